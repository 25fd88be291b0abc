"""The camera bridge: orders and shared memory that reach it, and what it says back."""

from __future__ import annotations

import contextlib
import io
import json
import os
import struct
import threading
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from core.camera.bridge_process import BridgeProcess
from core.camera.bridge_sink import BridgeSink
from core.errors import CameraUnavailable
from tests.fuzz import blunt, trees
from tests.fuzz.attempt import Attempt, BadEnd
from tests.fuzz.draw import Draw

_SLOT = 160 * 120 * 3 // 2
_ORDER: dict[str, Any] = {
    "op": "open", "backend": "nothing", "device": "/dev/video0", "width": 160, "height": 120,
    "fps": 25.0, "format": "I420", "memory": {"fd": 0, "bytes": 64 + 3 * _SLOT},
}  # fmt: skip
_EVENTS: tuple[dict[str, Any], ...] = (
    {"event": "hello", "protocol": 1, "backend": "obs", "device": "OBS", "width": 160,
     "height": 120, "format": "I420", "native": "NV12", "notes": ["a note"]},
    {"event": "alive", "sent": 25, "slowest_ms": 1.5},
    {"event": "error", "kind": "busy", "text": "it is in use"},
)  # fmt: skip


class Bridge:
    """Runs the bridge's main function on an order, up to a camera that there is not."""

    def __init__(self, _seeds: Path) -> None:
        pass

    def make(self, draw: Draw, folder: Path) -> Attempt:
        head = struct.pack("<8s4IQIIQ", b"LIPCAMFB", 1, 3, _SLOT, 1, 7, 0xFFFFFFFF, 0, 6)
        order: Any = _ORDER
        if draw.random.random() < 0.5:
            for random in draw.steps():
                head = blunt.changed(random, head)[:64]
        else:
            for random in draw.steps():
                order = trees.changed(random, order)
        line = trees.text_of(draw.random, order)
        if draw.random.random() < 0.3:
            line = blunt.changed(draw.random, line)
        line += draw.random.choice((b"\n", b"\n{}\n{}\n", b"", b"\r\n\0", b"\n" + b"x" * 200_000))
        (folder / "order").write_bytes(line)
        (folder / "memory").write_bytes(head)
        return Attempt(lambda: _bridge(line, head))


class BridgeEvents:
    """Hears lines that no bridge of ours would say."""

    def __init__(self, _seeds: Path) -> None:
        pass

    def make(self, draw: Draw, folder: Path) -> Attempt:
        lines = b""
        for _ in range(draw.random.choice((1, 2, 5))):
            event: Any = draw.random.choice(_EVENTS)
            for random in draw.steps():
                event = trees.changed(random, event)
            line = trees.text_of(draw.random, event)
            if draw.random.random() < 0.2:
                line = blunt.changed(draw.random, line)
            lines += line + draw.random.choice((b"\n", b"\n", b"", b"\r\n"))
        (folder / "lines").write_bytes(lines)
        return Attempt(lambda: _hear(lines))


def _bridge(line: bytes, head: bytes) -> None:
    from camera_bridge import protocol
    from camera_bridge.__main__ import main
    from camera_bridge.frame_memory import FrameMemory

    memory = os.memfd_create("fuzz")
    os.ftruncate(memory, 64 + 3 * _SLOT)
    os.pwrite(memory, head, 0)
    with contextlib.suppress(ValueError):
        attached = FrameMemory({"fd": memory, "bytes": 64 + 3 * _SLOT}, _SLOT)
        with contextlib.suppress(IndexError):  # a foreign slot: the bridge says so and ends
            for _ in range(3):
                attached.take()
                attached.done()
        del attached
    protocol._LEAVE_AFTER_S = 0.0
    protocol.os._exit = lambda _status: None  # the bridge would end this process
    status, said = _with_input(line, main)
    os.close(memory)
    if status != 1 or b'"error"' not in said:
        raise BadEnd(f"the bridge ended with {status} and said {said[:300]!r}")
    for each in said.splitlines():
        json.loads(each)


def _with_input(line: bytes, main: Any) -> tuple[int, bytes]:
    """main with a standard input and output of its own."""
    kept = os.dup(0), os.dup(1)
    given, giving = os.pipe()
    heard, hearing = os.pipe()
    os.dup2(given, 0)
    os.dup2(hearing, 1)
    os.close(given)
    os.close(hearing)
    writer = threading.Thread(target=_write, args=(giving, line), daemon=True)
    writer.start()
    try:
        status = int(main())
    finally:
        os.dup2(kept[0], 0)
        os.dup2(kept[1], 1)
        writer.join(2.0)
    os.set_blocking(heard, False)
    said = b""
    with contextlib.suppress(BlockingIOError):
        while part := os.read(heard, 65_536):
            said += part
    for each in (*kept, heard):
        os.close(each)
    return status, said


def _write(pipe: int, line: bytes) -> None:
    with contextlib.suppress(OSError):
        os.write(pipe, line)
    os.close(pipe)


def _hear(lines: bytes) -> None:
    pipe = io.BytesIO(lines)
    child: Any = BridgeProcess.__new__(BridgeProcess)
    child._pending, child._out, child._in = b"", pipe, io.BytesIO()
    child._process = SimpleNamespace(poll=lambda: None, kill=lambda: None)
    sink: Any = BridgeSink.__new__(BridgeSink)
    sink._child, sink._trouble, sink.granted = child, None, None
    sink._backend, sink._size_px, sink._format = "obs", (160, 120), "I420"
    sink._slowest_ms, sink._progress_ns, sink.notices = 0.0, 0, []
    sink._clock = SimpleNamespace(now_ns=time.monotonic_ns)
    for _ in range(4):
        for event in child.events():
            sink._note(event)
    if sink._trouble is not None:
        assert isinstance(sink._trouble, CameraUnavailable)
        raise sink._trouble
