"""What reader, feed and program have noted in the last minute, for the one who injects faults."""

from __future__ import annotations

import time
from collections import deque
from pathlib import Path

import numpy as np

from tests.soak.journal import Tail
from tests.soak.recovery import STEADY_NS, Seen, disturbed_until
from tests.soak.speech import Speech

_KEPT = 90 * 25
_NOTED_NS = 600_000_000  # by then what happened has been noted


class Live:
    """One thread. state: of the program, stats: its newest figures, notices: how many it gave."""

    def __init__(self, out: Path, speech: Speech) -> None:
        self._reader, self._feed = Tail(out / "reader.jsonl"), Tail(out / "feed.jsonl")
        self._program, self._speech = Tail(out / "program.jsonl"), speech
        self._frames: deque[tuple[int, int]] = deque(maxlen=_KEPT)
        self._voice: deque[tuple[int, float]] = deque(maxlen=_KEPT)
        self._loops: deque[tuple[int, int]] = deque(maxlen=_KEPT)
        self._delays: deque[tuple[int, float]] = deque(maxlen=_KEPT)
        self.state, self.notices = "off", 0
        self.stats: dict[str, float] = {}

    def look(self) -> None:
        """Take in what is new."""
        for line in self._reader.lines():
            if line["kind"] == "frames":
                self._frames += [(int(row[0]), int(row[1])) for row in line["frames"]]
            elif line["kind"] == "sound":
                began = line["began_ns"]
                self._voice += [(began + n * 40_000_000, v) for n, v in enumerate(line["envelope"])]
        for line in self._feed.lines():
            if line["kind"] == "loop":
                self._loops.append((line["at_ns"], line["began_ns"]))
        for line in self._program.lines():
            if line["kind"] == "Stats":
                self._delays.append((line["at_ns"], line["delay_ms"]))
                names = ("fps", "delay_ms", "rss_mb")
                self.stats = {name: float(line[name]) for name in names}
            elif line["kind"] == "StateChanged":
                self.state = str(line["state"])
            self.notices += line["kind"] in ("Notice", "Fault")

    def back_ns(self, since_ns: int) -> int | None:
        """When all was back that a fault took whose cause went at that time; None: not yet."""
        until_ns = time.monotonic_ns() - _NOTED_NS
        frames = np.array(self._frames, np.int64).reshape(-1, 2)
        voice = np.array(self._voice, np.float64).reshape(-1, 2)
        seen = Seen(
            frames[:, 0],
            frames[:, 1],
            voice[:, 0].astype(np.int64),
            voice[:, 1],
            list(self._loops),
            list(self._delays),
        )
        back_ns = disturbed_until(seen, self._speech, since_ns, until_ns)
        return back_ns if until_ns - back_ns >= STEADY_NS else None
