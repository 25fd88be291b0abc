"""The live picture.

A plain widget painted with QPainter: measured as the cheapest way without a GPU, the same
off-screen as on a screen, and testable by ``grab()``.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class Preview(QWidget):
    """Shows uint8 (H, W, 3) RGB pictures, fitted into the widget without distortion."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixels: NDArray[np.uint8] | None = None  # QImage borrows this memory
        self._image: QImage | None = None
        self._message = ""
        self.setMinimumSize(480, 270)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Live picture of the avatar"))

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(848, 477)

    def show_rgb(self, rgb: NDArray[np.uint8]) -> None:
        """Show a picture from the next repaint on."""
        # RGB32 is what QPainter draws without converting at every repaint.
        self._pixels = cv2.cvtColor(rgb, cv2.COLOR_RGB2BGRA)
        height, width = self._pixels.shape[:2]
        self._image = QImage(
            self._pixels.data, width, height, self._pixels.strides[0], QImage.Format.Format_RGB32
        )
        self.update()

    def show_message(self, text: str) -> None:
        """Text over the picture; empty for none."""
        if text != self._message:
            self._message = text
            self.update()

    def picture_rect(self) -> QRect:
        """Where the picture is drawn, in widget pixels."""
        if self._image is None:
            return self.rect()
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left = (self.width() - size.width()) // 2
        top = (self.height() - size.height()) // 2
        return QRect(left, top, size.width(), size.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(24, 26, 30))
        if self._image is not None:
            painter.drawImage(self.picture_rect(), self._image)
        if self._message:
            self._paint_message(painter)
        painter.end()

    def _paint_message(self, painter: QPainter) -> None:
        metrics = painter.fontMetrics()
        room = self.rect().adjusted(24, 24, -24, -24)
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        text = metrics.boundingRect(room, flags, self._message)
        box = text.adjusted(-16, -10, 16, 10)
        box.moveCenter(self.rect().center())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 190))
        painter.drawRoundedRect(box, 8, 8)
        painter.setPen(QColor(255, 255, 255))
        painter.drawText(box, flags, self._message)
