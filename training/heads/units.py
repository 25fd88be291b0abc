"""Names and order of the 52 face units (ARKit naming) that move a head."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

_PAIRED = (
    "browDown",
    "browOuterUp",
    "cheekSquint",
    "eyeBlink",
    "eyeLookDown",
    "eyeLookIn",
    "eyeLookOut",
    "eyeLookUp",
    "eyeSquint",
    "eyeWide",
    "mouthDimple",
    "mouthFrown",
    "mouthLowerDown",
    "mouthPress",
    "mouthSmile",
    "mouthStretch",
    "mouthUpperUp",
    "noseSneer",
)
_SINGLE = (
    "browInnerUp",
    "cheekPuff",
    "jawForward",
    "jawLeft",
    "jawOpen",
    "jawRight",
    "mouthClose",
    "mouthFunnel",
    "mouthLeft",
    "mouthPucker",
    "mouthRight",
    "mouthRollLower",
    "mouthRollUpper",
    "mouthShrugLower",
    "mouthShrugUpper",
    "tongueOut",
)

UNIT_NAMES: tuple[str, ...] = tuple(
    sorted([*_SINGLE, *(name + side for name in _PAIRED for side in ("Left", "Right"))])
)
"""Column order of every (T, 52) array of unit weights; Left and Right are the person's own."""

_INDEX = {name: i for i, name in enumerate(UNIT_NAMES)}


def unit_vector(weights: Mapping[str, float]) -> NDArray[np.float32]:
    """Weights by name as one row of a (T, 52) array.

    weights: unit name -> weight, normally 0..1. A paired unit named without its side
    ("mouthSmile") sets both sides.
    Returns (52,) float32. Raises KeyError for a name that is no unit.
    """
    row = np.zeros(len(UNIT_NAMES), np.float32)
    for name, weight in weights.items():
        if name in _PAIRED:
            row[_INDEX[name + "Left"]] = row[_INDEX[name + "Right"]] = weight
        elif name in _INDEX:
            row[_INDEX[name]] = weight
        else:
            raise KeyError(f"{name!r} is no face unit; the names are in UNIT_NAMES")
    return row
