"""One running worker: it is told its order, heard line by line, and ended when need be."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from typing import IO, Any

from app.doctor.finding import Finding, Verdict

_LONGEST_LINE = 1 << 20
_WAIT_S = 2.0
_LEAVE_S = 0.8


@dataclass(frozen=True, slots=True)
class Said:
    """A line of a worker. words: None at its end."""

    program: LaneProgram
    words: dict[str, Any] | None

    def finding(self, name: str) -> Finding:
        """The finding of that name in the line."""
        try:
            return Finding.from_dict(self.words or {})
        except (KeyError, TypeError, ValueError, OverflowError):
            return Finding(name, Verdict.WARN, "The check's answer was no answer.")


class LaneProgram:
    """said: where its lines go. Raises OSError when it cannot be started."""

    def __init__(
        self,
        command: Sequence[str],
        folder: Path,
        order: dict[str, Any],
        said: SimpleQueue[Said],
    ) -> None:
        self._process = subprocess.Popen(
            command,
            cwd=folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            # With it goes what it has started; Ctrl-C comes to us alone, and we end it.
            start_new_session=os.name != "nt",
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        assert self._process.stderr is not None
        self._last: deque[bytes] = deque(maxlen=1)
        with contextlib.suppress(OSError), self._process.stdin as told:
            told.write(json.dumps(order).encode() + b"\n")  # one that has ended is heard to end
        threads = [
            threading.Thread(target=work, args=(pipe, said), name=name, daemon=True)
            for name, work, pipe in (
                ("doctor-complaints", self._keep_last, self._process.stderr),
                ("doctor-lines", self._read, self._process.stdout),
            )
        ]
        for thread in threads:
            thread.start()
        self._complaints = threads[0]

    @property
    def last_words(self) -> str:
        """The last line of its complaints, "" for none."""
        return self._last[0].decode("utf-8", "replace").strip(" .\r\n")[:200] if self._last else ""

    def status(self) -> int | None:
        """After its end: the exit status, negative for a signal."""
        self._complaints.join(_WAIT_S / 4)  # the last words may come after the end
        try:
            return self._process.wait(_WAIT_S)
        except subprocess.TimeoutExpired:
            self.kill()
            return None

    def kill(self) -> None:
        """End it and what it has started. It is asked first, so that it removes what it has made at
        a sound server; a driver that does not let it go is not waited for."""
        if sys.platform != "win32":
            self._signal(signal.SIGTERM)
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(_LEAVE_S)
            self._signal(signal.SIGKILL)  # all of it: it may have gone, what it started not
        else:
            with contextlib.suppress(OSError):
                self._process.kill()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(_WAIT_S / 4)

    def _signal(self, number: int) -> None:
        with contextlib.suppress(OSError):
            os.killpg(self._process.pid, number)

    def _read(self, pipe: IO[bytes], said: SimpleQueue[Said]) -> None:
        with pipe:
            while line := pipe.readline(_LONGEST_LINE):
                try:
                    words = json.loads(line)
                except (ValueError, RecursionError):
                    continue
                if isinstance(words, dict):
                    said.put(Said(self, words))
        said.put(Said(self, None))

    def _keep_last(self, pipe: IO[bytes], _said: SimpleQueue[Said]) -> None:
        with pipe:
            while line := pipe.readline(_LONGEST_LINE):
                if line.strip():
                    self._last.append(line)
