"""An engine without weights: it draws a mouth that opens with the loudness of the sound.

For tests of the whole chain, and for machines where no student runs. It shows when sound is
heard and nothing more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np

from core.errors import EngineError
from core.ports import FaceFit
from core.region import REGION_HEIGHT, REGION_WIDTH
from core.student.crops import check_alignment, region_crop
from core.student.window_check import check_window
from core.types import Avatar, EngineSpec, FacePatch, FeatureSpec, FeatureWindow, Float32, UInt8

_SPEC = EngineSpec(
    name="pattern",
    features=FeatureSpec(
        kind="mel",
        rate_hz=16_000,
        hop_ns=10_000_000,
        columns=80,
        past_frames=0,
        lookahead_ms=40.0,
        margin_ms=7.5,
    ),
    fps=25,
    chunk_frames=2,
    size_px=(REGION_WIDTH, REGION_HEIGHT),
)
_VOICE_BANDS = slice(3, 60)  # about 100 to 4000 Hz
_CLOSED_AT, _OPEN_AT = -1.6, 0.2  # mean scaled log-mel: a quiet room, a clear vowel
_RELEASE = 0.6  # share of the opening that stays from one frame to the next: sounds die away
_MOUTH_CENTRE = (80.0, 40.0)  # region px
_MOUTH_WIDTH, _MOUTH_HEIGHT = 25.0, 19.0  # half axes of a mouth wide open, px
_LIP, _INSIDE = (168, 84, 84), (44, 14, 18)  # RGB
_SUB_PIXEL_BITS = 4


class Pattern:
    """The drawing engine as a ``core.ports.LipEngine``; the same sound gives the same pictures.

    chunk_frames: frames made in one go; None: 2, as the small student.
    """

    def __init__(self, chunk_frames: int | None = None) -> None:
        self.spec = _SPEC if chunk_frames is None else replace(_SPEC, chunk_frames=chunk_frames)
        self.provider = "cpu"
        self.notices: Sequence[str] = ()
        self._avatar: Avatar | None = None
        self._opening = 0.0

    def warm_up(self, avatar: Avatar) -> None:
        """Take this avatar. Raises AvatarError when its loop and alignment do not fit."""
        check_alignment(avatar)
        self._avatar = avatar
        self.reset()

    def change_avatar(self, avatar: Avatar) -> None:
        """Take another avatar while live; as ``warm_up``."""
        self.warm_up(avatar)

    def push(self, window: FeatureWindow, base_index: int) -> Sequence[FacePatch]:
        """``spec.chunk_frames`` patches (see LipEngine). Raises EngineError before warm_up or for
        other features."""
        avatar = self._avatar
        if avatar is None:
            raise EngineError("The engine has no avatar yet: call warm_up first.")
        check_window(window, self.spec)
        if window.first:
            self.reset()
        rows = self.spec.frame_ns // self.spec.features.hop_ns
        patches = []
        for slot in range(self.spec.chunk_frames):
            heard = opening(window.values[slot * rows : (slot + 1) * rows])
            self._opening = max(heard, _RELEASE * self._opening)
            index = (base_index + slot) % len(avatar.loop)
            picture = draw_mouth(region_crop(avatar, index), self._opening)
            patches.append(FacePatch(picture, window.t0_ns + slot * self.spec.frame_ns, index))
        return patches

    def reset(self) -> None:
        """Close the mouth."""
        self._opening = 0.0

    def close(self) -> None:
        """Let go of the avatar."""
        self._avatar = None


class PatternSyncer:
    """The drawing engine as a ``core.ports.LipSyncer``."""

    face_fit: FaceFit = "mouth"

    def __init__(self) -> None:
        self.spec = _SPEC
        self.provider = "cpu"
        self.notices: Sequence[str] = ()
        self._opening = 0.0

    def hear(self, speech: Float32) -> None:
        """Nothing: it draws what it hears now."""

    def begin(self, reference: UInt8) -> None:
        """Close the mouth."""
        self._opening = 0.0

    def sync(self, window: FeatureWindow, crops: Sequence[UInt8]) -> Sequence[FacePatch]:
        """The crops with mouths drawn over them."""
        rows = self.spec.frame_ns // self.spec.features.hop_ns
        patches = []
        for slot, crop in enumerate(crops):
            heard = opening(window.values[slot * rows : (slot + 1) * rows])
            self._opening = max(heard, _RELEASE * self._opening)
            at_ns = window.t0_ns + slot * self.spec.frame_ns
            patches.append(FacePatch(draw_mouth(crop, self._opening), at_ns, slot))
        return patches

    def flush(self) -> Sequence[FacePatch]:
        """Nothing is owed."""
        return ()

    def close(self) -> None:
        """Nothing is held."""


def opening(rows: Float32) -> float:
    """How far the mouth is open, 0..1, for float32 (n, 80) rows of scaled log-mel."""
    loudness = float(rows[:, _VOICE_BANDS].mean())
    return float(np.clip((loudness - _CLOSED_AT) / (_OPEN_AT - _CLOSED_AT), 0.0, 1.0))


def draw_mouth(crop: UInt8, amount: float) -> UInt8:
    """A new uint8 (128, 160, 3) with a mouth opened by ``amount``, 0..1; 0 leaves the crop."""
    picture: UInt8 = crop.copy()
    if amount < 0.02:
        return picture
    height = _MOUTH_HEIGHT * amount
    x, y = _MOUTH_CENTRE
    centre = (x, y + 0.5 * height)  # the lower jaw moves, the upper lip stays
    width = _MOUTH_WIDTH * (1.0 - 0.2 * amount)
    _ellipse(picture, centre, (width + 4.0, height + 4.0), _LIP)
    _ellipse(picture, centre, (width, height), _INSIDE)
    return picture


def _ellipse(
    picture: UInt8,
    centre: tuple[float, float],
    half_axes: tuple[float, float],
    colour: tuple[int, int, int],
) -> None:
    fine = 1 << _SUB_PIXEL_BITS
    cv2.ellipse(
        picture,
        (round(centre[0] * fine), round(centre[1] * fine)),
        (round(half_axes[0] * fine), round(half_axes[1] * fine)),
        angle=0.0,
        startAngle=0.0,
        endAngle=360.0,
        color=colour,
        thickness=cv2.FILLED,
        lineType=cv2.LINE_AA,
        shift=_SUB_PIXEL_BITS,
    )
