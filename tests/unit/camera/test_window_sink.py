"""The window as a camera counts; it refuses what no camera could show."""

from __future__ import annotations

import pytest

from core.camera.window_sink import WindowSink
from core.errors import BadFrame, CameraUnavailable


def test_counts_pictures(picture):
    sink = WindowSink((64, 48))
    for number in range(3):
        sink.send(picture(number, number))
    assert sink.frames == 3


def test_refuses_another_size(picture):
    with pytest.raises(BadFrame, match="64 × 48"):
        WindowSink((64, 48)).send(picture(size_px=(48, 64)))


def test_closed_twice_and_then_refuses(picture):
    sink = WindowSink((64, 48))
    sink.close()
    sink.close()
    with pytest.raises(CameraUnavailable, match="closed"):
        sink.send(picture())
