"""Which camera a choice means, and what other programs call it."""

from __future__ import annotations

from dataclasses import dataclass

from app.window.device_desk import AUTO_CAMERA
from app.window.devices import DeviceLists
from core.camera.pipewire import NAME

_CAMERAS = ("v4l2loopback", "pipewire", "obs", "unitycapture")


@dataclass(frozen=True, slots=True)
class CameraName:
    """backend: "" for a choice that no program can see. name: as their lists show it."""

    backend: str
    name: str


def camera_name(choice: str, found: DeviceLists) -> CameraName:
    """What ``choice`` will open, as far as the search has found it."""
    backend, _, device = choice.partition(":")
    if backend == AUTO_CAMERA:
        usable = [probe.name for probe in found.camera_probes if probe.ok]
        backend = usable[0] if usable else ""
    if backend not in _CAMERAS:
        return CameraName("", NAME)
    if backend == "v4l2loopback":
        ids = [f"{backend}:{device}"] if device else []
        ours = [each for each in found.cameras if each.backend == backend]
        mine = [each for each in ours if each.id in ids] or ours
        if not mine:
            return CameraName(backend, NAME)
        path = mine[0].id.partition(":")[2]
        return CameraName(backend, mine[0].label.removesuffix(f" ({path})"))
    names = {"obs": "OBS Virtual Camera", "unitycapture": device or "Unity Video Capture"}
    return CameraName(backend, names.get(backend, NAME))
