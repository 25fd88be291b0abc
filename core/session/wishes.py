"""All that the user may want of a session, and who sees to which of it."""

from __future__ import annotations

from core.messages import Adjust, SetDelay, Switch
from core.session.adjusting import Adjusting
from core.session.admission import Admission
from core.session.choices import Choices
from core.session.desks import Desks, Surroundings
from core.session.feed import Feed
from core.session.mattes_desk import MattesDesk
from core.session.reports import Ready, Staged, Taken
from core.session.staging import Staging
from core.session.watch import Watch
from core.settings import Settings

Wish = Switch | SetDelay | Adjust


class Wishes:
    """Belongs to the control thread, but any thread may look at ``settings``."""

    def __init__(self, settings: Settings, around: Surroundings) -> None:
        ports, emit = around.ports, around.emit
        self._staging = Staging(around.clock, around.report, around.patience)
        self._choices = Choices(settings, around, self._staging)
        self._adjusting = Adjusting(self._choices, ports, self._staging, emit)
        self._mattes = MattesDesk(ports, emit, around.patience)
        self._admission = Admission(self._choices, self._adjusting, ports, self._staging, emit)

    @property
    def settings(self) -> Settings:
        """As changed by the commands so far, with what waits for a student."""
        return self._choices.settings

    def begin(self, desks: Desks) -> Feed:
        """A run begins: what it is to show. Raises RecordingError, AvatarError, Abandoned."""
        return self._choices.begin(desks)

    def end(self) -> None:
        """The run is over: what was not decided will be tried at the next start."""
        self._adjusting.end()
        self._choices.end()

    def stop_staging(self) -> None:
        """Nothing more is to be made ready."""
        self._mattes.stop()
        self._staging.stop()

    def take(self, wish: Wish) -> None:
        """Fulfil it, or begin to; what comes of it is told to the user."""
        if isinstance(wish, SetDelay):
            self._choices.change_delay(wish)
        elif isinstance(wish, Adjust):
            self._adjusting.begin(wish)
        else:
            self._choices.change(wish)

    def hear(self, report: Ready | Staged | Taken) -> None:
        """What was begun for a wish has come to its end."""
        if isinstance(report, Ready):
            self._admission.ready(report.worker)
        elif isinstance(report, Staged):
            self._staging.heard(report)
        else:
            self._admission.taken(report)

    def tick(self, watch: Watch) -> None:
        """Give up what takes too long, and see what has been found."""
        self._staging.tick(watch)
        if self._mattes.tick(self._choices.stage):
            self._adjusting.paint_anew()

    def look(self) -> None:
        """See what has been decided by now."""
        self._choices.look()
        self._adjusting.look()

    def show_idle(self, desks: Desks) -> None:
        """No student: the camera goes on with the idle loop by itself."""
        desks.listen.tell(None)
        if self._choices.stage is not None:
            desks.camera.show(self._choices.stage)
