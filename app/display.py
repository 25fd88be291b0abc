"""Whether a window can be shown, asked before Qt: Qt ends the whole program when it cannot."""

from __future__ import annotations

import importlib.util
import os
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

_ANSWER_S = 1.0
_X11_PORT = 6000


def display_problem(environment: Mapping[str, str] = os.environ) -> str:
    """Why no window can be shown, "" when one can. Takes milliseconds."""
    if importlib.util.find_spec("PySide6") is None:
        return "PySide6, which draws the window, is not installed"
    if not sys.platform.startswith("linux") or environment.get("QT_QPA_PLATFORM"):
        return ""
    wayland, x11 = environment.get("WAYLAND_DISPLAY"), environment.get("DISPLAY")
    if not wayland and not x11:
        return "there is no display here"
    if wayland and _wayland_answers(wayland, environment):
        return ""
    if x11 and _x11_answers(x11):
        return ""
    return f"the display {x11 or wayland!r} does not answer"


def _wayland_answers(name: str, environment: Mapping[str, str]) -> bool:
    return _connects(Path(environment.get("XDG_RUNTIME_DIR", "")) / name)  # a full path wins


def _x11_answers(display: str) -> bool:
    host, _, rest = display.rpartition(":")
    number = rest.split(".")[0]
    if not number.isdecimal():
        return False
    if host in ("", "unix"):
        path = Path("/tmp/.X11-unix") / f"X{number}"
        return _connects(path) or _connects("\0" + str(path))
    try:
        socket.create_connection((host, _X11_PORT + int(number)), _ANSWER_S).close()
    except (OSError, OverflowError, UnicodeError):  # also: no such port, no such name
        return False
    return True


def _connects(address: Path | str) -> bool:
    with socket.socket(socket.AF_UNIX) as attempt:
        attempt.settimeout(_ANSWER_S)
        try:
            attempt.connect(str(address))
        except OSError:
            return False
    return True
