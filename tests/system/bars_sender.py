"""Coloured bars with numbers, sent into the PipeWire camera."""

from __future__ import annotations

import threading

from pipewire_reader import PipeWireReader

from app.bench.stamps import read_stamp, stamp
from core.camera.pacer import Pacer
from core.camera.pipewire import PipeWireCamera
from core.clock import NS_PER_MS, MonotonicClock
from core.errors import CameraUnavailable
from core.types import Origin, VideoFrame
from tests.colour_bars import bars

SIZE = (640, 360)


class Sender:
    """Sends stamped bars at 25 pictures a second from a thread, as the session does."""

    def __init__(self, size_px: tuple[int, int] = SIZE, stamps_time: bool = False) -> None:
        self.clock = MonotonicClock()
        self.camera = PipeWireCamera(size_px, 25, self.clock)
        self.number = 0
        self.send_ms: list[float] = []
        self.error: CameraUnavailable | None = None
        self._base, self._stamps_time = bars(size_px), stamps_time
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def close(self) -> None:
        self._stop.set()
        self._thread.join(5)
        self.camera.close()

    def _run(self) -> None:
        pacer = Pacer(25, self.clock)
        while not self._stop.is_set():
            pacer.wait()
            rgb = self._base.copy()
            stamp(rgb, self.clock.now_ns() if self._stamps_time else self.number + 1)
            frame = VideoFrame(rgb, 0, self.number, Origin.MODEL)
            begin = self.clock.now_ns()
            try:
                self.camera.send(frame)
            except CameraUnavailable as error:
                self.error = error
                return
            if self.camera.watched:
                self.send_ms.append((self.clock.now_ns() - begin) / NS_PER_MS)
            self.number += 1


def numbers(source: PipeWireReader, count: int) -> list[int]:
    """Those of the next pictures that a reader gets."""
    found = [read_stamp(source.frame()) for _ in range(count)]
    assert None not in found, "a picture arrived without its stamp"
    return [number for number in found if number is not None]
