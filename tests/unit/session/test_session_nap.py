"""The listening thread in a deep rest: it keeps, passes nothing on, and is back at once."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from core.clock import NS_PER_MS
from core.errors import MicUnavailable
from core.session.reports import MicEnded, MicFailed
from core.session.sound_queue import Heard
from core.types import AudioChunk
from tests.fake_sound import FakeSource
from tests.unit.session.test_session_listening import TIMING, Hall

DELAY_MS = TIMING.delay_ns // NS_PER_MS
KEPT_MS = 600


class Bedroom(Hall):
    """A hall whose rest is begun and ended by hand, and in which no nap takes any time."""

    def __init__(self) -> None:
        super().__init__()
        self.rest = self.outgoing.rest
        self.rest.nap = lambda timeout_s: None  # type: ignore[method-assign]
        self.source = self.seated()

    def sleep(self) -> None:
        self.rest.begin()
        self.rest.deepen()

    def nap(self, duration_ms: int) -> None:
        """So long, in rounds of a tenth of a second."""
        for _ in range(duration_ms // 100):
            self.clock.advance_ms(100)
            self.step()

    def wake(self) -> None:
        """Awake, and one block later."""
        self.rest.end(self.clock.now_ns())
        self.step()

    def told(self) -> list[Heard]:
        found = []
        while (heard := self.student.take(0.0)) is not None:
            found.append(heard)
        return found


def times_ms(told: list[Heard]) -> list[int]:
    return [heard.chunk.t0_ns // NS_PER_MS for heard in told if heard.chunk is not None]


def test_nothing_is_passed_on_and_the_level_goes_on() -> None:
    room = Bedroom()
    room.step(5)
    room.meters.level = 0.0
    room.sleep()
    room.nap(3000)
    assert len(room.voiced) == len(room.spoken) == 5
    assert len(room.outgoing.due(2**62)) == 5
    assert room.meters.level > 0.5
    assert room.pauses == 1
    assert room.listener.beat_ns == room.clock.now_ns()


def test_a_short_one_loses_and_tears_nothing() -> None:
    room = Bedroom()
    room.step(5)
    room.sleep()
    room.nap(400)
    room.wake()
    told = room.told()
    assert {b - a for a, b in pairwise(times_ms(told))} == {10}
    assert len(told) == 5 + 40 + 1
    assert [heard.anew for heard in told] == [True] + [False] * 45
    assert not any(heard.chunk.gap for heard in told[1:] if heard.chunk is not None)


def test_after_a_long_one_the_student_gets_what_its_first_mouth_needs_and_calls_what_is_due() -> (
    None
):
    room = Bedroom()
    room.step(5)
    room.sleep()
    room.nap(60_000)
    voiced = len(room.voiced)
    now_ms = room.clock.now_ns() // NS_PER_MS
    room.wake()
    told = room.told()
    times = times_ms(told)
    assert times[0] == now_ms - 10 - DELAY_MS - KEPT_MS
    assert times[-1] == now_ms
    assert {b - a for a, b in pairwise(times)} == {10}
    assert [heard.anew for heard in told] == [True] + [False] * (len(told) - 1)
    assert told[0].chunk is not None
    assert told[0].chunk.gap
    late = [(chunk.t0_ns // NS_PER_MS, delay_ns) for chunk, delay_ns in room.voiced[voiced:]]
    assert late[0] == (now_ms - DELAY_MS, TIMING.delay_ns), "nothing whose time is past"
    assert len(late) == DELAY_MS // 10 + 1
    assert len(room.outgoing.due(2**62)) - 5 == len(room.spoken) - 5 == len(late)
    room.step()
    assert len(room.voiced) == voiced + len(late) + 1, "and then as ever"


def test_one_whose_voice_alone_is_wanted_ends_it_as_well() -> None:
    room = Bedroom()
    room.sleep()
    room.nap(5000)
    room.rest.lighten(room.clock.now_ns())
    room.step()
    assert room.rest.resting
    assert len(room.voiced) == DELAY_MS // 10 + 1


def test_what_is_said_while_muted_stays_unheard_though_it_is_passed_on_later() -> None:
    room = Bedroom()
    room.step()
    room.sleep()
    room.nap(200)
    room.outgoing.hush.muted = True
    room.nap(200)
    room.outgoing.hush.muted = False
    room.nap(200)  # its first half may have been heard while muted
    room.nap(200)
    room.wake()
    loud = [
        bool(np.abs(heard.chunk.pcm[1:]).max()) for heard in room.told() if heard.chunk is not None
    ]
    # 10 ms, then 200: as always. Silent: until the word to be heard again has been taken up.
    assert loud[:21] == [True] * 21
    assert loud[22:51] == [False] * 29
    assert loud[52:] == [True] * (len(loud) - 52)


@pytest.mark.parametrize("asleep", [True, False])
def test_nor_is_it_let_in_where_all_of_it_comes_after_that(asleep: bool) -> None:
    """The listening thread stood still while it was muted, and until after that."""
    room = Bedroom()
    room.step(5)
    if asleep:
        room.sleep()
        room.nap(200)
    room.told()
    room.outgoing.hush.mute(True, room.clock.now_ns())
    room.clock.advance_ms(300)
    room.outgoing.hush.mute(False, room.clock.now_ns())
    over_ns = room.clock.now_ns()
    if asleep:
        room.nap(200)
        room.wake()
    else:
        room.step(60)
    late = [heard.chunk for heard in room.told() if heard.chunk is not None]
    meanwhile = [c for c in late if over_ns - 280 * NS_PER_MS <= c.t0_ns < over_ns]
    assert len(meanwhile) >= 28
    assert not any(chunk.pcm.any() for chunk in meanwhile)
    assert late[-1].pcm.any()


def test_a_microphone_that_is_muted_as_it_begins_is_not_let_in() -> None:
    room = Bedroom()
    room.outgoing.hush.panic = "idle"
    room.step()
    room.sleep()
    room.clock.advance_ms(100)
    room.outgoing.hush.panic = ""
    room.step()
    room.outgoing.hush.panic = "idle"
    room.wake()
    kept = [heard.chunk for heard in room.told() if heard.chunk is not None]
    loud = [bool(np.abs(chunk.pcm).max()) for chunk in kept]
    assert loud[0] is False
    assert loud[-1] is False


class WholeSource(FakeSource):
    """Gives all that has come at once."""

    def read_all(self) -> AudioChunk | None:
        found = []
        while (chunk := self.read(0.0)) is not None:
            found.append(chunk)
        if not found:
            return None
        return replace(found[0], pcm=np.concatenate([chunk.pcm for chunk in found]))


def test_a_microphone_that_gives_all_at_once_is_asked_for_that_and_heard_in_blocks() -> None:
    room, plain = Bedroom(), Bedroom()
    source = WholeSource(room.clock)
    source.start()
    room.seat.put(source)
    found = []
    for each in (room, plain):
        each.step(5)
        each.told()
        each.sleep()
        each.nap(5_000)
        each.wake()
        found.append(each.told())
    whole, single = found
    assert times_ms(whole)[-len(single) :] == times_ms(single)
    assert {len(heard.chunk.pcm) for heard in whole if heard.chunk is not None} == {160}
    assert 0 <= len(whole) - len(single) < 10, "no more than a nap brings"
    assert [chunk.t0_ns for chunk, _ in room.voiced[5:]] == [
        chunk.t0_ns for chunk, _ in plain.voiced[5:]
    ]


def test_of_what_comes_at_once_only_that_is_silent_which_was_said_before_the_word() -> None:
    room = Bedroom()
    source = WholeSource(room.clock)
    source.start()
    room.seat.put(source)
    room.step(5)
    room.told()
    room.sleep()
    room.nap(200)
    hush = room.outgoing.hush
    hush.mute(True, room.clock.now_ns())
    room.clock.advance_ms(50)
    hush.mute(False, room.clock.now_ns())
    over_ns = room.clock.now_ns()
    room.nap(200)
    room.wake()
    late = [h.chunk for h in room.told() if h.chunk is not None]
    cut = [chunk for chunk in late if over_ns - 50 * NS_PER_MS <= chunk.t0_ns < over_ns]
    after = [chunk for chunk in late if chunk.t0_ns >= over_ns]
    assert len(cut) == 5
    assert not any(chunk.pcm[80:].any() for chunk in cut)
    assert len(after) > 15
    assert all(chunk.pcm.any() for chunk in after)


def test_another_microphone_brings_nothing_of_the_one_before() -> None:
    room = Bedroom()
    room.step()
    room.sleep()
    room.nap(1000)
    room.told()
    other = room.seated()
    other.loudness = 0.9
    room.nap(300)
    room.wake()
    told = room.told()
    assert told[0].anew
    assert len(told) == 20 + 1  # what came before it was noticed has waited for nobody
    peaks = [float(np.abs(heard.chunk.pcm).max()) for heard in told if heard.chunk is not None]
    assert min(peaks) > 0.5


def test_one_that_is_lost_or_over_is_told() -> None:
    room = Bedroom()
    room.sleep()
    room.nap(300)
    room.source.broken = True
    room.nap(100)
    assert isinstance(room.reports[0], MicFailed)
    assert isinstance(room.reports[0].error, MicUnavailable)
    room.source = room.seated()
    room.nap(300)
    room.source.ended = True
    room.nap(100)
    assert [type(report) for report in room.reports] == [MicFailed, MicEnded]
    assert room.told()[-1].chunk is None


def test_a_speech_with_a_beginning_is_not_slept_through() -> None:
    room = Bedroom()
    room.seated(waits=True)
    room.sleep()
    room.step(3)
    assert len(room.voiced) == 3


def test_who_is_to_stop_passes_nothing_on() -> None:
    room = Bedroom()
    room.sleep()
    room.nap(1000)
    room.listener.ask_to_stop()
    room.rest.end(room.clock.now_ns())
    room.step()
    assert room.voiced == []


@pytest.mark.parametrize("word", ["end", "lighten", "stir"])
def test_a_nap_ends_with_the_rest(word: str) -> None:
    room = Hall()
    rest = room.outgoing.rest
    rest.begin()
    rest.deepen()
    if word == "stir":
        rest.stir()
    else:
        getattr(rest, word)(1)
    rest.nap(60.0)
    assert rest.deep == (word == "stir")
