"""The few-step sampler and the chunk loop: one definition for all sizes and for training.

Operators only: numpy arrays and torch tensors pass through in their own dtype. A size that needs
more precision between calls than in the network hands in float64 noise, casts in ``predict``, and
says how results are rounded.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from typing import Generic, Protocol, TypeVar

from core.errors import EngineError
from core.student.schedule import CLEAN, TIMES, A, add_noise, to_clean

S = TypeVar("S", bound=tuple[int, ...])


class CacheWrite(Enum):
    """Which call's keys and values later chunks see."""

    SECOND_STEP = "second_step"
    """Those of the last denoising call, usually the second: no further one. Training must do the
    same."""
    CLEAN_PASS = "clean_pass"
    """Those of a third call at t = 0 on the finished latents."""


class Network(Protocol[A]):
    """A denoiser with its cache and this chunk's conditioning already in hand."""

    def predict(self, noisy: A, t: float) -> A:
        """Velocity of the chunk at time ``t``; reads the cache, keeps its own keys and values."""
        ...

    def commit(self) -> None:
        """Write the keys and values of the latest ``predict`` into the cache."""
        ...


def session_noise(draw: Callable[[S], A], frame_shape: S, calls: int) -> list[A]:
    """The noise of a session: drawn once for each call of a chunk, and the same in all its frames.

    draw: standard normal noise of a shape; frame_shape: of one frame. Noise that changed from
    frame to frame would change the picture with it: a resting mouth moves by 4 % of what it does in
    speech (docs/training.md), and not at all when the noise stands still. What a chunk's latents
    are distributed like is the same. Training must do the same.
    """
    return [draw(frame_shape) for _ in range(calls)]


def two_step(
    noise: A,
    fresh_noise: A,
    predict: Callable[[A, float], A],
    times: tuple[float, float] = TIMES,
) -> A:
    """Turn noise into clean latents with exactly two calls of ``predict(noisy, t)``.

    noise, fresh_noise: as in few_step.
    """
    return few_step((noise, fresh_noise), predict, times)


def unrounded(latents: A) -> A:
    """Leaves latents as they are."""
    return latents


def few_step(
    noises: Sequence[A],
    predict: Callable[[A, float], A],
    times: Sequence[float] = TIMES,
    round_to: Callable[[A], A] = unrounded,
) -> A:
    """Turn noise into clean latents with one call of ``predict(noisy, t)`` for each time.

    noises: standard normal, of the chunk's shape, independent of each other, as many as times. The
    first is used as it is (not scaled by the first time); each other one is mixed into the clean
    estimate of the call before it. round_to: rounds clean estimates and noisy latents to the values
    that the network's format can hold. Raises EngineError when there are not as many noises as
    times.
    """
    if not times or len(noises) != len(times):
        raise EngineError(f"{len(times)} calls need as many draws of noise, not {len(noises)}")
    clean = round_to(to_clean(noises[0], predict(noises[0], times[0]), times[0]))
    for noise, t in zip(noises[1:], times[1:], strict=True):
        noisy = round_to(add_noise(clean, noise, t))
        clean = round_to(to_clean(noisy, predict(noisy, t), t))
    return clean


class ChunkLoop(Generic[A]):
    """Chunk after chunk: sample, hand out, then settle the chunk into the cache.

    ``sample`` and ``settle`` are apart because a clean pass may run after the chunk's picture has
    already been decoded. One thread.
    """

    def __init__(
        self,
        network: Network[A],
        cache_write: CacheWrite = CacheWrite.SECOND_STEP,
        times: Sequence[float] = TIMES,
        round_to: Callable[[A], A] = unrounded,
        clean_pass: Callable[[A], object] | None = None,
    ) -> None:
        """round_to: as in few_step. clean_pass: does the work of ``predict(latents, 0)`` for the
        cache where the velocity, which nobody reads, can be spared."""
        self._network = network
        self._cache_write = cache_write
        self._times = times
        self._round_to = round_to
        self._clean_pass = clean_pass

    def sample(self, *noises: A) -> A:
        """Clean latents of the next chunk from one draw of noise for each time (see few_step)."""
        return few_step(noises, self._network.predict, self._times, self._round_to)

    def settle(self, latents: A) -> None:
        """Make the chunk part of the past; ``latents`` are what ``sample`` returned."""
        if self._cache_write is CacheWrite.CLEAN_PASS:
            if self._clean_pass is not None:
                self._clean_pass(latents)
            else:
                self._network.predict(latents, CLEAN)
        self._network.commit()
