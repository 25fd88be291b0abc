"""Nothing that a check does can hang or crash the doctor: real programs that misbehave."""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from app.doctor import catalogue, worker
from app.doctor.catalogue import checks_of
from app.doctor.check import Check, Group, Lane, passed
from app.doctor.examination import Begun, Examination, worker_command
from app.doctor.finding import Finding, Verdict
from app.doctor.scope import Live, Scope
from core.clock import MonotonicClock
from core.settings import Settings

ROOT = Path(__file__).resolve().parents[4]
# Stands in for the worker: each check's name is the program that it runs.
_WORKER = """
import json, os, signal, sys, time
order = json.loads(sys.stdin.readline())
for name in order["checks"]:
    print(json.dumps({"event": "begin", "name": name}), flush=True)
    if name.startswith("hang"):
        time.sleep(600)
    if name.startswith("crash"):
        print("libdriver: this is broken", file=sys.stderr, flush=True)
        os.kill(os.getpid(), signal.SIGKILL)
    if name.startswith("exit"):
        sys.exit(3)
    print("a library talks", flush=True)
    print(json.dumps({"event": "finding", "name": name, "verdict": "pass", "detail": "fine",
                      "remedy": "", "commands": [], "took_ms": 1}), flush=True)
"""


def check(name: str, lane: Lane = Lane.FILES, limit_s: float = 30.0) -> Check:
    return Check(name, name.title(), Group.PROGRAM, lane, lambda scope: passed(name, ""), limit_s)


def command() -> tuple[list[str], Path]:
    return [sys.executable, "-c", _WORKER], ROOT


def examine(
    *checks: Check, start: Callable[[], tuple[list[str], Path]] = command, platform: str = "linux"
) -> tuple[dict[str, Finding], list[Begun | Finding]]:
    heard: list[Begun | Finding] = []
    found = Examination(checks, Scope(), start, platform=platform).run(heard.append)
    assert [each.name for each in found] == [each.name for each in checks], "in their order"
    return {each.name: each for each in found}, heard


def test_findings_come_in_the_order_of_the_checks_and_each_is_told_as_it_comes() -> None:
    found, heard = examine(check("b", Lane.ALONE), check("a"), check("c", Lane.SOUND))
    assert {each.verdict for each in found.values()} == {Verdict.PASS}
    assert {each.name for each in heard if isinstance(each, Begun)} == {"a", "b", "c"}
    assert heard[-2:] == [Begun("b"), found["b"]], "what takes times comes when all is quiet"


def test_a_check_that_hangs_costs_only_itself() -> None:
    found, _ = examine(check("a"), check("hang", limit_s=0.3), check("z"))
    assert found["hang"].verdict is Verdict.WARN
    assert found["hang"].detail == "No answer within 0 s; nothing is known."
    assert found["hang"].remedy.startswith("Restart the computer")
    assert found["z"].verdict is Verdict.PASS
    late, _ = examine(check("hang", Lane.SOUND, limit_s=0.3))
    assert late["hang"].commands == (
        "systemctl --user restart pipewire pipewire-pulse wireplumber",
    )
    late, _ = examine(check("hang", Lane.SOUND, limit_s=0.3), platform="win32")
    assert late["hang"].commands == ()


@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_a_check_that_crashes_costs_only_itself() -> None:
    found, _ = examine(check("a"), check("crash"), check("exit"), check("z"))
    assert found["crash"].verdict is Verdict.FAIL
    assert "SIGKILL" in found["crash"].detail
    assert "libdriver: this is broken" in found["crash"].detail
    assert found["crash"].remedy
    assert "status 3" in found["exit"].detail
    assert found["z"].verdict is found["a"].verdict is Verdict.PASS


def test_a_program_that_cannot_be_started_or_talks_nonsense(tmp_path: Path) -> None:
    lost = [str(tmp_path / "no-such-program")]
    found, _ = examine(check("a"), check("b"), start=lambda: (lost, ROOT))
    assert {each.verdict for each in found.values()} == {Verdict.FAIL}
    assert all(each.remedy == "Install Lipcam again." for each in found.values())
    nonsense = 'print(\'{"event": "finding", "name": "a"}\'); print("[1]"); print("{")'
    found, _ = examine(check("a"), start=lambda: ([sys.executable, "-c", nonsense], ROOT))
    assert found["a"].detail == "The check's answer was no answer."


@pytest.mark.skipif(os.name == "nt", reason="processes of a session")
def test_what_is_taken_back_ends_at_once_with_all_that_it_started(tmp_path: Path) -> None:
    number = tmp_path / "pid"
    child = f"import os, time; open({str(number)!r}, 'w').write(str(os.getpid())); time.sleep(600)"
    code = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    asked = threading.Event()

    def stop() -> bool:
        there = number.exists() and number.read_text()
        if there:
            asked.set()
        return bool(there)

    checks = [check("a"), check("b", Lane.ALONE)]
    start = ([sys.executable, "-c", code], ROOT)
    assert Examination(checks, Scope(), lambda: start).run(stop=stop) == ()
    assert asked.is_set()
    pid = int(number.read_text())
    for _ in range(200):
        try:
            os.kill(pid, 0)
            state = Path(f"/proc/{pid}/stat").read_text().split()[2]
        except (OSError, IndexError):
            return
        if state == "Z":  # dead; whoever adopted it has not looked yet
            return
        time.sleep(0.02)
    os.kill(pid, signal.SIGKILL)
    pytest.fail("what the check had started goes on")


@pytest.mark.skipif(os.name == "nt", reason="signals")
@pytest.mark.parametrize("deaf", [False, True])
def test_what_is_taken_back_clears_up_unless_it_cannot(tmp_path: Path, deaf: bool) -> None:
    """The real worker in the middle of a check: a microphone that it has made must not stay."""
    begun, cleared = tmp_path / "begun", tmp_path / "cleared"
    code = f"""
import signal, sys, time
from pathlib import Path
from types import SimpleNamespace
from app.doctor import worker
def run(scope):
    if {deaf}:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
    try:
        Path({str(begun)!r}).touch()
        time.sleep(600)
    finally:
        Path({str(cleared)!r}).touch()
worker.checks_of = lambda: (SimpleNamespace(name="a", run=run),)
sys.exit(worker.main())
"""
    start = ([sys.executable, "-c", code], ROOT)
    clock = MonotonicClock()
    before_ns = clock.now_ns()
    assert Examination([check("a")], Scope(), lambda: start).run(stop=begun.exists) == ()
    assert cleared.exists() is not deaf
    assert clock.now_ns() - before_ns < 20_000_000_000


def test_the_real_worker_does_what_it_is_told() -> None:
    wanted = [each for each in checks_of() if each.name in ("version", "settings")]
    found = Examination(wanted, Scope(), worker_command).run()
    assert [each.verdict for each in found] == [Verdict.PASS, Verdict.PASS]


def test_a_check_that_raises_has_a_finding() -> None:
    def fail(_scope: Scope) -> Finding:
        raise ZeroDivisionError("one\ntwo")

    broken = Check("x", "X", Group.PROGRAM, Lane.FILES, fail)
    found = worker.attempt(broken, Scope(), MonotonicClock())
    assert found.verdict is Verdict.WARN
    assert "(ZeroDivisionError: one)" in found.detail
    assert "please report it" in found.remedy


def test_names_are_one_of_a_kind_on_every_system() -> None:
    for platform in ("linux", "win32", "darwin"):
        names = [each.name for each in checks_of(platform)]
        assert len(names) == len(set(names)) > 20
    assert "camera.driver" not in [each.name for each in checks_of("win32")]
    assert "camera.obs" in [each.name for each in checks_of("darwin")]
    for entry, _ in catalogue._ROWS:  # each leads to something
        assert callable(entry.run)


@pytest.mark.parametrize("live", [None, Live("m", "c", "e", "cpu", 25.0, 0.5, {"a": 1.0})])
def test_the_scope_and_findings_go_through_a_pipe_whole(live: Live | None) -> None:
    scope = Scope(Settings(avatar="ada", size_px=(640, 360)), True, live)
    assert Scope.from_dict(json.loads(json.dumps(scope.to_dict()))) == scope
    finding = Finding("a", Verdict.WARN, "d", "r", ("one", "two"), 7)
    assert Finding.from_dict(json.loads(json.dumps(finding.to_dict()))) == finding


def test_thorough_checks_may_take_longer() -> None:
    models = next(each for each in checks_of() if each.name == "models")
    assert models.limit(Scope()) < 10
    assert models.limit(Scope(thorough=True)) > 600
