"""Is somebody speaking? Loudness against a floor that follows the room."""

from __future__ import annotations

from collections import deque

import numpy as np
from numpy.typing import NDArray

Float32 = NDArray[np.float32]

_HOP_S = 0.010
_SILENCE_DB = -100.0
_DYING_DB = 15.0
_SYLLABLE = 3  # moments: no syllable is shorter, few key strokes are as long
_LEAST_MARGIN_DB = 2.0


class _Run:
    """How many moments in a row were loud, and steadily so: a click dies away at once."""

    def __init__(self) -> None:
        self._length = 0
        self._peak_db = _SILENCE_DB

    def count(self, level_db: float, loud: bool) -> int:
        """One more moment; the length of the run that it ends."""
        dying = level_db < self._peak_db - _DYING_DB
        if not loud or dying:
            self._length, self._peak_db = 0, _SILENCE_DB
        if loud:
            self._length += 1
            self._peak_db = max(self._peak_db, level_db)
        return self._length


class EnergyVad:
    """A voice detector without a model: energy, adaptive floor, hysteresis, hold.

    Each 10 ms the energy between 200 and 3800 Hz is taken over the last 20 ms, in dB below full
    scale (hum and most of a key's click lie outside). The floor is the quietest moment of the last
    ``memory_s``: speech always has such moments, a fan has nothing else.

    * on: ``attack_ms`` in a row at least ``on_db`` above the floor and above ``least_db``, without
      dying away as a key's click does.
    * off: ``hold_ms`` without 30 ms in a row at least ``off_db`` above the floor.

    Deterministic: the answers depend on the samples only, not on the sizes of the blocks nor on
    time. One thread.
    """

    def __init__(
        self,
        rate_hz: int = 16_000,
        *,
        on_db: float = 12.0,
        off_db: float = 7.0,
        attack_ms: float = 40.0,
        hold_ms: float = 250.0,
        memory_s: float = 2.5,
        least_db: float = -58.0,
    ) -> None:
        if off_db > on_db:
            raise ValueError("off_db above on_db: the detector would flutter")
        self._hop = round(rate_hz * _HOP_S)
        self._on_db = on_db
        self._off_db = off_db
        self._attack = max(1, round(attack_ms / 1000.0 / _HOP_S))
        self._hold = max(1, round(hold_ms / 1000.0 / _HOP_S))
        self._least_db = least_db
        self._memory = round(memory_s / _HOP_S)
        self._window = np.hanning(2 * self._hop + 2)[1:-1].astype(np.float32)
        bins_hz = np.fft.rfftfreq(2 * self._hop, 1.0 / rate_hz)
        self._band = (bins_hz >= 200.0) & (bins_hz <= 3800.0)
        # A full-scale sine has 0 dB: its power in the window's spectrum, one side.
        self._full_scale = float(np.sum(self._window) ** 2) / 4.0
        self._held: Float32 = np.zeros(0, np.float32)
        self._voiced = False
        self._level_db = _SILENCE_DB
        self._floor_db = _SILENCE_DB
        self.reset()

    @property
    def voiced(self) -> bool:
        """The verdict at the last sample pushed."""
        return self._voiced

    @property
    def level_db(self) -> float:
        """Energy of the last 20 ms in dB below a full-scale sine."""
        return self._level_db

    @property
    def floor_db(self) -> float:
        """What the room is taken to sound like when nobody speaks."""
        return self._floor_db

    def push(self, pcm: Float32) -> bool:
        """Hear more sound; the verdict at its end. pcm: float32 (n,) mono −1..1, n ≥ 0."""
        # Damaged samples (huge or not numbers) must not spoil what is remembered.
        sane = np.clip(np.nan_to_num(pcm), -1.0, 1.0)
        self._held = np.concatenate((self._held, sane))
        while len(self._held) >= 2 * self._hop:
            self._hear(self._energy_db(self._held[: 2 * self._hop]))
            self._held = self._held[self._hop :]
        return self._voiced

    def reset(self) -> None:
        """Forget the room and the voice: another microphone."""
        self._held = np.zeros(self._hop, np.float32)
        self._voiced = False
        self._level_db = _SILENCE_DB
        self._floor_db = self._least_db - self._on_db
        self._recent: deque[float] = deque(maxlen=5)
        # (number, dB), rising in both: the first is the quietest moment that is remembered.
        self._minima: deque[tuple[int, float]] = deque()
        self._heard = 0
        self._onset = _Run()
        self._going_on = _Run()
        self._quiet = 0

    def _energy_db(self, frame: Float32) -> float:
        spectrum = np.fft.rfft(frame * self._window)[self._band]
        power = float(np.sum(np.abs(spectrum) ** 2)) / self._full_scale / 1.5
        return max(_SILENCE_DB, 10.0 * float(np.log10(power + 1e-12)))

    def _hear(self, level_db: float) -> None:
        self._level_db = level_db
        self._follow_floor(level_db)
        above_db = level_db - self._floor_db
        loud = above_db >= self._on_db and level_db >= self._least_db
        audible = above_db >= self._off_db and level_db >= self._least_db - _LEAST_MARGIN_DB
        starts = self._onset.count(level_db, loud) >= self._attack
        goes_on = self._going_on.count(level_db, audible) >= _SYLLABLE
        self._quiet = 0 if goes_on else self._quiet + 1
        self._voiced = self._quiet < self._hold if self._voiced else starts

    def _follow_floor(self, level_db: float) -> None:
        # A mean over 50 ms: the minimum of noise itself would lie far below the noise.
        self._recent.append(level_db)
        smooth_db = sum(self._recent) / len(self._recent)
        self._heard += 1
        while self._minima and self._minima[-1][1] >= smooth_db:
            self._minima.pop()
        self._minima.append((self._heard, smooth_db))
        if self._minima[0][0] <= self._heard - self._memory:
            self._minima.popleft()
        if self._heard * 5 >= self._memory:  # with less heard, speech would pass for the room
            # Below that the level tells of a noise gate, not of the room.
            self._floor_db = max(self._minima[0][1], self._least_db - self._on_db)
