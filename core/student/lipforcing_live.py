"""How Lip Forcing runs live: its ways of advancing, and what the session must know. No torch."""

from __future__ import annotations

from dataclasses import dataclass

from core.errors import EngineError
from core.setting_rules import LIPFORCING_DECODERS, LIPFORCING_MODES, LIPFORCING_PRECISIONS
from core.settings import Settings
from core.student.clip_layout import FPS, LATENT_FRAMES
from core.types import EngineSpec, FeatureSpec

ENGINE = "lipforcing"
SIZES = ("14b", "1.3b")
"""Of the published students, the better one first."""
NAMES = (ENGINE, *(f"{ENGINE}-{size}" for size in SIZES))
"""Names of the engine: the best student that is on this machine, or the one that is named."""

RATE_HZ = 16_000
WINDOW_FRAMES = 81
"""Video frames of sound that are heard for each chunk, look-ahead included: 3.24 s, the length of
the clips that the students learned from (specification, section 7.3)."""
FACE_PX = 512
PREROLL_LATENTS = 3
"""Latent frames of silence before the first live one: a chunk as trained, whose first latent frame
stands for one picture only (section 4.3). From then on every latent frame is four pictures."""

_FRAME_MS = 1000 // FPS
_MOST_AHEAD_MS = 1000


@dataclass(frozen=True, slots=True)
class LiveOptions:
    """What may be chosen. Raises EngineError for what cannot be.

    mode: "chunk3": three latent frames (12 pictures) in one go, as trained; "overlap": three are
    made and the newest is shown, so that it advances by one (4 pictures) at three times the work;
    "chunk1": one in one go, which the published students never saw. lookahead_ms: sound after the
    chunk's last picture that the ear waits for, whole frames of 40 ms. decoder: "taehv" (fast) or
    "wan". precision: of the large matrices, with "auto" bf16 on a GPU and float32 on a processor.
    compiled: let torch fuse what can be, on a GPU.
    """

    mode: str = "chunk3"
    lookahead_ms: int = 80
    decoder: str = "taehv"
    precision: str = "auto"
    compiled: bool = True

    def __post_init__(self) -> None:
        _one_of("way to advance", self.mode, LIPFORCING_MODES)
        _one_of("decoder", self.decoder, LIPFORCING_DECODERS)
        _one_of("precision", self.precision, LIPFORCING_PRECISIONS)
        ahead = self.lookahead_ms
        if not 0 <= ahead <= _MOST_AHEAD_MS or ahead % _FRAME_MS:
            raise EngineError(
                f"A look-ahead is a multiple of {_FRAME_MS} ms up to {_MOST_AHEAD_MS} ms, not "
                f"{ahead} ms."
            )

    @classmethod
    def of(cls, settings: Settings) -> LiveOptions:
        """What the user chose."""
        return cls(
            mode=settings.lipforcing_mode,
            lookahead_ms=settings.lipforcing_lookahead_ms,
            decoder=settings.lipforcing_decoder,
            precision=settings.lipforcing_precision,
        )

    @property
    def live_latents(self) -> int:
        """Latent frames that are made in one go."""
        return 1 if self.mode == "chunk1" else 3

    @property
    def new_latents(self) -> int:
        """Of these, those that are shown and then belong to the past."""
        return 3 if self.mode == "chunk3" else 1

    @property
    def lookahead_frames(self) -> int:
        """The look-ahead in video frames."""
        return self.lookahead_ms // _FRAME_MS

    def spec(self, face_px: int = FACE_PX) -> EngineSpec:
        """What the session must know."""
        pictures = LATENT_FRAMES * self.new_latents
        return EngineSpec(
            name=ENGINE,
            features=FeatureSpec(
                kind="pcm",
                rate_hz=RATE_HZ,
                hop_ns=1_000_000_000 // RATE_HZ,
                columns=1,
                past_frames=WINDOW_FRAMES - pictures - self.lookahead_frames,
                lookahead_ms=float(self.lookahead_ms),
                margin_ms=0.0,
            ),
            fps=FPS,
            chunk_frames=pictures,
            size_px=(face_px, face_px),
        )


def film_spec(face_px: int = FACE_PX) -> EngineSpec:
    """What those who bring crops of a film must know: one picture a call, so that a shot may begin
    and end at any of them. The window is that picture's own sound; the whole was heard before."""
    return EngineSpec(
        name=ENGINE,
        features=FeatureSpec(
            kind="pcm",
            rate_hz=RATE_HZ,
            hop_ns=1_000_000_000 // RATE_HZ,
            columns=1,
            past_frames=0,
            lookahead_ms=0.0,
            margin_ms=0.0,
        ),
        fps=FPS,
        chunk_frames=1,
        size_px=(face_px, face_px),
    )


def _one_of(what: str, value: str, choices: tuple[str, ...]) -> None:
    if value not in choices:
        raise EngineError(f"There is no {what} {value!r}; choose one of: {', '.join(choices)}.")
