"""Rest: no pictures while nobody sees them, the voice all the same, and back at the first look."""

from __future__ import annotations

import time
from itertools import pairwise
from pathlib import Path

import pytest

from core.bell import Bell
from core.clock import NS_PER_MS, NS_PER_S
from core.messages import (
    Adjust,
    SetWatched,
    StartRecording,
    State,
    Stop,
    SwitchCamera,
)
from core.types import Origin
from tests.diary import wait_until
from tests.fake_audience import Audience
from tests.fake_student import QuickEngine
from tests.linux_files import on_linux
from tests.session_bench import Bench


def test_nothing_is_made_while_nobody_watches_and_the_voice_goes_on(
    bench: Bench, audience: Audience
) -> None:
    bench.fall_asleep()
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
    bench.fall_asleep()
    engine = bench.rooms.engines[0]
    time.sleep(1.0)
    late, resets = bench.session.stats().frames_late, engine.resets
    took_ns = bench.opened_to_mouth_ns(audience)
    assert took_ns < 390 * NS_PER_MS, "made of sound from before, not only from now on"
    wait_until(bench.speaks)
    assert not bench.rests()
    assert engine.resets > resets
    assert bench.session.stats().delay_ms == 400
    wait_until(lambda: bench.session.stats().frames_model > 20)
    assert bench.session.stats().frames_late - late <= 3  # a busy machine may be late by itself
    audience.reads = False
    wait_until(bench.rests)


def test_a_look_at_the_preview_a_recording_and_the_setting_end_it(
    bench: Bench, audience: Audience, tmp_path: Path
) -> None:
    bench.fall_asleep()
    bench.session.post(SetWatched(True))
    assert not bench.rests(), "at once"
    bench.session.preview.take()
    wait_until(lambda: bench.session.preview.take() is not None)
    wait_until(bench.speaks)
    bench.session.post(SetWatched(False))
    wait_until(bench.rests)
    bench.session.post(StartRecording(str(tmp_path / "talk.mp4")))
    wait_until(lambda: not bench.rests())
    wait_until(bench.speaks)
    bench.session.post(Stop())
    bench.state(State.OFF)
    assert not bench.rests()
    bench.diary.forget()
    bench.fall_asleep()
    bench.session.post(Adjust((("rest_when_unseen", False),)))
    wait_until(lambda: not bench.rests())
    wait_until(bench.speaks)
    assert bench.session.settings.rest_when_unseen is False
    assert len(bench.rooms.engines) == 2, "no other student"


def test_a_camera_that_cannot_tell_always_gets_pictures(bench: Bench, audience: Audience) -> None:
    audience.knows = False
    bench.session.post(SetWatched(False))
    bench.run()
    count = len(bench.rooms.sinks[0].frames)
    wait_until(lambda: len(bench.rooms.sinks[0].frames) > count + 40)
    assert not bench.rests()


def test_another_camera_and_another_avatar_while_at_rest(bench: Bench, audience: Audience) -> None:
    bench.rooms.engine_kind = QuickEngine
    bench.fall_asleep()
    audience.knows = False
    bench.session.post(SwitchCamera("other"))
    wait_until(lambda: len(bench.rooms.sinks) == 2)
    wait_until(lambda: not bench.rests())
    wait_until(bench.speaks)


def test_a_camera_that_is_lost_at_rest_is_noticed(bench: Bench, audience: Audience) -> None:
    from core.errors import CameraUnavailable

    bench.fall_asleep()
    bench.rooms.sinks[0].error = CameraUnavailable("The fake camera is gone. Plug it in.")
    assert "gone" in bench.notice("camera-lost").text
    wait_until(lambda: len(bench.rooms.sinks) == 2)


# -- With signs ------------------------------------------------------------------------------------


@on_linux
def test_a_camera_that_gives_signs_is_seldom_asked_and_still_gets_a_picture_a_second(
    bench: Bench, audience: Audience, bell: Bell
) -> None:
    bench.fall_asleep()
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
    assert bench.rests()


@on_linux
def test_the_first_reader_is_seen_by_his_sign(
    bench: Bench, audience: Audience, bell: Bell, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.fall_asleep()
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
    bench.fall_asleep()
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
