"""The watched child process: what it is asked, how its failures read, and that it always ends."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from app.bench import program as program_module
from app.bench.program import Program, running_program
from app.milestones import FIRST_SPOKEN, WINDOW_VISIBLE
from core import paths
from core.errors import LipcamError
from tests.avatar_factory import write_avatar
from tests.fake_clocks import HandClock

# Stands in for Lipcam where Lipcam cannot be made to misbehave.
TELL = """
import os, pathlib, signal, sys, time
def tell(name, at_ns, place="x"):
    file = pathlib.Path(os.environ["LIPCAM_HOME"]) / "logs" / "lipcam.log"
    file.parent.mkdir(exist_ok=True)
    with file.open("a") as log:
        log.write(f"now INFO lipcam.start: reached: {name} at {at_ns} ns, on {place}\\n")
"""


@pytest.fixture
def programs(tmp_path: Path) -> Iterator[list[Program]]:
    made: list[Program] = []
    yield made
    for each in made:
        each.end()


def start(programs: list[Program], profile: Path, code: str) -> Program:
    programs.append(Program([sys.executable, "-c", TELL + code], os.environ, profile))
    return programs[-1]


def test_time_counts_from_before_the_process(programs: list[Program], tmp_path: Path) -> None:
    before_ns = time.monotonic_ns()
    code = "tell('window visible', time.monotonic_ns(), 'xcb'); time.sleep(30)"
    found = start(programs, tmp_path, code).wait_for(WINDOW_VISIBLE, 20)
    assert before_ns <= programs[0].began_ns < found.at_ns <= time.monotonic_ns()
    assert found.place == "xcb"
    assert 3 < programs[0].rss_mb() < 200


def test_time_is_that_of_the_clock_by_which_the_program_tells_its_milestones(
    programs: list[Program], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = HandClock()
    monkeypatch.setattr(program_module, "MonotonicClock", lambda: clock)
    child = start(programs, tmp_path, "time.sleep(30)")
    assert child.began_ns == clock.now_ns()
    clock.advance_ms(20_001)
    with pytest.raises(LipcamError, match="No window visible within 20 s"):
        child.wait_for(WINDOW_VISIBLE, 20)


def test_a_milestone_told_in_the_last_moment_counts(
    programs: list[Program], tmp_path: Path
) -> None:
    child = start(programs, tmp_path, "tell('window visible', 7)")
    assert child.wait_for(WINDOW_VISIBLE, 20).at_ns == 7


def test_a_program_that_ends_too_soon_is_told_with_its_words(
    programs: list[Program], tmp_path: Path
) -> None:
    child = start(programs, tmp_path, "sys.exit('\\x1b[2Kno library \\x1b[1mXY')")
    with pytest.raises(LipcamError, match=r"status 1.*window visible: no library XY$"):
        child.wait_for(WINDOW_VISIBLE, 20)
    with pytest.raises(LipcamError, match="ended by itself"):
        child.rss_mb()


def test_a_program_that_has_just_ended_has_no_memory_of_zero(
    programs: list[Program], tmp_path: Path
) -> None:
    child = start(programs, tmp_path, "tell('window visible', 1)")
    deadline = time.monotonic() + 20
    while psutil.Process(child.pid).status() != psutil.STATUS_ZOMBIE:
        assert time.monotonic() < deadline
        time.sleep(0.02)
    with pytest.raises(LipcamError, match="ended by itself"):
        child.rss_mb()


def test_a_slow_program_is_told(programs: list[Program], tmp_path: Path) -> None:
    child = start(programs, tmp_path, "time.sleep(30)")
    with pytest.raises(LipcamError, match=r"No window visible within 0 s: it said nothing"):
        child.wait_for(WINDOW_VISIBLE, 0.2)


def test_a_mouth_without_a_window_is_no_start_of_the_window(
    programs: list[Program], tmp_path: Path
) -> None:
    code = "print('No window: no display.'); tell('first speaking picture', 5); time.sleep(30)"
    child = start(programs, tmp_path, code)
    with pytest.raises(LipcamError, match="without a window visible: No window: no display"):
        child.wait_for(WINDOW_VISIBLE, 20, before=FIRST_SPOKEN)


def test_it_is_asked_as_by_a_logout(programs: list[Program], tmp_path: Path) -> None:
    code = """
signal.signal(signal.SIGTERM, lambda *_: sys.exit(7))
tell('window visible', 1)
time.sleep(30)
"""
    child = start(programs, tmp_path, code)
    child.wait_for(WINDOW_VISIBLE, 20)
    assert child.end() == 7
    assert child.end() == 7  # a second time is harmless


def test_one_that_cannot_be_asked_ends_without_a_status(
    programs: list[Program], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    child = start(programs, tmp_path, "time.sleep(60)")
    monkeypatch.setattr(program_module, "ask_to_end", lambda process: False)
    assert child.end() is None
    assert not psutil.pid_exists(child.pid)


def test_a_program_that_does_not_listen_ends_all_the_same(
    programs: list[Program], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(program_module, "_QUIT_S", 0.2)
    code = """
for each in (signal.SIGINT, signal.SIGTERM):
    signal.signal(each, signal.SIG_IGN)
tell('window visible', 1)
time.sleep(60)
"""
    child = start(programs, tmp_path, code)
    child.wait_for(WINDOW_VISIBLE, 20)
    assert child.end() == -signal.SIGKILL
    assert not psutil.pid_exists(child.pid)


def test_no_child_is_left_when_the_measuring_breaks_off() -> None:
    children: list[Program] = []

    def break_off() -> None:
        with running_program(["live", "--headless", "--mic", "none"], os.environ) as program:
            children.append(program)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        break_off()
    assert not psutil.pid_exists(children[0].pid)


def test_the_real_program_says_why_it_does_not_start() -> None:
    before = threading.active_count()
    with (
        running_program(["live", "--headless", "--avatar", "nobody"], os.environ) as program,
        pytest.raises(LipcamError, match=r"ended.*nobody"),
    ):
        program.wait_for(FIRST_SPOKEN, 60)
    assert threading.active_count() <= before


def test_the_profile_is_private_and_has_the_user_s_avatar(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write_avatar(paths.user_avatars() / "zoe", avatar_id="zoe", name="Zoe")
    own = paths.user_avatars()
    with running_program(["avatars", "list"], os.environ, "zoe") as program:
        profile = program._said.parent
        assert profile not in own.parents
        end = time.monotonic() + 30
        while time.monotonic() < end and program._process.poll() is None:
            time.sleep(0.05)
        assert "zoe" in program._said.read_text(encoding="utf-8")
        assert (profile / "data" / "avatars" / "zoe" / "manifest.json").exists()
    assert not profile.exists()
    assert (own / "zoe" / "manifest.json").exists()
