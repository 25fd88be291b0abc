"""What opens for the first time does not stop the window: its code comes in the background, its
pages come in turns."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer, QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.window.settings.page import groups
from app.window.turns import Turns
from core.messages import State, StateChanged
from core.settings import Settings
from tests.gui.cold_windows import LOOKS, STEPS
from tests.gui.settings_bench import SettingsUnderTest
from tests.gui.test_main_window import live_stats
from tests.gui.wizard_bench import WizardBench

pytestmark = pytest.mark.gui

ENTRIES = ("settings", "profiles", "statistics", "wizard", "doctor", "models", "report")
# Promised are 50 ms, which ``tests.gui.cold_windows --time`` measures. What takes the time is to
# make widgets: the largest page has 130, all pages of settings have 560.
MOST_MADE = 160
MOSTSTEPS = 2  # small ones can be quicker than the beat that counts them


def test_no_first_opening_and_no_other_looks_hold_the_window_up(tmp_path: Path) -> None:
    """In a program of its own: in this one most code is loaded already."""
    program = [sys.executable, "-m", "tests.gui.cold_windows", *ENTRIES, *LOOKS]
    root = Path(__file__).resolve().parents[2]
    environment = {**os.environ, "LIPCAM_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(
        program,
        check=False,
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert ended.returncode == 0, ended.stderr
    found = json.loads(ended.stdout.splitlines()[-1])
    for entry, first in found.items():
        print(
            entry,
            {name: first[name] for name in ("made", "pages", "restyled", "at_once", "widgets")},
        )
    assert list(found) == [*ENTRIES, *LOOKS]
    for entry, first in found.items():
        assert first["window"] is (entry not in LOOKS), entry
        assert first["loaded"] == [], f"{entry}: loaded while the window waits"
        assert first["made"] > 0 or entry == "text", f"{entry}: it was not counted"
        assert first["made"] <= MOST_MADE, f"{entry}: made while the window waits"
        assert first["pages"] <= MOSTSTEPS, f"{entry}: made while the window waits"
    assert min(found[entry]["pages"] for entry in ("settings", "wizard")) > 0, "they are counted"
    theme = found["theme"]
    assert 0 < theme["restyled"] < 1.5 * theme["widgets"], "each is told once of other colours"
    text = found["text"]
    assert text["restyled"] > text["widgets"] / 2, "all have letters of another size"
    assert text["at_once"] < text["widgets"] / 2, "one window after the other"


def _turns_until(reached: Callable[[], bool], most_ms: int = 10_000) -> Iterator[None]:
    """Turns of the event loop, one by one, until ``reached``. Fails where that does not come."""
    end = QDeadlineTimer(most_ms)
    while not reached():
        if end.hasExpired():
            pytest.fail(f"not all steps were done within {most_ms} ms")
        QApplication.processEvents()
        yield


def test_a_step_that_never_comes_ends_the_wait() -> None:
    with pytest.raises(pytest.fail.Exception, match="not all steps"):
        list(_turns_until(lambda: False, 20))


def test_one_step_in_a_turn(qtbot: QtBot) -> None:
    window, done = QWidget(), list[int]()
    qtbot.addWidget(window)
    window.show()
    turns = Turns(window)
    turns.begin(lambda number=number: done.append(number) for number in range(4))
    before = 0
    for _ in _turns_until(lambda: len(done) == 4):
        assert len(done) <= before + 1
        before = len(done)
    qtbot.waitUntil(lambda: done == [0, 1, 2, 3])
    assert not turns._timer.isActive(), "nothing goes on"


def test_settings_open_with_one_page_and_get_the_others_in_turns(qtbot: QtBot) -> None:
    bench = SettingsUnderTest(qtbot)
    made = bench.dialog.pages.made
    assert list(made) == [groups()[0]]
    before = 1
    for _ in _turns_until(lambda: len(made) == len(groups())):
        assert len(made) <= before + 1, "one page in a turn"
        before = len(made)
    assert list(made) == list(groups())


def test_no_page_is_made_behind_a_window_that_was_closed(qtbot: QtBot) -> None:
    bench = SettingsUnderTest(qtbot)
    made = bench.dialog.pages.made
    bench.dialog.close()
    before = len(made)
    for _ in range(2 * len(groups())):
        QApplication.processEvents()
    assert len(made) == before < len(groups())
    assert not bench.dialog._turns._timer.isActive()
    bench.dialog.show()
    qtbot.waitUntil(lambda: list(made) == list(groups()))


def test_settings_have_a_page_as_soon_as_it_is_wanted(qtbot: QtBot) -> None:
    bench = SettingsUnderTest(qtbot, Settings(keep_log=False))
    bench.dialog.show_page("engine")
    assert set(bench.dialog.pages.made) == {groups()[0], "engine"}
    bench.dialog.browser.search.setText("log file")
    assert bench.dialog.browser.group == "privacy"
    page = bench.dialog.pages["privacy"]
    shown = [name for name, row in page.rows.items() if not row.field.isHidden()]
    assert shown == ["keep_log"], "what was being looked for when the page was made"
    assert page.rows["keep_log"].editor.value() is False
    assert "keys" not in bench.dialog.pages.made, "words are enough to look for a setting"


def test_a_page_that_is_made_later_has_the_values_of_then(qtbot: QtBot) -> None:
    bench = SettingsUnderTest(qtbot)
    bench.choices.change(theme="dark", gate=True)
    bench.dialog.show_values()
    assert bench.dialog.pages["window"].rows["theme"].editor.value() == "dark"
    bench.dialog.show_refused(["keep_log"])
    assert not bench.dialog.pages["privacy"].rows["keep_log"].note.isHidden()


@pytest.mark.parametrize("last", groups())
def test_the_tab_key_comes_to_the_buttons_last(qtbot: QtBot, last: str) -> None:
    bench = SettingsUnderTest(qtbot)
    dialog = bench.dialog
    for group in sorted(groups(), key=last.__eq__):
        dialog.show_page(group)
    order = _tab_order(dialog)
    assert order[-3:] == [dialog.reset, dialog.undo, dialog.close_button]
    places = [order.index(page) for page in dialog.pages.made.values()]
    assert places == sorted(places)
    assert order.index(dialog.browser.list) < places[0]


def _tab_order(window: QWidget) -> list[QWidget]:
    """What takes the focus, in the order of the Tab key, also what is hidden now."""
    order, widget = list[QWidget](), window.nextInFocusChain()
    while widget is not window and widget is not None:
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            order.append(widget)
        widget = widget.nextInFocusChain()
    return order


def test_nothing_shows_as_a_window_of_its_own_while_pages_are_made(qtbot: QtBot) -> None:
    watch = _Shown()
    QApplication.instance().installEventFilter(watch)  # type: ignore[union-attr]
    try:
        settings, steps = SettingsUnderTest(qtbot), WizardBench(qtbot)
        steps.open()
        qtbot.waitUntil(lambda: len(settings.dialog.pages.made) == len(groups()))
        list(steps.wizard.pages)
    finally:
        QApplication.instance().removeEventFilter(watch)  # type: ignore[union-attr]
    assert watch.seen == ["SettingsDialog", "Wizard"]
    steps.wizard.reject()
    steps.bridge.close()


class _Shown(QObject):
    """seen: kinds of the windows that were shown."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        window = isinstance(watched, QWidget) and watched.isWindow()
        if window and event.type() is QEvent.Type.Show:
            self.seen.append(type(watched).__name__)
        return False


# -- the first steps ------------------------------------------------------------------------------


@pytest.fixture
def steps(qtbot: QtBot) -> Iterator[WizardBench]:
    made = WizardBench(qtbot)
    yield made
    made.wizard.reject()
    made.bridge.close()
    made.wizard.finish()


def _made(steps: WizardBench) -> list[str]:
    return [name for name in STEPS if steps.wizard.pages.is_made(name)]


def test_first_steps_open_with_one_page_and_get_the_others_in_turns(qtbot: QtBot) -> None:
    steps = WizardBench(qtbot)
    wizard = steps.wizard
    before = len(_made(steps))
    assert before <= 2, "the first, and the one that the bench has given a clock"
    wizard.take_up()
    for _ in _turns_until(lambda: len(_made(steps)) == len(STEPS)):
        assert len(_made(steps)) <= before + 1, "one page in a turn"
        before = len(_made(steps))
    wizard.reject()
    steps.bridge.close()
    wizard.finish()


def test_first_steps_that_were_left_at_once_get_no_more_pages(steps: WizardBench) -> None:
    steps.wizard.take_up()
    steps.wizard.reject()
    before = _made(steps)
    for _ in range(2 * len(STEPS)):
        QApplication.processEvents()
    assert _made(steps) == before
    steps.wizard.take_up()
    steps.qtbot.waitUntil(lambda: _made(steps) == list(STEPS))


def test_pages_that_are_made_later_know_what_was_found_and_said(steps: WizardBench) -> None:
    steps.wizard._turns.begin([])
    steps.look_again()
    assert "camera" not in _made(steps)
    assert steps.wizard.pages.camera.cameras.findData("pipewire") >= 0
    steps.tell(StateChanged(State.RUNNING), live_stats())
    assert "voice" not in _made(steps)
    assert steps.wizard.pages.voice._live is not None, "a call goes on"


def test_a_call_that_has_ended_is_not_known_to_a_later_page(steps: WizardBench) -> None:
    steps.tell(StateChanged(State.RUNNING), live_stats(), StateChanged(State.OFF))
    assert steps.wizard.pages.voice._live is None


def test_the_tab_key_goes_round_page_and_buttons(steps: WizardBench) -> None:
    steps.open()
    wizard = steps.wizard
    qtbot = steps.qtbot
    qtbot.waitUntil(lambda: len(_made(steps)) == len(STEPS))
    with qtbot.waitActive(wizard):
        wizard.activateWindow()
    for number in range(len(wizard.pages)):
        page = wizard.pages[number]
        buttons = (wizard.skip, wizard.back, wizard.next, wizard.start)
        shown = [each for each in buttons if each.isVisible() and each.isEnabled()]
        shown[0].setFocus()
        gone = [QApplication.focusWidget()]
        while wizard.focusNextChild() and QApplication.focusWidget() is not shown[0]:
            assert QApplication.focusWidget() not in gone, "round and round, and never back"
            gone.append(QApplication.focusWidget())
        assert gone[: len(shown)] == shown
        assert len(gone) > len(shown)
        assert all(page.isAncestorOf(each) for each in gone[len(shown) :] if each is not None)
        wizard.go_on()
