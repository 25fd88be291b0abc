"""What the judgement's command line asks for."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.small.parallel import DEVICES


@dataclass(frozen=True)
class Options:
    """What the command line asks for; see parse."""

    student: Path
    data: Path
    out: Path
    run: Path | None = None
    json: Path | None = None
    limit: int = 60
    teacher_clips: int = 8
    teacher_steps: int = 50
    silence_people: int = 12
    drift_people: int = 2
    drift_minutes: float = 10.0
    shown: int = 6
    clips: bool = False
    manifest: bool = False
    footage: Path | None = None
    face_nets: Path | None = None
    footage_clips: int = 20
    threads: int = 1
    device: str = "auto"


_QUICK: dict[str, Any] = {
    "teacher_clips": 1,
    "silence_people": 2,
    "drift_people": 1,
    "shown": 4,
}
_QUICK_MOST = {"limit": 6, "teacher_steps": 6, "drift_minutes": 0.5, "footage_clips": 3}


def parse(argv: Sequence[str] | None) -> Options:
    """The command line."""
    parser = argparse.ArgumentParser(
        prog="python -m training.evaluate",
        description="Judge a student on speech, voices and people kept out of its training.",
    )
    path, number = {"type": Path}, {"type": int}
    parser.add_argument("--student", default=Path("assets/student/small"), **path)
    parser.add_argument("--data", default=Path("data/small"), **path)
    parser.add_argument("--run", help="for the rivals that only a run has: runs/small", **path)
    parser.add_argument("--out", help="default: RUN/evaluation, else out/evaluation", **path)
    parser.add_argument("--json", help="write all figures here as well", **path)
    parser.add_argument("--limit", default=60, help="kept-out clips to judge", **number)
    parser.add_argument("--teacher-clips", default=8, help="of these by the teacher", **number)
    parser.add_argument("--teacher-steps", default=50, help="50 for the target", **number)
    parser.add_argument("--drift-minutes", type=float, default=10.0)
    parser.add_argument("--clips", action="store_true", help="side-by-side clips, 20 s a person")
    parser.add_argument("--manifest", action="store_true", help="store figures with the student")
    parser.add_argument("--footage", help="folder of real clips to speak again", **path)
    parser.add_argument("--face-nets", help="else $LIPCAM_FACE_NETS; see README", **path)
    parser.add_argument("--footage-clips", default=20, help="real clips to use", **number)
    parser.add_argument("--threads", default=1, help="for what runs in torch", **number)
    parser.add_argument("--device", choices=DEVICES, default="auto", help="the same")
    parser.add_argument("--quick", action="store_true", help="a rough answer in two minutes")
    args = vars(parser.parse_args(argv))
    if args.pop("quick"):
        args |= _QUICK
        for name, most in _QUICK_MOST.items():
            args[name] = min(args[name], most)
    if args["out"] is None:
        args["out"] = (args["run"] or Path("out")) / "evaluation"
    return Options(**args)
