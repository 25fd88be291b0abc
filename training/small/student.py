"""Train the student: audio encoder and denoiser, in three stages.

    python -m training.small.student --data data/small --run runs/small --minutes 30

1. listen: the audio encoder alone learns to tell the mouth's movement from the sound, from the
   clips and, where there is one, from the run's speech.pt (training.small.listening).
2. forcing: the denoiser learns to clean chunks of real clips, each chunk at its own noise level
   (diffusion forcing), with the live chain's window rule.
3. rollout: it runs as it will live, two calls a chunk on its own past, and learns to end up at
   the truth (self forcing), in latents and, for some frames, in pictures; the decoder learns
   along, because the student's latents are not quite the encoder's.

Can be cut at any time: the same command goes on where it stopped.
"""

from __future__ import annotations

import argparse
import logging
import time
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from core.models.small_config import SmallConfig
from core.region import generated_mask
from core.student.schedule import TIMES, add_noise, to_clean
from training.small.checkpoints import (
    AUTOENCODER_FILE,
    SPEECH_FILE,
    STUDENT_FILE,
    Budget,
    load_checkpoint,
    save_checkpoint,
)
from training.small.clips import QUIET_VOICE, ClipFolder
from training.small.latent_probe import LatentProbe
from training.small.learning import add_budget_options, half_precision, learning_rate
from training.small.listening import TARGETS, SpeechBank
from training.small.losses import focus_map, moved_weight, picture_loss
from training.small.networks import MovingAverage, Networks, build_networks
from training.small.rollout import SessionNetwork, chunk_loop, chunk_sources, generate, seeded_noise
from training.small.sequences import Batch, Latents, MelBank, Sequences, encode_folder, fall_silent

log = logging.getLogger(__name__)

STAGES = ("listen", "forcing", "rollout")
_SHARES = {"listen": 0.10, "forcing": 0.38, "rollout": 0.52}
_RATES = {"listen": 1.5e-3, "forcing": 1e-3, "rollout": 5e-4}
_SILENT_SHARE = 0.06
_CURVE_WEIGHT = 0.3
_PROBE_WEIGHT = 0.15
_ROUGH_WEIGHT = 0.4
_PICTURE_WEIGHT = 1.0
_PAINTED_LANES = 4
_SAVE_EVERY_S = 60.0
_JUDGE_EVERY_S = 240.0


class StudentTraining:
    """Networks, data and optimiser of one run, with its checkpoint."""

    def __init__(
        self,
        clips: ClipFolder,
        run: Path,
        chunks: int = 8,
        batch: int = 16,
        versions: int = 4,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._clock = clock
        self.path, self.chunks, self.batch = run / STUDENT_FILE, chunks, batch
        self._clips, self._run, self._versions = clips, run, versions
        self.config = SmallConfig.from_dict(load_checkpoint(run / AUTOENCODER_FILE)["config"])
        self.nets = build_networks(self.config)
        for net in (self.nets.denoiser, self.nets.decoder):
            net.to(memory_format=torch.channels_last)
        self.focus = focus_map()
        self.speech = (
            SpeechBank(run, self.config.audio, versions) if (run / SPEECH_FILE).is_file() else None
        )
        tokens = self.config.audio.tokens * self.config.audio.token_width
        self.curve_head = nn.Linear(tokens, 3)
        self.movement_head = nn.Linear(tokens, TARGETS)
        self.trained = nn.ModuleList(
            [
                self.nets.audio,
                self.nets.denoiser,
                self.curve_head,
                self.movement_head,
                self.nets.decoder,
            ]
        )
        self.averages = {
            "audio": MovingAverage(self.nets.audio),
            "denoiser": MovingAverage(self.nets.denoiser),
            "decoder": MovingAverage(self.nets.decoder),
        }
        self.stage, self.spent_s, self.steps = 0, 0.0, 0
        self.rng = np.random.default_rng()
        self.cell_weight = _cell_weight()
        self._new_optimiser()
        if self.path.is_file():
            self._resume(load_checkpoint(self.path))

    @cached_property
    def latents(self) -> Latents:
        """Latents of all clips by the finished encoder; first needed by the second stage."""
        source = load_checkpoint(self._run / AUTOENCODER_FILE)
        self.nets.encoder.load_state_dict(source["encoder"])
        return encode_folder(self._clips, self.nets.encoder, self._run, source["steps"])

    @cached_property
    def train_set(self) -> Sequences:
        """The clips to learn from, in several acoustic versions."""
        clips = self._clips
        return Sequences(clips, clips.of("train"), self.latents, self.config, self._versions)

    @cached_property
    def judge_set(self) -> Sequences:
        """Clips kept out of training."""
        clips = self._clips
        entries = clips.of("heldout") or clips.of("valid") or clips.of("train")
        entries = [entry for entry in entries if entry.voice != QUIET_VOICE]
        return Sequences(clips, entries, self.latents, self.config, versions=1)

    @cached_property
    def probe(self) -> LatentProbe:
        """Reads curves off latents."""
        return LatentProbe.fit(self.train_set, self.rng_for_probe())

    @staticmethod
    def rng_for_probe() -> np.random.Generator:
        """A fixed draw, so that judgements before and after a pause compare."""
        return np.random.default_rng(11)

    def train(self, total_s: float, slice_s: float) -> bool:
        """Go through the stages; True when all are finished, False when the slice is over."""
        used = 0.0
        while self.stage < len(STAGES):
            name = STAGES[self.stage]
            budget = Budget(total_s * _SHARES[name], slice_s - used, self.spent_s, self._clock)
            before = self.spent_s
            self._run_stage(name, budget)
            used += self.spent_s - before
            if not budget.finished:
                return False
            self.stage, self.spent_s = self.stage + 1, 0.0
            self._new_optimiser()
            self.save()
            if used >= slice_s:
                return self.stage == len(STAGES)
        return True

    def _run_stage(self, name: str, budget: Budget) -> None:
        step = {"listen": self._listen, "forcing": self._force, "rollout": self._roll_out}[name]
        losses: list[float] = []
        saved = judged = budget.spent_s
        if name == "rollout" and not self.steps:
            self._take_decoder()
        self.trained.train()
        while not budget.finished and not budget.slice_over:
            for group in self.optimiser.param_groups:
                group["lr"] = learning_rate(_RATES[name], self.steps, budget.progress)
            losses.append(step())
            self.steps += 1
            budget.update()
            self.spent_s = budget.spent_s
            if self.steps % 50 == 0:
                mean = float(np.mean(losses[-50:]))
                log.info("%s %d: loss %.4f, %.0f s", name, self.steps, mean, budget.spent_s)
            if budget.spent_s - saved > _SAVE_EVERY_S:
                saved = budget.spent_s
                self.save()
            if budget.spent_s - judged > _JUDGE_EVERY_S:
                judged = budget.spent_s
                log.info("%s", self.judge(name))
        log.info("%s", self.judge(name))
        self.save()

    def _take_decoder(self) -> None:
        """Begin with the autoencoder's decoder; it then gets used to the student's latents."""
        source = load_checkpoint(self._run / AUTOENCODER_FILE)
        self.nets.decoder.load_state_dict(source["decoder"])
        self.averages["decoder"] = MovingAverage(self.nets.decoder)

    def _batch(self, chunks: int, count: int) -> Batch:
        batch = self.train_set.random(count, chunks, self.rng)
        lanes = torch.from_numpy(self.rng.random(count) < _SILENT_SHARE)
        return fall_silent(batch, lanes, self.rng)

    def _hear(self, batch: Batch) -> tuple[Tensor, Tensor]:
        """Audio tokens (b, chunks, frames, tokens, width), and how far the curves are off."""
        audio = self.nets.audio(batch.mel.flatten(0, 1)).unflatten(0, batch.mel.shape[:2])
        told = self.curve_head(audio.flatten(3)).float()
        known = ~torch.isnan(batch.curves)
        return audio, F.mse_loss(told[known], batch.curves[known])

    def _listen_further(self, count: int) -> Tensor:
        """How far the face movement is off on the run's extra speech; 0 without any."""
        if self.speech is None:
            return torch.zeros(())
        mel, movement = self.speech.random(count, self.rng)
        told = self.movement_head(self.nets.audio(mel).flatten(2)).float()
        return F.mse_loss(told, movement)

    def _listen(self) -> float:
        count = 16 * self.batch
        batch = self.train_set.random(count, 1, self.rng) if self.speech is None else None
        with half_precision():
            loss = self._hear(batch)[1] if batch is not None else self._listen_further(count)
        return self._update(loss)

    def _force(self) -> float:
        batch = self._batch(self.chunks, self.batch)
        t = _noise_levels(self.batch, self.chunks)
        level = t[:, :, None, None, None, None]
        noise = torch.randn_like(batch.target)
        noisy = add_noise(batch.target, noise, level)
        places = chunk_sources(self.config.denoiser, self.chunks)
        with half_precision():
            audio, curves = self._hear(batch)
            curves = curves + self._listen_further(4 * self.batch)
            velocity = self.nets.denoiser.forward_chunks(
                noisy, batch.hidden, batch.reference, audio, t, *places
            )
        clean = to_clean(noisy, velocity.float(), level)
        loss = self._latent_loss(clean, batch.target, batch.base)
        return self._update(loss + _CURVE_WEIGHT * curves)

    def _roll_out(self) -> float:
        batch = self._batch(self.chunks, self.batch)
        network = SessionNetwork(self.nets.denoiser, self.batch)
        loop = chunk_loop(network)
        self.optimiser.zero_grad(set_to_none=True)
        with half_precision():
            audio, curves = self._hear(batch)
            curves = curves + self._listen_further(4 * self.batch)
        heard = audio.detach().requires_grad_()
        total = 0.0
        for chunk in range(self.chunks):
            target, base = batch.target[:, chunk], batch.base[:, chunk]
            network.begin(batch.hidden[:, chunk], batch.reference, heard[:, chunk])
            with half_precision():
                latents = loop.sample(torch.randn_like(target), torch.randn_like(target))
                loop.settle(latents)
            rough, final = (self._latent_loss(e, target, base) for e in network.estimates)
            seen = self._picture_loss(network.estimates[1], batch, chunk)
            loss = (final + _ROUGH_WEIGHT * rough + _PICTURE_WEIGHT * seen) / self.chunks
            loss.backward()  # the past carries no gradient, so each chunk is done with at once
            total += float(final.detach()) / self.chunks
        torch.autograd.backward([audio, _CURVE_WEIGHT * curves], [heard.grad.to(audio.dtype), None])
        self._apply_gradients()
        return total

    def _picture_loss(self, clean: Tensor, batch: Batch, chunk: int) -> Tensor:
        """How some of the chunk's frames look, painted by the decoder, beside the truth."""
        speaking = torch.nonzero(~torch.isnan(batch.curves[:, chunk, 0, 0])).flatten()
        lanes = speaking[torch.randperm(len(speaking))[:_PAINTED_LANES]]
        if not len(lanes):
            return clean.new_zeros(())
        frame = int(self.rng.integers(clean.shape[1]))
        places = batch.places[lanes, chunk, frame].numpy()
        target, base = self._clips.speaking(places), self._clips.base(places)
        reference = self._clips.base(batch.reference_places[lanes].numpy())
        with half_precision():
            made = self.nets.decoder(clean[lanes, frame], self._clips.hide(base), reference)
        return picture_loss(made, target, moved_weight(target, base, self.focus))

    def _latent_loss(self, clean: Tensor, target: Tensor, base: Tensor) -> Tensor:
        """Distance to the true latents, counted where the mouth is and where it moved."""
        moved = (target - base).abs().mean(-3, keepdim=True)
        weight = self.cell_weight * (1.0 + 2.0 * (moved / 0.5).clamp(max=1.0))
        # Squares, not magnitudes: a mouth is shut most of the time, and its median would stay so.
        cells = F.mse_loss(clean, target, reduction="none")
        return (cells * weight).mean() + _PROBE_WEIGHT * self.probe.distance(clean, target)

    def _update(self, loss: Tensor) -> float:
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        self._apply_gradients()
        return float(loss.detach())

    def _apply_gradients(self) -> None:
        nn.utils.clip_grad_norm_(self.trained.parameters(), 1.0)
        self.optimiser.step()
        for average in self.averages.values():
            average.update()

    def judge(self, stage: str, clips: int = 12) -> str:
        """Correlation of opening, width and rounding with the truth on clips kept out."""
        if stage == "listen":
            return f"listen: jaw and opening on kept-out speech correlate {self._judge_ear():.3f}"
        right, wrong = self._judge_speaking(clips)
        return f"{stage}: correlation with own sound {right}, with another clip's {wrong}"

    def _judged_places(self, clips: int) -> tuple[list[tuple[int, int]], list[int], int]:
        entries = self.judge_set.entries
        order = sorted(range(len(entries)), key=lambda i: -entries[i].frames)[:clips]
        chunks = min(40, entries[order[-1]].frames // self.config.audio.chunk_frames)
        return [(i, 0) for i in order], [*order[1:], order[0]], chunks

    @torch.no_grad()
    def _judge_ear(self) -> float:
        """How well the audio encoder alone follows the opening of kept-out clips."""
        audio = self.averaged_networks().audio
        heard: list[float] = []
        per = self.config.audio.chunk_frames
        head = self.curve_head if self.speech is None else self.movement_head
        for entry in self._clips.of("heldout", "valid"):
            bank = MelBank([self._clips.sound(entry)], self.config.audio)
            chunks = entry.frames // per
            told = head(audio(bank.windows(0, per * np.arange(chunks))).flatten(2))[..., 0]
            truth = torch.from_numpy(self._clips.curves(entry)[: chunks * per, 0])
            if truth.std() > 1e-4:
                heard.append(float(torch.corrcoef(torch.stack([told.flatten(), truth]))[0, 1]))
        return float(np.mean(heard)) if heard else 0.0

    @torch.no_grad()
    def _judge_speaking(self, clips: int) -> tuple[str, str]:
        places, others, chunks = self._judged_places(clips)
        networks = self.averaged_networks()
        results = []
        for sound in (None, others):
            batch = self.judge_set.windows(places, chunks, sound_of=sound)
            audio = networks.audio(batch.mel.flatten(0, 1)).unflatten(0, batch.mel.shape[:2])
            with half_precision():
                made = generate(
                    networks.denoiser,
                    batch.hidden,
                    batch.reference,
                    audio,
                    seeded_noise(3),
                )
            results.append(correlations(self.probe(made), batch.curves))
        return results[0], results[1]

    def averaged_networks(self) -> Networks:
        """Copies of audio encoder and denoiser with the averaged weights."""
        networks = build_networks(self.config)
        networks.audio.load_state_dict(self.averages["audio"].weights)
        networks.denoiser.load_state_dict(self.averages["denoiser"].weights)
        return networks.freeze()

    def _new_optimiser(self) -> None:
        self.steps = 0
        self.optimiser = torch.optim.AdamW(
            self.trained.parameters(), 1e-3, betas=(0.9, 0.97), weight_decay=0.01
        )

    def save(self) -> None:
        """Write the checkpoint."""
        state: dict[str, Any] = {
            "config": self.config.to_dict(),
            "trained": self.trained.state_dict(),
            "averaged": {name: average.weights for name, average in self.averages.items()},
            "optimiser": self.optimiser.state_dict(),
            "stage": self.stage,
            "spent_s": self.spent_s,
            "steps": self.steps,
        }
        save_checkpoint(self.path, state)

    def _resume(self, state: dict[str, Any]) -> None:
        self.trained.load_state_dict(state["trained"])
        for name, average in self.averages.items():
            average.resume(state["averaged"][name])
        self.optimiser.load_state_dict(state["optimiser"])
        self.stage, self.spent_s = state["stage"], state["spent_s"]
        self.steps = state["steps"]
        log.info("student: going on in stage %d after %.0f s", self.stage + 1, self.spent_s)


def correlations(made: Tensor, truth: Tensor) -> str:
    """Mean over clips of the correlation of each curve: "opening width rounding"."""
    a, b = made.flatten(1, 2).double(), truth.flatten(1, 2).double()
    a, b = a - a.mean(1, keepdim=True), b - b.mean(1, keepdim=True)
    size = (a.square().sum(1) * b.square().sum(1)).sqrt().clamp(min=1e-9)
    return " ".join(f"{v:.3f}" for v in ((a * b).sum(1) / size).mean(0).tolist())


def _cell_weight() -> Tensor:
    """Latent cells under the generated area count in full, the others little: (h, w)."""
    mask = torch.from_numpy(generated_mask())[None, None]
    return 0.1 + 0.9 * F.avg_pool2d(mask, 16)[0, 0]


def _noise_levels(batch: int, chunks: int) -> Tensor:
    """One time for each chunk: mostly those of the two calls, sometimes any."""
    kind = torch.rand(batch, chunks)
    anywhere = 0.2 + 0.8 * torch.rand(batch, chunks)
    first, second = TIMES
    t = torch.where(kind < 0.4, torch.full_like(kind, first), torch.full_like(kind, second))
    return torch.where(kind > 0.85, anywhere, t)


def main(argv: Sequence[str] | None = None) -> None:
    """Command line; see the module text."""
    parser = argparse.ArgumentParser(description="Train the small student.")
    add_budget_options(parser, minutes=30.0)
    parser.add_argument("--chunks", type=int, default=8, help="chunks of a training window")
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--versions", type=int, default=4, help="acoustic versions of each clip")
    args = parser.parse_args(argv)
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    torch.set_num_threads(args.threads)
    training = StudentTraining(
        ClipFolder(args.data, in_memory=True), args.run, args.chunks, args.batch, args.versions
    )
    finished = training.train(args.minutes * 60, args.slice_minutes * 60)
    log.info("finished" if finished else "slice over; run the same command to go on")


if __name__ == "__main__":
    main()
