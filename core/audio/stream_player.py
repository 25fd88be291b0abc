"""What everything that plays through a device has in common: opening, the rate, closing."""

from __future__ import annotations

import threading

from core.audio.play_stream import Fill, Outlet, PlayStream
from core.audio.resample import HIGHEST_HZ, LOWEST_HZ, StreamResampler
from core.errors import SpeakerUnavailable
from core.ports import Clock
from core.types import AudioChunk


class StreamPlayer:
    """A PlayStream from ``start`` to ``close``; sound of any rate is resampled to its own.

    One kind of it says where to play (``_outlet``), what to play at a time (``_prepare``), and has
    a ``write`` of its own, for one thread, that never blocks nor raises. ``close`` is for any
    thread. label: what the user knows it by.
    """

    _stereo = False  # whether the side of stereo sound is of use

    def __init__(self, clock: Clock, label: str) -> None:
        self.label = label
        self._clock = clock
        self._stream: PlayStream | None = None
        self._resampler: StreamResampler | None = None
        self._closed = False
        self._guard = threading.Lock()  # start and close

    @property
    def rate_hz(self) -> int:
        """Samples a second; 0 before ``start``."""
        return self._stream.rate_hz if self._stream is not None else 0

    @property
    def ended(self) -> bool:
        """True once nothing is played any more: closed, the device gone, the server ended."""
        return self._closed or (self._stream is not None and self._stream.ended)

    def start(self) -> None:
        """Open the device; silence is played until there is sound. Raises SpeakerUnavailable with a
        remedy."""
        with self._guard:
            if self._stream is not None or self._closed:
                raise SpeakerUnavailable(f"The output {self.label} was opened twice.")
            try:
                self._stream = PlayStream(self._clock, self._outlet(), self._prepare)
            except BaseException:  # also of a program that is asked to end
                self._let_go()
                raise

    def close(self) -> None:
        """Stop; any thread, more than once."""
        with self._guard:
            self._closed = True
            if self._stream is not None:
                self._stream.close()
            self._let_go()

    def _ready(self, chunk: AudioChunk) -> AudioChunk | None:
        """What of the sound can be played now, at the device's rate; None where there is nothing,
        or nothing to play it on."""
        if not self.rate_hz or self._closed or not LOWEST_HZ <= chunk.rate_hz <= HIGHEST_HZ:
            return None
        if self._resampler is None or self._resampler.in_hz != chunk.rate_hz:
            self._resampler = StreamResampler(chunk.rate_hz, self.rate_hz, stereo=self._stereo)
        return self._resampler.push(chunk)

    def _outlet(self) -> Outlet:
        """Where to play; made or found now. Raises SpeakerUnavailable."""
        raise NotImplementedError

    def _prepare(self, rate_hz: int) -> Fill:
        """What plays at a rate; once for each rate that is tried."""
        raise NotImplementedError

    def _let_go(self) -> None:
        """Remove what ``_outlet`` has made; more than once is harmless."""
