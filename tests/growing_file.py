"""A program that says what stands in a file, as it grows: a server that a test plays."""

from __future__ import annotations

import sys
from pathlib import Path

_PROGRAM = """
import sys, time, os
said = 0
while os.path.exists(sys.argv[1]):
    text = open(sys.argv[1], "rb").read()
    os.write(1, text[said:])
    said = len(text)
    time.sleep(0.005)
"""


def sayer_of(file: Path) -> list[str]:
    """The command that says what stands in ``file``; it ends where that is gone."""
    return [sys.executable, "-S", "-c", _PROGRAM, str(file)]
