"""The ways to hear keys, by system; each is imported where it is used."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from app.hotkeys.backend import Backend
from core.errors import DesktopError

translate = QCoreApplication.translate


def _x11() -> Backend:
    from app.hotkeys.x11 import X11Keys

    return X11Keys()


def _portal() -> Backend:
    from app.hotkeys.portal import PortalKeys

    return PortalKeys()


def _windows() -> Backend:
    from app.hotkeys.windows import WindowsKeys

    return WindowsKeys()


def _mac() -> Backend:
    from app.hotkeys.mac import MacKeys

    return MacKeys()


BACKENDS: Mapping[str, Callable[[], Backend]] = {
    "x11": _x11,
    "wayland": _portal,
    "win32": _windows,
    "darwin": _mac,
}


def session_kind(system: str = sys.platform, environment: Mapping[str, str] = os.environ) -> str:
    """Which of BACKENDS fits, "" for none. A Wayland session has an X server too, but one that
    hears only keys meant for its own old programs."""
    if system in ("win32", "darwin"):
        return system
    if environment.get("WAYLAND_DISPLAY") or environment.get("XDG_SESSION_TYPE") == "wayland":
        return "wayland"
    return "x11" if environment.get("DISPLAY") else ""


def open_backend() -> Backend:
    """That of this system. Raises DesktopError with a sentence that says why there is none."""
    kind = session_kind()
    if not kind:
        raise DesktopError(translate("hotkeys", "There is no desktop here."))
    return BACKENDS[kind]()
