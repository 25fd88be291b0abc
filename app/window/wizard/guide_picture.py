"""A drawing of where the camera is chosen, in the colours and at the text size of the window."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

_LINES = 17  # how many lines of text the drawing is high
# The drawings are light; each of their colours stands for a role of the palette.
COLOURS: Mapping[str, QPalette.ColorRole] = {
    "#f3f4f6": QPalette.ColorRole.Window,
    "#ffffff": QPalette.ColorRole.Base,
    "#e2e4e9": QPalette.ColorRole.AlternateBase,
    "#b5b9c1": QPalette.ColorRole.Mid,
    "#1b1d21": QPalette.ColorRole.WindowText,
    "#2563c9": QPalette.ColorRole.Highlight,
    "#fefefe": QPalette.ColorRole.HighlightedText,
}


class GuidePicture(QWidget):
    """words: what stands in the drawing → what is written in its place."""

    def __init__(
        self, source: str, words: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        """source: the SVG; "" where its file could not be read."""
        super().__init__(parent)
        self._source, self._words = source, dict(words)
        self._renderer = QSvgRenderer(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._draw()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        size = self._renderer.defaultSize()
        if size.isEmpty():
            return QSize(0, 0)
        height = _LINES * self.fontMetrics().height()
        return QSize(height * size.width() // size.height(), height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return self.sizeHint() * 0.75

    def set_words(self, words: Mapping[str, str]) -> None:
        """Write something else."""
        if dict(words) != self._words:
            self._words = dict(words)
            self._draw()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._draw()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        if not self._renderer.isValid():
            return
        size = self._renderer.defaultSize()
        size.scale(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._renderer.render(painter, QRectF(0, 0, size.width(), size.height()))
        painter.end()

    def _draw(self) -> None:
        drawing = self._source
        for colour, role in COLOURS.items():
            drawing = drawing.replace(colour, f"@{role.name}@")
        for role in COLOURS.values():
            drawing = drawing.replace(f"@{role.name}@", self.palette().color(role).name())
        for word, written in self._words.items():
            drawing = drawing.replace(f">{word}<", f">{escape(written)}<")
        family = escape(self.font().family(), quote=True)
        drawing = drawing.replace('font-family="sans-serif"', f'font-family="{family}"')
        if drawing:
            self._renderer.load(QByteArray(drawing.encode()))
        self.updateGeometry()
        self.update()


def read_drawings(folder: Path, names: tuple[str, ...]) -> dict[str, str]:
    """The drawings by name; one that cannot be read is left out. Waits for the disk."""
    found = {}
    for name in names:
        try:
            found[name] = (folder / f"{name}.svg").read_text(encoding="utf-8")
        except (OSError, UnicodeError):
            continue
    return found
