"""When all was back after a fault, from what a reader saw and heard. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from tests.soak.calm import spoken
from tests.soak.speech import Speech
from tests.soak.types import Floats, Ints

STEADY_NS = 2_000_000_000  # undisturbed for so long: it is back
_BIN_NS = 100_000_000
_PICTURE_BINS, _VOICE_BINS = 3, 2  # shorter is a hiccup, which is counted elsewhere
_LATE_NS = 150_000_000  # beyond the delay: the picture lags behind
_MARGIN_S = 0.25  # at both ends of a sentence, where mouths may just open or close


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """What reader and feed have noted: times and stamps of pictures, times and levels of the voice,
    beginnings of the feed's loop, and (ns, ms) of the delay as the program told it."""

    seen_ns: Ints
    pts_ns: Ints
    voice_ns: Ints
    voice: Floats
    loops: Sequence[tuple[int, int]]
    delays: Sequence[tuple[int, float]]


def delay_at(delays: Sequence[tuple[int, float]], at_ns: Ints) -> Floats:
    """In ns, as told last before each time."""
    if not delays:
        return np.full(len(at_ns), 250e6)
    told = np.array([at for at, _ in delays])
    values = np.array([ms * 1e6 for _, ms in delays])
    return np.asarray(values[np.clip(np.searchsorted(told, at_ns) - 1, 0, len(told) - 1)])


def disturbed_until(seen: Seen, speech: Speech, since_ns: int, until_ns: int) -> int:
    """The end of the last disturbance between two times; ``since_ns`` where there was none.

    Disturbed: somebody speaks and no mouth moves in time, or there is no voice, not even that of an
    empty room."""
    bins = np.arange(since_ns, until_ns, _BIN_NS)
    if not len(bins):
        return since_ns
    delay_ns = delay_at(seen.delays, bins)
    due = spoken(bins + _BIN_NS // 2, seen.loops, speech, delay_ns, _MARGIN_S)
    late = seen.seen_ns - seen.pts_ns > delay_at(seen.delays, seen.seen_ns) + _LATE_NS
    mouths = np.sort(seen.seen_ns[(seen.pts_ns > 0) & ~late])
    sounds = np.sort(seen.voice_ns[seen.voice > 0.0])
    no_mouth = _long(due & ~_any_within(mouths, bins), _PICTURE_BINS)
    no_voice = _long(~_any_within(sounds, bins), _VOICE_BINS)
    bad = np.flatnonzero(no_mouth | no_voice)
    return int(bins[bad[-1]]) + _BIN_NS if len(bad) else since_ns


def _any_within(times: Ints, bins: Ints) -> np.ndarray:
    """For each bin whether one of the (sorted) times lies in it."""
    return np.asarray(np.searchsorted(times, bins + _BIN_NS) > np.searchsorted(times, bins))


def _long(bad: np.ndarray, least: int) -> np.ndarray:
    """Only those that are part of a row of at least so many."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], bad, [False]])))
    kept = np.zeros(len(bad), bool)
    for begin, end in zip(edges[::2], edges[1::2], strict=True):
        kept[begin:end] = end - begin >= least
    return kept
