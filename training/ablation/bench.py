"""Judges the rows of the ablations, all on the same clips with the same instruments."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from training.ablation.rows import AUTOENCODER, START, TEACHER, TRUTH, Row
from training.data.store import ClipEntry
from training.evaluation.judge import Judge
from training.evaluation.kept import KeptResults, fingerprint_of_data, fingerprint_of_file
from training.evaluation.probes import Probes
from training.evaluation.rivals import Rival, Truth, kept_out, scene_of
from training.evaluation.summary import Figures, Measured, group_figures
from training.evaluation.sync_meter import NetworkSyncMeter
from training.evaluation.terminal import judging_bar
from training.evaluation.torch_rivals import Autoencoder, ManySteps, TorchStudent
from training.small.checkpoints import FORCING_FILE, TEACHER_FILE
from training.small.lessons import step_times
from training.small.material import Material
from training.small.networks import load_run


class Bench:
    """The kept-out clips, the instruments, and what they have said so far (in folder / kept).

    limit: how many clips; teacher_steps: of the row "teacher". `made` counts the clips judged anew.
    """

    def __init__(
        self, material: Material, data: Path, folder: Path, limit: int, teacher_steps: int
    ) -> None:
        self._clips, self._run, self._device = material.clips, material.run, material.device
        self._teacher_steps = teacher_steps
        self.entries = kept_out(self._clips, limit)
        self._everyone = kept_out(self._clips, len(self._clips.clips))
        self._kept = KeptResults(folder / "kept")
        self._sync = NetworkSyncMeter(self._run)
        self._judge = Judge(Probes(self._clips), self._sync)
        self._data = fingerprint_of_data(data)
        self.made = 0

    def figures(self, row: Row, student: Path | None, over: Callable[[], bool]) -> Figures | None:
        """Means over all clips; None when it was `over` between two of them.

        student: the file of a trained row. A call that judges anything judges one clip at least.
        """
        rival = cache(lambda: self._rival(row, student))  # not loaded where all is judged already
        depends, measured, cut = self._depends(row, student), [], False
        with judging_bar(quiet=True) as bar:
            task = bar.add_task("", total=len(self.entries))
            for entry in self.entries:
                if cut:
                    return None
                before = self.made

                def look(entry: ClipEntry = entry) -> dict[str, Any]:
                    return self._look(entry, rival())

                found = self._kept.get(f"{row.name}-{entry.id}", depends, look)
                measured.append(Measured(entry.id, row.name, (), found))
                bar.update(task, advance=1, description=f"{entry.id}: {row.name}")
                cut = self.made > before and over()
        return group_figures(measured)

    def _look(self, entry: ClipEntry, rival: Rival) -> dict[str, Any]:
        self.made += 1
        scene = scene_of(self._clips, entry, self._everyone)
        return self._judge.figures(scene, rival.show(scene))

    def _rival(self, row: Row, student: Path | None) -> Rival:
        run, device = self._run, self._device
        if row.name == TRUTH:
            return Truth()
        if row.name == AUTOENCODER:
            return Autoencoder(run, device)
        if row.name == TEACHER:
            return ManySteps(run, self._teacher_steps, device)
        path = student or run / FORCING_FILE
        nets = load_run(run, str(path.resolve()))
        return TorchStudent(row.name, nets, step_times(row.calls or 2), path, device)

    def _depends(self, row: Row, student: Path | None) -> dict[str, str]:
        """What the figures of a row depend on, told without loading its networks."""
        weights = {TRUTH: [], AUTOENCODER: [], START: [FORCING_FILE], TEACHER: [TEACHER_FILE]}
        files = [student] if student else [self._run / name for name in weights[row.name]]
        return {
            "data": self._data,
            "sync": self._sync.fingerprint,  # also that of the autoencoder
            "rival": " ".join([row.name, *(fingerprint_of_file(path) for path in files)]),
            "calls": str(self._teacher_steps if row.name == TEACHER else row.calls),
        }
