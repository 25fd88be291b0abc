"""The control thread's hand on the student: building, letting in, watching, trying again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from core.clock import NS_PER_S
from core.errors import AvatarError, SettingsError, WeightsError
from core.messages import Event, Fault
from core.session.backoff import Backoff, given_up
from core.session.feed import Feed
from core.session.fence import advice
from core.session.kinds import student_names
from core.session.mouths import Line
from core.session.patience import Patience
from core.session.reports import Died, Taken
from core.session.student_worker import StudentWorker
from core.session.watch import Watch
from core.session.wiring import Ports
from core.settings import Settings

STUCK_NS = 2 * NS_PER_S
HEALTHY_NS = 5 * NS_PER_S  # of mouths: what fails after that is a new failure
AGAIN_NS = 60 * NS_PER_S  # within that the same failure is not told again
BUILD_NS = 180 * NS_PER_S
_OF_STUDENT = student_names()


class StudentDesk:
    """active: the student that works, or None. candidate: one that still warms up, or None.

    A candidate takes over when it is ready; until then the active one goes on. problem: why there
    is none that works, with the remedy.
    """

    def __init__(
        self, ports: Ports, line: Line, emit: Callable[[Event], None], patience: Patience
    ) -> None:
        self._ports, self._line, self._emit, self._patience = ports, line, emit, patience
        self._backoff = Backoff(waits_s=Backoff.STUDENT_S)
        self._told: tuple[str, int] | None = None  # the newest failure, and when
        self._wanted: tuple[Settings, Feed] | None = None
        self.active: StudentWorker | None = None
        self.candidate: StudentWorker | None = None
        self._taking: list[tuple[Settings, Feed]] = []
        self.problem: tuple[str, str] | None = None

    def build(self, settings: Settings, stage: Feed) -> None:
        """Begin to build a student that will replace the active one, if any."""
        self._backoff.reset()
        self._told = None
        self._wanted = (settings, stage)
        self._build()

    @property
    def undecided(self) -> bool:
        """Whether the active student is to be replaced, or its avatar."""
        return self.candidate is not None or bool(self._taking)

    def can_take(self, settings: Settings) -> bool:
        """Whether the active student needs nothing but another avatar to be what is asked for."""
        active = self.active
        return (
            active is not None
            and self.candidate is None
            and active.changes_avatar
            and all(getattr(active.settings, n) == getattr(settings, n) for n in _OF_STUDENT)
        )

    def take(self, settings: Settings, stage: Feed) -> None:
        """Let the active student speak for another avatar, whose ``can_take`` is True."""
        assert self.active is not None
        self._backoff.reset()
        self._wanted = (settings, stage)
        self._taking.append(self._wanted)
        self.active.take(stage, settings.fps)

    def taken(self, report: Taken) -> Feed | None:
        """The active student has answered; the stage of its mouths from now on, if another."""
        active, stage = self.active, report.stage
        if report.worker is not active or active is None or not isinstance(stage, Feed):
            return None
        place = next(n for n, ask in enumerate(self._taking) if ask[1].avatar is stage.avatar)
        asked = self._taking[place][0]
        del self._taking[: place + 1]  # of several in a row only the newest need be taken
        if report.error is not None:
            self._failed(*advice(report.error), keep_trying=False)
            return None
        active.settings, active.stage = replace(active.settings, avatar=asked.avatar), stage
        return stage

    def reject(self, worker: StudentWorker) -> None:
        """The candidate is ready, but what belongs to it cannot be had."""
        if worker is self.candidate:
            self._dismiss(worker, wait=False)
            self.candidate = None
            if self.active is not None:
                self._wanted = (self.active.settings, self.active.stage)

    def promote(self, worker: StudentWorker) -> bool:
        """``worker`` is ready: it replaces the active one. False when it is no longer wanted. The
        caller lets it in."""
        if worker is not self.candidate:
            worker.ask_to_stop()
            return False
        self._dismiss(self.active)
        self.active, self.candidate, self.problem = worker, None, None
        self._taking.clear()
        return True

    def died(self, report: Died) -> bool:
        """A student's thread ended with an error; True when the active one is gone."""
        text, remedy = advice(report.error)
        if report.worker is self.candidate:
            self.candidate = None
            # Files that do not fit do not mend themselves.
            hopeless = isinstance(report.error, WeightsError | AvatarError | SettingsError)
            self._failed(text, remedy, keep_trying=self.active is None and not hopeless)
            return False
        if report.worker is not self.active:
            return False
        self._lose_active()
        self._failed(text, remedy, keep_trying=True)
        return True

    def tick(self, watch: Watch) -> bool:
        """Look for a stuck engine and try again where that is due; True when the active one was
        given up."""
        candidate, active = self.candidate, self.active
        if candidate is not None and watch.silent(candidate.started_ns, self._limit_ns(candidate)):
            self._dismiss(candidate)
            self.candidate = None
            self._failed("The lip engine does not get ready.", "Choose another engine.", False)
        busy_ns = active.busy_since_ns if active is not None else 0
        if active is not None and busy_ns and watch.silent(busy_ns, STUCK_NS):
            self._dismiss(active, wait=False)
            self._lose_active()
            self._failed(
                "The lip engine is stuck.",
                "If it happens again, choose another engine or close other programs.",
                keep_trying=True,
                then="The idle picture is shown and the engine is built anew.",
            )
            return True
        if active is None and candidate is None and self._backoff.due(watch.now_ns):
            self._build()
        return False

    def stop(self) -> None:
        """Stop all students; harmless when there is none."""
        self._backoff.reset()
        self._wanted = self._told = None
        for worker in (self.candidate, self.active):
            self._dismiss(worker, wait=False)
        self.candidate = self.active = self.problem = None
        self._taking.clear()
        self._patience.see_off()

    def _limit_ns(self, candidate: StudentWorker) -> int:
        return BUILD_NS * self._ports.build_patience(candidate.settings)

    def _build(self) -> None:
        assert self._wanted is not None
        self._dismiss(self.candidate, wait=False)
        settings, stage = self._wanted
        self.candidate = StudentWorker(settings, stage, self._ports, self._line)
        self.candidate.start()

    def _lose_active(self) -> None:
        """It makes no more mouths. One that had worked well is built again at once."""
        active, self.active = self.active, None
        self._taking.clear()
        if active is not None and active.made_ns >= HEALTHY_NS:
            self._backoff.reset()

    def _failed(self, text: str, remedy: str, keep_trying: bool, then: str = "") -> None:
        """then: what happens now, where no smaller student takes over."""
        if self.active is None and self._fell_to_smaller(text, remedy):
            return
        text = f"{text} {then}".rstrip()
        now_ns = self._line.clock.now_ns()
        known = self.problem is not None and self.problem[0] == text
        first = not known and not self._told_lately(text, now_ns)
        again = keep_trying and self._backoff.failed(now_ns)
        if self.active is None:
            remedy = remedy if again else given_up(remedy)
            self.problem = (text, remedy)
        else:  # forget the choice that failed: should the active one fail, it is built again
            self._wanted = (self.active.settings, self.active.stage)
        if first or not again:  # once, and once more when no further try follows
            self._told = (text, now_ns)
            self._emit(Fault("student", text, remedy))

    def _told_lately(self, text: str, now_ns: int) -> bool:
        """One that works for a while and fails, again and again, is no news each time."""
        return self._told is not None and (
            self._told[0] == text and now_ns - self._told[1] < AGAIN_NS
        )

    def _fell_to_smaller(self, text: str, remedy: str) -> bool:
        """Begin to build the smaller student instead: what a graphics card has lost it gives back
        to no retry. The user is told now, and need not do anything."""
        smaller = self._ports.smaller(self._wanted[0]) if self._wanted is not None else None
        if self._wanted is None or smaller is None:
            return False
        self._wanted = (smaller, self._wanted[1])
        self._backoff.reset()
        self.problem = (text, remedy)
        self._emit(Fault("student", f"{text} The small student speaks instead.", remedy))
        self._build()
        return True

    def _dismiss(self, worker: StudentWorker | None, wait: bool = True) -> None:
        """Two engines at work at once would both be late: the next begins when this one has let go.
        One that is stuck is not waited for; it makes nothing more when it comes back."""
        if worker is None:
            return
        worker.ask_to_stop()
        if not (wait and worker.thread.join()):
            self._patience.leave(worker.thread)
