"""Checks of what the window needs: libraries of the system, a display, a tray."""

from __future__ import annotations

import ctypes
import os
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from app.display import display_problem
from app.doctor.check import failed, passed, warned
from app.doctor.finding import Finding
from app.doctor.packages import install_step, window_libraries
from app.doctor.scope import Scope

_SONAME = re.compile(r"(lib[\w.+-]+\.so(?:\.\d+)*)")
_COMMANDS = "Without a window the commands work: lipcam live, lipcam render."


@dataclass(frozen=True, slots=True)
class Desktop:
    """What Qt found. platform: "xcb", "wayland", "offscreen" … size_px: of the first screen, in
    real pixels; scale: of it. tray: icons in a tray can be shown."""

    platform: str
    size_px: tuple[int, int]
    scale: float
    tray: bool


def check_libraries(_scope: Scope, loads: Callable[[str], bool] | None = None) -> Finding:
    """The libraries of a Linux system that Qt loads when a window opens."""
    name = "window.libraries"
    missing = [each for each in window_libraries() if not (loads or _loads)(each)]
    if not missing:
        return passed(name, f"All {len(window_libraries())} libraries of the system are there.")
    say, lines = install_step(missing)
    told = f"Missing: {', '.join(missing)}; the window may not open."
    return warned(name, told, say, *lines)


def check_display(
    scope: Scope,
    problem: Callable[[], str] = display_problem,
    look: Callable[[], Desktop] | None = None,
    environment: Mapping[str, str] = os.environ,
) -> Finding:
    """A display that answers, and Qt on it. Qt ends the program where it cannot: that is seen."""
    name = "window.display"
    why = problem()
    if why:
        return warned(name, f"No window can be shown: {why}.", f"{_how(why)} {_COMMANDS}")
    try:
        desktop = (look or look_at_desktop)()
    except ImportError as error:
        return _cannot_load(name, error)
    kind = environment.get("XDG_SESSION_TYPE", "")
    session = f", session {kind}" if kind else ""
    width, height = desktop.size_px
    told = f"Qt shows windows ({desktop.platform}{session}); screen {width} × {height}"
    told += f" at {desktop.scale:.0%}" if desktop.scale != 1.0 else ""
    tray = "there is a tray" if desktop.tray else "there is no tray for icons"
    if scope.settings.close_to_tray and not desktop.tray:
        return warned(
            name,
            f"{told}; {tray}, but Lipcam shall go on there when its window is closed.",
            "On GNOME install the extension AppIndicator, or switch that off in Settings, Window.",
        )
    return passed(name, f"{told}; {tray}.")


def look_at_desktop() -> Desktop:
    """Starts Qt: in a program of its own, once. Raises ImportError where a library is missing."""
    from PySide6.QtWidgets import QApplication, QSystemTrayIcon

    application = QApplication(["lipcam-doctor"])
    screen = application.primaryScreen()
    scale = float(screen.devicePixelRatio())
    size = screen.size()
    return Desktop(
        application.platformName(),
        (round(size.width() * scale), round(size.height() * scale)),
        scale,
        QSystemTrayIcon.isSystemTrayAvailable(),
    )


def _cannot_load(name: str, error: ImportError) -> Finding:
    told = f"The window cannot be loaded ({error})."
    named = _SONAME.search(str(error))
    if named is not None and named.group(1) in window_libraries():
        say, lines = install_step((named.group(1),))
        return failed(name, told, say, *lines)
    again = f"{sys.executable} -m pip install --force-reinstall PySide6-Essentials"
    return failed(name, told, "Install Qt again:", again)


def _how(why: str) -> str:
    if "not installed" in why:
        return "Install Lipcam again."
    if "does not answer" in why:
        return "Start Lipcam from your desktop, as the user who is logged in there."
    return "Start Lipcam from your desktop."


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
