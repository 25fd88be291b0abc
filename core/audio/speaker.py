"""The loudspeaker: plays every sample at the time that its stamp says."""

from __future__ import annotations

import threading
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.audio import speaker_advice
from core.audio.clock_map import DriverClock
from core.audio.play_line import PlayLine
from core.audio.portaudio import (
    PORTAUDIO,
    PULSE_DEVICE,
    Direction,
    SoundDevice,
    named,
)
from core.audio.pulse_server import server_sinks
from core.audio.resample import HIGHEST_HZ, LOWEST_HZ, StreamResampler
from core.clock import NS_PER_S
from core.errors import SpeakerUnavailable
from core.ports import Clock
from core.types import AudioChunk

Float32 = NDArray[np.float32]

BLOCK_MS = 10
# Sound is there well before its time; with the 20 ms of "low" a busy machine tears it.
LATENCY_S = 0.05
_DEAD_NS = 3 * NS_PER_S  # PortAudio tells nobody when a callback is not called any more
_LONGEST_TOLD_NS = NS_PER_S  # a driver that tells of a longer way to the ear is not believed
PLAYING = Direction(
    stream="OutputStream",
    channels="max_output_channels",
    default="default_output_device",
    usual_hz=(48_000, 44_100),
    error=SpeakerUnavailable,
    no_library=speaker_advice.no_library,
    no_start=speaker_advice.no_start,
    cannot_open=speaker_advice.cannot_open,
)


class SpeakerSink:
    """The system's default output (an AudioSink).

    Sound of any rate is resampled to the device's own. A sample stamped with time t is heard at t,
    as well as the driver knows its own delay; sound that comes too late is left out. One thread
    writes. ``start`` raises SpeakerUnavailable with a remedy.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.label = "default loudspeaker"
        self._stream: Any = None
        self._rate_hz = 0
        self._line: PlayLine | None = None
        self._resampler: StreamResampler | None = None
        self._clock_map = DriverClock()
        self._latency_ns = 0
        self._played = 0  # samples asked for by the driver; stored by PortAudio's thread only
        self._last_block_ns = 0  # stored by PortAudio's thread only
        self._finished = False
        self._closed = False
        self._guard = threading.Lock()  # start and close

    @property
    def rate_hz(self) -> int:
        """Samples a second; 0 before ``start``."""
        return self._rate_hz

    @property
    def underruns(self) -> int:
        """Times that the sound came too late, so that there was silence instead."""
        return self._line.underruns if self._line is not None else 0

    @property
    def jumps(self) -> int:
        """Times that the device's clock had to be followed with a jump that could be heard."""
        return self._line.jumps if self._line is not None else 0

    @property
    def ended(self) -> bool:
        """True once nothing is played any more: closed, unplugged, or the sound server ended."""
        silent_ns = self._clock.now_ns() - self._last_block_ns
        return self._closed or self._finished or (self._stream is not None and silent_ns > _DEAD_NS)

    def start(self) -> None:
        """Open the device; silence is played until there is sound. Raises SpeakerUnavailable."""
        with self._guard:
            if self._stream is not None or self._closed:
                raise SpeakerUnavailable(f"The loudspeaker {self.label} was opened twice.")
            self._last_block_ns = self._clock.now_ns()
            self._stream = self._open()

    def write(self, chunk: AudioChunk) -> None:
        """Take sound that shall be heard at ``chunk.t0_ns``. Never blocks, never raises."""
        if self._line is None or self._closed or not LOWEST_HZ <= chunk.rate_hz <= HIGHEST_HZ:
            return
        if self._resampler is None or self._resampler.in_hz != chunk.rate_hz:
            self._resampler = StreamResampler(chunk.rate_hz, self._rate_hz)
        ready = self._resampler.push(chunk)
        if ready is not None:
            self._line.write(self._place(ready.t0_ns), ready.pcm, gap=ready.gap)

    def close(self) -> None:
        """Stop; any thread, more than once."""
        with self._guard:
            self._closed = True
            stream, self._stream = self._stream, None
        if stream is not None:
            PORTAUDIO.close(stream)

    # -- PortAudio's thread ------------------------------------------------------------------------

    def _on_block(self, outdata: Float32, frames: int, times: Any, status: Any) -> None:
        """Copy and count, nothing else: an exception here would end the stream in silence."""
        now_ns = self._last_block_ns = self._clock.now_ns()
        driver_ns = self._played * NS_PER_S // self._rate_hz
        self._played += frames
        lost = bool(status.output_underflow)
        heard_ns = self._clock_map.place(driver_ns, now_ns + self._way_ns(times), lost=lost)
        if self._line is None or not self._clock_map.settled:
            outdata.fill(0.0)
        else:
            outdata[:] = self._line.read(self._place(heard_ns), frames)[:, None]

    def _on_finished(self) -> None:
        self._finished = True

    def _way_ns(self, times: Any) -> int:
        """How long the block will be on its way to the ear."""
        told_ns = round((times.outputBufferDacTime - times.currentTime) * NS_PER_S)
        return told_ns if 0 < told_ns <= _LONGEST_TOLD_NS else self._latency_ns

    def _place(self, time_ns: int) -> int:
        """A time as a number of samples: what the line counts in."""
        return time_ns * self._rate_hz // NS_PER_S

    # -- opening -----------------------------------------------------------------------------------

    def _open(self) -> Any:
        device, rates_hz = self._choose()
        # A server spreads one channel over all of its own; of a device the first two are used.
        channels = 1 if device.name == PULSE_DEVICE else min(2, device.channels)
        return PORTAUDIO.open_at_a_rate(
            PLAYING,
            self.label,
            rates_hz,
            lambda rate_hz: self._open_at(device, rate_hz, channels),
        )

    def _open_at(self, device: SoundDevice, rate_hz: int, channels: int) -> Any:
        self._rate_hz = rate_hz
        self._line = PlayLine(rate_hz)
        stream = PORTAUDIO.open(
            PLAYING,
            {
                "device": device.index,
                "samplerate": rate_hz,
                "channels": channels,
                "dtype": "float32",
                "blocksize": rate_hz * BLOCK_MS // 1000,
                "latency": LATENCY_S,
                "callback": self._on_block,
                "finished_callback": self._on_finished,
            },
        )
        self._latency_ns = round(float(stream.latency) * NS_PER_S)
        return stream

    def _choose(self) -> tuple[SoundDevice, list[int]]:
        """The device to open and the rates to try first."""
        devices = PORTAUDIO.devices(PLAYING, look_anew=True)
        sinks = server_sinks()
        pulse = named(devices, PULSE_DEVICE)
        if sinks and pulse is not None:
            self.label = sinks[0].label
            return pulse, [sinks[0].rate_hz]
        if not devices or sinks == []:
            raise SpeakerUnavailable(speaker_advice.no_device())
        device = next((each for each in devices if each.is_default), devices[0])
        self.label = device.name
        return device, [device.rate_hz]


def output_devices() -> list[SoundDevice]:
    """Devices that can play, looked for anew where none is open.

    Raises SpeakerUnavailable when PortAudio is missing or cannot be started.
    """
    return PORTAUDIO.devices(PLAYING, look_anew=True)
