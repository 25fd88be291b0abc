"""Audio of the Lip Forcing network: four video frames' vectors become one (section 2.5)."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from core.errors import EngineError
from core.models.lipforcing_config import AUDIO_GROUP, LipForcingConfig


def audio_groups(audio: Tensor, start: int, frames: int) -> Tensor:
    """The audio vectors of latent frames start … start + frames - 1.

    audio: (n, video_frames, features), one vector per video frame from the session's first on.
    Returns (n, frames, 4, features): latent frame 0 hears video frame 0 four times, latent frame
    j hears video frames 4j - 3 … 4j. Raises EngineError when the audio is too short.
    """
    last = AUDIO_GROUP * (start + frames - 1)
    if audio.shape[1] <= last:
        raise EngineError(
            f"latent frames up to {start + frames - 1} need audio of {last + 1} video frames; "
            f"there are {audio.shape[1]}"
        )
    first = AUDIO_GROUP * start - (AUDIO_GROUP - 1)
    wanted = torch.arange(first, last + 1, device=audio.device).clamp(min=0)
    return audio[:, wanted].unflatten(1, (frames, AUDIO_GROUP))


class AudioPack(nn.Module):  # type: ignore[misc]
    """A group of audio vectors -> one narrow vector."""

    def __init__(self, config: LipForcingConfig) -> None:
        super().__init__()
        self.proj = nn.Linear(AUDIO_GROUP * config.audio_features, config.audio_hidden)
        self.norm_out = nn.LayerNorm(config.audio_hidden, eps=1e-5)

    def forward(self, groups: Tensor) -> Tensor:
        """groups: (n, frames, 4, features) -> (n, frames, audio_hidden)."""
        return self.norm_out(self.proj(groups.flatten(2)))
