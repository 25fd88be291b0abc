"""Another size of text for all windows, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget
from shiboken6 import isValid

from app.window.measures import sized
from app.window.turns import Turns

_WINDOWS = (Qt.WindowType.Window, Qt.WindowType.Dialog)  # lists that pop up follow the application


class TextGrowth(QObject):
    """Told of another font, Qt would lay out and paint all windows anew in one go, which holds the
    program up for several pictures. Here each part of a window has a turn of its own: those of the
    active window first, then those that are seen, then the hidden ones; and the application itself
    last, when nobody waits for its font any more."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._turns = Turns(self)

    def begin(self, font: QFont) -> None:
        """Give this font to all windows and to those that are made later; only its size may differ
        from the one before. In turns where a window is seen, else at once."""
        size = _only_size(font)
        windows = sorted(_windows(), key=_rank)
        parts = [part for window in windows for part in _parts(window)]
        steps = [partial(_give, part, size) for part in parts]
        steps.append(partial(self._application.setFont, font))
        self._turns.begin(steps)
        if not any(window.isVisible() for window in windows):
            self._turns.finish()

    def finish(self) -> None:
        """Give it at once to all who still wait for their turn."""
        self._turns.finish()


def _only_size(font: QFont) -> QFont:
    """Family and weight are left to who is given it."""
    return sized(QFont(), font)


def _windows() -> list[QWidget]:
    return [each for each in QApplication.topLevelWidgets() if each.windowType() in _WINDOWS]


def _rank(window: QWidget) -> int:
    return 0 if window.isActiveWindow() else 1 if window.isVisible() else 2


def _parts(window: QWidget) -> Iterator[QWidget]:
    """What has a turn of its own: large pieces of the window, then the window around them."""
    for stack in window.findChildren(QStackedWidget):
        if stack.window() is window:
            yield from (stack.widget(number) for number in range(stack.count()))
    if isinstance(window, QMainWindow) and window.centralWidget() is not None:
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        yield from window.centralWidget().findChildren(QWidget, options=direct)
    yield window


def _give(widget: QWidget, size: QFont) -> None:
    if isValid(widget):  # it may have been closed for good before its turn
        widget.setFont(size)
