"""A plot of the last five minutes: delay, pace, and sound against picture."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from app.window.statistics.history import SECONDS, History, Sample

_SOLID, _DASHES, _DOTS = Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine


@dataclass(frozen=True, slots=True)
class _Line:
    """One curve. name: "" where the lane's title says enough; style: told apart without colour."""

    of: Callable[[Sample], float]
    name: str = ""
    style: Qt.PenStyle = _SOLID


@dataclass(frozen=True, slots=True)
class _Lane:
    """One plot above the other. least: the smallest span of its scale."""

    title: str
    lines: Sequence[_Line]
    least: float


class HistoryPlot(QWidget):
    """Draws a History, which its owner fills; ``refresh`` after that. The same figures are in a
    table for those who cannot see it."""

    def __init__(self, history: History, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._history = history
        self.setAccessibleName(self.tr("The last five minutes"))
        self._lanes = (
            _Lane(
                self.tr("Behind your voice, ms"),
                (
                    _Line(lambda s: s.delay_p50_ms, self.tr("half below"), _SOLID),
                    _Line(lambda s: s.delay_p95_ms, self.tr("95 % below"), _DASHES),
                    _Line(lambda s: s.delay_set_ms, self.tr("set"), _DOTS),
                ),
                20.0,
            ),
            _Lane(self.tr("Pictures a second"), (_Line(lambda s: s.fps),), 5.0),
            _Lane(self.tr("Sound after picture, ms"), (_Line(lambda s: s.skew_ms),), 20.0),
        )
        self.refresh()

    def refresh(self) -> None:
        """The history has changed."""
        self.setAccessibleDescription(self._words())
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        letters = QFontMetricsF(self.font())
        return QSize(int(60 * letters.averageCharWidth()), int(26 * letters.height()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        letters = QFontMetricsF(self.font())
        return QSize(int(36 * letters.averageCharWidth()), int(18 * letters.height()))

    def _words(self) -> str:
        said = []
        for lane in self._lanes:
            span = self._history.span(lane.lines[0].of)
            if span is not None:
                said.append(f"{lane.title}: {span[0]:.0f} – {span[1]:.0f}")
        return "; ".join(said) or self.tr("No figures yet: nothing has run.")

    # -- drawing ---------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        letters = QFontMetricsF(self.font())
        line = letters.height()
        left = letters.horizontalAdvance("-0000") + letters.averageCharWidth()
        height = (self.height() - 1.3 * line) / len(self._lanes)
        for n, lane in enumerate(self._lanes):
            top = n * height
            painter.setPen(self._colour(QPalette.ColorRole.WindowText))
            place = QRectF(0, top, self.width(), line)
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft, lane.title)
            if len(lane.lines) > 1:
                top += 1.1 * line
                self._draw_names(painter, lane, QRectF(0, top, self.width(), line))
            bottom = (n + 1) * height - 0.6 * line
            top += 1.4 * line
            field = QRectF(left, top, self.width() - left - 1, bottom - top)
            self._draw_lane(painter, lane, field, left)
        self._draw_times(painter, QRectF(left, self.height() - line, self.width() - left, line))
        painter.end()

    def _draw_names(self, painter: QPainter, lane: _Lane, place: QRectF) -> None:
        """A stroke and a name for each of several lines."""
        letters = QFontMetricsF(self.font())
        wide, x, middle = letters.averageCharWidth(), place.left(), place.center().y()
        for each in lane.lines:
            painter.setPen(self._pen(each.style))
            painter.drawLine(QPointF(x, middle), QPointF(x + 4 * wide, middle))
            x += 5 * wide
            painter.setPen(self._colour(QPalette.ColorRole.WindowText))
            painter.drawText(QPointF(x, place.top() + letters.ascent()), each.name)
            x += letters.horizontalAdvance(each.name) + 2 * wide

    def _draw_lane(self, painter: QPainter, lane: _Lane, field: QRectF, left: float) -> None:
        low, high = self._scale(lane)
        painter.setPen(self._colour(QPalette.ColorRole.Mid))
        painter.setBrush(self._colour(QPalette.ColorRole.Base))
        painter.drawRect(field)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        letters = QFontMetricsF(self.font())
        for value in {low, (low + high) / 2, high}:
            y = field.bottom() - (value - low) / (high - low) * field.height()
            painter.setPen(QPen(self._colour(QPalette.ColorRole.Mid), 1))
            painter.drawLine(QPointF(field.left(), y), QPointF(field.right(), y))
            painter.setPen(self._colour(QPalette.ColorRole.WindowText))
            label = QRectF(0, y - letters.height() / 2, left - letters.averageCharWidth() / 2,
                           letters.height())  # fmt: skip
            painter.drawText(label, Qt.AlignmentFlag.AlignRight, f"{value:g}")
        for each in lane.lines:
            painter.setPen(self._pen(each.style))
            for piece in self._pieces(each, field, low, high):
                painter.drawPolyline(piece)

    def _pieces(self, line: _Line, field: QRectF, low: float, high: float) -> list[QPolygonF]:
        """The curve, cut where nothing ran. The newest second is at the right edge."""
        pieces: list[list[QPointF]] = [[]]
        first = SECONDS - len(self._history)
        for n, sample in enumerate(self._history):
            if sample is None:
                pieces.append([])
                continue
            x = field.left() + (first + n) / (SECONDS - 1) * field.width()
            share = (line.of(sample) - low) / (high - low)
            pieces[-1].append(QPointF(x, field.bottom() - share * field.height()))
        return [QPolygonF(points) for points in pieces if points]

    def _draw_times(self, painter: QPainter, place: QRectF) -> None:
        painter.setPen(self._colour(QPalette.ColorRole.WindowText))
        align = Qt.AlignmentFlag
        painter.drawText(place, align.AlignLeft, self.tr("5 minutes ago"))
        painter.drawText(place, align.AlignRight, self.tr("now"))

    def _scale(self, lane: _Lane) -> tuple[float, float]:
        """Round ends with all curves between them."""
        spans = [span for line in lane.lines if (span := self._history.span(line.of)) is not None]
        low = min((span[0] for span in spans), default=0.0)
        high = max((span[1] for span in spans), default=lane.least)
        return round_scale(low, high, lane.least)

    def _pen(self, style: Qt.PenStyle) -> QPen:
        role = QPalette.ColorRole.Text if style == _SOLID else QPalette.ColorRole.Link
        width = max(1.5, QFontMetricsF(self.font()).height() / 10)
        return QPen(self._colour(role), width, style)

    def _colour(self, role: QPalette.ColorRole) -> QColor:
        return self.palette().color(role)


def round_scale(low: float, high: float, least: float) -> tuple[float, float]:
    """Ends of a scale at round figures, at least ``least`` apart, with low and high within."""
    span = max(high - low, least)
    step = 10.0 ** math.floor(math.log10(span / 2))
    for factor in (1, 2, 5, 10):
        bottom = math.floor(low / (step * factor)) * step * factor
        top = bottom + 2 * step * factor
        if top >= max(high, bottom + least):
            return bottom, top
    return bottom, math.ceil(high / step) * step
