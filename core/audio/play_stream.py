"""A stream that plays: opened on the right device, asked for sound with the time it is heard at."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.audio import speaker_advice
from core.audio.clock_map import at_rest
from core.audio.play_clock import PlayClock
from core.audio.portaudio import PORTAUDIO, Direction, SoundDevice, SoundStream
from core.clock import NS_PER_S
from core.errors import SpeakerUnavailable
from core.ports import Clock

Float32 = NDArray[np.float32]

BLOCK_MS = 10
# Sound is there well before its time; with the 20 ms of "low" a busy machine tears it.
LATENCY_S = 0.05
_DEAD_NS = 3 * NS_PER_S  # PortAudio tells nobody when a callback is not called any more
_NEWEST = 40  # blocks by which it is known how far ahead they are asked for
_LONGEST_TOLD_NS = NS_PER_S  # a driver that tells of a longer way to the ear is not believed
PLAYING = Direction(
    stream="RawOutputStream",
    channels="max_output_channels",
    default="default_output_device",
    usual_hz=(48_000, 44_100),
    error=SpeakerUnavailable,
    no_library=speaker_advice.no_library,
    no_start=speaker_advice.no_start,
    cannot_open=speaker_advice.cannot_open,
    server_end="PULSE_SINK",
)

Fill = Callable[[int, int], Float32 | None]


@dataclass(frozen=True, slots=True)
class Outlet:
    """Where to play. rates_hz: to try first. sink: name of a sound server's sink, None for what the
    user has chosen as its default. channels: at most; a server spreads one over all of its own.
    latency_s: how long before its time sound is handed over."""

    device: SoundDevice
    label: str
    rates_hz: tuple[int, ...]
    sink: str | None = None
    channels: int = 2
    latency_s: float = LATENCY_S


class PlayStream:
    """An open output.

    ``fill`` is called in PortAudio's thread with the monotonic time at which the block is heard and
    its number of samples; it returns float32 (samples,) or (2, samples), middle and side, None for
    silence, and never raises. Until the device's clock is known (100 ms) there is silence, and it
    is not asked. rate_hz: the device's own.
    """

    def __init__(self, clock: Clock, outlet: Outlet, prepare: Callable[[int], Fill]) -> None:
        """Open and begin. prepare: gets the rate that the device took, and returns ``fill``.
        Raises SpeakerUnavailable with a remedy."""
        self._clock = clock
        self.rate_hz = 0
        self._heard = PlayClock()
        self._seen_ns: list[int] = []  # of the newest blocks while something is mixed
        self._mixed: Callable[[int, int], Float32] | None = None
        self._latency_ns = 0
        self._played = 0  # samples asked for by the driver; stored by PortAudio's thread only
        self._last_block_ns = clock.now_ns()  # stored by PortAudio's thread only
        self._finished = False
        self._guard = threading.Lock()
        self._fill: Fill | None = None
        channels = min(outlet.channels, outlet.device.channels)
        self._stream: SoundStream | None = PORTAUDIO.open_at_a_rate(
            PLAYING,
            outlet.label,
            outlet.rates_hz,
            lambda rate_hz: self._open_at(outlet, rate_hz, channels, prepare),
        )

    @property
    def ended(self) -> bool:
        """True once nothing is played any more: closed, unplugged, or the sound server ended."""
        silent_ns = self._clock.now_ns() - self._last_block_ns
        return self._finished or self._stream is None or silent_ns > _DEAD_NS

    @property
    def tears(self) -> int:
        """Times that sound was lost on its way, or the device's clock was set anew: samples from
        before and after it lie apart."""
        return self._heard.tears

    def mix(self, sound: Callable[[int, int], Float32] | None) -> None:
        """Add ``sound`` to all that is played, None: no more. It is asked in PortAudio's thread,
        with the number of the block's first sample and its length, for float32 (samples,), and
        never raises. Any thread."""
        self._seen_ns = []
        self._mixed = sound

    def know_offset(self, offset_ns: int, tears: int) -> bool:
        """Go by what was heard from now on, not by what the driver tells: sample n was heard at
        ``offset_ns`` and n / rate_hz. That was found out with what is mixed now: blocks are taken
        to be asked for as far ahead as they have been in the meantime.

        tears: how many there were when this was found out. False, and nothing done, where there
        were more since, too few blocks, or no stream is as far ahead as that. Any thread."""
        seen_ns = self._seen_ns[-_NEWEST:]
        if len(seen_ns) < _NEWEST or tears != self.tears:
            return False
        arrivals = at_rest(seen_ns)
        way_ns = offset_ns - (arrivals.offset_ns or 0)
        if not 0 <= way_ns <= _LONGEST_TOLD_NS:
            return False
        self._heard.know(way_ns, arrivals)
        return True

    def close(self) -> None:
        """Stop; any thread, more than once."""
        with self._guard:
            stream, self._stream = self._stream, None
        if stream is not None:
            PORTAUDIO.close(stream)
        self._fill = self._mixed = None  # who made it holds this stream: a circle

    def _open_at(
        self, outlet: Outlet, rate_hz: int, channels: int, prepare: Callable[[int], Fill]
    ) -> SoundStream:
        self.rate_hz = rate_hz
        self._finished = False  # a stream that did not start has said that it is
        self._fill = prepare(rate_hz)
        stream = PORTAUDIO.open(
            PLAYING,
            {
                "device": outlet.device.index,
                "samplerate": rate_hz,
                "channels": channels,
                "dtype": "float32",
                "blocksize": rate_hz * BLOCK_MS // 1000,
                "latency": outlet.latency_s,
            },
            self._on_block,
            self._on_finished,
            outlet.sink,
        )
        self._latency_ns = round(stream.latency_s * NS_PER_S)
        return stream

    def _on_block(self, outdata: memoryview, frames: int, times: Any, status: Any) -> None:
        """Copy and count, nothing else: an exception here would end the stream in silence. outdata:
        the bytes of float32 (frames, channels)."""
        now_ns = self._last_block_ns = self._clock.now_ns()
        driver_ns = self._played * NS_PER_S // self.rate_hz
        self._played += frames
        lost = bool(status) and bool(status.output_underflow)
        heard_ns = self._heard.place(driver_ns, now_ns, self._way_ns(times), lost=lost)
        if self._mixed is not None:
            self._seen_ns = [*self._seen_ns[1 - _NEWEST :], now_ns - driver_ns]
        fill = self._fill if self._heard.settled else None
        sound = fill(heard_ns, frames) if fill is not None else None
        mixed = self._mixed if fill is not None else None
        if sound is None and mixed is None:
            outdata[:] = bytes(len(outdata))
            return
        block: Float32 = np.frombuffer(outdata, np.float32).reshape(frames, -1)
        if sound is None:
            block.fill(0.0)
        else:
            _spread(sound, block)
        if mixed is not None:
            block += mixed(self._played - frames, frames)[:, None]

    def _on_finished(self) -> None:
        self._finished = True

    def _way_ns(self, times: Any) -> int:
        """How long the block will be on its way to the ear."""
        told_ns = round((times.outputBufferDacTime - times.currentTime) * NS_PER_S)
        return told_ns if 0 < told_ns <= _LONGEST_TOLD_NS else self._latency_ns


def _spread(sound: Float32, outdata: Float32) -> None:
    """Mono sound to all channels, stereo to the two there are, or its middle to the only one."""
    if sound.ndim == 1:
        outdata[:] = sound[:, None]
    elif outdata.shape[1] < 2:
        outdata[:] = sound[0][:, None]
    else:
        np.add(sound[0], sound[1], out=outdata[:, 0])
        np.subtract(sound[0], sound[1], out=outdata[:, 1])
