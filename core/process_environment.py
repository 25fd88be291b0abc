"""This process's environment, which one thread changes while others read it."""

from __future__ import annotations

import os

_ROOM = 3  # PULSE_SOURCE or PULSE_SINK, XDG_ACTIVATION_TOKEN, HF_HUB_DISABLE_TELEMETRY


def make_room() -> None:
    """Call while there is one thread: as many as three later variables then find their places.

    C libraries read the environment whenever they like. For one more variable the C library moves
    its list and frees the old one, also where another thread is reading that (glibc before 2.41;
    the process then dies of SIGSEGV). A list that has held three more stays where it is, unless a
    library removes others for good; a fourth place would be given back at the next change.
    """
    names = [f"LIPCAM_ROOM_{number}" for number in range(_ROOM)]
    for name in names:
        os.environ[name] = ""
    for name in reversed(names):
        del os.environ[name]


def for_child(**changes: str) -> dict[str, str]:
    """The environment for a child process, with ``changes``. Any thread."""
    while True:
        try:
            return {**os.environ, **changes}
        except KeyError:  # another thread has taken a variable away between its name and its text
            continue
