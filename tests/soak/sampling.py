"""Figures of the processes, read from the system every few seconds."""

from __future__ import annotations

import contextlib
import threading

import psutil

from tests.soak.journal import Journal
from tests.soak.players import Player, Players

EVERY_S = 5.0


class Sampler:
    """Notes memory, threads, handles and processor time of the program, and what the soak itself
    takes. A thread of its own."""

    def __init__(self, players: Players, journal: Journal) -> None:
        self._players, self._journal = players, journal
        self._own = psutil.Process()
        self._known: dict[str, psutil.Process] = {}
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """No more."""
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._stop.wait(EVERY_S):
            with contextlib.suppress(psutil.Error):
                self._journal.note("process", **self._program())
            self._journal.note("helper", name="conductor", cpu=self._own.cpu_percent())
            for player in (self._players.reader, self._players.feed):
                with contextlib.suppress(psutil.Error):
                    self._journal.note("helper", name=player.name, cpu=self._cpu(player))

    def _program(self) -> dict[str, object]:
        cpu = self._cpu(self._players.program)
        process = self._known["program"]
        children = process.children(recursive=True)
        memory = process.memory_full_info()
        pss = memory.pss
        for child in children:
            with contextlib.suppress(psutil.Error):
                pss += child.memory_full_info().pss
        return {
            "rss_mb": memory.rss / 2**20,
            "pss_mb": pss / 2**20,
            "threads": process.num_threads(),
            "handles": process.num_fds(),
            "children": len(children),
            "cpu": cpu,
        }

    def _cpu(self, player: Player) -> float:
        """Percent of one core since the last time."""
        known = self._known.get(player.name)
        if known is None or known.pid != player.pid:
            known = self._known[player.name] = psutil.Process(player.pid)
        return float(known.cpu_percent())
