"""In every language, at every size of text, on small screens and large ones: no word is cut, and
nothing has to be moved sideways."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, QTranslator
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.doctor.catalogue import checks_of
from app.doctor.finding import Finding, Verdict
from app.languages.installing import LANGUAGES, install_language
from app.window.doctor.doctor_window import DoctorWindow
from app.window.looks import Looks
from core.messages import Fault, Recording, State, StateChanged
from core.settings import Settings
from tests.gui.conftest import WindowUnderTest
from tests.gui.cut_words import cut_words
from tests.gui.portraits import stats

pytestmark = pytest.mark.gui

SIZES = (100, 150, 200)  # of text, percent
SCREENS = (QSize(1280, 720), QSize(1920, 1080))
_TITLE_PX = 60  # of a window, and of what else stands along the edge of a screen
_HALF = QSize(736, 660)  # a window that has not all of the screen


class Examined:
    """An examination that has found a bit of everything."""

    def run(self, heard: Callable[[object], None], _stop: object) -> tuple[Finding, ...]:
        verdicts = list(Verdict)
        found = tuple(
            Finding(check.name, verdicts[number % len(verdicts)], "It is as it is.", "Mend it.")
            for number, check in enumerate(checks_of("linux"))
        )
        for each in found:
            heard(each)
        return found


class AllWindows:
    """Each window once, in one language; wrong: what has been found in them so far."""

    def __init__(self, qtbot: QtBot, looks: Looks, code: str, folder: Path, percent: int) -> None:
        """percent: size of text with which they are made."""
        self.wrong: list[str] = []
        self._qtbot, self._looks, self._code, self._percent = qtbot, looks, code, percent
        looks.apply("light", percent)
        settings = Settings(avatar="ben", language=code, text_percent=percent)
        self.main = WindowUnderTest(folder, settings)
        window = self.window = self.main.window
        qtbot.addWidget(window)
        window.show()
        qtbot.waitUntil(lambda: window.avatars.count() == 2)
        self.doctor: DoctorWindow | None = None

    def open_others(self) -> None:
        """All but the main window, which is there."""
        window, doors = self.window, self.window.doors
        for show in (doors.show_settings, doors.show_profiles, doors.show_statistics):
            show()
        doors.show_wizard()
        window.show_models()
        doctor = self.doctor = DoctorWindow(Settings, parent=window, make=lambda *_: Examined())
        doctor.show()
        self._qtbot.waitUntil(lambda: not doctor.desk.running)

    def close(self) -> None:
        self.window.close()
        if self.doctor is not None:
            self.doctor.close()
            self.doctor.finish()
        self.main.bridge.close()
        self.window.finish()

    def grow(self, percent: int) -> None:
        """Give all of them letters of this size, as the settings do."""
        self._percent = percent
        self._looks.apply("light", percent)
        self._looks.finish()
        _settle()

    def look(self, name: str, window: QWidget, size: QSize) -> None:
        """Note what is wrong with a window that is to have this size."""
        window.resize(size)
        _settle()
        found = cut_words(window) + self._small_letters(window)
        if window.width() > size.width() or window.height() > size.height():
            found.append(f"is {window.size().toTuple()}, which is more than {size.toTuple()}")
        place = f"{self._code}, {self._percent} %, {size.width()} px, {name}"
        self.wrong += [f"{place}: {each}" for each in found]

    def _small_letters(self, window: QWidget) -> list[str]:
        """Words that have not grown with the others."""
        usual = QApplication.font().pointSizeF()
        labels = window.findChildren(QLabel)
        shown = [each for each in labels if each.isVisible() and each.window() is window]
        return [f"{each.text()!r} is small" for each in shown if each.font().pointSizeF() < usual]

    def look_at_main(self, room: QSize) -> None:
        """The main window in conditions that say much."""
        session, window = self.main.session, self.window
        window.advice.dismiss()
        for event in (StateChanged(State.OPENING), StateChanged(State.RUNNING)):
            session.tell(event)
        session.tell(Recording("talk.mp4", True))
        session.tell(stats(recording="talk.mp4", recorded_s=72.0))
        self.look("main window, recording", window, room)
        session.tell(Recording("talk.mp4", False))
        window.acts.mute.trigger()
        self.look("main window, muted", window, room)
        window.acts.mute.trigger()
        text, remedy = "The microphone has gone.", "Type: sudo plug it"
        session.tell(Fault("mic", text, remedy))
        session.tell(StateChanged(State.HOLDING, text, remedy))
        session.tell(stats(state=State.HOLDING))
        self.look("main window, holding", window, room)
        window.advice.more.click()
        self.look("main window, details", window, room)
        window.advice.more.click()

    def look_at_others(self, screen: QSize) -> None:
        """Every page of every other window, as large as it asks to be."""
        doors, room = self.window.doors, screen * 0.92
        em = self.window.fontMetrics().height()
        assert doors.settings is not None
        assert doors.wizard is not None
        wanted = QSize(54 * em, 42 * em).boundedTo(room)
        for group in doors.settings.pages:
            doors.settings.show_page(group)
            self.look(f"settings, {group}", doors.settings, wanted)
        for number in range(len(doors.wizard.pages)):
            doors.wizard._go_to(number)
            size = doors.wizard.sizeHint().expandedTo(QSize(58 * em, 40 * em)).boundedTo(room)
            self.look(f"first steps, {number + 1}", doors.wizard, size)
        assert self.doctor is not None
        wanted = QSize(58 * em, 50 * em).boundedTo(room)
        self.look("doctor", self.doctor, wanted)
        for name, window in (
            ("profiles", doors.profiles),
            ("statistics", doors.statistics),
            ("models", self.window.models.page),
        ):
            assert window is not None
            self.look(name, window, QSize(60 * em, 34 * em).boundedTo(room))

    def look_at_half(self) -> None:
        """Settings that have not all of the screen: only their pages have to fit."""
        settings = self.window.doors.settings
        assert settings is not None
        for group in settings.pages:
            settings.show_page(group)
            settings.resize(_HALF)
            _settle()
            if settings.size() != _HALF or settings.pages[group].horizontalScrollBar().maximum():
                self.wrong.append(f"{self._code}, {_HALF.width()} px, settings, {group}: too wide")


@pytest.fixture
def looks(qapp: QApplication) -> Iterator[Looks]:
    made = Looks(qapp)
    made.apply("light", 100)
    yield made
    made.apply("light", 100)
    made.finish()
    made.deleteLater()


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    before = set(qapp.findChildren(QTranslator))
    assert install_language(qapp, request.param) == request.param
    yield request.param
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()


def test_all_words_are_read_without_moving_sideways(
    qtbot: QtBot, looks: Looks, language: str, tmp_path: Path
) -> None:
    windows = AllWindows(qtbot, looks, language, tmp_path / "none", 100)
    windows.open_others()
    for percent in SIZES:
        windows.grow(percent)
        windows.look_at_half()
        for screen in SCREENS:
            usual = QSize(1240, 700).boundedTo(screen - QSize(0, _TITLE_PX))
            for room in {usual.toTuple(), (screen - QSize(0, _TITLE_PX)).toTuple()}:
                windows.look_at_main(QSize(*room))
            windows.look_at_others(screen)
    windows.close()
    assert not windows.wrong, "\n".join(windows.wrong)


def test_a_main_window_made_with_large_letters_fits_a_small_screen(
    qtbot: QtBot, looks: Looks, language: str, tmp_path: Path
) -> None:
    windows = AllWindows(qtbot, looks, language, tmp_path / "none", 200)
    windows.look_at_main(QSize(1240, 660))
    windows.close()
    assert not windows.wrong, "\n".join(windows.wrong)


def test_what_has_no_room_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    texts = (QLabel("One line of words"), QLabel("Words that go on in the next line"))
    texts[1].setWordWrap(True)
    button = QPushButton("A button that has a name")
    for widget in (*texts, button):
        column.addWidget(widget)
    window.show()
    window.resize(window.sizeHint())
    _settle()
    assert cut_words(window) == []
    texts[0].setMaximumWidth(50)
    texts[1].setMaximumSize(120, 20)
    button.setMaximumWidth(60)
    _settle()
    found = cut_words(window)
    assert len(found) == 3, found
    button.setMaximumWidth(1 << 16)
    window.layout().setEnabled(False)
    button.move(window.width() - 20, button.y())
    assert any("edge" in each for each in cut_words(window))


def _settle() -> None:
    for _ in range(4):
        QApplication.sendPostedEvents()
        QApplication.processEvents()
