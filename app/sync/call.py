"""The reader program and all that it has seen and heard: a call, as the measuring side holds it."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.camera.bridge_process import BridgeProcess
from core.camera.reader_check import Target

_FROZEN_WORD = "sync-reader"


@dataclass(frozen=True, slots=True)
class SeenPicture:
    """at_ns: when it came to the reader. sound_ns: when the sound that it shows began, None for a
    picture without a mark (at rest). beep_after_ns: of the beep in that sound, None without one.
    flash: whether its mouth is painted in the colour of the flash."""

    at_ns: int
    sound_ns: int | None = None
    beep_after_ns: int | None = None
    flash: bool = False


@dataclass
class EarRecord:
    """What one ear of the reader heard. beeps_ns: middles, in the order of time. loudness: pairs of
    the time of the first value and float32 (n,) RMS, one for each ``hop_ns``. behind_ms: medians of
    how much later than recorded the sound came, one for each piece."""

    beeps_ns: list[int] = field(default_factory=list)
    loudness: list[tuple[int, NDArray[np.float32]]] = field(default_factory=list)
    behind_ms: list[float] = field(default_factory=list)
    hop_ns: int = 10_000_000


@dataclass(frozen=True, slots=True, eq=False)
class Mouths:
    """Gaps of the lips in delivered pictures. N pictures; at_ns, sound_ns: int64 (N,); openings:
    float32 (N,)."""

    at_ns: NDArray[np.int64]
    sound_ns: NDArray[np.int64]
    openings: NDArray[np.float32]


class Call:
    """A running reader: ``listen`` collects what it said since; ``close`` ends it.

    target: of the camera. sources: of the sound server, by the name of the ear. pictures, ears,
    mouths, problems (by part): what came so far; who runs for hours takes from the lists.
    Raises CameraUnavailable where it cannot be started.
    """

    def __init__(self, target: Target, sources: Mapping[str, str]) -> None:
        self.pictures: list[SeenPicture] = []
        self.ears = {name: EarRecord() for name in sources}
        self.mouths: Mouths | None = None
        self.problems: dict[str, str] = {}
        self.over = False
        order = {"backend": target.backend, "device": target.device, "sources": dict(sources)}
        self._process = BridgeProcess(order, (), *_reader_command())

    @property
    def ended(self) -> bool:
        """Whether the reader has said its last word, or is gone."""
        return self.over or self._process.ended is not None

    def listen(self) -> None:
        """Collect; never waits."""
        for words in self._process.events():
            self._take(words)

    def keep_faces(self) -> None:
        """From now on pictures are kept, and their mouths measured at the end: a minute at most."""
        self._process.tell({"faces": True})

    def hang_up(self) -> None:
        """End the reading; the mouths and the last words still come."""
        self._process.tell({"end": True})

    def close(self) -> None:
        """End the program."""
        self._process.close()

    def _take(self, words: Mapping[str, Any]) -> None:
        kind = words.get("event")
        if kind == "picture":
            self.pictures.append(
                SeenPicture(
                    words["at_ns"], words["sound_ns"], words["beep_after_ns"], words["flash"]
                )
            )
        elif kind == "sound":
            record = self.ears[words["ear"]]
            record.beeps_ns.extend(words["beeps_ns"])
            record.loudness.append((words["from_ns"], np.array(words["loudness"], np.float32)))
            record.behind_ms.append(words["behind_ms"])
            record.hop_ns = words["hop_ns"]
            self.problems.pop(words["ear"], None)
        elif kind == "mouths":
            self.mouths = Mouths(
                np.array(words["at_ns"], np.int64),
                np.array(words["sound_ns"], np.int64),
                np.array(words["openings"], np.float32),
            )
        elif kind == "error":
            self.problems[str(words["part"])] = str(words["text"])
        elif kind == "end":
            self.over = True


def _reader_command() -> tuple[list[str], Path]:
    if getattr(sys, "frozen", False):
        return [sys.executable, _FROZEN_WORD], Path(sys.executable).parent
    return [sys.executable, "-m", "app.sync.reader"], Path(__file__).resolve().parents[2]
