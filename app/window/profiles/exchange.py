"""Settings and profiles out into a file, and in from one. Nothing waits for the disk."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from app.window.choices import Choices
from app.window.errands import Errands
from app.window.profiles.import_dialog import ImportDialog
from app.window.profiles.profile_desk import ProfileDesk
from core.profiles import Profile
from core.settings import Settings
from core.settings_bundle import ENDING, SettingsBundle, read_bundle, write_bundle

_Read = tuple[SettingsBundle, tuple[str, ...]]


class Exchange(QObject):
    """told: something to say, as for ``AdviceBox.advise``; settled: a key that needs no saying any
    more. imported: settings have been taken over, told and stored. dialog: that is open, or None.
    """

    told = Signal(str, str, str)
    settled = Signal(str)
    imported = Signal()

    def __init__(
        self,
        choices: Choices,
        save: Callable[[], None],
        desk: ProfileDesk,
        parent: QObject | None = None,
    ) -> None:
        """save: begins to write what waits to be stored."""
        super().__init__(parent)
        self._choices, self._save, self._desk = choices, save, desk
        self._errands = Errands("exchange", self)
        self._profiles: tuple[Profile, ...] = ()
        self._settings: Settings | None = None
        self.dialog: QDialog | None = None

    def export_all(self, parent: QWidget) -> None:
        """Let the user name a file for all settings and profiles."""
        self._export(self._choices.settings, self._desk.profiles, "lipcam", parent)

    def export_profile(self, name: str, parent: QWidget) -> None:
        """Let the user name a file for one profile."""
        profile = self._desk.profile(name)
        self._export(None, (profile,), profile.id or "profile", parent)

    def ask_for_import(self, parent: QWidget) -> None:
        """Let the user choose a file; what it changes is shown before it does."""
        dialog = QFileDialog(parent, self.tr("Import settings or profiles"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(self._filters())
        dialog.fileSelected.connect(partial(self.read, parent))
        self._open(dialog)

    def read(self, parent: QWidget, path: str) -> None:
        """Look into a file and show what it would change."""
        if path:
            self._errands.do(partial(_read, path), partial(self._on_read, parent), self._on_failed)

    # -- out -------------------------------------------------------------------------------------

    def _export(
        self,
        settings: Settings | None,
        profiles: tuple[Profile, ...],
        name: str,
        parent: QWidget,
    ) -> None:
        self._settings, self._profiles = settings, profiles
        dialog = QFileDialog(parent, self.tr("Export"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(self._filters())
        dialog.setDefaultSuffix(ENDING)
        dialog.selectFile(name + ENDING)
        dialog.fileSelected.connect(self.write)
        self._open(dialog)

    @Slot(str)
    def write(self, path: str) -> None:
        """Write what was to be exported."""
        if path:
            work = partial(write_bundle, Path(path), self._settings, self._profiles)
            self._errands.do(work, partial(self._on_written, path), self._on_failed)

    def _on_written(self, path: str, _nothing: None) -> None:
        text = self.tr("Written to {path}.").format(path=path)
        names_paths = self.tr(
            "It names your devices, and folders and files of this computer: look into it before "
            "you give it away."
        )
        self.told.emit("exchange", text, names_paths)

    # -- in --------------------------------------------------------------------------------------

    def _on_read(self, parent: QWidget, found: _Read) -> None:
        bundle, missing = found
        self.settled.emit("exchange")
        dialog = ImportDialog(bundle, self._choices.settings, missing, parent)
        dialog.accepted.connect(self._on_accepted)
        self._open(dialog)

    @Slot()
    def _on_accepted(self) -> None:
        dialog = self.dialog
        if not isinstance(dialog, ImportDialog):
            return
        if dialog.profiles.isChecked():
            self._desk.take_in(dialog.bundle.profiles)
        if dialog.settings.isChecked():
            self._choices.apply(dialog.bundle.applied_to(self._choices.settings))
            self._save()
            self.imported.emit()

    def _on_failed(self, error: Exception) -> None:
        self.told.emit("exchange", str(error), "")

    def _filters(self) -> list[str]:
        files = self.tr("Settings of Lipcam (*{ending})").format(ending=ENDING)
        return [files, self.tr("All files (*)")]

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(partial(self._on_gone, dialog))
        self.dialog = dialog
        dialog.open()

    def _on_gone(self, dialog: QDialog, _result: int) -> None:
        if self.dialog is dialog:
            self.dialog = None


def _read(path: str) -> _Read:
    bundle = read_bundle(Path(path))
    return bundle, bundle.missing_paths()
