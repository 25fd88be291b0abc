"""The first steps as a whole: walking, leaving, taking up again, starting."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QListWidget,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from core.messages import Start, State, StateChanged, Stop, SwitchAvatar, SwitchCamera, SwitchMic
from core.settings import Settings
from tests.gui.wizard_bench import NO_CAMERA, NO_MIC, WizardBench

pytestmark = pytest.mark.gui


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[WizardBench]:
    made = WizardBench(qtbot)
    yield made
    made.bridge.close()
    made.wizard.finish()


def press(bench: WizardBench, button: QAbstractButton) -> None:
    bench.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_one_click_on_the_first_page_is_enough_to_speak(bench: WizardBench) -> None:
    bench.open()
    press(bench, bench.wizard.start)
    assert bench.session.commands == [Start()]
    assert not bench.wizard.isVisible()
    assert bench.choices.settings.wizard_done
    assert bench.chosen == ["wizard_done"]
    assert bench.choices.settings.badge, "others are told although the last page was not seen"


def test_next_leads_through_all_pages_and_the_last_one_starts(bench: WizardBench) -> None:
    bench.open()
    wizard = bench.wizard
    for number, page in enumerate(wizard.pages, 1):
        assert wizard.progress.text() == f"Step {number} of 6"
        assert wizard.track.value() == number
        assert wizard.title.text() == page.title
        assert wizard.back.isEnabled() == (number > 1)
        assert wizard.next.isVisible() == (number < 6)
        assert wizard.start.isVisible()
        if number < 6:
            press(bench, wizard.next)
    assert "understand" in wizard.start.text()
    press(bench, wizard.start)
    bench.qtbot.waitUntil(lambda: not wizard.check.running)
    rehearsal = [SwitchCamera("window"), Start(), Stop(), SwitchCamera("auto")]
    assert bench.session.commands == [*rehearsal, Start()]


def test_it_is_left_at_any_time_and_taken_up_at_the_same_page(bench: WizardBench) -> None:
    bench.open(2)
    bench.wizard.go_back()
    bench.run()
    bench.wizard.reject()
    assert bench.session.commands[-2:] == [Stop(), SwitchCamera("auto")]
    assert not bench.choices.settings.wizard_done, "it comes again at the next start"
    bench.tell(StateChanged(State.STOPPING), StateChanged(State.OFF))
    bench.session.commands.clear()
    bench.open()
    assert bench.wizard.progress.text() == "Step 2 of 6"
    assert bench.session.commands == [SwitchCamera("window"), Start()]


def test_who_skips_is_not_asked_again(bench: WizardBench) -> None:
    bench.open()
    press(bench, bench.wizard.skip)
    assert bench.choices.settings.wizard_done
    assert not bench.wizard.isVisible()
    assert bench.session.commands == []


def test_a_closed_wizard_does_nothing(bench: WizardBench) -> None:
    bench.open(1)
    bench.wizard.close()
    bench.session.commands.clear()
    bench.run()
    bench.picture()
    bench.found = NO_MIC
    bench.look_again()
    bench.sound(0.0, 20)
    assert bench.session.commands == []
    assert bench.checked == []


def test_a_call_that_goes_on_is_left_alone(qtbot: QtBot) -> None:
    bench = WizardBench(qtbot, state=State.RUNNING)
    bench.open(1)
    bench.wizard.go_back()
    bench.wizard.reject()
    assert bench.session.commands == []
    bench.bridge.close()


def test_from_the_rehearsal_it_goes_on_air_without_a_stop(bench: WizardBench) -> None:
    bench.open(1)
    bench.run()
    bench.session.commands.clear()
    press(bench, bench.wizard.start)
    assert bench.session.commands == [SwitchCamera("auto"), Start()]
    assert not bench.wizard.rehearsal.running


def test_it_waits_until_the_check_has_let_go_of_the_camera(bench: WizardBench) -> None:
    bench.hold = True
    bench.open(2)
    bench.qtbot.waitUntil(lambda: bool(bench.checked))
    bench.session.commands.clear()
    bench.wizard.start_now()
    assert Start() not in bench.session.commands
    bench.qtbot.waitUntil(lambda: Start() in bench.session.commands)
    assert not bench.wizard.check.running


def test_words_of_an_ended_rehearsal_are_not_taken_for_a_call(bench: WizardBench) -> None:
    bench.open(1)
    bench.wizard.go_on()
    bench.tell(StateChanged(State.OPENING), StateChanged(State.WARMING))  # were on their way
    assert not bench.wizard.rehearsal.on_air
    bench.session.commands.clear()
    bench.wizard.go_back()
    assert Start() in bench.session.commands


def test_a_face_is_picked_and_shown_large(bench: WizardBench) -> None:
    bench.open()
    page = bench.wizard.pages.avatar
    assert page.grid.current_id() == "ben"
    assert "Ben" in page.words.text()
    place = page.grid.visualItemRect(page.grid.item(0)).center()
    bench.qtbot.mouseClick(page.grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert bench.session.commands == [SwitchAvatar("ada")]
    assert bench.chosen == ["avatar"]
    assert "Ada" in page.words.text()
    assert not page.picture.image.isNull()


def test_the_keyboard_alone_is_enough(bench: WizardBench) -> None:
    bench.open()
    keys, wizard = bench.qtbot, bench.wizard
    with keys.waitActive(wizard):
        wizard.activateWindow()
    keys.keyClick(bench.wizard.pages.avatar.grid, Qt.Key.Key_Left)
    assert SwitchAvatar("ada") in bench.session.commands
    for number in range(2, 7):
        keys.keyClick(wizard, Qt.Key.Key_Return)
        assert wizard.progress.text() == f"Step {number} of 6"
    keys.keyClick(wizard, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    keys.waitUntil(lambda: wizard.progress.text() == "Step 5 of 6")
    keys.keyClick(wizard, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    keys.waitUntil(lambda: wizard.progress.text() == "Step 6 of 6")
    keys.keyClick(wizard, Qt.Key.Key_Return)
    keys.waitUntil(lambda: bench.session.commands[-1] == Start())
    bench.open()
    keys.keyClick(wizard, Qt.Key.Key_Escape)
    assert not wizard.isVisible()


@pytest.mark.parametrize("found", [None, NO_MIC, NO_CAMERA], ids=["all", "no mic", "no camera"])
def test_shortcuts_do_not_clash_on_any_page(bench: WizardBench, found) -> None:
    if found is not None:
        bench.found = found
    bench.open()
    for page in bench.wizard.pages:
        shown = [w for w in bench.wizard.findChildren(QWidget) if w.isVisible()]
        keys = [
            QKeySequence.mnemonic(w.text()).toString()
            for w in shown
            if isinstance(w, QAbstractButton) or (isinstance(w, QLabel) and w.buddy())
        ]
        used = [key for key in keys if key]
        assert len(used) == len(set(used)), (page.title, used)
        if page is not bench.wizard.pages[-1]:
            bench.wizard.go_on()


def test_every_control_has_a_name(bench: WizardBench) -> None:
    bench.open()
    for page in bench.wizard.pages:
        for kind in (QAbstractButton, QComboBox, QListWidget, QTabWidget):
            for widget in page.findChildren(kind):
                inner = widget.objectName().startswith("qt_") or widget.parent() is None
                named = widget.accessibleName() or getattr(widget, "text", str)()
                assert named or inner or not widget.isVisible(), (page.title, widget)
        if page is not bench.wizard.pages[-1]:
            bench.wizard.go_on()


@pytest.mark.parametrize("percent", [100, 200])
def test_no_page_must_be_moved_sideways(qtbot: QtBot, percent: int) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    before = application.font()
    font = application.font()
    font.setPointSizeF(font.pointSizeF() * percent / 100)
    application.setFont(font)
    try:
        bench = WizardBench(qtbot, Settings(avatar="ben"))
        bench.open()
        line = bench.wizard.fontMetrics().height()
        bench.wizard.resize(30 * line, 34 * line)
        for number in range(len(bench.wizard.pages)):
            bench.qtbot.wait(1)
            area = bench.wizard.stack.currentWidget()
            bar = area.horizontalScrollBar()  # type: ignore[attr-defined]
            assert bar.maximum() == 0, (bench.wizard.pages[number].title, bar.maximum())
            if number < len(bench.wizard.pages) - 1:
                bench.wizard.go_on()
        bench.wizard.reject()
        bench.bridge.close()
    finally:
        application.setFont(before)


def test_the_users_microphone_is_told_to_the_window(bench: WizardBench) -> None:
    bench.open(1)
    page = bench.wizard.pages.mic
    row = page.mics.findData("pulse:usb")
    page.mics.setCurrentIndex(row)
    page.mics.activated.emit(row)
    assert SwitchMic("pulse:usb") in bench.session.commands
    assert bench.chosen == ["mic"]
    assert bench.choices.of("mic") == "pulse:usb"
