"""The noise schedule that every size shares (rectified flow).

A latent at time t is ``x_t = (1 - t) x_0 + t eps``; the network predicts the velocity
``v = eps - x_0``, hence ``x_0 = x_t - t v``. A chunk is made at the times below and then is at 0.
The functions use operators only, so numpy arrays and torch tensors (and their dtypes) pass
through unchanged. A time is a number, or an array that broadcasts against the latents (training
gives each chunk a time of its own).
"""

from __future__ import annotations

from typing import Protocol, TypeVar

from core.errors import EngineError

TIMES = (0.999, 0.769)
"""Times of the two denoising calls; the result stands at time 0."""

ONE_STEP_TIMES = (0.999,)
"""A student that was trained to need one call only."""

FOUR_STEP_TIMES = (0.999, 0.9375, 0.8333, 0.625)
"""Every quarter of the shifted grid, to compare with; no shipped student uses it."""

GRID_SHIFT = 5.0
"""Of the many-step grid that the teacher of Lip Forcing samples on."""

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


def shifted_times(steps: int, shift: float = GRID_SHIFT) -> tuple[float, ...]:
    """The grid of a many-step sampler: steps + 1 times from 1 down to 0.

    Time j is shift s / (1 + (shift - 1) s) with s = 1 - j / steps: with the shift 5 most steps lie
    where there is much noise. Raises EngineError for fewer than one step or a shift of 0 or less.
    """
    if steps < 1 or shift <= 0:
        raise EngineError(f"there is no grid of {steps} steps with a shift of {shift}")
    even = (1.0 - j / steps for j in range(steps + 1))
    return tuple(shift * s / (1.0 + (shift - 1.0) * s) for s in even)


def add_noise(clean: A, noise: A, t: float | A) -> A:
    """``clean`` at time ``t``: (1 - t) clean + t noise. Same shape and dtype."""
    return clean * (1.0 - t) + noise * t


def to_clean(noisy: A, predicted_velocity: A, t: float | A) -> A:
    """The clean estimate in a noisy latent at time ``t``: noisy - t v."""
    return noisy - predicted_velocity * t
