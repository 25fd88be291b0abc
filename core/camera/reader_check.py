"""Whether other programs really get the camera's pictures: opens it as one of them would."""

from __future__ import annotations

import base64
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.camera import pipewire, v4l2
from core.camera import pipewire_library as pw
from core.camera.bridge_process import BridgeProcess
from core.camera.bridge_sink import BridgeSink
from core.camera.check_picture import CELLS, check_picture, thumbnail
from core.camera.pacer import Pacer
from core.camera.pipewire import PipeWireCamera
from core.camera.reader_verdict import Outcome, ReaderReport, Seen, Sent, judge, refused
from core.camera.registry import AutoCamera, open_sink
from core.camera.remedies import remedy_for
from core.clock import NS_PER_S
from core.errors import CameraUnavailable
from core.ports import Clock, FrameSink
from core.types import Origin, VideoFrame

FIRST_WITHIN_NS = 12 * NS_PER_S  # a reader starts Python and OpenCV; a session manager links it
_WATCH_NS = 3 * NS_PER_S
_ENOUGH = 50
_SINGLE = {"obs": "OBS Virtual Camera", "unitycapture": "Unity Video Capture"}
_READABLE = ("auto", "v4l2loopback", "pipewire", *_SINGLE)
_OPEN_LABEL = re.compile(r"(?P<device>.*) \((?P<backend>v4l2loopback|obs|unitycapture)\)")
_FROZEN_WORD = "read-camera"


@dataclass(frozen=True, slots=True)
class Target:
    """A camera as a reader finds it. device: node, path or name. name: as programs show it."""

    backend: str
    device: str
    name: str


def reader_command() -> tuple[list[str], Path]:
    """The command that reads a camera (``core.camera.reader``), and the folder to start it in."""
    if getattr(sys, "frozen", False):
        return [sys.executable, _FROZEN_WORD], Path(sys.executable).parent
    return [sys.executable, "-m", "core.camera.reader"], Path(__file__).resolve().parents[2]


def can_be_read(choice: str) -> bool:
    """Whether a choice means a camera that other programs can see."""
    return choice.partition(":")[0] in _READABLE


class ReaderCheck:
    """One check. stop: asked at each tick; True ends the check at once. first_within_ns: how long
    the first picture is waited for; None: ``FIRST_WITHIN_NS``.

    ``run`` opens the camera, sends check pictures and lets a process of its own read them; a camera
    that is being sent to already is only read. Some seconds; ``FIRST_WITHIN_NS`` and a little more
    where nothing arrives.
    """

    def __init__(
        self,
        clock: Clock,
        stop: Callable[[], bool] = lambda: False,
        command: Callable[[], tuple[list[str], Path]] = reader_command,
        first_within_ns: int | None = None,
    ) -> None:
        self._clock, self._stop, self._command = clock, stop, command
        self._first_within_ns = first_within_ns or FIRST_WITHIN_NS

    def run(self, choice: str, size_px: tuple[int, int], fps: int) -> ReaderReport:
        """Check the camera of this choice (``registry.open_sink``). Opens nothing that no program
        can read: a recording is not touched. Never raises a LipcamError."""
        if not can_be_read(choice):
            text = f"“{choice}” is not a camera that other programs can see."
            return refused("", "missing", text, f"Choose one of: {', '.join(_READABLE)}.")
        fed = fed_already(choice)
        if fed is not None:
            return self._read(fed, None, Sent(None, fps, checks=False))
        try:
            sink = open_sink(choice, size_px, fps, self._clock)
        except CameraUnavailable as error:
            return _unavailable(str(error))
        try:
            target = target_of(sink)
            if target is None:
                return no_camera(sink)
            return self._read(target, sink, Sent(size_px, fps, checks=True))
        except CameraUnavailable as error:
            return _unavailable(str(error))
        finally:
            sink.close()

    def run_live(self, label: str, rgb: NDArray[np.uint8] | None, fps: int) -> ReaderReport:
        """Read the camera that a session has open. label: of it, as Stats tell. rgb: a picture that
        it was sent just now, uint8 (h, w, 3); None: nothing is compared."""
        target = target_named(label)
        if target is None:
            text = f"“{label}” is not a camera that other programs can see."
            return refused(label, "missing", text, "Choose another camera.")
        if rgb is None:
            return self._read(target, None, Sent(None, fps, checks=False))
        height, width = rgb.shape[:2]
        return self._read(target, None, Sent((width, height), fps, False, thumbnail(rgb)))

    def _read(self, target: Target, sink: FrameSink | None, sent: Sent) -> ReaderReport:
        watch = _Watch(target, sink, sent, self._clock, self._first_within_ns)
        seconds = (self._first_within_ns + _WATCH_NS) / NS_PER_S
        order = {"backend": target.backend, "device": target.device, "seconds": seconds}
        watch.send()  # a device with exclusive_caps shows itself after the first picture
        child = BridgeProcess(order, (), *self._command())
        try:
            while not watch.over and not self._stop():
                watch.tick()
                has_ended = child.ended is not None  # before its last words are read
                for words in child.events():
                    watch.hear(words)
                if has_ended:
                    break
        finally:
            child.close()
        if self._stop():
            return ReaderReport(Outcome.STOPPED, target.name, "The check was stopped.")
        if watch.problem is not None and not watch.seen:
            return watch.problem
        return judge(target.name, watch.seen, sent)


class _Watch:
    """Sends at the pace and notes what the reader says."""

    def __init__(
        self,
        target: Target,
        sink: FrameSink | None,
        sent: Sent,
        clock: Clock,
        first_within_ns: int,
    ) -> None:
        self._target, self._sink, self._sent, self._clock = target, sink, sent, clock
        self._pacer = Pacer(sent.fps, clock)
        self._number = 0
        self._until_ns = clock.now_ns() + first_within_ns
        self.seen: list[Seen] = []
        self.problem: ReaderReport | None = None

    @property
    def over(self) -> bool:
        """Whether enough was seen, or nothing comes."""
        late = self._clock.now_ns() > self._until_ns
        return late or len(self.seen) >= _ENOUGH or self.problem is not None

    def tick(self) -> None:
        """Wait for the next tick, then send."""
        self._pacer.wait()
        self.send()

    def send(self) -> None:
        """The next picture, where it is ours to send. Raises CameraUnavailable."""
        if self._sink is not None and self._sent.size_px is not None:
            rgb = check_picture(self._sent.size_px, self._number)
            self._sink.send(VideoFrame(rgb, self._clock.now_ns(), self._number, Origin.MODEL))
            self._number += 1

    def hear(self, words: dict[str, Any]) -> None:
        """A line of the reader."""
        if words.get("event") == "error":
            kind, text = str(words.get("kind")), str(words.get("text"))
            remedy = _READER_REMEDIES.get(kind) or remedy_for(self._target.backend, kind)
            said = f"Another program cannot read “{self._target.name}” ({text})."
            self.problem = refused(self._target.name, kind, said, remedy)
            return
        one = _seen(words)
        if one is not None:
            if not self.seen:
                self._until_ns = self._clock.now_ns() + _WATCH_NS
            self.seen.append(one)


_READER_REMEDIES = {
    "no-reader": (
        "This computer cannot check it by itself: choose the camera in the call program and look "
        "at its preview."
    ),
    "busy": "Close the other program that uses this camera, then check again.",
}


def target_of(sink: FrameSink) -> Target | None:
    """How a reader finds an open sink; None for one that no program can read."""
    if isinstance(sink, AutoCamera):
        return target_of(sink.sink)
    if isinstance(sink, PipeWireCamera):
        return Target("pipewire", pipewire.NODE_NAME, pipewire.NAME)
    if isinstance(sink, BridgeSink) and sink.granted is not None:
        return _bridge_target(sink.granted.backend, sink.granted.device)
    return None


def target_named(label: str) -> Target | None:
    """The same from the label of an open sink."""
    if label == f"{pipewire.NAME} (PipeWire)":
        return Target("pipewire", pipewire.NODE_NAME, pipewire.NAME)
    found = _OPEN_LABEL.fullmatch(label)
    return None if found is None else _bridge_target(found["backend"], found["device"])


def fed_already(choice: str) -> Target | None:
    """The camera of this choice where some program, perhaps Lipcam, sends to it already (Linux)."""
    name, _, device = choice.partition(":")
    if name in ("auto", "pipewire") and _node_is_there():
        return Target("pipewire", pipewire.NODE_NAME, pipewire.NAME)
    if name in ("auto", "v4l2loopback"):
        mine = [each for each in v4l2.loopback_devices() if device in ("", each.path)]
        if any(each.condition is v4l2.Condition.FREE for each in mine):
            return None
        for each in mine:
            ours = device or each.label == pipewire.NAME
            if each.condition is v4l2.Condition.BUSY and ours:
                return Target("v4l2loopback", each.path, each.label)
    return None


def _node_is_there() -> bool:
    if not sys.platform.startswith("linux"):
        return False
    try:
        known = pw.global_properties(pw.load())
    except CameraUnavailable:
        return False
    return any(
        values.get("node.name") == pipewire.NODE_NAME and values.get("media.class")
        for values in known
    )


def _bridge_target(backend: str, device: str) -> Target:
    if backend == "v4l2loopback":
        labels = {each.path: each.label for each in v4l2.loopback_devices()}
        return Target(backend, device, labels.get(device, device))
    return Target(backend, device or _SINGLE[backend], device or _SINGLE[backend])


def _unavailable(text: str) -> ReaderReport:
    """The camera could not be opened; its text ends with the remedy."""
    kinds = [
        kind
        for kind in ("busy", "denied")
        for backend in ("v4l2loopback", *_SINGLE)
        if text.endswith(remedy_for(backend, kind))
    ]
    kind = kinds[0] if kinds else "missing"
    return refused("", kind, text, "")


def no_camera(sink: FrameSink) -> ReaderReport:
    """What to say of an open sink that no program can read (``target_of`` is None)."""
    if isinstance(sink, AutoCamera) and sink.skipped:
        text = "There is no virtual camera yet, so other programs cannot see the avatar."
        remedies = [f"{probe.detail} {probe.remedy}".strip() for probe in sink.skipped]
        return refused("", "missing", text, "\n".join(remedies))
    text = f"“{sink.label}” is not a camera that other programs can see."
    return refused("", "missing", text, "Choose another camera.")


def _seen(words: dict[str, Any]) -> Seen | None:
    """A picture of the reader; None for a line that is none."""
    try:
        raw = base64.b64decode(str(words["thumb"]), validate=True)
        thumb = np.frombuffer(raw, np.uint8).reshape(CELLS[1], CELLS[0], 3)
        return Seen(int(words["at_ns"]), (int(words["width"]), int(words["height"])), thumb)
    except (KeyError, ValueError, TypeError):
        return None
