"""Live figures, in bounded memory: running percentiles, origins of pictures, time of each stage.

Each meter has one writing thread; reading from another sees figures that are at most one picture
old, which is why nothing here takes a lock.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.clock import NS_PER_S
from core.types import Origin

_SCALE_DB = 60.0
_KEPT = 1024  # pictures, about 40 s at 25 fps


class Percentiles:
    """Percentiles of the last ``kept`` values."""

    def __init__(self, kept: int = _KEPT) -> None:
        self._values = np.zeros(kept, dtype=np.float64)
        self.count = 0

    def add(self, value: float) -> None:
        """One more value; the oldest is forgotten when the store is full."""
        self._values[self.count % len(self._values)] = value
        self.count += 1

    def at(self, percent: float) -> float:
        """The value that ``percent`` of the kept values do not exceed, interpolated between two of
        them; 0.0 when there are none."""
        return _percentile(self._newest(), percent)

    def of_size(self, percent: float) -> float:
        """The same of the absolute values."""
        return _percentile(np.abs(self._newest()), percent)

    def _newest(self) -> NDArray[np.float64]:
        return self._values[: min(self.count, len(self._values))]

    def highest_of_newest(self, count: int) -> float:
        """The highest of the newest ``count`` values; 0.0 when there are none."""
        newest = range(max(0, self.count - min(count, len(self._values))), self.count)
        return max((float(self._values[n % len(self._values)]) for n in newest), default=0.0)

    def clear(self) -> None:
        """Forget everything."""
        self.count = 0


def _percentile(values: NDArray[np.float64], percent: float) -> float:
    # By hand: numpy.percentile loads 1.3 MB of code that nothing else here needs.
    ordered = np.sort(values)
    if not len(ordered):
        return 0.0
    place, share = divmod(percent / 100.0 * (len(ordered) - 1), 1.0)
    low, high = ordered[int(place)], ordered[min(int(place) + 1, len(ordered) - 1)]
    return float(low + (high - low) * share)


def level_scale(decibel: float) -> float:
    """Where a loudness lies on the scale of ``LiveMeters.level``, 0..1: 60 dB below full scale and
    less is 0. For a threshold that is drawn beside the level, too. decibel: RMS."""
    return min(max(1.0 + decibel / _SCALE_DB, 0.0), 1.0)


class LiveMeters:
    """What the threads of one run note down.

    late: pictures of the student that came, or were shown, more than one tick after their time;
    not those that a camera slower than the student passes over.
    voice_late_ns: how much later than due a call hears the voice just now, None while it hears
    none; stored by the listening thread. skew_ms: of pictures of the student, the time at which a
    call hears their sound minus the one at which they were handed over, while it does hear it.
    first_spoken_ns: when the first picture with a speaking mouth was handed to a camera; 0 before.
    level: loudness of the newest sound before the gate, see ``level_scale``. gate_open: whether
    the gate lets it through.
    """

    def __init__(self) -> None:
        self.delay_ms, self.skew_ms = Percentiles(), Percentiles()
        self.stages: dict[str, Percentiles] = {}
        self.origins = dict.fromkeys(Origin, 0)
        self.late = 0
        self.voice_late_ns: int | None = None
        self.first_spoken_ns = 0
        self.level = 0.0
        self.gate_open = True
        self.voiced = False
        self._sent_ns = np.zeros(50, dtype=np.int64)
        self._sent = 0

    def stage(self, name: str, duration_ms: float) -> None:
        """``name`` took this long for one picture or chunk. One thread for each name."""
        meter = self.stages.get(name)
        if meter is None:
            meter = self.stages[name] = Percentiles(256)
        meter.add(duration_ms)

    def sent(self, now_ns: int, origin: Origin) -> None:
        """A picture's turn to be handed over has come and gone. Camera thread only."""
        self._sent_ns[self._sent % len(self._sent_ns)] = now_ns
        self._sent += 1
        self.origins[origin] += 1

    def taken(self, began_ns: int, origin: Origin) -> None:
        """A camera has taken the picture whose hand-over began then. Camera thread only."""
        if origin is Origin.MODEL and not self.first_spoken_ns:
            self.first_spoken_ns = began_ns

    def rested(self) -> None:
        """No pictures were made for a while: their pace is counted anew. Camera thread only."""
        self._sent = 0

    @property
    def fps(self) -> float:
        """Pictures a second over the last two seconds or so."""
        count = min(self._sent, len(self._sent_ns))
        if count < 2:
            return 0.0
        newest = int(self._sent_ns[(self._sent - 1) % len(self._sent_ns)])
        oldest = int(self._sent_ns[(self._sent - count) % len(self._sent_ns)])
        return (count - 1) * NS_PER_S / max(1, newest - oldest)

    def stage_medians(self) -> dict[str, float]:
        """Median time of each stage in ms."""
        return {name: meter.at(50) for name, meter in list(self.stages.items())}


def rss_mb(with_children: bool = False) -> float:
    """Resident memory of this process in MiB, and of the programs it started where asked for
    (that looks at every process of the machine: not for each second of a call)."""
    import psutil

    own = psutil.Process()
    total = own.memory_info().rss
    for child in own.children(recursive=True) if with_children else ():
        try:
            total += child.memory_info().rss
        except psutil.Error:
            continue  # it ended between the two questions
    return float(total) / 2**20
