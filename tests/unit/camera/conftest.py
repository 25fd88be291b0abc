"""A clock driven by hand, pictures made in one line, and a bridge to a stand-in."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from core.camera.bridge_sink import BridgeSink
from core.clock import MonotonicClock
from core.types import Origin, VideoFrame

HERE = Path(__file__).resolve().parent


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


@pytest.fixture
def bridge_folder(tmp_path: Path) -> Path:
    """Where the stand-in at the far end of a bridge finds its plan and leaves what it got."""
    (tmp_path / "plan").write_text("{}")
    return tmp_path


@pytest.fixture
def open_sink(bridge_folder: Path) -> Iterator[Callable[..., BridgeSink]]:
    """Opens a bridge to the stand-in, which goes by the plan."""
    opened: list[BridgeSink] = []

    def make(
        device: str | None = None, size: tuple[int, int] = (64, 48), **plan: object
    ) -> BridgeSink:
        (bridge_folder / "plan").write_text(json.dumps(plan))
        command = [sys.executable, str(HERE / "fake_bridge.py"), str(bridge_folder)]
        sink = BridgeSink(
            "v4l2loopback", device, size, 25, MonotonicClock(), lambda: (command, HERE)
        )
        opened.append(sink)
        return sink

    yield make
    for sink in opened:
        sink.close()
