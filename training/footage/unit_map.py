"""Measures what each face unit does to a tracked mouth, on our own heads.

Rendered pictures of the heads go through the same networks as a clip of a real person. The networks
see less of a movement than there is, most of all of a spread mouth; measured this way, that cancels
out. Movement taken from the mesh instead agrees less with the clip when the result is tracked again
(on the head of the map, means of three clips: inner opening 0.91 against 0.96, width 0.83 against
0.89) and comes out a third too small.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import cv2
import numpy as np
from numpy.typing import NDArray

from core.avatar.onnx_faces import FaceNets
from core.errors import TrainingError
from training.footage.mouth_points import as_reference, mouth_figures, without_head
from training.footage.tracking import follow_face
from training.footage.unit_fit import FITTED_UNITS, UnitMap, learn_response
from training.heads.identity import bundled_identities
from training.heads.library import HeadsMissing
from training.heads.renderer import HeadRenderer
from training.heads.units import unit_vector

_PEOPLE = ("david", "mia")
# As far as speech moves each unit; the map is straight only there.
_REACH = dict(
    zip(FITTED_UNITS, (0.5, 0.5, 0.7, 0.9, 0.45, 0.4, 0.5, 0.4, 0.55, 0.4, 0.5), strict=True)
)
_MIXTURES = 48
_USED = 0.45  # share of the units in a mixture
_PICTURE = (640, 360)  # about as small as the faces of clips are

Picture = NDArray[np.uint8]


def measure_map(nets: FaceNets) -> UnitMap:
    """The map of our heads; takes about a minute.

    Raises TrainingError when the head assets are missing or a rendered face is not found.
    """
    rows = list(_weights())
    units = np.array([[row.get(name, 0.0) for name in FITTED_UNITS] for row in rows])
    reference: NDArray[np.float64] | None = None
    figures = []
    for person in _PEOPLE:
        points = _tracked(person, rows, nets)
        own = as_reference(points[0])
        reference = own if reference is None else reference
        facing = without_head(own[None], reference)[0]
        seen = mouth_figures(without_head(points, facing))
        figures.append(seen - seen[0])
    if reference is None:
        raise TrainingError("there is no head to measure the face units on")
    return UnitMap(
        reference, learn_response(np.tile(units, (len(_PEOPLE), 1)), np.concatenate(figures))
    )


def _weights() -> Iterator[dict[str, float]]:
    """Rest first, then each unit half and whole, then mixtures as speech has them."""
    yield {}
    for name, reach in _REACH.items():
        for share in (0.5, 1.0):
            yield _with_jaw({name: share * reach})
    rng = np.random.default_rng(0)
    for _ in range(_MIXTURES):
        used = rng.random(len(_REACH)) < _USED
        drawn = rng.random(len(_REACH))
        yield _with_jaw(
            {
                name: float(reach * weight)
                for (name, reach), weight, use in zip(_REACH.items(), drawn, used, strict=True)
                if use
            }
        )


def _with_jaw(weights: dict[str, float]) -> dict[str, float]:
    """Lips can only be kept together over a jaw that has dropped."""
    jaw = max(weights.get("jawOpen", 0.0), weights.get("mouthClose", 0.0))
    return {**weights, "jawOpen": jaw} if jaw else weights


def _tracked(person: str, rows: list[dict[str, float]], nets: FaceNets) -> NDArray[np.float64]:
    try:
        head = HeadRenderer(bundled_identities()[person])
    except HeadsMissing as err:
        raise TrainingError(f"the face units cannot be measured: {err}") from err
    try:
        # The first picture twice: the face is only found there, and followed from then on.
        points, _ = follow_face((_picture(head, row) for row in [{}, *rows]), nets)
    finally:
        head.release()
    found = [p for p in points[1:] if p is not None]
    if len(found) != len(rows):
        raise TrainingError("the face networks do not find our own heads; get their files again")
    return np.stack(found).astype(np.float64)


def _picture(head: HeadRenderer, weights: Mapping[str, float]) -> Picture:
    frame = head.render_frame(unit_vector(weights), np.zeros(6, np.float32))
    return np.asarray(cv2.resize(frame, _PICTURE, interpolation=cv2.INTER_AREA), np.uint8)
