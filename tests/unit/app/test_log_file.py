from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

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
