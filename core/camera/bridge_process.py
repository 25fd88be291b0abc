"""The camera bridge as a child process: starting it, hearing it, ringing it, ending it."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from core.camera.remedies import REINSTALL
from core.errors import CameraUnavailable

_PACKAGE = "camera_bridge"
_FROZEN_NAME = "lipcam-camera-bridge"
_LONGEST_LINE = 1 << 16
_MOST_READS = 64  # at one go: a child that never stops talking must not stop us
_END_S = 1.0


def bridge_command() -> tuple[list[str], Path]:
    """The command that starts the bridge, and the folder to start it in.

    Nothing of the bridge is imported here: it is another program under another licence.
    Raises CameraUnavailable when it is not there.
    """
    if getattr(sys, "frozen", False):
        suffix = ".exe" if sys.platform == "win32" else ""
        program = Path(sys.executable).with_name(_FROZEN_NAME + suffix)
        if not program.exists():
            raise CameraUnavailable(f"{program.name} is missing. Install Lipcam again.")
        return [str(program)], program.parent
    spec = find_spec(_PACKAGE)
    if spec is None or spec.origin is None:
        raise CameraUnavailable(f"The program {_PACKAGE} is missing. {REINSTALL}")
    if find_spec("pyvirtualcam") is None:
        raise CameraUnavailable(f"The Python package pyvirtualcam is missing. {REINSTALL}")
    # Started in its own parent folder, so that nothing in the user's current folder is imported.
    return [sys.executable, "-m", _PACKAGE], Path(spec.origin).parent.parent


class BridgeProcess:
    """One running bridge. No method but ``close`` ever waits.

    order: the opening order. inherited: descriptors that the child shall have.
    Raises CameraUnavailable when the program cannot be started.
    """

    def __init__(
        self, order: dict[str, Any], inherited: Sequence[int], command: Sequence[str], folder: Path
    ) -> None:
        try:
            self._process = subprocess.Popen(
                command,
                cwd=folder,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                bufsize=0,
                pass_fds=tuple(inherited),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise CameraUnavailable(f"{command[0]} cannot be started: {error}.") from error
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._in, self._out = self._process.stdin, self._process.stdout
        if sys.platform != "win32":
            os.set_blocking(self._out.fileno(), False)
        self._pending = b""
        self.tell(order)

    @property
    def pid(self) -> int:
        """Process number."""
        return self._process.pid

    @property
    def ended(self) -> int | None:
        """Exit status (negative: the signal that ended it), or None while it runs."""
        return self._process.poll()

    def tell(self, command: dict[str, Any]) -> None:
        """Send a command; a child that has just died is noticed through ``ended``.

        The pipe is never full: the caller rings only while few rings are unanswered.
        """
        with contextlib.suppress(OSError, ValueError):
            self._in.write(json.dumps(command, separators=(",", ":")).encode() + b"\n")

    def events(self) -> list[dict[str, Any]]:
        """What the child said since the last call."""
        for _ in range(_MOST_READS):
            part = self._read()
            if not part:
                break
            self._pending += part
        *lines, self._pending = self._pending.split(b"\n")
        if len(self._pending) > _LONGEST_LINE:
            self._pending = b""  # not our protocol; do not collect it for ever
        return [event for line in lines if (event := _parsed(line)) is not None]

    def close(self) -> None:
        """End the child: ask, then insist. At most about three seconds; usually milliseconds. A
        child that is stuck in its driver even then is left to the system."""
        self._hang_up()  # the child leaves when its stdin ends
        for insist in (self._process.terminate, self._process.kill, None):
            try:
                self._process.wait(_END_S)
                return
            except subprocess.TimeoutExpired:
                if insist is not None:
                    insist()

    def kill(self) -> None:
        """End a child that no longer answers. Does not wait for its end: see ``ended``."""
        self._process.kill()
        self._hang_up()

    def _hang_up(self) -> None:
        with contextlib.suppress(OSError):
            self._in.close()
        self._out.close()

    def _read(self) -> bytes:
        try:
            if sys.platform == "win32" and not _waiting_bytes(self._out.fileno()):
                return b""
            return self._out.read(4096) or b""  # None: nothing there
        except (OSError, ValueError):
            return b""


def _parsed(line: bytes) -> dict[str, Any] | None:
    try:
        event = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return event if isinstance(event, dict) else None


def _waiting_bytes(file: int) -> int:
    """Bytes that a Windows pipe holds: reading fewer does not block."""
    import ctypes
    import msvcrt

    handle = msvcrt.get_osfhandle(file)  # type: ignore[attr-defined,unused-ignore]
    waiting = ctypes.c_ulong()
    ctypes.windll.kernel32.PeekNamedPipe(  # type: ignore[attr-defined,unused-ignore]
        ctypes.c_void_p(handle), None, 0, None, ctypes.byref(waiting), None
    )
    return waiting.value
