"""A network in training: whole clips in one call, and rollouts that learn (spec 5.2, 5.3).

One call of `Actor` is all that a loss needs of a network. Sharding over processes (FSDP) gathers
weights around such calls, so nothing else may run the network's layers.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import torch
from torch import Tensor, nn
from torch.utils.checkpoint import checkpoint

from core.models.lipforcing_attention import TextMemory
from core.models.lipforcing_audio import audio_groups
from core.models.lipforcing_dit import LipForcingNetwork, Moment
from core.models.lipforcing_inputs import token_grid
from core.models.lipforcing_positions import places
from core.student.schedule import CLEAN, TIMES, add_noise, to_clean
from core.student.torch_lipforcing_sampler import Clip
from core.student.torch_lipforcing_teacher import clip_velocity
from core.student.window import CacheWindow
from training.lipforcing.past import Past

PRECISIONS = ("float32", "bfloat16")


@dataclass(frozen=True, slots=True)
class Window:
    """The rule of a rollout. chunk: latent frames made in one go; total, sink: see CacheWindow."""

    chunk: int = 3
    total: int = 7
    sink: int = 1

    def rule(self) -> CacheWindow:
        """The same as the live chain's."""
        return CacheWindow(total=self.total, sink=self.sink, chunk=self.chunk)

    def spans(self, frames: int) -> list[tuple[int, int]]:
        """First and last + 1 of each chunk of a clip; the first one takes what is over (5.2)."""
        first = self.chunk + frames % self.chunk
        starts = [0, *range(first, frames, self.chunk)]
        return list(zip(starts, [*starts[1:], frames], strict=True))


class Actor(nn.Module):
    """A network, its precision and its memory.

    precision: "bfloat16" computes in it on weights of any format. recompute: blocks are computed
    anew in the backward pass instead of keeping what they made.
    """

    def __init__(
        self, network: LipForcingNetwork, precision: str = "float32", recompute: bool = False
    ) -> None:
        super().__init__()
        self.network, self.half = network, precision == "bfloat16"
        if self.half:
            network.attention_dtype = torch.bfloat16  # what the folded text's bias is rounded for
        if recompute:
            for block in network.blocks:
                block.forward = partial(checkpoint, block.forward, use_reentrant=False)

    def forward(self, task: str, *given: Any) -> Tensor:
        """Run one of the methods below by its name, in this actor's precision."""
        with self._precision(given[0].masked.device):
            result: Tensor = getattr(self, task)(*given)
        return result

    def clean(self, clip: Clip, noisy: Tensor, t: Tensor, visible: Tensor | None = None) -> Tensor:
        """Clean estimate of a whole clip.

        noisy: float32 (n, c, frames, h, w); t: float64 (n,) or (n, frames); visible: bool (frames,
        frames), row sees column, None for all (teacher, critic). Returns float32 like noisy.
        """
        text = self.network.text_memory(clip.text)
        velocity = clip_velocity(self.network, clip, noisy.shape[2], text, visible)(noisy, t)
        return to_clean(noisy, velocity.float(), _over_latents(t).to(noisy.dtype))

    def roll_out(
        self,
        clip: Clip,
        noises: Sequence[Tensor],
        exit_call: int,
        window: Window,
        times: Sequence[float] = TIMES,
    ) -> Tensor:
        """A clip as the student makes it live, on its own past; see `Rollout`."""
        return Rollout(self.network, clip, window, times).run(noises, exit_call)

    def _precision(self, device: torch.device) -> AbstractContextManager[object]:
        return torch.autocast(device.type, torch.bfloat16) if self.half else nullcontext()


@dataclass(frozen=True, slots=True)
class Told:
    """What calls are told besides the picture; once with and once without a way back to the
    weights."""

    text: TextMemory
    heard: tuple[Tensor, ...]
    moments: dict[float, Moment]

    def detached(self) -> Told:
        """The same numbers, without gradient."""
        layers = tuple((k.detach(), v.detach()) for k, v in self.text.layers)
        moments = {
            t: Moment(m.embedded.detach(), m.table.detach()) for t, m in self.moments.items()
        }
        heard = tuple(each.detach() for each in self.heard)
        return Told(replace(self.text, layers=layers), heard, moments)

    def frames(self, start: int, stop: int) -> tuple[Tensor, ...]:
        """Audio of some latent frames."""
        return tuple(each[:, start:stop] for each in self.heard)


class Rollout:
    """Chunk after chunk with the cache, as in section 2.7, for clips side by side.

    Every chunk ends at the same call, whose clean estimate is the result and becomes the past: the
    self forcing of the paper (5.3). That call alone carries a gradient; earlier ones and the pass
    that writes the cache do not. The start noise is scaled by the first time here, unlike live.
    """

    def __init__(
        self, network: LipForcingNetwork, clip: Clip, window: Window, times: Sequence[float]
    ) -> None:
        self._network, self._clip, self._window, self._times = network, clip, window, times
        n, _, frames, height, width = clip.masked.shape
        self._frames, self._device = frames, clip.masked.device
        self._grid = token_grid(height, width)
        moments = {
            t: network.embed_time(torch.full((n,), t, dtype=torch.float64, device=self._device))
            for t in (*times, CLEAN)
        }
        heard = network.hear(audio_groups(clip.audio, 0, frames))
        self._live = Told(network.text_memory(clip.text), heard, moments)
        self._still = self._live.detached()

    def run(self, noises: Sequence[Tensor], exit_call: int) -> Tensor:
        """Clean estimates of the exit call, float32 (n, c, frames, h, w).

        noises: standard normal, of the clip's shape, one for each call up to the exit.
        """
        rule, made = self._window.rule(), []
        past = Past(self._grid[0] * self._grid[1])
        for start, stop in self._window.spans(self._frames):
            shown = rule.visible(start, stop - start)
            past.forget_all_but(shown)
            chunk = _Chunk(self, past, shown, start, stop)
            clean = chunk.sample([noise[:, :, start:stop] for noise in noises], exit_call)
            made.append(clean)
            if stop < self._frames:  # nobody reads the last chunk's
                past.add(chunk.written(clean.detach()), stop - start)
        return torch.cat(made, dim=2)


class _Chunk:
    """One chunk of a rollout."""

    def __init__(
        self, rollout: Rollout, past: Past, shown: Sequence[int], start: int, stop: int
    ) -> None:
        self._of, self._past, self._shown = rollout, past, shown
        self._start, self._stop = start, stop
        self._scene = rollout._clip.scene(start, stop)
        positions = range(len(shown) + stop - start)
        head_width = rollout._network.config.head_width
        self._where = places(positions, *rollout._grid, head_width, rollout._device)

    def sample(self, noises: Sequence[Tensor], exit_call: int) -> Tensor:
        """Up to the exit call; steps between the calls in float64, as live."""
        times = self._of._times[: exit_call + 1]
        noisy = noises[0].double() * times[0]
        for call, t in enumerate(times):
            learns = torch.is_grad_enabled() and call == exit_call
            with torch.set_grad_enabled(learns):
                told = self._of._live if learns else self._of._still
                clean = to_clean(noisy, self._predict(noisy.float(), t, told).double(), t)
                if call < exit_call:
                    noisy = add_noise(clean, noises[call + 1].double(), times[call + 1])
        return clean.float()

    @torch.no_grad()
    def written(self, clean: Tensor) -> list[tuple[Tensor, Tensor]]:
        """Keys and values of the finished chunk, in every layer."""
        seen, told = self._past.see(self._shown, writes=True), self._of._still
        heard = told.frames(self._start, self._stop)
        self._of._network.write_cache(
            clean, self._scene, told.moments[CLEAN], heard, told.text, seen, self._where
        )
        return seen.written

    def _predict(self, noisy: Tensor, t: float, told: Told) -> Tensor:
        seen, heard = self._past.see(self._shown), told.frames(self._start, self._stop)
        return self._of._network(
            noisy, self._scene, told.moments[t], heard, told.text, seen, self._where
        )


def _over_latents(t: Tensor) -> Tensor:
    """(n,) or (n, frames) -> what broadcasts against (n, c, frames, h, w)."""
    return (t[:, None] if t.dim() == 1 else t)[:, None, :, None, None]
