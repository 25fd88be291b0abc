"""All that happens to the program in a soak, by name. Each is a context: begun, held, mended."""

from __future__ import annotations

import random
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from core import paths
from core.settings import Settings
from tests.faults.disk_faults import filled, small_disk
from tests.faults.program_faults import asleep, bridges, kill_bridges, starved
from tests.faults.sound_faults import default_changed
from tests.soak.journal import Tail
from tests.soak.players import Players
from tests.soak.servers import MICS, Servers, pulled_out

_DELAYS_MS = (250, 320, 400, 500)
_RECORD_S = 1.0
_STARTED_S = 10.0


@dataclass
class Scene:
    """Who takes part. folder: for what must lie outside the journals."""

    servers: Servers
    players: Players
    folder: Path
    random: random.Random
    mic: str = "default"
    avatar: str = ""
    chunk: int = 0
    recordings: int = 0

    def hold(self, shortest_s: float, longest_s: float | None = None) -> None:
        """Let a fault last."""
        time.sleep(self.random.uniform(shortest_s, longest_s or shortest_s))

    def order(self, **words: object) -> None:
        """To the program."""
        self.players.program.order(**words)

    @property
    def plugged(self) -> str:
        """The source that is being recorded."""
        return self.mic.removeprefix("pulse:") if self.mic != "default" else MICS[0]


Fault = Callable[[Scene], AbstractContextManager[None]]


@contextmanager
def _mic_removed(scene: Scene) -> Iterator[None]:
    with pulled_out(scene.servers.sound, scene.plugged):
        scene.hold(1.0, 3.0)
        yield
    _restore_default(scene)


@contextmanager
def _mic_at_another_rate(scene: Scene) -> Iterator[None]:
    rate_hz = scene.random.choice((44_100, 48_000, 16_000))
    with pulled_out(scene.servers.sound, scene.plugged, rate_hz):
        scene.hold(0.3)
        yield
    _restore_default(scene)


def _restore_default(scene: Scene) -> None:
    scene.servers.sound.pactl("set-default-source", MICS[0])


@contextmanager
def _default_changed(scene: Scene) -> Iterator[None]:
    with default_changed(scene.servers.sound, MICS[1]):
        scene.hold(1.0, 2.0)
        yield


@contextmanager
def _sound_killed(scene: Scene) -> Iterator[None]:
    revive = scene.servers.kill_sound()
    try:
        scene.hold(0.5, 2.0)
        yield
    finally:
        revive()


@contextmanager
def _sound_hung(scene: Scene) -> Iterator[None]:
    scene.servers.hang_sound(True)
    try:
        scene.hold(1.0, 2.0)
        yield
    finally:
        scene.servers.hang_sound(False)


@contextmanager
def _pipewire_killed(scene: Scene) -> Iterator[None]:
    scene.servers.camera.kill()
    try:
        scene.hold(0.5, 1.5)
        yield
    finally:
        scene.servers.camera.start()


@contextmanager
def _reader_killed(scene: Scene) -> Iterator[None]:
    scene.players.reader.kill()
    news = Tail(scene.players.reader.journal)
    news.lines()
    try:
        scene.hold(0.5, 2.0)
        yield
    finally:
        scene.players.reader.start()
        end = time.monotonic() + _STARTED_S
        while not any(e["kind"] == "camera" for e in news.lines()) and time.monotonic() < end:
            time.sleep(0.02)  # how long a call program takes to start is its own affair


@contextmanager
def _reader_stalled(scene: Scene) -> Iterator[None]:
    scene.players.reader.signal(signal.SIGSTOP)
    try:
        scene.hold(3.0)
        yield
    finally:
        scene.players.reader.signal(signal.SIGCONT)


@contextmanager
def _bridge_killed(scene: Scene) -> Iterator[None]:
    kill_bridges(scene.players.program.pid)
    yield


@contextmanager
def _program_asleep(scene: Scene) -> Iterator[None]:
    with asleep(scene.players.program.pid):
        scene.hold(3.0)
        yield


@contextmanager
def _starved(_scene: Scene) -> Iterator[None]:
    with starved(4):
        time.sleep(3.0)
        yield


@contextmanager
def _avatar_switched(scene: Scene) -> Iterator[None]:
    known = sorted(each.name for each in paths.bundled_avatars().iterdir() if each.is_dir())
    scene.avatar = scene.random.choice([each for each in known if each != scene.avatar])
    scene.order(do="SwitchAvatar", avatar=scene.avatar)
    yield


@contextmanager
def _mic_switched(scene: Scene) -> Iterator[None]:
    others = [each for each in ("default", *(f"pulse:{m}" for m in MICS)) if each != scene.mic]
    scene.mic = scene.random.choice(others)
    scene.order(do="SwitchMic", mic=scene.mic)
    yield


@contextmanager
def _delay_changed(scene: Scene) -> Iterator[None]:
    scene.order(do="SetDelay", delay_ms=scene.random.choice(_DELAYS_MS))
    try:
        scene.hold(2.0, 3.0)
        yield
    finally:
        scene.order(do="SetDelay", delay_ms=Settings().delay_ms)


@contextmanager
def _muted(scene: Scene) -> Iterator[None]:
    scene.order(do="SetMuted", muted=True)
    try:
        scene.hold(1.0, 2.0)
        yield
    finally:
        scene.order(do="SetMuted", muted=False)


@contextmanager
def _panic(scene: Scene) -> Iterator[None]:
    scene.order(do="SetPanic", picture=scene.random.choice(("idle", "slate")))
    try:
        scene.hold(1.0, 2.0)
        yield
    finally:
        scene.order(do="SetPanic", picture="")


@contextmanager
def _engine_rebuilt(scene: Scene) -> Iterator[None]:
    scene.chunk = 2 - scene.chunk
    scene.order(do="Adjust", changes=[["chunk_frames", scene.chunk]])
    yield


@contextmanager
def _disk_full(scene: Scene) -> Iterator[None]:
    scene.recordings += 1
    with small_disk(scene.folder / f"disk-{scene.recordings}") as disk:
        scene.order(do="StartRecording", path=str(disk / "talk.mp4"))
        time.sleep(_RECORD_S)
        with filled(disk):
            scene.hold(1.5, 2.5)
            yield
        scene.order(do="StopRecording")
        time.sleep(0.3)  # what still has the file open would keep the disk


@contextmanager
def _student_failed(scene: Scene) -> Iterator[None]:
    scene.order(mishap="raise")
    yield


@contextmanager
def _card_lost(scene: Scene) -> Iterator[None]:
    seconds = scene.random.uniform(1.0, 2.0)
    scene.order(mishap="lost", seconds=seconds)
    time.sleep(seconds)
    yield


FAULTS: dict[str, Fault] = {
    "microphone removed": _mic_removed,
    "microphone at another rate": _mic_at_another_rate,
    "default source changed": _default_changed,
    "sound server killed": _sound_killed,
    "sound server hung": _sound_hung,
    "PipeWire killed": _pipewire_killed,
    "reader killed": _reader_killed,
    "reader stalled": _reader_stalled,
    "camera bridge killed": _bridge_killed,
    "program asleep": _program_asleep,
    "processor starved": _starved,
    "avatar switched": _avatar_switched,
    "microphone switched": _mic_switched,
    "delay changed": _delay_changed,
    "muted": _muted,
    "panic": _panic,
    "engine rebuilt": _engine_rebuilt,
    "disk full": _disk_full,
    "student failed": _student_failed,
    "card lost": _card_lost,
}


def not_here(scene: Scene) -> dict[str, str]:
    """Kinds that cannot happen in this scene, and why."""
    found = {}
    if not bridges(scene.players.program.pid):
        found["camera bridge killed"] = "a PipeWire camera needs no bridge"
    try:
        with small_disk(scene.folder / "disk-0"):
            pass
    except OSError as error:
        found["disk full"] = str(error)
    return found
