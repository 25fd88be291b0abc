"""Write a trained run as the directory the live chain loads: four ONNX files and a manifest.

python -m training.small.export --run runs/small --data data/small --out assets/student/small
"""

from __future__ import annotations

import argparse
import hashlib
import json
import logging
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from core.errors import TrainingError
from core.features.log_mel import MEL
from core.student.sampler import CacheWrite
from core.student.schedule import TIMES
from training.small.calibration import calibration_samples
from training.small.clips import ClipFolder
from training.small.networks import Networks, load_run
from training.small.onnx_graphs import (
    Feeds,
    Graph,
    describe,
    difference_from_torch,
    open_session,
    quantise,
    shapes,
    student_graphs,
    trace,
)
from training.small.rollout import cache_window

log = logging.getLogger(__name__)

LARGEST_DIFFERENCE = 1e-3
LARGEST_BYTES = 20_000_000


def export_student(
    nets: Networks,
    samples: Mapping[str, Sequence[Feeds]],
    out: Path,
    exact: Path,
    provenance: Mapping[str, Any],
) -> dict[str, Any]:
    """Trace, compare, quantise and describe the four networks; returns the manifest.

    samples: for each graph, inputs as they occur live; they calibrate the quantisation and the
    comparison. exact: another folder that gets the same student in float32. provenance: further
    manifest entries (data, commit).
    Raises TrainingError when a traced graph does not answer like its network, or all files
    together are over 20 MB.
    """
    out.mkdir(parents=True, exist_ok=True)
    exact.mkdir(parents=True, exist_ok=True)
    errors = {}
    for graph in student_graphs(nets):
        name = f"{graph.name}.onnx"
        errors[graph.name] = _export_graph(graph, samples[graph.name], exact / name, out / name)
    for folder in (exact, out):
        manifest = {**_fixed_entries(nets), "files": _file_records(nets, folder), **provenance}
        manifest["metrics"] = {"int8": errors} if folder == out else {}
        write_manifest(folder, manifest)
    total = sum(record["bytes"] for record in manifest["files"].values())
    if total > LARGEST_BYTES:
        raise TrainingError(f"the student is {total / 1e6:.1f} MB, more than 20; make it smaller")
    return manifest


def _file_records(nets: Networks, folder: Path) -> dict[str, Any]:
    names = [f"{graph.name}.onnx" for graph in student_graphs(nets)]
    return {name: file_record(folder / name) for name in names}


def _export_graph(
    graph: Graph, samples: Sequence[Feeds], exact: Path, path: Path
) -> dict[str, float]:
    trace(graph, exact)
    difference = max(difference_from_torch(graph, exact, feeds) for feeds in samples[:3])
    if difference > LARGEST_DIFFERENCE:
        raise TrainingError(f"{path.name} differs from its network by {difference:.2g}")
    quantise(graph.name, exact, path, samples)
    error = relative_error(exact, path, samples[:8])
    log.info("%s: float32 - torch %.1e, int8 error %.3f", path.name, difference, error)
    return {"float32_difference": difference, "int8_relative_error": round(error, 5)}


def relative_error(exact: Path, rough: Path, samples: Sequence[Feeds]) -> float:
    """Root-mean-square difference of the first output, relative to its size."""
    first, second = open_session(exact), open_session(rough)
    name = first.get_outputs()[0].name
    difference = power = 0.0
    for feeds in samples:
        a, b = first.run([name], feeds)[0], second.run([name], feeds)[0]
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
        "times": list(TIMES),
        "window": {"total": window.total, "sink": window.sink},
        "cache_write": CacheWrite.SECOND_STEP.value,
        "config": nets.config.to_dict(),
        "licence": "Apache-2.0",
    }


def write_manifest(out: Path, manifest: Mapping[str, Any]) -> None:
    """Write manifest.json beside the files it describes."""
    text = json.dumps(manifest, indent=1, sort_keys=False)
    (out / "manifest.json").write_text(text + "\n", encoding="utf-8")


def current_commit() -> str:
    """The checkout's commit, or "unknown" outside a checkout."""
    found = subprocess.run(
        ["git", "rev-parse", "HEAD"],
        cwd=Path(__file__).parent,
        capture_output=True,
        text=True,
        check=False,
    )
    return found.stdout.strip() or "unknown"


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
    args = parser.parse_args(argv)
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    nets, clips = load_run(args.run), ClipFolder(args.data)
    samples = calibration_samples(nets, clips)
    provenance = {"commit": current_commit(), "data": data_sources(clips.licences)}
    manifest = export_student(nets, samples, args.out, args.run / "float32", provenance)
    print(json.dumps(manifest["metrics"], indent=1))


if __name__ == "__main__":
    main()
