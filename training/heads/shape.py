"""The moving geometry of one identity: everything drawn is a linear function of the base mesh.

Teeth, hair and clothes are bound to base vertices by fixed weights, so a face unit moves them
linearly too. All drawn vertices are therefore stacked into one array with one table of unit
shifts, and a frame costs one small matrix product and the normals around the mouth.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from training.heads.library import Floats, HeadLibrary, Ints, QuadMesh
from training.heads.lips import LipSeal, lip_rings, opening
from training.heads.stack import HeadStack, Part, eye_corners, group_vertices
from training.heads.traits import Identity
from training.heads.units import UNIT_NAMES

OUTER_EYE_LEFT_OF_IMAGE = 0  # columns of Shape.anchors
_NOSE_BASE = 5072  # midline vertex where the septum meets the upper lip
_CHIN = 780
_BASE_EYE_DISTANCE = 0.906  # of the unmorphed mesh, to scale the offsets below
# The teeth as shipped sit too high and a little too far forward for a mouth at rest.
_INNER_OFFSETS = {
    "helper-upper-teeth": (0.0, -0.062, -0.02),
    "helper-lower-teeth": (0.0, -0.085, -0.03),
    "helper-tongue": (0.0, -0.15, -0.06),
}
_INNER_WIDTH = np.float32(0.92)  # the arches are wide enough to show through the mouth corners
_TORSO_BELOW_CHIN = 3.4  # outer-eye distances of body kept below the chin
_MOVES = 1e-4  # decimetres; smaller unit shifts are left out


@dataclass(frozen=True, slots=True, eq=False)
class Posed:
    """Stacked vertices of one frame, (N, 3) decimetres, with what was measured on them."""

    vertices: Floats
    opening: float
    width: float
    rounding: float


class Shape:
    """Geometry of an identity; immutable after building, safe to share between renderers."""

    def __init__(self, identity: Identity, library: HeadLibrary) -> None:
        self._rings = lip_rings(library)
        base = _morphed(identity, library)
        self._seal = LipSeal(self._rings, base)
        gaps = self._rings.gaps(base)
        base[self._seal.rows, 1] += self._seal.shift(gaps, 1.0, both_ways=True)
        corners = eye_corners(library.base.vertices)
        self.eye_distance = float(np.linalg.norm(base[corners[1]] - base[corners[0]]))
        """Distance of the outer eye corners, decimetres; the unit of all measurements."""
        _settle_inner_mouth(base, library.base, self.eye_distance / _BASE_EYE_DISTANCE)
        self.anchors: Floats = base[[*corners, _NOSE_BASE]]
        """(3, 3) resting positions of the three points of the mouth region's template."""
        self.chin_y = float(base[_CHIN, 1])
        stack = HeadStack(
            base, identity, library, self.chin_y - _TORSO_BELOW_CHIN * self.eye_distance
        )
        self.parts: tuple[Part, ...] = tuple(stack.parts)
        self.rest: Floats = stack.positions(base)
        """(N, 3) stacked vertices at rest, lips closed."""
        self.eye_centres = stack.eye_centres
        self.body_index: Ints = stack.body_index
        """Base vertex -> stacked vertex, -1 where the body is not drawn."""
        units = _unit_table(stack.binding, library)
        touched = np.flatnonzero(np.abs(units).max(axis=(0, 2)) > _MOVES)
        self._sealed = self.body_index[self._seal.rows]
        self.moving: NDArray[np.intp] = np.union1d(touched, self._sealed)
        """Stacked vertices that any unit or the seal can move."""
        self._flat = units[:, self.moving].reshape(len(UNIT_NAMES), -1)
        self._lips = self._rings.renumbered(self.body_index)
        self._rest_front = self._front_depth(self.rest)

    def pose(self, units: Floats, seal: float = 0.0) -> Posed:
        """Vertices for one row of unit weights (52,); seal 0..1 closes the lips that far."""
        vertices = self.rest.copy()
        vertices[self.moving] += (units @ self._flat).reshape(-1, 3)
        gaps = self._lips.gaps(vertices)
        if seal > 0.0:
            vertices[self._sealed, 1] += self._seal.shift(gaps, seal)
            gaps = self._lips.gaps(vertices)
        left, right = self._lips.corners
        width = float(np.linalg.norm(vertices[right] - vertices[left]))
        front = self._front_depth(vertices) - self._rest_front
        e = self.eye_distance
        return Posed(vertices, opening(gaps) / e, width / e, front / e)

    def below_lip_line(self) -> Floats:
        """1 for stacked vertices at rest under the line where the lips meet, 0 above; (N,)."""
        upper = self._lips.contact[0]
        line = self.rest[upper[0]]
        meets = np.interp(self.rest[:, 0], line[:, 0], self.rest[upper, 1].min(axis=0))
        return np.asarray(self.rest[:, 1] < meets, np.float32)

    def _front_depth(self, vertices: Floats) -> float:
        """How far both lips stand in front; the lower one relative to the chin it rides on."""
        upper, lower = self._lips.front
        chin = vertices[self.body_index[_CHIN], 2]
        rest_chin = self.rest[self.body_index[_CHIN], 2]
        forward = vertices[upper, 2].mean() + vertices[lower, 2].mean() - (chin - rest_chin)
        return float(forward) / 2.0


def _morphed(identity: Identity, library: HeadLibrary) -> Floats:
    base: Floats = library.base.vertices.copy()
    for name, weight in identity.targets:
        rows, shift = library.target(name)
        base[rows] += np.float32(weight) * shift
    return base


def _settle_inner_mouth(base: Floats, mesh: QuadMesh, scale: float) -> None:
    for group, offset in _INNER_OFFSETS.items():
        rows = group_vertices(mesh, group)
        middle = base[rows, 0].mean()
        base[rows, 0] = middle + _INNER_WIDTH * (base[rows, 0] - middle)
        base[rows] += np.float32(scale) * np.array(offset, np.float32)


def _unit_table(binding: sparse.csr_matrix, library: HeadLibrary) -> Floats:
    """(52, N, 3) shift of every stacked vertex for each unit at weight 1."""
    n_base = binding.shape[1]
    table = np.zeros((len(UNIT_NAMES), binding.shape[0], 3), np.float32)
    for i, name in enumerate(UNIT_NAMES):
        rows, shift = library.unit(name)
        dense = np.zeros((n_base, 3), np.float32)
        dense[rows] = shift
        table[i] = binding @ dense
    return table
