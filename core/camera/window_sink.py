"""Cameras that are none: pictures go only to the window's preview, or nowhere."""

from __future__ import annotations

from core.errors import BadFrame, CameraUnavailable
from core.types import VideoFrame


class WindowSink:
    """Takes pictures and counts them; the session shows them in its preview.

    size_px: (w, h) of the pictures. Raises BadFrame on a picture of another size and
    CameraUnavailable after ``close``.
    """

    def __init__(self, size_px: tuple[int, int], label: str = "window only") -> None:
        self.label = label
        self._size_px = size_px
        self._open = True
        self._frames = 0

    @property
    def frames(self) -> int:
        """Pictures taken so far."""
        return self._frames

    def send(self, frame: VideoFrame) -> None:
        """Count one picture. Never blocks."""
        if not self._open:
            raise CameraUnavailable(f"The camera “{self.label}” is closed. Start it again.")
        check_size(frame, self._size_px)
        self._frames += 1

    def close(self) -> None:
        """Stop taking pictures; harmless when already closed."""
        self._open = False


def check_size(frame: VideoFrame, size_px: tuple[int, int]) -> None:
    """Raise BadFrame unless the picture is exactly (w, h) = ``size_px``."""
    height, width = frame.rgb.shape[:2]
    if (width, height) != size_px:
        raise BadFrame(
            f"The camera was opened for {size_px[0]} × {size_px[1]} px"
            f" but was sent a picture of {width} × {height} px."
        )
