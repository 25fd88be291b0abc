"""What may go out: nothing of the voice while muted, nothing of the present in a panic."""

from __future__ import annotations

import numpy as np

from core.clock import NS_PER_MS, NS_PER_S
from core.types import AudioChunk

SLATE = "slate"
_NEAR_NS = 5 * NS_PER_MS
_FADE_MS = 5  # a voice that is cut off in the middle of a wave clicks


class Hush:
    """muted, panic: as SetMuted and SetPanic left them, from one run to the next. Any thread sets
    them by ``mute`` and ``hide`` and looks at them: each is one value, and whoever works takes up
    what he finds at his next block of sound or tick. A word for ``panic`` that is not known hides
    as "idle" does. doubted: what is heard may be another microphone than the one that was chosen
    (``MicDoubt``); where it turns out that it was, ``take_back`` says when.

    ``hushed`` belongs to the listening thread.
    """

    def __init__(self) -> None:
        self.muted = False
        self.panic = ""
        self.doubted = False
        self._taken_back = (0, 0)  # monotonic ns, from and until
        self._open_from_ns = -NS_PER_S  # when a mute or a panic last ended, monotonic
        self._was_silent = False
        self._end_ns = -NS_PER_S  # of the block before

    @property
    def silent(self) -> bool:
        """Whether sound that is heard now must not be let in."""
        return self.muted or self.doubted or bool(self.panic)

    def mute(self, muted: bool, now_ns: int) -> None:
        """From now on let no sound in, or let it in again."""
        if self.muted and not muted:
            self._open_from_ns = now_ns
        self.muted = muted

    def hide(self, picture: str, now_ns: int) -> None:
        """From now on let nothing out but that picture; "" ends it."""
        if self.panic and not picture:
            self._open_from_ns = now_ns
        self.panic = picture

    def keeps_out(self, captured_ns: int) -> bool:
        """Whether sound that was captured then, and comes in now, must not be let in: what was said
        while muted may come when that is over, where a driver or we have stood still. Any
        thread."""
        return self.silent or captured_ns < self._open_from_ns

    def take_back(self, from_ns: int, until_ns: int) -> None:
        """What was captured then and has not gone out yet is not to be heard."""
        self._taken_back = (from_ns, until_ns)

    def keeps_back(self, captured_ns: int) -> bool:
        """Whether sound that was captured then, and is to go out now, must not. Any thread."""
        from_ns, until_ns = self._taken_back
        return bool(self.panic) or from_ns <= captured_ns < until_ns

    def hushed(self, chunk: AudioChunk, silent: bool | None = None) -> AudioChunk:
        """``chunk``, or silence of the same times. A change within unbroken sound is faded.
        silent: as it was when the chunk was heard; None: it is new."""
        silent = self.keeps_out(chunk.t0_ns) if silent is None else silent
        was_silent = self._was_silent
        unbroken = abs(chunk.t0_ns - self._end_ns) < _NEAR_NS
        self._was_silent = silent
        self._end_ns = chunk.t0_ns + len(chunk.pcm) * NS_PER_S // chunk.rate_hz
        if not silent and not was_silent:
            return chunk
        gains = np.zeros(len(chunk.pcm), np.float32)
        if not silent or (unbroken and not was_silent):
            ramp = np.arange(len(gains), dtype=np.float32) * (1000.0 / _FADE_MS / chunk.rate_hz)
            gains = np.clip(1.0 - ramp if silent else ramp, 0.0, 1.0)
        return chunk.shaped(gains)


def silence(rate_hz: int, t0_ns: int, duration_ms: int) -> AudioChunk:
    """A block of nothing that takes the place of what was planned from ``t0_ns`` on."""
    samples = rate_hz * duration_ms // 1000
    return AudioChunk(np.zeros(samples, np.float32), rate_hz, t0_ns, gap=True)
