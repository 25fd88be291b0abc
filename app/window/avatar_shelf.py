"""Brings the library's avatars into the picker, and the chosen one onto the stage."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from app.window.advice import AdviceBox
from app.window.avatar_grid import AvatarGrid, Face, look_at_avatars
from app.window.choices import Choices
from app.window.errands import Errands
from app.window.poster import Poster
from app.window.stillness import stillness_wanted
from core.avatar.library import AvatarLibrary

MOST_PROBLEMS = 3  # damaged avatars that are named; the others say it under the pointer


class AvatarShelf(QObject):
    """was_read: the library has answered, or cannot. poster: says what the stage shows while
    nothing is live. disk: reads the library in the background. faces: what it has answered."""

    was_read = Signal()

    def __init__(
        self,
        grid: AvatarGrid,
        poster: Poster,
        advice: AdviceBox,
        choices: Choices,
        library: AvatarLibrary,
        disk: Errands,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._grid, self.poster, self._advice = grid, poster, advice
        self._choices, self._library, self._disk = choices, library, disk
        self.faces: Sequence[Face] = ()

    @Slot()
    def read(self) -> None:
        """Read the library; the faces are there when the answer comes."""
        look = partial(look_at_avatars, self._library)
        self._disk.do(look, self._on_faces, self._on_none)

    @Slot()
    def show_poster(self) -> None:
        """The chosen avatar onto the stage, where nothing is live."""
        self.poster.show(self._grid.current_folder())

    @Slot()
    def ask_for_stillness(self) -> None:
        """Faces move unless the system says that the user wants less motion."""
        self._disk.do(stillness_wanted, self._on_stillness, self._on_unknown)

    def _on_stillness(self, wanted: bool) -> None:
        self._grid.player.allowed = not wanted

    def _on_unknown(self, _error: Exception) -> None:
        pass  # faces go on moving, and the log has the reason

    def _on_faces(self, faces: list[Face]) -> None:
        self.faces = faces
        saved = self._choices.of("avatar")
        self._grid.fill(faces, saved)
        if not saved:
            self._choices.is_the_same("avatar", self._grid.current_id())
        problems = [
            self.tr("The avatar {name} cannot be used: {problem}").format(
                name=face.avatar.name, problem=face.avatar.problem
            )
            for face in faces
            if face.avatar.problem
        ]
        if self._grid.current_id() and problems:
            self._advice.advise("avatars", "\n".join(problems[:MOST_PROBLEMS]))
        self.show_poster()
        self._end()

    def _on_none(self, error: Exception) -> None:
        self._advice.advise("avatars-unread", str(error))
        self._end()

    def _end(self) -> None:
        if not self._grid.current_id():
            self._advice.advise(
                "avatars",
                self.tr("No avatar could be read."),
                self.tr("Get the program's files again, or add an avatar of your own."),
            )
        self.was_read.emit()
