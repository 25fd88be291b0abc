"""A process that takes inputs of one kind, one after another, until one of them ends it.

``python -m tests.fuzz.worker ORDER``: ORDER is JSON. It says a line of JSON before and after each
input, so that its parent knows which one it was.
"""

from __future__ import annotations

import contextlib
import faulthandler
import hashlib
import json
import os
import re
import resource
import shutil
import sys
import time
import traceback
from pathlib import Path
from typing import Any

from tests.fuzz.attempt import Attempt, BadEnd, BadText
from tests.fuzz.draw import Draw
from tests.fuzz.kinds import load_kind
from tests.fuzz.watch import Forbidden, Watch
from tests.fuzz.wording import fault

_MORE_MEMORY = 2 << 30
_MOST_GROWTH_KIB = 1 << 20
_LARGEST_FILE = 512 << 20
_ROOT = str(Path(__file__).resolve().parents[2])


def main() -> int:
    """Returns the exit status."""
    order = json.loads(sys.argv[1])
    work = Path(order["work"])
    say = _own_output(work)
    faulthandler.enable()
    apart = _leave_the_network()
    kind = load_kind(order["kind"], Path(order["seeds"]))
    warm = kind.make(Draw("warm", order["kind"], 0), _empty(work / "case"))
    with contextlib.suppress(BaseException):  # only so that all is imported before the limits
        warm.run()
    watch = Watch([work / name for name in ("case", "home", "tmp", "cwd")], work)
    _limit()
    say({"ready": True, "network": not apart})
    for number in order["numbers"]:
        draw = Draw(order["seed"], order["kind"], number, frozenset(order.get("dropped", ())))
        say({"begin": number})
        try:
            attempt = kind.make(draw, _empty(work / "case"))
        except Exception as error:  # a change that does not go with an earlier one
            say({"made": number, "used": draw.used})
            say({"done": number, "verdict": "unmade", "why": _trace(error), "seconds": 0.0})
            continue
        say({"made": number, "used": draw.used})
        told = _judged(attempt, watch)
        if told["verdict"] not in ("accepted", "refused"):
            shutil.copytree(work / "case", work / "found" / str(number), symlinks=True)
        say({"done": number, **told})
    return 0


def _judged(attempt: Attempt, watch: Watch) -> dict[str, Any]:
    from core.errors import LipcamError

    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begin, computed = time.monotonic(), time.process_time()
    told: dict[str, Any] = {"verdict": "accepted"}
    watch.begin(attempt.may_start)
    try:
        attempt.run()
    except LipcamError as error:
        told = {"verdict": "refused", "text": str(error)[:2000]}
        wrong = fault(str(error), attempt.names)
        if wrong:
            told = {"verdict": "text", "why": f"{wrong}: {str(error)[:600]!r}"}
            told["mark"] = _mark(wrong, type(error).__name__, str(error))
    except Forbidden as act:
        told = {"verdict": "act", "why": str(act), "mark": _mark(str(act))}
    except (BadText, BadEnd) as error:
        told = {"verdict": "text", "why": str(error)[:3000], "mark": _mark(str(error))}
    except MemoryError as error:
        told = {"verdict": "memory", "why": _trace(error), "mark": _place(error)}
    except BaseException as error:
        told = {"verdict": "exception", "why": _trace(error), "mark": _place(error)}
    finally:
        watch.end()
    if watch.seen and told["verdict"] != "act":
        told = {"verdict": "act", "why": "; ".join(watch.seen), "mark": _mark(watch.seen[0])}
    growth = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    if growth > _MOST_GROWTH_KIB and told["verdict"] in ("accepted", "refused"):
        told = {"verdict": "memory", "why": f"{growth >> 10} MiB more", "mark": "growth"}
    told["computed_s"] = round(time.process_time() - computed, 3)
    told["seconds"] = round(time.monotonic() - begin, 3)
    return told


def _trace(error: BaseException) -> str:
    return "".join(traceback.format_exception(error))[-4000:]


def _place(error: BaseException) -> str:
    """Where it came from: the innermost place of our own code."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [f for f in frames if f.filename.startswith(_ROOT) and "/tests/fuzz/" not in f.filename]
    last = own[-1] if own else frames[-1]
    name = last.filename.removeprefix(_ROOT)
    return f"{type(error).__name__} in {name} {last.name}"


def _mark(*words: str) -> str:
    """The same for texts that differ in names and numbers only."""
    text = re.sub(r"'[^']*'|\"[^\"]*\"|/\S+|[0-9a-f]{8,}|\d+", "#", " ".join(words))
    return f"{words[0][:60]} {hashlib.sha256(text[:160].encode(errors='replace')).hexdigest()[:6]}"


def _empty(folder: Path) -> Path:
    for each in (folder, folder.parent / "home", folder.parent / "tmp", folder.parent / "cwd"):
        for inner in each.iterdir() if each.is_dir() else ():
            if inner.is_dir() and not inner.is_symlink():
                shutil.rmtree(inner, ignore_errors=True)
            else:
                inner.unlink()
        each.mkdir(exist_ok=True)
    return folder


def _limit() -> None:
    with open("/proc/self/statm", encoding="ascii") as file:
        now = int(file.read().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (now + _MORE_MEMORY, now + _MORE_MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (_LARGEST_FILE, _LARGEST_FILE))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _leave_the_network() -> bool:
    """Into a network of its own, with nobody in it; False where the system does not allow it."""
    import ctypes

    new_user, new_net = 0x10000000, 0x40000000
    libc = ctypes.CDLL(None, use_errno=True)
    user, group = os.getuid(), os.getgid()
    if libc.unshare(new_net) == 0:
        return True
    if libc.unshare(new_user | new_net) != 0:
        return False
    for name, text in (
        ("setgroups", "deny"), ("uid_map", f"{user} {user} 1"), ("gid_map", f"{group} {group} 1"),
    ):  # fmt: skip
        with contextlib.suppress(OSError):  # then as nobody, which does no harm
            Path(f"/proc/self/{name}").write_text(text, encoding="ascii")
    return True


def _own_output(work: Path) -> Any:
    """Writes to what is standard output now; what is printed from now on goes to files."""
    kept = os.fdopen(os.dup(1), "w", encoding="utf-8")
    for number, name in ((1, "stdout"), (2, "stderr")):
        file = os.open(work / name, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        os.dup2(file, number)
        os.close(file)

    def say(words: dict[str, Any]) -> None:
        kept.write(json.dumps(words) + "\n")
        kept.flush()

    return say


if __name__ == "__main__":
    sys.exit(main())
