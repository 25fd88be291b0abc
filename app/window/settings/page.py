"""One page of settings: made from their places and their words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.window.key_label import KeyLabel
from app.window.settings.dependence import has_effect
from app.window.settings.editors.editor import Editor
from app.window.settings.editors.flag_editor import FlagEditor
from app.window.settings.editors.making import Supplies, make_editor
from app.window.settings.editors.wheel_guard import WheelGuard
from app.window.settings.words import Words, page_title, words_of
from app.window.settings.wrapped_text import WrappedText
from core.setting_rules import PLACES
from core.settings import Settings

_WIDEST_EM = 34  # of what is edited; wider, the eye loses the line


def groups() -> tuple[str, ...]:
    """The pages that there are, in their order."""
    return tuple(dict.fromkeys(place.group for place in PLACES.values() if place.group))


def names_of(group: str) -> tuple[str, ...]:
    """The settings of a page, in their order."""
    return tuple(name for name, place in PLACES.items() if place.group == group)


@dataclass(frozen=True)
class Row:
    """What the page shows of one setting. label: None where the editor carries it itself. field:
    holds editor, help and note, in this column."""

    words: Words
    label: QLabel | None
    editor: Editor
    field: QWidget
    column: QVBoxLayout
    help: QLabel
    note: QLabel


class SettingsPage(QScrollArea):
    """edited: a setting and the value that the user wants. rows: by the setting's name."""

    edited = Signal(str, object)

    def __init__(self, group: str, supplies: Supplies, above: QWidget | None = None) -> None:
        """above: what stands between the title and the settings."""
        super().__init__()
        self.group = group
        self.rows: dict[str, Row] = {}
        self._headings: list[tuple[QLabel, list[str]]] = []
        self._guard = WheelGuard(self)
        self._stale = False  # the letters have another size than it is laid out for
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(page_title(group))
        body = QWidget()
        self._column = column = QVBoxLayout(body)
        self.title = WrappedText(page_title(group), bold=True, size=1.45)
        column.addWidget(self.title)
        if above is not None:
            column.addWidget(above)
        self._form = QFormLayout()
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._form)
        column.addStretch(1)
        self.setWidget(body)
        self._fill(supplies)
        self._measure()

    def show_values(self, settings: Settings, names: Iterable[str]) -> None:
        """Show what the settings are, of those of this page; notes on them are over."""
        for name in names:
            if name in self.rows:
                self.rows[name].editor.show_value(getattr(settings, name))
                self.rows[name].note.hide()

    def follow(self, settings: Settings) -> None:
        """What has no effect as things are cannot be changed."""
        for name, row in self.rows.items():
            effect = has_effect(name, settings)
            row.editor.setEnabled(effect)
            if row.label is not None:
                row.label.setEnabled(effect)
            row.editor.follow(settings)

    def note(self, name: str, text: str) -> None:
        """Say something about a setting beside it."""
        self.rows[name].note.setText(text)
        self.rows[name].note.show()

    def narrow(self, wanted: Callable[[str, Words], bool]) -> int:
        """Show only the settings that are ``wanted``; gives how many."""
        shown = {name for name, row in self.rows.items() if wanted(name, row.words)}
        for name, row in self.rows.items():
            self._form.setRowVisible(row.field, name in shown)
        for heading, names in self._headings:
            self._form.setRowVisible(heading, not shown.isdisjoint(names))
        return len(shown)

    def show_setting(self, name: str) -> None:
        """Bring a setting into sight and give it the focus."""
        row = self.rows[name]
        row.editor.control.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ensureWidgetVisible(row.field)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._stale = True
            if self.isVisible():
                self._measure()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        super().showEvent(event)
        if self._stale:  # all pages measured at once would make the window wait
            self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        self._wrap()  # before: laid out twice at once, rows would keep their first heights
        super().resizeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self._wrap()  # something has become wider
        return super().eventFilter(watched, event)

    def _wrap(self) -> None:
        """Where it is narrow all labels stand over what they name: some here, some there would be
        hard to read."""
        rows = self.rows.values()
        labels = max((row.label.sizeHint().width() for row in rows if row.label), default=0)
        fields = max((row.editor.whole_width() for row in rows), default=0)
        sides = self._column.contentsMargins()
        spare = self.viewport().width() - sides.left() - sides.right()
        needed = labels + self._form.horizontalSpacing() + fields
        policies = QFormLayout.RowWrapPolicy
        policy = policies.WrapAllRows if needed > spare else policies.DontWrapRows
        if policy != self._form.rowWrapPolicy():
            self._form.setRowWrapPolicy(policy)
            for row in rows:
                if row.label is not None:
                    row.label.setWordWrap(policy is policies.WrapAllRows)

    def _measure(self) -> None:
        self._stale = False
        em = self.fontMetrics().height()
        self._column.setContentsMargins(em, em // 2, em, em)
        self._column.setSpacing(em // 2)
        self._form.setHorizontalSpacing(em)
        self._form.setVerticalSpacing(em // 4)
        for heading, _ in self._headings:
            heading.setContentsMargins(0, em // 2, 0, 0)
        for row in self.rows.values():
            _measure_row(row, em)
        for text in self.findChildren(WrappedText):
            text.measure()
        self._wrap()

    # -- building --------------------------------------------------------------------------------

    def _fill(self, supplies: Supplies) -> None:
        named = [(name, words_of(name)) for name in names_of(self.group)]
        order = list(dict.fromkeys(words.section for _, words in named))
        named.sort(key=lambda each: order.index(each[1].section))
        for section, members in groupby(named, key=lambda each: each[1].section):
            if section:
                heading = WrappedText(section, bold=True, size=1.1)
                self._form.addRow(heading)
                self._headings.append((heading, [n for n, w in named if w.section == section]))
            for name, words in members:
                self._add(name, words, supplies)

    def _add(self, name: str, words: Words, supplies: Supplies) -> None:
        editor = make_editor(name, PLACES[name].rule, words, supplies)
        editor.describe(words.name, words.help)
        editor.changed.connect(partial(self.edited.emit, name))
        self._guard.watch(editor)
        help_text, note = WrappedText(words.help), WrappedText(bold=True)
        note.hide()
        field = QWidget()
        column = QVBoxLayout(field)
        for widget in (editor, help_text, note):
            column.addWidget(widget)
        label = None
        if isinstance(editor, FlagEditor):
            self._form.addRow("", field)
        else:
            label = KeyLabel(words.label, editor.control)
            self._form.addRow(label, field)
        self.rows[name] = Row(words, label, editor, field, column, help_text, note)


def _measure_row(row: Row, em: int) -> None:
    """em: height of the letters, px."""
    row.editor.setMaximumWidth(_WIDEST_EM * em)
    row.column.setContentsMargins(0, 0, 0, em // 2)
    row.column.setSpacing(em // 5)
    if isinstance(row.editor, FlagEditor):
        for text in (row.help, row.note):
            text.setContentsMargins(row.editor.indent, 0, 0, 0)
