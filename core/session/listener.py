"""The listening thread: blocks of sound from the microphone to everybody who is to have them."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace

from core.clock import NS_PER_MS
from core.errors import MicUnavailable
from core.ports import AudioSource, Clock, ReadsAll
from core.session.backlog import Backlog, blocks
from core.session.fence import FencedThread
from core.session.hush import silence
from core.session.mic_seat import MicSeat
from core.session.outgoing import Outgoing
from core.session.reports import Died, MicEnded, MicFailed, Report
from core.session.sound_queue import Heard, SoundQueue
from core.session.timing import Timing
from core.session.wiring import VoiceFront
from core.stats import LiveMeters, level_scale
from core.types import AudioChunk

READ_S = 0.05  # the longest wait for a block
NAP_S = 0.25  # in a deep rest; a microphone keeps a second of sound by itself
_KEPT_NS = 600 * NS_PER_MS  # beyond the delay: what a student's first mouth after a rest needs
_RATE_HZ = 48_000  # of silence that takes the place of planned sound; any will do
_OVER_MS = 50


@dataclass(frozen=True, slots=True, eq=False)
class SoundLine:
    """What the listening thread stands between. front: what is done to all sound before anybody
    uses it. outgoing: sound for recordings, speak: for a loudspeaker, both in camera time. voice:
    for calls, as captured, with the delay in ns; pause: no voice comes for a while. None of them
    waits."""

    clock: Clock
    meters: LiveMeters
    seat: MicSeat
    front: VoiceFront
    outgoing: Outgoing
    speak: Callable[[AudioChunk], None]
    voice: Callable[[AudioChunk, int], None]
    pause: Callable[[], None]
    report: Callable[[Report], None]


class Listener:
    """Alone reads the seated microphone, from the start of a run to its end: whether there is a
    student, and how it is, changes nothing for the voice. In a deep rest it only keeps what the
    first who wants sound again will want, and then passes that on at once.

    timing, student: set by the control thread, taken up with the next block. student: where the
    present student finds its sound, None where there is none; a speech with a beginning
    (``MicSeat``) then waits. beat_ns: when it last went round, for the watchdog.
    """

    def __init__(self, line: SoundLine, timing: Timing, student: SoundQueue | None) -> None:
        self.timing, self.student = timing, student
        self._line = line
        self._turn = -1
        self._anew = True  # the student has not heard of the present microphone
        self._seam = False  # nor has anybody else
        self._ended = False
        self._panic = False  # as sound that is planned was last told
        self._rest, self._backlog = line.outgoing.rest, Backlog()
        self._napping = False
        self._silent = False  # what was heard last was not to be let in
        self._stop = threading.Event()
        self.beat_ns = line.clock.now_ns()
        self.thread = FencedThread(
            "listen", self.run, lambda error: line.report(Died("listen", self, error))
        )

    def start(self) -> None:
        """Begin to listen."""
        self.thread.start()

    def ask_to_stop(self) -> None:
        """End soon; never blocks."""
        self._stop.set()
        self._line.seat.wake()
        self._rest.stir()

    def run(self) -> None:
        """The thread's body."""
        while not self._stop.is_set():
            self.step()

    def step(self) -> None:
        """One block of sound, or a short wait for one; in a deep rest a longer one."""
        self.beat_ns = self._line.clock.now_ns()
        source = self._present_source()
        self._heed_panic()
        if source is None or self._ended:
            self._line.seat.wait(READ_S)
            return
        if self._rest.deep and not self._line.seat.now.waits:
            self._nap(source)
            return
        if self._napping:
            self._catch_up(source)
        block = self._read(source, READ_S)
        if self._stop.is_set():  # the driver may have hung, and another listener be at work
            return
        chunk = self._line.front.push(block)
        if chunk is not None:
            self._pass_on(chunk)
        elif source.ended and not self._ended:
            self._end_with(source)

    def _end_with(self, source: AudioSource) -> None:
        self._ended = True
        self._tell_student(None, self.timing)
        self._line.report(MicEnded(source))

    def _nap(self, source: AudioSource) -> None:
        """Keep what has come, and sleep until some more has."""
        line = self._line
        if not self._napping:
            self._napping = True
            line.pause()
        newest = self._keep(source)
        if self._stop.is_set():
            return
        if newest is not None:
            line.front.glance(newest)
            line.meters.level = level_scale(line.front.level_db)
        elif source.ended and not self._ended:
            self._catch_up(source)
            self._end_with(source)
        if self._backlog.torn and self.student is not None:
            self.student.clear()  # of a time that is not kept any more
        self._rest.nap(NAP_S)

    def _keep(self, source: AudioSource) -> AudioChunk | None:
        """Keep all that has come; returns the newest of it."""
        # Its word came at some moment since the last time: neither side of that is let in.
        hush = self._line.outgoing.hush
        was_silent, self._silent = self._silent, hush.silent
        newest, longest_ns = None, self.timing.delay_ns + _KEPT_NS
        while not self._stop.is_set() and (sound := self._read_all(source)) is not None:
            silent = was_silent or self._silent
            whole = silent or not hush.keeps_out(sound.t0_ns)
            for block in (sound,) if whole else blocks(sound):  # the word may have come within it
                self._backlog.keep(block, silent or hush.keeps_out(block.t0_ns), longest_ns)
            newest = sound
        return newest

    def _catch_up(self, source: AudioSource) -> None:
        """Somebody wants sound again: what is not past for him, and all of it for the student."""
        self._napping = False
        self._keep(source)
        self._anew = self._anew or self._backlog.torn
        now_ns = self._line.clock.now_ns()
        for block, silent in self._backlog.take():
            if self._stop.is_set():
                return
            chunk = self._line.front.push(block)
            if chunk is not None:
                self._pass_on(chunk, silent, now_ns)

    def _pass_on(self, chunk: AudioChunk, silent: bool | None = None, from_ns: int = 0) -> None:
        """silent: whether it must not be let in, None: as it is now. from_ns: sound that should
        have been heard before is for the student only."""
        line, timing = self._line, self.timing
        line.meters.level = level_scale(line.front.level_db)  # also while muted: one sees it works
        line.meters.gate_open = line.front.gate_open
        if self._seam:  # no source calls its own first block a gap
            chunk, self._seam = replace(chunk, gap=True), False
        hush = line.outgoing.hush
        self._silent = hush.keeps_out(chunk.t0_ns) if silent is None else silent
        chunk = hush.hushed(chunk, self._silent)
        self._tell_student(chunk, timing)
        if chunk.t0_ns + timing.delay_ns < from_ns:
            return
        line.voice(chunk, timing.delay_ns)
        delayed = replace(chunk, t0_ns=chunk.t0_ns + timing.delay_ns)
        line.outgoing.put(delayed, timing.delay_ns)
        line.speak(delayed)

    def _tell_student(self, chunk: AudioChunk | None, timing: Timing) -> None:
        student = self.student
        if student is not None:
            student.put(Heard(chunk, timing, self._anew))
            self._anew = False

    def _present_source(self) -> AudioSource | None:
        seated = self._line.seat.now
        source = seated.source
        if seated.waits and self.student is None:
            return None
        if seated.turn != self._turn:
            self._turn, self._anew, self._seam = seated.turn, True, True
            self._ended = False
            self._line.front.reset()
            self._backlog.clear()
            # Sound that waited while nobody listened is of no use to anyone now.
            while source is not None and not source.ended and not self._stop.is_set():
                if self._read(source, 0.0) is None:
                    break
        return source

    def _read_all(self, source: AudioSource) -> AudioChunk | None:
        """All that has come, or a part of it."""
        if isinstance(source, ReadsAll):
            return self._asked(source, source.read_all)
        return self._read(source, 0.0)

    def _read(self, source: AudioSource, timeout_s: float) -> AudioChunk | None:
        return self._asked(source, lambda: source.read(timeout_s))

    def _asked(
        self, source: AudioSource, read: Callable[[], AudioChunk | None]
    ) -> AudioChunk | None:
        try:
            return read()
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
