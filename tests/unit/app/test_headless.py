"""The chain on the terminal: when it ends, what it prints, its exit status."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app import headless
from core.errors import CameraUnavailable, EngineError
from core.messages import Event
from core.session import Session
from core.settings import Settings
from tests.diary import our_threads
from tests.fake_pictures import SIZE
from tests.fake_rooms import FakeRooms
from tests.fake_sound import FakeSource

SETTINGS = Settings(size_px=SIZE, mic="m", camera="c")


@pytest.fixture
def rooms(monkeypatch: pytest.MonkeyPatch) -> FakeRooms:
    made = FakeRooms()

    def session(settings: Settings, on_event: Callable[[Event], None]) -> Session:
        return Session(settings, on_event=on_event, ports=made.ports())

    monkeypatch.setattr(headless, "Session", session)
    return made


def meanwhile(when: Callable[[], bool], do: Callable[[], object]) -> None:
    """``do`` once, in a thread, as soon as ``when`` is true. A run that never comes to it fails by
    itself; the thread is not what waits for it then."""

    def watch() -> None:
        end = time.monotonic() + 30
        while not when():
            if time.monotonic() > end:
                return
            time.sleep(0.01)
        do()

    threading.Thread(target=watch, daemon=True).start()


def test_it_stops_after_the_seconds(rooms: FakeRooms, capsys: pytest.CaptureFixture[str]) -> None:
    began = time.monotonic()
    assert headless.run_live(SETTINGS, 2.5) == 0
    assert 2.4 < time.monotonic() - began < 8
    out = capsys.readouterr().out
    assert "running" in out
    assert "fps" in out
    assert "pictures:" in out
    assert rooms.sinks[0].closed
    assert our_threads() == []


def test_it_stops_when_a_sound_file_ends(rooms: FakeRooms) -> None:
    def short(source: FakeSource) -> None:
        source._last_ns = 1_500_000_000

    rooms.source_setup = short
    began = time.monotonic()
    assert headless.run_live(SETTINGS, None) == 0
    assert time.monotonic() - began < 12


def test_a_fault_ends_it_with_its_reason(
    rooms: FakeRooms, capsys: pytest.CaptureFixture[str]
) -> None:
    rooms.camera_errors = 1
    assert headless.run_live(SETTINGS, 60) == 1
    told = capsys.readouterr().out.splitlines()
    assert [line for line in told if "choose another one" in line] == [
        "camera: no camera 'c'; choose another one"
    ]
    assert "fault" in told


def test_a_microphone_that_is_not_there_is_told_once(
    rooms: FakeRooms, capsys: pytest.CaptureFixture[str]
) -> None:
    rooms.mic_errors = 1000
    assert headless.run_live(SETTINGS, 2.0) == 1
    told = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in told if "no microphone 'm'" in line] == ["mic"]
    assert "holding" in told


def test_a_time_too_short_to_begin_is_said(
    rooms: FakeRooms, capsys: pytest.CaptureFixture[str]
) -> None:
    rooms.engine_setup = lambda engine: time.sleep(5.0)  # as on a busy machine
    assert headless.run_live(SETTINGS, 2.0) == 1
    told = capsys.readouterr()
    assert "warming" in told.out
    assert "still getting ready. Give it more --seconds" in told.err


def test_a_camera_that_goes_while_running_is_waited_for(
    rooms: FakeRooms, capsys: pytest.CaptureFixture[str]
) -> None:
    meanwhile(
        lambda: bool(rooms.sinks) and len(rooms.sinks[0].frames) >= 10,
        lambda: setattr(rooms.sinks[0], "error", CameraUnavailable("gone; plug it in")),
    )
    assert headless.run_live(SETTINGS, 9) == 0
    told = capsys.readouterr().out
    assert told.count("gone") == told.count("is back.") == 1, told
    assert len(rooms.sinks) == 2


@pytest.fixture
def _ctrl_c_heard() -> Iterator[None]:
    """A test run in the background of a script was told to ignore Ctrl-C."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("_ctrl_c_heard")
@pytest.mark.parametrize("signal_number", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_is_clean(
    rooms: FakeRooms, capsys: pytest.CaptureFixture[str], signal_number: int
) -> None:
    meanwhile(
        lambda: bool(rooms.sinks) and len(rooms.sinks[0].frames) >= 40,
        lambda: os.kill(os.getpid(), signal_number),
    )
    with pytest.raises(KeyboardInterrupt):
        headless.run_live(SETTINGS, 60)
    assert "pictures:" in capsys.readouterr().out
    assert rooms.sinks[0].closed
    assert our_threads() == []


@pytest.mark.parametrize(("mic", "seconds"), [("file:a.wav", None), ("m", 60.0)])
def test_without_a_student_it_ends_at_once_and_failed(
    rooms: FakeRooms, mic: str, seconds: float | None, capsys: pytest.CaptureFixture[str]
) -> None:
    rooms.engine_errors = 1000
    began = time.monotonic()
    assert headless.run_live(replace(SETTINGS, mic=mic), seconds) == 1
    assert time.monotonic() - began < 10
    assert "cannot be built" in capsys.readouterr().out


def test_silence_is_no_failure_but_in_a_file(
    rooms: FakeRooms, capsys: pytest.CaptureFixture[str]
) -> None:
    rooms.source_setup = lambda source: setattr(source, "loudness", 0.0)
    assert headless.run_live(SETTINGS, 1.5) == 0
    assert rooms.engines[0].pushes
    assert capsys.readouterr().err == ""
    assert headless.run_live(replace(SETTINGS, mic="file:a.wav"), 1.5) == 1
    assert "no voice was heard in the sound" in capsys.readouterr().err


def test_a_student_that_is_built_again_is_waited_for(rooms: FakeRooms) -> None:
    meanwhile(
        lambda: bool(rooms.engines) and len(rooms.engines[0].pushes) >= 30,
        lambda: setattr(rooms.engines[0], "error", EngineError("broke; choose another one")),
    )
    assert headless.run_live(SETTINGS, 4.0) == 0
    assert len(rooms.engines) == 2


def test_the_sample_goes_into_a_file_of_its_own(
    rooms: FakeRooms, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def short(source: FakeSource) -> None:
        source._last_ns = 1_000_000_000

    rooms.source_setup = short
    assert headless.run_sample(SETTINGS) == 0
    assert rooms.sources[0].label.endswith("hello.wav")
    camera = rooms.sinks[0].label
    assert camera.startswith(f"file:{tmp_path}")
    assert camera.endswith(".mp4")
    assert camera.removeprefix("file:") in capsys.readouterr().out


def test_it_can_be_recorded_beside_the_camera(
    rooms: FakeRooms, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    film = tmp_path / "talk.mp4"
    assert headless.run_live(SETTINGS, 2.5, film) == 0
    assert f"recording: {film}" in capsys.readouterr().out
    assert film.stat().st_size > 1000
