"""How long sound is on its way through the cable to calls: tried out with marks that nobody hears.

The times that PortAudio tells for a stream to PipeWire come from a filter in the server's library
that is off by up to 100 ms at first and needs 20 s to be right. PulseAudio's are off by 10 ms, and
by up to 50 after some starts: the account of its null sink does not say how far ahead of their time
it hands blocks on. How far ahead they are taken from us is steady from the first second on, though,
on both. So short tones of 19 kHz are played when the cable has just been made, and recorded at its
other end, once.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from core.audio.play_stream import PlayStream
from core.audio.pulse_ear import RATE_HZ, PulseEar
from core.audio.tone_level import middle, tone_level
from core.clock import NS_PER_MS, NS_PER_S
from core.errors import MicUnavailable
from core.ports import Clock

Float32 = NDArray[np.float32]

TONE_HZ, TONE_S, TONE_LEVEL = 19_000.0, 0.010, 0.1
# Begin of each mark after the trial's own: no two are as far apart as two others, to 10 ms.
AT_MS = (0, 120, 250, 390, 470, 580, 680, 750, 840, 990)
_ENOUGH = 4  # marks that agree
_AGREE_NS = 3 * NS_PER_MS
_LIMIT_NS = 2_500 * NS_PER_MS
_PATIENCE_S = 1.0  # with a source of our own, into which a stream plays already
_EARLY_PERCENT = 25
_LOOK = RATE_HZ // 10  # samples between two looks


def try_way(stream: PlayStream, source: str, clock: Clock) -> bool:
    """Find out when ``source`` of the sound server carries what the stream plays, and let the
    stream go by that. False where nothing could be found out. Waits up to 2.5 s, and 2 s more
    where the server does not answer.

    Calls that record at that moment get some tones, 20 dB below full scale, above what most people
    hear and what most calls carry.
    """
    try:
        ear = PulseEar(source, clock, _PATIENCE_S)
    except MicUnavailable:
        return False
    until_ns = clock.now_ns() + _LIMIT_NS
    try:
        while not stream.ended and clock.now_ns() < until_ns:
            if _tried(stream, ear, clock, until_ns):
                return True
    except MicUnavailable:
        return False
    finally:
        stream.mix(None)
        ear.close()
    return False


def _tried(stream: PlayStream, ear: Ear, clock: Clock, until_ns: int) -> bool:
    """One trial. One in which the stream was torn says nothing: marks from before and after it lie
    apart from one another."""
    tears = stream.tears
    marks, hearing = Marks(stream.rate_hz), HeardTones()
    stream.mix(marks.sound)
    while clock.now_ns() < until_ns and stream.tears == tears and not stream.ended:
        pcm, _end_ns, came_ns = ear.read()
        if not hearing.push(pcm, came_ns):
            continue
        found = agreed_offset(marks.middles_ns, hearing.tones_ns)
        if found is not None:
            return stream.know_offset(found, tears)
    return False


class Ear(Protocol):
    """What is used of a PulseEar."""

    def read(self) -> tuple[Float32, int, int]: ...


class Marks:
    """Tones by the number of their first sample in a stream; they begin with the first block that
    is asked for. ``sound`` belongs to the stream's thread."""

    def __init__(self, rate_hz: int) -> None:
        self._rate_hz = rate_hz
        self._begin: int | None = None
        length = round(TONE_S * rate_hz)
        wave = np.sin(2 * np.pi * TONE_HZ * np.arange(length) / rate_hz)
        self._tone = (TONE_LEVEL * np.hanning(length) * wave).astype(np.float32)

    @property
    def middles_ns(self) -> list[int]:
        """Times of the tones' middles, counted from the stream's first sample; empty before the
        first block."""
        begin = self._begin
        if begin is None:
            return []
        half = (len(self._tone) - 1) / 2
        return [round((begin + self._place(at) + half) * NS_PER_S / self._rate_hz) for at in AT_MS]

    def sound(self, first: int, samples: int) -> Float32:
        """float32 (samples,) from that sample of the stream on."""
        if self._begin is None:
            self._begin = first
        out = np.zeros(samples, np.float32)
        for at in AT_MS:
            place = self._begin + self._place(at) - first
            begin, end = max(0, place), min(samples, place + len(self._tone))
            if begin < end:
                out[begin:end] += self._tone[begin - place : end - place]
        return out

    def _place(self, at_ms: int) -> int:
        return at_ms * self._rate_hz // 1000


class HeardTones:
    """The tones in a recording at RATE_HZ, block by block. One thread.

    What counts is when a block came, not when the server says it was recorded: that account is off
    by up to 10 ms for the first seconds. One block may be late by chance, none is early: of all of
    them the early quarter counts.
    """

    def __init__(self) -> None:
        self._sound: Float32 = np.zeros(0, np.float32)  # what is still to be looked at
        self._from = 0  # number of its first sample
        self._fresh = 0  # samples since the last look
        self._offsets: list[int] = []
        self._tones: list[float] = []

    def push(self, pcm: Float32, came_ns: int) -> bool:
        """Take float32 (n,), and when it came. True when there was a look."""
        self._sound = np.concatenate((self._sound, pcm))
        self._fresh += len(pcm)
        self._offsets.append(came_ns - (self._from + len(self._sound)) * NS_PER_S // RATE_HZ)
        if self._fresh < _LOOK:
            return False
        self._fresh = 0
        self._tones += [self._from + at for at in tones(self._sound)]
        # A tone near the end was not found yet, and its beginning counts.
        used = max(0, len(self._sound) - 2 * round(TONE_S * RATE_HZ))
        self._sound, self._from = self._sound[used:], self._from + used
        return True

    @property
    def tones_ns(self) -> list[int]:
        """Times of the middles of the tones so far."""
        if not self._offsets:
            return []
        beside = np.array(self._offsets) - self._offsets[0]
        zero_ns = self._offsets[0] + round(float(np.percentile(beside, _EARLY_PERCENT)))
        return [zero_ns + round(at * NS_PER_S / RATE_HZ) for at in self._tones]


def tones(sound: Float32) -> list[float]:
    """Middles of the tones in float32 (n,) at RATE_HZ, in samples; without those that end, or
    might, within the first or last 10 ms."""
    length = round(TONE_S * RATE_HZ)
    level = tone_level(sound, TONE_HZ, length, RATE_HZ)
    found: list[float] = []
    # A tone of this form comes out at three eighths of its level.
    for at in np.flatnonzero(level > TONE_LEVEL / 8).tolist():
        near = level[max(0, at - length) : at + length + 1]
        whole = length <= at < len(sound) - length  # else another look has all of it
        if whole and level[at] == near.max() and (not found or at - found[-1] > length):
            found.append(middle(level, at, length))
    return found


def agreed_offset(said_ns: Sequence[int], heard_ns: Sequence[int]) -> int | None:
    """The difference on which most pairs agree; None where too few do."""
    differences = np.array([heard - said for said in said_ns for heard in heard_ns], np.int64)
    if not len(differences):
        return None
    agree = np.abs(differences[:, None] - differences[None, :]) <= _AGREE_NS
    best = int(agree.sum(axis=1).argmax())
    if int(agree[best].sum()) < _ENOUGH:
        return None
    together = differences[agree[best]]
    return int(together[0]) + int(np.median(together - together[0]))
