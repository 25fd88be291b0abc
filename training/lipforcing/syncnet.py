"""SyncNet-v2: do a mouth and a sound belong together? (specification, section 5.4)

Joon Son Chung's network, whose code is MIT; the terms of its weights are not known. Layers are
numbered as in its file, `syncnet_v2.model`, a plain state dict. Its features are MFCCs as the
package python_speech_features makes them by default.
"""

from __future__ import annotations

import math
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from core.models.state_fit import check_fit, take_over
from core.student.torch_weight_files import read_tensors

NAME = "SyncNet-v2"
WINDOW = 5
"""Pictures of one embedding."""
PICTURE = 224
RATE_HZ = 16_000
COEFFICIENTS = 13
_ROWS_PER_PICTURE, _ROWS = 4, 20
_FRAME, _STRIDE, _SPECTRUM, _FILTERS = 400, 160, 512, 26
_PRE_EMPHASIS, _LIFTER = 0.97, 22
_SMALLEST = torch.finfo(torch.float64).eps


class ChannelNorm(nn.Module):
    """Batch normalisation with the figures that were learned; never learns here."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.weight, self.bias = (
            nn.Parameter(torch.ones(channels)),
            nn.Parameter(torch.zeros(channels)),
        )
        self.register_buffer("running_mean", torch.zeros(channels))
        self.register_buffer("running_var", torch.ones(channels))

    def forward(self, x: Tensor) -> Tensor:
        """x: (n, channels, ...)."""
        return F.batch_norm(x, self.running_mean, self.running_var, self.weight, self.bias)


class SyncNet(nn.Module):
    """Two towers of 1024 features: 5 pictures, and 0.2 s of sound."""

    def __init__(self) -> None:
        super().__init__()
        self.netcnnaud = nn.Sequential(
            *_sound_layer(1, 64, 3, 1), nn.MaxPool2d(1, 1),
            *_sound_layer(64, 192, 3, 1), nn.MaxPool2d(3, (1, 2)),
            *_sound_layer(192, 384, 3, 1), *_sound_layer(384, 256, 3, 1),
            *_sound_layer(256, 256, 3, 1), nn.MaxPool2d(3, 2),
            *_sound_layer(256, 512, (5, 4), 0),
        )  # fmt: skip
        self.netfcaud = _last()
        self.netcnnlip = nn.Sequential(
            *_mouth_layer(3, 96, (5, 7, 7), (1, 2, 2), 0), nn.MaxPool3d((1, 3, 3), (1, 2, 2)),
            *_mouth_layer(96, 256, (1, 5, 5), (1, 2, 2), (0, 1, 1)),
            nn.MaxPool3d((1, 3, 3), (1, 2, 2), (0, 1, 1)),
            *_mouth_layer(256, 256, (1, 3, 3), 1, (0, 1, 1)),
            *_mouth_layer(256, 256, (1, 3, 3), 1, (0, 1, 1)),
            *_mouth_layer(256, 256, (1, 3, 3), 1, (0, 1, 1)),
            nn.MaxPool3d((1, 3, 3), (1, 2, 2)),
            *_mouth_layer(256, 512, (1, 6, 6), 1, 0),
        )  # fmt: skip
        self.netfclip = _last()

    @classmethod
    def from_file(cls, path: Path) -> SyncNet:
        """The network of a weight file. Raises WeightsError when it does not fit, and for a file
        that is a program (a pickled module) instead of tensors."""
        state = read_tensors(path)
        counters = {key for key in state if key.endswith("num_batches_tracked")}
        with torch.device("meta"):
            network = cls()
            check_fit(network, state, NAME, counters)
        take_over(network, state, torch.float32)
        return network

    def embed_mouth(self, pictures: Tensor) -> Tensor:
        """pictures: float32 (f, 3, 224, 224), BGR, 0..255 -> (f - 4, 1024), every five."""
        windows = pictures.unfold(0, WINDOW, 1).permute(0, 1, 4, 2, 3)  # (f - 4, 3, 5, h, w)
        return torch.cat([self.netfclip(self.netcnnlip(w[None]).flatten(1)) for w in windows])

    def embed_sound(self, pcm: Tensor, pictures: int) -> Tensor:
        """pcm: (samples,), 16 kHz, -1..1, of that many pictures -> (pictures - 4, 1024).

        Sound that ends early gives fewer rows.
        """
        told = mfcc(pcm.double() * 32768.0).float()
        windows = told.unfold(0, _ROWS, _ROWS_PER_PICTURE)[: pictures - WINDOW + 1]
        return self.netfcaud(self.netcnnaud(windows[:, None]).flatten(1))


def mfcc(samples: Tensor) -> Tensor:
    """samples: float64 (n,), 16 bit scale, 16 kHz -> float64 (rows, 13), 100 rows a second.

    25 ms frames without a window, 26 mel filters, orthonormal cosines, lifter 22; the first
    coefficient is the logarithm of the frame's energy.
    """
    rows = 1 if len(samples) <= _FRAME else 1 + math.ceil((len(samples) - _FRAME) / _STRIDE)
    sharp = torch.cat([samples[:1], samples[1:] - _PRE_EMPHASIS * samples[:-1]])
    padded = F.pad(sharp, (0, (rows - 1) * _STRIDE + _FRAME - len(sharp)))
    power = torch.fft.rfft(padded.unfold(0, _FRAME, _STRIDE), _SPECTRUM).abs().square() / _SPECTRUM
    energy = power.sum(1).clamp(min=_SMALLEST)
    bands = (power @ _filters(samples.device).T).clamp(min=_SMALLEST).log()
    found = bands @ _cosines(samples.device).T
    n = torch.arange(COEFFICIENTS, dtype=torch.float64, device=samples.device)
    found = found * (1.0 + _LIFTER / 2 * torch.sin(math.pi * n / _LIFTER))
    return torch.cat([energy.log()[:, None], found[:, 1:]], dim=1)


def _filters(device: torch.device) -> Tensor:
    """Triangles between 28 points that lie evenly on the mel scale, over the bins (26, 257)."""
    top = 2595.0 * math.log10(1.0 + RATE_HZ / 2 / 700.0)
    hertz = [700.0 * (10.0 ** (top * k / (_FILTERS + 1) / 2595.0) - 1) for k in range(_FILTERS + 2)]
    edges = [math.floor((_SPECTRUM + 1) * f / RATE_HZ) for f in hertz]
    bins = torch.arange(_SPECTRUM // 2 + 1, dtype=torch.float64, device=device)
    made = []
    for low, middle, high in zip(edges, edges[1:], edges[2:], strict=False):
        rising = (bins - low) / max(1, middle - low)
        falling = (high - bins) / max(1, high - middle)
        up, down = (bins >= low) & (bins < middle), (bins >= middle) & (bins < high)
        made.append(torch.where(up, rising, torch.where(down, falling, torch.zeros_like(bins))))
    return torch.stack(made)


def _cosines(device: torch.device) -> Tensor:
    """Orthonormal cosine transform, (13, 26)."""
    k = torch.arange(COEFFICIENTS, dtype=torch.float64, device=device)[:, None]
    n = torch.arange(_FILTERS, dtype=torch.float64, device=device)
    wave = torch.cos(math.pi * k * (2 * n + 1) / (2 * _FILTERS)) * math.sqrt(2.0 / _FILTERS)
    wave[0] /= math.sqrt(2.0)
    return wave


def _sound_layer(
    given: int, made: int, kernel: int | tuple[int, int], padding: int
) -> tuple[nn.Module, ...]:
    return nn.Conv2d(given, made, kernel, 1, padding), ChannelNorm(made), nn.ReLU()


def _mouth_layer(
    given: int,
    made: int,
    kernel: tuple[int, int, int],
    stride: int | tuple[int, int, int],
    padding: int | tuple[int, int, int],
) -> tuple[nn.Module, ...]:
    return nn.Conv3d(given, made, kernel, stride, padding), ChannelNorm(made), nn.ReLU()


def _last() -> nn.Sequential:
    return nn.Sequential(nn.Linear(512, 512), ChannelNorm(512), nn.ReLU(), nn.Linear(512, 1024))
