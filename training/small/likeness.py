"""How like its networks an exported student is: the same sentences, spoken by both."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from core.clock import NS_PER_S
from core.region import generated_mask
from core.student.onnx_small import DEFAULT_SEED, OnnxSmall
from core.student.schedule import TIMES
from core.types import FeatureWindow
from training.data.store import ClipEntry
from training.evaluation.playback import avatar_of
from training.small.clips import ClipFolder, frame_range
from training.small.networks import Networks
from training.small.rollout import generate
from training.small.sequences import MelBank

_CLIPS = 3
_FRAMES = 40
_HIGHEST_DB = 99.0  # of pictures without any difference

Pictures = NDArray[np.uint8]


@dataclass(frozen=True)
class Sentence:
    """A stretch of a clip. base, truth: uint8 (n, H, W, 3); mel: (chunks, rows, mels)."""

    base: Pictures
    truth: Pictures
    mel: Tensor


def sentences(clips: ClipFolder, nets: Networks) -> list[Sentence]:
    """Some sentences that are not used for training where there are such, never held-out ones;
    cut into chunks of the networks' size."""
    entries = clips.of("valid") or clips.of("train")
    step = max(1, len(entries) // _CLIPS)
    return [_sentence(clips, entry, nets) for entry in entries[::step][:_CLIPS]]


def _sentence(clips: ClipFolder, entry: ClipEntry, nets: Networks) -> Sentence:
    audio = nets.config.audio
    chunks = min(_FRAMES, entry.frames) // audio.chunk_frames
    frames = frame_range(entry)[: chunks * audio.chunk_frames]
    bank = MelBank([clips.sound(entry)], audio)
    mel = bank.windows(0, audio.chunk_frames * np.arange(chunks))
    return Sentence(clips.base_bytes(frames), clips.speaking_bytes(frames), mel)


@torch.no_grad()
def spoken_by_networks(
    nets: Networks, clips: ClipFolder, sentence: Sentence, times: Sequence[float] = TIMES
) -> Pictures:
    """uint8 (n, H, W, 3): what the networks paint with the noise that the live chain draws."""
    random = np.random.default_rng(DEFAULT_SEED)

    def draw(shape: torch.Size) -> Tensor:
        return torch.from_numpy(random.standard_normal(tuple(shape), dtype=np.float32))

    base = torch.from_numpy(sentence.base).permute(0, 3, 1, 2) / 255.0
    hidden_rgb, reference = clips.hide(base), base[:1]
    chunks, per = len(sentence.mel), nets.config.audio.chunk_frames
    hidden = nets.encoder(hidden_rgb).half().float().unflatten(0, (1, chunks, per))
    known = nets.encoder(reference).half().float()
    audio = nets.audio(sentence.mel)[None]
    latents = generate(nets.denoiser, hidden, known, audio, draw, times=times)
    made = nets.decoder(latents.flatten(0, 2), hidden_rgb, reference).clamp(0, 1)
    return np.rint(made.permute(0, 2, 3, 1).numpy() * 255).astype(np.uint8)


def spoken_by_folder(folder: Path, sentence: Sentence, chunk_frames: int) -> Pictures:
    """uint8 (n, H, W, 3): what the student in a folder paints, through the live chain's engine."""
    engine = OnnxSmall(folder, provider="cpu", chunk_frames=chunk_frames)
    engine.warm_up(avatar_of(sentence.base, "sentence"))
    hop_ns, frame_ns = engine.spec.features.hop_ns, NS_PER_S // engine.spec.fps
    made = []
    for chunk, rows in enumerate(sentence.mel.numpy()):
        first = chunk * chunk_frames
        window = FeatureWindow(rows, "mel", hop_ns, first * frame_ns, True, first == 0)
        made += [patch.rgb for patch in engine.push(window, first)]
    return np.stack(made)


def mouth_psnr(pictures: Sequence[Pictures], wanted: Sequence[Pictures]) -> float:
    """Peak signal-to-noise ratio, dB, in the area that the student paints."""
    inside = generated_mask() > 0
    error = [
        np.square(a[:, inside].astype(np.float64) - b[:, inside]).mean()
        for a, b in zip(pictures, wanted, strict=True)
    ]
    mean = float(np.mean(error))
    return min(_HIGHEST_DB, 10 * math.log10(255.0**2 / mean)) if mean else _HIGHEST_DB
