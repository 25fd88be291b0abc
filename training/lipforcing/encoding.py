"""From an aligned video to the latents of training clips (spec 4.2, 4.4, 5.1)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from core.errors import TrainingError
from core.models.wan_vae import WanVae
from core.models.wav2vec2 import Wav2Vec2
from core.student.clip_layout import FPS
from training.lipforcing.shards import SAMPLES_PER_FRAME
from training.speech.recordings import read_sound

CLIP_FRAMES = 81
"""Video frames of a clip: 21 latent frames."""

KEPT = 0.5
"""A mask cell above this is kept."""

_MOST_FRAMES = 25 * 60 * 10


@dataclass(frozen=True)
class Encoders:
    """What makes latents and audio rows, on one device, with the mask of the mouth.

    mask: float32 (h, w) of any size, 0..1, 1 = keep (the published mask.png).
    """

    autoencoder: WanVae
    ear: Wav2Vec2
    mask: Tensor

    def mask_of(self, height: int, width: int) -> Tensor:
        """0 or 1 for each point of a picture or of its latents: float32 (height, width)."""
        grown = F.interpolate(self.mask[None, None], size=(height, width), mode="bilinear")
        return (grown[0, 0] > KEPT).float()

    @torch.no_grad()
    def encode(
        self, pictures: NDArray[np.uint8], reference: NDArray[np.uint8], pcm: NDArray[np.int16]
    ) -> dict[str, Tensor]:
        """A clip's tensors as in shards.py. pictures, reference: (frames, H, W, 3) RGB; pcm:
        (samples,), 16 kHz, of the same time as the pictures."""
        video = self._video(pictures)
        keep = self.mask_of(*pictures.shape[1:3]).to(video.device)
        latents = [
            self.autoencoder.encode(each)[0]
            for each in (video, video * keep, self._video(reference))
        ]
        device = next(self.ear.parameters()).device
        sound = torch.from_numpy(pcm.astype(np.float32) / 32768.0).to(device)
        target, masked, seen = (each.cpu() for each in latents)
        return {
            "target": target,
            "masked": masked,
            "reference": seen,
            "audio": self.ear.listen(sound, len(pictures)).cpu(),
            "pcm": torch.from_numpy(pcm.copy()),
        }

    def _video(self, pictures: NDArray[np.uint8]) -> Tensor:
        weight = next(self.autoencoder.parameters())
        video = torch.from_numpy(pictures).to(weight.device).permute(3, 0, 1, 2)[None]
        return (video.float() / 127.5 - 1.0).to(weight.dtype)


def segments(total: int, length: int = CLIP_FRAMES) -> list[tuple[int, int]]:
    """First frames of a video's clips and of their references (5.1).

    The reference is what follows the clip if the video has that much more, else its last part: of a
    video with one clip alone that is the clip itself.
    """
    starts = range(0, total - length + 1, length)
    return [
        (at, at + length if at + 2 * length <= total else max(0, total - length) if at == 0 else 0)
        for at in starts
    ]


def read_aligned(path: Path, size: int) -> tuple[NDArray[np.uint8], NDArray[np.int16]]:
    """An aligned face video: uint8 (frames, size, size, 3) RGB and its sound, int16 at 16 kHz.

    Raises TrainingError for another rate than 25 pictures a second, another size, or no sound.
    """
    pictures: list[NDArray[np.uint8]] = []
    try:
        with av.open(str(path)) as media:
            if not media.streams.video:
                raise TrainingError(f"{path.name} holds no pictures")
            stream = media.streams.video[0]
            rate = stream.average_rate
            if rate is None or abs(rate - Fraction(FPS)) > Fraction(1, 100):
                raise TrainingError(
                    f"{path.name} has {rate} pictures a second; convert it to {FPS}"
                )
            for frame in media.decode(stream):
                if (frame.width, frame.height) != (size, size):
                    raise TrainingError(
                        f"{path.name} is {frame.width} x {frame.height}; clips are faces aligned "
                        f"to {size} x {size}"
                    )
                pictures.append(frame.to_ndarray(format="rgb24"))
                if len(pictures) > _MOST_FRAMES:
                    raise TrainingError(f"{path.name} is longer than {_MOST_FRAMES} pictures")
    except av.FFmpegError as err:
        raise TrainingError(f"{path.name} is damaged or no video ({err})") from err
    if not pictures:
        raise TrainingError(f"{path.name} holds no pictures")
    sound = read_sound(path)
    wanted = len(pictures) * SAMPLES_PER_FRAME
    sound = np.pad(sound[:wanted], (0, max(0, wanted - len(sound))))
    return np.stack(pictures), sound
