"""The real bridge program with a stand-in for the kernel: ``fake_bridge.py FOLDER``.

FOLDER/frames collects the pictures; FOLDER/plan (JSON) sets fields of the LoopbackKernel, and
"hang": true lets the driver hang in its first write.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from loopback_kernel import LoopbackKernel, frames_into

from camera_bridge import __main__ as program
from camera_bridge import cameras
from camera_bridge.v4l2loopback_device import LoopbackDevice


def main(folder: Path) -> int:
    plan = json.loads((folder / "plan").read_text())
    kernel = LoopbackKernel()
    kernel.on_write = frames_into(folder / "frames")
    if plan.pop("hang", False):
        kernel.on_write = lambda _: time.sleep(60)
    for name, value in plan.items():
        setattr(kernel, name, value)

    class Device(LoopbackDevice):
        def __init__(self, **wanted: Any) -> None:
            super().__init__(**wanted, kernel=kernel, devices=lambda: ["/dev/video7"])

    cameras.LoopbackDevice = Device  # type: ignore[misc]
    return program.main()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
