"""The listening thread: the voice goes on, whatever becomes of the student."""

from __future__ import annotations

import threading
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from core.clock import NS_PER_MS, NS_PER_S
from core.errors import EngineError
from core.messages import Fault, SetPanic, Start, State, Stop, SwitchEngine
from core.session.hush import Hush
from core.session.listener import Listener, SoundLine
from core.session.mic_seat import MicSeat
from core.session.outgoing import Outgoing
from core.session.reports import MicEnded, MicFailed, Report
from core.session.sound_queue import LONGEST_NS, SoundQueue
from core.session.timing import Timing
from core.settings import Settings
from core.stats import LiveMeters
from core.types import AudioChunk
from tests.diary import wait_until
from tests.fake_clocks import HandClock
from tests.fake_pictures import SIZE, mouth_of
from tests.fake_sound import FakeFront, FakeSource, FakeSpeaker
from tests.session_bench import Bench

PLAIN = Settings(
    size_px=SIZE, mic="mic-a", camera="c", voice="auto", speaker="default", delay_ms=400
)
TIMING = Timing(200 * NS_PER_MS, 0, 25)


# -- By hand ---------------------------------------------------------------------------------------


class Hall:
    """A listener that is stepped by hand, and all that it gives away."""

    def __init__(self) -> None:
        self.clock, self.seat, self.meters = HandClock(), MicSeat(), LiveMeters()
        self.outgoing, self.student = Outgoing(Hush()), SoundQueue()
        self.spoken: list[AudioChunk] = []
        self.voiced: list[tuple[AudioChunk, int]] = []
        self.reports: list[Report] = []
        line = SoundLine(
            self.clock,
            self.meters,
            self.seat,
            FakeFront(),
            self.outgoing,
            self.spoken.append,
            lambda chunk, delay_ns: self.voiced.append((chunk, delay_ns)),
            self._pause,
            self.reports.append,
        )
        self.pauses = 0
        self.listener = Listener(line, TIMING, self.student)

    def _pause(self) -> None:
        self.pauses += 1

    def seated(self, waits: bool = False) -> FakeSource:
        source = FakeSource(self.clock)
        source.start()
        self.seat.put(source, waits)
        return source

    def step(self, times: int = 1) -> None:
        for _ in range(times):
            self.listener.step()


def test_each_block_goes_to_everybody_with_the_delay_of_its_moment() -> None:
    hall = Hall()
    hall.seated()
    hall.step(2)
    hall.listener.timing = replace(TIMING, delay_ns=300 * NS_PER_MS)
    hall.step(2)
    assert [delay_ns // NS_PER_MS for _, delay_ns in hall.voiced] == [200, 200, 300, 300]
    captured = [chunk.t0_ns for chunk, _ in hall.voiced]
    assert [b - a for a, b in pairwise(captured)] == [10 * NS_PER_MS] * 3
    late = [c.t0_ns - t for c, t in zip(hall.spoken, captured, strict=True)]
    assert [ns // NS_PER_MS for ns in late] == [200, 200, 300, 300]
    assert [c.t0_ns for c in hall.outgoing.due(2**62)] == [c.t0_ns for c in hall.spoken]
    told = [hall.student.take(0.0) for _ in range(4)]
    assert [t.timing.delay_ns // NS_PER_MS for t in told if t is not None] == [200, 200, 300, 300]
    assert [t.anew for t in told if t is not None] == [True, False, False, False]
    assert hall.meters.level > 0.5


def test_sound_that_waited_while_nobody_listened_is_thrown_away() -> None:
    hall = Hall()
    source = hall.seated()
    hall.clock.advance_ms(2_000)
    began_ns = hall.clock.now_ns()
    hall.step()
    assert hall.voiced[0][0].t0_ns >= began_ns - source.BLOCK_NS
    other = hall.seated()  # another microphone, which has waited too
    hall.clock.advance_ms(500)
    hall.step()
    assert other._next_ns == hall.clock.now_ns()
    told = [hall.student.take(0.0) for _ in range(2)]
    assert [t.anew for t in told if t is not None] == [True, True]
    assert hall.voiced[-1][0].gap, "joined to the one before it would click"
    hall.step(2)
    assert not hall.voiced[-1][0].gap


def test_without_a_student_the_voice_goes_out_and_one_that_comes_hears_only_what_follows() -> None:
    hall = Hall()
    hall.listener.student = None
    hall.seated()
    hall.step(5)
    assert len(hall.voiced) == len(hall.spoken) == 5
    hall.listener.student = hall.student
    hall.step()
    told = hall.student.take(0.0)
    assert told is not None
    assert told.chunk is hall.voiced[-1][0]
    assert hall.student.take(0.0) is None


def test_a_student_that_takes_nothing_holds_nobody_up() -> None:
    hall = Hall()
    hall.seated()
    blocks = 2 * LONGEST_NS // (10 * NS_PER_MS)
    hall.step(blocks)
    assert len(hall.voiced) == blocks
    assert hall.student.dropped == blocks // 2


def test_a_speech_with_a_beginning_waits_for_a_student() -> None:
    hall = Hall()
    hall.listener.student = None
    source = hall.seated(waits=True)
    hall.seat.wake()
    hall.step()
    assert hall.voiced == []
    hall.listener.student = hall.student
    hall.step(3)
    hall.listener.student = None  # it died
    hall.seat.wake()
    hall.step()
    next_ns = source._next_ns
    assert len(hall.voiced) == 3
    hall.listener.student = other = SoundQueue()
    hall.step()
    told = other.take(0.0)
    assert told is not None
    assert told.chunk is not None
    assert told.chunk.t0_ns == next_ns, "not a block is left out"


def test_the_end_and_a_failure_are_told_once() -> None:
    hall = Hall()
    source = hall.seated()
    source._last_ns = 30 * NS_PER_MS
    hall.step(3)
    hall.seat.wake()
    for _ in range(3):
        hall.seat.wake()
        hall.step()
    assert [type(report) for report in hall.reports] == [MicEnded]
    told = [hall.student.take(0.0) for _ in range(4)]
    assert [t.chunk is None for t in told if t is not None] == [False, False, False, True]
    hall.seated().broken = True
    for _ in range(3):
        hall.seat.wake()
        hall.step()
    assert [type(report) for report in hall.reports] == [MicEnded, MicFailed]


def test_a_panic_takes_back_what_a_loudspeaker_has_without_any_microphone() -> None:
    hall = Hall()
    hall.outgoing.hush.panic = "idle"
    for _ in range(2):
        hall.seat.wake()
        hall.step()
    assert [chunk.gap for chunk in hall.spoken] == [True]
    assert not hall.spoken[0].pcm.any()


# -- In a session ----------------------------------------------------------------------------------


def unbroken(chunks: list[AudioChunk]) -> bool:
    """Whether every block follows the one before."""
    ends = [c.t0_ns + len(c.pcm) * NS_PER_S // c.rate_hz for c in chunks]
    return all(abs(b.t0_ns - end) < NS_PER_MS for end, b in zip(ends, chunks[1:], strict=False))


def voiced(bench: Bench) -> list[AudioChunk]:
    return [chunk for chunk, _ in bench.rooms.voices[0].heard] if bench.rooms.voices else []


def goes_on(bench: Bench, blocks: int = 30) -> None:
    """So many more blocks of the voice come, loud and without a gap in all."""
    count = len(voiced(bench))
    wait_until(lambda: len(voiced(bench)) > count + blocks)
    assert unbroken(voiced(bench))
    assert all(np.abs(chunk.pcm).max() > 0.1 for chunk in voiced(bench)[count:])


def test_the_voice_is_out_before_the_student_is_ready(bench: Bench) -> None:
    gate = threading.Event()
    bench.rooms.engine_setup = lambda engine: setattr(engine, "wait", gate)
    bench.settings = PLAIN
    bench.session.post(Start())
    bench.state(State.WARMING)
    wait_until(lambda: bool(voiced(bench)))
    goes_on(bench)
    assert bench.session.level > 0.5
    assert bench.rooms.voices[0].heard[-1][1] == 400 * NS_PER_MS
    wait_until(lambda: len(bench.rooms.sinks[0].sound) > 10)  # a recording has it, too
    wait_until(lambda: len(bench.rooms.speakers[0].chunks) > 10)
    gate.set()
    bench.state(State.RUNNING)
    wait_until(bench.speaks)
    goes_on(bench)
    pushed = bench.rooms.engines[0].pushes
    assert all(window.t0_ns > 0 for window, _ in pushed[-3:])
    assert bench.session.stats().audio_overflows == 0


def test_a_student_that_is_stuck_dies_or_is_replaced_costs_the_voice_nothing(bench: Bench) -> None:
    bench.settings = PLAIN
    bench.run()
    wait_until(lambda: bool(voiced(bench)))
    gate = threading.Event()
    bench.rooms.engines[0].wait = gate  # stuck
    goes_on(bench)
    assert "stuck" in bench.fault("student").text
    wait_until(lambda: len(bench.rooms.engines) == 2 and bench.session.state is State.RUNNING)
    gate.set()
    wait_until(bench.speaks)
    bench.rooms.engines[1].error = EngineError("the fake engine broke; choose another one")
    wait_until(lambda: len(bench.rooms.engines) == 3 and bench.session.state is State.RUNNING)
    goes_on(bench)
    bench.session.post(SwitchEngine("other"))
    wait_until(lambda: bench.in_effect("engine") == ["other"])
    wait_until(bench.speaks)
    goes_on(bench)
    assert len(bench.rooms.sources) == 1


def test_muted_holds_while_the_student_is_stuck_and_a_panic_takes_the_sound_back(
    bench: Bench,
) -> None:
    bench.settings = PLAIN
    bench.run()
    wait_until(lambda: len(bench.rooms.speakers[0].chunks) > 5)
    gate, spoken = threading.Event(), bench.rooms.speakers[0].chunks
    bench.rooms.engines[0].wait = gate
    count = len(spoken)
    bench.session.post(SetPanic("idle"))
    wait_until(lambda: any(chunk.gap for chunk in spoken[count:]), 1.0)
    wait_until(lambda: not voiced(bench)[-1].pcm.any(), 1.0)
    wait_until(lambda: mouth_of(bench.rooms.sinks[0].frames[-1][1]) == 60, 1.0)
    gate.set()


def test_a_fault_in_the_listening_itself_is_told_and_mended(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.settings = PLAIN
    bench.run()
    wait_until(lambda: len(bench.rooms.speakers[0].chunks) > 5)
    speaker, write = bench.rooms.speakers[0], FakeSpeaker.write

    def surprise(chunk: AudioChunk) -> None:
        monkeypatch.setattr(speaker, "write", lambda chunk: write(speaker, chunk))
        raise ZeroDivisionError("surprise")

    monkeypatch.setattr(speaker, "write", surprise)
    # The desk holds no method of the loudspeaker itself: the next block finds this one.
    assert "ZeroDivisionError" in bench.fault("mic").text
    count = len(voiced(bench))
    wait_until(lambda: len(voiced(bench)) > count + 20)
    wait_until(lambda: bench.session.state is State.RUNNING)
    wait_until(bench.speaks)
    assert len(bench.rooms.engines) == 1


def test_one_that_fails_again_and_again_is_given_up(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.session.backoff.Backoff.WAITS_S", (0.0, 0.05))
    bench.settings = PLAIN

    def fail(chunk: AudioChunk) -> None:
        raise ZeroDivisionError("always")

    bench.rooms.speaker_setup = lambda speaker: setattr(speaker, "write", fail)
    bench.session.post(Start())
    bench.state(State.HOLDING)
    wait_until(lambda: "stop and start" in bench.diary.last_state().remedy)
    faults = [e for e in bench.diary.events if isinstance(e, Fault)]
    assert len(faults) == 2, "once, and once more when no further try follows"
    assert bench.session.state is State.HOLDING
    count = len(bench.rooms.sinks[0].frames)
    wait_until(lambda: len(bench.rooms.sinks[0].frames) > count + 10)


def test_a_microphone_that_hangs_in_reading_is_opened_anew(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.settings = PLAIN
    bench.run()
    source, gate = bench.rooms.sources[0], threading.Event()
    monkeypatch.setattr(source, "read", lambda timeout_s: gate.wait(30))
    # The driver still delivers: only reading hangs.
    assert "does not answer" in bench.notice("mic-lost").text
    wait_until(lambda: len(bench.rooms.sources) == 2)
    wait_until(lambda: bench.session.state is State.RUNNING)
    wait_until(bench.speaks)
    gate.set()  # the old thread comes back and gives nothing away


def test_the_voice_stops_at_once_also_where_the_student_does_not(bench: Bench) -> None:
    bench.settings = PLAIN
    bench.run()
    wait_until(lambda: bool(voiced(bench)))
    gate = threading.Event()
    bench.rooms.engines[0].wait = gate
    wait_until(lambda: bench.session._control._desks.student.active.busy_since_ns > 0)
    bench.session.post(Stop())
    bench.state(State.STOPPING)
    wait_until(lambda: "lipcam-listen" not in {t.name for t in threading.enumerate()}, 1.0)
    assert any(t.name == "lipcam-student" for t in threading.enumerate())
    gate.set()
    bench.state(State.OFF)
