"""The students of the ablations: one for each row and seed, all from the same start."""

from __future__ import annotations

import argparse
import json
import logging
import os
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch

from core.errors import TrainingError
from training.ablation.rows import Row
from training.evaluation.kept import fingerprint_of_content, fingerprint_of_data
from training.small.checkpoints import (
    FORCING_FILE,
    SYNC_FILE,
    TEACHER_FILE,
    load_checkpoint,
    save_checkpoint,
)
from training.small.material import Material
from training.small.parallel import Team
from training.small.student import options_of, parser, train_student

log = logging.getLogger(__name__)

_CONDITIONS = "conditions.json"
_FREE = {"data", "run", "out", "slice_minutes", "seed", "seeds", "only", "limit", "teacher_steps"}
_NEEDED_LATER = ("config", "times", "options", "averaged", "steps", "spent_s", "finished")


@dataclass(frozen=True, slots=True)
class Learned:
    """A finished student: how many updates its minutes were, and those minutes."""

    updates: int
    minutes: float


class Students:
    """Trains students into a folder. args: the command line of the ablations.

    Raises TrainingError when the start is not finished, or when the folder was begun under other
    conditions: then its students could not be compared.
    """

    def __init__(
        self, args: argparse.Namespace, material: Material, team: Team, folder: Path
    ) -> None:
        start = material.run / FORCING_FILE
        if not load_checkpoint(start).get("finished"):
            raise TrainingError(f"{start} is not finished; let training.small.student end first")
        self._args, self._material, self._team, self._folder = args, material, team, folder
        self.conditions = _conditions(args, material.run, team.device)
        _agree(folder / _CONDITIONS, self.conditions)

    def path(self, row: Row, seed: int) -> Path:
        """The file of one student."""
        return self._folder / "students" / f"{row.name}-{seed}.pt"

    def learned(self, row: Row, seed: int) -> Learned | None:
        """A student that is finished, else None.

        Its file is cut down to what a judgement needs: a sixth of what its training needed.
        """
        path = self.path(row, seed)
        if not path.is_file():
            return None
        state = load_checkpoint(path)
        wanted = asdict(options_of(self._options(row, seed)))
        if state["options"] != wanted:
            raise TrainingError(f"{path} was made with other options; delete it or choose --out")
        if not state["finished"]:
            return None
        if state.keys() - set(_NEEDED_LATER):
            save_checkpoint(path, {name: state[name] for name in _NEEDED_LATER})
        return Learned(state["steps"], state["spent_s"] / 60)

    def train(self, row: Row, seed: int, slice_s: float, clock: Callable[[], float]) -> bool:
        """Train one student for at most so long; True when it has had all its minutes."""
        args = self._options(row, seed)
        args.slice_minutes = slice_s / 60
        torch.manual_seed(seed)
        return train_student(args, self._material, self._team, clock)

    def _options(self, row: Row, seed: int) -> argparse.Namespace:
        """The command line of training.small.student for this student."""
        usual = vars(parser().parse_args([]))  # of options that are no part of the comparison
        given = {**usual, **vars(self._args), **(row.options or {})}
        file = str(self.path(row, seed).resolve())  # not beside the run's own files
        return argparse.Namespace(**{**given, "start": FORCING_FILE, "file": file, "seed": seed})


def _conditions(args: argparse.Namespace, run: Path, device: torch.device) -> dict[str, Any]:
    """All that must be the same for every student of a table, for JSON."""
    common = {name: value for name, value in vars(args).items() if name not in _FREE}
    files = {f: fingerprint_of_content(run / f) for f in (FORCING_FILE, TEACHER_FILE, SYNC_FILE)}
    return {**common, "device": device.type, **files, "data": fingerprint_of_data(args.data)}


def _agree(path: Path, conditions: Mapping[str, Any]) -> None:
    """Write the conditions down, or find the same ones written down before."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        part.write_text(json.dumps(conditions, indent=1) + "\n", encoding="utf-8")
        os.replace(part, path)
        return
    except (OSError, ValueError) as err:
        raise TrainingError(f"{path} cannot be read ({err}); choose another --out") from err
    kept = kept if isinstance(kept, dict) else {}
    names = sorted(kept.keys() | conditions.keys())
    changed = [
        f"{name} {kept.get(name)!r}, now {conditions.get(name)!r}"
        for name in names
        if kept.get(name) != conditions.get(name)
    ]
    if changed:
        raise TrainingError(
            f"{path.parent} was begun under other conditions ({'; '.join(changed)}): its students "
            "could not be compared. Go on with those, or choose another --out"
        )
