"""What leaves this computer, and what is kept where."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.window.errands import Errands
from app.window.settings.wrapped_text import WrappedText
from core import paths
from core.settings import Settings


@dataclass(frozen=True)
class KeptPlaces:
    """Folders with what the program keeps."""

    settings: Path
    log: Path
    recordings: Path
    avatars: Path
    models: Path


def kept_places(recordings_folder: str) -> KeptPlaces:
    """Where things are kept. recordings_folder: the user's setting. Looks at the disk."""
    return KeptPlaces(
        settings=paths.settings_file().parent,
        log=paths.user_logs(),
        recordings=Path(recordings_folder) if recordings_folder else paths.recordings(),
        avatars=paths.user_avatars(),
        models=paths.user_models(),
    )


class PrivacyNotes(QWidget):
    """settings: gives those that count now. open_url: shows a folder; for tests."""

    def __init__(
        self,
        settings: Callable[[], Settings],
        open_url: Callable[[QUrl], object] = QDesktopServices.openUrl,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings, self._open_url = settings, open_url
        self._errands = Errands("folders", self)
        self._places: KeptPlaces | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for text in (
            self.tr(
                "Nothing leaves this computer by itself: not your voice, no picture, no word of "
                "what you do. There is no account, no counting of users and no search for updates."
            ),
            self.tr(
                "Two things do, and only because you do them: the programs that you let use the "
                "camera pass its picture on to the people you talk to, and a larger model is "
                "fetched from its public page when you ask for it."
            ),
            self.tr("What Lipcam keeps is in these folders, on this computer:"),
        ):
            column.addWidget(WrappedText(text))
        self._grid = QGridLayout()
        self._grid.setColumnStretch(0, 1)
        column.addLayout(self._grid)
        self.said = WrappedText("")
        self.said.hide()
        column.addWidget(self.said)
        self.folders: dict[str, tuple[QLabel, QPushButton]] = {}
        for key, name, button in (
            ("settings", self.tr("Settings and profiles"), self.tr("Open the folder of settings")),
            ("log", self.tr("Log"), self.tr("Open the folder of the log")),
            ("recordings", self.tr("Recordings"), self.tr("Open the folder of recordings")),
            ("avatars", self.tr("Your avatars"), self.tr("Open the folder of your avatars")),
            ("models", self.tr("Larger models"), self.tr("Open the folder of larger models")),
        ):
            self._add(key, name, button)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        super().showEvent(event)
        work = partial(kept_places, self._settings().recordings_folder)
        self._errands.do(work, self._on_places, self._on_failed)

    def _add(self, key: str, name: str, spoken: str) -> None:
        row = len(self.folders)
        where = WrappedText("…")
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        button = QPushButton(self.tr("Open"))
        button.setAutoDefault(False)
        button.setAccessibleName(spoken)
        button.setEnabled(False)
        button.clicked.connect(partial(self._on_open, key))
        both = QVBoxLayout()
        both.setSpacing(0)
        both.addWidget(WrappedText(name))
        both.addWidget(where)
        self._grid.addLayout(both, row, 0)
        self._grid.addWidget(button, row, 1, Qt.AlignmentFlag.AlignTop)
        self.folders[key] = (where, button)

    def _on_places(self, places: KeptPlaces) -> None:
        self._places = places
        for key, (where, button) in self.folders.items():
            path = str(getattr(places, key))
            where.setText(path.replace("/", "/\u200b").replace("\\", "\\\u200b"))  # may wrap there
            where.setToolTip(path)
            button.setAccessibleDescription(path)
            button.setEnabled(True)

    def _on_open(self, key: str, _checked: bool = False) -> None:
        if self._places is not None:
            path: Path = getattr(self._places, key)
            self._errands.do(partial(_make, path), self._on_made, self._on_failed)

    def _on_made(self, path: Path) -> None:
        self.said.hide()
        if self._open_url(QUrl.fromLocalFile(str(path))) is False:
            self._say(
                self.tr("No program is there to show folders. It is {path}").format(path=path)
            )

    def _on_failed(self, error: Exception) -> None:
        self._say(self.tr("The folder cannot be opened: {reason}").format(reason=error))

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.show()


def _make(path: Path) -> Path:
    """A folder that is not there yet is made, so that it can be shown."""
    path.mkdir(parents=True, exist_ok=True)
    return path
