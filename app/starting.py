"""How the system starts this Lipcam again: the words of a command."""

from __future__ import annotations

import sys
from pathlib import Path

APP_ID = "org.lipcam.Lipcam"  # by which desktops know the program
MINIMISED = "--minimised"
_ROOT = Path(__file__).resolve().parents[1]


def program_command(python: Path | None = None, root: Path = _ROOT) -> list[str]:
    """A frozen program is its own command; an installed one has a script beside Python; a checkout
    is started by run.py. Looks at the disk."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    python = Path(sys.executable) if python is None else python
    windows = python.suffix.lower() == ".exe"
    quiet = python.with_name("pythonw.exe")  # no console window at each login
    if windows and quiet.exists():
        python = quiet
    script = python.with_name("lipcam")
    if not windows and script.exists():
        return [str(script)]
    run = root / "run.py"
    return [str(python), str(run)] if run.exists() else [str(python), "-m", "app"]
