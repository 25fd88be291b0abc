"""Which screens are tried, in which order, and that a virtual one is gone afterwards."""

from __future__ import annotations

import os
import shutil
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.bench import screens as screens_module
from app.bench.screens import open_screen, screens
from app.display import display_problem
from core.errors import LipcamError

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="displays of Linux")


@pytest.fixture
def wayland(tmp_path: Path) -> Iterator[dict[str, str]]:
    """The environment of a desktop whose display answers."""
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "way-0"))
        server.listen()
        yield {"WAYLAND_DISPLAY": "way-0", "XDG_RUNTIME_DIR": str(tmp_path)}


@pytest.fixture
def no_xvfb(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)


def test_a_display_that_answers_comes_first(wayland: dict[str, str]) -> None:
    assert screens(wayland)[0] == "real"
    with open_screen("real", wayland) as screen:
        assert screen.name == "display way-0"
        assert screen.environment == wayland


def test_a_virtual_screen_where_no_display_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    assert screens({"DISPLAY": ":12345"}) == ["Xvfb", "offscreen"]
    assert screens({}) == ["Xvfb", "offscreen"]


def test_qt_alone_where_there_is_nothing_else(no_xvfb: None) -> None:
    assert screens({}) == ["offscreen"]
    with open_screen("offscreen", {"HOME": "/x"}) as screen:
        assert screen.environment == {"HOME": "/x", "QT_QPA_PLATFORM": "offscreen"}
        assert "offscreen" in screen.name


def test_who_asks_for_no_screen_gets_none() -> None:
    assert screens({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}) == ["offscreen"]


@pytest.mark.system
@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="needs Xvfb")
def test_the_virtual_screen_answers_and_goes() -> None:
    environment = {**os.environ, "WAYLAND_DISPLAY": "way-0"}
    with open_screen("Xvfb", environment) as screen:
        assert screen.environment["QT_QPA_PLATFORM"] == "xcb"
        assert "WAYLAND_DISPLAY" not in screen.environment
        display = {"DISPLAY": screen.environment["DISPLAY"]}
        assert display_problem(display) == ""
    assert display_problem(display) != ""


def test_a_server_that_does_not_start_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake = tmp_path / "Xvfb"
    fake.write_text("#!/bin/sh\nexit 1\n")
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(LipcamError, match="did not start"), open_screen("Xvfb", {}):
        pass
    fake.write_text("#!/bin/sh\nexec /bin/sleep 60\n")
    monkeypatch.setattr(screens_module, "_READY_S", 0.2)
    with pytest.raises(LipcamError, match="did not start"), open_screen("Xvfb", {}):
        pass
    fake.unlink()
    with pytest.raises(LipcamError, match="cannot be started"), open_screen("Xvfb", {}):
        pass
