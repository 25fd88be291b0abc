"""The Wan 2.1 autoencoder: video to latents and back, whole or as the frames arrive (spec 4.3).

Frames come in groups: the first frame alone, then four at a time; each group is one latent frame.
A video and its pieces give the same numbers, bit for bit, because a whole video is taken group by
group too, with the same memory. Two streams (unmasked and masked) are a batch of two.

    network = WanVae.from_state(state)
    memory = WanMemory()
    first = network.encode_next(video[:, :, :1], memory)
    second = network.encode_next(video[:, :, 1:5], memory)
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from core.errors import BadFrame
from core.models.state_fit import State, check_fit, take_over
from core.models.wan_vae_config import LATENT_MEAN, LATENT_STD, NAME, WanVaeConfig
from core.models.wan_vae_layers import (
    CausalConv,
    ChannelNorm,
    FrameAttention,
    Grow,
    ResidualBlock,
    Shrink,
    WanMemory,
)

Layer = ResidualBlock | Shrink | Grow


class WanEncoder(nn.Module):  # type: ignore[misc]
    """Pixels to the mean and logarithmic variance of the latents (unscaled)."""

    def __init__(self, config: WanVaeConfig) -> None:
        super().__init__()
        widths = config.widths
        layers: list[Layer] = []
        given = widths[0]
        for level, width in enumerate(widths):
            for _ in range(config.blocks):
                layers.append(ResidualBlock(given, width))
                given = width
            if level < len(config.halves_time):
                layers.append(Shrink(width, config.halves_time[level]))
        self.conv1 = CausalConv(3, widths[0])
        self.downsamples = nn.ModuleList(layers)
        self.middle = _middle(given)
        self.head = _head(given, 2 * config.latent_channels)

    def forward(self, video: Tensor, memory: WanMemory) -> Tensor:
        """video: (n, 3, f, H, W) -> (n, 2 * latent channels, f', H/8, W/8)."""
        x = self.conv1(video, memory)
        for layer in self.downsamples:
            x = layer(x, memory)
        return _finish(_think(x, self.middle, memory), self.head, memory)


class WanDecoder(nn.Module):  # type: ignore[misc]
    """Latents (unscaled) to pixels."""

    def __init__(self, config: WanVaeConfig) -> None:
        super().__init__()
        widths = config.widths[::-1]
        grows_time = config.halves_time[::-1]
        layers: list[Layer] = []
        given = widths[0]
        for level, width in enumerate(widths):
            for _ in range(config.blocks + 1):
                layers.append(ResidualBlock(given, width))
                given = width
            if level < len(grows_time):
                layers.append(Grow(width, grows_time[level]))
                given = width // 2
        self.conv1 = CausalConv(config.latent_channels, widths[0])
        self.middle = _middle(widths[0])
        self.upsamples = nn.ModuleList(layers)
        self.head = _head(given, 3)

    def forward(self, latents: Tensor, memory: WanMemory) -> Tensor:
        """latents: (n, latent channels, f, h, w) -> (n, 3, f', 8h, 8w)."""
        x = _think(self.conv1(latents, memory), self.middle, memory)
        for layer in self.upsamples:
            x = layer(x, memory)
        return _finish(x, self.head, memory)


class WanVae(nn.Module):  # type: ignore[misc]
    """Encoder and, if ``decoder``, decoder, with the scale of the latents."""

    def __init__(self, config: WanVaeConfig, *, decoder: bool = True) -> None:
        super().__init__()
        self.config = config
        channels = config.latent_channels
        self.encoder = WanEncoder(config)
        self.conv1 = nn.Conv3d(2 * channels, 2 * channels, 1)
        self.conv2 = nn.Conv3d(channels, channels, 1) if decoder else None
        self.decoder = WanDecoder(config) if decoder else None
        # Real numbers even where the rest is built on the "meta" device.
        for name, values in (("mean", LATENT_MEAN), ("std", LATENT_STD)):
            figures = torch.tensor(values, dtype=torch.float32, device="cpu").view(-1, 1, 1, 1)
            self.register_buffer(name, figures, persistent=False)

    @classmethod
    def from_state(
        cls, state: State, *, dtype: torch.dtype = torch.float32, decoder: bool = True
    ) -> WanVae:
        """Build the network from a state dict with Wan's key names (Wan2.1_VAE.pth, 194 tensors).

        Sizes come from the shapes. decoder: False leaves the decoder out (73 million of 127 million
        values); its keys are checked all the same. Raises WeightsError when a key is missing,
        unexpected or of the wrong shape.
        """
        config = WanVaeConfig.from_state(state)
        with torch.device("meta"):
            check_fit(cls(config), state, NAME)
            network = cls(config, decoder=decoder)
        take_over(network, state, dtype)
        return network

    def encode(self, video: Tensor) -> Tensor:
        """A whole video: (n, 3, 1 + 4k, H, W) in -1..1 -> scaled latents (n, 16, 1 + k, H/8, W/8).

        H and W are multiples of 8. The latents are the mean, not drawn. Raises BadFrame.
        """
        memory, group = WanMemory(), self.config.time_factor
        self._check_video(video, memory)
        pieces = [video[:, :, :1], *video[:, :, 1:].split(group, dim=2)]
        return torch.cat([self._encode(x, memory) for x in pieces if x.shape[2]], dim=2)

    def encode_next(self, video: Tensor, memory: WanMemory) -> Tensor:
        """The next frames of a video: (n, 3, f, H, W) in -1..1 -> (n, 16, f', H/8, W/8).

        f = 1 + 4k in the first call with a new memory, 4k later. Raises BadFrame.
        """
        self._check_video(video, memory)
        return self._encode(video, memory)

    def decode(self, latents: Tensor) -> Tensor:
        """All latents: (n, 16, 1 + k, h, w), scaled -> video (n, 3, 1 + 4k, 8h, 8w).

        Nominally -1..1 but not clamped. Raises BadFrame.
        """
        memory = WanMemory()
        self._check_latents(latents)
        return torch.cat([self._decode(x, memory) for x in latents.split(1, dim=2)], dim=2)

    def decode_next(self, latents: Tensor, memory: WanMemory) -> Tensor:
        """The next latents: (n, 16, f, h, w), scaled -> video (n, 3, f', 8h, 8w), not clamped.

        f' = 4f, or 4f - 3 in the first call with a new memory. Raises BadFrame.
        """
        self._check_latents(latents)
        return self._decode(latents, memory)

    def _encode(self, video: Tensor, memory: WanMemory) -> Tensor:
        x = self.conv1(self.encoder(video, memory))[:, : self.config.latent_channels]
        memory.begun = True
        return ((x.float() - self.mean) / self.std).to(x.dtype)

    def _decode(self, latents: Tensor, memory: WanMemory) -> Tensor:
        if self.conv2 is None or self.decoder is None:
            raise BadFrame("this Wan 2.1 VAE was loaded without its decoder")
        x = (latents.float() * self.std + self.mean).to(latents.dtype)
        video = self.decoder(self.conv2(x), memory)
        memory.begun = True
        return video

    def _check_video(self, video: Tensor, memory: WanMemory) -> None:
        config = self.config
        fits = video.ndim == 5 and video.shape[1] == 3 and 0 not in video.shape
        if not fits or any(side % config.space_factor for side in video.shape[3:]):
            raise BadFrame(
                f"want video (n, 3, frames, H, W) with sides of whole {config.space_factor} "
                f"pixels, got {tuple(video.shape)}"
            )
        alone = 0 if memory.begun else 1
        if (video.shape[2] - alone) % config.time_factor:
            raise BadFrame(
                f"want {'' if memory.begun else '1 + '}a multiple of {config.time_factor} frames, "
                f"got {video.shape[2]}"
            )

    def _check_latents(self, latents: Tensor) -> None:
        channels = self.config.latent_channels
        if latents.ndim != 5 or latents.shape[1] != channels or 0 in latents.shape:
            raise BadFrame(
                f"want latents (n, {channels}, frames, h, w), got {tuple(latents.shape)}"
            )


def _middle(width: int) -> nn.ModuleList:
    parts = [ResidualBlock(width, width), FrameAttention(width), ResidualBlock(width, width)]
    return nn.ModuleList(parts)


def _head(given: int, made: int) -> nn.ModuleDict:
    return nn.ModuleDict({"0": ChannelNorm(given, 3), "2": CausalConv(given, made)})


def _think(x: Tensor, middle: nn.ModuleList, memory: WanMemory) -> Tensor:
    before, attention, after = middle
    return after(attention(before(x, memory)), memory)


def _finish(x: Tensor, head: nn.ModuleDict, memory: WanMemory) -> Tensor:
    return head["2"](F.silu(head["0"](x)), memory)
