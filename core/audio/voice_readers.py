"""Whether another program records our virtual microphone: known ahead, so that asking is cheap."""

from __future__ import annotations

import re
import sys
import threading
from collections.abc import Sequence

from core.audio.tied_child import TiedChild, started
from core.clock import NS_PER_S
from core.ports import Clock

_NEWS = re.compile(rb"'(new|change|remove)' on (source|source-output) #([0-9]{1,10})\b")
_SUBSCRIBE = ("pactl", "subscribe")
# Both in one go: who begins in between has been announced, and then it is asked again.
_SHORT = ("pactl", "list", "short")
_BOTH = (*_SHORT, "sources", "&&", "echo", "&&", *_SHORT, "source-outputs")
_LIST = ("/bin/sh", "-c", " ".join(_BOTH))
_MOST_BYTES = 1 << 16
ANEW_NS = 5 * NS_PER_S  # a program that is linked by hand (JACK) is announced by nobody
PATIENCE_NS = 2 * NS_PER_S  # that an answer may take
# Looks between two tries to reach a server: half a minute. Without one nothing is certain, no rest
# is deep, and ten looks come each second.
_LONGEST_PAUSE = 300


class VoiceReaders:
    """Those of a source that stands on a sink's monitor, as the sound server has them (Linux).

    ``unheard`` belongs to one thread, the rest is for any. Nothing runs before the
    first of ``unheard``; then a ``pactl subscribe`` sleeps until somebody comes, and is followed by
    a list. Not known, for whatever reason, counts as somebody.
    """

    def __init__(
        self,
        source: str,
        monitor: str,
        clock: Clock,
        subscribe: Sequence[str] = _SUBSCRIBE,
        listing: Sequence[str] = _LIST,
    ) -> None:
        self._source, self._monitor = source.encode(), monitor.encode()
        self._clock, self._subscribe, self._listing = clock, subscribe, listing
        self._guard = threading.Lock()
        self._watch: TiedChild | None = None
        self._list: TiedChild | None = None
        self._nobody = False  # as far as the newest whole list and the news since then tell
        self._stale = True  # there was news since the newest list was asked for
        self._first = True  # no list has come since news are listened for
        self._ours: frozenset[bytes] = frozenset()  # the server's numbers of both
        self._answer = b""
        self._asked_ns = clock.now_ns()  # when the newest list was asked for
        self._pause, self._wait = 1, 0
        self._closed = sys.platform in ("win32", "darwin")

    def unheard(self) -> bool:
        """Whether it is certain that nobody records it. To be asked again and again, some times a
        second: finding out takes two or three of them, the first time twice as many. Takes a
        tenth of a millisecond, some more where a program has to be started. Raises nothing."""
        with self._guard:
            if not self._closed and self._listens():
                self._hear()
                self._find_out()
            return self._nobody

    def stirs(self) -> bool:
        """Whether somebody may record it by now, though ``unheard`` was True. Some microseconds;
        never waits."""
        if self._guard.acquire(blocking=False):
            try:
                self._hear()
            finally:
                self._guard.release()
        return not self._nobody

    @property
    def sign(self) -> int | None:
        """Number of a file that can be read from once ``stirs`` may answer something else, until it
        is asked; None where there is none just now. Never waits."""
        if self._guard.acquire(blocking=False):
            try:
                return self._watch.file if self._watch is not None else None
            finally:
                self._guard.release()
        return None

    def close(self) -> None:
        """End the programs; harmless when none runs. Then nothing is certain any more."""
        with self._guard:
            self._closed = True
            self._forget()

    # -- news --------------------------------------------------------------------------------------

    def _listens(self) -> bool:
        """Whether news would come; begins with it where that is due."""
        if self._watch is not None and self._watch.ended:
            self._forget()
        if self._watch is None:
            self._wait -= 1
            if self._wait < 0:
                self._wait, self._pause = self._pause, min(2 * self._pause, _LONGEST_PAUSE)
                self._watch = started(self._subscribe)
        return self._watch is not None

    def _hear(self) -> None:
        if self._watch is not None:
            for line in self._watch.lines(_MOST_BYTES):
                self._heed(line)

    def _heed(self, line: bytes) -> None:
        news = _NEWS.search(line)
        if news is None:
            return
        kind, what, number = news.groups()
        if what == b"source" and self._ours and number not in self._ours:
            return  # another microphone
        self._stale = True
        if kind != b"remove" or what == b"source":
            self._nobody = False

    # -- lists -------------------------------------------------------------------------------------

    def _find_out(self) -> None:
        waited_ns = self._clock.now_ns() - self._asked_ns
        if self._list is None:
            if self._stale or waited_ns > ANEW_NS:
                self._asked_ns, self._stale, self._answer = self._clock.now_ns(), False, b""
                self._list = started(self._listing)
            return
        ended = self._list.ended
        self._answer += self._list.read(_MOST_BYTES)
        if ended:
            self._end_list()
            found = self._read(self._answer)
            if found is None:
                self._nobody, self._stale = False, True
            elif self._first:  # who began before the server knew of us was announced to nobody
                self._first, self._stale = False, True
            elif not self._stale:
                self._nobody, self._pause = not found, 1
        elif waited_ns > PATIENCE_NS:
            self._end_list()
            self._nobody, self._stale = False, True

    def _read(self, answer: bytes) -> bool | None:
        """Whether somebody records it, by both lists; None where it is not among the sources."""
        sources, _, streams = answer.partition(b"\n\n")
        rows = [row.split(b"\t") for row in sources.splitlines()]
        named = {row[1]: row for row in rows if len(row) >= 5}
        source, monitor = named.get(self._source), named.get(self._monitor)
        if source is None or monitor is None:
            return None
        self._ours = frozenset((source[0], monitor[0]))
        if source[-1].strip() == b"RUNNING":  # also where one is linked that is no stream
            return True
        # The stream from the monitor to the source itself has no client.
        readers = [row.split(b"\t") for row in streams.splitlines()]
        return any(len(row) >= 3 and row[1] in self._ours and row[2] != b"-" for row in readers)

    def _end_list(self) -> None:
        asked, self._list = self._list, None
        if asked is not None:
            asked.close()

    def _forget(self) -> None:
        self._end_list()
        watch, self._watch = self._watch, None
        if watch is not None:
            watch.close()
        self._nobody, self._stale, self._first = False, True, True
        self._ours = frozenset()
