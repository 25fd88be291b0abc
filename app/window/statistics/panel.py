"""The panel of statistics: figures, bars, the plot or the table, and what can be done with them."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.window.statistics.figures import as_text, stage_words, titles, values
from app.window.statistics.history import History
from app.window.statistics.plot import HistoryPlot
from app.window.statistics.recording import FiguresRecording
from app.window.statistics.stage_bars import StageBars
from app.window.statistics.table import HistoryTable
from app.window.tick_box import TickBox
from core.messages import Event, State, StateChanged, Stats

_NARROW = 90  # letters: below this width the parts stand one above the other


class StatisticsPanel(QWidget):
    """Fed by ``hear``; asks the session for nothing. Hidden, it remembers and draws nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Statistics"))
        self._history = History()
        self._last: Stats | None = None
        self.recording = FiguresRecording(self)
        self._build()
        self.recording.changed.connect(self._on_recording)
        self.recording.failed.connect(self._say)

    def hear(self, event: Event, when: datetime | None = None) -> None:
        """An event of the session. when: it came, where that is not now."""
        if isinstance(event, Stats):
            self._last = event
            self._remember(event, when or datetime.now())
            self.recording.write(event)
        elif isinstance(event, StateChanged) and event.state in (State.OFF, State.FAULT):
            self._history.hole()
        else:
            return
        if self.isVisible():
            self._show_all()

    def _remember(self, stats: Stats, when: datetime) -> None:
        sample = self._history.add(stats)
        if sample is None:
            return
        bar = self.table.verticalScrollBar()
        at_end = bar.value() == bar.maximum()  # who reads further up stays there
        self.model.add(when.strftime("%H:%M:%S"), sample)
        if at_end:
            self.table.scrollToBottom()

    @property
    def text(self) -> str:
        """All figures as text."""
        return as_text(self._last)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        self._show_all()
        super().showEvent(event)

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        self.plot = HistoryPlot(self._history)
        self.model = HistoryTable()
        self.bars = StageBars()
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self._views = QStackedWidget()
        self._views.addWidget(self.plot)
        self._views.addWidget(self._table())
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._left = self._numbers()
        self._right = QGroupBox(self.tr("The last five minutes"))
        QVBoxLayout(self._right).addWidget(self._views)
        self._scroll = scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(inside)
        column = QVBoxLayout(self)
        column.addWidget(scroll, 1)
        column.addWidget(self.said)
        column.addLayout(self._buttons())
        self._arrange()

    def _numbers(self) -> QWidget:
        box = QWidget()
        figures = QGroupBox(self.tr("Figures"))
        form = QFormLayout(figures)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._labels: dict[str, QLabel] = {}
        for key, title in titles().items():
            label = self._labels[key] = QLabel("–")
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            form.addRow(title, label)
        stages = QGroupBox(self.tr("Time of each stage (the mark: 40 ms, one picture)"))
        QVBoxLayout(stages).addWidget(self.bars)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(figures)
        column.addWidget(stages)
        column.addStretch(1)
        return box

    def _table(self) -> QTableView:
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("The last five minutes, newest last"))
        rows = self.table.verticalHeader()
        rows.hide()
        rows.setDefaultSectionSize(int(1.4 * QFontMetricsF(self.font()).height()))
        heading = self.table.horizontalHeader()
        heading.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.setTabKeyNavigation(False)
        return self.table

    def _buttons(self) -> QHBoxLayout:
        self.as_table = TickBox(self.tr("Show as a &table"))
        self.as_table.toggled.connect(self._on_as_table)
        self.copy_button = QPushButton(self.tr("C&opy as text"))
        self.copy_button.clicked.connect(self._on_copy)
        self.record_button = QPushButton()
        self.record_button.clicked.connect(self._on_record)
        for button in (self.copy_button, self.record_button):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(self.as_table)
        row.addStretch(1)
        row.addWidget(self.copy_button)
        row.addWidget(self.record_button)
        self._on_recording(False)
        return row

    def _arrange(self) -> None:
        """Side by side where there is room, else one above the other."""
        letters = self.width() / QFontMetricsF(self.font()).averageCharWidth()
        sides = [side.minimumSizeHint().width() for side in (self._left, self._right)]
        frame = self._grid.contentsMargins()
        needed = sum(sides) + self._grid.spacing() + frame.left() + frame.right()
        narrow = letters < _NARROW or needed > self._scroll.viewport().width()
        self._grid.addWidget(self._left, 0, 0)
        self._grid.addWidget(self._right, *((1, 0) if narrow else (0, 1)))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 0 if narrow else 1)

    def resizeEvent(self, event: object) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._arrange()

    # -- showing ---------------------------------------------------------------------------------

    def _show_all(self) -> None:
        if self._last is not None:
            for key, value in values(self._last).items():
                self._labels[key].setText(value)
            self.bars.show_stages(stage_words(self._last.stage_ms))
        if not self.as_table.isChecked():
            self.plot.refresh()

    @Slot(bool)
    def _on_as_table(self, table: bool) -> None:
        self._views.setCurrentWidget(self.table if table else self.plot)
        self._show_all()

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
        self._say(self.tr("The figures are in the clipboard."))

    @Slot()
    def _on_record(self) -> None:
        if self.recording.active:
            self.recording.stop()
            return
        dialog = QFileDialog(self, self.tr("Record the figures"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Tables (*.csv)"))
        dialog.setDefaultSuffix("csv")
        dialog.selectFile("lipcam-figures.csv")
        dialog.fileSelected.connect(self.record_to)
        dialog.open()

    @Slot(str)
    def record_to(self, path: str) -> None:
        """A row a second into this file, from now on."""
        self._say(self.tr("Recording: {path}").format(path=path))
        self.recording.start(path)

    @Slot(bool)
    def _on_recording(self, active: bool) -> None:
        text = self.tr("Stop &recording") if active else self.tr("&Record to a file…")
        self.record_button.setText(text)
        if not active:
            self._say("")

    @Slot(str)
    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.setVisible(bool(text))
