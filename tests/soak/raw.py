"""The journals of a soak as arrays."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from tests.soak.journal import read_journal
from tests.soak.types import Floats, Ints

_ENVELOPE_NS = 40_000_000
_FED_AGAIN_NS = 6_000_000_000


@dataclass(frozen=True, slots=True)
class Injected:
    """A fault. Times in ns: when it began, when its cause was gone (where the one who speaks was
    gone too: when he was heard again), and when all was back (or was given up on)."""

    name: str
    begun_ns: int
    gone_ns: int
    recovered_ns: int
    user: str
    died: bool
    problem: str

    @property
    def recovery_s(self) -> float:
        """From the end of the cause to talking pictures and voice."""
        return max(0.0, (self.recovered_ns - self.gone_ns) / 1e9)

    @property
    def span_ns(self) -> tuple[int, int]:
        """From its beginning until all was back."""
        return self.begun_ns, self.recovered_ns


@dataclass(slots=True, eq=False)
class Raw:
    """seen_ns, pts_ns, luma, mark, mouth: of each picture at the reader. heard_ns: marks in the
    voice there. engine_ns: the same marks as the student heard them, in capture time. gaps, clicks:
    (ns, ms) and (ns, height). voice: (ns, RMS) of 40 ms each. blocks: (n, 2), when each block of
    the recorded voice was heard, and its first sample there. told: what the program said."""

    seen_ns: Ints
    pts_ns: Ints
    luma: Floats
    mark: Ints
    mouth: Floats
    heard_ns: Ints
    engine_ns: Ints
    gaps: list[tuple[int, float]]
    clicks: list[tuple[int, float]]
    voice_ns: Ints
    voice: Floats
    blocks: Ints
    told: list[dict[str, Any]]
    process: list[dict[str, Any]]
    helpers: list[dict[str, Any]]
    loops: list[tuple[int, int]]
    faults: list[Injected] = field(default_factory=list)
    absent: dict[str, str] = field(default_factory=dict)
    kinds: list[str] = field(default_factory=list)
    orders: dict[str, str] = field(default_factory=dict)
    ready_ns: int = 0
    told_to_end_ns: int | None = None  # from then on the voice and the pictures may be over
    died: int = 0
    whole_end: bool | None = None  # whether all of its threads ended; None: it did not come to that

    @property
    def delays(self) -> list[tuple[int, float]]:
        """(ns, ms) of the delay that the program told of."""
        return [(e["at_ns"], e["delay_ms"]) for e in self.told if e["kind"] == "Stats"]

    @property
    def spans_ns(self) -> list[tuple[int, int]]:
        """Of all faults."""
        return [fault.span_ns for fault in self.faults]

    @property
    def end_ns(self) -> int:
        """Of the last picture before the program was told to end."""
        end_ns = int(self.seen_ns[-1]) if len(self.seen_ns) else self.ready_ns
        return end_ns if self.told_to_end_ns is None else min(end_ns, self.told_to_end_ns)

    @property
    def seconds(self) -> float:
        """From the first talking to ``end_ns``."""
        return max(0.0, (self.end_ns - self.ready_ns) / 1e9)


def read_raw(out: Path) -> Raw:
    """Of the folder of a soak, also of one that was interrupted."""
    frames, heard, gaps, clicks, levels, blocks = [], [], [], [], [], []
    for line in read_journal(out / "reader.jsonl"):
        if line["kind"] == "frames":
            frames += line["frames"]
        elif line["kind"] == "sound":
            heard += line["marks_ns"]
            gaps += [(int(at), float(ms)) for at, ms in line["gaps"]]
            clicks += [(int(at), float(height)) for at, height in line["clicks"]]
            began = line["began_ns"]
            blocks.append((began, line.get("pcm_at", 0)))
            levels += [(began + n * _ENVELOPE_NS, v) for n, v in enumerate(line["envelope"])]
    told = list(read_journal(out / "program.jsonl"))
    table = np.array(frames, np.float64).reshape(-1, 5)
    table = table[np.argsort(table[:, 0], kind="stable")]
    voice = np.array(levels, np.float64).reshape(-1, 2)
    raw = Raw(
        seen_ns=table[:, 0].astype(np.int64),
        pts_ns=table[:, 1].astype(np.int64),
        luma=table[:, 2],
        mark=table[:, 3].astype(np.int64),
        mouth=table[:, 4],
        heard_ns=np.array(sorted(heard), np.int64),
        engine_ns=np.array([e["mark_ns"] for e in told if e["kind"] == "mark"], np.int64),
        gaps=gaps,
        clicks=clicks,
        voice_ns=voice[:, 0].astype(np.int64),
        voice=voice[:, 1],
        blocks=np.array(blocks, np.int64).reshape(-1, 2),
        told=told,
        process=[],
        helpers=[],
        loops=[
            (e["at_ns"], e["began_ns"])
            for e in read_journal(out / "feed.jsonl")
            if e["kind"] == "loop"
        ],
    )
    _read_conductor(out, raw)
    closed = [e for e in told if e["kind"] == "closed"]
    raw.whole_end = bool(closed[-1]["whole"]) if closed else None
    return raw


def _read_conductor(out: Path, raw: Raw) -> None:
    fed_again = _fed_again(out)
    for line in read_journal(out / "faults.jsonl"):
        kind = line["kind"]
        if kind == "fault":
            raw.faults.append(
                Injected(
                    name=line["name"],
                    begun_ns=line["begun_ns"],
                    gone_ns=max(line["gone_ns"], _latest(fed_again, line)),
                    recovered_ns=line["recovered_ns"],
                    user=line["user"],
                    died=line["died"],
                    problem=line["problem"],
                )
            )
        elif kind == "process":
            raw.process.append(line)
        elif kind == "helper":
            raw.helpers.append(line)
        elif kind == "kinds":
            raw.kinds, raw.absent = line["kinds"], line["absent"]
        elif kind == "orders":
            raw.orders = {k: str(v) for k, v in line.items()}
        elif kind == "ready":
            raw.ready_ns = line["at_ns"]
        elif kind == "ending":
            raw.told_to_end_ns = line["at_ns"]
        raw.died += kind == "died"


def _latest(fed_again: list[tuple[int, int]], fault: dict[str, Any]) -> int:
    begun_ns, recovered_ns = fault["begun_ns"], fault["recovered_ns"]
    return max((back for lost, back in fed_again if begun_ns <= lost < recovered_ns), default=0)


def _fed_again(out: Path) -> list[tuple[int, int]]:
    """When what is fed was lost with its server, and when it was heard again: a new stream takes
    its time, and the first that is told of it is a guess."""
    found: list[tuple[int, int]] = []
    for line in read_journal(out / "feed.jsonl"):
        if line["kind"] == "lost":
            found.append((line["at_ns"], line["at_ns"]))
        elif line["kind"] == "loop" and found and line["at_ns"] - found[-1][0] < _FED_AGAIN_NS:
            found[-1] = found[-1][0], line["began_ns"]
    return found
