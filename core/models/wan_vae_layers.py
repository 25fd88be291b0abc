"""Layers of the Wan 2.1 autoencoder that go through a video piece by piece (spec 4.3).

Every layer that looks back in time keeps what it needs of the frames that went by in a WanMemory.
The very first frame of a video is special: it stands alone in time, so resampling in time passes
it on unchanged. Pictures are (n, channels, frames, h, w).
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn


class WanMemory:
    """What the layers of one encoder or decoder remember of one video, or of a batch of videos.

    Empty before the first frame; a network changes it with each call. Not to be shared between an
    encoder and a decoder, nor between videos.
    """

    def __init__(self) -> None:
        self.begun = False  # has the first frame gone by?
        self._held: dict[nn.Module, Tensor] = {}

    def recall(self, layer: nn.Module) -> Tensor | None:
        """The last frames that ``layer`` kept, (n, channels, frames, h, w)."""
        return self._held.get(layer)

    def keep(self, layer: nn.Module, frames: Tensor) -> None:
        """Keep a copy, so that the picture that it was cut from can go."""
        self._held[layer] = frames.clone()

    def shapes(self) -> list[tuple[int, ...]]:
        """Shapes of all that is kept."""
        return [tuple(held.shape) for held in self._held.values()]

    def copy(self) -> WanMemory:
        """The same past, to go on from in another way."""
        twin = WanMemory()
        twin.begun, twin._held = self.begun, dict(self._held)
        return twin


class ChannelNorm(nn.Module):  # type: ignore[misc]
    """x / |x| * sqrt(channels) * gamma, over the channels of each point."""

    def __init__(self, channels: int, dims: int) -> None:
        super().__init__()
        self.gamma = nn.Parameter(torch.ones(channels, *[1] * dims))

    def forward(self, x: Tensor) -> Tensor:
        """x: (n, channels, ...) -> the same shape."""
        return F.normalize(x, dim=1) * self.gamma.shape[0] ** 0.5 * self.gamma


class CausalConv(nn.Conv3d):  # type: ignore[misc]
    """3 taps in time that end at the present frame, a centred kernel in space."""

    def __init__(self, given: int, made: int, space: int = 3) -> None:
        super().__init__(given, made, (3, space, space), padding=(0, space // 2, space // 2))

    def forward(self, x: Tensor, memory: WanMemory) -> Tensor:
        """x: (n, given, f, h, w) -> (n, made, f, h, w); before the first frame lie zeros."""
        past = memory.recall(self)
        if past is None:
            past = torch.zeros_like(x[:, :, :1]).expand(-1, -1, 2, -1, -1)
        x = torch.cat([past, x], dim=2)
        memory.keep(self, x[:, :, -2:])
        return super().forward(x)


class ResidualBlock(nn.Module):  # type: ignore[misc]
    """Two normalised causal convolutions around a shortcut."""

    def __init__(self, given: int, made: int) -> None:
        super().__init__()
        # Numbered as in the file, whose activations and dropout have numbers too.
        self.residual = nn.ModuleDict(
            {
                "0": ChannelNorm(given, 3),
                "2": CausalConv(given, made),
                "3": ChannelNorm(made, 3),
                "6": CausalConv(made, made),
            }
        )
        self.shortcut = nn.Conv3d(given, made, 1) if given != made else nn.Identity()

    def forward(self, x: Tensor, memory: WanMemory) -> Tensor:
        """x: (n, given, f, h, w) -> (n, made, f, h, w)."""
        y = self.residual["2"](F.silu(self.residual["0"](x)), memory)
        y = self.residual["6"](F.silu(self.residual["3"](y)), memory)
        return y + self.shortcut(x)


class FrameAttention(nn.Module):  # type: ignore[misc]
    """Attention with one head among the points of each frame."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.norm = ChannelNorm(channels, 2)
        self.to_qkv = nn.Conv2d(channels, 3 * channels, 1)
        self.proj = nn.Conv2d(channels, channels, 1)

    def forward(self, x: Tensor) -> Tensor:
        """x: (n, channels, f, h, w) -> the same shape."""
        y = frames_apart(x)
        q, k, v = self.to_qkv(self.norm(y)).flatten(2).transpose(1, 2)[:, None].chunk(3, dim=-1)
        seen = F.scaled_dot_product_attention(q, k, v)[:, 0].transpose(1, 2)
        y = self.proj(seen.reshape(y.shape))
        return x + frames_together(y, len(x))


class Shrink(nn.Module):  # type: ignore[misc]
    """Half the size in space, and then in time if ``time``."""

    def __init__(self, channels: int, time: bool) -> None:
        super().__init__()
        self.resample = nn.ModuleDict({"1": nn.Conv2d(channels, channels, 3, stride=2)})
        self.time_conv = (
            nn.Conv3d(channels, channels, (3, 1, 1), stride=(2, 1, 1)) if time else None
        )

    def forward(self, x: Tensor, memory: WanMemory) -> Tensor:
        """x: (n, c, f, h, w) -> (n, c, f', h/2, w/2).

        f' = f without ``time``; f/2 with it, or 1 + (f-1)/2 in the first call.
        """
        y = self.resample["1"](F.pad(frames_apart(x), (0, 1, 0, 1)))
        y = frames_together(y, len(x))
        if self.time_conv is None:
            return y
        past, first = memory.recall(self), y[:, :, :0]
        memory.keep(self, y[:, :, -1:])
        if past is None:
            first = past = y[:, :, :1]
            y = y[:, :, 1:]
        if not y.shape[2]:
            return first
        return torch.cat([first, self.time_conv(torch.cat([past, y], dim=2))], dim=2)


class Grow(nn.Module):  # type: ignore[misc]
    """Twice the frames if ``time``, then twice the size in space with half the channels."""

    def __init__(self, channels: int, time: bool) -> None:
        super().__init__()
        self.resample = nn.ModuleDict({"1": nn.Conv2d(channels, channels // 2, 3, padding=1)})
        self.time_conv = CausalConv(channels, 2 * channels, space=1) if time else None

    def forward(self, x: Tensor, memory: WanMemory) -> Tensor:
        """x: (n, c, f, h, w) -> (n, c/2, f', 2h, 2w).

        f' = f without ``time``; 2f with it, or 1 + 2(f-1) in the first call.
        """
        if self.time_conv is not None:
            # The first frame never enters the history either: the next one sees zeros.
            alone = 0 if memory.begun else 1
            first, rest = x[:, :, :alone], x[:, :, alone:]
            if rest.shape[2]:
                rest = self.time_conv(rest, memory).unflatten(1, (2, -1))
                rest = rest.permute(0, 2, 3, 1, 4, 5).flatten(2, 3)
            x = torch.cat([first, rest], dim=2)
        y = F.interpolate(frames_apart(x), scale_factor=2.0, mode="nearest")
        return frames_together(self.resample["1"](y), len(x))


def frames_apart(x: Tensor) -> Tensor:
    """(n, c, f, h, w) -> (n * f, c, h, w)."""
    return x.transpose(1, 2).flatten(0, 1)


def frames_together(x: Tensor, videos: int) -> Tensor:
    """(n * f, c, h, w) -> (n, c, f, h, w)."""
    return x.unflatten(0, (videos, -1)).transpose(1, 2)
