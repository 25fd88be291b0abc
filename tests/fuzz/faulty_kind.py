"""A kind with every fault that there can be: what the fuzzer must not miss."""

from __future__ import annotations

import ctypes
import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from core.errors import AvatarError
from tests.fuzz.attempt import Attempt
from tests.fuzz.draw import Draw

_OUT = Path("../canary/x")


def _refuse() -> None:
    raise AvatarError("strange.zip is damaged; get it again")


def _say_too_little() -> None:
    raise AvatarError("strange.zip is bad")


def _say_nothing_of_the_file() -> None:
    raise AvatarError("it is damaged; get it again")


def _show_a_sign() -> None:
    raise AvatarError("strange.zip \x1b[2J is damaged; get it again")


def _raise() -> None:
    raise KeyError("size")


def _mend_nothing() -> None:
    """Whoever catches everything is seen all the same."""
    try:
        _OUT.write_text("x")
    except Exception:
        return


def _write_unseen() -> None:
    """As a library would, without Python."""
    ctypes.CDLL(None).creat(os.fsencode(_OUT), 0o644)


def _eat() -> None:
    bytearray(3 << 30)


FAULTS: Mapping[str, tuple[Callable[[], object], str]] = {
    "nothing": (lambda: None, "accepted"),
    "refuse": (_refuse, "refused"),
    "write inside": (lambda: Path("../case/x").write_text("x"), "accepted"),
    "say too little": (_say_too_little, "text"),
    "name nothing": (_say_nothing_of_the_file, "text"),
    "show a sign": (_show_a_sign, "text"),
    "raise": (_raise, "exception"),
    "write": (_mend_nothing, "act"),
    "write unseen": (_write_unseen, "act"),
    "remove": (lambda: os.remove("../canary/here"), "act"),
    "remove all": (lambda: shutil.rmtree("../canary"), "act"),
    "rename": (lambda: os.rename("../case/here", "../canary/x"), "act"),
    "link": (lambda: os.symlink("/etc", "../canary/x"), "act"),
    "make": (lambda: os.mkdir("../canary/x"), "act"),
    "run": (lambda: os.system("true"), "act"),
    "start": (lambda: subprocess.run(["true"], check=True), "act"),
    "evaluate": (lambda: eval("1 + 1"), "act"),
    "call": (lambda: socket.create_connection(("127.0.0.1", 9)), "act"),
    "ask a name": (lambda: socket.getaddrinfo("example.org", 80), "act"),
    "eat": (_eat, "memory"),
    "crash": (lambda: os.kill(os.getpid(), signal.SIGSEGV), "crash"),
    "leave": (lambda: os._exit(0), "crash"),
    "hang": (lambda: time.sleep(60), "hang"),
}
"""Name → what is done, and the verdict on it."""


class Faulty:
    """Input n commits fault n."""

    def __init__(self, _seeds: Path) -> None:
        pass

    def make(self, draw: Draw, folder: Path) -> Attempt:
        (folder / "here").write_text("x", encoding="ascii")
        return Attempt(list(FAULTS.values())[draw.number][0], ("strange.zip",))
