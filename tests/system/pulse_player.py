"""Plays raw float32 mono sound into a sink and says when it was heard; run as a program.

    python -m tests.system.pulse_player SINK RATE_HZ FILE

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

from tests.pulse_simple import (
    FLOAT32LE,
    LEAVE_TO_SERVER,
    PLAYBACK,
    BufferAttr,
    SampleSpec,
    load_library,
)

_BLOCK_S = 0.01
_BUFFER_S = 0.2  # a loaded machine shall not break what it plays


def play(sink: str, rate_hz: int, sound: bytes) -> int:
    """Play it to the end; returns the monotonic time of its first sample, in ns."""
    pulse = load_library()
    error = ctypes.c_int()
    spec = SampleSpec(FLOAT32LE, rate_hz, 1)
    buffer = round(_BUFFER_S * rate_hz) * 4
    attr = BufferAttr(LEAVE_TO_SERVER, buffer, LEAVE_TO_SERVER, LEAVE_TO_SERVER, LEAVE_TO_SERVER)
    stream = pulse.pa_simple_new(
        *(None, b"lipcam tests", PLAYBACK, sink.encode(), b"player"),
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
