"""The cable while nobody hears it: silence for next to nothing, and then the voice as ever."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from core.audio.mic import MicSource
from core.audio.virtual_mic import VirtualMic
from core.audio.voice_line import VoiceLine

RATE = 48_000
MS = 1_000_000
DELAY_NS = 200 * MS


class Wire:
    """A microphone that says a tone and a cable, both driven by the test, 10 ms at a time."""

    def __init__(self, portaudio: Any, clock: Any) -> None:
        portaudio.add("in", channels=1, rate_hz=RATE)
        portaudio.add("out", channels=0, outputs=2, rate_hz=RATE)
        self.clock, self.panic = clock, False
        self.mic, self.cable = MicSource(clock, device="in"), VirtualMic(clock, "out", self.kept)
        self.mic.start()
        self.cable.start()
        self.ears, self.mouth = portaudio.streams[-2:]
        self.heard: list[Any] = []

    def kept(self, _captured_ns: int) -> bool:
        return self.panic

    def go(self, blocks: int, *, paused: bool = False) -> None:
        for _ in range(blocks):
            self.clock.advance(10 * MS)
            self.ears.deliver(0.25)
            while (chunk := self.mic.read(0.0)) is not None:
                if not paused:
                    self.cable.write(chunk, DELAY_NS)
            self.heard.append(self.mouth.ask(way_s=0.08))

    def pause(self, blocks: int) -> None:
        self.cable.pause()
        self.go(blocks, paused=True)

    def close(self) -> None:
        self.mic.close()
        self.cable.close()


@pytest.fixture
def wired(portaudio: Any, clock: Any) -> Callable[[], Wire]:
    return lambda: Wire(portaudio, clock)


def test_once_all_was_heard_nothing_is_looked_for_until_the_voice_comes_back(
    wired: Callable[[], Wire], monkeypatch: pytest.MonkeyPatch
) -> None:
    wire, reads = wired(), 0
    inner = VoiceLine.read

    def read(line: VoiceLine, place: float, samples: int) -> Any:
        nonlocal reads
        reads += 1
        return inner(line, place, samples)

    monkeypatch.setattr(VoiceLine, "read", read)
    wire.go(60)
    assert wire.heard[-1].all()
    wire.pause(40)
    reads = 0
    wire.go(100, paused=True)
    assert reads == 0
    assert not np.any(wire.heard[-100:])
    wire.go(40)
    assert reads == 40
    assert wire.heard[-1].all()
    assert wire.cable.gaps == 0
    wire.close()


@pytest.mark.parametrize("panic", [False, True])
def test_what_is_heard_is_what_would_be_heard_with_looking(
    wired: Callable[[], Wire], monkeypatch: pytest.MonkeyPatch, panic: bool
) -> None:
    found = []
    for looking in (False, True):
        if looking:
            monkeypatch.setattr(VoiceLine, "idle", False)
        wire = wired()
        wire.go(60)
        wire.pause(100)
        wire.panic = panic
        wire.pause(20)
        wire.go(60)
        wire.panic = False
        wire.go(60)
        found.append(np.concatenate(wire.heard))
        wire.close()
    np.testing.assert_array_equal(found[0], found[1])
    assert found[0][-480:].all()
    again = found[0][180 * 480 : 240 * 480]
    assert bool(again.any()) != panic


def test_a_line_is_idle_between_the_end_of_a_pause_s_sound_and_the_next() -> None:
    line, sound = VoiceLine(RATE), np.full(480, 0.5, np.float32)
    assert not line.idle
    for block in range(10):
        line.write(block * 480, sound)
    line.read(0, 480)
    line.pause()
    assert not line.idle, "not all was read"
    for block in range(1, 12):
        line.read(block * 480, 480)
    assert line.idle
    line.write(12 * 480, sound)
    assert not line.idle
    line.read(12 * 480, 480)
    assert not line.idle, "that is no pause"
