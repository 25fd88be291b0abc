"""The control thread's eye on whether anybody sees the pictures: rests late, wakes at once."""

from __future__ import annotations

from collections.abc import Callable

from core.clock import NS_PER_S
from core.ports import FrameSink
from core.session.rest import Rest

UNSEEN_NS = 5 * NS_PER_S
UNHEARD_NS = 5 * NS_PER_S


class RestDesk:
    """Begins a rest once nobody has seen the pictures for five seconds, and ends it where anything
    wants them. The camera's thread ends it, too, at the first sign of a reader. Where nobody has
    heard the voice for five seconds either, the rest is a deep one."""

    def __init__(self, rest: Rest) -> None:
        self._rest = rest
        self._unseen_ns: int | None = None  # since when
        self._unheard_ns: int | None = None

    def allow(self, rest_when_unseen: bool) -> None:
        """As the settings have it; heeded at the next tick."""
        self._rest.allowed = rest_when_unseen

    def tick(
        self,
        now_ns: int,
        sink: FrameSink | None,
        readers: tuple[str, ...] | None,
        recording: bool,
        unheard: Callable[[], bool] = lambda: False,
    ) -> None:
        """sink: the open camera. readers: who is known to read it (None: not known). recording:
        whether the pictures are kept. unheard: whether it is certain that nobody hears the sound;
        asked at rest only."""
        rest = self._rest
        nobody = sink is not None and rest.seen_by(sink) is False
        # Who does not answer in time is no reader; only to begin, all must be sure.
        nobody = nobody and (readers == () or (readers is None and rest.resting))
        if not (rest.allowed and nobody) or rest.preview or recording:
            self._unseen_ns = self._unheard_ns = None
            rest.end(now_ns)
            return
        since_ns = now_ns if self._unseen_ns is None else self._unseen_ns
        self._unseen_ns = max(since_ns, rest.woken_ns)
        if not rest.resting and now_ns - self._unseen_ns >= UNSEEN_NS:
            rest.begin()
        if rest.resting:
            self._listen_around(now_ns, unheard())

    def _listen_around(self, now_ns: int, unheard: bool) -> None:
        rest = self._rest
        if not unheard:
            self._unheard_ns = None
            rest.lighten(now_ns)
            return
        since_ns = now_ns if self._unheard_ns is None else self._unheard_ns
        self._unheard_ns = max(since_ns, rest.heard_ns, rest.woken_ns)
        if now_ns - self._unheard_ns >= UNHEARD_NS:
            rest.deepen()

    def stop(self) -> None:
        """The run is over."""
        self._unseen_ns = self._unheard_ns = None
        self._rest.end(0)
