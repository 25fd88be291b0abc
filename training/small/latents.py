"""Latents of every frame of the training data, made once by the finished encoder."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from core.errors import TrainingError
from core.models.small_autoencoder import SmallEncoder
from core.models.small_config import SmallConfig
from training.small.checkpoints import (
    AUTOENCODER_FILE,
    LATENTS_FOLDER,
    load_checkpoint,
    save_checkpoint,
)
from training.small.clips import ClipFolder
from training.small.learning import half_precision

log = logging.getLogger(__name__)

_ENCODE_AT_ONCE = 64
_KINDS = ("speaking", "hidden", "base")


@dataclass(frozen=True)
class Latents:
    """Latents of every frame of a data set, float16 (frames, c, h, w) each.

    speaking: the target. hidden: the neutral frame with its mouth hidden. base: the neutral frame
    (in footage, which has none, the same as speaking).
    """

    speaking: Tensor
    hidden: Tensor
    base: Tensor

    def to(self, device: torch.device) -> Latents:
        """The same on another device."""
        return Latents(*(getattr(self, kind).to(device) for kind in _KINDS))


def load_latents(clips: ClipFolder, run: Path, device: torch.device) -> Latents:
    """Latents of all frames, on the device; shards that the run has none of yet are encoded.

    Each shard's latents are kept in RUN/latents and made again when shard or encoder changed.
    Raises TrainingError when the autoencoder is missing or not finished.
    """
    source = load_checkpoint(run / AUTOENCODER_FILE)
    encoder = SmallEncoder(SmallConfig.from_dict(source["config"]).autoencoder)
    encoder.load_state_dict(source["encoder"])
    encoder.to(device, memory_format=torch.channels_last).eval()
    parts = [
        _shard(clips, encoder, run / LATENTS_FOLDER / f"{name}.pt", (first, frames, stamp), device)
        for stamp in [source["steps"]]
        for name, first, frames in clips.shards()
    ]
    if not parts:
        raise TrainingError("the data set has no finished shard yet; make more data")
    return Latents(*(torch.cat([part[kind] for part in parts]).to(device) for kind in _KINDS))


def _shard(
    clips: ClipFolder,
    encoder: SmallEncoder,
    path: Path,
    stamp: tuple[int, int, int],
    device: torch.device,
) -> dict[str, Any]:
    if path.is_file():
        kept = load_checkpoint(path)
        if tuple(kept["stamp"]) == stamp:
            return kept
    log.info("encoding %d frames for %s", stamp[1], path.stem)
    state: dict[str, Any] = dict(_encode(clips, encoder, stamp[0], stamp[1], device))
    save_checkpoint(path, {**state, "stamp": list(stamp)})
    return state


@torch.no_grad()
def _encode(
    clips: ClipFolder, encoder: SmallEncoder, first: int, count: int, device: torch.device
) -> dict[str, Tensor]:
    parts: list[tuple[Tensor, ...]] = []
    for start in range(first, first + count, _ENCODE_AT_ONCE):
        frames = np.arange(start, min(start + _ENCODE_AT_ONCE, first + count))
        base = clips.base(frames)
        views = torch.cat([clips.speaking(frames), clips.hide(base), base]).to(device)
        with half_precision(device):
            parts.append(encoder(views).half().cpu().chunk(3))
    columns = zip(*parts, strict=True)
    return {kind: torch.cat(column) for kind, column in zip(_KINDS, columns, strict=True)}
