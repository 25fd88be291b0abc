"""Signs of verdicts that differ in shape, not only in colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPen, QPixmap, QPolygonF

from app.doctor.finding import Verdict

# White signs on colours that are dark enough for them, in light and dark windows alike.
_COLOURS = {Verdict.PASS: "#2e7d32", Verdict.WARN: "#8a5a00", Verdict.FAIL: "#b3261e"}
# Lines of each sign, in parts of the side: a tick, an exclamation mark, a cross.
_SIGNS = {
    Verdict.PASS: (((0.27, 0.53), (0.43, 0.69)), ((0.43, 0.69), (0.73, 0.34))),
    Verdict.WARN: (((0.5, 0.38), (0.5, 0.62)), ((0.5, 0.8), (0.5, 0.802))),
    Verdict.FAIL: (((0.32, 0.32), (0.68, 0.68)), ((0.68, 0.32), (0.32, 0.68))),
}


def verdict_icon(verdict: Verdict | None, side: int, ratio: float, palette: QPalette) -> QIcon:
    """A tick in a disc, an exclamation mark in a triangle, a cross in a square; None: three dots,
    for what is not known yet. side: in the window's pixels; ratio: real ones for each."""
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if verdict is None:
        painter.setBrush(palette.color(QPalette.ColorRole.Text))
        for place in (0.25, 0.5, 0.75):
            painter.drawEllipse(QPointF(place * side, 0.5 * side), side * 0.07, side * 0.07)
    else:
        painter.setBrush(QColor(_COLOURS[verdict]))
        _draw_ground(painter, verdict, side)
        pen = QPen(QColor("white"), side * 0.11)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        for (x0, y0), (x1, y1) in _SIGNS[verdict]:
            painter.drawLine(QPointF(x0 * side, y0 * side), QPointF(x1 * side, y1 * side))
    painter.end()
    icon = QIcon(picture)
    icon.addPixmap(picture, QIcon.Mode.Selected)  # Qt would tint it with the selection's colour
    return icon


def _draw_ground(painter: QPainter, verdict: Verdict, side: int) -> None:
    area = QRectF(0.03 * side, 0.03 * side, 0.94 * side, 0.94 * side)
    if verdict is Verdict.PASS:
        painter.drawEllipse(area)
    elif verdict is Verdict.FAIL:
        painter.drawRoundedRect(area, side * 0.15, side * 0.15)
    else:
        corners = ((0.5, 0.02), (1.0, 0.96), (0.0, 0.96))
        painter.drawPolygon(QPolygonF([QPointF(x * side, y * side) for x, y in corners]))
