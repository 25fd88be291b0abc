"""The command line for tests: as a user runs it, and in this process."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from core import paths
from tests.avatar_factory import write_avatar

ROOT = Path(__file__).resolve().parents[1]


def lipcam(*arguments: str, timeout_s: float = 60) -> subprocess.CompletedProcess[str]:
    """Run the program as a user would, in the clean profile of the test."""
    command = [sys.executable, "-m", "app", *arguments]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=timeout_s
    )


def run_here(*arguments: str) -> object:
    """The exit status of a command run in this process, where a test can put things in its way."""
    from app.cli import main

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["lipcam", *arguments])
        with pytest.raises(SystemExit) as end:
            main()
    return end.value.code


def write_avatar_of_user(avatar_id: str) -> None:
    """A drawn avatar in the profile of this test."""
    paths.user_avatars().mkdir(parents=True, exist_ok=True)
    write_avatar(paths.user_avatars() / avatar_id, frames=10)
