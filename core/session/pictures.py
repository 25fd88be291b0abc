"""Which picture a tick shows: the student's, the last one held, or a blend into the idle loop.

Pure rules, driven tick by tick: the picture is never black and never frozen mid-vowel.
"""

from __future__ import annotations

from dataclasses import dataclass

from core.clock import NS_PER_MS
from core.types import FacePatch, Origin

QUIET_NS = 300 * NS_PER_MS
HOLD_TICKS = 3
_FADE_OUT = 0.25  # of the mouth's weight a tick: gone in 160 ms
_FADE_IN = 0.5  # back in 80 ms


@dataclass(frozen=True, slots=True, eq=False)
class DuePicture:
    """A mouth on its way to the camera. pts_ns: when it is due (delay included). speaking: False
    when the voice has been silent so long that the idle loop should be seen."""

    pts_ns: int
    patch: FacePatch
    speaking: bool


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """What to compose. patch: None = the idle loop alone. strength: 0..1, weight of the patch."""

    patch: FacePatch | None
    strength: float
    origin: Origin


class VoiceRule:
    """Whether the voice is, or was very recently, to be heard. Student thread."""

    def __init__(self) -> None:
        self._voiced_until_ns: int | None = None

    def speaking(self, voiced: bool, from_ns: int, until_ns: int) -> bool:
        """``voiced``: the detector's verdict for the sound in between (monotonic times)."""
        if voiced:
            self._voiced_until_ns = until_ns
        since = self._voiced_until_ns
        return since is not None and from_ns - since < QUIET_NS


class PictureRule:
    """Called once a tick with what the student delivered, if anything. Camera thread."""

    def __init__(self) -> None:
        self._patch: FacePatch | None = None
        self._strength = 0.0
        self._missing = 0

    def reset(self) -> None:
        """Forget the last mouth: it belongs to another avatar."""
        self._patch, self._strength, self._missing = None, 0.0, 0

    def next(self, fresh: DuePicture | None) -> Choice:
        """The choice for this tick."""
        if fresh is not None:
            return self._shown(fresh)
        self._missing += 1
        if self._missing > HOLD_TICKS:
            self._strength = max(0.0, self._strength - _FADE_OUT)
        return self._choice(Origin.HELD)

    def _shown(self, fresh: DuePicture) -> Choice:
        self._patch, self._missing = fresh.patch, 0
        if fresh.speaking:
            self._strength = min(1.0, self._strength + _FADE_IN)
        else:
            self._strength = max(0.0, self._strength - _FADE_OUT)
        return self._choice(Origin.MODEL)

    def _choice(self, origin: Origin) -> Choice:
        if self._strength <= 0.0 or self._patch is None:
            return Choice(None, 0.0, Origin.IDLE)
        return Choice(self._patch, self._strength, origin)
