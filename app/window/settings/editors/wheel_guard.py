"""Keeps the mouse wheel, which scrolls a page, from changing what is under the pointer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractSlider, QAbstractSpinBox, QComboBox, QWidget

_TURNED = (QAbstractSpinBox, QComboBox, QAbstractSlider)


class WheelGuard(QObject):
    """The wheel turns a list or a number only where it has the focus."""

    def watch(self, widget: QWidget) -> None:
        """Guard all that can be turned in ``widget``."""
        for kind in _TURNED:
            for turned in (widget, *widget.findChildren(kind)):
                if isinstance(turned, kind):
                    if turned.focusPolicy() == Qt.FocusPolicy.WheelFocus:
                        turned.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
                    turned.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if (
            event.type() == QEvent.Type.Wheel
            and isinstance(watched, QWidget)
            and not watched.hasFocus()
        ):
            event.ignore()  # for the page
            return True
        return False
