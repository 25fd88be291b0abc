"""The recording beside the camera of a session: what is in it, and when it begins and ends."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from core.messages import (
    Recording,
    SetMuted,
    Start,
    StartRecording,
    State,
    Stop,
    StopRecording,
    SwitchAvatar,
    SwitchCamera,
)
from tests.diary import our_threads, wait_until
from tests.fake_clocks import Driver
from tests.played import Played
from tests.recording_bench import begin, ends, kept, recording
from tests.session_bench import Bench


def test_what_the_camera_gets_is_recorded_with_the_voice(bench: Bench, tmp_path: Path) -> None:
    bench.run()
    path = begin(bench, tmp_path / "films" / "talk.mp4", 50)
    assert path == tmp_path / "films" / "talk.mp4"
    stats = bench.session.stats()
    assert stats.recording == str(path)
    assert "lipcam-recorder" in our_threads()
    assert ends(bench) == Recording(str(path), False)
    assert (bench.session.stats().recording, bench.session.stats().recorded_s) == ("", 0.0)
    assert "lipcam-recorder" not in our_threads()
    played = Played(path)
    assert len(played.times) >= 50
    steps = [(b - a) * 25 for a, b in pairwise(played.times)]
    np.testing.assert_allclose(steps, np.maximum(np.round(steps), 1), atol=0.01)  # on the grid
    assert np.median([rgb[-1, -1, 0] for rgb in played.pictures]) > 230  # it speaks
    assert np.abs(played.sound[played.rate_hz :]).max() > 0.2
    assert bench.session.state is State.RUNNING


def test_a_file_that_is_there_is_never_overwritten(bench: Bench, tmp_path: Path) -> None:
    (tmp_path / "talk.mp4").write_bytes(b"mine")
    bench.run()
    path = begin(bench, tmp_path / "talk.mp4")
    assert path.name == "talk-2.mp4"
    assert "talk-2.mp4" in bench.notice("recording").text
    assert ends(bench).path == str(path)
    assert (tmp_path / "talk.mp4").read_bytes() == b"mine"
    bench.diary.forget()
    assert begin(bench, tmp_path / "talk.mp4").name == "talk-3.mp4"
    # Nor does a camera that is a file write over a recording.
    bench.session.post(SwitchCamera(f"file:{path}"))
    wait_until(lambda: bench.in_effect("camera") != [])
    assert bench.rooms.sinks[-1].label == f"file-new:{path}"


def test_muted_the_recording_is_silent(bench: Bench, tmp_path: Path) -> None:
    bench.session.post(SetMuted(True))
    bench.session.post(Start())
    bench.state(State.RUNNING)
    path = begin(bench, tmp_path / "talk.mp4", 50)
    ends(bench)
    assert np.abs(Played(path).sound).max() < 0.01


def test_one_at_a_time(bench: Bench, tmp_path: Path) -> None:
    bench.run()
    path = begin(bench, tmp_path / "talk.mp4", 5)
    bench.diary.forget()
    bench.session.post(StartRecording(str(tmp_path / "other.mp4")))
    assert recording(bench, True).path == str(path)
    assert "talk.mp4 is being recorded" in bench.notice("recording").text
    ends(bench)
    assert not (tmp_path / "other.mp4").exists()


def test_a_recording_goes_on_over_cameras_and_avatars(bench: Bench, tmp_path: Path) -> None:
    bench.run()
    numbers = kept(bench)
    path = begin(bench, tmp_path / "talk.mp4", 10)
    bench.session.post(SwitchCamera("cam-b"))
    wait_until(lambda: bench.in_effect("camera") == ["cam-b"])
    bench.session.post(SwitchAvatar("bob"))
    wait_until(lambda: bench.in_effect("avatar") == ["bob"])
    bench.rooms.sinks[-1].error = TypeError("surprise")  # another thread of the camera
    wait_until(lambda: len(bench.rooms.sinks) == 3)
    before = len(numbers)
    wait_until(lambda: len(numbers) >= before + 26)
    ends(bench)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["talk.mp4"]
    assert len(Played(path).times) > 35


@pytest.mark.parametrize("close", [False, True])
def test_the_end_of_the_session_finishes_it(bench: Bench, tmp_path: Path, close: bool) -> None:
    bench.run()
    path = begin(bench, tmp_path / "talk.mp4")
    if close:
        assert bench.session.close()
    else:
        bench.session.post(Stop())
        bench.state(State.OFF)
    assert recording(bench, False).path == str(path)
    assert len(Played(path).times) >= 30
    assert bench.session.stats().recording == ""


def test_a_file_that_is_opened_while_all_stops_is_told_and_kept_too(
    bench: Bench, tmp_path: Path
) -> None:
    (tmp_path / "talk.mp4").write_bytes(b"mine")
    disk, open_it = Driver(), bench.rooms.open_recording

    def slow(path: Path, size_px: tuple[int, int], fps: int) -> object:
        disk.wait(30)
        return open_it(path, size_px, fps)

    bench.rooms.open_recording = slow  # type: ignore[assignment]
    bench.run()
    bench.session.post(StartRecording(str(tmp_path / "talk.mp4")))
    assert disk.entered.wait(10)
    bench.session.post(Stop())
    bench.state(State.STOPPING)
    wait_until(lambda: bench.rooms.sinks[0].closed > 0)
    disk.set()
    bench.state(State.OFF)
    path = tmp_path / "talk-2.mp4"
    assert recording(bench, True).path == recording(bench, False).path == str(path)
    assert Played(path).times
    bench.session.post(SwitchCamera(f"file:{path}"))
    bench.session.post(Start())
    wait_until(lambda: len(bench.rooms.sinks) == 2)
    assert bench.rooms.sinks[1].label == f"file-new:{path}"


def test_without_a_picture_there_is_nothing_to_record(bench: Bench, tmp_path: Path) -> None:
    bench.session.post(StopRecording())
    bench.session.post(StartRecording(str(tmp_path / "talk.mp4")))
    assert recording(bench, False).path == str(tmp_path / "talk.mp4")
    assert "Start first" in bench.notice("recording").remedy
    assert list(tmp_path.iterdir()) == []


def test_a_camera_that_is_a_file_goes_on_beside_it(bench: Bench, tmp_path: Path) -> None:
    camera = tmp_path / "camera.mp4"
    bench.settings = replace(bench.settings, camera=f"file:{camera}")
    bench.rooms.real_cameras = True
    bench.session.post(Start())
    bench.state(State.RUNNING)
    path = begin(bench, camera)  # of all names
    assert path.name == "camera-2.mp4"
    ends(bench)
    assert bench.session.close()
    assert len(Played(camera).times) >= len(Played(path).times) >= 30
