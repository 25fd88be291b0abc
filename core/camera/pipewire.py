"""The camera that needs no kernel module: a video source in the user's PipeWire session (Linux)."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from core.camera import pipewire_library as pw
from core.camera.pipewire_format import BGRX, I420, PixelLayout
from core.camera.pipewire_node import PipeWireNode
from core.camera.remedies import CAMERA_NAME
from core.camera.window_sink import check_size
from core.colour import rgb_to_i420
from core.errors import CameraUnavailable
from core.ports import Clock
from core.types import Device, Probe, VideoFrame

NAME = CAMERA_NAME
NODE_NAME = CAMERA_NAME
_NODE = {
    "media.type": "Video",
    "media.category": "Source",
    "media.role": "Camera",  # the desktop portal shows only nodes with this role
    "media.class": "Video/Source",
    "media.name": NAME,
    "node.name": NODE_NAME,
    "node.description": NAME,
    "node.nick": NAME,
}
_SESSION_MANAGERS = ("WirePlumber", "pipewire-media-session")


class PipeWireCamera:
    """A FrameSink that other programs see as the camera “Lipcam AI avatar”.

    RGB (BGRx) is offered first, so that no reader needs a colour matrix; I420 with its matrix and
    range stated comes second, for readers that take only YUV. size_px must be even in both
    directions. Raises CameraUnavailable when it cannot be opened.
    """

    def __init__(self, size_px: tuple[int, int], fps: int, clock: Clock) -> None:
        if size_px[0] % 2 or size_px[1] % 2:
            raise CameraUnavailable(f"A camera needs even sizes, not {size_px[0]} × {size_px[1]}.")
        found = probe()  # a node that no session manager links would be a camera nobody sees
        if not found.ok:
            raise CameraUnavailable(f"{found.detail} {found.remedy}".strip())
        self.label = f"{NAME} (PipeWire)"
        self._clock = clock
        self._size_px = size_px
        self._frames = 0
        self._unread = 0
        self._node = PipeWireNode(_NODE, (BGRX, I420), size_px, fps)

    @property
    def frames(self) -> int:
        """Pictures that readers were given."""
        return self._frames

    @property
    def unread(self) -> int:
        """Pictures that nobody was there to take."""
        return self._unread

    @property
    def watched(self) -> bool:
        """True while some program reads the camera."""
        return self._node.watched

    @property
    def sign(self) -> int | None:
        """See ``registry.sign``."""
        return self._node.sign

    def readers(self) -> tuple[str, ...] | None:
        """Names of the programs that read the camera; see ``readers.TellsReaders``."""
        return self._node.readers()

    def send(self, frame: VideoFrame) -> None:
        """Give one picture to all readers; waits for none of them.

        Raises BadFrame for another size, CameraUnavailable when the server has gone.
        """
        check_size(frame, self._size_px)
        if not self._node.alive:
            raise CameraUnavailable(
                f"The PipeWire camera has stopped ({self._node.reason or 'it was closed'}). "
                f"{pw.RESTART}"
            )

        def fill(layout: PixelLayout, target: NDArray[np.uint8]) -> None:
            convert(frame.rgb, layout, target)

        taken = self._node.publish(fill, self._clock.now_ns())
        self._frames += taken
        self._unread += not taken

    def close(self) -> None:
        """Take the camera away; harmless when already closed."""
        self._node.close()


def convert(rgb: NDArray[np.uint8], layout: PixelLayout, target: NDArray[np.uint8]) -> None:
    """Write an RGB picture in another layout into ``target``."""
    if layout is BGRX:
        cv2.cvtColor(rgb, cv2.COLOR_RGB2BGRA, dst=target)
    else:
        target[...] = rgb_to_i420(rgb)


def probe() -> Probe:
    """Whether a PipeWire camera can be opened and seen; at most two seconds."""
    try:
        known = pw.global_properties(pw.load())
    except CameraUnavailable as error:
        text = str(error)
        remedy = next((known for known in (pw.START, pw.INSTALL) if text.endswith(known)), "")
        return Probe("pipewire", False, text.removesuffix(remedy).strip(), remedy)
    if not any(values.get("application.name") in _SESSION_MANAGERS for values in known):
        return Probe(
            "pipewire",
            False,
            "PipeWire runs without a session manager, so no program would be linked to the camera.",
            "Start one: systemctl --user start wireplumber (sudo apt install wireplumber)",
        )
    return Probe("pipewire", True, "other programs will see “" + NAME + "”")


def device() -> Device:
    """The one camera of this back end."""
    return Device("pipewire", f"{NAME} (PipeWire, no driver needed)", "pipewire")
