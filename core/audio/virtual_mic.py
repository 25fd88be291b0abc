"""The virtual microphone: what the user says, at full quality, exactly as late as the picture.

Linux: a cable of our own at the sound server (``voice_cable``). Elsewhere: one that the user has
installed (VB-CABLE on Windows, BlackHole on macOS), or any output by name.
"""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from core.audio import voice_cable
from core.audio.play_stream import PLAYING, Fill, Outlet
from core.audio.portaudio import PORTAUDIO, PULSE_DEVICE, SoundDevice, named
from core.audio.stream_player import StreamPlayer
from core.audio.voice_cable import VoiceCable
from core.audio.voice_line import VoiceLine
from core.audio.voice_readers import VoiceReaders
from core.audio.way_trial import try_way
from core.clock import NS_PER_MS, NS_PER_S
from core.errors import SpeakerUnavailable
from core.ports import Clock
from core.types import AudioChunk

Float32 = NDArray[np.float32]

# What the known cables are called where a program plays to them, and where calls record from.
CABLES = {"win32": (("CABLE Input", "CABLE Output"),), "darwin": (("BlackHole 2ch",) * 2,)}
_CABLE_HZ = 48_000
# So that a stall of 60 ms of the whole program is not heard. Sound should be there that early:
# docs/voice.md tells from which delay on.
_LATENCY_S = 0.08
_NEEDS = 1_000  # blocks, ten seconds
_SURE = 500  # of them before anything is said
_FED_NS = 50 * NS_PER_MS  # what comes less often than this is no voice that goes on
_GET_ONE = {
    "win32": "Install VB-CABLE (vb-audio.com/Cable), start the computer again, and start Lipcam.",
    "darwin": "Install BlackHole 2ch (existential.audio/blackhole), and start Lipcam again.",
}


class VirtualMic(StreamPlayer):
    """Plays the voice behind by a delay that may change at any time, in stereo where it was
    captured so.

    device: an output by name instead of the cable. kept_back: asked at each block in
    PortAudio's thread, with the time at which its sound was captured, in monotonic ns: where True
    there is silence in its place. label: what call
    programs have to choose. ``start`` raises SpeakerUnavailable with a remedy.
    """

    _stereo = True

    def __init__(
        self,
        clock: Clock,
        device: str | None = None,
        kept_back: Callable[[int], bool] = lambda _captured_ns: False,
    ) -> None:
        super().__init__(clock, device or voice_cable.SOURCE_LABEL)
        self._device, self._kept_back, self._loud = device, kept_back, 1.0
        self._cable: VoiceCable | None = None
        self._readers: VoiceReaders | None = None  # only a cable of our own tells
        self._line: VoiceLine | None = None
        self._delay_ns = 0
        self._written_ns = 0  # stored by the thread that writes
        self._needed = _fresh_needs()  # ms; filled in PortAudio's thread

    def start(self) -> None:
        """Open the device; silence is played until there is sound. Raises SpeakerUnavailable with a
        remedy. With a cable of our own it takes a second: see ``way_trial``."""
        super().start()
        stream = self._stream
        if self._cable is not None and stream is not None:
            try_way(stream, f"{voice_cable.SINK}.monitor", self._clock)

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
    def needs_ms(self) -> float:
        """The least delay with which what is played is there in time, but for one block in a
        hundred; 0.0 while it is not known."""
        needed = sorted(self._needed.copy())
        return needed[len(needed) * 99 // 100] if len(needed) >= _SURE else 0.0

    def forget_needs(self) -> None:
        """Whoever begins to record may change how early sound is asked for. Any thread."""
        self._needed = _fresh_needs()

    def write(self, chunk: AudioChunk, delay_ns: int) -> None:
        """Take sound as it was captured; it shall be heard ``delay_ns`` after ``chunk.t0_ns``.
        Never blocks, never raises."""
        self._delay_ns = delay_ns
        if chunk.gap:  # sound was lost, and until that was known it had the times of before
            self.forget_needs()
        ready = self._ready(chunk)
        if ready is not None and self._line is not None:
            self._line.write(ready.t0_ns * ready.rate_hz / NS_PER_S, ready.rows, gap=ready.gap)
            self._written_ns = self._clock.now_ns()

    def pause(self) -> None:
        """Nothing is written until somebody is to hear it: that the sound ends is no gap. For the
        thread that writes."""
        if self._line is not None:
            self._line.pause()

    def unheard(self) -> bool:
        """Whether it is certain that no program records it; see ``VoiceReaders``. One thread."""
        readers = self._readers
        return readers is not None and readers.unheard()

    def stirs(self) -> bool:
        """Whether one may record it by now, though ``unheard`` was True. Any thread."""
        readers = self._readers
        return readers is None or readers.stirs()

    @property
    def sign(self) -> int | None:
        """See ``VoiceReaders``. Any thread."""
        readers = self._readers
        return readers.sign if readers is not None else None

    def _let_go(self) -> None:
        readers, self._readers = self._readers, None
        if readers is not None:
            readers.close()
        cable, self._cable = self._cable, None
        if cable is not None:
            cable.close()

    def _prepare(self, rate_hz: int) -> Fill:
        line = self._line = VoiceLine(rate_hz)

        def fill(heard_ns: int, samples: int) -> Float32 | None:
            captured_ns = heard_ns - self._delay_ns
            silent = self._kept_back(captured_ns)
            if line.idle:
                self._loud = 0.0 if silent else 1.0
                return None
            if self._clock.now_ns() - self._written_ns < _FED_NS:
                reach = line.reach(samples) - line.end_place
                self._needed.append((heard_ns / NS_PER_S + reach / rate_hz) * 1_000)
            voice = line.read(captured_ns * rate_hz / NS_PER_S, samples)
            return self._hushed(voice, silent)

        return fill

    def _hushed(self, voice: Float32, silent: bool) -> Float32:
        """Silence begins and ends within a block."""
        before, self._loud = self._loud, 0.0 if silent else 1.0
        if before == self._loud == 1.0:
            return voice
        ramp = np.linspace(before, self._loud, voice.shape[-1], dtype=np.float32)
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
            return Outlet(found, found.name, (found.rate_hz,), latency_s=_LATENCY_S)
        cable = find_cable(devices)
        if cable is not None:
            device, self.label = cable
            return Outlet(device, device.name, (device.rate_hz,), latency_s=_LATENCY_S)
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
        self._readers = VoiceReaders(voice_cable.SOURCE, f"{voice_cable.SINK}.monitor", self._clock)
        return Outlet(pulse, self.label, (_CABLE_HZ,), voice_cable.SINK, latency_s=_LATENCY_S)


def _fresh_needs() -> deque[float]:
    return deque(maxlen=_NEEDS)


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
