"""The processes of browsers: a port for each, what they write, and their end."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
from contextlib import suppress
from pathlib import Path

import psutil

STOP_S = 5.0
_LOG = "browser.log"


def free_port() -> int:
    """A port of this machine that nobody listened on just now."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def start_browser(command: list[str], env: dict[str, str], folder: Path) -> subprocess.Popen[bytes]:
    """A browser, or its driver. folder: its output goes there."""
    # A group of its own: browsers have many processes, and all shall end with the first.
    with (folder / _LOG).open("wb") as log:
        return subprocess.Popen(
            command,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )


def how_it_died(process: subprocess.Popen[bytes], folder: Path, within_s: float = STOP_S) -> str:
    """How it ended, and its last words; "" where it still lives after within_s.

    folder: where its output is."""
    with suppress(subprocess.TimeoutExpired):  # a moment passes from its last word to its end
        process.wait(within_s)
    code = process.poll()
    if code is None:
        return ""
    how = signal.Signals(-code).name if code < 0 else f"status {code}"
    words = (folder / _LOG).read_text(encoding="utf-8", errors="replace")[-1200:]
    return f"it ended with {how}; {words.strip()}"


def camera_lines(folder: Path) -> str:
    """What it has written about cameras so far."""
    lines = (folder / _LOG).read_text(encoding="utf-8", errors="replace").splitlines()
    words = ("capture", "pipewire", "camera")
    return "\n".join(line for line in lines if any(word in line.lower() for word in words))


def end_browser(process: subprocess.Popen[bytes]) -> None:
    """End it and all that it has begun."""
    try:
        family = psutil.Process(process.pid).children(recursive=True)
    except psutil.NoSuchProcess:
        family = []
    for sign in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, sign)
        except ProcessLookupError:
            break
        try:
            process.wait(STOP_S)
        except subprocess.TimeoutExpired:
            continue
    process.wait(STOP_S)
    for one in family:  # a driver may give its browser a group of its own
        with suppress(psutil.NoSuchProcess):
            one.kill()
