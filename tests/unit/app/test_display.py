from __future__ import annotations

import socket
import sys
from pathlib import Path

import pytest

from app.display import display_problem

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux displays")


def test_no_display_is_said() -> None:
    assert "no display" in display_problem({})


def test_a_display_that_does_not_answer_is_said(tmp_path: Path) -> None:
    assert "':4711'" in display_problem({"DISPLAY": ":4711"})
    for nonsense in ("nonsense", "127.0.0.1:99999", "a..b:0", "x" * 70 + ":0", "localhost:٣"):
        assert "does not answer" in display_problem({"DISPLAY": nonsense})
    silent = {"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert "'wayland-9'" in display_problem(silent)


def test_a_wayland_display_that_answers(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "wayland-0"))
        server.listen()
        known = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
        assert display_problem(known) == ""
        known["WAYLAND_DISPLAY"] = str(tmp_path / "wayland-0")
        assert display_problem(known) == ""


def test_a_chosen_qt_platform_is_believed() -> None:
    assert display_problem({"QT_QPA_PLATFORM": "offscreen"}) == ""
