"""The left side of the window: the picture, the bar below it, news and advice."""

from __future__ import annotations

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.window.actions import Actions
from app.window.advice import AdviceBox
from app.window.control_bar import ControlBar
from app.window.icons import Icons
from app.window.measures import px
from app.window.news_bar import NewsBar
from app.window.preview import Preview

_GAP, _WIDEST_GAP = 12, 12  # px, the first at the usual size of text
_FIRST = 1000  # nearly all room is the picture's, for as long as it needs it


class Stage(QWidget):
    """Widgets only: what they show is decided elsewhere. in_order: those that take the keyboard's
    focus, one after the other."""

    def __init__(self, actions: Actions, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preview = Preview()
        self.bar = ControlBar(actions, icons)
        self.news = NewsBar(icons)
        self.advice = AdviceBox()
        bar, advice = self.bar, self.advice
        self.in_order: tuple[QWidget, ...] = (
            *(bar.mute, bar.panic, bar.record, bar.snapshot, bar.remedy),
            self.news.show_button,
            *(advice.copy_button, advice.again, advice.more, advice.hide_button),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(min(px(self, _GAP), _WIDEST_GAP))
        column.addWidget(self.preview, _FIRST)
        column.addWidget(self.bar)
        column.addWidget(self.news)
        column.addWidget(self.advice)
        column.addStretch(1)  # what the picture does not take; words are as high as they need
        self.preview.reshaped.connect(self._fit)

    @Slot()
    def _fit(self) -> None:
        """No higher than the picture needs: what lies below it stays close to it."""
        self.preview.setMaximumHeight(self.preview.height_for(self.width()))

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """No wider than it must be: it gets what the choices beside it leave."""
        return QSize(self.minimumSizeHint().width(), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        self._fit()
