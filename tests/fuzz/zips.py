"""Zip files that a zip program would not make."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
from collections.abc import Mapping
from random import Random

_NAMES = (
    "../canary/x", "../../canary/here", "/etc/cron.d/x", "C:\\x", "a/../../x", "..\\..\\x", "con",
    "x\0.png", "./manifest.json", "MANIFEST.JSON", "manifest.json/", "a/b/c/d", "", ".", "..",
    "loop.mp4 ", "loop.mp4:stream", "\u202e4pm.pool", "ma\u0308sk.png", "~/x", "x" * 60_000,
    "__MACOSX/../x", "//x", "\ud7ff\U0010ffff",
)  # fmt: skip


def packed(files: Mapping[str, bytes], folder: str = "") -> bytes:
    """A good zip."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, raw in files.items():
            archive.writestr(zipfile.ZipInfo(folder + name), raw, zipfile.ZIP_DEFLATED)
    return whole.getvalue()


def hostile(random: Random, files: Mapping[str, bytes]) -> bytes:
    """A zip of ``files`` with one thing in it that nobody needs."""
    whole = io.BytesIO()
    how = random.randrange(11)
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        names = list(files)
        victim = random.choice(names)
        for name in names:
            odd = how == 0 and name == victim
            info = zipfile.ZipInfo((random.choice(_NAMES) if odd else name) or "x")
            info.compress_type = zipfile.ZIP_DEFLATED
            raw = files.get(name, b"x")
            if how == 1 and name == victim:
                info.external_attr = random.choice((stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR)) << 16
                raw = random.choice((b"/etc/passwd", b"../canary/here", b"."))
            if how == 2 and name == victim:
                raw = b"\0" * random.choice((70 << 20, 40 << 20, 3 << 20))
            if how == 3 and name == victim:
                info.compress_type = random.choice((zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA))
            archive.writestr(info, raw)
        if how in (0, 4):
            _write_more(random, archive, how)
        if how == 5:
            archive.comment = random.randbytes(random.choice((1, 22, 65_535)))
        if how == 6:
            for name in random.choices(names, k=random.choice((1, 2, 40))):
                _write_quietly(archive, name, random.randbytes(9))
    raw = whole.getvalue()
    if how == 10:
        return _beyond(random, raw)
    return _lying(random, raw) if how >= 7 else raw


def _write_more(random: Random, archive: zipfile.ZipFile, how: int) -> None:
    many = random.choice((1, 3)) if how == 0 else random.choice((40, 3000))
    for number in range(many):
        name = random.choice(_NAMES) if how == 0 else f"x{number}"
        _write_quietly(archive, name or "y", b"x")


def _write_quietly(archive: zipfile.ZipFile, name: str, raw: bytes) -> None:
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        archive.writestr(zipfile.ZipInfo(name), raw)


def _lying(random: Random, raw: bytes) -> bytes:
    """One field of one header changed: flags, method, sizes, offsets, times, counts."""
    data = bytearray(raw)
    marks = [(b"PK\x03\x04", (6, 8, 14, 18, 22, 26, 28)), (b"PK\x05\x06", (4, 8, 10, 12, 16, 20))]
    marks.append((b"PK\x01\x02", (6, 8, 10, 16, 20, 24, 28, 30, 34, 38, 42)))
    mark, fields = random.choice(marks)
    places = []
    at = raw.find(mark)
    while at >= 0:
        places.append(at)
        at = raw.find(mark, at + 4)
    place, field = random.choice(places), random.choice(fields)
    value = random.choice((0, 1, 2, 9, 0x41, 0x800, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF, 123_456_789))
    wide = field in (14, 18, 22, 16, 24, 38, 42, 12) or (field == 20 and mark != b"PK\x05\x06")
    size = 4 if wide else 2
    data[place + field : place + field + size] = struct.pack("<I", value)[:size]
    return bytes(data)


def _beyond(random: Random, raw: bytes) -> bytes:
    """The first member lies at a place of 64 bits, where no file ends."""
    at, end = raw.find(b"PK\x01\x02"), raw.rfind(b"PK\x05\x06")
    data, tail = bytearray(raw[at:end]), bytearray(raw[end:])
    name, old = struct.unpack_from("<HH", data, 28)
    extra = struct.pack("<HHQ", 1, 8, random.choice((1 << 40, 1 << 62, (1 << 64) - 1)))
    struct.pack_into("<H", data, 30, old + len(extra))
    struct.pack_into("<L", data, 42, 0xFFFFFFFF)
    struct.pack_into("<L", tail, 12, len(data) + len(extra))
    return raw[:at] + bytes(data[: 46 + name]) + extra + bytes(data[46 + name :]) + bytes(tail)
