"""Lipcam starts when the user logs in: an entry where each system looks for them.

Everything here looks at disks: not for the thread of a window.
"""

from __future__ import annotations

import os
import plistlib
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from app.desktop_file import desktop_entry, read_entry, remove, write_whole
from app.starting import APP_ID, MINIMISED
from core.errors import DesktopError

_RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
_APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
_VALUE = "Lipcam"
_LONGEST_COMMAND = 260  # Windows runs no longer one


class Autostart(Protocol):
    """One system's way."""

    def enabled(self) -> bool:
        """Whether Lipcam starts at the next login. Never raises."""
        ...

    def enable(self, command: Sequence[str], minimised: bool) -> None:
        """Start with this command from the next login on (``starting.program_command``), out of the
        way where ``minimised``. Raises DesktopError."""
        ...

    def disable(self) -> None:
        """No longer; harmless when it did not. Raises DesktopError."""
        ...


class XdgAutostart:
    """Linux desktops: an entry in ~/.config/autostart. folder: to be used in its place."""

    def __init__(self, folder: Path | None = None) -> None:
        config = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
        self.path = (folder or Path(config) / "autostart") / f"{APP_ID}.desktop"

    def enabled(self) -> bool:
        entry = read_entry(self.path)
        switched_off = entry.get("Hidden") == "true"  # as desktops' own lists of programs do it
        switched_off |= entry.get("X-GNOME-Autostart-enabled") == "false"
        return bool(entry.get("Exec")) and not switched_off

    def enable(self, command: Sequence[str], minimised: bool) -> None:
        values = {"Name": "Lipcam", "Comment": "A virtual webcam that speaks for you"}
        values |= {"Icon": APP_ID, "Terminal": "false", "X-GNOME-Autostart-enabled": "true"}
        text = desktop_entry(_words(command, minimised), values)
        write_whole(self.path, text.encode())

    def disable(self) -> None:
        remove(self.path)


class LaunchAgent:
    """Macs: a property list in ~/Library/LaunchAgents. folder: to be used in its place."""

    def __init__(self, folder: Path | None = None) -> None:
        folder = folder or Path.home() / "Library" / "LaunchAgents"
        self.path = folder / f"{APP_ID}.plist"

    def enabled(self) -> bool:
        try:
            found = plistlib.loads(self.path.read_bytes())
        except (OSError, ValueError, plistlib.InvalidFileException):
            return False
        return (
            isinstance(found, dict) and bool(found.get("RunAtLoad")) and not found.get("Disabled")
        )

    def enable(self, command: Sequence[str], minimised: bool) -> None:
        agent = {
            "Label": APP_ID,
            "ProgramArguments": _words(command, minimised),
            "RunAtLoad": True,
            "LimitLoadToSessionType": "Aqua",
            "ProcessType": "Interactive",
        }
        write_whole(self.path, plistlib.dumps(agent))

    def disable(self) -> None:
        remove(self.path)


class WindowsRun:
    """Windows: a value under the user's Run key. registry: the module winreg, or one that a test
    plays."""

    def __init__(self, registry: Any = None) -> None:
        if registry is None:
            import winreg

            registry = winreg
        self._registry = registry

    def enabled(self) -> bool:
        if self._read(_RUN) is None:
            return False
        approved = self._read(_APPROVED)  # an odd first byte: switched off in the Task Manager
        return not (isinstance(approved, bytes) and approved and approved[0] % 2)

    def enable(self, command: Sequence[str], minimised: bool) -> None:
        line = subprocess.list2cmdline(_words(command, minimised))
        if len(line) > _LONGEST_COMMAND:
            raise DesktopError(
                f"Windows starts no command of more than {_LONGEST_COMMAND} characters, and that "
                f"of Lipcam has {len(line)}. Move Lipcam into a folder with a shorter path."
            )
        registry = self._registry
        try:
            with registry.CreateKey(registry.HKEY_CURRENT_USER, _RUN) as key:
                registry.SetValueEx(key, _VALUE, 0, registry.REG_SZ, line)
        except OSError as error:
            raise DesktopError(
                f"Windows does not let Lipcam start at login ({error.strerror}). Put a shortcut to "
                "it into the folder that opens with Windows+R, shell:startup."
            ) from error
        self._delete(_APPROVED)

    def disable(self) -> None:
        self._delete(_RUN)
        self._delete(_APPROVED)

    def _read(self, path: str) -> Any:
        registry = self._registry
        try:
            with registry.OpenKey(registry.HKEY_CURRENT_USER, path) as key:
                return registry.QueryValueEx(key, _VALUE)[0]
        except OSError:
            return None

    def _delete(self, path: str) -> None:
        registry = self._registry
        try:
            access = registry.KEY_SET_VALUE
            with registry.OpenKey(registry.HKEY_CURRENT_USER, path, 0, access) as key:
                registry.DeleteValue(key, _VALUE)
        except FileNotFoundError:
            return
        except OSError as error:
            raise DesktopError(
                f"Windows does not let Lipcam take its entry back ({error.strerror}). Switch it "
                "off in the Task Manager under Startup."
            ) from error


def autostart(system: str = sys.platform) -> Autostart:
    """That of this system."""
    if system == "win32":
        return WindowsRun()
    return LaunchAgent() if system == "darwin" else XdgAutostart()


def _words(command: Sequence[str], minimised: bool) -> list[str]:
    return [*command, MINIMISED] if minimised else list(command)
