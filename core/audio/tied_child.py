"""A child program that ends with this one, however this one ends."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
from collections.abc import Sequence

from core.process_environment import for_child

_END_S = 1.0
_TAIL_BYTES = 200
# The kernel's own way (PR_SET_PDEATHSIG) would need code between fork and exec, which a program
# with threads must not have, and it goes by the thread that starts the child, not by the program.
# So a shell waits for the end of our pipe: the kernel closes that also where we are killed. It then
# ends the whole group, which is its own: what the program has started, too, and itself.
_TIE = """
exec 3<&0
"$@" </dev/null 3<&- &
child=$!
{ cat <&3; kill -KILL 0; } >/dev/null 2>&1 &
tie=$!
exec 3<&-
wait $child
kill $tie
"""


class TiedChild:
    """What ``command`` says on stdout, for as long as it runs. Not for Windows. One thread.

    Raises OSError where it cannot be started.
    """

    def __init__(self, command: Sequence[str]) -> None:
        self._shell = subprocess.Popen(
            ["/bin/sh", "-c", _TIE, "sh", *command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=for_child(LC_ALL="C.UTF-8"),  # programs speak the user's language otherwise
            start_new_session=True,  # Ctrl-C is for us, who then end it
        )
        assert self._shell.stdin is not None
        assert self._shell.stdout is not None
        self._in, self._out = self._shell.stdin, self._shell.stdout
        self._tail = b""  # of a line that has not come whole
        os.set_blocking(self._out.fileno(), False)

    @property
    def file(self) -> int:
        """Number of the file that can be read from once it has said something, or ended. Only
        until ``close``."""
        return self._out.fileno()

    @property
    def ended(self) -> bool:
        """Whether the program has ended."""
        return self._shell.poll() is not None

    def read(self, most_bytes: int) -> bytes:
        """What it has said since the last call; b"" for nothing. Never waits."""
        try:
            return os.read(self._out.fileno(), most_bytes)
        except OSError:  # nothing new
            return b""

    def lines(self, most_bytes: int) -> list[bytes]:
        """The lines that have become whole since the last call, without their ends; of one that is
        long the end only. Never waits, and not to be mixed with ``read``."""
        said = self.read(most_bytes)
        if not said:
            return []
        *whole, self._tail = (self._tail + said).split(b"\n")
        self._tail = self._tail[-_TAIL_BYTES:]
        return whole

    def close(self) -> None:
        """End it, and wait for that; more than once."""
        with contextlib.suppress(OSError):
            self._in.close()
        try:
            self._shell.wait(_END_S)
        except subprocess.TimeoutExpired:
            pass
        finally:
            with contextlib.suppress(OSError):  # all of it: the shell may be gone, the rest not
                os.killpg(self._shell.pid, signal.SIGKILL)
            self._shell.wait()
            self._out.close()


def started(command: Sequence[str]) -> TiedChild | None:
    """It, or None where it is not installed or cannot be started."""
    if shutil.which(command[0]) is None:
        return None
    with contextlib.suppress(OSError):
        return TiedChild(command)
    return None
