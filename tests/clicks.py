"""Clicks and gaps in a voice that came through a chain, found by comparing it with what was said.

What was heard is what was said, later, and perhaps a little faster or slower, as a resampler that
follows two clocks makes it. ``listen`` finds out how much later at every moment, lays what was said
onto what was heard, and looks at what does not fit:

* "jump": the sound before and after a moment do not belong to one smooth delay. A single sample of
  48 kHz that was left out or repeated is found, also in a low tone.
* "burst": something is there that was not said, or is missing: a step, an impulse, a repeated
  block, a gap.
* "rough": only in a glide, a span in which the delay was changed by hand. A glide may leave out or
  repeat whole periods of the voice, so there only edges count: the second difference is sharper
  than any of the voice around.
* "gap": only in a glide: a moment much quieter than the voice around ever is.

What is quieter than −60 dB of full scale is not judged, nor what lies above 15 kHz. A change of
pace below 0.1 % is no click.

    found = listen(spoken, heard, 48_000, most_s=2.0)
    assert not found.clicks

Why not the heard sound's own edges alone: a sample that is missing in the middle of a fricative is
smooth beside the fricative itself; only what was said tells that it is missing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tests.click_piece import TOP_HZ, Array, Piece, cut, lowpass

_PIECE_S = 20.0  # worked on at once, to bound memory
_EDGE_S = 0.5  # more of it on both sides
_MARGIN_S = 0.06  # at the ends of what was said, where a filter rings
_ROW_S = 0.05


@dataclass(frozen=True, slots=True)
class Click:
    """at_s: in what was heard. kind: see the module. size: samples of a jump; else how many times
    what is allowed."""

    at_s: float
    kind: str
    size: float


@dataclass(frozen=True, slots=True, eq=False)
class Heard:
    """clicks: in order of time; those within 50 ms of each other count as one. at_s,
    behind_s: moments of what was heard, every 50 ms where it is loud, and how long after it was
    said each came."""

    clicks: tuple[Click, ...]
    at_s: NDArray[np.float64]
    behind_s: NDArray[np.float64]

    def __str__(self) -> str:
        if not self.clicks:
            return "no clicks"
        shown = ", ".join(f"{each.kind} at {each.at_s:.3f} s" for each in self.clicks[:8])
        return f"{len(self.clicks)} clicks: {shown}"


def listen(
    spoken: Array,
    heard: Array,
    rate_hz: int,
    *,
    least_s: float = 0.0,
    most_s: float = 2.5,
    glides: Sequence[tuple[float, float]] = (),
    top_hz: float = TOP_HZ,
) -> Heard:
    """Compare what was heard with what was said.

    spoken, heard: float (n,) and (m,), −1..1, of one rate of at least 32 kHz, with a common zero of
    time; silence is assumed around ``spoken``. The delay lies between ``least_s`` and ``most_s``
    (least_s may be negative). glides: spans (begin, end) in s of what was heard in which the delay
    was being changed. top_hz: what lies above is not judged; a loud high tone asks for a delay that
    is known to some microseconds, also while the pace changes. Memory is bounded, whatever the
    length; about 25 times real time.
    """
    clicks: list[Click] = []
    track: list[tuple[float, float]] = []
    behind: float | None = None
    piece, edge = round(_PIECE_S * rate_hz), round(_EDGE_S * rate_hz)
    margin = round(_MARGIN_S * rate_hz)
    for begin in range(0, len(heard), piece):
        start, stop = max(0, begin - edge), min(len(heard), begin + piece + edge)
        before = round(most_s * rate_hz) + edge
        after = edge - min(0, round(least_s * rate_hz))
        said = lowpass(cut(spoken, start - before, stop + after), rate_hz, top_hz)
        part = Piece(
            said,
            lowpass(cut(heard, start, stop), rate_hz, top_hz),
            cut(heard, start, stop),
            rate_hz,
            before,
            (round(least_s * rate_hz), round(most_s * rate_hz)),
        )
        behind = part.follow(behind)
        inside = [((a * rate_hz - start), (b * rate_hz - start)) for a, b in glides]
        for at, kind, size in part.clicks(inside):
            said_at = at + start - part.usual_late(at)
            known = margin <= said_at < len(spoken) - margin and margin <= at + start
            if known and begin <= at + start < min(begin + piece, len(heard) - margin):
                clicks.append(Click((at + start) / rate_hz, kind, size))
        for at, late in part.track():
            if begin <= at + start < begin + piece:
                track.append(((at + start) / rate_hz, late / rate_hz))
    times = np.array(track, np.float64).reshape(-1, 2)
    return Heard(tuple(_thinned(clicks)), times[:, 0], times[:, 1])


def _thinned(clicks: Sequence[Click]) -> list[Click]:
    """The first of each row of clicks that follow one another within 50 ms."""
    kept: list[Click] = []
    newest_s = -np.inf
    for click in sorted(clicks, key=lambda each: each.at_s):
        if click.at_s - newest_s > _ROW_S:
            kept.append(click)
        newest_s = click.at_s
    return kept
