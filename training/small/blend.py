"""One student out of several that began alike: the mean of their weights.

    python -m training.small.blend --run runs/small --out student.pt polished.pt window_1.pt

Students that were trained in several ways from the same start lie in one valley, and the middle of
it is often better on what nobody has heard than any of its sides ("model soups", Wortsman and
others, 2022). A file named twice counts twice. Choose by --judge, which looks at the clips kept for
choosing, never by those held out.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from core.errors import TrainingError
from training.small.checkpoints import load_checkpoint, save_checkpoint
from training.small.clips import ClipFolder
from training.small.lessons import Lessons, StudentParts
from training.small.material import Material

Weights = Mapping[str, Mapping[str, Tensor]]


def blended(paths: Sequence[Path]) -> dict[str, Any]:
    """A finished checkpoint whose averaged weights are the mean of those of several students.

    All else is the first one's. Raises TrainingError for none, for students of other sizes or
    calls, and for one that is not finished.
    """
    if not paths:
        raise TrainingError("name at least one student")
    states = [load_checkpoint(path) for path in paths]
    first = states[0]
    for path, state in zip(paths, states, strict=True):
        if not state.get("finished") or "times" not in state:
            raise TrainingError(f"{path} is no finished student")
        if [state["config"], list(state["times"])] != [first["config"], list(first["times"])]:
            raise TrainingError(f"{path} has other sizes or calls than {paths[0]}")
    averaged = {part: _mean([s["averaged"][part] for s in states]) for part in first["averaged"]}
    return {**first, "averaged": averaged}


def _mean(weights: Sequence[Mapping[str, Tensor]]) -> dict[str, Tensor]:
    return {
        name: torch.stack([w[name].double() for w in weights]).mean(0).to(value.dtype)
        if value.is_floating_point()
        else value
        for name, value in weights[0].items()
    }


def judged(state: Mapping[str, Any], material: Material) -> str:
    """How the averaged weights do on the clips kept for choosing (see Lessons.judge)."""
    parts = StudentParts(material)
    for name, part in parts.averaged().items():
        part.load_state_dict(state["averaged"][name])
    return Lessons(material, 1, 8, 0.0).judge(parts.to(material.device), len(state["times"]))


def main(argv: Sequence[str] | None = None) -> None:
    """Command line; see the module text."""
    parser = argparse.ArgumentParser(description="Average the weights of several students.")
    parser.add_argument("students", nargs="+", metavar="STUDENT", help="files of the run")
    parser.add_argument("--run", type=Path, default=Path("runs/small"))
    parser.add_argument("--out", help="what to write in the run; without it only --judge")
    parser.add_argument("--judge", action="store_true", help="say how the mean does")
    parser.add_argument("--data", type=Path, default=Path("data/small"))
    args = parser.parse_args(argv)
    if not args.out and not args.judge:
        parser.error("nothing to do: give --out, --judge or both")
    try:
        state = blended([args.run / name for name in args.students])
        if args.judge:
            material = Material(ClipFolder(args.data), args.run, torch.device("cpu"), versions=1)
            print(judged(state, material))
        if args.out:
            save_checkpoint(args.run / args.out, state)
            print(f"{args.run / args.out} is the mean of {len(args.students)} students")
    except TrainingError as err:
        sys.exit(str(err))


if __name__ == "__main__":
    main()
