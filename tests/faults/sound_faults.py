"""What happens to sound systems on desktops, done to a private server (tests/system/conftest.py).

Each is a context: the fault holds inside and is mended at its end, whatever happens there.
"""

from __future__ import annotations

import json
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Protocol


class Server(Protocol):
    """A sound server that can be killed and started again; see ``PrivateServer``."""

    sinks: list[tuple[str, int, int]]
    _processes: list[Any]

    def kill(self) -> None: ...

    def start(self) -> None: ...

    def pactl(self, *words: str) -> str: ...

    def load_sink(self, name: str, rate_hz: int = ..., channels: int = ...) -> None: ...


@contextmanager
def server_gone(server: Server) -> Iterator[None]:
    """The server was killed (kill -9, all its daemons) and is started again at the end, with the
    sinks that it had."""
    server.kill()
    try:
        yield
    finally:
        server.start()


@contextmanager
def server_hung(server: Server) -> Iterator[None]:
    """The server takes calls and answers none."""
    daemons = list(server._processes)
    for daemon in daemons:
        daemon.send_signal(signal.SIGSTOP)
    try:
        yield
    finally:
        for daemon in daemons:
            daemon.send_signal(signal.SIGCONT)


@contextmanager
def unplugged(server: Server, sink: str) -> Iterator[None]:
    """The microphone ``<sink>.monitor`` is pulled out and plugged in again."""
    kept = next(each for each in server.sinks if each[0] == sink)
    for index in modules_of(server, sink):
        server.pactl("unload-module", index)
    try:
        yield
    finally:
        plug_in(server, *kept)


def plug_in(server: Server, sink: str, rate_hz: int = 48_000, channels: int = 1) -> None:
    """A microphone ``<sink>.monitor``: what is played into the sink is heard there."""
    server.load_sink(sink, rate_hz, channels)


def modules_of(server: Server, sink: str) -> list[str]:
    """Numbers of the modules that make a sink of that name."""
    rows = [row.split("\t") for row in server.pactl("list", "short", "modules").splitlines()]
    return [row[0] for row in rows if len(row) > 2 and f"sink_name={sink} " in f"{row[2]} "]


@contextmanager
def default_changed(server: Server, source: str) -> Iterator[None]:
    """Another source is the default one."""
    before = server.pactl("get-default-source").strip()
    server.pactl("set-default-source", source)
    try:
        yield
    finally:
        server.pactl("set-default-source", before)


@contextmanager
def replaced_at(server: Server, sink: str, rate_hz: int) -> Iterator[None]:
    """The microphone comes back at another rate; at the end at its own."""
    _, own_hz, channels = next(each for each in server.sinks if each[0] == sink)
    _replace(server, sink, rate_hz, channels)
    try:
        yield
    finally:
        _replace(server, sink, own_hz, channels)


def _replace(server: Server, sink: str, rate_hz: int, channels: int) -> None:
    for index in modules_of(server, sink):
        server.pactl("unload-module", index)
    plug_in(server, sink, rate_hz, channels)


def recorded_sources(server: Server) -> set[str]:
    """Names of the sources that some program listens to, as the server sees it; without what our
    own virtual microphone is made of."""
    names = {
        each["index"]: each["name"]
        for each in json.loads(server.pactl("-f", "json", "list", "sources"))
    }
    outputs = json.loads(server.pactl("-f", "json", "list", "source-outputs"))
    heard = {names.get(each["source"], "?") for each in outputs}
    return {name for name in heard if not name.startswith("lipcam_")}


def own_modules(server: Server) -> list[str]:
    """What the server was told to load by Lipcam and still has."""
    return [
        row for row in server.pactl("list", "short", "modules").splitlines() if "lipcam_" in row
    ]
