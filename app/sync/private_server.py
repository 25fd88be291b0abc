"""What private servers have in common: a folder of their own, daemons, an environment (Linux).

No sound card, no desktop session and no root is needed, and a desktop's own servers are left alone:
sockets, D-Bus, settings and cookies all lie in that folder.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from core.audio.voice_cable import SHORT_BLOCKS
from core.clock import NS_PER_S, MonotonicClock
from core.errors import LipcamError
from core.process_environment import for_child, make_room

READY_S = 10.0
_STOP_S = 3.0
_LOOK_NS = NS_PER_S // 50
# A desktop's values would lead programs away from the private server.
FOREIGN_VARIABLES = (
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


class PrivateServer:
    """A sound server in a folder of its own.

    env: what a program needs to find it (add to os.environ's copy for a child process); within
    ``serving``, os.environ has it too. folder: logs and sockets. Raises LipcamError where a server
    does not start.
    """

    kind = ""

    def __init__(self) -> None:
        # Directly in the folder for such things: a socket's path may not exceed 107 characters.
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
        self.load_sink(name, rate_hz, channels)
        return f"{name}.monitor"

    def pactl(self, *words: str) -> str:
        """What ``pactl`` says. Raises LipcamError when it fails."""
        result = subprocess.run(
            ["pactl", *words],
            env=self.child_env(),
            capture_output=True,
            text=True,
            timeout=READY_S,
            check=False,
        )
        if result.returncode != 0:
            raise LipcamError(f"pactl {' '.join(words)}: {result.stderr.strip()}")
        return result.stdout

    def child_env(self) -> dict[str, str]:
        """The environment for a child process that shall use this server."""
        return without_a_desktops_server() | self.env

    def log(self) -> str:
        """What the daemons wrote, for the message of a failure."""
        files = sorted(self.folder.glob("*.log"))
        return "\n".join(f"{f.name}: {f.read_text(errors='replace')[-2000:]}" for f in files)

    def load_sink(self, name: str, rate_hz: int = 48_000, channels: int = 1) -> None:
        """As ``add_sink``, but a server that is started again does not have it."""
        words = (f"sink_name={name}", f"rate={rate_hz}", f"channels={channels}")
        try:  # with blocks as short as a sound card's: see ``voice_cable``
            self.pactl("load-module", "module-null-sink", *words, SHORT_BLOCKS)
        except LipcamError as first:
            try:
                self.pactl("load-module", "module-null-sink", *words)
            except LipcamError as second:
                raise LipcamError(f"{second}\nBefore that, {first}") from second
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
        clock = MonotonicClock()
        end_ns = clock.now_ns() + round(READY_S * NS_PER_S)
        while not ready():
            dead = [p.args for p in self._processes if p.poll() is not None]
            if dead:
                raise LipcamError(f"{dead} ended before {what} was there\n{self.log()}")
            if clock.now_ns() > end_ns:
                raise LipcamError(f"no {what} after {READY_S:.0f} s\n{self.log()}")
            clock.sleep_until(clock.now_ns() + _LOOK_NS)

    def _answers(self) -> bool:
        result = subprocess.run(
            ["pactl", "info"],
            env=self.child_env(),
            capture_output=True,
            timeout=READY_S,
            check=False,
        )
        return result.returncode == 0


@contextmanager
def serving(*servers: PrivateServer) -> Iterator[None]:
    """The servers run, and this process finds them, the later ones first. Begin and end it while no
    other thread reads the environment."""
    before = dict(os.environ)
    with ExitStack() as stack:
        stack.callback(_set_environment, before)
        for server in servers:
            stack.callback(server.stop)
            server.start()
        values = without_a_desktops_server()
        for server in servers:
            values |= server.env
        _set_environment(values)
        make_room()
        yield


def without_a_desktops_server() -> dict[str, str]:
    """This process's environment, but for what leads to a desktop's own sound server."""
    return {k: v for k, v in for_child().items() if k not in FOREIGN_VARIABLES}


def _set_environment(values: dict[str, str]) -> None:
    """Change what differs, and nothing else."""
    for name in os.environ.keys() - values.keys():
        del os.environ[name]
    os.environ.update({name: text for name, text in values.items() if os.environ.get(name) != text})
