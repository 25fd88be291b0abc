"""The noise schedule that every size shares (rectified flow).

A latent at time t is ``x_t = (1 - t) x_0 + t eps``; the network predicts the velocity
``v = eps - x_0``, hence ``x_0 = x_t - t v``. A chunk is made at the times below and then is at 0.
The functions use operators only, so numpy arrays and torch tensors (and their dtypes) pass
through unchanged. A time is a number, or an array that broadcasts against the latents (training
gives each chunk a time of its own).
"""

from __future__ import annotations

from typing import Protocol, TypeVar

TIMES = (0.999, 0.769)
"""Times of the two denoising calls; the result stands at time 0."""

ONE_STEP_TIMES = (0.999,)
"""A student that was trained to need one call only."""

FOUR_STEP_TIMES = (0.999, 0.9375, 0.8333, 0.625)
"""Every quarter of the shifted grid, to compare with; no shipped student uses it."""

CLEAN = 0.0
"""Time of the optional third call that only writes the cache."""


class Array(Protocol):
    """What the sampler asks of numpy arrays and torch tensors alike."""

    def __add__(self: _A, other: _A, /) -> _A: ...

    def __sub__(self: _A, other: _A, /) -> _A: ...

    def __mul__(self: _A, other: float | _A, /) -> _A: ...

    def __rsub__(self: _A, other: float, /) -> _A: ...


_A = TypeVar("_A", bound=Array)
A = TypeVar("A", bound=Array)


def add_noise(clean: A, noise: A, t: float | A) -> A:
    """``clean`` at time ``t``: (1 - t) clean + t noise. Same shape and dtype."""
    return clean * (1.0 - t) + noise * t


def to_clean(noisy: A, predicted_velocity: A, t: float | A) -> A:
    """The clean estimate in a noisy latent at time ``t``: noisy - t v."""
    return noisy - predicted_velocity * t
