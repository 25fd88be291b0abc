"""A stream of a PulseAudio server (or PipeWire's door for such programs) through libpulse-simple.

Neither PortAudio nor any code of ours has a part in it, so it can be the judge of the program.
"""

from __future__ import annotations

import ctypes
import time

import numpy as np

from core.types import Float32
from tests.pulse_simple import (
    FLOAT32LE,
    LEAVE_TO_SERVER,
    PLAYBACK,
    RECORD,
    BufferAttr,
    SampleSpec,
    load_library,
)

_BYTES = 4
_BELIEVED_US = 1_000_000


class StreamLost(Exception):
    """The stream cannot be opened, or has ended: the server or its end has gone."""


class PulseStream:
    """Mono float32, blocking. end: name of a sink or source. buffer_s: what waits in the server
    when playing, the size of its portions when recording. Raises StreamLost."""

    def __init__(self, end: str, rate_hz: int, *, plays: bool, buffer_s: float) -> None:
        self._rate_hz, self._plays = rate_hz, plays
        self._pulse = load_library()
        self._error = ctypes.c_int()
        size = round(buffer_s * rate_hz) * _BYTES
        wanted = [LEAVE_TO_SERVER] * 5
        wanted[1 if plays else 4] = size
        spec, attr = SampleSpec(FLOAT32LE, rate_hz, 1), BufferAttr(*wanted)
        self._stream = self._pulse.pa_simple_new(
            *(None, b"soak", PLAYBACK if plays else RECORD, end.encode(), b"soak"),
            *(ctypes.byref(spec), None, ctypes.byref(attr), ctypes.byref(self._error)),
        )
        if not self._stream:
            raise StreamLost(f"{end}: error {self._error.value}")

    def write(self, sound: Float32) -> int:
        """Play on; returns the monotonic time (ns) at which the first of these samples is heard."""
        block = np.ascontiguousarray(sound, np.float32)
        self._checked(
            self._pulse.pa_simple_write(
                self._stream, block.ctypes.data, block.nbytes, ctypes.byref(self._error)
            )
        )
        return time.monotonic_ns() + self._latency_ns() - self._ns(len(block))

    def read(self, samples: int) -> tuple[Float32, int]:
        """The next samples, and the monotonic time (ns) at which the first of them was heard."""
        block = np.empty(samples, np.float32)
        self._checked(
            self._pulse.pa_simple_read(
                self._stream, block.ctypes.data, block.nbytes, ctypes.byref(self._error)
            )
        )
        now_ns = time.monotonic_ns()
        return block, now_ns - self._latency_ns() - self._ns(samples)

    def close(self) -> None:
        """Leave; harmless when already closed."""
        stream, self._stream = self._stream, None
        if stream:
            self._pulse.pa_simple_free(stream)

    def _latency_ns(self) -> int:
        told_us = int(self._pulse.pa_simple_get_latency(self._stream, ctypes.byref(self._error)))
        return told_us * 1000 if told_us < _BELIEVED_US else 0

    def _ns(self, samples: int) -> int:
        return samples * 1_000_000_000 // self._rate_hz

    def _checked(self, result: int) -> None:
        if result < 0:
            raise StreamLost(f"error {self._error.value}")
