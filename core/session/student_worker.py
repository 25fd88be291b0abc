"""The student thread: builds and warms its engine, waits to be let in, then makes mouths."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol, runtime_checkable

import numpy as np

from core.clock import NS_PER_S, ms
from core.ports import LipEngine
from core.session.feed import Feed, Lane, PreparesFrames
from core.session.fence import FencedThread
from core.session.memory import give_back
from core.session.mouths import ChangesAvatar, Line, Mouths
from core.session.reports import Died, Ready, Taken
from core.session.sound_queue import SoundQueue
from core.session.wiring import Features, Ports
from core.setting_rules import LONGEST_DELAY_MS
from core.settings import Settings
from core.stats import Percentiles
from core.types import AudioChunk, EngineSpec, FrameLoop

INPUT_MS = 13.0  # sound comes in blocks of 10 ms, and its change of rate takes 3 ms
_REHEARSAL_MS = 1000  # of silence at least: the first real chunk is not slow, its time is known
_REHEARSED_CHUNKS = 2
_PREPARE_NS = NS_PER_S
_MORE_CHUNKS = 8  # beyond those on their way: what comes in a burst after a stall


@runtime_checkable
class OnGraphicsCard(Protocol):
    """An engine that knows the card that computes: its name, and MiB of it that are held."""

    @property
    def card(self) -> tuple[str, float]: ...


class StudentWorker:
    """One engine with one avatar, from building to closing, all in its own thread.

    It reports Ready and waits for ``let_in``; then it makes mouths of ``sound`` and fills its lane.
    All methods are for the control thread. stage: the avatar and its composer. sound: where the
    listening thread puts what it hears. After Ready: stage (its avatar now with the conditioning,
    and with a lane), expected_ms (the delay it is expected to need), notices, engine_name, provider
    and card (see OnGraphicsCard), changes_avatar (whether ``take`` can be asked for).
    """

    def __init__(self, settings: Settings, stage: Feed, ports: Ports, line: Line) -> None:
        self.settings, self.stage = settings, stage
        self.sound = SoundQueue()
        self._ports, self._line = ports, line
        self.changes_avatar, self.card = False, ("", 0.0)
        self._spec: EngineSpec | None = None
        self._made_ns = 0  # by mouths that are no more
        self.expected_ms = 0.0
        self.notices: Sequence[str] = ()
        self.engine_name, self.provider = settings.engine, ""
        self.started_ns = line.clock.now_ns()
        self._mouths: Mouths | None = None
        self._let_in, self._stop = threading.Event(), threading.Event()
        self.thread = FencedThread(
            "student", self._run, lambda error: line.report(Died("student", self, error))
        )

    @property
    def busy_since_ns(self) -> int:
        """0, or when the call into the engine that is still running began."""
        mouths = self._mouths
        return mouths.busy_since_ns if mouths is not None else 0

    @property
    def made_ns(self) -> int:
        """For how long all mouths that it has made so far are seen."""
        mouths = self._mouths
        return mouths.made_ns if mouths is not None else self._made_ns

    def start(self) -> None:
        """Begin to build."""
        self.thread.start()

    def let_in(self) -> None:
        """Begin to make mouths."""
        self._let_in.set()

    def take(self, stage: Feed, fps: int) -> None:
        """Speak for another avatar, prepared for this engine. Answered by Taken, whose stage has a
        lane."""
        mouths, spec = self._mouths, self._spec
        if mouths is not None and spec is not None:  # else its thread has just died, and says so
            mouths.change_avatar(replace(stage, lane=_lane_for(spec, fps)))

    def ask_to_stop(self) -> None:
        """End soon; never blocks."""
        self._stop.set()
        self._let_in.set()

    def _run(self) -> None:
        engine = self._ports.build_engine(self.settings)
        try:
            features = self._warm(engine)
            self.stage = replace(self.stage, lane=_lane_for(engine.spec, self.settings.fps))
            self._mouths = Mouths(
                self._line, self.sound, self.stage, engine, features, self._tell_taken
            )
            self._line.report(Ready(self))
            self._let_in.wait()
            self._mouths.run(self._stop)
        finally:
            engine.close()
            self._made_ns = self.made_ns
            self._mouths = None  # they know this worker: frozen cycles are never collected

    def _tell_taken(self, stage: Feed, error: Exception | None) -> None:
        self._line.report(Taken(self, stage, error))

    def _warm(self, engine: LipEngine) -> Features:
        avatar = self._ports.prepare(self.settings, self.stage.avatar)
        self.stage = replace(self.stage, avatar=avatar)
        engine.warm_up(avatar)
        features = self._ports.make_features(engine.spec)
        self._rehearse(engine, features)
        give_back()  # loading is over: what it left is not to add up with what the loop will need
        self._prepare_loop(avatar.loop)
        self.notices, self.provider = tuple(engine.notices), engine.provider
        self.engine_name, self._spec = engine.spec.name, engine.spec
        self.changes_avatar = isinstance(engine, ChangesAvatar)
        if isinstance(engine, OnGraphicsCard):
            self.card = engine.card
        return features

    def _prepare_loop(self, loop: FrameLoop) -> None:
        """Make loop frames ready, for a while: the camera stays ahead of what is shown later."""
        until_ns = self._line.clock.now_ns() + _PREPARE_NS
        while (
            isinstance(loop, PreparesFrames)
            and not self._stop.is_set()
            and self._line.clock.now_ns() < until_ns
            and loop.prepare()
        ):
            pass

    def _rehearse(self, engine: LipEngine, features: Features) -> None:
        """Run on silence: what a chunk costs here is the base of the honest delay."""
        spec, costs, clock = engine.spec, Percentiles(64), self._line.clock
        rate_hz = spec.features.rate_hz
        features.reset(0)
        more_ms = (_REHEARSED_CHUNKS - 1) * spec.chunk_frames * 1000.0 / spec.fps
        length_ms = max(_REHEARSAL_MS, spec.audio_wait_ms + more_ms)
        samples = int(rate_hz * length_ms / 1000.0) + 1
        silence = AudioChunk(np.zeros(samples, np.float32), rate_hz, t0_ns=0)
        for window in features.push(silence):
            if self._stop.is_set():
                break
            began_ns = clock.now_ns()
            engine.push(window, 0)
            costs.add(ms(clock.now_ns() - began_ns))
        engine.reset()
        self.expected_ms = INPUT_MS + self._line.front.delay_ms + spec.audio_wait_ms + costs.at(90)


def _lane_for(spec: EngineSpec, camera_fps: int) -> Lane:
    """A lane that holds all that the engine makes within the longest delay, and some chunks."""
    waiting = spec.fps * LONGEST_DELAY_MS // 1000
    return Lane(camera_fps, capacity=waiting + _MORE_CHUNKS * spec.chunk_frames)
