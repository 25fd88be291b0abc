"""What makes one invented person: shape, surface, light and how the picture is made."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Colour = tuple[float, float, float]
"""Linear RGB, 0..1 or, for lights and tints, a factor."""


@dataclass(frozen=True, slots=True)
class Light:
    """Light of a scene; directions point from the head to the light (x right, y up, z front)."""

    key_direction: Colour = (-0.55, 0.5, 1.0)
    key_colour: Colour = (1.55, 1.45, 1.35)
    fill_direction: Colour = (0.9, 0.15, 0.7)
    fill_colour: Colour = (0.42, 0.46, 0.55)
    rim_direction: Colour = (0.5, 0.6, -0.9)
    rim_colour: Colour = (0.8, 0.8, 0.85)
    sky: Colour = (0.46, 0.48, 0.52)
    ground: Colour = (0.26, 0.23, 0.21)


@dataclass(frozen=True, slots=True)
class Glasses:
    """Spectacles of our own geometry; lengths in outer-eye distances."""

    width: float = 0.44
    """Of one rim."""
    height: float = 0.34
    roundness: float = 2.6
    """Exponent of the rim's superellipse: 2 round, 6 nearly a rectangle."""
    rim: float = 0.018
    """Thickness of the rims."""
    colour: Colour = (0.02, 0.02, 0.022)


@dataclass(frozen=True, slots=True)
class Beard:
    """Hair of the face as paint on the skin."""

    density: float
    """0 shaven, 0.3 stubble, 0.8 a short full beard."""
    colour: Colour = (0.03, 0.022, 0.018)
    grey: float = 0.0
    """Share of white hairs."""


Style = Literal["rendered", "drawn"]
Backdrop = Literal["room", "gradient", "bokeh", "shelves"]


@dataclass(frozen=True, slots=True)
class Identity:
    """One invented person. All names are paths of the head library without suffix."""

    name: str
    targets: tuple[tuple[str, float], ...]
    skin: str
    hair: str | None
    brow: str
    lash: str
    teeth: str
    clothes: str
    skin_tint: Colour = (1.0, 1.0, 1.0)
    lip_tint: Colour = (1.0, 1.0, 1.0)
    hair_tint: Colour = (1.0, 1.0, 1.0)
    brow_tint: Colour = (0.12, 0.08, 0.06)
    iris: Colour = (0.16, 0.09, 0.04)
    teeth_tint: Colour = (1.0, 0.97, 0.92)
    clothes_tint: Colour = (1.0, 1.0, 1.0)
    backdrop: tuple[Colour, Colour] = ((0.42, 0.45, 0.50), (0.20, 0.22, 0.26))
    backdrop_kind: Backdrop = "room"
    """Of the rendered style; a drawing has a plain wall."""
    backdrop_seed: int = 0
    light: Light = field(default_factory=Light)
    style: Style = "rendered"
    """drawn: flat tones and ink lines; skin_tint is then the colour of the skin itself."""
    curls: float = 0.0
    """Length of tight curls in outer-eye distances, worn instead of `hair`; 0 none."""
    blush: float = 0.0
    """Strength of the cheeks' red in a drawing, 0..1."""
    hair_grey: float = 0.0
    """0 the colour of the hair's picture, 1 none of it."""
    clothes_grey: float = 0.0
    """Likewise of the clothes."""
    beard: Beard | None = None
    glasses: Glasses | None = None
    distance: float = 7.0
    """Camera distance from the eyes in decimetres."""
