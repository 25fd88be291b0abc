"""Waiting for what other programs do."""

from __future__ import annotations

import time
from collections.abc import Callable

import psutil

_LOOK_S = 0.01


def until(
    fits: Callable[[], bool], what: str, within_s: float = 15.0, every_s: float = _LOOK_S
) -> float:
    """Seconds until it fits. Fails the test where it does not. every_s: pause between looks."""
    began = time.monotonic()
    while not fits():
        assert time.monotonic() - began < within_s, f"no {what} within {within_s} s"
        time.sleep(every_s)
    return time.monotonic() - began


def has_ended(pid: int) -> bool:
    """Also where only nobody has asked how."""
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True
