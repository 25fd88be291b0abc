"""What the session asks of the C library, in a process of its own: it cannot be taken back."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]

# A picture is freed while a small block made after it stays: only pages of its own can go back.
PROGRAM = """
import psutil, sys
import numpy as np
from core.session.memory import keep_pictures_apart
if "apart" in sys.argv:
    keep_pictures_apart()
process = psutil.Process()
for _ in range(3):
    np.ones(8 << 20, np.uint8)  # glibc learns its bound from what is freed
kept = []
pictures = []
for _ in range(16):
    pictures.append(np.ones(3 << 20, np.uint8))
    kept.append(bytes(2000))
before = process.memory_info().rss
del pictures
print((before - process.memory_info().rss) >> 20)
"""


def freed_mb(*words: str) -> int:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return int(done.stdout)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a request to glibc")
def test_freed_pictures_go_back_at_once() -> None:
    assert freed_mb("apart") >= 40
    assert freed_mb() < 40, "glibc gives everything back by itself: the request can go"
