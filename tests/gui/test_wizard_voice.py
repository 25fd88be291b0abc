"""The step with the microphone for calls: what is checked, what is said, what is stored."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.doctor.finding import Finding, Verdict
from app.window.wizard.program_guides import guides
from app.window.wizard.status_line import Mark
from app.window.wizard.voice_name import voice_name
from core.messages import Adjust, Start, State, StateChanged
from core.settings import Settings
from tests.gui.test_main_window import live_stats
from tests.gui.wizard_bench import WizardBench

pytestmark = pytest.mark.gui
PAGE = 3
MISSING = Finding(
    "sound.voice", Verdict.WARN, "There is no cable.", "Install one:", ("sudo apt install it",)
)


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[WizardBench]:
    made = WizardBench(qtbot)
    yield made
    made.bridge.close()
    made.wizard.finish()


def press(bench: WizardBench, button: QAbstractButton) -> None:
    bench.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def wait_for(bench: WizardBench, mark: Mark) -> None:
    bench.qtbot.waitUntil(lambda: bench.wizard.pages.voice.result.mark is mark)


def test_it_is_checked_by_itself_once(bench: WizardBench) -> None:
    bench.hold = True
    bench.open(PAGE)
    page = bench.wizard.pages.voice
    assert page.with_lips.isChecked()
    assert page.result.mark is Mark.WAIT
    assert not page.test.isEnabled()
    bench.hold = False
    wait_for(bench, Mark.GOOD)
    assert "in time with the lips" in page.result.text
    bench.wizard.go_on()
    bench.wizard.go_back()
    assert len(bench.listened) == 1, "what is known is not asked again"
    press(bench, page.test)
    bench.qtbot.waitUntil(lambda: len(bench.listened) == 2)


def test_what_is_missing_is_said_with_its_command(bench: WizardBench) -> None:
    bench.heard = MISSING
    bench.open(PAGE)
    wait_for(bench, Mark.BAD)
    page = bench.wizard.pages.voice
    assert page.result.text == "There is no cable."
    assert [step.text or step.command for step in page.remedy.steps] == [
        "Install one:",
        "sudo apt install it",
    ]
    assert bench.choices.settings.voice == "auto", "it is the user who gives it up"


def test_the_real_microphone_is_the_users_own_choice(bench: WizardBench) -> None:
    bench.open(PAGE)
    wait_for(bench, Mark.GOOD)
    page = bench.wizard.pages.voice
    press(bench, page.at_once)
    assert bench.choices.settings.voice == "off"
    assert bench.session.commands[-1] == Adjust((("voice", "off"),))
    assert bench.chosen == ["voice"]
    assert page.result.text == "Calls hear you before the lips move."
    assert not page.test.isVisible()
    press(bench, page.with_lips)
    assert bench.choices.settings.voice == "auto"
    bench.qtbot.waitUntil(lambda: len(bench.listened) == 2)
    assert bench.listened[-1].settings.voice == "auto"


def test_another_choice_in_the_middle_of_a_check_is_checked_itself(bench: WizardBench) -> None:
    bench.hold = True
    bench.open(PAGE)
    bench.qtbot.waitUntil(lambda: len(bench.listened) == 1)
    page = bench.wizard.pages.voice
    press(bench, page.at_once)
    press(bench, page.with_lips)
    bench.hold = False
    wait_for(bench, Mark.GOOD)
    assert len(bench.listened) == 2


def test_a_cable_of_the_user_is_kept(qtbot: QtBot) -> None:
    bench = WizardBench(qtbot, Settings(avatar="ben", voice="device:Line 1"))
    bench.heard = Finding("sound.voice", Verdict.WARN, "It can be played to.")
    bench.open(PAGE)
    page = bench.wizard.pages.voice
    assert page.other.isVisible()
    assert page.other.isChecked()
    assert "Line 1" in page.other.text()
    wait_for(bench, Mark.NOTE)
    assert bench.choices.settings.voice == "device:Line 1"
    bench.wizard.reject()
    bench.bridge.close()


def test_a_call_that_goes_on_is_told_of_and_not_disturbed(bench: WizardBench) -> None:
    bench.open(PAGE)
    wait_for(bench, Mark.GOOD)
    bench.tell(live_stats(voice="Lipcam microphone"))
    press(bench, bench.wizard.pages.voice.test)
    wait_for(bench, Mark.GOOD)
    assert "call that goes on" in bench.wizard.pages.voice.result.text
    live = bench.listened[-1].live
    assert live is not None
    assert live.voice == "Lipcam microphone"


def test_a_call_is_known_of_before_the_page_is_seen(bench: WizardBench) -> None:
    """Else the check would find the microphone taken, by the very session that it is for."""
    bench.open()
    bench.tell(live_stats(voice="Lipcam microphone"))
    for _ in range(PAGE):
        bench.wizard.go_on()
    wait_for(bench, Mark.GOOD)
    live = bench.listened[0].live
    assert live is not None
    assert live.voice == "Lipcam microphone"
    assert "call that goes on" in bench.wizard.pages.voice.result.text


def test_a_call_that_has_ended_is_forgotten(bench: WizardBench) -> None:
    bench.open(PAGE)
    wait_for(bench, Mark.GOOD)
    bench.tell(live_stats(voice="Lipcam microphone"))
    bench.tell(StateChanged(State.OFF))
    press(bench, bench.wizard.pages.voice.test)
    bench.qtbot.waitUntil(lambda: len(bench.listened) == 2)
    assert bench.listened[-1].live is None


def test_what_starts_waits_until_the_check_has_let_go(bench: WizardBench) -> None:
    bench.hold = True
    bench.open(PAGE)
    bench.qtbot.waitUntil(lambda: len(bench.listened) == 1)
    free: list[str] = []
    page = bench.wizard.pages.voice
    page.when_free(lambda: free.append("first"))
    page.when_free(lambda: free.append("second"))
    assert not free
    started = bench.session.commands.count(Start())  # the trial of the microphone before
    bench.wizard.start_now()
    assert bench.session.commands.count(Start()) == started, "the check still has it"
    bench.qtbot.waitUntil(lambda: free == ["first", "second"])
    bench.qtbot.waitUntil(lambda: bench.session.commands.count(Start()) == started + 1)
    page.when_free(lambda: free.append("third"))
    assert free[-1] == "third"


@pytest.mark.parametrize("voice", ["auto", "off"])
def test_the_keyboard_is_on_the_page_whatever_is_shown(qtbot: QtBot, voice: str) -> None:
    bench = WizardBench(qtbot, Settings(avatar="ben", voice=voice))
    bench.hold = True
    bench.open(PAGE)
    page = bench.wizard.pages.voice
    chosen = page.with_lips if voice == "auto" else page.at_once
    assert bench.wizard.focusWidget() is chosen
    qtbot.keyClick(chosen, Qt.Key.Key_Down if voice == "auto" else Qt.Key.Key_Up)
    assert bench.choices.settings.voice == ("off" if voice == "auto" else "auto")
    bench.wizard.reject()
    bench.bridge.close()
    bench.wizard.finish()


def test_leaving_the_page_takes_the_check_back(bench: WizardBench) -> None:
    bench.hold = True
    bench.open(PAGE)
    bench.qtbot.waitUntil(lambda: len(bench.listened) == 1)
    bench.wizard.reject()
    bench.qtbot.waitUntil(lambda: not bench.wizard.pages.voice.desk.running)
    bench.hold = False
    bench.open()
    wait_for(bench, Mark.GOOD)


@pytest.mark.parametrize(
    ("choice", "platform", "name"),
    [
        ("auto", "linux", "Lipcam microphone"),
        ("auto", "win32", "CABLE Output"),
        ("auto", "darwin", "BlackHole 2ch"),
        ("off", "linux", ""),
        ("device:Line 1", "win32", ""),
    ],
)
def test_programs_are_told_the_microphone_s_name(choice: str, platform: str, name: str) -> None:
    assert voice_name(choice, platform) == name
    for guide in guides("cam", "v4l2loopback", platform, name):
        said = " ".join(guide.notes)
        assert (f"“{name}”" in said) == bool(name), guide.program
