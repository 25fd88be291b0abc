"""The control thread's eye on the programs that read the camera."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from core.clock import NS_PER_S
from core.errors import CameraUnavailable, LipcamError
from core.ports import FrameSink
from core.session.patience import Opening, Patience
from core.session.wiring import Ports

log = logging.getLogger("lipcam.session")

EVERY_NS = 2 * NS_PER_S


@dataclass(frozen=True, slots=True)
class _Answer:
    names: tuple[str, ...] | None

    def close(self) -> None:
        """Nothing is held."""


class ReadersDesk:
    """Asks in the background, every two seconds. names: who has the camera open, as far as known;
    None where that cannot be told. ``names`` is for any thread."""

    def __init__(self, ports: Ports, patience: Patience) -> None:
        self._ports, self._patience = ports, patience
        self._asking: Opening[_Answer] | None = None
        self._asked: FrameSink | None = None  # what that asks
        self._sink: FrameSink | None = None
        self._due_ns = 0
        self.names: tuple[str, ...] | None = None

    def tick(self, now_ns: int, sink: FrameSink | None) -> None:
        """Take an answer that has come, and ask again where that is due."""
        if sink is not self._sink:
            self._sink, self.names, self._due_ns = sink, None, now_ns
        if self._asking is not None and self._asking.ended:
            self._take(self._asking)
        if sink is not None and self._asking is None and now_ns >= self._due_ns:
            self._due_ns, self._asked = now_ns + EVERY_NS, sink
            self._asking = self._patience.opening("readers", lambda: self._ask(sink))

    def stop(self) -> None:
        """Ask no more; harmless when nothing was asked."""
        asking, self._asking = self._asking, None
        self._patience.close("readers", asking)
        self._sink = self._asked = self.names = None

    def _take(self, asking: Opening[_Answer]) -> None:
        self._asking = None
        try:
            names = asking.result(CameraUnavailable("It is not known who reads the camera.")).names
        except LipcamError as error:
            log.info("%s", error)
            names = None
        if self._asked is self._sink:  # no other camera has taken its place meanwhile
            self.names = names

    def _ask(self, sink: FrameSink) -> _Answer:
        told = self._ports.sink_readers(sink)
        return _Answer(None if told is None else tuple(told))
