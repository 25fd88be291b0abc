"""The report and the offer after a crash, as the user sees them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.report.crash import seen_crash
from app.report.report import Matter
from app.window.measures import on_screen, resized
from app.window.qt_log import qt_in_the_log
from app.window.report.crash_offer import CrashLook
from app.window.report.dialog import ReportDialog
from core.messages import State, Stats
from core.settings import Settings


def figures(fps: float) -> Stats:
    plain = dict.fromkeys(("delay_ms", "delay_p50_ms", "delay_p95_ms", "level"), 0.0)
    named = dict.fromkeys(("engine", "provider", "camera", "mic"), "")
    return Stats(state=State.RUNNING, fps=fps, voiced=False, **plain, **named)  # type: ignore[arg-type]


@pytest.fixture
def dialog(qtbot: QtBot) -> Any:
    heard: list[Matter] = []

    def collect(matter: Matter) -> str:
        heard.append(matter)
        return "collected " + matter.crash

    made = ReportDialog(Settings(), [figures(25.0)], "a crash", None, collect)
    made.heard = heard  # type: ignore[attr-defined]
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_is_collected_then_shown_and_can_be_changed(dialog: Any, qtbot: QtBot) -> None:
    assert "Collecting" in dialog.text.toPlainText()
    assert not dialog.copy_button.isEnabled()
    qtbot.waitUntil(dialog.copy_button.isEnabled)
    matter = dialog.heard[0]
    assert matter.stats[0].fps == 25.0
    assert any(line.startswith("Qt 6") for line in matter.screen)
    qtbot.keyClicks(dialog.text, "It broke.")
    text = dialog.text.toPlainText()
    assert text.index("What happened") < text.index("It broke.") < text.index("collected a crash")


def test_large_letters_make_it_as_large_as_a_window_may_be(qtbot: QtBot) -> None:
    usual = QApplication.font()
    try:
        QApplication.setFont(resized(usual, 4.0))
        made = ReportDialog(Settings(), collect=lambda _matter: "")
        qtbot.addWidget(made)
        qtbot.waitUntil(made.copy_button.isEnabled)
        assert made.size() == on_screen(made, QSize(10_000, 10_000))
    finally:
        QApplication.setFont(usual)


def test_copied(dialog: Any, qtbot: QtBot) -> None:
    qtbot.waitUntil(dialog.copy_button.isEnabled)
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == dialog.text.toPlainText()
    assert "clipboard" in dialog.said.text()


def test_saved_where_the_user_wants(dialog: Any, qtbot: QtBot, tmp_path: Path) -> None:
    qtbot.waitUntil(dialog.save_button.isEnabled)
    dialog.save_button.click()
    asked = dialog.findChild(QFileDialog)
    assert asked is not None
    path = tmp_path / "report.txt"
    asked.fileSelected.emit(str(path))
    asked.close()
    qtbot.waitUntil(lambda: "Saved" in dialog.said.text())
    assert path.read_text(encoding="utf-8") == dialog.text.toPlainText()


def test_a_place_that_cannot_be_written_in_is_said(dialog: Any, qtbot: QtBot) -> None:
    qtbot.waitUntil(dialog.save_button.isEnabled)
    dialog.save("/proc/nowhere/report.txt")
    qtbot.waitUntil(lambda: "cannot be written" in dialog.said.text())


def test_a_report_that_fails_is_still_a_report(qtbot: QtBot) -> None:
    def collect(_matter: Matter) -> str:
        raise ValueError("on purpose")

    made = ReportDialog(Settings(), collect=collect)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    qtbot.waitUntil(made.copy_button.isEnabled)
    assert "ValueError('on purpose')" in made.text.toPlainText()


@pytest.fixture
def looking(qtbot: QtBot, tmp_path: Path) -> Any:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return CrashLook(window, tmp_path)


def test_after_a_good_end_nothing_is_offered(looking: CrashLook, qtbot: QtBot) -> None:
    looking.look()
    assert looking._files.wait(10)
    qtbot.wait(60)
    assert looking.offer is None


def test_after_a_crash_a_report_is_offered_once(
    looking: CrashLook, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "crash-1.txt").write_text("Segmentation fault")
    asked: list[str] = []
    looking.report_asked.connect(asked.append)
    looking.look()
    qtbot.waitUntil(lambda: looking.offer is not None)
    assert looking.offer is not None
    looking.offer.report_button.click()
    assert len(asked) == 1
    assert "Segmentation fault" in asked[0]
    looking.look()
    assert looking._files.wait(10)
    qtbot.wait(60)
    assert looking.offer is None
    assert "Segmentation fault" in seen_crash(tmp_path), "a later report still has it"


@pytest.mark.parametrize("how", ["button", "escape"])
def test_forgotten_it_is_gone(looking: CrashLook, qtbot: QtBot, tmp_path: Path, how: str) -> None:
    (tmp_path / "crash-1.txt").write_text("Segmentation fault")
    asked: list[str] = []
    looking.report_asked.connect(asked.append)
    looking.look()
    qtbot.waitUntil(lambda: looking.offer is not None)
    assert looking.offer is not None
    if how == "button":
        looking.offer.forget_button.click()
    else:
        qtbot.keyClick(looking.offer, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: seen_crash(tmp_path) == "")
    assert not asked
    assert list(tmp_path.iterdir()) == [] or all(
        not path.name.startswith("crash") for path in tmp_path.iterdir()
    )


def test_what_qt_says_is_logged_and_a_flood_is_cut(caplog: pytest.LogCaptureFixture) -> None:
    from PySide6.QtCore import qWarning

    with qt_in_the_log():
        for _ in range(50):
            qWarning("the same again")
    assert caplog.text.count("the same again") == 10
    assert caplog.records[0].name == "lipcam.qt"
