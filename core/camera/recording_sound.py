"""Sound for a recording: every block at the place that its time says, silence between."""

from __future__ import annotations

from typing import Any

import numpy as np

from core.clock import NS_PER_S
from core.types import AudioChunk, Float32

_JITTER_NS = 20_000_000  # block times this close to the sample count are one unbroken sound


class SoundPlacer:
    """Turns blocks with times into one unbroken row of samples.

    rate_hz: of the row; blocks of other rates are resampled. zero_ns: time of the first sample.
    """

    def __init__(self, rate_hz: int, zero_ns: int) -> None:
        self._rate_hz = rate_hz
        self._zero_ns = zero_ns
        self._placed = 0  # samples handed out
        self._run_rate_hz = 0  # rate of the run of blocks that is going on; 0: none
        self._run_begin_ns = 0
        self._run_samples = 0  # of the run, at its own rate
        self._skip = 0  # samples of the run whose place is already taken
        self._resampler: Any = None

    @property
    def placed(self) -> int:
        """Samples handed out so far."""
        return self._placed

    def place(self, chunk: AudioChunk) -> list[Float32]:
        """What follows in the row because of ``chunk``: perhaps silence, then what is new in it."""
        if not len(chunk.pcm):
            return []
        row = [] if self._continues(chunk) else self._begin_run(chunk)
        self._run_samples += len(chunk.pcm)
        return row + self._add(self._resampled(chunk.pcm, last=False))

    def fill_until(self, samples: int) -> list[Float32]:
        """Silence until the row has ``samples`` samples: sound that has not come by now is lost."""
        if samples <= self._placed:
            return []
        row = self._end_run()
        return row + self._add(np.zeros(max(0, samples - self._placed), np.float32))

    def jump_until(self, samples: int) -> int:
        """Leave a hole in the row instead of silence; returns how many samples are left out."""
        skipped = max(0, samples - self._placed)
        if skipped:
            self._run_rate_hz, self._resampler = 0, None
        self._placed += skipped
        return skipped

    def finish(self) -> list[Float32]:
        """What is still inside the resampler."""
        return self._end_run()

    def _continues(self, chunk: AudioChunk) -> bool:
        if chunk.gap or chunk.rate_hz != self._run_rate_hz:
            return False
        expected_ns = self._run_begin_ns + self._run_samples * NS_PER_S // self._run_rate_hz
        return abs(chunk.t0_ns - expected_ns) <= _JITTER_NS

    def _begin_run(self, chunk: AudioChunk) -> list[Float32]:
        row = self._end_run()
        place = round((chunk.t0_ns - self._zero_ns) * self._rate_hz / NS_PER_S)
        late = self._placed - place
        self._run_rate_hz, self._run_begin_ns, self._run_samples = chunk.rate_hz, chunk.t0_ns, 0
        self._skip = max(0, late)
        if chunk.rate_hz != self._rate_hz:
            import soxr

            self._resampler = soxr.ResampleStream(chunk.rate_hz, self._rate_hz, 1, dtype="float32")
        return row + self._add(np.zeros(max(0, -late), np.float32))

    def _end_run(self) -> list[Float32]:
        tail = self._resampled(np.zeros(0, np.float32), last=True)
        self._run_rate_hz, self._resampler = 0, None
        return self._add(tail)

    def _resampled(self, pcm: Float32, last: bool) -> Float32:
        if self._resampler is not None:
            pcm = self._resampler.resample_chunk(pcm, last=last)
        skipped = min(self._skip, len(pcm))
        self._skip -= skipped
        return pcm[skipped:]

    def _add(self, samples: Float32) -> list[Float32]:
        self._placed += len(samples)
        return [samples] if len(samples) else []
