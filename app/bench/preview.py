"""What the live picture costs the window: processor time for each picture, and the least it could.

Painted off-screen, as large as on a usual screen. The least is Qt drawing a picture that is ready:
no mirror, no scaling that is pleasant to the eye, no round corners.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

import numpy as np

from core.settings import Settings

_ROUNDS, _PICTURES, _WARM = 5, 40, 10
_SHOWN_PX = (888, 500)  # of the picture in a window of usual size


@dataclass(frozen=True)
class PreviewCost:
    """ms of the processor for each picture of the usual size. bare_ms: of Qt's drawing alone."""

    ms: float
    bare_ms: float

    @property
    def times_bare(self) -> float:
        """How many times as much as the drawing alone."""
        return self.ms / self.bare_ms


def measure_preview(settings: Settings, _seconds: float = 0.0) -> PreviewCost:
    """In a process of its own, which must have no QApplication yet."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtWidgets import QApplication

    from app.window.preview import Preview

    _application = QApplication.instance() or QApplication([])  # Qt needs it as long as this lasts
    width, height = settings.size_px
    rgb = np.random.default_rng(0).integers(0, 256, (height, width, 3), np.uint8)
    ready = QImage(width, height, QImage.Format.Format_RGB32)
    ready.fill(0x336699)
    target = QImage(*_SHOWN_PX, QImage.Format.Format_RGB32)
    preview = Preview()
    preview.mirrored = settings.mirror_preview
    preview.resize(*_SHOWN_PX)

    def shown() -> None:
        preview.show_rgb(rgb)
        preview.render(target)

    def bare() -> None:
        painter = QPainter(target)
        painter.drawImage(QRect(0, 0, *_SHOWN_PX), ready)
        painter.end()

    return PreviewCost(_cost_ms(shown), _cost_ms(bare))


def _cost_ms(once: Callable[[], None]) -> float:
    """Processor time of one call, the median of some rounds."""
    for _ in range(_WARM):
        once()
    rounds = []
    for _ in range(_ROUNDS):
        began = time.process_time()
        for _ in range(_PICTURES):
            once()
        rounds.append((time.process_time() - began) * 1000 / _PICTURES)
    return median(rounds)
