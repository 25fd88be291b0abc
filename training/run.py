"""A whole training, from data to a judged student, by one command.

    python -m training.run --recipe smoke                 # minutes: does every stage work here?
    python -m training.run --recipe laptop --work work    # hours; can be cut at any time
    python -m training.run --recipe gpu --slice-minutes 9 # stops in time; the same call goes on

The stages are ordinary commands (training/recipes.py); each is shown before it starts, and its
output is kept in WORK/logs. What is done is remembered in WORK/progress.json.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import shlex
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rich.console import Console
from rich.table import Table

from core.errors import TrainingError
from training.recipes import RECIPES, Recipe, Stage, recipe_named
from training.slices import SLICE_OVER

_SHORTEST_SLICE_S = 20.0  # less is not worth starting a stage for
_PROGRESS = "progress.json"

RunCommand = Callable[[Sequence[str], Path], int]
"""(command, log file) -> exit status."""


@dataclass(frozen=True, slots=True)
class Folders:
    """Where a run lies. All below one folder unless chosen otherwise."""

    work: Path
    data: Path
    student: Path

    def arguments(self) -> Mapping[str, str]:
        """What the placeholders of a stage's arguments stand for."""
        return {
            "data": str(self.data),
            "run": str(self.work / "run"),
            "student": str(self.student),
            "report": str(self.work / "report"),
        }


class Progress:
    """Which stages are done and how long each took, on disk after every change.

    Raises TrainingError when the folder belongs to another recipe or the file is not readable.
    """

    def __init__(self, work: Path, recipe: Recipe) -> None:
        self._path, self._recipe = work / _PROGRESS, recipe
        self.done: list[str] = []
        self.seconds: dict[str, float] = {}
        try:
            work.mkdir(parents=True, exist_ok=True)
            kept = json.loads(self._path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return
        except (OSError, ValueError) as err:
            raise TrainingError(f"{self._path} cannot be read ({err}); delete it") from err
        if not isinstance(kept, dict) or kept.get("recipe") != recipe.name:
            raise TrainingError(f"{work} belongs to another recipe; choose another --work folder")
        self.done = [str(name) for name in kept.get("done", [])]
        self.seconds = {str(k): float(v) for k, v in kept.get("seconds", {}).items()}

    def add(self, stage: Stage, seconds: float, *, done: bool) -> None:
        """Count time for a stage, and that it is finished."""
        self.seconds[stage.name] = self.seconds.get(stage.name, 0.0) + seconds
        if done:
            self.done.append(stage.name)
        kept = {"recipe": self._recipe.name, "done": self.done, "seconds": self.seconds}
        part = self._path.with_suffix(".part")
        part.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
        os.replace(part, self._path)

    def forget_from(self, name: str) -> None:
        """Do this stage and all behind it once more."""
        names = [stage.name for stage in self._recipe.stages]
        if name not in names:
            raise TrainingError(f"{self._recipe.name} has no stage {name!r}: {', '.join(names)}")
        again = names[names.index(name) :]
        self.done = [done for done in self.done if done not in again]


def command_of(stage: Stage, folders: Folders, slice_s: float, processes: int) -> list[str]:
    """The command line of a stage; training stages are told when to stop."""
    values = folders.arguments()
    arguments = [argument.format(**values) for argument in stage.arguments]
    if stage.minutes:
        arguments += ["--minutes", f"{stage.minutes:g}"]
        if math.isfinite(slice_s):
            arguments += ["--slice-minutes", f"{slice_s / 60:.3f}"]
    if stage.several and processes > 1:
        launcher = ["-m", "torch.distributed.run", "--standalone"]
        return [sys.executable, *launcher, "--nproc-per-node", str(processes),
                "-m", stage.module, *arguments]  # fmt: skip
    return [sys.executable, "-m", stage.module, *arguments]


def run_recipe(
    recipe: Recipe,
    folders: Folders,
    run: RunCommand,
    *,
    slice_s: float = math.inf,
    processes: int = 1,
    again_from: str = "",
    say: Callable[[str], None] = print,
    clock: Callable[[], float] = time.monotonic,
) -> bool:
    """Go through the stages that are not done yet; False when the slice ended before the last.

    Raises TrainingError when a stage fails; what was done before it stays done.
    """
    progress = Progress(folders.work, recipe)
    if again_from:
        progress.forget_from(again_from)
    started = clock()
    for number, stage in enumerate(recipe.stages, 1):
        if stage.name in progress.done:
            continue
        left_s = slice_s - (clock() - started)
        if left_s < _SHORTEST_SLICE_S:
            return False
        command = command_of(stage, folders, left_s, processes)
        say(f"[{number}/{len(recipe.stages)}] {stage.name}: {shlex.join(command[1:])}")
        log = folders.work / "logs" / f"{number:02d} {stage.name}.log"
        began = clock()
        status = run(command, log)
        if status not in (0, SLICE_OVER):
            raise TrainingError(
                f"the stage {stage.name!r} ended with status {status}; its output is in {log}. "
                "Mend what it says there and give the same command again"
            )
        progress.add(stage, clock() - began, done=status == 0)
        if status == SLICE_OVER:
            return False
    return True


def run_and_log(command: Sequence[str], log: Path) -> int:
    """Run a command, its output on the terminal and at the end of the log file."""
    log.parent.mkdir(parents=True, exist_ok=True)
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with (
        log.open("ab") as kept,
        subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment
        ) as process,
    ):
        assert process.stdout is not None  # asked for above
        try:
            for line in process.stdout:
                kept.write(line)
                kept.flush()
                sys.stdout.buffer.write(line)
                sys.stdout.buffer.flush()
        except KeyboardInterrupt:
            process.terminate()  # it saves when told to stop; the next call goes on from there
            raise
        return process.wait()


def _table(recipe: Recipe, work: Path) -> Table:
    progress = Progress(work, recipe)
    table = Table("stage", "state", "minutes", title=f"{recipe.name} in {work}")
    for stage in recipe.stages:
        state = "done" if stage.name in progress.done else "to do"
        table.add_row(stage.name, state, f"{progress.seconds.get(stage.name, 0.0) / 60:.1f}")
    return table


def main(argv: Sequence[str] | None = None) -> None:
    """Command line; see the module text."""
    parser = argparse.ArgumentParser(description="A whole training by one command.")
    parser.add_argument("--recipe", default="smoke", choices=sorted(RECIPES))
    parser.add_argument("--work", type=Path, help="folder of the run; default runs/RECIPE")
    parser.add_argument("--data", type=Path, help="data folder, if not WORK/data")
    parser.add_argument("--student", type=Path, help="where the result goes, if not WORK/student")
    parser.add_argument("--slice-minutes", type=float, default=math.inf)
    parser.add_argument("--processes", type=int, default=1, help="by torchrun, for training")
    parser.add_argument("--again-from", default="", metavar="STAGE")
    parser.add_argument("--without", action="append", default=[], metavar="STAGE")
    parser.add_argument("--list", action="store_true", help="show the stages and stop")
    args = parser.parse_args(argv)
    console = Console()
    work = args.work or Path("runs") / args.recipe
    folders = Folders(work, args.data or work / "data", args.student or work / "student")
    recipe = recipe_named(args.recipe)
    kept = tuple(stage for stage in recipe.stages if stage.name not in args.without)
    recipe = replace(recipe, stages=kept)
    try:
        if args.list:
            for stage in recipe.stages:
                console.print(shlex.join(command_of(stage, folders, math.inf, args.processes)[1:]))
            return
        finished = run_recipe(
            recipe, folders, run_and_log, slice_s=args.slice_minutes * 60,
            processes=args.processes, again_from=args.again_from, say=console.print,
        )  # fmt: skip
        console.print(_table(recipe, work))
        console.print("finished" if finished else "slice over; the same command goes on")
        raise SystemExit(0 if finished else SLICE_OVER)
    except TrainingError as err:
        console.print(str(err), style="red", markup=False)
        raise SystemExit(1) from err


if __name__ == "__main__":
    main()
