"""The recording beside the camera: what is in it, and that it is never in the way."""

from __future__ import annotations

import errno
import gc
import os
import threading
import weakref
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import av
import numpy as np
import pytest

from core.camera.file_sink import FileSink
from core.camera.registry import open_recording
from core.errors import RecordingError
from core.messages import (
    Event,
    Notice,
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
from core.session.hush import Hush
from core.session.outgoing import Outgoing
from core.session.recorder import Recorder
from core.session.reports import RecordingBegan, RecordingEnded, Report
from core.session.wiring import RecordingFile
from core.types import AudioChunk, Origin, VideoFrame
from tests.chain_fakes import RATE_HZ, Driver, our_threads, wait_until
from tests.session_bench import Bench

TICK = 40_000_000
ZERO = 987_654_321_012
SIZE = (160, 96)


class Played:
    """A file as a player sees it: pictures with times in seconds, sound from time 0 on."""

    def __init__(self, path: Path) -> None:
        with av.open(str(path)) as file:
            shown = [(f.time, f.to_ndarray(format="rgb24")) for f in file.decode(video=0)]
        with av.open(str(path)) as file:
            heard = [(f.time, f.sample_rate, f.to_ndarray()[0]) for f in file.decode(audio=0)]
        self.times = [time for time, _ in shown]
        self.pictures = [rgb for _, rgb in shown]
        self.rate_hz = heard[0][1] if heard else RATE_HZ
        self.sound = np.zeros(0, np.float32)
        if heard:
            end = round(heard[-1][0] * self.rate_hz) + len(heard[-1][2])
            self.sound = np.zeros(end, np.float32)
        for time, _, part in heard:
            self.sound[round(time * self.rate_hz) :][: len(part)] = part


def picture(number: int, grey: int = 40, size: tuple[int, int] = SIZE) -> VideoFrame:
    rgb = np.full((size[1], size[0], 3), grey, np.uint8)
    return VideoFrame(rgb, ZERO + number * TICK, number, Origin.MODEL)


class Reports:
    """What a recorder told. ended: set with the last word."""

    def __init__(self) -> None:
        self.began: list[RecordingBegan] = []
        self.error: Exception | None = None
        self.ended = threading.Event()

    def __call__(self, report: Report) -> None:
        if isinstance(report, RecordingBegan):
            self.began.append(report)
        elif isinstance(report, RecordingEnded):
            self.error = report.error
            self.ended.set()


# -- The recorder, by hand -------------------------------------------------------------------------


def test_voice_and_picture_stay_together(tmp_path: Path) -> None:
    """Flashes and beeps of one time, through the camera's last stretch, 180 ms apart in coming."""
    reports, outgoing = Reports(), Outgoing(Hush())
    recorder = Recorder(tmp_path / "a.mp4", open_recording, reports)
    recorder.start()
    outgoing.keeper = recorder
    flashes = range(10, 200, 37)
    block = RATE_HZ // 100
    pcm = np.zeros(200 * RATE_HZ // 25, np.float32)
    for flash in flashes:
        pcm[flash * RATE_HZ // 25 :][:block] = 0.9
    blocks = list(pcm.reshape(-1, block))
    given = 0
    for number in range(200):
        while given < len(blocks) and given * 10_000_000 < (number * TICK + 180_000_000):
            t0_ns = ZERO + given * 10_000_000
            outgoing.put(AudioChunk(blocks[given], RATE_HZ, t0_ns))
            given += 1
        shown = picture(number, 250 if number in flashes else 20)
        outgoing.keep(shown, 25, outgoing.due(shown.pts_ns))
    recorder.finish()
    assert recorder.thread.join(20)
    played = Played(tmp_path / "a.mp4")
    pairs = zip(played.times, played.pictures, strict=True)
    seen = [time for time, rgb in pairs if rgb[40, 80].mean() > 128]
    loud = np.flatnonzero(np.abs(played.sound) > 0.3)
    heard = loud[np.r_[True, np.diff(loud) > played.rate_hz // 4]] / played.rate_hz
    assert len(seen) == len(flashes)
    np.testing.assert_allclose(heard, seen, atol=0.010)
    assert recorder.recorded_s == pytest.approx(8.0)
    assert recorder.dropped == 0


def test_pictures_of_another_size_go_into_a_further_file(tmp_path: Path) -> None:
    reports = Reports()
    recorder = Recorder(tmp_path / "a.mp4", open_recording, reports)
    recorder.start()
    for number in range(10):
        recorder.keep(picture(number), 25)
    for number in range(10, 30):
        recorder.keep(picture(number, size=(96, 160)), 25)
    recorder.finish()
    assert reports.ended.wait(20)
    assert recorder.thread.join()
    assert [report.path.name for report in reports.began] == ["a.mp4", "a-2.mp4"]
    assert [report.again for report in reports.began] == [False, True]
    first, second = Played(tmp_path / "a.mp4"), Played(tmp_path / "a-2.mp4")
    assert [len(first.pictures), len(second.pictures)] == [10, 20]
    assert second.pictures[0].shape == (160, 96, 3)
    assert recorder.recorded_s == pytest.approx(0.8)


class SlowFile:
    """Takes its time over the first picture."""

    def __init__(self, path: Path, gate: Driver) -> None:
        self.path, self.notices, self._gate = path, list[str](), gate
        self.numbers: list[int] = []

    def send(self, frame: VideoFrame) -> None:
        self._gate.wait(30)
        self.numbers.append(frame.seq)

    def write_audio(self, chunk: AudioChunk) -> None:
        """Not of interest."""

    def close(self) -> None:
        """Nothing to close."""


def test_a_slow_disk_costs_the_newest_pictures_and_nobody_waits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.session.recorder._MOST_BYTES", 6 * SIZE[0] * SIZE[1] * 3)
    gate, files, reports = Driver(), list[SlowFile](), Reports()

    def open_file(path: Path, size_px: tuple[int, int], fps: int) -> SlowFile:
        files.append(SlowFile(path, gate))
        return files[-1]

    recorder = Recorder(tmp_path / "a.mp4", open_file, reports)
    recorder.start()
    recorder.keep(picture(0), 25)
    assert gate.entered.wait(10)
    for number in range(1, 20):
        recorder.keep(picture(number), 25)
    assert recorder.dropped == 13
    gate.set()
    recorder.finish()
    assert recorder.thread.join()
    assert files[0].numbers == [0, 1, 2, 3, 4, 5, 6]


# -- In a session ----------------------------------------------------------------------------------


def recording(bench: Bench, active: bool) -> Recording:
    def fits(event: Event) -> bool:
        return isinstance(event, Recording) and event.active is active

    event = bench.diary.wait_for(fits)
    assert isinstance(event, Recording)
    return event


def kept(bench: Bench) -> list[int]:
    """Numbers of the pictures that files opened from now on have got; a busy camera skips some."""
    numbers, open_it = list[int](), bench.rooms.open_recording

    def open_noted(path: Path, size_px: tuple[int, int], fps: int) -> RecordingFile:
        file = open_it(path, size_px, fps)
        send = file.send

        def note(frame: VideoFrame) -> None:
            send(frame)
            numbers.append(frame.seq)

        file.send = note  # type: ignore[method-assign]
        return file

    bench.rooms.open_recording = open_noted
    return numbers


def begin(bench: Bench, path: Path, pictures: int = 30) -> Path:
    """Record, and wait until so many pictures are in the file, which is as long as they last."""
    numbers = kept(bench)
    bench.session.post(StartRecording(str(path)))
    found = Path(recording(bench, True).path)
    wait_until(lambda: len(numbers) >= pictures)
    wait_until(lambda: bench.session.stats().recorded_s > (pictures - 0.5) / 25)
    return found


def ends(bench: Bench) -> Recording:
    bench.session.post(StopRecording())
    return recording(bench, False)


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


def goes_on(bench: Bench) -> None:
    shown = bench.session.stats().frames_model
    wait_until(lambda: bench.session.stats().frames_model > shown + 20)
    assert bench.session.state is State.RUNNING
    assert bench.session.stats().recording == ""


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


def test_a_recording_that_failed_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not even for the collection of circles, which may never look at it: encoders hold 20 MB."""
    made: list[weakref.ref[object]] = []
    full = threading.Event()

    def open_file(path: Path, size: tuple[int, int], fps: int) -> FileSink:
        sink = FileSink(path, size, fps, RATE_HZ)
        made.append(weakref.ref(sink))
        return sink

    def fails(handle: int, data: bytes) -> int:
        if full.is_set():
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(handle, data)

    write = os.write
    monkeypatch.setattr(os, "write", fails)
    reports = Reports()
    recorder = Recorder(tmp_path / "talk.mp4", open_file, reports)
    gc.collect()
    gc.disable()
    try:
        recorder.start()
        for number in range(200):
            recorder.keep(picture(number, number % 200), 25)
            if number == 20:
                full.set()
        wait_until(lambda: recorder.error is not None)
        assert recorder.thread.join()
        assert isinstance(recorder.error, RecordingError)
        assert [sink() for sink in made] == [None]
    finally:
        gc.enable()


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
