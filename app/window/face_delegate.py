"""How one avatar looks in the picker: a round-cornered face with its name."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.window.face_player import FacePlayer
from app.window.focus_ring import paint_focus_ring
from app.window.icons import Icons
from app.window.measures import px, resized

ID_ROLE = Qt.ItemDataRole.UserRole
FACE = 92  # px at the usual size of text
_AROUND, _RADIUS, _EDGE, _BADGE = 5, 10, 3, 20

_Index = QModelIndex | QPersistentModelIndex
_Flag = QStyle.StateFlag


class FaceDelegate(QStyledItemDelegate):
    """The marked face has an edge and a tick, and its name is bold."""

    def __init__(self, player: FacePlayer, icons: Icons, grid: QWidget) -> None:
        super().__init__(grid)
        self._player, self._icons, self._grid = player, icons, grid

    def cell(self) -> QSize:
        """The least that one avatar takes."""
        side = px(self._grid, FACE) + 2 * px(self._grid, _AROUND)
        return QSize(side, side + self._grid.fontMetrics().height() + px(self._grid, 2))

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802
        return self.cell()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        face = self._place(option)
        marked = bool(option.state & _Flag.State_Selected)
        usable = bool(option.state & _Flag.State_Enabled)
        self._paint_face(painter, face, index, usable)
        self._paint_edge(painter, face, option, marked)
        self._paint_name(painter, face, option, index, marked)
        painter.restore()

    def _place(self, option: QStyleOptionViewItem) -> QRectF:
        side, around = px(self._grid, FACE), px(self._grid, _AROUND)
        left = option.rect.x() + (option.rect.width() - side) / 2
        return QRectF(left, option.rect.y() + around, side, side)

    def _paint_face(self, painter: QPainter, face: QRectF, index: _Index, usable: bool) -> None:
        picture = self._player.picture(str(index.data(ID_ROLE)))
        if picture is None:
            icon = index.data(Qt.ItemDataRole.DecorationRole)
            ratio = self._grid.devicePixelRatioF()
            picture = QPixmap() if icon is None else icon.pixmap(face.size().toSize(), ratio)
        path = QPainterPath()
        radius = px(self._grid, _RADIUS)
        path.addRoundedRect(face, radius, radius)
        painter.fillPath(path, self._grid.palette().color(QPalette.ColorRole.Mid))
        if not picture.isNull():
            painter.save()
            painter.setClipPath(path)
            painter.setOpacity(1.0 if usable else 0.35)
            size = QSize(picture.size()).scaled(
                face.size().toSize(), Qt.AspectRatioMode.KeepAspectRatioByExpanding
            )
            place = QRectF(0, 0, size.width(), size.height())
            place.moveCenter(face.center())
            painter.drawPixmap(place, picture, QRectF(picture.rect()))
            painter.restore()

    def _paint_edge(
        self, painter: QPainter, face: QRectF, option: QStyleOptionViewItem, marked: bool
    ) -> None:
        palette, radius = self._grid.palette(), px(self._grid, _RADIUS)
        accent = palette.color(QPalette.ColorRole.Highlight)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if marked:
            painter.setPen(QPen(accent, px(self._grid, _EDGE)))
            painter.drawRoundedRect(face, radius, radius)
            side = px(self._grid, _BADGE)
            badge = QRectF(0, 0, side, side)
            badge.moveBottomRight(face.bottomRight())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent)
            painter.drawRoundedRect(badge, radius * 0.7, radius * 0.7)
            ink = palette.color(QPalette.ColorRole.HighlightedText)
            self._icons.draw(painter, "check", badge.adjusted(3, 3, -3, -3), ink)
        elif option.state & _Flag.State_MouseOver:
            painter.setPen(QPen(accent, 1.5))
            painter.drawRoundedRect(face, radius, radius)
        if option.state & _Flag.State_HasFocus and self._grid.hasFocus():
            out = px(self._grid, _AROUND) - 0.5
            ring = face.adjusted(-out, -out, out, out)
            paint_focus_ring(painter, ring, radius + out, palette)

    def _paint_name(
        self,
        painter: QPainter,
        face: QRectF,
        option: QStyleOptionViewItem,
        index: _Index,
        marked: bool,
    ) -> None:
        font = resized(self._grid.font(), 1.0, bold=marked)
        painter.setFont(font)
        usable = option.state & _Flag.State_Enabled
        group = QPalette.ColorGroup.Active if usable else QPalette.ColorGroup.Disabled
        painter.setPen(self._grid.palette().color(group, QPalette.ColorRole.Text))
        top = face.bottom() + px(self._grid, _AROUND)
        text = QRectF(option.rect.x(), top, option.rect.width(), option.rect.bottom() - top + 1)
        name = QFontMetrics(font).elidedText(
            str(index.data(Qt.ItemDataRole.DisplayRole)),
            Qt.TextElideMode.ElideRight,
            option.rect.width(),
        )
        painter.drawText(text, int(Qt.AlignmentFlag.AlignHCenter), name)
