"""libpulse-simple through ctypes: blocking streams of a PulseAudio server, or PipeWire's door for
such programs.

Neither PortAudio nor any code of ours has a part in it, so it can be the judge of the program.
"""

from __future__ import annotations

import ctypes

FLOAT32LE, PLAYBACK, RECORD = 5, 1, 2
LEAVE_TO_SERVER = 0xFFFFFFFF


class SampleSpec(ctypes.Structure):
    """``pa_sample_spec``."""

    _fields_ = (
        ("format", ctypes.c_int),
        ("rate", ctypes.c_uint32),
        ("channels", ctypes.c_uint8),
    )


class BufferAttr(ctypes.Structure):
    """``pa_buffer_attr``, in bytes."""

    _fields_ = tuple(
        (name, ctypes.c_uint32) for name in ("maxlength", "tlength", "prebuf", "minreq", "fragsize")
    )


def load_library() -> ctypes.CDLL:
    """The library, with what each function takes."""
    pulse = ctypes.CDLL("libpulse-simple.so.0")
    pulse.pa_simple_new.restype = ctypes.c_void_p
    pulse.pa_simple_new.argtypes = (
        *(ctypes.c_char_p, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_char_p),
        *(ctypes.POINTER(SampleSpec), ctypes.c_void_p, ctypes.POINTER(BufferAttr)),
        ctypes.POINTER(ctypes.c_int),
    )
    for name in ("pa_simple_write", "pa_simple_read"):
        getattr(pulse, name).argtypes = (
            *(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_size_t, ctypes.POINTER(ctypes.c_int)),
        )
    pulse.pa_simple_get_latency.restype = ctypes.c_uint64
    for name in ("pa_simple_get_latency", "pa_simple_drain"):
        getattr(pulse, name).argtypes = (ctypes.c_void_p, ctypes.POINTER(ctypes.c_int))
    pulse.pa_simple_free.argtypes = (ctypes.c_void_p,)
    return pulse
