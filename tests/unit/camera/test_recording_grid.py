"""Places on the grid: from times alone, without drift, without flapping."""

from __future__ import annotations

import random

import pytest

from core.camera.recording_grid import FrameGrid

_TICK = 40_000_000
_ZERO = 123_456_789_012


def _places(times: list[float]) -> list[int | None]:
    grid = FrameGrid(25, _ZERO)
    return [grid.place(_ZERO + round(t * _TICK)) for t in times]


def test_pictures_in_time_take_one_place_each() -> None:
    assert _places([0, 1, 2, 3]) == [0, 1, 2, 3]


def test_missed_ticks_leave_places_free() -> None:
    assert _places([0, 1, 4, 5]) == [0, 1, 4, 5]


def test_a_second_picture_for_a_place_is_dropped() -> None:
    assert _places([0, 1, 1.1, 2, 1, 0, -3, 3]) == [0, 1, None, 2, None, None, None, 3]


@pytest.mark.parametrize("phase", [0.3, 0.49, 0.5, 0.51, 0.7, -0.4])
def test_pictures_between_places_neither_vanish_nor_double(phase: float) -> None:
    jitter = random.Random(1)
    times = [0.0, *(k + phase + jitter.uniform(-0.04, 0.04) for k in range(1, 500))]
    found = _places(times)
    assert len(set(found)) == 500
    assert None not in found


@pytest.mark.parametrize("rate", [1.0, 1.0002, 0.9998, 1.001])
def test_an_hour_later_places_are_still_right(rate: float) -> None:
    frames = 90_000
    grid = FrameGrid(25, _ZERO)
    worst = lost = 0.0
    for k in range(frames):
        place = grid.place(_ZERO + round(k * rate * _TICK))
        if place is None:
            lost += 1
        else:
            worst = max(worst, abs(place - k * rate))
    assert worst < 0.8
    assert lost <= max(0.0, 1 - rate) * frames + 1


def test_thirty_frames_a_second_never_add_up() -> None:
    grid = FrameGrid(30, 0)
    for k in range(0, 108_000, 7):
        assert grid.place(k * 1_000_000_000 // 30) == k
