"""The window of settings: what is changed acts at once, is stored, and can be taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from app.window.settings.editors.whole_editor import WholeEditor
from app.window.settings.page import groups
from app.window.settings.privacy_notes import PrivacyNotes
from core import paths
from core.messages import Adjust, Adjusted, SetDelay, SwitchCamera, SwitchEngine
from core.settings import Settings
from tests.gui.cut_words import cut_words
from tests.gui.settings_bench import SettingsUnderTest

pytestmark = pytest.mark.gui


@pytest.fixture
def bench(qtbot: QtBot) -> SettingsUnderTest:
    return SettingsUnderTest(qtbot)


def _number(bench: SettingsUnderTest, name: str, value: int) -> None:
    editor = bench.editor(name)
    assert isinstance(editor, WholeEditor)
    editor.number.setValue(value)


# -- changes --------------------------------------------------------------------------------------


def test_a_change_acts_at_once_and_is_stored(bench: SettingsUnderTest) -> None:
    bench.tick("noise_suppression")
    _number(bench, "gain_db", 5)
    bench.editor("engine").changed.emit("pattern")
    bench.editor("camera").changed.emit("obs")
    assert bench.told == [
        Adjust((("noise_suppression", True),)),
        Adjust((("gain_db", 5),)),
        SwitchEngine("pattern"),
        SwitchCamera("obs"),
    ]
    assert bench.stored == {
        "noise_suppression": True, "gain_db": 5, "engine": "pattern", "camera": "obs",
    }  # fmt: skip
    assert bench.changed == ["noise_suppression", "gain_db", "engine", "camera"]


def test_a_number_that_still_moves_opens_nothing_anew(bench: SettingsUnderTest) -> None:
    for fps in (24, 23, 22):
        _number(bench, "fps", fps)
    _number(bench, "delay_ms", 300)
    assert bench.told == [Adjust((("fps", 22),))]  # going to another page has taken it over
    bench.qtbot.waitUntil(lambda: bench.told[1:] == [SetDelay(300)])
    assert bench.stored == {"fps": 22, "delay_ms": 300}


def test_a_number_that_still_moves_is_not_taken_back(bench: SettingsUnderTest) -> None:
    _number(bench, "fps", 30)
    bench.dialog.show_values()  # something else was changed elsewhere
    assert bench.editor("fps").value() == 30
    bench.dialog.take_waiting()
    assert bench.settings.fps == 30


def test_closing_loses_no_number(bench: SettingsUnderTest) -> None:
    _number(bench, "fps", 30)
    bench.dialog.close()
    assert bench.stored == {"fps": 30}


def test_a_value_that_cannot_be_is_refused_in_words(bench: SettingsUnderTest) -> None:
    bench.editor("recordings_folder").changed.emit("x" * 5000)
    row = bench.row("recordings_folder")
    assert bench.settings == Settings()
    assert (bench.told, bench.stored, bench.changed) == ([], {}, [])
    assert "'recordings_folder'" in row.note.text()
    assert row.note.isVisible()
    assert row.editor.value() == ""


def test_what_the_session_refuses_is_shown_again_as_it_was(bench: SettingsUnderTest) -> None:
    bench.editor("background").changed.emit("picture:/gone.png")
    names = bench.choices.adjusted(Adjusted((("background", "own"),)))
    bench.dialog.show_refused(names)
    row = bench.row("background")
    assert row.editor.value() == "own"
    assert row.note.isVisible()
    assert "not possible" in row.note.text()
    row.editor.changed.emit("blur")
    assert not row.note.isVisible()


def test_what_is_changed_elsewhere_is_shown(bench: SettingsUnderTest) -> None:
    bench.choices.change(gain_db=9, gate=True)
    bench.dialog.show_values(["gain_db", "gate", "avatar", "version"])
    assert bench.editor("gain_db").value() == 9
    assert bench.editor("gate_db").isEnabled()
    bench.dialog.close()
    bench.choices.change(gain_db=3)
    bench.dialog.show()
    assert bench.editor("gain_db").value() == 3


# -- a whole page ---------------------------------------------------------------------------------


def test_a_page_is_reset_and_that_is_undone(qtbot: QtBot) -> None:
    chosen = Settings(gain_db=9, gate=True, mic="sample", fps=30)
    bench = SettingsUnderTest(qtbot, chosen)
    bench.dialog.show_page("sound")
    assert not bench.dialog.undo.isVisible()
    bench.click(bench.dialog.reset)
    assert bench.settings == Settings(fps=30)
    assert bench.editor("gain_db").value() == 0
    assert bench.stored == {"gain_db": 0, "gate": False, "mic": "default"}
    bench.click(bench.dialog.undo)
    assert bench.settings == chosen
    assert bench.editor("gain_db").value() == 9
    assert not bench.dialog.undo.isVisible()
    bench.click(bench.dialog.reset)
    bench.dialog.show_page("picture")
    assert not bench.dialog.undo.isVisible()  # it was of the other page


def test_a_reset_leaves_a_decision_alone(qtbot: QtBot) -> None:
    bench = SettingsUnderTest(qtbot, Settings(badge=False, badge_decided=True, fps=30))
    bench.dialog.show_page("picture")
    bench.click(bench.dialog.reset)
    assert bench.settings == Settings(badge=False, badge_decided=True)


# -- the label in the picture ---------------------------------------------------------------------


def _question(bench: SettingsUnderTest) -> QMessageBox:
    assert bench.dialog.question is not None
    return bench.dialog.question


def test_the_label_goes_only_after_a_clear_question(bench: SettingsUnderTest) -> None:
    bench.tick("badge")
    question = _question(bench)
    assert "may not know that this is an AI avatar" in question.text()
    assert bench.editor("badge").value() is True
    assert bench.settings == Settings()
    bench.qtbot.keyClick(question, Qt.Key.Key_Escape)
    assert (bench.settings, bench.told, bench.stored) == (Settings(), [], {})
    assert bench.dialog.question is None
    bench.tick("badge")
    question = _question(bench)
    assert question.defaultButton().text() == "&Keep the label"
    bench.click(next(b for b in question.buttons() if b.text() == "&Switch it off"))
    assert bench.settings == Settings(badge=False, badge_decided=True)
    assert bench.editor("badge").value() is False
    assert bench.stored == {"badge": False, "badge_decided": True}


def test_who_has_decided_is_not_asked_again(qtbot: QtBot) -> None:
    bench = SettingsUnderTest(qtbot, Settings(badge=False, badge_decided=True))
    bench.tick("badge")
    assert bench.settings.badge is True
    bench.tick("badge")
    assert bench.dialog.question is None
    assert bench.settings == Settings(badge=False, badge_decided=True)


# -- finding --------------------------------------------------------------------------------------


def _found(bench: SettingsUnderTest) -> list[str]:
    pages = bench.dialog.pages
    rows = [(name, row) for page in pages.values() for name, row in page.rows.items()]
    return [name for name, row in rows if not row.field.isHidden()]


def test_a_setting_is_found_by_its_words(bench: SettingsUnderTest) -> None:
    browser = bench.dialog.browser
    bench.qtbot.keyClicks(browser.search, "LOG FILE")
    assert _found(bench) == ["keep_log"]
    assert browser.group == "privacy"
    hidden = [browser.list.item(row).isHidden() for row in range(len(groups()))]
    assert hidden.count(False) == 1
    browser.search.setText("deutsch")
    assert _found(bench) == ["language"]
    browser.search.setText("corner label")
    assert _found(bench) == ["badge_corner"]
    browser.search.setText("no such thing")
    assert _found(bench) == []
    assert browser.group == ""
    assert not bench.dialog.reset.isEnabled()
    bench.qtbot.keyClick(browser.search, Qt.Key.Key_Escape)  # ends the search, not the window
    assert len(_found(bench)) == sum(len(page.rows) for page in bench.dialog.pages.values())
    assert bench.dialog.isVisible()
    bench.qtbot.keyClick(browser.search, Qt.Key.Key_Escape)
    assert not bench.dialog.isVisible()


def test_advice_can_lead_to_a_setting(bench: SettingsUnderTest) -> None:
    bench.dialog.browser.search.setText("nothing of the kind")
    bench.dialog.show_setting("lipforcing_lookahead_ms")
    assert bench.dialog.browser.group == "engine"
    page = bench.dialog.pages["engine"]
    field = page.rows["lipforcing_lookahead_ms"].field
    top = field.mapTo(page.viewport(), field.rect().topLeft()).y()
    assert 0 <= top < page.viewport().height()


def test_the_keys_lead_to_the_search(bench: SettingsUnderTest) -> None:
    bench.editor("fps").control.setFocus()
    bench.qtbot.keyClick(bench.dialog, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is bench.dialog.browser.search


# -- large letters --------------------------------------------------------------------------------


@pytest.mark.parametrize("group", groups())
def test_letters_of_double_size_fit_by_scrolling_down_only(
    bench: SettingsUnderTest, group: str
) -> None:
    usual = QApplication.font()
    large = QApplication.font()
    large.setPointSizeF(2 * large.pointSizeF())
    page = bench.dialog.pages[group]
    title = page.title.fontInfo().pointSizeF()
    try:
        QApplication.setFont(large)
        bench.dialog.resize(960, 680)
        bench.dialog.show_page(group)
        QApplication.processEvents()
        assert page.title.fontInfo().pointSizeF() == pytest.approx(2 * title, rel=0.1)
        assert page.horizontalScrollBar().maximum() == 0
        assert bench.dialog.width() == 960
        bench.qtbot.waitUntil(lambda: not _cut_off(bench, group))
    finally:
        QApplication.setFont(usual)


@pytest.mark.parametrize("group", ["sound", "picture", "window"])
def test_rows_have_their_height_where_the_page_becomes_wider(
    bench: SettingsUnderTest, group: str
) -> None:
    usual, large = QApplication.font(), QApplication.font()
    large.setPointSizeF(2 * large.pointSizeF())
    dialog, policies = bench.dialog, set()
    try:
        QApplication.setFont(large)
        dialog.show_page(group)
        for wide in range(960, 1360, 20):
            for width in (840, wide):
                dialog.resize(width, 662)
                for _ in range(3):
                    QApplication.processEvents()
                policies.add(dialog.pages[group]._form.rowWrapPolicy())
            low = [each for each in cut_words(dialog) if " high " in each]
            assert not low, (wide, low)
        assert len(policies) == 2, "labels beside and above what they name"
    finally:
        QApplication.setFont(usual)


def _cut_off(bench: SettingsUnderTest, group: str) -> list[str]:
    rows = bench.dialog.pages[group].rows.items()
    return [name for name, row in rows if row.editor.width() < row.editor.minimumSizeHint().width()]


# -- privacy --------------------------------------------------------------------------------------


def test_what_is_kept_where_is_said_and_can_be_opened(qtbot: QtBot, tmp_path: Path) -> None:
    opened: list[QUrl] = []
    films = tmp_path / "films" / "new"
    settings = Settings(recordings_folder=str(films))
    notes = PrivacyNotes(lambda: settings, opened.append)
    qtbot.addWidget(notes)
    notes.show()
    qtbot.waitUntil(notes.folders["log"][1].isEnabled)
    wanted = {
        "settings": paths.settings_file().parent,
        "log": paths.user_logs(),
        "recordings": films,
        "avatars": paths.user_avatars(),
        "models": paths.user_models(),
    }
    for number, (key, path) in enumerate(wanted.items(), start=1):
        where, button = notes.folders[key]
        assert where.toolTip() == str(path)
        button.click()
        qtbot.waitUntil(lambda number=number: len(opened) == number)
        assert Path(opened[-1].toLocalFile()) == path
        assert path.is_dir()


def test_a_folder_that_cannot_be_made_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    opened: list[QUrl] = []
    settings = Settings(recordings_folder=str(tmp_path / "file" / "films"))
    notes = PrivacyNotes(lambda: settings, opened.append)
    qtbot.addWidget(notes)
    notes.show()
    qtbot.waitUntil(notes.folders["recordings"][1].isEnabled)
    notes.folders["recordings"][1].click()
    qtbot.waitUntil(lambda: "cannot be opened" in notes.said.text())
    assert notes.said.isVisible()
    assert opened == []
