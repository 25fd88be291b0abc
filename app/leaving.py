"""How the program ends its process while a thread of its own may still be deep in a library.

Such threads are daemonic, so that a disk or a driver that never answers cannot keep the program
alive. But Python before 3.14 takes a daemonic thread away, at its end, the moment it comes back
from a library, through whatever frames of C++ lie there: the process then dies of SIGSEGV or
SIGABRT, after all work is done. So where such threads live, the process leaves without taking
Python apart.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import sys
import threading
from collections.abc import Callable


def leave_after(main: Callable[[], None]) -> None:
    """Run ``main`` and end the process with the status that it asks for.

    What was registered with ``atexit`` runs and both outputs are flushed in every case. An
    exception of ``main`` that asks for no status is raised on where nobody stands in the way, and
    printed as Python would print it elsewhere.
    """
    try:
        main()
    except SystemExit as asked:
        _leave(_status(asked.code))
        raise
    except BaseException:
        if _daemons():
            sys.excepthook(*sys.exc_info())
            _leave(1)
        raise
    _leave(0)


def _daemons() -> list[threading.Thread]:
    return [each for each in threading.enumerate() if each.daemon]


def _status(code: object) -> int:
    """As Python's own end understands it: a text is printed and means 1."""
    if code is None:
        return 0
    if isinstance(code, int):
        return code & 0xFF
    if _daemons():
        print(code, file=sys.stderr)
    return 1


def _leave(status: int) -> None:
    """End the process at once; returns where there is no such thread."""
    if not _daemons():
        return
    for each in threading.enumerate():
        if not each.daemon and each is not threading.current_thread():
            each.join()
    atexit._run_exitfuncs()
    for output in (sys.stdout, sys.stderr):
        if output is not None:  # a window program on Windows has none
            with contextlib.suppress(OSError, ValueError):  # nobody reads any more
                output.flush()
    os._exit(status)
