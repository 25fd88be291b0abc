"""Which face is followed, since when, and that nothing is smoothed across a cut."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from core.avatar.face_box import POINTS, FaceBox
from core.avatar.face_track import (
    LANDMARKS,
    FaceTracker,
    TrackMaker,
    choose_face,
    reduced,
    steady_rows,
)

SIZE = (320, 180)
Spots = Sequence[tuple[float, float]]


def mesh_at(x: float, y: float, gap: float = 2.0) -> NDArray[np.float32]:
    """A face 60 px between the eye corners, its middle at x, y."""
    points = np.zeros((POINTS, 3), np.float32)
    points[:, :2] = (x, y)
    for name, place in {
        33: (-30, -20), 263: (30, -20), 2: (0, 15), 13: (0, 30 - gap / 2), 14: (0, 30 + gap / 2),
        10: (0, -50), 152: (0, 55), 234: (-40, 0), 454: (40, 0),
    }.items():  # fmt: skip
        points[name, :2] = (x + place[0], y + place[1])
    return points


class Script:
    """Networks that read where the faces of a picture are from its blue channel's number."""

    def __init__(self, faces: Sequence[Spots]) -> None:
        self._faces, self.finds = faces, 0

    def spots(self, frame: NDArray[np.uint8]) -> Spots:
        return self._faces[int(frame[0, 0, 2])]

    def find(self, frame: NDArray[np.uint8]) -> list[FaceBox]:
        self.finds += 1
        return [FaceBox(x, y, 120.0, 0.0) for x, y in self.spots(frame)]

    def follow(self, frame: NDArray[np.uint8], box: FaceBox) -> NDArray[np.float32] | None:
        near = [(x, y) for x, y in self.spots(frame) if np.hypot(x - box.x, y - box.y) < 40]
        return mesh_at(*near[0]) if near else None


def picture(number: int, level: int = 100) -> NDArray[np.uint8]:
    frame = np.full((SIZE[1], SIZE[0], 3), level, np.uint8)
    frame[0, 0, 2] = number
    return frame


def track_of(faces: Sequence[Spots], fps: float = 25, levels: Sequence[int] | None = None):  # type: ignore[no-untyped-def]
    maker = TrackMaker(Script(faces))
    for number in range(len(faces)):
        maker.add(picture(number, levels[number] if levels else 100), number / fps)
    return maker.track()


def test_the_largest_face_is_chosen_and_of_equal_ones_the_middle_one() -> None:
    small, large = FaceBox(160, 90, 60, 0), FaceBox(40, 90, 150, 0)
    assert choose_face([small, large], SIZE, None) is large
    side, middle = FaceBox(40, 90, 100, 0), FaceBox(150, 90, 100, 0)
    assert choose_face([side, middle], SIZE, None) is middle
    assert choose_face([], SIZE, None) is None


def test_the_face_that_was_followed_before_is_kept_though_a_larger_one_comes() -> None:
    last = FaceBox(60, 90, 100, 0)
    near, large = FaceBox(65, 92, 90, 0), FaceBox(200, 90, 200, 0)
    assert choose_face([large, near], SIZE, last) is near
    assert choose_face([large], SIZE, last) is large


def test_a_lost_face_is_found_again_where_it_was() -> None:
    two = [(80.0, 90.0), (240.0, 90.0)]
    script = Script([[(80.0, 90.0)], two, [], two, two])
    tracker = FaceTracker(script)
    found = [tracker.next(picture(n)) for n in range(5)]
    assert [None if p is None else round(float(p[2, 0])) for p in found] == [80, 80, None, 80, 80]


def test_a_short_gap_is_bridged_and_a_long_one_is_not() -> None:
    here: Spots = [(100.0, 90.0)]
    faces = [here] * 5 + [[]] * 3 + [[(112.0, 90.0)]] * 6 + [[]] * 8 + [here] * 5
    shots = track_of(faces).shot.tolist()
    assert shots == [0] * 14 + [-1] * 8 + [1] * 5
    # The same gap of three pictures at 12.5 a second lasts too long.
    assert set(track_of(faces, 12.5).shot[:14].tolist()) == {0, -1, 1}


def test_a_cut_begins_a_shot_and_nothing_is_smoothed_across_it() -> None:
    left, right = [(80.0, 90.0)], [(230.0, 90.0)]
    track = track_of([left] * 8 + [right] * 8, levels=[60] * 8 + [160] * 8)
    assert track.shot.tolist() == [0] * 8 + [1] * 8
    noses = track.anchors[:, 2, 0]
    assert np.abs(noses[:8] - 80).max() < 1e-3
    assert np.abs(noses[8:] - 230).max() < 1e-3


def test_a_jump_to_another_place_begins_a_shot_even_without_a_cut() -> None:
    track = track_of([[(80.0, 90.0)]] * 5 + [[(230.0, 90.0)]] * 5)
    assert track.shot.tolist() == [0] * 5 + [1] * 5


def test_a_face_from_the_side_is_not_painted() -> None:
    class Side(Script):
        def follow(self, frame: NDArray[np.uint8], box: FaceBox) -> NDArray[np.float32] | None:
            mesh = mesh_at(100, 90)
            if frame[0, 0, 2] > 3:
                mesh[2, 0] += 60  # the nose beyond the eye corner
            return mesh

    maker = TrackMaker(Side([[(100.0, 90.0)]] * 12))
    seen = [maker.add(picture(n), n / 25) for n in range(12)]
    assert seen == [True] * 4 + [False] * 8
    assert maker.track().shot.tolist() == [0] * 4 + [-1] * 8


def test_while_nobody_is_there_not_every_picture_is_searched() -> None:
    script = Script([[]] * 200)
    maker = TrackMaker(script)
    for number in range(200):
        maker.add(picture(number), number / 50)
    assert script.finds < 45
    assert maker.track().shot.max() == -1


def test_smoothing_keeps_a_still_head_still_and_its_time_at_any_rate() -> None:
    step = np.repeat([0.0, 1.0], 60).astype(np.float32)[:, None]
    slow, fast = steady_rows(step, 25.0), steady_rows(step, 50.0)
    assert np.abs(slow[::1][55:65, 0] - fast[50:70:2, 0]).max() < 0.1
    assert 0.3 < slow[59, 0] < 0.5 < slow[60, 0] < 0.7
    assert np.array_equal(steady_rows(np.ones((3, 2), np.float32), 25.0), np.ones((3, 2)))


def test_points_of_a_smaller_picture_become_points_of_the_film() -> None:
    maker = TrackMaker(Script([[(100.0, 90.0)]] * 3))
    for number in range(3):
        maker.add(picture(number), number / 25, scale=2.0)
    assert maker.track().anchors[0, 2].tolist() == pytest.approx([200.0, 210.0])
    assert maker.track().openings()[0] == pytest.approx(2 / 60, rel=1e-4)
    assert reduced(mesh_at(0, 0)).shape == (LANDMARKS, 2)
