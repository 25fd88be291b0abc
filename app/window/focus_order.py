"""The order in which the Tab key goes through a window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def come_last(window: QWidget, widgets: Sequence[QWidget]) -> None:
    """After all else in ``window``, in this order: what is added to a window later would else come
    behind them."""
    before = window.previousInFocusChain()
    while before is not None and (before in widgets or not _takes_focus(before)):
        if before is window:
            return  # nothing else takes the focus
        before = before.previousInFocusChain()
    for widget in widgets:
        if before is not None:
            QWidget.setTabOrder(before, widget)
        before = widget


def _takes_focus(widget: QWidget) -> bool:
    return widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
