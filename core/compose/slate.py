"""The still picture that stands in for the avatar while the user is away."""

from __future__ import annotations

import numpy as np

from core.compose.badge import Badge
from core.compose.lettering import Lettering, over
from core.errors import BadFrame
from core.look import Look
from core.types import UInt8

_TOP, _BOTTOM = (38, 44, 56), (20, 23, 31)  # RGB
_TITLE, _LINE = (240, 243, 248), (168, 178, 194)
_TITLE_CAP, _LINE_CAP = 0.062, 0.032  # of the picture's shorter side
_TITLE_AT, _LINE_AT = 0.46, 0.565  # of the picture's height
_WIDEST = 0.84
_SEED = 3


def slate(look: Look, title: str, line: str = "") -> UInt8:
    """A calm picture with a title and a smaller line; a fresh uint8 (H, W, 3) RGB.

    The badge is on it whenever the look has one; what is written is never mirrored. Raises
    BadFrame for a size with an odd side, PictureError when the letters are not there.
    """
    width, height = look.size_px
    if min(look.size_px) < 2 or width % 2 or height % 2:
        raise BadFrame(f"a picture of {width} × {height} px needs even sides")
    picture = _ground(width, height)
    letters, side = Lettering(), min(look.size_px)
    for text, cap, at, colour in (
        (title, _TITLE_CAP, _TITLE_AT, _TITLE),
        (line, _LINE_CAP, _LINE_AT, _LINE),
    ):
        if text.strip():
            words = letters.set(text, cap * side, _WIDEST * width)
            _write(picture, words, round(at * height), colour)
    if look.badge:
        Badge(look.size_px, look.badge_corner, look.badge_style).draw(picture)
    return picture


def _write(picture: UInt8, words: UInt8, middle: int, colour: tuple[int, int, int]) -> None:
    height, width = words.shape
    x, y = (picture.shape[1] - width) // 2, max(0, middle - height // 2)
    under = picture[y : y + height, x : x + width]
    covered = words[: under.shape[0], : under.shape[1]].astype(np.float32) / 255.0
    under[:] = over(under, colour, covered)


def _ground(width: int, height: int) -> UInt8:
    """A dark ground, a little lighter above; noise of half a level keeps it free of bands."""
    share = np.linspace(0.0, 1.0, height, dtype=np.float32)[:, None, None]
    flat = np.array(_TOP, np.float32) * (1.0 - share) + np.array(_BOTTOM, np.float32) * share
    noise = np.random.default_rng(_SEED).random((height, width, 1), np.float32) - 0.5
    return np.asarray(np.rint(flat + noise), np.uint8)
