"""Whether the cameras of OBS Studio and Unity Capture are there and may run (Windows, macOS)."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from enum import Enum
from pathlib import Path

from core.camera.remedies import remedy_for
from core.types import Probe

# Class ids under which the two register their cameras; public in both projects' sources.
_OBS_CLASS = r"CLSID\{A3FCE0F5-3493-419F-958A-ABA1250EC20B}"
_UNITY_CLASS = r"CLSID\{5C2CD55C-92AD-4999-8666-912BD3E70010}"
_OBS_APPLICATION = Path("/Applications/OBS.app")


def probe_obs(
    platform: str = sys.platform,
    registered: Callable[[str], bool] | None = None,
    application: Path = _OBS_APPLICATION,
) -> Probe:
    """OBS Studio's virtual camera."""
    if platform == "win32":
        there = (registered or _registered)(_OBS_CLASS)
    elif platform == "darwin":
        there = application.exists()
    else:
        return Probe("obs", False, "OBS's own camera exists only on Windows and macOS.", "")
    if there:
        return Probe("obs", True, "OBS Virtual Camera")
    return Probe("obs", False, "OBS Studio is not installed.", remedy_for("obs", "missing"))


def probe_unitycapture(
    platform: str = sys.platform, registered: Callable[[str], bool] | None = None
) -> Probe:
    """Unity Capture's camera."""
    if platform != "win32":
        return Probe("unitycapture", False, "Unity Capture exists only on Windows.", "")
    if (registered or _registered)(_UNITY_CLASS):
        return Probe("unitycapture", True, "Unity Video Capture")
    remedy = remedy_for("unitycapture", "missing")
    return Probe("unitycapture", False, "Unity Capture is not installed.", remedy)


def _registered(name: str) -> bool:
    """Whether Windows knows a class."""
    if sys.platform == "win32":
        import winreg

        try:
            winreg.CloseKey(winreg.OpenKey(winreg.HKEY_CLASSES_ROOT, name))
        except OSError:
            return False
        return True
    return False


class Approval(Enum):
    """How macOS stands to the camera extension of OBS."""

    ENABLED = "enabled"
    WAITING = "waiting for the user"
    ABSENT = "not installed"
    UNKNOWN = "unknown"


_EXTENSION = "com.obsproject.obs-studio.mac-camera-extension"
_LIST_EXTENSIONS = ("systemextensionsctl", "list")
_PATIENCE_S = 5.0


def mac_extension(ask: Callable[[], str | None] | None = None) -> Approval:
    """Whether macOS lets the camera of OBS run. ask: for tests. Some 100 ms; raises nothing."""
    said = (ask or _extensions)()
    if said is None:
        return Approval.UNKNOWN
    lines = [line for line in said.splitlines() if _EXTENSION in line]
    if any("activated enabled" in line for line in lines):
        return Approval.ENABLED
    if any("waiting for user" in line for line in lines):
        return Approval.WAITING
    return Approval.ABSENT


def _extensions() -> str | None:
    try:
        done = subprocess.run(
            _LIST_EXTENSIONS,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_PATIENCE_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None
