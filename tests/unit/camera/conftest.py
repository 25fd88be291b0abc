"""A clock driven by hand and pictures made in one line."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from core.types import Origin, VideoFrame


class HandClock:
    """Time stands still until a test moves it; sleeping jumps to the due time."""

    def __init__(self) -> None:
        self.time_ns = 0
        self.slept: list[int] = []

    def now_ns(self) -> int:
        return self.time_ns

    def sleep_until(self, due_ns: int) -> None:
        self.slept.append(due_ns)
        self.time_ns = max(self.time_ns, due_ns)

    def advance(self, duration_ns: int) -> None:
        self.time_ns += duration_ns


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def picture() -> Callable[..., VideoFrame]:
    def make(
        pts_ns: int = 0, seq: int = 0, size_px: tuple[int, int] = (64, 48), level: int = 0
    ) -> VideoFrame:
        rgb = np.full((size_px[1], size_px[0], 3), level, np.uint8)
        return VideoFrame(rgb, pts_ns, seq, Origin.MODEL)

    return make
