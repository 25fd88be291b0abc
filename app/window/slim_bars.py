"""Scroll bars that take little room and keep to the palette."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractScrollArea

_LOOKS = (
    "QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }"
    "QScrollBar::handle:vertical { background: palette(mid); border-radius: 3px;"
    " min-height: 28px; margin: 1px 2px; }"
    "QScrollBar::handle:vertical:hover { background: palette(highlight); }"
    "QScrollBar::add-line, QScrollBar::sub-line { height: 0; }"
    "QScrollBar::add-page, QScrollBar::sub-page { background: none; }"
)


def slim_bars(area: QAbstractScrollArea) -> None:
    """Give an area such a bar."""
    area.verticalScrollBar().setStyleSheet(_LOOKS)
