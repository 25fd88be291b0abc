"""Records from a source of the sound server as call programs do: through libpulse, in a thread.

Not through PortAudio, whose times for a server's sources are wrong by up to half a second.
"""

from __future__ import annotations

import ctypes
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.clock import NS_PER_S
from core.errors import MicUnavailable
from core.ports import Clock

Float32 = NDArray[np.float32]

RATE_HZ = 48_000
_BLOCK = RATE_HZ // 100
_FLOAT32LE, _RECORD = 5, 2
_ANY = 0xFFFFFFFF
_LIBRARY = "libpulse-simple.so.0"


class _SampleSpec(ctypes.Structure):
    _fields_ = (
        ("format", ctypes.c_int),
        ("rate", ctypes.c_uint32),
        ("channels", ctypes.c_uint8),
    )


class _BufferSizes(ctypes.Structure):
    _fields_ = tuple(
        (name, ctypes.c_uint32) for name in ("longest", "target", "before", "least", "fragment")
    )


class PulseEar:
    """An open recording of one channel at RATE_HZ, in blocks of 10 ms. One thread.

    source: the server's name of it. Raises MicUnavailable.
    """

    def __init__(self, source: str, clock: Clock) -> None:
        self._clock, self._source = clock, source
        self._pulse = _library()
        self._memory = np.zeros(_BLOCK, np.float32)
        error = ctypes.c_int()
        spec = _SampleSpec(_FLOAT32LE, RATE_HZ, 1)
        sizes = _BufferSizes(_ANY, _ANY, _ANY, _ANY, self._memory.nbytes)
        self._stream: Any = self._pulse.pa_simple_new(
            *(None, b"Lipcam", _RECORD, source.encode(), b"listening"),
            *(ctypes.byref(spec), None, ctypes.byref(sizes), ctypes.byref(error)),
        )
        if not self._stream:
            raise MicUnavailable(f"The source {source} cannot be recorded (error {error.value}).")

    def read(self) -> tuple[Float32, int, int]:
        """The next block, float32 (n,), of its own; the monotonic ns at which its end was recorded
        by the server's account, and those at which it came. Waits. Raises MicUnavailable."""
        error = ctypes.c_int()
        address = self._memory.ctypes.data_as(ctypes.c_void_p)
        if self._pulse.pa_simple_read(
            self._stream, address, self._memory.nbytes, ctypes.byref(error)
        ):
            raise MicUnavailable(f"The source {self._source} gives no more (error {error.value}).")
        came_ns = self._clock.now_ns()
        waited_us = int(self._pulse.pa_simple_get_latency(self._stream, ctypes.byref(error)))
        asked_ns = self._clock.now_ns()
        if error.value or waited_us * 1000 > NS_PER_S:
            waited_us, asked_ns = 0, came_ns
        return self._memory.copy(), asked_ns - waited_us * 1000, came_ns

    def close(self) -> None:
        """Stop; harmless when already closed."""
        stream, self._stream = self._stream, None
        if stream:
            self._pulse.pa_simple_free(stream)


def _library() -> Any:
    try:
        pulse = ctypes.CDLL(_LIBRARY)
    except OSError as error:
        raise MicUnavailable(
            f"The library {_LIBRARY} is missing; install it with: sudo apt install libpulse0"
        ) from error
    pulse.pa_simple_new.restype = ctypes.c_void_p
    pulse.pa_simple_new.argtypes = (
        *(ctypes.c_char_p, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_char_p),
        *(ctypes.POINTER(_SampleSpec), ctypes.c_void_p, ctypes.POINTER(_BufferSizes)),
        ctypes.POINTER(ctypes.c_int),
    )
    pulse.pa_simple_read.argtypes = (
        *(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_size_t, ctypes.POINTER(ctypes.c_int)),
    )
    pulse.pa_simple_get_latency.restype = ctypes.c_uint64
    pulse.pa_simple_get_latency.argtypes = (ctypes.c_void_p, ctypes.POINTER(ctypes.c_int))
    pulse.pa_simple_free.argtypes = (ctypes.c_void_p,)
    return pulse
