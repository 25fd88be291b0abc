"""The door to PortAudio, in both directions. The only file that imports sounddevice."""

from __future__ import annotations

import atexit
import os
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from core.errors import LipcamError

PULSE_DEVICE = "pulse"  # ALSA's door to the sound server
BUSY = -9985  # PortAudio's paDeviceUnavailable
_BAD_RATE = -9997  # PortAudio's paInvalidSampleRate
_HIGHEST_HZ = 192_000
_LOOKS = 3  # for devices in one go, at most
_END_S = 0.5  # at the end of the process, for whoever is in the library to come out
_ALIASES = frozenset(("default", "sysdefault", "pulse", "pipewire", "jack", "dmix", "dsnoop"))
_HOST_APIS = {  # of several doors to one device, the one with the least delay that is not exclusive
    "win32": ("Windows WASAPI", "Windows DirectSound", "MME"),
    "darwin": ("Core Audio",),
    "linux": ("ALSA",),
}


@dataclass(frozen=True, slots=True)
class Direction:
    """Recording or playing, in PortAudio's words and in ours.

    server_end: the variable that tells ALSA's plug-in which source or sink of a sound server.
    stream: name of the class. channels, default: keys in its lists. usual_hz: rates to try where a
    device refuses its own. no_library, no_start, cannot_open (of a label): what the user reads;
    ``error`` is the class that carries it.
    """

    stream: str
    channels: str
    default: str
    usual_hz: tuple[int, ...]
    error: type[LipcamError]
    no_library: Callable[[BaseException], str]
    no_start: Callable[[BaseException], str]
    cannot_open: Callable[[str, BaseException], str]
    server_end: str


@dataclass(frozen=True, slots=True)
class SoundDevice:
    """A device of one direction. index: PortAudio's own, valid until it looks anew."""

    index: int
    name: str
    host_api: str
    channels: int
    rate_hz: int
    is_default: bool

    @property
    def is_alias(self) -> bool:
        """It leads to whatever the system chose, not to one device."""
        return self.name in _ALIASES


class SoundStream:
    """A started stream. latency_s: as the driver tells."""

    def __init__(
        self,
        kind: Callable[..., Any],
        settings: dict[str, Any],
        on_block: Callable[..., None],
        on_finished: Callable[[], None],
    ) -> None:
        """kind: of sounddevice's streams. Raises what that raises."""
        block, finished = self._calls = _Call(on_block), _Call(on_finished)
        self._stream: Any = None
        try:
            self._stream = kind(**settings, callback=block, finished_callback=finished)
            self._stream.start()
            self.latency_s = float(self._stream.latency)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Stop, and let go of whom it calls; also where it was only half made."""
        if self._stream is not None:
            self._stream.close(ignore_errors=True)
        for call in self._calls:
            call.let_go()


class _Call:
    """What a stream calls, until it is let go. Streams of sounddevice and what they call hold each
    other: whoever hung on it, with seconds of sound, would never be freed once that is frozen."""

    def __init__(self, called: Callable[..., None]) -> None:
        self._called: Callable[..., None] | None = called

    def __call__(self, *words: Any) -> None:
        called = self._called
        if called is not None:
            called(*words)

    def let_go(self) -> None:
        self._called = None


class _PortAudio:
    """The library, its list of devices and the environment exist once in a process; so does this.

    PortAudio looks for devices only when it starts, and may be restarted only while no stream is
    open: hence the count. Its functions are not safe to call at the same time: hence the lock.
    That holds for its end, too, which comes while a daemonic thread may still be in it.
    """

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._open_streams = 0
        self._ends_here = False

    @property
    def open_streams(self) -> int:
        """How many are open; while one is, no new device is found."""
        return self._open_streams

    def version(self, direction: Direction) -> str:
        """The library's own words about itself. Raises the direction's error when it is missing."""
        with self._lock:
            return str(self._library(direction).get_portaudio_version()[1])

    def devices(self, direction: Direction, *, look_anew: bool) -> list[SoundDevice]:
        """Devices of the direction. Raises its error when the library is missing."""
        with self._lock:
            sd = self._library(direction)
            if look_anew and self._open_streams == 0:
                self._look_anew(sd, direction)
            try:
                return _devices(sd, direction)
            except sd.PortAudioError:
                return []

    def open(
        self,
        direction: Direction,
        settings: dict[str, Any],
        on_block: Callable[..., None],
        on_finished: Callable[[], None],
        end: str | None = None,
    ) -> SoundStream:
        """A started stream. on_block, on_finished: called in PortAudio's thread, as sounddevice
        calls them. end: the server's source that it shall record, or sink that it shall play to.
        Raises sounddevice.PortAudioError."""
        with self._lock:
            kind = getattr(self._library(direction), direction.stream)
            with _server_end(direction.server_end, end):
                stream = SoundStream(kind, settings, on_block, on_finished)
            self._open_streams += 1
            return stream

    def open_at_a_rate(
        self,
        direction: Direction,
        label: str,
        rates_hz: Iterable[int],
        open_at: Callable[[int], SoundStream],
    ) -> SoundStream:
        """What ``open_at`` returns for the first of ``rates_hz``, and then of the usual rates, that
        the device does not refuse. open_at: calls ``open``. Raises the direction's error."""
        error_class = self._library(direction).PortAudioError
        usable = [rate for rate in (*rates_hz, *direction.usual_hz) if 0 < rate <= _HIGHEST_HZ]
        for rate_hz in dict.fromkeys(usable):
            try:
                return open_at(rate_hz)
            except error_class as err:
                problem = err
                if error_code(err) != _BAD_RATE:
                    break
        raise direction.error(direction.cannot_open(label, problem)) from problem

    def close(self, stream: SoundStream) -> None:
        """Close a stream, whatever state it is in. Raises nothing."""
        with self._lock:
            self._open_streams -= 1
            stream.close()

    def _library(self, direction: Direction) -> Any:
        try:
            import sounddevice
        except Exception as err:  # importing starts PortAudio; its error class is out of reach yet
            raise direction.error(direction.no_library(err)) from err
        self._take_over_the_end(sounddevice)
        return sounddevice

    def _take_over_the_end(self, sd: Any) -> None:
        """Left to itself, sounddevice ends PortAudio with the process, whoever is in it then: a
        look for devices dies of SIGSEGV in the middle of it."""
        with self._lock:
            end = getattr(sd, "_exit_handler", None)
            if end is not None and not self._ends_here:
                self._ends_here = True
                atexit.unregister(end)
                atexit.register(self._end, end)

    def _end(self, end: Callable[[], None]) -> None:
        """The lock is kept: nobody may go in any more. With a driver that does not answer, the
        library goes as the process does."""
        if self._lock.acquire(timeout=_END_S):
            end()

    def _look_anew(self, sd: Any, direction: Direction) -> None:
        """Once more where the sound server came up in the middle of a look: its door then leads out
        but not in, and would for as long as a stream is open."""
        for _ in range(_LOOKS):
            self._restart(sd, direction)
            if not _is_torn(sd):
                break

    def _restart(self, sd: Any, direction: Direction) -> None:
        # There is no public way; PortAudio counts starts, and these two keep the count even.
        try:
            sd._terminate()
            sd._initialize()
        except sd.PortAudioError as err:
            raise direction.error(direction.no_start(err)) from err


PORTAUDIO = _PortAudio()


def error_code(err: BaseException) -> int:
    """PortAudio's number of an error, 0 when it has none."""
    return err.args[1] if len(err.args) > 1 and isinstance(err.args[1], int) else 0


def named(devices: list[SoundDevice], name: str) -> SoundDevice | None:
    """The device of that name, or None."""
    return next((device for device in devices if device.name == name), None)


def _is_torn(sd: Any) -> bool:
    """Whether the door to the sound server leads one way only, which it never does by itself."""
    try:
        doors = [entry for entry in sd.query_devices() if entry["name"] == PULSE_DEVICE]
    except sd.PortAudioError:
        return False
    return any(
        (int(door["max_input_channels"]) > 0) != (int(door["max_output_channels"]) > 0)
        for door in doors
    )


def _devices(sd: Any, direction: Direction) -> list[SoundDevice]:
    """Devices of the best host API that has any."""
    apis = [str(api["name"]) for api in sd.query_hostapis()]
    wanted = _HOST_APIS.get(sys.platform, _HOST_APIS["linux"])
    found = [
        SoundDevice(
            index=int(entry["index"]),
            name=str(entry["name"]),
            host_api=apis[int(entry["hostapi"])],
            channels=int(entry[direction.channels]),
            rate_hz=round(float(entry["default_samplerate"])),
            is_default=entry["index"]
            == sd.query_hostapis(int(entry["hostapi"]))[direction.default],
        )
        for entry in sd.query_devices()
        if int(entry[direction.channels]) > 0
    ]
    for api in wanted:
        of_api = [device for device in found if device.host_api == api]
        if of_api:
            return of_api
    return found


@contextmanager
def _server_end(variable: str, name: str | None) -> Iterator[None]:
    """The variable for the moment of opening: the only way to tell ALSA's plug-in which one."""
    if name is None:
        yield
        return
    before = os.environ.get(variable)
    os.environ[variable] = name
    try:
        yield
    finally:
        if before is None:
            del os.environ[variable]
        else:
            os.environ[variable] = before
