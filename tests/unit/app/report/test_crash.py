"""Real programs that die, and what the next one finds."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.report.crash import CrashWatch, forget_crash, joined, left_crashes, seen_crash
from core import paths

ROOT = Path(__file__).resolve().parents[4]
PROGRAM = """
import sys, threading
from app.log_file import start_log
from app.report.crash import CrashWatch
from core import paths
start_log()
watch = CrashWatch(paths.user_logs())
watch.start()
"""


def run(body: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", PROGRAM + body],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def crash_files() -> list[Path]:
    return sorted(paths.user_logs().glob("crash-*"))


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_program_that_dies_leaves_its_stacks() -> None:
    died = run("def deep():\n    import os, signal; os.kill(os.getpid(), signal.SIGSEGV)\ndeep()")
    assert died.returncode == -11
    assert len(crash_files()) == 1
    found = left_crashes(paths.user_logs())
    assert len(found) == 1
    assert "Segmentation fault" in found[0].text
    assert "in deep" in found[0].text
    assert crash_files() == []
    assert left_crashes(paths.user_logs()) == [], "told once"
    assert "Segmentation fault" in seen_crash(paths.user_logs())
    forget_crash(paths.user_logs())
    forget_crash(paths.user_logs())
    assert seen_crash(paths.user_logs()) == ""


def test_an_exception_that_nobody_catches() -> None:
    died = run("def deep():\n    raise ValueError('on purpose')\ndeep()")
    assert died.returncode == 1
    assert "on purpose" in died.stderr, "the terminal still gets it"
    found = left_crashes(paths.user_logs())
    assert "an exception that nobody caught" in found[0].text
    assert "ValueError: on purpose" in found[0].text
    assert "on purpose" in (paths.user_logs() / "lipcam.log").read_text()


def test_an_exception_in_a_thread() -> None:
    ended = run(
        "thread = threading.Thread(target=lambda: 1 / 0, name='student')\n"
        "thread.start(); thread.join()"
    )
    assert ended.returncode == 0
    assert "in the thread student" in left_crashes(paths.user_logs())[0].text


@pytest.mark.parametrize("body", ["", "sys.exit(3)", "raise KeyboardInterrupt", "watch.stop()"])
def test_a_good_end_leaves_nothing(body: str) -> None:
    run(body)
    assert crash_files() == []


def test_what_cannot_be_raised_is_only_logged() -> None:
    run("class Bad:\n    def __del__(self): raise ValueError('late')\nBad()")
    assert crash_files() == []
    assert "ValueError: late" in (paths.user_logs() / "lipcam.log").read_text()


def test_a_flood_of_exceptions_stays_small() -> None:
    run(
        "def fail(n):\n    raise ValueError('x' * 1000 + str(n))\n"
        "for n in range(500):\n"
        "    try: fail(n)\n"
        "    except ValueError: sys.excepthook(*sys.exc_info())\n"
    )
    assert crash_files()[0].stat().st_size < 300_000
    text = left_crashes(paths.user_logs())[0].text
    assert text.count("nobody caught") == 20


def test_the_file_of_a_living_program_is_left_alone() -> None:
    body = "watch.note('a title', 'a text'); print('there', flush=True); sys.stdin.readline()"
    living = subprocess.Popen(
        [sys.executable, "-c", PROGRAM + body],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert living.stdout is not None
    assert living.stdout.readline().strip() == "there"
    assert left_crashes(paths.user_logs()) == []
    living.kill()
    living.communicate()
    assert "a text" in left_crashes(paths.user_logs())[0].text


def test_an_empty_file_of_a_killed_program_goes() -> None:
    killed = subprocess.run(
        [sys.executable, "-c", PROGRAM + "import os; os.kill(os.getpid(), 9)"],
        cwd=ROOT,
        check=False,
    )
    assert killed.returncode != 0
    assert len(crash_files()) == 1
    assert left_crashes(paths.user_logs()) == []
    assert crash_files() == []


def test_strange_files_do_no_harm(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("private")
    (tmp_path / "crash-link.txt").symlink_to(secret)
    (tmp_path / "crash-folder.txt").mkdir()
    (tmp_path / "crash-1.txt").write_bytes(b"\xff\0\xfe text " + b"y" * 10_000_000)
    for n in range(2, 8):
        path = tmp_path / f"crash-{n}.txt"
        path.write_text(f"text {n}")
        os.utime(path, (time.time() - n, time.time() - n))
    found = left_crashes(tmp_path)
    assert len(found) == 3
    assert "private" not in joined(found)
    assert len(joined(found)) < 1_000_000
    assert secret.read_text() == "private"
    assert left_crashes(tmp_path / "not there") == []


def test_a_folder_that_cannot_be_written_in_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    before = sys.excepthook
    watch = CrashWatch(tmp_path / "file" / "logs")
    watch.start()
    watch.note("a title", "a text")
    watch.stop()
    watch.stop()
    assert sys.excepthook is before
