"""Plays a moment of one avatar's loop, for the face that the user looks at."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QPixmap

from app.window.errands import Errands
from app.window.film import STEP_MS, Film, Rgb, read_film

_PAUSE_MS = 140  # a face that the pointer only passes is not decoded
_ROUNDS = 2  # there and back; after that the face rests until it is looked at anew
_MOST_KEPT = 4  # films; 2 MB each


class FacePlayer(QObject):
    """One face at a time; decoded by a thread of its own. moved: another picture is to be shown."""

    moved = Signal()

    def __init__(self, side_px: int, parent: QObject | None = None) -> None:
        """side_px: of the pictures."""
        super().__init__(parent)
        self.allowed = True
        self._side_px = side_px
        self._errands = Errands("faces", self)
        self._films: OrderedDict[str, list[QPixmap]] = OrderedDict()
        self._asked: set[str] = set()
        self._id, self._folder, self._at = "", Path(), 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._on_pause)
        self._step = QTimer(self)
        self._step.setInterval(STEP_MS)
        self._step.timeout.connect(self._on_step)

    @property
    def avatar_id(self) -> str:
        """Whose face plays, or will; "" for none."""
        return self._id

    @property
    def playing(self) -> bool:
        """Whether pictures change."""
        return self._step.isActive()

    def play(self, avatar_id: str, folder: Path) -> None:
        """Let this face move, from the beginning, in a moment."""
        if not self.allowed or avatar_id == self._id:
            return
        self.stop()
        self._id, self._folder = avatar_id, folder
        self._pause.start()

    def stop(self) -> None:
        """Let all faces rest."""
        self._pause.stop()
        self._step.stop()
        if self._id:
            self._id, self._at = "", 0
            self.moved.emit()

    def picture(self, avatar_id: str) -> QPixmap | None:
        """What to show of this face now; None for its usual picture."""
        film = self._films.get(avatar_id)
        if avatar_id != self._id or not film or not self._step.isActive():
            return None
        there_and_back = 2 * (len(film) - 1) or 1
        at = self._at % there_and_back
        return film[min(at, there_and_back - at)]

    def wait(self, timeout_s: float) -> bool:
        """Wait until nothing is decoded. Blocks: after the event loop only."""
        return self._errands.wait(timeout_s)

    @Slot()
    def _on_pause(self) -> None:
        if self._id in self._films:
            self._films.move_to_end(self._id)
            self._step.start()
        elif self._id not in self._asked:
            self._asked.add(self._id)
            read = partial(read_film, self._folder, self._side_px)
            done = partial(self._on_film, self._id)
            self._errands.do(read, done, partial(self._on_no_film, self._id))

    def _on_film(self, avatar_id: str, film: Film) -> None:
        self._asked.discard(avatar_id)
        self._films[avatar_id] = [_pixmap_of(rgb) for rgb in film.pictures]
        while len(self._films) > _MOST_KEPT:
            self._films.popitem(last=False)
        if avatar_id == self._id and self.allowed and film.pictures:
            self._step.start()

    def _on_no_film(self, avatar_id: str, _error: Exception) -> None:
        # The face stays still; what is wrong is said when the avatar is used.
        self._films[avatar_id] = []

    @Slot()
    def _on_step(self) -> None:
        self._at += 1
        film = self._films.get(self._id) or []
        if self._at >= _ROUNDS * 2 * (len(film) - 1):
            self._step.stop()  # still its own, so that it does not begin again by itself
        self.moved.emit()


def _pixmap_of(rgb: Rgb) -> QPixmap:
    height, width = rgb.shape[:2]
    image = QImage(rgb.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888)
    return QPixmap.fromImage(image)
