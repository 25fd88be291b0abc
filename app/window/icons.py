"""Line icons in the colours of the palette, sharp at every size and density."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

PROGRAM = "lipcam"
_SIDES = (16, 24, 32, 48, 64, 128, 256)  # px of the program's own icon
_DENSITIES = (1.0, 2.0, 3.0)
_MOST_KEPT = 120  # drawings in one colour; a theme has a handful of colours


def read_icons(folder: Path) -> dict[str, bytes]:
    """The SVG files of a folder by name; those that cannot be read are left out."""
    found = {}
    for path in sorted(folder.glob("*.svg")):
        try:
            found[path.stem] = path.read_bytes()
        except OSError:
            continue  # a button has its text too
    return found


class Icons:
    """Draws icons by name. GUI thread only. drawings: SVG files that paint with ``currentColor``.
    A name that is not there draws nothing."""

    def __init__(self, drawings: Mapping[str, bytes]) -> None:
        self._drawings = drawings
        self._renderers: dict[tuple[str, str], QSvgRenderer] = {}

    def draw(self, painter: QPainter, name: str, place: QRectF, colour: QColor) -> None:
        """Paint the icon into ``place``."""
        renderer = self._renderer(name, colour)
        if renderer.isValid():
            renderer.render(painter, place)

    def icon(self, name: str, colour: QColor, side: int) -> QIcon:
        """For Qt's own widgets. side: in px of the widget."""
        made = QIcon()
        for density in _DENSITIES:
            made.addPixmap(self._pixmap(name, colour, side, density))
        return made

    def program_icon(self) -> QIcon:
        """Of the window and the task bar."""
        made = QIcon()
        for side in _SIDES:
            made.addPixmap(self._pixmap(PROGRAM, QColor("black"), side, 1.0))
        return made

    def _pixmap(self, name: str, colour: QColor, side: int, density: float) -> QPixmap:
        pixmap = QPixmap(QSize(side, side) * density)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.draw(painter, name, QRectF(pixmap.rect()), colour)
        painter.end()
        pixmap.setDevicePixelRatio(density)
        return pixmap

    def _renderer(self, name: str, colour: QColor) -> QSvgRenderer:
        key = (name, colour.name())
        found = self._renderers.get(key)
        if found is None:
            if len(self._renderers) >= _MOST_KEPT:
                self._renderers.clear()
            svg = self._drawings.get(name, b"").replace(b"currentColor", colour.name().encode())
            found = QSvgRenderer()
            if svg:
                found.load(QByteArray(svg))
            self._renderers[key] = found
        return found
