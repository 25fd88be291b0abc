"""``lipcam check-camera``: what it prints and how it ends."""

from __future__ import annotations

import json

import pytest

from core.camera import reader_check
from core.camera.reader_verdict import Outcome, ReaderReport
from tests.command_line import run_here

_SEEN = ReaderReport(Outcome.SEEN, "cam", "It was seen.", "", 50, (640, 360), 24.96, 0.4)
_BUSY = ReaderReport(Outcome.BUSY, "cam", "It is taken.", "Close the other program.")


class _Check:
    report = _SEEN

    def __init__(self, *_: object) -> None:
        pass

    def run(self, choice: str, size_px: tuple[int, int], fps: int) -> ReaderReport:
        self.asked.append((choice, size_px, fps))
        return self.report

    asked: list[tuple[str, tuple[int, int], int]] = []  # noqa: RUF012  for the test to read


@pytest.fixture
def check(monkeypatch: pytest.MonkeyPatch) -> type[_Check]:
    monkeypatch.setattr(_Check, "asked", [])
    monkeypatch.setattr(reader_check, "ReaderCheck", _Check)
    return _Check


def test_what_was_seen_is_said_in_words_and_for_programs(
    check: type[_Check], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_here("check-camera") == 0
    assert "It was seen." in capsys.readouterr().out
    assert run_here("check-camera", "--camera", "pipewire", "--json") == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["ok"] is True
    assert answer["size_px"] == [640, 360]
    assert answer["fps"] == 25.0
    assert [choice for choice, _, _ in check.asked] == ["auto", "pipewire"]


def test_what_was_not_seen_ends_with_another_status_and_the_remedy(
    check: type[_Check], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(check, "report", _BUSY)
    assert run_here("check-camera") == 1
    assert "It is taken.\nClose the other program." in capsys.readouterr().out
    assert run_here("check-camera", "--json") == 1
    assert json.loads(capsys.readouterr().out)["ok"] is False


@pytest.mark.parametrize("camera", ["file:talk.mp4", "window", "wrong"])
def test_what_is_no_camera_is_refused(
    check: type[_Check], capsys: pytest.CaptureFixture[str], camera: str
) -> None:
    assert run_here("check-camera", "--camera", camera) == 2
    assert "use --camera auto" in capsys.readouterr().err
    assert check.asked == []
