"""Write a trained run as the directory the live chain loads: ONNX files and a manifest.

python -m training.small.export --run runs/small --data data/small --out assets/student/small

Three forms are written, each for every chunk size: eight bits to --out, for processors; float32 and
float16 to RUN/float32 and RUN/float16, for graphics cards and for comparison. Nothing is replaced
unless all forms answer like the networks. With --steps 1 it is the student that needs one call
only (RUN/student_one_step.pt), its other forms lie in RUN/one_step.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import logging
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from core.errors import TrainingError
from core.features.log_mel import MEL
from core.student.manifest import FILES, MANIFEST, PREPARATION
from core.student.sampler import CacheWrite
from core.student.schedule import ONE_STEP_TIMES, TIMES
from training.commit import current_commit
from training.small import likeness
from training.small.calibration import Samples, calibration_samples
from training.small.checkpoints import ONE_STEP_FILE, STUDENT_FILE
from training.small.clips import ClipFolder
from training.small.networks import Networks, load_run
from training.small.onnx_graphs import (
    Feeds,
    Graph,
    chunk_networks,
    chunk_sizes,
    describe,
    difference_from_torch,
    difference_in_calls,
    halve,
    open_session,
    quantise,
    shapes,
    student_graphs,
    trace,
)
from training.small.rollout import cache_window

log = logging.getLogger("training.small.export")  # also when run as __main__

FLOAT32, FLOAT16, INT8 = "float32", "float16", "int8"
FORMS = (FLOAT32, FLOAT16, INT8)

LARGEST_DIFFERENCE = 1e-3
LARGEST_BYTES = 30_000_000
LOWEST_LIKENESS_DB = {FLOAT32: 55.0, FLOAT16: 40.0, INT8: 24.0}
"""Mouth PSNR against the networks' own pictures: far below what a sound export reaches."""

_STUDENTS = {1: (ONE_STEP_FILE, ONE_STEP_TIMES), 2: (STUDENT_FILE, TIMES)}

_COMPARED = 8  # samples that measure a graph's error
_COMPARED_WITH_TORCH = 3


def export_student(
    nets: Networks,
    clips: ClipFolder,
    folders: Mapping[str, Path],
    provenance: Mapping[str, Any],
    times: Sequence[float] = TIMES,
    single_frames: bool = True,
) -> dict[str, Any]:
    """Trace, compare, shrink and describe the networks; returns the manifest of the int8 form.

    clips: its training sentences calibrate the quantisation. folders: of each of FORMS; replaced
    when everything is found good. provenance: further manifest entries (data, commit). times: of
    the denoiser's calls that the networks were trained for. single_frames: also write graphs for
    chunks of one frame, which the networks must have been trained for, too.
    Raises TrainingError when a form does not answer like the networks, or the int8 form is over
    30 MB.
    """
    chunks = chunk_sizes(nets.config) if single_frames else chunk_sizes(nets.config)[:1]
    with tempfile.TemporaryDirectory() as scratch:
        staged = {form: Path(scratch) / form for form in FORMS}
        for folder in staged.values():
            folder.mkdir()
        records: dict[str, dict[str, Any]] = {form: {} for form in FORMS}
        for frames in chunks:
            samples = calibration_samples(chunk_networks(nets, frames), clips, times)
            for graph in student_graphs(nets, frames):
                _write_forms(graph, samples, staged, records)
            _check_calls(chunk_networks(nets, frames), frames, samples, staged[FLOAT32], nets)
        entries = {**provenance, "chunks": list(chunks), "times": list(times)}
        manifests = {
            form: _describe_folder(nets, folder, chunks, entries) for form, folder in staged.items()
        }
        _check_size(manifests[INT8])
        figures = _likeness(nets, clips, staged, chunks, times)
        for form in FORMS:
            manifests[form]["metrics"] = {form: records[form], "likeness": figures[form]}
            write_manifest(staged[form], manifests[form])
            _replace(staged[form], folders[form])
    return manifests[INT8]


def _write_forms(
    graph: Graph,
    samples: Samples,
    staged: Mapping[str, Path],
    records: Mapping[str, dict[str, Any]],
) -> None:
    paths = {form: folder / graph.file for form, folder in staged.items()}
    feeds = samples.graphs[graph.name]
    trace(graph, paths[FLOAT32])
    compared = feeds[:_COMPARED_WITH_TORCH]
    difference = max(difference_from_torch(graph, paths[FLOAT32], one) for one in compared)
    _refuse_difference(graph.file, difference)
    halve(paths[FLOAT32], paths[FLOAT16])
    quantise(graph.name, paths[FLOAT32], paths[INT8], feeds)
    part = graph.file.removesuffix(".onnx")
    records[FLOAT32][part] = {"float32_difference": difference}
    for form in (FLOAT16, INT8):
        error = relative_error(paths[FLOAT32], paths[form], feeds[:_COMPARED])
        named = {"float32_difference": difference, f"{form}_relative_error": round(error, 5)}
        records[form][part] = named
    log.info("%s: float32 - torch %.1e, int8 error %.3f", part, difference, error)


def _check_calls(
    chunked: Networks, frames: int, samples: Samples, folder: Path, nets: Networks
) -> None:
    """Preparation and denoiser together must be the network: they are written in another way."""
    files = {graph.name: folder / graph.file for graph in student_graphs(nets, frames)}
    difference = max(
        difference_in_calls(chunked.denoiser, files["preparation"], files["denoiser"], call)
        for call in samples.calls[:_COMPARED_WITH_TORCH]
    )
    _refuse_difference(f"{files['denoiser'].name} with its preparation", difference)


def _refuse_difference(what: str, difference: float) -> None:
    if not difference <= LARGEST_DIFFERENCE:
        raise TrainingError(f"{what} differs from its network by {difference:.2g}")


def _likeness(
    nets: Networks,
    clips: ClipFolder,
    staged: Mapping[str, Path],
    chunks: Sequence[int],
    times: Sequence[float],
) -> dict[str, dict[str, Any]]:
    """For each form and chunk size: mouth PSNR against the networks' pictures and the truth."""
    found: dict[str, dict[str, Any]] = {form: {} for form in FORMS}
    for frames in chunks:
        chunked = chunk_networks(nets, frames)
        spoken = likeness.sentences(clips, chunked)
        truth = [sentence.truth for sentence in spoken]
        ours = [likeness.spoken_by_networks(chunked, clips, one, times) for one in spoken]
        best = likeness.mouth_psnr(ours, truth)
        for form, folder in staged.items():
            made = [likeness.spoken_by_folder(folder, one, frames) for one in spoken]
            like = likeness.mouth_psnr(made, ours)
            loss = best - likeness.mouth_psnr(made, truth)
            if like < LOWEST_LIKENESS_DB[form]:
                raise TrainingError(
                    f"the {form} student for chunks of {frames} is only {like:.1f} dB like its "
                    f"networks, not {LOWEST_LIKENESS_DB[form]:.0f}; look at its calibration"
                )
            figures = {"to_networks_db": like, "networks_to_truth_db": best, "loss_db": loss}
            found[form][f"chunk_{frames}"] = {k: round(v, 3) for k, v in figures.items()}
            log.info("%s, chunks of %d: %s", form, frames, found[form][f"chunk_{frames}"])
    return found


def _describe_folder(
    nets: Networks, folder: Path, chunks: Sequence[int], provenance: Mapping[str, Any]
) -> dict[str, Any]:
    names = [g.file for n in chunks for g in student_graphs(nets, n)]
    files = {name: file_record(folder / name) for name in sorted(names)}
    manifest = {**_fixed_entries(nets), "files": files, **provenance, "metrics": {}}
    write_manifest(folder, manifest)
    return manifest


def _check_size(manifest: Mapping[str, Any]) -> None:
    total = sum(record["bytes"] for record in manifest["files"].values())
    if total > LARGEST_BYTES:
        raise TrainingError(
            f"the student is {total / 1e6:.1f} MB, more than {LARGEST_BYTES / 1e6:.0f}; "
            "make it smaller"
        )


def _replace(staged: Path, folder: Path) -> None:
    """The folder's student by the staged one; the manifest last, so that no reader is misled."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MANIFEST).unlink(missing_ok=True)
    for part in (*FILES, PREPARATION):  # and nothing else that may lie there
        stem = part.removesuffix(".onnx")
        for old in [*folder.glob(part), *folder.glob(f"{stem}_c[0-9]*.onnx")]:
            old.unlink()
    for path in sorted(staged.glob("*.onnx")):
        shutil.copyfile(path, folder / path.name)
    shutil.copyfile(staged / MANIFEST, folder / MANIFEST)


def relative_error(exact: Path, rough: Path, samples: Sequence[Feeds]) -> float:
    """Root-mean-square difference of all outputs, relative to their size."""
    first, second = open_session(exact), open_session(rough)
    difference = power = 0.0
    for feeds in samples:
        for a, b in zip(first.run(None, feeds), second.run(None, feeds), strict=True):
            difference += float(np.square(a - b).sum())
            power += float(np.square(a).sum())
    return (difference / max(power, 1e-12)) ** 0.5


def file_record(path: Path) -> dict[str, Any]:
    """Checksum, size and shapes of one ONNX file, as the manifest lists them."""
    inputs, outputs = shapes(path)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return {
        "sha256": digest,
        "bytes": path.stat().st_size,
        "inputs": inputs,
        "outputs": outputs,
    }


def _fixed_entries(nets: Networks) -> dict[str, Any]:
    audio, window = nets.config.audio, cache_window(nets.config.denoiser)
    return {
        "format": 1,
        "name": "small",
        "kind": "onnx_small",
        "fps": 25,
        "sample_rate": MEL.rate_hz,
        **describe(nets.config),
        "lookahead_ms": audio.ahead_frames * 40,
        "mel": dict(MEL.to_dict()),
        "window": {"total": window.total, "sink": window.sink},
        "cache_write": CacheWrite.SECOND_STEP.value,
        "config": nets.config.to_dict(),
        "licence": "Apache-2.0",
    }


def write_manifest(out: Path, manifest: Mapping[str, Any]) -> None:
    """Write manifest.json beside the files it describes."""
    text = json.dumps(manifest, indent=1, sort_keys=False)
    (out / MANIFEST).write_text(text + "\n", encoding="utf-8")


def data_sources(lines: Sequence[str]) -> list[dict[str, str]]:
    """The data index's "what: licence, address" lines as manifest entries."""
    entries = []
    for line in lines:
        words, _, address = line.partition(", http")
        name, _, licence = words.rpartition(": ")
        source = f"http{address}" if address else "see its name"
        entries.append({"name": name.strip(), "licence": licence.strip(), "source": source})
    return entries


def main(argv: Sequence[str] | None = None) -> None:
    """Command line; see the module text."""
    parser = argparse.ArgumentParser(description="Write a trained student as ONNX and a manifest.")
    parser.add_argument("--run", type=Path, default=Path("runs/small"))
    parser.add_argument("--data", type=Path, default=Path("data/small"))
    parser.add_argument("--out", type=Path, default=Path("assets/student/small"))
    parser.add_argument("--steps", type=int, choices=sorted(_STUDENTS), default=2)
    parser.add_argument(
        "--no-single-frames", action="store_true", help="for weights trained on chunks of two only"
    )
    args = parser.parse_args(argv)
    # The quantiser thinks aloud at every level below errors, in the root's name.
    logging.basicConfig(level=logging.ERROR, format="%(message)s")
    logging.getLogger("training").setLevel(logging.INFO)
    student_file, times = _STUDENTS[args.steps]
    nets, clips = load_run(args.run, student_file), ClipFolder(args.data)
    provenance = {"commit": current_commit(), "data": data_sources(clips.licences)}
    beside = args.run if args.steps == 2 else args.run / "one_step"
    folders = {FLOAT32: beside / FLOAT32, FLOAT16: beside / FLOAT16, INT8: args.out}
    manifest = export_student(nets, clips, folders, provenance, times, not args.no_single_frames)
    print(json.dumps(manifest["metrics"], indent=1))


if __name__ == "__main__":
    main()
