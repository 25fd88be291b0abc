"""Asked to end, the program closes everything first: how it is asked, and how it asks another one.

Windows has no SIGTERM between programs. There a console tells its programs that it is closed, or
that Ctrl-Break was pressed, and Python hears both as SIGBREAK.
"""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

# A program that shall be asked needs this: on Windows the asking is for a whole group of them.
OWN_GROUP: int = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
_ASKING: int = getattr(signal, "CTRL_BREAK_EVENT", signal.SIGTERM)


def polite_signals(known: Any = signal) -> list[signal.Signals]:
    """Those of this system that ask a program to end, besides Ctrl-C. known: names to look in."""
    return [getattr(known, name) for name in ("SIGTERM", "SIGBREAK") if hasattr(known, name)]


@contextmanager
def polite_is_ctrl_c() -> Iterator[None]:
    """Whoever ends the program politely gets a playable file, too."""

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    before = {each: signal.signal(each, stop) for each in polite_signals()}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


def ask_to_end(process: subprocess.Popen[bytes]) -> bool:
    """Ask a program, started with ``creationflags=OWN_GROUP``, to end, as a logout does. False
    where it cannot be asked (on Windows, without a console)."""
    try:
        process.send_signal(_ASKING)  # not SIGINT, to which a script's background jobs are deaf
    except OSError:
        return False
    return True
