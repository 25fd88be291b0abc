"""The student's live loop: blocks of sound in, mouths with a due time out."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, runtime_checkable

from core.clock import ms
from core.errors import LipcamError, MicUnavailable
from core.ports import AudioSource, Clock, LipEngine
from core.session.camera_worker import Feed
from core.session.hush import silence
from core.session.mic_seat import MicSeat
from core.session.outgoing import Outgoing
from core.session.pictures import DuePicture, VoiceRule
from core.session.reports import MicEnded, MicFailed, Report
from core.session.timing import DelayRule, Timing
from core.session.wiring import Features, VoiceFront
from core.slots import LatestSlot
from core.stats import LiveMeters, level_scale
from core.types import AudioChunk, Avatar, FeatureWindow

READ_S = 0.05  # the longest wait for a block
_RATE_HZ = 48_000  # of that silence; any will do
_OVER_MS = 50  # of silence, to take the place of sound that is planned


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """What the student's loop stands between. front: what is done to all sound before anybody uses
    it. outgoing: sound for recordings, speak: for a loudspeaker, both in camera time. voice:
    for calls, as captured, with the delay in ns."""

    clock: Clock
    meters: LiveMeters
    seat: MicSeat
    front: VoiceFront
    outgoing: Outgoing
    speak: Callable[[AudioChunk], None]
    voice: Callable[[AudioChunk, int], None]
    rule: DelayRule
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
    """Runs in the student's thread, which alone reads the seated microphone.

    timing: set and swapped by the control thread; a change begins a new grid. stage: the avatar,
    and the lane for its mouths. taken: told of another avatar, with what went wrong.
    busy_since_ns: 0, or when the call into the engine that is still running began.
    """

    def __init__(
        self,
        line: Line,
        stage: Feed,
        engine: LipEngine,
        features: Features,
        taken: Callable[[Feed, Exception | None], None],
    ) -> None:
        self.timing: Timing | None = None
        self.busy_since_ns = 0
        self._line, self._stage, self._taken = line, stage, taken
        self._asked: LatestSlot[Feed] = LatestSlot()
        self._engine, self._features = engine, features
        self._voice = VoiceRule()
        self._turn = -1
        self._used: Timing | None = None  # the timing of the present grid; None: none begun
        self._ended = False
        self._panic = False  # as sound that is planned was last told
        self._broken = True  # the engine's past does not fit the next window

    def run(self, stop: threading.Event) -> None:
        """Until ``stop``."""
        while not stop.is_set():
            source, timing = self._present_source(), self.timing
            self._heed_panic()
            self._heed_avatar()
            if source is None or timing is None or self._ended:
                stop.wait(READ_S)
            else:
                self._listen(source, timing, stop)

    def change_avatar(self, stage: Feed) -> None:
        """Speak for another avatar, on another lane, as soon as may be. Any thread."""
        self._asked.put(stage)

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
        if self.timing is None:
            return stage
        tick, frames = self.timing.tick_for(self._line.clock.now_ns()), len(stage.avatar.loop)
        return replace(
            stage, phase=-self.timing.loop_index(tick, stage.avatar.fps, frames) % frames
        )

    def _listen(self, source: AudioSource, timing: Timing, stop: threading.Event) -> None:
        """One block of sound."""
        chunk = self._line.front.push(self._read(source, READ_S))
        if chunk is not None:
            self._note_level()  # also while muted: one sees that the microphone works
            chunk = self._line.outgoing.hush.hushed(chunk)
            self._grid_for(chunk, timing)
            delayed = replace(chunk, t0_ns=chunk.t0_ns + timing.delay_ns)
            self._line.outgoing.put(delayed)
            self._line.speak(delayed)
            self._line.voice(chunk, timing.delay_ns)
            self._make(self._features.push(chunk), timing, stop)
        elif source.ended and not self._ended:
            self._ended = True
            if self._used is not None:
                self._make(self._features.flush(), self._used, stop)
            self._line.report(MicEnded(source))

    def _present_source(self) -> AudioSource | None:
        turn, source = self._line.seat.now
        if turn != self._turn:
            self._turn, self._used, self._ended = turn, None, False
            self._line.front.reset()
            # Sound that waited while nobody listened is of no use to anyone now.
            while source is not None and not source.ended and self._read(source, 0.0) is not None:
                pass
        return source

    def _read(self, source: AudioSource, timeout_s: float) -> AudioChunk | None:
        try:
            return source.read(timeout_s)
        except MicUnavailable as error:
            self._ended = True
            self._line.report(MicFailed(source, error))
            return None

    def _heed_panic(self) -> None:
        """Where a panic begins, take back what a loudspeaker has been given beforehand."""
        panic = bool(self._line.outgoing.hush.panic)
        if panic and not self._panic:
            self._line.speak(silence(_RATE_HZ, self._line.clock.now_ns(), _OVER_MS))
        self._panic = panic

    def _note_level(self) -> None:
        self._line.meters.level = level_scale(self._line.front.level_db)
        self._line.meters.gate_open = self._line.front.gate_open

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
            meters.late += spec.chunk_frames
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
        for patch in patches:
            stage.lane.put(DuePicture(patch.pts_ns + timing.delay_ns, patch, speaking))
        now_ns = clock.now_ns()
        self._line.meters.stage("student", ms(now_ns - began_ns))
        if patches:
            self._line.rule.note(ms(now_ns - patches[0].pts_ns))
        if isinstance(self._engine, PreparesChunks):
            self._engine.prepare(index + self._engine.spec.chunk_frames)
