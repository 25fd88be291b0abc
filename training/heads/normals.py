"""Vertex normals, found again each frame only where the face moves."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from training.heads.library import Floats, Ints


class NormalMaker:
    """Normals of some vertices as one sparse product over the triangles they touch."""

    def __init__(self, triangles: Ints, vertices: NDArray[np.intp], count: int) -> None:
        """triangles: (F, 3); vertices: those that move; count: how many vertices there are."""
        chosen = np.zeros(count, bool)
        chosen[vertices] = True
        touched = chosen[triangles].any(axis=1)
        self._triangles = triangles[touched]
        # A vertex at the rim also belongs to triangles that stand still; it keeps its normal.
        outside = np.zeros(count, bool)
        outside[triangles[~touched]] = True
        every = np.unique(self._triangles)
        self.rows: NDArray[np.intp] = every[~outside[every]].astype(np.intp)
        """Vertices whose normals are found."""
        place = np.full(count, -1, np.int64)
        place[self.rows] = np.arange(len(self.rows))
        corner = place[self._triangles.ravel()]
        triangle = np.repeat(np.arange(len(self._triangles)), 3)
        kept = corner >= 0
        ones = np.ones(int(kept.sum()), np.float32)
        shape = (len(self.rows), len(self._triangles))
        self._gather = sparse.csr_matrix((ones, (corner[kept], triangle[kept])), shape=shape)

    def update(self, normals: Floats, vertices: Floats) -> Floats:
        """Writes unit normals of `rows` into an array (V, 3) and returns it."""
        a, b, c = (vertices[self._triangles[:, k]] for k in range(3))
        u, v = b - a, c - a
        across = np.empty_like(u)
        across[:, 0] = u[:, 1] * v[:, 2] - u[:, 2] * v[:, 1]
        across[:, 1] = u[:, 2] * v[:, 0] - u[:, 0] * v[:, 2]
        across[:, 2] = u[:, 0] * v[:, 1] - u[:, 1] * v[:, 0]
        found = self._gather @ across
        length = np.sqrt(np.einsum("ij,ij->i", found, found))[:, None]
        normals[self.rows] = found / np.maximum(length, 1e-12)
        return normals
