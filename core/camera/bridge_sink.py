"""Virtual cameras that need a driver, reached through the camera bridge (a program of its own)."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.camera.bridge_memory import BridgeMemory
from core.camera.bridge_process import BridgeProcess, bridge_command
from core.camera.device_opens import DeviceOpens
from core.camera.readers import device_readers
from core.camera.remedies import remedy_for
from core.camera.window_sink import check_size
from core.clock import NS_PER_MS, NS_PER_S
from core.colour import rgb_to_i420
from core.errors import CameraUnavailable
from core.ports import Clock
from core.types import VideoFrame

_LONGEST_SAID = 300
_HELLO_WITHIN_NS = 10 * NS_PER_S  # less than the session waits, so that our reason is told
_LOOK_EVERY_NS = 10 * NS_PER_MS
_SILENT_NS = 5 * NS_PER_S  # a driver that takes no picture for so long hangs
_PAUSE_NS = 2 * NS_PER_S  # nobody sends so seldom: all of us slept, the child too
_UNANSWERED_RINGS = 16  # a few hundred bytes: far less than any pipe holds


@dataclass(frozen=True, slots=True)
class Granted:
    """What the bridge opened. native: the device's own pixel format, if known."""

    backend: str
    device: str
    size_px: tuple[int, int]
    pixel_format: str
    native: str


class BridgeSink:
    """A FrameSink whose device lives in a child process. ``send`` waits for nothing; ``close`` may
    be called from any thread.

    backend: "v4l2loopback", "obs" or "unitycapture". device: a path or name, or None for the first.
    Raises CameraUnavailable when the camera cannot be opened, and from ``send`` once its child has
    died or hangs: who sends opens another one then.
    """

    def __init__(
        self,
        backend: str,
        device: str | None,
        size_px: tuple[int, int],
        fps: int,
        clock: Clock,
        command: Callable[[], tuple[list[str], Path]] = bridge_command,
    ) -> None:
        self.label = device or backend
        self.notices: list[str] = []
        self.granted: Granted | None = None
        self._backend, self._size_px, self._clock = backend, size_px, clock
        width, height = size_px
        if width % 2 or height % 2 or min(size_px) <= 0:
            raise CameraUnavailable(f"A camera needs even sizes, not {width} × {height}.")
        self._command = command()
        # v4l2loopback takes what readers expect of a webcam; the others convert by themselves.
        self._format = "I420" if backend == "v4l2loopback" else "RGB"
        self._memory = _shared(width * height * 3 // (2 if self._format == "I420" else 1))
        self._order: dict[str, Any] = {
            "op": "open",
            "backend": backend,
            "device": device,
            "width": width,
            "height": height,
            "fps": fps,
            "format": self._format,
            "memory": self._memory.place,
        }
        self._child: BridgeProcess | None = None
        self._opens: DeviceOpens | None = None
        self._closed = False
        self._sending = threading.Lock()  # ``close`` lets a ``send`` that has begun end first
        self._slowest_ms = 0.0
        self._began_ns = self._progress_ns = self._looked_ns = clock.now_ns()
        self._progress = 0  # pictures that the child had taken then
        self._trouble: CameraUnavailable | None = None
        self._open()

    @property
    def taken(self) -> int:
        """Number of the newest picture that the child has taken; the first is 1."""
        return self._memory.taken

    @property
    def slowest_ms(self) -> float:
        """The longest that the device took for one picture within the last second."""
        return self._slowest_ms

    @property
    def child_pid(self) -> int | None:
        """Process number of the child, or None while there is none."""
        return self._child.pid if self._child else None

    def readers(self) -> tuple[str, ...] | None:
        """Names of the programs that have the device open; None for a camera that does not tell.
        See ``readers.TellsReaders``."""
        granted = self.granted
        if self._backend != "v4l2loopback" or granted is None:
            return None
        return device_readers(granted.device, [self._child.pid] if self._child else [])

    @property
    def watched(self) -> bool | None:
        """Whether a program has opened the device since we did and has it open; None for a camera
        that does not tell. At once, where ``readers`` takes a look around."""
        opens = self._opens
        return None if opens is None else opens.more > 0

    @property
    def sign(self) -> int | None:
        """See ``registry.sign``."""
        opens = self._opens
        return None if opens is None else opens.file

    def send(self, frame: VideoFrame) -> None:
        """Hand one picture over; the child takes the newest when it can.

        Raises BadFrame for another size, CameraUnavailable when the camera has gone for good.
        """
        check_size(frame, self._size_px)
        with self._sending:
            if self._closed:
                raise CameraUnavailable(f"The camera {self.label} is closed. Start it again.")
            self._hear()
            if self._trouble is not None:
                # A fresh one: an error that is kept would keep this picture and its sender, too.
                raise CameraUnavailable(str(self._trouble))
            self._hand_over(frame.rgb)

    def close(self) -> None:
        """Close the camera and end the child; harmless when already closed. A few seconds at the
        most, usually milliseconds."""
        with self._sending:
            if self._closed:
                return
            self._closed = True
            child, self._child = self._child, None
            opens, self._opens = self._opens, None
        if opens is not None:
            opens.close()
        if child is not None:
            child.close()
        self._memory.close()

    def _hand_over(self, rgb: NDArray[np.uint8]) -> None:
        slot, target = self._memory.free_slot()
        self._write(rgb, target)
        self._memory.publish(slot)
        if self._memory.published - self._memory.taken <= _UNANSWERED_RINGS:
            assert self._child is not None
            self._child.tell({"op": "frame"})

    def _write(self, rgb: NDArray[np.uint8], target: NDArray[np.uint8]) -> None:
        width, height = self._size_px
        if self._format == "I420":
            target.reshape(height * 3 // 2, width)[...] = rgb_to_i420(rgb)
        else:
            target.reshape(height, width, 3)[...] = rgb

    def _open(self) -> None:
        """Start the child, wait for its word and pass its trouble on as it is."""
        try:
            self._child = BridgeProcess(self._order, self._memory.inherited, *self._command)
            while self.granted is None and self._trouble is None:
                self._hear()
                self._clock.sleep_until(self._clock.now_ns() + _LOOK_EVERY_NS)
            if self._trouble is not None:
                raise self._trouble
        except BaseException:
            self.close()
            raise

    def _hear(self) -> None:
        """Note what the child says, and whether it still lives and works."""
        assert self._child is not None
        status = self._child.ended  # before its last words are read
        for event in self._child.events():
            self._note(event)
        if self._trouble is None and status is not None:
            how = f"signal {-status}" if status < 0 else f"status {status}"
            self._trouble = self._unavailable(f"the camera bridge ended with {how}")
        elif self._trouble is None and self._hangs():
            self._child.kill()
            self._trouble = self._unavailable("the camera's driver does not answer")

    def _note(self, event: dict[str, Any]) -> None:
        kind = event.get("event")
        try:
            if kind == "hello":
                self._welcome(event)
            elif kind == "alive":
                self._slowest_ms = float(event.get("slowest_ms", 0.0))
        except (TypeError, ValueError, OverflowError) as error:
            self._trouble = self._unavailable(f"the camera bridge talks nonsense ({error})")
        if kind == "error":
            text = str(event.get("text", "no reason given"))
            self._trouble = self._unavailable(text, str(event.get("kind", "failed")))

    def _welcome(self, hello: dict[str, Any]) -> None:
        size = (int(hello.get("width", 0)), int(hello.get("height", 0)))
        device, native = _plain(hello.get("device", "")), _plain(hello.get("native", ""))
        notes = [_plain(note) for note in hello.get("notes", [])]
        if size != self._size_px:
            self._trouble = self._unavailable(f"{device} opened with {size} px", "size")
            return
        self.granted = Granted(self._backend, device, size, self._format, native)
        self.label = f"{device or self._backend} ({self._backend})"
        if self._backend == "v4l2loopback" and self._opens is None:
            # From the child's own opening on: only others are counted.
            with contextlib.suppress(OSError):  # no inotify: it is not told at once
                self._opens = DeviceOpens(device)
        self.notices += notes
        self._progress_ns = self._clock.now_ns()

    def _hangs(self) -> bool:
        now = self._clock.now_ns()
        slept, self._looked_ns = now - self._looked_ns > _PAUSE_NS, now
        if self.granted is None:
            return now - self._began_ns > _HELLO_WITHIN_NS
        taken, published = self._memory.taken, self._memory.published
        if taken != self._progress or taken == published or slept:
            self._progress, self._progress_ns = taken, now
        return now - self._progress_ns > _SILENT_NS

    def _unavailable(self, text: str, kind: str = "failed") -> CameraUnavailable:
        sentence = _plain(text).strip().rstrip(".")
        return CameraUnavailable(
            f"The camera cannot be used ({self._backend}): {sentence}. "
            f"{remedy_for(self._backend, kind)}"
        )


def _plain(said: object) -> str:
    """A driver's words, as they can be shown in a sentence."""
    text = "".join(sign if sign.isprintable() else "?" for sign in " ".join(str(said).split()))
    return text if len(text) <= _LONGEST_SAID else f"{text[:_LONGEST_SAID]} …"


def _shared(slot_bytes: int) -> BridgeMemory:
    try:
        return BridgeMemory(slot_bytes)
    except (OSError, ValueError, OverflowError) as error:
        raise CameraUnavailable(
            f"There is no memory to share pictures with the camera ({error}). "
            "Close other programs or choose a smaller picture."
        ) from error
