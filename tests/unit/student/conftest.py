"""Networks of test size: one thread is faster than two that wait for each other."""

from __future__ import annotations

import sys

import pytest


@pytest.fixture(autouse=True)
def _one_thread() -> None:
    torch = sys.modules.get("torch")  # only where a test has brought it
    if torch is not None:
        torch.set_num_threads(1)
