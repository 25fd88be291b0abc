"""Records from a source of the sound server as call programs do: through libpulse, in a thread.

Not through PortAudio, whose times for a server's sources are wrong by up to half a second. Not
through libpulse's simple form either, which waits for ever for a source that gives nothing.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.clock import NS_PER_S
from core.errors import MicUnavailable
from core.ports import Clock

Float32 = NDArray[np.float32]

RATE_HZ = 48_000
PATIENCE_S = 3.0  # a device that was asleep takes two seconds for its first block
_BLOCK_BYTES = RATE_HZ // 100 * 4
_FLOAT32LE = 5
_ANY = 0xFFFFFFFF
_LIBRARY = "libpulse.so.0"
_NO_AUTOSPAWN = 1
_READY_CONTEXT, _READY_STREAM = 4, 2  # what is above has failed or ended
# Times between the server's answers, and answers often; the fragment is what is waited for; where
# the source goes, the recording ends instead of going on with the user's own microphone.
_INTERPOLATE_TIMING, _AUTO_TIMING, _DONT_MOVE, _ADJUST_LATENCY = 0x2, 0x8, 0x200, 0x2000
_FLAGS = _INTERPOLATE_TIMING | _AUTO_TIMING | _DONT_MOVE | _ADJUST_LATENCY


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
    """An open recording of one channel at RATE_HZ, in blocks of about 10 ms. One thread.

    source: the server's name of it. patience_s: longer than that nothing is waited for, neither
    here nor in ``read``. Raises MicUnavailable.
    """

    def __init__(self, source: str, clock: Clock, patience_s: float = PATIENCE_S) -> None:
        self._clock, self._source = clock, source
        self._patience_ns = round(patience_s * NS_PER_S)
        self._pulse = _library()
        self._loop: Any = self._pulse.pa_mainloop_new()
        self._context: Any = None
        self._stream: Any = None
        try:
            self._connect()
        except MicUnavailable:
            self.close()
            raise

    def read(self) -> tuple[Float32, int, int]:
        """The next block, float32 (n,), read only; the monotonic ns at which its end was recorded
        by the server's account, and those at which it came. Waits. Raises MicUnavailable when
        nothing comes, or the source or the server has gone."""
        if self._stream is None:
            raise self._unable()
        self._wait_for(self._has_sound)
        came_ns = self._clock.now_ns()
        pcm = self._taken()
        waited_us, asked_ns = self._waited_us(), self._clock.now_ns()
        if waited_us * 1000 > NS_PER_S:
            waited_us, asked_ns = 0, came_ns
        return pcm, asked_ns - waited_us * 1000, came_ns

    def close(self) -> None:
        """Stop; harmless when already closed."""
        stream, self._stream = self._stream, None
        context, self._context = self._context, None
        loop, self._loop = self._loop, None
        if stream:
            self._pulse.pa_stream_disconnect(stream)
            self._pulse.pa_stream_unref(stream)
        if context:
            self._pulse.pa_context_disconnect(context)
            self._pulse.pa_context_unref(context)
        if loop:
            self._pulse.pa_mainloop_free(loop)

    def _connect(self) -> None:
        pulse = self._pulse
        self._context = pulse.pa_context_new(pulse.pa_mainloop_get_api(self._loop), b"Lipcam")
        if (
            not self._context
            or pulse.pa_context_connect(self._context, None, _NO_AUTOSPAWN, None) < 0
        ):
            raise self._unable()
        self._wait_for(self._has_server)
        spec = _SampleSpec(_FLOAT32LE, RATE_HZ, 1)
        self._stream = pulse.pa_stream_new(self._context, b"listening", ctypes.byref(spec), None)
        sizes = _BufferSizes(_ANY, _ANY, _ANY, _ANY, _BLOCK_BYTES)
        name = self._source.encode()
        if not self._stream or pulse.pa_stream_connect_record(
            self._stream, name, ctypes.byref(sizes), _FLAGS
        ):
            raise self._unable()
        self._wait_for(self._has_stream)

    def _wait_for(self, ready: Callable[[], bool]) -> None:
        until_ns = self._clock.now_ns() + self._patience_ns
        while not ready():
            left_us = (until_ns - self._clock.now_ns()) // 1000
            if left_us <= 0:
                raise self._unable()
            self._turn(left_us)

    def _turn(self, most_us: int) -> None:
        """Let the library do what there is to do, or wait until there is something."""
        pulse, loop = self._pulse, self._loop
        if (
            pulse.pa_mainloop_prepare(loop, most_us) < 0
            or pulse.pa_mainloop_poll(loop) < 0
            or pulse.pa_mainloop_dispatch(loop) < 0
        ):
            raise self._unable()

    def _has_server(self) -> bool:
        return self._reached(self._pulse.pa_context_get_state(self._context), _READY_CONTEXT)

    def _has_stream(self) -> bool:
        state = self._pulse.pa_stream_get_state(self._stream)
        return self._has_server() and self._reached(state, _READY_STREAM)

    def _has_sound(self) -> bool:
        return self._has_stream() and 0 < self._pulse.pa_stream_readable_size(self._stream) < _ANY

    def _reached(self, state: int, ready: int) -> bool:
        if state > ready:
            raise self._unable()
        return state == ready

    def _taken(self) -> Float32:
        data, size = ctypes.c_void_p(), ctypes.c_size_t()
        if self._pulse.pa_stream_peek(self._stream, ctypes.byref(data), ctypes.byref(size)) < 0:
            raise self._unable()
        pcm = np.zeros(size.value // 4, np.float32)  # a hole of the server's
        if data.value:
            pcm = np.frombuffer(ctypes.string_at(data, size.value // 4 * 4), np.float32)
        self._pulse.pa_stream_drop(self._stream)
        return pcm

    def _waited_us(self) -> int:
        """How long ago the end of what was taken was recorded."""
        told, negative = ctypes.c_uint64(), ctypes.c_int()

        def known() -> bool:
            return self._has_stream() and not self._pulse.pa_stream_get_latency(
                self._stream, ctypes.byref(told), ctypes.byref(negative)
            )

        self._wait_for(known)
        return 0 if negative.value else int(told.value)

    def _unable(self) -> MicUnavailable:
        number = self._pulse.pa_context_errno(self._context) if self._context else 0
        return MicUnavailable(f"The source {self._source} cannot be recorded (error {number}).")


def _library() -> Any:
    try:
        pulse = ctypes.CDLL(_LIBRARY)
    except OSError as error:
        raise MicUnavailable(
            f"The library {_LIBRARY} is missing; install it with: sudo apt install libpulse0"
        ) from error
    pointer, whole, text = ctypes.c_void_p, ctypes.c_int, ctypes.c_char_p
    for name, result, arguments in (
        ("pa_mainloop_new", pointer, ()),
        ("pa_mainloop_get_api", pointer, (pointer,)),
        ("pa_mainloop_prepare", whole, (pointer, whole)),
        ("pa_mainloop_poll", whole, (pointer,)),
        ("pa_mainloop_dispatch", whole, (pointer,)),
        ("pa_mainloop_free", None, (pointer,)),
        ("pa_context_new", pointer, (pointer, text)),
        ("pa_context_connect", whole, (pointer, text, whole, pointer)),
        ("pa_context_get_state", whole, (pointer,)),
        ("pa_context_errno", whole, (pointer,)),
        ("pa_context_disconnect", None, (pointer,)),
        ("pa_context_unref", None, (pointer,)),
        ("pa_stream_new", pointer, (pointer, text, pointer, pointer)),
        ("pa_stream_connect_record", whole, (pointer, text, pointer, whole)),
        ("pa_stream_get_state", whole, (pointer,)),
        ("pa_stream_readable_size", ctypes.c_size_t, (pointer,)),
        ("pa_stream_peek", whole, (pointer, pointer, pointer)),
        ("pa_stream_drop", whole, (pointer,)),
        ("pa_stream_get_latency", whole, (pointer, pointer, pointer)),
        ("pa_stream_disconnect", whole, (pointer,)),
        ("pa_stream_unref", None, (pointer,)),
    ):
        function = getattr(pulse, name)
        function.restype, function.argtypes = result, arguments
    return pulse
