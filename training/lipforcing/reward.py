"""The sync reward of the second stage: pictures of the student's clips, judged by SyncNet (5.4)."""

from __future__ import annotations

from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor

from core.errors import TrainingError
from core.models.taehv import Taehv
from core.student.torch_weight_files import read_tensors
from training.lipforcing.syncnet import PICTURE, SyncNet
from training.small.sync_network import REACH, confidence, offset_distances


class SyncReward:
    """Confidence that sound and mouth belong together, from latents. No gradient flows."""

    def __init__(self, decoder: Taehv, judge: SyncNet) -> None:
        self._decoder, self._judge = decoder, judge

    @classmethod
    def from_files(cls, taehv: Path, syncnet: Path, device: torch.device) -> SyncReward:
        """taehv: taew2_1.pth; syncnet: syncnet_v2.model. Raises WeightsError."""
        decoder = Taehv.from_state(read_tensors(taehv))
        return cls(decoder.to(device), SyncNet.from_file(syncnet).to(device))

    @torch.no_grad()
    def confidence(self, latents: Tensor, pcm: Tensor) -> Tensor:
        """latents: float32 (n, c, frames, h, w), whole clips; pcm: float32 (n, samples), 16 kHz,
        -1..1. Returns (n,): median minus minimum of the distances over 31 shifts. Raises
        TrainingError for clips so short that some shifts leave nothing to compare."""
        return torch.stack([self._one(*pair) for pair in zip(latents, pcm, strict=True)])

    def _one(self, latents: Tensor, pcm: Tensor) -> Tensor:
        pictures = self._decoder.decode(latents.transpose(0, 1)[None])[0]
        small = F.interpolate(pictures, size=(PICTURE, PICTURE), mode="bilinear")
        mouth = self._judge.embed_mouth(255.0 * small.flip(1))  # BGR, as the network learned
        sound = self._judge.embed_sound(pcm, len(pictures))
        both = min(len(mouth), len(sound))
        if both <= REACH:
            raise TrainingError(f"clips of {len(pictures)} pictures are too short for the reward")
        return confidence(offset_distances(mouth[None, :both], sound[None, :both]))[0]
