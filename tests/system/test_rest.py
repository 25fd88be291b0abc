"""Rest with real servers: a program that comes sees a talking mouth, or hears the voice."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app.sync.private_server import PrivateServer
from core import paths
from core.audio.virtual_mic import VirtualMic
from core.messages import State
from tests.avatar_factory import write_avatar
from tests.rest_bench import RestBench, bench_with
from tests.sound_library import skip_without_sound

pytestmark = [
    pytest.mark.system,
    pytest.mark.skipif(shutil.which("gst-launch-1.0") is None, reason="not installed: GStreamer"),
]

SIZE = (320, 180)
_TRIES = 4  # a busy machine is late by itself, now and then
_WITHIN_MS = 2000.0
_HEARD_MS = 500.0
_PULSE_PAUSE_MS = (
    2500.0  # with the first who records, PulseAudio itself stands still: docs/voice.md
)


@pytest.fixture(autouse=True)
def avatar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    skip_without_sound()
    monkeypatch.setenv("LIPCAM_HOME", str(tmp_path))
    paths.user_avatars().mkdir(parents=True)
    write_avatar(paths.user_avatars() / "drawn", frames=50, size_px=SIZE)


def test_a_reader_sees_a_mouth_soon_and_after_him_there_is_rest(
    pipewire_server: PrivateServer,
) -> None:
    with bench_with(avatar="drawn", engine="pattern", size_px=SIZE, delay_ms=400) as bench:
        found = []
        for _ in range(_TRIES):
            bench.deep_asleep()
            camera = bench.cameras[-1]
            told = bench.session.stats()
            assert (told.state, told.readers, told.fps) == (State.RUNNING, (), 0.0)
            given = camera.given
            bench.core_share(1.5)
            assert camera.given == given, "nobody is given anything"
            found.append(bench.waking(pipewire_server.child_env()))
            print(found[-1])
            assert not bench.session.stats().resting
            if found[-1].sign < _WITHIN_MS:
                break
        bench.asleep()
    assert min(each.sign for each in found) < _WITHIN_MS


def test_a_recorder_hears_the_voice_soon_though_it_was_kept_until_he_came(
    pipewire_server: PrivateServer,
) -> None:
    with bench_with(avatar="drawn", engine="pattern", size_px=SIZE, delay_ms=400) as bench:
        _check_hearing(bench, pipewire_server, _HEARD_MS)


def test_through_pulseaudio_as_well(pulse_and_camera_server: PrivateServer) -> None:
    with bench_with(avatar="drawn", engine="pattern", size_px=SIZE, delay_ms=400) as bench:
        _check_hearing(bench, pulse_and_camera_server, _HEARD_MS + _PULSE_PAUSE_MS)


def _check_hearing(bench: RestBench, server: PrivateServer, within_ms: float) -> None:
    bench.deep_asleep()
    voice = bench.session._control._desks.voice._sink
    assert isinstance(voice, VirtualMic)
    found = []
    for _ in range(_TRIES):
        bench.deep_asleep()
        bench.until(lambda: voice.late_ns is None, "without anything to play")
        gaps = voice.gaps
        bench.core_share(1.0)
        found.append(bench.hearing(server.child_env()))
        print(found[-1], voice.gaps - gaps)
        stats = bench.session.stats()
        assert stats.resting, "the pictures rest on"
        assert stats.state is State.RUNNING
        if found[-1].record < within_ms and voice.gaps == gaps:
            break
    assert min(each.record for each in found) < within_ms
    assert voice.gaps == gaps
