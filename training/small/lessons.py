"""What both student stages share: networks, the ear's part of the loss, latents and pictures."""

from __future__ import annotations

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from core.errors import TrainingError
from core.models.small_autoencoder import SmallDecoder
from core.models.small_denoiser import SmallDenoiser
from core.student.schedule import FOUR_STEP_TIMES, ONE_STEP_TIMES, TIMES
from training.evaluation.curves import closures
from training.small.checkpoints import AUTOENCODER_FILE, load_checkpoint
from training.small.ear import Ear, trained_ear
from training.small.latent_probe import correlations
from training.small.learning import half_precision
from training.small.losses import cell_weight, focus_map, moved_weight, picture_loss
from training.small.material import Material
from training.small.rollout import generate, seeded_noise
from training.small.sequences import Batch

STEP_TIMES = {1: ONE_STEP_TIMES, 2: TIMES, 4: FOUR_STEP_TIMES}
_PROBE_WEIGHT = 0.15
_HELD_WEIGHT = 2.0


class StudentParts(nn.Module):
    """Ear, denoiser and decoder of a student that is being made."""

    def __init__(self, material: Material) -> None:
        super().__init__()
        config = material.config
        self.ear = trained_ear(material)
        self.denoiser = SmallDenoiser(config.denoiser).to(memory_format=torch.channels_last)
        self.decoder = SmallDecoder(config.autoencoder).to(memory_format=torch.channels_last)
        self.decoder.load_state_dict(load_checkpoint(material.run / AUTOENCODER_FILE)["decoder"])

    def averaged(self) -> dict[str, nn.Module]:
        """The parts that are exported, by the names in the checkpoint."""
        return {"audio": self.ear.audio, "denoiser": self.denoiser, "decoder": self.decoder}


class Lessons:
    """Draws batches and measures how far a student is off. single_share: share of steps whose
    chunks have one frame instead of two."""

    def __init__(self, material: Material, batch: int, chunks: int, single_share: float) -> None:
        self.material, self.batch, self.chunks = material, batch, chunks
        self._single_share = single_share
        self._focus = focus_map().to(material.device)
        self._cells = cell_weight().to(material.device)

    def draw(self, rng: np.random.Generator) -> tuple[Batch, Batch]:
        """The same windows as the student sees them, in chunks of one or two frames, and in
        chunks of two."""
        batch = self.material.draw(self.batch, self.chunks, rng)
        single = rng.random() < self._single_share
        return (batch.in_single_frames() if single else batch), batch

    def listen(self, ear: Ear, batch: Batch, rng: np.random.Generator) -> tuple[Tensor, Tensor]:
        """Audio tokens (b, chunks, frames, tokens, width), and how far the ear's curves are off."""
        audio = ear.hear(batch.mel)
        single = batch.target.shape[2] == 1
        further = ear.further(self.material.speech, 4 * self.batch, single, rng)
        return audio, ear.curve_distance(audio, batch.curves) + further

    def latent_loss(self, clean: Tensor, batch: Batch) -> Tensor:
        """Distance to the true latents, counted where the mouth is and where it moved, and most in
        the frames that hold the lips shut."""
        target = batch.target
        moved = (target - batch.base).abs().mean(-3, keepdim=True)
        weight = self._cells * (1.0 + 2.0 * (moved / 0.5).clamp(max=1.0))
        # Squares, not magnitudes: a mouth is shut most of the time, and its median would stay so.
        cells = F.mse_loss(clean, target, reduction="none")
        curves = self.material.probe.distance(clean, target)
        # P, B and M are few and short: without more weight a mean over all frames half opens them.
        counts = 1.0 + _HELD_WEIGHT * batch.held
        frames = (cells * weight).mean((-3, -2, -1)) + _PROBE_WEIGHT * curves
        return (frames * counts).mean()

    def picture_loss(
        self,
        decoder: SmallDecoder,
        clean: Tensor,
        batch: Batch,
        lanes: int,
        rng: np.random.Generator,
    ) -> Tensor:
        """How random frames of some lanes look, painted by the decoder, beside the truth.

        clean: (b, chunks, frames, c, h, w). Silent lanes have no true picture and are left out.
        """
        clips, device = self.material.clips, clean.device
        speaking = torch.nonzero(~batch.silent).flatten().cpu()
        chosen = speaking[torch.randperm(len(speaking))[:lanes]]
        if not len(chosen):
            return clean.new_zeros(())
        frames = clean.flatten(1, 2)
        at = torch.from_numpy(rng.integers(frames.shape[1], size=len(chosen)))
        places = batch.places.flatten(1, 2)[chosen, at].numpy()
        target, base = clips.speaking(places), clips.base(places)
        hidden = clips.hide(base).to(device)
        reference = clips.base(batch.reference_places[chosen].numpy()).to(device)
        target, base = target.to(device), base.to(device)
        with half_precision(device):
            made = decoder(frames[chosen.to(device), at.to(device)], hidden, reference)
        return picture_loss(made, target, moved_weight(target, base, self._focus))

    @torch.no_grad()
    def judge(self, parts: StudentParts, steps: int, clips: int = 12, chunks: int = 40) -> str:
        """Correlations of kept-out clips with their own and with a wrong sound; both chunk sizes
        with their own, and how many of P, B and M close the lips."""
        parts.eval()
        places, others, length = self.material.judged_windows(clips, chunks)
        said, shut = [], []
        for sound, single in ((None, False), (others, False), (None, True)):
            batch = self.material.judge_set.windows(places, length, sound_of=sound)
            batch = batch.in_single_frames() if single else batch
            with half_precision(self.material.device):
                made = generate(
                    parts.denoiser.for_chunk(batch.hidden.shape[2]), batch.hidden, batch.reference,
                    parts.ear.hear(batch.mel), seeded_noise(3), times=step_times(steps),
                )  # fmt: skip
            told = self.material.probe(made).flatten(1, 2)
            said.append(correlations(told, batch.curves.flatten(1, 2)))
            shut.append(_closed(told[..., 0], self.material.probe(batch.target), batch))
        return (
            f"correlation with own sound {said[0]}, with another clip's {said[1]}, "
            f"frame by frame {said[2]}; closed {shut[0]:.0f} %, frame by frame {shut[2]:.0f} %"
        )


def _closed(made: Tensor, truth: Tensor, batch: Batch) -> float:
    """Percent of all P, B and M in a batch whose lips close (training.evaluation.curves).

    made: (b, frames), an opening; truth: (b, chunks, frames, 3).
    """
    held, wanted = batch.held.flatten(1, 2), truth.flatten(1, 2)[..., 0]
    found: list[bool] = []
    for clip in zip(made.cpu().numpy(), wanted.cpu().numpy(), held.cpu().numpy(), strict=True):
        found += closures(*clip, slice(None)).closed
    return 100.0 * float(np.mean(found)) if found else 0.0


def step_times(steps: int) -> tuple[float, ...]:
    """Times of a student with this many calls. Raises TrainingError for other than 1, 2 and 4."""
    if steps not in STEP_TIMES:
        raise TrainingError(f"a student has 1, 2 or 4 steps, not {steps}")
    return STEP_TIMES[steps]
