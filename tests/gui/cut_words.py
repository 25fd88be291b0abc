"""Finds what a window has no room for: words that are cut or elided, and what must be moved
sideways to be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QWidget,
)

from app.window.advice import _Words
from app.window.bar_button import BarButton
from app.window.choice_box import ChoiceBox
from app.window.measures import resized
from app.window.news_bar import NewsBar
from app.window.start_button import StartButton
from app.window.tick_box import TickBox

_HIGH = 1 << 16
_KEYS, _WRAPPED = int(Qt.TextFlag.TextShowMnemonic), int(Qt.TextFlag.TextWordWrap)


def cut_words(window: QWidget) -> list[str]:
    """A line for each thing of ``window`` that is shown and has too little room; [] for none.

    Not looked at: names of devices and files, which may be of any length, and the one line of
    advice that opens.
    """
    return [
        f"{type(widget).__name__}: {what}"
        for widget in (window, *window.findChildren(QWidget))
        if widget.isVisible() and widget.window() is window
        for kind, look in _LOOKS.items()
        if isinstance(widget, kind)
        for what in look(widget)
    ]


def _narrow(widget: QWidget, needed: int, words: str) -> Iterator[str]:
    if widget.width() < needed:
        yield f"{words!r} is {widget.width()} px wide and needs {needed}"


def _low(widget: QWidget, needed: int, words: str) -> Iterator[str]:
    if widget.height() < needed:
        yield f"{words!r} is {widget.height()} px high and needs {needed}"


def _hidden(widget: QWidget, words: str) -> Iterator[str]:
    """Beyond the edge of what it stands in; what can be scrolled to is not hidden."""
    outer = widget.parentWidget()
    while outer is not None and not widget.isWindow():
        place = QRect(widget.mapTo(outer, QPoint(0, 0)), widget.size())
        room = outer.rect()
        scrolled = isinstance(outer.parentWidget(), QAbstractScrollArea)
        if scrolled:
            room.setHeight(_HIGH)
            place.moveTop(0)
        if not room.contains(place):
            yield f"{words!r} is cut off by the edge of {type(outer).__name__}"
        if scrolled or outer.isWindow():
            return
        outer = outer.parentWidget()


def _sideways(area: QAbstractScrollArea) -> Iterator[str]:
    more = area.horizontalScrollBar().maximum()
    if more > 0:
        yield f"must be moved sideways by {more} px ({area.viewport().width()} px are seen)"


def _label(label: QLabel) -> Iterator[str]:
    if not label.text() or isinstance(label, _Words) or isinstance(label.parent(), NewsBar):
        return
    words = _plain(label)
    if label.wordWrap():
        room = label.contentsRect().width()
        asked = label.fontMetrics().boundingRect(QRect(0, 0, room, _HIGH), _WRAPPED, words)
        yield from _narrow(label, asked.width() + label.width() - room, words)
        yield from _low(label, asked.height(), words)
    else:
        yield from _narrow(label, max(label.sizeHint().width(), _in_one_line(label)), words)
    yield from _hidden(label, words)


def _plain(label: QLabel) -> str:
    text = label.text()
    if label.textFormat() is not Qt.TextFormat.PlainText and "<" in text:
        document = QTextDocument()
        document.setHtml(text)
        return document.toPlainText()
    return text.replace("&", "") if label.buddy() is not None else text


def _in_one_line(label: QLabel) -> int:
    """px; the line under its key takes letters apart that else go close together."""
    if label.buddy() is None:
        return 0
    before, _, rest = label.text().partition("&")
    width = label.fontMetrics().horizontalAdvance
    return sum(width(part) for part in (before, rest[:1], rest[1:]))


def _button(button: QAbstractButton) -> Iterator[str]:
    text = button.text()
    if not text or getattr(button, "_icon", "") == "menu":
        return
    if isinstance(button, TickBox | BarButton):
        side = button.indent if isinstance(button, TickBox) else 0
        room = QRect(0, 0, button.width() - side, _HIGH)
        asked = button.fontMetrics().boundingRect(room, _WRAPPED | _KEYS, text)
        yield from _narrow(button, asked.width() + side, text)
        yield from _low(button, button.heightForWidth(button.width()), text)
    else:
        metrics, icon = button.fontMetrics(), 0
        if isinstance(button, StartButton):
            icon = 2 * metrics.height()
            metrics = QFontMetrics(resized(button.font(), 1.15, bold=True))
        elif not button.icon().isNull():
            icon = button.iconSize().width() + 4
        asked_size = metrics.size(_KEYS, text)
        yield from _narrow(button, asked_size.width() + icon, text)
        yield from _low(button, asked_size.height(), text)
    yield from _hidden(button, text)


def _list_to_choose(box: QComboBox) -> Iterator[str]:
    if isinstance(box, ChoiceBox):
        return
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    control, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(control, option, part, box).width()
    needed = box.fontMetrics().horizontalAdvance(box.currentText())
    yield from _narrow(box, needed + box.width() - room, box.currentText())
    yield from _hidden(box, box.currentText())


def _number(box: QAbstractSpinBox) -> Iterator[str]:
    yield from _narrow(box, box.minimumSizeHint().width(), box.text())
    yield from _hidden(box, box.text())


def _field(field: QLineEdit) -> Iterator[str]:
    words = field.placeholderText()
    if words and not field.text():
        margins = field.textMargins()
        needed = field.fontMetrics().horizontalAdvance(words) + margins.left() + margins.right()
        yield from _narrow(field, needed + 8, words)


def _group(box: QGroupBox) -> Iterator[str]:
    yield from _narrow(box, box.fontMetrics().size(_KEYS, box.title()).width(), box.title())


def _tabs(bar: QTabBar) -> Iterator[str]:
    for tab in range(bar.count()):
        needed = bar.fontMetrics().size(_KEYS, bar.tabText(tab)).width()
        place = bar.tabRect(tab)
        if needed > place.width() or place.right() > bar.width():
            yield f"the tab {bar.tabText(tab)!r} is {place.width()} px wide and needs {needed}"


def _heads(heads: QHeaderView) -> Iterator[str]:
    model, across = heads.model(), Qt.Orientation.Horizontal
    for section in range(heads.count() if heads.orientation() is across else 0):
        words = str(model.headerData(section, across) or "")
        needed, given = heads.fontMetrics().horizontalAdvance(words), heads.sectionSize(section)
        if needed > given and not heads.isSectionHidden(section):
            yield f"the head {words!r} is {given} px wide and needs {needed}"


def _rows(rows: QListWidget) -> Iterator[str]:
    if rows.viewMode() is not QListWidget.ViewMode.ListMode:
        return
    room = rows.viewport().width() - 4
    for row in range(rows.count()):
        words = rows.item(row).text()
        needed = rows.fontMetrics().horizontalAdvance(words)
        if needed > room:
            yield f"the row {words!r} is {room} px wide and needs {needed}"


_LOOKS: dict[type[QWidget], Callable[[Any], Iterator[str]]] = {
    QAbstractScrollArea: _sideways,
    QLabel: _label,
    QAbstractButton: _button,
    QComboBox: _list_to_choose,
    QAbstractSpinBox: _number,
    QLineEdit: _field,
    QGroupBox: _group,
    QTabBar: _tabs,
    QHeaderView: _heads,
    QListWidget: _rows,
}
