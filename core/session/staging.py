"""Making what the camera shows: avatars are read and composers made beside the chain, in turn."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace

from core.clock import NS_PER_S
from core.ports import Clock
from core.session.feed import Feed
from core.session.fence import FencedThread, advice
from core.session.kinds import look_names
from core.session.patience import LAST_S, Patience
from core.session.reports import Report, Staged
from core.session.watch import Watch
from core.session.wiring import Ports
from core.settings import Settings
from core.types import Avatar

ANSWER_NS = 15 * NS_PER_S  # for the disk of an avatar or of a background
_READY_FRAMES = 4  # of a loop, before it is shown: by then others are made ready ahead
_LATE = "The disk does not answer.", "Choose another one, or check that the disk is there."

Work = Callable[[], list[Feed]]
Done = Callable[[list[Feed]], None]
Failed = Callable[[str, str], None]


def look_of(settings: Settings) -> tuple[object, ...]:
    """All that a composer and a slate depend on beside the avatar."""
    return tuple(getattr(settings, name) for name in look_names())


def staged(ports: Ports, avatar: Avatar, settings: Settings) -> Feed:
    """An avatar in the look that the settings ask for. May take a while."""
    composer = ports.make_composer(avatar, settings)
    return Feed(avatar, composer, ports.make_slate(settings), look=look_of(settings))


def restaged(ports: Ports, feed: Feed, settings: Settings) -> Feed:
    """The same in another look."""
    return in_look_of(feed, staged(ports, feed.avatar, settings))


def in_look_of(stage: Feed, other: Feed | None) -> Feed:
    """``stage`` as it is shown in the look of ``other``, which is of the same avatar."""
    if other is None:
        return stage
    return replace(stage, composer=other.composer, slate=other.slate, look=other.look)


def make_ready(feed: Feed) -> None:
    """The first frames of the loop can be shown without decoding them."""
    for index in range(min(_READY_FRAMES, len(feed.avatar.loop))):
        feed.composer.idle(index)


@dataclass(frozen=True, slots=True, eq=False)
class _Job:
    kind: str
    begin: Callable[[], Work]
    done: Done
    failed: Failed


class Staging:
    """One piece of work at a time, in a thread of its own; the control thread goes on meanwhile."""

    def __init__(self, clock: Clock, report: Callable[[Report], None], patience: Patience) -> None:
        self._clock, self._report, self._patience = clock, report, patience
        self._waiting: deque[_Job] = deque()
        self._present: _Job | None = None
        self._thread: FencedThread | None = None
        self._began_ns = 0

    def busy_with(self, kind: str) -> bool:
        """Whether such work waits or is going on."""
        return any(job.kind == kind for job in (*self._waiting, self._present) if job is not None)

    def ask(self, kind: str, begin: Callable[[], Work], done: Done, failed: Failed) -> None:
        """Ask for work. begin: called when its turn has come, by the control thread: says what is
        to be done, by then. done or failed: called by the control thread with what came of it."""
        self._waiting.append(_Job(kind, begin, done, failed))
        self._next()

    def drop(self, kind: str) -> None:
        """Nobody wants such work any more that has not begun."""
        self._waiting = deque(job for job in self._waiting if job.kind != kind)

    def heard(self, report: Staged) -> None:
        """The present piece of work has ended."""
        job = self._present
        if report.job is not job or job is None:
            return
        self._present = None
        if report.error is None:
            job.done(list(report.feeds))
        else:
            job.failed(*advice(report.error))
        self._next()

    def tick(self, watch: Watch) -> None:
        """Give up what takes too long."""
        job = self._present
        if job is not None and watch.silent(self._began_ns, ANSWER_NS):
            self._present = None
            self._leave(0.0)
            job.failed(*_LATE)
            self._next()

    def stop(self) -> None:
        """Forget all of it."""
        self._waiting.clear()
        self._present = None
        self._leave(LAST_S)

    def _next(self) -> None:
        if self._present is not None or not self._waiting:
            return
        job = self._present = self._waiting.popleft()
        work = job.begin()
        self._began_ns = self._clock.now_ns()
        self._thread = FencedThread(
            "stage",
            lambda: self._report(Staged(job, tuple(work()), None)),
            lambda error: self._report(Staged(job, (), error)),
        )
        self._thread.start()

    def _leave(self, wait_s: float) -> None:
        if self._thread is not None:
            self._patience.let_linger(self._thread, wait_s)
            self._thread = None
