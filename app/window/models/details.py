"""All that is known of one model, as a text with links."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from app.window.models.wording import licence_of, missing, size_words, state_sentence
from core.student.model_files.catalogue import Model
from core.student.model_files.fit import Graphics, judge
from core.student.model_files.standing import FileState, ModelState

translate = QCoreApplication.translate


class Details(QTextBrowser):
    """Read, selected and followed with mouse or keys; links open in the user's own browser."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenExternalLinks(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(10)
        self.setAccessibleName(self.tr("About the model"))

    def show_html(self, html: str) -> None:
        """Show a text; the same one again leaves the reader where he is."""
        if html != self.property("shown"):
            self.setProperty("shown", html)
            self.setHtml(html)


def describe(
    state: ModelState,
    states: Mapping[str, ModelState],
    graphics: Graphics | None,
    lacking: tuple[str, ...],
) -> str:
    """HTML. graphics: None while nobody has looked. lacking: packages that are not installed."""
    model = state.model
    parts = [f"<h3>{escape(model.name)}</h3>", _paragraph(state_sentence(state))]
    if model.note:
        parts.append(_paragraph(model.note))
    parts.append(_facts(model, states))
    if model.memory is not None:
        looking = translate("models", "Looking at the graphics card …")
        text = judge(model, graphics).text if graphics else looking
        parts.append(_heading(translate("models", "Does it fit here?")) + _paragraph(text))
    if model.use == "run":
        lines = missing(model, states, graphics, lacking)
        title = translate("models", "What is missing to run it")
        parts.append(_heading(title) + _list(lines))
    return "".join(parts)


def licence_html(model: Model) -> str:
    """The licence with a link to its text, and what it means."""
    licence = licence_of(model)
    address = licence.address or model.page
    return f'<a href="{escape(address)}">{escape(licence.name)}</a> – {escape(licence.meaning)}'


def link_html(address: str) -> str:
    """A link that says where it leads."""
    return f'<a href="{escape(address)}">{escape(address.removeprefix("https://"))}</a>'


def _facts(model: Model, states: Mapping[str, ModelState]) -> str:
    rows = [
        (translate("models", "Size"), escape(_size(model))),
        (translate("models", "Licence"), licence_html(model)),
        (translate("models", "Source"), link_html(model.page)),
    ]
    if model.memory is not None:
        memory = f"{model.memory.gib:g} GiB ({model.memory.basis})"
        rows.append((translate("models", "GPU memory"), escape(memory)))
    if model.needs:
        names = ", ".join(states[need].model.name for need in model.needs)
        rows.append((translate("models", "Needs"), escape(names)))
    users = ", ".join(s.model.name for s in states.values() if model.id in s.model.needs)
    if users:
        rows.append((translate("models", "Needed by"), escape(users)))
    files = "<br>".join(escape(_file(state)) for state in states[model.id].files)
    rows.append((translate("models", "Files"), files))
    cells = "".join(
        f'<tr><td style="padding-right: 14px">{escape(name)}</td><td>{text}</td></tr>'
        for name, text in rows
    )
    return f'<table style="margin-top: 8px; margin-bottom: 4px">{cells}</table>'


def _size(model: Model) -> str:
    if len(model.files) == 1:
        return size_words(model.bytes)
    return translate("models", "{size} in {n} files").format(
        size=size_words(model.bytes), n=len(model.files)
    )


def _file(state: FileState) -> str:
    file = state.file
    if file.source.kind == "own":
        return translate("models", "{name}: no public file").format(name=file.name)
    return translate("models", "{name} from {source}").format(name=file.name, source=file.source)


def _paragraph(text: str) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in text.splitlines())


def _heading(text: str) -> str:
    return f"<p><b>{escape(text)}</b></p>"


def _list(lines: Sequence[str]) -> str:
    if not lines:
        return _paragraph(translate("models", "Nothing."))
    return "<ul>" + "".join(f"<li>{escape(line)}</li>" for line in lines) + "</ul>"
