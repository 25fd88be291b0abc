"""The ports of the core: what a back end must offer. Implementations live in the rooms."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Literal, Protocol, runtime_checkable

from core.types import (
    AudioChunk,
    Avatar,
    EngineSpec,
    FacePatch,
    FeatureWindow,
    Float32,
    UInt8,
    VideoFrame,
)


class Clock(Protocol):
    """Time, so that tests can drive it by hand."""

    def now_ns(self) -> int: ...

    def sleep_until(self, due_ns: int) -> None: ...


class AudioSource(Protocol):
    """A microphone, or a sound file that stands in for one.

    ``start`` may raise MicUnavailable. ``read`` waits at most ``timeout_s`` and returns the next
    block, or None when nothing came. ``ended`` is True after the last block of a file. ``close``
    may be called from any thread, more than once, and never raises. One reader thread.
    """

    label: str

    @property
    def rate_hz(self) -> int: ...

    @property
    def overflows(self) -> int:
        """Blocks lost because nobody read in time."""
        ...

    @property
    def last_block_ns(self) -> int:
        """When the driver last delivered; for the watchdog."""
        ...

    @property
    def ended(self) -> bool: ...

    def start(self) -> None: ...

    def read(self, timeout_s: float) -> AudioChunk | None: ...

    def close(self) -> None: ...


class Standing(Enum):
    """Whether an open microphone is still the one that was asked for. REPLACED: what was asked for
    was the system's default, and that is another one now."""

    THERE = "there"
    GONE = "gone"
    REPLACED = "replaced"


@runtime_checkable
class TellsStanding(AudioSource, Protocol):
    """A microphone in whose place the system may let another one be heard. can_stray: whether that
    would be one that nobody asked for; not so where the system's default was. ``standing`` may take
    some seconds. Any thread, raise nothing."""

    @property
    def can_stray(self) -> bool: ...

    def standing(self) -> Standing: ...


@runtime_checkable
class ReadsAll(AudioSource, Protocol):
    """A microphone that can be read in few pieces by who comes seldom. ``read_all``: as ``read``
    without waiting, but all that has come as one block, up to where something is missing; None once
    nothing is left."""

    def read_all(self) -> AudioChunk | None: ...


class AudioSink(Protocol):
    """Where delayed sound goes (a loudspeaker, a virtual microphone).

    Each chunk's ``t0_ns`` is the time at which it shall be heard. ``start`` may raise
    SpeakerUnavailable. ``write`` never blocks and never raises. ``ended`` is True once nothing is
    played any more: closed, or the device has gone. ``close`` may be called from any thread, more
    than once, and never raises.
    """

    label: str

    @property
    def ended(self) -> bool: ...

    def start(self) -> None: ...

    def write(self, chunk: AudioChunk) -> None: ...

    def close(self) -> None: ...


class VoiceSink(Protocol):
    """A virtual microphone: as an ``AudioSink``, but sound comes with the time at which it was
    captured, and is heard ``delay_ns`` after that. The delay may change at any time. late_ns: how
    much later than that it is heard just now, None where that is not known.

    needs_ms: the least delay at which it is heard whole, by the newest seconds since
    ``forget_needs``; 0.0 where that is not known. Any thread.

    pause: for the thread that writes: nothing comes until the next ``write``, and that is no fault.
    unheard: whether it is certain that no program hears it; for one thread, again and again, and it
    may take some of these calls to find out. stirs: whether one may have come since then; any
    thread, at once. sign: number of a file that can be read from once that may be otherwise, until
    it is asked; None where there is none."""

    label: str

    @property
    def late_ns(self) -> int | None: ...

    @property
    def needs_ms(self) -> float: ...

    def forget_needs(self) -> None: ...

    @property
    def ended(self) -> bool: ...

    def start(self) -> None: ...

    def write(self, chunk: AudioChunk, delay_ns: int) -> None: ...

    def pause(self) -> None: ...

    def unheard(self) -> bool: ...

    def stirs(self) -> bool: ...

    @property
    def sign(self) -> int | None: ...

    def close(self) -> None: ...


class LipEngine(Protocol):
    """A student of any size. Built, warmed and used in one thread.

    ``push`` answers with none, one or many patches: session cannot tell the sizes apart.
    ``notices`` holds what the user should know about how it runs (a fallback provider, say).
    """

    spec: EngineSpec
    provider: str
    notices: Sequence[str]

    def warm_up(self, avatar: Avatar) -> None:
        """Take this avatar and run once, so that the first real chunk is not slow."""
        ...

    def push(self, window: FeatureWindow, base_index: int) -> Sequence[FacePatch]:
        """Make the chunk's frames; the first goes onto loop frame ``base_index``, the next onto
        the following ones (modulo the loop)."""
        ...

    def reset(self) -> None:
        """Forget the past: a gap, a new microphone, a new avatar."""
        ...

    def close(self) -> None: ...


FaceFit = Literal["mouth", "face"]
"""How face crops are cut and laid back: "mouth" as in core.region (160 x 128 px), "face" as in
core.avatar.face_crop (512 x 512 px)."""


class LipSyncer(Protocol):
    """A student that gives new mouths to a person in a film. Built and used in one thread.

    ``face_fit`` says which crops it eats. ``spec.chunk_frames`` is how many come at a time; however
    many it makes in one go, it may owe frames of three seconds or so, no more. Sound comes as a
    whole, and then as for a ``LipEngine``: one window for each call, in order, without a gap while
    the same face is seen. ``notices`` as there.
    """

    spec: EngineSpec
    face_fit: FaceFit
    provider: str
    notices: Sequence[str]

    def hear(self, speech: Float32) -> None:
        """All that will be said, before the first shot, for students that listen to more than a
        window: float32 (n,) at ``spec.features.rate_hz``, from ``t0_ns`` 0 on."""
        ...

    def begin(self, reference: UInt8) -> None:
        """A shot begins: forget the past. reference: uint8 (h, w, 3), a crop of this shot with its
        mouth as closed as it gets, for students that take their looks from one picture."""
        ...

    def sync(self, window: FeatureWindow, crops: Sequence[UInt8]) -> Sequence[FacePatch]:
        """Crops with new mouths, each with the time of its sound in ``pts_ns``: of the frames of
        this window, some of those before, or none yet.

        crops: ``spec.chunk_frames`` pictures, uint8 (h, w, 3), the person at the times of the
        window's frames. A patch has the size of a crop; ``base_index`` means nothing.
        """
        ...

    def flush(self) -> Sequence[FacePatch]:
        """The shot has ended: what is still owed for the crops so far."""
        ...

    def close(self) -> None: ...


class FrameSink(Protocol):
    """A camera, a file, or the window.

    ``send`` is called by one thread at the pace of the session; it may raise CameraUnavailable.
    ``close`` may be called from any thread, more than once, and never raises.
    """

    label: str

    def send(self, frame: VideoFrame) -> None: ...

    def close(self) -> None: ...
