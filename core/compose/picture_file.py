"""A picture of the user's as a background: any size and shape, trusting nothing in the file."""

from __future__ import annotations

import stat
import struct
from pathlib import Path

import cv2
import numpy as np

from core.errors import PictureError
from core.types import UInt8

_LARGEST_BYTES = 64 << 20
_MOST_PIXELS = 60_000_000  # 180 MB once it is decoded
_MOST_PIXELS_REDUCED = 300_000_000  # of a JPEG that is decoded at an eighth
_LARGEST_SIDE = 40_000
_MOST_SCANS = 60  # of a JPEG; progressive ones have ten, and each costs time for every pixel
_GROUND = 32  # level behind what is transparent
_STRIP_ROWS = 128  # at a time: floats of a whole picture would be gigabytes
_SAVE_IT = "open it in a picture program and save it as JPEG or PNG, or choose another picture"
_OTHER = "choose another picture"


def read_background(path: Path, size_px: tuple[int, int]) -> UInt8:
    """The picture in ``path``, upright, cut in its middle to the shape of ``size_px`` and scaled.

    JPEG, PNG, WebP or BMP. size_px: (w, h). Returns uint8 (H, W, 3) RGB. Raises PictureError that
    says what is wrong: not there, no plain file, too large, no picture, damaged.
    """
    raw = _content(path)
    name = path.name[:80]
    width, height = _size(raw, name)
    if not (1 <= width <= _LARGEST_SIDE and 1 <= height <= _LARGEST_SIDE):
        raise PictureError(f"the picture {name} is {width} × {height} px; {_OTHER}")
    picture = _decoded(raw, width * height, size_px, (width, height), name)
    return _covering(picture, size_px)


def _content(path: Path) -> bytes:
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):  # a pipe would be waited for without end
            raise PictureError(f"the background {path} is not a file; {_OTHER}")
        if found.st_size > _LARGEST_BYTES:
            raise PictureError(
                f"the picture {path.name} has more than {_LARGEST_BYTES >> 20} MB; {_SAVE_IT}"
            )
        with path.open("rb") as file:
            return file.read(_LARGEST_BYTES)
    except (OSError, ValueError) as err:
        reason = err.strerror if isinstance(err, OSError) else str(err)
        raise PictureError(
            f"the background picture {path} cannot be read ({reason}); check that it is still "
            "there, or choose another picture"
        ) from err


def _decoded(
    raw: bytes, pixels: int, size_px: tuple[int, int], found_px: tuple[int, int], name: str
) -> UInt8:
    flags, reduced = cv2.IMREAD_COLOR_RGB, 1
    if raw.startswith(b"\xff\xd8"):
        if raw.count(b"\xff\xda") > _MOST_SCANS:
            raise PictureError(f"the JPEG {name} is made of too many scans; {_SAVE_IT}")
        # Decoded at a half, a quarter or an eighth as long as that is larger than what is needed.
        for by, flag in _REDUCED:
            if min(found_px) >= 2 * by * max(size_px) or pixels > _MOST_PIXELS:
                flags, reduced = flag, by
    if pixels > (_MOST_PIXELS_REDUCED if reduced == 8 else _MOST_PIXELS):
        raise PictureError(
            f"the picture {name} is {found_px[0]} × {found_px[1]} px, which is too large; save it "
            "smaller, or choose another picture"
        )
    try:
        if _has_alpha(raw):
            return _on_ground(cv2.imdecode(np.frombuffer(raw, np.uint8), cv2.IMREAD_UNCHANGED))
        made = cv2.imdecode(np.frombuffer(raw, np.uint8), flags)
        if made is None or made.ndim != 3:
            raise ValueError("it ends too early or is not what it says")
        picture = np.asarray(made, np.uint8)
        if reduced != 1:  # those flags answer in the other order
            picture = picture[:, :, ::-1]
        return picture
    except (cv2.error, ValueError, AttributeError) as err:
        raise PictureError(f"the picture {name} is damaged; {_OTHER}") from err


_REDUCED = (
    (2, cv2.IMREAD_REDUCED_COLOR_2),
    (4, cv2.IMREAD_REDUCED_COLOR_4),
    (8, cv2.IMREAD_REDUCED_COLOR_8),
)


def _on_ground(picture: UInt8 | None) -> UInt8:
    """A picture with transparent parts on a dark ground."""
    if picture is None or picture.ndim != 3 or picture.shape[2] != 4:
        raise ValueError("it is not what it says")
    most, laid = float(np.iinfo(picture.dtype).max), np.empty((*picture.shape[:2], 3), np.uint8)
    for top in range(0, len(picture), _STRIP_ROWS):
        strip = picture[top : top + _STRIP_ROWS].astype(np.float32) / most
        share = strip[:, :, 3:]
        rgb = strip[:, :, 2::-1] * 255.0
        laid[top : top + _STRIP_ROWS] = np.rint(rgb * share + _GROUND * (1.0 - share))
    return laid


def _has_alpha(raw: bytes) -> bool:
    return raw.startswith(_PNG) and raw[25:26] == b"\x06"


def _covering(picture: UInt8, size_px: tuple[int, int]) -> UInt8:
    height, width = picture.shape[:2]
    wide = max(1, min(width, round(height * size_px[0] / size_px[1])))
    tall = max(1, min(height, round(width * size_px[1] / size_px[0])))
    x, y = (width - wide) // 2, (height - tall) // 2
    part = np.ascontiguousarray(picture[y : y + tall, x : x + wide])
    how = cv2.INTER_AREA if wide > size_px[0] else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(part, size_px, interpolation=how), np.uint8)


_PNG = b"\x89PNG\r\n\x1a\n"
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_ALONE = frozenset((0x01, *range(0xD0, 0xD9)))  # markers without a length


def _size(raw: bytes, name: str) -> tuple[int, int]:
    """(w, h) as the file's head says, before anything is decoded."""
    try:
        if raw.startswith(b"\xff\xd8"):
            return _jpeg_size(raw)
        if raw.startswith(_PNG) and raw[12:16] == b"IHDR":
            width, height = struct.unpack_from(">II", raw, 16)
            return width, height
        if raw[:4] == b"RIFF" and raw[8:12] == b"WEBP":
            return _webp_size(raw)
        if raw.startswith(b"BM"):
            width, height = struct.unpack_from("<ii", raw, 18)
            return width, abs(height)
    except (struct.error, IndexError, ValueError) as err:
        raise PictureError(f"the picture {name} is damaged; {_OTHER}") from err
    raise PictureError(f"{name} is not a JPEG, PNG, WebP or BMP picture; {_SAVE_IT}")


def _jpeg_size(raw: bytes) -> tuple[int, int]:
    at = 2
    while raw[at] == 0xFF:
        marker = raw[at + 1]
        if marker == 0xFF:  # padding
            at += 1
            continue
        if marker in _ALONE:
            at += 2
            continue
        (length,) = struct.unpack_from(">H", raw, at + 2)
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", raw, at + 5)
            return width, height
        if length < 2:
            break
        at += 2 + length
    raise ValueError("no frame")


def _webp_size(raw: bytes) -> tuple[int, int]:
    kind = raw[12:16]
    if kind == b"VP8X":
        width, height = (int.from_bytes(raw[at : at + 3], "little") + 1 for at in (24, 27))
        return width, height
    if kind == b"VP8L":
        (bits,) = struct.unpack_from("<I", raw, 21)
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if kind == b"VP8 ":
        width, height = struct.unpack_from("<HH", raw, 26)
        return width & 0x3FFF, height & 0x3FFF
    raise ValueError("no frame")
