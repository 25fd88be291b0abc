"""Whether the cameras of OBS Studio and Unity Capture are installed (Windows, macOS)."""

from __future__ import annotations

import sys
from collections.abc import Callable
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
