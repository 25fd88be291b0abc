"""What reader and feed have noted in the last minute, for the one who injects faults."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from tests.soak.journal import Tail
from tests.soak.speech import Speech

_KEPT = 60 * 25
_FLOWING, _WITHIN_NS = 5, 400_000_000  # so many talking pictures in so short a time
_LATE_NS = 150_000_000  # beyond the delay: the picture lags behind
_NS = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Recovery:
    """Monotonic ns at which talking pictures and the voice were there again; None: not yet."""

    picture_ns: int | None
    voice_ns: int | None

    @property
    def at_ns(self) -> int | None:
        """Both."""
        if self.picture_ns is None or self.voice_ns is None:
            return None
        return max(self.picture_ns, self.voice_ns)


class Live:
    """One look at a time. delay_ms: as the program last told. state: of the program."""

    def __init__(self, out: Path, speech: Speech) -> None:
        self._reader, self._feed = Tail(out / "reader.jsonl"), Tail(out / "feed.jsonl")
        self._program, self._speech = Tail(out / "program.jsonl"), speech
        self._frames: deque[tuple[int, int]] = deque(maxlen=_KEPT)
        self._voice: deque[tuple[int, float]] = deque(maxlen=_KEPT)
        self._began_ns = 0
        self.delay_ms, self.state, self.notices = 250.0, "off", 0
        self.stats: dict[str, object] = {}

    def look(self) -> None:
        """Take in what is new."""
        for line in self._reader.lines():
            if line["kind"] == "frames":
                self._frames += [(int(row[0]), int(row[1])) for row in line["frames"]]
            elif line["kind"] == "sound":
                step = 40_000_000
                self._voice += [
                    (line["began_ns"] + n * step, level) for n, level in enumerate(line["envelope"])
                ]
        for line in self._feed.lines():
            self._began_ns = int(line.get("began_ns", self._began_ns))
        for line in self._program.lines():
            if line["kind"] == "Stats":
                self.delay_ms, self.stats = float(line["delay_ms"]), line
            elif line["kind"] == "StateChanged":
                self.state = str(line["state"])
            self.notices += line["kind"] in ("Notice", "Fault")

    def recovery(self, since_ns: int) -> Recovery:
        """What has come back since then."""
        talking = [
            seen
            for seen, pts in self._frames
            if seen >= since_ns and pts and seen - pts < self.delay_ms * 1e6 + _LATE_NS
        ]
        picture = next(
            (
                first
                for first, last in zip(talking, talking[_FLOWING - 1 :], strict=False)
                if last - first < _WITHIN_NS
            ),
            None,
        )
        voice = next((at for at, level in self._voice if at >= since_ns and level > 0.0), None)
        return Recovery(picture, voice)

    def silent_s(self, begin_ns: int, end_ns: int) -> float:
        """For how much of a time nobody would have spoken anyway, as seen with the delay."""
        times = np.arange(begin_ns, max(end_ns, begin_ns + 1), 20_000_000)
        said_s = (times - self.delay_ms * 1e6 - self._began_ns) / _NS
        return float((~self._speech.speaks_at(said_s)).sum() * 0.02) if len(times) else 0.0

    @property
    def frames_10s(self) -> list[tuple[int, int]]:
        """(seen ns, pts ns) of the newest pictures."""
        return list(self._frames)[-250:]
