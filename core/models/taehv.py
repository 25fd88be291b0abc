"""TAEHV for Wan 2.1: the tiny autoencoder that decodes while the frames are still to come.

Structure and layer numbers: spec 4.6. Each memory block sees the frame at hand and its own input
for the frame before; nothing else looks through time, so any number of latents may go in at once
and the memory is one picture for each block. All numbers of a call depend on its inputs alone, and
shapes never change, so that a call can be recorded as a CUDA graph.

Pictures are (n, frames, channels, h, w), frames before channels, unlike the Wan autoencoder's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from core.errors import BadFrame
from core.models.state_fit import State, check_fit, shape_of, take_over

NAME = "TAEHV for Wan 2.1"

TRIM_FRAMES = 3
"""Frames at the start of a session that show nothing: the first latent stands for one frame."""

_BLOCKS = 3  # memory blocks in a row
_LIMIT = 3.0  # latents are bent softly to within this


@dataclass(frozen=True, slots=True)
class TaehvConfig:
    """Sizes; the defaults are those of the public file (spec 4.6).

    widths: the decoder's channels, coarse to fine. growth: frames made of one at each of its three
    enlargements. encoder_width: the encoder's channels. shrink: frames made one at each of the
    encoder's three reductions.
    """

    latent_channels: int = 16
    widths: tuple[int, ...] = (256, 128, 64, 64)
    growth: tuple[int, ...] = (1, 2, 2)
    encoder_width: int = 64
    shrink: tuple[int, ...] = (2, 2, 1)

    @property
    def frames_per_latent(self) -> int:
        """Frames that the decoder makes of one latent."""
        return self.growth[0] * self.growth[1] * self.growth[2]

    @classmethod
    def from_state(cls, state: State) -> TaehvConfig:
        """Read the sizes from the shapes of a state dict. Raises WeightsError."""

        def ratio(key: str, above: int, below: int) -> int:
            shape = shape_of(state, key, 4, NAME)
            return max(1, shape[above] // shape[below])

        widths = tuple(shape_of(state, f"decoder.{at}.weight", 4, NAME)[0] for at in (1, 8, 14, 20))
        return cls(
            latent_channels=shape_of(state, "decoder.1.weight", 4, NAME)[1],
            widths=widths,
            growth=tuple(ratio(f"decoder.{at}.conv.weight", 0, 1) for at in (7, 13, 19)),
            encoder_width=shape_of(state, "encoder.0.weight", 4, NAME)[0],
            shrink=tuple(ratio(f"encoder.{at}.conv.weight", 1, 0) for at in (2, 7, 12)),
        )


class MemoryBlock(nn.Module):  # type: ignore[misc]
    """Three convolutions over the frame at hand and the one before, around a shortcut."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.conv = nn.Sequential(
            nn.Conv2d(2 * width, width, 3, padding=1),
            nn.ReLU(),
            nn.Conv2d(width, width, 3, padding=1),
            nn.ReLU(),
            nn.Conv2d(width, width, 3, padding=1),
        )

    def forward(self, x: Tensor, before: Tensor) -> tuple[Tensor, Tensor]:
        """x: (n, f, width, h, w); before: (n, 1, width, h, w), the input before x[:, 0].

        Returns the result, shaped as x, and what is ``before`` in the next call.
        """
        past = torch.cat([before, x[:, :-1]], dim=1)
        y = self.conv(torch.cat([x, past], dim=2).flatten(0, 1)).unflatten(0, x.shape[:2])
        return F.relu(y + x), x[:, -1:]


class TimeGrow(nn.Module):  # type: ignore[misc]
    """Makes ``frames`` frames of one, with a convolution over channels."""

    def __init__(self, width: int, frames: int) -> None:
        super().__init__()
        self.conv = nn.Conv2d(width, frames * width, 1, bias=False)
        self._width = width

    def forward(self, x: Tensor) -> Tensor:
        """x: (n, f, width, h, w) -> (n, frames * f, width, h, w)."""
        n = len(x)
        y = self.conv(x.flatten(0, 1))
        return y.reshape(n, -1, self._width, *x.shape[3:])


class TimeShrink(nn.Module):  # type: ignore[misc]
    """Makes one frame of ``frames``, with a convolution over channels."""

    def __init__(self, width: int, frames: int) -> None:
        super().__init__()
        self.conv = nn.Conv2d(frames * width, width, 1, bias=False)
        self._frames = frames

    def forward(self, x: Tensor) -> Tensor:
        """x: (n, frames * f, width, h, w) -> (n, f, width, h, w)."""
        n, f, width, h, w = x.shape
        y = x.reshape(n * f // self._frames, self._frames * width, h, w)
        return self.conv(y).unflatten(0, (n, -1))


class Taehv(nn.Module):  # type: ignore[misc]
    """Decoder and, if ``encoder``, encoder. Sequences are numbered as in the file."""

    def __init__(self, config: TaehvConfig, *, encoder: bool = True) -> None:
        super().__init__()
        self.config = config
        self.decoder = nn.ModuleDict(_decoder_layers(config))
        self.encoder = nn.ModuleDict(_encoder_layers(config)) if encoder else None

    @classmethod
    def from_state(
        cls, state: State, *, dtype: torch.dtype = torch.float32, encoder: bool = False
    ) -> Taehv:
        """Build the network from a state dict (taew2_1.pth, 128 tensors).

        Sizes come from the shapes. encoder: whether it is wanted; its keys are checked all the
        same. Raises WeightsError when a key is missing, unexpected or of the wrong shape.
        """
        config = TaehvConfig.from_state(state)
        with torch.device("meta"):
            check_fit(cls(config), state, NAME)
            network = cls(config, encoder=encoder)
        take_over(network, state, dtype)
        return network

    def new_memory(self, clips: int, height: int, width: int) -> tuple[Tensor, ...]:
        """The decoder's memory before the first latent: zeros, for latents of height x width."""
        like = self.decoder["1"].weight
        return tuple(
            like.new_zeros(clips, 1, channels, height << level, width << level)
            for level, channels in enumerate(self.config.widths[:3])
            for _ in range(_BLOCKS)
        )

    def decode_next(
        self, latents: Tensor, memory: Sequence[Tensor]
    ) -> tuple[Tensor, tuple[Tensor, ...]]:
        """The next latents, scaled as the Wan autoencoder's, and the memory of those before.

        latents: (n, f, 16, h, w) of the network's dtype -> pictures (n, 4f, 3, 8h, 8w), nominally
        0..1 but not clamped, and the memory for the next call. Raises BadFrame.
        """
        channels = self.config.latent_channels
        if latents.ndim != 5 or latents.shape[2] != channels or 0 in latents.shape:
            raise BadFrame(
                f"want latents (n, frames, {channels}, h, w), got {tuple(latents.shape)}"
            )
        x = torch.tanh(latents / _LIMIT) * _LIMIT
        return _run(self.decoder, x, memory)

    def decode(self, latents: Tensor) -> Tensor:
        """A session's latents from the first on: (n, f, 16, h, w) -> (n, 4f - 3, 3, 8h, 8w), 0..1.

        Raises BadFrame.
        """
        return TaehvStream(self).push(latents)

    def encode(self, video: Tensor) -> Tensor:
        """video: (n, 4f, 3, H, W), 0..1 -> latents (n, f, 16, H/8, W/8).

        The training reward and cheap references use it; the student's own latents are the Wan
        autoencoder's. Raises BadFrame.
        """
        if self.encoder is None:
            raise BadFrame("this TAEHV was loaded without its encoder")
        group = self.config.shrink[0] * self.config.shrink[1] * self.config.shrink[2]
        shape = tuple(video.shape)
        if len(shape) != 5 or shape[2] != 3 or shape[1] % group or shape[3] % 8 or shape[4] % 8:
            raise BadFrame(
                f"want video (n, {group} * frames, 3, H, W) with sides of whole 8 pixels, "
                f"got {shape}"
            )
        n, _, _, height, width = shape
        memory = [
            video.new_zeros(n, 1, self.config.encoder_width, height >> level, width >> level)
            for level in (1, 2, 3)
            for _ in range(_BLOCKS)
        ]
        return _run(self.encoder, video, memory)[0]


class TaehvStream:
    """The pictures of one session, latent by latent: 1 after the first, then 4 of each."""

    def __init__(self, network: Taehv) -> None:
        self._network = network
        self.reset()

    def reset(self) -> None:
        """A new session begins."""
        self._memory: tuple[Tensor, ...] = ()
        self._to_drop = TRIM_FRAMES

    def push(self, latents: Tensor) -> Tensor:
        """latents: (n, f, 16, h, w), the next ones -> pictures (n, k, 3, 8h, 8w), 0..1.

        k = 4f, less the three that are dropped in the first call. Raises BadFrame.
        """
        if not self._memory and latents.ndim == 5:
            self._memory = self._network.new_memory(len(latents), *latents.shape[3:])
        pictures, self._memory = self._network.decode_next(latents, self._memory)
        drop = min(self._to_drop, pictures.shape[1])
        self._to_drop -= drop
        return pictures[:, drop:].clamp(0.0, 1.0)


def _run(
    layers: nn.ModuleDict, x: Tensor, memory: Sequence[Tensor]
) -> tuple[Tensor, tuple[Tensor, ...]]:
    """Through all layers; frames are folded into the batch where only space matters."""
    before, after = iter(memory), []
    for layer in layers.values():
        if isinstance(layer, MemoryBlock):
            x, kept = layer(x, next(before))
            after.append(kept)
        elif isinstance(layer, TimeGrow | TimeShrink):
            x = layer(x)
        else:
            x = layer(x.flatten(0, 1)).unflatten(0, x.shape[:2])
    return x, tuple(after)


def _decoder_layers(config: TaehvConfig) -> dict[str, nn.Module]:
    layers: dict[str, nn.Module] = {
        "1": nn.Conv2d(config.latent_channels, config.widths[0], 3, padding=1),
        "2": nn.ReLU(),
    }
    for level, start in enumerate((3, 9, 15)):
        width, finer = config.widths[level], config.widths[level + 1]
        layers |= _memory_blocks(start, width)
        layers[str(start + 3)] = nn.Upsample(scale_factor=2, mode="nearest")
        layers[str(start + 4)] = TimeGrow(width, config.growth[level])
        layers[str(start + 5)] = nn.Conv2d(width, finer, 3, padding=1, bias=False)
    layers["21"] = nn.ReLU()
    layers["22"] = nn.Conv2d(config.widths[3], 3, 3, padding=1)
    return layers


def _encoder_layers(config: TaehvConfig) -> dict[str, nn.Module]:
    width = config.encoder_width
    layers: dict[str, nn.Module] = {"0": nn.Conv2d(3, width, 3, padding=1), "1": nn.ReLU()}
    for level, start in enumerate((2, 7, 12)):
        layers[str(start)] = TimeShrink(width, config.shrink[level])
        layers[str(start + 1)] = nn.Conv2d(width, width, 3, stride=2, padding=1, bias=False)
        layers |= _memory_blocks(start + 2, width)
    layers["17"] = nn.Conv2d(width, config.latent_channels, 3, padding=1)
    return layers


def _memory_blocks(start: int, width: int) -> dict[str, nn.Module]:
    return {str(start + at): MemoryBlock(width) for at in range(_BLOCKS)}
