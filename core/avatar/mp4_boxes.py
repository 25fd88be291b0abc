"""A look at an MP4's boxes before FFmpeg opens it.

FFmpeg makes a record for every sample that a file claims to have, and again for every edit of its
edit list: a few bytes can claim thousands of millions. Here such files are refused unopened.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from core.avatar import layout
from core.errors import AvatarError

_TOP = frozenset((b"ftyp", b"moov", b"mdat", b"free", b"skip", b"wide"))
_MOST_HEADER_BYTES = 256 << 10  # of the box that describes the samples; honest: some 20 kB
_MOST_EDITS = 4
# Compressed headers, fragments and other ways to claim samples, which no loop needs. FFmpeg reads a
# box wherever it lies, so the bytes are searched and not the tree.
_NEVER = (b"cmov", b"mvex", b"moof", b"traf", b"trun", b"sidx", b"stz2", b"iloc")
_COUNTS = ((b"stsz", 8, layout.MAX_FRAMES), (b"elst", 4, _MOST_EDITS))  # name, place, most


def check_boxes(raw: bytes) -> None:
    """Raise AvatarError unless ``raw`` is a plain MP4 that claims no more than a loop may have."""
    headers = [raw[begin:end] for kind, begin, end in _top_boxes(raw) if kind == b"moov"]
    if len(headers) != 1 or len(headers[0]) > _MOST_HEADER_BYTES:
        raise _refused("it must have one description of its frames, of the usual size")
    (header,) = headers
    if any(kind in header for kind in _NEVER):
        raise _refused("it is compressed or made of fragments")
    for kind, place, most in _COUNTS:
        for at in _places(header, kind):
            count = header[at + 4 + place : at + 8 + place]
            if len(count) < 4 or int.from_bytes(count, "big") > most:
                raise _refused(f"it claims more than a loop of {layout.MAX_FRAMES} frames has")


def _top_boxes(raw: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Kind, begin and end of the outermost boxes; they must fill the file."""
    at = 0
    while at < len(raw):
        if at + 8 > len(raw):
            raise _refused("it is cut off")
        size, kind = struct.unpack(">L4s", raw[at : at + 8])
        if kind not in _TOP or size < 8 or at + size > len(raw):
            raise _refused("it is cut off or has parts that a loop has not")
        yield kind, at, at + size
        at += size


def _places(header: bytes, kind: bytes) -> Iterator[int]:
    at = header.find(kind)
    while at >= 0:
        yield at
        at = header.find(kind, at + 1)


def _refused(why: str) -> AvatarError:
    return AvatarError(
        f"{layout.LOOP} is damaged or no plain MP4 ({why}); get the package again, or convert the "
        "video and pack it again"
    )
