"""What all tests share: no screen, no user folders, no sound of their own."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

# Before any Qt import; tests of the real window on Xvfb set their own in a child process.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def _clean_profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings, avatars, caches and logs of tests live in a folder that dies with the test."""
    monkeypatch.setenv("LIPCAM_HOME", str(tmp_path / "lipcam-home"))
