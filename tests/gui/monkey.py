"""Somebody who clicks, types and says anything, in any order."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QWidget,
)

from app.window.devices import DeviceLists
from app.window.main_window import MainWindow
from core.messages import (
    Adjusted,
    ChoiceInEffect,
    Event,
    Fault,
    Notice,
    Recording,
    State,
    StateChanged,
)
from core.types import Device, Origin, Probe, VideoFrame
from tests.gui.conftest import FakeSession
from tests.gui.portraits import stats

_OUTSIDE = re.compile("Open|Log in|start now", re.IGNORECASE)  # buttons that begin other programs
_KEYS = (
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Space,
    Qt.Key.Key_Return,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_A,
    Qt.Key.Key_M,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_Backspace,
)


class Monkey:
    """Does one random thing after another to a window and its session."""

    def __init__(self, window: MainWindow, session: FakeSession, chance: random.Random) -> None:
        self._window, self._session, self._chance = window, session, chance
        self._deeds: list[Callable[[], None]] = [
            *[self._click] * 5,
            *[self._type] * 5,
            *[self._say] * 6,
            *[self._show] * 4,
            *[self._hover] * 2,
            self._resize,
            self._change_settings,
            self._choose,
            *[self._trigger] * 5,
            self._hide_and_show,
            self._find_devices,
        ]

    def act(self) -> str:
        """One thing; returns its name."""
        deed = self._chance.choice(self._deeds)
        deed()
        QApplication.processEvents()
        self._close_what_is_open()
        return deed.__name__

    def _widgets(self) -> list[QWidget]:
        return [
            widget
            for widget in self._window.findChildren(QWidget)
            if widget.isVisible() and widget.isEnabled() and widget.window() is self._window
        ]

    def _click(self) -> None:
        widget = self._chance.choice(self._widgets())
        if widget is self._window.panel.picker.menu_button:
            return  # a menu runs a loop of its own; its actions are triggered elsewhere
        if isinstance(widget, QAbstractButton):
            widget.click()
            return
        room = widget.rect()
        place = QPoint(
            self._chance.randint(0, max(0, room.width() - 1)),
            self._chance.randint(0, max(0, room.height() - 1)),
        )
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)

    def _hover(self) -> None:
        grid = self._window.avatars
        room = grid.viewport().rect()
        QTest.mouseMove(
            grid.viewport(),
            QPoint(self._chance.randint(0, room.width()), self._chance.randint(0, room.height())),
        )

    def _type(self) -> None:
        target = QApplication.focusWidget() or self._window
        held = Qt.KeyboardModifier.NoModifier
        if self._chance.random() < 0.1:
            held = Qt.KeyboardModifier.AltModifier
        QTest.keyClick(target, self._chance.choice(_KEYS), held)

    def _say(self) -> None:
        pick = self._chance.choice
        text = "x" * self._chance.randint(0, 300)
        events: list[Event] = [
            StateChanged(pick(list(State)), pick(("", text)), pick(("", "Do this."))),
            stats(
                state=pick(list(State)),
                muted=pick((True, False)),
                panic=pick(("", "idle", "slate")),
                readers=pick((None, (), ("Zoom",), ("Zoom", "OBS", "Chrome", "Teams"))),
                recording=pick(("", "talk.mp4")),
                recorded_s=self._chance.random() * 1e5,
                delay_ms=self._chance.random() * 2000,
            ),
            Notice(pick(("camera", "mic", "delay", "recording")), text, pick(("", "sudo make it"))),
            Fault(pick(("mic", "student", "camera", "control")), text, "Try it again."),
            ChoiceInEffect(pick(("mic", "camera", "speaker", "engine")), pick(("x", "auto"))),
            ChoiceInEffect("avatar", pick(("ada", "ben", ""))),
            Adjusted((("gate_db", self._chance.randint(-80, -20)),)),
            Recording("talk.mp4", pick((True, False))),
        ]
        self._session.tell(pick(events))

    def _show(self) -> None:
        width, height = self._chance.choice(((1280, 720), (640, 360), (360, 640)))
        rgb = np.full((height, width, 3), self._chance.randint(0, 255), np.uint8)
        origin = self._chance.choice(list(Origin))
        self._session.preview.put(VideoFrame(rgb, 0, 0, origin))
        self._session.level = self._chance.random()
        self._window._bridge._look()

    def _resize(self) -> None:
        self._window.resize(self._chance.randint(200, 1700), self._chance.randint(200, 1100))

    def _change_settings(self) -> None:
        self._window.choices.change(
            theme=self._chance.choice(("light", "dark", "system")),
            text_percent=self._chance.choice((100, 130, 200)),
            gate=self._chance.choice((True, False)),
            gate_db=self._chance.randint(-80, -20),
            mirror_preview=self._chance.choice((True, False)),
            panic_shows=self._chance.choice(("idle", "slate")),
            delay_ms=self._chance.choice((180, 240, 300, 600)),
        )
        self._window.follow_settings()

    def _choose(self) -> None:
        panel = self._window.panel
        box = self._chance.choice((*panel.boxes.values(), panel.delays))
        if box.count():
            row = self._chance.randrange(box.count())
            box.setCurrentIndex(row)
            box.activated.emit(row)
        else:
            self._window.avatars.choose_next()

    def _trigger(self) -> None:
        acts = self._window.acts
        action = self._chance.choice(
            (
                *(acts.mute, acts.panic, acts.record, acts.snapshot, acts.start, acts.about),
                *(acts.models, acts.settings, acts.profiles, acts.statistics, acts.wizard),
                acts.report,
            )
        )
        action.trigger()
        if self._chance.random() < 0.7:
            self._meddle()

    def _meddle(self) -> None:
        """With whatever window is in front, but no file is chosen and nothing deleted."""
        for _ in range(self._chance.randint(1, 4)):
            QApplication.processEvents()
            front = QApplication.activeModalWidget() or QApplication.activeWindow()
            if front is None or front is self._window or isinstance(front, QFileDialog):
                return
            kinds = QAbstractButton | QComboBox | QAbstractSlider | QLineEdit
            found = [
                widget
                for widget in front.findChildren(QWidget)
                if isinstance(widget, kinds) and widget.isVisible() and widget.isEnabled()
            ]
            if not found:
                return
            widget = self._chance.choice(found)
            if isinstance(widget, QAbstractButton):
                if getattr(widget, "menu", lambda: None)() is None and not _OUTSIDE.search(
                    widget.text()
                ):
                    widget.click()
            elif isinstance(widget, QComboBox):
                if widget.count():
                    row = self._chance.randrange(widget.count())
                    widget.setCurrentIndex(row)
                    widget.activated.emit(row)
            elif isinstance(widget, QAbstractSlider):
                widget.setValue(self._chance.randint(widget.minimum(), widget.maximum()))
            else:
                QTest.keyClicks(widget, "ab")
                QTest.keyClick(widget, Qt.Key.Key_Return)

    def _hide_and_show(self) -> None:
        self._window.hide()
        self._window.show()

    def _find_devices(self) -> None:
        mics = [Device(f"m{number}", "M" * number, "pulse") for number in range(1, 5)]
        some = self._chance.sample(mics, self._chance.randint(0, 4))
        self._window.devices.fill(
            DeviceLists(some, [], Probe("mic", bool(some)), [Probe("pipewire", bool(some))])
        )

    def _close_what_is_open(self) -> None:
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog | QMenu) and widget.isVisible():
                widget.close()
