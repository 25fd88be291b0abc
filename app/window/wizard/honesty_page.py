"""Step 6: be open about it; the badge."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from app.window.choices import Choices
from app.window.tick_box import TickBox
from app.window.wizard.avatar_page import AvatarPage
from app.window.wizard.face_picture import FacePicture
from app.window.wizard.page import WizardPage
from app.window.wizard.side_by_side import SideBySide


class HonestyPage(WizardPage):
    """What the badge is, where it is, and what Lipcam is not for."""

    def __init__(self, choices: Choices, avatars: AvatarPage) -> None:
        super().__init__(
            self.tr("Be open about it"),
            self.tr("People like to know whom they see. Say that it is an avatar."),
        )
        self._choices, self._avatars = choices, avatars
        self.picture = FacePicture(centred=False)
        self.badge = TickBox(self.tr("Show the badge “&AI avatar” in the picture"))
        self.corner = QComboBox()
        self.corner.setAccessibleName(self.tr("Corner of the badge"))
        for words, corner in (
            (self.tr("Bottom left"), "bottom-left"),
            (self.tr("Bottom right"), "bottom-right"),
            (self.tr("Top left"), "top-left"),
            (self.tr("Top right"), "top-right"),
        ):
            self.corner.addItem(words, corner)
        self.about_badge = QLabel()
        self.about_badge.setWordWrap(True)
        self.rules = QLabel(
            self.tr(
                "Say it at the beginning, for example: “You see my avatar, the words are mine.”\n\n"
                "Lipcam is not for identity checks, exams, or interviews under a false identity. "
                "Show only faces of people who agreed to it."
            )
        )
        self.rules.setWordWrap(True)
        self._build()
        self.badge.toggled.connect(self._on_badge)
        self.corner.activated.connect(self._on_corner)
        self._show()

    def _build(self) -> None:
        form = QFormLayout()
        form.addRow(self.badge)
        form.addRow(self.tr("&Corner"), self.corner)
        words = QWidget()
        side = QVBoxLayout(words)
        side.setContentsMargins(0, 0, 0, 0)
        side.addLayout(form)
        side.addWidget(self.about_badge)
        side.addSpacing(self.fontMetrics().height() // 2)
        side.addWidget(self.rules)
        side.addStretch(1)
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(SideBySide(self.picture, words, (4, 5)))

    def enter(self) -> None:
        self._show()
        self.badge.setFocus()

    @Slot(bool)
    def _on_badge(self, on: bool) -> None:
        if on != self._choices.settings.badge:
            # Here the user was asked: this page says what it means.
            decided = {} if on else {"badge_decided": True}
            self._choices.change(badge=on, **decided)
            self.chosen.emit("badge")
        self._show()

    @Slot(int)
    def _on_corner(self, row: int) -> None:
        self._choices.change(badge_corner=str(self.corner.itemData(row)))
        self.chosen.emit("badge_corner")
        self._show()

    def _show(self) -> None:
        settings = self._choices.settings
        self.badge.setChecked(settings.badge)
        self.corner.setCurrentIndex(self.corner.findData(settings.badge_corner))
        self.corner.setEnabled(settings.badge)
        self.picture.show_image(self._avatars.picture.image)
        self.picture.show_badge(settings.badge_corner if settings.badge else "")
        name = self.tr("Your avatar with the badge") if settings.badge else self.tr("Your avatar")
        self.picture.setAccessibleName(name)
        self.about_badge.setText(
            self.tr("The badge is a small label in the picture that everybody sees.")
            if settings.badge
            else self.tr(
                "Without the badge nothing in the picture tells others. Then you must say it "
                "yourself; in some countries the law asks for it."
            )
        )
