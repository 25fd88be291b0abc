"""Faces drawn with a few shapes, moved by the same face units as the heads.

They need no assets and next to no time, so that the whole training can be tried anywhere
(`--faces sketch`, and the recipe "smoke"). They are too plain to teach a student anything for
real faces.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from core.region import REGION_HEIGHT, REGION_WIDTH, TEMPLATE_POINTS
from training.data.factory import Rendered
from training.heads.units import UNIT_NAMES

LICENCES = ("sketched faces: drawn by this program, CC0",)

_EYE_DISTANCE_PX = float(TEMPLATE_POINTS[1, 0] - TEMPLATE_POINTS[0, 0])
_CENTRE = np.array([80.0, 42.0])
_JAW_TIP = np.array([80.0, 104.0])
_ENLARGED = 2  # drawn at twice the size, so that movements under a pixel can be seen
_ARC = np.linspace(0.0, np.pi, 24)

Points = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Look:
    """Colours (RGB 0..255) and proportions of one face."""

    skin: tuple[int, int, int]
    lips: tuple[int, int, int]
    backdrop: tuple[int, int, int]
    half_width_px: float
    lip_px: float


@dataclass(frozen=True, slots=True)
class _Mouth:
    """The mouth of one frame, region px: all heights measured from its centre line."""

    half_width: float
    upper: float
    lower: float
    jaw: float
    protrusion: float

    @property
    def gap(self) -> float:
        return self.upper + self.lower


class SketchFace:
    """One drawn face; the same name always gives the same one."""

    unit_names: Sequence[str] = UNIT_NAMES

    def __init__(self, name: str) -> None:
        rng = np.random.default_rng(zlib.crc32(name.encode()))
        tone = rng.uniform(0.45, 1.0)
        skin = np.array([228.0, 188.0, 160.0]) * tone + rng.normal(0.0, 8.0, 3)
        lips = skin * [0.86, 0.58, 0.60]
        self._look = _Look(
            _colour(skin), _colour(lips), _colour(rng.uniform(60.0, 200.0, 3)),
            rng.uniform(22.0, 29.0), rng.uniform(5.0, 8.0),
        )  # fmt: skip
        self._column = {unit: i for i, unit in enumerate(UNIT_NAMES)}

    def render(
        self, units: NDArray[np.float32], pose: NDArray[np.float32], seal: NDArray[np.float32]
    ) -> Rendered:
        """Pictures and measurements; see factory.Face."""
        mouths = [self._mouth(u, float(s)) for u, s in zip(units, seal, strict=True)]
        frames = [self._draw(mouth, p) for mouth, p in zip(mouths, pose, strict=True)]
        figures = np.array([[m.gap, 2.0 * m.half_width, m.protrusion] for m in mouths])
        opening, width, rounding = (figures / _EYE_DISTANCE_PX).astype(np.float32).T
        return Rendered(np.stack(frames), opening, width, rounding)

    def release(self) -> None:
        """Nothing is held."""

    def _mouth(self, units: NDArray[np.float32], seal: float) -> _Mouth:
        def unit(name: str) -> float:
            if name in self._column:
                return float(units[self._column[name]])
            return 0.5 * (unit(name + "Left") + unit(name + "Right"))

        round_, spread = unit("mouthPucker"), unit("mouthStretch") + unit("mouthSmile")
        flare = unit("mouthFunnel")
        wider = 1.0 + 0.30 * spread - 0.50 * round_ - 0.20 * flare
        free = 1.0 - seal
        drop = 42.0 * unit("jawOpen") - 34.0 * unit("mouthClose")
        lower = max(0.0, drop + 7.0 * unit("mouthLowerDown") + 5.0 * flare)
        upper = 6.0 * unit("mouthUpperUp") + 3.0 * flare
        return _Mouth(
            half_width=self._look.half_width_px * max(0.3, wider),
            upper=upper * free,
            lower=lower * free,
            jaw=18.0 * unit("jawOpen"),
            protrusion=8.0 * round_ + 4.0 * flare,
        )

    def _draw(self, mouth: _Mouth, pose: NDArray[np.float32]) -> NDArray[np.uint8]:
        size = (REGION_HEIGHT * _ENLARGED, REGION_WIDTH * _ENLARGED, 3)
        picture = np.empty(size, np.uint8)
        picture[:] = self._look.backdrop
        yaw, pitch = float(pose[0]), float(pose[1])
        turned = np.array([18.0 * yaw, 14.0 * pitch])  # what turning the head leaves in the region
        skin = self._look.skin
        jaw = _JAW_TIP + turned + np.array([0.0, mouth.jaw])
        _fill(picture, _oval(np.array([80.0, -10.0]) + turned, 78.0, jaw[1] + 10.0), skin)
        _fill(picture, _oval(np.array([80.0, 6.0]) + turned, 9.0, 5.0), _darker(skin, 0.82))
        self._draw_mouth(picture, mouth, _CENTRE + turned)
        whole = (REGION_WIDTH, REGION_HEIGHT)
        return np.asarray(cv2.resize(picture, whole, interpolation=cv2.INTER_AREA), np.uint8)

    def _draw_mouth(self, picture: NDArray[np.uint8], mouth: _Mouth, centre: Points) -> None:
        lip = self._look.lip_px
        outer = _lips(centre, mouth.half_width + 4.0, mouth.upper + lip, mouth.lower + lip)
        _fill(picture, outer, self._look.lips)
        line = _darker(self._look.lips, 0.55)
        if mouth.gap < 1.0:
            ends = centre + np.array([[-mouth.half_width, 0.0], [mouth.half_width, 0.0]])
            cv2.line(picture, *(_pixel(end) for end in ends), line, 2, cv2.LINE_AA)
            return
        _fill(picture, _lips(centre, mouth.half_width, mouth.upper, mouth.lower), (46, 14, 18))
        teeth = min(5.0, 0.45 * mouth.gap)
        shrunk = 0.72 * mouth.half_width
        _fill(picture, _lips(centre, shrunk, mouth.upper, teeth - mouth.upper), (236, 230, 220))
        if mouth.lower > 9.0:
            tongue = centre + np.array([0.0, 0.78 * mouth.lower])
            _fill(picture, _oval(tongue, 0.5 * mouth.half_width, 0.2 * mouth.lower), (170, 74, 80))


def _lips(centre: Points, half_width: float, upper: float, lower: float) -> Points:
    """Outline of two arcs that meet in the corners: (points, 2)."""
    x = half_width * np.cos(_ARC)
    above = np.stack([x, -upper * np.sin(_ARC)], axis=1)
    below = np.stack([-x, lower * np.sin(_ARC)], axis=1)
    return np.concatenate([above, below]) + centre


def _oval(centre: Points, half_width: float, half_height: float) -> Points:
    return _lips(centre, half_width, half_height, half_height)


def _fill(picture: NDArray[np.uint8], outline: Points, colour: tuple[int, int, int]) -> None:
    pixels = np.rint(outline * _ENLARGED).astype(np.int32)
    cv2.fillPoly(picture, [pixels], colour, cv2.LINE_AA)


def _pixel(point: Points) -> tuple[int, int]:
    return round(float(point[0]) * _ENLARGED), round(float(point[1]) * _ENLARGED)


def _darker(colour: tuple[int, int, int], factor: float) -> tuple[int, int, int]:
    return _colour(np.array(colour) * factor)


def _colour(values: NDArray[np.float64]) -> tuple[int, int, int]:
    red, green, blue = (int(v) for v in np.clip(np.rint(values), 0, 255))
    return red, green, blue
