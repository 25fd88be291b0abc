"""The camera check with stand-ins for the reader: real processes that say what a test wants."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from core.camera import pipewire, reader, v4l2
from core.camera import reader_check as module
from core.camera.check_picture import check_picture
from core.camera.reader_check import ReaderCheck, Target, fed_already, target_named
from core.camera.reader_verdict import Outcome, ReaderReport, Sent
from core.camera.registry import AutoCamera
from core.camera.remedies import remedy_for
from core.camera.window_sink import WindowSink
from core.clock import NS_PER_S, MonotonicClock
from core.errors import CameraUnavailable
from core.types import Probe

ROOT = Path(__file__).resolve().parents[3]
SIZE = (320, 180)
TARGET = Target("pipewire", "Lipcam AI avatar", "Lipcam AI avatar")
# A reader that makes the pictures itself: what a camera shows that passes them on unchanged.
_READER = """
import json, sys, time
sys.path.insert(0, {root!r})
import numpy as np
from core.camera.check_picture import check_picture
from core.camera.reader import _tell, _say
from core.clock import MonotonicClock
order = json.loads(sys.stdin.readline())
for number in range(60):
    rgb = check_picture({size!r}, number)
    {body}
    time.sleep(0.01)
"""


def says(body: str) -> Callable[[], tuple[list[str], Path]]:
    code = _READER.format(root=str(ROOT), size=SIZE, body=body)
    return lambda: ([sys.executable, "-c", code], ROOT)


def read(body: str, stop: Callable[[], bool] = lambda: False) -> ReaderReport:
    check = ReaderCheck(MonotonicClock(), stop, says(body))
    return check._read(TARGET, WindowSink(SIZE), Sent(SIZE, 25, checks=True))


def test_pictures_as_sent_are_seen() -> None:
    report = read("_tell(rgb, MonotonicClock().now_ns())")
    assert report.outcome is Outcome.SEEN, report
    assert report.size_px == SIZE


def test_exchanged_colours_are_told() -> None:
    report = read("_tell(np.ascontiguousarray(rgb[..., ::-1]), MonotonicClock().now_ns())")
    assert report.outcome is Outcome.CHANGED, report


@pytest.mark.parametrize(
    ("kind", "outcome"),
    [("busy", Outcome.BUSY), ("denied", Outcome.DENIED), ("no-reader", Outcome.UNCHECKED)],
)
def test_a_reader_that_is_refused_says_why(kind: str, outcome: Outcome) -> None:
    report = read(f'_say(event="error", kind="{kind}", text="because"); break')
    assert report.outcome is outcome
    assert "because" in report.text
    assert report.remedy


def test_a_reader_that_dies_or_talks_nonsense_has_seen_nothing() -> None:
    for body in ("sys.exit(3)", 'print("{\\"event\\": \\"picture\\", \\"thumb\\": 7}"); break'):
        assert read(body).outcome is Outcome.NOTHING


def test_the_last_words_of_a_reader_count() -> None:
    report = read("_tell(rgb, MonotonicClock().now_ns()); number < 9 or sys.exit(0)")
    assert report.frames == 10


def test_a_reader_that_hangs_is_left_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "FIRST_WITHIN_NS", NS_PER_S // 2)
    assert read("time.sleep(60)").outcome is Outcome.NOTHING


def test_it_ends_when_it_is_told_to() -> None:
    asked: list[int] = []
    report = read("time.sleep(60)", lambda: bool(asked.append(1)) or len(asked) > 3)
    assert report.outcome is Outcome.STOPPED


def nothing_feeds(_choice: str) -> Target | None:
    return None


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (f"x: taken. {remedy_for('v4l2loopback', 'busy')}", Outcome.BUSY),
        (f"x: no right. {remedy_for('v4l2loopback', 'denied')}", Outcome.DENIED),
        (f"x: gone. {remedy_for('obs', 'missing')}", Outcome.NO_CAMERA),
        (f"x: taken. {remedy_for('obs', 'busy')}", Outcome.BUSY),
    ],
)
def test_a_camera_that_does_not_open_is_reported_with_its_words(
    monkeypatch: pytest.MonkeyPatch, text: str, outcome: Outcome
) -> None:
    def refuse(*_: object) -> None:
        raise CameraUnavailable(text)

    monkeypatch.setattr(module, "open_sink", refuse)
    monkeypatch.setattr(module, "fed_already", nothing_feeds)
    report = ReaderCheck(MonotonicClock()).run("obs", SIZE, 25)
    assert report.outcome is outcome
    assert report.text == text


def test_only_a_window_is_no_camera(monkeypatch: pytest.MonkeyPatch) -> None:
    passed = [Probe("v4l2loopback", False, "not loaded.", "sudo modprobe it")]
    best = AutoCamera(WindowSink(SIZE), "window", passed)
    monkeypatch.setattr(module, "open_sink", lambda *_: best)
    monkeypatch.setattr(module, "fed_already", nothing_feeds)
    auto = ReaderCheck(MonotonicClock()).run("auto", SIZE, 25)
    assert auto.outcome is Outcome.NO_CAMERA
    assert "sudo modprobe it" in auto.remedy
    live = ReaderCheck(MonotonicClock()).run_live("window only", check_picture(SIZE, 0), 25)
    assert live.outcome is Outcome.NO_CAMERA


@pytest.mark.parametrize("choice", ["file", "window", "none", "wrong", ""])
def test_nothing_is_opened_that_no_program_can_read(tmp_path: Path, choice: str) -> None:
    film = tmp_path / "talk.mp4"
    film.write_bytes(b"mine")
    wanted = f"file:{film}" if choice == "file" else choice
    report = ReaderCheck(MonotonicClock()).run(wanted, SIZE, 25)
    assert report.outcome is Outcome.NO_CAMERA
    assert "auto" in report.remedy
    assert film.read_bytes() == b"mine"


def test_an_open_camera_is_found_by_its_label(monkeypatch: pytest.MonkeyPatch) -> None:
    there = [v4l2.LoopbackInfo("/dev/video4", "Lipcam AI avatar", v4l2.Condition.BUSY)]
    monkeypatch.setattr(v4l2, "loopback_devices", lambda: there)
    assert target_named("Lipcam AI avatar (PipeWire)") == TARGET
    loopback = Target("v4l2loopback", "/dev/video4", "Lipcam AI avatar")
    assert target_named("/dev/video4 (v4l2loopback)") == loopback
    obs = Target("obs", "OBS Virtual Camera", "OBS Virtual Camera")
    assert target_named("OBS Virtual Camera (obs)") == obs
    assert target_named("talk.mp4") is None


def test_a_driver_that_is_being_sent_to_is_only_read(monkeypatch: pytest.MonkeyPatch) -> None:
    busy = v4l2.LoopbackInfo("/dev/video1", pipewire.NAME, v4l2.Condition.BUSY)
    foreign = v4l2.LoopbackInfo("/dev/video2", "OBS", v4l2.Condition.BUSY)
    free = v4l2.LoopbackInfo("/dev/video3", "x", v4l2.Condition.FREE)
    monkeypatch.setattr(module, "_node_is_there", lambda: False)
    for devices, choice, expected in (
        ([foreign, busy], "auto", "/dev/video1"),
        ([foreign], "auto", None),
        ([foreign], "v4l2loopback:/dev/video2", "/dev/video2"),
        ([busy, free], "auto", None),
        ([busy, free], "v4l2loopback:/dev/video1", "/dev/video1"),
        ([], "auto", None),
        ([busy], "obs", None),
    ):
        monkeypatch.setattr(v4l2, "loopback_devices", lambda found=devices: found)
        fed = fed_already(choice)
        assert (fed.device if fed else None) == expected, (devices, choice)


def ordered(monkeypatch: pytest.MonkeyPatch, capsys, order: str) -> tuple[int, list[dict]]:
    monkeypatch.setattr(sys, "stdin", io.StringIO(order + "\n"))
    status = reader.main()
    return status, [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_the_reader_says_why_it_cannot_read(monkeypatch, capsys, tmp_path: Path) -> None:
    gone = json.dumps({"backend": "v4l2loopback", "device": str(tmp_path / "no"), "seconds": 1})
    assert ordered(monkeypatch, capsys, gone)[1][0]["kind"] == "missing"
    status, words = ordered(monkeypatch, capsys, "nonsense")
    assert status == 2
    assert words[0]["event"] == "error"
    monkeypatch.setattr(sys, "platform", "linux")
    named = json.dumps({"backend": "obs", "device": "OBS Virtual Camera", "seconds": 1})
    assert ordered(monkeypatch, capsys, named)[1][0]["kind"] == "no-reader"


def test_a_device_that_never_offers_itself_is_given_up(monkeypatch, capsys, tmp_path: Path) -> None:
    plain = tmp_path / "video0"
    plain.touch()  # it opens, but OpenCV cannot read it
    order = json.dumps({"backend": "v4l2loopback", "device": str(plain), "seconds": 0.3})
    status, words = ordered(monkeypatch, capsys, order)
    assert status == 1
    assert "does not offer itself" in words[0]["text"]


def test_thumbnails_cross_the_pipe_unchanged(capsys) -> None:
    rgb = check_picture(SIZE, 200)
    reader._tell(rgb, MonotonicClock().now_ns())
    found = module._seen(json.loads(capsys.readouterr().out))
    assert found is not None
    assert found.size_px == SIZE
    assert (found.thumb == module.thumbnail(rgb)).all()
    assert module._seen({"event": "picture", "thumb": "!!"}) is None
    assert np.asarray(found.thumb).dtype == np.uint8
