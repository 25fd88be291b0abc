"""A sound file that stands in for a microphone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.audio.paced_source import PacedSource
from core.audio.sound_file import SoundFile
from core.errors import AudioFormatError
from core.ports import Clock

Float32 = NDArray[np.float32]


class FileSource(PacedSource):
    """WAV, MP3, FLAC, Ogg, a video's sound: all that FFmpeg reads, mono at the file's own rate.

    Decoded piece by piece in constant memory. realtime: at the pace of a microphone, else as fast
    as it is read. loop: begins anew at the end, without a gap in time; ``ended`` then stays False.
    ``notices``: sentences for the user, for example that the file was cut off. ``start`` raises
    AudioFormatError (a MicUnavailable) for what cannot be played.
    """

    def __init__(
        self, path: Path, clock: Clock, *, realtime: bool = True, loop: bool = False
    ) -> None:
        super().__init__(path.name, clock, realtime)
        self._path = path
        self._loop = loop
        self._sound: SoundFile | None = None
        self._blocks: Iterator[Float32] = iter(())
        self._held = np.zeros(0, np.float32)

    @property
    def notices(self) -> list[str]:
        """What the user should know about the file; grows while it plays."""
        return list(self._sound.notices) if self._sound is not None else []

    def _open(self) -> int:
        sound = SoundFile(self._path)
        if self._sound is not None:
            sound.notices = self._sound.notices
            self._sound.close()
        self._sound = sound
        self._blocks = sound.blocks()
        return sound.rate_hz

    def _take(self, samples: int) -> Float32 | None:
        while len(self._held) < samples:
            block = next(self._blocks, None)
            if block is None:
                if not self._loop:
                    break
                self._reopen()
                continue
            self._held = np.concatenate((self._held, block))
        taken, self._held = self._held[:samples], self._held[samples:]
        return taken.copy() if len(taken) else None

    def _reopen(self) -> None:
        # Opening afresh is exact for every format; seeking is not. A file that was removed or has
        # changed its rate meanwhile (there is another resampler behind us) has ended.
        try:
            self._loop = self._open() == self._rate_hz
        except AudioFormatError:
            self._loop = False
        if not self._loop:
            self._blocks = iter(())

    def _release(self) -> None:
        if self._sound is not None:
            self._sound.close()
        self._blocks = iter(())
