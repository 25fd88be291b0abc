"""The ear of Lip Forcing on a live stream: a rolling window of sound, heard anew for each chunk.

The reference hears the whole file before the first picture. Live there is no whole file: the
network hears the last few seconds, up to the end of the chunk at hand plus a stated look-ahead, and
only the chunk's rows are used (spec 7.3). The window alone decides the level: after some seconds of
silence the room's noise is heard as loud as speech, so a voice detector must say what counts. What
the window costs in quality is a question to real weights: ``python -m training.live_audio_gap``
measures it.
"""

from __future__ import annotations

import numpy as np
import torch

from core.errors import EngineError
from core.models.wav2vec2 import FRAME_SAMPLES, Wav2Vec2
from core.types import Float32

WINDOW_FRAMES = 81
"""Frames of the window: 3.24 s, the length of the clips that the student learned from."""


class RollingHearing:
    """Rows for the frames of one live stream, in order. One thread.

    Memory is constant as long as rows are taken when they are ready.

    window_frames: how much sound is heard for each chunk, look-ahead included; None for all since
    the start. Until so much has been heard the window is shorter, not padded. lookahead_frames:
    sound after the chunk's last frame, in frames of 40 ms; it delays the picture by as much. None:
    to the end of the stream, which must be finished first.
    Raises EngineError when the window has no room for the look-ahead and a frame.
    """

    def __init__(
        self,
        network: Wav2Vec2,
        window_frames: int | None = WINDOW_FRAMES,
        lookahead_frames: int | None = 0,
    ) -> None:
        ahead = lookahead_frames or 0
        if ahead < 0 or (window_frames is not None and window_frames <= ahead):
            raise EngineError(
                f"a window of {window_frames} frames has no room for a chunk and "
                f"{lookahead_frames} frames of look-ahead"
            )
        if window_frames is not None and lookahead_frames is None:
            raise EngineError("a look-ahead without end needs a window without end")
        self._network = network
        self._window, self._ahead = window_frames, lookahead_frames
        self.reset()

    def reset(self) -> None:
        """Forget all: another stream follows, or sound is missing."""
        self._held: Float32 = np.zeros(0, np.float32)
        self._from = 0  # number of the first sample held
        self._ended = False
        self._next = 0  # frame

    @property
    def next_frame(self) -> int:
        """Number of the frame whose row comes next."""
        return self._next

    @property
    def held_samples(self) -> int:
        """Samples kept for the windows to come."""
        return len(self._held)

    def push(self, pcm: Float32) -> None:
        """Take the next sound of the stream: float32 (n,), 16 kHz mono, -1..1."""
        if self._ended:
            raise EngineError("the stream of sound has been finished; reset before the next one")
        self._held = np.concatenate([self._held, pcm])

    def finish(self) -> None:
        """No more sound will come; what is missing at the end is silence."""
        self._ended = True

    def ready(self, frames: int) -> bool:
        """Is there sound enough for the next ``frames`` frames and the look-ahead?"""
        if self._ended or self._ahead is None:
            return self._ended
        return self._from + len(self._held) >= self._end_of(frames)

    def take(self, frames: int) -> torch.Tensor:
        """Rows of the next ``frames`` frames: (frames, row width), on the network's device.

        Raises EngineError before their sound is there, and when they are more than the window
        holds.
        """
        if not self.ready(frames):
            raise EngineError(f"the sound of the next {frames} frames has not been heard yet")
        end = self._end_of(frames)
        start = 0 if self._window is None else max(0, end - self._window * FRAME_SAMPLES)
        first = self._next - start // FRAME_SAMPLES
        if frames < 1 or first < 0:
            raise EngineError(
                f"{frames} frames and the look-ahead are more than a window of {self._window}"
            )
        self._forget(start)
        pcm = self._held[: end - start]
        weight = self._network.feature_projection.projection.weight
        sound = torch.from_numpy(pcm.copy()).to(weight.device)
        rows = self._network.listen(sound, (end - start) // FRAME_SAMPLES)
        self._next += frames
        return rows[first : first + frames]

    def _end_of(self, frames: int) -> int:
        """Sample, from the stream's start, at which the window of the next frames ends."""
        own = self._next + frames
        begun = -(-(self._from + len(self._held)) // FRAME_SAMPLES)
        wished = begun if self._ahead is None else own + self._ahead
        # After the end of the stream nothing can be looked at, as in a file.
        return max(own, min(wished, begun) if self._ended else wished) * FRAME_SAMPLES

    def _forget(self, sample: int) -> None:
        """Drop what lies before a sample; the next window begins no earlier."""
        drop = max(0, sample - self._from)
        self._held = self._held[drop:]
        self._from += drop
