"""The loudspeaker of a session: heard where it should be, and never waited for."""

from __future__ import annotations

import threading
import time

import pytest

from core.clock import NS_PER_S
from core.messages import State, Stop, SwitchMic, SwitchSpeaker
from core.settings import Settings
from tests.diary import wait_until
from tests.fake_clocks import SleepyClock
from tests.fake_pictures import SIZE
from tests.fake_sound import FakeSpeaker
from tests.session_bench import Bench


def with_mic(bench: Bench, mic: str, speaker: str = "auto") -> None:
    bench.settings = Settings(size_px=SIZE, mic=mic, camera="cam-a", speaker=speaker)
    bench.run()


def test_speech_that_stands_in_is_heard_with_the_picture(bench: Bench) -> None:
    with_mic(bench, "sample")
    wait_until(lambda: len(bench.rooms.speakers[0].chunks) > 10)
    played = bench.rooms.speakers[0].chunks[5]
    wait_until(lambda: bench.rooms.sinks[0].sound != [])
    first = bench.rooms.sinks[0].sound[0]
    assert (played.t0_ns - first.t0_ns) % 10_000_000 == 0  # the same delayed blocks as recorded
    assert played.t0_ns > bench.rooms.sources[0]._began_ns + 180_000_000
    bench.session.post(SwitchMic("default"))  # a microphone would hear its own voice
    wait_until(lambda: bench.rooms.speakers[0].closed)
    bench.session.post(SwitchMic("file:a.wav"))
    wait_until(lambda: len(bench.rooms.speakers) == 2 and bench.rooms.speakers[1].chunks != [])


@pytest.mark.parametrize(("mic", "speaker"), [("mic-a", "auto"), ("sample", "off")])
def test_nothing_is_played_unasked(bench: Bench, mic: str, speaker: str) -> None:
    with_mic(bench, mic, speaker)
    assert bench.rooms.speakers == []


def test_without_a_loudspeaker_all_goes_on(bench: Bench) -> None:
    bench.rooms.speaker_errors = 1
    with_mic(bench, "sample")
    assert "plug one in" in bench.notice("speaker").text
    assert bench.session.state is State.RUNNING


def test_nobody_waits_for_a_loudspeaker(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    gate = threading.Event()
    monkeypatch.setattr(FakeSpeaker, "start", lambda speaker: gate.wait(30))
    with_mic(bench, "sample")
    speaker = bench.rooms.speakers[0]
    assert speaker.chunks == []
    gate.set()
    wait_until(lambda: speaker.chunks != [])
    bench.session.post(Stop())
    bench.state(State.OFF)
    assert speaker.closed


def test_a_loudspeaker_that_comes_after_the_end_is_closed(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = threading.Event()
    monkeypatch.setattr(FakeSpeaker, "start", lambda speaker: gate.wait(30))
    with_mic(bench, "sample")
    bench.session.post(Stop())
    bench.state(State.STOPPING)
    gate.set()
    bench.state(State.OFF)
    wait_until(lambda: bench.rooms.speakers[0].closed)


def test_a_loudspeaker_that_goes_is_told_and_plays_again_by_itself(bench: Bench) -> None:
    with_mic(bench, "sample")
    bench.rooms.speaker_errors = 2
    bench.rooms.speakers[0].ended = True
    assert "plays no more" in bench.notice("speaker-lost").text
    wait_until(lambda: bench.rooms.speakers[0].closed)
    wait_until(lambda: len(bench.rooms.speakers) == 2 and bench.rooms.speakers[1].chunks != [])
    assert bench.notice("speaker-back").text == "fake loudspeaker is back."
    assert bench.told("speaker") == ["speaker-lost", "speaker-back"]
    assert bench.session.state is State.RUNNING


def test_one_that_keeps_going_is_no_storm_of_notices(bench: Bench) -> None:
    with_mic(bench, "sample")
    bench.rooms.speaker_setup = lambda speaker: setattr(speaker, "ended", True)
    bench.rooms.speakers[0].ended = True
    wait_until(lambda: len(bench.rooms.speakers) == 4)
    bench.rooms.speaker_setup = lambda speaker: None
    bench.notice("speaker-back")
    assert bench.told("speaker") == ["speaker-lost", "speaker-back"]
    assert [speaker.closed for speaker in bench.rooms.speakers[:-1]] == [True] * (
        len(bench.rooms.speakers) - 1
    )


def test_one_that_was_not_there_at_the_start_plays_once_it_is(bench: Bench) -> None:
    bench.rooms.speaker_errors = 2
    with_mic(bench, "sample")
    wait_until(lambda: bench.rooms.speakers != [] and bench.rooms.speakers[0].chunks != [])
    bench.notice("speaker-back")
    assert bench.told("speaker") == ["speaker", "speaker-back"]


def test_one_that_is_not_wanted_any_more_is_not_waited_for(bench: Bench) -> None:
    with_mic(bench, "sample")
    bench.rooms.speaker_errors = 1000
    bench.rooms.speakers[0].ended = True
    wait_until(lambda: bench.rooms.speaker_errors < 1000)
    bench.session.post(SwitchSpeaker("off"))
    wait_until(lambda: bench.in_effect("speaker") == ["off"])
    tried, frames = bench.rooms.speaker_errors, len(bench.rooms.sinks[0].frames)
    wait_until(lambda: len(bench.rooms.sinks[0].frames) > frames + 40)
    assert bench.rooms.speaker_errors >= tried - 1  # one may just have been under way


# -- Switched while live ---------------------------------------------------------------------------


def test_it_can_be_switched_on_and_off_while_live(bench: Bench) -> None:
    bench.run()  # a real microphone: nothing is heard by itself
    assert bench.rooms.speakers == []
    bench.session.post(SwitchSpeaker("default"))
    wait_until(lambda: bench.in_effect("speaker") == ["default"])
    wait_until(lambda: bench.rooms.speakers[0].chunks != [])
    bench.session.post(SwitchSpeaker("off"))
    wait_until(lambda: bench.rooms.speakers[0].closed)
    wait_until(lambda: bench.in_effect("speaker") == ["default", "off"])
    assert bench.session.settings.speaker == "off"
    assert len(bench.rooms.sources) == len(bench.rooms.sinks) == len(bench.rooms.engines) == 1


def test_the_same_device_plays_on_when_only_its_reason_changes(bench: Bench) -> None:
    with_mic(bench, "sample")
    wait_until(lambda: bench.rooms.speakers[0].chunks != [])
    bench.session.post(SwitchSpeaker("default"))
    wait_until(lambda: bench.in_effect("speaker") == ["default"])
    assert len(bench.rooms.speakers) == 1
    assert not bench.rooms.speakers[0].closed
    bench.session.post(SwitchMic("mic-a"))  # "default" is heard with every microphone
    wait_until(lambda: bench.session.settings.mic == "mic-a")
    count = len(bench.rooms.speakers[0].chunks)
    wait_until(lambda: len(bench.rooms.speakers[0].chunks) > count + 5)


def test_a_loudspeaker_that_cannot_be_had_leaves_the_old_choice(bench: Bench) -> None:
    with_mic(bench, "sample", "off")
    bench.rooms.speaker_errors = 1
    bench.session.post(SwitchSpeaker("default"))
    assert "plug one in" in bench.notice("speaker").text
    wait_until(lambda: bench.in_effect("speaker") == ["off"])
    assert bench.session.settings.speaker == "off"
    bench.session.post(SwitchSpeaker("default"))  # it is there now
    wait_until(lambda: bench.in_effect("speaker") == ["off", "default"])
    assert bench.session.settings.speaker == "default"


def test_another_loudspeaker_is_open_before_the_old_one_closes(bench: Bench) -> None:
    with_mic(bench, "sample")
    wait_until(lambda: bench.rooms.speakers[0].chunks != [])
    gate = threading.Event()
    bench.rooms.speaker_setup = lambda speaker: gate.wait(30)
    bench.session.post(SwitchSpeaker("kitchen"))
    count = len(bench.rooms.speakers[0].chunks)
    wait_until(lambda: len(bench.rooms.speakers[0].chunks) > count + 5)
    assert bench.in_effect("speaker") == []
    gate.set()
    wait_until(lambda: bench.in_effect("speaker") == ["kitchen"])
    assert bench.rooms.speakers[0].closed
    wait_until(lambda: bench.rooms.speakers[1].chunks != [])


def test_another_one_that_is_opening_is_not_given_up_when_the_old_one_goes(bench: Bench) -> None:
    with_mic(bench, "sample")
    wait_until(lambda: bench.rooms.speakers[0].chunks != [])
    gate = threading.Event()
    bench.rooms.speaker_setup = lambda speaker: gate.wait(30)
    bench.session.post(SwitchSpeaker("kitchen"))
    bench.rooms.speakers[0].ended = True
    bench.notice("speaker-lost")
    gate.set()
    wait_until(lambda: bench.in_effect("speaker") == ["kitchen"])
    wait_until(lambda: len(bench.rooms.speakers) == 2 and bench.rooms.speakers[1].chunks != [])


def test_chosen_while_off_it_counts_at_the_next_start(bench: Bench) -> None:
    bench.session.post(SwitchSpeaker("default"))
    wait_until(lambda: bench.in_effect("speaker") == ["default"])
    assert bench.rooms.speakers == []
    bench.run()
    wait_until(lambda: bench.rooms.speakers != [] and bench.rooms.speakers[0].chunks != [])


def test_a_loudspeaker_is_not_lost_while_the_whole_program_sleeps(bench: Bench) -> None:
    """On waking it has not been asked for sound for as long as all have slept."""
    bench.rooms.clock = clock = SleepyClock()
    with_mic(bench, "sample")
    wait_until(lambda: bench.rooms.speakers[0].chunks != [])
    time.sleep(2.5)  # it would be heeded by now
    clock.slept_ns = 5 * NS_PER_S
    bench.rooms.speakers[0].ended = True  # as its stream says in the first moment
    time.sleep(0.5)
    bench.rooms.speakers[0].ended = False
    frames = len(bench.rooms.sinks[0].frames)
    wait_until(lambda: len(bench.rooms.sinks[0].frames) > frames + 60)
    assert bench.told("speaker") == []
    assert len(bench.rooms.speakers) == 1
