"""Sound and camera servers only for us: for ``sync-test --private`` and the tests (Linux)."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from app.checks import Unusable
from app.sync.private_server import READY_S, PrivateServer, serving

PULSE_PROGRAMS = ("pulseaudio", "pactl")
CAMERA_PROGRAMS = ("dbus-daemon", "pipewire", "wireplumber", "pw-cli")
PIPEWIRE_PROGRAMS = (*CAMERA_PROGRAMS, "pipewire-pulse", "pactl")
# WirePlumber shall not touch the real cards and cameras of the machine.
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
            self.load_sink(*sink)


class PipewireServer(PrivateServer):
    """PipeWire with WirePlumber, PipeWire's PulseAudio door, and a D-Bus session of their own.

    ``env`` has XDG_RUNTIME_DIR, PULSE_SERVER and DBUS_SESSION_BUS_ADDRESS: enough for pw-cli,
    GStreamer's pipewiresrc, libpipewire through ctypes, and everything that speaks PulseAudio.
    sound: False for cameras only, beside another sound server.
    """

    kind = "pipewire"

    def __init__(self, sound: bool = True) -> None:
        super().__init__()
        self._sound = sound
        if sound:
            self.env |= {
                "PULSE_SERVER": f"unix:{self.folder}/pulse/native",
                "PULSE_COOKIE": f"{self.folder}/cookie",
                "PULSE_RUNTIME_PATH": f"{self.folder}/pulse",
            }
        self.env |= {
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
        if self._sound:
            self._start_sound()

    def _start_sound(self) -> None:
        self._spawn(["pipewire-pulse"])
        self._wait((self.folder / "pulse" / "native").exists, "PipeWire's PulseAudio socket")
        self._wait(self._answers, "answer of pipewire-pulse")
        for sink in self.sinks:
            self.load_sink(*sink)

    def _is_managed(self) -> bool:
        # WirePlumber makes this object when it is ready to link streams and to take defaults.
        result = subprocess.run(
            ["pw-cli", "list-objects", "Metadata"],
            env=self.child_env(),
            capture_output=True,
            timeout=READY_S,
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


@contextmanager
def private_servers() -> Iterator[None]:
    """Sound and cameras by what is installed. Raises Unusable where too little is, and LipcamError
    where they do not start."""
    if not missing(PIPEWIRE_PROGRAMS):
        servers: tuple[PrivateServer, ...] = (PipewireServer(),)
    elif not missing((*PULSE_PROGRAMS, *CAMERA_PROGRAMS)):
        servers = (PulseServer(), PipewireServer(sound=False))
    else:
        raise Unusable(
            f"--private needs programs that are not installed: "
            f"{', '.join(missing(PIPEWIRE_PROGRAMS))}. Install them with: sudo apt install "
            "pipewire pipewire-bin pipewire-pulse wireplumber pulseaudio-utils dbus-daemon"
        )
    with serving(*servers):
        yield


def missing(programs: Sequence[str]) -> list[str]:
    """Which of the programs are not installed."""
    return [name for name in programs if shutil.which(name) is None]
