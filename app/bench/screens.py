"""Screens on which the window can be measured: the real one, else a virtual one, else Qt's own."""

from __future__ import annotations

import os
import selectors
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from app.display import display_problem
from core.errors import LipcamError

_NO_SCREEN = ("offscreen", "minimal")  # platforms of Qt that show nothing to anybody
_QT_PLATFORM = "QT_QPA_PLATFORM"
_SIZE = "1280x800x24"
_READY_S, _STOP_S = 15.0, 5.0


@dataclass(frozen=True)
class Screen:
    """name: for people. environment: of a program that shall show its window there."""

    name: str
    environment: Mapping[str, str]


def screens(environment: Mapping[str, str]) -> list[str]:
    """Kinds of screen that a program with this environment could use, the most real first:
    "real", "Xvfb", "offscreen"; for ``open_screen``."""
    platform = environment.get(_QT_PLATFORM, "").partition(":")[0]
    if platform in _NO_SCREEN:
        return ["offscreen"]
    kinds = ["real"] if not display_problem(environment) else []
    if sys.platform.startswith("linux") and shutil.which("Xvfb"):
        kinds.append("Xvfb")
    return [*kinds, "offscreen"]


@contextmanager
def open_screen(kind: str, environment: Mapping[str, str]) -> Iterator[Screen]:
    """A screen of that kind, gone afterwards. Raises LipcamError when there is none to be had."""
    if kind == "real":
        yield Screen(_real_name(environment), environment)
    elif kind == "Xvfb":
        with _virtual_display() as display:
            kept = {k: v for k, v in environment.items() if k != "WAYLAND_DISPLAY"}
            yield Screen(
                f"Xvfb {_SIZE.rpartition('x')[0]}",
                {**kept, "DISPLAY": display, _QT_PLATFORM: "xcb"},
            )
    else:
        yield Screen("none: Qt's offscreen platform", {**environment, _QT_PLATFORM: "offscreen"})


def _real_name(environment: Mapping[str, str]) -> str:
    if not sys.platform.startswith("linux"):
        return "the desktop"
    named = environment.get("WAYLAND_DISPLAY") or environment.get("DISPLAY")
    return f"display {named}" if named else f"Qt's {environment.get(_QT_PLATFORM)} platform"


@contextmanager
def _virtual_display() -> Iterator[str]:
    """Name of a fresh X server's display."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", _SIZE, "-nolisten", "tcp"]
    try:
        server = subprocess.Popen(
            [*command, "-noreset"],
            pass_fds=(writer,),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    except OSError as error:
        os.close(reader)
        raise LipcamError(f"Xvfb cannot be started ({error}).") from error
    finally:
        os.close(writer)
    try:
        yield f":{_display_number(reader)}"
    finally:
        os.close(reader)
        server.terminate()
        try:
            server.wait(_STOP_S)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def _display_number(reader: int) -> str:
    """What the server writes once it takes programs; it ends the pipe when it fails."""
    with selectors.DefaultSelector() as waiting:
        waiting.register(reader, selectors.EVENT_READ)
        answer = os.read(reader, 32) if waiting.select(_READY_S) else b""
    number = answer.decode(errors="replace").strip()
    if not number.isdecimal():
        raise LipcamError("Xvfb did not start.")
    return number
