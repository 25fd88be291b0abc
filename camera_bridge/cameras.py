# SPDX-License-Identifier: GPL-2.0-only
"""Opens the camera that an order names, through pyvirtualcam."""

from __future__ import annotations

from typing import Any

from camera_bridge.v4l2loopback_device import DeviceError, LoopbackDevice

_LARGEST_PX = 4096
# What pyvirtualcam's native parts say, and what it means.
_SAYINGS = (
    ("not found", "missing"),
    ("install", "missing"),
    ("could not be started", "busy"),
    ("in use", "busy"),
    ("permission", "denied"),
)


class Order:
    """A checked opening order. Raises ValueError when something in it makes no sense."""

    def __init__(self, raw: dict[str, Any]) -> None:
        self.backend = str(raw["backend"])
        self.device = str(raw["device"]) if raw.get("device") else None
        self.width, self.height = int(raw["width"]), int(raw["height"])
        self.fps = float(raw["fps"])
        self.format = str(raw["format"])
        if not (0 < self.width <= _LARGEST_PX and 0 < self.height <= _LARGEST_PX):
            raise ValueError(f"a picture of {self.width} × {self.height} px")
        if self.width % 2 or self.height % 2 or not 1 <= self.fps <= 240:
            raise ValueError(f"{self.width} × {self.height} px at {self.fps} pictures a second")
        if self.format not in ("I420", "RGB"):
            raise ValueError(f"pixel format {self.format!r}")

    @property
    def frame_bytes(self) -> int:
        """Bytes of one picture."""
        pixels = self.width * self.height
        return pixels * 3 // 2 if self.format == "I420" else pixels * 3


def open_camera(order: Order, notes: list[str]) -> Any:
    """An open ``pyvirtualcam.Camera``. Raises DeviceError with the kind of trouble."""
    try:
        import pyvirtualcam
    except ImportError as error:
        raise DeviceError("no-pyvirtualcam", str(error)) from error
    if order.backend not in pyvirtualcam.camera.BACKENDS:
        text = f"pyvirtualcam has no camera {order.backend!r} on this system"
        raise DeviceError("missing", text)
    refusals: list[DeviceError] = []
    extra: dict[str, Any] = {}
    if order.backend == "v4l2loopback":
        pyvirtualcam.register_backend("v4l2loopback", LoopbackDevice)
        extra = {"refusals": refusals, "notes": notes}
    try:
        return pyvirtualcam.Camera(
            order.width,
            order.height,
            order.fps,
            fmt=pyvirtualcam.PixelFormat[order.format],
            device=order.device,
            backend=order.backend,
            **extra,
        )
    except RuntimeError as error:
        raise _best(refusals) or DeviceError(_kind(str(error)), str(error)) from error


def _best(refusals: list[DeviceError]) -> DeviceError | None:
    """The refusal that says most: a busy camera, say, rather than “no such device”."""
    if not refusals:
        return None
    order = ("size", "busy", "denied", "failed", "missing")
    return min(refusals, key=lambda refusal: order.index(refusal.kind))


def _kind(text: str) -> str:
    lowered = text.lower()
    return next((kind for saying, kind in _SAYINGS if saying in lowered), "failed")
