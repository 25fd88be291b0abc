"""The end of the process while a thread of it is inside PortAudio."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from tests.sound_library import skip_without_sound

ROOT = Path(__file__).resolve().parents[3]

# The library's own start and end, but for a start that takes as long as with a slow driver.
LOOKING = """
import threading, time
import sounddevice as sd
from app.leaving import leave_after
from core.audio.mic import RECORDING
from core.audio.portaudio import PORTAUDIO
begun, inside = threading.Event(), []
start, end = sd._initialize, sd._terminate
def slow_start():
    start()
    inside.append("a look for devices")
    begun.set()
    time.sleep({slow_s})
    inside.clear()
def told_end():
    end()
    print("ended beneath", *inside) if begun.is_set() else None
sd._initialize, sd._terminate = slow_start, told_end
def main():
    look = lambda: PORTAUDIO.devices(RECORDING, look_anew=True)
    threading.Thread(target=look, daemon=True).start()
    assert begun.wait(30)
leave_after(main)
"""


def leave(slow_s: float) -> str:
    """What the program says that leaves so."""
    skip_without_sound()
    ended = subprocess.run(
        [sys.executable, "-c", LOOKING.format(slow_s=slow_s)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout.strip()


def test_portaudio_does_not_end_beneath_a_look_for_devices() -> None:
    assert leave(slow_s=0.1) == "ended beneath"  # nobody


def test_a_driver_that_does_not_answer_keeps_nobody() -> None:
    began = time.monotonic()
    assert leave(slow_s=100.0) == "", "the library goes with the process"
    assert time.monotonic() - began < 50
