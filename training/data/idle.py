"""Life that has nothing to do with speech: blinks, brows, a slow sway of the head.

The same movement goes into both pictures of a frame, the silent and the speaking one, so that a
student can never read lips from it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from training.speech.phones import FPS

_CLOSING_S, _SHUT_S, _OPENING_S = 0.08, 0.05, 0.15
_BLINK_EVERY_S = (1.6, 6.5)
_BROWS = ("browInnerUp", "browOuterUpLeft", "browOuterUpRight", "browDownLeft", "browDownRight")
# Yaw, pitch, roll in radians, then shifts in outer-eye distances: a quiet person at a desk.
_SWAY = np.array([0.085, 0.050, 0.035, 0.06, 0.04, 0.08])
_SWAY_WAVES_HZ = (0.05, 0.45)
_WAVES = 4


@dataclass(frozen=True, slots=True, eq=False)
class IdleMotion:
    """Face units and head pose of a silent person.

    units: float32 (frames, units), 0..1. pose: float32 (frames, 6) as the head renderer takes
    it: yaw, pitch, roll in radians, then shifts right, up and forward in outer-eye distances.
    """

    units: NDArray[np.float32]
    pose: NDArray[np.float32]


def idle_motion(frames: int, unit_names: Sequence[str], rng: np.random.Generator) -> IdleMotion:
    """A person who is there and does not speak; units that the face lacks are left out."""
    units = np.zeros((frames, len(unit_names)), dtype=np.float32)
    column = {name: i for i, name in enumerate(unit_names)}
    blink = _blinks(frames, rng)
    for side in ("eyeBlinkLeft", "eyeBlinkRight"):
        if side in column:
            units[:, column[side]] = blink
    brows = np.maximum(_slow_waves(frames, len(_BROWS), rng), 0.0) * 0.10
    for index, name in enumerate(_BROWS):
        if name in column:
            units[:, column[name]] = brows[:, index]
    strength = _SWAY * rng.uniform(0.4, 1.0, _SWAY.size)
    turned = rng.normal(0.0, 0.5, _SWAY.size) * _SWAY
    pose = _slow_waves(frames, _SWAY.size, rng) * strength + turned
    return IdleMotion(units, pose.astype(np.float32))


def _slow_waves(frames: int, curves: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """(frames, curves) smooth random curves of about -1..1, at most half a swing a second."""
    time_s = np.arange(frames) / FPS
    total = np.zeros((frames, curves))
    for _ in range(_WAVES):
        hz = rng.uniform(*_SWAY_WAVES_HZ, curves)
        phase = rng.uniform(0.0, 2.0 * np.pi, curves)
        total += np.sin(2.0 * np.pi * time_s[:, None] * hz + phase)
    return np.asarray(total / np.sqrt(2.0 * _WAVES))


def _blinks(frames: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """(frames,) 0..1; 1 is a shut eye."""
    time_s = np.arange(frames) / FPS
    closed = np.zeros(frames)
    whole_s = _CLOSING_S + _SHUT_S + _OPENING_S
    begin_s = rng.uniform(0.2, 3.0)
    while begin_s < frames / FPS:
        since = time_s - begin_s
        rise = np.clip(since / _CLOSING_S, 0.0, 1.0)
        fall = np.clip((whole_s - since) / _OPENING_S, 0.0, 1.0)
        closed = np.maximum(closed, np.minimum(rise, fall))
        begin_s += rng.uniform(*_BLINK_EVERY_S)
    return closed
