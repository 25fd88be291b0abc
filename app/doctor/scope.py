"""What all checks may know: the settings, how thorough to be, and what a live session says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from core.messages import State, Stats
from core.settings import Settings

_LIVE = {State.OPENING, State.WARMING, State.RUNNING, State.HOLDING}


@dataclass(frozen=True, slots=True)
class Live:
    """Figures of a session that runs now: what it holds is not touched. level: 0..1, of the
    microphone. stage_ms: median time of each stage of a chunk. voice: what calls have to choose
    as their microphone, "" while there is none."""

    mic: str
    camera: str
    engine: str
    provider: str
    fps: float
    level: float
    stage_ms: Mapping[str, float] = field(default_factory=dict)
    voice: str = ""

    @classmethod
    def of(cls, stats: Stats | None) -> Live | None:
        """From the newest figures; None where no session runs."""
        if stats is None or stats.state not in _LIVE:
            return None
        return cls(
            stats.mic,
            stats.camera,
            stats.engine,
            stats.provider,
            stats.fps,
            stats.level,
            dict(stats.stage_ms),
            stats.voice,
        )


@dataclass(frozen=True, slots=True)
class Scope:
    """settings: as they are stored, or as a window has them. thorough: also what takes minutes.
    live: None where no session runs."""

    settings: Settings = field(default_factory=Settings)
    thorough: bool = False
    live: Live | None = None

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON values, for ``from_dict``."""
        live = None if self.live is None else asdict(self.live)
        return {"settings": self.settings.to_dict(), "thorough": self.thorough, "live": live}

    @classmethod
    def from_dict(cls, raw: Mapping[str, Any]) -> Scope:
        """Raises SettingsError, KeyError, TypeError for what ``to_dict`` has not made."""
        live = None if raw["live"] is None else Live(**raw["live"])
        return cls(Settings.from_dict(raw["settings"]), bool(raw["thorough"]), live)
