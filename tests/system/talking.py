"""The real program without a window, to which somebody speaks through a real sound server."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
import wave
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import soxr

from app.bench.beep_pictures import mouth_places
from core import paths
from core.avatar.library import AvatarLibrary
from tests.command_line import ROOT

AVATAR = "mia"
SIZE = (1280, 720)
ROOM = "room"  # a sink; what is played there is what the program's microphone hears
STAMPING = Path(__file__).with_name("stamping_program.py")
_RATE_HZ = 48_000
_WITHIN_S = 40.0
_STOP_S = 10.0
_TIMES = 30  # with 12 s a time it outlasts every test


@contextmanager
def talking_program(
    env: dict[str, str], home: Path, speech: np.ndarray, *, stamps: bool = False
) -> Iterator[None]:
    """Lipcam runs, with a camera and a microphone of its own, and is spoken to again and again.

    env: of a server with the sink ROOM. home: for settings. speech: float32, mono, 48 kHz.
    """
    (home / "config").mkdir(parents=True, exist_ok=True)
    settings = {"voice": "auto", "avatar": AVATAR, "size_px": list(SIZE)}
    (home / "config/settings.json").write_text(json.dumps(settings))
    program = [str(STAMPING)] if stamps else ["-m", "app"]
    command = [sys.executable, *program, "live", "--headless", "--camera", "pipewire"]
    command += ["--mic", f"pulse:{ROOM}.monitor"]
    more = {"LIPCAM_HOME": str(home), "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    log = home / "said.txt"
    with log.open("wb") as said:
        lipcam = subprocess.Popen(
            command, cwd=ROOT, env=env | more, stdout=said, stderr=subprocess.STDOUT
        )
    try:
        with spoken(env, home / "speech.raw", speech):
            _wait_until_it_runs(lipcam, log)
            yield
    finally:
        lipcam.send_signal(signal.SIGINT)
        try:
            lipcam.wait(_STOP_S)
        except subprocess.TimeoutExpired:
            lipcam.kill()
            lipcam.wait(_STOP_S)
        print(log.read_text()[-3000:])  # shown where the test fails


@contextmanager
def spoken(env: dict[str, str], raw: Path, speech: np.ndarray) -> Iterator[None]:
    """The speech is played into ROOM again and again."""
    raw.write_bytes((np.clip(speech, -1, 1) * 32767).astype("<i2").tobytes() * _TIMES)
    command = ["pacat", "--playback", f"--device={ROOM}", "--channels=1", str(raw)]
    command += [f"--rate={_RATE_HZ}", "--format=s16le", "--latency-msec=50"]
    player = subprocess.Popen(command, env=env)
    try:
        yield
    finally:
        player.kill()
        player.wait(_STOP_S)


def _wait_until_it_runs(lipcam: subprocess.Popen[bytes], log: Path) -> None:
    """Until the student is warm. No voice is waited for: without a reader the program may rest
    before it speaks."""
    end = time.monotonic() + _WITHIN_S
    while "running" not in log.read_text().splitlines():
        assert lipcam.poll() is None, "it has ended"
        assert time.monotonic() < end, "it does not run"
        time.sleep(0.1)


def bundled_speech() -> np.ndarray:
    """The sample, float32 mono at 48 kHz, with a pause at its end."""
    with wave.open(str(paths.sample_speech())) as file:
        rate = file.getframerate()
        pcm = np.frombuffer(file.readframes(file.getnframes()), "<i2").astype(np.float32) / 32768
    return np.asarray(soxr.resample(np.pad(pcm, (0, rate // 2)), rate, _RATE_HZ))


def mouth_box(avatar: str = AVATAR) -> tuple[int, int, int, int]:
    """(x, y, w, h) px around the mouth in all pictures of the loop: 100 × 80."""
    found = AvatarLibrary(paths.bundled_avatars(), paths.user_avatars()).get(avatar)
    x, y = np.median(np.array(mouth_places(found, SIZE)), axis=0)
    return round(x) - 50, round(y) - 52, 100, 80


def teeth_and_dark(mouth: np.ndarray) -> float:
    """How far a mouth is open: the share of its surroundings that is neither skin nor lips."""
    red, green, blue = np.moveaxis(mouth.astype(int), 2, 0)
    return float((red - (green + blue) // 2 < 30).mean())


def is_painted(mouth: np.ndarray) -> bool:
    """Whether a mouth has the colour of a stamp (``beep_pictures.STAMP``)."""
    red, green, blue = mouth[15:25, 20:30].reshape(-1, 3).mean(axis=0)
    return bool(red > 150 and green < 110 and blue > 150)
