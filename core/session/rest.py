"""Rest: while nobody sees the pictures, none are made; nor is sound worked on that nobody hears."""

from __future__ import annotations

import select
import threading
from collections.abc import Callable

from core.bell import Bell
from core.ports import FrameSink


def _cannot_tell(_sink: FrameSink) -> bool | None:
    return None


def _no_file(_sink: FrameSink) -> int | None:
    return None


def _never() -> bool:
    return False


def _nothing() -> tuple[int, ...]:
    return ()


class Rest:
    """Whether the pictures rest, and how deeply. One for all runs; every part is for any thread.

    seen_by: whether some program reads a camera now, at once and for next to nothing; None where
    that cannot be told. stirs: the same of a program that may hear the voice by now. sign, signs:
    files that can be read from once either may answer something else; None where there is none, and
    they have to be asked all the time. preview: whether somebody looks at the preview, until told
    otherwise yes. allowed: as the settings have it. woken_ns: when rest last ended, heard_ns: when
    a deep one last turned light; monotonic.
    """

    def __init__(self, seen_by: Callable[[FrameSink], bool | None] = _cannot_tell) -> None:
        self.seen_by = seen_by
        self.sign: Callable[[FrameSink], int | None] = _no_file
        self.stirs: Callable[[], bool] = _never
        self.signs: Callable[[], tuple[int, ...] | None] = _nothing
        self.preview = True
        self.allowed = True
        self.woken_ns = self.heard_ns = 0
        self._awake = threading.Event()
        self._awake.set()
        self._deep = False
        self._bell = threading.Event()
        self._watch_bell = Bell()

    @property
    def resting(self) -> bool:
        """Whether nobody sees what would be made now."""
        return not self._awake.is_set()

    @property
    def deep(self) -> bool:
        """Whether nobody hears it either."""
        return self._deep and self.resting

    def begin(self) -> None:
        """Make no more pictures. The control thread decides that."""
        self._deep = False
        self._awake.clear()

    def deepen(self) -> None:
        """Keep the sound, and do nothing with it. The control thread decides that, at rest, as
        often as it likes."""
        if not self._deep:
            self._deep = True
            self.disturb()  # who watches is to watch the voice, too

    def lighten(self, now_ns: int) -> None:
        """Somebody may hear the voice; the pictures rest on. Harmless where it is not deep."""
        if self._deep:
            self.heard_ns = now_ns
            self._deep = False
            self.stir()

    def end(self, now_ns: int) -> None:
        """Somebody looks: work, at once. Harmless while awake."""
        if self.resting:
            self.woken_ns = now_ns
            self._deep = False
            self._awake.set()
            self.stir()
            self.disturb()

    def wait(self, timeout_s: float) -> None:
        """Until it ends, or so long."""
        self._awake.wait(timeout_s)

    def watch(self, sink: FrameSink, timeout_s: float) -> bool:
        """Until somebody may have come, it may have ended, ``disturb`` was called, or so long.
        False, at once, where ``sink`` or the voice has to be asked. One thread."""
        bell, camera = self._watch_bell.file, self.sign(sink)
        voice = self.signs() if self._deep else ()
        if bell is None or camera is None or voice is None:
            return False
        waiting = select.poll()
        for file in (bell, camera, *voice):
            waiting.register(file, select.POLLIN)
        waiting.poll(timeout_s * 1000)
        self._watch_bell.clear()
        return True

    def disturb(self) -> None:
        """Let who watches look around."""
        self._watch_bell.ring()

    def stir(self) -> None:
        """Let who sleeps deeply look around."""
        self._bell.set()

    def nap(self, timeout_s: float) -> None:
        """Until it is deep no more, ``stir`` was called, or so long. One thread."""
        self._bell.wait(timeout_s)
        self._bell.clear()
