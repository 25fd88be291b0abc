"""What a rest costs and how soon it is over, with a real PipeWire camera and another program.

``python -m tests.rest_bench`` prints the figures, with a real microphone and the voice for calls
through a private server: processor time of the whole program awake, at rest with its voice
recorded, and at rest alone, as a share of one core; the time from the moment PipeWire tells of a
reader (and from the start of the reader's program) to the first picture with a talking mouth; and
how soon a program that begins to record the voice hears it.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from typing import TypeVar

import numpy as np
import psutil

from app.bench.beeps import RATE_HZ, write_wav
from app.bench.stamps import read_stamp
from app.sync.mic_feed import SOURCE, MicFeed
from app.sync.private_server import PrivateServer, serving
from app.sync.private_servers import PipewireServer
from core.clock import NS_PER_MS, MonotonicClock
from core.messages import SetWatched, Start, State
from core.ports import Clock, FrameSink
from core.session import Session, real_ports
from core.settings import Settings
from core.types import Float32, Origin
from tests.rest_witnesses import NotingCamera, Recorder
from tests.system.pipewire_reader import PipeWireReader

T = TypeVar("T")

_PATIENCE_S = 60.0
_SETTLED_S = 12.0  # what is made ready ahead is ready by then
_AUDIBLE = 0.01
_KEPT_S = 1.5


@dataclass(frozen=True)
class Waking:
    """In ms. sign: from the state change in PipeWire to the first mouth handed over. program: from
    the start of the reader's program to the first mouth it has; first: to its first picture."""

    sign: float
    program: float
    first: float


@dataclass(frozen=True)
class Hearing:
    """In ms. program: from the start of a recorder to the first voice it has; record: from the
    first sound at all that it has."""

    program: float
    record: float


class RestBench:
    """A live session on PipeWire, whose speaker should never pause. Make it where a server runs."""

    def __init__(self, settings: Settings) -> None:
        self.clock = MonotonicClock()
        self.cameras: list[NotingCamera] = []
        self.sent: list[tuple[int, Origin]] = []  # of all cameras, should one be replaced
        self.session = Session(
            settings,
            on_event=lambda event: None,
            ports=replace(real_ports(), open_sink=self._open),
        )
        self._size_px = settings.size_px
        self.session.post(SetWatched(False))
        self.session.post(Start())
        self.until(lambda: self.session.state is State.RUNNING, "running")

    def until(self, fits: Callable[[], bool], what: str) -> None:
        end = time.monotonic() + _PATIENCE_S
        while not fits():
            assert time.monotonic() < end, f"not {what} within {_PATIENCE_S:.0f} s"
            time.sleep(0.01)

    def asleep(self) -> None:
        """Wait for the rest."""
        self.until(lambda: self.session.stats().resting, "at rest")

    def deep_asleep(self) -> None:
        """Wait for a rest in which the voice is not worked on either, until all is kept that is."""
        self.asleep()
        self.until(lambda: self.deep, "deeply at rest")
        time.sleep(_KEPT_S)

    @property
    def deep(self) -> bool:
        return self.session._control._around.rest.deep

    def core_share(self, seconds: float) -> float:
        """Of one core, of the whole program."""
        began, began_s = time.process_time(), time.monotonic()
        time.sleep(seconds)
        return (time.process_time() - began) / (time.monotonic() - began_s)

    def threads(self, seconds: float) -> dict[str, float]:
        """The same for each thread."""
        process = psutil.Process()
        before = {t.id: t.user_time + t.system_time for t in process.threads()}
        time.sleep(seconds)
        named = {t.native_id: t.name for t in threading.enumerate()}
        found: dict[str, float] = {}
        for t in process.threads():
            name = named.get(t.id, "other")
            used = t.user_time + t.system_time - before.get(t.id, 0.0)
            found[name] = found.get(name, 0.0) + used / seconds
        return {name: share for name, share in found.items() if share > 0.0005}

    def waking(self, env: dict[str, str]) -> Waking:
        """Let another program read until it has seen a mouth."""
        camera, linked = self.cameras[-1], list[int]()
        count, began_ns, first_ns = len(self.sent), self.clock.now_ns(), 0
        looking = threading.Thread(target=self._note_link, args=(camera, linked))
        looking.start()
        with PipeWireReader(env, self._size_px) as reader:
            end = time.monotonic() + _PATIENCE_S
            while True:
                number = read_stamp(reader.frame())
                seen_ns = self.clock.now_ns()
                first_ns = first_ns or seen_ns
                if number is not None and self.sent[number][1] is Origin.MODEL:
                    break
                assert time.monotonic() < end, "no mouth"
        looking.join()
        mouth_ns = next(ns for ns, origin in self.sent[count:] if origin is Origin.MODEL)
        return Waking(
            (mouth_ns - linked[0]) / NS_PER_MS,
            (seen_ns - began_ns) / NS_PER_MS,
            (first_ns - began_ns) / NS_PER_MS,
        )

    def hearing(self, env: dict[str, str]) -> Hearing:
        """Let another program record until it has heard the voice."""
        began_ns, first_ns = self.clock.now_ns(), 0
        end = time.monotonic() + _PATIENCE_S
        with Recorder(env) as recorder:
            while True:
                sound = recorder.read()
                now_ns = self.clock.now_ns()
                first_ns = first_ns or now_ns
                if np.abs(sound).max(initial=0.0) > _AUDIBLE:
                    return Hearing((now_ns - began_ns) / NS_PER_MS, (now_ns - first_ns) / NS_PER_MS)
                assert time.monotonic() < end, "no voice"

    def _note_link(self, camera: NotingCamera, linked: list[int]) -> None:
        end = time.monotonic() + _PATIENCE_S
        while not camera.watched and time.monotonic() < end:
            time.sleep(0.001)
        linked.append(self.clock.now_ns())

    def close(self) -> None:
        assert self.session.close()

    def _open(self, _choice: str, size_px: tuple[int, int], fps: int, clock: Clock) -> FrameSink:
        self.cameras.append(NotingCamera(size_px, fps, clock, self.sent))
        return self.cameras[-1]


def unbroken_voice(seconds: float) -> Float32:
    """A hum in syllables with no pause between them: a mouth is to be seen at every moment."""
    at = np.arange(round(seconds * RATE_HZ)) / RATE_HZ
    hum = sum(np.sin(2 * np.pi * 140 * n * at) / n for n in range(1, 16))
    loudness = 0.6 + 0.4 * np.sin(2 * np.pi * 4 * at)
    return np.asarray(0.16 * hum * loudness, np.float32)


@contextmanager
def bench_with(speech_s: float = 120.0, **chosen: object) -> Iterator[RestBench]:
    """On a server that runs, with a voice that is played into a microphone of it for so long."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as open_things:
        speech = Path(folder) / "voice.wav"
        write_wav(speech, np.tile(unbroken_voice(8.0), 1 + round(speech_s / 8)))
        feed = MicFeed()
        open_things.callback(feed.close)
        feed.play(speech)
        settings = Settings(mic=f"pulse:{SOURCE}", camera="pipewire", speaker="off")
        bench = RestBench(replace(settings, **chosen))  # type: ignore[arg-type]
        open_things.callback(bench.close)
        yield bench


def main() -> int:
    """Measure and print."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--times", type=int, default=10, help="how often a reader comes")
    words.add_argument("--seconds", type=float, default=20.0, help="of each look at the processor")
    words.add_argument("--delay-ms", type=int, default=180)
    asked = words.parse_args()
    server = PipewireServer()
    speech_s = 120.0 + 6 * asked.seconds + 30.0 * asked.times
    with serving(server), bench_with(speech_s, delay_ms=asked.delay_ms) as bench:
        _print_costs(bench, server, asked.seconds)
        if asked.times > 0:
            _print_wakings(bench, server, asked.times)
            _print_hearings(bench, server, asked.times)
        print(f"delay {bench.session.stats().delay_ms:.0f} ms")
    return 0


def _print_costs(bench: RestBench, server: PrivateServer, seconds: float) -> None:
    bench.session.post(SetWatched(True))
    time.sleep(_SETTLED_S)
    _print_shares("awake", bench, seconds)
    bench.session.post(SetWatched(False))
    with Recorder(server.child_env()):
        # The program takes it from the server; that its pipe is full then troubles nobody here.
        bench.asleep()
        time.sleep(_SETTLED_S)
        _print_shares("at rest, the voice recorded", bench, seconds)
    bench.deep_asleep()
    _print_shares("at rest, nobody records the voice", bench, seconds)


def _print_shares(state: str, bench: RestBench, seconds: float) -> None:
    print(f"{state}: {bench.core_share(seconds):.2%} of a core")
    for name, share in sorted(bench.threads(seconds).items()):
        print(f"   {name}: {share:.2%}", flush=True)


def _each_from_sleep(bench: RestBench, times: int, once: Callable[[], T]) -> list[T]:
    found = []
    for _ in range(times):
        bench.deep_asleep()
        found.append(once())
    return found


def _print_hearings(bench: RestBench, server: PrivateServer, times: int) -> None:
    found = _each_from_sleep(bench, times, lambda: bench.hearing(server.child_env()))
    columns = {
        "from the start of a recorder to the voice it has": [each.program for each in found],
        "from the first sound at all that it has": [each.record for each in found],
    }
    _print_columns(columns)


def _print_wakings(bench: RestBench, server: PrivateServer, times: int) -> None:
    found = _each_from_sleep(bench, times, lambda: bench.waking(server.child_env()))
    columns = {
        "from PipeWire's word to the first mouth": [each.sign for each in found],
        "from the start of the reader's program to the first mouth it has": [
            each.program for each in found
        ],
        "the same, to its first picture": [each.first for each in found],
    }
    _print_columns(columns)


def _print_columns(columns: dict[str, list[float]]) -> None:
    for words, values in columns.items():
        print(f"{words}: median {median(values):.0f} ms, all {[round(v) for v in sorted(values)]}")


if __name__ == "__main__":
    sys.exit(main())
