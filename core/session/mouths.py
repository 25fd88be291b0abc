"""The student's live loop: blocks of sound in, mouths with a due time out."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, runtime_checkable

from core.clock import NS_PER_MS, ms
from core.errors import LipcamError
from core.ports import Clock, LipEngine
from core.session.feed import Feed
from core.session.listener import READ_S
from core.session.pictures import DuePicture, VoiceRule
from core.session.reports import Report
from core.session.rest import Rest
from core.session.sound_queue import Heard, SoundQueue
from core.session.timing import DelayRule, Timing
from core.session.wiring import Features, VoiceFront
from core.slots import LatestSlot
from core.stats import LiveMeters
from core.types import AudioChunk, Avatar, FeatureWindow

_REST_S = 0.25  # between two looks whether there is something else to do, while nobody sees it
_PRIMING_NS = 600 * NS_PER_MS  # of sound before the first mouth after a rest


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """What every student's loop has around it. front: what was done to the sound that it gets.
    rest: while it lasts no mouths are made."""

    clock: Clock
    meters: LiveMeters
    front: VoiceFront
    rule: DelayRule
    rest: Rest
    report: Callable[[Report], None]


@runtime_checkable
class ChangesAvatar(Protocol):
    """An engine that can speak for another avatar within some milliseconds. ``change_avatar``
    forgets the past; raises AvatarError or EngineError, and then speaks for the one before."""

    def change_avatar(self, avatar: Avatar) -> None: ...


@runtime_checkable
class PreparesChunks(Protocol):
    """An engine that can make things ready before the chunk's sound is there."""

    def prepare(self, base_index: int) -> None: ...


class Mouths:
    """Runs in the student's thread.

    sound: what was heard, each block with the timing that then was in effect; another one begins a
    new grid. stage: the avatar, and the lane for its mouths. taken: told of another avatar, with
    what went wrong. busy_since_ns: 0, or when the call into the engine that is still running began.
    made_ns: for how long all the mouths that it has made so far are seen.
    """

    def __init__(
        self,
        line: Line,
        sound: SoundQueue,
        stage: Feed,
        engine: LipEngine,
        features: Features,
        taken: Callable[[Feed, Exception | None], None],
    ) -> None:
        self.busy_since_ns = self.made_ns = 0
        self._line, self._sound, self._stage, self._taken = line, sound, stage, taken
        self._asked: LatestSlot[Feed] = LatestSlot()
        self._engine, self._features = engine, features
        self._voice = VoiceRule()
        self._used: Timing | None = None  # the timing of the present grid; None: none begun
        self._broken = True  # the engine's past does not fit the next window
        self._rests = False
        self._woken_ns = 0  # sound from before this was heard while nobody saw anything

    def run(self, stop: threading.Event) -> None:
        """Until ``stop``."""
        while not stop.is_set():
            self._heed_avatar()
            if self._line.rest.resting:
                self._rest()
                continue
            if self._rests:
                self._wake()
            heard = self._sound.take(READ_S)
            if heard is not None:
                self._take_in(heard, stop)

    def change_avatar(self, stage: Feed) -> None:
        """Speak for another avatar, on another lane, as soon as may be. Any thread."""
        self._asked.put(stage)

    def _rest(self) -> None:
        """Nobody sees the mouths: keep what the first one after the rest will be made of."""
        if not self._rests:
            delay_ns = self._used.delay_ns if self._used is not None else 0
            self._sound.keep(delay_ns + _PRIMING_NS)
            self._line.meters.voiced = False
            self._rests = True
        self._line.rest.wait(_REST_S)

    def _wake(self) -> None:
        self._rests, self._used = False, None
        self._woken_ns = self._line.clock.now_ns()
        self._sound.keep(None)

    def _heed_avatar(self) -> None:
        stage = self._asked.take()
        if stage is None or not isinstance(self._engine, ChangesAvatar):
            return
        self.busy_since_ns = self._line.clock.now_ns()
        try:
            self._engine.change_avatar(stage.avatar)
        except LipcamError as error:
            self._taken(stage, error)
            return
        finally:
            self.busy_since_ns = 0
        self._stage, self._broken = self._begun(stage), True
        self._taken(self._stage, None)

    def _begun(self, stage: Feed) -> Feed:
        """The loop laid so that its first frames are those of the next ticks: to begin in its
        middle costs the decoding of all frames since the last keyframe."""
        timing, frames = self._used, len(stage.avatar.loop)
        if timing is None:
            return stage
        tick = timing.tick_for(self._line.clock.now_ns())
        return replace(stage, phase=-timing.loop_index(tick, stage.avatar.fps, frames) % frames)

    def _take_in(self, heard: Heard, stop: threading.Event) -> None:
        """One block of sound, or the end of all."""
        if heard.anew:
            self._used = None
        if heard.chunk is not None:
            self._grid_for(heard.chunk, heard.timing)
            self._make(self._features.push(heard.chunk), heard.timing, stop)
        elif self._used is not None:
            self._make(self._features.flush(), self._used, stop)
            self._used = None

    def _grid_for(self, chunk: AudioChunk, timing: Timing) -> None:
        """Begin a new grid where that is due."""
        if self._used is not timing:
            self._used, self._broken = timing, True
            self._features.reset(timing.origin_after(chunk.t0_ns))

    def _make(
        self, windows: Sequence[FeatureWindow], timing: Timing, stop: threading.Event
    ) -> None:
        for window in windows:
            if stop.is_set():
                return
            self._make_chunk(window, timing)

    def _make_chunk(self, window: FeatureWindow, timing: Timing) -> None:
        spec, meters = self._engine.spec, self._line.meters
        until_ns = window.t0_ns + spec.chunk_frames * spec.frame_ns
        meters.voiced = window.voiced
        speaking = self._voice.speaking(window.voiced, window.t0_ns, until_ns)
        if self._line.clock.now_ns() > until_ns + timing.delay_ns:
            # All ticks of the chunk are past: catch up instead of falling further behind.
            meters.late += spec.chunk_frames * (until_ns > self._woken_ns)
            self._broken = True
            return
        if self._broken or window.first:
            self._engine.reset()
            window = replace(window, first=True)
            self._broken = False
        self._push(window, timing, speaking)

    def _push(self, window: FeatureWindow, timing: Timing, speaking: bool) -> None:
        clock, stage = self._line.clock, self._stage
        assert stage.lane is not None
        tick = timing.tick_for(window.t0_ns + timing.delay_ns)
        frames = len(stage.avatar.loop)
        index = timing.loop_index(tick, stage.avatar.fps, frames, stage.phase)
        began_ns = self.busy_since_ns = clock.now_ns()
        try:
            patches = self._engine.push(window, index)
        finally:
            self.busy_since_ns = 0
        self.made_ns += len(patches) * self._engine.spec.frame_ns
        now_ns, old = clock.now_ns(), window.t0_ns < self._woken_ns
        for patch in patches:
            due_ns = patch.pts_ns + timing.delay_ns
            if not old or due_ns > now_ns:
                stage.lane.put(DuePicture(due_ns, patch, speaking))
        self._line.meters.stage("student", ms(now_ns - began_ns))
        if patches and not old:
            self._line.rule.note(ms(now_ns - patches[0].pts_ns))
        if isinstance(self._engine, PreparesChunks):
            self._engine.prepare(index + self._engine.spec.chunk_frames)
