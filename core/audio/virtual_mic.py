"""The virtual microphone: what the user says, at full quality, exactly as late as the picture.

Linux: a cable of our own at the sound server (``voice_cable``). Elsewhere: one that the user has
installed (VB-CABLE on Windows, BlackHole on macOS), or any output by name.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from core.audio import voice_cable
from core.audio.play_stream import PLAYING, Fill, Outlet, PlayStream
from core.audio.portaudio import PORTAUDIO, PULSE_DEVICE, SoundDevice, named
from core.audio.resample import HIGHEST_HZ, LOWEST_HZ, StreamResampler
from core.audio.voice_cable import VoiceCable
from core.audio.voice_line import VoiceLine
from core.clock import NS_PER_S
from core.errors import SpeakerUnavailable
from core.ports import Clock
from core.types import AudioChunk

Float32 = NDArray[np.float32]

# What the known cables are called where a program plays to them, and where calls record from.
CABLES = {"win32": (("CABLE Input", "CABLE Output"),), "darwin": (("BlackHole 2ch",) * 2,)}
_CABLE_HZ = 48_000
_GET_ONE = {
    "win32": "Install VB-CABLE (vb-audio.com/Cable), start the computer again, and start Lipcam.",
    "darwin": "Install BlackHole 2ch (existential.audio/blackhole), and start Lipcam again.",
}


class VirtualMic:
    """Plays the voice behind by a delay that may change at any time.

    device: an output by name instead of the cable. panic: asked at each block in PortAudio's
    thread; while True there is silence, also in place of what was written before. label: what call
    programs have to choose. ``write`` is for one thread, ``close`` for any. ``start``
    raises SpeakerUnavailable with a remedy.
    """

    def __init__(
        self,
        clock: Clock,
        device: str | None = None,
        panic: Callable[[], bool] = lambda: False,
    ) -> None:
        self._clock, self._panic, self._loud = clock, panic, 1.0
        self._device = device
        self.label = device or voice_cable.SOURCE_LABEL
        self._cable: VoiceCable | None = None
        self._stream: PlayStream | None = None
        self._line: VoiceLine | None = None
        self._resampler: StreamResampler | None = None
        self._delay_ns = 0
        self._closed = False
        self._guard = threading.Lock()  # start and close

    @property
    def rate_hz(self) -> int:
        """Samples a second; 0 before ``start``."""
        return self._stream.rate_hz if self._stream is not None else 0

    @property
    def gaps(self) -> int:
        """Times that a call heard silence because sound came too late, or a jump."""
        return self._line.underruns + self._line.leaps if self._line is not None else 0

    @property
    def late_ns(self) -> int | None:
        """How much later than asked for a call hears the voice just now; None while it hears
        none. By the device's own account of when it plays what it is given."""
        line, rate_hz = self._line, self.rate_hz
        late = line.late if line is not None else None
        return None if late is None or not rate_hz else round(late * NS_PER_S / rate_hz)

    @property
    def ended(self) -> bool:
        """True once nothing is played any more: closed, the device gone, the server ended."""
        return self._closed or (self._stream is not None and self._stream.ended)

    def start(self) -> None:
        """Make or find the cable and open it. Raises SpeakerUnavailable."""
        with self._guard:
            if self._stream is not None or self._closed:
                raise SpeakerUnavailable(f"{self.label} was opened twice.")
            try:
                outlet = self._outlet()
                self._stream = PlayStream(self._clock, outlet, self._prepare)
            except SpeakerUnavailable:
                self._remove_cable()
                raise

    def write(self, chunk: AudioChunk, delay_ns: int) -> None:
        """Take sound as it was captured; it shall be heard ``delay_ns`` after ``chunk.t0_ns``.
        Never blocks, never raises."""
        self._delay_ns = delay_ns
        line, rate_hz = self._line, self.rate_hz
        if line is None or self._closed or not LOWEST_HZ <= chunk.rate_hz <= HIGHEST_HZ:
            return
        if self._resampler is None or self._resampler.in_hz != chunk.rate_hz:
            self._resampler = StreamResampler(chunk.rate_hz, rate_hz)
        ready = self._resampler.push(chunk)
        if ready is not None:
            line.write(ready.t0_ns * rate_hz / NS_PER_S, ready.pcm, gap=ready.gap)

    def close(self) -> None:
        """Stop, and remove a cable of our own; any thread, more than once."""
        with self._guard:
            self._closed = True
            if self._stream is not None:
                self._stream.close()
            self._remove_cable()

    def _remove_cable(self) -> None:
        cable, self._cable = self._cable, None
        if cable is not None:
            cable.close()

    def _prepare(self, rate_hz: int) -> Fill:
        line = self._line = VoiceLine(rate_hz)

        def fill(heard_ns: int, samples: int) -> Float32:
            voice = line.read((heard_ns - self._delay_ns) * rate_hz / NS_PER_S, samples)
            return self._hushed(voice)

        return fill

    def _hushed(self, voice: Float32) -> Float32:
        """Silence in a panic; it begins and ends within a block."""
        before, self._loud = self._loud, 0.0 if self._panic() else 1.0
        if before == self._loud == 1.0:
            return voice
        ramp = np.linspace(before, self._loud, len(voice), dtype=np.float32)
        faded: Float32 = voice * ramp
        return faded

    def _outlet(self) -> Outlet:
        devices = PORTAUDIO.devices(PLAYING, look_anew=True)
        if self._device is not None:
            found = named(devices, self._device)
            if found is None:
                raise SpeakerUnavailable(
                    f"The output {self._device} for the voice is not there. Plug it in, or choose "
                    "another one."
                )
            return Outlet(found, found.name, (found.rate_hz,))
        cable = find_cable(devices)
        if cable is not None:
            device, self.label = cable
            return Outlet(device, device.name, (device.rate_hz,))
        if sys.platform in _GET_ONE:
            raise SpeakerUnavailable(
                "There is no cable that could carry the voice, so calls hear it before the lips "
                f"move. {_GET_ONE[sys.platform]}"
            )
        pulse = named(devices, PULSE_DEVICE)
        if pulse is None:
            raise SpeakerUnavailable(
                "The Lipcam microphone needs ALSA's plug-in for the sound server; install it with: "
                "sudo apt install libasound2-plugins"
            )
        self._cable = VoiceCable()
        return Outlet(pulse, self.label, (_CABLE_HZ,), voice_cable.SINK)


def find_cable(
    devices: list[SoundDevice], platform: str = sys.platform
) -> tuple[SoundDevice, str] | None:
    """A cable that the user has installed: where to play, and what calls record from. None where
    there is none, or none is needed."""
    for played, recorded in CABLES.get(platform, ()):
        for device in devices:
            if device.name.startswith(played):
                return device, recorded
    return None
