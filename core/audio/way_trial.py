"""How long sound is on its way through the cable to calls: tried out with marks that nobody hears.

The times that PortAudio tells for a stream to PipeWire come from a filter in the server's library
that is off by up to 100 ms at first and needs 20 s to be right. How far blocks are taken ahead of
their time is steady from the first second on, though. So short tones of 19 kHz are played when the
cable has just been made, and recorded at its other end, once.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from core.audio.play_stream import PlayStream
from core.audio.pulse_ear import RATE_HZ, PulseEar
from core.clock import NS_PER_MS, NS_PER_S
from core.errors import MicUnavailable
from core.ports import Clock

Float32 = NDArray[np.float32]

TONE_HZ, TONE_S, TONE_LEVEL = 19_000.0, 0.010, 0.1
# Begin of each mark after the trial's own: no two are as far apart as two others.
_AT_MS = (0, 130, 290, 400, 590, 720, 920, 1070, 1310, 1500)
_ENOUGH = 4  # marks that agree
_AGREE_NS = 3 * NS_PER_MS
_LIMIT_NS = 2_500 * NS_PER_MS
_LOOK_BLOCKS = 10


def try_way(stream: PlayStream, source: str, clock: Clock) -> bool:
    """Find out when ``source`` of the sound server carries what the stream plays, and let the
    stream go by that. Waits up to 2.5 s; False where nothing could be found out.

    Calls that record at that moment get some tones, 20 dB below full scale, above what most people
    hear and what most calls carry.
    """
    try:
        ear = PulseEar(source, clock)
    except MicUnavailable:
        return False
    marks = Marks(stream.rate_hz)
    stream.mix(marks.sound)
    try:
        offset_ns = _heard_offset(ear, marks, clock)
    except MicUnavailable:
        return False
    finally:
        stream.mix(None)
        ear.close()
    if offset_ns is not None:
        stream.know_offset(offset_ns)
    return offset_ns is not None


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
    def middles(self) -> list[float]:
        """Sample numbers of the tones' middles; empty before the first block."""
        begin = self._begin
        if begin is None:
            return []
        half = (len(self._tone) - 1) / 2
        return [begin + at * self._rate_hz / 1000 + half for at in _AT_MS]

    def sound(self, first: int, samples: int) -> Float32:
        """float32 (samples,) from that sample of the stream on."""
        if self._begin is None:
            self._begin = first
        out = np.zeros(samples, np.float32)
        for at in _AT_MS:
            place = self._begin + at * self._rate_hz // 1000 - first
            begin, end = max(0, place), min(samples, place + len(self._tone))
            if begin < end:
                out[begin:end] += self._tone[begin - place : end - place]
        return out


def _heard_offset(ear: PulseEar, marks: Marks, clock: Clock) -> int | None:
    """Monotonic ns minus the time of a sample in its stream, of what is heard."""
    blocks: list[Float32] = []
    offsets: list[int] = []
    count = 0
    until_ns = clock.now_ns() + _LIMIT_NS
    while clock.now_ns() < until_ns:
        pcm, end_ns, _came_ns = ear.read()
        blocks.append(pcm)
        count += len(pcm)
        offsets.append(end_ns - count * NS_PER_S // RATE_HZ)
        if len(blocks) % _LOOK_BLOCKS:
            continue
        zero_ns = int(np.median(np.array(offsets) - offsets[0])) + offsets[0]
        heard = [zero_ns + round(at * NS_PER_S / RATE_HZ) for at in tones(np.concatenate(blocks))]
        said = [round(at * NS_PER_S / RATE_HZ) for at in marks.middles]
        found = agreed_offset(said, heard)
        if found is not None:
            return found
    return None


def tones(sound: Float32) -> list[float]:
    """Middles of the tones in float32 (n,) at RATE_HZ, in samples."""
    length = round(TONE_S * RATE_HZ)
    window = np.hanning(length)
    window /= window.sum()
    turned = sound * np.exp(-2j * np.pi * TONE_HZ / RATE_HZ * np.arange(len(sound)))
    level = np.abs(np.convolve(turned, window, "same"))
    found: list[float] = []
    # A tone of this form comes out at three eighths of its level.
    for at in np.flatnonzero(level > TONE_LEVEL / 8).tolist():
        first = max(0, at - length)
        near = level[first : at + length + 1]
        whole = length <= at < len(sound) - length  # else a later look has all of it
        if whole and level[at] == near.max() and (not found or at - found[-1] > length):
            found.append(first + float(np.average(np.arange(len(near)), weights=near**2)))
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
