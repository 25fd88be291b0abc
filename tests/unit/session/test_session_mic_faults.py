"""Faults of the microphone: the camera goes on with the idle loop."""

from __future__ import annotations

from dataclasses import replace

from core.clock import NS_PER_MS, NS_PER_S, MonotonicClock
from core.errors import MicUnavailable
from core.messages import Fault, Start, State, SwitchMic
from core.ports import Clock, Standing
from core.session.control import DEEP_NS
from core.session.hush import Hush
from core.session.mic_doubt import ASK_NS, MicDoubt
from core.session.patience import Patience
from core.types import Origin
from tests.diary import wait_until
from tests.fake_pictures import mouth_of
from tests.fake_sound import FakeSource
from tests.session_bench import Bench


def test_without_a_microphone_the_idle_loop_is_shown_and_the_opening_repeated(bench: Bench) -> None:
    bench.rooms.mic_errors = 2
    bench.session.post(Start())
    assert "choose another" in bench.fault("mic").text
    holding = bench.state(State.HOLDING)
    assert "no microphone" in holding.reason
    wait_until(lambda: len(bench.rooms.sinks[0].frames) > 5)
    bench.state(State.RUNNING)  # the third opening works
    assert len([e for e in bench.diary.events if isinstance(e, Fault)]) == 1


def test_a_microphone_that_stays_away_is_waited_for_and_told_of_twice(bench: Bench) -> None:
    bench.run()
    bench.rooms.mic_errors = 1000
    bench.rooms.sources[0].broken = True
    wait_until(lambda: bench.rooms.mic_errors < 1000 - 3)
    assert bench.origins() >= {Origin.MODEL, Origin.IDLE}
    bench.rooms.mic_errors = 0
    wait_until(lambda: len(bench.rooms.sources) == 2, 2)
    assert bench.notice("mic-back").text == "mic-a is back."
    assert bench.told("mic") == ["mic-lost", "mic-back"]
    wait_until(bench.speaks)


def test_a_microphone_that_never_came_is_told_of_once_and_the_user_may_choose(bench: Bench) -> None:
    bench.rooms.mic_errors = 1000
    bench.session.post(Start())
    bench.state(State.HOLDING)
    wait_until(lambda: bench.rooms.mic_errors < 1000 - 3)
    assert bench.told("mic") == ["mic"]
    bench.rooms.mic_errors = 0
    bench.diary.forget()
    bench.session.post(SwitchMic("mic-b"))  # the user's choice begins anew
    bench.state(State.RUNNING)
    assert bench.told("mic") == []


def test_a_silent_driver_is_reopened(bench: Bench) -> None:
    bench.run()
    bench.rooms.sources[0].mute = True
    assert "stopped delivering" in bench.notice("mic-lost").text
    bench.state(State.HOLDING)
    wait_until(lambda: len(bench.rooms.sources) == 2)
    assert bench.rooms.sources[0].closed
    bench.diary.forget()
    wait_until(lambda: bench.session.state is State.RUNNING)
    wait_until(bench.speaks)


def test_a_microphone_that_dies_blends_the_mouth_into_idle(bench: Bench) -> None:
    bench.run()
    bench.rooms.mic_errors = 1000
    bench.rooms.sources[0].broken = True
    sink = bench.rooms.sinks[0]
    wait_until(lambda: sink.frames[-1][1].origin is Origin.IDLE)
    tail = [f for _, f in sink.frames if f.origin is Origin.HELD][-6:]
    mouths = [mouth_of(frame) for frame in tail]
    assert mouths[:3] == [250] * 3
    assert mouths[3] > mouths[4] > mouths[5] > 60
    bench.state(State.HOLDING)


def test_the_end_of_a_file_is_told(bench: Bench) -> None:
    bench.rooms.source_setup = lambda source: setattr(source, "_last_ns", 1_500_000_000)
    bench.session.post(Start())
    assert "ended" in bench.notice("mic-ended").text
    bench.state(State.HOLDING)


# -- Another microphone in its place ---------------------------------------------------------------


class Roaming(FakeSource):
    """A microphone that is asked for its standing."""

    verdict = Standing.THERE
    asked = 0
    can_stray = True
    confused = False

    def standing(self) -> Standing:
        self.asked += 1
        if self.confused:
            raise RuntimeError("no such answer")
        return self.verdict


class HandSigns:
    """Signs that a test gives."""

    value = 0

    def look(self) -> int:
        return self.value

    def close(self) -> None:
        """Nothing is held."""


def roaming(bench: Bench) -> HandSigns:
    signs = HandSigns()
    rooms = bench.rooms

    def open_source(choice: str, clock: Clock) -> Roaming:
        if rooms.mic_errors:
            rooms.mic_errors -= 1
            raise MicUnavailable("The microphone is not there.")
        source = Roaming(clock)
        source.label = f"{choice} {len(rooms.sources)}"
        rooms.sources.append(source)
        return source

    made = replace(rooms.ports(), open_source=open_source, device_signs=lambda: signs)
    rooms.ports = lambda: made  # type: ignore[method-assign]
    return signs


def test_another_microphone_is_never_heard_in_place_of_a_chosen_one(bench: Bench) -> None:
    signs = roaming(bench)
    bench.run()
    first = bench.rooms.sources[0]
    assert isinstance(first, Roaming)
    bench.rooms.mic_errors, first.verdict = 1000, Standing.GONE
    signs.value += 1
    wait_until(lambda: first.closed)
    assert "not there any more" in bench.notice("mic-lost").text
    bench.state(State.HOLDING)
    wait_until(lambda: bench.rooms.mic_errors < 998)
    bench.rooms.mic_errors = 0
    signs.value += 1  # it is back: nobody waits for the next second
    wait_until(lambda: len(bench.rooms.sources) == 2, 0.9)
    bench.notice("mic-back")
    assert bench.told("mic") == ["mic-lost", "mic-back"]


def test_one_that_stands_is_asked_again_and_goes_on(bench: Bench) -> None:
    signs = roaming(bench)
    bench.run()
    first = bench.rooms.sources[0]
    assert isinstance(first, Roaming)
    signs.value += 1
    wait_until(lambda: first.asked == len(ASK_NS))
    frames = len(bench.rooms.sinks[0].frames)
    wait_until(lambda: len(bench.rooms.sinks[0].frames) > frames + 20)
    assert first.asked == len(ASK_NS)
    assert not first.closed
    assert bench.told("mic") == []


def test_another_default_of_the_system_is_followed_and_told(bench: Bench) -> None:
    signs = roaming(bench)
    bench.run()
    first = bench.rooms.sources[0]
    assert isinstance(first, Roaming)
    first.verdict = Standing.REPLACED
    signs.value += 1
    wait_until(lambda: first.closed)
    assert bench.notice("mic").text == "The system's microphone is mic-a 1 now."
    assert bench.session.state is State.RUNNING
    assert bench.told("mic") == ["mic"]


def quiet_ms(bench: Bench) -> int:
    """For how long the voice was silent so far."""
    silent = [c for c, _ in bench.rooms.voices[0].heard if not c.pcm.any()]
    return sum(1000 * len(chunk.pcm) // chunk.rate_hz for chunk in silent)


def grows(bench: Bench) -> None:
    count = len(bench.rooms.voices[0].heard)
    wait_until(lambda: len(bench.rooms.voices[0].heard) > count + 5)


def test_from_word_of_a_change_on_nothing_is_heard_until_it_is_known_who_speaks(
    bench: Bench,
) -> None:
    signs = roaming(bench)
    bench.settings = replace(bench.settings, voice="auto")
    bench.run()
    wait_until(lambda: bool(bench.rooms.voices) and len(bench.rooms.voices[0].heard) > 5)
    first = bench.rooms.sources[0]
    assert isinstance(first, Roaming)
    assert quiet_ms(bench) == 0
    signs.value += 1
    wait_until(lambda: first.asked == 1)
    grows(bench)
    heard = bench.rooms.voices[0].heard
    assert not heard[-1][0].pcm.any(), "the first answer may be older than the change"
    wait_until(lambda: first.asked == 2)
    wait_until(lambda: bool(heard[-1][0].pcm.any()))
    assert 200 <= quiet_ms(bench) < 1000
    assert bench.told("mic") == []
    silent = quiet_ms(bench)
    wait_until(lambda: first.asked == len(ASK_NS))
    assert quiet_ms(bench) == silent


def test_of_one_that_is_gone_not_a_word_more_is_heard(bench: Bench) -> None:
    signs = roaming(bench)
    bench.settings = replace(bench.settings, voice="auto")
    bench.run()
    wait_until(lambda: bool(bench.rooms.voices) and len(bench.rooms.voices[0].heard) > 5)
    first, heard = bench.rooms.sources[0], bench.rooms.voices[0].heard
    assert isinstance(first, Roaming)
    hush = bench.session._control._around.hush
    bench.rooms.mic_errors = 1000
    signs.value += 1
    wait_until(lambda: hush.doubted)
    grows(bench)
    begin, first.verdict = len(heard), Standing.GONE  # the server has made the change only now
    wait_until(lambda: first.closed)
    assert not any(chunk.pcm.any() for chunk, _ in heard[begin:])
    # Nor is what it may have given away before there was word, and still waits for its time.
    kept_back, last = bench.rooms.voices[0].kept_back, heard[-1][0].t0_ns
    since = next(c.t0_ns for c, _ in reversed(heard) if c.pcm.any())
    assert kept_back(since - 50 * NS_PER_MS)
    assert kept_back(last)
    assert not kept_back(since - NS_PER_S)
    wait_until(lambda: not hush.doubted)
    bench.rooms.mic_errors = 0
    wait_until(lambda: len(bench.rooms.sources) == 2)
    wait_until(lambda: bool(heard[-1][0].pcm.any()), 1.0)


def test_what_is_taken_back_reaches_beyond_the_longest_time_without_a_look() -> None:
    clock, hush = MonotonicClock(), Hush()
    source = Roaming(clock)
    source.verdict = Standing.GONE
    doubt = MicDoubt(clock, hush, Patience())
    word_ns = clock.now_ns()
    doubt.begin(source)
    wait_until(lambda: doubt.tick(source, clock.now_ns()) is Standing.GONE)
    assert hush.keeps_back(word_ns - DEEP_NS - 200 * NS_PER_MS), "and a stall on the way"
    assert not hush.keeps_back(word_ns - NS_PER_S)
    doubt.stop()


def test_the_system_s_default_goes_on_while_it_is_asked(bench: Bench) -> None:
    signs = roaming(bench)
    bench.settings = replace(bench.settings, voice="auto")
    bench.run()
    wait_until(lambda: bool(bench.rooms.voices) and len(bench.rooms.voices[0].heard) > 5)
    first = bench.rooms.sources[0]
    assert isinstance(first, Roaming)
    first.can_stray = False
    signs.value += 1
    wait_until(lambda: first.asked == 2)
    assert quiet_ms(bench) == 0


def test_a_microphone_that_cannot_be_asked_is_heard_again(bench: Bench) -> None:
    signs = roaming(bench)
    bench.settings = replace(bench.settings, voice="auto")
    bench.run()
    wait_until(lambda: bool(bench.rooms.voices) and len(bench.rooms.voices[0].heard) > 5)
    first, heard = bench.rooms.sources[0], bench.rooms.voices[0].heard
    assert isinstance(first, Roaming)
    first.confused = True
    signs.value += 1
    wait_until(lambda: first.asked == len(ASK_NS))
    wait_until(lambda: bool(heard[-1][0].pcm.any()))
    assert bench.session.state is State.RUNNING
