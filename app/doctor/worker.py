"""The program that does checks: one lane of them, in the order that it is told.

It reads an order, one line of JSON, and says a line when a check begins and one with its finding.
Whatever a driver or a library does to it, only this program hangs or ends.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from app.doctor.catalogue import checks_of
from app.doctor.check import Check
from app.doctor.finding import Finding, Verdict
from app.doctor.scope import Scope
from core.clock import NS_PER_MS, MonotonicClock
from core.ports import Clock
from core.process_environment import make_room


def main() -> int:
    """Returns the exit status."""
    make_room()
    say = _own_output()
    signal.signal(signal.SIGTERM, _leave)
    order = json.loads(sys.stdin.readline())
    scope = Scope.from_dict(order["scope"])
    os.chdir(order["folder"])  # files that the user names are looked for where he is
    checks = {check.name: check for check in checks_of()}
    for name in order["checks"]:
        say({"event": "begin", "name": name})
        say({"event": "finding", **attempt(checks[name], scope, MonotonicClock()).to_dict()})
    return 0


def _leave(_number: int, _frame: object) -> None:
    """Nobody wants the rest: what the check has made is removed on the way out."""
    sys.exit(128 + signal.SIGTERM)


def attempt(check: Check, scope: Scope, clock: Clock) -> Finding:
    """Run a check. Fence: whatever it raises, there is a finding."""
    begin_ns = clock.now_ns()
    try:
        finding = check.run(scope)
    except Exception as error:
        reason = (str(error).strip().splitlines() or [""])[0][:200]
        finding = Finding(
            check.name,
            Verdict.WARN,
            f"The check itself has failed ({type(error).__name__}: {reason}); nothing is known.",
            "This is a fault of Lipcam: please report it, with what `lipcam doctor --json` prints.",
        )
    return replace(finding, took_ms=(clock.now_ns() - begin_ns) // NS_PER_MS)


def _own_output() -> Callable[[dict[str, Any]], None]:
    """Writes to what is standard output now; what libraries print from now on goes nowhere."""
    kept = os.fdopen(os.dup(1), "w", encoding="utf-8")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)

    def say(words: dict[str, Any]) -> None:
        kept.write(json.dumps(words) + "\n")
        kept.flush()

    return say


if __name__ == "__main__":
    sys.exit(main())
