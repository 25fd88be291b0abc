"""`lipcam bench` as a whole: what is checked first, and what is said whatever goes wrong after."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from app.bench import command
from app.bench.plot import draw, refuse_unwritable
from app.bench.preview import PreviewCost
from core.errors import RecordingError
from core.settings import Settings
from tests.command_line import run_here
from tests.unit.app.bench.test_figures import DELAYS, HEADLESS, RUN, WINDOW

SETTINGS = Settings(engine="pattern")  # no peer to compare it with


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was measured so far; nothing takes any time."""
    done: list[str] = []
    answers = {
        "measure_delay": DELAYS,
        "measure_sustained": RUN,
        "measure_preview": PreviewCost(2.0, 0.5),
    }

    def in_own_process(measure: object, settings: Settings, seconds: float) -> object:
        done.append(measure.__name__)  # type: ignore[attr-defined]
        return answers[done[-1]]

    monkeypatch.setattr(command, "in_own_process", in_own_process)
    monkeypatch.setattr(command, "measure_headless_starts", lambda settings: HEADLESS)
    monkeypatch.setattr(command, "measure_window_starts", lambda settings, seconds: WINDOW)
    return done


@pytest.mark.parametrize("name", ["file.txt/delays.png", ""], ids=["no folder", "a folder"])
def test_a_plot_that_cannot_be_written_costs_no_measuring(
    measured: list[str], tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file.txt").touch()
    plot = tmp_path / name
    assert run_here("bench", "--engine", "pattern", "--json", "--plot", str(plot)) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert str(plot) in told.err
    assert "choose another" in told.err
    assert measured == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_plot_is_not_tried_on_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "delays.png"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)  # else opening it to write never ends
    try:
        with pytest.raises(RecordingError, match=r"a device or a pipe.*delays\.png"):
            refuse_unwritable(pipe)
    finally:
        os.close(reader)
    assert pipe.is_fifo()


@pytest.mark.parametrize("target", ["real.png", "new/real.png"])
def test_trying_a_plot_leaves_a_link_and_makes_nothing(tmp_path: Path, target: str) -> None:
    link, real = tmp_path / "delays.png", tmp_path / target
    link.symlink_to(real)
    refuse_unwritable(link)
    assert link.is_symlink()
    assert not real.exists()
    draw(DELAYS, link)
    assert link.is_symlink()
    assert real.stat().st_size > 1000
    refuse_unwritable(link)
    assert real.stat().st_size > 1000


def test_the_figures_are_said_also_when_the_plot_fails_at_last(
    measured: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def full(*_: object) -> None:
        raise RecordingError("The disk is full.")

    monkeypatch.setattr(command, "draw", full)
    with pytest.raises(RecordingError, match="full"):
        command.run_bench(True, tmp_path / "delays.png", 5.0, SETTINGS)
    assert json.loads(capsys.readouterr().out)["delay_p50_ms"] == 160.0


@pytest.mark.parametrize("before", [b"", b"a plot of last week"], ids=["fresh", "again"])
def test_a_run_that_breaks_off_leaves_the_plot_that_was_there(
    measured: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: bytes
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    plot = tmp_path / "delays.png"
    if before:
        plot.write_bytes(before)
    monkeypatch.setattr(command, "in_own_process", stop)
    with pytest.raises(KeyboardInterrupt):
        command.run_bench(False, plot, 5.0, SETTINGS)
    assert (plot.read_bytes() if plot.exists() else b"") == before


def test_the_plot_is_drawn_and_named(
    measured: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plot = tmp_path / "delays.png"
    command.run_bench(False, plot, 5.0, SETTINGS)
    assert measured == ["measure_delay", "measure_sustained", "measure_preview"]
    assert plot.stat().st_size > 1000
    assert "delays.png" in capsys.readouterr().out.replace("\n", "")
