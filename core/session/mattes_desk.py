"""Finding out what is person in an avatar's loop, in the background, where its look needs that."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Protocol, runtime_checkable

from core.messages import Event, Notice
from core.session.feed import Feed
from core.session.fence import FencedThread, advice
from core.session.patience import LAST_S, Patience
from core.session.wiring import Ports
from core.types import Avatar

KEY = "background"


@runtime_checkable
class Waits(Protocol):
    """A composer that may show the avatar's own background until its mattes are there."""

    @property
    def waits(self) -> bool: ...


class MattesDesk:
    """One avatar at a time, each once in a run. Belongs to the control thread; the work has one of
    its own, which asks between two frames whether it is still wanted."""

    def __init__(self, ports: Ports, emit: Callable[[Event], None], patience: Patience) -> None:
        self._ports, self._emit, self._patience = ports, emit, patience
        self._tried: set[str] = set()  # in this run, to the end
        self._avatar: Avatar | None = None  # whose are being found
        self._thread: FencedThread | None = None
        self._stop = threading.Event()
        self._errors: list[Exception] = []

    def tick(self, stage: Feed | None) -> bool:
        """Begin where that is due, and end what nobody wants any more. True once when an avatar's
        mattes have been found: composers that wait can be made anew."""
        waiting = stage.avatar if stage is not None and _waits(stage) else None
        if self._thread is not None and self._avatar is not None:
            if waiting is None or waiting.id != self._avatar.id:
                self._stop.set()
            if not self._thread.join(0.0):
                return False
            self._thread = None
            return self._ended(self._avatar)
        if waiting is not None and waiting.id not in self._tried:
            self._begin(waiting)
        return False

    def stop(self) -> None:
        """The run is over; harmless when there is no work."""
        self._stop.set()
        thread, self._thread = self._thread, None
        if thread is not None:
            self._patience.let_linger(thread, LAST_S)
        self._tried.clear()
        self._avatar = None

    def _begin(self, avatar: Avatar) -> None:
        stop = self._stop = threading.Event()
        errors: list[Exception] = []

        def find() -> None:
            self._ports.find_mattes(avatar, lambda: not stop.is_set())

        self._avatar = avatar
        self._errors, self._thread = errors, FencedThread("mattes", find, errors.append)
        self._thread.start()
        text = f"The background of {avatar.name} is being cut out; it is replaced in a minute."
        self._emit(Notice(KEY, text, "That is done once for each avatar; just go on."))

    def _ended(self, avatar: Avatar) -> bool:
        if self._stop.is_set():  # another time, should it be wanted again
            return False
        self._tried.add(avatar.id)
        if not self._errors:
            self._emit(Notice(KEY, "The background is replaced now."))
            return True
        text, remedy = advice(self._errors[0])
        self._emit(Notice(KEY, f"The avatar's own background stays: {text}", remedy))
        return False


def _waits(stage: Feed) -> bool:
    return isinstance(stage.composer, Waits) and stage.composer.waits
