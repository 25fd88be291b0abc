"""The student in torch, chunk after chunk with the live chain's own sampler and cache rule."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import torch
from torch import Tensor

from core.models.small_config import DenoiserConfig
from core.models.small_denoiser import SmallDenoiser
from core.student.sampler import CacheWrite, ChunkLoop, session_noise
from core.student.schedule import TIMES, to_clean
from core.student.window import CacheWindow

_SINK_FRAMES = 1


def cache_window(config: DenoiserConfig) -> CacheWindow:
    """The window rule for a denoiser of these sizes."""
    total = config.past_slots + config.chunk_frames
    return CacheWindow(total=total, sink=_SINK_FRAMES, chunk=config.chunk_frames)


def chunk_sources(config: DenoiserConfig, chunks: int) -> tuple[Tensor, Tensor]:
    """For a session of some chunks: the frame in each slot, and the bias that marks empty slots.

    Returns int64 (chunks, past_slots) and float32 (chunks, past_slots * frame_tokens).
    """
    window = cache_window(config)
    starts = [n * config.chunk_frames for n in range(chunks)]
    slots = torch.tensor([window.slots(done) for done in starts])
    bias = torch.stack([torch.from_numpy(window.bias(d, config.frame_tokens)) for d in starts])
    return slots, bias


class SessionNetwork:
    """A denoiser with the caches of n sessions that run side by side; core's Network for torch.

    `begin` hands in the next chunk's conditioning. Each prediction's clean estimate is kept with
    its gradient in `estimates`; what goes on through sampler and cache carries none. exit_call:
    the only call of each chunk that gets a gradient, which saves the others' memory and time.
    """

    def __init__(
        self,
        denoiser: SmallDenoiser,
        sessions: int,
        watch: Callable[[tuple[Tensor, ...]], None] | None = None,
        exit_call: int | None = None,
    ) -> None:
        c = denoiser.config
        self._denoiser, self._watch, self._exit_call = denoiser, watch, exit_call
        self._device = next(denoiser.parameters()).device
        self._window, self._tokens = cache_window(c), c.frame_tokens
        shape = (sessions, c.heads, c.past_slots * c.frame_tokens, c.head_width)
        self._past = [torch.zeros(shape, device=self._device) for _ in range(2 * c.layers)]
        self._live: tuple[Tensor, ...] = ()
        self._done = 0
        self.estimates: list[Tensor] = []

    def begin(self, hidden: Tensor, reference: Tensor, audio: Tensor) -> None:
        """Conditioning of the next chunk, as SmallDenoiser.forward takes it."""
        self._given = (hidden, reference, audio)
        self.estimates = []

    def predict(self, noisy: Tensor, t: float) -> Tensor:
        """Velocity, without gradient."""
        bias = torch.from_numpy(self._window.bias(self._done, self._tokens))[None, None, None]
        time = torch.full((noisy.shape[0],), t, device=self._device)
        inputs = (noisy, *self._given, time, bias.to(self._device), *self._past)
        if self._watch is not None:
            self._watch(inputs)
        learns = self._exit_call is None or self._exit_call == len(self.estimates)
        with torch.set_grad_enabled(torch.is_grad_enabled() and learns):
            velocity, *self._live = self._denoiser(*inputs)
        velocity = velocity.float()
        self.estimates.append(to_clean(noisy, velocity, t))
        return velocity.detach()

    def commit(self) -> None:
        """Move the latest keys and values into the cache."""
        moves = self._window.moves(self._done)
        for past, live in zip(self._past, self._live, strict=True):
            fresh = live.detach().float()
            for move in moves:
                source = fresh if move.live else past
                past[:, :, self._span(move.to, move.frames)] = source[
                    :, :, self._span(move.start, move.frames)
                ]
        self._done += self._window.chunk

    def _span(self, first: int, frames: int) -> slice:
        return slice(first * self._tokens, (first + frames) * self._tokens)


def chunk_loop(network: SessionNetwork, times: Sequence[float] = TIMES) -> ChunkLoop[Tensor]:
    """The small size's chunk loop: a call for each time, whose last keys and values are kept."""
    return ChunkLoop(network, CacheWrite.SECOND_STEP, times)


@torch.no_grad()
def generate(
    denoiser: SmallDenoiser,
    hidden: Tensor,
    reference: Tensor,
    audio: Tensor,
    draw: Callable[[torch.Size], Tensor],
    watch: Callable[[tuple[Tensor, ...]], None] | None = None,
    times: Sequence[float] = TIMES,
) -> Tensor:
    """Whole sessions side by side: clean latents (n, chunks, frames, c, h, w).

    hidden: (n, chunks, frames, c, h, w); reference: (n, c, h, w);
    audio: (n, chunks, frames, tokens, width). draw: standard normal noise of a shape, called for
    each of `times` as in core.student.sampler.session_noise. watch sees the inputs of every
    denoiser call. Frames in a chunk must be those of the denoiser (see SmallDenoiser.for_chunk).
    """
    network = SessionNetwork(denoiser, hidden.shape[0], watch)
    noises = session_noises(hidden, draw, times)
    loop, made = chunk_loop(network, times), []
    for chunk in range(hidden.shape[1]):
        network.begin(hidden[:, chunk], reference, audio[:, chunk])
        latents = loop.sample(*noises)
        loop.settle(latents)
        made.append(latents)
    return torch.stack(made, dim=1)


def exit_estimates(
    denoiser: SmallDenoiser,
    hidden: Tensor,
    reference: Tensor,
    audio: Tensor,
    times: Sequence[float],
    exit_call: int,
) -> Tensor:
    """Whole sessions as in `generate`, with the clean estimates of one call of every chunk.

    The later calls are made all the same, because the cache is written by the last one, live too
    (but for the last chunk, whose past nobody reads); only the exit call carries a gradient.
    Returns (n, chunks, frames, c, h, w).
    """
    network = SessionNetwork(denoiser, hidden.shape[0], exit_call=exit_call)
    noises, made = session_noises(hidden, torch.randn, times), []
    for chunk in range(hidden.shape[1]):
        last = chunk == hidden.shape[1] - 1
        used = times[: exit_call + 1] if last else times
        loop = chunk_loop(network, used)
        network.begin(hidden[:, chunk], reference, audio[:, chunk])
        latents = loop.sample(*noises[: len(used)])
        loop.settle(latents)
        made.append(network.estimates[exit_call])
    return torch.stack(made, dim=1)


def session_noises(
    hidden: Tensor, draw: Callable[[torch.Size], Tensor], times: Sequence[float]
) -> list[Tensor]:
    """The noise of n sessions for each of `times`, spread over the frames of a chunk.

    hidden: (n, chunks, frames, c, h, w). Each is (n, frames, c, h, w), alike in all frames.
    """
    n, _, frames, *frame = hidden.shape
    drawn = session_noise(draw, torch.Size((n, 1, *frame)), len(times))
    return [noise.to(hidden.device).expand(-1, frames, -1, -1, -1) for noise in drawn]


def seeded_noise(seed: int) -> Callable[[torch.Size], Tensor]:
    """A reproducible source of noise for `generate`."""
    generator = torch.Generator().manual_seed(seed)
    return lambda shape: torch.randn(shape, generator=generator)
