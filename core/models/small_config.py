"""Sizes of the small student's networks, as plain records that travel with every checkpoint."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any

LATENT_STRIDE = 16
"""Region pixels per latent cell, both ways; three stride-2 convolutions after a pixel-unshuffle."""


@dataclass(frozen=True)
class AutoencoderConfig:
    """Region pixels <-> latents. Widths are listed from coarse (/16) to fine (/2)."""

    region_width: int = 160
    region_height: int = 128
    latent_channels: int = 16
    encoder_widths: tuple[int, ...] = (96, 64, 32)  # at /16, /8 and /4
    decoder_widths: tuple[int, ...] = (128, 96, 48, 24)
    decoder_blocks: tuple[int, ...] = (2, 2, 2, 1)

    @property
    def latent_size(self) -> tuple[int, int]:
        """(height, width) of the latent grid."""
        return self.region_height // LATENT_STRIDE, self.region_width // LATENT_STRIDE


@dataclass(frozen=True)
class AudioConfig:
    """Log-mel window -> a few tokens for each frame of the chunk."""

    mels: int = 80
    rows_per_frame: int = 4
    past_frames: int = 8
    ahead_frames: int = 1
    chunk_frames: int = 2
    width: int = 192
    layers: int = 3
    heads: int = 3
    tokens: int = 4
    token_width: int = 128

    @property
    def window_frames(self) -> int:
        """Video frames covered by one audio window."""
        return self.past_frames + self.chunk_frames + self.ahead_frames

    @property
    def window_rows(self) -> int:
        """Mel rows of one audio window."""
        return self.window_frames * self.rows_per_frame


@dataclass(frozen=True)
class DenoiserConfig:
    """Causal U-DiT: convolutions on the latent grid around a transformer at half its size."""

    latent_channels: int = 16
    latent_height: int = 8
    latent_width: int = 10
    chunk_frames: int = 2
    past_slots: int = 5
    audio_tokens: int = 4
    audio_width: int = 128
    conv_width: int = 128
    conv_blocks: int = 2
    width: int = 256
    layers: int = 6
    heads: int = 4
    feed_forward: int = 4

    @property
    def frame_tokens(self) -> int:
        """Transformer tokens of one frame."""
        return (self.latent_height // 2) * (self.latent_width // 2)

    @property
    def head_width(self) -> int:
        """Features of one attention head."""
        return self.width // self.heads


@dataclass(frozen=True)
class SmallConfig:
    """All sizes of one small student."""

    autoencoder: AutoencoderConfig = field(default_factory=AutoencoderConfig)
    audio: AudioConfig = field(default_factory=AudioConfig)
    denoiser: DenoiserConfig = field(default_factory=DenoiserConfig)

    def to_dict(self) -> dict[str, Any]:
        """Plain dictionary of numbers and lists, for JSON and checkpoints."""
        return asdict(self)

    @classmethod
    def from_dict(cls, raw: Mapping[str, Any]) -> SmallConfig:
        """Inverse of to_dict. Raises KeyError for a missing part, TypeError for an unknown size."""
        return cls(
            autoencoder=AutoencoderConfig(**_with_tuples(AutoencoderConfig, raw["autoencoder"])),
            audio=AudioConfig(**_with_tuples(AudioConfig, raw["audio"])),
            denoiser=DenoiserConfig(**_with_tuples(DenoiserConfig, raw["denoiser"])),
        )


TINY = SmallConfig(
    autoencoder=AutoencoderConfig(encoder_widths=(16, 12, 8), decoder_widths=(16, 12, 8, 8)),
    audio=AudioConfig(width=32, layers=1, heads=2, token_width=16),
    denoiser=DenoiserConfig(
        audio_width=16, conv_width=16, conv_blocks=1, width=32, layers=2, heads=2
    ),
)
"""Sizes for trying out the training and for tests: too small to speak well, quick to train."""


def _with_tuples(config: type[Any], raw: Mapping[str, Any]) -> dict[str, Any]:
    unknown = set(raw) - {f.name for f in fields(config)}
    if unknown:
        raise TypeError(f"{config.__name__} has no size called {', '.join(sorted(unknown))}")
    return {key: tuple(v) if isinstance(v, list) else v for key, v in raw.items()}
