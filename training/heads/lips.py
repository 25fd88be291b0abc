"""The lips of the base mesh: closed rings around the mouth, their gap, and how to close it.

The mouth of the base mesh is built of concentric rings of vertices. Each ring crosses the
midline twice, on the upper and on the lower lip; walked from the middle to the corner the two
halves face each other column by column, which makes the gap between the lips exact.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from training.heads.library import Floats, HeadLibrary, Ints

_RING_STARTS = (455, 466, 467, 509, 468, 474, 520, 537, 554, 571)  # upper midline, outside to in
_FIRST_CONTACT_RING = 4  # from here inwards the two lips can touch
_FRONT_RING = 2  # the most forward ring of the red of the lips
_HALF = 10  # columns from the middle (inclusive) to the corner on one side
_MIDDLE_COLUMNS = slice(_HALF - 2, _HALF + 1)  # the middle one and its two neighbours
_UPPER_SHARE = 0.35  # of a closing movement; the lower lip does most of it
_REACH = 0.1  # falloff in decimetres around the lips
OVERLAP = 0.004  # decimetres by which closed lips overlap, so that no light shows between them


@dataclass(frozen=True, slots=True, eq=False)
class LipRings:
    """Base-mesh indices: upper and lower (rings, columns), columns from one corner to the other."""

    upper: Ints
    lower: Ints
    corners: tuple[int, int]  # image left (x < 0), image right (x > 0)

    @property
    def front(self) -> tuple[Ints, Ints]:
        """Most forward middle vertices of the upper and of the lower lip."""
        return (
            self.upper[_FRONT_RING, _MIDDLE_COLUMNS],
            self.lower[_FRONT_RING, _MIDDLE_COLUMNS],
        )

    def gaps(self, y: Floats) -> Floats:
        """Height between the lips in each column; y (V,) heights of all base vertices.

        Negative where the lips overlap.
        """
        upper = y[self.upper[_FIRST_CONTACT_RING:]].min(axis=0)
        lower = y[self.lower[_FIRST_CONTACT_RING:]].max(axis=0)
        return np.asarray(upper - lower, np.float32)

    def opening(self, gaps: Floats) -> float:
        """Inner-lip gap in the middle, decimetres, 0 when the lips touch."""
        return float(np.maximum(gaps[_MIDDLE_COLUMNS], 0.0).mean())


@functools.lru_cache(maxsize=1)
def lip_rings(library: HeadLibrary) -> LipRings:
    """The rings of the library's base mesh."""
    mesh = library.base
    body = np.array([g == "body" for g in mesh.groups])
    walker = _RingWalker(mesh.vertices, mesh.quads[body])
    upper, lower = [], []
    for start in _RING_STARTS:
        right, left = walker.half_ring(start, 1.0), walker.half_ring(start, -1.0)
        upper.append(left[_HALF - 1 : 0 : -1] + right[:_HALF])
        lower.append(left[_HALF : 2 * _HALF - 1] + right[: _HALF - 1 : -1])
    contact = [*upper[_FIRST_CONTACT_RING + 1], *lower[_FIRST_CONTACT_RING + 1]]
    xs = mesh.vertices[contact, 0]
    corners = (contact[int(xs.argmin())], contact[int(xs.argmax())])
    return LipRings(np.array(upper, np.int32), np.array(lower, np.int32), corners)


class _RingWalker:
    """Walks along edges straight across the vertices of a quad mesh."""

    def __init__(self, vertices: Floats, quads: Ints) -> None:
        self._vertices = vertices
        self._faces: dict[int, set[int]] = {}
        self._neighbours: dict[int, set[int]] = {}
        near = np.abs(vertices[quads].mean(axis=1) - (0.0, 6.6, 1.4)).max(axis=1) < 1.0
        for k in np.flatnonzero(near):
            corners = [int(i) for i in quads[k]]
            for a, b in zip(corners, corners[1:] + corners[:1], strict=True):
                self._faces.setdefault(a, set()).add(int(k))
                self._neighbours.setdefault(a, set()).add(b)
                self._neighbours.setdefault(b, set()).add(a)

    def half_ring(self, start: int, side: float) -> list[int]:
        """Vertices from a midline vertex around one side (sign of x) to the midline again."""
        x, y = self._vertices[:, 0], self._vertices[:, 1]
        sideways = [n for n in self._neighbours[start] if side * x[n] > 0.005]
        path = [start, max(sideways, key=lambda n: side * x[n] - abs(y[n] - y[start]))]
        while abs(x[path[-1]]) > 0.005:
            before, here = path[-2:]
            passed = self._faces[before] & self._faces[here]
            ahead = [
                n
                for n in self._neighbours[here]
                if n != before and not (self._faces[n] & self._faces[here] & passed)
            ]
            if len(ahead) != 1 or len(path) > 2 * _HALF:
                raise ValueError("the base mesh is not the expected one: a lip ring is broken")
            path.append(ahead[0])
        if len(path) != 2 * _HALF:
            raise ValueError("the base mesh is not the expected one: a lip ring has a new length")
        return path


class LipSeal:
    """Closes the gap between the lips of one mesh, softly carrying the skin around them along."""

    def __init__(self, rings: LipRings, body: Floats) -> None:
        """body: (V, 3) base vertices of the identity at rest (only body vertices are moved)."""
        upper, lower = (r[_FIRST_CONTACT_RING:] for r in (rings.upper, rings.lower))
        touching = np.concatenate([upper.ravel(), lower.ravel()])
        columns = np.tile(np.arange(upper.shape[1]), 2 * upper.shape[0])
        share = np.repeat([-_UPPER_SHARE, 1.0 - _UPPER_SHARE], upper.size)
        near = np.flatnonzero(np.abs(body - body[touching].mean(axis=0)).max(axis=1) < 0.6)
        distance = np.linalg.norm(body[near, None] - body[None, touching], axis=2)
        closest = distance.argmin(axis=1)
        weight = np.exp(-((distance.min(axis=1) / _REACH) ** 2))
        kept = weight > 0.01
        self.rows: NDArray[np.intp] = near[kept]
        """Base vertices that closing may move."""
        self._column = columns[closest][kept]
        self._factor = (share[closest] * weight)[kept].astype(np.float32)

    def shift(self, gaps: Floats, seal: float, both_ways: bool = False) -> Floats:
        """Upward shift of each of `rows` that closes this part (0..1) of the gaps.

        both_ways: lips that overlap more than they should are parted as well.
        """
        excess = gaps + OVERLAP
        if not both_ways:
            excess = np.maximum(excess, 0.0)
        return np.asarray(self._factor * excess[self._column] * seal, np.float32)
