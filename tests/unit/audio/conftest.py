"""A clock driven by hand, sound made in one line, and a PortAudio that obeys."""

from __future__ import annotations

import sys
import wave
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.mic_bench import MIC, MONITOR, OTHER

Float32 = NDArray[np.float32]


class HandClock:
    """Time stands still until a test moves it; sleeping jumps to the due time."""

    def __init__(self) -> None:
        self.time_ns = 1_000_000_000_000

    def now_ns(self) -> int:
        return self.time_ns

    def sleep_until(self, due_ns: int) -> None:
        self.time_ns = max(self.time_ns, due_ns)

    def advance(self, duration_ns: int) -> None:
        self.time_ns += duration_ns


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def write_wav(tmp_path: Path) -> Callable[..., Path]:
    """Writes a WAV file of a 440 Hz tone at half level, or of ``pcm`` (n,) −1..1."""

    def write(
        name: str = "tone.wav",
        *,
        rate_hz: int = 16_000,
        channels: int = 1,
        bits: int = 16,
        seconds: float = 0.5,
        pcm: NDArray[Any] | None = None,
    ) -> Path:
        if pcm is None:
            time_s = np.arange(round(seconds * rate_hz)) / rate_hz
            pcm = 0.5 * np.sin(2 * np.pi * 440 * time_s)
        whole = np.round(pcm * (2 ** (bits - 1) - 1)).astype("<i8")
        if bits == 8:
            whole = whole + 128  # 8-bit WAV is unsigned
        sample = whole.view(np.uint8).reshape(-1, 8)[:, : bits // 8]
        path = tmp_path / name
        with wave.open(str(path), "wb") as file:
            file.setnchannels(channels)
            file.setsampwidth(bits // 8)
            file.setframerate(rate_hz)
            file.writeframes(np.repeat(sample[:, None, :], channels, axis=1).tobytes())
        return path

    return write


class FakeStream:
    """A RawInputStream or RawOutputStream whose driver is the test."""

    latency = 0.02

    def __init__(self, module: FakeSoundDevice, settings: dict[str, Any]) -> None:
        self.settings = settings
        self.module = module
        self.started = False
        self.closed = 0

    def start(self) -> None:
        if self.module.start_error is not None:
            raise self.module.start_error
        self.started = True

    def close(self, ignore_errors: bool = True) -> None:
        self.closed += 1
        self.settings["finished_callback"]()

    def deliver(
        self, value: float = 0.1, *, age_s: float = 0.0, overflow: bool = False, size: int = 0
    ) -> None:
        """One block from the driver. age_s: what it says of its first sample, 0 = nothing."""
        shape = (size or self.settings["blocksize"], self.settings["channels"])
        times = SimpleNamespace(
            inputBufferAdcTime=100.0 - age_s if age_s else 0.0, currentTime=100.0
        )
        status = SimpleNamespace(input_overflow=overflow)
        sound = memoryview(np.full(shape, value, np.float32)).cast("B")
        self.settings["callback"](sound, shape[0], times, status)

    def ask(
        self, *, way_s: float = 0.0, underflow: bool = False, now_s: float = 100.0
    ) -> NDArray[Any]:
        """The driver wants a block. way_s: what it says of the way to the ear, 0 = nothing."""
        shape = (self.settings["blocksize"], self.settings["channels"])
        block = np.full(shape, np.nan, np.float32)
        times = SimpleNamespace(outputBufferDacTime=now_s + way_s, currentTime=now_s)
        status = SimpleNamespace(output_underflow=underflow)
        self.settings["callback"](memoryview(block).cast("B"), shape[0], times, status)
        return block

    def unplug(self) -> None:
        self.settings["finished_callback"]()


class FakeSoundDevice:
    """Stands in for the module ``sounddevice``."""

    class PortAudioError(Exception):
        pass

    def __init__(self) -> None:
        self.apis = ["ALSA"]
        self.devices: list[tuple[str, int, int, int, float]] = []  # name, api, in, out, rate
        self.streams: list[FakeStream] = []
        self.asked: list[dict[str, Any]] = []  # of each stream, also of those that were refused
        self.refused_hz: set[int] = set()
        self.open_error: Exception | None = None
        self.start_error: Exception | None = None
        self.restarts = 0
        self.on_open: Callable[[], None] = lambda: None

    def add(
        self,
        name: str,
        *,
        api: int = 0,
        channels: int = 1,
        outputs: int = 0,
        rate_hz: float = 44_100.0,
    ) -> None:
        self.devices.append((name, api, channels, outputs, rate_hz))

    def RawInputStream(self, **settings: Any) -> FakeStream:  # noqa: N802 - the module's own name
        self.on_open()
        self.asked.append(settings)
        if self.open_error is not None:
            raise self.open_error
        if settings["samplerate"] in self.refused_hz:
            raise self.PortAudioError("Invalid sample rate", -9997)
        self.streams.append(FakeStream(self, settings))
        return self.streams[-1]

    def RawOutputStream(self, **settings: Any) -> FakeStream:  # noqa: N802 - the module's own name
        return self.RawInputStream(**settings)

    def query_hostapis(self, index: int | None = None) -> Any:
        found = []
        for number, name in enumerate(self.apis):
            own = [k for k, device in enumerate(self.devices) if device[1] == number]
            first = own[0] if own else -1
            ears = [k for k in own if self.devices[k][3] > 0]
            found.append(
                {
                    "name": name,
                    "default_input_device": first,
                    "default_output_device": ears[-1] if ears else -1,
                }
            )
        return found if index is None else found[index]

    def query_devices(self) -> list[dict[str, Any]]:
        return [
            {
                "index": index,
                "name": name,
                "hostapi": api,
                "max_input_channels": channels,
                "max_output_channels": outputs,
                "default_samplerate": rate_hz,
            }
            for index, (name, api, channels, outputs, rate_hz) in enumerate(self.devices)
        ]

    def _terminate(self) -> None:
        self.restarts += 1

    def _initialize(self) -> None:
        pass


@pytest.fixture
def portaudio(monkeypatch: pytest.MonkeyPatch) -> FakeSoundDevice:
    """PortAudio without devices (``add`` some), on Linux without a sound server."""
    fake = FakeSoundDevice()
    monkeypatch.setitem(sys.modules, "sounddevice", fake)  # type: ignore[arg-type]
    monkeypatch.setattr(sys, "platform", "linux")
    for user in ("mic", "registry"):
        monkeypatch.setattr(f"core.audio.{user}.server_sources", lambda: None)
    monkeypatch.setattr("core.audio.speaker.server_sinks", lambda: None)
    return fake


@pytest.fixture
def with_server(portaudio: FakeSoundDevice, monkeypatch: pytest.MonkeyPatch) -> FakeSoundDevice:
    """A sound server with two microphones and a monitor, behind ALSA's pulse device."""
    portaudio.add("default", channels=32)
    portaudio.add("pulse", channels=32, outputs=32)
    for user in ("mic", "registry"):
        monkeypatch.setattr(f"core.audio.{user}.server_sources", lambda: [MIC, OTHER, MONITOR])
    return portaudio
