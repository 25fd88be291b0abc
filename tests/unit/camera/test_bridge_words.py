"""Numbers of the bridge that are none do not end the camera's thread."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from core.camera.bridge_sink import BridgeSink


@pytest.mark.parametrize(
    "event",
    [
        {"event": "hello", "width": float("inf"), "height": 120},
        {"event": "hello", "width": "x", "height": 120},
        {"event": "hello", "width": 160, "height": 120, "notes": 7},
        {"event": "alive", "slowest_ms": []},
        {"event": "alive", "slowest_ms": 10**400},
    ],
)
def test_nonsense_is_trouble_that_is_told(event: dict[str, Any]) -> None:
    sink: Any = BridgeSink.__new__(BridgeSink)
    sink._backend, sink._size_px, sink._format = "obs", (160, 120), "I420"
    sink._trouble, sink.granted, sink.notices = None, None, []
    sink._child = SimpleNamespace(tell=lambda _: None)
    sink._note(event)
    assert sink.granted is None
    assert "talks nonsense" in str(sink._trouble)


def test_what_a_driver_says_is_told_in_short() -> None:
    sink: Any = BridgeSink.__new__(BridgeSink)
    sink._backend, sink._trouble = "obs", None
    sink._note({"event": "error", "kind": "busy", "text": "in\x1b[2J use\n" + "a" * 9_000})
    assert len(str(sink._trouble)) < 700
    assert "in?[2J use aaa" in str(sink._trouble)
