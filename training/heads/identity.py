"""Who is rendered: invented people by name or from a seed."""

from __future__ import annotations

from training.heads.bundled_people import bundled_identities
from training.heads.random_people import random_identity, random_light
from training.heads.traits import Colour, Glasses, Identity, Light

__all__ = [
    "Colour",
    "Glasses",
    "Identity",
    "Light",
    "bundled_identities",
    "random_identity",
    "random_light",
]
