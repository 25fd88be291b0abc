"""A run on disk: its folder, its checkpoints, and the clock of a training that may be cut."""

from __future__ import annotations

import os
import pickle
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from core.errors import TrainingError

START_FILE = "start.safetensors"
AUTOENCODER_FILE = "autoencoder.pt"
EAR_FILE = "ear.pt"
SYNC_FILE = "sync.pt"
TEACHER_FILE = "teacher.pt"
FORCING_FILE = "forcing.pt"
STUDENT_FILE = "student.pt"
ONE_STEP_FILE = "student_one_step.pt"
FOUR_STEP_FILE = "student_four_step.pt"
LATENTS_FOLDER = "latents"
SPEECH_FILE = "speech.pt"


def save_checkpoint(path: Path, state: dict[str, Any]) -> None:
    """Write a dictionary of tensors and plain values; a reader never sees half a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    torch.save(state, part)
    os.replace(part, path)


def load_checkpoint(path: Path) -> dict[str, Any]:
    """Read what save_checkpoint wrote; tensors and plain values only, never code.

    Raises TrainingError when the file is missing or damaged.
    """
    if not path.is_file():
        raise TrainingError(f"{path} is missing; run the training step that writes it first")
    try:
        state = torch.load(path, map_location="cpu", weights_only=True)
    except (RuntimeError, EOFError, OSError, pickle.UnpicklingError) as err:
        raise TrainingError(f"{path} is damaged ({err}); delete it and train again") from err
    if not isinstance(state, dict):
        raise TrainingError(f"{path} is not a checkpoint; delete it and train again")
    return state


@dataclass
class Budget:
    """Training time: how much a stage may use in all, how much this slice may use."""

    total_s: float
    slice_s: float
    spent_s: float = 0.0
    clock: Callable[[], float] = time.monotonic

    def __post_init__(self) -> None:
        if self.total_s <= 0 or self.slice_s <= 0:
            raise TrainingError("a training budget must be longer than zero minutes")
        self._started = self.clock()
        self._before = self.spent_s

    def update(self) -> None:
        """Count the time since the last start of this stage's clock."""
        self.spent_s = self._before + self.clock() - self._started

    @property
    def progress(self) -> float:
        """Share of the stage's time used so far, 0..1."""
        return min(1.0, self.spent_s / self.total_s)

    @property
    def finished(self) -> bool:
        """The stage has had all its time."""
        return self.spent_s >= self.total_s

    @property
    def slice_over(self) -> bool:
        """This call has had all its time; call again to go on."""
        return self.spent_s - self._before >= self.slice_s
