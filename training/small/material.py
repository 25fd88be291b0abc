"""What the stages of a run learn from and are judged on: clips, latents, speech, probe."""

from __future__ import annotations

import contextlib
from functools import cached_property
from pathlib import Path

import numpy as np
import torch

from core.errors import TrainingError
from core.models.small_config import SmallConfig
from training.data.store import ClipEntry
from training.small.checkpoints import AUTOENCODER_FILE, SPEECH_FILE, load_checkpoint
from training.small.clips import QUIET_VOICE, ClipFolder
from training.small.latent_probe import LatentProbe
from training.small.latents import Latents, load_latents
from training.small.listening import SpeechBank
from training.small.sequences import Batch, Sequences, fall_silent

_SILENT_SHARE = 0.1


class Material:
    """One run's data on one device; each part is read when it is first needed.

    seed decides the acoustic versions; versions: how many of each clip.
    """

    def __init__(
        self, clips: ClipFolder, run: Path, device: torch.device, versions: int = 4, seed: int = 0
    ) -> None:
        self.clips, self.run, self.device = clips, run, device
        self._versions, self._seed = versions, seed

    @cached_property
    def config(self) -> SmallConfig:
        """The sizes that the run's autoencoder was made with."""
        return SmallConfig.from_dict(load_checkpoint(self.run / AUTOENCODER_FILE)["config"])

    @cached_property
    def latents(self) -> Latents:
        """Latents of all clips."""
        return load_latents(self.clips, self.run, self.device)

    @cached_property
    def speech(self) -> SpeechBank | None:
        """The run's extra speech, if it has any."""
        if not (self.run / SPEECH_FILE).is_file():
            return None
        return SpeechBank(self.run, self.config.audio, self._versions, self._seed)

    @cached_property
    def train_set(self) -> Sequences:
        """The clips to learn from, in several acoustic versions."""
        entries = self.clips.of("train")
        return Sequences(self.clips, entries, self.latents, self.config, self._versions, self._seed)

    @cached_property
    def judge_set(self) -> Sequences:
        """Clips kept out of training, for choosing; never those held out for the last figures."""
        return Sequences(self.clips, self.judge_entries(), self.latents, self.config, versions=1)

    def make_ready(self) -> None:
        """Read what stages learn from and are judged on, which else happens at its first use."""
        _ = self.train_set, self.speech, self.probe
        with contextlib.suppress(TrainingError):  # small data sets may have nobody to judge by
            _ = self.judge_set

    def judge_entries(self) -> list[ClipEntry]:
        """Speaking clips of the split "valid". Raises TrainingError when there are none."""
        entries = [entry for entry in self.clips.of("valid") if entry.voice != QUIET_VOICE]
        if not entries:
            raise TrainingError("the data set has no clips of the split 'valid' to judge by")
        return entries

    @cached_property
    def probe(self) -> LatentProbe:
        """Reads curves off latents; a fixed draw, so that judgements before and after compare."""
        return LatentProbe.fit(self.train_set, np.random.default_rng(11))

    def draw(self, count: int, chunks: int, rng: np.random.Generator) -> Batch:
        """Random windows of training clips, some of them fallen silent."""
        batch = self.train_set.random(count, chunks, rng)
        return fall_silent(batch, torch.from_numpy(rng.random(count) < _SILENT_SHARE), rng)

    def judged_windows(
        self, clips: int, chunks: int
    ) -> tuple[list[tuple[int, int]], list[int], int]:
        """The longest kept-out clips: their places, whose sound is the wrong one, and how many
        chunks all of them have (at most `chunks`)."""
        entries = self.judge_set.entries
        order = sorted(range(len(entries)), key=lambda i: -entries[i].frames)[:clips]
        longest = entries[order[-1]].frames // self.config.audio.chunk_frames
        return [(i, 0) for i in order], [*order[1:], order[0]], min(chunks, longest)
