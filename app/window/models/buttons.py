"""What can be done with the marked model."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from app.window.models.sight import wanted_ids
from core.student.model_files.standing import ModelState, Status


class ModelButtons(QWidget):
    """Signals say what the user asks for; nothing is done here."""

    get = Signal()
    import_file = Signal()
    import_folder = Signal()
    verify = Signal()
    remove = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.get_button = QPushButton()
        self.get_button.clicked.connect(self.get)
        self.import_button = QPushButton(self.tr("Im&port"))
        menu = QMenu(self.import_button)
        self.file_action = menu.addAction(self.tr("A &file for the marked model…"))
        self.file_action.triggered.connect(self.import_file)
        self.folder_action = menu.addAction(self.tr("All &known files in a folder…"))
        self.folder_action.triggered.connect(self.import_folder)
        self.import_button.setMenu(menu)
        self.import_button.setToolTip(self.tr("Take in files that you have; needs no network."))
        self.verify_button = QPushButton(self.tr("&Verify"))
        self.verify_button.setToolTip(self.tr("Read the files again and compare them."))
        self.verify_button.clicked.connect(self.verify)
        self.remove_button = QPushButton(self.tr("&Remove…"))
        self.remove_button.clicked.connect(self.remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for button in (
            self.get_button,
            self.import_button,
            self.verify_button,
            self.remove_button,
        ):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        self.show_state(None, {}, busy=False)

    def show_state(
        self, state: ModelState | None, states: Mapping[str, ModelState], busy: bool
    ) -> None:
        """Offer what fits the marked model. busy: while other work is done nothing fits."""
        free = state is not None and not busy
        self.import_button.setEnabled(free)
        self.get_button.setText(self.tr("&Get…"))
        self.get_button.setToolTip("")
        if state is None:
            for button in (self.get_button, self.verify_button, self.remove_button):
                button.setEnabled(False)
            return
        self.get_button.setEnabled(free and bool(wanted_ids(state, states)))
        if not state.model.obtainable:
            self.get_button.setToolTip(self.tr("It has no public file: import your own."))
            if state.model.needs:
                self.get_button.setText(self.tr("&Get its parts…"))
        elif state.status is Status.DAMAGED:
            self.get_button.setText(self.tr("&Get again…"))
        elif state.status in (Status.PARTIAL, Status.MISSING) and state.on_disk:
            self.get_button.setText(self.tr("Resu&me…"))
        whole = any(each.status not in (Status.MISSING, Status.PARTIAL) for each in state.files)
        self.verify_button.setEnabled(free and whole)
        self.remove_button.setEnabled(free and (whole or state.on_disk > 0))
