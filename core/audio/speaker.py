"""The loudspeaker: plays every sample at the time that its stamp says."""

from __future__ import annotations

from core.audio import speaker_advice
from core.audio.play_line import PlayLine
from core.audio.play_stream import PLAYING, Fill, Outlet
from core.audio.portaudio import PORTAUDIO, PULSE_DEVICE, SoundDevice, named
from core.audio.pulse_server import server_sinks
from core.audio.stream_player import StreamPlayer
from core.clock import NS_PER_S
from core.errors import SpeakerUnavailable
from core.ports import Clock
from core.types import AudioChunk


class SpeakerSink(StreamPlayer):
    """The system's default output (an AudioSink), mono.

    A sample stamped with time t is heard at t, as well as the driver knows its own delay; sound
    that comes too late is left out. ``start`` raises SpeakerUnavailable with a remedy.
    """

    def __init__(self, clock: Clock) -> None:
        super().__init__(clock, "default loudspeaker")
        self._line: PlayLine | None = None

    @property
    def underruns(self) -> int:
        """Times that the sound came too late, so that there was silence instead."""
        return self._line.underruns if self._line is not None else 0

    @property
    def jumps(self) -> int:
        """Times that the device's clock had to be followed with a jump that could be heard."""
        return self._line.jumps if self._line is not None else 0

    def write(self, chunk: AudioChunk) -> None:
        """Take sound that shall be heard at ``chunk.t0_ns``. Never blocks, never raises."""
        ready = self._ready(chunk)
        if ready is not None and self._line is not None:
            self._line.write(ready.t0_ns * ready.rate_hz // NS_PER_S, ready.pcm, gap=ready.gap)

    def _outlet(self) -> Outlet:
        """What the system plays to."""
        devices = PORTAUDIO.devices(PLAYING, look_anew=True)
        sinks = server_sinks()
        pulse = named(devices, PULSE_DEVICE)
        if sinks and pulse is not None:
            self.label = sinks[0].label
            return Outlet(pulse, self.label, (sinks[0].rate_hz,), channels=1)
        if not devices or sinks == []:
            raise SpeakerUnavailable(speaker_advice.no_device())
        device = next((each for each in devices if each.is_default), devices[0])
        self.label = device.name
        return Outlet(device, self.label, (device.rate_hz,))

    def _prepare(self, rate_hz: int) -> Fill:
        line = self._line = PlayLine(rate_hz)
        return lambda heard_ns, samples: line.read(heard_ns * rate_hz // NS_PER_S, samples)


def output_devices() -> list[SoundDevice]:
    """Devices that can play, looked for anew where none is open.

    Raises SpeakerUnavailable when PortAudio is missing or cannot be started.
    """
    return PORTAUDIO.devices(PLAYING, look_anew=True)
