"""When which picture is shown: back and forth, each as long as it was recorded."""

from __future__ import annotations

import pytest

from core.avatar.video_timeline import VideoTimeline


def test_a_longer_result_goes_back_and_forth() -> None:
    line = VideoTimeline([0.0, 0.1, 0.2, 0.3], 0.4, 1.1)
    assert [one.index for one in line.shown] == [0, 1, 2, 3, 2, 1, 0, 1, 2, 3, 2]
    assert line.shown[-1].until_s == pytest.approx(1.1)


def test_a_shorter_result_ends_within_a_picture() -> None:
    line = VideoTimeline([0.0, 0.1, 0.2, 0.3], 0.4, 0.25)
    assert [one.index for one in line.shown] == [0, 1, 2]
    assert line.shown[-1].until_s == pytest.approx(0.25)


def test_each_picture_lasts_as_long_backwards_as_forwards() -> None:
    line = VideoTimeline([0.0, 0.04, 0.3], 0.4, 1.2)
    assert [one.index for one in line.shown][:5] == [0, 1, 2, 1, 0]
    lasts = {one.index: one.until_s - one.from_s for one in line.shown[3:5]}
    assert lasts == {1: pytest.approx(0.26), 0: pytest.approx(0.04)}


def test_one_picture_is_shown_for_ever() -> None:
    line = VideoTimeline([0.0], 0.04, 0.2)
    assert [one.index for one in line.shown] == [0] * 5


def test_what_is_seen_at_a_time() -> None:
    line = VideoTimeline([0.0, 0.1, 0.2], 0.3, 0.6)
    assert [line.index_at(t) for t in (0.0, 0.05, 0.1, 0.25, 0.35, 0.45, 9.0)] == [
        0, 0, 1, 2, 1, 0, 1,
    ]  # fmt: skip
