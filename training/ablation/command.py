"""The ablations from end to end: options, students, judgement, report; see training.ablate."""

from __future__ import annotations

import argparse
import logging
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from core.errors import LipcamError, TrainingError
from training.ablation.bench import Bench
from training.ablation.report import Judged, Report
from training.ablation.rows import ROWS, Row
from training.ablation.students import Students
from training.evaluation.summary import Figures
from training.evaluation.table import as_cell
from training.small.clips import ClipFolder
from training.small.learning import add_budget_options, close, set_up
from training.small.material import Material
from training.small.parallel import Team, join_team
from training.small.student import add_learning_options

log = logging.getLogger(__name__)

_SHORTEST_S = 20.0  # of training, once it was begun: each call comes further


class Slice:
    """How long this call may go on."""

    def __init__(self, seconds: float, clock: Callable[[], float]) -> None:
        self.clock, self._end = clock, clock() + seconds

    def over(self) -> bool:
        """Its time is up."""
        return self.clock() >= self._end

    def left_s(self) -> float:
        """For a training that is to begin now."""
        return max(_SHORTEST_S, self._end - self.clock())


class Ablation:
    """One call of the command."""

    def __init__(
        self, args: argparse.Namespace, team: Team, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._args, self._out = args, args.out or args.run / "ablation"
        material = Material(ClipFolder(args.data), args.run, team.device, args.versions)
        self._students = Students(args, material, team, self._out)
        self._bench = Bench(material, args.data, self._out, args.limit, args.teacher_steps)
        clips = [entry.id for entry in self._bench.entries]
        self._report = Report(self._students.conditions, clips, args.teacher_steps)
        self._slice = Slice(args.slice_minutes * 60, clock)
        self._worked = False  # in this call

    def run(self) -> bool:
        """Train and judge what is not done yet; True when all is. Writes what is known so far."""
        turns = turns_of(self._args)
        try:
            for number, (row, seed) in enumerate(turns, 1):
                name = row.name if seed is None else f"{row.name}, seed {seed}"
                log.info("[%d/%d] %s: %s", number, len(turns), name, row.title)
                one = self._judged(row, seed)
                if one is None:
                    return False
                self._report.add(row, one)
                log.info("%s: %s", name, _brief(one.figures))
                self._report.write_tables(self._out)
        finally:
            self._report.write_plot(self._out)
        log.info("tables, plot and figures: %s", self._out)
        return True

    def _judged(self, row: Row, seed: int | None) -> Judged | None:
        """None when the slice ended first."""
        if seed is None:
            figures = self._figures(row)
            return None if figures is None else Judged(figures)
        learned = self._students.learned(row, seed)
        if learned is None:
            if self._worked and self._slice.over():
                return None
            self._worked = True
            if not self._students.train(row, seed, self._slice.left_s(), self._slice.clock):
                return None
            learned = self._students.learned(row, seed)
        figures = self._figures(row, self._students.path(row, seed))
        return None if figures is None else Judged(figures, seed, learned)

    def _figures(self, row: Row, student: Path | None = None) -> Figures | None:
        made = self._bench.made
        figures = self._bench.figures(row, student, self._slice.over)
        self._worked |= self._bench.made > made
        return figures


def turns_of(args: argparse.Namespace) -> list[tuple[Row, int | None]]:
    """Rows and seeds in the order of the work: quick ones, all students with the first seed, then
    with the next; the slow teacher last."""
    rows = [row for row in ROWS if not args.only or row.name in args.only]
    turns: list[tuple[Row, int | None]] = [(row, None) for row in rows if not row.trained]
    slow = [turn for turn in turns if turn[0].name == "teacher"]
    students = [(row, args.seed + n) for n in range(args.seeds) for row in rows if row.trained]
    return [*(turn for turn in turns if turn not in slow), *students, *slow]


def _brief(figures: Figures) -> str:
    wanted = (
        ("opening", "opening", ".3f", ""),
        ("A/V offset", "offset_ms", "+.0f", " ms"),
        ("inner mouth", "inner_psnr", ".2f", " dB"),
    )
    said = [(words, as_cell(figures.get(name), style), unit) for words, name, style, unit in wanted]
    return ", ".join(f"{words} {cell + unit if cell else 'unknown'}" for words, cell, unit in said)


def parse(argv: Sequence[str] | None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(
        prog="python -m training.ablate",
        description="Train the student without each part of its recipe, and compare.",
        conflict_handler="resolve",
    )
    add_budget_options(parser, minutes=10.0)
    add_learning_options(parser)
    parser.add_argument("--minutes", type=float, default=10.0, help="of training, each student")
    parser.add_argument("--seeds", type=int, default=2, help="students of each row")
    parser.add_argument("--seed", type=int, default=0, help="the first of these seeds")
    parser.add_argument("--out", type=Path, help="default: RUN/ablation")
    names = [row.name for row in ROWS]
    parser.add_argument(
        "--only", nargs="+", choices=names, metavar="NAME", default=[],
        help=f"rows to train, judge and show: {', '.join(names)}",
    )  # fmt: skip
    parser.add_argument("--limit", type=int, default=16, help="kept-out clips to judge on")
    parser.add_argument("--teacher-steps", type=int, default=50)
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None, clock: Callable[[], float] = time.monotonic) -> None:
    """Command line; see training.ablate. clock: of training and slices."""
    args = parse(argv)
    with join_team(args.device) as team:
        set_up(args, team, "ablate")
        try:
            if team.size > 1:
                raise TrainingError(
                    "the ablations train in one process; start them without torchrun"
                )
            finished = Ablation(args, team, clock).run()
        except LipcamError as err:
            log.error("%s", err)
            raise SystemExit(1) from err
    close(finished)
