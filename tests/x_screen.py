"""A fresh X server without a window manager, for tests that need a real keyboard and screen."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

_missing = [tool for tool in ("Xvfb", "xdotool") if shutil.which(tool) is None]
needs_x = pytest.mark.skipif(bool(_missing), reason=f"needs {' and '.join(_missing)}")


@contextmanager
def x_server(size: str = "1280x800x24") -> Iterator[str]:
    """The name of its display."""
    reader, writer = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", size, "-noreset"],
        pass_fds=(writer,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    try:
        with os.fdopen(reader) as pipe:
            yield f":{pipe.readline().strip()}"
    finally:
        server.terminate()
        try:
            server.wait(10)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait(10)


def xdotool(display: str, *words: str) -> str:
    """What it says; raises where it fails or hangs."""
    done = subprocess.run(
        ["timeout", "30", "xdotool", *words],
        env={**os.environ, "DISPLAY": display},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout
