"""How a student that is ready gets in, with all that was asked for with it, or not at all."""

from __future__ import annotations

from collections.abc import Callable

from core.messages import Event, Notice
from core.session.adjusting import Adjusting
from core.session.choices import Choices
from core.session.desks import Desks
from core.session.feed import Feed
from core.session.interpreter import settle
from core.session.reports import Taken
from core.session.staging import Staging, Work, in_look_of, look_of, restaged
from core.session.student_worker import StudentWorker
from core.session.wiring import Ports


class Admission:
    """Belongs to the control thread."""

    def __init__(
        self,
        choices: Choices,
        adjusting: Adjusting,
        ports: Ports,
        staging: Staging,
        emit: Callable[[Event], None],
    ) -> None:
        self._choices, self._adjusting = choices, adjusting
        self._ports, self._staging, self._emit = ports, staging, emit

    def ready(self, worker: object) -> None:
        """A student waits to be let in."""
        desks = self._choices.desks
        if not isinstance(worker, StudentWorker):
            return
        if desks is None or worker is not desks.student.candidate:
            worker.ask_to_stop()
            return
        wanted, coming = self._adjusting.target, self._choices.stage
        if worker.stage.look != look_of(wanted):
            same = coming is not None and coming.avatar.loop is worker.stage.avatar.loop
            if not same or coming is None or coming.look != look_of(wanted):
                self._dress(worker)
                return
            worker.stage = in_look_of(worker.stage, coming)
        self._let_in(worker, desks)

    def taken(self, report: Taken) -> None:
        """The active student has answered whether it speaks for another avatar now."""
        desks = self._choices.desks
        stage = desks.student.taken(report) if desks is not None else None
        if desks is not None and stage is not None:
            active, coming = desks.student.active, self._choices.stage
            assert active is not None
            if coming is not None and coming.avatar is stage.avatar:  # its look may be a newer one
                stage = active.stage = in_look_of(stage, coming)
            desks.camera.show(stage)

    def _let_in(self, worker: StudentWorker, desks: Desks) -> None:
        wanted, settings = self._adjusting.target, self._choices.settings
        other = (wanted.size_px, wanted.fps) != (settings.size_px, settings.fps)
        if other and not desks.camera.reshape(wanted, worker.stage):
            desks.student.reject(worker)
            return
        desks.student.promote(worker)
        desks.delay.begin(worker.expected_ms)
        for text in worker.notices:
            self._emit(Notice("engine", text))
        desks.camera.show(worker.stage)
        settle()
        desks.delay.retime()
        desks.listen.tell(worker.sound)
        desks.mic.listening()
        worker.let_in()
        self._adjusting.commit_parked(desks)

    def _dress(self, worker: StudentWorker) -> None:
        """Its composer is of another look than it is to be shown in: make one that is."""

        def begin() -> Work:
            wanted, stage = self._adjusting.target, worker.stage
            return lambda: [restaged(self._ports, stage, wanted)]

        def failed(text: str, remedy: str) -> None:
            self._emit(Notice("picture", text, remedy))
            desks = self._choices.desks
            if desks is not None:
                desks.student.reject(worker)

        self._staging.ask("dress", begin, lambda feeds: self._dressed(worker, feeds[0]), failed)

    def _dressed(self, worker: StudentWorker, feed: Feed) -> None:
        worker.stage = in_look_of(worker.stage, feed)
        self.ready(worker)
