"""Reads a PipeWire camera as another program does: a stream that the session manager links."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from core.camera import pipewire_format as pod
from core.camera import pipewire_library as pw
from core.camera import pipewire_stream as pws
from core.camera.pipewire_format import BGRX, I420, PixelLayout
from core.errors import CameraUnavailable

_FLAGS = pws.AUTOCONNECT | pws.MAP_BUFFERS
_LAYOUTS = {layout.spa_id: layout for layout in (BGRX, I420)}


class PipeWireReader:
    """An open stream from the node of that name.

    on_frame: gets each picture, uint8 (h, w, 3) RGB of its own, in PipeWire's thread. on_arrival:
    called there just before a picture is converted.
    Raises CameraUnavailable when there is no library or no server.
    """

    def __init__(
        self,
        node: str,
        on_frame: Callable[[NDArray[np.uint8]], None],
        on_arrival: Callable[[], None] = lambda: None,
    ) -> None:
        self._library = pw.load()
        self._on_frame, self._on_arrival = on_frame, on_arrival
        self._agreed: PixelLayout | None = None
        self._size_px = (0, 0)
        self.problem = ""
        self._stream: Any = None
        self._loop = pw.made(self._library.pw_thread_loop_new(b"lipcam-check", None))
        try:
            self._stream = self._new_stream(node)
            offers = [pod.wanted_format(one) for one in _LAYOUTS.values()]
            pws.connect_stream(self._library, self._loop, self._stream, pws.INPUT, _FLAGS, offers)
        except CameraUnavailable:
            self.close()
            raise

    def close(self) -> None:
        """Leave; harmless when already closed."""
        loop, self._loop = self._loop, None
        if loop is None:
            return
        pws.end_stream(self._library, loop, self._stream)

    def _new_stream(self, node: str) -> Any:
        # These objects are called from PipeWire's thread: they live as long as the stream.
        self._process = ctypes.CFUNCTYPE(None, pw.Pointer)(self._on_process)
        self._events = pw.StreamEvents(version=2)
        self._events.state_changed = pw.StateChanged(self._on_state)
        self._events.param_changed = pw.ParamChanged(self._on_parameter)
        self._events.process = ctypes.cast(self._process, pw.Pointer)
        values = {
            "media.type": "Video",
            "media.category": "Capture",
            "media.role": "Camera",
            "node.name": "lipcam-check",
            "target.object": node,
            # Never the user's real camera instead.
            "node.dont-reconnect": "true",
            "node.dont-fallback": "true",
        }
        loop = self._library.pw_thread_loop_get_loop(self._loop)
        owned = pw.properties(self._library, values)
        events = ctypes.byref(self._events)
        return pw.made(
            self._library.pw_stream_new_simple(loop, b"lipcam-check", owned, events, None)
        )

    def _on_state(self, _data: Any, _old: int, new: int, error: bytes | None) -> None:
        if new in (pws.ERROR, pws.UNCONNECTED):
            self.problem = (error or b"the connection was closed").decode(errors="replace")

    def _on_parameter(self, _data: Any, parameter: int, raw: int | None) -> None:
        if parameter != pod.PARAM_FORMAT or not raw:
            return
        agreed = pws.format_object(raw)
        format_id, size_px = pod.agreed_format(agreed), pod.agreed_size(agreed)
        self._agreed = _LAYOUTS.get(format_id) if format_id is not None else None
        if self._agreed is None or size_px is None:
            self._agreed = None
            return
        self._size_px = size_px
        memory, pointers = pod.pointers([pod.buffers(self._agreed, size_px)])
        self._library.pw_stream_update_params(self._stream, pointers, len(memory))

    def _on_process(self, _data: Any) -> None:
        self._on_arrival()
        held = self._library.pw_stream_dequeue_buffer(self._stream)
        if not held:
            return
        try:
            buffer = ctypes.cast(held, ctypes.POINTER(pw.StreamBuffer)).contents.buffer.contents
            rgb = self._picture(buffer.datas[0]) if buffer.n_datas else None
        finally:
            self._library.pw_stream_queue_buffer(self._stream, held)
        if rgb is not None:
            self._on_frame(rgb)

    def _picture(self, data: Any) -> NDArray[np.uint8] | None:
        """The picture in a block of memory; None for one that is empty or not what was agreed."""
        layout, size_px, chunk = self._agreed, self._size_px, data.chunk.contents
        if layout is None or not data.data:
            return None
        need = layout.size_bytes(size_px)
        whole = chunk.size >= need and chunk.offset + need <= data.maxsize
        if not whole or chunk.stride not in (0, layout.stride(size_px)):
            return None
        memory = (ctypes.c_uint8 * need).from_address(data.data + chunk.offset)
        pixels = np.ctypeslib.as_array(memory).reshape(layout.shape(size_px))
        code = cv2.COLOR_BGRA2RGB if layout is BGRX else cv2.COLOR_YUV2RGB_I420
        return np.asarray(cv2.cvtColor(pixels, code), np.uint8)
