"""A guest's run, and what is told of one that was not ready in its time."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pytest

_IDLE_LOAD = 0.8  # programs that want a processor where a guest waits and nobody else works
_ENOUGH = 3  # times the processor time that a guest needs: more of it would not help


@dataclass(frozen=True)
class GuestRun:
    """late: it was ended because its time was up, limit_s. cpu_s: of processors. load: of the
    machine, as it ended."""

    printed: str
    late: bool
    limit_s: float
    cpu_s: float
    load: float

    def excuse(self, needs_s: float) -> str:
        """Why a guest that was late may have been: the machine was too slow for it. "" where it was
        not late, or hangs: then it waits for something, or computes far longer than it needs.

        needs_s: processor time that the whole run needs.
        """
        hangs = self.load < _IDLE_LOAD or self.cpu_s > _ENOUGH * needs_s
        if not self.late or hangs:
            return ""
        last = self.printed.strip().splitlines()[-1:]
        return (
            f"the guest was not ready in {self.limit_s:.0f} s, of which it had a processor for "
            f"{self.cpu_s:.0f} s (it needs {needs_s:.0f} s; load {self.load:.1f}); its last word: "
            f"{''.join(last)[:200]}"
        )


class Findings(dict[str, Any]):
    """What a guest found, by name. What an excused guest did not come to skips the test."""

    def __init__(self, found: dict[str, Any], excuse: str) -> None:
        super().__init__(found)
        self._excuse = excuse

    def __missing__(self, name: str) -> Any:
        if self._excuse:
            pytest.skip(f"{name}: {self._excuse}")
        raise KeyError(name)


def run_guest(
    command: Sequence[str], limit_s: float, env: dict[str, str] | None = None
) -> GuestRun:
    """Run it to its end, or to that of its time; nothing of it runs on."""
    import resource  # no module of Windows, where this file is only collected

    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    late = False
    # It may be many processes of this machine, so they have a group.
    with subprocess.Popen(
        command,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    ) as guest:
        try:
            printed, _ = guest.communicate(timeout=limit_s)
        except subprocess.TimeoutExpired:
            late = True
            _kill(guest)
            printed, _ = guest.communicate(timeout=30)
        except BaseException:
            _kill(guest)
            raise
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu_s = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    told = printed.decode(errors="replace")
    return GuestRun(told, late, limit_s, cpu_s, os.getloadavg()[0])


def _kill(guest: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(guest.pid, signal.SIGKILL)
