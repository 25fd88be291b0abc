"""The first stage of teacher and student: an audio encoder that can tell a mouth's movement.

Run once for both and kept in RUN/ear.pt. It learns from the run's extra speech (speech.pt), where
there is some, else from the clips; teacher and student then start from it and go on listening.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from core.models.small_audio import SmallAudioEncoder
from core.models.small_config import AudioConfig
from training.small.checkpoints import EAR_FILE, load_checkpoint
from training.small.learning import half_precision
from training.small.listening import TARGETS, SpeechBank
from training.small.material import Material
from training.small.parallel import Team
from training.small.sequences import Batch, MelBank, single_windows
from training.small.trainer import Trainer


class Ear(nn.Module):
    """The audio encoder, with two read-outs that only training needs."""

    def __init__(self, config: AudioConfig) -> None:
        super().__init__()
        tokens = config.tokens * config.token_width
        self.audio = SmallAudioEncoder(config)
        self.curves = nn.Linear(tokens, 3)
        self.movement = nn.Linear(tokens, TARGETS)

    def hear(self, mel: Tensor) -> Tensor:
        """mel: (b, chunks, rows, mels), of chunks of any length the encoder has weights for.

        Returns audio tokens (b, chunks, frames, tokens, token_width).
        """
        c = self.audio.config
        frames = mel.shape[2] // c.rows_per_frame - c.past_frames - c.ahead_frames
        return self.audio.for_chunk(frames)(mel.flatten(0, 1)).unflatten(0, mel.shape[:2])

    def curve_distance(self, audio: Tensor, curves: Tensor) -> Tensor:
        """Mean square error of opening, width and rounding as told by tokens; unknown ones (nan,
        of silent lanes) do not count. audio: as from `hear`; curves: (b, chunks, frames, 3)."""
        told = self.curves(audio.flatten(3)).float()
        known = ~torch.isnan(curves)
        return F.mse_loss(told[known], curves[known])

    def movement_distance(self, mel: Tensor, movement: Tensor) -> Tensor:
        """Mean square error of the face movement. mel: (n, rows, mels); movement: (n, frames, k)"""
        told = self.movement(self.hear(mel[:, None])[:, 0].flatten(2)).float()
        return F.mse_loss(told, movement)

    def further(
        self, speech: SpeechBank | None, count: int, single: bool, rng: np.random.Generator
    ) -> Tensor:
        """How far off the movement is on some of the extra speech; 0 without any."""
        device = self.curves.weight.device
        if speech is None:
            return torch.zeros((), device=device)
        mel, movement = speech.random(count, rng)
        if single:
            mel, movement = single_windows(mel).flatten(0, 1), movement.flatten(0, 1)[:, None]
        return self.movement_distance(mel.to(device), movement.to(device))


class EarTrainer(Trainer):
    """The listening stage. batch: audio windows of a step."""

    name = "listen"
    rate = 1.5e-3

    def __init__(
        self,
        material: Material,
        team: Team,
        seed: int,
        batch: int = 256,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(material.run / EAR_FILE, team, seed, clock)
        self.material, self.batch = material, batch
        self.ear = Ear(material.config.audio)
        self.begin_gently(material.config, {"audio": self.ear.audio})
        self.begin_with(self.ear, {"audio": self.ear.audio})

    def make_ready(self) -> None:
        """The extra speech, or where there is none the clips: it needs no more."""
        if self.material.speech is None:
            _ = self.material.train_set

    def step(self) -> float:
        """Half of the steps on chunks of one frame, half on chunks of two."""
        single = bool(self.steps % 2)
        batch = self._clips(single) if self.material.speech is None else None
        with half_precision(self.team.device):
            if batch is None:
                loss = self.ear.further(self.material.speech, self.batch, single, self.rng)
            else:
                loss = self.ear.curve_distance(self.ear.hear(batch.mel), batch.curves)
        return self.update(loss)

    def _clips(self, single: bool) -> Batch:
        batch = self.material.train_set.random(self.batch, 1, self.rng)
        return batch.in_single_frames() if single else batch

    @torch.no_grad()
    def judge(self) -> str:
        """Correlation of the opening (or of the jaw) it tells with that of kept-out clips."""
        told = [self._correlation(single) for single in (False, True)]
        return "listen: jaw and opening of kept-out speech correlate {:.3f}, frame by frame {:.3f}"\
            .format(*told)  # fmt: skip

    def _correlation(self, single: bool) -> float:
        self.ear.eval()
        read = self.ear.curves if self.material.speech is None else self.ear.movement
        found = []
        for entry in self.material.judge_entries():
            bank = MelBank([self.material.clips.sound(entry)], self.material.config.audio)
            mel = bank.windows(0, np.arange(0, entry.frames - 1, 2)).to(self.team.device)
            if single:
                mel = single_windows(mel).flatten(0, 1)
            told = read(self.ear.hear(mel[:, None])[:, 0].flatten(2)).float()[..., 0].flatten()
            truth = torch.from_numpy(self.material.clips.curves(entry)[: len(told), 0])
            if truth.std() > 1e-4:
                found.append(float(torch.corrcoef(torch.stack([told.cpu(), truth]))[0, 1]))
        return float(np.mean(found)) if found else 0.0

    def contents(self) -> dict[str, Any]:
        """The sizes go along."""
        return {"config": self.material.config.to_dict()}


def trained_ear(material: Material) -> Ear:
    """The ear of a run's ear.pt, with its averaged encoder. Raises TrainingError without one."""
    state = load_checkpoint(material.run / EAR_FILE)
    ear = Ear(material.config.audio)
    ear.load_state_dict(state["trained"])
    ear.audio.load_state_dict(state["averaged"]["audio"])
    return ear
