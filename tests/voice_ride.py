"""A simulated call: a microphone and a cable with clocks of their own, and our real code between.

The drivers are played by hand-made clocks: MicSource, VoiceFront, Hush and VirtualMic are the real
ones. Blocks come late as measured on PulseAudio and PipeWire under load: half of them by less than
0.3 ms, 5 % by more than 2 ms, 1 % by more than 8 ms, none by more than 32 ms; and now and then the
whole program stands still for 60 ms. The cable plays silence where nobody has fed it in time.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

import numpy as np

from core import paths
from core.audio.mic import MicSource
from core.audio.sound_file import decode_sound
from core.audio.virtual_mic import VirtualMic
from core.audio.voice_front import VoiceFront
from core.clock import NS_PER_S
from core.session.hush import Hush
from tests.clicks import Heard, listen
from tests.unit.audio.conftest import FakeSoundDevice, HandClock

RATE = 48_000
BLOCK = 480
_WAY_IN_S = 0.005  # from the last sample of a block to its delivery
_STALL_S = 0.06
_BEFORE_S = 1.0  # of what was said, before a piece of what was heard
START_S = 1000.0  # of the clock


def speech() -> Any:
    """float64 (n,): the bundled speech, with a little noise up to 24 kHz."""
    pcm = decode_sound(paths.sample_speech(), RATE).astype(np.float64)
    return pcm + 3e-4 * np.random.default_rng(0).standard_normal(len(pcm))


@dataclass(frozen=True, slots=True)
class Hang:
    """A sound server that stands still. told_s: by how much what it tells of the way to the ear is
    wrong four seconds later, as measured on PulseAudio; after twelve it is right. mic_loses: what
    is said meanwhile, else it comes in one go. is_told: both drivers say that sound was lost."""

    seconds: float = 0.0
    told_s: float = 0.0
    mic_loses: bool = False
    is_told: bool = True

    def wrong_s(self, since_s: float) -> float:
        """By how much it is wrong so long after it has gone on."""
        return float(np.interp(since_s, (0.0, 4.0, 7.0, 12.0), (0, 1, 1, 0))) * self.told_s


class Ride:
    """mic_ppm, out_ppm: how much faster than true the devices' clocks run. stalls_s: from stall to
    stall on average, 0: none. calm: no block is late. spoken: float (n,) or (2, n), left and right,
    said again and again. ``delay_s`` and ``hush`` may be changed between two calls of ``go``."""

    def __init__(
        self,
        spoken: Any,
        mic_ppm: float = 0.0,
        out_ppm: float = 0.0,
        *,
        delay_s: float = 0.18,
        stalls_s: float = 30.0,
        calm: bool = False,
        seed: int = 0,
    ) -> None:
        self.delay_s, self.hush = delay_s, Hush()
        self.spoken = np.atleast_2d(np.asarray(spoken, np.float32))
        self._mic_hz, self._out_hz = RATE * (1 + mic_ppm / 1e6), RATE * (1 + out_ppm / 1e6)
        self._random, self._stalls_s, self._calm = np.random.default_rng(seed), stalls_s, calm
        self._stall_s = (START_S + 3.0, START_S + 3.0)
        self._captured = self._played = 0  # samples
        self._mic_s = self._out_s = START_S  # when the newest block of each was handed over
        self._mic_lost = False
        self._shift_s = 0.0  # by which silence of its own has made the cable late
        self._hang = Hang()
        self.torn = 0  # times that the cable was not fed in time
        self.stalls = 0
        self._blocks: list[Any] = []
        self._blocks_from = 0  # place of the first of them in all that was heard
        self._heard = 0
        self._front = VoiceFront()
        self._clock = HandClock()
        with _portaudio(len(self.spoken)) as device:
            self.mic = MicSource(self._clock, device="in")
            self.mic.start()
            self.cable = VirtualMic(self._clock, "out", self.hush.keeps_back)
            self.cable.start()
        ears, mouth = device.streams
        self._deliver: Callable[..., None] = ears.settings["callback"]
        self._ask: Callable[..., None] = mouth.settings["callback"]
        self._latency_s = float(mouth.settings["latency"])
        self._next_mic_s = self._mic_due()
        self._next_out_s = self._out_due()

    @property
    def now_s(self) -> float:
        """Since the start, of true time."""
        return min(self._next_mic_s, self._next_out_s) - START_S

    def go(self, until_s: float) -> None:
        """Let time pass until ``until_s`` after the start."""
        while self.now_s < until_s:
            if self._next_mic_s <= self._next_out_s:
                self._capture()
                self._next_mic_s = self._mic_due()
            else:
                self._play()
                self._next_out_s = self._out_due()

    def hang(self, hang: Hang) -> None:
        """Let the sound server stand still from now on."""
        begin_s = self.now_s + START_S
        self._hang, self._stall_s = hang, (begin_s, begin_s + hang.seconds)
        if hang.mic_loses:  # what was said meanwhile was recorded by nobody
            self._captured += round(hang.seconds * self._mic_hz / BLOCK) * BLOCK
            self._mic_lost = True
            self._next_mic_s = self._mic_due()

    # -- the drivers -------------------------------------------------------------------------------

    def _late_s(self, due_s: float, before_s: float) -> float:
        """When a block that is due then is handed over."""
        kind, much = self._random.random(2)
        spans = ((0.9, 0.0, 0.0006), (0.98, 0.0006, 0.004), (0.995, 0.004, 0.01), (1, 0.01, 0.032))
        least, most = next((low, high) for share, low, high in spans if kind <= share)
        late_s = due_s + (0.0 if self._calm else least + much * (most - least))
        begin_s, end_s = self._stall_s
        if self._stalls_s and late_s > end_s:
            begin_s = end_s + 1.0 + self._random.exponential(self._stalls_s - 1.0)
            self._stall_s = begin_s, begin_s + _STALL_S
            self.stalls += 1
        elif begin_s <= late_s < end_s:
            late_s = end_s
        return max(late_s, before_s)

    def _mic_due(self) -> float:
        end_s = START_S + (self._captured + BLOCK) / self._mic_hz
        self._mic_s = self._late_s(end_s + _WAY_IN_S, self._mic_s)
        return self._mic_s

    def _out_due(self) -> float:
        self._out_s = self._late_s(self._ear_s() - self._latency_s, self._out_s)
        return self._out_s

    def _ear_s(self) -> float:
        """When the block to be played next is heard."""
        return START_S + self._latency_s + self._played / self._out_hz + self._shift_s

    def _capture(self) -> None:
        self._clock.time_ns = round(self._next_mic_s * NS_PER_S)
        at = np.arange(self._captured, self._captured + BLOCK) % self.spoken.shape[1]
        self._captured += BLOCK
        times = SimpleNamespace(inputBufferAdcTime=0.0, currentTime=0.0)
        status = SimpleNamespace(input_overflow=self._mic_lost and self._hang.is_told)
        self._mic_lost = False
        sound = np.ascontiguousarray(self.spoken[:, at].T)
        self._deliver(sound.data.cast("B"), BLOCK, times, status)
        while (chunk := self._front.push(self.mic.read(0.0))) is not None:
            self.cable.write(self.hush.hushed(chunk), round(self.delay_s * NS_PER_S))

    def _play(self) -> None:
        now_s = self._next_out_s
        self._clock.time_ns = round(now_s * NS_PER_S)
        behind_s = now_s - self._ear_s()
        if behind_s > 0:  # the cable has run dry
            self.torn += 1
            self._keep(np.zeros((round(behind_s * self._out_hz), 2), np.float32))
            self._shift_s += behind_s
        block = np.empty((BLOCK, 2), np.float32)
        told_s = self._ear_s() - now_s + self._random.uniform(-0.001, 0.001)
        told_s += self._hang.wrong_s(now_s - self._stall_s[1])
        times = SimpleNamespace(outputBufferDacTime=100.0 + told_s, currentTime=100.0)
        underflow = behind_s > 0 and self._hang.is_told
        self._ask(block.data.cast("B"), BLOCK, times, SimpleNamespace(output_underflow=underflow))
        self._played += BLOCK
        self._keep(block)

    def _keep(self, block: Any) -> None:
        self._blocks.append(block)
        self._heard += len(block)

    # -- the judge ---------------------------------------------------------------------------------

    def judged(self, glides_s: tuple[tuple[float, float], ...] = ()) -> tuple[Heard, Any, Any]:
        """Clicks since the last call but for the newest half second, and moments (s since the
        start) with the skew in ms there: how much later than ``delay_s`` the voice was heard."""
        heard = np.concatenate(self._blocks)
        begin, keep = self._blocks_from, round(0.5 * RATE)
        expected_s = self._ear_of(begin) - self.delay_s
        first = round((expected_s - START_S) * self._mic_hz) - round(_BEFORE_S * RATE)
        places = np.arange(first, first + len(heard) + 2 * round(_BEFORE_S * RATE))
        middle = self.spoken.mean(axis=0)
        said = np.where(places >= 0, middle[places % len(middle)], 0.0)
        glides = [
            ((low - self._ear_of(begin) + START_S), (high - self._ear_of(begin) + START_S))
            for low, high in glides_s
        ]
        found = listen(said, heard.mean(axis=1), RATE, least_s=-1.5, most_s=-0.5, glides=glides)
        at = found.at_s * RATE
        ear_s = self._ear_of(begin) + at / self._out_hz
        mouth_s = START_S + (first + at - found.behind_s * RATE) / self._mic_hz
        self._blocks, self._blocks_from = [heard[-keep:]], begin + len(heard) - keep
        return found, ear_s - START_S, 1000 * (ear_s - mouth_s - self.delay_s)

    def close(self) -> None:
        self.cable.close()
        self.mic.close()

    def heard(self) -> Any:
        """float32 (n, 2): all since the last ``judged``."""
        return np.concatenate(self._blocks)

    def _ear_of(self, place: int) -> float:
        return START_S + self._latency_s + place / self._out_hz


@contextmanager
def _portaudio(channels: int) -> Iterator[FakeSoundDevice]:
    fake = FakeSoundDevice()
    fake.add("in", channels=channels, rate_hz=RATE)
    fake.add("out", channels=0, outputs=2, rate_hz=RATE)
    with patch.dict(sys.modules, {"sounddevice": fake}), patch.object(sys, "platform", "linux"):
        yield fake
