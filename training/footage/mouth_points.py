"""The mouth of a tracked face without the head that carries it: a still frame, plain figures.

Points are numbered as in MediaPipe's FaceMesh, (T, 468, 3): x to the right, y down, z to the back.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

_EYES = (33, 263)
# Points that speech hardly moves: eyes, bridge of the nose, forehead, temples, nose base.
_STILL = (33, 133, 362, 263, 168, 6, 197, 195, 5, 10, 151, 9, 8, 127, 356, 234, 454, 2, 98, 327)
_OUTER = (61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291, 409, 270, 269, 267, 0, 37, 39, 40, 185)
_INNER = (78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308, 415, 310, 311, 312, 13, 82, 81, 80, 191)
_LIPS = (*_OUTER, *_INNER)
_CHIN = (152, 148, 377, 176, 400, 175, 199, 200, 18, 83, 313)
_INNER_PAIRS = ((13, 14), (82, 87), (312, 317), (81, 178), (311, 402))
_OUTER_PAIRS = ((0, 17),)
_WIDTH_PAIRS = ((61, 291), (78, 308))
# The mesh guesses depth; the chin's points slide on the skin; gaps are what one sees of a mouth.
_DEPTH_WEIGHT, _CHIN_WEIGHT, _GAP_WEIGHT = 0.3, 0.7, 3.0

FIGURES = 3 * len(_LIPS) + len(_CHIN) + len(_INNER_PAIRS) + len(_OUTER_PAIRS) + len(_WIDTH_PAIRS)
"""How many figures `mouth_figures` gives for a frame."""


def as_reference(points: Array) -> Array:
    """One face (468, 3) with the origin between its outer eye corners, their distance 1."""
    left, right = points[_EYES[0]], points[_EYES[1]]
    distance = max(float(np.linalg.norm(right - left)), 1e-6)
    return np.asarray((points - (left + right) / 2.0) / distance, np.float64)


def without_head(points: Array, reference: Array) -> Array:
    """Faces (T, 468, 3) turned, moved and scaled so that their still points lie on a reference's.

    Returns (T, 468, 3) in the reference's frame and unit. Source: Umeyama (1991), least squares.
    """
    still, aims = points[:, _STILL].astype(np.float64), reference[list(_STILL)].astype(np.float64)
    middle, aim = still.mean(1, keepdims=True), aims.mean(0)
    from_middle = still - middle
    u, stretch, vt = np.linalg.svd(np.einsum("tni,nj->tij", from_middle, aims - aim))
    signs = np.ones((len(points), 3))
    signs[:, 2] = np.sign(np.linalg.det(u @ vt))  # a turn, not a mirror
    turn = np.einsum("tij,tj,tjk->tik", u, signs, vt)
    scale = (stretch * signs).sum(1) / np.maximum((from_middle**2).sum((1, 2)), 1e-12)
    turned = np.einsum("tni,tij->tnj", points - middle, turn)
    return np.asarray(scale[:, None, None] * turned + aim)


def mouth_figures(points: Array) -> Array:
    """Weighted places of lips and chin, and their gaps: (T, FIGURES), linear in the points."""
    lips, chin = points[:, _LIPS], points[:, _CHIN]
    parts = [lips[..., 0], lips[..., 1], _DEPTH_WEIGHT * lips[..., 2], _CHIN_WEIGHT * chin[..., 1]]
    for pairs, axis in ((_INNER_PAIRS, 1), (_OUTER_PAIRS, 1), (_WIDTH_PAIRS, 0)):
        first, second = np.array(pairs).T
        parts.append(_GAP_WEIGHT * (points[:, second, axis] - points[:, first, axis]))
    return np.concatenate(parts, axis=1)
