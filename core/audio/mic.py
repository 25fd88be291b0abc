"""Microphones through PortAudio. The only file that imports sounddevice."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.audio import mic_advice
from core.audio.clock_map import DriverClock
from core.audio.pulse_server import ServerSource, server_sources
from core.audio.ring import RingBlock, SampleRing
from core.clock import NS_PER_S
from core.errors import MicUnavailable
from core.ports import Clock
from core.types import AudioChunk

Float32 = NDArray[np.float32]

BLOCK_MS = 10
RING_MS = 1_000
# The monitor of an idle PulseAudio sink gives its first block up to 2 s after the start.
FIRST_BLOCK_GRACE_NS = 3 * NS_PER_S
_DEAD_SILENCE_S = 5
_USUAL_RATES_HZ = (48_000, 44_100, 16_000)
_HIGHEST_HZ = 192_000
_PULSE_DEVICE = "pulse"  # ALSA's door to the sound server
_ALIASES = frozenset(("default", "sysdefault", "pulse", "pipewire", "jack", "dmix", "dsnoop"))
_HOST_APIS = {  # of several doors to one device, the one with the least delay that is not exclusive
    "win32": ("Windows WASAPI", "Windows DirectSound", "MME"),
    "darwin": ("Core Audio",),
    "linux": ("ALSA",),
}
_BAD_RATE = -9997  # PortAudio's paInvalidSampleRate


@dataclass(frozen=True, slots=True)
class InputDevice:
    """A PortAudio device that can record. index: PortAudio's own, valid until it looks anew."""

    index: int
    name: str
    host_api: str
    channels: int
    rate_hz: int
    is_default: bool

    @property
    def is_alias(self) -> bool:
        """It leads to whatever the system chose, not to one microphone."""
        return self.name in _ALIASES


class _PortAudio:
    """The library, its list of devices and PULSE_SOURCE exist once in a process; so does this.

    PortAudio looks for devices only when it starts, and may be restarted only while no stream is
    open: hence the count. Its functions are not safe to call at the same time: hence the lock.
    """

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._open_streams = 0

    def devices(self, *, look_anew: bool) -> list[InputDevice]:
        """Devices that can record. Raises MicUnavailable when the library is missing."""
        with self._lock:
            sd = self._library()
            if look_anew and self._open_streams == 0:
                self._restart(sd)
            try:
                return _input_devices(sd)
            except sd.PortAudioError:
                return []

    def open(self, source: str | None, settings: dict[str, Any]) -> Any:
        """A started InputStream. source: server source that it shall record. Raises
        sounddevice.PortAudioError."""
        with self._lock:
            sd = self._library()
            with _pulse_source(source):
                stream = sd.InputStream(**settings)
                try:
                    stream.start()
                except sd.PortAudioError:
                    stream.close(ignore_errors=True)
                    raise
            self._open_streams += 1
            return stream

    def close(self, stream: Any) -> None:
        """Close a stream, whatever state it is in. Raises nothing."""
        with self._lock:
            self._open_streams -= 1
            stream.close(ignore_errors=True)

    def error_class(self) -> Any:
        """The class of PortAudio's errors."""
        return self._library().PortAudioError

    def _library(self) -> Any:
        try:
            import sounddevice
        except Exception as err:  # importing starts PortAudio; its error class is out of reach yet
            raise MicUnavailable(mic_advice.no_library(err)) from err
        return sounddevice

    def _restart(self, sd: Any) -> None:
        # There is no public way; PortAudio counts starts, and these two keep the count even.
        try:
            sd._terminate()
            sd._initialize()
        except sd.PortAudioError as err:
            raise MicUnavailable(mic_advice.no_start(err)) from err


_PORTAUDIO = _PortAudio()


class MicSource:
    """A live microphone (an AudioSource).

    device: None for the system's default, else a PortAudio index or name. source: name of a sound
    server's source instead (Linux). Captured at the device's or server's own rate, float32, mixed
    to mono. The ring holds a second; the oldest sound is lost first. The first 100 ms only teach
    the clock and are not given. The first block is not a gap: who switches microphones knows it.

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
        self._stream: Any = None
        self._ring: SampleRing | None = None
        self._rate_hz = 0
        self._trust_adc = False
        self._latency_ns = 0
        self._clock_map = DriverClock()
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
        if self._ring is None or self._closed:
            return None
        self._ring.wait(0.0 if self._finished else timeout_s)
        block = self._ring.read()
        if block is not None:
            return self._place(block)
        if self._finished and not self._closed:
            raise MicUnavailable(mic_advice.stopped(self.label))
        return None

    def close(self) -> None:
        """Stop; any thread, more than once."""
        with self._guard:
            self._closed = True
            stream, self._stream = self._stream, None
        if stream is not None:
            _PORTAUDIO.close(stream)
        if self._ring is not None:
            self._ring.wake()

    # -- PortAudio's thread ------------------------------------------------------------------------

    def _on_block(self, indata: Float32, _frames: int, times: Any, status: Any) -> None:
        """Copy and count, nothing else: an exception here would end the stream in silence."""
        now_ns = self._clock.now_ns()
        lost = bool(status.input_overflow)
        self._xruns += lost
        assert self._ring is not None
        self._ring.write(indata, times.inputBufferAdcTime, times.currentTime, now_ns, lost)
        self._last_block_ns = now_ns

    def _on_finished(self) -> None:
        self._finished = True
        if self._ring is not None:
            self._ring.wake()

    # -- the reader's thread -----------------------------------------------------------------------

    def _place(self, block: RingBlock) -> AudioChunk | None:
        """Give a block its time; None while the clock is only learning.

        All blocks have one size, so the number of a block tells its place in the driver's time.
        """
        driver_ns = block.index * self._block_samples() * NS_PER_S // self._rate_hz
        t0_ns = self._clock_map.place(driver_ns, self._first_sample_ns(block), lost=block.xrun)
        if not self._clock_map.settled:
            return None
        gap = self._seq > 0 and (block.xrun or block.lost_before > 0 or self._clock_map.jumped)
        pcm = np.clip(np.nan_to_num(block.pcm), -1.0, 1.0)  # drivers may give more than full scale
        chunk = AudioChunk(pcm, self._rate_hz, t0_ns, self._seq, gap)
        self._seq += 1
        self._listen_for_silence(pcm)
        return chunk

    def _first_sample_ns(self, block: RingBlock) -> int:
        """When the first sample was heard, as well as one block can tell.

        By arrival it is one block ago. The driver's own figure is better where it makes sense: at
        least a block old, and not much older than the delay that the driver promised.
        """
        age_ns = len(block.pcm) * NS_PER_S // self._rate_hz
        if self._trust_adc and block.adc_s > 0.0:
            told_ns = round((block.driver_now_s - block.adc_s) * NS_PER_S)
            if age_ns <= told_ns <= 2 * (age_ns + self._latency_ns):
                age_ns = told_ns
        return block.arrival_ns - age_ns

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

    def _open(self) -> Any:
        device, source = self._choose()
        rates_hz = [source.rate_hz] if source is not None else []
        rates_hz += [device.rate_hz, *_USUAL_RATES_HZ]
        # A server mixes any number of channels to one itself; of a device the first two are taken.
        channels = 1 if device.name == _PULSE_DEVICE else min(2, device.channels)
        error_class = _PORTAUDIO.error_class()
        for rate_hz in dict.fromkeys(rate for rate in rates_hz if 0 < rate <= _HIGHEST_HZ):
            try:
                return self._open_at(device, source, rate_hz, channels)
            except error_class as err:
                problem = err
                if mic_advice.error_code(err) != _BAD_RATE:
                    break
        raise MicUnavailable(mic_advice.cannot_open(self.label, problem)) from problem

    def _open_at(
        self, device: InputDevice, source: ServerSource | None, rate_hz: int, channels: int
    ) -> Any:
        self._rate_hz = rate_hz
        # ALSA's pulse device tells ages of the sound that are wrong by up to half a second.
        self._trust_adc = device.host_api != "ALSA"
        self._ring = SampleRing(RING_MS // BLOCK_MS, self._block_samples(), channels)
        stream = _PORTAUDIO.open(
            source.name if source is not None and self._source is not None else None,
            {
                "device": device.index,
                "samplerate": rate_hz,
                "channels": channels,
                "dtype": "float32",
                "blocksize": self._block_samples(),
                "latency": "low",
                "callback": self._on_block,
                "finished_callback": self._on_finished,
            },
        )
        self._latency_ns = round(float(stream.latency) * NS_PER_S)
        return stream

    def _choose(self) -> tuple[InputDevice, ServerSource | None]:
        """The device to open and, where a sound server stands behind it, its source."""
        devices = _PORTAUDIO.devices(look_anew=True)
        if self._source is not None:
            return self._choose_source(devices, self._source)
        if self._device is not None:
            return self._choose_named(devices, self._device), None
        sources = server_sources()
        pulse = _named(devices, _PULSE_DEVICE)
        if sources and pulse is not None:
            source = next((each for each in sources if each.is_default), sources[0])
            self.label = source.label
            return pulse, source
        if not devices:
            raise MicUnavailable(mic_advice.no_device())
        device = next((each for each in devices if each.is_default), devices[0])
        self.label = device.name
        return device, None

    def _choose_source(
        self, devices: list[InputDevice], name: str
    ) -> tuple[InputDevice, ServerSource]:
        sources = server_sources()
        if sources is None:
            raise MicUnavailable(mic_advice.no_answer(self.label))
        source = next((each for each in sources if each.name == name), None)
        if source is None:
            raise MicUnavailable(mic_advice.not_there(self.label))
        self.label = source.label
        pulse = _named(devices, _PULSE_DEVICE)
        if pulse is None:
            raise MicUnavailable(mic_advice.no_plugin())
        return pulse, source

    def _choose_named(self, devices: list[InputDevice], wanted: int | str) -> InputDevice:
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


def input_devices() -> list[InputDevice]:
    """Devices that can record, looked for anew where no microphone is open.

    Raises MicUnavailable when PortAudio is missing or cannot be started.
    """
    return _PORTAUDIO.devices(look_anew=True)


def _input_devices(sd: Any) -> list[InputDevice]:
    """Recording devices of the best host API that has any."""
    apis = [str(api["name"]) for api in sd.query_hostapis()]
    wanted = _HOST_APIS.get(sys.platform, _HOST_APIS["linux"])
    found = [
        InputDevice(
            index=int(entry["index"]),
            name=str(entry["name"]),
            host_api=apis[int(entry["hostapi"])],
            channels=int(entry["max_input_channels"]),
            rate_hz=round(float(entry["default_samplerate"])),
            is_default=entry["index"]
            == sd.query_hostapis(int(entry["hostapi"]))["default_input_device"],
        )
        for entry in sd.query_devices()
        if int(entry["max_input_channels"]) > 0
    ]
    for api in wanted:
        of_api = [device for device in found if device.host_api == api]
        if of_api:
            return of_api
    return found


def _named(devices: list[InputDevice], name: str) -> InputDevice | None:
    return next((device for device in devices if device.name == name), None)


@contextmanager
def _pulse_source(name: str | None) -> Iterator[None]:
    """PULSE_SOURCE for the moment of opening: the only way to tell ALSA's plug-in which one."""
    if name is None:
        yield
        return
    before = os.environ.get("PULSE_SOURCE")
    os.environ["PULSE_SOURCE"] = name
    try:
        yield
    finally:
        if before is None:
            del os.environ["PULSE_SOURCE"]
        else:
            os.environ["PULSE_SOURCE"] = before
