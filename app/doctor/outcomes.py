"""What is found where a check did not come to its end."""

from __future__ import annotations

import signal

from app.doctor.check import Check, Lane
from app.doctor.finding import Finding, Verdict

_RESTART = "Restart the computer and check again: something below Lipcam does not answer."
_LATE = {
    Lane.SOUND: (
        "The sound system does not answer. Restart it, or the computer:",
        ("systemctl --user restart pipewire pipewire-pulse wireplumber",),
    ),
}
_CRASHED = {
    "window.display": "Install what “Libraries of the window” names; else install Lipcam again.",
    "student.providers": "Choose the processor for Runs on in Settings, Lip motion.",
    "gpu.torch": "Install the newest NVIDIA driver, then torch again.",
}


def too_late(check: Check, limit_s: float, platform: str) -> Finding:
    """Nothing is known."""
    remedy, commands = _RESTART, tuple[str, ...]()
    if platform.startswith("linux"):
        remedy, commands = _LATE.get(check.lane, (remedy, commands))
    told = f"No answer within {limit_s:.0f} s; nothing is known."
    return Finding(check.name, Verdict.WARN, told, remedy, commands, round(limit_s * 1000))


def crashed(check: Check, status: int | None, said: str) -> Finding:
    """A driver or a library has ended the program. status: negative for a signal. said: its last
    words."""
    why = f"status {status}"
    if status is not None and status < 0:
        try:
            why = signal.Signals(-status).name
        except ValueError:
            why = f"signal {-status}"
    last = f": {said}" if said else ""
    return Finding(
        check.name,
        Verdict.FAIL,
        f"What it uses has ended the program that tried it ({why}){last}.",
        _CRASHED.get(check.name, "Update that driver or library, or install Lipcam again."),
    )


def not_started(check: Check, reason: str) -> Finding:
    """The program for it could not be started."""
    return Finding(
        check.name,
        Verdict.FAIL,
        f"The program that checks it cannot be started ({reason}).",
        "Install Lipcam again.",
    )
