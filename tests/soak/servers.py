"""The private servers of a soak: sound, and the camera's PipeWire; with microphones to choose."""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from app.sync.private_server import PrivateServer, without_a_desktops_server
from app.sync.private_servers import PipewireServer, PulseServer
from core.errors import LipcamError

FAILURES = (LipcamError, OSError, subprocess.SubprocessError)  # of servers and their programs
_TRIES = 3
DESK = "desk"  # a sink: what is played there is heard by all microphones
MICS = ("headset", "handset")  # sources that can be pulled out
_LABELS = {"headset": "Soak headset", "handset": "Soak handset"}


class _Server(Protocol):
    def pactl(self, *words: str) -> str: ...


def plug_in(server: _Server, mic: str, rate_hz: int = 48_000) -> None:
    """A microphone that hears what is played at the desk."""
    server.pactl(
        "load-module",
        "module-remap-source",
        f"master={DESK}.monitor",
        f"source_name={mic}",
        "channels=1",
        f"rate={rate_hz}",
        f"source_properties=device.description='{_LABELS[mic].replace(' ', '-')}'",
    )


def pull_out(server: _Server, mic: str) -> None:
    """The microphone is gone."""
    for row in server.pactl("list", "short", "modules").splitlines():
        words = row.split("\t")
        if len(words) > 2 and f"source_name={mic} " in f"{words[2]} ":
            server.pactl("unload-module", words[0])


@contextmanager
def pulled_out(server: _Server, mic: str, rate_hz: int = 48_000) -> Iterator[None]:
    """The microphone is away; it comes back at ``rate_hz``."""
    pull_out(server, mic)
    try:
        yield
    finally:
        plug_in(server, mic, rate_hz)


class _WithMics:
    """A server that has the microphones again after each start."""

    def start(self) -> None:
        """As any; then the desk and its microphones."""
        super().start()  # type: ignore[misc]
        if not self.sinks:  # type: ignore[attr-defined]
            self.add_sink(DESK)  # type: ignore[attr-defined]
        self._plug_all()

    def _plug_all(self) -> None:
        for mic in MICS:
            plug_in(self, mic)  # type: ignore[arg-type]
        self.pactl("set-default-source", MICS[0])  # type: ignore[attr-defined]


class SoakPulse(_WithMics, PulseServer):
    """PulseAudio with the microphones."""


class SoakPipewire(_WithMics, PipewireServer):
    """PipeWire with the microphones, for sound and camera."""

    def kill_door(self) -> None:
        """Kill only the part that answers to programs of PulseAudio; its modules go with it."""
        for daemon in list(self._processes):
            if str(daemon.args[0]) == "pipewire-pulse":  # type: ignore[index]
                daemon.kill()
                daemon.wait(5)
                self._processes.remove(daemon)
        (self.folder / "pulse" / "native").unlink(missing_ok=True)

    def open_door(self) -> None:
        """Start that part again, with all that it had."""
        self._spawn(["pipewire-pulse"])
        self._wait((self.folder / "pulse" / "native").exists, "PipeWire's PulseAudio socket")
        self._wait(self._answers, "answer of pipewire-pulse")
        for sink in self.sinks:
            self.load_sink(*sink)
        self._plug_all()


class Servers:
    """kind: "pipewire" (one server for all) or "pulse" (PulseAudio for the sound).

    sound: the one that answers pactl. camera: the PipeWire of the camera. env: for programs."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.camera: PrivateServer = SoakPipewire() if kind == "pipewire" else PipewireServer()
        self.sound: PrivateServer = self.camera if kind == "pipewire" else SoakPulse()

    @property
    def env(self) -> dict[str, str]:
        """The environment for programs that shall use both."""
        own = {k: v for k, v in self.sound.env.items() if k != "XDG_RUNTIME_DIR"}
        return without_a_desktops_server() | self.camera.env | own

    @property
    def folders(self) -> list[Path]:
        """Where their logs lie."""
        return [self.camera.folder, self.sound.folder]

    def start(self) -> None:
        """Both, ready when this returns."""
        self.camera.start()
        if self.sound is not self.camera:
            self.sound.start()

    def stop(self) -> None:
        """Both; harmless when already stopped."""
        try:
            self.sound.stop()
        finally:
            self.camera.stop()

    def revive(self) -> None:
        """All anew, where one of them has not come back by itself. Raises one of FAILURES."""
        for attempt in range(_TRIES):
            try:
                for server in {id(s): s for s in (self.camera, self.sound)}.values():
                    server.kill()
                    server.start()
            except FAILURES:
                if attempt == _TRIES - 1:
                    raise
            else:
                return

    def kill_sound(self) -> Callable[[], None]:
        """The sound server dies; returns what brings it back."""
        if isinstance(self.sound, SoakPipewire):
            self.sound.kill_door()
            return self.sound.open_door
        self.sound.kill()
        return self.sound.start

    def hang_sound(self, stopped: bool) -> None:
        """Let the sound's daemons stop, or go on."""
        for daemon in self.sound._processes:
            daemon.send_signal(signal.SIGSTOP if stopped else signal.SIGCONT)
