"""The column of things to choose: avatar, microphone, camera, loudspeaker, delay and engine; and
the one big button."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.window.avatar_picker import AvatarPicker
from app.window.choice_box import ChoiceBox
from app.window.delay_box import DelayBox
from app.window.engine_box import EngineBox
from app.window.icons import Icons
from app.window.key_label import KeyLabel
from app.window.level_meter import LevelMeter
from app.window.measures import px
from app.window.quiet_button import QuietButton
from app.window.slim_bars import slim_bars
from app.window.start_button import StartButton
from core.types import Device

_WIDTH = 352  # px at the usual size of text
_MOST_SHARE = 0.46  # of the window's width


class ChoicePanel(QWidget):
    """Widgets only: what they show and what a choice does is decided elsewhere.

    boxes: the lists by the setting that they choose. in_order: what takes the keyboard's focus,
    one after the other.
    """

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picker = AvatarPicker(icons)
        self.avatars = self.picker.grid
        self.mics = ChoiceBox(self.tr("Microphone"))
        self.cameras = ChoiceBox(self.tr("Camera"))
        self.speakers = ChoiceBox(self.tr("Hear the voice"))
        self.delays = DelayBox()
        self.engines = EngineBox()
        self.boxes: dict[str, ChoiceBox] = {
            "mic": self.mics,
            "camera": self.cameras,
            "speaker": self.speakers,
            "engine": self.engines,
        }
        self.meter = LevelMeter()
        self.models_button = QuietButton()
        self.button = StartButton(icons)
        self.in_order: tuple[QWidget, ...] = (
            *(self.picker.search, self.picker.menu_button, self.avatars),
            *(self.mics, self.cameras, self.speakers, self.delays, self.engines),
            self.models_button,
        )
        self._lay_out()
        self._wanted = px(self, _WIDTH)
        self.show_progress(None)

    def fill_speaker(self, saved: str) -> None:
        """When the voice is heard. saved: the user's choice."""
        choices = [
            Device("auto", self.tr("Only when it comes from a file"), ""),
            Device("default", self.tr("Always"), ""),
            Device("off", self.tr("Never"), ""),
        ]
        self.speakers.fill(choices, saved, saved, searched=False)
        self.speakers.setToolTip(
            self.tr(
                "Your own voice, heard from a loudspeaker, would get into the microphone: use "
                "headphones when you always want to hear it."
            )
        )

    def show_button(self, live: bool, ready: bool) -> None:
        """The one button: to stop while live, else to start. ready: whether it can be pressed."""
        self.button.show_use(live, ready)

    def show_progress(self, share: float | None) -> None:
        """How much of a model's file is done, 0..1; None when nothing is being done."""
        if share is not None:
            text = self.tr("Lar&ger models: {percent} %")
            self.models_button.setText(text.format(percent=int(100 * share)))
        self.models_button.setVisible(share is not None)

    def _lay_out(self) -> None:
        self._choices = choices = QWidget()
        column = QVBoxLayout(choices)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(self, 12))
        column.addWidget(self.picker, 1)
        column.addLayout(self._form())
        column.addWidget(self.models_button)
        scroll = QScrollArea()  # for large text on a small screen
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(choices)
        slim_bars(scroll)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(self, 12))
        whole.addWidget(scroll, 1)
        whole.addWidget(self.button)

    def _form(self) -> QGridLayout:
        form = QGridLayout()
        form.setHorizontalSpacing(px(self, 10))
        form.setVerticalSpacing(px(self, 6))
        form.setColumnStretch(1, 1)
        rows = (
            (self.tr("&Microphone"), self.mics),
            ("", self.meter),
            (self.tr("&Camera"), self.cameras),
            (self.tr("&Hear the voice"), self.speakers),
            (self.tr("&Delay"), self.delays),
            (self.tr("&Engine"), self.engines),
        )
        for row, (text, widget) in enumerate(rows):
            form.addWidget(widget, row, 1)
            if text:
                form.addWidget(KeyLabel(text, widget), row, 0)
        return form

    def fit(self, window_px: int) -> None:
        """Be no wider than a fair share of the window, and narrower where the picture needs it."""
        self._wanted = min(px(self, _WIDTH), round(window_px * _MOST_SHARE))
        self.setMinimumWidth(min(self._wanted, self._choices.minimumSizeHint().width()))
        self.setMaximumWidth(self._wanted)
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(self._wanted, super().sizeHint().height())
