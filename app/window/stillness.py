"""Whether the user has asked the system for less motion."""

from __future__ import annotations

import subprocess
import sys

_ANSWER_S = 2.0


def stillness_wanted(platform: str = sys.platform) -> bool:
    """True where the system's setting says so; False where nobody can tell. Asks other programs:
    not in the GUI thread."""
    if platform == "win32":
        return _windows_is_still()
    if platform == "darwin":
        command = ["defaults", "read", "com.apple.universalaccess", "reduceMotion"]
        return _said(command) == "1"
    command = ["gsettings", "get", "org.gnome.desktop.interface", "enable-animations"]
    return _said(command) == "false"


def _windows_is_still() -> bool:
    import ctypes

    asked_for = 0x1042  # SPI_GETCLIENTAREAANIMATION
    animated = ctypes.c_int(1)
    user32 = ctypes.windll.user32  # type: ignore[attr-defined,unused-ignore]
    known = user32.SystemParametersInfoW(asked_for, 0, ctypes.byref(animated), 0)
    return bool(known) and not animated.value


def _said(command: list[str]) -> str:
    """What a program answers; "" where it is not there or says nothing in time."""
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            check=False,
            timeout=_ANSWER_S,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
