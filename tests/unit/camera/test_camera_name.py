"""Wherever we may name the camera, its name says that it is an AI avatar."""

from __future__ import annotations

import re
from pathlib import Path

from camera_bridge import v4l2loopback_device
from core.camera import pipewire
from core.camera.remedies import CAMERA_NAME, remedy_for

ROOT = Path(__file__).resolve().parents[3]
TEXTS = ("*.md", "*.py", "*.sh", "*.conf", "*.iss", "*.toml")
FOLDERS = ("app", "core", "camera_bridge", "docs", "installers")


def test_it_is_the_same_name_everywhere() -> None:
    assert CAMERA_NAME == "Lipcam AI avatar" == v4l2loopback_device.NAME
    names = {key: value for key, value in pipewire._NODE.items() if "name" in key or "nick" in key}
    assert set(names.values()) == {pipewire._NODE["node.description"]} == {CAMERA_NAME}
    assert CAMERA_NAME in remedy_for("v4l2loopback", "missing")
    assert CAMERA_NAME in remedy_for("unitycapture", "missing")


def test_every_command_that_names_a_device_names_it_so() -> None:
    files = [ROOT / "README.md", ROOT / "run.py"]
    files += [file for folder in FOLDERS for kind in TEXTS for file in (ROOT / folder).rglob(kind)]
    found = [
        name
        for file in files
        for name in re.findall(r"card_label=\\?[\"']?([^\"'\\]*)", file.read_text("utf-8"))
    ]
    assert len(found) >= 2, "the README and the remedies have it"
    assert set(found) <= {CAMERA_NAME, "{CAMERA_NAME}", "{NAME}"}
