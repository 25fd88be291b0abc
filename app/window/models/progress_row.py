"""How far long work is, and the button that ends it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QProgressBar, QPushButton, QWidget

from app.window.models.pace import Pace
from app.window.models.wording import pace_words
from core.clock import MonotonicClock
from core.student.model_files.sizes import in_words
from core.student.model_files.watch import Step

_FULL = 1000


class ProgressRow(QWidget):
    """Hidden while nothing is being done. share: of the file, 0..1, None while nobody can tell."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = MonotonicClock()
        self._pace = Pace()
        self.share: float | None = None
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.cancel = QPushButton(self.tr("&Cancel"))
        self.cancel.setAutoDefault(False)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self.text, 0, 0, 1, 2)
        grid.addWidget(self.bar, 1, 0)
        grid.addWidget(self.cancel, 1, 1)
        self.hide()

    def begin(self, text: str, can_stop: bool) -> None:
        """Show that something is being done, called ``text``."""
        self._pace, self.share = Pace(), None
        self.text.setText(text)
        self.bar.setRange(0, 0)
        self.cancel.setEnabled(can_stop)
        self.cancel.setVisible(can_stop)
        self.show()

    def stopping(self) -> None:
        """The user has asked for the end."""
        self.cancel.setEnabled(False)
        self.text.setText(self.tr("Stopping … (up to half a minute while the server is silent)"))

    def show_step(self, step: Step) -> None:
        """Show how far it is."""
        self._pace.hear(step, self._clock.now_ns())
        verb = {
            "fetch": self.tr("Getting {name}"),
            "check": self.tr("Checking {name}"),
            "copy": self.tr("Copying {name}"),
        }[step.verb].format(name=step.name)
        if step.total:
            self.share = min(1.0, step.done / step.total)
            self.bar.setRange(0, _FULL)
            self.bar.setValue(round(self.share * _FULL))
            done = self.tr("{done} of {total}").format(
                done=in_words(step.done), total=in_words(step.total)
            )
        else:
            self.share = None
            self.bar.setRange(0, 0)
            done = in_words(step.done)
        pace = pace_words(self._pace.bytes_per_s, self._pace.seconds_left(step))
        self.text.setText(" · ".join(part for part in (verb, done, pace) if part))
