"""All checks, side by side, in programs of their own: none can hang or crash whoever asks."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue

from app.doctor.check import Check, Lane
from app.doctor.finding import Finding
from app.doctor.lane_program import LaneProgram, Said
from app.doctor.outcomes import crashed, not_started, too_late
from app.doctor.scope import Scope
from core.clock import NS_PER_S, MonotonicClock
from core.ports import Clock

_FROZEN_WORD = "doctor-worker"
_START_S = 25.0  # for a program to start from a cold disk, or to leave a check for the next
_LOOK_S = 0.05


@dataclass(frozen=True, slots=True)
class Begun:
    """A check has begun. name: of it."""

    name: str


def worker_command() -> tuple[list[str], Path]:
    """The command that does checks (``app.doctor.worker``), and the folder to start it in."""
    if getattr(sys, "frozen", False):
        return [sys.executable, _FROZEN_WORD], Path(sys.executable).parent
    # There, so that nothing in the user's own folder is imported.
    return [sys.executable, "-m", "app.doctor.worker"], Path(__file__).resolve().parents[2]


class Examination:
    """One examination. checks: what to do, in the order of the answer. command: for tests."""

    def __init__(
        self,
        checks: Sequence[Check],
        scope: Scope,
        command: Callable[[], tuple[list[str], Path]] = worker_command,
        clock: Clock | None = None,
        platform: str = sys.platform,
    ) -> None:
        self._checks, self._scope, self._command = tuple(checks), scope, command
        self._clock = clock or MonotonicClock()
        self._platform = platform
        self._found: dict[str, Finding] = {}
        self._said: SimpleQueue[Said] = SimpleQueue()
        self._lanes: list[_Lane] = []
        self._heard: Callable[[Begun | Finding], None] = _nobody

    def run(
        self,
        heard: Callable[[Begun | Finding], None] | None = None,
        stop: Callable[[], bool] = lambda: False,
    ) -> tuple[Finding, ...]:
        """Do all checks; returns the findings, in the order of the checks. heard: told of each as
        it begins and ends, in this thread. stop: asked all the time; True ends it, with the
        findings so far. Blocks; never raises for what a check does."""
        self._heard = heard or _nobody
        by_lane = {lane: [each for each in self._checks if each.lane is lane] for lane in Lane}
        alone = by_lane.pop(Lane.ALONE)
        try:
            for work in ([*by_lane.values()], [alone]):
                if stop():
                    break
                fresh = [_Lane(checks) for checks in work if checks]
                self._lanes += fresh
                for lane in fresh:
                    self._start(lane)
                while not stop() and any(lane.program for lane in self._lanes):
                    self._turn()
        finally:
            for lane in self._lanes:
                if lane.program is not None:
                    lane.program.kill()
        return tuple(self._found[c.name] for c in self._checks if c.name in self._found)

    def _turn(self) -> None:
        """Hear what was said within a moment, then see whether somebody is late."""
        try:
            said = self._said.get(timeout=_LOOK_S)
        except Empty:
            said = None
        if said is not None:
            lane = next((each for each in self._lanes if each.program is said.program), None)
            if lane is not None:  # else it was ended: nobody wants its last words
                self._hear(lane, said)
        for lane in self._lanes:
            if lane.program is not None and self._clock.now_ns() > lane.until_ns:
                lane.program.kill()
                limit_s = lane.left[0].limit(self._scope)
                self._give_up(lane, too_late(lane.left[0], limit_s, self._platform))

    def _hear(self, lane: _Lane, said: Said) -> None:
        check = lane.left[0] if lane.left else None
        if said.words is None:
            status, lane.program = said.program.status(), None
            if check is not None:
                self._give_up(lane, crashed(check, status, said.program.last_words))
        elif check is None or said.words.get("name") != check.name:
            return
        elif said.words.get("event") == "begin":
            self._allow(lane, check.limit(self._scope))
            self._heard(Begun(check.name))
        else:
            self._note(lane, said.finding(check.name))
            self._allow(lane, _START_S)

    def _start(self, lane: _Lane) -> None:
        """Start a program for what is left of a lane."""
        lane.program = None
        order = {
            "checks": [check.name for check in lane.left],
            "scope": self._scope.to_dict(),
            "folder": os.getcwd(),
        }
        try:
            lane.program = LaneProgram(*self._command(), order, self._said)
        except OSError as error:
            while lane.left:
                self._note(lane, not_started(lane.left[0], error.strerror or str(error)))
            return
        self._allow(lane, _START_S)

    def _give_up(self, lane: _Lane, finding: Finding) -> None:
        """Note what became of the check that was being done; the others go on anew."""
        lane.program = None
        self._note(lane, finding)
        if lane.left:
            self._start(lane)

    def _note(self, lane: _Lane, finding: Finding) -> None:
        lane.left.pop(0)
        self._found[finding.name] = finding
        self._heard(finding)

    def _allow(self, lane: _Lane, seconds: float) -> None:
        lane.until_ns = self._clock.now_ns() + round(seconds * NS_PER_S)


class _Lane:
    """left: checks that have no finding yet, the current one first."""

    def __init__(self, checks: Sequence[Check]) -> None:
        self.left = list(checks)
        self.program: LaneProgram | None = None
        self.until_ns = 0


def _nobody(_event: Begun | Finding) -> None:
    pass
