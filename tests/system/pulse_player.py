"""Plays raw float32 mono sound into a sink and says when it was heard; run as a program.

    python pulse_player.py SINK RATE_HZ FILE

Prints one JSON line {"start_ns": monotonic time at which sample 0 left the sink} after playing.
Through libpulse-simple and the server's own account of its delay: neither PortAudio nor any code of
ours has a part in it, so it can be the judge of our time stamps.
"""

from __future__ import annotations

import ctypes
import json
import statistics
import sys
import time
from pathlib import Path

_FLOAT32LE = 5
_PLAYBACK = 1
_BLOCK_S = 0.01
_BUFFER_S = 0.2  # a loaded machine shall not break what it plays
_LEAVE_TO_SERVER = 0xFFFFFFFF


class _SampleSpec(ctypes.Structure):
    _fields_ = (
        ("format", ctypes.c_int),
        ("rate", ctypes.c_uint32),
        ("channels", ctypes.c_uint8),
    )


class _BufferAttr(ctypes.Structure):
    _fields_ = tuple(
        (name, ctypes.c_uint32) for name in ("maxlength", "tlength", "prebuf", "minreq", "fragsize")
    )


def _library() -> ctypes.CDLL:
    pulse = ctypes.CDLL("libpulse-simple.so.0")
    pulse.pa_simple_new.restype = ctypes.c_void_p
    pulse.pa_simple_new.argtypes = (
        *(ctypes.c_char_p, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_char_p),
        *(ctypes.POINTER(_SampleSpec), ctypes.c_void_p, ctypes.POINTER(_BufferAttr)),
        ctypes.POINTER(ctypes.c_int),
    )
    pulse.pa_simple_write.argtypes = (
        *(ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t, ctypes.POINTER(ctypes.c_int)),
    )
    pulse.pa_simple_get_latency.restype = ctypes.c_uint64
    pulse.pa_simple_get_latency.argtypes = (ctypes.c_void_p, ctypes.POINTER(ctypes.c_int))
    pulse.pa_simple_drain.argtypes = (ctypes.c_void_p, ctypes.POINTER(ctypes.c_int))
    pulse.pa_simple_free.argtypes = (ctypes.c_void_p,)
    return pulse


def play(sink: str, rate_hz: int, sound: bytes) -> int:
    """Play it to the end; returns the monotonic time of its first sample, in ns."""
    pulse = _library()
    error = ctypes.c_int()
    spec = _SampleSpec(_FLOAT32LE, rate_hz, 1)
    buffer = round(_BUFFER_S * rate_hz) * 4
    attr = _BufferAttr(
        _LEAVE_TO_SERVER, buffer, _LEAVE_TO_SERVER, _LEAVE_TO_SERVER, _LEAVE_TO_SERVER
    )
    stream = pulse.pa_simple_new(
        *(None, b"lipcam tests", _PLAYBACK, sink.encode(), b"player"),
        *(ctypes.byref(spec), None, ctypes.byref(attr), ctypes.byref(error)),
    )
    if not stream:
        raise SystemExit(f"cannot play into {sink}: error {error.value}")
    step = round(_BLOCK_S * rate_hz) * 4
    starts_ns = []
    for at in range(0, len(sound), step):
        block = sound[at : at + step]
        pulse.pa_simple_write(stream, block, len(block), ctypes.byref(error))
        delay_us = pulse.pa_simple_get_latency(stream, ctypes.byref(error))
        written_ns = (at + len(block)) * 1_000_000_000 // (4 * rate_hz)
        starts_ns.append(time.monotonic_ns() + delay_us * 1000 - written_ns)
    pulse.pa_simple_drain(stream, ctypes.byref(error))
    pulse.pa_simple_free(stream)
    # The server's account is a guess at first.
    return round(statistics.median(starts_ns[len(starts_ns) // 2 :]))


if __name__ == "__main__":
    name, rate, path = sys.argv[1:]
    print(json.dumps({"start_ns": play(name, int(rate), Path(path).read_bytes())}))
