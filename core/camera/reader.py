"""Another program that reads a camera: ``python -m core.camera.reader``, a process of its own.

A driver may let a reader wait for ever, so whoever asks runs this as a child and ends it. The order
is one line of JSON on stdin: {"backend", "device", "seconds"}. Answers are lines of JSON on stdout:
{"event": "picture", "at_ns", "width", "height", "thumb": base64 of uint8 (18, 32, 3)}, or
{"event": "error", "kind": "missing", "denied", "busy", "no-reader" or "failed", "text"}.
It ends when stdin ends or the seconds are over.
"""

from __future__ import annotations

import base64
import errno
import json
import os
import select
import sys
from collections.abc import Callable, Generator
from contextlib import closing
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from core.camera.check_picture import thumbnail
from core.clock import NS_PER_S, MonotonicClock
from core.errors import CameraUnavailable
from core.ports import Clock

_AGAIN_NS = NS_PER_S // 5
_LOOK_NS = NS_PER_S // 20
# FFmpeg's devices, which take a camera's name.
_FFMPEG = {"win32": ("dshow", "video={name}"), "darwin": ("avfoundation", "{name}")}
_KINDS = {
    errno.EACCES: "denied",
    errno.EPERM: "denied",
    errno.EBUSY: "busy",
    errno.ENOENT: "missing",
    errno.ENODEV: "missing",
    errno.ENXIO: "missing",
}
Picture = NDArray[np.uint8]


class Refused(Exception):
    """kind: as in the answers."""

    def __init__(self, kind: str, text: str) -> None:
        super().__init__(text)
        self.kind = kind


def main() -> int:
    """Read as ordered; the exit status, 0 when nothing went wrong."""
    clock = MonotonicClock()
    try:
        order = json.loads(sys.stdin.readline())
        backend, device = str(order["backend"]), str(order["device"])
        end_ns = clock.now_ns() + int(float(order["seconds"]) * NS_PER_S)
    except (ValueError, KeyError, TypeError) as error:
        _say(event="error", kind="failed", text=f"no order: {error}")
        return 2
    try:
        read_pictures(
            backend,
            device,
            clock,
            _tell,
            lambda: clock.now_ns() > end_ns or _left_alone(backend),
        )
    except Refused as refused:
        _say(event="error", kind=refused.kind, text=str(refused))
        return 1
    except BrokenPipeError:
        return 1  # nobody listens any more
    return 0


def read_pictures(
    backend: str,
    device: str,
    clock: Clock,
    on_picture: Callable[[Picture, int], None],
    over: Callable[[], bool],
) -> None:
    """Open a camera as a call program does, and read it until ``over``, which is asked all the
    time. on_picture: gets each picture, uint8 (h, w, 3) RGB, and when it came, in monotonic ns; of
    a PipeWire camera in that library's thread. Raises Refused."""
    if backend == "pipewire":
        _read_pipewire(device, clock, on_picture, over)
        return
    pictures = _v4l2(device, clock, over) if backend == "v4l2loopback" else _named(device, clock)
    with closing(pictures):
        for rgb, at_ns in pictures:
            on_picture(rgb, at_ns)
            if over():
                break


def _read_pipewire(
    node: str,
    clock: Clock,
    on_picture: Callable[[Picture, int], None],
    over: Callable[[], bool],
) -> None:
    from core.camera.pipewire_reader import PipeWireReader

    came_ns = 0

    def note() -> None:
        nonlocal came_ns
        came_ns = clock.now_ns()

    try:
        with closing(PipeWireReader(node, lambda rgb: on_picture(rgb, came_ns), note)) as reader:
            while not reader.problem and not over():
                clock.sleep_until(clock.now_ns() + _LOOK_NS)
            if reader.problem:
                raise Refused("failed", reader.problem)
    except CameraUnavailable as error:
        raise Refused("missing", str(error)) from error


def _left_alone(backend: str) -> bool:
    """Whether the one who asked has gone. Other cameras than PipeWire's cannot wait on two
    things."""
    return backend == "pipewire" and bool(select.select([sys.stdin], [], [], 0)[0])


def _v4l2(
    path: str, clock: Clock, over: Callable[[], bool]
) -> Generator[tuple[Picture, int], None, None]:
    """Pictures of a V4L2 device through OpenCV, which programs of other people use too. With
    ``exclusive_caps=1`` the device can be read only once pictures flow: it is tried again."""
    capture = _opened(path, cv2.CAP_V4L2)
    while not capture.isOpened():
        if over():
            raise Refused("failed", f"{path} does not offer itself to readers")
        clock.sleep_until(clock.now_ns() + _AGAIN_NS)
        capture = _opened(path, cv2.CAP_V4L2)
    try:
        while True:
            came = capture.grab()
            at_ns = clock.now_ns()
            there, bgr = capture.retrieve() if came else (False, None)
            if not there:
                raise Refused("failed", f"{path} has stopped giving pictures")
            yield np.asarray(cv2.cvtColor(bgr, cv2.COLOR_BGR2RGB), np.uint8), at_ns
    finally:
        capture.release()


def _opened(path: str, api: int) -> Any:
    try:
        os.close(os.open(path, os.O_RDWR | os.O_NONBLOCK))  # OpenCV does not say why it cannot
    except OSError as error:
        kind = _KINDS.get(error.errno or 0, "failed")
        raise Refused(kind, f"{path}: {error.strerror or error}") from error
    return cv2.VideoCapture(path, api)


def _named(name: str, clock: Clock) -> Generator[tuple[Picture, int], None, None]:
    """Pictures of the camera with this name on Windows or macOS, through FFmpeg's devices."""
    import av

    form, address = _FFMPEG.get(sys.platform, ("", ""))
    if form not in av.formats_available:
        raise Refused("no-reader", f"this FFmpeg cannot read cameras ({form or sys.platform})")
    try:
        # Windows' own names are in the file part; macOS wants a rate that the camera offers.
        options = {"framerate": "30"} if form == "avfoundation" else {}
        with av.open(address.format(name=name), format=form, options=options) as source:
            for frame in source.decode(video=0):
                at_ns = clock.now_ns()
                yield frame.to_ndarray(format="rgb24"), at_ns
    except (av.FFmpegError, OSError) as error:
        kind = _KINDS.get(getattr(error, "errno", 0) or 0, "failed")
        raise Refused(kind, f"{name}: {error}") from error


def _tell(rgb: Picture, at_ns: int) -> None:
    height, width = rgb.shape[:2]
    thumb = base64.b64encode(thumbnail(rgb).tobytes()).decode()
    _say(event="picture", at_ns=at_ns, width=width, height=height, thumb=thumb)


def _say(**words: Any) -> None:
    sys.stdout.write(json.dumps(words, separators=(",", ":")) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
