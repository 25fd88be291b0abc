"""The ring around what has the keyboard's focus: the same everywhere, seen on every colour."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QPen

WIDTH_PX = 2.0


def paint_focus_ring(painter: QPainter, place: QRectF, radius: float, palette: QPalette) -> None:
    """Just inside ``place``: one line in the accent, and one within it in the window's colour, so
    that it stands out from any filling too."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for inset, role in ((0.5, QPalette.ColorRole.Highlight), (1.5, QPalette.ColorRole.Window)):
        at = inset * WIDTH_PX
        painter.setPen(QPen(palette.color(role), WIDTH_PX))
        round_px = max(radius - at, 0.0)
        painter.drawRoundedRect(place.adjusted(at, at, -at, -at), round_px, round_px)
