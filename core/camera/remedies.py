"""What the user can do about a camera that needs a driver, by camera and by kind of trouble.

The kinds are those that the camera bridge reports (camera_bridge/README.md).
"""

from __future__ import annotations

REINSTALL = "Install it again: pip install -e '.[camera]' (or run python run.py)."
# What others see wherever we may name the camera: nobody is to take the avatar for a person.
CAMERA_NAME = "Lipcam AI avatar"
LOAD_V4L2LOOPBACK = f'sudo modprobe v4l2loopback exclusive_caps=1 card_label="{CAMERA_NAME}"'

_REMEDIES = {
    ("v4l2loopback", "missing"): (
        f"Install and load the driver: sudo apt install v4l2loopback-dkms && {LOAD_V4L2LOOPBACK}"
    ),
    ("v4l2loopback", "denied"): "Allow it: sudo usermod -aG video $USER, then log in again.",
    ("v4l2loopback", "busy"): "Close the other program that sends pictures to this camera.",
    ("v4l2loopback", "size"): (
        "Close the program that still reads the camera, or choose the size that it reads."
    ),
    ("obs", "missing"): (
        "Install OBS Studio (obsproject.com). On macOS start it once, allow its system extension, "
        "press Start Virtual Camera and stop it again; on Windows installing is enough."
    ),
    ("obs", "busy"): "Stop the virtual camera in OBS and in every other program, then try again.",
    ("unitycapture", "missing"): (
        "Install Unity Capture (github.com/schellingb/UnityCapture): run its InstallCustomName.bat "
        f"as administrator and enter the name {CAMERA_NAME}."
    ),
}
_OTHER_REMEDY = "Try again; if it stays, choose another camera (“window” always works)."


def remedy_for(backend: str, kind: str) -> str:
    """What to do about a kind of trouble (missing, denied, busy, size, no-pyvirtualcam, …)."""
    if kind == "no-pyvirtualcam":
        return REINSTALL
    return _REMEDIES.get((backend, kind), _OTHER_REMEDY)
