"""The real program as a child process, in a profile of its own, watched from outside."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import psutil

import app
from app.milestones import Milestone, read_milestones
from app.polite_end import OWN_GROUP, ask_to_end
from core import paths
from core.avatar.library import AvatarLibrary
from core.clock import NS_PER_S, MonotonicClock
from core.errors import LipcamError

_LOOK_S = 0.05
_QUIT_S = 20.0
_CONTROL_CODES = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")


class Program:
    """A command that is Lipcam, started now; use ``running_program``, which ends it.

    profile: folder for all that it writes. began_ns: monotonic, just before the process was made:
    the start of its interpreter is included in whatever is counted from there.
    """

    def __init__(
        self, command: Sequence[str], environment: Mapping[str, str], profile: Path
    ) -> None:
        self._log = profile / "logs" / "lipcam.log"
        self._said = profile / "said.txt"
        self._clock = MonotonicClock()  # the one that the program itself tells its milestones by
        with self._said.open("wb") as said:
            self.began_ns = self._clock.now_ns()
            self._process = subprocess.Popen(
                command,
                cwd=Path(app.__file__).parents[1],
                env={**environment, "LIPCAM_HOME": str(profile), "PYTHONUNBUFFERED": "1"},
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=subprocess.STDOUT,
                creationflags=OWN_GROUP,
            )

    @property
    def pid(self) -> int:
        """Of the process itself."""
        return self._process.pid

    def wait_for(self, name: str, timeout_s: float, before: str = "") -> Milestone:
        """The milestone of that name. Raises LipcamError when the program ends before reaching it,
        is slower than ``timeout_s`` (from its start), or passes the milestone ``before`` first."""
        while True:
            over = self._process.poll() is not None  # asked first: it may end after its last line
            late = self._clock.now_ns() - self.began_ns > timeout_s * NS_PER_S
            found = self._milestones()
            if name in found:
                return found[name]
            if before in found:
                raise LipcamError(f"There was a {before} without a {name}: {self._last_words()}")
            if over:
                raise LipcamError(
                    f"The program ended (status {self._process.returncode}) before the "
                    f"{name}: {self._last_words()}"
                )
            if late:
                raise LipcamError(f"No {name} within {timeout_s:.0f} s: {self._last_words()}")
            time.sleep(_LOOK_S)

    def rss_mb(self) -> float:
        """Its resident memory now, in MiB. Raises LipcamError when it has ended."""
        try:
            if self._process.poll() is None:  # of one that has ended a shell remains, of 0 bytes
                return float(psutil.Process(self._process.pid).memory_info().rss) / 2**20
        except psutil.Error:
            pass
        raise LipcamError(f"The program ended by itself: {self._last_words()}")

    def end(self) -> int | None:
        """Ask it to end as a logout does, and see to it. Returns its exit status; None where it
        could not be asked, so that its status would say nothing."""
        if not ask_to_end(self._process):
            self._process.kill()
            self._process.wait()
            return None
        try:
            return self._process.wait(_QUIT_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return self._process.wait()
        except BaseException:  # the user is in a hurry; the child is ended all the same
            self._process.kill()
            raise

    def _milestones(self) -> dict[str, Milestone]:
        try:
            return read_milestones(self._log.read_text(encoding="utf-8", errors="replace"))
        except FileNotFoundError:
            return {}  # it has not said anything yet

    def _last_words(self) -> str:
        text = _CONTROL_CODES.sub("", self._said.read_text(encoding="utf-8", errors="replace"))
        lines = [line.strip() for line in text.replace("\r", "\n").splitlines() if line.strip()]
        told = lines if len(lines) < 4 else [lines[0], *lines[-2:]]
        return " / ".join(line[:200] for line in told) or "it said nothing"


@contextmanager
def running_program(
    options: Sequence[str], environment: Mapping[str, str], avatar_id: str = ""
) -> Iterator[Program]:
    """The program in a fresh profile that knows the user's avatar of that id. However this is left,
    the process has ended by then."""
    with tempfile.TemporaryDirectory(prefix="lipcam-bench-", ignore_cleanup_errors=True) as home:
        profile = Path(home)
        _bring_avatar(avatar_id, profile)
        program = Program([sys.executable, "-m", "app", *options], environment, profile)
        try:
            yield program
        finally:
            program.end()


def _bring_avatar(avatar_id: str, profile: Path) -> None:
    library = AvatarLibrary(paths.bundled_avatars(), paths.user_avatars())
    for info in library.list():
        if info.id == avatar_id and not info.bundled:
            shutil.copytree(info.folder, profile / "data" / "avatars" / info.folder.name)
