# SPDX-License-Identifier: GPL-2.0-only
"""``python -m camera_bridge``: started by Lipcam, not by hand. README.md has the protocol."""

from __future__ import annotations

import signal
import sys
import time
from typing import Any

from camera_bridge.cameras import Order, open_camera
from camera_bridge.frame_memory import FrameMemory
from camera_bridge.protocol import VERSION, CommandStream, EventStream
from camera_bridge.v4l2loopback_device import DeviceError

_HEARTBEAT_S = 1.0


def main() -> int:
    """Open the camera, pass pictures on until stdin ends. 0: ended as asked, 1: trouble."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which then ends us
    events, commands = EventStream(), CommandStream()
    camera: Any = None
    try:
        raw = commands.opening()
        order = Order(raw)
        memory = FrameMemory(raw["memory"], order.frame_bytes)
        notes: list[str] = []
        camera = open_camera(order, notes)
        events.send("hello", protocol=VERSION, **_granted(camera, order), notes=notes)
        _pass_on(camera, memory, commands, events)
    except DeviceError as refusal:
        events.send("error", kind=refusal.kind, text=str(refusal))
        return 1
    except (ValueError, KeyError, TypeError) as error:
        events.send("error", kind="order", text=f"{type(error).__name__}: {error}")
        return 1
    except Exception as error:  # the outermost frame of this program
        events.send("error", kind="failed", text=f"{type(error).__name__}: {error}")
        return 1
    finally:
        if camera is not None:
            camera.close()
    return 0


def _granted(camera: Any, order: Order) -> dict[str, Any]:
    native = camera.native_fmt
    return {
        "backend": camera.backend,
        "device": camera.device,
        "width": camera.width,
        "height": camera.height,
        "format": order.format,
        "native": str(native) if native else "",
    }


def _pass_on(
    camera: Any, memory: FrameMemory, commands: CommandStream, events: EventStream
) -> None:
    sent, told, slowest_s = 0, 0, 0.0
    beat = time.monotonic()
    while not commands.ended:
        commands.wait(_HEARTBEAT_S)
        picture = memory.take()
        if picture is not None:
            begin = time.monotonic()
            shape = (camera.height, camera.width, 3)
            camera.send(picture.reshape(shape) if str(camera.fmt) == "RGB" else picture)
            memory.done()
            sent += 1
            slowest_s = max(slowest_s, time.monotonic() - begin)
        # Only while pictures flow: a parent that pauses does not read our pipe.
        if sent > told and time.monotonic() - beat >= _HEARTBEAT_S:
            events.send("alive", sent=sent, slowest_ms=round(slowest_s * 1000, 2))
            beat, told, slowest_s = time.monotonic(), sent, 0.0


if __name__ == "__main__":
    sys.exit(main())
