"""Spectacles: two rims, a bridge and temples, built around the eyes of one head."""

from __future__ import annotations

import numpy as np

from training.heads.library import Floats, Ints
from training.heads.traits import Glasses

_AROUND_RIM, _AROUND_TUBE = 40, 6
_BEFORE_EYES = 0.16  # outer-eye distances between the front of the eyeballs and the rims
_BELOW_EYES = 0.03
_BRIDGE_ARCH = 0.05
_TEMPLE_REACH = 1.15  # how far the temples go back


def glasses_mesh(
    glasses: Glasses, eyes: Floats, ear_x: float, eye_distance: float
) -> tuple[Floats, Ints]:
    """Vertices (N, 3) and quads (Q, 4) of a pair of glasses.

    eyes: (2, 3) fronts of the eyeballs at x < 0 and x > 0. ear_x: half the width of the head
    where the temples rest. Both and the result in decimetres.
    """
    e = eye_distance
    centres = eyes + np.array((0.0, -_BELOW_EYES * e, _BEFORE_EYES * e), np.float32)
    radius = 0.5 * glasses.rim * e
    width, height = 0.5 * glasses.width * e, 0.5 * glasses.height * e
    inner = max(0.0, 0.06 * e - (centres[1, 0] - width))  # rims must not meet on the nose
    centres[:, 0] += np.array((-inner, inner), np.float32)
    tubes = [_tube(_rim(c, width, height, glasses.roundness), radius, closed=True) for c in centres]
    left, right = centres[0, 0] + width, centres[1, 0] - width
    t = np.linspace(0.0, 1.0, 9)[:, None]
    bridge = np.concatenate([left + (right - left) * t, 0 * t, 0 * t], axis=1)
    arch = np.sin(np.pi * t[:, 0])
    bridge[:, 1] = centres[:, 1].mean() + 0.2 * height + _BRIDGE_ARCH * e * arch
    bridge[:, 2] = centres[:, 2].mean() + 0.03 * e * arch
    tubes.append(_tube(bridge, radius, closed=False))
    for centre, side in zip(centres, (-1.0, 1.0), strict=True):
        hinge = centre + np.array((side * width, 0.3 * height, 0.0), np.float32)
        tubes.append(_tube(_temple(hinge, side, ear_x, e), radius, closed=False))
    return _joined(tubes)


def _rim(centre: Floats, width: float, height: float, roundness: float) -> Floats:
    turn = np.linspace(0.0, 2.0 * np.pi, _AROUND_RIM, endpoint=False)
    c, s = np.cos(turn), np.sin(turn)
    power = 2.0 / roundness
    x = width * np.sign(c) * np.abs(c) ** power
    y = height * np.sign(s) * np.abs(s) ** power
    # Rims bend back a little towards the temples.
    z = -0.12 * np.abs(centre[0] + x) + 0.12 * abs(float(centre[0]))
    return np.stack([centre[0] + x, centre[1] + y, centre[2] + z], axis=1)


def _temple(hinge: Floats, side: float, ear_x: float, e: float) -> Floats:
    back = hinge[2] - _TEMPLE_REACH * e
    outside = side * max(ear_x, abs(float(hinge[0])))
    return np.array(
        [
            hinge,
            (outside, hinge[1], hinge[2] - 0.10 * e),
            (outside, hinge[1], (hinge[2] + back) / 2.0),
            (outside, hinge[1] - 0.02 * e, back),
        ],
        np.float32,
    )


def _tube(path: Floats, radius: float, closed: bool) -> tuple[Floats, Ints]:
    """A round tube along points (n, 3)."""
    n = len(path)
    if closed:
        along = np.roll(path, -1, axis=0) - np.roll(path, 1, axis=0)
    else:
        along = np.gradient(path, axis=0)
    along = along / np.linalg.norm(along, axis=1, keepdims=True)
    aside = np.cross(along, (0.13, 0.31, 0.94) if closed else (0.1, 0.95, 0.3))
    aside /= np.linalg.norm(aside, axis=1, keepdims=True)
    other = np.cross(along, aside)
    turn = np.linspace(0.0, 2.0 * np.pi, _AROUND_TUBE, endpoint=False)
    ring = np.cos(turn)[:, None] * aside[:, None] + np.sin(turn)[:, None] * other[:, None]
    points = path[:, None] + radius * ring
    i, j = np.meshgrid(np.arange(n if closed else n - 1), np.arange(_AROUND_TUBE), indexing="ij")
    i2, j2 = (i + 1) % n, (j + 1) % _AROUND_TUBE
    k = _AROUND_TUBE
    quads = np.stack([i * k + j, i * k + j2, i2 * k + j2, i2 * k + j], axis=-1)
    return points.reshape(-1, 3).astype(np.float32), quads.reshape(-1, 4).astype(np.int32)


def _joined(tubes: list[tuple[Floats, Ints]]) -> tuple[Floats, Ints]:
    starts = np.cumsum([0] + [len(points) for points, _ in tubes])
    quads = [q + np.int32(s) for (_, q), s in zip(tubes, starts, strict=False)]
    return np.concatenate([p for p, _ in tubes]), np.concatenate(quads)
