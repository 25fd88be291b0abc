"""Train the autoencoder on single pictures.

    python -m training.small.autoencoder --data data/small --run runs/small --minutes 20

Pixels and slopes first; in the last part of the time also what a mouth reader sees and what a
patch critic believes (appearance.py), for sharp lips and teeth. Can be cut at any time: the same
command goes on where it stopped. With --slice-minutes it stops by itself after that time.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from core.errors import TrainingError
from core.models.small_config import TINY, AutoencoderConfig, SmallConfig
from core.region import HIDDEN_FILL, generated_mask
from training.data.store import RENDERED, ClipEntry
from training.small.appearance import CURVES, MouthReader, PatchCritic
from training.small.checkpoints import AUTOENCODER_FILE
from training.small.clips import ClipFolder
from training.small.learning import add_budget_options, close, half_precision, set_up
from training.small.losses import focus_map, mouth_box, moved_weight, picture_loss, psnr
from training.small.networks import build_networks
from training.small.parallel import Team, join_team
from training.small.trainer import Trainer

_LATENT_NOISE = 0.35  # largest; the student's latents will not be perfect either
_RAMP = 0.05  # of the time, over which the late losses come in


@dataclass(frozen=True)
class AppearanceOptions:
    """perceptual, adversarial: weights of the late losses, 0 = left out; late: share of the time
    after which they begin; varied: share of the pictures that are mirrored or recoloured."""

    perceptual: float = 0.5
    adversarial: float = 0.02
    late: float = 0.6
    varied: float = 0.5


@dataclass(frozen=True)
class Pictures:
    """target, base, reference: (n, 3, H, W), 0..1; hidden: base with the mouth hidden; curves:
    (n, 4), of unit spread."""

    target: Tensor
    base: Tensor
    reference: Tensor
    hidden: Tensor
    curves: Tensor


class AutoencoderTrainer(Trainer):
    """Encoder, decoder, and the two judges that learn along. batch: pictures of a step."""

    name = "autoencoder"
    rate = 1.5e-3
    weight_decay = 1e-4

    def __init__(
        self,
        clips: ClipFolder,
        run: Path,
        config: SmallConfig,
        team: Team,
        seed: int,
        batch: int = 24,
        options: AppearanceOptions | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(run / AUTOENCODER_FILE, team, seed, clock)
        self.clips, self.config, self.batch = clips, config, batch
        self.options = options or AppearanceOptions()
        self._focus = focus_map().to(team.device)
        self._mask = torch.from_numpy(generated_mask()).to(team.device)
        self._speakers = clips.of("train")
        self._curves = _scaled_curves(clips, self._speakers)
        nets = build_networks(config)
        self.encoder, self.decoder, self.reader = nets.encoder, nets.decoder, MouthReader()
        self.critic = PatchCritic().to(team.device)
        self.critic_optimiser = self.optimiser_for(self.critic, rate_share=0.4)
        averaged = {"encoder": self.encoder, "decoder": self.decoder}
        parts = nn.ModuleDict({**averaged, "reader": self.reader})
        self.begin_gently(config, averaged)
        self.begin_with(parts.to(memory_format=torch.channels_last), averaged)

    @property
    def late(self) -> float:
        """How much of the late losses counts at this moment, 0..1."""
        return min(1.0, max(0.0, (self.progress - self.options.late) / _RAMP))

    def step(self) -> float:
        """One batch of random pictures."""
        given = self._draw()
        with half_precision(self.team.device):
            latents = self.encoder(given.target)
            loud = torch.rand(len(latents), 1, 1, 1, device=latents.device) * _LATENT_NOISE
            noisy = latents + loud * torch.randn_like(latents)
            made = self.decoder(noisy, given.hidden, given.reference)
            read = F.mse_loss(self.reader(given.target), given.curves)
        loss = picture_loss(made, given.target, moved_weight(given.target, given.base, self._focus))
        if self.late:
            loss = loss + self.late * self._late_losses(made, given.target)
        value = self.update(loss + read) - float(read.detach())
        if self.late and self.options.adversarial:
            self._teach_critic(made, given.target)
        return value

    def _late_losses(self, made: Tensor, target: Tensor) -> Tensor:
        judges = nn.ModuleList([self.reader, self.critic]).requires_grad_(False)
        with half_precision(self.team.device):
            alike = self.reader.distance(made, target)
            believed = self.critic(made).mean()
        judges.requires_grad_(True)
        return self.options.perceptual * alike - self.options.adversarial * believed

    def _teach_critic(self, made: Tensor, target: Tensor) -> None:
        with half_precision(self.team.device):
            loss = self.critic.loss(made.float(), target)
        self.critic_optimiser.zero_grad(set_to_none=True)
        loss.backward()
        self.apply_gradients(self.critic_optimiser, self.critic)

    def _draw(self) -> Pictures:
        frames, others = pick_pictures(self.clips, self._speakers, self.batch, self.rng)
        device = self.team.device
        stored = [self.clips.speaking_bytes(frames), *map(self.clips.base_bytes, (frames, others))]
        # Bytes travel, a quarter of the floats that they become.
        views = torch.from_numpy(np.stack(stored)).to(device).permute(0, 1, 4, 2, 3).float() / 255.0
        target, base, reference = vary(views, self.options.varied, self.rng).unbind(0)
        hidden = torch.lerp(base, torch.full_like(base, HIDDEN_FILL), self._mask)
        return Pictures(target, base, reference, hidden, self._curves[frames].to(device))

    @torch.no_grad()
    def figures(self, count: int = 96) -> tuple[float, float, float]:
        """On kept-out pictures: PSNR around the mouth in dB, of the rebuilt and of the neutral
        picture; and how strong the rebuilt edges are beside the true ones, 1 = as strong."""
        speakers = self.clips.of("valid") or self._speakers
        frames, others = pick_pictures(self.clips, speakers, count, np.random.default_rng(7))
        nets = build_networks(self.config).freeze()
        nets.encoder.load_state_dict(self.averages["encoder"].weights)
        nets.decoder.load_state_dict(self.averages["decoder"].weights)
        target, base = self.clips.speaking(frames), self.clips.base(frames)
        hidden, reference = self.clips.hide(base), self.clips.base(others)
        made = nets.decoder(nets.encoder(target), hidden, reference)
        sharp = _edges(_mouth(made.clamp(0.0, 1.0))) / _edges(_mouth(target))
        return psnr(_mouth(made), _mouth(target)), psnr(_mouth(base), _mouth(target)), sharp

    def judge(self) -> str:
        """See figures."""
        rebuilt, neutral, sharp = self.figures()
        return (
            f"mouth PSNR: rebuilt {rebuilt:.2f} dB, neutral mouth {neutral:.2f} dB; edges "
            f"{sharp:.2f} of the true ones"
        )

    def contents(self) -> dict[str, Any]:
        """Sizes, options, the averaged encoder and decoder by name, the critic."""
        return {
            "config": self.config.to_dict(),
            "appearance": asdict(self.options),
            "encoder": self.averages["encoder"].weights,
            "decoder": self.averages["decoder"].weights,
            "critic": self.critic.state_dict(),
            "critic_optimiser": self.critic_optimiser.state_dict(),
        }

    def take_up(self, state: Mapping[str, Any]) -> bool:
        """Raises TrainingError for a checkpoint of other sizes or of an earlier kind."""
        if "trained" not in state or state["config"] != self.config.to_dict():
            raise TrainingError(
                f"{self.path} was made with other sizes; give the same ones or another --run"
            )
        return super().take_up(state)

    def restore(self, state: Mapping[str, Any]) -> None:
        """Take up the critic where it stood."""
        self.critic.load_state_dict(state["critic"])
        self.critic_optimiser.load_state_dict(state["critic_optimiser"])

    def optimisers(self) -> list[torch.optim.Optimizer]:
        """The networks' and the critic's."""
        return [self.optimiser, self.critic_optimiser]


def pick_pictures(
    clips: ClipFolder, speakers: Sequence[ClipEntry], count: int, rng: np.random.Generator
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Random frame numbers, and for each a reference of the same clip: any neutral frame, in
    footage the one with the mouth most shut."""
    lengths = np.array([clip.frames for clip in speakers])
    chosen = [speakers[i] for i in rng.choice(len(speakers), count, p=lengths / lengths.sum())]
    frames = [clip.start_frame + int(rng.integers(clip.frames)) for clip in chosen]
    references = [
        clip.start_frame + int(rng.integers(clip.frames))
        if clip.source == RENDERED
        else clips.reference_frame(clip)
        for clip in chosen
    ]
    return np.array(frames), np.array(references)


def vary(views: Tensor, share: float, rng: np.random.Generator) -> Tensor:
    """Mirror some lanes and change the colours of some, in all their views alike.

    views: (views, n, 3, H, W), 0..1. People and rooms vary more than any set of clips does.
    """
    count, device = views.shape[1], views.device
    mirrored = torch.from_numpy(rng.random(count) < share / 2)
    recoloured = rng.random((count, 1)) < share
    gain = np.where(recoloured, rng.uniform(0.8, 1.2, (count, 3)), 1.0)
    shift = np.where(recoloured, rng.uniform(-0.06, 0.06, (count, 3)), 0.0)
    views = views.clone()
    views[:, mirrored.to(device)] = views[:, mirrored.to(device)].flip(4)
    by_channel = (torch.from_numpy(v).float().to(device)[..., None, None] for v in (gain, shift))
    return (views * next(by_channel) + next(by_channel)).clamp(0.0, 1.0)


def _scaled_curves(clips: ClipFolder, speakers: Sequence[ClipEntry]) -> Tensor:
    """Curves of every frame, (frames, 4), of zero mean and unit spread over these clips."""
    curves = np.zeros((clips.frames, CURVES), np.float32)
    for clip in speakers:
        curves[clip.start_frame : clip.start_frame + clip.frames] = clips.curves(clip)
    seen = np.concatenate([clips.curves(clip) for clip in speakers])
    return torch.from_numpy((curves - seen.mean(0)) / (seen.std(0) + 1e-6))


def _mouth(pictures: Tensor) -> Tensor:
    rows, columns = mouth_box()
    return pictures[..., rows, columns]


def _edges(pictures: Tensor) -> float:
    across = (pictures[..., 1:] - pictures[..., :-1]).abs().mean()
    down = (pictures[..., 1:, :] - pictures[..., :-1, :]).abs().mean()
    return float(across + down)


def _widths(text: str) -> tuple[int, ...]:
    widths = tuple(int(part) for part in text.split(","))
    if len(widths) != 4 or min(widths) < 1:
        raise argparse.ArgumentTypeError("four widths, from coarse to fine: 128,96,48,24")
    return widths


def main(argv: Sequence[str] | None = None) -> None:
    """Command line; see the module text."""
    parser = argparse.ArgumentParser(description="Train the small student's autoencoder.")
    add_budget_options(parser, minutes=20.0)
    sizes, wanted = AutoencoderConfig(), AppearanceOptions()
    parser.add_argument("--batch", type=int, default=24)
    parser.add_argument("--tiny", action="store_true", help="tiny networks, to try the training")
    parser.add_argument(
        "--decoder-widths", type=_widths, metavar="A,B,C,D",
        help=f"from coarse to fine; default: {','.join(map(str, sizes.decoder_widths))}",
    )  # fmt: skip
    parser.add_argument("--perceptual-weight", type=float, default=wanted.perceptual)
    parser.add_argument("--gan-weight", type=float, default=wanted.adversarial)
    parser.add_argument("--late", type=float, default=wanted.late, help="when these two begin")
    parser.add_argument("--varied", type=float, default=wanted.varied)
    args = parser.parse_args(argv)
    options = AppearanceOptions(args.perceptual_weight, args.gan_weight, args.late, args.varied)
    config = TINY if args.tiny else SmallConfig()
    if args.decoder_widths:
        thinner = replace(config.autoencoder, decoder_widths=args.decoder_widths)
        config = replace(config, autoencoder=thinner)
    with join_team(args.device) as team:
        set_up(args, team, "autoencoder")
        trainer = AutoencoderTrainer(
            ClipFolder(args.data), args.run, config, team, args.seed, args.batch, options
        )
        finished = trainer.train(args.minutes * 60, args.slice_minutes * 60)
    close(finished)


if __name__ == "__main__":
    main()
