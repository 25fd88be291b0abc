"""Profiles in the window: kept, gone over to, put in order; each a file on the disk."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.window.choices import Choices
from app.window.keeper import Keeper
from app.window.profiles.exchange import Exchange
from app.window.profiles.profile_desk import ProfileDesk
from app.window.profiles.profiles_window import ProfilesWindow
from core import paths
from core.messages import Adjust, Command, SwitchAvatar
from core.profile_shelf import ProfileShelf
from core.profiles import Profile
from core.settings import Settings

pytestmark = pytest.mark.gui


class ProfilesUnderTest:
    """The window, its desk, and all that they told. told: the session's commands; said: advice."""

    def __init__(self, qtbot: QtBot, settings: Settings) -> None:
        self.qtbot = qtbot
        self.told: list[Command] = []
        self.said: list[tuple[str, str, str]] = []
        self.chosen: list[str] = []
        self.stored: dict[str, object] = {}
        keeper = Keeper(settings, lambda changes, _others: self.stored.update(changes))
        self.choices = Choices(settings, keeper, self.told.append)
        self.shelf = ProfileShelf(paths.user_profiles())
        self.desk = ProfileDesk(self.choices, keeper.write, self.shelf)
        self.desk.told.connect(self._hear)
        self.desk.chosen.connect(self.chosen.append)
        self.exchange = Exchange(self.choices, keeper.write, self.desk)
        self.window = ProfilesWindow(self.desk, self.choices, self.exchange)
        qtbot.addWidget(self.window)
        self.window.show()

    @property
    def list(self) -> object:
        return self.window.list

    def _hear(self, key: str, text: str, remedy: str) -> None:
        self.said.append((key, text, remedy))

    def cells(self) -> list[list[str]]:
        shown = self.window.list
        items = [shown.topLevelItem(row) for row in range(shown.topLevelItemCount())]
        return [[item.text(column) for column in range(4)] for item in items if item is not None]

    def names(self) -> list[str]:
        return [cells[0] for cells in self.cells()]

    def until(self, good: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(good()))

    def click(self, button: QPushButton) -> None:
        assert button.isEnabled(), "it cannot be pressed"
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def keep(self, name: str) -> None:
        self.qtbot.keyClicks(self.window.line, name)
        self.click(self.window.keep)
        self.until(lambda: name in self.names())


@pytest.fixture
def bench(qtbot: QtBot) -> ProfilesUnderTest:
    return ProfilesUnderTest(qtbot, Settings(avatar="ada"))


def test_what_is_chosen_is_kept_under_a_name(bench: ProfilesUnderTest) -> None:
    assert not bench.window.keep.isEnabled()
    assert not bench.window.use.isEnabled()
    bench.keep("Work")
    (work,) = bench.shelf.read()[0]
    assert work.applied_to(Settings()) == Settings(avatar="ada")
    assert bench.cells()[0][2] == "✓ in use"
    assert "ada" in bench.cells()[0][3]
    assert bench.window.line.text() == ""


def test_a_profile_is_gone_over_to(bench: ProfilesUnderTest) -> None:
    bench.keep("Work")
    bench.choices.choose("avatar", "ben")
    bench.choices.change(background="blur", theme="dark")
    bench.keep("Home")
    bench.told.clear()
    bench.window.list.mark("Work")
    bench.click(bench.window.use)
    assert bench.told == [Adjust((("background", "own"),)), SwitchAvatar("ada")]
    assert bench.choices.settings == Settings(avatar="ada", theme="dark")
    assert bench.stored == {"avatar": "ada", "background": "own", "theme": "dark"}
    assert bench.chosen == ["Work"]
    assert bench.desk.current() == "Work"
    assert [cells[2] for cells in bench.cells()] == ["", "✓ in use"]
    bench.window.list.mark("Home")
    bench.qtbot.keyClick(bench.window.list, Qt.Key.Key_Return)
    assert bench.chosen == ["Work", "Home"]
    bench.choices.change(fps=60)
    bench.window.refresh()
    assert [cells[2] for cells in bench.cells()] == ["", ""]
    bench.desk.apply("Gone")  # a hotkey that comes late
    assert bench.chosen == ["Work", "Home"]


def test_a_profile_is_updated_renamed_doubled_and_deleted(bench: ProfilesUnderTest) -> None:
    bench.keep("Work")
    bench.choices.change(fps=30)
    bench.click(bench.window.update_button)
    bench.until(lambda: bench.shelf.read()[0][0].values["fps"] == 30)
    bench.click(bench.window.rename)
    field = bench.window.list.findChild(QLineEdit)
    assert field is not None
    field.setText("Office")
    bench.qtbot.keyClick(field, Qt.Key.Key_Return)
    bench.until(lambda: bench.names() == ["Office"] and bench.desk.profiles[0].name == "Office")
    assert bench.chosen == []  # Enter was for the name
    bench.click(bench.window.duplicate)
    bench.until(lambda: bench.names() == ["Office", "Office 2"])
    bench.window.list.mark("Office 2")
    bench.click(bench.window.delete)
    assert bench.window.question is not None
    assert "Office 2" in bench.window.question.text()
    bench.qtbot.keyClick(bench.window.question, Qt.Key.Key_Escape)
    assert bench.window.question is None
    bench.click(bench.window.delete)
    buttons = bench.window.question.buttons()  # type: ignore[attr-defined]
    bench.click(next(b for b in buttons if b.text() == "&Delete"))
    bench.until(lambda: bench.names() == ["Office"])
    assert [profile.name for profile in bench.shelf.read()[0]] == ["Office"]


def test_a_name_that_is_taken_is_said_and_nothing_is_lost(bench: ProfilesUnderTest) -> None:
    bench.keep("Home")
    bench.keep("Work")
    bench.window.list.mark("Work")
    bench.desk.rename("Work", "home")
    bench.until(lambda: "already" in bench.window.advice.text)
    assert bench.names() == ["Home", "Work"]
    bench.desk.rename("Work", "")
    assert "1 to 60" in bench.window.advice.text
    assert bench.names() == ["Home", "Work"]
    bench.desk.rename("Work", "Office")
    bench.until(lambda: bench.names() == ["Home", "Office"])
    assert bench.window.advice.text == ""


def test_a_key_for_a_profile(bench: ProfilesUnderTest) -> None:
    bench.keep("Home")
    bench.keep("Work")
    bench.window.list.mark("Work")
    bench.window.key.edit.setFocus()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    bench.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_1, both)
    bench.until(lambda: bench.desk.hotkeys() == {"Ctrl+Alt+1": "Work"})
    assert bench.cells()[1][1] == "Ctrl+Alt+1"
    assert bench.desk.taken_keys() == {"Ctrl+Alt+1": "Profile Work"}
    assert not bench.window.key.warning.isVisible()
    bench.desk.set_hotkey("Home", "Ctrl+Alt+1")
    bench.until(bench.window.key.warning.isVisible)
    assert "Profile Home" in bench.window.key.warning.text()
    bench.desk.set_hotkey("Home", "Ctrl+Alt+M")
    bench.until(lambda: not bench.window.key.warning.isVisible())
    bench.window.list.mark("Home")
    assert "Mute" in bench.window.key.warning.text()


def test_broken_files_are_named_once_and_all_else_is_there(bench: ProfilesUnderTest) -> None:
    bench.keep("Work")
    (bench.shelf.folder / "bad.json").write_text("{")
    bench.desk.look()
    bench.until(lambda: "bad.json" in bench.window.advice.text)
    assert bench.names() == ["Work"]
    bench.window.advice.dismiss()
    bench.keep("Home")
    assert bench.window.advice.text == ""  # the user has read it
    (bench.shelf.folder / "bad.json").unlink()
    bench.desk.look()
    bench.until(lambda: not bench.desk._notices)


def test_a_profile_never_takes_the_label_away_silently(bench: ProfilesUnderTest) -> None:
    bench.shelf.add(Profile.of("Bare", Settings(avatar="ben", badge=False)))
    bench.desk.look()
    bench.until(lambda: bench.names() == ["Bare"])
    assert "without the label" in bench.cells()[0][3]
    bench.desk.apply("Bare")
    assert bench.choices.settings == Settings(avatar="ben")
    assert [said[0] for said in bench.said] == ["profile-badge"]
    assert "label" in bench.window.advice.text
    bench.choices.change(badge_decided=True)
    bench.said.clear()
    bench.desk.apply("Bare")
    assert bench.choices.settings.badge is False
    assert bench.said == []


def test_a_hostile_name_is_shown_as_text(bench: ProfilesUnderTest) -> None:
    name = "<b>Bold</b> & %1 {name}"
    bench.keep(name)
    bench.click(bench.window.delete)
    assert bench.window.question is not None
    assert bench.window.question.textFormat() == Qt.TextFormat.PlainText
    assert name in bench.window.question.text()
    bench.window.question.done(0)


# -- out and in -----------------------------------------------------------------------------------


def _import(bench: ProfilesUnderTest, path: Path) -> object:
    bench.exchange.read(bench.window, str(path))
    bench.until(lambda: bench.exchange.dialog is not None)
    return bench.exchange.dialog


def test_a_profile_travels_in_a_file(bench: ProfilesUnderTest, tmp_path: Path) -> None:
    bench.keep("Work")
    path = tmp_path / "work.lipcam-settings"
    bench.click(bench.window.export)
    assert bench.exchange.dialog is not None
    bench.exchange.dialog.fileSelected.emit(str(path))  # type: ignore[attr-defined]
    bench.exchange.dialog.done(0)
    bench.until(path.exists)
    bench.until(lambda: "look into it" in bench.window.advice.text)
    raw = json.loads(path.read_text())
    assert "settings" not in raw
    assert [each["name"] for each in raw["profiles"]] == ["Work"]
    dialog = _import(bench, path)
    assert not dialog.settings.isVisible()  # type: ignore[attr-defined]
    bench.click(dialog.take)  # type: ignore[attr-defined]
    bench.until(lambda: bench.names() == ["Work", "Work 2"])
    assert bench.chosen == []


def test_what_a_file_changes_is_shown_before_it_does(
    bench: ProfilesUnderTest, tmp_path: Path
) -> None:
    path = tmp_path / "a.lipcam-settings"
    raw = {
        "kind": "lipcam settings",
        "version": 1,
        "settings": {"theme": "dark", "gain_db": 7, "badge": False, "fps": 999,
                     "background": "picture:/gone/a.png"},
        "profiles": [{"name": "Theirs", "settings": {"fps": 30}}],
    }  # fmt: skip
    path.write_text(json.dumps(raw))
    imported: list[bool] = []
    bench.exchange.imported.connect(lambda: imported.append(True))
    dialog = _import(bench, path)
    text = dialog.text.toPlainText()  # type: ignore[attr-defined]
    for part in (
        "Colours: Dark", "Gain: 7 dB", "Theirs", "/gone/a.png", "'fps'", "It stays on until",
    ):  # fmt: skip
        assert part in text
    assert "3 will change" in dialog.settings.text()  # type: ignore[attr-defined]
    assert bench.told == []
    dialog.reject()  # type: ignore[attr-defined]
    assert bench.choices.settings == Settings(avatar="ada")
    dialog = _import(bench, path)
    dialog.profiles.setChecked(False)  # type: ignore[attr-defined]
    bench.click(dialog.take)  # type: ignore[attr-defined]
    wanted = Settings(avatar="ada", theme="dark", gain_db=7, background="picture:/gone/a.png")
    assert bench.choices.settings == wanted
    assert imported == [True]
    assert bench.names() == []
    dialog = _import(bench, path)
    assert not dialog.settings.isEnabled()  # type: ignore[attr-defined]
    dialog.profiles.setChecked(False)  # type: ignore[attr-defined]
    assert not dialog.take.isEnabled()  # type: ignore[attr-defined]
    dialog.reject()  # type: ignore[attr-defined]


def test_a_file_that_cannot_be_used_is_said(bench: ProfilesUnderTest, tmp_path: Path) -> None:
    path = tmp_path / "a.lipcam-settings"
    path.write_text("not json")
    bench.exchange.read(bench.window, str(path))
    bench.until(lambda: "cannot be used" in bench.window.advice.text)
    assert bench.exchange.dialog is None
    bench.exchange.write(str(tmp_path / "none" / ("n" * 300)))
    bench.until(lambda: "cannot be written" in bench.window.advice.text)
