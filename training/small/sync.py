"""Train the audio-visual sync network on the true latents of the clips.

    python -m training.small.sync --data data/small --run runs/small --minutes 5

Writes sync.pt. Moments of a clip and of other clips in the same batch are each other's negatives,
so it must tell a shift of one frame from none and one sentence from another. Can be cut at any
time: the same command goes on where it stopped.
"""

from __future__ import annotations

import argparse
import logging
import time
from collections.abc import Callable, Sequence

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from training.small.checkpoints import SYNC_FILE
from training.small.clips import ClipFolder
from training.small.learning import add_budget_options, close, half_precision, set_up
from training.small.material import Material
from training.small.parallel import Team, join_team
from training.small.sync_network import (
    REACH,
    ROWS_PER_FRAME,
    SYNC_FRAMES,
    SyncNetwork,
    confidence,
    offset_distances,
    offset_frames,
)
from training.small.trainer import Trainer

log = logging.getLogger(__name__)

_FRAMES = 24  # of a clip, of which some moments are compared
_MOMENTS = 8
_LATENT_NOISE = 0.3  # a student's latents are not perfect; nor should it look for their texture
_LARGEST_SHARPNESS = 4.0  # logarithm


class SyncTrainer(Trainer):
    """Both towers. batch: clips of a step; each gives some moments close to each other."""

    name = "sync"

    def __init__(
        self,
        material: Material,
        team: Team,
        seed: int,
        batch: int = 24,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(material.run / SYNC_FILE, team, seed, clock)
        self.material, self.batch = material, batch
        self.network = SyncNetwork()
        self.begin_with(self.network, {"network": self.network})

    def step(self) -> float:
        """Contrast of all moments of all lanes, from sound to mouth and from mouth to sound."""
        batch = self.material.train_set.random(self.batch, _FRAMES // 2, self.rng)
        latents = batch.target.flatten(1, 2)
        loud = torch.rand(self.batch, 1, 1, 1, 1, device=latents.device) * _LATENT_NOISE
        moments = [self.rng.permutation(_FRAMES - SYNC_FRAMES + 1)[:_MOMENTS] for _ in latents]
        at = torch.from_numpy(np.stack(moments)).to(self.team.device)
        with half_precision(self.team.device):
            every = self.network.embed_mouth(latents + loud * torch.randn_like(latents))
        mouth = torch.cat([lane[chosen] for lane, chosen in zip(every, at, strict=True)])
        sound = self.network.sound(_sound_at(batch.around, at))
        sharp = self.network.log_sharpness.clamp(max=_LARGEST_SHARPNESS).exp()
        alike = sharp * mouth @ sound.T
        own = torch.arange(len(alike), device=alike.device)
        return self.update(0.5 * (F.cross_entropy(alike, own) + F.cross_entropy(alike.T, own)))

    @torch.no_grad()
    def judge(self) -> str:
        """On kept-out clips: confidence and offset with their own sound and with another's."""
        self.network.eval()
        own, offset = judge_offsets(self.network, self.material)
        other, _ = judge_offsets(self.network, self.material, wrong=True)
        return (
            f"sync: confidence with own sound {own.mean():.3f}, with another clip's "
            f"{other.mean():.3f}; offset {offset.mean():+.2f} frames, at most "
            f"{offset.abs().max():.2f}"
        )


def _sound_at(around: Tensor, first: Tensor) -> Tensor:
    """200 ms of sound from these frames of the windows: (lanes * moments, 20, mels).

    around: as in Batch; first: int64 (lanes, moments).
    """
    rows = (first + REACH)[..., None] * ROWS_PER_FRAME
    rows = rows + torch.arange(SYNC_FRAMES * ROWS_PER_FRAME, device=around.device)
    lanes = torch.arange(len(around), device=around.device)[:, None, None]
    return around[lanes, rows].flatten(0, 1)


@torch.no_grad()
def judge_offsets(
    network: SyncNetwork, material: Material, wrong: bool = False, clips: int = 24
) -> tuple[Tensor, Tensor]:
    """Confidence and offset in frames of kept-out clips (both (clips,)), with their own sound or
    with another clip's."""
    places, others, chunks = material.judged_windows(clips, 50)
    batch = material.judge_set.windows(places, chunks, sound_of=others if wrong else None)
    mouth = network.embed_mouth(batch.target.flatten(1, 2))
    distances = offset_distances(mouth, network.embed_sound(batch.around))
    return confidence(distances), offset_frames(distances)


def main(argv: Sequence[str] | None = None) -> None:
    """Command line; see the module text."""
    parser = argparse.ArgumentParser(description="Train the audio-visual sync network.")
    add_budget_options(parser, minutes=5.0)
    parser.add_argument("--batch", type=int, default=24, help="clips of a step")
    parser.add_argument("--versions", type=int, default=4, help="acoustic versions of each clip")
    args = parser.parse_args(argv)
    with join_team(args.device) as team:
        set_up(args, team, "sync")
        material = Material(ClipFolder(args.data), args.run, team.device, args.versions)
        trainer = SyncTrainer(material, team, args.seed, args.batch)
        finished = trainer.train(args.minutes * 60, args.slice_minutes * 60)
    close(finished)


if __name__ == "__main__":
    main()
