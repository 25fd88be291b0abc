"""Sound in, windows for an engine out, on a grid of video frames that never drifts from the sound.

Everything is counted in samples as whole numbers; times follow from the count. Only the time of
the very first sample comes from outside, and later blocks correct it slowly: a sound card's clock
is never exactly the computer's.
"""

from __future__ import annotations

from typing import Protocol

import numpy as np

from core.clock import NS_PER_MS, NS_PER_S
from core.errors import BadFrame, EngineError
from core.features.log_mel import MEL, MelStream
from core.types import AudioChunk, EngineSpec, FeatureSpec, FeatureWindow, Float32

_VOICE_BLOCKS_PER_S = 100
_CORRECTION_PART = 64  # of a block's deviation is taken over: jitter vanishes, drift does not
_JUMP_NS = 200 * NS_PER_MS  # a deviation that no clock drift explains: sound is missing


class VoiceDetector(Protocol):
    """What tells speech from silence; fed with 10 ms at a time."""

    def push(self, pcm: Float32) -> bool:
        """Take float32 (n,) sound; True while it is speech."""
        ...

    def reset(self) -> None: ...


class FeatureStream:
    """Cuts sound into the windows that ``spec`` asks for. One thread.

    vad: its verdict goes into ``FeatureWindow.voiced``; without one all sound counts as voiced.
    Raises EngineError when the engine was made for features that this program does not make.
    """

    def __init__(self, spec: EngineSpec, vad: VoiceDetector | None = None) -> None:
        check_features(spec)
        self._spec = spec
        self._rate_hz = spec.features.rate_hz
        self._rows = _rows_for(spec.features)
        self._hop = spec.features.hop_ns * self._rate_hz // NS_PER_S
        self._frame = self._rate_hz // spec.fps
        self._voice = _VoiceTrack(vad, self._rate_hz)
        self.reset(0)

    def reset(self, origin_ns: int) -> None:
        """Forget all sound. A frame's sound will begin at ``origin_ns``, at whole frames after it,
        and never before it."""
        self._origin_ns = origin_ns
        self._voice.forget_room()
        self._restart()

    def push(self, chunk: AudioChunk) -> list[FeatureWindow]:
        """Take a block of any size at the engine's rate; return the windows that are now complete.

        A block marked ``gap``, or one whose time is more than 200 ms off, begins anew on the same
        grid of frames; the next window then says ``first``. Raises BadFrame for another rate.
        """
        if chunk.rate_hz != self._rate_hz:
            raise BadFrame(f"want sound at {self._rate_hz} Hz, got {chunk.rate_hz} Hz")
        if self._begun and (chunk.gap or abs(self._deviation_ns(chunk)) > _JUMP_NS):
            self._restart()
        if not self._begun:
            self._begin(chunk.t0_ns)
        deviation_ns = self._deviation_ns(chunk)
        part_ns = abs(deviation_ns) // _CORRECTION_PART
        self._first_sample_ns += part_ns if deviation_ns > 0 else -part_ns
        self._take(chunk.pcm)
        self._count += len(chunk.pcm)
        return self._complete()

    def flush(self) -> list[FeatureWindow]:
        """The sound has ended: return the windows of its tail, completed with silence.

        Every frame whose sound had begun is in one of the windows; the last window may reach
        beyond the end. ``reset`` before more sound.
        """
        found: list[FeatureWindow] = []
        while self._begun and self._next < self._count:
            self._take(np.zeros(self._frame, np.float32))
            found += self._complete()
        return found

    def _restart(self) -> None:
        self._begun = False
        self._first = True
        self._count = 0
        self._rows.reset()
        self._voice.reset()

    def _begin(self, t0_ns: int) -> None:
        """The first sample is at ``t0_ns``; find the first frame of the grid from there on."""
        fps = self._spec.fps
        frames = max(0, -((self._origin_ns - t0_ns) * fps // NS_PER_S))
        wait_ns = self._origin_ns + frames * NS_PER_S // fps - t0_ns
        self._begun = True
        self._first_sample_ns = t0_ns
        self._next = (wait_ns * self._rate_hz + NS_PER_S // 2) // NS_PER_S  # sample of next window
        # Rows must begin where frames begin, so the first row may begin before the first sample.
        self._lead = -self._next % self._hop
        self._held = np.zeros((0, self._spec.features.columns), np.float32)
        self._held_from = 0  # number of the first row held
        self._take(np.zeros(self._lead, np.float32))

    def _deviation_ns(self, chunk: AudioChunk) -> int:
        return chunk.t0_ns - self._time_of(self._count)

    def _time_of(self, sample: int) -> int:
        return self._first_sample_ns + sample * NS_PER_S // self._rate_hz

    def _take(self, pcm: Float32) -> None:
        self._held = np.concatenate([self._held, self._rows.push(pcm)])
        self._voice.push(pcm)

    def _complete(self) -> list[FeatureWindow]:
        spec = self._spec
        found: list[FeatureWindow] = []
        while True:
            past = spec.features.past_frames * self._frame
            start = (self._next + self._lead - past) // self._hop
            end = start + spec.window_rows
            if end > self._held_from + len(self._held):
                return found
            found.append(self._window(self._cut(start, end)))
            self._next += spec.chunk_frames * self._frame
            self._drop_before(start + spec.chunk_frames * self._frame // self._hop)

    def _window(self, values: Float32) -> FeatureWindow:
        features, begin = self._spec.features, self._next + self._lead
        window = FeatureWindow(
            values=values,
            kind=features.kind,
            hop_ns=features.hop_ns,
            t0_ns=self._time_of(self._next),
            voiced=self._voice.within(begin, begin + self._spec.chunk_frames * self._frame),
            first=self._first,
        )
        self._first = False
        return window

    def _cut(self, start: int, end: int) -> Float32:
        before = max(0, -start)  # rows from before the first sound
        values = np.empty((end - start, self._spec.features.columns), np.float32)
        values[:before] = self._rows.silence
        values[before:] = self._held[start + before - self._held_from : end - self._held_from]
        return values

    def _drop_before(self, row: int) -> None:
        drop = max(0, row - self._held_from)
        self._held = self._held[drop:]
        self._held_from += drop
        self._voice.drop_before(row * self._hop)


def check_features(spec: EngineSpec) -> None:
    """Raise EngineError unless this program makes exactly the features that an engine wants."""
    features = spec.features
    rate_hz, hop = features.rate_hz, features.hop_ns * features.rate_hz // NS_PER_S
    whole = hop > 0 and rate_hz % spec.fps == 0 and (rate_hz // spec.fps) % hop == 0
    problem = "" if whole else "its frames are no whole number of rows"
    if features.kind == "mel":
        ours = MEL.to_dict()
        own = (("rate_hz", rate_hz), ("bands", features.columns), ("hop", hop))
        for name, value in (*own, *features.analysis):
            if ours.get(name) != value:
                problem = f"its log-mel has {name} = {value:g}, ours {ours.get(name, 'has none')}"
                break
    elif features.kind != "pcm":
        problem = f"it wants features of kind {features.kind!r}"
    if problem:
        raise EngineError(
            f"The engine {spec.name!r} was made for other sound features ({problem}). "
            "Install the student that belongs to this version of Lipcam."
        )


class _Rows(Protocol):
    """Sound in, rows out, as MelStream."""

    silence: float

    def push(self, pcm: Float32) -> Float32: ...

    def reset(self) -> None: ...


class _MelRows(MelStream):
    """Rows of log-mel."""

    def __init__(self) -> None:
        super().__init__(MEL)
        self.silence = MEL.silence


class _PcmRows:
    """Each sample is a row."""

    silence = 0.0

    def push(self, pcm: Float32) -> Float32:
        return pcm[:, None]

    def reset(self) -> None:
        """Nothing is kept."""


def _rows_for(features: FeatureSpec) -> _Rows:
    return _MelRows() if features.kind == "mel" else _PcmRows()


class _VoiceTrack:
    """The detector's verdicts, kept with their place in the sound."""

    def __init__(self, vad: VoiceDetector | None, rate_hz: int) -> None:
        self._vad = vad
        self._block = rate_hz // _VOICE_BLOCKS_PER_S
        self.reset()

    def reset(self) -> None:
        """Other sound follows, in the same room."""
        self._rest = np.zeros(0, np.float32)
        self._verdicts: list[bool] = []
        self._from = 0  # number of the first block whose verdict is held

    def forget_room(self) -> None:
        """Another microphone may follow."""
        if self._vad is not None:
            self._vad.reset()

    def push(self, pcm: Float32) -> None:
        if self._vad is None:
            return
        rest = np.concatenate([self._rest, pcm])
        whole = len(rest) // self._block * self._block
        for start in range(0, whole, self._block):
            self._verdicts.append(self._vad.push(rest[start : start + self._block]))
        self._rest = rest[whole:]

    def within(self, begin: int, end: int) -> bool:
        """Was there speech in samples ``begin`` to ``end``?"""
        if self._vad is None:
            return True
        first, last = begin // self._block - self._from, -(-end // self._block) - self._from
        return any(self._verdicts[max(0, first) : max(0, last)])

    def drop_before(self, sample: int) -> None:
        drop = max(0, min(sample // self._block - self._from, len(self._verdicts)))
        del self._verdicts[:drop]
        self._from += drop
