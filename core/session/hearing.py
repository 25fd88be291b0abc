"""The way of the sound to the student: its rate, its voice, its windows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.audio.resample import StreamResampler
from core.audio.vad import EnergyVad
from core.features.windows import FeatureStream
from core.types import AudioChunk, EngineSpec, FeatureWindow


class Hearing:
    """Sound of any rate in, windows for one engine out. One thread.

    A window counts as voiced also when speech is heard at the newest sample: the detector needs
    some 40 ms to be sure, about as much as an engine looks ahead, so words keep their beginning.
    """

    def __init__(self, spec: EngineSpec) -> None:
        self._rate_hz = spec.features.rate_hz
        self._vad = EnergyVad(self._rate_hz)
        self._stream = FeatureStream(spec, self._vad)
        self._resampler: StreamResampler | None = None

    def reset(self, origin_ns: int) -> None:
        """Forget all sound; frames begin at ``origin_ns`` and at whole frames after it."""
        self._resampler = None
        self._stream.reset(origin_ns)

    def push(self, chunk: AudioChunk) -> Sequence[FeatureWindow]:
        """The windows that this block completes."""
        if self._resampler is None or self._resampler.in_hz != chunk.rate_hz:
            self._resampler = StreamResampler(chunk.rate_hz, self._rate_hz)
        resampled = self._resampler.push(chunk)
        return self._marked(self._stream.push(resampled)) if resampled is not None else ()

    def flush(self) -> Sequence[FeatureWindow]:
        """The sound has ended: the windows of its tail."""
        tail = self._resampler.flush() if self._resampler is not None else None
        last = self._stream.push(tail) if tail is not None else []
        return self._marked([*last, *self._stream.flush()])

    def _marked(self, windows: Sequence[FeatureWindow]) -> Sequence[FeatureWindow]:
        if not self._vad.voiced:
            return windows
        return [replace(window, voiced=True) for window in windows]
