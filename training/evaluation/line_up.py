"""Gathers the rivals that a student folder and a run can offer."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch

from training.evaluation.judge import SyncMeter
from training.evaluation.playback import Speaker
from training.evaluation.rivals import (
    AUTOENCODER,
    FLOAT32,
    ONE_STEP,
    SINGLE,
    TEACHER,
    TWO_STEPS,
    WRONG,
    EngineStudent,
    Rival,
    Truth,
)
from training.small.checkpoints import (
    AUTOENCODER_FILE,
    ONE_STEP_FILE,
    SYNC_FILE,
    TEACHER_FILE,
)
from training.small.parallel import choose_device

FLOAT32_FOLDER = "float32"


@dataclass(frozen=True)
class LineUp:
    """The rivals to judge. missing: rival -> why it cannot be judged."""

    rivals: tuple[Rival, ...]
    student: EngineStudent
    missing: dict[str, str]
    sync: SyncMeter | None = None

    @property
    def speaker(self) -> Speaker:
        """The judged student's engine."""
        return self.student.speaker

    @classmethod
    def of(
        cls, folder: Path, run: Path | None, device: str = "cpu", teacher_steps: int = 50
    ) -> LineUp:
        """Everybody that the folders hold. Raises LipcamError for damaged files.

        device: of the rivals that a run has ("auto", "cpu", "cuda"); exported ones live on the
        processor.
        """
        student = EngineStudent(TWO_STEPS, folder)
        rivals: list[Rival] = [Truth(), student, EngineStudent(WRONG, folder, wrong=True)]
        missing: dict[str, str] = {}
        single = EngineStudent(SINGLE, folder, chunk_frames=1)
        if single.speaker.chunk_frames == 1 < student.speaker.chunk_frames:
            rivals.append(single)
        else:
            missing[SINGLE] = "the student has no graphs for chunks of one frame"
        sync = None
        if run is None:
            missing |= dict.fromkeys((AUTOENCODER, TEACHER, ONE_STEP, FLOAT32), "no --run given")
        else:
            found, absent = _from_run(run, choose_device(device), teacher_steps)
            rivals += found
            missing |= absent
            sync = _sync_of(run)
        return cls(tuple(rivals), student, missing, sync)


def _from_run(
    run: Path, device: torch.device, teacher_steps: int
) -> tuple[list[Rival], dict[str, str]]:
    rivals: list[Rival] = []
    missing: dict[str, str] = {}
    if (run / FLOAT32_FOLDER / "manifest.json").is_file():
        rivals.append(EngineStudent(FLOAT32, run / FLOAT32_FOLDER))
    else:
        missing[FLOAT32] = f"{run / FLOAT32_FOLDER} is missing"
    if (run / AUTOENCODER_FILE).is_file():
        from training.evaluation.torch_rivals import Autoencoder

        rivals.append(Autoencoder(run, device))
    else:
        missing[AUTOENCODER] = f"{run / AUTOENCODER_FILE} is missing"
    if (run / ONE_STEP_FILE).is_file():
        from training.evaluation.torch_rivals import one_step_student

        rivals.append(one_step_student(run, device))
    else:
        missing[ONE_STEP] = f"{run / ONE_STEP_FILE} is missing"
    if (run / TEACHER_FILE).is_file():
        from training.evaluation.torch_rivals import ManySteps

        rivals.append(ManySteps(run, teacher_steps, device))
    else:
        missing[TEACHER] = f"{run / TEACHER_FILE} is missing"
    return rivals, missing


def _sync_of(run: Path) -> SyncMeter | None:
    if not (run / SYNC_FILE).is_file() or not (run / AUTOENCODER_FILE).is_file():
        return None
    from training.evaluation.sync_meter import NetworkSyncMeter

    return NetworkSyncMeter(run)
