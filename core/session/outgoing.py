"""What leaves the program beside the picture of a tick: the sound of its time, a recording."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

import numpy as np

from core.session.hush import Hush
from core.types import AudioChunk, VideoFrame

SOUND_BLOCKS = 1024  # about ten seconds on their way


class Keeper(Protocol):
    """Who keeps what leaves. Neither call waits or raises."""

    def keep(self, picture: VideoFrame, fps: int) -> None: ...

    def hear(self, chunk: AudioChunk) -> None: ...


class Outgoing:
    """The last stretch of one run, before the camera.

    ``put`` is for the listening thread, ``due`` and ``keep`` for the camera's. keeper: set by the
    control thread; None while nothing is recorded.
    """

    def __init__(self, hush: Hush) -> None:
        self.hush = hush
        self.keeper: Keeper | None = None
        self._sound: deque[AudioChunk] = deque(maxlen=SOUND_BLOCKS)

    def put(self, chunk: AudioChunk) -> None:
        """Sound in camera time; the oldest is lost where nobody takes it for ten seconds."""
        self._sound.append(chunk)

    def due(self, until_ns: int) -> list[AudioChunk]:
        """The sound whose time has come with the picture of ``until_ns``: nothing of it in a panic,
        also where it was heard before."""
        found = []
        while self._sound and self._sound[0].t0_ns <= until_ns:
            chunk = self._sound.popleft()
            if self.hush.panic:
                chunk = replace(chunk, pcm=np.zeros_like(chunk.pcm))
            found.append(chunk)
        return found

    def keep(self, picture: VideoFrame, fps: int, sound: Sequence[AudioChunk]) -> None:
        """A picture and its sound have gone out."""
        keeper = self.keeper
        if keeper is not None:
            for chunk in sound:
                keeper.hear(chunk)
            keeper.keep(picture, fps)
