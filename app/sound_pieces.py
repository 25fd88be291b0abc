"""The sound of a video to be: a file's own rate and channels, decoded piece by piece."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from core.audio.sound_file import MOST_DECODED_S, SoundFile
from core.errors import AudioFormatError
from core.types import Float32


class SoundPieces:
    """The sound of a file at its own rate, mono or stereo, decoded piece by piece.

    lead_s: silence before it; negative: so much of it is left out. Raises AudioFormatError, also
    for sound longer than a sound file may be. samples: how many there are, the lead counted.
    """

    def __init__(self, path: Path, lead_s: float = 0.0) -> None:
        self._path = path
        counted = SoundFile(path, most_channels=2)
        self.rate_hz, self.channels = counted.rate_hz, counted.channels
        self.lead_s = lead_s
        self._lead = round(lead_s * self.rate_hz)
        samples = 0
        try:
            for block in counted.blocks():
                samples += block.shape[-1]
                if samples > MOST_DECODED_S * self.rate_hz:
                    raise AudioFormatError(
                        f"The sound file {path.name} lasts longer than "
                        f"{MOST_DECODED_S // 60} minutes; cut it into shorter pieces."
                    )
        finally:
            counted.close()
        self.samples = max(0, samples + self._lead)
        self.notices = tuple(counted.notices)

    def pieces(self, ends: Iterable[int], *, filled: bool = False) -> Iterator[Float32]:
        """float32 (channels, n) up to each of the sample numbers ``ends``.

        filled: with silence after the end; else a file that ends earlier than before is an error.
        """
        file = SoundFile(self._path, most_channels=2)
        try:
            blocks, at = file.blocks(), 0
            held = np.zeros((self.channels, max(0, self._lead)), np.float32)
            skip = max(0, -self._lead)
            for end in ends:
                while at + held.shape[1] < end:
                    block = next(blocks, None)
                    if block is None and at + held.shape[1] < self.samples:
                        raise AudioFormatError(
                            f"The sound file {self._path.name} has changed while it was read; "
                            "try again when nothing writes to it."
                        )
                    if block is None:
                        if not filled:
                            raise ValueError(f"no sound up to sample {end}")
                        block = np.zeros((self.channels, end - at - held.shape[1]), np.float32)
                    planes = np.atleast_2d(block)
                    planes, skip = planes[:, skip:], max(0, skip - planes.shape[1])
                    held = np.concatenate([held, planes], axis=1)
                taken, held, at = held[:, : end - at], held[:, end - at :], end
                yield taken
        finally:
            file.close()
