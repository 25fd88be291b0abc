"""The processes of a soak: the program under test, who speaks, and who reads."""

from __future__ import annotations

import contextlib
import json
import signal
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import IO

from core.audio import voice_cable
from core.settings import Settings
from tests.soak.servers import DESK

_ROOT = Path(__file__).parents[2]
_END_S = 20.0


class Player:
    """A module of the soak that runs as a process of its own. name: of its module. What it notes
    lies in ``journal``, what it says beside that."""

    def __init__(self, name: str, words: list[str], env: dict[str, str], out: Path) -> None:
        self.name, self._words, self._env = name, words, env
        self.journal, self._said = out / f"{name}.jsonl", out / f"{name}.txt"
        self._process: subprocess.Popen[str] | None = None
        self.starts = 0

    @property
    def pid(self) -> int:
        """Of the process; 0 before the first start."""
        return self._process.pid if self._process is not None else 0

    @property
    def alive(self) -> bool:
        """Whether it runs."""
        return self._process is not None and self._process.poll() is None

    @property
    def status(self) -> int | None:
        """Its exit status, once it has ended."""
        return self._process.poll() if self._process is not None else None

    def start(self) -> None:
        """Run it, for the first time or again."""
        self.starts += 1
        with self._said.open("ab") as said:
            self._process = subprocess.Popen(
                [sys.executable, "-m", f"tests.soak.{self.name}", *self._words],
                cwd=_ROOT,
                env=self._env,
                stdin=subprocess.PIPE,
                stdout=said,
                stderr=said,
                text=True,
            )

    def order(self, **words: object) -> None:
        """A line of JSON to its stdin; nothing happens where it has ended."""
        pipe: IO[str] | None = self._process.stdin if self._process is not None else None
        if pipe is None:
            return
        try:
            pipe.write(json.dumps(words) + "\n")
            pipe.flush()
        except (OSError, ValueError):  # gone, or let go
            pass

    def signal(self, number: int) -> None:
        """Send it a signal, where it runs."""
        if self.alive and self._process is not None:
            self._process.send_signal(number)

    def kill(self) -> None:
        """End it at once."""
        if self._process is not None:
            self._process.kill()
            self._process.wait(_END_S)
            self._let_go()

    def end(self) -> int | None:
        """Ask it to end, and see to it; its exit status, None where it had to be killed."""
        if self._process is None:
            return None
        self.signal(signal.SIGCONT)
        self.signal(signal.SIGTERM)
        try:
            return self._process.wait(_END_S)
        except subprocess.TimeoutExpired:
            self.kill()
            return None
        finally:
            self._let_go()

    def _let_go(self) -> None:
        if self._process is not None and self._process.stdin is not None:
            with contextlib.suppress(OSError):  # it had gone with a line half sent
                self._process.stdin.close()


class Players:
    """Of one soak. out: the folder of the journals."""

    def __init__(self, out: Path, env: dict[str, str], settings: Settings, home: Path) -> None:
        program_env = env | {"LIPCAM_HOME": str(home), "PYTHONUNBUFFERED": "1"}
        chosen = json.dumps(settings.to_dict())
        self.program = Player("program", [str(out / "program.jsonl"), chosen], program_env, out)
        self.feed = Player("feed", [DESK, str(out / "feed.jsonl")], env, out)
        reader = [str(out / "reader.jsonl"), voice_cable.SOURCE]
        self.reader = Player("reader", reader, env, out)

    def start(self) -> None:
        """All three; the one that speaks first."""
        for player in (self.feed, self.program, self.reader):
            player.start()

    def end(self) -> None:
        """All three; the program first."""
        with ExitStack() as stack:
            for player in (self.feed, self.reader, self.program):
                stack.callback(player.end)
