"""Write what a stage has learned as weights that Lipcam and other programs read.

    python -m training.lipforcing.export --run runs/lf --adapter student.safetensors
    python -m training.lipforcing.export --run runs/lf --base wan14b.safetensors \\
        --merged lipforcing.safetensors

--adapter writes the student's own tensors by PEFT's names; it is loaded onto the base that it was
trained on. --merged works it into that base: one file with the names of the published checkpoint,
bfloat16. A student that was trained whole is always merged and needs no base.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save_file
from torch import Tensor

from core.errors import LipcamError, TrainingError
from core.models.lipforcing_config import check_shapes, read_config
from core.student.torch_weight_files import read_tensors
from core.student.torch_weights import merge, named_as_merged, with_wide_patches
from training.commit import current_commit
from training.lipforcing.trainer import DISTIL_FILE
from training.small.checkpoints import load_checkpoint


def write_adapter(state: Mapping[str, Any], path: Path) -> None:
    """The student's tensors, float32, with rank and alpha in the file's notes.

    Raises TrainingError for a student that was trained whole.
    """
    tensors, options = _learned(state)
    if options["adaptation"] != "lora":
        raise TrainingError("this student was trained whole and is no adapter; write --merged")
    notes = {"rank": str(options["rank"]), "alpha": str(options["alpha"])}
    _write(tensors, path, notes)


def write_merged(
    state: Mapping[str, Any], base: Path | None, path: Path, heads: int | None = None
) -> None:
    """The whole student, bfloat16, every name and shape checked.

    base: what the adapter was trained on; heads: attention heads where they are not 128 wide.
    Raises TrainingError or WeightsError.
    """
    tensors, options = _learned(state)
    weights = tensors
    if options["adaptation"] == "lora":
        if base is None:
            raise TrainingError("an adapter is merged into its base; name it with --base")
        if options["base"] != [base.name, base.stat().st_size if base.is_file() else 0]:
            raise TrainingError(f"{base.name} is not the base of this training: {options['base']}")
        known = named_as_merged(read_tensors(base))
        weights = with_wide_patches(merge(known, tensors, alpha=options["alpha"]))
    shapes = {name: tuple(tensor.shape) for name, tensor in weights.items()}
    check_shapes(shapes, read_config(shapes, heads))
    _write({name: t.to(torch.bfloat16) for name, t in weights.items()}, path, {})


def _learned(state: Mapping[str, Any]) -> tuple[dict[str, Tensor], dict[str, Any]]:
    if state.get("kind") not in ("forcing", "distil"):
        raise TrainingError("this is no checkpoint of Lip Forcing at scale")
    return state["trained"]["student"], state["options"]


def _write(tensors: Mapping[str, Tensor], path: Path, notes: Mapping[str, str]) -> None:
    """A reader never sees half a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    whole = {name: tensor.contiguous() for name, tensor in tensors.items()}
    save_file(whole, part, {**notes, "commit": current_commit()})
    os.replace(part, path)


def parser() -> argparse.ArgumentParser:
    """The command's options."""
    made = argparse.ArgumentParser(description="Weights of a student that was trained at scale.")
    made.add_argument("--run", type=Path, default=Path("runs/lipforcing"))
    made.add_argument("--from", dest="file", default=DISTIL_FILE, help="checkpoint of the run")
    made.add_argument("--adapter", type=Path, metavar="FILE", help="write the adapter")
    made.add_argument("--merged", type=Path, metavar="FILE", help="write the merged weights")
    made.add_argument("--base", type=Path, help="what the adapter was trained on, for --merged")
    made.add_argument("--heads", type=int, help="attention heads where they are not 128 wide")
    return made


def main(argv: Sequence[str] | None = None) -> None:
    """Command line; see the module text."""
    args = parser().parse_args(argv)
    try:
        if args.adapter is None and args.merged is None:
            raise TrainingError("say what to write: --adapter FILE, --merged FILE or both")
        state = load_checkpoint(args.run / args.file)
        if args.adapter is not None:
            write_adapter(state, args.adapter)
        if args.merged is not None:
            write_merged(state, args.base, args.merged, args.heads)
    except LipcamError as err:
        raise SystemExit(str(err)) from err
    for path in filter(None, (args.adapter, args.merged)):
        print(f"{path}: {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
