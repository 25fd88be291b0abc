"""The sources and sinks of a PulseAudio server, or of PipeWire, which answers to the same program.

PortAudio sees such a server as one device. The single microphones, their names for people and the
rate at which the server itself runs come from ``pactl``.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from core.process_environment import for_child

OWN = "lipcam_"  # what the names of our own sinks and sources begin with
_PATIENCE_S = 2.0
_SPEC = re.compile(r"([0-9]{1,3})ch\s+([0-9]{1,7})Hz")
_INDEX = re.compile(r"[0-9]{1,10}").fullmatch
_USUAL_HZ = 48_000


@dataclass(frozen=True, slots=True)
class ServerSource:
    """A source of the server.

    name: what PULSE_SOURCE takes. label: for people. rate_hz: the server's own rate for it.
    is_monitor: it carries what the computer plays, not a microphone. is_muted: by the server.
    channels: the server's own number.
    """

    name: str
    label: str
    rate_hz: int
    is_monitor: bool
    is_default: bool
    is_muted: bool = False
    channels: int = 1


@dataclass(frozen=True, slots=True)
class ServerSink:
    """A sink of the server: name, label for people, the rate at which it runs."""

    name: str
    label: str
    rate_hz: int
    is_default: bool


@dataclass(frozen=True, slots=True)
class ServerInfo:
    """name: of the server and its version, for people. lists: whether this ``pactl`` can list the
    sources for programs (from version 16 on)."""

    name: str
    lists: bool


def server_info() -> ServerInfo | None:
    """The server that answers; None when there is none, or no ``pactl``.

    Takes some 10 ms, 4 s at most. Raises nothing.
    """
    info = _ask("info")
    if isinstance(info, Mapping):
        version = str(info.get("server_version") or "")
        return ServerInfo(f"{info.get('server_name') or 'a sound server'} {version}".strip(), True)
    plain = pactl("info")
    if plain is None:
        return None
    named = re.search(r"^Server Name: *(.+)$", plain, re.MULTILINE)
    return ServerInfo(named.group(1).strip() if named else "a sound server", False)


@dataclass(frozen=True, slots=True)
class ServerModule:
    """A part that the server was told to load: its number, and what it was told."""

    index: int
    argument: str


def server_modules() -> list[ServerModule]:
    """All modules of the server, in the order of loading; empty where there is none. Takes some
    10 ms, 2 s at most. Raises nothing."""
    rows = [row.split("\t") for row in (pactl("list", "short", "modules") or "").splitlines()]
    return [ServerModule(int(row[0]), row[2]) for row in rows if len(row) > 2 and _INDEX(row[0])]


def server_sources() -> list[ServerSource] | None:
    """All sources but our own, microphones first; None when there is no server or no ``pactl``.

    Takes some 10 ms, 4 s at most. Raises nothing.
    """
    listed, default = _listed("sources", "default_source_name")
    if listed is None:
        return None
    # The virtual microphone carries what was captured already: never to be heard by ourselves.
    sources = [_read(entry, default) for entry in listed if not _is_own(entry)]
    return sorted(sources, key=lambda source: (source.is_monitor, not source.is_default))


def recorded_sources(pid: int) -> set[str] | None:
    """Names of the sources that a program listens to; None where that cannot be told.

    Takes some 20 ms, 4 s at most. Raises nothing.
    """
    sources, streams = _ask("list", "sources"), _ask("list", "source-outputs")
    if not isinstance(sources, list) or not isinstance(streams, list):
        return None
    names = {each.get("index"): each.get("name") for each in sources if isinstance(each, Mapping)}
    found = [each.get("source") for each in streams if _is_of(each, pid)]
    return {str(names[index]) for index in found if names.get(index)}


def server_sinks() -> list[ServerSink] | None:
    """Where the server can play, the default first; None when there is no server or no ``pactl``.

    Takes some 10 ms, 4 s at most. Raises nothing.
    """
    listed, default = _listed("sinks", "default_sink_name")
    if listed is None:
        return None
    read = [_read(entry, default) for entry in listed if not _is_own(entry)]
    sinks = [ServerSink(one.name, one.label, one.rate_hz, one.is_default) for one in read]
    return sorted(sinks, key=lambda sink: not sink.is_default)


def _listed(kind: str, default_key: str) -> tuple[list[Mapping[str, Any]] | None, object]:
    """The server's entries of a kind, and the name of the one that is its default."""
    if sys.platform in ("win32", "darwin") or shutil.which("pactl") is None:
        return None, None
    listed = _ask("list", kind)
    if not isinstance(listed, list):
        return None, None
    info = _ask("info")
    default = info.get(default_key) if isinstance(info, Mapping) else None
    whole = [
        entry
        for entry in listed
        if isinstance(entry, Mapping) and isinstance(entry.get("name"), str)
    ]
    return whole, default


def _is_of(stream: object, pid: int) -> bool:
    told = stream.get("properties") if isinstance(stream, Mapping) else None
    return isinstance(told, Mapping) and told.get("application.process.id") == str(pid)


def _is_own(entry: Mapping[str, Any]) -> bool:
    return str(entry["name"]).startswith(OWN)


def _read(entry: Mapping[str, Any], default: object) -> ServerSource:
    name = str(entry["name"])
    spec = _SPEC.search(str(entry.get("sample_specification", "")))
    monitored = str(entry.get("monitor_source") or "")
    return ServerSource(
        name=name,
        label=str(entry.get("description") or name),
        rate_hz=int(spec.group(2)) if spec else _USUAL_HZ,
        is_monitor=bool(monitored) or name.endswith(".monitor"),
        is_default=name == default,
        is_muted=entry.get("mute") is True,
        channels=int(spec.group(1)) if spec else 1,
    )


def _ask(*words: str) -> object:
    """The answer of ``pactl``, parsed; None when it has none."""
    answer = pactl("-f", "json", *words)
    try:
        parsed: object = None if answer is None else json.loads(answer)
    except (ValueError, RecursionError):
        return None
    return parsed


def pactl(*words: str) -> str | None:
    """What ``pactl`` says; None where it fails, is not there, or does not answer within 2 s.

    It ends by then also where this program is killed meanwhile: with a server that died, it would
    wait, or even turn, for ever."""
    # Its names are cut at the first foreign letter in the C locale.
    env = for_child(LC_ALL="C.UTF-8")
    limit = ["timeout", "--kill-after=1", str(_PATIENCE_S)] if shutil.which("timeout") else []
    try:
        child = subprocess.Popen(
            [*limit, "pactl", *words],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=env,
            start_new_session=True,
        )
    except OSError:
        return None
    try:
        said, _ = child.communicate(timeout=_PATIENCE_S + 1.5 if limit else _PATIENCE_S)
    except subprocess.TimeoutExpired:
        return None
    finally:
        if child.poll() is None:
            with contextlib.suppress(OSError):
                os.killpg(child.pid, signal.SIGKILL)
            child.communicate()
    return said.decode("utf-8", "replace") if child.returncode == 0 else None
