"""The window that checks everything: what it shows, and that a session is left alone."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFont, QGuiApplication, QImage, QPalette
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.doctor.catalogue import checks_of
from app.doctor.check import Check, Group
from app.doctor.examination import Begun
from app.doctor.finding import Finding, Verdict
from app.doctor.scope import Scope
from app.window.doctor.doctor_window import DoctorWindow
from app.window.doctor.verdict_icon import verdict_icon
from app.window.doctor.words import check_title, group_title
from core.messages import State, StateChanged
from core.settings import Settings
from tests.gui.test_main_window import live_stats

pytestmark = pytest.mark.gui

CHECKS = tuple(c for c in checks_of("linux") if c.name in ("disk", "settings", "camera.driver"))
LINES = ("sudo apt install v4l2loopback-dkms", "sudo modprobe v4l2loopback exclusive_caps=1")
DRIVER = Finding("camera.driver", Verdict.FAIL, "It is not\ninstalled.", "Install it:", LINES)
SETTINGS = Finding("settings", Verdict.WARN, "Odd.", "Mend it.")
DISK = Finding("disk", Verdict.PASS, "Free: much.")
FOUND = (DISK, SETTINGS, DRIVER)


class Bench:
    """A window whose examinations say what a test wants. hold: they wait until it is set, or until
    they are stopped."""

    def __init__(self, qtbot: QtBot, state: State = State.OFF) -> None:
        self.qtbot, self.found = qtbot, FOUND
        self.hold = threading.Event()
        self.hold.set()
        self.scopes: list[Scope] = []
        self.stopped = 0
        self.settings = Settings(avatar="ada")
        self.window = DoctorWindow(
            lambda: self.settings, state, checks=CHECKS, make=lambda checks, scope: self.make(scope)
        )
        qtbot.addWidget(self.window)

    def make(self, scope: Scope) -> Bench:
        self.scopes.append(scope)
        return self

    def run(self, heard: Callable[[object], None], stop: Callable[[], bool]) -> tuple[Finding, ...]:
        """An examination; in a thread of its own."""
        heard(Begun("disk"))
        heard(self.found[0])
        heard(Begun("settings"))
        while not self.hold.wait(0.005):
            if stop():
                self.stopped += 1
                return self.found[:1]
        for each in self.found[1:]:
            heard(each)
        return self.found

    def show(self) -> None:
        self.window.show()
        self.qtbot.waitExposed(self.window)

    def until(self, good: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(good()))

    def done(self) -> None:
        self.until(lambda: not self.window.desk.running)

    def row(self, name: str) -> list[str]:
        item = self.window.list._items[name]
        return [item.text(column) for column in range(3)]

    def click(self, button: QPushButton) -> None:
        assert button.isEnabled(), "it cannot be pressed"
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def bench(qtbot: QtBot):
    made = Bench(qtbot)
    yield made
    made.hold.set()
    assert made.window.finish()


def test_the_list_fills_while_it_is_checked(bench: Bench) -> None:
    bench.hold.clear()
    bench.show()
    bench.until(lambda: bench.row("settings")[1] == "Checking …")
    assert bench.row("disk") == ["Disk space", "Fine", "Free: much."]
    assert bench.row("camera.driver")[1] == "Waiting"
    assert bench.window.summary.text == "Checking: 1 of 3 …"
    assert not bench.window.again.isEnabled()
    assert not bench.window.copy_button.isEnabled()
    bench.hold.set()
    bench.done()
    assert bench.row("settings")[1] == "Warning"
    assert bench.row("camera.driver")[1:] == ["Does not work", "It is not installed."]
    assert bench.window.summary.text == "Does not work: 1 of 3 checks. Warnings: 1."
    assert bench.scopes == [Scope(Settings(avatar="ada"))]


def test_the_worst_is_marked_and_its_commands_are_copied_one_by_one(bench: Bench) -> None:
    bench.show()
    bench.done()
    view = bench.window.view
    assert bench.window.list.name() == "camera.driver"
    assert view.title.text() == "Camera driver v4l2loopback: Does not work"
    assert view.remedy.text() == "Install it:"
    assert [box.command for box in view.boxes] == list(LINES)
    bench.click(view.boxes[1].button)
    assert QGuiApplication.clipboard().text() == LINES[1]
    bench.window.list.mark("disk")
    assert view.title.text() == "Disk space: Fine"
    assert view.boxes == []
    assert not view.remedy.isVisible()


def test_what_the_user_has_marked_stays_marked_and_follows(bench: Bench) -> None:
    bench.show()
    bench.done()
    bench.window.list.mark("settings")
    bench.found = (DISK, Finding("settings", Verdict.PASS, "Mended."), DRIVER)
    bench.click(bench.window.again)
    bench.done()
    assert bench.window.list.name() == "settings"
    assert bench.window.view.detail.text() == "Mended."
    assert len(bench.scopes) == 2


def test_the_report_is_copied_whole_and_in_english(bench: Bench) -> None:
    bench.show()
    bench.done()
    bench.click(bench.window.copy_button)
    text = QGuiApplication.clipboard().text()
    assert "  FAILS    Camera driver v4l2loopback: It is not" in text
    assert f"\n     {LINES[0]}\n     {LINES[1]}\n" in text
    assert bench.window.copy_button.text() == "Copied"
    bench.until(lambda: bench.window.copy_button.text() == "Copy &report")


def test_closing_ends_it(bench: Bench) -> None:
    bench.hold.clear()
    bench.show()
    bench.until(lambda: bench.window.desk.running)
    bench.qtbot.keyClick(bench.window, Qt.Key.Key_Escape)
    bench.done()
    assert bench.stopped == 1
    assert bench.window.summary.text == "The check was stopped."
    assert bench.row("camera.driver")[1] == "Not checked"
    bench.hold.set()
    bench.show()
    bench.done()
    assert bench.row("camera.driver")[1] == "Does not work"


def test_a_session_that_begins_has_the_devices_at_once_and_is_then_left_alone(
    bench: Bench,
) -> None:
    bench.hold.clear()
    bench.show()
    bench.until(lambda: bench.window.desk.running)
    bench.window.hear(StateChanged(State.OPENING))
    bench.until(lambda: bench.stopped == 1)
    bench.done()
    bench.hold.set()
    assert not bench.window.again.isEnabled()
    assert bench.window.summary.text == "Waiting until the session has started …"
    assert len(bench.scopes) == 1
    bench.window.hear(StateChanged(State.WARMING))
    assert len(bench.scopes) == 1, "its figures are not there yet"
    bench.window.hear(StateChanged(State.RUNNING))
    bench.window.hear(live_stats())
    bench.done()
    assert len(bench.scopes) == 2
    live = bench.scopes[1].live
    assert live is not None
    assert live.camera == live_stats().camera
    bench.window.hear(StateChanged(State.STOPPING))
    bench.click(bench.window.again)
    assert len(bench.scopes) == 2, "it is just closing what would be opened"
    bench.window.hear(StateChanged(State.OFF))
    bench.done()
    assert bench.scopes[2].live is None


def test_a_window_that_opens_beside_a_session_waits_for_its_figures(qtbot: QtBot) -> None:
    bench = Bench(qtbot, State.RUNNING)
    bench.show()
    assert bench.scopes == []
    bench.window.hear(live_stats())
    bench.done()
    assert bench.scopes[0].live is not None
    assert bench.window.finish()


def test_an_examination_that_fails_is_told(bench: Bench) -> None:
    def run(*_: object) -> tuple[Finding, ...]:
        raise OSError("no more processes")

    bench.run = run  # type: ignore[method-assign]
    bench.show()
    bench.done()
    assert bench.window.summary.text == "The check itself has failed: no more processes"
    assert bench.window.again.isEnabled()


def test_all_fine_and_only_warnings_have_words_of_their_own(bench: Bench) -> None:
    good = tuple(Finding(each.name, Verdict.PASS, "Good.") for each in FOUND)
    bench.found = good
    bench.show()
    bench.done()
    assert bench.window.summary.text == "All 3 checks are fine."
    bench.found = (good[0], SETTINGS, good[2])
    bench.click(bench.window.again)
    bench.done()
    assert bench.window.summary.text == "Everything works. Warnings: 1 of 3 checks."


def test_a_screen_reader_hears_the_verdict_as_a_word(bench: Bench) -> None:
    bench.show()
    bench.done()
    item = bench.window.list._items["camera.driver"]
    said = item.data(0, Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Camera driver v4l2loopback: Does not work. It is not installed."
    for widget in (bench.window.list, bench.window.view):
        assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_keys_reach_everything(bench: Bench) -> None:
    bench.show()
    bench.done()
    keys = [
        button.text().split("&")[1][0].lower()
        for button in (bench.window.again, bench.window.copy_button, bench.window.close_button)
    ]
    assert len(set(keys)) == 3
    bench.window.list.setFocus()
    bench.window.list.mark("disk")
    bench.qtbot.keyClick(bench.window.list, Qt.Key.Key_Down)
    assert bench.window.list.name() == "settings"
    bench.qtbot.keyClick(bench.window.list, Qt.Key.Key_End)
    assert bench.window.list.name() == "camera.driver"
    reached = []
    for _ in range(12):
        bench.window.focusNextChild()
        reached.append(bench.window.focusWidget())
    boxes = [box.button for box in bench.window.view.boxes]
    buttons = [bench.window.again, bench.window.copy_button, bench.window.close_button]
    assert {*buttons, *boxes} <= set(reached)
    assert reached.index(boxes[0]) < reached.index(boxes[1]) < reached.index(buttons[0])


def test_signs_differ_without_colour() -> None:
    palette = QPalette()
    icons = [verdict_icon(verdict, 32, 1.0, palette) for verdict in (*Verdict, None)]
    alpha = QImage.Format.Format_Alpha8
    shapes = [icon.pixmap(32).toImage().convertToFormat(alpha) for icon in icons]
    for number, one in enumerate(shapes):
        assert all(one != other for other in shapes[number + 1 :]), "the outlines are alike"


def test_letters_twice_as_large_find_room(bench: Bench) -> None:
    bench.show()
    bench.done()
    font = QFont(bench.window.font())
    font.setPointSizeF(font.pointSizeF() * 2)
    bench.window.list.setFont(font)
    bench.qtbot.wait(1)
    view = bench.window.list
    metrics = view.fontMetrics()
    assert view.columnWidth(0) > metrics.horizontalAdvance("Camera driver v4l2loopback")
    assert view.columnWidth(1) > metrics.horizontalAdvance("Does not work") + metrics.height()
    item = view._items["disk"]
    assert view.visualItemRect(item).height() >= metrics.height()


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_each_check_has_its_words(platform: str) -> None:
    checks: Sequence[Check] = checks_of(platform)
    for check in checks:
        assert check_title(check) == check.title
        assert group_title(check.group) == check.group.value
    assert {check.group for check in checks} == set(Group)
