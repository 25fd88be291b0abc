"""The bridge is started in vain: a program, a device or memory is missing, or it talks nonsense."""

from __future__ import annotations

import errno
import os
import sys
from importlib.util import find_spec
from pathlib import Path

import psutil
import pytest

from core.camera.bridge_process import bridge_command
from core.camera.bridge_sink import BridgeSink
from core.camera.remedies import remedy_for
from core.clock import MonotonicClock
from core.errors import CameraUnavailable

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and /proc are POSIX")


def start(command: list[str], folder: Path) -> None:
    BridgeSink("obs", None, (64, 48), 25, MonotonicClock(), lambda: (command, folder))


def test_the_real_program_answers_without_a_device():
    """No stand-in: pyvirtualcam itself is loaded in the child, and only there."""
    with pytest.raises(CameraUnavailable, match=r"/dev/video98.*modprobe"):
        BridgeSink("v4l2loopback", "/dev/video98", (64, 48), 25, MonotonicClock())
    assert "pyvirtualcam" not in sys.modules


@pytest.mark.skipif(sys.platform != "linux", reason="OBS cameras exist on the other systems")
def test_a_camera_of_another_system_is_refused():
    with pytest.raises(CameraUnavailable, match="Install OBS Studio"):
        BridgeSink("obs", None, (64, 48), 25, MonotonicClock())


def test_a_missing_program_is_told(monkeypatch):
    monkeypatch.setattr("core.camera.bridge_process.find_spec", lambda name: None)
    with pytest.raises(CameraUnavailable, match="camera_bridge is missing"):
        bridge_command()


def test_a_missing_pyvirtualcam_is_told(monkeypatch):
    monkeypatch.setattr(
        "core.camera.bridge_process.find_spec",
        lambda name: None if name == "pyvirtualcam" else find_spec(name),
    )
    with pytest.raises(CameraUnavailable, match=r"pyvirtualcam is missing.*pip install"):
        bridge_command()


def test_a_program_that_cannot_be_started_is_told(tmp_path):
    with pytest.raises(CameraUnavailable, match="cannot be started"):
        start([str(tmp_path / "none")], tmp_path)


@pytest.mark.parametrize(
    "word",
    [
        '{"event":"hello","width":"wide","height":48}',
        '{"event":"hello","width":64,"height":48,"notes":7}',
        '{"event":"hello","width":64,"height":48}\n{"event":"alive","slowest_ms":[]}',
    ],
)
def test_a_greeting_that_makes_no_sense_leaves_no_child(tmp_path, word):
    program = f"import time; print({word!r}, flush=True); time.sleep(60)"
    before = set(psutil.Process().children())
    with pytest.raises(CameraUnavailable, match="talks nonsense"):
        start([sys.executable, "-c", program], tmp_path)
    assert set(psutil.Process().children()) == before


def test_a_program_that_talks_nonsense_is_told(tmp_path):
    command = [sys.executable, "-c", "print('{]'); print('[1]'); print('x' * 200000)"]
    with pytest.raises(CameraUnavailable, match="ended with status 0"):
        start(command, tmp_path)


def test_no_memory_to_share_is_told(tmp_path, monkeypatch):
    def full(_file: int, _size: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    opened = len(os.listdir("/proc/self/fd")) if sys.platform == "linux" else 0
    monkeypatch.setattr("core.camera.bridge_memory.os.ftruncate", full)
    with pytest.raises(CameraUnavailable, match=r"No space left.*smaller picture"):
        start(["none"], tmp_path)
    if sys.platform == "linux":
        assert len(os.listdir("/proc/self/fd")) == opened


@pytest.mark.parametrize("kind", ["missing", "busy", "denied", "no-pyvirtualcam", "unheard-of"])
@pytest.mark.parametrize("backend", ["v4l2loopback", "obs", "unitycapture"])
def test_every_trouble_has_a_remedy(backend, kind):
    assert len(remedy_for(backend, kind)) > 20
