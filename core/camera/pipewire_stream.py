"""What every stream of PipeWire needs, whichever way its pictures go: a beginning and an end."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Sequence
from typing import Any

from core.camera import pipewire_format as pod
from core.camera import pipewire_library as pw
from core.errors import CameraUnavailable

INPUT, OUTPUT = 0, 1
AUTOCONNECT, MAP_BUFFERS, DRIVER = 1 << 0, 1 << 2, 1 << 3
ERROR, UNCONNECTED, CONNECTING, STREAMING = -1, 0, 1, 3  # states
_ANY = 0xFFFFFFFF


def connect_stream(
    library: Any, loop: Any, stream: Any, direction: int, flags: int, offers: Sequence[bytes]
) -> None:
    """Start the loop's thread and connect the stream, with formats, the preferred one first. Raises
    CameraUnavailable."""
    if library.pw_thread_loop_start(loop) < 0:
        raise CameraUnavailable("PipeWire's thread cannot be started. Restart Lipcam.")
    memory, pointers = pod.pointers(offers)
    library.pw_thread_loop_lock(loop)
    result = library.pw_stream_connect(stream, direction, _ANY, flags, pointers, len(memory))
    library.pw_thread_loop_unlock(loop)
    if result < 0:
        raise CameraUnavailable(pw.no_server(os.strerror(-result)))


def end_stream(library: Any, loop: Any, stream: Any) -> None:
    """Stop the loop's thread; neither the loop nor the stream, which may be None, is there after
    it."""
    library.pw_thread_loop_stop(loop)
    if stream is not None:
        library.pw_stream_destroy(stream)
    library.pw_thread_loop_destroy(loop)


def format_object(raw: int) -> bytes:
    """The format object at the address that a listener for parameters is given."""
    return ctypes.string_at(raw, 8 + ctypes.c_uint32.from_address(raw).value)
