"""wav2vec2-base as the ear of Lip Forcing: sound to one wide row for each video frame (spec 4.4).

The convolutional front listens at 50 Hz; its rows are brought to the rate of the video before the
transformer, which therefore runs at 25 Hz. A row is the last hidden state, then the transformer's
input and the state after each layer: 14 x 768 = 10752 values.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from core.errors import BadFrame
from core.models.state_fit import State, check_fit, take_over
from core.models.wav2vec2_config import NAME, Wav2Vec2Config, plain_state, unused_keys

RATE_HZ = 16_000
"""Rate of the sound."""

FRAME_SAMPLES = 640
"""Samples of one video frame, at 25 frames a second."""

_QUIET = 1e-7  # added to the variance, so that silence stays silence


def normalised(pcm: Tensor) -> Tensor:
    """Sound (samples,) with zero mean and unit variance, as the ear was trained; same dtype.

    The front's norm over time makes its rows all but independent of loudness, so it matters little
    over which stretch the level is taken; silence between words is heard as loud as they are.
    """
    exact = pcm.float()
    variance, mean = torch.var_mean(exact, correction=0)
    return ((exact - mean) / (variance + _QUIET).sqrt()).to(pcm.dtype)


class ConvLayer(nn.Module):  # type: ignore[misc]
    """A strided convolution over time; the first one is followed by a norm over each channel."""

    def __init__(self, given: int, made: int, kernel: int, stride: int, norm: bool) -> None:
        super().__init__()
        self.conv = nn.Conv1d(given, made, kernel, stride=stride, bias=False)
        self.layer_norm = nn.GroupNorm(made, made) if norm else None

    def forward(self, x: Tensor) -> Tensor:
        """x: (n, given, samples) -> (n, made, rows)."""
        x = self.conv(x)
        return F.gelu(x if self.layer_norm is None else self.layer_norm(x))


class FeatureExtractor(nn.Module):  # type: ignore[misc]
    """Sound to rows at 50 Hz."""

    def __init__(self, config: Wav2Vec2Config) -> None:
        super().__init__()
        widths = (1, *[config.conv_width] * len(config.kernels))
        self.conv_layers = nn.ModuleList(
            [
                ConvLayer(widths[at], widths[at + 1], kernel, stride, norm=at == 0)
                for at, (kernel, stride) in enumerate(
                    zip(config.kernels, config.strides, strict=True)
                )
            ]
        )

    def forward(self, pcm: Tensor) -> Tensor:
        """pcm: (n, samples), normalised -> (n, conv width, rows)."""
        x = pcm[:, None]
        for layer in self.conv_layers:
            x = layer(x)
        return x


class FeatureProjection(nn.Module):  # type: ignore[misc]
    """Rows of the front to the transformer's width."""

    def __init__(self, config: Wav2Vec2Config) -> None:
        super().__init__()
        self.layer_norm = nn.LayerNorm(config.conv_width, eps=config.eps)
        self.projection = nn.Linear(config.conv_width, config.width)

    def forward(self, rows: Tensor) -> Tensor:
        """rows: (n, f, conv width) -> (n, f, width)."""
        return self.projection(self.layer_norm(rows))


class PositionConv(nn.Module):  # type: ignore[misc]
    """Positions as a wide grouped convolution: each row sees 64 rows before and 63 after it."""

    def __init__(self, config: Wav2Vec2Config) -> None:
        super().__init__()
        taps = config.position_taps
        self.conv = nn.Conv1d(
            config.width, config.width, taps, padding=taps // 2, groups=config.position_groups
        )

    def forward(self, x: Tensor) -> Tensor:
        """x: (n, f, width) -> the same shape."""
        y = self.conv(x.transpose(1, 2))[..., : x.shape[1]]  # an even kernel makes one too many
        return F.gelu(y).transpose(1, 2)


class Attention(nn.Module):  # type: ignore[misc]
    """Every row attends to every row."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self._heads = heads
        self.q_proj = nn.Linear(width, width)
        self.k_proj = nn.Linear(width, width)
        self.v_proj = nn.Linear(width, width)
        self.out_proj = nn.Linear(width, width)

    def forward(self, x: Tensor) -> Tensor:
        """x: (n, f, width) -> the same shape."""
        q, k, v = (
            layer(x).unflatten(-1, (self._heads, -1)).transpose(1, 2)
            for layer in (self.q_proj, self.k_proj, self.v_proj)
        )
        return self.out_proj(F.scaled_dot_product_attention(q, k, v).transpose(1, 2).flatten(2))


class FeedForward(nn.Module):  # type: ignore[misc]
    """Two linear layers around an exact GELU."""

    def __init__(self, width: int, inner: int) -> None:
        super().__init__()
        self.intermediate_dense = nn.Linear(width, inner)
        self.output_dense = nn.Linear(inner, width)

    def forward(self, x: Tensor) -> Tensor:
        """x: (n, f, width) -> the same shape."""
        return self.output_dense(F.gelu(self.intermediate_dense(x)))


class EncoderLayer(nn.Module):  # type: ignore[misc]
    """Attention and feed-forward, each normalised after its shortcut."""

    def __init__(self, config: Wav2Vec2Config) -> None:
        super().__init__()
        self.attention = Attention(config.width, config.heads)
        self.layer_norm = nn.LayerNorm(config.width, eps=config.eps)
        self.feed_forward = FeedForward(config.width, config.inner_width)
        self.final_layer_norm = nn.LayerNorm(config.width, eps=config.eps)

    def forward(self, x: Tensor) -> Tensor:
        """x: (n, f, width) -> the same shape."""
        x = self.layer_norm(x + self.attention(x))
        return self.final_layer_norm(x + self.feed_forward(x))


class Encoder(nn.Module):  # type: ignore[misc]
    """The transformer, with every state on its way."""

    def __init__(self, config: Wav2Vec2Config) -> None:
        super().__init__()
        self.pos_conv_embed = PositionConv(config)
        self.layer_norm = nn.LayerNorm(config.width, eps=config.eps)
        self.layers = nn.ModuleList([EncoderLayer(config) for _ in range(config.layers)])

    def forward(self, x: Tensor) -> list[Tensor]:
        """x: (n, f, width) -> the input after its norm and the state after each layer."""
        states = [self.layer_norm(x + self.pos_conv_embed(x))]
        for layer in self.layers:
            states.append(layer(states[-1]))
        return states


class Wav2Vec2(nn.Module):  # type: ignore[misc]
    """The whole ear. Modules are named as in the public file, without its ``wav2vec2.``."""

    def __init__(self, config: Wav2Vec2Config) -> None:
        super().__init__()
        self.config = config
        self.feature_extractor = FeatureExtractor(config)
        self.feature_projection = FeatureProjection(config)
        self.encoder = Encoder(config)

    @classmethod
    def from_state(
        cls, state: State, *, heads: int = 12, dtype: torch.dtype = torch.float32
    ) -> Wav2Vec2:
        """Build the network from a state dict with the names of facebook/wav2vec2-base-960h.

        The prefix ``wav2vec2.`` may be there or not; the positional convolution's weight may be
        stored in its normalised form, under old names (weight_g, weight_v) or new ones
        (parametrizations.weight.original0, .original1), or plain. The letters' head and the
        training's mask vector are left aside. Sizes come from the shapes; heads: of the attention,
        which no shape tells. Raises WeightsError when a key is missing, unexpected or of the wrong
        shape.
        """
        plain = plain_state(state)
        with torch.device("meta"):
            network = cls(Wav2Vec2Config.from_state(plain, heads))
            check_fit(network, plain, NAME, unused_keys(plain))
        take_over(network, plain, dtype)
        return network

    def hidden_states(self, pcm: Tensor, frames: int) -> list[Tensor]:
        """pcm: (n, samples), normalised and padded -> h_0 .. h_12, each (n, frames, width).

        frames: video frames that the sound lasts; the front's rows are interpolated to that many,
        end to end. With exactly 640 samples a frame this takes every second row.
        Raises BadFrame when the sound is shorter than one row of the front (400 samples).
        """
        if pcm.ndim != 2 or frames < 1 or self.config.conv_rows(pcm.shape[1]) < 1:
            raise BadFrame(
                f"want sound (n, samples) of a row or more for {frames} frames, got "
                f"{tuple(pcm.shape)}"
            )
        rows = self.feature_extractor(pcm)
        rows = F.interpolate(rows, size=frames, mode="linear", align_corners=True)
        states: list[Tensor] = self.encoder(self.feature_projection(rows.transpose(1, 2)))
        return states

    def forward(self, pcm: Tensor, frames: int) -> Tensor:
        """As hidden_states -> [h_12, h_0, h_1 .. h_12] side by side: (n, frames, row width)."""
        states = self.hidden_states(pcm, frames)
        return torch.cat([states[-1], *states], dim=-1)

    def listen(self, pcm: Tensor, frames: int | None = None) -> Tensor:
        """Raw sound (samples,), 16 kHz mono -> rows (f, row width), one for each video frame.

        frames: how many are wanted; without it all that have begun. The sound is normalised, then
        followed by zeros to whole frames, and to ``frames`` of them. Raises BadFrame without sound.
        """
        if pcm.ndim != 1 or not len(pcm):
            raise BadFrame(f"want sound (samples,), got {tuple(pcm.shape)}")
        begun = -(-len(pcm) // FRAME_SAMPLES)
        whole = max(begun, frames or 0)
        padded = F.pad(normalised(pcm), (0, whole * FRAME_SAMPLES - len(pcm)))
        dtype = self.feature_projection.projection.weight.dtype
        return self(padded[None].to(dtype), whole)[0, : begun if frames is None else frames]
