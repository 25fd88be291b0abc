"""The audio-visual sync network: do this sound and this mouth belong together, and how well?

Two towers, one for 200 ms of sound and one for the five frames of latents of the same moment,
give unit vectors that lie close together when both are of the same moment. Ours, trained on the
run's own latents (training.small.sync); it rewards students and measures the offset of pictures.
"""

from __future__ import annotations

from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from training.small.checkpoints import SYNC_FILE, load_checkpoint

SYNC_FRAMES = 5
REACH = 15
"""Shifts of the sound that are tried, in frames both ways."""
ROWS_PER_FRAME = 4
_WIDTH = 128


class SoundTower(nn.Module):
    """20 log-mel rows -> a unit vector."""

    def __init__(self, mels: int = 80, width: int = 192, features: int = _WIDTH) -> None:
        super().__init__()
        self.convolutions = nn.Sequential(
            nn.Conv1d(mels, width, 5, padding=2), nn.GELU(),
            nn.Conv1d(width, width, 5, stride=2, padding=2), nn.GELU(),
            nn.Conv1d(width, width, 3, padding=1), nn.GELU(),
        )  # fmt: skip
        self.out = nn.Sequential(nn.Linear(width * 10, 256), nn.GELU(), nn.Linear(256, features))

    def forward(self, rows: Tensor) -> Tensor:
        """rows: (n, 20, mels) -> (n, features), length 1."""
        x = self.convolutions(rows.transpose(1, 2)).flatten(1)
        return F.normalize(self.out(x).float(), dim=1)


class MouthTower(nn.Module):
    """Five frames of latents -> a unit vector, at every frame of a clip.

    What a head looks like should not matter, so each frame is also shown as its difference from
    the clip's mean.
    """

    def __init__(self, channels: int = 16, width: int = 96, features: int = _WIDTH) -> None:
        super().__init__()
        self.frame = nn.Sequential(
            nn.Conv2d(2 * channels, width, 3, padding=1), nn.GELU(),
            nn.Conv2d(width, width, 3, stride=2, padding=1), nn.GELU(),
            nn.Conv2d(width, 64, 3, stride=2, padding=1), nn.GELU(),
        ).to(memory_format=torch.channels_last)  # fmt: skip
        self.out = nn.Sequential(
            nn.Linear(64 * 6 * SYNC_FRAMES, 256), nn.GELU(), nn.Linear(256, features)
        )

    def forward(self, latents: Tensor) -> Tensor:
        """latents: (b, frames, 16, 8, 10) -> (b, frames - 4, features), length 1."""
        b, frames = latents.shape[:2]
        moving = latents - latents.mean(1, keepdim=True)
        shown = torch.cat([latents, moving], dim=2).flatten(0, 1)
        seen = self.frame(shown.contiguous(memory_format=torch.channels_last))
        windows = seen.reshape(b, frames, -1).unfold(1, SYNC_FRAMES, 1).transpose(2, 3)
        return F.normalize(self.out(windows.flatten(2)).float(), dim=2)


class SyncNetwork(nn.Module):
    """Both towers and the temperature they were trained with."""

    def __init__(self) -> None:
        super().__init__()
        self.sound, self.mouth = SoundTower(), MouthTower()
        self.log_sharpness = nn.Parameter(torch.tensor(2.5))

    def embed_sound(self, rows: Tensor) -> Tensor:
        """Every 200 ms, frame by frame. rows: (b, frames * 4, mels) -> (b, frames - 4, features)"""
        windows = rows.unfold(1, SYNC_FRAMES * ROWS_PER_FRAME, ROWS_PER_FRAME).transpose(2, 3)
        return self.sound(windows.flatten(0, 1)).unflatten(0, windows.shape[:2])

    def embed_mouth(self, latents: Tensor) -> Tensor:
        """Every five frames. latents: (b, frames, 16, 8, 10) -> (b, frames - 4, features)."""
        return self.mouth(latents)

    def confidence(self, latents: Tensor, around: Tensor) -> Tensor:
        """How clearly sound and mouth belong together: (b,).

        latents: (b, frames, 16, 8, 10), frames >= 5; around: (b, (frames + 30) * 4, mels), the
        sound from 15 frames before the first to 15 after the last (Batch.around).
        """
        return confidence(offset_distances(self.embed_mouth(latents), self.embed_sound(around)))


def offset_distances(mouth: Tensor, sound: Tensor, reach: int = REACH) -> Tensor:
    """Mean distance of mouth and sound when the sound is taken s frames later, s = -reach..reach.

    mouth: (b, n, d); sound: (b, n + 2 * reach, d), or (b, n, d): then only moments that both have
    count at each shift. Returns (b, 2 * reach + 1). Source: the offset search of SyncNet
    (spec/lipforcing.md 5.4).
    """
    count = mouth.shape[1]
    there = torch.ones(count + 2 * reach, device=mouth.device)
    if sound.shape[1] == count:
        sound = F.pad(sound, (0, 0, reach, reach))
        there = F.pad(there[:count], (reach, reach))
    shifted = sound.unfold(1, count, 1).transpose(2, 3)  # (b, shifts, n, d)
    apart = (mouth[:, None] - shifted).square().sum(3).clamp(min=1e-12).sqrt()
    counted = there.unfold(0, count, 1)  # (shifts, n)
    return (apart * counted).sum(2) / counted.sum(1).clamp(min=1.0)


def confidence(distances: Tensor) -> Tensor:
    """Median minus minimum over the shifts: (b, shifts) -> (b,)."""
    return distances.median(1).values - distances.min(1).values


def offset_frames(distances: Tensor) -> Tensor:
    """Frames by which the sound is late against the mouth (negative: early), to a fraction of a
    frame by the parabola through the minimum and its neighbours: (b, shifts) -> (b,)."""
    reach = distances.shape[1] // 2
    at = distances.argmin(1).clamp(1, distances.shape[1] - 2)
    rows = torch.arange(len(at), device=at.device)
    before, here, after = (distances[rows, at + step] for step in (-1, 0, 1))
    bend = (before - 2 * here + after).clamp(min=1e-9)
    return at - reach + (0.5 * (before - after) / bend).clamp(-1.0, 1.0)


def load_sync(run: Path, device: torch.device | str = "cpu") -> SyncNetwork:
    """The frozen sync network of a run. Raises TrainingError without sync.pt."""
    network = SyncNetwork()
    network.load_state_dict(load_checkpoint(run / SYNC_FILE)["averaged"]["network"])
    return network.to(device).eval().requires_grad_(False)
