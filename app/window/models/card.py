"""The graphics card, asked without making the window pay for it."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

from core.student.model_files.fit import Gpu, Graphics, find_graphics, nvidia_gpus

_ANSWER_S = 120.0  # loading torch from a cold disk takes its time


class Card(Protocol):
    """Knows the graphics cards of this machine."""

    def ask(self) -> Graphics:
        """Which there are; takes seconds. Any thread but the GUI's."""
        ...

    def stop(self) -> None:
        """Nobody needs the answer any more. Never waits."""
        ...


class CardProgram:
    """Where torch is installed it is asked in a program of its own: loading it here would stop the
    picture for a moment, and keep memory of this machine and of the card.

    command: for tests; has to print what ``lipcam models list --json`` prints.
    """

    def __init__(self, command: Sequence[str] | None = None) -> None:
        self._command = command
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped = False

    def ask(self) -> Graphics:
        """Never raises for what the program does."""
        command = self._command
        if command is None:
            if find_spec("torch") is None:
                return find_graphics()
            program = [] if getattr(sys, "frozen", False) else ["-m", "app"]
            command = [sys.executable, *program, "models", "list", "--json"]
        try:
            return _graphics(json.loads(self._answer(command))["graphics"])
        except (OSError, ValueError, KeyError, TypeError, subprocess.SubprocessError) as err:
            hint = f"Whether torch can use it is not known ({type(err).__name__} while asking)."
            return Graphics(tuple(nvidia_gpus()) if not self._stopped else (), False, hint)

    def stop(self) -> None:
        """End the program, if one runs."""
        with self._lock:
            self._stopped = True
            if self._process is not None:
                self._process.kill()

    def _answer(self, command: Sequence[str]) -> bytes:
        with self._lock:
            if self._stopped:
                raise ValueError("nobody asks any more")
            process = self._process = subprocess.Popen(
                command,
                cwd=Path(__file__).resolve().parents[3],  # nothing in the user's folder is imported
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        with process:
            try:
                answer, _ = process.communicate(timeout=_ANSWER_S)
            except subprocess.TimeoutExpired:
                process.kill()
                raise
            finally:
                with self._lock:
                    self._process = None
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, list(command))
        return answer


def _graphics(said: Mapping[str, object]) -> Graphics:
    gpus = said["gpus"]
    if not isinstance(gpus, list):
        raise TypeError("gpus is no list")
    cards = (Gpu(str(g["name"]), int(g["bytes"]), int(g["free_bytes"])) for g in gpus)
    return Graphics(tuple(cards), bool(said["usable_by_torch"]), str(said["hint"]))
