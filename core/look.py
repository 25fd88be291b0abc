"""How the finished picture looks, whatever is said in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from core.errors import SettingsError
from core.setting_rules import BADGE_CORNERS, BADGE_STYLES
from core.setting_rules import Background as BackgroundRule
from core.settings import Settings

KEY_GREEN = (0, 177, 64)

BackgroundKind = Literal["own", "colour", "picture", "blur"]


@dataclass(frozen=True, slots=True)
class Background:
    """What stands behind the person. colour: RGB for kind "colour". path: for kind "picture"."""

    kind: BackgroundKind
    colour: tuple[int, int, int] = (0, 0, 0)
    path: Path = Path()

    @classmethod
    def parse(cls, text: str) -> Background:
        """A background as settings write it; a key is one colour. Raises SettingsError."""
        if BackgroundRule().problem(text):
            raise SettingsError(
                f"The background {text[:80]!r} is not known. It may be own, blur, key, "
                "colour:#RRGGBB or picture:PATH."
            )
        kind, _, rest = text.partition(":")
        if kind == "key":
            return cls("colour", KEY_GREEN)
        if kind == "colour":
            red, green, blue = bytes.fromhex(rest[1:])
            return cls("colour", (red, green, blue))
        if kind == "picture":
            return cls("picture", path=Path(rest))
        return cls("own" if kind == "own" else "blur")


@dataclass(frozen=True, slots=True)
class Look:
    """How pictures look. size_px: (w, h), even. background: as in settings. flip_output: left and
    right changed, but never what is written. badge: whether the picture says that it is an avatar,
    in badge_corner, in badge_style."""

    size_px: tuple[int, int] = (1280, 720)
    background: str = "own"
    flip_output: bool = False
    badge: bool = True
    badge_corner: str = "bottom-left"
    badge_style: str = "dark"

    def __post_init__(self) -> None:
        Background.parse(self.background)
        for value, known in ((self.badge_corner, BADGE_CORNERS), (self.badge_style, BADGE_STYLES)):
            if value not in known:
                raise SettingsError(f"The badge cannot be {value!r}: one of {', '.join(known)}.")

    @classmethod
    def of(cls, settings: Settings) -> Look:
        """The look that settings ask for."""
        return cls(
            size_px=settings.size_px,
            background=settings.background,
            flip_output=settings.flip_output,
            badge=settings.badge,
            badge_corner=settings.badge_corner,
            badge_style=settings.badge_style,
        )

    @property
    def behind(self) -> Background:
        """The background, read."""
        return Background.parse(self.background)
