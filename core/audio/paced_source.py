"""What sources without a driver share: even blocks, exact times, the pace of a microphone."""

from __future__ import annotations

import threading

import numpy as np
from numpy.typing import NDArray

from core.clock import NS_PER_S
from core.ports import Clock
from core.types import AudioChunk

Float32 = NDArray[np.float32]

BLOCK_MS = 10
_LATE_NS = NS_PER_S


class PacedSource:
    """An AudioSource that cuts an endless or ending stream of samples into 10 ms blocks.

    With ``realtime`` a block comes when its last sample would have been spoken, as from a
    microphone; otherwise at once. Either way block k begins exactly k blocks after the start. A
    reader that comes more than a second late does not lose sound: the rest moves, marked as a gap.
    """

    def __init__(self, label: str, clock: Clock, realtime: bool) -> None:
        self.label = label
        self._clock = clock
        self._realtime = realtime
        self._turn = threading.Lock()  # decoding and closing never meet
        self._closed = False
        self._ended = False
        self._rate_hz = 0
        self._samples = 0
        self._seq = 0
        self._start_ns = 0
        self._last_block_ns = 0
        self._pending: Float32 | None = None

    @property
    def rate_hz(self) -> int:
        """Samples a second; 0 before ``start``."""
        return self._rate_hz

    @property
    def overflows(self) -> int:
        """Always 0: nothing is lost, late sound comes later."""
        return 0

    @property
    def last_block_ns(self) -> int:
        """Now, while it runs: a file never falls silent at the driver."""
        running = self._rate_hz > 0 and not self._ended and not self._closed
        return self._clock.now_ns() if running else self._last_block_ns

    @property
    def ended(self) -> bool:
        """True once the last block was read, or after ``close``."""
        return self._ended or self._closed

    def start(self) -> None:
        """Open; block 0 begins now. Raises AudioFormatError when there is nothing to play."""
        self._rate_hz = self._open()
        self._start_ns = self._last_block_ns = self._clock.now_ns()

    def read(self, timeout_s: float) -> AudioChunk | None:
        """The next block, or None when it is not due within ``timeout_s`` or there is none."""
        if self.ended or self._rate_hz == 0:
            return None
        if self._pending is None:
            with self._turn:
                self._pending = None if self._closed else self._take(self._block_samples())
            if self._pending is None:
                self._ended = True
                return None
        gap = False
        if self._realtime:
            if not self._wait_for(len(self._pending), timeout_s):
                return None
            gap = self._catch_up(len(self._pending))
        return self._hand_over(gap)

    def close(self) -> None:
        """Stop; any thread, more than once."""
        self._closed = True
        with self._turn:
            self._release()

    def _open(self) -> int:
        """Open what is behind; returns the rate in Hz."""
        raise NotImplementedError

    def _take(self, samples: int) -> Float32 | None:
        """The next samples, fewer only at the end, None after it."""
        raise NotImplementedError

    def _release(self) -> None:
        """Let go of what is behind; more than once is harmless."""

    def _block_samples(self) -> int:
        return max(1, self._rate_hz * BLOCK_MS // 1000)

    def _time_of(self, samples: int) -> int:
        return self._start_ns + samples * NS_PER_S // self._rate_hz

    def _wait_for(self, samples: int, timeout_s: float) -> bool:
        due_ns = self._time_of(self._samples + samples)
        end_ns = self._clock.now_ns() + round(timeout_s * NS_PER_S)
        self._clock.sleep_until(min(due_ns, end_ns))
        return due_ns <= end_ns and not self._closed

    def _catch_up(self, samples: int) -> bool:
        late_ns = self._clock.now_ns() - self._time_of(self._samples + samples)
        if late_ns <= _LATE_NS:
            return False
        self._start_ns += late_ns
        return True

    def _hand_over(self, gap: bool) -> AudioChunk:
        assert self._pending is not None
        pcm, self._pending = self._pending, None
        chunk = AudioChunk(pcm, self._rate_hz, self._time_of(self._samples), self._seq, gap)
        self._samples += len(pcm)
        self._seq += 1
        self._last_block_ns = self._clock.now_ns()
        return chunk


class SilentSource(PacedSource):
    """Silence in real time: the program runs where there is no microphone. 16 kHz."""

    _RATE_HZ = 16_000

    def __init__(self, clock: Clock) -> None:
        super().__init__("no microphone", clock, realtime=True)

    def _open(self) -> int:
        return self._RATE_HZ

    def _take(self, samples: int) -> Float32 | None:
        return np.zeros(samples, np.float32)
