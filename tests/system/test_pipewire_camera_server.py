"""The server of the PipeWire camera dies, hangs or has no session manager."""

from __future__ import annotations

import shutil
import signal
import time

import pytest
from bars_sender import SIZE, Sender, numbers

from core.camera import pipewire
from core.camera.pipewire import PipeWireCamera
from core.clock import MonotonicClock
from core.errors import CameraUnavailable
from tests.waiting import until

pytestmark = [
    pytest.mark.system,
    pytest.mark.skipif(shutil.which("gst-launch-1.0") is None, reason="not installed: GStreamer"),
]


def test_without_a_session_manager_it_is_refused(pipewire_server):
    manager = next(p for p in pipewire_server._processes if p.args[0] == "wireplumber")
    manager.kill()
    manager.wait(5)
    try:
        until(lambda: not pipewire.probe().ok, "notice that WirePlumber has gone", 5.0)
        with pytest.raises(CameraUnavailable, match="session manager"):
            PipeWireCamera(SIZE, 25, MonotonicClock())
    finally:
        pipewire_server.kill()
        pipewire_server.start()


def test_a_server_that_dies_is_told_and_a_new_one_is_used(pipewire_server, reader):
    source = Sender()
    try:
        numbers(reader(), 5)
        pipewire_server.kill()
        until(lambda: source.error is not None, "CameraUnavailable", 5.0)
        assert "restart pipewire" in str(source.error)
        source.camera.close()
        source.camera.close()
        with pytest.raises(CameraUnavailable, match="does not answer"):
            PipeWireCamera(SIZE, 25, MonotonicClock())
        assert not pipewire.probe().ok
    finally:
        source.close()
        pipewire_server.start()
    again = Sender()
    try:
        assert numbers(reader(), 5)
    finally:
        again.close()


def test_a_server_that_hangs_stops_nobody(pipewire_server, reader):
    """Pictures go nowhere, but neither sending, asking nor closing waits for it."""
    daemon = next(p for p in pipewire_server._processes if p.args[0] == "pipewire")
    source = Sender()
    try:
        numbers(reader(), 3)
        daemon.send_signal(signal.SIGSTOP)
        before = source.number
        until(lambda: source.number > before + 25, "twenty-five pictures without a server", 5.0)
        begin = time.monotonic()
        assert not pipewire.probe().ok
        source.close()
        assert time.monotonic() - begin < 4
    finally:
        daemon.send_signal(signal.SIGCONT)
        source.close()
