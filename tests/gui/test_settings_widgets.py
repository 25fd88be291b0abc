"""Every setting has a widget that shows each legal value and tells of the user's changes only."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog
from pytestqt.qtbot import QtBot

from app.window.choice_box import ChoiceBox
from app.window.settings.editors.background_editor import BackgroundEditor
from app.window.settings.editors.choice_editor import ChoiceEditor
from app.window.settings.editors.corner_editor import CornerEditor
from app.window.settings.editors.device_editor import DeviceEditor
from app.window.settings.editors.folder_editor import FolderEditor
from app.window.settings.editors.gate_editor import GateEditor
from app.window.settings.editors.making import Supplies
from app.window.settings.editors.size_editor import SizeEditor
from app.window.settings.editors.text_editor import TextEditor
from app.window.settings.editors.whole_editor import WholeEditor
from app.window.settings.page import names_of
from app.window.settings.words import words_of
from core.setting_rules import PLACES, Background, Flag, OneOf, Size, Text, Voice, Whole
from core.settings import Settings
from core.types import Device
from tests.gui.settings_bench import SettingsUnderTest

pytestmark = pytest.mark.gui

SHOWN = [name for name, place in PLACES.items() if place.group]


def legal_values(name: str) -> Iterator[object]:
    """Values of every kind that a setting may have."""
    rule = PLACES[name].rule
    if isinstance(rule, Flag):
        yield from (True, False)
    elif isinstance(rule, OneOf):
        yield from rule.choices
    elif isinstance(rule, Whole):
        yield from (rule.low, rule.low + rule.step, rule.high)
    elif isinstance(rule, Size):
        yield from ((1280, 720), (1920, 1080), (960, 540), (720, 720), (160, 3840), (642, 480))
    elif isinstance(rule, Background):
        yield from ("own", "blur", "key", "colour:#A0b1C2", "picture:/no/such/picture.png")
    elif isinstance(rule, Voice):
        yield from ("off", "auto", "device:Some output")
    elif name.startswith("hotkey_"):
        yield from ("", "Ctrl+Alt+M", "F9", "Ctrl+Shift+,", "Not a key at all")
    else:
        assert isinstance(rule, Text)
        yield from ("", "default", "odd: value 値", *words_of(name).choices)


@pytest.fixture
def bench(qtbot: QtBot) -> SettingsUnderTest:
    return SettingsUnderTest(qtbot)


@pytest.mark.parametrize("name", SHOWN)
def test_every_legal_value_is_shown_and_given_back(bench: SettingsUnderTest, name: str) -> None:
    editor = bench.editor(name)
    for value in legal_values(name):
        assert PLACES[name].rule.problem(value) == ""
        editor.show_value(value)
        assert editor.value() == value
        assert type(editor.value()) is type(value)
    assert bench.changed == []
    assert bench.told == []


def test_what_is_shown_at_first_are_the_settings(qtbot: QtBot) -> None:
    chosen = Settings(
        gain_db=6, background="blur", size_px=(640, 360), fps=30, engine="pattern", theme="dark",
        hotkey_talk="F8", recordings_folder="/films", mirror_preview=False, threads=3,
    )  # fmt: skip
    bench = SettingsUnderTest(qtbot, chosen)
    for name in SHOWN:
        assert bench.editor(name).value() == getattr(chosen, name)


@pytest.mark.parametrize("name", SHOWN)
def test_a_screen_reader_is_told_name_and_help(bench: SettingsUnderTest, name: str) -> None:
    row = bench.row(name)
    words = words_of(name)
    control = row.editor.control
    assert control.accessibleName() == words.name
    assert control.accessibleDescription() == words.help
    interface = QAccessible.queryAccessibleInterface(control)
    assert interface.text(QAccessible.Text.Description) == words.help
    if row.label is not None:
        assert row.label.buddy() is control
    assert control.focusPolicy() & Qt.FocusPolicy.TabFocus


# -- what the user does ---------------------------------------------------------------------------


def test_a_box_is_ticked(bench: SettingsUnderTest) -> None:
    bench.tick("noise_suppression")
    assert bench.settings.noise_suppression is True


def test_a_list_is_chosen_from(bench: SettingsUnderTest) -> None:
    editor = bench.editor("theme")
    assert isinstance(editor, ChoiceEditor)
    bench.qtbot.keyClick(editor.box, Qt.Key.Key_Down)
    assert bench.settings.theme == "light"


def test_a_number_is_typed_and_drawn(bench: SettingsUnderTest) -> None:
    editor = bench.editor("gain_db")
    assert isinstance(editor, WholeEditor)
    editor.number.selectAll()
    bench.qtbot.keyClicks(editor.number, "12")
    assert bench.settings.gain_db == 0  # it is still being typed
    bench.qtbot.keyClick(editor.number, Qt.Key.Key_Return)
    assert bench.settings.gain_db == 12
    editor.slider.setValue(0)
    assert (bench.settings.gain_db, editor.number.value()) == (-20, -20)
    assert bench.dialog.isVisible()  # Enter has closed nothing


def test_a_number_between_the_steps_becomes_the_nearest(qtbot: QtBot) -> None:
    editor = WholeEditor(Whole(0, 1000, 40), "ms")
    qtbot.addWidget(editor)
    told: list[object] = []
    editor.changed.connect(told.append)
    editor.number.setValue(95)
    assert (told, editor.value()) == ([80], 80)


def test_a_text_is_taken_over_once(qtbot: QtBot) -> None:
    editor = TextEditor()
    qtbot.addWidget(editor)
    told: list[object] = []
    editor.changed.connect(told.append)
    qtbot.keyClicks(editor.line, "hello")
    assert told == []
    qtbot.keyClick(editor.line, Qt.Key.Key_Return)
    editor.line.editingFinished.emit()  # as when the focus goes on
    assert told == ["hello"]


def test_sizes_by_name_and_any_other(bench: SettingsUnderTest) -> None:
    editor = bench.editor("size_px")
    assert isinstance(editor, SizeEditor)
    _choose(editor.box, "1080p (1920 × 1080)")
    bench.dialog.take_waiting()
    assert bench.settings.size_px == (1920, 1080)
    assert not editor.sides[0].isVisible()
    _choose(editor.box, "Other …")
    assert editor.sides[0].isVisible()
    bench.dialog.take_waiting()
    assert bench.settings.size_px == (1920, 1080)  # nothing has been said yet
    editor.sides[0].setValue(641)
    editor.sides[1].setValue(480)
    bench.dialog.take_waiting()
    assert bench.settings.size_px == (640, 480)
    editor.sides[0].setValue(1280)
    editor.sides[1].setValue(720)  # while it is being typed nothing moves away
    assert editor.sides[0].isVisible()


def test_corners_by_list_and_by_click(bench: SettingsUnderTest) -> None:
    editor = bench.editor("badge_corner")
    assert isinstance(editor, CornerEditor)
    _choose(editor.box, "Top left")
    assert bench.settings.badge_corner == "top-left"
    place = QPoint(editor.picture.width() - 5, 5)
    bench.qtbot.mouseClick(editor.picture, Qt.MouseButton.LeftButton, pos=place)
    assert bench.settings.badge_corner == "top-right"
    assert editor.box.currentText() == "Top right"


def test_the_picture_shows_the_label_where_and_how_it_will_be(bench: SettingsUnderTest) -> None:
    editor = bench.editor("badge_corner")
    assert isinstance(editor, CornerEditor)

    def brightness(corner: str, style: str, on: bool) -> list[int]:
        editor.picture.show_badge(corner, style, on)
        image = editor.picture.grab().toImage()
        wide, high = image.width() // 4, image.height() // 3
        corners = (
            image.copy(3, 3, wide, high),
            image.copy(3, image.height() - high - 3, wide, high),
        )
        return [part.scaled(1, 1, mode=_SMOOTH).pixelColor(0, 0).lightness() for part in corners]

    bare = brightness("top-left", "dark", False)
    dark, light = brightness("top-left", "dark", True), brightness("top-left", "light", True)
    assert dark[0] < bare[0] - 10
    assert light[0] > bare[0] + 10
    assert dark[1] == bare[1]
    below = brightness("bottom-left", "dark", True)
    assert (below[0], below[1] < bare[1] - 10) == (bare[0], True)


_SMOOTH = Qt.TransformationMode.SmoothTransformation


def test_the_gate_shows_what_passes_and_its_mark_can_be_drawn(bench: SettingsUnderTest) -> None:
    bench.tick("gate")
    editor = bench.editor("gate_db")
    assert isinstance(editor, GateEditor)
    assert editor.said.text() == "no sound"
    bench.dialog.show_level(0.5)
    assert editor.said.text() == "-30 dB: speech"
    assert editor.meter.passes
    bench.dialog.show_level(0.0)  # falls slowly, so that short sounds are seen
    assert editor.meter.level_db == pytest.approx(-33.6)
    meter = editor.meter
    bench.qtbot.mouseClick(
        meter, Qt.MouseButton.LeftButton, pos=QPoint(round(0.75 * meter.width()), 5)
    )
    assert bench.settings.gate_db == pytest.approx(-20, abs=1)
    assert editor.said.text() != "-30 dB: speech"
    for _ in range(30):
        bench.dialog.show_level(0.3)
    assert editor.said.text() == "-42 dB: ignored"
    bench.dialog.show_page("picture")
    bench.dialog.show_level(1.0)  # nobody looks
    assert editor.said.text() == "-42 dB: ignored"


def test_the_gate_is_drawn_where_the_level_is(bench: SettingsUnderTest) -> None:
    bench.tick("gate")
    editor = bench.editor("gate_db")
    assert isinstance(editor, GateEditor)
    bench.dialog.show_level(0.5)  # -30 dB of -80 to 0
    image = editor.meter.grab().toImage()
    row = image.height() - image.height() // 3
    fill = bench.dialog.palette().highlight().color()
    filled = [x for x in range(image.width()) if image.pixelColor(x, row) == fill]
    assert filled[-1] / image.width() == pytest.approx(50 / 80, abs=0.03)


# -- backgrounds ----------------------------------------------------------------------------------


def _background(bench: SettingsUnderTest) -> BackgroundEditor:
    editor = bench.editor("background")
    assert isinstance(editor, BackgroundEditor)
    return editor


def test_a_colour_for_the_background(bench: SettingsUnderTest) -> None:
    editor = _background(bench)
    _choose(editor.box, "A colour")
    assert bench.settings.background == "colour:#3A6EA5"
    assert editor.colour.isVisible()
    bench.click(editor.colour)
    assert editor.dialog is not None
    editor.dialog.colorSelected.emit(QColor("#102030"))  # type: ignore[attr-defined]
    editor.dialog.done(0)
    assert bench.settings.background == "colour:#102030"
    _choose(editor.box, "The avatar's own")
    _choose(editor.box, "A colour")
    assert bench.settings.background == "colour:#102030"  # the last one is remembered


def test_a_picture_is_taken_only_after_it_could_be_read(
    bench: SettingsUnderTest, tmp_path: object
) -> None:
    editor = _background(bench)
    good, bad, drawn = (f"{tmp_path}/{name}.png" for name in ("good", "bad", "drawn"))
    with open(drawn, "w", encoding="ascii") as file:
        file.write('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>')
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    assert image.save(good)
    with open(bad, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n" + b"?" * 100)
    _choose(editor.box, "A picture")
    assert isinstance(editor.dialog, QFileDialog)
    assert editor.box.currentData() == "own"  # as long as there is none
    editor.dialog.fileSelected.emit(bad)
    bench.qtbot.waitUntil(lambda: "bad.png" in editor.said.text() and "…" not in editor.said.text())
    editor.take_picture(drawn)
    bench.qtbot.waitUntil(lambda: "drawn.png is no picture" in editor.said.text())
    assert bench.settings.background == "own"
    editor.take_picture(good)
    bench.qtbot.waitUntil(lambda: bench.settings.background == f"picture:{good}")
    assert editor.thumbnail.pixmap().height() > 0
    assert editor.said.text() == "good.png"
    assert editor.box.currentData() == "picture"


def test_a_picture_that_is_gone_is_said(bench: SettingsUnderTest) -> None:
    editor = _background(bench)
    editor.show_value("picture:/no/such.png")
    bench.qtbot.waitUntil(lambda: "There is no file /no/such.png" in editor.said.text())
    assert editor.value() == "picture:/no/such.png"


# -- devices and folders --------------------------------------------------------------------------


def test_devices_are_those_of_the_main_window(qtbot: QtBot) -> None:
    source = ChoiceBox("Microphone")
    qtbot.addWidget(source)
    usb, demo = Device("pulse:usb", "USB microphone", ""), Device("sample", "Sample", "")
    source.fill([demo], "pulse:usb", "sample", searched=True)  # a stand-in is shown there
    bench = SettingsUnderTest(qtbot, Settings(mic="pulse:usb"), Supplies(boxes={"mic": source}))
    editor = bench.editor("mic")
    assert isinstance(editor, DeviceEditor)
    assert editor.box.currentText() == "usb (not found)"
    source.fill([usb, demo], "pulse:usb", "pulse:usb", searched=True)
    qtbot.waitUntil(lambda: editor.box.currentText() == "USB microphone")
    assert bench.told == []
    _choose(editor.box, "Sample")
    assert bench.settings.mic == "sample"
    assert bench.changed == ["mic"]
    source.fill([usb], "sample", "sample", searched=True)
    qtbot.waitUntil(lambda: editor.box.currentText() == "sample (not found)")
    assert bench.changed == ["mic"]


def test_a_folder_is_chosen_and_given_back(bench: SettingsUnderTest) -> None:
    editor = bench.editor("recordings_folder")
    assert isinstance(editor, FolderEditor)
    assert "system" in editor.line.text()
    assert not editor.usual.isEnabled()
    bench.click(editor.choose)
    assert editor.dialog is not None
    editor.dialog.fileSelected.emit("/films")
    editor.dialog.done(0)
    assert bench.settings.recordings_folder == "/films"
    bench.click(editor.usual)
    assert bench.settings.recordings_folder == ""


# -- the page -------------------------------------------------------------------------------------


def test_the_wheel_scrolls_and_changes_nothing_that_has_no_focus(bench: SettingsUnderTest) -> None:
    number, box = bench.editor("fps").control, bench.editor("background").control
    bench.editor("size_px").control.setFocus()
    for widget in (number, box):
        _turn_wheel(widget)
    assert bench.changed == []
    assert bench.editor("fps").value() == 25
    number.setFocus()
    _turn_wheel(number)
    assert bench.editor("fps").value() == 24


def _turn_wheel(widget: object) -> None:
    none, turned = Qt.KeyboardModifier.NoModifier, QPoint(0, -120)
    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), turned, turned, Qt.MouseButton.NoButton, none,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("change", "settings"),
    [
        ({"gate": True}, ["gate_db"]),
        ({"badge": False}, ["badge_corner", "badge_style"]),
        ({"engine": "lipforcing"}, ["chunk_frames", *(n for n in SHOWN if "lipforcing" in n)]),
        ({"push_to_talk": True}, ["hotkey_talk"]),
        (
            {"push_to_talk": True, "hotkeys": False},
            ["hotkey_mute", "hotkey_panic", "hotkey_next_avatar"],
        ),
        ({"hotkeys": False}, ["hotkey_mute", "hotkey_panic", "hotkey_next_avatar"]),
    ],
)
def test_what_has_no_effect_cannot_be_changed(
    bench: SettingsUnderTest, change: dict[str, object], settings: list[str]
) -> None:
    before = {name: bench.editor(name).isEnabled() for name in SHOWN}
    bench.choices.change(**change)
    bench.dialog.show_values(change)
    after = {name: bench.editor(name).isEnabled() for name in SHOWN}
    assert sorted(name for name in SHOWN if before[name] != after[name]) == sorted(settings)


def test_a_page_is_gone_through_with_tab_in_its_order(bench: SettingsUnderTest) -> None:
    bench.row("mic")
    names = [name for name in names_of("sound") if name != "gate_db"]  # has no effect now
    controls = [bench.dialog.pages["sound"].rows[name].editor.control for name in names]
    controls[0].setFocus()
    seen = []
    for _ in range(len(controls)):
        seen.append(QApplication.focusWidget())
        bench.dialog.focusNextChild()
    assert seen == controls


def _choose(box: QComboBox, text: str) -> None:
    """As a user: the list shows it, and tells of it."""
    row = box.findText(text)
    assert row >= 0, [box.itemText(each) for each in range(box.count())]
    box.setCurrentIndex(row)
    box.activated.emit(row)
