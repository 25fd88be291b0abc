"""What the session asks of the C library, and when."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

import pytest

from core.messages import Start, State
from core.types import AudioChunk, FeatureWindow
from tests.fake_pictures import FakeLoop
from tests.fake_student import FakeFeatures
from tests.session_bench import Bench

ROOT = Path(__file__).resolve().parents[3]

# In a process of its own: what is asked of the C library cannot be taken back.
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


def test_what_loading_left_goes_back_before_the_loop_is_made_ready(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []

    def note(step: str) -> None:
        if threading.current_thread().name == "lipcam-student":  # the camera prepares, too
            order.append(step)

    class Features(FakeFeatures):
        def push(self, chunk: AudioChunk) -> Sequence[FeatureWindow]:
            note("rehearse")
            return super().push(chunk)

    monkeypatch.setattr("tests.fake_rooms.FakeFeatures", Features)
    # A class of its own: that FakeLoop could ever be prepared would be remembered by its protocol.
    prepared = type("Prepared", (FakeLoop,), {"prepare": lambda loop: note("prepare")})
    monkeypatch.setattr("tests.fake_pictures.FakeLoop", prepared)
    monkeypatch.setattr("core.session.student_worker.give_back", lambda: note("give back"))
    bench.session.post(Start())
    bench.state(State.RUNNING)
    assert order[:3] == ["rehearse", "give back", "prepare"]
