"""Train the autoencoder on single pictures.

    python -m training.small.autoencoder --data data/small --run runs/small --minutes 12

Can be cut at any time: the same command goes on where it stopped. With --slice-minutes it stops
by itself after that time, to be called again.
"""

from __future__ import annotations

import argparse
import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from core.models.small_autoencoder import SmallDecoder, SmallEncoder
from core.models.small_config import SmallConfig
from training.data.store import ClipEntry
from training.small.checkpoints import (
    AUTOENCODER_FILE,
    Budget,
    load_checkpoint,
    save_checkpoint,
)
from training.small.clips import ClipFolder, pick_frames
from training.small.learning import add_budget_options, half_precision, learning_rate
from training.small.losses import focus_map, mouth_box, moved_weight, picture_loss, psnr

log = logging.getLogger(__name__)

_RATE = 1.5e-3
_LATENT_NOISE = 0.35  # largest; the student's latents will not be perfect either
_SAVE_EVERY = 200
_REPORT_EVERY = 50


class AutoencoderTraining:
    """Encoder, decoder and optimiser of one run, with its checkpoint."""

    def __init__(self, clips: ClipFolder, run: Path, config: SmallConfig, batch: int) -> None:
        self.clips, self.path, self.config, self.batch = (
            clips,
            run / AUTOENCODER_FILE,
            config,
            batch,
        )
        self.encoder = SmallEncoder(config.autoencoder).to(memory_format=torch.channels_last)
        self.decoder = SmallDecoder(config.autoencoder).to(memory_format=torch.channels_last)
        self.nets = nn.ModuleList([self.encoder, self.decoder])
        self.optimiser = torch.optim.AdamW(
            self.nets.parameters(), _RATE, betas=(0.9, 0.97), weight_decay=1e-4
        )
        self.steps, self.spent_s = 0, 0.0
        self.rng = np.random.default_rng()
        self._focus = focus_map()
        if self.path.is_file():
            self._resume(load_checkpoint(self.path))

    def train(self, budget: Budget) -> None:
        """Step until the budget or this slice of it is used, saving now and then."""
        speakers, losses = self.clips.of("train"), []
        self.nets.train()
        while not budget.finished and not budget.slice_over:
            for group in self.optimiser.param_groups:
                group["lr"] = learning_rate(_RATE, self.steps, budget.progress)
            losses.append(self._step(speakers))
            self.steps += 1
            budget.update()
            if self.steps % _REPORT_EVERY == 0:
                mean = float(np.mean(losses[-_REPORT_EVERY:]))
                log.info("autoencoder %d: loss %.4f, %.0f s", self.steps, mean, budget.spent_s)
            if self.steps % _SAVE_EVERY == 0:
                self.save(budget.spent_s)
        self.save(budget.spent_s)

    def _step(self, speakers: Sequence[ClipEntry]) -> float:
        frames, others = pick_frames(speakers, self.batch, self.rng)
        target, base = self.clips.speaking(frames), self.clips.base(frames)
        reference = self.clips.base(others)
        weight = moved_weight(target, base, self._focus)
        with half_precision():
            latents = self.encoder(target)
            noisy = latents + torch.rand(self.batch, 1, 1, 1) * _LATENT_NOISE * torch.randn_like(
                latents
            )
            made = self.decoder(noisy, self.clips.hide(base), reference)
        loss = picture_loss(made, target, weight)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(self.nets.parameters(), 1.0)
        self.optimiser.step()
        return float(loss.detach())

    @torch.no_grad()
    def judge(self, count: int = 48) -> tuple[float, float]:
        """PSNR around the mouth on pictures kept out of training: (rebuilt, neutral mouth)."""
        speakers = self.clips.of("valid", "heldout") or self.clips.of("train")
        frames, others = pick_frames(speakers, count, np.random.default_rng(7))
        target, base = self.clips.speaking(frames), self.clips.base(frames)
        self.nets.eval()
        made = self.decoder(self.encoder(target), self.clips.hide(base), self.clips.base(others))
        return psnr(_mouth(made), _mouth(target)), psnr(_mouth(base), _mouth(target))

    def save(self, spent_s: float) -> None:
        """Write the checkpoint."""
        state: dict[str, Any] = {
            "config": self.config.to_dict(),
            "encoder": self.encoder.state_dict(),
            "decoder": self.decoder.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "steps": self.steps,
            "spent_s": spent_s,
        }
        save_checkpoint(self.path, state)

    def _resume(self, state: dict[str, Any]) -> None:
        self.encoder.load_state_dict(state["encoder"])
        self.decoder.load_state_dict(state["decoder"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.steps, self.spent_s = state["steps"], state["spent_s"]
        log.info("autoencoder: going on after %d steps", self.steps)


def _mouth(pictures: Tensor) -> Tensor:
    rows, columns = mouth_box()
    return pictures[..., rows, columns]


def main(argv: Sequence[str] | None = None) -> None:
    """Command line; see the module text."""
    parser = argparse.ArgumentParser(description="Train the small student's autoencoder.")
    add_budget_options(parser, minutes=12.0)
    parser.add_argument("--batch", type=int, default=24)
    args = parser.parse_args(argv)
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    torch.set_num_threads(args.threads)
    training = AutoencoderTraining(
        ClipFolder(args.data, in_memory=True), args.run, SmallConfig(), args.batch
    )
    budget = Budget(args.minutes * 60, args.slice_minutes * 60, training.spent_s)
    training.train(budget)
    rebuilt, neutral = training.judge()
    log.info("mouth PSNR: rebuilt %.2f dB, neutral mouth %.2f dB", rebuilt, neutral)
    log.info("finished" if budget.finished else "slice over; run the same command to go on")


if __name__ == "__main__":
    main()
