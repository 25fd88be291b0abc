"""How much arithmetic Lip Forcing is (section 7.4), and what devices do at best. No torch."""

from __future__ import annotations

from dataclasses import dataclass

_PEAK_TFLOPS = (
    ("H200", 989.0),
    ("H100 PCIe", 756.0),
    ("H100", 989.0),
    ("B200", 2250.0),
    ("A100", 312.0),
    ("L40S", 362.0),
    ("RTX 5090", 209.5),
    ("RTX 4090", 165.2),
)
"""Dense bfloat16 with float32 sums, as the maker states it, by a part of the device's name."""


@dataclass(frozen=True, slots=True)
class Work:
    """Sizes that decide how much a network computes. frame_tokens: of one latent frame; text_rows:
    of the text that are attended to."""

    width: int
    feed_forward: int
    layers: int
    frame_tokens: int
    text_rows: int

    def call(self, live: int, seen: int, layers: float | None = None) -> float:
        """Operations of one call. live: latent frames computed; seen: attended to, live ones
        included. layers: of the network, where not all."""
        d, tokens = self.width, live * self.frame_tokens
        depth = self.layers if layers is None else layers
        linear = 2.0 * tokens * (6.0 * d * d + 2.0 * d * self.feed_forward)
        own = 4.0 * tokens * seen * self.frame_tokens * d
        text = 4.0 * tokens * self.text_rows * d
        return depth * (linear + own + text)

    def write(self, live: int, seen: int) -> float:
        """Operations of the call that writes the cache: of the last layer only keys and values."""
        keys_values = 2.0 * live * self.frame_tokens * 2.0 * self.width**2
        return self.call(live, seen, self.layers - 1) + keys_values


def stated_peak_tflops(device: str) -> float | None:
    """What the maker of a device states for bfloat16; None for one that is not known here."""
    return next((peak for part, peak in _PEAK_TFLOPS if part in device), None)
