"""The two face networks: BlazeFace (short range) finds a face, FaceMesh follows its 468 points.

Both are Google's MediaPipe models (Apache-2.0) as ONNX files in one folder. What they expect and
answer: the model cards of MediaPipe BlazeFace short range and MediaPipe FaceMesh, and the anchors
that MediaPipe's own graph uses.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from core import paths
from core.avatar.face_box import POINTS, FaceBox
from core.errors import FaceError
from core.onnx_runtime import load_runtime

DETECTOR, MESH = "face_detection_short_range.onnx", "face_landmark_468.onnx"

_LARGEST_BYTES = 40_000_000
_DETECTOR_SIDE, _MESH_SIDE = 128, 192
_GRIDS = ((16, 2), (8, 6))  # cells a side, anchors in each
_ANCHORS = sum(side * side * each for side, each in _GRIDS)
_SURE_FACE = 0.5
_SURE_MESH = 0.5
_SAME_FACE = 0.3
_MARGIN = 1.5

Picture = NDArray[np.uint8]
Squares = list[tuple[float, float, float]]  # x, y of the centre, side, px


def face_nets_folder(given: Path | None = None) -> Path:
    """The folder of the networks: the given one, else the first of ``paths.face_nets`` that has
    them.

    Raises FaceError when there is none.
    """
    if given is not None and given.is_dir():
        return given
    places = (given,) if given is not None else paths.face_nets()
    for place in places:
        if all(any(place.glob(f"*{name}")) for name in (DETECTOR, MESH)):
            return place
    raise FaceError(
        f"the face networks are not there (looked in {', '.join(map(str, places))}). "
        f"They come with Lipcam: install it again, or put *{DETECTOR} and *{MESH} into one folder "
        f"and name it in {paths.FACE_NETS_VARIABLE}; training/README.md says how to make them."
    )


class FaceNets:
    """Both networks on one processor thread. Not for use by two threads at once.

    Raises FaceError when a file is missing, too large, or another network.
    """

    def __init__(self, folder: Path) -> None:
        self._detector = _open(folder, DETECTOR, [1, _DETECTOR_SIDE, _DETECTOR_SIDE, 3])
        self._mesh = _open(folder, MESH, [1, _MESH_SIDE, _MESH_SIDE, 3])
        self._anchors = _anchor_centres()

    def find(self, frame: Picture) -> list[FaceBox]:
        """The faces of a frame, uint8 (H, W, 3) RGB, the clearest first.

        The whole frame is looked at first; only where nothing is found there, its parts: a face
        that is small in a large picture is too small for the network.
        """
        height, width = frame.shape[:2]
        for squares in _SEARCHES:
            found = [
                face
                for x, y, side in squares(width, height)
                for face in self._find_in(frame, FaceBox(x, y, side, 0.0))
            ]
            if found:
                return [box for _, box in _distinct(found)]
        return []

    def _find_in(self, frame: Picture, square: FaceBox) -> list[tuple[float, FaceBox]]:
        picture = _cut(frame, square, _DETECTOR_SIDE)[None].astype(np.float32) / 127.5 - 1.0
        answer, scores = _answers(self._detector, picture)
        boxes = answer.reshape(_ANCHORS, 16).astype(np.float64)
        sure = 1.0 / (1.0 + np.exp(-np.clip(scores.reshape(_ANCHORS), -80, 80).astype(np.float64)))
        boxes = boxes / _DETECTOR_SIDE
        boxes[:, 0:2] += self._anchors
        boxes[:, 4:] += np.tile(self._anchors, 6)
        left = sure >= _SURE_FACE
        found: list[tuple[float, FaceBox]] = []
        while left.any():
            best = int(np.argmax(np.where(left, sure, -1.0)))
            same = (_overlap(boxes, boxes[best]) > _SAME_FACE) & left
            same[best] = True
            mean = np.average(boxes[same], axis=0, weights=sure[same]) * _DETECTOR_SIDE
            box = _box_of_detection(mean, square.to_frame(_DETECTOR_SIDE))
            found.append((float(sure[best]), box))
            left &= ~same
        return found

    def follow(self, frame: Picture, box: FaceBox) -> NDArray[np.float32] | None:
        """The face's points in a box: (468, 3) frame px, z towards the back in the same unit.

        None when there is no face in the box.
        """
        picture = _cut(frame, box, _MESH_SIDE)[None].astype(np.float32) / 255.0
        points, score = _answers(self._mesh, picture)
        if 1.0 / (1.0 + np.exp(-float(np.clip(score.reshape(-1)[0], -80, 80)))) < _SURE_MESH:
            return None
        points = points.reshape(POINTS, 3).astype(np.float64)
        if not np.isfinite(points).all():
            return None
        to_frame = box.to_frame(_MESH_SIDE)
        flat = points[:, :2] @ to_frame[:, :2].T + to_frame[:, 2]
        depth = points[:, 2:] * (box.side / _MESH_SIDE)
        return np.concatenate([flat, depth], axis=1).astype(np.float32)


def _whole(width: int, height: int) -> Squares:
    # Faces that fill the frame are found better with a border around them.
    return [(width / 2.0, height / 2.0, max(width, height) * 1.25)]


def _tiles(share: float, width: int, height: int) -> Squares:
    """Squares of a share of the short side, half overlapping, over the whole frame."""
    side = min(width, height) * share
    rows, columns = (max(1, round(2 * length / side) - 1) for length in (height, width))
    return [
        (x, y, side)
        for y in np.linspace(side / 2, height - side / 2, rows).tolist()
        for x in np.linspace(side / 2, width - side / 2, columns).tolist()
    ]


_SEARCHES = (_whole, partial(_tiles, 1.0), partial(_tiles, 0.5))


def _distinct(found: Sequence[tuple[float, FaceBox]]) -> list[tuple[float, FaceBox]]:
    """The clearest first, without those that another square has shown as well."""
    kept: list[tuple[float, FaceBox]] = []
    for sure, box in sorted(found, key=lambda face: -face[0]):
        apart = (np.hypot(box.x - k.x, box.y - k.y) > 0.5 * max(box.side, k.side) for _, k in kept)
        if all(apart):
            kept.append((sure, box))
    return kept


def _box_of_detection(values: NDArray[np.float64], to_frame: NDArray[np.float64]) -> FaceBox:
    eyes = values[4:8].reshape(2, 2)
    across = (eyes[1] - eyes[0]) @ to_frame[:, :2].T
    centre = to_frame[:, :2] @ values[:2] + to_frame[:, 2]
    side = float(max(values[2:4])) * float(np.hypot(*to_frame[:, 0])) * _MARGIN
    angle = float(np.arctan2(across[1], across[0]))
    return FaceBox(float(centre[0]), float(centre[1]), max(side, 1.0), angle)


def _cut(frame: Picture, box: FaceBox, pixels: int) -> Picture:
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    # Beyond the frame: black, as MediaPipe pads it.
    return np.asarray(cv2.warpAffine(frame, box.to_frame(pixels), (pixels, pixels), flags=flags))


def _overlap(boxes: NDArray[np.float64], one: NDArray[np.float64]) -> NDArray[np.float64]:
    """Intersection over union of (n, >= 4) centre-and-size boxes with one."""
    low = np.maximum(boxes[:, :2] - boxes[:, 2:4] / 2, one[:2] - one[2:4] / 2)
    high = np.minimum(boxes[:, :2] + boxes[:, 2:4] / 2, one[:2] + one[2:4] / 2)
    both = np.clip(high - low, 0, None).prod(1)
    either = np.abs(boxes[:, 2:4]).prod(1) + np.abs(one[2:4]).prod() - both
    return np.asarray(both / np.maximum(either, 1e-12))


def _anchor_centres() -> NDArray[np.float64]:
    """(896, 2) x and y, 0..1, in the order of the detector's answers."""
    centres = []
    for side, each in _GRIDS:
        y, x = np.divmod(np.arange(side * side), side)
        cells = (np.stack([x, y], axis=1) + 0.5) / side
        centres.append(np.repeat(cells, each, axis=0))
    return np.concatenate(centres)


def _answers(session: Any, picture: NDArray[np.float32]) -> list[NDArray[np.float32]]:
    """Both answers, the long one first, whatever the file calls them."""
    try:
        answers = session.run(None, {session.get_inputs()[0].name: picture})
    except Exception as err:  # the runtime's own classes are not public
        raise FaceError(f"a face network failed: {err}; get its file again") from err
    return sorted((np.asarray(a) for a in answers), key=lambda a: -a.size)


def _open(folder: Path, name: str, shape: list[int]) -> Any:
    onnxruntime = load_runtime()

    found = sorted(folder.glob(f"*{name}"))
    if not found:
        raise FaceError(f"{folder} has no *{name}; see training/README.md for where to get it")
    path = found[0]
    try:
        if path.stat().st_size > _LARGEST_BYTES:
            raise FaceError(f"{path} is too large for this network; get the file again")
        content = path.read_bytes()
    except OSError as err:
        raise FaceError(f"{path} cannot be read: {err}") from err
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        # From bytes: a graph can then not name other files as its weights.
        session = onnxruntime.InferenceSession(content, options, ["CPUExecutionProvider"])
    except Exception as err:  # the runtime's own classes are not public
        raise FaceError(f"{path} is no network that can be run: {err}") from err
    inputs, outputs = session.get_inputs(), session.get_outputs()
    if len(inputs) != 1 or inputs[0].shape != shape or len(outputs) != 2:
        raise FaceError(f"{path} is another network: want one picture of {shape}, two answers")
    return session
