"""A cable from a voice to an ear, driven by hand."""

from __future__ import annotations

from typing import Any

import numpy as np

from core.audio.play_stream import Outlet, PlayStream
from core.audio.portaudio import SoundDevice
from core.audio.pulse_ear import RATE_HZ
from core.errors import MicUnavailable

MS = 1_000_000
BLOCK = RATE_HZ // 100
DEVICE = SoundDevice(0, "pulse", "ALSA", RATE_HZ, 2, True)


class Cable:
    """A stream whose driver is the test, and the ear at its other end. true_ms: how long a block
    that is asked for is on its way; told_ms: what the driver says of it."""

    def __init__(
        self, portaudio: Any, clock: Any, *, true_ms: float = 80, told_ms: float = 20
    ) -> None:
        portaudio.add("pulse", channels=32, outputs=2, rate_hz=RATE_HZ)
        self._random = np.random.default_rng(6)
        self.clock, self.true_ms, self.told_ms = clock, true_ms, told_ms
        self.asked_ns: list[int] = []  # times for which the voice was asked
        self.stream = PlayStream(clock, Outlet(DEVICE, "cable", (RATE_HZ,)), self._prepare)
        self.driver = portaudio.streams[-1]
        self.blocks: list[Any] = []  # not heard yet
        self.beside = np.zeros(0)
        self.read_blocks, self.closed = 0, 0
        self.torn: dict[int, int] = {}  # block → ms lost before it
        self.dies_after = 10_000
        self.burst = 1  # blocks that are asked for in one go

    def _prepare(self, _rate_hz: int):  # type: ignore[no-untyped-def]
        def fill(heard_ns: int, samples: int) -> Any:
            self.asked_ns.append(heard_ns)
            return np.zeros(samples, np.float32)

        return fill

    def turn(self, count: int = 1) -> Any:
        """The driver asks; what it gets is what the ear hears."""
        blocks = []
        for _ in range(count):
            lost_ms = self.torn.get(self.read_blocks, 0)
            self.read_blocks += 1
            comes = self.read_blocks % self.burst == 0
            self.clock.advance((10 * self.burst * comes + lost_ms) * MS)
            blocks.append(self.driver.ask(way_s=self.told_ms / 1000, underflow=lost_ms > 0))
        asked = np.concatenate(blocks)
        assert np.isfinite(asked).all()
        assert (asked[:, 0] == asked[:, 1]).all()
        return asked[:, 0]

    # -- the ear -----------------------------------------------------------------------------------

    def read(self) -> tuple[Any, int, int]:
        if self.read_blocks >= self.dies_after:
            raise MicUnavailable("The source gives no more.")
        heard = self.turn()
        if len(self.beside):
            heard = heard + self.beside[:BLOCK]
            self.beside = self.beside[BLOCK:]
        came_ns = self.clock.now_ns() + round((self.true_ms + 10) * MS)
        late_ns = int(self._random.choice([0, 0.4, 5, 40], p=[0.4, 0.3, 0.2, 0.1]) * MS)
        # What the server tells of the time is worth nothing.
        return heard.astype(np.float32), came_ns - 50 * MS, came_ns + late_ns

    def close(self) -> None:
        self.closed += 1

    def way_ms(self) -> float:
        """How far ahead of its time the voice is asked for."""
        self.turn()
        return float(self.asked_ns[-1] - self.clock.now_ns()) / MS
