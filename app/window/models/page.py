"""The page of large models: what there is, what it takes, and getting, importing, checking and
removing it. Everything slow is done elsewhere; this only shows and asks."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from app.window.advice import AdviceBox
from app.window.errands import Errands
from app.window.measures import on_screen, px
from app.window.models.buttons import ModelButtons
from app.window.models.card import Card, CardProgram
from app.window.models.details import Details, describe
from app.window.models.dialogs import file_dialog, folder_dialog, remove_question
from app.window.models.get_dialog import GetDialog
from app.window.models.jobs import Get, Import, MakeHub, Remove, Verify, real_hub
from app.window.models.model_list import ModelList
from app.window.models.outcomes import fetched, imported, removed, verified
from app.window.models.progress_row import ProgressRow
from app.window.models.sight import Proposal, Sight, look_at_shelf, propose
from app.window.models.work import STOPPED, Job, Work
from core.student.model_files.fit import Graphics, judge
from core.student.model_files.sizes import in_words
from core.student.model_files.standing import ModelState
from core.student.model_files.watch import Step

Say = Callable[..., tuple[str, str]]  # of outcomes

_WIDE_PX = 1180  # from here on the details stand beside the list
STOP_S = 2.0  # at the end, for a download to stop by itself; what it has written stays anyway


class ModelsPage(QDialog):
    """Not modal: the picture goes on beside it, and work goes on when it is closed.

    progress: how much of a file is done, 0..1, or None when nothing is being done. failed: what
    went wrong while the page was closed. card, make_hub: for tests.
    """

    progress = Signal(object)
    failed = Signal(str)

    def __init__(
        self,
        parent: QWidget | None = None,
        card: Card | None = None,
        make_hub: MakeHub = real_hub,
    ) -> None:
        super().__init__(parent)
        self._asked, self._make_hub = card or CardProgram(), make_hub
        self._sight: Sight | None = None
        self._graphics: Graphics | None = None
        self._asking = False
        self._working_on: tuple[str, str] | None = None
        self._looking = Errands("models", self)
        self._card = Errands("graphics", self)
        self.work = Work(self)
        self.open_dialog: QDialog | None = None
        self.setWindowTitle(self.tr("Larger models"))
        self.setSizeGripEnabled(True)
        self.setMinimumSize(460, 420)
        self.resize(on_screen(self, QSize(px(self, 940), px(self, 780))))
        self._build()
        self._connect()

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        intro = QLabel(
            self.tr(
                "The small student comes with Lipcam and needs nothing of this. These are other "
                "people's networks, for large graphics cards; nothing is fetched until you accept."
            )
        )
        intro.setWordWrap(True)
        self.models = ModelList()
        self.details = Details()
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.models)
        self.split.addWidget(self.details)
        self.split.setSizes([310, 370])
        self.advice = AdviceBox()
        self.row = ProgressRow()
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.disk = QLabel()
        self.disk.setWordWrap(True)
        self.disk.setTextFormat(Qt.TextFormat.PlainText)
        self.buttons = ModelButtons()
        self.close_button = QPushButton(self.tr("Cl&ose"))
        self.close_button.setAutoDefault(False)
        below = QHBoxLayout()
        below.addWidget(self.buttons, 1)
        below.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.addWidget(intro)
        column.addWidget(self.split, 1)
        for widget in (self.advice, self.row, self.said, self.disk):
            column.addWidget(widget)
        column.addLayout(below)
        self.said.hide()

    def _connect(self) -> None:
        self.models.chosen.connect(self._on_chosen)
        self.advice.retry.connect(self.look)
        self.row.cancel.clicked.connect(self.work.stop)
        self.work.moved.connect(self._on_moved)
        self.work.changed.connect(self._on_work)
        self.close_button.clicked.connect(self.close)
        self.buttons.get.connect(self._on_get)
        self.buttons.import_file.connect(self._on_import_file)
        self.buttons.import_folder.connect(self._on_import_folder)
        self.buttons.verify.connect(self._on_verify)
        self.buttons.remove.connect(self._on_remove)

    # -- looking ---------------------------------------------------------------------------------

    @Slot()
    def look(self) -> None:
        """Look at the disk and the graphics card; what is shown follows when the answers come."""
        self._look_at_shelf()
        if not self._asking:
            self._asking = True
            self._card.do(self._asked.ask, self._on_graphics, self._on_no_graphics)

    def _look_at_shelf(self) -> None:
        self._looking.do(look_at_shelf, self._on_sight, partial(self._on_trouble, "list"))

    def _on_sight(self, sight: Sight) -> None:
        self._sight = sight
        self.advice.settle("list")
        self.models.fill(sight.states)
        free = self.tr("unknown") if sight.free is None else in_words(sight.free)
        text = self.tr("Models lie in {folder}; free on that disk: {free}.")
        self.disk.setText(text.format(folder=sight.root, free=free))
        self._show_model()

    def _on_graphics(self, graphics: Graphics) -> None:
        self._asking = False
        self._graphics = graphics
        self._show_model()

    def _on_no_graphics(self, error: Exception) -> None:
        self._on_graphics(Graphics((), False, str(error)))

    @Slot(str)
    def _on_chosen(self, _model_id: str) -> None:
        self._show_model()

    def _show_model(self) -> None:
        state = self._marked()
        states = self._sight.by_id if self._sight else {}
        self.buttons.show_state(state, states, self.work.busy)
        if state is not None and self._sight is not None:
            lacking = self._sight.lacking
            self.details.show_html(describe(state, states, self._graphics, lacking))

    def _marked(self) -> ModelState | None:
        return self._sight.by_id.get(self.models.current_id()) if self._sight else None

    # -- what the user asks for ------------------------------------------------------------------

    @Slot()
    def _on_get(self) -> None:
        if (state := self._marked()) is not None:
            wanted = partial(propose, state.model.id)
            self._looking.do(wanted, self._on_proposal, partial(self._on_trouble, "work"))

    def _on_proposal(self, proposal: Proposal) -> None:
        fit = ""
        if self._graphics is not None and proposal.model.memory is not None:
            fit = judge(proposal.model, self._graphics).text
        dialog = GetDialog(proposal, fit, self)
        dialog.accepted.connect(self._on_accepted)
        self._open(dialog)

    @Slot()
    def _on_accepted(self) -> None:
        if isinstance(self.open_dialog, GetDialog):
            job = Get(self.open_dialog.plan, self._make_hub)
            self._begin(job, fetched, self.tr("Asking the server …"))

    @Slot()
    def _on_import_file(self) -> None:
        if (state := self._marked()) is not None:
            dialog = file_dialog(state, self)
            dialog.fileSelected.connect(self._on_file)
            self._open(dialog)

    @Slot()
    def _on_import_folder(self) -> None:
        dialog = folder_dialog(self)
        dialog.fileSelected.connect(self._on_folder)
        self._open(dialog)

    @Slot(str)
    def _on_file(self, path: str) -> None:
        if path and (state := self._marked()) is not None:
            self._begin(Import(Path(path), state.model.id), imported, self.tr("Importing …"))

    @Slot(str)
    def _on_folder(self, path: str) -> None:
        if path:
            self._begin(Import(Path(path), None), imported, self.tr("Importing …"))

    @Slot()
    def _on_verify(self) -> None:
        if (state := self._marked()) is not None:
            self._begin(Verify(state.model.id), verified, self.tr("Checking …"))

    @Slot()
    def _on_remove(self) -> None:
        state = self._marked()
        if state is None or self._sight is None:
            return
        model_id = state.model.id
        users = [s.model.name for s in self._sight.states if model_id in s.model.needs]
        question, sure = remove_question(state, users, self)
        sure.clicked.connect(partial(self._on_sure, model_id))
        self._open(question)

    def _on_sure(self, model_id: str, _checked: bool = False) -> None:
        self._begin(Remove(model_id), removed, self.tr("Removing …"), can_stop=False)

    def _open(self, dialog: QDialog) -> None:
        if self.open_dialog is not None or not self.isVisible():  # one question at a time
            dialog.deleteLater()
            return
        self.open_dialog = dialog
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._on_dialog_gone)
        dialog.open()

    @Slot()
    def _on_dialog_gone(self) -> None:
        self.open_dialog = None

    # -- work ------------------------------------------------------------------------------------

    def _begin(self, job: Job, say: Say, text: str, can_stop: bool = True) -> None:
        if self.work.busy:
            return
        self.advice.settle("work")
        self._say("")
        self.row.begin(text, can_stop)
        self.work.start(job, partial(self._on_done, say), partial(self._on_trouble, "work"))

    @Slot(object)
    def _on_moved(self, step: Step) -> None:
        if not self.work.stopping:
            self.row.show_step(step)
        self.progress.emit(self.row.share)
        if (step.verb, step.name) != self._working_on:  # the one before it is in its place now
            self._working_on = (step.verb, step.name)
            self._look_at_shelf()

    @Slot()
    def _on_work(self) -> None:
        if self.work.stopping:
            self.row.stopping()
        elif not self.work.busy:
            self.row.hide()
            self._working_on = None
            self.progress.emit(None)
            self._look_at_shelf()
        self._show_model()

    def _on_done(self, say: Say, result: object) -> None:
        if result is STOPPED:
            kept = self.tr("Stopped. What has arrived is kept, and goes on from there next time.")
            self._say(kept if say is fetched else self.tr("Stopped."))
        else:
            text, trouble = say(result)
            self._say(text)
            if trouble:
                self._on_trouble("work", trouble)

    def _on_trouble(self, key: str, error: Exception | str) -> None:
        text = str(error) or type(error).__name__
        self.advice.advise(key, text)
        if not self.isVisible():
            self.failed.emit(text)

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.setVisible(bool(text))

    # -- the window ------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        super().showEvent(event)
        self.models.setFocus()
        self.look()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        wide = self.width() >= _WIDE_PX
        turned = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if self.split.orientation() is not turned:
            self.split.setOrientation(turned)

    def finish(self) -> bool:
        """After the event loop: end what is being done; True when it has ended. What was fetched
        stays either way, and the next time goes on from there."""
        self._asked.stop()
        self.work.stop()
        return self.work.wait(STOP_S)
