"""When the sound of a microphone's blocks was heard."""

from __future__ import annotations

from core.audio.clock_map import DriverClock
from core.audio.ring import RingRun
from core.clock import NS_PER_S

_PATIENCE = 60  # blocks: what is late for so long was lost, and the voice goes on within a second


class MicTimes:
    """Of one stream, whose blocks all have one size: the number of a block tells its place in the
    driver's time. latency_ns: as the driver promises. trust_adc: whether it can be believed about
    the age of sound. One thread."""

    def __init__(
        self, rate_hz: int, block_samples: int, latency_ns: int, *, trust_adc: bool
    ) -> None:
        self._rate_hz, self._block_samples = rate_hz, block_samples
        self._latency_ns, self._trust_adc = latency_ns, trust_adc
        self._clock = DriverClock(patience=_PATIENCE)
        self.jumped = False

    @property
    def settled(self) -> bool:
        """False while the first blocks only teach: their times are not to be used."""
        return self._clock.settled

    def place(self, run: RingRun) -> int:
        """Monotonic time of the run's first sample. Sets ``jumped``: whether it does not join what
        came before. Where the time has jumped between its blocks, all go by the last one."""
        count, lost, t0_ns = len(run.arrival_ns), run.first.xrun, 0
        age_ns = len(run.first.pcm) // count * NS_PER_S // self._rate_hz
        self.jumped = False
        for number, times in enumerate(
            zip(run.adc_s, run.driver_now_s, run.arrival_ns, strict=True), run.first.index
        ):
            driver_ns = number * self._block_samples * NS_PER_S // self._rate_hz
            t0_ns = self._clock.place(driver_ns, self._first_sample_ns(age_ns, *times), lost=lost)
            self.jumped, lost = self.jumped or self._clock.jumped, False
        return t0_ns - (count - 1) * self._block_samples * NS_PER_S // self._rate_hz

    def _first_sample_ns(
        self, age_ns: int, adc_s: float, driver_now_s: float, arrival_ns: int
    ) -> int:
        """When the first sample of a block was heard, as well as one block can tell.

        By arrival it is one block ago, ``age_ns``. The driver's own figure is better where it makes
        sense: at least a block old, and not much older than the delay that the driver promised.
        """
        if self._trust_adc and adc_s > 0.0:
            told_ns = round((driver_now_s - adc_s) * NS_PER_S)
            if age_ns <= told_ns <= 2 * (age_ns + self._latency_ns):
                age_ns = told_ns
        return arrival_ns - age_ns
