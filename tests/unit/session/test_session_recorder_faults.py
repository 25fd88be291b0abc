"""What goes wrong with a recording costs the recording alone."""

from __future__ import annotations

import errno
import os
import threading
from pathlib import Path

import pytest

from core.errors import RecordingError
from core.messages import Notice, StartRecording, State
from tests.diary import our_threads, wait_until
from tests.fake_clocks import Driver
from tests.played import Played
from tests.recording_bench import begin, ends, goes_on, recording
from tests.session_bench import Bench


@pytest.mark.parametrize("name", ["folder", "file/talk.mp4", "", " ", "a\0b"])
def test_a_bad_path_costs_the_recording_alone(bench: Bench, tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(b"mine")
    bench.run()
    bench.session.post(StartRecording(f"{tmp_path}/{name}" if name.strip() else name))
    recording(bench, False)
    assert bench.notice("recording").text
    goes_on(bench)
    assert (tmp_path / "file").read_bytes() == b"mine"


def test_a_full_disk_costs_the_recording_alone(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, full = os.write, threading.Event()

    def limited(handle: int, data: bytes) -> int:
        if full.is_set():
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(handle, data)

    monkeypatch.setattr("core.camera.recording_disk.os.write", limited)
    monkeypatch.setattr("core.camera.file_sink._KEYFRAME_EVERY_S", 1)
    bench.run()
    path = begin(bench, tmp_path / "talk.mp4", 75)
    full.set()
    assert recording(bench, False).path == str(path)
    text = bench.notice("recording").text
    assert "disk is full" in text
    assert "Free some space" in text
    goes_on(bench)
    assert len(Played(path).times) >= 25
    full.clear()
    bench.diary.forget()
    assert begin(bench, tmp_path / "talk.mp4", 5).name == "talk-2.mp4"


def test_a_fault_of_ours_costs_the_recording_alone(bench: Bench, tmp_path: Path) -> None:
    bench.run()
    open_it = bench.rooms.open_recording

    def fails(path: Path, size_px: tuple[int, int], fps: int) -> object:
        file = open_it(path, size_px, fps)
        file.send = lambda frame: 1 // 0  # type: ignore[method-assign]
        return file

    bench.rooms.open_recording = fails
    bench.session.post(StartRecording(str(tmp_path / "talk.mp4")))
    recording(bench, False)
    assert "ZeroDivisionError" in bench.notice("recording").text
    goes_on(bench)


class Gate:
    """The disk stalls while it is closed."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._write, self._open = os.write, threading.Event()
        self._open.set()
        monkeypatch.setattr("core.camera.recording_disk.os.write", self._stalling)

    def shut(self) -> None:
        self._open.clear()

    def end(self) -> None:
        self._open.set()

    def _stalling(self, handle: int, data: bytes) -> int:
        self._open.wait(30)
        return self._write(handle, data)


def test_a_disk_that_stalls_never_delays_the_camera(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.session.recorder._MOST_BYTES", 10 * 160 * 160 * 3)
    monkeypatch.setattr("core.camera.file_sink._KEYFRAME_EVERY_S", 1)
    gate = Gate(monkeypatch)
    bench.run()
    path = begin(bench, tmp_path / "talk.mp4")
    gate.shut()
    assert "lacks pictures" in bench.notice("recording").text
    sink = bench.rooms.sinks[0]
    count = len(sink.frames)
    wait_until(lambda: len(sink.frames) > count + 25)
    assert bench.session.state is State.RUNNING
    gate.end()
    ends(bench)
    assert any(
        isinstance(e, Notice) and "lacks" in e.text and "the disk was too slow" in e.text
        for e in bench.diary.events
    )
    assert len(Played(path).times) > 30


def test_a_disk_that_never_answers_is_given_up(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.session.recording_desk.ANSWER_NS", 300_000_000)
    disk = Driver()

    def hangs(path: Path, size_px: tuple[int, int], fps: int) -> object:
        disk.wait(30)
        raise RecordingError("too late")

    bench.rooms.open_recording = hangs
    bench.run()
    bench.session.post(StartRecording(str(tmp_path / "talk.mp4")))
    assert disk.entered.wait(10)
    assert "does not answer" in bench.notice("recording").text
    recording(bench, False)
    goes_on(bench)
    disk.set()
    wait_until(lambda: "lipcam-recorder" not in our_threads())
