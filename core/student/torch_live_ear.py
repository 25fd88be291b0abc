"""The ear on a rolling window, of constant shape: the window's rows anew for each chunk (7.3).

``core.student.torch_hearing`` hears a stream; here the session has cut the windows already, and
before the first sound there is silence. See there for what a window costs.
"""

from __future__ import annotations

import torch
from torch import Tensor

from core.models.lipforcing_config import AUDIO_GROUP
from core.models.wav2vec2 import FRAME_SAMPLES, Wav2Vec2
from core.student.torch_graphs import Recorded
from core.types import Float32


class LiveEar:
    """window_frames: of sound, 40 ms each. ahead_frames: of these, those after the chunk."""

    def __init__(self, network: Wav2Vec2, window_frames: int, ahead_frames: int) -> None:
        self._network = network
        self._frames, self._ahead = window_frames, ahead_frames
        device = network.feature_projection.projection.weight.device
        self._sound = torch.zeros(window_frames * FRAME_SAMPLES, device=device)
        self._hearing = Recorded(device)

    @property
    def samples(self) -> int:
        """Of one window."""
        return len(self._sound)

    def groups(self, pcm: Float32, latents: int) -> Tensor:
        """What the newest ``latents`` latent frames of a window hear: (1, latents, 4, row width).

        pcm: float32 (samples,), a window that ends with the look-ahead.
        """
        self._sound.copy_(torch.tensor(pcm))
        rows = self._hearing.run(self._hear)
        end = self._frames - self._ahead
        own = rows[end - AUDIO_GROUP * latents : end]
        return own.unflatten(0, (latents, AUDIO_GROUP))[None]

    def silent_groups(self, latents: int) -> Tensor:
        """What the first latent frames of a session hear before anybody speaks; the very first one
        hears its single picture's sound four times (2.5)."""
        self._sound.zero_()
        rows = self._hearing.run(self._hear)
        frames = [0] * (AUDIO_GROUP - 1) + list(range(AUDIO_GROUP * (latents - 1) + 1))
        picked = torch.tensor(frames, device=rows.device)
        return rows[picked].unflatten(0, (latents, AUDIO_GROUP))[None]

    def _hear(self) -> Tensor:
        with torch.no_grad():
            return self._network.listen(self._sound, self._frames)
