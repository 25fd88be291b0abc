"""Whether an ONNX graph can go round in a loop, and so never come to an end.

What the file says is read as it stands (Protocol Buffers: https://protobuf.dev/programming-guides/
encoding/, fields of onnx.proto): the onnx package is large, and is not needed to run a student.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

_LOOP = b"Loop"
_WORD, _LONG, _BYTES, _SHORT = 0, 1, 2, 5  # wire types
_MOST_DEEP = 16

# Message → field → the message that is in it.
_INNER: Mapping[str, Mapping[int, str]] = {
    "model": {7: "graph", 25: "function"},
    "graph": {1: "node"},
    "function": {7: "node"},
    "node": {5: "attribute"},
    "attribute": {6: "graph", 11: "graph"},
}
_OPERATOR = 4  # field of a node


def may_loop(content: bytes) -> bool:
    """Whether the graph of an ONNX file has a Loop in it; also true for what cannot be read."""
    if _LOOP not in content:  # the quick answer, for every honest file
        return False
    try:
        return any(name == _LOOP for name in _operators(memoryview(content), "model", 0))
    except (IndexError, ValueError):
        return True


def _operators(message: memoryview, kind: str, depth: int) -> Iterator[bytes]:
    if depth > _MOST_DEEP:
        raise ValueError("nested too deeply")
    inner = _INNER[kind]
    for field, body in _fields(message):
        if kind == "node" and field == _OPERATOR:
            yield bytes(body)
        elif field in inner:
            yield from _operators(body, inner[field], depth + 1)


def _fields(message: memoryview) -> Iterator[tuple[int, memoryview]]:
    """Number and body of each field that has a length; numbers are passed over."""
    at = 0
    while at < len(message):
        tag, at = _whole(message, at)
        wire = tag & 7
        if wire == _WORD:
            _, at = _whole(message, at)
        elif wire in (_LONG, _SHORT):
            at += 8 if wire == _LONG else 4
        elif wire == _BYTES:
            length, at = _whole(message, at)
            if at + length > len(message):
                raise ValueError("cut off")
            yield tag >> 3, message[at : at + length]
            at += length
        else:
            raise ValueError("no such wire type")


def _whole(message: memoryview, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = message[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
        shift += 7
        if shift > 63:
            raise ValueError("too long a number")
