"""The label that says that the person in the picture is no person."""

from __future__ import annotations

import cv2
import numpy as np

from core.compose.lettering import Lettering
from core.errors import BadFrame
from core.types import Float32, UInt8

TEXT = "AI avatar"
_HEIGHT = 0.060  # of the picture's shorter side
_MARGIN = 0.035
_CAP = 0.47  # of the badge's height
_SIDE = 0.46  # room left and right of the words
_WIDEST = 0.6  # of the picture
_OUTLINED_CAP = 0.50
_RIM, _GLOW = 0.13, 0.16  # the dark rim of outlined words and the soft dark around it

Colour = tuple[int, int, int]


class Badge:
    """The label at one size, in one corner and one style. Any thread.

    size_px: (w, h) of the picture. corner, style: as in ``core.look``. Raises PictureError when
    the letters are not there.
    """

    def __init__(self, size_px: tuple[int, int], corner: str, style: str) -> None:
        self._size_px = size_px
        height = max(8, round(_HEIGHT * min(size_px)))
        cap, spacing = (_OUTLINED_CAP, 0.13) if style == "outline" else (_CAP, 0.04)
        words = Lettering().set(TEXT, cap * height, _WIDEST * size_px[0], spacing)
        width = words.shape[1] + 2 * round(_SIDE * height)
        layers = _layers(style, _middle_of(words, (width, height)))
        # What the layers make of a picture is one share of it and something added.
        kept = np.ones((height, width), np.float32)
        added = np.zeros((height, width, 3), np.float32)
        for colour, alpha in layers:
            added = added * (1.0 - alpha[:, :, None]) + np.array(colour) * alpha[:, :, None]
            kept = kept * (1.0 - alpha)
        self._kept = np.ascontiguousarray(np.repeat(kept[:, :, None], 3, axis=2))
        self._added = np.rint(added).astype(np.uint8)
        margin = max(2, round(_MARGIN * min(size_px)))
        x = margin if corner.endswith("left") else size_px[0] - margin - width
        y = margin if corner.startswith("top") else size_px[1] - margin - height
        self.box = (x, y, x + width, y + height)

    def draw(self, picture: UInt8) -> None:
        """Lay the label over a picture, uint8 (H, W, 3) RGB, in place."""
        if picture.shape != (self._size_px[1], self._size_px[0], 3):
            raise BadFrame(f"the badge is for {self._size_px}, the picture is {picture.shape}")
        x0, y0, x1, y1 = self.box
        under = picture[y0:y1, x0:x1]
        kept = cv2.multiply(under, self._kept, dtype=cv2.CV_8U)
        cv2.add(kept, self._added, dst=kept)
        under[:] = kept


def _layers(style: str, words: Float32) -> list[tuple[Colour, Float32]]:
    if style == "outline":
        return [((0, 0, 0), _grown(words)), ((255, 255, 255), words)]
    pill = _pill(words.shape[1], words.shape[0])
    if style == "light":
        return [((255, 255, 255), 0.84 * pill), ((16, 18, 22), words)]
    return [((12, 14, 18), 0.68 * pill), ((255, 255, 255), words)]


def _middle_of(words: UInt8, size_px: tuple[int, int]) -> Float32:
    """The words in the middle of an empty picture, float32 (h, w), 0..1."""
    width, height = size_px
    room = max(0, words.shape[0] - height)
    words = words[room // 2 : words.shape[0] - (room - room // 2)]
    placed = np.zeros((height, width), np.float32)
    x, y = (width - words.shape[1]) // 2, (height - words.shape[0]) // 2
    placed[y : y + words.shape[0], x : x + words.shape[1]] = words / 255.0
    return placed


def _pill(width: int, height: int) -> Float32:
    """A bar with round ends, float32 (h, w), 0..1, soft over the pixel of its edge."""
    y, x = np.mgrid[0:height, 0:width] + 0.5
    radius = height / 2.0
    beside = np.maximum(np.abs(x - width / 2.0) - (width / 2.0 - radius), 0.0)
    return np.asarray(np.clip(radius - np.hypot(beside, y - radius) + 0.5, 0.0, 1.0), np.float32)


def _grown(words: Float32) -> Float32:
    """The words with a dark rim, and a soft dark around that."""
    height = words.shape[0]
    size = 2 * max(1, round(_RIM * height / 2)) + 1
    brush = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size))
    rim = cv2.GaussianBlur(cv2.dilate(words, brush), (0, 0), max(0.5, 0.02 * height))
    glow = cv2.GaussianBlur(cv2.dilate(rim, brush), (0, 0), _GLOW * height)
    return np.asarray(np.clip(np.maximum(0.95 * rim, 0.6 * glow), 0.0, 1.0), np.float32)
