"""What the soak puts into the program: marks that can be seen, and a student that can fail.

Only through the session's ports; the shipped program knows nothing of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from app.bench.stamps import stamp
from core.clock import NS_PER_MS, NS_PER_S
from core.errors import EngineError
from core.ports import Clock, LipEngine
from core.session import Ports
from core.session.wiring import Composer
from core.settings import Settings
from core.types import Avatar, FacePatch, FeatureWindow, UInt8

_BANDS = slice(74, 80)  # of 80: about 6.6 kHz and up, where the fed speech has only marks
_HEARD = -1.2  # scaled log-mel there; silence is -2.2
_ROWS = 3  # to both sides: a mark swells and dies away within 30 ms
_ROW_NS = 5 * NS_PER_MS  # a row stands for the 10 ms that begin with it
_LOST = "The graphics card was lost (simulated)."


class Mishaps:
    """What shall go wrong with the student. ``raise_once`` and ``lose_card`` are for any thread."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._raise_once = False
        self._lost_until_ns = 0

    def raise_once(self) -> None:
        """The next chunk fails as a bug would."""
        self._raise_once = True

    def lose_card(self, seconds: float) -> None:
        """No chunk can be computed and no engine built for that long."""
        self._lost_until_ns = self._clock.now_ns() + round(seconds * NS_PER_S)

    def strike(self) -> None:
        """Raise what was asked for, if anything."""
        if self._clock.now_ns() < self._lost_until_ns:
            raise EngineError(_LOST)
        if self._raise_once:
            self._raise_once = False
            raise ValueError("simulated: the student failed")


class WatchedEngine:
    """The real engine; tells of each mark in what it hears, and can be made to fail.

    heard: gets the time of a mark's middle in ns, as the engine's window places it.
    """

    def __init__(self, engine: LipEngine, mishaps: Mishaps, heard: Callable[[int], None]) -> None:
        self._engine, self._mishaps, self._heard = engine, mishaps, heard
        self.spec, self.provider, self.notices = engine.spec, engine.provider, engine.notices

    def warm_up(self, avatar: Avatar) -> None:
        self._engine.warm_up(avatar)

    def change_avatar(self, avatar: Avatar) -> None:
        self._engine.change_avatar(avatar)  # type: ignore[attr-defined]

    def push(self, window: FeatureWindow, base_index: int) -> Sequence[FacePatch]:
        self._mishaps.strike()
        for mark_ns in marks_in(window, self.spec.features.past_frames, self.spec.chunk_frames):
            self._heard(mark_ns)
        return self._engine.push(window, base_index)

    def prepare(self, base_index: int) -> None:
        self._engine.prepare(base_index)  # type: ignore[attr-defined]

    def reset(self) -> None:
        self._engine.reset()

    def close(self) -> None:
        self._engine.close()


def marks_in(window: FeatureWindow, past_frames: int, chunk_frames: int) -> list[int]:
    """Middles in ns of the marks whose loudest row lies within the chunk's own frames."""
    rows = 40 * NS_PER_MS // window.hop_ns
    loud = window.values[:, _BANDS].mean(axis=1)
    first, found = past_frames * rows, []
    for row in range(first, first + chunk_frames * rows):
        near = slice(max(0, row - _ROWS), row + _ROWS + 1)
        if loud[row] > _HEARD and loud[row] == loud[near].max():
            weights = np.maximum(loud[near] - _HEARD, 0.0) ** 2
            middle = float(weights @ np.arange(near.start, near.start + len(weights)))
            middle = middle / float(weights.sum()) - first
            found.append(window.t0_ns + round(middle * window.hop_ns) + _ROW_NS)
    return found


class StampingComposer:
    """The real composer; each picture with a generated mouth carries the time of its sound."""

    def __init__(self, composer: Composer) -> None:
        self._composer = composer
        self.waits = getattr(composer, "waits", False)
        self.look = getattr(composer, "look", None)

    def compose(self, patch: FacePatch, strength: float = 1.0) -> UInt8:
        picture = self._composer.compose(patch, strength)
        stamp(picture, patch.pts_ns)
        return picture

    def idle(self, index: int) -> UInt8:
        return self._composer.idle(index)


def hooked(ports: Ports, mishaps: Mishaps, heard: Callable[[int], None]) -> Ports:
    """The real rooms with all of that."""

    def build_engine(settings: Settings) -> LipEngine:
        mishaps.strike()
        return WatchedEngine(ports.build_engine(settings), mishaps, heard)

    def make_composer(avatar: Avatar, settings: Settings) -> Composer:
        return StampingComposer(ports.make_composer(avatar, settings))

    return replace(ports, build_engine=build_engine, make_composer=make_composer)
