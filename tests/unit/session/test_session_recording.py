"""Recordings: nothing that happens to a camera destroys what was recorded."""

from __future__ import annotations

import errno
import os
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import av
import pytest

from core import paths
from core.camera.file_sink import FileSink
from core.errors import BadFrame
from core.messages import Fault, Notice, Start, State, Stop, SwitchCamera, SwitchMic
from core.session import Ports, real_ports
from core.session.fence import FencedThread
from core.settings import Settings
from core.types import VideoFrame
from tests.diary import our_threads, wait_until
from tests.fake_clocks import Driver
from tests.fake_pictures import SIZE
from tests.fake_rooms import FakeRooms
from tests.session_bench import Bench


def pictures(path: Path) -> int:
    """How many a player finds."""
    with av.open(str(path)) as container:
        return sum(1 for _ in container.decode(video=0))


@pytest.fixture
def talk(bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The camera is a real file; all else is fake. Two seconds of pictures are safely in it."""

    class Rooms(FakeRooms):
        def ports(self) -> Ports:
            real = real_ports()
            return replace(
                super().ports(), open_sink=real.open_sink, sink_notices=real.sink_notices
            )

    monkeypatch.setattr("core.camera.file_sink._KEYFRAME_EVERY_S", 1)
    path = tmp_path / "talk.mp4"
    bench.rooms = Rooms()
    bench.settings = replace(bench.settings, camera=f"file:{path}")
    bench.session.post(Start())
    bench.state(State.RUNNING)
    wait_until(lambda: bench.session.stats().frames_model > 75)
    return path


def goes_on_in(bench: Bench, talk: Path, name: str) -> None:
    """The user is told, and the further file grows."""
    told = bench.diary.wait_for(lambda e: isinstance(e, Notice) and name in e.text)
    assert isinstance(told, Notice)
    assert talk.name in told.text
    assert "further file" in bench.notice("camera-lost").text
    wait_until(lambda: bench.session.stats().camera == f"file {name}")
    before = bench.session.stats().frames_model
    wait_until(lambda: bench.session.stats().frames_model > before + 30)


def test_a_disk_that_stalls_costs_nothing_that_was_recorded(
    bench: Bench, talk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, disk, stalled = os.write, Driver(), threading.Lock()

    def stall_once(handle: int, data: bytes) -> int:
        if stalled.acquire(blocking=False):
            disk.wait(30)
        return write(handle, data)

    monkeypatch.setattr("core.camera.recording_disk.os.write", stall_once)
    assert disk.entered.wait(10)
    safe, shown = talk.stat().st_size, bench.session.stats()
    wait_until(lambda: "lipcam-close-camera" in our_threads())  # the watchdog has seen it
    disk.set()
    goes_on_in(bench, talk, "talk-2.mp4")
    assert bench.session.close()
    assert talk.stat().st_size > safe
    assert pictures(talk) >= shown.frames_model + shown.frames_idle
    assert pictures(talk.with_name("talk-2.mp4")) > 25


@pytest.mark.parametrize("error", [TypeError("surprise"), BadFrame("want other pictures")])
def test_a_fault_of_ours_costs_nothing_that_was_recorded(
    bench: Bench, talk: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    send, errors = FileSink.send, list[Exception]()

    def fails_once(sink: FileSink, frame: VideoFrame) -> None:
        if errors:
            raise errors.pop()
        send(sink, frame)

    monkeypatch.setattr(FileSink, "send", fails_once)
    for name in ("talk-2.mp4", "talk-3.mp4"):
        bench.diary.forget()
        shown = bench.session.stats()
        errors.append(error)
        goes_on_in(bench, talk, name)
        if name == "talk-2.mp4":
            assert pictures(talk) >= shown.frames_model + shown.frames_idle
    assert bench.session.close()
    assert pictures(talk.with_name("talk-2.mp4")) > 25
    assert sorted(each.name for each in talk.parent.glob("*.mp4")) == [
        "talk-2.mp4",
        "talk-3.mp4",
        "talk.mp4",
    ]


def test_after_a_full_disk_the_next_start_costs_nothing_that_was_recorded(
    bench: Bench, talk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, full = os.write, [True]

    def limited(handle: int, data: bytes) -> int:
        if full[0]:
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(handle, data)

    monkeypatch.setattr("core.camera.recording_disk.os.write", limited)
    reason = bench.state(State.FAULT).reason
    assert f"what was whole until then is in {talk}" in reason
    kept = talk.read_bytes()
    assert kept
    full[0] = False
    bench.diary.forget()
    bench.session.post(Start())  # as the reason says: record again
    bench.state(State.RUNNING)
    assert "talk-2.mp4" in bench.notice("camera").text
    wait_until(lambda: bench.session.stats().frames_model > 30)
    assert bench.session.close()
    assert talk.read_bytes() == kept
    assert pictures(talk) > 25
    assert pictures(talk.with_name("talk-2.mp4")) > 25


# -- Which file is opened --------------------------------------------------------------------------


@pytest.fixture
def _in_a_folder(bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    bench.settings = Settings(size_px=SIZE, mic="mic-a", camera="file:a.mp4")


def opened(bench: Bench) -> list[str]:
    return [sink.label for sink in bench.rooms.sinks]


@pytest.mark.usefixtures("_in_a_folder")
def test_a_file_of_this_run_is_never_chosen_again(bench: Bench) -> None:
    bench.run()
    for count, choice in enumerate(("file:./a.mp4", "window", "file:a.mp4", "file:b.mp4"), 1):
        bench.session.post(SwitchCamera(choice))
        wait_until(lambda: len(bench.in_effect("camera")) == count)  # noqa: B023
    assert bench.session.settings.camera == "file:b.mp4"
    a = "file:a.mp4", "file-new:a.mp4", "window", "file-new:a.mp4"
    assert opened(bench) == [*a, "file:b.mp4"]


@pytest.mark.usefixtures("_in_a_folder")
def test_the_next_start_spares_what_was_recorded(bench: Bench) -> None:
    for _ in range(3):
        bench.diary.forget()
        bench.run()
        bench.session.post(Stop())
        bench.state(State.OFF)
    assert opened(bench) == ["file:a.mp4", "file-new:a.mp4", "file-new:a.mp4"]


@pytest.mark.usefixtures("_in_a_folder")
@pytest.mark.parametrize("camera", ["a.wav", "./a.wav", "hard.wav", "soft.wav"])
@pytest.mark.parametrize("mic", ["file:a.wav", "file-loop:a.wav"])
def test_the_speech_itself_is_never_recorded_over(bench: Bench, mic: str, camera: str) -> None:
    Path("a.wav").write_bytes(b"speech")
    os.link("a.wav", "hard.wav")
    Path("soft.wav").symlink_to("a.wav")
    bench.settings = replace(bench.settings, mic=mic, camera=f"file:{camera}")
    bench.session.post(Start())
    assert "is the sound itself" in bench.state(State.FAULT).reason
    assert "Choose another name" in bench.fault("camera").text
    assert opened(bench) == []
    assert bench.rooms.sources == []


@pytest.mark.usefixtures("_in_a_folder")
def test_nor_is_it_after_a_switch(bench: Bench) -> None:
    bench.run()
    bench.session.post(SwitchMic("file:./a.mp4"))
    assert "is the sound itself" in bench.notice("mic").text
    wait_until(lambda: bench.in_effect("mic") == ["mic-a"])
    bench.session.post(SwitchMic("sample"))
    wait_until(lambda: bench.in_effect("mic") == ["mic-a", "sample"])
    bench.session.post(SwitchCamera(f"file:{paths.sample_speech()}"))
    assert "is the sound itself" in bench.notice("camera").text
    wait_until(lambda: bench.in_effect("camera") == ["file:a.mp4"])
    assert [source.label for source in bench.rooms.sources] == ["mic-a", "sample"]
    assert opened(bench) == ["file:a.mp4"]
    assert bench.session.state is State.RUNNING


@pytest.fixture
def disk() -> Iterator[Driver]:
    """It hangs until the test is over."""
    driver = Driver()
    yield driver
    driver.set()


# -- A disk that does not answer when two paths are compared ---------------------------------------


@pytest.fixture
def _dead_mount(disk: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    def same_file(one: Path, other: Path) -> bool:
        disk.wait(30)
        return False

    monkeypatch.setattr(paths, "same_file", same_file)


def stops_quickly(bench: Bench) -> None:
    began = time.monotonic()
    bench.session.post(Stop())
    bench.state(State.OFF)
    assert time.monotonic() - began < 2.0


@pytest.mark.usefixtures("_in_a_folder", "_dead_mount")
def test_stopping_waits_for_no_disk_that_hangs_at_the_start(bench: Bench, disk: Driver) -> None:
    bench.settings = replace(bench.settings, mic="file:b.wav")
    bench.session.post(Start())
    assert disk.entered.wait(10)
    stops_quickly(bench)
    assert opened(bench) == []
    assert not any(isinstance(event, Fault | Notice) for event in bench.diary.events)
    disk.set()
    wait_until(lambda: our_threads() == ["lipcam-control"])


@pytest.mark.usefixtures("_in_a_folder", "_dead_mount")
@pytest.mark.parametrize("switch", [SwitchMic("file:b.wav"), SwitchCamera("file:b.mp4")])
def test_nor_for_one_that_hangs_in_a_switch(
    bench: Bench, disk: Driver, switch: SwitchMic | SwitchCamera
) -> None:
    mic, camera = ("mic-a", "file:a.mp4") if isinstance(switch, SwitchMic) else ("sample", "none")
    bench.settings = replace(bench.settings, mic=mic, camera=camera)
    bench.run()
    bench.session.post(switch)
    assert disk.entered.wait(10)
    stops_quickly(bench)
    assert opened(bench) == [camera]
    assert [source.label for source in bench.rooms.sources] == [mic]
    disk.set()
    wait_until(lambda: our_threads() == ["lipcam-control"])


@pytest.mark.usefixtures("_in_a_folder", "_dead_mount")
def test_a_disk_that_never_answers_is_said_and_all_goes_on(
    bench: Bench, disk: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.run()
    monkeypatch.setattr("core.session.patience.OPEN_S", 0.3)
    bench.session.post(SwitchMic("file:b.wav"))
    assert "b.wav does not answer" in bench.notice("mic").text
    wait_until(lambda: bench.in_effect("mic") == ["mic-a"])
    assert bench.session.state is State.RUNNING
    disk.set()


@pytest.mark.usefixtures("_in_a_folder")
def test_a_file_that_an_earlier_run_still_writes_to_is_left_alone(
    bench: Bench, disk: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FencedThread.join, "__defaults__", (0.2,))
    bench.run()
    bench.rooms.sinks[0].wait = disk
    assert disk.entered.wait(10)
    bench.session.post(Stop())
    bench.state(State.OFF)
    bench.diary.forget()
    bench.run()
    assert opened(bench) == ["file:a.mp4", "file-new:a.mp4"]
    disk.set()
    wait_until(lambda: our_threads().count("lipcam-camera") == 1)
