"""Rivals that exist only in a training run: autoencoder, one-step student."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from core.models.small_autoencoder import SmallDecoder, SmallEncoder
from core.models.small_config import SmallConfig
from core.region import HIDDEN_FILL, blend_mask, generated_mask
from core.student.schedule import TIMES
from training.evaluation.kept import fingerprint_of_file
from training.evaluation.rivals import AUTOENCODER, ONE_STEP, TEACHER, Scene
from training.small.checkpoints import (
    AUTOENCODER_FILE,
    ONE_STEP_FILE,
    TEACHER_FILE,
    load_checkpoint,
)
from training.small.networks import Networks, build_networks, load_run
from training.small.rollout import generate, seeded_noise
from training.small.sequences import MelBank
from training.small.teacher_network import STEPS, load_teacher, sample_teacher

_AT_ONCE = 32
_SEED = 42
CPU = torch.device("cpu")

Pictures = NDArray[np.uint8]


class PaintBox:
    """An encoder and a decoder with the paste-back: pictures to latents and latents to pictures.

    Works on `device`; latents are handed out and taken there.
    """

    def __init__(
        self, encoder: SmallEncoder, decoder: SmallDecoder, device: torch.device = CPU
    ) -> None:
        self._encoder, self._decoder = encoder.to(device), decoder.to(device)
        self.device = device
        self._hidden = torch.from_numpy(generated_mask()).to(device)
        self._mask = blend_mask()[..., None]

    @torch.no_grad()
    def latents(self, pictures: Pictures) -> Tensor:
        """uint8 (n, 128, 160, 3) -> float32 (n, c, h, w)."""
        parts = torch.from_numpy(pictures).split(_AT_ONCE)
        return torch.cat([self._encoder(self._planar(p)) for p in parts])

    @torch.no_grad()
    def hidden_latents(self, pictures: Pictures) -> Tensor:
        """As latents, of the pictures with their mouth hidden."""
        parts = torch.from_numpy(pictures).split(_AT_ONCE)
        return torch.cat([self._encoder(self._hide(self._planar(p))) for p in parts])

    @torch.no_grad()
    def paint(self, latents: Tensor, base: Pictures, reference: Pictures) -> Pictures:
        """Latents (n, c, h, w) as a mouth laid over base, uint8 (n, 128, 160, 3)."""
        closed = self._planar(torch.from_numpy(reference[None]))
        made = base.copy()
        for first in range(0, len(latents), _AT_ONCE):
            part = slice(first, min(first + _AT_ONCE, len(latents)))
            hidden = self._hide(self._planar(torch.from_numpy(base[part])))
            rgb = self._decoder(latents[part], hidden, closed).clamp(0.0, 1.0)
            painted = np.rint(rgb.permute(0, 2, 3, 1).cpu().numpy() * 255.0)
            over = self._mask * painted + (1.0 - self._mask) * base[part]
            made[part] = np.rint(over).astype(np.uint8)
        return made

    def _hide(self, pictures: Tensor) -> Tensor:
        return pictures * (1.0 - self._hidden) + HIDDEN_FILL * self._hidden

    def _planar(self, pictures: Tensor) -> Tensor:
        return pictures.to(self.device).permute(0, 3, 1, 2).float() / 255.0


class Autoencoder:
    """The true mouth through the run's encoder and decoder: what the latents can hold at best."""

    name = AUTOENCODER

    def __init__(self, run: Path, device: torch.device = CPU) -> None:
        path = run / AUTOENCODER_FILE
        state = load_checkpoint(path)
        nets = build_networks(SmallConfig.from_dict(state["config"])).freeze()
        nets.encoder.load_state_dict(state["encoder"])
        nets.decoder.load_state_dict(state["decoder"])
        self.box = PaintBox(nets.encoder, nets.decoder, device)
        self.fingerprint = fingerprint_of_file(path)

    def show(self, scene: Scene) -> Pictures:
        """The truth, encoded and decoded again."""
        return self.box.paint(self.box.latents(scene.truth), scene.base, scene.reference)


class TorchStudent:
    """A run's student in torch, with any number of steps."""

    def __init__(
        self,
        name: str,
        nets: Networks,
        times: tuple[float, ...],
        path: Path,
        device: torch.device = CPU,
    ) -> None:
        self.name, self._nets, self._times = name, nets, times
        self._box = PaintBox(nets.encoder, nets.decoder, device)
        for net in (nets.audio, nets.denoiser):
            net.to(device)
        self.fingerprint = f"{fingerprint_of_file(path)} {times}"

    @torch.no_grad()
    def show(self, scene: Scene) -> Pictures:
        """One session on the scene's own sound, chunk after chunk with its cache."""
        per = self._nets.config.audio.chunk_frames
        chunks = len(scene.base) // per
        base = scene.base[: chunks * per]
        bank = MelBank([scene.sound], self._nets.config.audio)
        mel = bank.windows(0, per * np.arange(chunks)).to(self._box.device)
        audio = self._nets.audio(mel)
        hidden = self._box.hidden_latents(base).unflatten(0, (chunks, per))
        reference = self._box.latents(scene.reference[None])
        latents = generate(
            self._nets.denoiser,
            hidden[None],
            reference,
            audio[None],
            seeded_noise(_SEED),
            times=self._times,
        )[0]
        painted = self._box.paint(latents.flatten(0, 1), base, scene.reference)
        return np.concatenate([painted, scene.base[chunks * per :]])


def one_step_student(run: Path, device: torch.device = CPU) -> TorchStudent:
    """The run's one-step student. Raises TrainingError when a checkpoint is damaged."""
    nets = load_run(run, ONE_STEP_FILE)
    return TorchStudent(ONE_STEP, nets, TIMES[:1], run / ONE_STEP_FILE, device)


class ManySteps:
    """The run's teacher: looks both ways, many steps, guided by the sound."""

    name = TEACHER

    def __init__(self, run: Path, steps: int = STEPS, device: torch.device = CPU) -> None:
        self._teacher, self._steps = load_teacher(run, device), steps
        autoencoder = Autoencoder(run, device)
        self._box = autoencoder.box
        path = run / TEACHER_FILE
        # "steps": under the bare number results of 50 steps may lie that were to be fewer.
        self.fingerprint = f"{fingerprint_of_file(path)} {autoencoder.fingerprint} {steps} steps"

    def show(self, scene: Scene) -> Pictures:
        """The whole clip at once; an odd last frame stays as it is in the base."""
        config = self._teacher.config.audio
        chunks = len(scene.base) // config.chunk_frames
        frames = chunks * config.chunk_frames
        starts = config.chunk_frames * np.arange(chunks)
        mel = MelBank([scene.sound], config).windows(0, starts).to(self._box.device)
        base = scene.base[:frames]
        reference = self._box.latents(scene.reference[None])
        hidden = self._box.hidden_latents(base)[None]
        noise = seeded_noise(_SEED)
        latents = sample_teacher(self._teacher, hidden, reference, mel[None], noise, self._steps)[0]
        painted = self._box.paint(latents.float(), base, scene.reference)
        return np.concatenate([painted, scene.base[frames:]])
