"""Figures for programs and for people: all keys, honest gaps, and the verdict on every target."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.bench.delay import Delays
from app.bench.figures import TARGETS, Target, live_figures, preview_figures, start_figures
from app.bench.hardware import hardware
from app.bench.memory import Memory
from app.bench.plot import draw
from app.bench.preview import PreviewCost
from app.bench.report import show_table
from app.bench.startup import OneStart, Starts
from app.bench.sustained import Sustained

DELAYS = Delays([1.0, 2.0, 3.0], [150.0, 160.0, 190.0], 1, 180, 180, "pattern on cpu", {"send": 1})
MEMORY = Memory(settled_mb=160.0, highest_mb=255.5, growth_mb=0.1, peak_mb=271.0)
RUN = Sustained(
    seconds=30,
    frames=750,
    fps=25.0,
    late=0,
    lost=0,
    ticks_missed=3,
    held=2,
    worst_ms=11.0,
    cpu_share=0.4,
    memory=MEMORY,
    delay_p50_ms=163,
    delay_p95_ms=178,
)
WINDOW_MEMORY = Memory(settled_mb=305.0, highest_mb=411.0, growth_mb=1.0, peak_mb=420.0)
WINDOW = Starts(
    [
        OneStart(0.5, 3.0, "window only"),
        OneStart(1.9, 9.0, "window only"),
        OneStart(0.7, 4.25, "window only", WINDOW_MEMORY),
    ],
    "Xvfb 1280x800",
)
HEADLESS = Starts([OneStart(None, seconds, status=130) for seconds in (2.0, 2.5, 8.0)])
BROKEN = Starts(
    [OneStart(status=1, problem="The program ended")], "Qt", ("Xvfb: Xvfb did not start.",)
)


def figures(window: Starts = WINDOW, headless: Starts = HEADLESS) -> dict[str, Any]:
    return {
        "hardware": hardware(),
        **live_figures(DELAYS, RUN),
        **preview_figures(PreviewCost(1.7, 0.2)),
        **start_figures(window, headless),
    }


def line(out: str, words: str) -> str:
    return next(line for line in out.splitlines() if words in line)


def table(capsys: pytest.CaptureFixture[str], shown: dict[str, Any]) -> str:
    show_table(shown)
    return capsys.readouterr().out


def test_the_answer_for_programs_has_all_figures() -> None:
    found = json.loads(json.dumps(figures()))
    assert found["delay_p50_ms"] == 160.0
    assert found["delay_p95_ms"] == pytest.approx(187.0)
    assert found["sustained_fps"] == 25.0
    assert {"cpu", "cores", "os", "load_average", "onnxruntime"} <= found["hardware"].keys()


def test_a_run_that_skipped_ticks_is_not_without_losses(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Such a run may have its rate, and each picture that was sent its time."""
    found = figures()
    assert (found["sustained_ticks_missed"], found["sustained_held"]) == (3, 2)
    out = table(capsys, found)
    assert "met" in line(out, "sustained, file to file")
    assert "met" in line(out, "late by more than a tick")
    cells = [cell.strip() for cell in line(out, "ticks without a picture").split("│")]
    assert cells[2:5] == ["3", "≤ 0", "missed"]
    assert line(out, "showed the mouth before").split("│")[2].strip() == "2"


def test_what_came_late_is_named_as_what_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    """Mouths shown a tick late are among them, and so are pictures that were handed over late."""
    found = {**figures(), **live_figures(DELAYS, replace(RUN, lost=4))}
    cells = [cell.strip() for cell in line(table(capsys, found), "late mouths").split("│")]
    assert cells[1:5] == ["late mouths and late hand-overs", "4", "≤ 0", "missed"]


def test_beeps_that_were_not_seen_are_judged(capsys: pytest.CaptureFixture[str]) -> None:
    assert figures()["delay_beeps_lost_percent"] == 25.0
    assert "missed" in line(table(capsys, figures()), "no picture showed")
    few = replace(DELAYS, heard_s=[1.0] * 50, delay_ms=[150.0] * 50, lost=1)
    found = live_figures(few, RUN)
    assert found["delay_beeps_lost_percent"] == 2.0
    assert TARGETS["delay_beeps_lost_percent"].met_by(found["delay_beeps_lost_percent"])


def test_no_beep_seen_is_a_gap_for_programs_and_people(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    blind = replace(DELAYS, heard_s=[], delay_ms=[], lost=9)
    found = {**figures(), **live_figures(blind, RUN)}
    read = json.loads(json.dumps(found), parse_constant=pytest.fail)  # NaN is no JSON
    for name in ("delay_p50_ms", "delay_p95_ms", "delay_max_ms"):
        assert read[name] is None
    assert read["delay_beeps_lost_percent"] == 100.0
    out = table(capsys, found)
    assert "not measured" in line(out, "to camera, 95 %")
    assert "missed" in line(out, "no picture showed")
    draw(blind, tmp_path / "delays.png")
    assert (tmp_path / "delays.png").exists()


def test_settled_highest_and_peak_memory_are_three_figures() -> None:
    found = figures()
    assert (found["rss_mb"], found["rss_max_mb"], found["rss_peak_mb"]) == (160.0, 255.5, 271.0)
    names = ("rss_window_mb", "rss_window_max_mb", "rss_window_peak_mb")
    assert [found[name] for name in names] == [305.0, 411.0, 420.0]


def test_the_waiting_times_are_medians_over_the_starts() -> None:
    found = figures()
    assert found["window_visible_s"] == 0.7
    assert found["first_talking_frame_s"] == 4.25
    assert found["first_talking_frame_headless_s"] == 2.5
    assert found["window_visible_each_s"] == [0.5, 1.9, 0.7]
    assert found["window_screen"] == "Xvfb 1280x800"
    assert found["window_camera"] == "window only"
    assert found["start_unclean_ends"] == []


def test_a_start_that_failed_leaves_no_median_of_the_others() -> None:
    failed = OneStart(0.4, None, problem="No first speaking picture within 60 s")
    found = figures(window=Starts([*WINDOW.each[:2], failed], "display :0"))
    assert found["window_visible_s"] == 0.5
    assert found["first_talking_frame_s"] is None
    assert found["rss_window_mb"] is None
    assert found["window_problem"] == "No first speaking picture within 60 s"
    assert found["headless_problem"] == ""


def test_no_starts_are_no_figure() -> None:
    assert Starts([]).visible_s is None


@pytest.mark.parametrize(
    ("target", "good", "bad", "text"),
    [
        (Target("", at_most=4.0), 4.0, 4.01, "≤ 4"),
        (Target("", at_least=2.0), 2.0, 1.94, "≥ 2"),
        (Target("", at_least=24.95, at_most=25.05), 25.0, 25.06, "24.95 to 25.05"),
    ],
)
def test_targets_include_their_bound(target: Target, good: float, bad: float, text: str) -> None:
    assert target.met_by(good)
    assert not target.met_by(bad)
    assert not target.met_by(float("nan"))
    assert target.text() == text


def test_the_table_gives_target_and_verdict_of_each_figure(
    capsys: pytest.CaptureFixture[str],
) -> None:
    out = table(capsys, {**figures(), "chain_fps_1_thread": 50.0})
    assert "missed" in line(out, "chain, 1 thread")
    assert "met" in line(out, "to camera, 95 %")
    for words, target, verdict in (
        ("window visible", "≤ 2", "met"),
        ("speaking, window", "≤ 4", "missed"),
        ("speaking, headless", "≤ 4", "met"),
        ("memory, headless, settled", "≤ 250", "met"),
        ("memory, headless, highest", "≤ 250", "missed"),
        ("memory, window, settled", "≤ 400", "met"),
        ("memory, window, highest", "≤ 400", "missed"),
    ):
        row = line(out, words)
        assert target in row, row
        assert verdict in row, row
    assert "Xvfb 1280x800" in out
    assert "window only" in out


def test_every_measured_figure_with_a_target_is_in_the_answer() -> None:
    of_speed = {name for name in TARGETS if name.startswith(("chain_", "peer_", "ratio_"))}
    assert TARGETS.keys() - of_speed <= figures().keys()


def test_the_table_says_what_was_not_measured_and_why(capsys: pytest.CaptureFixture[str]) -> None:
    out = table(capsys, figures(window=BROKEN))
    row = line(out, "window visible")
    assert "not measured" in row
    assert "met" not in row
    assert "missed" not in row
    assert "Not on: Xvfb: Xvfb did not start." in out
    assert "Not measured, window: The program ended" in out
    assert "Not ended cleanly: starts with the status [1]" in out


def test_the_plot_is_a_png(tmp_path) -> None:
    path = tmp_path / "new" / "delays.png"
    draw(DELAYS, path)
    assert path.read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"


@pytest.mark.parametrize("made", [1, 2])
def test_how_many_pictures_are_made_in_one_go_is_told(
    capsys: pytest.CaptureFixture[str], made: int
) -> None:
    out = table(capsys, {**figures(), "chunk_frames": made})
    assert line(out, "in one go").endswith(f": {made}")
    assert "in one go" not in table(capsys, figures())
