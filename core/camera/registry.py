"""The cameras by name: opening one, listing what is there, explaining what is not."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from core.errors import CameraUnavailable
from core.ports import Clock, FrameSink
from core.types import Device, Probe, VideoFrame

if TYPE_CHECKING:
    from core.camera.file_sink import FileSink

_RECORDING_RATE_HZ = 48_000  # what players and sites expect in an MP4
_MANY = ("pipewire", "file", "file-new", "window", "none")
_EXAMPLES = "auto, window, pipewire, v4l2loopback, obs, unitycapture, file:talk.mp4, none"

# What follows the colon of a choice (a device or a path, "" for none), size, fps, clock.
Open = Callable[[str, tuple[int, int], int, Clock], FrameSink]


@dataclass(frozen=True, slots=True)
class Backend:
    """One kind of camera. probe: usable or why not, without side effects."""

    open: Open
    probe: Callable[[], Probe]


class AutoCamera:
    """The best camera that opened, and why those before it did not.

    skipped: one Probe for each better camera that could not be used, in order of preference.
    """

    def __init__(self, sink: FrameSink, backend: str, skipped: Sequence[Probe]) -> None:
        self.sink = sink
        self.backend = backend
        self.skipped = tuple(skipped)

    @property
    def label(self) -> str:
        """The name of the camera that opened."""
        return self.sink.label

    @label.setter
    def label(self, label: str) -> None:
        self.sink.label = label

    def send(self, frame: VideoFrame) -> None:
        """Send to the camera that opened; raises what it raises."""
        self.sink.send(frame)

    def close(self) -> None:
        """Close it; harmless when already closed."""
        self.sink.close()


def open_sink(
    choice: str,
    size_px: tuple[int, int],
    fps: int,
    clock: Clock,
    backends: Mapping[str, Backend] | None = None,
) -> FrameSink:
    """Open a camera by the name that settings store.

    choice: "auto" (the best that opens, at least the window: an ``AutoCamera``), "v4l2loopback" or
    "v4l2loopback:/dev/videoN", "obs", "unitycapture" or "unitycapture:NAME", "pipewire",
    "file:PATH" (overwritten), "file-new:PATH" (never: PATH-2, PATH-3 … where it is there),
    "window", "none". Raises CameraUnavailable with the remedy.
    """
    known = all_backends() if backends is None else backends
    if choice == "auto":
        return _open_best(size_px, fps, clock, known)
    name, _, rest = choice.partition(":")
    backend = known.get(name)
    if backend is None:
        near = get_close_matches(name, [*known, "auto"], n=1)
        hint = f"Did you mean {near[0]!r}?" if near else f"Choose one of: {_EXAMPLES}."
        raise CameraUnavailable(f"There is no camera {choice!r}. {hint}")
    return backend.open(rest, size_px, fps, clock)


def open_recording(path: Path, size_px: tuple[int, int], fps: int) -> FileSink:
    """A file beside the camera. One that is there is never overwritten: a name beside it is taken.
    Raises RecordingError with the remedy."""
    from core.camera.file_sink import FileSink

    return FileSink(path, size_px, fps, _RECORDING_RATE_HZ, overwrite=False)


def opens_beside(choice: str, sink: FrameSink) -> bool:
    """Whether a choice of camera can be opened again while ``sink``, opened by it, still is: a
    device has one writer, a node of the sound and video server or a file has none before."""
    name = sink.backend if isinstance(sink, AutoCamera) else choice.partition(":")[0]
    return name in _MANY


def same_again(choice: str, sink: FrameSink) -> str:
    """The choice that opens the camera of ``sink``, opened by ``choice``, again: where the best one
    was asked for, programs have that one open now, and another would show them nothing."""
    return sink.backend if isinstance(sink, AutoCamera) else choice


def overwritten_file(choice: str) -> Path | None:
    """The file that opening a choice overwrites where it is there; None for one that overwrites
    nothing. Looks at no disk."""
    name, _, rest = choice.partition(":")
    return _path(rest) if name == "file" and rest else None


def notices(sink: FrameSink) -> list[str]:
    """What the user should know of an open camera: what was passed over, restarts, and so on."""
    if isinstance(sink, AutoCamera):
        passed = [f"{probe.detail} {probe.remedy}".strip() for probe in sink.skipped]
        return passed + notices(sink.sink)
    told = getattr(sink, "notices", [])
    return [str(notice) for notice in told]


def readers(sink: FrameSink) -> tuple[str, ...] | None:
    """Names of the programs that have the camera open now; None where that cannot be told. It may
    take half a second. Raises nothing."""
    from core.camera.readers import TellsReaders

    open_one = sink.sink if isinstance(sink, AutoCamera) else sink
    told = open_one.readers() if isinstance(open_one, TellsReaders) else None
    return None if told is None else tuple(told)


def watched(sink: FrameSink) -> bool | None:
    """Whether some program reads the camera now; None where that is not told at once. Costs next to
    nothing. Raises nothing."""
    open_one = sink.sink if isinstance(sink, AutoCamera) else sink
    told = getattr(open_one, "watched", None)
    return told if isinstance(told, bool) else None


def sign(sink: FrameSink) -> int | None:
    """Number of a file that can be read from once ``watched`` may answer something else, until it
    is asked; None where there is none. Raises nothing."""
    open_one = sink.sink if isinstance(sink, AutoCamera) else sink
    file = getattr(open_one, "sign", None)
    return file if isinstance(file, int) else None


def list_cameras() -> list[Device]:
    """Cameras that can be chosen now; “auto” first, “window” last."""
    found = [Device("auto", "Best available camera", "auto", is_default=True)]
    window = Device("window", "Window only (no camera)", "window")
    if _system() == "linux":
        from core.camera import pipewire, v4l2

        found += v4l2.as_devices(v4l2.loopback_devices())
        found += [pipewire.device()] if pipewire.probe().ok else []
        return [*found, window]
    found += [Device(probe.name, probe.detail, probe.name) for probe in probes() if probe.ok]
    return [*found, window]


def probes() -> list[Probe]:
    """Every virtual camera of this system: usable, or why not and what to do."""
    return [_probe_named(name) for name in _preferred() if name != "window"]


def all_backends() -> Mapping[str, Backend]:
    """All cameras that this system can have, the best first."""
    linux = {
        "v4l2loopback": Backend(_bridge("v4l2loopback"), lambda: _probe_named("v4l2loopback")),
        "pipewire": Backend(_open_pipewire, lambda: _probe_named("pipewire")),
    }
    foreign = {
        "obs": Backend(_bridge("obs"), lambda: _probe_named("obs")),
        "unitycapture": Backend(_bridge("unitycapture"), lambda: _probe_named("unitycapture")),
    }
    everywhere = {
        "window": Backend(_open_window, lambda: Probe("window", True)),
        "file": Backend(_file(overwrite=True), lambda: Probe("file", True)),
        "file-new": Backend(_file(overwrite=False), lambda: Probe("file-new", True)),
        "none": Backend(_open_nothing, lambda: Probe("none", True)),
    }
    return {**linux, **foreign, **everywhere}


def _open_best(
    size_px: tuple[int, int], fps: int, clock: Clock, backends: Mapping[str, Backend]
) -> AutoCamera:
    skipped: list[Probe] = []
    for name in _preferred():
        backend = backends.get(name)
        if backend is None:
            continue
        probe = backend.probe()
        if not probe.ok:
            skipped.append(probe)
            continue
        try:
            return AutoCamera(backend.open("", size_px, fps, clock), name, skipped)
        except CameraUnavailable as error:
            skipped.append(Probe(name, False, str(error)))
    raise CameraUnavailable(
        "No camera could be opened.\n"
        + "\n".join(f"{p.name}: {p.detail} {p.remedy}".rstrip() for p in skipped)
    )


def _preferred() -> tuple[str, ...]:
    cameras = {
        "linux": ("v4l2loopback", "pipewire"),
        "win32": ("obs", "unitycapture"),
        "darwin": ("obs",),
    }
    return (*cameras.get(_system(), ()), "window")


def _system() -> str:
    return sys.platform


def _probe_named(name: str) -> Probe:
    from core.camera import obs, pipewire, v4l2

    if name == "pipewire":
        return pipewire.probe()
    if name == "v4l2loopback":
        return _with_bridge(v4l2.probe())
    return _with_bridge(obs.probe_obs() if name == "obs" else obs.probe_unitycapture())


def _with_bridge(probe: Probe) -> Probe:
    """A camera behind the bridge can only be used where the bridge is installed."""
    from core.camera.bridge_process import bridge_command

    if probe.ok:
        try:
            bridge_command()
        except CameraUnavailable as error:  # its text ends with the remedy, a sentence of its own
            what, _, remedy = str(error).partition(". ")
            return Probe(probe.name, False, f"{what}.", remedy)
    return probe


def _bridge(name: str) -> Open:
    def open_bridge(device: str, size_px: tuple[int, int], fps: int, clock: Clock) -> FrameSink:
        from core.camera.bridge_sink import BridgeSink

        if name not in _preferred():
            raise CameraUnavailable(
                f"There is no camera {name!r} on this system. Choose one of: "
                f"{', '.join(('auto', *_preferred()))}."
            )
        if name == "v4l2loopback":
            _refuse_missing(device)
        return BridgeSink(name, device or None, size_px, fps, clock)

    return open_bridge


def _refuse_missing(device: str) -> None:
    """A camera that was removed is looked for each second: without a child for each look. Raises
    CameraUnavailable."""
    from core.camera import v4l2

    if Path(device).exists() if device else v4l2.loopback_devices():
        return
    found = v4l2.probe()
    text = f"The camera {device} is not there." if device else found.detail
    raise CameraUnavailable(f"{text} {found.remedy}".strip())


def _open_pipewire(_rest: str, size_px: tuple[int, int], fps: int, clock: Clock) -> FrameSink:
    from core.camera.pipewire import PipeWireCamera

    return PipeWireCamera(size_px, fps, clock)


def _file(overwrite: bool) -> Open:
    def open_file(path: str, size_px: tuple[int, int], fps: int, _clock: Clock) -> FrameSink:
        from core.camera.file_sink import FileSink

        if not path:
            raise CameraUnavailable(
                "Which file? Write the choice as file:PATH, e.g. file:talk.mp4."
            )
        return FileSink(_path(path), size_px, fps, _RECORDING_RATE_HZ, overwrite=overwrite)

    return open_file


def _path(text: str) -> Path:
    return Path(os.path.expanduser(text))  # Path.expanduser raises for a user that is not there


def _open_window(_rest: str, size_px: tuple[int, int], _fps: int, _clock: Clock) -> FrameSink:
    from core.camera.window_sink import WindowSink

    return WindowSink(size_px)


def _open_nothing(_rest: str, size_px: tuple[int, int], _fps: int, _clock: Clock) -> FrameSink:
    from core.camera.window_sink import WindowSink

    return WindowSink(size_px, "no camera")
