"""A session that runs, for the figures that are taken inside it; in a process of its own.

Of its own, so that memory is that of the program alone.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context
from typing import TypeVar

from core.errors import LipcamError
from core.messages import Event, Fault, Start, State, StateChanged
from core.session import Ports, Session
from core.settings import Settings

_READY_S = 60.0

T = TypeVar("T")


@contextmanager
def running(
    settings: Settings, ports: Ports, hear: Callable[[Event], None] = lambda event: None
) -> Iterator[Session]:
    """A session that has come to RUNNING. Raises LipcamError when it does not. hear: gets all that
    the session tells."""
    ready, problems = threading.Event(), []

    def on_event(event: Event) -> None:
        hear(event)
        if isinstance(event, Fault):
            problems.append(f"{event.text} {event.remedy}".strip())
            ready.set()
        if isinstance(event, StateChanged) and event.state in (State.RUNNING, State.FAULT):
            ready.set()

    session = Session(settings, on_event=on_event, ports=ports)
    try:
        session.post(Start())
        ready.wait(_READY_S)
        if session.state is not State.RUNNING:
            raise LipcamError("The chain did not start. " + " ".join(problems))
        yield session
    finally:
        session.close()


def in_own_process(
    measure: Callable[[Settings, float], T], settings: Settings, seconds: float
) -> T:
    """``measure`` in a fresh process. Raises what it raises."""
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as pool:
        try:
            return pool.submit(measure, settings, seconds).result()
        except BrokenProcessPool as error:
            raise LipcamError(
                "The measuring process was ended from outside; check the free memory."
            ) from error
