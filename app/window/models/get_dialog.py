"""What getting a model means, said before it begins: files, sizes, licences, room, and whether it
fits."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from app.window.measures import on_screen, px
from app.window.models.details import Details, licence_html, link_html
from app.window.models.sight import Choice, Proposal
from app.window.models.wording import licence_of, size_words
from app.window.tick_box import TickBox
from core.student.model_files.catalogue import Model
from core.student.model_files.fetching import Plan
from core.student.model_files.sizes import in_words
from core.student.model_files.standing import FileState


class GetDialog(QDialog):
    """plan: what the user accepted. fit: sentences on whether it fits, "" for none."""

    def __init__(self, proposal: Proposal, fit: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proposal, self._fit = proposal, fit
        self.setWindowTitle(self.tr("Get {name}").format(name=proposal.model.name))
        self.text = Details()
        self.text.setAccessibleName(self.tr("What will be fetched, and its licences"))
        self.alone = TickBox(self.tr("&Without what it needs to run"))
        self.alone.setVisible(proposal.alone is not None)
        self.alone.toggled.connect(self._show)
        buttons = QDialogButtonBox()
        self.get = buttons.addButton(
            self.tr("&Accept the licences and get"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.cancel = buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.text)
        column.addWidget(self.alone)
        column.addWidget(buttons)
        self.resize(on_screen(self, QSize(px(self, 660), px(self, 600))))
        self.get.setAutoDefault(False)  # Enter alone accepts nothing
        self.cancel.setDefault(True)
        self.text.setFocus()
        self._show()

    @property
    def plan(self) -> Plan:
        return self._choice.plan

    @property
    def _choice(self) -> Choice:
        alone = self._proposal.alone
        return alone if alone is not None and self.alone.isChecked() else self._proposal.whole

    @Slot()
    def _show(self) -> None:
        choice = self._choice
        to_fetch = choice.plan.to_fetch
        models = list(dict.fromkeys(model for model, _ in to_fetch))
        room = self.tr("{left} are still to come. On the disk of {folder} there are {free} free.")
        unknown = any(state.file.bytes is None for _, state in to_fetch)
        parts = [
            f"<p>{escape(text)}</p>"
            for text in (
                choice.no_room
                or room.format(
                    left=in_words(choice.plan.bytes_left),
                    folder=self._proposal.root,
                    free=in_words(self._proposal.free),
                ),
                self.tr("The size of some files is only known once the server says it.")
                if unknown
                else "",
                self._fit,
            )
            if text
        ]
        parts.append(self._licences(models))
        for model in models:
            parts.append(self._about(model, [s for m, s in to_fetch if m is model]))
        for own in choice.plan.own:
            text = self.tr("Still missing after that: {name}. {note}")
            parts.append(f"<p>{escape(text.format(name=own.name, note=own.note))}</p>")
        self.text.show_html("".join(parts))
        self.get.setEnabled(not choice.no_room)

    def _licences(self, models: list[Model]) -> str:
        """Each licence once, with the models that it is of."""
        names: dict[str, list[str]] = {}
        for model in models:
            names.setdefault(licence_html(model), []).append(model.name)
        title = self.tr("Licences")
        lines = (f"<li>{text}: {escape(', '.join(of))}</li>" for text, of in names.items())
        return f"<p><b>{escape(title)}</b></p><ul>{''.join(lines)}</ul>"

    def _about(self, model: Model, states: list[FileState]) -> str:
        files = "<br>".join(
            escape(f"{s.file.name}, {size_words(s.file.bytes)}, {s.file.source}") for s in states
        )
        licence = self.tr("Licence: {name}").format(name=licence_of(model).name)
        lines = (escape(licence), link_html(model.page), files)
        return f"<p><b>{escape(model.name)}</b><br>{'<br>'.join(lines)}</p>"
