"""A picture that every client must show as it is: colour bars, and a face below them."""

from __future__ import annotations

import threading
from types import TracebackType

import cv2
import numpy as np
from numpy.typing import NDArray

from app.bench.stamps import stamp, stamp_rows
from core import paths
from core.camera.check_picture import COLOURS
from core.camera.pacer import Pacer
from core.camera.pipewire import PipeWireCamera
from core.clock import MonotonicClock
from core.types import Origin, VideoFrame

FPS = 25


def client_card(size_px: tuple[int, int]) -> NDArray[np.uint8]:
    """uint8 (h, w, 3): rows for a stamp, the bars down to the middle, then people as they are."""
    width, height = size_px
    rgb = np.zeros((height, width, 3), np.uint8)
    for place, colour in enumerate(COLOURS):
        rgb[: height // 2, place * width // 8 : (place + 1) * width // 8] = colour
    preview = cv2.imread(str(paths.bundled_avatars() / "mia" / "preview.jpg"))
    wide = cv2.resize(preview, (width, width * preview.shape[0] // preview.shape[1]))
    top = (len(wide) - height // 2) // 2
    rgb[height // 2 :] = cv2.cvtColor(wide[top : top + height - height // 2], cv2.COLOR_BGR2RGB)
    return rgb


def colour_error(seen: NDArray[np.uint8]) -> float:
    """How far the worst bar of a card is off, in levels: away from its edges, where 4:2:0 mixes."""
    height, width = seen.shape[:2]
    worst = 0.0
    for place, colour in enumerate(COLOURS):
        middle = (2 * place + 1) * width // 16
        rows = slice(stamp_rows(width) + 4, height // 2 - 4)
        area = seen[rows, middle - 16 : middle + 16].astype(int)
        worst = max(worst, float(np.abs(area - colour).max()))
    return worst


class CardSender:
    """Sends the card, stamped with the time in ns, from a thread, as a session does."""

    def __init__(self, size_px: tuple[int, int]) -> None:
        self.card = client_card(size_px)
        self._clock = MonotonicClock()
        self._camera = PipeWireCamera(size_px, FPS, self._clock)
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def __enter__(self) -> CardSender:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._stop.set()
        self._thread.join(5)
        self._camera.close()

    def _run(self) -> None:
        pacer, number = Pacer(FPS, self._clock), 0
        while not self._stop.is_set():
            pacer.wait()
            rgb = self.card.copy()
            stamp(rgb, self._clock.now_ns())
            self._camera.send(VideoFrame(rgb, 0, number, Origin.MODEL))
            number += 1
