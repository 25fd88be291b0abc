"""Microphones through PortAudio."""

from __future__ import annotations

import threading
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.audio import mic_advice
from core.audio.mic_standing import standing
from core.audio.mic_times import MicTimes
from core.audio.portaudio import (
    PORTAUDIO,
    PULSE_DEVICE,
    Direction,
    SoundDevice,
    SoundStream,
    named,
)
from core.audio.pulse_server import ServerSource, server_sources
from core.audio.ring import RingRun, SampleRing, alone
from core.audio.stereo import Width, within_scale
from core.clock import NS_PER_S
from core.errors import MicUnavailable
from core.ports import Clock, Standing
from core.types import AudioChunk

Float32 = NDArray[np.float32]

BLOCK_MS = 10
RING_MS = 1_000
# The monitor of an idle PulseAudio sink gives its first block up to 2 s after the start.
FIRST_BLOCK_GRACE_NS = 3 * NS_PER_S
_DEAD_SILENCE_S = 5
RECORDING = Direction(
    stream="RawInputStream",
    channels="max_input_channels",
    default="default_input_device",
    usual_hz=(48_000, 44_100, 16_000),
    error=MicUnavailable,
    no_library=mic_advice.no_library,
    no_start=mic_advice.no_start,
    cannot_open=mic_advice.cannot_open,
    server_end="PULSE_SOURCE",
)


class MicSource:
    """A live microphone (an AudioSource).

    device: None for the system's default, else a PortAudio index or name. source: name of a sound
    server's source instead (Linux). Captured at the device's or server's own rate, float32, its
    first two channels as middle and side. The ring holds a second; the oldest sound is lost first.
    The first 100 ms only teach the clock and are not given. The first block is not a gap: who
    switches microphones knows it.

    ``start`` and, once the stream has ended by itself (unplugged, server gone), ``read`` raise
    MicUnavailable. To open anew after that, close this source before starting the next: PortAudio
    can look for devices only while no stream is open. ``notices``: sentences for the user.
    """

    def __init__(
        self, clock: Clock, *, device: int | str | None = None, source: str | None = None
    ) -> None:
        self._clock = clock
        self._device = device
        self._source = source
        self.label = source or (str(device) if device is not None else "default microphone")
        self.notices: list[str] = []
        self._opened: ServerSource | None = None  # what of a server it records
        self._stream: SoundStream | None = None
        self._ring: SampleRing | None = None
        self._rate_hz = 0
        self._times: MicTimes | None = None
        self._width = Width()
        self._seq = 0
        self._silent_samples: int | None = 0  # None: sound was heard
        self._xruns = 0  # stored by PortAudio's thread only
        self._last_block_ns = 0  # stored by PortAudio's thread only
        self._started_ns = 0
        self._finished = False
        self._closed = False
        self._guard = threading.Lock()  # start and close

    @property
    def rate_hz(self) -> int:
        """Samples a second; 0 before ``start``."""
        return self._rate_hz

    @property
    def overflows(self) -> int:
        """Blocks lost because nobody read in time, and losses that the driver told of."""
        return self._xruns + (self._ring.overruns if self._ring is not None else 0)

    @property
    def last_block_ns(self) -> int:
        """When the driver last delivered. Until the first block it is now, for three seconds."""
        if self._last_block_ns:
            return self._last_block_ns
        now_ns = self._clock.now_ns()
        waiting = now_ns - self._started_ns < FIRST_BLOCK_GRACE_NS and not self._finished
        return now_ns if waiting else self._started_ns

    @property
    def ended(self) -> bool:
        """True after ``close``: a microphone has no last block."""
        return self._closed

    def start(self) -> None:
        """Open the device and begin. Raises MicUnavailable with a remedy."""
        with self._guard:
            if self._stream is not None or self._closed:
                raise MicUnavailable(f"The microphone {self.label} was opened twice; close it.")
            self._stream = self._open()
        self._started_ns = self._clock.now_ns()

    def read(self, timeout_s: float) -> AudioChunk | None:
        """The next block, None when none came within ``timeout_s``.

        Raises MicUnavailable once the stream has ended by itself and all it gave was read.
        """
        ring, times = self._ring, self._times
        if ring is None or times is None or self._closed:
            return None
        ring.wait(0.0 if self._finished else timeout_s)
        while (block := ring.read()) is not None:
            chunk = self._place(alone(block), times)
            if chunk is not None:  # else it has only taught; who reads all there is, reads on
                return chunk
        if self._finished and not self._closed:
            raise MicUnavailable(mic_advice.stopped(self.label))
        return None

    def read_all(self) -> AudioChunk | None:
        """As ``read`` without waiting, but all that has come as one block, as far as nothing is
        missing in it: see ``ReadsAll``."""
        ring, times = self._ring, self._times
        if ring is None or times is None or self._closed:
            return None
        run = ring.read_run() if times.settled else None
        # A block that only teaches is alone, and whether it has ended is for ``read`` to say.
        return self._place(run, times) if run is not None else self.read(0.0)

    @property
    def can_stray(self) -> bool:
        """Whether a server stands behind it that was told by name what to record."""
        return self._opened is not None and not self._follows(self._opened)

    def standing(self) -> Standing:
        """Whether the server still records what was asked for; see ``mic_standing``."""
        opened = self._opened
        if opened is None or self._closed:
            return Standing.THERE
        return standing(opened, chosen=self._source is not None)

    def close(self) -> None:
        """Stop; any thread, more than once."""
        with self._guard:
            self._closed = True
            stream, self._stream = self._stream, None
        if stream is not None:
            PORTAUDIO.close(stream)
        if self._ring is not None:
            self._ring.wake()

    # -- PortAudio's thread ------------------------------------------------------------------------

    def _on_block(self, indata: memoryview, _frames: int, times: Any, status: Any) -> None:
        """Copy and count, nothing else: an exception here would end the stream in silence. indata:
        the bytes of float32 (n, channels)."""
        now_ns = self._clock.now_ns()
        lost = bool(status) and bool(status.input_overflow)
        self._xruns += lost
        assert self._ring is not None
        self._ring.write(indata, times.inputBufferAdcTime, times.currentTime, now_ns, lost)
        self._last_block_ns = now_ns

    def _on_finished(self) -> None:
        self._finished = True
        if self._ring is not None:
            self._ring.wake()

    # -- the reader's thread -----------------------------------------------------------------------

    def _place(self, run: RingRun, times: MicTimes) -> AudioChunk | None:
        """A run with its time; None while that is only being learned."""
        first, t0_ns = run.first, times.place(run)
        if not times.settled:
            return None
        gap = self._seq > 0 and (first.xrun or first.lost_before > 0 or times.jumped)
        pcm, blocks = within_scale(first.pcm), len(run.arrival_ns)
        side = None if first.side is None else within_scale(first.side)
        side = self._width.kept(pcm, side, blocks)
        chunk = AudioChunk(pcm, self._rate_hz, t0_ns, self._seq, gap, side)
        self._seq += blocks
        self._listen_for_silence(pcm)
        return chunk

    def _listen_for_silence(self, pcm: Float32) -> None:
        """A microphone that may not be used gives zeros for ever; a quiet room never does."""
        if self._silent_samples is None:
            return
        if pcm.any():
            self._silent_samples = None
            return
        self._silent_samples += len(pcm)
        if self._silent_samples >= _DEAD_SILENCE_S * self._rate_hz:
            self._silent_samples = None
            self.notices.append(mic_advice.dead_silence(self.label))

    # -- opening -----------------------------------------------------------------------------------

    def _open(self) -> SoundStream:
        device, source = self._choose()
        self._opened = source
        rates_hz = [source.rate_hz] if source is not None else []
        # A server mixes any number of channels to two itself; of a device the first two are taken.
        channels = min(2, device.channels)
        if device.name == PULSE_DEVICE:
            channels = 2 if source is not None and source.channels == 2 else 1
        return PORTAUDIO.open_at_a_rate(
            RECORDING,
            self.label,
            (*rates_hz, device.rate_hz),
            lambda rate_hz: self._open_at(device, source, rate_hz, channels),
        )

    def _open_at(
        self, device: SoundDevice, source: ServerSource | None, rate_hz: int, channels: int
    ) -> SoundStream:
        self._rate_hz = rate_hz
        self._finished = False  # a stream that did not start has said that it is
        self._ring = SampleRing(RING_MS // BLOCK_MS, self._block_samples(), channels)
        stream = PORTAUDIO.open(
            RECORDING,
            {
                "device": device.index,
                "samplerate": rate_hz,
                "channels": channels,
                "dtype": "float32",
                "blocksize": self._block_samples(),
                "latency": "low",
            },
            self._on_block,
            self._on_finished,
            source.name if source is not None and not self._follows(source) else None,
        )
        # ALSA's pulse device tells ages of the sound that are wrong by up to half a second.
        believed = device.host_api != "ALSA"
        latency_ns = round(stream.latency_s * NS_PER_S)
        self._times = MicTimes(rate_hz, self._block_samples(), latency_ns, trust_adc=believed)
        return stream

    def _follows(self, source: ServerSource) -> bool:
        """Whether the server is left to choose its default: not where that is a source of ours."""
        return self._source is None and source.is_default

    def _choose(self) -> tuple[SoundDevice, ServerSource | None]:
        """The device to open and, where a sound server stands behind it, its source."""
        if self._source is not None:
            return self._choose_source(self._source)
        devices = PORTAUDIO.devices(RECORDING, look_anew=True)
        if self._device is not None:
            return self._choose_named(devices, self._device), None
        sources = server_sources()
        pulse = named(devices, PULSE_DEVICE)
        if sources and pulse is not None:
            source = next((each for each in sources if each.is_default), sources[0])
            self.label = source.label
            return pulse, source
        if not devices or sources == []:
            raise MicUnavailable(mic_advice.no_device())
        device = next((each for each in devices if each.is_default), devices[0])
        self.label = device.name
        return device, None

    def _choose_source(self, name: str) -> tuple[SoundDevice, ServerSource]:
        # The server first: it answers in milliseconds, also while its microphone is waited for.
        sources = server_sources()
        if sources is None:
            raise MicUnavailable(mic_advice.no_answer(self.label))
        source = next((each for each in sources if each.name == name), None)
        if source is None:
            raise MicUnavailable(mic_advice.not_there(self.label))
        self.label = source.label
        pulse = named(PORTAUDIO.devices(RECORDING, look_anew=True), PULSE_DEVICE)
        if pulse is None:
            raise MicUnavailable(mic_advice.no_plugin())
        return pulse, source

    def _choose_named(self, devices: list[SoundDevice], wanted: int | str) -> SoundDevice:
        if not devices:
            raise MicUnavailable(mic_advice.no_device())
        by_index = [each for each in devices if each.index == wanted]
        by_name = [each for each in devices if each.name == wanted]
        for device in (*by_index, *by_name):
            self.label = device.name
            return device
        raise MicUnavailable(mic_advice.not_there(str(wanted)))

    def _block_samples(self) -> int:
        return self._rate_hz * BLOCK_MS // 1000


def portaudio_version() -> str:
    """What PortAudio says of itself. Raises MicUnavailable when it is missing."""
    return PORTAUDIO.version(RECORDING)


def input_devices() -> list[SoundDevice]:
    """Devices that can record, looked for anew where no microphone is open.

    Raises MicUnavailable when PortAudio is missing or cannot be started.
    """
    return PORTAUDIO.devices(RECORDING, look_anew=True)
