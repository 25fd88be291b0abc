"""Figures in a file that spreadsheets read: a row a second."""

from __future__ import annotations

import csv
from datetime import datetime
from pathlib import Path
from typing import TextIO

from core.errors import DesktopError
from core.messages import Stats

_STAGES = ("student", "compose", "send")
COLUMNS = (
    "time", "state", "fps", "delay_set_ms", "delay_p50_ms", "delay_p95_ms", "skew_ms",
    "skew_p95_ms", "voice_mic", "level",
    "voiced", "muted", "panic", "frames_spoken", "frames_held", "frames_idle", "frames_late",
    "ticks_missed", "audio_overflows", "memory_mib", "gpu_mib",
    *(f"{stage}_ms" for stage in _STAGES), "readers",
)  # fmt: skip


class FiguresFile:
    """Each row is in the file when ``write`` returns. Blocks: in a thread of its own only, one call
    at a time."""

    def __init__(self, path: Path) -> None:
        """Nothing is opened yet."""
        self.path = path
        self._file: TextIO | None = None

    def open(self) -> None:
        """Make the file and its heading; one that is there is written over. Raises DesktopError."""
        try:
            self._file = self.path.open("w", encoding="utf-8", newline="")
            self._write(COLUMNS)
        except OSError as error:
            raise self._failed(error) from error

    def write(self, stats: Stats, when: datetime) -> None:
        """One more row. Raises DesktopError; what is written already stays."""
        try:
            self._write(_row(stats, when))
        except OSError as error:
            raise self._failed(error) from error

    def close(self) -> None:
        """Harmless when not open. Raises DesktopError."""
        file, self._file = self._file, None
        try:
            if file is not None:
                file.close()
        except OSError as error:
            raise self._failed(error) from error

    def _write(self, row: tuple[object, ...]) -> None:
        if self._file is not None:
            csv.writer(self._file).writerow(row)
            self._file.flush()

    def _failed(self, error: OSError) -> DesktopError:
        return DesktopError(
            f"The figures cannot be written to {self.path} ({error.strerror}). What was written "
            "stays. Check the free space and who may write there, or choose another place."
        )


def _row(stats: Stats, when: datetime) -> tuple[object, ...]:
    stages = (f"{stats.stage_ms.get(stage, 0.0):.2f}" for stage in _STAGES)
    return (
        when.isoformat(" ", "seconds"),
        stats.state.value,
        f"{stats.fps:.2f}",
        f"{stats.delay_ms:.1f}",
        f"{stats.delay_p50_ms:.1f}",
        f"{stats.delay_p95_ms:.1f}",
        f"{stats.skew_ms:.1f}",
        "" if stats.skew_p95_ms is None else f"{stats.skew_p95_ms:.1f}",
        stats.voice,
        f"{stats.level:.3f}",
        int(stats.voiced),
        int(stats.muted),
        stats.panic,
        stats.frames_model,
        stats.frames_held,
        stats.frames_idle,
        stats.frames_late,
        stats.ticks_missed,
        stats.audio_overflows,
        f"{stats.rss_mb:.1f}",
        f"{stats.gpu_mb:.1f}",
        *stages,
        " ".join(stats.readers or ()),
    )
