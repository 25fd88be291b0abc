"""Private sound and camera servers for tests: in a folder of their own, gone after the test.

No sound card, no desktop session and no root is needed, and a desktop's own servers are left
alone: sockets, D-Bus, settings and cookies all lie in a temporary folder.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

_READY_S = 10.0
_STOP_S = 3.0
_PULSE_PROGRAMS = ("pulseaudio", "pactl")
_PIPEWIRE_PROGRAMS = ("dbus-daemon", "pipewire", "wireplumber", "pipewire-pulse", "pw-cli", "pactl")
# A desktop's values would lead programs away from the private server.
_FOREIGN_VARIABLES = (
    "PULSE_SINK",
    "PULSE_SOURCE",
    "PULSE_RUNTIME_PATH",
    "PULSE_STATE_PATH",
    "PULSE_CONFIG_PATH",
    "PULSE_CLIENTCONFIG",
    "PULSE_LATENCY_MSEC",
    "PIPEWIRE_REMOTE",
    "PIPEWIRE_RUNTIME_DIR",
)
# WirePlumber shall not touch the real cards and cameras of the machine that runs the tests.
_NO_HARDWARE_LUA = """\
alsa_monitor.enabled = false
v4l2_monitor.enabled = false
libcamera_monitor.enabled = false
bluez_monitor.enabled = false
"""
_NO_HARDWARE_CONF = """\
wireplumber.profiles = { main = {
  monitor.alsa = disabled
  monitor.alsa-midi = disabled
  monitor.v4l2 = disabled
  monitor.libcamera = disabled
  monitor.bluez = disabled
} }
"""


class PrivateServer:
    """A sound server in a folder of its own.

    env: what a program needs to find it (add to os.environ's copy for a child process); while the
    fixture lives, os.environ of the test process has it too. folder: logs and sockets.
    """

    kind = ""

    def __init__(self) -> None:
        # Not pytest's tmp_path: a socket's path may not exceed 107 characters.
        self.folder = Path(tempfile.mkdtemp(prefix="lipcam-"))
        self.env: dict[str, str] = {"XDG_RUNTIME_DIR": str(self.folder)}
        self.sinks: list[tuple[str, int, int]] = []
        self._processes: list[subprocess.Popen[bytes]] = []

    def start(self) -> None:
        """Start the daemons, wait until they answer, make the sinks that were asked for before."""
        raise NotImplementedError

    def kill(self) -> None:
        """End the daemons as a crash would, and remove what they leave behind."""
        for process in reversed(self._processes):
            process.kill()
            process.wait(_STOP_S)
        self._processes.clear()
        for pattern in ("native", "pulse/native", "pipewire-0*", "bus"):
            for left in self.folder.glob(pattern):
                left.unlink()

    def stop(self) -> None:
        """End the daemons and remove the folder."""
        for process in reversed(self._processes):
            process.terminate()
            try:
                process.wait(_STOP_S)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(_STOP_S)
        self._processes.clear()
        shutil.rmtree(self.folder, ignore_errors=True)

    def add_sink(self, name: str, rate_hz: int = 48000, channels: int = 1) -> str:
        """A null sink: what is played into it can be recorded from its monitor.

        Returns the monitor's source name."""
        self.sinks.append((name, rate_hz, channels))
        self._load_sink(name, rate_hz, channels)
        return f"{name}.monitor"

    def pactl(self, *words: str) -> str:
        """What ``pactl`` says; fails the test when it fails."""
        result = subprocess.run(
            ["pactl", *words],
            env=self.child_env(),
            capture_output=True,
            text=True,
            timeout=_READY_S,
            check=False,
        )
        assert result.returncode == 0, f"pactl {words}: {result.stderr}"
        return result.stdout

    def child_env(self) -> dict[str, str]:
        """The environment for a child process that shall use this server."""
        kept = {k: v for k, v in os.environ.items() if k not in _FOREIGN_VARIABLES}
        return kept | self.env

    def log(self) -> str:
        """What the daemons wrote, for the message of a failing test."""
        files = sorted(self.folder.glob("*.log"))
        return "\n".join(f"{f.name}: {f.read_text(errors='replace')[-2000:]}" for f in files)

    def _load_sink(self, name: str, rate_hz: int, channels: int) -> None:
        self.pactl(
            "load-module",
            "module-null-sink",
            f"sink_name={name}",
            f"rate={rate_hz}",
            f"channels={channels}",
        )
        self._wait(lambda: f"{name}.monitor" in self._source_names(), f"source {name}.monitor")

    def _source_names(self) -> list[str]:
        return [
            str(source["name"])
            for source in json.loads(self.pactl("-f", "json", "list", "sources"))
        ]

    def _spawn(self, command: Sequence[str]) -> None:
        # A daemon that inherits our stdout would keep a pipe of ours open for ever.
        with (self.folder / f"{Path(command[0]).name}.log").open("ab") as log:
            self._processes.append(
                subprocess.Popen(
                    command,
                    env=self.child_env() | {"HOME": str(self.folder)},
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                )
            )

    def _wait(self, ready: Callable[[], bool], what: str) -> None:
        end = time.monotonic() + _READY_S
        while not ready():
            dead = [p.args for p in self._processes if p.poll() is not None]
            assert not dead, f"{dead} ended before {what} was there\n{self.log()}"
            assert time.monotonic() < end, f"no {what} after {_READY_S:.0f} s\n{self.log()}"
            time.sleep(0.02)

    def _answers(self) -> bool:
        result = subprocess.run(
            ["pactl", "info"],
            env=self.child_env(),
            capture_output=True,
            timeout=_READY_S,
            check=False,
        )
        return result.returncode == 0


class PulseServer(PrivateServer):
    """PulseAudio."""

    kind = "pulseaudio"

    def __init__(self) -> None:
        super().__init__()
        self.env |= {
            "PULSE_SERVER": f"unix:{self.folder}/native",
            "PULSE_COOKIE": f"{self.folder}/cookie",
            "PULSE_RUNTIME_PATH": str(self.folder),
            "PULSE_STATE_PATH": str(self.folder),
        }
        self._script = self.folder / "start.pa"
        self._script.write_text(
            f"load-module module-native-protocol-unix socket={self.folder}/native "
            "auth-anonymous=1\n"
        )

    def start(self) -> None:
        self._spawn(
            [
                "pulseaudio",
                "-n",
                f"--file={self._script}",
                "--exit-idle-time=-1",
                "--daemonize=no",
                "--use-pid-file=no",
                "--realtime=no",
                "--high-priority=no",
                "--log-target=stderr",
            ]
        )
        self._wait((self.folder / "native").exists, "PulseAudio's socket")
        self._wait(self._answers, "answer of PulseAudio")
        for sink in self.sinks:
            self._load_sink(*sink)


class PipewireServer(PrivateServer):
    """PipeWire with WirePlumber, PipeWire's PulseAudio door, and a D-Bus session of their own.

    ``env`` has XDG_RUNTIME_DIR, PULSE_SERVER and DBUS_SESSION_BUS_ADDRESS: enough for pw-cli,
    GStreamer's pipewiresrc, libpipewire through ctypes, and everything that speaks PulseAudio.
    """

    kind = "pipewire"

    def __init__(self) -> None:
        super().__init__()
        self.env |= {
            "PULSE_SERVER": f"unix:{self.folder}/pulse/native",
            "PULSE_COOKIE": f"{self.folder}/cookie",
            "PULSE_RUNTIME_PATH": f"{self.folder}/pulse",
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={self.folder}/bus",
            "XDG_CONFIG_HOME": f"{self.folder}/config",
            "XDG_STATE_HOME": f"{self.folder}/state",
        }
        (self.folder / "pulse").mkdir(mode=0o700)
        self._forbid_hardware()

    def start(self) -> None:
        self._spawn(
            [
                "dbus-daemon",
                "--session",
                "--nofork",
                "--nopidfile",
                f"--address=unix:path={self.folder}/bus",
            ]
        )
        self._wait((self.folder / "bus").exists, "D-Bus socket")
        self._spawn(["pipewire"])
        self._wait((self.folder / "pipewire-0").exists, "PipeWire's socket")
        self._spawn(["wireplumber"])
        self._wait(self._is_managed, "WirePlumber's settings")
        self._spawn(["pipewire-pulse"])
        self._wait((self.folder / "pulse" / "native").exists, "PipeWire's PulseAudio socket")
        self._wait(self._answers, "answer of pipewire-pulse")
        for sink in self.sinks:
            self._load_sink(*sink)

    def _is_managed(self) -> bool:
        # WirePlumber makes this object when it is ready to link streams and to take defaults.
        result = subprocess.run(
            ["pw-cli", "list-objects", "Metadata"],
            env=self.child_env(),
            capture_output=True,
            timeout=_READY_S,
            check=False,
        )
        return b'"default"' in result.stdout

    def _forbid_hardware(self) -> None:
        """Both spellings: WirePlumber 0.4 reads Lua, 0.5 and later its own format."""
        home = Path(self.env["XDG_CONFIG_HOME"]) / "wireplumber"
        for folder in ("main.lua.d", "bluetooth.lua.d"):
            (home / folder).mkdir(parents=True)
        lines = _NO_HARDWARE_LUA.splitlines(keepends=True)
        # Each Lua folder knows only its own monitors; a name it does not know is an error.
        for folder, own in (("main.lua.d", lines[:3]), ("bluetooth.lua.d", lines[3:])):
            (home / folder / "60-no-hardware.lua").write_text("".join(own))
        conf = home / "wireplumber.conf.d"
        conf.mkdir()
        (conf / "60-no-hardware.conf").write_text(_NO_HARDWARE_CONF)


def _serve(server: PrivateServer) -> Iterator[PrivateServer]:
    before = dict(os.environ)
    try:
        server.start()
        for name in _FOREIGN_VARIABLES:
            os.environ.pop(name, None)
        os.environ.update(server.env)
        yield server
    finally:
        os.environ.clear()
        os.environ.update(before)
        server.stop()


def _skip_without(programs: Sequence[str]) -> None:
    missing = [name for name in programs if shutil.which(name) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")


@pytest.fixture(scope="module")
def pulse_server() -> Iterator[PrivateServer]:
    """A private PulseAudio, one for each test file."""
    _skip_without(_PULSE_PROGRAMS)
    yield from _serve(PulseServer())


@pytest.fixture(scope="module")
def pipewire_server() -> Iterator[PrivateServer]:
    """A private PipeWire, one for each test file."""
    _skip_without(_PIPEWIRE_PROGRAMS)
    yield from _serve(PipewireServer())
