"""The live picture.

A plain widget painted with QPainter: measured as the cheapest way without a GPU, the same
off-screen as on a screen, and testable by ``grab()``.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.window.badge_place import Box
from app.window.measures import px, resized

_RADIUS = 14  # px at the usual size of text
_GROUND = QColor(24, 26, 30)  # where there is no picture: a dark screen, in both themes
_SHADE = QColor(0, 0, 0, 90)  # over a picture that nobody else sees
_CAPTION = QColor(0, 0, 0, 185)
_WIDE = QSize(16, 9)


class Preview(QWidget):
    """Shows uint8 (H, W, 3) RGB pictures, fitted into the widget without distortion, with round
    corners. mirrored: as in a mirror; only what is seen here. reshaped: pictures have another
    shape now."""

    reshaped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rgb: NDArray[np.uint8] | None = None
        self._upright: Box | None = None
        self._pixels: NDArray[np.uint8] | None = None  # QImage borrows this memory
        self._image: QImage | None = None  # made when it is painted: a hidden window costs nothing
        self._message = ""
        self._mirrored = False
        self.setMinimumSize(96, 54)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Live picture of the avatar"))

    @property
    def mirrored(self) -> bool:
        """Whether the picture is shown as in a mirror."""
        return self._mirrored

    @mirrored.setter
    def mirrored(self, mirrored: bool) -> None:
        if mirrored != self._mirrored:
            self._mirrored = mirrored
            self._image = None
            self.update()
        self.setToolTip(
            self.tr("Mirrored for you only: others see it the other way round.") if mirrored else ""
        )

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return self.minimumSize()  # it grows into all the room that words and buttons leave

    def show_rgb(self, rgb: NDArray[np.uint8], upright: Box | None = None) -> None:
        """Show a picture from the next repaint on. It must not change from now on. upright: a part
        of it that can be read also where the picture is mirrored."""
        reshaped = self._rgb is None or self._rgb.shape != rgb.shape
        self._rgb, self._image, self._upright = rgb, None, upright
        self.update()
        if reshaped:
            self.reshaped.emit()

    def show_message(self, text: str) -> None:
        """Text over the darkened picture; empty for none."""
        if text != self._message:
            self._message = text
            self.setAccessibleDescription(text)
            self.update()

    @property
    def has_picture(self) -> bool:
        """Whether there is one to be seen."""
        return self._rgb is not None

    def height_for(self, width: int) -> int:
        """px that a picture takes which is ``width`` px wide."""
        shape = self._shape()
        return -(-width * shape.height() // shape.width())

    def picture_rect(self) -> QRect:
        """Where the picture is drawn, in widget pixels."""
        size = self._shape().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left = (self.width() - size.width()) // 2
        top = (self.height() - size.height()) // 2
        return QRect(left, top, size.width(), size.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        painter = QPainter(self)
        place = self.picture_rect()
        image = self._ready_image()
        if image is None:
            painter.fillRect(place, _GROUND)
        else:
            dense = place.size() * self.devicePixelRatioF()
            smooth = QPainter.RenderHint.SmoothPixmapTransform
            painter.setRenderHint(smooth, dense != image.size())
            painter.drawImage(place, image)
        if self._message:
            painter.fillRect(place, _SHADE)
            self._paint_message(painter, place)
        self._paint_surround(painter, place)
        painter.end()

    def _shape(self) -> QSize:
        return _WIDE if self._rgb is None else QSize(self._rgb.shape[1], self._rgb.shape[0])

    def _ready_image(self) -> QImage | None:
        if self._image is None and self._rgb is not None:
            # RGB32 is what QPainter draws without converting at every repaint.
            pixels = cv2.cvtColor(self._rgb, cv2.COLOR_RGB2BGRA)
            self._pixels = self._in_the_mirror(pixels) if self._mirrored else pixels
            height, width = self._pixels.shape[:2]
            row = self._pixels.strides[0]
            self._image = QImage(self._pixels.data, width, height, row, QImage.Format.Format_RGB32)
        return self._image

    def _in_the_mirror(self, pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
        if self._upright is not None:
            x0, y0, x1, y1 = self._upright
            pixels[y0:y1, x0:x1] = pixels[y0:y1, x0:x1][:, ::-1].copy()  # turned round twice
        return np.asarray(cv2.flip(pixels, 1), np.uint8)

    def _paint_surround(self, painter: QPainter, place: QRect) -> None:
        """The window around the picture, its corners included: cheaper than cutting the picture."""
        path = QPainterPath()
        path.addRect(QRectF(self.rect()))
        radius = px(self, _RADIUS)
        path.addRoundedRect(QRectF(place), radius, radius)  # odd-even: what lies within is left out
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(path, self.palette().color(QPalette.ColorRole.Window))

    def _paint_message(self, painter: QPainter, place: QRect) -> None:
        """A caption at the lower edge, so that the face stays to be seen."""
        painter.setFont(resized(self.font(), 1.15))
        margin, side, up = px(self, 20), px(self, 18), px(self, 9)
        room = place.adjusted(margin + side, margin, -margin - side, -margin - up)
        flags = int(
            Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
        )
        text = painter.boundingRect(room, flags, self._message)
        if text.height() > place.height() // 2:
            return  # no room; the status line says it too
        ground = QRectF(text.adjusted(-side, -up, side, up))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_CAPTION)
        round_px = min(ground.height() / 2, px(self, 20))
        painter.drawRoundedRect(ground, round_px, round_px)
        painter.setPen(QColor(255, 255, 255))
        painter.drawText(text.adjusted(-2, 0, 2, 0), flags, self._message)
