"""The recorder's thread: what the camera gets, into files, and never in the camera's way."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from core.clock import NS_PER_S
from core.session.fence import FencedThread
from core.session.reports import RecordingBegan, RecordingEnded, Report
from core.session.wiring import RecordingFile
from core.types import AudioChunk, VideoFrame

_MOST_BYTES = 64 << 20  # of pictures that wait: a second of 720p
_LEAST_PICTURES = 4  # may wait, whatever their size
_MOST_SOUND = 1024  # blocks: about ten seconds

OpenFile = Callable[[Path, tuple[int, int], int], RecordingFile]


@dataclass(frozen=True, slots=True, eq=False)
class _Picture:
    frame: VideoFrame
    fps: int

    @property
    def shape(self) -> tuple[tuple[int, int], int]:
        """What a file has one of: (w, h) and the rate."""
        height, width = self.frame.rgb.shape[:2]
        return (width, height), self.fps


class Recorder:
    """One recording, from its first picture to the end of its last file.

    A file has one size and one rate: pictures of another go into a further file. ``keep`` and
    ``hear`` are for the camera's thread and never wait: where the disk does not keep up, the newest
    are left out and counted. dropped: pictures left out. error: what ended the recording. began: of
    the newest file, as reported.
    """

    def __init__(self, path: Path, open_file: OpenFile, report: Callable[[Report], None]) -> None:
        self.dropped = 0
        self.error: Exception | None = None
        self.began: RecordingBegan | None = None
        self._path, self._open_file, self._report = path, open_file, report
        self._news = threading.Condition()
        self._waiting: deque[_Picture | AudioChunk] = deque()
        self._pictures = self._bytes = 0  # that wait
        self._ending = False
        self._file: RecordingFile | None = None
        self._shape: tuple[tuple[int, int], int] | None = None
        self._span_ns = (0, 0)  # times of the first and behind the last picture of the file
        self.thread = FencedThread("recorder", self._run, self._failed)

    @property
    def recorded_s(self) -> float:
        """Length of the present file."""
        begin_ns, end_ns = self._span_ns
        return (end_ns - begin_ns) / NS_PER_S

    def start(self) -> None:
        """Begin; the file is opened for the first picture."""
        self.thread.start()

    def keep(self, picture: VideoFrame, fps: int) -> None:
        """The next picture of the camera."""
        size = picture.rgb.nbytes
        with self._news:
            full = self._pictures >= _LEAST_PICTURES and self._bytes + size > _MOST_BYTES
            if self._ending or full:
                self.dropped += full
                return
            self._pictures += 1
            self._bytes += size
            self._put(_Picture(picture, fps))

    def hear(self, chunk: AudioChunk) -> None:
        """Sound in the pictures' time."""
        with self._news:
            if not self._ending and len(self._waiting) - self._pictures < _MOST_SOUND:
                self._put(chunk)

    def finish(self) -> None:
        """Write what waits, and end; never blocks."""
        with self._news:
            self._ending = True
            self._news.notify()

    def _put(self, item: _Picture | AudioChunk) -> None:
        self._waiting.append(item)
        self._news.notify()

    def _take(self) -> _Picture | AudioChunk | None:
        """The next to be written; None at the end."""
        with self._news:
            while not self._waiting:
                if self._ending:
                    return None
                self._news.wait()
            item = self._waiting.popleft()
            if isinstance(item, _Picture):
                self._pictures -= 1
                self._bytes -= item.frame.rgb.nbytes
            return item

    def _run(self) -> None:
        try:
            while (item := self._take()) is not None:
                if isinstance(item, _Picture):
                    self._write(item)
                elif self._file is not None:
                    self._file.write_audio(item)
        finally:
            self._close()
        self._report(RecordingEnded(self, None))

    def _write(self, picture: _Picture) -> None:
        begin_ns = picture.frame.pts_ns
        if picture.shape != self._shape:
            self._close()
            self._file = self._open_file(self._path, *picture.shape)
            again, self._shape = self._shape is not None, picture.shape
            self._span_ns = (begin_ns, begin_ns)
            self.began = RecordingBegan(self, self._file.path, tuple(self._file.notices), again)
            self._report(self.began)
        assert self._file is not None
        self._file.send(picture.frame)
        end_ns = begin_ns + NS_PER_S // picture.fps
        self._span_ns = (self._span_ns[0], max(self._span_ns[1], end_ns))

    def _close(self) -> None:
        file, self._file = self._file, None
        if file is not None:
            file.close()

    def _failed(self, error: Exception) -> None:
        with self._news:
            self._ending = True
            self._waiting.clear()
        self.error = error
        self._report(RecordingEnded(self, error))
