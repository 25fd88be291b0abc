"""Without a mouse, with large text, in both themes: everything is reached, seen and read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.window.bridge import Bridge
from app.window.keeper import Keeper
from app.window.looks import Looks
from app.window.main_window import MainWindow
from core import paths
from core.avatar.library import AvatarLibrary
from core.messages import Fault, State, StateChanged
from core.settings import Settings
from tests.avatar_factory import write_avatar
from tests.gui.conftest import FakeSession, WindowUnderTest

pytestmark = pytest.mark.gui

_CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QListWidget)


@pytest.fixture(params=["light", "dark"])
def theme(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=[100, 200])
def percent(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture
def window(qtbot: QtBot, theme: str, percent: int) -> Iterator[MainWindow]:
    """The window on a small screen, with all that can be shown at once."""
    write_avatar(paths.user_avatars() / "ada", avatar_id="ada", name="Ada")
    settings = Settings(theme=theme, text_percent=percent)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    looks = Looks(application)
    bridge = Bridge(settings, FakeSession)
    library = AvatarLibrary(paths.user_data() / "none", paths.user_avatars())
    made = MainWindow(settings, bridge, library, Keeper(settings, lambda *_: None), looks)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    qtbot.waitUntil(lambda: made.avatars.count() == 1)
    made._on_event(Fault("mic", "The microphone has gone.", "Type: sudo plug it"))
    made._on_event(StateChanged(State.RUNNING))
    made._on_event(Fault("mic", "The microphone has gone.", "Type: sudo plug it"))
    made._on_event(StateChanged(State.HOLDING))
    qtbot.wait(20)
    yield made
    bridge.close()
    looks.apply("light", 100)
    looks.finish()
    looks.deleteLater()


def _shown(window: QWidget, kinds: type | tuple[type, ...]) -> list[QWidget]:
    return [
        widget
        for widget in window.findChildren(QWidget)
        if isinstance(widget, kinds) and widget.isVisible() and widget.window() is window
    ]


def _mnemonic(text: str) -> str:
    plain = text.replace("&&", "")
    return plain[plain.index("&") + 1].casefold() if "&" in plain else ""


@pytest.mark.parametrize("percent", [100], indirect=True)
def test_no_letter_is_used_twice(window: MainWindow) -> None:
    for opened in (False, True):
        if opened:
            window.advice.more.click()
        texts = [widget.text() for widget in _shown(window, (QAbstractButton, QLabel))]  # type: ignore[attr-defined]
        counted = Counter(filter(None, map(_mnemonic, texts)))
        assert not [letter for letter, times in counted.items() if times > 1], counted


def test_tab_reaches_every_control_once_and_in_the_order_of_reading(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.activateWindow()
    window.button.setFocus()
    reached: list[QWidget] = []
    while (now := window.focusWidget()) is not None and now not in reached:
        reached.append(now)
        QApplication.sendEvent(now, _tab())
    usable = {widget for widget in _shown(window, _CONTROLS) if widget.isEnabled()}
    assert usable <= set(reached), [widget for widget in usable if widget not in reached]
    order = [window.button, *window.stage.in_order, *window.panel.in_order]
    wanted = [widget for widget in order if widget in reached]
    assert [widget for widget in reached if widget in wanted] == wanted


def _tab():  # type: ignore[no-untyped-def]
    from PySide6.QtGui import QKeyEvent

    return QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier, "\t")


def test_focus_is_seen_on_every_control(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    for widget in _shown(window, _CONTROLS):
        if not widget.isEnabled() or widget.focusPolicy() is Qt.FocusPolicy.NoFocus:
            continue
        window.setFocus()
        before = widget.grab().toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        assert _differing(before, widget.grab().toImage()) > 20, widget.accessibleName()


def _differing(one: QImage, other: QImage) -> int:
    """How many pixels differ by more than a shade."""
    count = 0
    for y in range(one.height()):
        for x in range(0, one.width(), 2):
            first, second = QColor(one.pixel(x, y)), QColor(other.pixel(x, y))
            count += abs(first.lightness() - second.lightness()) > 25
    return count


def test_every_control_has_a_name(window: MainWindow) -> None:
    for widget in _shown(window, _CONTROLS):
        found = QAccessible.queryAccessibleInterface(widget)
        name = widget.accessibleName() or found.text(QAccessible.Text.Name)
        assert name, widget


def test_what_is_checked_is_told(under_test: WindowUnderTest) -> None:
    window = under_test.window
    window._on_event(StateChanged(State.RUNNING))
    window.acts.mute.trigger()
    found = QAccessible.queryAccessibleInterface(window.stage.bar.mute)
    assert found.state().checked
    assert found.text(QAccessible.Text.Name) == "Unmute"
    chip = QAccessible.queryAccessibleInterface(window.stage.bar.chip)
    assert chip.text(QAccessible.Text.Name) == "Muted"


def test_nothing_is_cut_off(window: MainWindow) -> None:
    """Also with large text on a small screen: what does not fit is scrolled to, or elided."""
    assert window.width() <= 1280
    assert window.height() <= 720
    room = window.rect()
    for widget in (window.button, window.preview, window.status, *window.stage.in_order[:5]):
        place = widget.rect().translated(widget.mapTo(window, QPoint(0, 0)))
        assert room.contains(place), widget
    for label in _shown(window, QLabel):
        assert isinstance(label, QLabel)
        if label is not window.advice._text:
            assert label.width() >= label.minimumSizeHint().width(), label.text()
            needed = label.heightForWidth(label.width()) if label.wordWrap() else 0
            assert label.height() >= needed, label.text()
    for button in _shown(window.stage, QAbstractButton):
        assert isinstance(button, QAbstractButton)
        words = button.fontMetrics().horizontalAdvance(button.text().replace("&", ""))
        assert button.width() >= words, button.text()


def test_every_text_is_as_large_as_the_user_wants(window: MainWindow, percent: int) -> None:
    usual = window._looks._font.pointSizeF()  # type: ignore[union-attr]
    for widget in _shown(window, (QLabel, *_CONTROLS)):
        assert widget.font().pointSizeF() == pytest.approx(usual * percent / 100), widget


@pytest.mark.parametrize("percent", [100], indirect=True)
@pytest.mark.parametrize("theme", ["light"], indirect=True)
def test_the_theme_can_change_at_any_time(window: MainWindow) -> None:
    light = window.grab().toImage().pixelColor(5, 5).lightness()
    window.choices.change(theme="dark")
    window.follow_settings()
    QApplication.processEvents()
    assert window.grab().toImage().pixelColor(5, 5).lightness() < 60 < light
