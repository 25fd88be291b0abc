"""Another background behind the person, with nothing of the old one left at the edge."""

from __future__ import annotations

import cv2
import numpy as np

from core.compose.framing import Cut
from core.compose.paste import scaled
from core.compose.picture_file import read_background
from core.errors import BadFrame
from core.look import Look
from core.types import Mattes, UInt8

_BLUR = 0.028  # of the picture's height
_SMALL = 8  # a blurred picture is made at this part of its size
_SPILL_PX = 3  # how far scaling carries a pixel


class Backdrop:
    """Lays the person of one loop on the background of a look. Any thread.

    Where a pixel is part person and part old background, C = a F + (1 - a) B, the new one is
    C + (1 - a)(N - B): the old background B leaves with its own share, so that no rim of it stays,
    and nothing need be known of F. Where B is not known, C a + (1 - a) N.

    cut: of the loop, as in ``core.compose.framing``. Raises PictureError when the look's picture
    cannot be used, BadFrame when the mattes are for another loop.
    """

    def __init__(self, mattes: Mattes, loop_px: tuple[int, int], look: Look, cut: Cut) -> None:
        x0, y0, x1, y1 = mattes.box
        if not (0 <= x0 < x1 <= loop_px[0] and 0 <= y0 < y1 <= loop_px[1]):
            raise BadFrame(f"mattes of {mattes.box} are not for a loop of {loop_px}")
        self._mattes, self._size_px, self._cut = mattes, look.size_px, cut
        self._box = self._output_box()
        plate = mattes.plate
        if plate is not None:
            x, y, width, height = cut
            plate = scaled(plate[y : y + height, x : x + width], look.size_px)
        self._behind = _background(look, plate)  # None: blurred anew for every picture
        self._brighter: UInt8 | None = None
        self._darker: UInt8 | None = None
        if plate is not None and self._behind is not None:
            left, top, right, bottom = self._box
            old, new = (p[top:bottom, left:right] for p in (plate, self._behind))
            self._brighter = np.ascontiguousarray(cv2.subtract(new, old))
            self._darker = np.ascontiguousarray(cv2.subtract(old, new))

    def lay(self, picture: UInt8, index: int) -> UInt8:
        """``picture``, uint8 (H, W, 3) RGB of loop frame ``index``, on the new background.

        Returns a fresh array. Raises what ``Mattes.alpha`` raises.
        """
        left, top, right, bottom = self._box
        if left >= right or top >= bottom:  # nobody is within the cut
            return self._new(picture, np.zeros((0, 0), np.uint8))
        alpha = self._alpha(index)
        made = self._new(picture, alpha)
        under, own = made[top:bottom, left:right], picture[top:bottom, left:right]
        rest = cv2.merge([cv2.bitwise_not(alpha)] * 3)
        if self._brighter is not None and self._darker is not None:
            mixed = cv2.add(own, cv2.multiply(self._brighter, rest, scale=1 / 255))
            mixed = cv2.subtract(mixed, cv2.multiply(self._darker, rest, scale=1 / 255))
        else:
            share = cv2.merge([alpha] * 3)
            mixed = cv2.add(
                cv2.multiply(own, share, scale=1 / 255), cv2.multiply(under, rest, scale=1 / 255)
            )
        cv2.copyTo(mixed, alpha, under)
        return made

    def _new(self, picture: UInt8, alpha: UInt8) -> UInt8:
        if self._behind is not None:
            behind: UInt8 = self._behind.copy()
            return behind
        known = np.full(picture.shape[:2], 255, np.uint8)
        left, top, right, bottom = self._box
        if alpha.size:
            known[top:bottom, left:right] = cv2.bitwise_not(alpha)
        return _blurred_around(picture, known)

    def _output_box(self) -> tuple[int, int, int, int]:
        x, y, width, height = self._cut
        x0, y0, x1, y1 = self._mattes.box
        across, down = self._size_px[0] / width, self._size_px[1] / height
        spill = 0 if (width, height) == self._size_px else _SPILL_PX
        return (
            max(0, int((x0 - x) * across) - spill),
            max(0, int((y0 - y) * down) - spill),
            min(self._size_px[0], int(np.ceil((x1 - x) * across)) + spill),
            min(self._size_px[1], int(np.ceil((y1 - y) * down)) + spill),
        )

    def _alpha(self, index: int) -> UInt8:
        """The matte as the output's box shows it."""
        x, y, width, height = self._cut
        x0, y0, x1, y1 = self._mattes.box
        found = self._mattes.alpha(index)
        left, top, right, bottom = self._box
        if (width, height) == self._size_px:
            v, u = max(0, y - y0), max(0, x - x0)
            seen: UInt8 = found[v : v + bottom - top, u : u + right - left]
            return seen
        seen = np.zeros((height, width), np.uint8)
        u0, v0, u1, v1 = max(x0, x), max(y0, y), min(x1, x + width), min(y1, y + height)
        seen[v0 - y : v1 - y, u0 - x : u1 - x] = found[v0 - y0 : v1 - y0, u0 - x0 : u1 - x0]
        return scaled(seen, self._size_px)[top:bottom, left:right]


def _background(look: Look, plate: UInt8 | None) -> UInt8 | None:
    width, height = look.size_px
    behind = look.behind
    if behind.kind == "blur":
        everywhere = np.full((height, width), 255, np.uint8)
        return None if plate is None else _blurred_around(plate, everywhere)
    if behind.kind == "picture":
        picture = read_background(behind.path, look.size_px)
        # The finished picture is mirrored, and what is written on this one must not be.
        return np.asarray(cv2.flip(picture, 1), np.uint8) if look.flip_output else picture
    flat = np.empty((height, width, 3), np.uint8)
    flat[:] = behind.colour
    return flat


def _blurred_around(picture: UInt8, known: UInt8) -> UInt8:
    """A picture out of focus, made of its known parts alone. known: uint8 (H, W), 255 = known."""
    height, width = known.shape
    size = (max(1, width // _SMALL), max(1, height // _SMALL))
    colours, shares = (cv2.resize(p, size, interpolation=cv2.INTER_AREA) for p in (picture, known))
    share = shares.astype(np.float32) / 255.0
    sigma = _BLUR * height / _SMALL
    summed = np.zeros((size[1], size[0], 3), np.float32)
    weight = np.zeros((size[1], size[0], 1), np.float32)
    # A wider look where nothing is known near by, so that there is a colour everywhere.
    for reach, part in ((1.0, 1.0), (4.0, 1e-3), (16.0, 1e-6)):
        spread = share * share * share
        summed += part * cv2.GaussianBlur(colours * spread[:, :, None], (0, 0), reach * sigma)
        weight += part * cv2.GaussianBlur(spread, (0, 0), reach * sigma)[:, :, None]
    small = np.clip(summed / np.maximum(weight, 1e-9), 0, 255).astype(np.uint8)
    return np.asarray(cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR), np.uint8)
