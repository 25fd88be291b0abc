"""Figures of mouth curves over time: agreement, timing, closures, jitter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

FRAME_MS = 40.0

_MOST_LAG = 10
_REACH_FRAMES = 1  # ±40 ms
_CLOSED_PERCENTILE = 25
_TOUCHING_SHARE = 0.03
_SHUT_SHARE = 0.3
_SPEECH_FLOOR_DB = 35.0
_SAMPLES = 640
_STILL = 1e-6  # rounding alone moves a curve this much

Curve = NDArray[Any]


def correlation(a: Curve, b: Curve) -> float:
    """Pearson correlation; 0 where one of them does not move."""
    a, b = np.asarray(a, np.float64), np.asarray(b, np.float64)
    if len(a) < 2 or min(np.std(a), np.std(b)) < _STILL:
        return 0.0
    return float(np.corrcoef(a, b)[0, 1])


def lag_scores(made: Curve, truth: Curve, most: int = _MOST_LAG) -> NDArray[np.float64]:
    """Correlation of the made curve with the truth moved by -most..most frames, (2 most + 1,)."""
    size = len(truth)
    return np.array(
        [
            correlation(
                made[max(lag, 0) : size + min(lag, 0)], truth[max(-lag, 0) : size - max(lag, 0)]
            )
            for lag in range(-most, most + 1)
        ]
    )


def offset_ms(scores: NDArray[np.float64]) -> float | None:
    """How much later than the sound the mouth moves (negative: earlier), from lag scores.

    A parabola through the highest score and its neighbours reads off parts of a frame. None where
    the highest score lies at the edge or nothing agrees (under 0.2): then there is no offset to
    speak of.
    """
    top = int(np.argmax(scores))
    if scores[top] < 0.2 or not 0 < top < len(scores) - 1:
        return None
    before, at, after = scores[top - 1 : top + 2]
    bend = before - 2.0 * at + after
    part = 0.5 * (before - after) / bend if bend < -1e-12 else 0.0
    return float((top - len(scores) // 2 + part) * FRAME_MS)


def jitter(curve: Curve) -> float:
    """Mean absolute second difference: how much a curve trembles from frame to frame."""
    return float(np.abs(np.diff(curve, n=2, axis=0)).mean())


def speech_span(pcm: NDArray[np.float32], frames: int) -> slice:
    """Frames from the first to the last that is within 35 dB of the clip's loud ones."""
    blocks = np.zeros((frames, _SAMPLES), np.float32)
    heard = pcm[: frames * _SAMPLES]
    blocks.reshape(-1)[: len(heard)] = heard
    level = 10.0 * np.log10(np.square(blocks).mean(1) + 1e-12)
    loud = np.flatnonzero(level > np.percentile(level, 95) - _SPEECH_FLOOR_DB)
    return slice(int(loud[0]), int(loud[-1]) + 1) if len(loud) else slice(0, frames)


def held_runs(held: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """First frame and frame after the last of each stretch that is True."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], held, [False]]).astype(np.int8)))
    return [(int(a), int(b)) for a, b in edges.reshape(-1, 2)]


@dataclass(frozen=True)
class Closures:
    """How the lips close at P, B and M in one clip.

    closed: for each of them, whether within 40 ms the lips come below the 25th percentile of the
    clip's own speech, or within 3 % of the true range of being shut (a clip may be shut for more
    than a quarter of its time). shut: for each frame in which they are held, whether the opening is
    under 30 % of the true range: stricter, asks for a mouth that is really shut all the time.
    """

    closed: tuple[bool, ...]
    shut: tuple[bool, ...]


def closures(made: Curve, truth: Curve, held: Curve, speech: slice) -> Closures:
    """Closures of a measured opening.

    made, truth: openings measured in the same way on the made and on the true pictures. held:
    over 0.5 while P, B or M is held. speech: the frames of the clip's speech.
    """
    holding = np.zeros(len(held), bool)
    holding[speech] = np.asarray(held[speech]) > 0.5
    if not holding.any():
        return Closures((), ())
    low, wide = np.percentile(truth, (2, 95))
    reach = max(wide - low, 1e-6)
    limit = max(np.percentile(made[speech], _CLOSED_PERCENTILE), low + _TOUCHING_SHARE * reach)
    closed = [
        bool(made[max(0, first - _REACH_FRAMES) : last + _REACH_FRAMES].min() <= limit)
        for first, last in held_runs(holding)
    ]
    shut = (made[holding] - low) / reach < _SHUT_SHARE
    return Closures(tuple(closed), tuple(bool(v) for v in shut))


def mean(values: Sequence[float | None]) -> float | None:
    """Mean of the values that exist; None for none."""
    known = [float(v) for v in values if v is not None]
    return float(np.mean(known)) if known else None
