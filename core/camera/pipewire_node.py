"""A video source in PipeWire's graph: the part that talks to the library."""

from __future__ import annotations

import ctypes
import threading
import weakref
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.bell import Bell
from core.camera import pipewire_format as pod
from core.camera import pipewire_library as pw
from core.camera import pipewire_stream as pws
from core.camera.pipewire_buffers import StreamBuffers
from core.camera.pipewire_format import PixelLayout
from core.camera.pipewire_readers import node_readers
from core.errors import CameraUnavailable

Fill = Callable[[PixelLayout, NDArray[np.uint8]], None]

# Not PipeWire's clock but ours drives the graph; buffers come mapped into our memory.
_FLAGS = pws.DRIVER | pws.MAP_BUFFERS


class PipeWireNode:
    """An open node. ``publish`` from one thread; ``close`` from any, more than once.

    values: properties of the node. layouts: formats offered, the preferred one first.
    Raises CameraUnavailable when there is no library or no server, or the node is refused.
    """

    def __init__(
        self,
        values: dict[str, str],
        layouts: Sequence[PixelLayout],
        size_px: tuple[int, int],
        fps: int,
        timeout_s: float = 3.0,
    ) -> None:
        self._library = pw.load()
        self._size_px = size_px
        self._layouts = {layout.spa_id: layout for layout in layouts}
        self._agreed: PixelLayout | None = None
        self._state = pws.CONNECTING
        self._reason = ""
        self._known, self._news = threading.Event(), Bell()
        self._closing = threading.Lock()
        self._buffers = StreamBuffers()
        self._sequence = 0
        self._number = -1
        self._loop = pw.made(self._library.pw_thread_loop_new(b"lipcam", None))
        self._stream: Any = None
        try:
            self._stream = self._new_stream(values)
            offers = [pod.video_format(layout, size_px, fps) for layout in layouts]
            pws.connect_stream(self._library, self._loop, self._stream, pws.OUTPUT, _FLAGS, offers)
            if not self._known.wait(timeout_s) or not self.alive:
                reason = self._reason or f"the node did not appear within {timeout_s:g} s"
                raise CameraUnavailable(f"PipeWire refused the camera: {reason}. {pw.RESTART}")
            self._number = int(self._library.pw_stream_get_node_id(self._stream))
        except BaseException:  # also of a program that is asked to end: PipeWire's thread runs
            self.close()
            raise

    @property
    def alive(self) -> bool:
        """False once the server has gone or reported an error."""
        return self._state not in (pws.ERROR, pws.UNCONNECTED)

    @property
    def reason(self) -> str:
        """Why it is not alive, in the server's words."""
        return self._reason

    @property
    def watched(self) -> bool:
        """True while at least one program reads the camera."""
        self._news.clear()  # first: what changes after that is news again
        return self._streams

    @property
    def sign(self) -> int | None:
        """Number of a file that can be read from once ``watched`` may be another."""
        return self._news.file

    def readers(self) -> tuple[str, ...] | None:
        """Names of the programs that read the camera; see ``core.camera.readers.TellsReaders``."""
        return node_readers(self._library, self._number) if self._streams else ()

    def publish(self, fill: Fill, time_ns: int) -> bool:
        """Hand one picture to the readers; False when nobody reads or all buffers are in use.

        fill: writes the picture into the given uint8 array (shape of ``PixelLayout.shape``).
        time_ns: monotonic time that readers see. Waits for nobody.
        """
        with self._closing:
            if self._loop is None:
                return False
            self._library.pw_thread_loop_lock(self._loop)
            try:
                return self._publish(fill, time_ns)
            finally:
                self._library.pw_thread_loop_unlock(self._loop)

    def close(self) -> None:
        """Remove the node; harmless when already closed."""
        with self._closing:
            loop, self._loop = self._loop, None
            if loop is None:
                return
            pws.end_stream(self._library, loop, self._stream)
            self._state = pws.UNCONNECTED
            self._news.close()

    def _new_stream(self, values: dict[str, str]) -> Any:
        # These objects are called from PipeWire's thread: they live as long as the node, and do not
        # hold it. In a circle it would stay for ever, once that is frozen.
        self._events = pw.StreamEvents(version=2)
        self._events.state_changed = pw.StateChanged(_of_the_living(self._on_state))
        self._events.param_changed = pw.ParamChanged(_of_the_living(self._on_parameter))
        self._events.remove_buffer = pw.BufferChanged(_of_the_living(self._on_buffer_gone))
        loop = self._library.pw_thread_loop_get_loop(self._loop)
        owned = pw.properties(self._library, values)
        return pw.made(
            self._library.pw_stream_new_simple(
                loop, b"camera", owned, ctypes.byref(self._events), None
            )
        )

    def _on_state(self, _data: Any, _old: int, new: int, error: bytes | None) -> None:
        self._state = new
        if new in (pws.ERROR, pws.UNCONNECTED):
            self._reason = (error or b"the server closed the connection").decode(errors="replace")
        if new != pws.CONNECTING:
            self._known.set()
        self._news.ring()

    def _on_parameter(self, _data: Any, parameter: int, raw: int | None) -> None:
        if parameter != pod.PARAM_FORMAT or not raw:
            return
        format_id = pod.agreed_format(pws.format_object(raw))
        self._agreed = self._layouts.get(format_id) if format_id is not None else None
        if self._agreed is None:
            return  # nobody asks for what was not offered
        _memory, pointers = pod.pointers(
            [pod.buffers(self._agreed, self._size_px), pod.header_meta()]
        )
        self._library.pw_stream_update_params(self._stream, pointers, 2)

    def _on_buffer_gone(self, _data: Any, buffer: int | None) -> None:
        if buffer is not None:
            self._buffers.end(buffer)

    @property
    def _streams(self) -> bool:
        return self._state == pws.STREAMING

    def _publish(self, fill: Fill, time_ns: int) -> bool:
        if not self._streams or self._agreed is None:
            return False
        held = (
            self._buffers.passed_over(time_ns)
            or self._library.pw_stream_dequeue_buffer(self._stream)
            or self._buffers.overdue(time_ns)
        )
        if not held:
            return False
        buffer = ctypes.cast(held, ctypes.POINTER(pw.StreamBuffer)).contents.buffer.contents
        self._buffers.give(held, time_ns)
        try:
            self._write(buffer, self._agreed, fill, time_ns)
        finally:  # there are only a few buffers: one that is not given back is lost for good
            # Should one that was taken for lost be in a queue, it is refused, and all is well.
            self._library.pw_stream_queue_buffer(self._stream, held)
        # Queue, then trigger: filling inside the process callback costs one whole frame of delay.
        self._library.pw_stream_trigger_process(self._stream)
        return True

    def _write(self, buffer: Any, layout: PixelLayout, fill: Fill, time_ns: int) -> None:
        data = buffer.datas[0]
        size = layout.size_bytes(self._size_px)
        chunk = data.chunk.contents
        chunk.offset, chunk.stride, chunk.flags = 0, layout.stride(self._size_px), 0
        chunk.size = 0
        if not data.data or data.maxsize < size:
            return  # memory that is not ours to write: an empty buffer, not a crash
        memory = (ctypes.c_uint8 * size).from_address(data.data)
        fill(layout, np.ctypeslib.as_array(memory).reshape(layout.shape(self._size_px)))
        chunk.size = size
        for meta in buffer.metas[: buffer.n_metas]:
            if meta.type == pod.META_HEADER and meta.data and meta.size >= pod.META_HEADER_BYTES:
                header = pw.MetaHeader.from_address(meta.data)
                header.flags, header.offset, header.dts_offset = 0, 0, 0
                header.pts, header.seq = time_ns, self._sequence
        self._sequence += 1


def _of_the_living(method: Callable[..., None]) -> Callable[..., None]:
    """Calls a method of an object that it does not keep alive."""
    found = weakref.WeakMethod(method)

    def call(*words: Any) -> None:
        living = found()
        if living is not None:
            living(*words)

    return call
