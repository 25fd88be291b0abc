"""Rest: no pictures while nobody sees them, the voice all the same, and back at the first look."""

from __future__ import annotations

import time
from collections import Counter
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
from core.settings import Settings
from core.types import Origin
from tests.diary import wait_until
from tests.fake_audience import Audience
from tests.fake_pictures import SIZE
from tests.fake_sound import FakeVoice
from tests.fake_student import QuickEngine
from tests.linux_files import on_linux
from tests.session_bench import Bench


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
    assert 1 <= len(sink.frames) - frames <= 6
    assert {frame.origin for _, frame in sink.frames[frames:]} == {Origin.IDLE}
    # A hundred passed while it slept; the machine may have other work, too.
    assert bench.session.stats().ticks_missed - missed < 30
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
    assert first_ns - opened_ns < 10 * NS_PER_S, "it would have slept for thirty"


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


# -- Deep ----------------------------------------------------------------------------------------


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
