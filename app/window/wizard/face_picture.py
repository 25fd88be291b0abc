"""A picture of an avatar, as large as there is room, perhaps with the badge in one corner."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_ROUND_PX = 10.0


class FacePicture(QWidget):
    """corner: where the badge is drawn ("top-left" …), "" for no badge. centred: else it lies at
    the top."""

    def __init__(self, parent: QWidget | None = None, *, centred: bool = True) -> None:
        super().__init__(parent)
        self._centred = centred
        self._image = QImage()
        self.corner = ""
        self.badge_words = self.tr("AI avatar")
        policy = QSizePolicy.Policy.Expanding
        self.setSizePolicy(policy, policy)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(360, 300)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(200, 160)

    @property
    def image(self) -> QImage:
        """The picture itself."""
        return self._image

    def show_image(self, image: QImage) -> None:
        """Show another picture; a null one leaves the place empty."""
        self._image = image
        self.update()

    def show_badge(self, corner: str) -> None:
        """Draw the badge there; "" takes it away."""
        self.corner = corner
        self.update()

    def picture_rect(self) -> QRectF:
        """Where the picture is drawn, in widget pixels."""
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) / 2, 0.0
        if self._centred:
            top = (self.height() - size.height()) / 2
        return QRectF(left, top, size.width(), size.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        if self._image.isNull():
            return
        painter = QPainter(self)
        hints = QPainter.RenderHint
        painter.setRenderHints(hints.Antialiasing | hints.SmoothPixmapTransform)
        place = self.picture_rect()
        outline = QPainterPath()
        outline.addRoundedRect(place, _ROUND_PX, _ROUND_PX)
        painter.setClipPath(outline)
        painter.drawImage(place, self._image)
        if self.corner:
            self._paint_badge(painter, place)
        painter.end()

    def _paint_badge(self, painter: QPainter, place: QRectF) -> None:
        font = QFont(self.font())
        font.setPixelSize(max(9, round(place.height() / 17)))
        font.setBold(True)
        words = QFontMetricsF(font).boundingRect(self.badge_words)
        width, height = words.width() + words.height() * 1.2, words.height() * 1.5
        edge = place.height() * 0.04
        left = place.left() + edge if "left" in self.corner else place.right() - edge - width
        top = place.top() + edge if "top" in self.corner else place.bottom() - edge - height
        box = QRectF(QPointF(left, top), QPointF(left + width, top + height))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 185))
        painter.drawRoundedRect(box, height / 3, height / 3)
        painter.setFont(font)
        painter.setPen(QColor("white"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.badge_words)
