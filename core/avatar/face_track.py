"""Following one face through a film: which one, since when, and where its still points are.

A film may be cut, may show several people, and the face may leave: so a track has shots, stretches
in which one face is followed without a break. Nothing is smoothed or bridged across their borders.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

from core.avatar.face_box import FaceBox, box_around
from core.types import Float32, UInt8

ANCHORS = (33, 263, 2)
"""Mesh points of the mouth region's template: outer eye corners, nose base."""

# The upper edges of the brows, and the tip, the bridge and both wings of the nose: what stands for
# the points of the 106 that Lip Forcing's reference takes the means of.
_BROWS = ((70, 63, 105, 66, 107), (300, 293, 334, 296, 336))
_NOSE = (4, 195, 129, 358)
_INNER_LIPS = (13, 14)

# The face's outline from ear to ear, by way of the chin.
_JAW = (
    *(234, 93, 132, 58, 172, 136, 150, 149, 176, 148, 152),
    *(377, 400, 378, 379, 365, 397, 288, 361, 323, 454),
)

LANDMARKS = 8 + len(_JAW)
"""Rows of ``reduced``: the anchors, left brow, right brow, nose, upper and lower inner lip, jaw."""

_STEADY_S = 0.048  # Gaussian: the points tremble, a head does not
_LONGEST_GAP_S = 0.13  # a blink of the network's, not an absence
_SEARCH_EVERY_S = 0.12  # while no face is there
_SAME_PLACE = 0.6  # of the face's side: further apart is another face
_REMEMBERED_S = 2.0  # how long a lost face is looked for in its old place
_CUT_LEVELS = 26.0  # mean change of a small grey picture
_THUMB = (48, 48)


class FaceFinder(Protocol):
    """The networks (core.avatar.onnx_faces.FaceNets)."""

    def find(self, frame: UInt8) -> list[FaceBox]: ...

    def follow(self, frame: UInt8, box: FaceBox) -> Float32 | None: ...


class FaceTracker:
    """The points of one face, picture after picture. box: where it was looked for last."""

    def __init__(self, nets: FaceFinder) -> None:
        self._nets = nets
        self.box: FaceBox | None = None
        self._next: FaceBox | None = None

    def reset(self) -> None:
        """The next picture has nothing to do with those before."""
        self.box = self._next = None

    def next(self, frame: UInt8, search: bool = True) -> Float32 | None:
        """Points (468, 3) of the face in uint8 (H, W, 3) RGB, None when it is not seen.

        search: look for a face anew where the old one is lost.
        """
        found = self._nets.follow(frame, self._next) if self._next is not None else None
        if found is not None:
            self.box = self._next
        elif search:
            found = self._search(frame)
        self._next = box_around(found) if found is not None else None
        return found

    def _search(self, frame: UInt8) -> Float32 | None:
        box = choose_face(self._nets.find(frame), (frame.shape[1], frame.shape[0]), self.box)
        if box is None:
            return None
        found = self._nets.follow(frame, box)
        if found is not None:  # the detector's box is rough: look again in a fitting one
            box = box_around(found)
            found = self._nets.follow(frame, box)
        if found is not None:
            self.box = box
        return found


def choose_face(
    faces: Sequence[FaceBox], frame_px: tuple[int, int], last: FaceBox | None
) -> FaceBox | None:
    """The face that was followed before; else the largest, of equal ones the one in the middle.

    faces: the clearest first. frame_px: (w, h). last: where the face was. None for no face.
    """
    if not faces:
        return None
    if last is not None:
        near = min(faces, key=lambda face: np.hypot(face.x - last.x, face.y - last.y))
        if np.hypot(near.x - last.x, near.y - last.y) <= _SAME_PLACE * max(near.side, last.side):
            return near
    width, height = frame_px

    def weight(face: FaceBox) -> float:
        aside = np.hypot(face.x / width - 0.5, face.y / height - 0.5) / np.sqrt(0.5)
        return float(face.side * (1.0 - 0.5 * min(1.0, aside)))

    return max(faces, key=weight)


def reduced(points: Float32) -> Float32:
    """The points that fits and choices need: float32 (LANDMARKS, 2) of a mesh (468, 3)."""
    flat = points[:, :2]
    means = [flat[list(group)].mean(0) for group in (*_BROWS, _NOSE)]
    return np.stack(
        [*flat[list(ANCHORS)], *means, *flat[list(_INNER_LIPS)], *flat[list(_JAW)]]
    ).astype(np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class FaceTrack:
    """A followed face. N pictures.

    landmarks: float32 (N, LANDMARKS, 2) px, steady; meaningless where shot is -1. shot: int (N,),
    number of the stretch without a break, -1 where no face is.
    """

    landmarks: Float32
    shot: NDArray[np.int64]

    @property
    def anchors(self) -> Float32:
        """(N, 3, 2): eye corners and nose base, for core.region."""
        return self.landmarks[:, :3]

    @property
    def brows_and_nose(self) -> Float32:
        """(N, 3, 2): for core.avatar.face_crop."""
        return self.landmarks[:, 3:6]

    @property
    def jaw(self) -> Float32:
        """(N, 21, 2): the outline of the face from ear to ear, by way of the chin."""
        return self.landmarks[:, 8:]

    def openings(self) -> Float32:
        """(N,): gap of the inner lips in distances of the eye corners."""
        gap = np.linalg.norm(self.landmarks[:, 7] - self.landmarks[:, 6], axis=1)
        eyes = np.linalg.norm(self.landmarks[:, 1] - self.landmarks[:, 0], axis=1)
        return np.asarray(gap / np.maximum(eyes, 1e-3), np.float32)


class TrackMaker:
    """Collects a track while the pictures of a film pass by, one after another."""

    def __init__(self, nets: FaceFinder) -> None:
        self._tracker = FaceTracker(nets)
        self._points: list[Float32 | None] = []
        self._times_s: list[float] = []
        self._begins: set[int] = set()
        self._thumb: UInt8 | None = None
        self._searched_s = self._seen_s = -1e9

    def add(self, frame: UInt8, time_s: float, scale: float = 1.0) -> bool:
        """The next picture, uint8 (H, W, 3) RGB; True when the face is seen in it.

        time_s: when it is shown. scale: px of the film for a px of this picture.
        """
        if self._is_cut(frame):
            self._begins.add(len(self._points))
            self._tracker.reset()
            self._searched_s = -1e9
        if time_s - self._seen_s > _REMEMBERED_S:
            self._tracker.reset()
        search = time_s - self._searched_s >= _SEARCH_EVERY_S or time_s - self._seen_s <= 0.5
        before, last = self._tracker.box, self._points[-1] if self._points else None
        found = self._tracker.next(frame, search)
        if found is None and search:
            self._searched_s = time_s
        points = reduced(found) * np.float32(scale) if found is not None else None
        if points is not None and not _upright(points):
            points = None  # from the side: nothing can be laid onto it
        if points is not None:
            self._seen_s = time_s
            now = self._tracker.box
            jumped = before is not None and now is not None and _apart(before, now)
            if jumped and last is not None:
                self._begins.add(len(self._points))
        self._points.append(points)
        self._times_s.append(time_s)
        return points is not None

    def track(self) -> FaceTrack:
        """The track of all pictures so far."""
        shots = _shots([p is not None for p in self._points], self._times_s, self._begins)
        landmarks = np.zeros((len(self._points), LANDMARKS, 2), np.float32)
        for number in range(int(shots.max(initial=-1)) + 1):
            inside = np.flatnonzero(shots == number)
            known = [i for i in inside.tolist() if self._points[i] is not None]
            rows = np.stack([np.ravel(p) for i in known if (p := self._points[i]) is not None])
            at = np.array(self._times_s)
            filled = [np.interp(at[inside], at[known], column) for column in rows.T]
            steady = steady_rows(np.stack(filled, axis=1).astype(np.float32), _rate(at[inside]))
            landmarks[inside] = steady.reshape(len(inside), LANDMARKS, 2)
        return FaceTrack(landmarks, shots)

    def _is_cut(self, frame: UInt8) -> bool:
        small = cv2.resize(frame, _THUMB, interpolation=cv2.INTER_AREA)
        thumb: UInt8 = np.asarray(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), np.uint8)
        before, self._thumb = self._thumb, thumb
        return before is not None and float(cv2.absdiff(before, thumb).mean()) > _CUT_LEVELS


def steady_rows(rows: Float32, fps: float) -> Float32:
    """(T, n) smoothed in time, 0.048 s; ends are repeated. fps: rows a second."""
    return np.asarray(
        cv2.GaussianBlur(
            rows, (1, 0), sigmaX=1e-3, sigmaY=_STEADY_S * fps, borderType=cv2.BORDER_REPLICATE
        ),
        np.float32,
    ).reshape(rows.shape)


def _rate(times_s: NDArray[np.float64]) -> float:
    if len(times_s) < 2:
        return 25.0
    return float(np.clip((len(times_s) - 1) / max(times_s[-1] - times_s[0], 1e-3), 1.0, 240.0))


def _apart(one: FaceBox, other: FaceBox) -> bool:
    return bool(
        np.hypot(one.x - other.x, one.y - other.y) > _SAME_PLACE * max(one.side, other.side)
    )


def _upright(points: Float32) -> bool:
    """The nose base hangs between the eye corners: a face that is seen from the front enough."""
    eyes, nose = points[1] - points[0], points[2] - points[0]
    length = float(eyes @ eyes)
    if length < 16.0:
        return False
    along = float(nose @ eyes) / length
    below = float(eyes[0] * nose[1] - eyes[1] * nose[0]) / length
    return 0.05 < along < 0.95 and below > 0.1


def _shots(seen: Sequence[bool], times_s: Sequence[float], begins: set[int]) -> NDArray[np.int64]:
    """Number of each picture's shot; short gaps between seen pictures belong to it."""
    shots = np.full(len(seen), -1, np.int64)
    known = np.flatnonzero(np.asarray(seen, bool)).tolist()
    shots[known[:1]] = 0
    for a, b in pairwise(known):
        cut = any(begin in begins for begin in range(a + 1, b + 1))
        gap = b - a > 1 and times_s[b] - times_s[a + 1] > _LONGEST_GAP_S
        shots[b] = shots[a] + (cut or gap)
        if not (cut or gap):
            shots[a:b] = shots[a]
    return shots
