"""Rest: no pictures while nobody sees them, the voice all the same, and back at the first look."""

from __future__ import annotations

import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from core.bell import Bell
from core.clock import NS_PER_MS, NS_PER_S
from core.messages import (
    Adjust,
    SetMuted,
    SetWatched,
    Start,
    StartRecording,
    State,
    Stop,
    SwitchCamera,
)
from core.ports import FrameSink
from core.session.rest import Rest
from core.session.rest_desk import UNHEARD_NS, UNSEEN_NS, RestDesk
from core.settings import Settings
from core.types import Origin
from tests.diary import wait_until
from tests.fake_pictures import SIZE, FakeSink
from tests.fake_rooms import FakeRooms
from tests.fake_sound import FakeVoice
from tests.fake_student import QuickEngine
from tests.session_bench import Bench

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="signs are Linux's own files")


class Audience:
    """Who reads the fake camera. knows: False for a camera that does not tell."""

    def __init__(self) -> None:
        self.reads, self.knows = False, True
        self.looks = 0

    def watched(self, _sink: FrameSink) -> bool | None:
        self.looks += 1
        return self.reads if self.knows else None

    def readers(self, _sink: FrameSink) -> tuple[str, ...] | None:
        if not self.knows:
            return None
        return ("Zoom",) if self.reads else ()


# -- By hand ---------------------------------------------------------------------------------------


class Watched:
    """A desk whose seconds are counted by hand."""

    def __init__(self) -> None:
        self.audience = Audience()
        self.rest = Rest(self.audience.watched)
        self.rest.preview = False
        self.desk, self.sink = RestDesk(self.rest), FakeSink(FakeRooms().clock)
        self.unheard = False

    def at(self, second: float, recording: bool = False) -> bool:
        now_ns = round(second * NS_PER_S)
        readers = self.audience.readers(self.sink)
        self.desk.tick(now_ns, self.sink, readers, recording, lambda: self.unheard)
        return self.rest.resting

    def deep_at(self, second: float) -> bool:
        self.at(second)
        return self.rest.deep


def test_it_begins_after_five_seconds_without_anybody() -> None:
    watched = Watched()
    assert [watched.at(second) for second in (100, 102, 104.9, 105, 106)] == [
        False,
        False,
        False,
        True,
        True,
    ]
    assert UNSEEN_NS == 5 * NS_PER_S


def test_a_reader_ends_it_and_the_five_seconds_begin_anew_when_he_leaves() -> None:
    watched = Watched()
    watched.at(100)
    assert watched.at(105)
    watched.audience.reads = True
    assert not watched.at(106)
    assert watched.rest.woken_ns == 106 * NS_PER_S
    watched.audience.reads = False
    assert [watched.at(second) for second in (107, 111.9, 112)] == [False, False, True]


def test_who_has_only_looked_in_between_two_rounds_gets_five_seconds() -> None:
    watched = Watched()
    watched.at(100)
    assert watched.at(105)
    watched.rest.end(106 * NS_PER_S)  # by the camera's thread; he has gone already
    assert [watched.at(second) for second in (106.1, 110.9, 111)] == [False, False, True]


def test_whatever_wants_pictures_ends_it() -> None:
    for want in ("preview", "recording", "setting", "unknown", "named"):
        watched = Watched()
        watched.at(100)
        assert watched.at(105)
        if want == "preview":
            watched.rest.preview = True
        elif want == "setting":
            watched.desk.allow(False)
        elif want == "unknown":
            watched.audience.knows = False
        elif want == "named":
            watched.desk.tick(106 * NS_PER_S, watched.sink, ("Zoom",), False)
            assert not watched.rest.resting
            continue
        assert not watched.at(106, recording=want == "recording"), want
        assert not watched.at(120, recording=want == "recording"), want


def test_a_look_around_that_fails_begins_no_rest_and_ends_none() -> None:
    watched = Watched()
    for second in (100, 106):
        watched.desk.tick(second * NS_PER_S, watched.sink, None, False)
        assert not watched.rest.resting
    watched.at(107)
    assert watched.at(112)
    watched.desk.tick(113 * NS_PER_S, watched.sink, None, False)
    assert watched.rest.resting
    watched.audience.reads = True
    watched.desk.tick(114 * NS_PER_S, watched.sink, None, False)
    assert not watched.rest.resting


def test_without_a_camera_and_after_the_end_nothing_rests() -> None:
    watched = Watched()
    watched.at(100)
    assert watched.at(105)
    watched.desk.tick(106 * NS_PER_S, None, None, False)
    assert not watched.rest.resting
    watched.at(107)
    assert watched.at(112)
    watched.desk.stop()
    assert not watched.rest.resting


def test_a_rest_is_deep_after_five_seconds_in_which_nobody_heard_anything_either() -> None:
    watched = Watched()
    watched.unheard = True
    watched.at(100)
    assert [watched.deep_at(second) for second in (105, 109.9, 110, 111)] == [
        False,
        False,
        True,
        True,
    ]
    assert UNHEARD_NS == 5 * NS_PER_S
    watched.unheard = False
    assert not watched.deep_at(112)
    assert watched.rest.resting
    assert watched.rest.heard_ns == 112 * NS_PER_S
    watched.unheard = True
    assert [watched.deep_at(second) for second in (113, 117.9, 118)] == [False, False, True]


def test_who_was_heard_of_between_two_rounds_gets_five_seconds() -> None:
    watched = Watched()
    watched.unheard = True
    watched.at(100)
    assert [watched.deep_at(second) for second in (105, 110)] == [False, True]
    watched.rest.lighten(111 * NS_PER_S)  # by the camera's thread
    assert [watched.deep_at(second) for second in (111.1, 115.9, 116)] == [False, False, True]


def test_a_reader_of_the_pictures_ends_a_deep_one_and_the_next_begins_light() -> None:
    watched = Watched()
    watched.unheard = True
    watched.at(100)
    assert [watched.deep_at(second) for second in (105, 110)] == [False, True]
    watched.audience.reads = True
    assert not watched.deep_at(111)
    watched.audience.reads = False
    assert [watched.deep_at(second) for second in (112, 117, 121.9, 122)] == [
        False,
        False,
        False,
        True,
    ]


def test_nobody_is_asked_who_listens_while_the_pictures_are_seen() -> None:
    watched = Watched()
    watched.audience.reads = True

    def ask() -> bool:
        raise AssertionError

    watched.desk.tick(100 * NS_PER_S, watched.sink, ("Zoom",), False, ask)


# -- Until something happens -----------------------------------------------------------------------


class Waiting(Watched):
    """At rest, with bells that the test rings."""

    def __init__(self) -> None:
        super().__init__()
        self.camera, self.voice = Bell(), Bell()
        self.rest.sign = lambda _sink: self.camera.file
        self.rest.signs = lambda: (self.voice.file,) if self.voice.file is not None else None
        self.rest.begin()
        self.rest.deepen()
        assert self.watched_s(30.0) < 10.0, "that it is deep now has to be looked at"

    def watched_s(self, timeout_s: float) -> float:
        began_s = time.monotonic()
        assert self.rest.watch(self.sink, timeout_s)
        return time.monotonic() - began_s


@on_linux
@pytest.mark.parametrize("word", ["camera", "voice", "end", "disturb"])
def test_who_watches_wakes_at_any_sign(word: str) -> None:
    waiting = Waiting()
    assert waiting.watched_s(0.05) > 0.04
    sign: Callable[[], None] = {
        "camera": waiting.camera.ring,
        "voice": waiting.voice.ring,
        "end": lambda: waiting.rest.end(1),
        "disturb": waiting.rest.disturb,
    }[word]
    timer = threading.Timer(0.05, sign)
    timer.start()
    assert waiting.watched_s(30.0) < 10.0
    timer.join()
    if word not in ("camera", "voice"):
        assert waiting.watched_s(0.05) > 0.04, "once"


@on_linux
def test_who_sleeps_is_not_disturbed_by_what_he_knows() -> None:
    waiting = Waiting()
    waiting.rest.deepen()
    waiting.unheard = True
    waiting.rest.heard_ns = waiting.rest.woken_ns = 0
    for second in (100, 110, 120):
        assert waiting.deep_at(second)
        assert waiting.watched_s(0.05) > 0.04


@on_linux
def test_the_voice_is_no_sign_while_it_is_passed_on_anyway() -> None:
    waiting = Waiting()
    waiting.rest.lighten(1)
    waiting.watched_s(0.0)
    waiting.voice.ring()
    assert waiting.watched_s(0.05) > 0.04
    waiting.voice.close()
    assert waiting.rest.watch(waiting.sink, 0.0)


@pytest.mark.parametrize("who", ["camera", "voice"])
def test_who_gives_no_sign_is_asked_at_each_tick(who: str) -> None:
    waiting = Waiting() if sys.platform == "linux" else None
    if waiting is None:
        assert not Watched().rest.watch(FakeSink(FakeRooms().clock), 30.0)
        return
    getattr(waiting, who).close()
    assert not waiting.rest.watch(waiting.sink, 30.0)


# -- In a session ----------------------------------------------------------------------------------


@pytest.fixture
def audience(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> Audience:
    monkeypatch.setattr("core.session.rest_desk.UNSEEN_NS", NS_PER_S // 2)
    found, ports = Audience(), bench.rooms.ports
    bench.rooms.ports = lambda: replace(  # type: ignore[method-assign]
        ports(), sink_watched=found.watched, sink_readers=found.readers
    )
    bench.settings = Settings(size_px=SIZE, delay_ms=400, mic="m", camera="c", voice="auto")
    return found


def rests(bench: Bench) -> bool:
    return bench.session.stats().resting


def asleep(bench: Bench) -> None:
    bench.session.post(SetWatched(False))
    bench.session.post(Start())
    bench.state(State.RUNNING)
    wait_until(lambda: rests(bench))


def test_nothing_is_made_while_nobody_watches_and_the_voice_goes_on(
    bench: Bench, audience: Audience
) -> None:
    asleep(bench)
    engine, sink, voice = bench.rooms.engines[0], bench.rooms.sinks[0], bench.rooms.voices[0]
    time.sleep(0.2)  # what was on its way
    pushes, frames, heard = len(engine.pushes), len(sink.frames), len(voice.heard)
    wait_until(lambda: len(voice.heard) > heard + 220)
    assert len(engine.pushes) == pushes
    assert 1 <= len(sink.frames) - frames <= 5, "about one a second, so that it stays a camera"
    assert {f.origin for _, f in sink.frames[frames:]} == {Origin.IDLE}
    times = [frame.pts_ns for _, frame in sink.frames]
    assert all(a < b for a, b in pairwise(times))
    stats = bench.session.stats()
    assert (stats.fps, stats.voiced) == (0.0, False)
    assert bench.session.level > 0.5
    assert stats.audio_overflows == 0
    assert bench.session.state is State.RUNNING


def test_the_first_reader_sees_a_talking_mouth_at_once(bench: Bench, audience: Audience) -> None:
    asleep(bench)
    sink, engine = bench.rooms.sinks[0], bench.rooms.engines[0]
    time.sleep(1.0)
    late, count, resets = bench.session.stats().frames_late, len(sink.frames), engine.resets
    audience.reads = True
    opened_ns = bench.rooms.clock.now_ns()
    wait_until(lambda: any(f.origin is Origin.MODEL for _, f in sink.frames[count:]))
    first_ns = next(ns for ns, f in sink.frames[count:] if f.origin is Origin.MODEL)
    print(f"open to mouth: {(first_ns - opened_ns) / NS_PER_MS:.0f} ms")
    assert first_ns - opened_ns < 390 * NS_PER_MS, "made of sound from before, not only from now on"
    wait_until(bench.speaks)
    assert not rests(bench)
    assert engine.resets > resets
    assert bench.session.stats().delay_ms == 400
    wait_until(lambda: bench.session.stats().frames_model > 20)
    assert bench.session.stats().frames_late - late <= 3  # a busy machine may be late by itself
    audience.reads = False
    wait_until(lambda: rests(bench))


def test_a_look_at_the_preview_a_recording_and_the_setting_end_it(
    bench: Bench, audience: Audience, tmp_path: Path
) -> None:
    asleep(bench)
    bench.session.post(SetWatched(True))
    assert not rests(bench), "at once"
    bench.session.preview.take()
    wait_until(lambda: bench.session.preview.take() is not None)
    wait_until(bench.speaks)
    bench.session.post(SetWatched(False))
    wait_until(lambda: rests(bench))
    bench.session.post(StartRecording(str(tmp_path / "talk.mp4")))
    wait_until(lambda: not rests(bench))
    wait_until(bench.speaks)
    bench.session.post(Stop())
    bench.state(State.OFF)
    assert not rests(bench)
    bench.diary.forget()
    asleep(bench)
    bench.session.post(Adjust((("rest_when_unseen", False),)))
    wait_until(lambda: not rests(bench))
    wait_until(bench.speaks)
    assert bench.session.settings.rest_when_unseen is False
    assert len(bench.rooms.engines) == 2, "no other student"


def test_a_camera_that_cannot_tell_always_gets_pictures(bench: Bench, audience: Audience) -> None:
    audience.knows = False
    bench.session.post(SetWatched(False))
    bench.run()
    count = len(bench.rooms.sinks[0].frames)
    wait_until(lambda: len(bench.rooms.sinks[0].frames) > count + 40)
    assert not rests(bench)


def test_another_camera_and_another_avatar_while_at_rest(bench: Bench, audience: Audience) -> None:
    bench.rooms.engine_kind = QuickEngine
    asleep(bench)
    audience.knows = False
    bench.session.post(SwitchCamera("other"))
    wait_until(lambda: len(bench.rooms.sinks) == 2)
    wait_until(lambda: not rests(bench))
    wait_until(bench.speaks)


def test_a_camera_that_is_lost_at_rest_is_noticed(bench: Bench, audience: Audience) -> None:
    from core.errors import CameraUnavailable

    asleep(bench)
    bench.rooms.sinks[0].error = CameraUnavailable("The fake camera is gone. Plug it in.")
    assert "gone" in bench.notice("camera-lost").text
    wait_until(lambda: len(bench.rooms.sinks) == 2)


# -- With signs ------------------------------------------------------------------------------------


@pytest.fixture
def bell(bench: Bench, audience: Audience) -> Bell:
    """The camera's: who comes rings it."""
    ports, found = bench.rooms.ports, Bell()
    bench.rooms.ports = lambda: replace(  # type: ignore[method-assign]
        ports(), sink_sign=lambda _sink: found.file
    )
    return found


@on_linux
def test_a_camera_that_gives_signs_is_seldom_asked_and_still_gets_a_picture_a_second(
    bench: Bench, audience: Audience, bell: Bell
) -> None:
    asleep(bench)
    sink, missed = bench.rooms.sinks[0], bench.session.stats().ticks_missed
    time.sleep(0.5)
    looks, frames = audience.looks, len(sink.frames)
    time.sleep(4.0)
    # By the camera's thread twice in half a second, by the control thread ten times a second.
    assert audience.looks - looks < 4 * (4 + 10) + 10
    assert 3 <= len(sink.frames) - frames <= 5
    assert {frame.origin for _, frame in sink.frames[frames:]} == {Origin.IDLE}
    assert bench.session.stats().ticks_missed - missed <= 2  # it was a bit late, itself
    assert rests(bench)


@on_linux
def test_the_first_reader_is_seen_by_his_sign(
    bench: Bench, audience: Audience, bell: Bell, monkeypatch: pytest.MonkeyPatch
) -> None:
    asleep(bench)
    control = bench.session._control
    monkeypatch.setattr(control._desks.rest, "tick", lambda *_: None)
    monkeypatch.setattr("core.session.camera_worker.ASLEEP_NS", 30 * NS_PER_S)
    time.sleep(1.5)
    sink, count = bench.rooms.sinks[0], len(bench.rooms.sinks[0].frames)
    audience.reads = True
    bell.ring()
    opened_ns = bench.rooms.clock.now_ns()
    wait_until(lambda: any(f.origin is Origin.MODEL for _, f in sink.frames[count:]))
    first_ns = next(ns for ns, f in sink.frames[count:] if f.origin is Origin.MODEL)
    print(f"sign to mouth: {(first_ns - opened_ns) / NS_PER_MS:.0f} ms")
    assert first_ns - opened_ns < 390 * NS_PER_MS


@on_linux
@pytest.mark.parametrize("word", ["preview", "camera", "stop"])
def test_what_is_asked_for_does_not_wait_until_the_camera_s_thread_wakes(
    bench: Bench, audience: Audience, bell: Bell, monkeypatch: pytest.MonkeyPatch, word: str
) -> None:
    asleep(bench)
    monkeypatch.setattr("core.session.camera_worker.ASLEEP_NS", 30 * NS_PER_S)
    monkeypatch.setattr("core.session.camera_desk.STUCK_NS", 60 * NS_PER_S)
    time.sleep(1.5)
    bench.session.preview.take()
    began_s = time.monotonic()
    if word == "preview":
        bench.session.post(SetWatched(True))
        wait_until(lambda: bench.session.preview.take() is not None)
    elif word == "camera":
        bench.session.post(SwitchCamera("other"))
        wait_until(lambda: len(bench.rooms.sinks) == 2 and bool(bench.rooms.sinks[1].frames))
    else:
        bench.session.post(Stop())
        bench.state(State.OFF)
    assert time.monotonic() - began_s < 5.0


# -- Deep, in a session ----------------------------------------------------------------------------


@pytest.fixture
def alone(bench: Bench, audience: Audience, monkeypatch: pytest.MonkeyPatch) -> FakeVoice:
    """Nobody hears the voice either, and that has been noticed."""
    monkeypatch.setattr("core.session.rest_desk.UNHEARD_NS", NS_PER_S // 2)
    bench.settings = replace(bench.settings, speaker="off")
    asleep(bench)
    voice = bench.rooms.voices[0]
    voice.recorded = False
    wait_until(lambda: voice.pauses == 1)
    return voice


def test_the_voice_is_kept_while_nobody_hears_it_and_goes_on_at_the_first_sign(
    bench: Bench, alone: FakeVoice
) -> None:
    time.sleep(0.2)  # what was on its way
    heard, pushes = len(alone.heard), len(bench.rooms.engines[0].pushes)
    time.sleep(1.5)
    assert len(alone.heard) == heard
    assert bench.session.level > 0.5
    assert bench.session.state is State.RUNNING
    alone.recorded = True
    opened_ns = bench.rooms.clock.now_ns()
    wait_until(lambda: len(alone.heard) > heard)
    first_ns = alone.heard[heard][0].t0_ns
    assert first_ns < opened_ns, "of sound from before, not only from now on"
    assert bench.rooms.clock.now_ns() - first_ns < 2 * NS_PER_S
    wait_until(lambda: len(alone.heard) > heard + 100)
    times = [chunk.t0_ns for chunk, _ in alone.heard[heard:]]
    assert {b - a for a, b in pairwise(times)} == {10 * NS_PER_MS}
    assert rests(bench), "the pictures rest on"
    assert len(bench.rooms.engines[0].pushes) == pushes
    assert bench.session.stats().audio_overflows == 0
    assert not bench.told("mic")


def test_who_sleeps_deeply_seldom_looks_around(
    bench: Bench, alone: FakeVoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: Counter[str] = Counter()

    def counted(thing: object, name: str) -> None:
        inner = getattr(thing, name)

        def call(*given: object) -> object:
            looks[f"{type(thing).__name__}.{name}"] += 1
            return inner(*given)

        monkeypatch.setattr(thing, name, call)

    control = bench.session._control
    rest, desks = control._around.rest, control._desks
    time.sleep(0.3)  # whoever was on his way
    for thing, name in ((rest, "wait"), (rest, "nap"), (desks.signs, "tick")):
        counted(thing, name)
    time.sleep(2.0)
    assert len(looks) == 3, "each of them looks"
    assert max(looks.values()) <= 10, looks


@on_linux
def test_who_begins_to_record_is_heard_of_by_his_sign(
    bench: Bench, bell: Bell, alone: FakeVoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    control, voice = bench.session._control, Bell()
    alone.sign = voice.file
    monkeypatch.setattr(control._desks.rest, "tick", lambda *_: None)
    monkeypatch.setattr("core.session.camera_worker.ASLEEP_NS", 30 * NS_PER_S)
    time.sleep(1.5)
    heard = len(alone.heard)
    alone.recorded = True
    voice.ring()
    began_s = time.monotonic()
    wait_until(lambda: len(alone.heard) > heard)
    assert time.monotonic() - began_s < 1.0
    assert rests(bench)
    assert not control._around.rest.deep


def test_from_a_deep_rest_the_first_mouth_is_as_soon_as_from_a_light_one(
    bench: Bench, audience: Audience, alone: FakeVoice
) -> None:
    sink, late = bench.rooms.sinks[0], bench.session.stats().frames_late
    time.sleep(2.0)  # nothing of before is left
    count = len(sink.frames)
    audience.reads = True
    opened_ns = bench.rooms.clock.now_ns()
    wait_until(lambda: any(f.origin is Origin.MODEL for _, f in sink.frames[count:]))
    first_ns = next(ns for ns, f in sink.frames[count:] if f.origin is Origin.MODEL)
    print(f"open to mouth: {(first_ns - opened_ns) / NS_PER_MS:.0f} ms")
    assert first_ns - opened_ns < 390 * NS_PER_MS, "made of sound from before, not only from now on"
    wait_until(bench.speaks)
    wait_until(lambda: bench.session.stats().frames_model > 20)
    assert bench.session.stats().frames_late - late <= 3


def test_what_is_said_muted_in_a_deep_rest_is_never_heard(bench: Bench, alone: FakeVoice) -> None:
    heard = len(alone.heard)
    bench.session.post(SetMuted(True))
    time.sleep(1.0)
    unmuted_ns = bench.rooms.clock.now_ns()
    bench.session.post(SetMuted(False))
    alone.recorded = True
    wait_until(lambda: any(c.pcm.any() for c, _ in alone.heard[heard:]))
    assert min(c.t0_ns for c, _ in alone.heard[heard:] if c.pcm.any()) > unmuted_ns - 11 * NS_PER_MS


def test_with_a_loudspeaker_no_rest_is_deep(bench: Bench, audience: Audience) -> None:
    bench.settings = replace(bench.settings, speaker="default")
    asleep(bench)
    voice = bench.rooms.voices[0]
    voice.recorded = False
    spoken = len(bench.rooms.speakers[0].chunks)
    wait_until(lambda: len(bench.rooms.speakers[0].chunks) > spoken + 150)
    assert voice.pauses == 0


def test_a_deep_rest_ends_with_the_run(bench: Bench, alone: FakeVoice) -> None:
    bench.session.post(Stop())
    bench.state(State.OFF)
    assert alone.ended
