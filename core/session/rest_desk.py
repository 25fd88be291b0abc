"""The control thread's eye on whether anybody sees the pictures: rests late, wakes at once."""

from __future__ import annotations

from core.clock import NS_PER_S
from core.ports import FrameSink
from core.session.rest import Rest

UNSEEN_NS = 5 * NS_PER_S


class RestDesk:
    """Begins a rest once nobody has seen the pictures for five seconds, and ends it where anything
    wants them. The camera's thread ends it, too, at the first sign of a reader."""

    def __init__(self, rest: Rest) -> None:
        self._rest = rest
        self._unseen_ns: int | None = None  # since when

    def allow(self, rest_when_unseen: bool) -> None:
        """As the settings have it; heeded at the next tick."""
        self._rest.allowed = rest_when_unseen

    def tick(
        self,
        now_ns: int,
        sink: FrameSink | None,
        readers: tuple[str, ...] | None,
        recording: bool,
    ) -> None:
        """sink: the open camera. readers: who is known to read it (None: not known). recording:
        whether the pictures are kept."""
        rest = self._rest
        nobody = sink is not None and rest.seen_by(sink) is False
        # Who does not answer in time is no reader; only to begin, all must be sure.
        nobody = nobody and (readers == () or (readers is None and rest.resting))
        if not (rest.allowed and nobody) or rest.preview or recording:
            self._unseen_ns = None
            rest.end(now_ns)
            return
        since_ns = now_ns if self._unseen_ns is None else self._unseen_ns
        self._unseen_ns = max(since_ns, rest.woken_ns)
        if not rest.resting and now_ns - self._unseen_ns >= UNSEEN_NS:
            rest.begin()

    def stop(self) -> None:
        """The run is over."""
        self._unseen_ns = None
        self._rest.end(0)
