"""Steps 3 to 5: the camera and its check, the programs, the badge."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.window.devices import DeviceLists
from app.window.wizard.camera_name import camera_name
from app.window.wizard.camera_words import steps_for
from app.window.wizard.command_box import CommandBox
from app.window.wizard.guide_picture import COLOURS, GuidePicture
from app.window.wizard.program_guides import guides
from app.window.wizard.status_line import Mark, StatusLine
from app.window.wizard.step_list import StepList
from core import paths
from core.camera.check_picture import check_picture, thumbnail
from core.camera.linux_install import Family, LinuxInstall
from core.camera.reader_verdict import Outcome, ReaderReport, Seen, Sent, judge
from core.messages import Adjust, State, StateChanged, SwitchCamera
from core.settings import Settings
from core.types import Device, Probe
from tests.gui.test_main_window import live_stats
from tests.gui.wizard_bench import FOUND, MIC, NO_CAMERA, NO_DRIVER, WizardBench

pytestmark = pytest.mark.gui


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[WizardBench]:
    made = WizardBench(qtbot)
    yield made
    made.bridge.close()
    made.wizard.finish()


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def commands(widget: QWidget) -> list[str]:
    return [box.command for box in widget.findChildren(CommandBox)]


def wrong_colours() -> ReaderReport:
    rgb = check_picture((640, 360), 1)[..., ::-1].copy()
    seen = [Seen(n * 40_000_000, (640, 360), thumbnail(rgb)) for n in range(9)]
    return judge("Lipcam AI avatar", seen, Sent((640, 360), 25, checks=True))


def test_a_camera_that_is_there_is_checked_by_itself(bench: WizardBench) -> None:
    bench.open(2)
    bench.checked_once()
    page = bench.wizard.pages.camera
    assert bench.checked == ["auto"]
    assert page.result.mark is Mark.GOOD
    assert page.result.text == "Another program saw 50 pictures."
    bench.wizard.go_back()
    bench.wizard.go_on()
    assert bench.checked == ["auto"], "seen once is enough"


@pytest.mark.parametrize(
    ("report", "mark", "said"),
    [
        (wrong_colours(), Mark.BAD, "colours are off"),
        (judge("cam", [], Sent((640, 360), 25, True)), Mark.BAD, "No picture of"),
        (ReaderReport(Outcome.BUSY, "cam", "Taken.", "Close it."), Mark.BAD, "Taken."),
        (ReaderReport(Outcome.DENIED, "cam", "No right.", "Do it."), Mark.BAD, "No right."),
        (ReaderReport(Outcome.UNCHECKED, "cam", "Cannot say.", "Look."), Mark.NOTE, "Cannot say."),
    ],
    ids=["colours", "nothing", "busy", "denied", "unchecked"],
)
def test_what_the_reader_saw_is_said_with_its_remedy(
    bench: WizardBench, report: ReaderReport, mark: Mark, said: str
) -> None:
    bench.report = report
    bench.open(2)
    bench.checked_once()
    page = bench.wizard.pages.camera
    assert page.result.mark is mark
    assert said in page.result.text
    assert [step.text for step in page.remedy.steps] == [report.remedy]


def test_the_page_does_not_wait_for_the_check_and_leaving_ends_it(bench: WizardBench) -> None:
    bench.hold = True
    bench.open(2)
    page = bench.wizard.pages.camera
    assert page.result.mark is Mark.WAIT
    assert not page.test.isEnabled()
    bench.wizard.go_on()
    bench.qtbot.waitUntil(lambda: not bench.wizard.check.running)
    bench.hold = False
    bench.wizard.go_back()
    bench.checked_once()
    bench.qtbot.waitUntil(lambda: page.result.mark is Mark.GOOD)


def test_without_a_camera_the_exact_steps_are_shown(bench: WizardBench) -> None:
    bench.found = NO_CAMERA
    bench.open(2)
    page = bench.wizard.pages.camera
    page._install = LinuxInstall("Debian", Family.DEBIAN, ("sudo apt install it",), True, "mok it")
    page.fill(NO_CAMERA)
    assert bench.checked == []
    assert page.result.mark is Mark.BAD
    driver, pipewire = page.groups
    assert "not loaded" in words(driver)
    assert commands(driver)[:2] == ["sudo apt install it", "mok it"]
    assert 'sudo modprobe v4l2loopback exclusive_caps=1 card_label="Lipcam AI avatar"' in commands(
        driver
    )
    assert "Secure Boot is on" in words(driver)
    assert "Start PipeWire." in words(pipewire)
    bench.found = FOUND
    button = driver.findChildren(QPushButton)[-1]
    assert button.text() == "Check again"
    with bench.qtbot.waitSignal(bench.search.found):
        bench.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    bench.checked_once()
    assert page.result.mark is Mark.GOOD


def test_a_ready_pipewire_camera_still_offers_the_driver_for_the_others(bench: WizardBench) -> None:
    bench.open(2)
    groups = bench.wizard.pages.camera.groups
    assert len(groups) == 1
    assert "For Zoom, Discord and OBS" in words(groups[0])


def test_another_camera_is_stored_told_and_checked(bench: WizardBench) -> None:
    bench.open(2)
    bench.checked_once()
    page = bench.wizard.pages.camera
    row = page.cameras.findData("pipewire")
    page.cameras.setCurrentIndex(row)
    page.cameras.activated.emit(row)
    assert bench.session.commands[-1] == SwitchCamera("pipewire")
    assert bench.chosen[-1] == "camera"
    bench.qtbot.waitUntil(lambda: bench.checked == ["auto", "pipewire"])
    row = page.cameras.findData("window")
    page.cameras.activated.emit(row)
    bench.qtbot.waitUntil(lambda: not bench.wizard.check.running)
    assert page.result.mark is Mark.NOTE
    assert bench.checked == ["auto", "pipewire"]


def test_a_camera_on_air_is_only_read(qtbot: QtBot) -> None:
    bench = WizardBench(qtbot, state=State.RUNNING)
    bench.open()
    bench.tell(live_stats(camera="Lipcam AI avatar (PipeWire)"))
    bench.wizard.go_on()
    bench.wizard.go_on()
    bench.checked_once()
    bench.picture()
    bench.checked.clear()
    bench.wizard.pages.camera.start_check()
    bench.checked_once()
    assert bench.checked == ["live: Lipcam AI avatar (PipeWire)"]
    assert bench.session.commands == []
    bench.bridge.close()


def test_a_command_is_copied_as_it_is(bench: WizardBench) -> None:
    box = CommandBox("sudo modprobe it && echo \"a\" 'b'")
    bench.qtbot.addWidget(box)
    box.button.click()
    assert QGuiApplication.clipboard().text() == box.command
    assert box.button.text() == "Copied"
    bench.qtbot.waitUntil(lambda: box.button.text() == "Copy", timeout=4000)


def test_steps_that_stay_keep_their_widgets(bench: WizardBench) -> None:
    steps = StepList()
    bench.qtbot.addWidget(steps)
    wanted = steps_for(NO_CAMERA.camera_probes[1], None, "linux")
    steps.show_steps(wanted)
    before = steps.findChildren(QLabel)
    steps.show_steps(wanted)
    assert steps.findChildren(QLabel) == before


# -- Words of each system -------------------------------------------------------------------------


def linux(family: Family = Family.DEBIAN, secure: bool = False, *install: str) -> LinuxInstall:
    return LinuxInstall("x", family, install, secure, "mok it" if secure else "")


@pytest.mark.parametrize(
    ("probe", "install", "platform", "expected"),
    [
        (NO_DRIVER, linux(Family.DEBIAN, False, "apt it"), "linux", "apt it"),
        (NO_DRIVER, linux(Family.FEDORA, False, "add it", "dnf it"), "linux", "dnf it"),
        (NO_DRIVER, linux(Family.ARCH, True, "pacman it"), "linux", "Secure Boot is on"),
        (NO_DRIVER, linux(Family.IMAGE), "linux", "built as an image"),
        (NO_DRIVER, linux(Family.OTHER), "linux", "package tool"),
        (NO_DRIVER, None, "linux", "Install and load the driver"),
        (Probe("obs", False, "x", "y"), None, "win32", "winget install"),
        (Probe("unitycapture", False, "x", "y"), None, "win32", "Install.bat"),
        (Probe("obs", False, "x", "y"), None, "darwin", "brew install --cask obs"),
        (Probe("obs", False, "x", "y"), None, "darwin", "Camera Extensions"),
    ],
)
def test_steps_are_those_of_the_system(probe, install, platform: str, expected: str) -> None:
    steps = steps_for(probe, install, platform)
    assert expected in "\n".join(f"{step.text} {step.command}" for step in steps)
    assert all(step.text for step in steps)


@pytest.mark.parametrize("remedy", ["Allow it: sudo usermod", "Close the other program"])
def test_a_driver_that_is_there_is_not_installed_again(remedy: str) -> None:
    probe = Probe("v4l2loopback", False, "denied", remedy)
    install = linux(Family.DEBIAN, False, "apt it")
    assert [step.text for step in steps_for(probe, install, "linux")] == [remedy]
    assert steps_for(Probe("v4l2loopback", True), install, "linux") == ()


def test_the_cameras_name_is_the_one_that_other_programs_show() -> None:
    mine = Device("v4l2loopback:/dev/video3", "Dummy video (/dev/video3)", "v4l2loopback")
    both = DeviceLists([MIC], [mine], None, [Probe("v4l2loopback", True), Probe("pipewire", True)])
    assert camera_name("auto", both).name == "Dummy video"
    assert camera_name("v4l2loopback:/dev/video3", both).name == "Dummy video"
    assert camera_name("pipewire", both).name == "Lipcam AI avatar"
    assert camera_name("obs", both).name == "OBS Virtual Camera"
    assert camera_name("window", both).backend == ""
    assert camera_name("auto", DeviceLists()).name == "Lipcam AI avatar"


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
@pytest.mark.parametrize("backend", ["v4l2loopback", "pipewire", "obs", ""])
def test_each_program_has_three_steps_and_the_exact_name(platform: str, backend: str) -> None:
    shown = guides("Some camera", backend, platform)
    assert [guide.name for guide in shown] == [
        *("Zoom", "Teams", "Meet", "Discord", "OBS", "Browser")
    ]
    for guide in shown:
        assert len(guide.steps) == 3
        assert "“Some camera”" in guide.steps[2]
        assert "{" not in " ".join((*guide.steps, *guide.notes))
        assert (paths.guides() / f"{guide.program}.svg").exists()


def test_a_pipewire_camera_comes_with_its_limits() -> None:
    shown = {guide.program: " ".join(guide.notes) for guide in guides("c", "pipewire", "linux")}
    for program in ("zoom", "discord", "obs"):
        assert "does not see the PipeWire camera" in shown[program]
    assert "media.webrtc.camera.allow-pipewire" in shown["browser"]
    assert "xdg-desktop-portal" in shown["browser"]
    driver = {
        guide.program: " ".join(guide.notes) for guide in guides("c", "v4l2loopback", "linux")
    }
    assert "PipeWire" not in " ".join(driver.values())


def test_the_programs_page_names_the_camera_and_copies_it(bench: WizardBench) -> None:
    bench.open(4)
    page = bench.wizard.pages.programs
    assert page.name.text() == "Lipcam AI avatar"
    assert page.tabs.count() == 6
    bench.qtbot.mouseClick(page.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "Lipcam AI avatar"
    bench.qtbot.waitUntil(lambda: bool(page._drawings))
    for row in range(6):
        page.tabs.setCurrentIndex(row)
        drawing = page.tabs.widget(row).findChildren(GuidePicture)[0]
        assert drawing._renderer.isValid(), page.tabs.tabText(row)
        assert page.tabs.widget(row).findChildren(StatusLine)


def test_drawings_follow_the_palette_and_show_the_name(bench: WizardBench) -> None:
    source = (paths.guides() / "zoom.svg").read_text()
    assert ">Lipcam AI avatar<" in source
    used = {colour for colour in COLOURS if colour in source}
    assert len(used) >= 6
    drawing = GuidePicture(source, {"Lipcam AI avatar": "A & B <camera>"})
    bench.qtbot.addWidget(drawing)
    drawing.resize(drawing.sizeHint())
    light = drawing.grab().toImage().pixelColor(drawing.width() * 15 // 16, drawing.height() // 2)
    dark = QPalette()
    dark.setColor(QPalette.ColorRole.Window, QColor("#202226"))
    dark.setColor(QPalette.ColorRole.WindowText, QColor("#f0f0f0"))
    drawing.setPalette(dark)
    shown = drawing.grab().toImage().pixelColor(drawing.width() * 15 // 16, drawing.height() // 2)
    assert light.lightness() > 180
    assert shown.lightness() < 90
    assert drawing._renderer.isValid(), "a name with signs of XML broke the drawing"


@pytest.mark.parametrize("drawing", sorted(paths.guides().glob("*.svg")), ids=lambda p: p.stem)
def test_a_drawing_has_no_colour_or_word_of_its_own(bench: WizardBench, drawing: Path) -> None:
    """Else it would stay light in a dark window, or English in another language."""
    source = drawing.read_text()
    assert set(re.findall(r"#[0-9a-f]{6}", source)) <= set(COLOURS)
    written = set(re.findall(r">([^<>]+)</text>", source)) - {"1", "2", "3"}
    known = bench.wizard.pages.programs.drawn_words("x")
    assert written <= set(known), written - set(known)
    assert "href" not in source


# -- The badge ------------------------------------------------------------------------------------


def test_the_badge_is_on_and_its_corner_can_be_chosen(bench: WizardBench) -> None:
    bench.open(5)
    page = bench.wizard.pages.honesty
    assert page.badge.isChecked()
    assert page.picture.corner == "bottom-left"
    row = page.corner.findData("top-right")
    page.corner.setCurrentIndex(row)
    page.corner.activated.emit(row)
    assert page.picture.corner == "top-right"
    assert bench.choices.settings.badge_corner == "top-right"
    assert bench.session.commands[-1] == Adjust((("badge_corner", "top-right"),))
    assert "identity checks, exams" in words(page)


def test_switching_the_badge_off_says_what_it_means_and_counts_as_asked(bench: WizardBench) -> None:
    bench.open(5)
    page = bench.wizard.pages.honesty
    page.badge.click()
    assert bench.choices.settings == replace(
        bench.choices.settings, badge=False, badge_decided=True
    )
    assert page.picture.corner == ""
    assert not page.corner.isEnabled()
    assert "nothing in the picture tells others" in words(page)
    page.badge.click()
    assert bench.choices.settings.badge
    assert page.picture.corner == "bottom-left"


def test_opening_the_page_changes_nothing(qtbot: QtBot) -> None:
    bench = WizardBench(qtbot, Settings(avatar="ben", badge=False))
    bench.open(5)
    assert not bench.wizard.pages.honesty.badge.isChecked()
    assert not any(isinstance(command, Adjust) for command in bench.session.commands)
    bench.tell(StateChanged(State.OFF))
    bench.bridge.close()
