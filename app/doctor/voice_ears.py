"""How a check of the voice records: from a source of the sound server, or from a device by name."""

from __future__ import annotations

from core.audio.mic import MicSource
from core.audio.pulse_ear import RATE_HZ, PulseEar
from core.clock import NS_PER_S
from core.ports import Clock
from core.types import Float32

_WAIT_S = 0.05


class ServerEar:
    """Of a PulseAudio server, or PipeWire's. Raises MicUnavailable, also from ``read``."""

    rate_hz = RATE_HZ

    def __init__(self, source: str, clock: Clock) -> None:
        self._ear = PulseEar(source, clock)

    def read(self) -> tuple[Float32, int, int] | None:
        """The next block; waits for it."""
        return self._ear.read()

    def close(self) -> None:
        """Stop."""
        self._ear.close()


class DeviceEar:
    """Of PortAudio's device with this name. Raises MicUnavailable, also from ``read``."""

    def __init__(self, name: str, clock: Clock) -> None:
        self._clock = clock
        self._mic = MicSource(clock, device=name)
        self._mic.start()
        self.rate_hz = self._mic.rate_hz

    def read(self) -> tuple[Float32, int, int] | None:
        """The next block; waits for it a moment."""
        chunk = self._mic.read(_WAIT_S)
        if chunk is None:
            return None
        end_ns = chunk.t0_ns + len(chunk.pcm) * NS_PER_S // chunk.rate_hz
        return chunk.pcm, end_ns, self._clock.now_ns()

    def close(self) -> None:
        """Stop."""
        self._mic.close()
