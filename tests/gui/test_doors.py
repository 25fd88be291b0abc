"""The windows of the menu as the main window opens, tells and closes them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.window.devices import DeviceLists
from app.window.doors import Doors
from app.window.report.dialog import ReportDialog
from core.messages import (
    Adjust,
    Adjusted,
    ChoiceInEffect,
    Event,
    SetDelay,
    Start,
    State,
    StateChanged,
    Stop,
    SwitchAvatar,
    SwitchCamera,
    SwitchEngine,
)
from core.settings import Settings
from core.types import Device, Probe
from tests.gui.conftest import WindowUnderTest, stored
from tests.gui.test_main_window import live_stats

pytestmark = pytest.mark.gui

_FOUND = DeviceLists(
    mics=[Device("default", "System default", "system")],
    cameras=[Device("pipewire", "Lipcam AI avatar", "pipewire")],
    mic_probe=Probe("microphone", True),
    camera_probes=[Probe("pipewire", True)],
)


@pytest.fixture
def doors(under_test: WindowUnderTest) -> Iterator[Doors]:
    under_test.window.devices.search._look = lambda: _FOUND
    yield under_test.window.doors
    under_test.window.close()
    under_test.window.finish()


def tell(under_test: WindowUnderTest, qtbot: QtBot, *events: Event) -> None:
    for event in events:
        with qtbot.waitSignal(under_test.bridge.event):
            under_test.session.tell(event)


def keep_as(doors: Doors, qtbot: QtBot, name: str) -> None:
    desk = doors.profile_desk
    desk.save_as(name)
    qtbot.waitUntil(lambda: any(each.name == name for each in desk.profiles))


def test_each_opens_once_and_closes_with_the_window(
    under_test: WindowUnderTest, doors: Doors
) -> None:
    acts = under_test.window.acts
    made = []
    for _ in range(2):
        for action in (acts.settings, acts.profiles, acts.statistics, acts.wizard):
            action.trigger()
        made.append([doors.settings, doors.profiles, doors.statistics, doors.wizard])
    assert made[0] == made[1]
    assert all(window is not None and window.isVisible() for window in made[0])
    under_test.window.close()
    assert not any(window.isVisible() for window in made[0] if window is not None)


def test_a_report_has_the_settings_of_now(under_test: WindowUnderTest, doors: Doors) -> None:
    under_test.window.acts.report.trigger()
    found = under_test.window.findChildren(ReportDialog)
    assert len(found) == 1
    assert found[0].isVisible()
    found[0].close()


# -- settings -------------------------------------------------------------------------------------


def test_a_setting_is_told_stored_and_shown(under_test: WindowUnderTest, doors: Doors) -> None:
    window = under_test.window
    doors.show_settings()
    assert doors.settings is not None
    doors.settings.pages["sound"].rows["gate"].editor.changed.emit(True)
    assert under_test.session.commands == [Adjust((("gate", True),))]
    assert under_test.saved == [{"gate": True}]
    assert window.meter.gate is not None
    doors.settings.pages["picture"].rows["mirror_preview"].editor.changed.emit(False)
    assert not window.preview.mirrored


def test_what_is_chosen_in_the_panel_shows_in_the_open_settings(
    under_test: WindowUnderTest, doors: Doors
) -> None:
    window = under_test.window
    doors.show_settings()
    assert doors.settings is not None
    delays = window.panel.delays
    delays.activated.emit(delays.findData("600"))
    assert SetDelay(600) in under_test.session.commands
    assert doors.settings.pages["engine"].rows["delay_ms"].editor.value() == 600
    window.cameras.mark("window")
    window.cameras.activated.emit(window.cameras.findData("window"))
    assert doors.settings.pages["camera"].rows["camera"].editor.value() == "window"


def test_what_was_refused_comes_back_everywhere(
    under_test: WindowUnderTest, doors: Doors, qtbot: QtBot
) -> None:
    doors.show_settings()
    assert doors.settings is not None
    row = doors.settings.pages["sound"].rows["gate"]
    row.editor.show_value(True)
    row.editor.changed.emit(True)
    assert under_test.window.meter.gate is not None
    tell(under_test, qtbot, Adjusted((("gate", False),)))
    assert row.editor.value() is False
    assert not row.note.isHidden()
    assert under_test.window.meter.gate is None
    assert stored(under_test).items() >= {"gate": False}.items()


def test_an_engine_that_cannot_be_had_comes_back(
    under_test: WindowUnderTest, doors: Doors, qtbot: QtBot
) -> None:
    before = under_test.window.choices.of("engine")
    doors.show_settings()
    assert doors.settings is not None
    editor = doors.settings.pages["engine"].rows["engine"].editor
    editor.changed.emit("pattern")
    assert under_test.session.commands == [SwitchEngine("pattern")]
    tell(under_test, qtbot, ChoiceInEffect("engine", before))
    assert editor.value() == before
    assert under_test.window.choices.of("engine") == before


# -- profiles -------------------------------------------------------------------------------------


def test_a_profile_acts_while_live_and_shows_everywhere(
    under_test: WindowUnderTest, doors: Doors, qtbot: QtBot
) -> None:
    window = under_test.window
    keep_as(doors, qtbot, "Work")
    window.avatars.select("ben")
    window.choices.apply(Settings(avatar="ada", delay_ms=600, gain_db=5))
    window.follow_settings()
    doors.show_settings()
    doors.show_profiles()
    tell(under_test, qtbot, StateChanged(State.OPENING), StateChanged(State.RUNNING))
    under_test.session.commands.clear()
    with qtbot.waitSignal(window.settings_changed):
        doors.profile_desk.apply("Work")
    told = under_test.session.commands
    assert SwitchAvatar("ben") in told
    assert SetDelay(Settings().delay_ms) in told
    assert Adjust((("gain_db", 0),)) in told
    assert window.avatars.current_id() == "ben"
    assert window.panel.delays.current_id() == str(Settings().delay_ms)
    assert doors.settings is not None
    assert doors.settings.pages["sound"].rows["gain_db"].editor.value() == 0
    assert doors.profiles is not None
    assert "in use" in doors.profiles.list.topLevelItem(0).text(2)


def test_a_profile_with_the_first_avatar_shows_it(
    under_test: WindowUnderTest, doors: Doors, qtbot: QtBot
) -> None:
    window = under_test.window
    window.choices.apply(Settings())
    keep_as(doors, qtbot, "Fresh")
    window.choices.apply(Settings(avatar="ben"))
    window.follow_settings()
    doors.profile_desk.apply("Fresh")
    assert window.avatars.current_id() == "ada"
    under_test.session.commands.clear()
    window.button.click()
    assert under_test.session.commands == [Start()], "the session knows the first one already"


def test_another_avatar_in_the_panel_is_another_profile(
    under_test: WindowUnderTest, doors: Doors, qtbot: QtBot
) -> None:
    keep_as(doors, qtbot, "Work, with a longer name")
    doors.show_profiles()
    assert doors.profiles is not None
    assert "in use" in doors.profiles.list.topLevelItem(0).text(2)
    names = doors.profiles.list
    assert names.columnWidth(0) >= names.fontMetrics().horizontalAdvance("Work, with a longer name")
    with qtbot.waitSignal(doors.profiles_changed):
        under_test.window.avatars.choose_next()
    assert doors.profiles.list.topLevelItem(0).text(2) == ""


# -- the first steps ------------------------------------------------------------------------------


def _rehearse(under_test: WindowUnderTest, doors: Doors, qtbot: QtBot) -> None:
    with qtbot.waitSignal(under_test.window.devices.search.found):
        doors.show_wizard()
    assert doors.wizard is not None
    doors.wizard.go_on()
    assert under_test.session.commands[-2:] == [SwitchCamera("window"), Start()]
    tell(under_test, qtbot, StateChanged(State.OPENING), StateChanged(State.RUNNING))
    doors.wizard.pages.mic._choose("file:sample")  # everything that is shown follows now


def test_after_the_rehearsal_the_camera_is_the_users_again(
    under_test: WindowUnderTest, doors: Doors, qtbot: QtBot
) -> None:
    window = under_test.window
    _rehearse(under_test, doors, qtbot)
    assert doors.wizard is not None
    doors.wizard._on_skip()
    tell(under_test, qtbot, StateChanged(State.STOPPING), StateChanged(State.OFF))
    assert window.cameras.current_id() == "auto"
    under_test.session.commands.clear()
    window.button.click()
    assert SwitchCamera("window") not in under_test.session.commands
    assert Start() in under_test.session.commands
    assert window.choices.in_effect("camera") == "auto"


def test_going_live_from_the_rehearsal_shows_the_real_camera(
    under_test: WindowUnderTest, doors: Doors, qtbot: QtBot
) -> None:
    _rehearse(under_test, doors, qtbot)
    assert doors.wizard is not None
    doors.wizard.start_now()
    assert under_test.session.commands[-2:] == [SwitchCamera("auto"), Start()]
    assert under_test.window.cameras.current_id() == "auto"


def test_first_steps_left_by_closing_the_window_stop_the_microphone(
    under_test: WindowUnderTest, doors: Doors, qtbot: QtBot
) -> None:
    _rehearse(under_test, doors, qtbot)
    under_test.window.close()
    assert Stop() in under_test.session.commands
    assert doors.wizard is not None
    assert not doors.wizard.rehearsal.running


def test_a_badge_that_is_switched_off_there_is_decided(
    under_test: WindowUnderTest, doors: Doors, qtbot: QtBot
) -> None:
    doors.show_settings()
    doors.show_wizard()
    assert doors.wizard is not None
    assert doors.settings is not None
    doors.wizard.pages.honesty.badge.setChecked(False)
    assert doors.settings.pages["picture"].rows["badge"].editor.value() is False
    assert stored(under_test).items() >= {"badge": False, "badge_decided": True}.items()


# -- statistics -----------------------------------------------------------------------------------


def test_statistics_opened_late_know_when_things_were(
    under_test: WindowUnderTest, doors: Doors, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = datetime(2026, 1, 2, 10, 0, 0)
    monkeypatch.setattr("app.window.doors.datetime", SimpleNamespace(now=lambda: now))
    for state, seconds in ((State.RUNNING, 3), (State.OFF, 0), (State.RUNNING, 2)):
        tell(under_test, qtbot, StateChanged(state))
        for _ in range(seconds):
            now += timedelta(seconds=1)
            tell(under_test, qtbot, live_stats())
    doors.show_statistics()
    panel = doors.statistics
    assert panel is not None
    rows = [panel.model.index(row, 0).data() for row in range(panel.model.rowCount())]
    assert rows == ["10:00:01", "10:00:02", "10:00:03", "10:00:04", "10:00:05"]
    assert [sample is None for sample in panel._history] == [False] * 3 + [True] + [False] * 2


def test_statistics_that_record_are_finished_with_the_window(
    under_test: WindowUnderTest, doors: Doors, qtbot: QtBot, tmp_path: Path
) -> None:
    doors.show_statistics()
    assert doors.statistics is not None
    doors.statistics.record_to(str(tmp_path / "figures.csv"))
    tell(under_test, qtbot, live_stats())
    under_test.window.close()
    under_test.window.finish()
    assert len((tmp_path / "figures.csv").read_text().splitlines()) == 2


def test_nothing_opens_before_it_is_asked_for(under_test: WindowUnderTest, doors: Doors) -> None:
    tell_all = [doors.settings, doors.profiles, doors.statistics, doors.wizard]
    assert tell_all == [None] * 4
    names = [button.text() for button in under_test.window.findChildren(QPushButton)]
    assert "Reset this &page" not in names
