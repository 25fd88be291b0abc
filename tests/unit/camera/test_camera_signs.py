"""Signs that cameras have come or gone."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from core.camera.camera_signs import camera_signs

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux's own signs")


def test_a_device_and_a_server_are_signs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    devices, runtime = tmp_path / "video4linux", tmp_path / "run"
    runtime.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    monkeypatch.delenv("PIPEWIRE_RUNTIME_DIR", raising=False)
    monkeypatch.delenv("PIPEWIRE_REMOTE", raising=False)
    seen = [camera_signs(devices)]
    devices.mkdir()
    (devices / "video0").write_text("")
    seen.append(camera_signs(devices))
    (runtime / "pipewire-0").write_text("")
    seen.append(camera_signs(devices))
    assert camera_signs(devices) == seen[-1]
    (runtime / "pipewire-0").unlink()
    (devices / "video0").unlink()
    (devices / "video1").write_text("")
    seen.append(camera_signs(devices))
    assert len(set(seen)) == 4
