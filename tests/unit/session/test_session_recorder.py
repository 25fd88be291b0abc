"""The recorder, by hand: what is in its files, and that nobody waits for it."""

from __future__ import annotations

import errno
import gc
import os
import threading
import weakref
from pathlib import Path

import numpy as np
import pytest

from core.camera.file_sink import FileSink
from core.camera.registry import open_recording
from core.errors import RecordingError
from core.session.hush import Hush
from core.session.outgoing import Outgoing
from core.session.recorder import Recorder
from core.session.reports import RecordingBegan, RecordingEnded, Report
from core.types import AudioChunk, Origin, VideoFrame
from tests.diary import wait_until
from tests.fake_clocks import Driver
from tests.fake_sound import RATE_HZ
from tests.played import Played

TICK = 40_000_000
ZERO = 987_654_321_012
SIZE = (160, 96)


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
