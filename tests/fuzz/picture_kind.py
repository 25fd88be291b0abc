"""Pictures for the background: bombs, lies in headers, other things under a picture's name."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path
from random import Random

from core.compose.picture_file import read_background
from tests.fuzz import blunt
from tests.fuzz.attempt import Attempt
from tests.fuzz.draw import Draw

_SIDES = (0, 1, 2, 63, 4096, 7_700, 20_000, 40_000, 40_001, 65_500, 1 << 20, 1 << 30, 0xFFFFFFFF)
_SIZES = ((320, 180), (1280, 720), (160, 160), (3840, 2160))
_OTHERS = (
    b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>",
    b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><svg>&b;</svg>",
    b"GIF89a\xff\xff\xff\xff\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\xff\xff\xff\xff\0\x02\x02D\x01\0;",
    b"II*\0\x08\0\0\0\xff\xff", b"%PDF-1.4", b"P6 99999 99999 255\n", b"#?RADIANCE\n", b"\0\0\1\0",
    b"\x89PNG\r\n\x1a\n", b"\xff\xd8", b"\xff\xd8\xff", b"BM", b"RIFF\0\0\0\0WEBP", b"push x\n",
    b"",
)  # fmt: skip


class Picture:
    """Reads a background for a picture of some size."""

    def __init__(self, seeds: Path) -> None:
        folder = seeds / "pictures"
        self._seeds = {path.name: path.read_bytes() for path in sorted(folder.iterdir())}

    def make(self, draw: Draw, folder: Path) -> Attempt:
        name = draw.random.choice(list(self._seeds))
        raw = self._seeds[name]
        how = draw.random.random()
        if how < 0.1:
            raw = draw.random.choice(_OTHERS)
        elif how < 0.25:
            raw = _bomb(draw.random)
        for random in draw.steps():
            if random.random() < 0.45:
                raw = _field(random, raw)
            else:
                raw = blunt.changed(random, raw, list(self._seeds.values()))
        path = folder / f"strange{draw.random.choice(('.png', Path(name).suffix))}"
        path.write_bytes(raw)
        size_px = draw.random.choice(_SIZES)
        return Attempt(lambda: read_background(path, size_px), (path.name,))


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _bomb(random: Random) -> bytes:
    """A PNG whose size is large and whose pixels are nothing but zeros, or are not there."""
    width, height = random.choice(_SIDES), random.choice(_SIDES)
    depth, colour = random.choice(((8, 2), (8, 6), (16, 6), (1, 0), (8, 3), (16, 2)))
    head = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, random.choice((0, 1)))
    packed = zlib.compress(b"\0" * random.choice((0, 10_000, 8_000_000)))
    texts = _chunk(b"zTXt", b"a\0\0" + zlib.compress(b"\0" * 20_000_000))
    more = random.choice((b"", texts, _chunk(b"acTL", struct.pack(">II", 1 << 20, 0))))
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", head)
        + more
        + _chunk(b"IDAT", packed)
        + _chunk(b"IEND", b"")
    )


def _field(random: Random, raw: bytes) -> bytes:
    """Sizes where the format has them, with the checksum of a PNG mended."""
    data = bytearray(raw.ljust(40, b"\0"))
    side = random.choice(_SIDES)
    if raw.startswith(b"\x89PNG"):
        struct.pack_into(">I", data, random.choice((16, 20)), side & 0xFFFFFFFF)
        if random.random() < 0.5:
            data[random.choice((24, 25, 26, 27, 28))] = random.choice((0, 1, 3, 6, 8, 16, 255))
        struct.pack_into(">I", data, 29, zlib.crc32(bytes(data[12:29])))
    elif raw.startswith(b"BM"):
        place = random.choice((2, 10, 14, 18, 22, 26, 28, 30, 34))
        struct.pack_into("<I", data, place, side & 0xFFFFFFFF)
    elif raw.startswith(b"\xff\xd8"):
        at = max(raw.find(b"\xff\xc0"), raw.find(b"\xff\xc2"), 0)
        struct.pack_into(">H", data, at + random.choice((2, 5, 7)), side & 0xFFFF)
        if random.random() < 0.3:
            return bytes(data[:2]) + _exif(random) + bytes(data[2:])
    else:
        struct.pack_into("<I", data, random.choice((4, 16, 20, 24, 26)), side & 0xFFFFFFFF)
    return bytes(data)


def _exif(random: Random) -> bytes:
    """An orientation, good or senseless, in tables that may lead anywhere."""
    order = random.choice((b"II*\0", b"MM\0*"))
    form = "<" if order[:1] == b"I" else ">"
    where = random.choice((8, 8, 0, 0xFFFFFFFF, 9_999))
    entry = struct.pack(f"{form}HHIHH", 0x0112, 3, random.choice((1, 0xFFFFFFFF)),
                        random.randrange(12), 0)  # fmt: skip
    count = random.choice((1, 65_535))
    body = order + struct.pack(f"{form}IH", where, count) + entry + b"\0\0\0\0"
    whole = b"Exif\0\0" + body
    return b"\xff\xe1" + struct.pack(">H", len(whole) + 2) + whole
