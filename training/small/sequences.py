"""Clips as the student learns from them: latents, mel windows and curves, all in memory."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from core.errors import TrainingError
from core.features.log_mel import MEL, log_mel
from core.models.small_autoencoder import SmallEncoder
from core.models.small_config import AudioConfig, SmallConfig
from training.data.store import ClipEntry
from training.small.checkpoints import LATENTS_FILE, load_checkpoint, save_checkpoint
from training.small.clips import ClipFolder, frame_range
from training.small.learning import half_precision
from training.speech.augment import augment_audio

log = logging.getLogger(__name__)

_ENCODE_AT_ONCE = 64


@dataclass(frozen=True)
class Latents:
    """Latents of every frame of a data folder, float16 (frames, c, h, w) each.

    speaking: the target. hidden: the neutral frame with its mouth hidden. base: the neutral frame.
    """

    speaking: Tensor
    hidden: Tensor
    base: Tensor


@dataclass(frozen=True)
class Batch:
    """Windows of b clips, cut into chunks.

    target, hidden, base: (b, chunks, frames, c, h, w); reference: (b, c, h, w);
    mel: (b, chunks, window_rows, mels); curves: (b, chunks, frames, 3), scaled to unit spread.
    places: int64 (b, chunks, frames) and reference_places: int64 (b,), frame numbers in the folder.
    """

    target: Tensor
    hidden: Tensor
    base: Tensor
    reference: Tensor
    mel: Tensor
    curves: Tensor
    places: Tensor
    reference_places: Tensor


@torch.no_grad()
def encode_folder(clips: ClipFolder, encoder: SmallEncoder, run: Path, stamp: int) -> Latents:
    """Latents of all frames; kept in the run and made again when data or encoder changed.

    stamp: the encoder's number of training steps.
    """
    path = run / LATENTS_FILE
    if path.is_file():
        kept = load_checkpoint(path)
        if (kept["frames"], kept["stamp"]) == (clips.frames, stamp):
            return Latents(kept["speaking"], kept["hidden"], kept["base"])
    log.info("encoding %d frames", clips.frames)
    encoder.eval()
    parts: list[tuple[Tensor, Tensor, Tensor]] = []
    for start in range(0, clips.frames, _ENCODE_AT_ONCE):
        frames = np.arange(start, min(start + _ENCODE_AT_ONCE, clips.frames))
        base = clips.base(frames)
        with half_precision():
            views = torch.cat([clips.speaking(frames), clips.hide(base), base])
            speaking, hidden, neutral = encoder(views).half().chunk(3)
        parts.append((speaking, hidden, neutral))
    speaking, hidden, neutral = (torch.cat(column) for column in zip(*parts, strict=True))
    state = {"speaking": speaking, "hidden": hidden, "base": neutral}
    save_checkpoint(path, {**state, "frames": clips.frames, "stamp": stamp})
    return Latents(**state)


class MelBank:
    """Log-mel rows of clips, padded with silence so that every audio window exists."""

    def __init__(self, sounds: Sequence[NDArray[np.float32]], config: AudioConfig) -> None:
        self._config = config
        before = config.past_frames * config.rows_per_frame
        after = config.window_rows - before
        rows, self._first, at = [], [], 0
        for pcm in sounds:
            padded = np.pad(log_mel(pcm), ((before, after), (0, 0)), constant_values=MEL.silence)
            self._first.append(at)
            rows.append(padded.astype(np.float32))
            at += len(padded)
        self._rows = torch.from_numpy(np.concatenate(rows))

    def windows(self, clip: int, frames: NDArray[np.int64]) -> Tensor:
        """Audio windows of chunks that begin at these frames of a clip: (n, window_rows, mels)."""
        c = self._config
        start = self._first[clip] + torch.from_numpy(frames) * c.rows_per_frame
        return self._rows[start[:, None] + torch.arange(c.window_rows)]


class Sequences:
    """Random windows of clips with their sound, in several acoustic versions."""

    def __init__(
        self,
        clips: ClipFolder,
        entries: Sequence[ClipEntry],
        latents: Latents,
        config: SmallConfig,
        versions: int,
        seed: int = 0,
    ) -> None:
        if not entries:
            raise TrainingError("no clips of this split; make more data")
        self.entries = list(entries)
        self._latents, self._config = latents, config
        rng = np.random.default_rng(seed)
        self._banks = [
            MelBank([_version(clips.sound(e), v, rng) for e in entries], config.audio)
            for v in range(versions)
        ]
        curves = np.zeros((clips.frames, 3), np.float32)
        for entry in entries:
            curves[frame_range(entry)] = clips.curves(entry)[:, :3]
        spoken = np.concatenate([curves[frame_range(e)] for e in entries])
        self.curve_mean, self.curve_spread = spoken.mean(0), spoken.std(0) + 1e-6
        self._curves = torch.from_numpy((curves - self.curve_mean) / self.curve_spread)

    def random(self, count: int, chunks: int, rng: np.random.Generator) -> Batch:
        """Windows at random places of random clips, in a random acoustic version each."""
        length = chunks * self._config.audio.chunk_frames
        fits = [i for i, e in enumerate(self.entries) if e.frames >= length]
        if not fits:
            raise TrainingError(f"no clip has {length} frames; ask for shorter windows")
        weights = np.array([self.entries[i].frames - length + 1.0 for i in fits])
        chosen = rng.choice(fits, count, p=weights / weights.sum())
        return self.windows(
            [(int(i), int(rng.integers(self.entries[i].frames - length + 1))) for i in chosen],
            chunks,
            rng,
        )

    def windows(
        self,
        places: Sequence[tuple[int, int]],
        chunks: int,
        rng: np.random.Generator | None = None,
        sound_of: Sequence[int] | None = None,
    ) -> Batch:
        """Windows at (clip number, first frame); clean sound and the clip's first neutral frame
        without rng. sound_of: clips whose sound is heard instead, from the same frame on.
        """
        per = self._config.audio.chunk_frames
        frames, references, mels = [], [], []
        for n, (clip, first) in enumerate(places):
            entry = self.entries[clip]
            frames.append(entry.start_frame + first + np.arange(chunks * per))
            references.append(
                entry.start_frame + (int(rng.integers(entry.frames)) if rng is not None else 0)
            )
            bank = self._banks[int(rng.integers(len(self._banks))) if rng is not None else 0]
            heard = clip if sound_of is None else sound_of[n]
            mels.append(bank.windows(heard, first + per * np.arange(chunks)))
        rows = torch.from_numpy(np.stack(frames))
        cut = (len(places), chunks, per)
        return Batch(
            target=self._latents.speaking[rows].float().unflatten(1, cut[1:]),
            hidden=self._latents.hidden[rows].float().unflatten(1, cut[1:]),
            base=self._latents.base[rows].float().unflatten(1, cut[1:]),
            reference=self._latents.base[torch.tensor(references)].float(),
            mel=torch.stack(mels),
            curves=self._curves[rows].unflatten(1, cut[1:]),
            places=rows.unflatten(1, cut[1:]),
            reference_places=torch.tensor(references),
        )


def _version(
    pcm: NDArray[np.float32], number: int, rng: np.random.Generator
) -> NDArray[np.float32]:
    return pcm if number == 0 else augment_audio(pcm, rng)


def fall_silent(batch: Batch, lanes: Tensor, rng: np.random.Generator) -> Batch:
    """Some lanes without speech: a quiet room to hear, the neutral mouth to show.

    lanes: (b,) bool. Teaches the mouth to stay shut between sentences, for as long as they last.
    """
    count = int(lanes.sum())
    if not count:
        return batch
    chunks, rows = batch.mel.shape[1:3]
    target, mel, curves = batch.target.clone(), batch.mel.clone(), batch.curves.clone()
    level = 10.0 ** rng.uniform(-5.0, -2.7, (count, 1))
    noise = rng.standard_normal((count, (chunks * 8 + rows) * MEL.hop)) * level
    room = torch.from_numpy(np.stack([log_mel(n.astype(np.float32)) for n in noise]))
    windows = room.unfold(1, rows, 8)[:, :chunks].transpose(2, 3)
    target[lanes], mel[lanes] = batch.base[lanes], windows
    closed = torch.full_like(curves[lanes], torch.nan)  # the neutral curves differ by head
    curves[lanes] = closed
    return replace(batch, target=target, mel=mel, curves=curves)
