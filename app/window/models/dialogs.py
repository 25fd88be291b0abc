"""Questions of the page: which file, and whether the user is sure. They are opened, never waited
for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QWidget

from core.student.model_files.sizes import in_words
from core.student.model_files.standing import ModelState

translate = QCoreApplication.translate


def file_dialog(state: ModelState, parent: QWidget) -> QFileDialog:
    """For a file of one model."""
    title = translate("models", "Import {name}").format(name=state.model.name)
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return dialog


def folder_dialog(parent: QWidget) -> QFileDialog:
    """For a folder with files of any models."""
    dialog = QFileDialog(parent, translate("models", "Import all known files in a folder"))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    return dialog


def remove_question(
    state: ModelState, users: Sequence[str], parent: QWidget
) -> tuple[QMessageBox, QPushButton]:
    """Whether to delete a model, and the button that says so. users: names of models that need
    it."""
    name, size = state.model.name, in_words(state.on_disk)
    text = translate("models", "Delete {name} ({size})?").format(name=name, size=size)
    if users:
        hint = translate("models", "{names} cannot run without it.")
        text = f"{text}\n{hint.format(names=', '.join(users))}"
    title = translate("models", "Remove {name}").format(name=name)
    icon, cancel = QMessageBox.Icon.Question, QMessageBox.StandardButton.Cancel
    question = QMessageBox(icon, title, text, cancel, parent)
    role = QMessageBox.ButtonRole.DestructiveRole
    sure = question.addButton(translate("models", "&Delete"), role)
    question.setDefaultButton(cancel)
    return question, sure
