"""What leaves the program beside the picture of a tick: the sound of its time, a recording."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from core.session.hush import Hush
from core.session.rest import Rest
from core.types import AudioChunk, VideoFrame

SOUND_BLOCKS = 1024  # about ten seconds on their way


class Keeper(Protocol):
    """Who keeps what leaves. Neither call waits or raises."""

    def keep(self, picture: VideoFrame, fps: int) -> None: ...

    def hear(self, chunk: AudioChunk) -> None: ...


@runtime_checkable
class RecordsSound(Protocol):
    """A sink that keeps the sound beside the pictures."""

    def write_audio(self, chunk: AudioChunk) -> None: ...


class Outgoing:
    """The last stretch of one run, before the camera.

    ``put`` is for the listening thread, ``due`` and ``keep`` for the camera's. keeper: set by the
    control thread; None while nothing is recorded. rest: whether anybody sees what leaves.
    """

    def __init__(self, hush: Hush, rest: Rest | None = None) -> None:
        self.hush, self.rest = hush, rest or Rest()
        self.keeper: Keeper | None = None
        self._sound: deque[tuple[AudioChunk, int]] = deque(maxlen=SOUND_BLOCKS)

    def put(self, chunk: AudioChunk, delay_ns: int = 0) -> None:
        """Sound in camera time, so much after it was captured; the oldest is lost where nobody
        takes it for ten seconds."""
        self._sound.append((chunk, delay_ns))

    def due(self, until_ns: int) -> list[AudioChunk]:
        """The sound whose time has come with the picture of ``until_ns``: silence where it is kept
        back, as all is in a panic, also where it was heard before."""
        found = []
        while self._sound and self._sound[0][0].t0_ns <= until_ns:
            chunk, delay_ns = self._sound.popleft()
            if self.hush.keeps_back(chunk.t0_ns - delay_ns):
                chunk = chunk.shaped(0.0)
            found.append(chunk)
        return found

    def keep(self, picture: VideoFrame, fps: int, sound: Sequence[AudioChunk]) -> None:
        """A picture and its sound have gone out."""
        keeper = self.keeper
        if keeper is not None:
            for chunk in sound:
                keeper.hear(chunk)
            keeper.keep(picture, fps)
