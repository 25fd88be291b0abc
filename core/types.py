"""The words every room shares: frozen, slotted, arrays read-only, checked where they are made.

RGB, HWC, uint8 outside the student; NCHW float inside it. Units live in names.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from core.errors import BadFrame

Float32 = NDArray[np.float32]
UInt8 = NDArray[np.uint8]


def _rgb_checked(rgb: UInt8) -> None:
    if rgb.dtype != np.uint8 or rgb.ndim != 3 or rgb.shape[2] != 3:
        raise BadFrame(f"want uint8 (H, W, 3), got {rgb.dtype} {rgb.shape}")
    rgb.setflags(write=False)


@dataclass(frozen=True, slots=True, eq=False)
class AudioChunk:
    """A block of sound from one source.

    pcm: float32 (n,) mono, −1..1: of two channels the middle, half of left plus right. side:
    float32 (n,), half of left minus right, so that left is ``pcm + side`` and right ``pcm − side``;
    None: both are ``pcm``. t0_ns: monotonic time of the first sample. seq: counts blocks of this
    source. gap: True when sound was lost or the source changed just before this block.
    """

    pcm: Float32
    rate_hz: int
    t0_ns: int
    seq: int = 0
    gap: bool = False
    side: Float32 | None = None

    def __post_init__(self) -> None:
        if self.pcm.dtype != np.float32 or self.pcm.ndim != 1:
            raise BadFrame(f"want float32 (n,) sound, got {self.pcm.dtype} {self.pcm.shape}")
        self.pcm.setflags(write=False)
        if self.side is not None:
            if self.side.dtype != np.float32 or self.side.shape != self.pcm.shape:
                raise BadFrame(f"want a side like the middle, got {self.side.shape}")
            self.side.setflags(write=False)

    @property
    def rows(self) -> Float32:
        """float32 (n,) of a mono block, (2, n) of a stereo one: middle and side."""
        return self.pcm if self.side is None else np.stack((self.pcm, self.side))

    def with_rows(self, rows: Float32) -> AudioChunk:
        """The same block with another sound, as ``rows`` gives it."""
        if rows.ndim == 1:
            return replace(self, pcm=rows, side=None)
        return replace(self, pcm=rows[0], side=rows[1])

    def shaped(self, gains: Float32 | float) -> AudioChunk:
        """Each sample times its gain, on both channels. gains: (n,) or one for all."""
        side = None if self.side is None else (self.side * gains).astype(np.float32)
        return replace(self, pcm=(self.pcm * gains).astype(np.float32), side=side)


@dataclass(frozen=True, slots=True, eq=False)
class FeatureWindow:
    """What an engine eats for one chunk.

    values: float32 (T, F); rows of log-mel, or (T, 1) samples for kind "pcm". t0_ns: audio time at
    which the chunk's first video frame begins (not the first row: that lies ``past`` before).
    hop_ns: time between rows. voiced: the voice detector's verdict for the chunk's own frames.
    first: the first window after a reset.
    """

    values: Float32
    kind: str
    hop_ns: int
    t0_ns: int
    voiced: bool
    first: bool = False

    def __post_init__(self) -> None:
        if self.values.dtype != np.float32 or self.values.ndim != 2:
            raise BadFrame(f"want float32 (T, F), got {self.values.dtype} {self.values.shape}")
        self.values.setflags(write=False)


class FrameLoop(Protocol):
    """The avatar's recorded loop: frames by index, decoded when asked for."""

    size_px: tuple[int, int]

    def __len__(self) -> int: ...

    def frame(self, index: int) -> UInt8:
        """A fresh, writable uint8 (H, W, 3) RGB array of frame ``index`` (any thread)."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Conditioning:
    """All that the small student needs to know of an avatar, encoded once at import.

    hidden_latents: float16 (N, C, h, w) of the mouth-hidden region of each loop frame.
    reference_latent: float16 (C, h, w). reference_rgb: uint8 (Hr, Wr, 3) neutral region.
    encoder_sha256: the encoder that made them; another encoder means encoding again.
    """

    hidden_latents: NDArray[np.float16]
    reference_latent: NDArray[np.float16]
    reference_rgb: UInt8
    encoder_sha256: str


@dataclass(frozen=True, slots=True, eq=False)
class FacePlace:
    """Where a wide face lies in its loop frame. x0, y0: px of the frame. inside: float32 (h, w),
    0..1, how much of a pixel the face covers; soft: float32 (h, w), 0..1, its feathered weight."""

    x0: int
    y0: int
    inside: Float32
    soft: Float32


class WideFaces(Protocol):
    """The avatar's loop as Lip Forcing sees it: the whole face of each frame, and the way back.

    face_px: side of the square that the network sees. crop_px: (w, h) of the part of the frame
    before it is stretched to the square. keep: float32 (face_px, face_px), 0..1, 1 = stays as it
    is. pixels, latent: bool (face_px, face_px) and (face_px / 8, face_px / 8), True = stays. fill:
    0..255, grey beyond a frame. notices: what the user should know of how the faces were found.
    """

    face_px: int
    crop_px: tuple[int, int]
    keep: Float32
    pixels: NDArray[np.bool_]
    latent: NDArray[np.bool_]
    fill: int
    notices: Sequence[str]

    def __len__(self) -> int: ...

    def matrix(self, index: int) -> NDArray[np.float64]:
        """(2, 3), px of frame ``index`` -> px of the crop."""
        ...

    def face(self, index: int) -> UInt8:
        """The face of frame ``index`` as the network sees it: a new (face_px, face_px, 3) RGB."""
        ...

    def place(self, index: int) -> FacePlace:
        """Where it lies and how it is feathered in."""
        ...


class Mattes(Protocol):
    """What of each loop frame is person. Any thread may ask.

    box: x0, y0, x1, y1 px of the frame, exclusive ends; all outside is background. plate: uint8
    (H, W, 3) RGB, the background without the person, read-only; None when it does not stand still.
    """

    box: tuple[int, int, int, int]
    plate: UInt8 | None

    def alpha(self, index: int) -> UInt8:
        """How much of each pixel of ``box`` in frame ``index`` is person: uint8 (h, w)."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Avatar:
    """An avatar ready to speak.

    loop: N base frames. affines: float32 (N, 2, 3), frame px → region px. blend_mask: float32
    (Hr, Wr) 0..1, where generated pixels replace the base. conditioning: None until encoded.
    faces: None unless an engine asked for them. mattes: None until they are made, which takes
    seconds. loop_digest: sha256 of the loop's file, "" when it came from none.
    """

    id: str
    name: str
    fps: int
    loop: FrameLoop
    affines: Float32
    blend_mask: Float32
    preview: UInt8
    licence: str
    source: str
    consent: str
    conditioning: Conditioning | None = None
    folder: Path | None = None
    faces: WideFaces | None = None
    mattes: Mattes | None = None
    loop_digest: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class FacePatch:
    """One generated mouth region. rgb: uint8 (Hr, Wr, 3). pts_ns: start of the 40 ms of sound that
    it shows (audio time, without the delay). base_index: the loop frame that it was made for.
    corner: (x, y) px of that frame where the patch, already blended into it, belongs; None for a
    mouth region, which is turned and feathered in by the avatar's alignment and mask."""

    rgb: UInt8
    pts_ns: int
    base_index: int
    corner: tuple[int, int] | None = None

    def __post_init__(self) -> None:
        _rgb_checked(self.rgb)


class Origin(Enum):
    """Where a picture comes from."""

    MODEL = "model"
    HELD = "held"
    IDLE = "idle"


@dataclass(frozen=True, slots=True, eq=False)
class VideoFrame:
    """A finished picture. rgb: uint8 (H, W, 3), read-only. pts_ns: when it should be seen
    (monotonic, delay included)."""

    rgb: UInt8
    pts_ns: int
    seq: int
    origin: Origin

    def __post_init__(self) -> None:
        _rgb_checked(self.rgb)


@dataclass(frozen=True, slots=True)
class FeatureSpec:
    """The audio window of an engine.

    kind: "mel" or "pcm". rate_hz: rate of the sound it is made from. hop_ns: time between rows.
    columns: F. past_frames: video frames of sound before the chunk. lookahead_ms: sound after the
    chunk's last frame. margin_ms: further sound that the last row needs (half an analysis window).
    analysis: name and value of every figure of the analysis that the engine was made for, as its
    manifest states them; compared with ours before use. Empty: nothing stated.
    """

    kind: str
    rate_hz: int
    hop_ns: int
    columns: int
    past_frames: int
    lookahead_ms: float
    margin_ms: float
    analysis: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class EngineSpec:
    """What the session must know of an engine, whatever its size.

    chunk_frames: frames made in one go. size_px: (w, h) of a patch.
    """

    name: str
    features: FeatureSpec
    fps: int
    chunk_frames: int
    size_px: tuple[int, int]

    @property
    def frame_ns(self) -> int:
        """Duration of one video frame."""
        return 1_000_000_000 // self.fps

    @property
    def window_rows(self) -> int:
        """Rows of one feature window: past, chunk and look-ahead."""
        frames_ns = (self.features.past_frames + self.chunk_frames) * self.frame_ns
        ahead_ns = round(self.features.lookahead_ms * 1_000_000)
        return (frames_ns + ahead_ns) // self.features.hop_ns

    @property
    def audio_wait_ms(self) -> float:
        """From the start of a chunk's first frame to the last sample the chunk needs."""
        own = self.chunk_frames * 1000.0 / self.fps
        return own + self.features.lookahead_ms + self.features.margin_ms


@dataclass(frozen=True, slots=True)
class Probe:
    """Answer of a back end's ``probe()``: usable or not, why, and what to do."""

    name: str
    ok: bool
    detail: str = ""
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Device:
    """A microphone or camera that can be chosen. id: what settings store."""

    id: str
    label: str
    backend: str
    is_default: bool = False


Patches = Sequence[FacePatch]
