"""Pictures of the camera in the guest, as other programs read them: uint8 (h, w, 3) RGB."""

from __future__ import annotations

import subprocess
from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray

Read = Callable[[], NDArray[np.uint8]]


def opencv_pictures(device: str, width: int, height: int) -> Read:
    """By OpenCV's own V4L2."""
    camera = cv2.VideoCapture(device, cv2.CAP_V4L2)
    assert camera.isOpened(), "OpenCV cannot open the camera"

    def read() -> NDArray[np.uint8]:
        ok, bgr = camera.read()
        assert ok, "OpenCV got no picture"
        assert bgr.shape == (height, width, 3), bgr.shape
        return np.ascontiguousarray(bgr[..., ::-1])

    return read


def ffmpeg_pictures(device: str, width: int, height: int) -> Read:
    """ffmpeg asks for nothing: it takes the size and format that the device has."""
    command = ["ffmpeg", "-v", "error", "-nostdin", "-f", "v4l2", "-i", device, "-f", "rawvideo"]
    command += ["-sws_flags", "accurate_rnd+full_chroma_int", "-pix_fmt", "rgb24"]
    command += ["-fps_mode", "passthrough", "-"]
    program = subprocess.Popen(command, stdout=subprocess.PIPE)

    def read() -> NDArray[np.uint8]:
        assert program.stdout is not None
        data = program.stdout.read(width * height * 3)
        assert len(data) == width * height * 3, "ffmpeg ended"
        return np.frombuffer(data, np.uint8).reshape(height, width, 3)

    return read
