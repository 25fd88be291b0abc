"""Another program that reads the PipeWire camera: GStreamer, in a process of its own."""

from __future__ import annotations

import os
import select
import subprocess
import time
from types import TracebackType

import cv2
import numpy as np
from numpy.typing import NDArray

_FIRST_S, _NEXT_S = 15.0, 5.0


class PipeWireReader:
    """Frames of the camera as RGB.

    wish: "BGRx" or "I420" asks the camera for that format, and I420 is read as BT.601, limited
    range; "any" takes what the camera prefers and lets GStreamer convert it, as programs do.
    """

    def __init__(
        self,
        env: dict[str, str],
        size_px: tuple[int, int],
        wish: str = "any",
        node: str = "Lipcam AI avatar",
    ) -> None:
        self._size_px, self._wish = size_px, wish
        bytes_per_pixel = {"BGRx": 4.0, "I420": 1.5, "any": 3.0}[wish]
        self._bytes = int(size_px[0] * size_px[1] * bytes_per_pixel)
        caps = "video/x-raw" if wish == "any" else f"video/x-raw,format={wish}"
        convert = ["!", "videoconvert", "!", "video/x-raw,format=RGB"] if wish == "any" else []
        command = ["gst-launch-1.0", "-q", "pipewiresrc", f"target-object={node}"]
        command += ["always-copy=true", "!", caps, *convert, "!", "fdsink", "fd=1", "sync=false"]
        self._process = subprocess.Popen(command, env=env, stdout=subprocess.PIPE, bufsize=0)
        self._seen = False

    def __enter__(self) -> PipeWireReader:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()

    def frame(self) -> NDArray[np.uint8]:
        """The next picture, uint8 (h, w, 3) RGB. Fails the test when none comes."""
        raw = self._read(_NEXT_S if self._seen else _FIRST_S)
        self._seen = True
        width, height = self._size_px
        if self._wish == "I420":
            return cv2.cvtColor(raw.reshape(height * 3 // 2, width), cv2.COLOR_YUV2RGB_I420)
        if self._wish == "BGRx":
            return np.ascontiguousarray(raw.reshape(height, width, 4)[..., 2::-1])
        return raw.reshape(height, width, 3)

    def close(self) -> None:
        """Leave as a program that is closed does."""
        self._process.terminate()
        try:
            self._process.wait(3)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        assert self._process.stdout is not None
        self._process.stdout.close()

    def _read(self, timeout_s: float) -> NDArray[np.uint8]:
        assert self._process.stdout is not None
        file, end = self._process.stdout.fileno(), time.monotonic() + timeout_s
        parts, missing = [], self._bytes
        while missing:
            ready, _, _ = select.select([file], [], [], max(0.0, end - time.monotonic()))
            assert ready, f"no picture within {timeout_s} s"
            part = os.read(file, missing)
            assert part, f"the reader ended with status {self._process.wait()}"
            parts.append(part)
            missing -= len(part)
        return np.frombuffer(b"".join(parts), np.uint8).copy()
