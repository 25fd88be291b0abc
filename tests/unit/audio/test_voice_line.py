"""The voice behind a virtual microphone: in time with two clocks, and never a click or a gap."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from core.audio.voice_line import VoiceLine

RATE = 48_000
BLOCK = 480
WAY_S = 0.05  # from the reader's callback to the ear

Sound = Callable[[Any], Any]


def tone(at_s: Any) -> Any:
    return 0.5 * np.sin(2 * np.pi * 220 * at_s)


def voice(at_s: Any) -> Any:
    """Something like a vowel, 110 Hz with a slow vibrato, whose loudness changes."""
    phase = 2 * np.pi * (110 * at_s + 0.4 * np.sin(2 * np.pi * 5 * at_s))
    harmonics = sum(np.cos(k * phase + k * k) / k for k in range(1, 12))
    return 0.12 * harmonics * (1.2 + np.sin(2 * np.pi * 3 * at_s))


class Ride:
    """A microphone and a loudspeaker with clocks of their own, and a delay that may change."""

    def __init__(
        self, sound: Sound, mic_ppm: float = 0, out_ppm: float = 0, delay_s: float = 0.18
    ) -> None:
        self.line = VoiceLine(RATE)
        self.delay_s = delay_s
        self.heard: list[Any] = []
        self.heard_s: list[float] = []
        self._sound = sound
        self._mic_hz, self._out_hz = RATE * (1 + mic_ppm / 1e6), RATE * (1 + out_ppm / 1e6)
        self._captured = self._asked = 0

    def go(self, until_s: float) -> None:
        while True:
            captured_s = (self._captured + BLOCK) / self._mic_hz
            asked_s = self._asked / self._out_hz
            if min(captured_s, asked_s) > until_s:
                return
            if captured_s <= asked_s:
                at_s = (self._captured + np.arange(BLOCK)) / self._mic_hz
                self.line.write(at_s[0] * RATE, self._sound(at_s).astype(np.float32))
                self._captured += BLOCK
            else:
                ear_s = asked_s + WAY_S
                self.heard.append(self.line.read((ear_s - self.delay_s) * RATE, BLOCK))
                self.heard_s.append(ear_s)
                self._asked += BLOCK

    def behind_ms(self, since_s: float) -> Any:
        """How far behind its moment each block was heard, for a sound that tells its own time."""
        at = np.array(self.heard_s)
        told = np.array([block[0] for block in self.heard]) * 1000
        return 1000 * (at - told)[at > since_s]


def clock_face(at_s: Any) -> Any:
    """A sound that tells its own time."""
    return at_s / 1000


@pytest.mark.parametrize("ppm", [(0, 0), (200, 0), (0, 200), (200, -200), (-200, 200)])
def test_two_clocks_that_run_apart_stay_within_milliseconds(ppm: tuple[int, int]) -> None:
    """An hour at 200 ppm is 720 ms. What is left here is steady: after a minute nothing grows."""
    ride = Ride(clock_face, *ppm)
    ride.go(150)
    behind = ride.behind_ms(since_s=20)
    assert np.abs(behind - 180).max() < 3
    assert abs(np.median(behind[-500:]) - np.median(behind[2000:2500])) < 0.3
    assert (ride.line.underruns, ride.line.leaps) == (0, 0)


@pytest.mark.parametrize("ppm", [(0, 0), (200, -200)])
def test_the_pace_is_corrected_without_a_click(ppm: tuple[int, int]) -> None:
    ride = Ride(tone, *ppm)
    ride.go(20)
    heard = np.concatenate(ride.heard)[2 * RATE :]
    curve = np.abs(np.diff(heard, 2)).max()
    assert curve < 1.02 * 0.5 * (2 * np.pi * 220 / RATE) ** 2  # a tone's own, and no more


@pytest.mark.parametrize(
    ("before_s", "after_s"), [(0.18, 0.3), (0.3, 0.18), (0.18, 0.6), (0.6, 0.18), (0.3, 0.28)]
)
def test_another_delay_is_reached_within_half_a_second_without_a_click(
    before_s: float, after_s: float
) -> None:
    ride = Ride(voice, delay_s=before_s)
    ride.go(3)
    changed = len(ride.heard)
    ride.delay_s = after_s
    ride.go(6)
    heard, at_s = np.concatenate(ride.heard[150:]), np.array(ride.heard_s)
    whole = voice(np.arange(6 * RATE) / RATE)
    assert np.abs(np.diff(heard)).max() < 1.1 * np.abs(np.diff(whole)).max()
    for block in range(changed + 50, changed + 290, 10):
        due_s = at_s[block] - after_s + np.arange(8 * BLOCK) / RATE
        off_ms = _off_ms(np.concatenate(ride.heard[block : block + 8]), due_s)
        assert abs(off_ms) < (10 if block < changed + 150 else 4), block - changed
    # It sounds on all the while: no block is much quieter than the voice ever is.
    loud = [np.sqrt(np.mean(block**2)) for block in ride.heard[changed : changed + 60]]
    assert min(loud) > 0.5 * min(
        np.sqrt(np.mean(whole[k : k + BLOCK] ** 2)) for k in range(RATE, 3 * RATE, BLOCK)
    )
    assert (ride.line.underruns, ride.line.leaps) == (0, 0)


def _off_ms(block: Any, due_s: Any) -> float:
    """By how much some blocks are other than what is due: the shift at which they fit best."""
    shifts = np.arange(-30, 31) * 1e-3 / 4
    misfit = [np.sum((block - voice(due_s + shift)) ** 2) for shift in shifts]
    return float(1000 * shifts[int(np.argmin(misfit))])


def test_in_silence_another_delay_is_there_at_once() -> None:
    ride = Ride(lambda at_s: np.where(at_s < 4, 0.0, clock_face(at_s)))
    ride.go(3)
    ride.delay_s = 0.9
    ride.go(3.02)
    ride.go(8)
    assert np.abs(ride.behind_ms(since_s=5.5) - 900).max() < 3


def test_lost_sound_is_silence_of_its_length_and_what_follows_is_in_time() -> None:
    line = VoiceLine(RATE)
    for k in range(200):
        if not 100 <= k < 130:
            at_s = (k * BLOCK + np.arange(BLOCK)) / RATE
            line.write(k * BLOCK, tone(at_s).astype(np.float32), gap=k == 130)
    heard = np.concatenate([line.read(RATE // 2 + k * BLOCK, BLOCK) for k in range(140)])
    due = tone((RATE // 2 + np.arange(len(heard))) / RATE)
    middle = slice(101 * BLOCK - RATE // 2, 129 * BLOCK - RATE // 2)
    after = slice(132 * BLOCK - RATE // 2, None)
    assert np.abs(heard[middle]).max() == 0
    assert np.abs(heard[after] - due[after]).max() < 1e-3
    assert np.abs(np.diff(heard)).max() < 1.1 * np.abs(np.diff(due)).max()


def test_a_reader_without_sound_gets_silence_and_it_is_counted_once() -> None:
    line = VoiceLine(RATE)
    assert not line.read(0, BLOCK).any()
    assert line.underruns == 0  # nothing was ever there
    line.write(0, np.full(RATE // 10, 0.1, np.float32))
    assert not line.read(-BLOCK * 4, BLOCK).any()
    assert line.underruns == 0  # before the first word there is silence by right
    assert line.read(480, BLOCK).any()
    for k in range(20):
        line.read(9_000 + k * BLOCK, BLOCK)
    assert line.underruns == 1


def test_the_row_holds_its_newest_seconds_for_hours() -> None:
    line = VoiceLine(8_000)
    for k in range(2_000):
        line.write(k * 800, np.full(800, (k % 100) / 100, np.float32))
        if k > 20:
            block = line.read((k - 10) * 800, 800)
            assert abs(block[400] - ((k - 10) % 100) / 100) < 1e-3


def test_a_pause_is_no_underrun_and_what_follows_is_in_its_place() -> None:
    line = VoiceLine(RATE)
    line.write(0, np.full(RATE // 10, 0.1, np.float32))
    assert line.read(480, BLOCK).any()
    line.pause()
    for k in range(20):
        assert line.read((k + 2) * BLOCK, BLOCK).any() == (k < 7)
        assert (line.late is None) == (k >= 7)
    later = 60 * RATE
    for k in range(30):
        assert not line.read(later + k * BLOCK, BLOCK).any()
    for k in range(30):  # all that was kept, at once
        line.write(later + (k + 20) * BLOCK, np.full(BLOCK, 0.2, np.float32))
    heard = [line.read(later + (k + 30) * BLOCK, BLOCK) for k in range(19)]
    assert np.allclose(heard, 0.2, atol=1e-3)
    assert line.late == pytest.approx(0.0)
    assert (line.underruns, line.leaps) == (0, 0)
    for k in range(19, 25):
        line.read(later + (k + 30) * BLOCK, BLOCK)
    assert line.underruns == 1, "that was no pause"
