"""Weights to begin a run with, so that a training goes on from an earlier one.

    python -m training.small.start --run runs/small                  # this repository's, for a run
    python -m training.small.start --run runs/small --keep FILE      # those of a finished run

A run that holds start.safetensors begins its autoencoder, ear and teacher (and with it the student)
with these weights instead of random ones, at half the learning rate: what was learned before would
not survive the full one. Stages that have a checkpoint already go on from that as always, at the
rate that they began with. A run that has an autoencoder already is refused: weights that were
trained on other latents would not fit it.

The file has the averaged weights of the four networks in float16, and its metadata the networks'
sizes, so that it can be checked before it is used. It holds tensors only, never code.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import load_file, save_file
from torch import nn

from core.errors import TrainingError
from core.models.small_config import SmallConfig
from training.commit import current_commit
from training.small.checkpoints import AUTOENCODER_FILE, START_FILE
from training.small.networks import Networks, build_networks, load_run

SHIPPED = Path(__file__).resolve().parent.parent / "start" / "small.safetensors"
_PARTS = ("encoder", "decoder", "audio", "denoiser")


def begin_with_start(run: Path, config: SmallConfig, modules: Mapping[str, nn.Module]) -> bool:
    """Give modules the weights of RUN/start.safetensors; False when it has none for them.

    modules: by the names of `Networks`; a part that the file lacks keeps its own weights.
    Raises TrainingError when the file is damaged or of other sizes.
    """
    path = run / START_FILE
    if not path.is_file():
        return False
    weights, found = _checked(path, config), False
    for name, module in modules.items():
        mine = {
            key.removeprefix(f"{name}."): value
            for key, value in weights.items()
            if key.startswith(f"{name}.")
        }
        if mine:
            module.load_state_dict(mine)
            found = True
    return found


def keep_weights(nets: Networks, path: Path, parts: Sequence[str] = _PARTS) -> None:
    """Write some networks' weights as float16; a reader never sees half a file."""
    tensors = {
        f"{part}.{name}": value.half().contiguous() if value.is_floating_point() else value
        for part in parts
        for name, value in getattr(nets, part).state_dict().items()
    }
    about = {"config": json.dumps(nets.config.to_dict()), "commit": current_commit()}
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    save_file(tensors, part, about)
    os.replace(part, path)


def _checked(path: Path, config: SmallConfig) -> dict[str, torch.Tensor]:
    try:
        with safe_open(path, "pt") as opened:
            sizes = SmallConfig.from_dict(json.loads((opened.metadata() or {})["config"]))
        weights = load_file(path)
    except (OSError, ValueError, KeyError, TypeError, SafetensorError) as err:
        raise TrainingError(f"{path} is damaged ({err}); copy it anew or delete it") from err
    nets, parts = build_networks(config), {key.split(".")[0] for key in weights}
    expected = {
        f"{part}.{name}": value.shape
        for part in _PARTS
        if part in parts
        for name, value in getattr(nets, part).state_dict().items()
    }
    if sizes != config or {name: value.shape for name, value in weights.items()} != expected:
        raise TrainingError(
            f"{path} has weights of other sizes than this run's; delete it or choose those sizes"
        )
    return {k: v.float() if v.is_floating_point() else v for k, v in weights.items()}


def main(argv: Sequence[str] | None = None) -> None:
    """Command line; see the module text."""
    parser = argparse.ArgumentParser(description="Begin a run with weights of an earlier one.")
    parser.add_argument("--run", type=Path, default=Path("runs/small"))
    parser.add_argument("--from", dest="source", type=Path, default=SHIPPED)
    parser.add_argument("--keep", type=Path, metavar="FILE", help="write the run's weights instead")
    args = parser.parse_args(argv)
    try:
        if args.keep:
            keep_weights(load_run(args.run), args.keep)
            print(f"{args.keep}: {args.keep.stat().st_size / 1e6:.1f} MB")
        else:
            _bring(args.source, args.run)
            print(f"{args.run} begins with {args.source}")
    except TrainingError as err:
        raise SystemExit(str(err)) from err


def _bring(source: Path, run: Path) -> None:
    """Copy a file of weights into a run that has not begun yet."""
    if not source.is_file():
        raise TrainingError(f"{source} is missing; --from names a file that --keep wrote")
    if (run / AUTOENCODER_FILE).is_file():
        raise TrainingError(
            f"{run} has an autoencoder already, whose latents are not those that these weights "
            "were trained on; choose another --run"
        )
    run.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, run / START_FILE)


if __name__ == "__main__":
    main()
