"""When a guest is excused for being late, and when it is not; with programs in its place."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from v4l2loopback_guest.guest_run import Findings, GuestRun, run_guest

from tests.waiting import has_ended, until

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="guests are run on Linux")

STARVED = GuestRun("[guest] a\n[guest] b\n", late=True, limit_s=60.0, cpu_s=20.0, load=9.0)
NEEDS_S = 30.0
HERE = Path(__file__).resolve().parent
_STUBBORN = """
import os, signal, subprocess, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
child = subprocess.Popen([sys.executable, "-S", "-c", "import time; time.sleep(600)"])
print(child.pid, flush=True)
time.sleep(600)
"""


def test_one_that_a_busy_machine_left_no_time_is_excused_with_what_was_seen() -> None:
    excuse = STARVED.excuse(NEEDS_S)
    assert "for 20 s" in excuse
    assert "load 9.0" in excuse
    assert excuse.endswith("[guest] b")


@pytest.mark.parametrize(
    "run",
    [
        replace(STARVED, late=False),
        replace(STARVED, load=0.2),  # it waits for something
        replace(STARVED, cpu_s=400.0),  # it computes for ever
    ],
)
def test_one_that_ended_or_hangs_is_not(run: GuestRun) -> None:
    assert run.excuse(NEEDS_S) == ""


def test_what_was_found_is_judged_and_the_rest_is_skipped_only_with_an_excuse() -> None:
    assert Findings({"a": 1}, "too slow")["a"] == 1
    with pytest.raises(pytest.skip.Exception, match="b: too slow"):
        Findings({"a": 1}, "too slow")["b"]
    with pytest.raises(KeyError):
        Findings({"a": 1}, "")["b"]


def test_a_late_guest_ends_with_all_that_it_has_started() -> None:
    run = run_guest([sys.executable, "-c", _STUBBORN], 3.0)
    assert run.late
    child = int(run.printed)
    until(lambda: has_ended(child), "end of the child")  # it is killed, which takes a moment


def test_the_processor_time_of_a_guest_is_known() -> None:
    run = run_guest([sys.executable, "-S", "-c", "sum(range(5_000_000)); print('done')"], 60.0)
    assert (run.late, run.printed) == (False, "done\n")
    assert 0.01 < run.cpu_s < 30


@pytest.mark.parametrize("program", ["check", "live", "call", "reader", "speaking", "browser"])
def test_what_runs_in_guests_can_be_loaded(program: str) -> None:
    """Most of it runs only where somebody asks for it: a name that is gone is seen here."""
    command = [sys.executable, "-c", f"import {program}"]
    path = f"{HERE.parents[1]}:{HERE}:{HERE / 'v4l2loopback_guest'}"
    env = dict(os.environ, PYTHONPATH=path)
    done = subprocess.run(
        command, env=env, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
