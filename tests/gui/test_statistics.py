"""The panel of statistics: what it shows, remembers and writes."""

from __future__ import annotations

import csv
import threading
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.window.statistics.figures import as_text, titles, values
from app.window.statistics.figures_file import COLUMNS, FiguresFile
from app.window.statistics.history import SECONDS, History
from app.window.statistics.panel import StatisticsPanel
from app.window.statistics.plot import HistoryPlot, round_scale
from app.window.statistics.recording import FiguresRecording
from app.window.statistics.table import HistoryTable
from core.errors import DesktopError
from core.messages import Notice, State, StateChanged, Stats

HEARD: dict[str, Any] = {"voice": "Lipcam microphone", "skew_p95_ms": 31.0}


def figures(**others: Any) -> Stats:
    plain: dict[str, Any] = {
        "state": State.RUNNING,
        "fps": 25.0,
        "delay_ms": 180.0,
        "delay_p50_ms": 150.0,
        "delay_p95_ms": 170.0,
        "level": 0.5,
        "voiced": True,
        "engine": "onnx_small",
        "provider": "CPUExecutionProvider",
        "camera": "A camera",
        "mic": "A microphone",
        "stage_ms": {"student": 20.0, "compose": 4.0},
        "rss_mb": 400.4,
    }
    return Stats(**{**plain, **others})


def test_every_figure_has_a_title_and_words() -> None:
    assert list(values(figures())) == list(titles())
    text = as_text(figures(**HEARD, skew_ms=12.0, readers=("obs",), gpu="Card", gpu_mb=900.0))
    for expected in (
        "25.0",
        "150 ms, 170 ms at most",
        "12 ms late",
        "obs",
        "Card, 900 MiB",
        "20.0 ms",
    ):
        assert expected in text
    assert "nothing has run" in as_text(None)


@pytest.mark.parametrize(
    ("others", "key", "words"),
    [
        ({**HEARD, "skew_ms": -30.0}, "skew", "sound 30 ms early, 31 ms at most"),
        ({**HEARD, "skew_ms": 0.4}, "skew", "together"),
        ({**HEARD, "skew_p95_ms": None}, "skew", "not known"),
        ({"skew_ms": -180.0, "skew_p95_ms": 190.0}, "skew", "no Lipcam microphone: calls hear"),
        ({"skew_ms": -180.0, "skew_p95_ms": 190.0}, "skew", "180 ms before the lips"),
        ({"readers": None}, "readers", "does not tell"),
        ({"readers": ()}, "readers", "nobody"),
        ({"gpu": ""}, "gpu", "not used"),
    ],
)
def test_figures_in_words(others: dict[str, Any], key: str, words: str) -> None:
    assert words in values(figures(**others))[key]


def test_the_history_has_holes_and_an_end() -> None:
    history = History()
    history.hole()
    assert list(history) == []
    assert history.span(lambda s: s.fps) is None
    history.add(figures(fps=10.0))
    history.add(figures(state=State.OFF))
    history.add(figures(state=State.OFF))
    history.add(figures(fps=20.0))
    assert [each and each.fps for each in history] == [10.0, None, 20.0]
    assert history.span(lambda s: s.fps) == (10.0, 20.0)
    for n in range(SECONDS):
        history.add(figures(fps=float(n)))
    assert len(history) == SECONDS
    assert history.span(lambda s: s.fps) == (0.0, SECONDS - 1.0)


@pytest.mark.parametrize(
    ("low", "high", "least"),
    [
        (0.0, 0.0, 20.0),
        (150.0, 180.0, 20.0),
        (24.9, 25.1, 5.0),
        (-31.0, 4.0, 20.0),
        (90.0, 2000.0, 20.0),
        (-0.01, 90_000.0, 5.0),
    ],
)
def test_a_scale_has_round_ends(low: float, high: float, least: float) -> None:
    bottom, top = round_scale(low, high, least)
    assert bottom <= low
    assert top >= high
    assert least <= top - bottom <= 5 * max(high - low, least)
    for end in (bottom, (bottom + top) / 2, top):
        assert len(f"{end:g}".strip("-").strip("0.")) <= 3, "few figures"


def test_the_plot_draws_what_it_knows(qtbot: QtBot) -> None:
    history = History()
    plot = HistoryPlot(history)
    qtbot.addWidget(plot)
    plot.resize(500, 400)
    assert "nothing has run" in plot.accessibleDescription()

    def picture() -> QImage:
        plot.refresh()
        return plot.grab().toImage()

    empty = picture()
    for n in range(120):
        history.add(figures(delay_p50_ms=150.0 + n % 7))
    full = picture()
    changed = [
        x
        for x in range(0, 500, 2)
        if any(empty.pixel(x, y) != full.pixel(x, y) for y in range(25, 120))
    ]
    assert changed
    assert min(x for x in changed if x > 60) > 500 * 0.5, "two minutes of five, at the right"
    assert max(changed) > 490, "up to now"
    assert "150" in plot.accessibleDescription()
    history.add(figures(delay_p50_ms=float("nan")))
    assert list(history)[-1] is None, "no figure, no point"


def test_the_table_tells_the_same(qtbot: QtBot) -> None:
    model = HistoryTable()
    history = History()
    for time, fps in (("10:00:00", 10.0), ("10:00:01", 20.0)):
        sample = history.add(figures(fps=fps, skew_ms=-3.0))
        assert sample is not None
        model.add(time, sample)

    def row(number: int) -> list[str]:
        return [model.data(model.index(number, column)) for column in range(model.columnCount())]

    assert row(0) == ["10:00:00", "150", "170", "10.0", "-3"]
    assert row(1)[0] == "10:00:01"
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Time"
    kept = QPersistentModelIndex(model.index(1, 0))
    for n in range(SECONDS):
        model.add(str(n), sample)
        if n == 0:
            assert model.data(kept) == "10:00:01", "who reads there stays there"
    assert model.rowCount() == SECONDS
    assert row(0)[0] == "0"


@pytest.fixture
def panel(qtbot: QtBot) -> StatisticsPanel:
    made = StatisticsPanel()
    qtbot.addWidget(made)
    made.resize(900, 600)
    return made


def test_it_remembers_while_it_is_hidden(panel: StatisticsPanel, qtbot: QtBot) -> None:
    panel.hear(Notice("a", "b"))
    panel.hear(figures(fps=24.0))
    assert panel._labels["fps"].text() == "–"
    panel.show()
    assert panel._labels["fps"].text() == "24.0"
    panel.hear(figures(fps=25.0))
    assert panel._labels["fps"].text() == "25.0"
    assert "Making mouths" in panel.bars.accessibleDescription()
    assert "50 % of the time" in panel.bars.accessibleDescription()
    panel.hear(StateChanged(State.OFF))
    assert list(panel._history)[-1] is None


def test_the_table_in_place_of_the_plot(panel: StatisticsPanel, qtbot: QtBot) -> None:
    panel.show()
    panel.hear(figures())
    assert panel.plot.isVisible()
    panel.as_table.click()
    assert panel.table.isVisible()
    assert not panel.plot.isVisible()
    assert panel.model.rowCount() == 1
    panel.hear(figures())
    assert panel.model.rowCount() == 2


def test_copied_as_text(panel: StatisticsPanel) -> None:
    panel.show()
    panel.hear(figures())
    panel.copy_button.click()
    assert "A microphone" in QGuiApplication.clipboard().text()


def rows(path: Path) -> list[dict[str, str]]:
    # Read in one go: a reader that meets the file before its first line takes the next for nothing.
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))


def test_recorded_into_a_file(panel: StatisticsPanel, qtbot: QtBot, tmp_path: Path) -> None:
    panel.show()
    panel.hear(figures())
    path = tmp_path / "figures.csv"
    panel.record_button.click()
    asked = panel.findChild(QFileDialog)
    assert asked is not None
    asked.fileSelected.emit(str(path))
    asked.close()
    assert "Stop" in panel.record_button.text()
    panel.hear(figures(**HEARD, fps=11.0, readers=("obs", "zoom")))
    panel.hear(figures(fps=12.0, stage_ms={}))
    qtbot.waitUntil(lambda: path.exists() and len(rows(path)) == 2)
    found = rows(path)
    assert tuple(found[0]) == COLUMNS
    assert [row["fps"] for row in found] == ["11.00", "12.00"]
    assert found[0]["student_ms"] == "20.00"
    assert found[0]["readers"] == "obs zoom"
    assert found[0]["voice_mic"] == "Lipcam microphone"
    assert [row["skew_p95_ms"] for row in found] == ["31.0", ""]
    datetime.fromisoformat(found[0]["time"])
    panel.record_button.click()
    panel.hear(figures(fps=13.0))
    assert panel.recording.finish(10)
    assert len(rows(path)) == 2
    assert "Record" in panel.record_button.text()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_told_and_ends_it(panel: StatisticsPanel, qtbot: QtBot) -> None:
    panel.show()
    panel.record_to("/dev/full")
    qtbot.waitUntil(lambda: not panel.recording.active)
    assert "No space left" in panel.said.text()
    assert "Record" in panel.record_button.text()
    panel.hear(figures())


def test_a_place_that_is_not_there_is_told(panel: StatisticsPanel, qtbot: QtBot) -> None:
    panel.record_to("/nowhere/figures.csv")
    qtbot.waitUntil(lambda: not panel.recording.active)
    assert "cannot be written" in panel.said.text()


def test_a_disk_that_hangs_is_given_up(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_go = threading.Event()
    really = FiguresFile.open

    def hang(file: FiguresFile) -> None:
        let_go.wait(30)
        really(file)

    monkeypatch.setattr(FiguresFile, "open", hang)
    recording = FiguresRecording()
    told: list[str] = []
    recording.failed.connect(told.append)
    recording.start(str(tmp_path / "a.csv"))
    for _ in range(40):
        recording.write(figures())
    assert not recording.active
    assert len(told) == 1
    assert "does not answer" in told[0]
    let_go.set()
    recording.start(str(tmp_path / "b.csv"))
    recording.write(figures())
    qtbot.waitUntil(lambda: (tmp_path / "b.csv").exists() and bool(rows(tmp_path / "b.csv")))
    assert len(rows(tmp_path / "b.csv")) == 1
    assert recording.finish(10)
    qtbot.wait(60)


def test_a_file_says_what_it_cannot(tmp_path: Path) -> None:
    file = FiguresFile(tmp_path / "no" / "a.csv")
    with pytest.raises(DesktopError, match="another place"):
        file.open()
    file.close()


def keys_of(panel: StatisticsPanel) -> list[str]:
    buttons = (panel.as_table, panel.copy_button, panel.record_button)
    return [each.text()[each.text().index("&") + 1].lower() for each in buttons]


def test_keys_do_not_clash_and_nothing_is_cut_off(
    panel: StatisticsPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    assert len(set(keys_of(panel))) == 3
    panel.recording.start(str(tmp_path / "a.csv"))
    assert len(set(keys_of(panel))) == 3
    big = panel.font()
    big.setPointSizeF(big.pointSizeF() * 2)
    panel.setFont(big)
    panel.resize(700, 700)
    panel.show()
    panel.hear(figures())
    assert panel.recording.finish(10)
    assert panel._grid.getItemPosition(panel._grid.indexOf(panel._right))[:2] == (1, 0)
