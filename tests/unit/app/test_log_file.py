from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from app.log_file import last_lines
from app.privacy import Privacy, read_privacy
from core import paths

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = """
import logging
from app.log_file import start_log
start_log()
logging.getLogger("lipcam.session").info("a word")
"""


def ran() -> str:
    """All that a program with a log says on the terminal."""
    result = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return result.stdout + result.stderr


def test_words_go_to_the_file_alone() -> None:
    assert ran() == ""
    assert "lipcam.session: a word" in (paths.user_logs() / "lipcam.log").read_text()


@pytest.mark.parametrize("blocked", ["folder", "file"])
def test_a_log_that_cannot_be_written_is_not_missed(blocked: str) -> None:
    if blocked == "folder":
        paths.user_logs().parent.mkdir(parents=True, exist_ok=True)
        paths.user_logs().write_text("")
    else:
        (paths.user_logs() / "lipcam.log").mkdir(parents=True)
    assert ran() == ""


def test_who_wants_no_log_has_none() -> None:
    paths.settings_file().parent.mkdir(parents=True)
    paths.settings_file().write_text('{"keep_log": false}')
    assert ran() == ""
    assert not paths.user_logs().exists()


SWITCHING = """
import logging
from app.log_file import keep_log, start_log
start_log()
log = logging.getLogger("lipcam.x")
log.info("first")
keep_log(False)
log.info("second")
print(sorted(path.name for path in __import__("core.paths").paths.user_logs().iterdir()))
keep_log(True)
log.info("third")
keep_log(True)
log.info("fourth")
"""


def test_switched_off_the_log_is_gone_and_switched_on_it_goes_on() -> None:
    result = subprocess.run(
        [sys.executable, "-c", SWITCHING], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == "[]"
    said = [line.rpartition(" ")[2] for line in last_lines(10)]
    assert said == ["third", "fourth"]


def test_the_last_lines_reach_into_the_file_before() -> None:
    assert last_lines(5) == []
    paths.user_logs().mkdir(parents=True)
    (paths.user_logs() / "lipcam.log.1").write_bytes(b"one\ntwo \xff\n")
    (paths.user_logs() / "lipcam.log").write_text("three\n" + "x" * 9000 + "\n")
    lines = last_lines(3)
    assert lines[:2] == ["two \ufffd", "three"]
    assert len(lines[2]) == 4000


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ('{"keep_log": false, "offer_reports": false}', Privacy(False, False)),
        ('{"keep_log": "no"}', Privacy()),
        ("[]", Privacy()),
        ("[" * 5000, Privacy()),
        ("not JSON", Privacy()),
    ],
)
def test_what_may_be_kept(tmp_path: Path, text: str, read: Privacy) -> None:
    path = tmp_path / "settings.json"
    assert read_privacy(path) == Privacy()
    path.write_text(text)
    assert read_privacy(path) == read
    assert path.read_text() == text
