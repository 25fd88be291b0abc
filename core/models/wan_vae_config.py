"""Sizes of the Wan 2.1 autoencoder, read from the shapes of its weights, and its latent scale."""

from __future__ import annotations

from dataclasses import dataclass

from core.errors import WeightsError
from core.models.state_fit import State, shape_of

LATENT_MEAN = (
    -0.7571, -0.7089, -0.9113, 0.1075, -0.1745, 0.9653, -0.1517, 1.5508,
    0.4134, -0.0715, 0.5517, -0.3632, -0.1922, -0.9497, 0.2503, -0.2921,
)  # fmt: skip
"""Mean of each latent channel over Wan's training material (spec 4.3)."""

LATENT_STD = (
    2.8184, 1.4541, 2.3275, 2.6558, 1.2196, 1.7708, 2.6052, 2.0743,
    3.2687, 2.1526, 2.8652, 1.5579, 1.6382, 1.1253, 2.8251, 1.9160,
)  # fmt: skip
"""Standard deviation of each latent channel (spec 4.3)."""

NAME = "Wan 2.1 VAE"


@dataclass(frozen=True, slots=True)
class WanVaeConfig:
    """Sizes of the network; the defaults are those of the public file (spec 4.3).

    multipliers: width of each encoder level, finest first, in units of ``base_width``; the levels
    are a factor of two apart in space. blocks: residual blocks of an encoder level (the decoder
    has one more). halves_time: whether time is halved too after each level but the last.
    """

    base_width: int = 96
    multipliers: tuple[int, ...] = (1, 2, 4, 4)
    blocks: int = 2
    halves_time: tuple[bool, ...] = (False, True, True)
    latent_channels: int = 16

    @property
    def widths(self) -> tuple[int, ...]:
        """Channels of each level, finest first."""
        return tuple(self.base_width * factor for factor in self.multipliers)

    @property
    def time_factor(self) -> int:
        """Frames of one latent frame (the very first has one frame only)."""
        return 1 << sum(self.halves_time)

    @property
    def space_factor(self) -> int:
        """Pixels of one latent cell, along each side."""
        return 1 << len(self.halves_time)

    @classmethod
    def from_state(cls, state: State) -> WanVaeConfig:
        """Read the sizes from the shapes of a state dict with Wan's own key names.

        Raises WeightsError when the mapping is no such autoencoder.
        """
        base = shape_of(state, "encoder.conv1.weight", 5, NAME)[0]
        latent_channels = shape_of(state, "conv2.weight", 5, NAME)[0]
        if latent_channels != len(LATENT_MEAN):
            raise WeightsError(
                f"This {NAME} has {latent_channels} latent channels; {len(LATENT_MEAN)} are known."
            )
        widths, counts, halves_time = _levels(state)
        if any(width % base for width in widths) or len(set(counts)) != 1:
            raise WeightsError(
                f"This is no {NAME}: its levels are {widths} wide with {counts} blocks."
            )
        factors = tuple(width // base for width in widths)
        return cls(base, factors, counts[0], halves_time, latent_channels)


def _levels(state: State) -> tuple[tuple[int, ...], tuple[int, ...], tuple[bool, ...]]:
    """Width and number of blocks of each encoder level, and which level ends with half the time."""
    widths, counts, halves_time = [0], [0], []
    place = 0
    while True:
        layer = f"encoder.downsamples.{place}"
        if f"{layer}.residual.2.weight" in state:
            widths[-1] = shape_of(state, f"{layer}.residual.2.weight", 5, NAME)[0]
            counts[-1] += 1
        elif f"{layer}.resample.1.weight" in state:
            halves_time.append(f"{layer}.time_conv.weight" in state)
            widths.append(0)
            counts.append(0)
        else:
            break
        place += 1
    if 0 in counts or len(counts) < 2:
        raise WeightsError(f"This is no {NAME}: {place} encoder layers, of {counts} blocks.")
    return tuple(widths), tuple(counts), tuple(halves_time)
