"""Step 2: heard, silent, too quiet, broken, and no microphone at all."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.window.wizard.ear import SILENT_NS, Ear, Verdict
from app.window.wizard.mic_words import silence_steps
from app.window.wizard.status_line import Mark
from core import paths
from core.clock import NS_PER_S
from core.messages import Fault, Notice, Start, State, StateChanged, SwitchCamera, SwitchMic
from core.settings import Settings
from tests.gui.test_main_window import live_stats
from tests.gui.wizard_bench import FOUND, NO_CAMERA, NO_MIC, WizardBench

pytestmark = pytest.mark.gui


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[WizardBench]:
    made = WizardBench(qtbot)
    yield made
    made.bridge.close()


def test_the_avatar_speaks_for_the_user_alone(bench: WizardBench) -> None:
    bench.open(1)
    assert bench.session.commands == [SwitchCamera("window"), Start()]
    page = bench.wizard.pages.mic
    assert page.status.mark is Mark.WAIT
    bench.run(mic="USB")
    bench.picture(200)
    shot = page.preview.grab().toImage()
    assert shot.pixelColor(shot.width() // 2, shot.height() // 2).red() == 200
    assert bench.choices.of("camera") == "auto", "the rehearsal is not the user's choice"


def test_a_sentence_is_heard(bench: WizardBench) -> None:
    bench.open(1)
    bench.run(mic="USB")
    page = bench.wizard.pages.mic
    bench.sound(0.1, 3)
    assert page.status.mark is Mark.WAIT
    bench.sound(0.6, 1)
    assert page.status.mark is Mark.GOOD
    assert "heard" in page.status.text
    assert page.steps.steps == ()
    bench.sound(0.0, 30)
    assert page.status.mark is Mark.GOOD, "once heard is heard"
    assert page.meter.shown == 0.0


def test_eight_silent_seconds_bring_the_remedies(bench: WizardBench) -> None:
    bench.open(1)
    bench.run(mic="USB")
    page = bench.wizard.pages.mic
    bench.sound(0.0, 7.5)
    assert page.status.mark is Mark.WAIT
    bench.sound(0.0, 1)
    assert page.status.mark is Mark.BAD
    assert "no sound at all" in page.status.text
    assert page.steps.steps == silence_steps(Verdict.SILENT)
    bench.sound(0.7, 1)  # the switch was found
    assert page.status.mark is Mark.GOOD
    assert page.steps.steps == ()


def test_a_room_without_a_voice_is_too_quiet(bench: WizardBench) -> None:
    bench.open(1)
    bench.run(mic="USB")
    bench.sound(0.15, 9)
    assert "too quiet" in bench.wizard.pages.mic.status.text
    assert "nearer" in bench.wizard.pages.mic.steps.steps[0].text


def test_another_microphone_is_listened_to_from_the_beginning(bench: WizardBench) -> None:
    bench.open(1)
    bench.run(mic="USB")
    bench.sound(0.0, 9)
    page = bench.wizard.pages.mic
    row = page.mics.findData("pulse:usb")
    page.mics.setCurrentIndex(row)
    page.mics.activated.emit(row)
    assert page.verdict is Verdict.LISTENING
    assert page.status.mark is Mark.WAIT
    assert bench.session.commands[-1] == SwitchMic("pulse:usb")


def test_nothing_is_said_of_a_microphone_that_is_not_open_yet(bench: WizardBench) -> None:
    bench.open(1)
    bench.sound(0.0, 20)
    assert bench.wizard.pages.mic.verdict is Verdict.LISTENING
    bench.tell(StateChanged(State.OPENING), StateChanged(State.RUNNING), live_stats(mic=""))
    bench.sound(0.0, 20)
    assert bench.wizard.pages.mic.verdict is Verdict.LISTENING


def test_a_microphone_that_fails_says_why_and_what_to_do(bench: WizardBench) -> None:
    bench.open(1)
    bench.run(mic="USB")
    bench.tell(Fault("mic", "The microphone is used by another program.", "Close it there."))
    page = bench.wizard.pages.mic
    assert page.status.mark is Mark.BAD
    assert "another program" in page.status.text
    assert page.steps.steps[0].text == "Close it there."
    bench.tell(StateChanged(State.HOLDING), StateChanged(State.RUNNING))
    assert page.status.mark is Mark.WAIT


def test_a_notice_of_silence_is_over_when_somebody_speaks(bench: WizardBench) -> None:
    bench.open(1)
    bench.run(mic="USB")
    bench.tell(Notice("mic", "The microphone gives no sound at all; check its switch."))
    page = bench.wizard.pages.mic
    assert page.status.mark is Mark.BAD
    assert page.steps.steps == silence_steps(Verdict.SILENT)
    bench.sound(0.6, 1)
    assert page.status.mark is Mark.GOOD
    bench.tell(Fault("mic", "It has gone.", "Plug it in."))
    assert page.status.text == "It has gone."


def test_a_muted_lipcam_is_not_a_broken_microphone(bench: WizardBench) -> None:
    bench.open(1)
    bench.run(mic="USB", muted=True)
    bench.sound(0.0, 9)
    assert "muted" in bench.wizard.pages.mic.status.text
    assert bench.wizard.pages.mic.steps.steps == ()


def test_without_any_microphone_the_sample_speaks_and_it_is_said(qtbot: QtBot) -> None:
    bench = WizardBench(qtbot)
    bench.found = NO_MIC
    bench.open(1)
    page = bench.wizard.pages.mic
    assert bench.session.commands == [SwitchMic("sample"), SwitchCamera("window"), Start()]
    assert page.mics.current_id() == "sample"
    assert page.status.mark is Mark.BAD
    assert "No microphone was found. Until then the sample speech" in page.status.text
    assert page.steps.steps[0].text == "Plug one in."
    assert bench.choices.of("mic") == "default", "what stands in was taken for a choice"
    bench.run()
    bench.found = FOUND
    with qtbot.waitSignal(bench.search.found):
        qtbot.mouseClick(page.again, Qt.MouseButton.LeftButton)
    assert bench.session.commands[-1] == SwitchMic("default")
    assert page.status.mark is Mark.WAIT
    bench.bridge.close()


def test_the_sample_can_be_chosen(bench: WizardBench) -> None:
    bench.open(1)
    bench.run(mic="USB")
    page = bench.wizard.pages.mic
    qtbot = bench.qtbot
    qtbot.mouseClick(page.sample, Qt.MouseButton.LeftButton)
    assert bench.session.commands[-1] == SwitchMic("sample")
    assert page.status.mark is Mark.NOTE
    assert not page.sample.isVisible()
    bench.sound(0.0, 20)
    assert page.status.mark is Mark.NOTE


def test_a_saved_microphone_that_is_gone_stays_the_users(qtbot: QtBot) -> None:
    bench = WizardBench(qtbot, Settings(avatar="ben", mic="pulse:gone"))
    bench.open(1)
    assert "not found" in bench.wizard.pages.mic.mics.currentText()
    assert bench.choices.of("mic") == "pulse:gone"
    bench.bridge.close()


@pytest.mark.parametrize(
    ("platform", "verdict", "words"),
    [
        ("linux", Verdict.SILENT, "pactl set-source-mute @DEFAULT_SOURCE@ 0"),
        ("win32", Verdict.SILENT, "Let desktop apps access your microphone"),
        ("win32", Verdict.SILENT, "ms-settings:privacy-microphone"),
        ("darwin", Verdict.SILENT, "Privacy & Security, Microphone"),
        ("linux", Verdict.QUIET, "nearer"),
    ],
)
def test_each_system_has_its_own_remedies(platform: str, verdict: Verdict, words: str) -> None:
    steps = silence_steps(verdict, platform)
    assert words in " ".join(f"{step.text} {step.command}" for step in steps)
    assert any("Choose another one" in step.text for step in steps)
    assert silence_steps(Verdict.HEARD, platform) == ()


def hear(ear: Ear, level: float, seconds: float, start_ns: int, every_ms: int = 33) -> int:
    end_ns = start_ns + int(seconds * NS_PER_S)
    while start_ns < end_ns:
        start_ns += every_ms * 1_000_000
        ear.hear(level, start_ns)
    return start_ns


def test_a_click_is_no_voice_but_a_sentence_with_pauses_is() -> None:
    ear = Ear()
    now = hear(ear, 0.0, 1, 0)
    for _ in range(5):
        now = hear(ear, 0.9, 0.1, now)
        now = hear(ear, 0.0, 1, now)
    assert ear.verdict is Verdict.LISTENING
    ear.reset()
    for _ in range(3):
        now = hear(ear, 0.6, 0.25, now)
        now = hear(ear, 0.1, 0.2, now)
    assert ear.verdict is Verdict.HEARD


def test_a_window_that_was_stuck_has_not_heard_a_voice() -> None:
    ear = Ear()
    ear.hear(0.9, 0)
    ear.hear(0.9, 3 * NS_PER_S)
    assert ear.verdict is Verdict.LISTENING


def test_silence_is_told_from_a_room() -> None:
    for level, verdict in ((0.0, Verdict.SILENT), (0.1, Verdict.QUIET)):
        ear = Ear()
        now = hear(ear, level, SILENT_NS / NS_PER_S - 0.1, 0)
        assert ear.verdict is Verdict.LISTENING
        hear(ear, level, 0.3, now)
        assert ear.verdict is verdict


def test_what_the_core_says_is_said_in_the_users_language(qtbot: QtBot, qapp: QApplication) -> None:
    translator = QTranslator()
    assert translator.load("lipcam_de", str(paths.assets() / "translations"))
    qapp.installTranslator(translator)
    try:
        bench = WizardBench(qtbot, found=NO_MIC)
        bench.open(1)
        assert "No microphone" not in bench.wizard.pages.mic.status.text
        bench.found = NO_CAMERA
        bench.look_again()
        bench.wizard.go_on()
        words = [label.text() for label in bench.wizard.pages.camera.findChildren(QLabel)]
        assert not any("not loaded" in each for each in words)
        bench.wizard.reject()
        bench.bridge.close()
        bench.wizard.finish()
    finally:
        qapp.removeTranslator(translator)
