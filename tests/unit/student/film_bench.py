"""Lip Forcing with golden weights, a film for it, and what the specification makes of that film."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import Tensor

from core.face_mask import FaceMask
from core.models.taehv import Taehv
from core.models.wan_vae import WanVae
from core.models.wav2vec2 import Wav2Vec2
from core.student.torch_lipforcing_parts import Parts
from core.student.torch_lipforcing_sampler import Clip, StudentSession, roll_out
from core.student.torch_lipforcing_syncer import FILM_SEED, TorchLipForcingSyncer
from core.student.torch_live_decoders import LiveDecoder, TaehvDecoder, WanDecoder
from core.types import FacePatch, FeatureWindow
from tests import golden_parts, lipforcing_golden
from tests.unit.student.live_bench import FRAME

FACE_PX = 64
CELLS = FACE_PX // 8
FRAME_NS = 40_000_000


class WideEar(Wav2Vec2):
    """The golden ear is narrower than the golden network listens: its rows again and again."""

    def listen(self, pcm: Tensor, frames: int | None = None) -> Tensor:
        rows = super().listen(pcm, frames)
        scale = torch.linspace(0.5, 1.5, 16).repeat_interleave(rows.shape[1])
        return rows.repeat(1, 16) * scale


@dataclass
class Golden:
    """The opened parts, and the networks behind them."""

    parts: Parts
    vae: WanVae
    taehv: Taehv

    def with_decoder(self, name: str, noted: list[Tensor]) -> Parts:
        make = {"taehv": lambda: TaehvDecoder(self.taehv), "wan": lambda: WanDecoder(self.vae)}
        return replace(self.parts, decoder=lambda: Noting(make[name](), noted))


class Noting:
    """A decoder that writes down what it was given."""

    name = "noting"

    def __init__(self, plain: LiveDecoder, noted: list[Tensor]) -> None:
        self._plain, self._noted = plain, noted

    def begin(self, latents: Tensor) -> Tensor:
        self._noted.append(latents.clone())
        return self._plain.begin(latents)

    def decode(self, latents: Tensor) -> Tensor:
        self._noted.append(latents.clone())
        return self._plain.decode(latents)


def open_golden() -> Golden:
    """All of them, on the processor."""
    network = lipforcing_golden.network()
    ear = WideEar.from_state(golden_parts.tensors("tiny_wav2vec_weights"), heads=golden_parts.HEADS)
    vae = WanVae.from_state(golden_parts.tensors("tiny_wanvae_weights"))
    taehv = Taehv.from_state(golden_parts.taehv_state(), dtype=torch.float32)
    with torch.no_grad():
        text = network.text_memory(lipforcing_golden.inputs("text_embeds"))
    parts = Parts(
        network=network,
        text=text,
        ear=ear,
        decoder=lambda: TaehvDecoder(taehv),
        autoencoder=lambda: vae,
        autoencoder_key="golden",
        device=torch.device("cpu"),
        provider="cpu",
    )
    return Golden(parts, vae, taehv)


def film(frames: int, seed: int = 0) -> np.ndarray:
    """Crops that change from picture to picture: uint8 (frames, side, side, 3)."""
    random = np.random.default_rng(seed)
    still = random.integers(0, 256, (FACE_PX, FACE_PX, 3))
    moved = random.integers(-60, 60, (frames, FACE_PX, FACE_PX, 3))
    return np.clip(still + moved, 0, 255).astype(np.uint8)


def window(frame: int) -> FeatureWindow:
    values = np.zeros((FRAME, 1), np.float32)
    return FeatureWindow(values, "pcm", 62_500, frame * FRAME_NS, voiced=True)


def told(
    syncer: TorchLipForcingSyncer, crops: np.ndarray, first: int = 0
) -> Iterator[list[FacePatch]]:
    """What each picture of a shot is answered with, then what flush gives."""
    syncer.begin(crops[0])
    for n, crop in enumerate(crops):
        yield list(syncer.sync(window(first + n), [crop]))
    yield list(syncer.flush())


def play(
    syncer: TorchLipForcingSyncer, crops: np.ndarray, first: int = 0
) -> tuple[np.ndarray, list[int]]:
    """The shot's pictures and the numbers of their frames."""
    patches = [patch for answer in told(syncer, crops, first) for patch in answer]
    return np.stack([p.rgb for p in patches]), [p.pts_ns // FRAME_NS for p in patches]


def whole_clip(
    golden: Golden, crops: np.ndarray, rows: Tensor, decoder: str = "taehv"
) -> tuple[Tensor, Tensor]:
    """Latents and pictures (0..255, not rounded) of a shot as the specification makes a clip of it.

    rows: of the sound from the shot's first frame on.
    """
    chunks = 1 + max(0, -(-(len(crops) - 9) // 12))
    frames, latents = 12 * chunks - 3, 3 * chunks
    padded = np.concatenate([crops, np.repeat(crops[-1:], frames - len(crops), axis=0)])
    rows = torch.cat([rows, rows[-1:].expand(frames, -1)])[:frames]
    mask = FaceMask(face_px=FACE_PX)
    video = torch.from_numpy(padded).permute(3, 0, 1, 2)[None].float() / 127.5 - 1.0
    with torch.no_grad():
        reference = golden.vae.encode(video)
        masked = golden.vae.encode(video * torch.from_numpy(np.array(mask.pixels)))
    clip = Clip(
        text=torch.zeros(1, 1, 1),
        audio=rows[None],
        first_reference=reference[:, :, :1],
        keep_mask=torch.from_numpy(np.array(mask.latent)).float(),
        masked=masked,
        reference=reference,
    )
    assert reference.shape[2] == latents
    source = torch.Generator().manual_seed(FILM_SEED)
    shape = (1, 16, 3, CELLS, CELLS)
    draws = [[torch.randn(shape, generator=source) for _ in range(2)] for _ in range(chunks)]
    noise, fresh = (torch.cat([draw[n] for draw in draws], dim=2) for n in (0, 1))
    session = StudentSession(golden.parts.network, golden.parts.text, (CELLS, CELLS))
    made = roll_out(session, clip, noise, fresh, 3)
    with torch.no_grad():
        if decoder == "taehv":
            pictures = golden.taehv.decode(made.transpose(1, 2))[0].clamp(0, 1)
        else:
            pictures = ((golden.vae.decode(made)[0].transpose(0, 1) + 1) / 2).clamp(0, 1)
    return made, 255 * pictures.permute(0, 2, 3, 1)[: len(crops)]


def as_wanted(found: np.ndarray, wanted: Tensor) -> bool:
    """Rounded to levels."""
    return found.shape == wanted.shape and float((torch.tensor(found) - wanted).abs().max()) < 0.53
