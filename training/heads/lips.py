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

from training.heads.library import Floats, HeadLibrary, HeadsMissing, Ints

_RING_STARTS = (455, 466, 467, 509, 468, 474, 520, 537, 554, 571)  # upper midline, outside to in
_FIRST_CONTACT_RING = 4  # from here inwards the two lips can touch
_FRONT_RING = 2  # the most forward ring of the red of the lips
_HALF_RING = 20  # vertices from the upper to the lower midline on one side, both included
_CORNER = 12  # place of the mouth corner on that way
_SAMPLES = np.linspace(-0.99, 0.99, 25, dtype=np.float32)  # -1, 1: the corners; 0: the middle
_MIDDLE = slice(11, 14)  # the middle sample and its two neighbours
_UPPER_SHARE = 0.35  # of a closing movement; the lower lip does most of it
_REACH = 0.1  # falloff in decimetres around the lips
OVERLAP = 0.004  # decimetres by which closed lips overlap, so that no light shows between them


@dataclass(frozen=True, slots=True, eq=False)
class LipRings:
    """Vertex numbers of the lips, from the corner at x < 0 to the one at x > 0 (both included).

    upper (rings, 25) and lower (rings, 15), rings from the outside inwards.
    """

    upper: Ints
    lower: Ints

    @property
    def corners(self) -> tuple[int, int]:
        """The mouth corners at x < 0 and at x > 0."""
        ring = self.upper[_FIRST_CONTACT_RING + 1]
        return int(ring[0]), int(ring[-1])

    @property
    def front(self) -> tuple[Ints, Ints]:
        """Most forward middle vertices of the upper and of the lower lip."""
        middle_up, middle_low = self.upper.shape[1] // 2, self.lower.shape[1] // 2
        return (
            self.upper[_FRONT_RING, middle_up - 1 : middle_up + 2],
            self.lower[_FRONT_RING, middle_low - 1 : middle_low + 2],
        )

    @property
    def contact(self) -> tuple[Ints, Ints]:
        """Upper and lower vertices that can touch each other."""
        return self.upper[_FIRST_CONTACT_RING:], self.lower[_FIRST_CONTACT_RING:]

    def renumbered(self, numbers: Ints) -> LipRings:
        """The same rings in another numbering; numbers[old] = new."""
        return LipRings(numbers[self.upper], numbers[self.lower])

    def gaps(self, vertices: Floats) -> Floats:
        """Height between the lips at 25 places from corner to corner; vertices (V, 3).

        Returns (25,) decimetres, negative where the lips overlap.
        """
        upper, lower = self.contact
        left, right = vertices[list(self.corners), 0]
        x = (left + right) / 2.0 + (right - left) / 2.0 * _SAMPLES
        above = np.interp(x, vertices[upper[1], 0], vertices[upper, 1].min(axis=0))
        below = np.interp(x, vertices[lower[1], 0], vertices[lower, 1].max(axis=0))
        return np.asarray(above - below, np.float32)


def opening(gaps: Floats) -> float:
    """Inner-lip gap in the middle of LipRings.gaps, decimetres, 0 when the lips touch."""
    return float(np.maximum(gaps[_MIDDLE], 0.0).mean())


@functools.lru_cache(maxsize=1)
def lip_rings(library: HeadLibrary) -> LipRings:
    """The rings of the library's base mesh. Raises HeadsMissing when it is another mesh."""
    mesh = library.base
    body = np.array([g == "body" for g in mesh.groups])
    walker = _RingWalker(mesh.vertices, mesh.quads[body])
    upper, lower = [], []
    for start in _RING_STARTS:
        right, left = walker.half_ring(start, 1.0), walker.half_ring(start, -1.0)
        upper.append(left[_CORNER:0:-1] + right[: _CORNER + 1])
        lower.append(left[_CORNER:-1] + right[: _CORNER - 1 : -1])
    return LipRings(np.array(upper, np.int32), np.array(lower, np.int32))


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
            if len(ahead) != 1 or len(path) > _HALF_RING:
                raise HeadsMissing("the base mesh is not the expected one: a lip ring is broken")
            path.append(ahead[0])
        if len(path) != _HALF_RING:
            raise HeadsMissing("the base mesh is not the expected one: a lip ring has a new length")
        return path


class LipSeal:
    """Closes the gap between the lips of one mesh, softly carrying the skin around them along."""

    def __init__(self, rings: LipRings, body: Floats) -> None:
        """body: (V, 3) base vertices of the identity at rest (only body vertices are moved)."""
        upper, lower = rings.contact
        touching = np.concatenate([upper.ravel(), lower.ravel()])
        share = np.repeat([-_UPPER_SHARE, 1.0 - _UPPER_SHARE], [upper.size, lower.size])
        near = np.flatnonzero(np.abs(body - body[touching].mean(axis=0)).max(axis=1) < 0.6)
        distance = np.linalg.norm(body[near, None] - body[None, touching], axis=2)
        left, right = body[list(rings.corners), 0]
        place = (body[near, 0] - (left + right) / 2.0) / ((right - left) / 2.0)
        # The corners stay where the units put them: there is no gap to close.
        towards_corner = np.clip((1.03 - np.abs(place)) / 0.05, 0.0, 1.0)
        weight = np.exp(-((distance.min(axis=1) / _REACH) ** 2)) * towards_corner
        kept = weight > 0.01
        self.rows: NDArray[np.intp] = near[kept]
        """Base vertices that closing may move."""
        self._place = place[kept]
        self._factor = (share[distance.argmin(axis=1)] * weight)[kept]

    def shift(self, gaps: Floats, seal: float, both_ways: bool = False) -> Floats:
        """Upward shift of each of `rows` that closes this part (0..1) of the gaps.

        both_ways: lips that overlap more than they should are parted as well.
        """
        excess = gaps + OVERLAP
        if not both_ways:
            excess = np.maximum(excess, 0.0)
        there = np.interp(self._place, _SAMPLES, excess)
        return np.asarray(self._factor * there * seal, np.float32)
