"""The quiet life of a bundled avatar: a loop of blinks, breath and small head motion.

Every curve has a whole number of periods in the loop, so its last frame leads to its first.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from training.heads.library import Floats
from training.heads.units import UNIT_NAMES

LOOP_FPS = 25
LOOP_FRAMES = 150
# How far the lids are closed from frame to frame: they fall faster than they rise.
_BLINK = (0.25, 0.8, 1.0, 0.92, 0.62, 0.34, 0.14, 0.04)
_BLINK_STARTS = (0.27, 0.74)  # of the loop


@dataclass(frozen=True, slots=True, eq=False)
class IdleLoop:
    """units (T, 52), pose (T, 6) and breath (T,) as HeadRenderer takes them; mouth units are 0."""

    units: Floats
    pose: Floats
    breath: Floats


def idle_loop(seed: int, frames: int = LOOP_FRAMES) -> IdleLoop:
    """A seamless loop; seed shifts the phases so that two avatars do not move alike."""
    rng = np.random.default_rng([seed, 97])
    pose = np.zeros((frames, 6), np.float32)
    for column, size in enumerate((0.035, 0.022, 0.014, 0.020, 0.008, 0.015)):
        pose[:, column] = _sway(rng, frames, size)
    units = np.zeros((frames, len(UNIT_NAMES)), np.float32)

    def add(curve: NDArray[np.floating], *names: str) -> None:
        for name in names:
            units[:, UNIT_NAMES.index(name)] += curve

    lids = _blinks(rng, frames)
    add(lids, "eyeBlinkLeft", "eyeBlinkRight")
    add(0.10 * lids, "browDownLeft", "browDownRight")
    brows = np.maximum(_sway(rng, frames, 0.10), 0.0)
    add(brows, "browInnerUp")
    add(0.6 * brows, "browOuterUpLeft", "browOuterUpRight")
    # The eyes stay on the viewer while the head turns under them.
    across = -pose[:, 0] / 0.45 + _sway(rng, frames, 0.02)
    add(np.maximum(across, 0.0), "eyeLookOutLeft", "eyeLookInRight")
    add(np.maximum(-across, 0.0), "eyeLookInLeft", "eyeLookOutRight")
    up = pose[:, 1] / 0.45
    add(np.maximum(up, 0.0), "eyeLookUpLeft", "eyeLookUpRight")
    add(np.maximum(-up, 0.0), "eyeLookDownLeft", "eyeLookDownRight")
    turn = 2.0 * np.pi * (2.0 * np.arange(frames) / frames + rng.random())
    breath = np.asarray(0.014 * (0.5 - 0.5 * np.cos(turn)), np.float32)
    return IdleLoop(units, pose, breath)


def _sway(rng: np.random.Generator, frames: int, size: float) -> Floats:
    """A smooth periodic curve (frames,) of about this size, from one to three periods."""
    t = 2.0 * np.pi * np.arange(frames) / frames
    curve = sum(
        share * np.sin(periods * t + rng.uniform(0.0, 2.0 * np.pi))
        for periods, share in ((1, 0.7), (2, 0.3), (3, 0.12))
    )
    return np.asarray(size * curve, np.float32)


def _blinks(rng: np.random.Generator, frames: int) -> NDArray[np.float32]:
    lids = np.zeros(frames, np.float32)
    for start in _BLINK_STARTS:
        first = int(frames * start + rng.integers(-6, 7))
        places = (first + np.arange(len(_BLINK))) % frames
        lids[places] = np.maximum(lids[places], np.array(_BLINK, np.float32))
    return lids
