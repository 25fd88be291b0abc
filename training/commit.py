"""Which commit of this program made a data set or a student."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path


def current_commit() -> str:
    """The commit of this program, for the record; `unknown` outside a checkout or without git."""
    git = shutil.which("git")
    if git is None:
        return "unknown"
    here = Path(__file__).parent
    done = subprocess.run(
        [git, "rev-parse", "HEAD"], cwd=here, capture_output=True, text=True, check=False
    )
    return done.stdout.strip() if done.returncode == 0 else "unknown"
