"""Whatever comes out of the bridge's pipe, the camera's thread goes on."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from core.camera.bridge_process import BridgeProcess

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a shell script speaks")


@pytest.mark.parametrize(
    "line", [b"[" * 20_000, b'{"a":' * 9_000, b'{"event": ' + b"9" * 9_000 + b"}", b"\xff{}"]
)
def test_lines_that_are_no_events_are_passed_over(tmp_path: Path, line: bytes) -> None:
    (tmp_path / "said").write_bytes(line + b'\n{"event": "alive"}\n')
    child = BridgeProcess({"op": "open"}, (), ["cat", str(tmp_path / "said")], tmp_path)
    try:
        child._process.wait(10)
        assert child.events() == [{"event": "alive"}]
    finally:
        child.close()


def test_a_child_that_never_stops_talking_does_not_stop_us(tmp_path: Path) -> None:
    program = "import sys\nwhile True: sys.stdout.write('x' * 65536)"
    command = [sys.executable, "-c", program]
    begin = time.monotonic()
    child = BridgeProcess({}, (), command, tmp_path)
    try:
        assert child.events() == []
        assert time.monotonic() - begin < 5
    finally:
        child.kill()
        child.close()
