"""Clips as the student learns from them: latents, mel windows and curves, all in memory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from core.errors import TrainingError
from core.features.log_mel import MEL, log_mel
from core.models.small_config import AudioConfig, SmallConfig
from training.data.store import RENDERED, ClipEntry
from training.small.clips import ClipFolder, frame_range
from training.small.latents import Latents
from training.small.mel_variety import varied
from training.speech.augment import augment_audio

REACH_FRAMES = 15
"""How far the sound around a window reaches on both sides (Batch.around)."""


@dataclass(frozen=True)
class Batch:
    """Windows of b clips, cut into chunks.

    target, hidden, base: (b, chunks, frames, c, h, w); reference: (b, c, h, w);
    mel: (b, chunks, window_rows, mels); curves: (b, chunks, frames, 3), scaled to unit spread.
    held: (b, chunks, frames), 1 where the lips are held shut for P, B or M, else 0.
    places: int64 (b, chunks, frames) and reference_places: int64 (b,), frame numbers in the folder.
    around: (b, rows, mels), the clip's sound from REACH_FRAMES before the window to REACH_FRAMES
    after it. silent, filmed: bool (b,): lanes made to fall silent, and lanes of real footage.
    """

    target: Tensor
    hidden: Tensor
    base: Tensor
    reference: Tensor
    mel: Tensor
    curves: Tensor
    held: Tensor
    places: Tensor
    reference_places: Tensor
    around: Tensor
    silent: Tensor
    filmed: Tensor

    def to(self, device: torch.device) -> Batch:
        """The same on another device; places stay where numpy can read them."""
        moved = {
            f.name: getattr(self, f.name).to(device, non_blocking=True)
            for f in fields(self)
            if not f.name.endswith("places")
        }
        return replace(self, **moved)

    def in_single_frames(self) -> Batch:
        """The same windows cut into chunks of one frame; meant for chunks of two."""
        single = {
            name: getattr(self, name).flatten(1, 2)[:, :, None]
            for name in ("target", "hidden", "base", "curves", "held", "places")
        }
        return replace(self, mel=single_windows(self.mel).flatten(1, 2), **single)


def single_windows(mel: Tensor, rows_per_frame: int = 4) -> Tensor:
    """Audio windows of chunks of two as those of their frames alone.

    mel: (..., rows, mels) -> (..., 2, rows - rows_per_frame, mels).
    """
    return torch.stack([mel[..., :-rows_per_frame, :], mel[..., rows_per_frame:, :]], dim=-3)


class MelBank:
    """Log-mel rows of clips, padded with silence so that every audio window exists."""

    def __init__(self, sounds: Sequence[NDArray[np.float32]], config: AudioConfig) -> None:
        self._config = config
        self._before = config.past_frames * config.rows_per_frame
        after = config.window_rows - self._before
        rows, first, at = [], [], 0
        for pcm in sounds:
            padded = np.pad(
                log_mel(pcm), ((self._before, after), (0, 0)), constant_values=MEL.silence
            )
            first.append(at)
            rows.append(padded.astype(np.float32))
            at += len(padded)
        self._first = [*first, at]
        self._rows = torch.from_numpy(np.concatenate(rows))

    def windows(self, clip: int, frames: NDArray[np.int64]) -> Tensor:
        """Audio windows of chunks that begin at these frames of a clip: (n, window_rows, mels)."""
        c = self._config
        start = self._first[clip] + torch.from_numpy(frames) * c.rows_per_frame
        return self._rows[start[:, None] + torch.arange(c.window_rows)]

    def span(self, clip: int, first: int, frames: int) -> Tensor:
        """The sound of frames of a clip, silence where it has none: (frames * 4, mels)."""
        per = self._config.rows_per_frame
        index = self._first[clip] + self._before + first * per + torch.arange(frames * per)
        inside = (index >= self._first[clip]) & (index < self._first[clip + 1])
        rows = self._rows[index.clamp(0, len(self._rows) - 1)]
        return torch.where(inside[:, None], rows, MEL.silence)


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
        self._device = latents.speaking.device
        rng = np.random.default_rng(seed)
        self._banks = [
            MelBank([_version(clips.sound(e), v, rng) for e in entries], config.audio)
            for v in range(versions)
        ]
        self._references = [clips.reference_frame(e) for e in entries]
        curves = np.zeros((clips.frames, 3), np.float32)
        held = np.zeros(clips.frames, np.float32)
        for entry in entries:
            curves[frame_range(entry)] = clips.curves(entry)[:, :3]
            held[frame_range(entry)] = clips.curves(entry)[:, 3]
        self._held = torch.from_numpy(held)
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
        """Windows at (clip number, first frame); clean sound and the clip's own reference frame
        without rng. sound_of: clips whose sound is heard instead, from the same frame on.
        """
        per = self._config.audio.chunk_frames
        frames, references, mels, around = [], [], [], []
        for n, (clip, first) in enumerate(places):
            entry = self.entries[clip]
            frames.append(entry.start_frame + first + np.arange(chunks * per))
            references.append(self._reference(clip, rng))
            bank = self._banks[int(rng.integers(len(self._banks))) if rng is not None else 0]
            heard = clip if sound_of is None else sound_of[n]
            mels.append(bank.windows(heard, first + per * np.arange(chunks)))
            span = (first - REACH_FRAMES, chunks * per + 2 * REACH_FRAMES)
            around.append(bank.span(heard, *span))
        rows, cut = torch.from_numpy(np.stack(frames)), (chunks, per)
        mel = torch.stack(mels)
        if rng is not None:  # a clip's chunks are all heard through the same microphone
            mel = varied(mel.flatten(1, 2), rng).reshape(mel.shape)
        there = rows.to(self._device)
        filmed = torch.tensor([self.entries[clip].source != RENDERED for clip, _ in places])
        return Batch(
            target=self._latents.speaking[there].float().unflatten(1, cut),
            hidden=self._latents.hidden[there].float().unflatten(1, cut),
            base=self._latents.base[there].float().unflatten(1, cut),
            reference=self._latents.base[torch.tensor(references).to(self._device)].float(),
            mel=mel,
            curves=self._curves[rows].unflatten(1, cut),
            held=self._held[rows].unflatten(1, cut),
            places=rows.unflatten(1, cut),
            reference_places=torch.tensor(references),
            around=torch.stack(around),
            silent=torch.zeros(len(places), dtype=torch.bool),
            filmed=filmed,
        ).to(self._device)

    def _reference(self, clip: int, rng: np.random.Generator | None) -> int:
        """Any neutral frame while learning; in footage always the one with the mouth most shut."""
        entry = self.entries[clip]
        if rng is None or entry.source != RENDERED:
            return self._references[clip]
        return entry.start_frame + int(rng.integers(entry.frames))


def _version(
    pcm: NDArray[np.float32], number: int, rng: np.random.Generator
) -> NDArray[np.float32]:
    return pcm if number == 0 else augment_audio(pcm, rng)


def fall_silent(batch: Batch, lanes: Tensor, rng: np.random.Generator) -> Batch:
    """Some lanes without speech: a quiet room to hear, the neutral mouth to show.

    lanes: (b,) bool; footage, which has no neutral twin, stays as it is. Teaches the mouth to stay
    shut between sentences, for as long as they last.
    """
    device = batch.target.device
    lanes = lanes.to(device) & ~batch.filmed
    count = int(lanes.sum())
    if not count:
        return batch
    chunks, rows = batch.mel.shape[1:3]
    target, mel, curves = batch.target.clone(), batch.mel.clone(), batch.curves.clone()
    held = batch.held.clone()
    level = 10.0 ** rng.uniform(-5.0, -2.7, (count, 1))
    noise = rng.standard_normal((count, (chunks * 8 + rows) * MEL.hop)) * level
    room = torch.from_numpy(np.stack([log_mel(n.astype(np.float32)) for n in noise]))
    windows = room.unfold(1, rows, 8)[:, :chunks].transpose(2, 3)
    target[lanes], mel[lanes] = batch.base[lanes], windows.to(device, mel.dtype)
    curves[lanes] = torch.nan  # the neutral curves differ by head
    held[lanes] = 0.0
    silent = batch.silent | lanes
    return replace(batch, target=target, mel=mel, curves=curves, held=held, silent=silent)
