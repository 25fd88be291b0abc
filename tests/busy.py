"""Whether this machine has so much else to do that times and counts say nothing of Lipcam."""

from __future__ import annotations

import os

import pytest

_BUSY = 1.5  # programs that want each processor: what a test itself starts is less


def is_busy() -> bool:
    """Whether more programs want the processors than there is room for, in the last minute."""
    return load() > _BUSY * (os.cpu_count() or 1)


def load() -> float:
    """How many programs wanted a processor in the last minute; 0.0 where no system tells."""
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0


def skip_where_busy(seen: str) -> None:
    """Skip with what was seen, on a busy machine; a quiet one has no excuse, and this returns."""
    if is_busy():
        pytest.skip(f"{seen}; the machine is busy (load {load():.1f}, {os.cpu_count()} processors)")
