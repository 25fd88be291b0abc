"""Judge a finished student on speech, voices and people kept out of its training.

    python -m training.small.evaluate --student assets/student/small --data data/small

Runs the exported files through the live chain's engine and measures the mouth on the pictures
that come out. --json writes the figures, --sheet a picture of truth above student, --clip a
video of both with the sound, --manifest stores the figures in the student's manifest.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.errors import TrainingError
from training.data.store import ClipEntry
from training.small.clips import BILABIAL, QUIET_VOICE, ClipFolder, frame_range
from training.small.export import write_manifest
from training.small.pixel_probe import PixelProbe
from training.small.playback import Speaker
from training.small.side_by_side import write_clip, write_sheet

_PROBE_FRAMES = 1500
_MOUTH = (slice(14, 94), slice(34, 126))
_LONG_RUN_S = 60

Pictures = NDArray[np.uint8]
Curves = NDArray[np.float64]


@dataclass(frozen=True)
class Spoken:
    """One clip kept out of training, as it is and as the student shows it."""

    entry: ClipEntry
    known_person: bool
    truth: Pictures
    right: Pictures
    curves: NDArray[np.float32]
    of_truth: Curves
    of_right: Curves
    of_wrong: Curves


class Judge:
    """Student, data and the mouth probes of one evaluation."""

    def __init__(self, clips: ClipFolder, student: Path, threads: int = 1) -> None:
        self._clips, self._speaker = clips, Speaker(student, threads)
        self._probes: dict[str, PixelProbe] = {}
        self._known = {entry.identity for entry in clips.of("train")}

    def listen_to_all(self, limit: int) -> list[Spoken]:
        """Every kept-out clip with speech, with its own sound and with that of another."""
        entries = [e for e in self._clips.of("heldout") if e.voice != QUIET_VOICE]
        if len(entries) < 2:
            raise TrainingError("the data has fewer than two kept-out clips; make more data")
        entries = sorted(entries, key=lambda e: e.identity not in self._known)[:limit]
        return [self._listen_to(e, self._stranger_to(e, entries)) for e in entries]

    def _stranger_to(self, entry: ClipEntry, entries: Sequence[ClipEntry]) -> ClipEntry:
        """The next clip that says something else, the longest if none is long enough."""
        at = entries.index(entry)
        others = [e for e in (*entries[at + 1 :], *entries[:at]) if e.text != entry.text]
        if not others:
            raise TrainingError("all kept-out clips say the same; make more data")
        return next((e for e in others if e.frames >= entry.frames), max(others, key=_length))

    def _listen_to(self, entry: ClipEntry, other: ClipEntry) -> Spoken:
        base = self._clips.base_bytes(frame_range(entry))
        truth = self._clips.speaking_bytes(frame_range(entry))
        sound = self._clips.sound(entry)
        foreign = np.resize(self._clips.sound(other), sound.shape)
        right = self._speaker.speak(base, sound, entry.id)
        wrong = self._speaker.speak(base, foreign, entry.id)
        probe = self.probe_for(entry.identity)
        return Spoken(
            entry=entry,
            known_person=entry.identity in self._known,
            truth=truth,
            right=right,
            curves=self._clips.curves(entry),
            of_truth=probe.measure(truth),
            of_right=probe.measure(right),
            of_wrong=probe.measure(wrong),
        )

    def probe_for(self, identity: str) -> PixelProbe:
        """A probe fitted on true training pictures of this person, or of all for a stranger."""
        name = identity if identity in self._known else ""
        if name not in self._probes:
            entries = [e for e in self._clips.of("train") if name in ("", e.identity)]
            frames = np.concatenate([frame_range(e) for e in entries])
            curves = np.concatenate([self._clips.curves(e) for e in entries])
            step = max(1, len(frames) // _PROBE_FRAMES)
            pictures = self._clips.speaking_bytes(frames[::step])
            self._probes[name] = PixelProbe(pictures, curves[::step])
        return self._probes[name]

    def quiet(self) -> dict[str, float]:
        """How much a mouth moves while nobody speaks, beside how much it moves in speech."""
        entries = [e for e in self._clips.clips if e.voice == QUIET_VOICE]
        entries = sorted(entries, key=lambda e: e.split == "train")[:4]
        moves, opens = [], []
        for entry in entries:
            base = self._clips.base_bytes(frame_range(entry))
            made = self._speaker.speak(base, self._clips.sound(entry), entry.id)
            measured = self.probe_for(entry.identity).measure(made)[:, 0]
            resting = self.probe_for(entry.identity).measure(base)[:, 0]
            moves.append(float(np.std(measured - resting)))
            opens.append(float(np.mean(measured - resting)))
        if not entries:
            return {}
        return {"opening_wobble": _mean(moves), "opening_offset": _mean(opens)}

    def long_run(self) -> dict[str, float]:
        """A minute without a break: does the mouth still follow at its end as at its start?"""
        entries = [e for e in self._clips.of("heldout") if e.voice != QUIET_VOICE]
        stage = max((e for e in entries if e.identity in self._known), key=_length, default=None)
        if stage is None:
            return {}
        sounds, curves = [], []
        while sum(map(len, curves)) < _LONG_RUN_S * 25:
            entry = entries[len(sounds) % len(entries)]
            sounds.append(self._clips.sound(entry))
            curves.append(self._clips.curves(entry)[:, 0])
        truth = np.concatenate(curves)[: _LONG_RUN_S * 25]
        loop = self._clips.base_bytes(frame_range(stage))
        there_and_back = np.concatenate([loop, loop[::-1]])
        base = np.resize(there_and_back, (len(truth), *loop.shape[1:]))
        made = self._speaker.speak(base, np.concatenate(sounds), "long")
        opening = self.probe_for(stage.identity).measure(made)[:, 0]
        third = len(truth) // 3
        return {
            "first_third": correlation(opening[:third], truth[:third]),
            "last_third": correlation(opening[-third:], truth[-third:]),
        }


def summary(spoken: Sequence[Spoken]) -> dict[str, Any]:
    """The figures for bundled people, strangers, and the unheard voice."""
    groups: dict[str, list[Spoken]] = defaultdict(list)
    for one in spoken:
        person = "bundled" if not one.entry.identity.startswith("random") else "strangers"
        groups[person].append(one)
        groups[f"voice {one.entry.voice}"].append(one)
        groups["all"].append(one)
    return {name: _figures(group) for name, group in sorted(groups.items())}


def _figures(group: Sequence[Spoken]) -> dict[str, Any]:
    figures: dict[str, Any] = {"clips": len(group)}
    for column, curve in enumerate(("opening", "width", "rounding")):
        truths = [one.curves[:, column] for one in group]
        for name in ("truth", "right", "wrong"):
            measured = [getattr(one, f"of_{name}")[:, column] for one in group]
            values = [correlation(a, b) for a, b in zip(measured, truths, strict=True)]
            figures[f"{curve}_{name}"] = _mean(values)
    wrong = [correlation(one.of_wrong[:, 0], one.curves[:, 0]) for one in group]
    figures["opening_wrong_absolute"] = _mean([abs(value) for value in wrong])
    figures["opening_range"] = _mean(
        [float(np.std(one.of_right[:, 0]) / max(np.std(one.of_truth[:, 0]), 1e-6)) for one in group]
    )
    figures["lag_frames"] = _mean([best_lag(one.of_right[:, 0], one.curves[:, 0]) for one in group])
    figures["mouth_psnr_db"] = _mean([_psnr(one.right, one.truth) for one in group])
    figures.update(_closures(group))
    return figures


def _closures(group: Sequence[Spoken]) -> dict[str, float]:
    """Mouth opening while P, B or M is held, as a share of the clip's wide opening."""
    shares: dict[str, list[float]] = {"truth": [], "right": [], "wrong": []}
    for one in group:
        held = one.curves[:, BILABIAL] > 0.5
        low, wide = np.percentile(one.of_truth[:, 0], (2, 95))
        if not held.any() or wide - low < 1e-6:
            continue
        for name, values in shares.items():
            measured = getattr(one, f"of_{name}")[held, 0]
            values.extend((measured - low) / (wide - low))
    if not shares["truth"]:
        return {}
    figures = {f"closure_opening_{name}": _mean(values) for name, values in shares.items()}
    shut = {f"closure_shut_{name}": _mean([v < 0.3 for v in vs]) for name, vs in shares.items()}
    return {**figures, **shut}


def correlation(a: NDArray[Any], b: NDArray[Any]) -> float:
    """Pearson correlation; 0 where one of them does not move."""
    if min(np.std(a), np.std(b)) < 1e-9:
        return 0.0
    return float(np.corrcoef(a, b)[0, 1])


def best_lag(made: NDArray[Any], truth: NDArray[Any], most: int = 5) -> float:
    """Frames by which the made curve comes later than the truth (negative: earlier)."""
    size = len(truth)
    scores = {
        lag: correlation(
            made[max(lag, 0) : size + min(lag, 0)], truth[max(-lag, 0) : size - max(lag, 0)]
        )
        for lag in range(-most, most + 1)
    }
    return float(max(scores, key=lambda lag: scores[lag]))


def _psnr(made: Pictures, truth: Pictures) -> float:
    rows, columns = _MOUTH
    a, b = made[:, rows, columns].astype(np.float32), truth[:, rows, columns].astype(np.float32)
    return float(10.0 * np.log10(255.0**2 / max(np.square(a - b).mean(), 1e-6)))


def _length(entry: ClipEntry) -> int:
    return entry.frames


def _mean(values: Sequence[float]) -> float:
    return round(float(np.mean(values)), 4)


def print_table(groups: dict[str, Any]) -> None:
    """One line for each figure, one column for each group."""
    names = list(groups)
    print(f"{'':28s}" + "".join(f"{name:>16s}" for name in names))
    for figure in groups["all"]:
        cells = [groups[name].get(figure, "") for name in names]
        print(f"{figure:28s}" + "".join(f"{cell:>16}" for cell in cells))


def main(argv: Sequence[str] | None = None) -> None:
    """Command line; see the module text."""
    parser = argparse.ArgumentParser(description="Judge a finished student.")
    parser.add_argument("--student", type=Path, default=Path("assets/student/small"))
    parser.add_argument("--data", type=Path, default=Path("data/small"))
    parser.add_argument("--limit", type=int, default=40, help="kept-out clips to look at")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--sheet", type=Path)
    parser.add_argument("--clip", type=Path)
    parser.add_argument("--manifest", action="store_true", help="store the figures beside it")
    args = parser.parse_args(argv)
    clips = ClipFolder(args.data)
    judge = Judge(clips, args.student)
    spoken = judge.listen_to_all(args.limit)
    groups = summary(spoken)
    figures = {**groups, "quiet": judge.quiet(), "long_run_opening": judge.long_run()}
    print_table(groups)
    print(json.dumps({k: figures[k] for k in ("quiet", "long_run_opening")}))
    if args.json:
        args.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    if args.sheet:
        write_sheet(args.sheet, [(one.truth, one.right) for one in spoken])
    if args.clip:
        best = max(spoken, key=lambda one: (one.known_person, one.entry.frames))
        write_clip(args.clip, best.truth, best.right, clips.sound(best.entry))
    if args.manifest:
        path = args.student / "manifest.json"
        manifest = json.loads(path.read_text(encoding="utf-8"))
        manifest["metrics"]["kept_out"] = figures
        write_manifest(args.student, manifest)


if __name__ == "__main__":
    main()
