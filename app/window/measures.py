"""Sizes that follow the text: everything grows with the user's font."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QWidget

_MOST_OF_SCREEN = 0.92  # the rest is for the frame of a window, and to see that there are others
_LINE_PX = 15  # height of a line of the usual text, by which sizes are given


def px(widget: QWidget, usual: float) -> int:
    """``usual`` px, as it would be at the usual size of text, for the widget's own font."""
    return round(usual * widget.fontMetrics().height() / _LINE_PX)


def on_screen(widget: QWidget, wanted: QSize) -> QSize:
    """``wanted``, but not larger than the screen: large text asks for more than there is."""
    screen = widget.screen() or QGuiApplication.primaryScreen()
    return wanted.boundedTo(screen.availableSize() * _MOST_OF_SCREEN)


def resized(font: QFont, factor: float, *, bold: bool = False) -> QFont:
    """The font, ``factor`` times as large; the system may give it in points or in pixels."""
    other = sized(font, font, factor)
    other.setBold(bold)
    return other


def sized(font: QFont, like: QFont, factor: float = 1.0) -> QFont:
    """The font, ``factor`` times as large as ``like``, in points or pixels as that one is."""
    other = QFont(font)
    if like.pointSizeF() > 0:
        other.setPointSizeF(like.pointSizeF() * factor)
    else:
        other.setPixelSize(round(like.pixelSize() * factor))
    return other
