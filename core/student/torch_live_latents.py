"""An avatar's loop in the latents of the Wan autoencoder: made once, never while live.

A latent frame stands for four pictures, and live speech may begin at any picture of the loop; so
there is a latent frame for every picture that four can begin with, made as the loop goes round.
Both streams, with and without the mouth, are a batch of two (4.3).
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import Tensor

from core.models.lipforcing_inputs import scene_channels
from core.models.wan_vae import WanVae
from core.models.wan_vae_layers import WanMemory
from core.student.clip_layout import LATENT_FRAMES
from core.types import UInt8, WideFaces

_CELL_PX = 8
_FORMAT = b"lipcam lip forcing latents 1"


@dataclass(frozen=True, slots=True, eq=False)
class LoopLatents:
    """Latents of a loop of N pictures. masked, reference: (N + 1, c, h, w), without and with the
    mouth; row s stands for pictures s .. s + 3 (round the loop), row N for picture 0 alone, as the
    first of a session."""

    masked: Tensor
    reference: Tensor

    def __len__(self) -> int:
        return len(self.masked) - 1

    def scene(self, starts: list[int], keep: Tensor) -> Tensor:
        """Conditioning of latent frames that begin at these pictures (N: picture 0 alone).

        keep: (h, w), 1 = keep. Returns (1, 3 c + 1, len(starts), h, w).
        """
        picked = torch.tensor(starts, device=self.masked.device)
        masked, reference = (
            stream[picked].transpose(0, 1)[None] for stream in (self.masked, self.reference)
        )
        first = self.reference[-1][None, :, None]
        return scene_channels(first, keep, masked, reference)


def encode_loop(network: WanVae, wide: WideFaces, faces: UInt8) -> LoopLatents:
    """Encode a loop. faces: uint8 (N, side, side, 3). Slow: N latent frames of each stream."""
    weight = network.conv1.weight
    hidden = torch.from_numpy(~wide.pixels).to(weight.device)
    count = len(faces)
    rows: list[Tensor | None] = [None] * (count + 1)

    def streams(indices: list[int]) -> Tensor:
        picked = np.stack([faces[index % count] for index in indices])
        return both_streams(picked, hidden).to(weight.dtype)

    with torch.no_grad():
        for first in _passes(count):
            memory = WanMemory()
            alone = network.encode_next(streams([first]), memory)[:, :, 0]
            if first == 0:
                rows[count] = alone
            at = first + 1
            while rows[at % count] is None:
                four = [at + n for n in range(LATENT_FRAMES)]
                rows[at % count] = network.encode_next(streams(four), memory)[:, :, 0]
                at += LATENT_FRAMES
    table = torch.stack([row for row in rows if row is not None])
    return LoopLatents(table[:, 0].contiguous(), table[:, 1].contiguous())


def both_streams(faces: UInt8, hidden: Tensor) -> Tensor:
    """What the autoencoder sees of some faces: without the mouth (mid grey there), and as they are.

    faces: uint8 (f, side, side, 3); hidden: bool (side, side), True = generated, on the device that
    shall have the result: float32 (2, 3, f, side, side), -1..1.
    """
    plain = torch.from_numpy(faces).to(hidden.device).permute(3, 0, 1, 2).float() / 127.5 - 1.0
    return torch.stack([plain.masked_fill(hidden, 0.0), plain])


def _passes(count: int) -> Iterator[int]:
    """Pictures to begin at, so that steps of four reach every picture; 0 is the first."""
    reached: set[int] = set()
    for first in range(count):
        at = (first + 1) % count
        if at in reached:
            continue
        yield first
        while at not in reached:
            reached.add(at)
            at = (at + LATENT_FRAMES) % count


def cached_latents(
    folder: Path | None, wide: WideFaces, faces: UInt8, network: Callable[[], WanVae], key: str
) -> LoopLatents:
    """The latents of a loop from a folder of what can be made again, or made now and kept there.

    network: opens the autoencoder when it is needed. key: names its weights and how they compute. A
    file that is damaged or does not fit is made again; one that cannot be written costs the next
    start some time.
    """
    name = _fingerprint(wide, faces, key)
    path = folder / f"{name}.safetensors" if folder is not None else None
    known = _read(path, len(faces), wide.face_px // _CELL_PX) if path is not None else None
    if known is not None:
        return known
    made = encode_loop(network(), wide, faces)
    if path is not None:
        _write(path, made)
    return made


def _fingerprint(wide: WideFaces, faces: UInt8, key: str) -> str:
    told = hashlib.sha256(_FORMAT)
    told.update(f"{key} {faces.shape}".encode())
    told.update(np.packbits(wide.pixels).tobytes())
    told.update(np.ascontiguousarray(faces).data)
    return told.hexdigest()[:40]


def _read(path: Path, count: int, cells: int) -> LoopLatents | None:
    found = {}
    try:
        with safe_open(path, framework="pt", device="cpu") as file:
            for name in ("masked", "reference"):
                found[name] = file.get_tensor(name)
    except (OSError, SafetensorError, ValueError, RuntimeError):
        return None
    for stream in found.values():
        sizes = (stream.shape[0], *stream.shape[2:])
        if stream.ndim != 4 or sizes != (count + 1, cells, cells) or not stream.is_floating_point():
            return None
    same = found["masked"].shape == found["reference"].shape
    return LoopLatents(found["masked"], found["reference"]) if same else None


def _write(path: Path, latents: LoopLatents) -> None:
    fresh = path.with_name(f"{path.name}.{os.getpid()}.new")
    with suppress(OSError, SafetensorError):
        path.parent.mkdir(parents=True, exist_ok=True)
        save_file(
            {"masked": latents.masked.cpu(), "reference": latents.reference.cpu()}, str(fresh)
        )
        os.replace(fresh, path)
    with suppress(OSError):
        fresh.unlink(missing_ok=True)
