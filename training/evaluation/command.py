"""The judgement from end to end: options, parts, table, files.

Every part is kept under OUT/kept as soon as it is done; the same command goes on after a cut.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch

from core.errors import LipcamError
from training.data.store import RENDERED, ClipEntry
from training.evaluation import endurance
from training.evaluation.judge import Judge, SyncMeter, group_names
from training.evaluation.kept import (
    KeptResults,
    fingerprint_of_data,
    fingerprint_of_file,
    plain_name,
)
from training.evaluation.line_up import LineUp
from training.evaluation.options import Options, parse
from training.evaluation.pictures import PERCEPTUAL_NAME
from training.evaluation.plots import plot_curves, plot_drift, plot_silence, plot_targets
from training.evaluation.probes import Probes
from training.evaluation.rivals import (
    SHOWN,
    TEACHER,
    TRUTH,
    TWO_STEPS,
    Rival,
    Scene,
    kept_out,
    scene_of,
)
from training.evaluation.side_by_side import sheet_moments, write_clip, write_sheet
from training.evaluation.summary import Measured, summarise, targets, with_shared_clips
from training.evaluation.table import print_groups, print_rivals, print_targets
from training.evaluation.terminal import console, judging_bar
from training.small.clips import ClipFolder
from training.small.export import write_manifest

_CLIP_S = 20


@dataclass
class Evaluation:
    """One judgement: the material, the line-up and what has been found so far."""

    options: Options
    clips: ClipFolder
    line_up: LineUp
    kept: KeptResults
    tick: Callable[[str], None] = lambda _: None
    measured: list[Measured] = field(default_factory=list)
    sheet: dict[str, dict[str, Any]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.probes = Probes(self.clips)
        self.sync: SyncMeter | None = self.line_up.sync
        self.entries = kept_out(self.clips, self.options.limit)
        self.everyone = kept_out(self.clips, 10**9)
        self._data = fingerprint_of_data(self.options.data)

    def work(self) -> int:
        """How many ticks a whole judgement is."""
        return sum(1 for _ in self._pairs()) + len(self._quiet()) + len(self._enduring())

    def scene(self, entry: ClipEntry) -> Scene:
        """The clip with the wrong sound that it always gets, whatever the limit."""
        return scene_of(self.clips, entry, self.everyone)

    def judge_all(self) -> None:
        """Every rival on every clip."""
        judge = Judge(self.probes, self.sync)
        shown = {entry.id for entry in self.shown()}
        scene: Scene | None = None
        for entry, rival in self._pairs():
            if scene is None or scene.entry.id != entry.id:
                scene = self.scene(entry)
            pictures = self._pictures_path(entry, rival)

            def make(
                scene: Scene = scene, rival: Rival = rival, pictures: Path = pictures
            ) -> dict[str, Any]:
                made = rival.show(scene)
                if scene.entry.id in shown:
                    np.save(pictures, made[sheet_moments(len(made))], allow_pickle=False)
                return judge.figures(scene, made)

            if entry.id in shown and not pictures.is_file():
                figures = make()
                self.kept.get(f"clip-{entry.id}", self._depends(rival), lambda f=figures: f)
            figures = self.kept.get(f"clip-{entry.id}", self._depends(rival), make)
            groups = tuple(group_names(entry, self.probes.known))
            self.measured.append(Measured(entry.id, rival.name, groups, figures))
            if entry.id in shown and rival.name in SHOWN:
                title = f"{entry.id}, {entry.identity}, {entry.voice}"
                self.sheet.setdefault(title, {})[rival.name] = np.load(pictures)
            self.tick(f"{entry.id}: {rival.name}")

    def shown(self) -> list[ClipEntry]:
        """Clips that appear on sheet and plots: people taking turns."""
        return self.entries[: self.options.shown]

    def _pictures_path(self, entry: ClipEntry, rival: Rival) -> Path:
        name = plain_name(f"sheet-{entry.id}-{rival.name}-{rival.fingerprint}")
        return self.options.out / "kept" / f"{name}.npy"

    def _pairs(self) -> Iterator[tuple[ClipEntry, Rival]]:
        for number, entry in enumerate(self.entries):
            for rival in self.line_up.rivals:
                if rival.name != TEACHER or number < self.options.teacher_clips:
                    yield entry, rival

    def _depends(self, rival: Rival) -> dict[str, str]:
        sync = self.sync.fingerprint if self.sync else "none"
        return {"data": self._data, "rival": rival.fingerprint, "sync": sync, "name": rival.name}

    def _quiet(self) -> list[ClipEntry]:
        return self._one_of_each(self.options.silence_people)

    def _enduring(self) -> list[ClipEntry]:
        bundled = [e for e in self._one_of_each(10**9) if self._kind(e) == "bundled"]
        others = [e for e in self._one_of_each(10**9) if self._kind(e) == "unseen"]
        turns = [e for pair in zip(bundled, others, strict=False) for e in pair]
        rest = [e for e in [*bundled, *others] if e not in turns]
        return [*turns, *rest][: self.options.drift_people]

    def _one_of_each(self, most: int) -> list[ClipEntry]:
        """People, each by one clip; not footage, which has no neutral face to compare with."""
        seen: dict[str, ClipEntry] = {}
        for entry in self.entries:
            if entry.source == RENDERED:
                seen.setdefault(entry.identity, entry)
        return list(seen.values())[:most]

    def _kind(self, entry: ClipEntry) -> str:
        groups = group_names(entry, self.probes.known)
        return "bundled" if "bundled" in groups else groups[0]

    def silence(self) -> dict[str, dict[str, Any]]:
        """Identity -> what endurance.silence finds."""
        depends = self._depends(self.line_up.student)
        found: dict[str, dict[str, Any]] = {}
        for entry in self._quiet():

            def make(entry: ClipEntry = entry) -> dict[str, Any]:
                return endurance.silence(self.line_up.speaker, self.scene(entry), self.probes)

            part = self.kept.get(f"silence-{entry.id}", depends, make)
            found[entry.identity] = {**part, "kind": self._kind(entry)}
            self.tick(f"silence: {entry.identity}")
        return found

    def drift(self) -> dict[str, dict[str, Any]]:
        """Identity -> what endurance.drift finds."""
        minutes = self.options.drift_minutes
        depends = {**self._depends(self.line_up.student), "minutes": str(minutes)}
        found: dict[str, dict[str, Any]] = {}
        for entry in self._enduring():

            def make(entry: ClipEntry = entry) -> dict[str, Any]:
                scene = self.scene(entry)
                return endurance.drift(self.line_up.speaker, scene, self.probes, minutes)

            part = self.kept.get(f"drift-{entry.id}", depends, make)
            found[entry.identity] = {**part, "kind": self._kind(entry)}
            self.tick(f"{minutes:g} minutes: {entry.identity}")
        return found

    def plotted(self) -> dict[str, dict[str, Any]]:
        """Curves of the shown clips for plot_curves."""
        plots: dict[str, dict[str, Any]] = {}
        for entry in self.shown()[:4]:
            rivals = {
                one.rival: one.figures["measured"]
                for one in self.measured
                if one.clip == entry.id and one.rival in SHOWN and one.rival != TRUTH
            }
            title = f"{entry.id}, {entry.identity}, {entry.voice}: {entry.text}"
            plots[title] = {"truth": self.clips.curves(entry)[:, :3], "rivals": rivals}
        return plots

    def write_clips(self) -> list[Path]:
        """For each person some 20 s of their kept-out clips, all rivals beside each other."""
        written = []
        for identity in dict.fromkeys(e.identity for e in self.entries):
            entries, length = [], 0
            for entry in self.everyone:
                if entry.identity == identity and length < _CLIP_S * endurance.FPS:
                    entries.append(entry)
                    length += entry.frames
            path = self.options.out / "clips" / f"{plain_name(identity)}.mp4"
            rivals = [r for name in SHOWN for r in self.line_up.rivals if r.name == name]
            scenes = [self.scene(entry) for entry in entries]
            shown = [np.concatenate([r.show(s) for s in scenes]) for r in rivals]
            sound = np.concatenate([scene.sound for scene in scenes])
            write_clip(path, [r.name for r in rivals], zip(*shown, strict=True), sound)
            written.append(path)
            self.tick(f"clip: {identity}")
        return written


def evaluate(options: Options) -> dict[str, Any]:
    """Judge a student, print the tables, write the files; returns all figures.

    Raises LipcamError (TrainingError, WeightsError) for material that cannot be used.
    """
    clips = ClipFolder(options.data)
    line_up = LineUp.of(options.student, options.run, options.device, options.teacher_steps)
    evaluation = Evaluation(options, clips, line_up, KeptResults(options.out / "kept"))
    with judging_bar() as progress:
        task = progress.add_task("", total=evaluation.work())
        evaluation.tick = lambda words: progress.update(task, advance=1, description=words)
        evaluation.judge_all()
        silence, drift = evaluation.silence(), evaluation.drift()
    scene = evaluation.scene(evaluation.entries[0])
    speed = endurance.speed(line_up.speaker, scene)
    real = _on_real_people(evaluation)
    report = _report(evaluation, silence, drift, speed, real)
    _write_files(evaluation, report, silence, drift)
    return report


def _report(
    evaluation: Evaluation,
    silence: dict[str, dict[str, Any]],
    drift: dict[str, dict[str, Any]],
    speed: dict[str, float],
    real: dict[str, Any] | None,
) -> dict[str, Any]:
    groups = summarise(with_shared_clips(evaluation.measured))
    agreement = real["agreement"] if real else None
    whole_teacher = evaluation.options.teacher_steps >= 50
    people = _by_kind(silence), _by_kind(drift)
    lines = targets(groups, *people, speed, agreement, whole_teacher=whole_teacher)
    print_groups(console, groups, TWO_STEPS)
    for group in ("bundled", "unseen"):
        print_rivals(console, groups, group)
    print_targets(console, lines)
    for name in sorted(evaluation.line_up.missing):
        console.print(f"[dim]not judged: {name}: {evaluation.line_up.missing[name]}[/dim]")
    plain = ("curve", "speech")
    return {
        "groups": groups,
        "silence": {n: {k: v for k, v in s.items() if k not in plain} for n, s in silence.items()},
        "drift": drift,
        "speed": speed,
        "real_people": real,
        "targets": [line.to_dict() for line in lines],
        "perceptual": PERCEPTUAL_NAME,
        "teacher_steps": evaluation.options.teacher_steps,
        "not_judged": evaluation.line_up.missing,
        "lines": lines,
    }


def _by_kind(people: dict[str, dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    kinds: dict[str, list[dict[str, Any]]] = {}
    for found in people.values():
        kinds.setdefault(found["kind"], []).append(found)
    return kinds


def _on_real_people(evaluation: Evaluation) -> dict[str, Any] | None:
    options = evaluation.options
    if options.footage is None:
        return None
    from core.avatar.onnx_faces import face_nets_folder
    from training.evaluation.self_driven import print_agreement, real_people
    from training.footage.videos import find_videos

    folder, nets = options.footage, face_nets_folder(options.face_nets)
    depends = {
        "student": evaluation.line_up.student.fingerprint,
        "files": " ".join(fingerprint_of_file(path) for path in find_videos(folder)),
        "clips": str(options.footage_clips),
    }
    speaker = evaluation.line_up.speaker

    def make() -> dict[str, Any]:
        return real_people(speaker, folder, nets, options.out, options.footage_clips)

    found = evaluation.kept.get("footage", depends, make)
    print_agreement(console, found)
    return found


def _write_files(
    evaluation: Evaluation,
    report: dict[str, Any],
    silence: dict[str, dict[str, Any]],
    drift: dict[str, dict[str, Any]],
) -> None:
    options, out = evaluation.options, evaluation.options.out
    lines = report.pop("lines")
    plot_curves(out / "curves.png", evaluation.plotted())
    plot_targets(out / "targets.png", lines)
    if silence:
        plot_silence(out / "silence.png", silence)
    if drift:
        plot_drift(out / "drift.png", drift)
    write_sheet(out / "sheet.png", evaluation.sheet)
    text = json.dumps(report, indent=1) + "\n"
    (out / "figures.json").write_text(text, encoding="utf-8")
    if options.json is not None:
        options.json.parent.mkdir(parents=True, exist_ok=True)
        options.json.write_text(text, encoding="utf-8")
    if options.clips:
        evaluation.tick = lambda words: console.print(f"[dim]{words}[/dim]")
        evaluation.write_clips()
    if options.manifest:
        _store_in_manifest(options.student, report)
    console.print(f"sheet, plots and figures: {out}")


def _store_in_manifest(student: Path, report: dict[str, Any]) -> None:
    """The figures of groups and targets; single people's stay in the JSON file."""
    path = student / "manifest.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    manifest["metrics"]["kept_out"] = {
        "groups": {g: r[TWO_STEPS] for g, r in report["groups"].items() if TWO_STEPS in r},
        "targets": report["targets"],
        "speed": report["speed"],
    }
    write_manifest(student, manifest)


def main(argv: Sequence[str] | None = None) -> None:
    """The command; see training.evaluate."""
    options = parse(argv)
    torch.set_num_threads(options.threads)
    try:
        evaluate(options)
    except LipcamError as err:
        console.print(str(err), style="red", markup=False)
        raise SystemExit(1) from err
