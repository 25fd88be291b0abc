"""Make training clips: latents, audio rows and sound of aligned talking faces.

    python -m training.lipforcing.prepare --videos aligned/ --data data/lf \\
        --vae Wan2.1_VAE.pth --wav2vec model.safetensors --text text_emb.pt --mask mask.png

The videos show a face aligned to 512 x 512 at 25 pictures a second, with sound. --text holds one
tensor (rows, features) or (1, rows, features), the encoder's states of "a person talking" with the
rows of its padding zero; --negative-text another one. Needs the real weights: nothing can be
learned on latents of random ones. Can be cut at any time: clips that are there are not made again.
"""

from __future__ import annotations

import argparse
import hashlib
import logging
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import cv2
import numpy as np
import torch
from torch import Tensor

from core.errors import LipcamError, TrainingError
from core.models.wan_vae import WanVae
from core.models.wav2vec2 import Wav2Vec2
from core.student.torch_weight_files import read_tensors
from training.footage.videos import find_videos
from training.lipforcing.encoding import CLIP_FRAMES, Encoders, read_aligned, segments
from training.lipforcing.shards import SAMPLES_PER_FRAME, ClipSizes, ShardWriter
from training.small.learning import close
from training.small.parallel import DEVICES, choose_device

log = logging.getLogger(__name__)

_LARGEST_MASK, _LARGEST_FILE = 4096, 10_000_000


def prepare(
    args: argparse.Namespace, device: torch.device, clock: Callable[[], float] = time.monotonic
) -> bool:
    """Encode what is not there yet; False when the slice was over first."""
    began, videos = clock(), find_videos(args.videos)
    dtype = torch.bfloat16 if device.type == "cuda" else torch.float32
    autoencoder = WanVae.from_state(read_tensors(args.vae), decoder=False, dtype=dtype)
    ear = Wav2Vec2.from_state(read_tensors(args.wav2vec), heads=args.ear_heads)
    encoders = Encoders(autoencoder.to(device), ear.to(device), read_mask(args.mask).to(device))
    writer = _writer(args, encoders)
    finished = True
    for path in videos:
        finished = clock() - began <= args.slice_minutes * 60
        if not finished:
            break
        try:
            _add(writer, encoders, path, args)
        except TrainingError as err:
            log.warning("left out: %s", err)
    writer.close()
    log.info("%s: %d clips", args.data, len(writer.names))
    if finished and not writer.names:
        raise TrainingError(f"none of the {len(videos)} videos in {args.videos} could be used")
    return finished


def _writer(args: argparse.Namespace, encoders: Encoders) -> ShardWriter:
    grid = args.size // encoders.autoencoder.config.space_factor
    sizes = ClipSizes(
        encoders.autoencoder.config.latent_channels,
        1 + (CLIP_FRAMES - 1) // encoders.autoencoder.config.time_factor,
        grid, grid, encoders.ear.config.row_width,
    )  # fmt: skip
    scene = {"keep_mask": encoders.mask_of(grid, grid).cpu(), "text": read_text(args.text)}
    if args.negative_text is not None:
        scene["negative_text"] = read_text(args.negative_text)
    return ShardWriter(args.data, sizes, scene)


def _add(writer: ShardWriter, encoders: Encoders, path: Path, args: argparse.Namespace) -> None:
    mark = hashlib.sha256(path.relative_to(args.videos).as_posix().encode()).hexdigest()[:16]
    if f"{mark}-0" in writer.names:
        return  # a video's clips come to disk together
    pictures, sound = read_aligned(path, args.size)
    found = segments(len(pictures))
    if not found:
        raise TrainingError(f"{path.name} has {len(pictures)} pictures; a clip has {CLIP_FRAMES}")
    if found == [(0, 0)]:
        log.warning("%s has one clip, which is its own reference", path.name)
    split = "valid" if int(mark, 16) % 1000 < 1000 * args.valid_share else "train"
    for n, (at, reference) in enumerate(found):
        shown = pictures[at : at + CLIP_FRAMES]
        pcm = sound[at * SAMPLES_PER_FRAME : (at + CLIP_FRAMES) * SAMPLES_PER_FRAME]
        seen = pictures[reference : reference + CLIP_FRAMES]
        writer.add(f"{mark}-{n}", split, encoders.encode(shown, seen, pcm))
    writer.settle()


def read_text(path: Path) -> Tensor:
    """Text states (rows, features), float32, of a file with one tensor. Raises WeightsError for a
    damaged file, TrainingError for another shape."""
    tensors = list(read_tensors(path).values())
    text = tensors[0].squeeze(0) if len(tensors) == 1 else torch.empty(0)
    if text.dim() != 2 or not text.is_floating_point() or not bool(text.isfinite().all()):
        raise TrainingError(f"{path.name} must hold one text of (rows, features) real numbers")
    return text.float()


def read_mask(path: Path) -> Tensor:
    """A grey picture as float32 (h, w), 0..1. Raises TrainingError."""
    picture = None
    if path.is_file() and 0 < path.stat().st_size < _LARGEST_FILE:
        picture = cv2.imdecode(np.fromfile(path, np.uint8), cv2.IMREAD_GRAYSCALE)
    if picture is None or max(picture.shape) > _LARGEST_MASK:
        raise TrainingError(f"{path} is missing or no mask picture")
    return torch.from_numpy(picture.astype(np.float32) / 255.0)


def parser() -> argparse.ArgumentParser:
    """The command's options."""
    made = argparse.ArgumentParser(description="Latents of aligned videos, to train on.")
    made.add_argument("--videos", type=Path, required=True, help="folder of aligned videos")
    made.add_argument("--data", type=Path, default=Path("data/lipforcing"))
    made.add_argument("--vae", type=Path, required=True, help="Wan2.1_VAE.pth")
    made.add_argument("--wav2vec", type=Path, required=True, help="wav2vec2-base-960h")
    made.add_argument("--text", type=Path, required=True, help="states of the prompt")
    made.add_argument("--negative-text", type=Path, help="without it zeros")
    made.add_argument("--mask", type=Path, required=True, help="mask.png, white = keep")
    made.add_argument("--size", type=int, default=512, help="pixels of an aligned face")
    made.add_argument("--ear-heads", type=int, default=12, help="of the ear's attention")
    made.add_argument("--valid-share", type=float, default=0.02, help="videos to judge by")
    made.add_argument("--device", choices=DEVICES, default="auto")
    made.add_argument("--slice-minutes", type=float, default=float("inf"))
    return made


def main(argv: Sequence[str] | None = None) -> None:
    """Command line; see the module text."""
    args = parser().parse_args(argv)
    logging.basicConfig(level=logging.INFO, format="%(message)s", force=True)
    try:
        finished = prepare(args, choose_device(args.device))
    except LipcamError as err:
        raise SystemExit(str(err)) from err
    close(finished)


if __name__ == "__main__":
    main()
