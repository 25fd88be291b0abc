"""The loudspeaker: plays every sample at the time that its stamp says."""

from __future__ import annotations

import threading

import numpy as np
from numpy.typing import NDArray

from core.audio import speaker_advice
from core.audio.play_line import PlayLine
from core.audio.play_stream import PLAYING, Fill, Outlet, PlayStream
from core.audio.portaudio import PORTAUDIO, PULSE_DEVICE, SoundDevice, named
from core.audio.pulse_server import server_sinks
from core.audio.resample import HIGHEST_HZ, LOWEST_HZ, StreamResampler
from core.clock import NS_PER_S
from core.errors import SpeakerUnavailable
from core.ports import Clock
from core.types import AudioChunk

Float32 = NDArray[np.float32]


class SpeakerSink:
    """The system's default output (an AudioSink).

    Sound of any rate is resampled to the device's own. A sample stamped with time t is heard at t,
    as well as the driver knows its own delay; sound that comes too late is left out. One thread
    writes. ``start`` raises SpeakerUnavailable with a remedy.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.label = "default loudspeaker"
        self._stream: PlayStream | None = None
        self._line: PlayLine | None = None
        self._resampler: StreamResampler | None = None
        self._closed = False
        self._guard = threading.Lock()  # start and close

    @property
    def rate_hz(self) -> int:
        """Samples a second; 0 before ``start``."""
        return self._stream.rate_hz if self._stream is not None else 0

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
        return self._closed or (self._stream is not None and self._stream.ended)

    def start(self) -> None:
        """Open the device; silence is played until there is sound. Raises SpeakerUnavailable."""
        with self._guard:
            if self._stream is not None or self._closed:
                raise SpeakerUnavailable(f"The loudspeaker {self.label} was opened twice.")
            outlet = _default_outlet()
            self.label = outlet.label
            self._stream = PlayStream(self._clock, outlet, self._prepare)

    def write(self, chunk: AudioChunk) -> None:
        """Take sound that shall be heard at ``chunk.t0_ns``. Never blocks, never raises."""
        line, rate_hz = self._line, self.rate_hz
        if line is None or self._closed or not LOWEST_HZ <= chunk.rate_hz <= HIGHEST_HZ:
            return
        if self._resampler is None or self._resampler.in_hz != chunk.rate_hz:
            self._resampler = StreamResampler(chunk.rate_hz, rate_hz)
        ready = self._resampler.push(chunk)
        if ready is not None:
            line.write(ready.t0_ns * rate_hz // NS_PER_S, ready.pcm, gap=ready.gap)

    def close(self) -> None:
        """Stop; any thread, more than once."""
        with self._guard:
            self._closed = True
        if self._stream is not None:
            self._stream.close()

    def _prepare(self, rate_hz: int) -> Fill:
        line = self._line = PlayLine(rate_hz)
        return lambda heard_ns, samples: line.read(heard_ns * rate_hz // NS_PER_S, samples)


def output_devices() -> list[SoundDevice]:
    """Devices that can play, looked for anew where none is open.

    Raises SpeakerUnavailable when PortAudio is missing or cannot be started.
    """
    return PORTAUDIO.devices(PLAYING, look_anew=True)


def _default_outlet() -> Outlet:
    """What the system plays to. Raises SpeakerUnavailable where there is nothing."""
    devices = PORTAUDIO.devices(PLAYING, look_anew=True)
    sinks = server_sinks()
    pulse = named(devices, PULSE_DEVICE)
    if sinks and pulse is not None:
        return Outlet(pulse, sinks[0].label, (sinks[0].rate_hz,))
    if not devices or sinks == []:
        raise SpeakerUnavailable(speaker_advice.no_device())
    device = next((each for each in devices if each.is_default), devices[0])
    return Outlet(device, device.name, (device.rate_hz,))
