"""Raw samples as lines of JSON: appended as they come, so that what was measured survives."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any


class Journal:
    """A file that grows. ``note`` may be called from any thread and writes a whole line."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("a", encoding="utf-8", buffering=1)
        self._lock = threading.Lock()

    def note(self, kind: str, **values: object) -> None:
        """A line of that kind, with the monotonic time in ns."""
        line = json.dumps({"kind": kind, "at_ns": time.monotonic_ns(), **values})
        with self._lock:
            if not self._file.closed:
                self._file.write(line + "\n")

    def close(self) -> None:
        """Write no more."""
        with self._lock:
            self._file.close()


class Tail:
    """What a journal has gained since the last look."""

    def __init__(self, path: Path) -> None:
        self._path, self._at = path, 0

    def lines(self) -> list[dict[str, Any]]:
        """The new whole lines; none where there is no file yet."""
        try:
            with self._path.open("rb") as file:
                file.seek(self._at)
                raw = file.read()
        except FileNotFoundError:
            return []
        whole = raw[: raw.rfind(b"\n") + 1]
        self._at += len(whole)
        return [found for line in whole.splitlines() if (found := _parsed(line)) is not None]


def read_journal(path: Path) -> Iterator[dict[str, Any]]:
    """All lines; one that was cut off by an end is left out."""
    if not path.exists():
        return
    with path.open("rb") as file:
        for line in file:
            found = _parsed(line)
            if found is not None:
                yield found


def _parsed(line: bytes) -> dict[str, Any] | None:
    try:
        found = json.loads(line)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None
