"""PipeWire's own way to write down formats ("POD"), as far as a camera needs it.

A POD is ``size, type, body`` in native 32-bit words, the body padded to 8 bytes. Source: the public
headers ``spa/pod/pod.h``, ``spa/param/*.h`` of PipeWire 0.3.65, whose numbers are a stable ABI.
"""

from __future__ import annotations

import ctypes
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

# Types of values.
_ID, _INT, _RECTANGLE, _FRACTION, _OBJECT, _CHOICE = 3, 4, 10, 11, 15, 19
_CHOICE_RANGE, _CHOICE_FLAGS = 1, 4
_LARGEST_PX, _FASTEST = 8192, 240  # what a reader takes
# Objects and the parameter that each of them is sent as.
_FORMAT_OBJECT, _BUFFERS_OBJECT, _META_OBJECT = 0x40003, 0x40004, 0x40005
PARAM_ENUM_FORMAT, PARAM_FORMAT, PARAM_BUFFERS, PARAM_META = 3, 4, 5, 6
# Keys of a video format.
_MEDIA_TYPE, _MEDIA_SUBTYPE = 1, 2
_VIDEO, _RAW = 2, 1
_VIDEO_FORMAT, _VIDEO_SIZE, _VIDEO_RATE = 0x20001, 0x20003, 0x20004
_COLOUR_RANGE, _COLOUR_MATRIX = 0x2000C, 0x2000D
# Keys of the buffers, and of metadata.
_BUFFER_COUNT, _BLOCKS, _BLOCK_BYTES, _BLOCK_STRIDE, _MEMORY_KINDS = 1, 2, 3, 4, 6
_META_TYPE, _META_BYTES = 1, 2
# Header metadata: time stamp and number of a picture.
META_HEADER, META_HEADER_BYTES = 1, 32
_MEMORY_POINTER, _MEMORY_FILE = 1 << 1, 1 << 2


@dataclass(frozen=True, slots=True)
class PixelLayout:
    """How a picture lies in a buffer: one block, rows of ``stride`` bytes.

    spa_id: PipeWire's number of the format. row_bytes: bytes of a row for each pixel of width.
    rows: rows of the block for each row of the picture, as (numerator, denominator).
    colour: (key, value) pairs that tell a reader matrix and range.
    """

    name: str
    spa_id: int
    row_bytes: int
    rows: tuple[int, int]
    colour: tuple[tuple[int, int], ...]

    def shape(self, size_px: tuple[int, int]) -> tuple[int, ...]:
        """Shape of the numpy array that covers the block; uint8."""
        width, height = size_px
        rows = height * self.rows[0] // self.rows[1]
        return (rows, width) if self.row_bytes == 1 else (rows, width, self.row_bytes)

    def stride(self, size_px: tuple[int, int]) -> int:
        """Bytes from one row to the next."""
        return size_px[0] * self.row_bytes

    def size_bytes(self, size_px: tuple[int, int]) -> int:
        """Bytes of one picture."""
        return self.stride(size_px) * (size_px[1] * self.rows[0] // self.rows[1])


_RGB_COLOUR = ((_COLOUR_RANGE, 1), (_COLOUR_MATRIX, 1))  # full range, no matrix
# Limited range, BT.601: what browsers take for granted, said aloud for those who would guess.
_YUV_COLOUR = ((_COLOUR_RANGE, 2), (_COLOUR_MATRIX, 4))

BGRX = PixelLayout("BGRx", 8, 4, (1, 1), _RGB_COLOUR)
I420 = PixelLayout("I420", 2, 1, (3, 2), _YUV_COLOUR)


def video_format(layout: PixelLayout, size_px: tuple[int, int], fps: int) -> bytes:
    """One format that the camera offers."""
    width, height = size_px
    return _object(
        _FORMAT_OBJECT,
        PARAM_ENUM_FORMAT,
        (_MEDIA_TYPE, _id(_VIDEO)),
        (_MEDIA_SUBTYPE, _id(_RAW)),
        (_VIDEO_FORMAT, _id(layout.spa_id)),
        (_VIDEO_SIZE, _pod(_RECTANGLE, struct.pack("=II", width, height))),
        (_VIDEO_RATE, _pod(_FRACTION, struct.pack("=II", fps, 1))),
        *((key, _id(value)) for key, value in layout.colour),
    )


def wanted_format(layout: PixelLayout) -> bytes:
    """One format that a reader takes, in any size and at any rate."""
    sizes = [struct.pack("=II", side, side) for side in (640, 1, _LARGEST_PX)]
    rates = [struct.pack("=II", rate, 1) for rate in (25, 0, _FASTEST)]
    return _object(
        _FORMAT_OBJECT,
        PARAM_ENUM_FORMAT,
        (_MEDIA_TYPE, _id(_VIDEO)),
        (_MEDIA_SUBTYPE, _id(_RAW)),
        (_VIDEO_FORMAT, _id(layout.spa_id)),
        (_VIDEO_SIZE, _range_of(_RECTANGLE, sizes)),
        (_VIDEO_RATE, _range_of(_FRACTION, rates)),
    )


def buffers(layout: PixelLayout, size_px: tuple[int, int]) -> bytes:
    """The buffers that the camera needs once a format is agreed: one block of mappable memory."""
    return _object(
        _BUFFERS_OBJECT,
        PARAM_BUFFERS,
        (_BUFFER_COUNT, _range(4, 2, 8)),
        (_BLOCKS, _int(1)),
        (_BLOCK_BYTES, _int(layout.size_bytes(size_px))),
        (_BLOCK_STRIDE, _int(layout.stride(size_px))),
        (_MEMORY_KINDS, _flags(_MEMORY_POINTER | _MEMORY_FILE)),
    )


def header_meta() -> bytes:
    """Ask for the picture header (time stamp, number) in each buffer."""
    return _object(
        _META_OBJECT,
        PARAM_META,
        (_META_TYPE, _id(META_HEADER)),
        (_META_BYTES, _int(META_HEADER_BYTES)),
    )


def agreed_format(pod: bytes) -> int | None:
    """PipeWire's number of the pixel format in a format object, or None when it names none."""
    body = dict(_values(pod)).get((_VIDEO_FORMAT, _ID), b"")
    return int(struct.unpack_from("=I", body)[0]) if len(body) >= 4 else None


def agreed_size(pod: bytes) -> tuple[int, int] | None:
    """(w, h) in a format object, or None when it names none."""
    body = dict(_values(pod)).get((_VIDEO_SIZE, _RECTANGLE), b"")
    if len(body) < 8:
        return None
    width, height = struct.unpack_from("=II", body)
    return (width, height) if 0 < width <= _LARGEST_PX and 0 < height <= _LARGEST_PX else None


def pointers(pods: Sequence[bytes]) -> tuple[list[Any], Any]:
    """The memory of some PODs, to be kept while it is used, and an array of pointers to it."""
    memory = [ctypes.create_string_buffer(one, len(one)) for one in pods]
    return memory, (ctypes.c_void_p * len(memory))(*(ctypes.addressof(one) for one in memory))


def _values(pod: bytes) -> Iterator[tuple[tuple[int, int], bytes]]:
    """(key, kind) and body of each value in a format object; none in anything else."""
    if len(pod) < 16:
        return
    size, kind, object_type, _ = struct.unpack_from("=IIII", pod, 0)
    end = min(len(pod), 8 + size)
    if kind != _OBJECT or object_type != _FORMAT_OBJECT:
        return
    at = 16
    while at + 16 <= end:
        key, _, value_size, value_kind = struct.unpack_from("=IIII", pod, at)
        body = pod[at + 16 : at + 16 + value_size]
        if value_kind == _CHOICE and len(body) >= 16:
            # A choice with a single answer: the answer's kind ends a header of 16 bytes.
            value_kind, body = struct.unpack_from("=I", body, 12)[0], body[16:]
        yield (key, value_kind), body
        at += 16 + value_size + -value_size % 8


def _pod(kind: int, body: bytes) -> bytes:
    return struct.pack("=II", len(body), kind) + body + b"\0" * (-len(body) % 8)


def _id(value: int) -> bytes:
    return _pod(_ID, struct.pack("=I", value))


def _int(value: int) -> bytes:
    return _pod(_INT, struct.pack("=i", value))


def _range(default: int, low: int, high: int) -> bytes:
    return _pod(_CHOICE, struct.pack("=IIIIiii", _CHOICE_RANGE, 0, 4, _INT, default, low, high))


def _range_of(kind: int, values: list[bytes]) -> bytes:
    """values: default, least, most, each as its body."""
    head = struct.pack("=IIII", _CHOICE_RANGE, 0, len(values[0]), kind)
    return _pod(_CHOICE, head + b"".join(values))


def _flags(value: int) -> bytes:
    return _pod(_CHOICE, struct.pack("=IIIIi", _CHOICE_FLAGS, 0, 4, _INT, value))


def _object(kind: int, parameter: int, *properties: tuple[int, bytes]) -> bytes:
    body = b"".join(struct.pack("=II", key, 0) + value for key, value in properties)
    return _pod(_OBJECT, struct.pack("=II", kind, parameter) + body)
