"""Still pictures of a package: their size is read from the header before anything is decoded."""

from __future__ import annotations

import struct

import cv2
import numpy as np

from core.avatar import layout
from core.errors import AvatarError
from core.types import Float32, UInt8

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8"
_JPEG_FRAMES = (0xC0, 0xC1)  # baseline and extended; progressive can cost minutes for each pixel
_JPEG_SKIPPED = frozenset((0xC4, 0xDB, 0xDD, *range(0xE0, 0xF0), 0xFE))  # tables, texts
_JPEG_ALL_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def check_preview(raw: bytes) -> tuple[int, int]:
    """(w, h) of a preview JPEG that is safe to decode, or AvatarError. Reads the header only."""
    width, height = _jpeg_size(raw)
    most = layout.MAX_PREVIEW_SIDE_PX
    if not (1 <= width <= most and 1 <= height <= most):
        raise AvatarError(
            f"{layout.PREVIEW} is {width} × {height} px, at most {most} px a side are allowed; "
            "get the package again with a smaller picture"
        )
    return width, height


def read_preview(raw: bytes) -> UInt8:
    """The preview as uint8 (h, w, 3) RGB; raises AvatarError when it is too large or damaged."""
    width, height = check_preview(raw)
    flags = cv2.IMREAD_COLOR_RGB | cv2.IMREAD_IGNORE_ORIENTATION
    picture = cv2.imdecode(np.frombuffer(raw, np.uint8), flags)
    if picture is None or picture.shape != (height, width, 3):
        raise AvatarError(f"{layout.PREVIEW} is damaged; get the package again")
    rgb: UInt8 = picture
    return rgb


def read_mask(raw: bytes, size_px: tuple[int, int]) -> Float32:
    """The blend mask as float32 (h, w) 0..1.

    size_px: (w, h) that it must have. Raises AvatarError for another size, for anything but 8-bit
    grey, and for a mask that covers nothing.
    """
    if _png_header(raw) != (*size_px, 8, 0):
        raise AvatarError(
            f"{layout.MASK} is no 8-bit grey PNG of {size_px[0]} × {size_px[1]} px; "
            "get the package again"
        )
    picture = cv2.imdecode(np.frombuffer(raw, np.uint8), cv2.IMREAD_UNCHANGED)
    if picture is None or picture.shape != size_px[::-1] or not picture.any():
        raise AvatarError(f"{layout.MASK} is damaged or empty; get the package again")
    mask: Float32 = picture.astype(np.float32) / 255.0
    return mask


def preview_bytes(rgb: UInt8) -> bytes:
    """uint8 (h, w, 3) RGB as a preview JPEG."""
    return _encoded(".jpg", cv2.cvtColor(rgb, cv2.COLOR_RGB2BGR), [cv2.IMWRITE_JPEG_QUALITY, 92])


def mask_bytes(mask: Float32) -> bytes:
    """float32 (h, w) 0..1 as a mask PNG, rounded to 8 bits."""
    grey = np.rint(np.clip(mask, 0.0, 1.0) * 255.0).astype(np.uint8)
    return _encoded(".png", grey, [])


def _encoded(kind: str, picture: UInt8, options: list[int]) -> bytes:
    ok, raw = cv2.imencode(kind, picture, options)
    if not ok:
        raise AvatarError(f"a picture of {picture.shape} cannot be stored as {kind}")
    return bytes(raw)


def _png_header(raw: bytes) -> tuple[int, int, int, int]:
    """(width, height, bits, colour type) of a PNG."""
    if len(raw) < 33 or not raw.startswith(_PNG) or raw[12:16] != b"IHDR":
        raise AvatarError(f"{layout.MASK} is not a PNG picture; get the package again")
    width, height, bits, colour = struct.unpack(">IIBB", raw[16:26])
    return width, height, bits, colour


def _jpeg_size(raw: bytes) -> tuple[int, int]:
    at = 2
    while raw.startswith(_JPEG) and at + 9 <= len(raw) and raw[at] == 0xFF:
        marker, (length,) = raw[at + 1], struct.unpack(">H", raw[at + 2 : at + 4])
        if marker in _JPEG_FRAMES:
            height, width = struct.unpack(">HH", raw[at + 5 : at + 9])
            return width, height
        if marker in _JPEG_ALL_FRAMES:
            raise AvatarError(
                f"{layout.PREVIEW} is a progressive or unusual JPEG; save it as a plain (baseline) "
                "JPEG and pack it again"
            )
        # Anything else ends the search: markers without a length (restarts, fill bytes) would let
        # a decoder see another size than the one found here.
        if marker not in _JPEG_SKIPPED or length < 2:
            break
        at += 2 + length
    raise AvatarError(f"{layout.PREVIEW} is not a JPEG picture or damaged; get the package again")
