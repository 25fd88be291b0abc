"""The newest due picture wins, losses are counted, and drifting grids do not flap."""

from __future__ import annotations

import random

import pytest

from core.camera.due import DueQueue
from core.clock import NS_PER_MS as MS

FRAME = 40 * MS


def test_nothing_before_its_time_and_the_newest_after_it(picture):
    queue = DueQueue(25)
    for number in range(4):
        queue.put(picture(100 * MS + number * FRAME, number))
    assert queue.take(91 * MS) is None
    assert queue.take(100 * MS).seq == 0
    assert queue.take(185 * MS).seq == 2
    assert queue.skipped == 1
    assert len(queue) == 1


def test_the_next_in_line_may_be_a_little_early(picture):
    queue = DueQueue(25)
    queue.put(picture(100 * MS, 0))
    assert queue.take(91 * MS) is None
    assert queue.take(93 * MS).seq == 0


def test_a_due_picture_is_not_passed_over_for_one_that_is_early(picture):
    queue = DueQueue(25)
    queue.put(picture(60 * MS, 0))
    queue.put(picture(100 * MS, 1))
    assert queue.take(95 * MS).seq == 0
    assert queue.skipped == 0


def test_a_late_chunk_does_not_leave_the_picture_behind(picture):
    """After a stall of the student the lips are at once where the sound is."""
    queue = DueQueue(25)
    assert queue.take(103 * MS) is None
    queue.put(picture(100 * MS, 0))
    queue.put(picture(140 * MS, 1))
    assert queue.take(143 * MS).seq == 1
    assert queue.skipped == 1
    assert queue.late == 1


def test_what_comes_after_its_time_is_late_whether_it_is_shown_or_not(picture):
    queue = DueQueue(25)
    queue.take(103 * MS)
    for number, pts_ms in enumerate((20, 60, 100, 110, 140)):
        queue.put(picture(pts_ms * MS, number))
    assert queue.late == 3
    assert queue.take(143 * MS).seq == 4
    queue.put(picture(120 * MS, 5))  # never shown
    assert queue.late == 4


@pytest.mark.parametrize("fps", [5, 12, 25, 60])
def test_a_camera_slower_than_the_engine_is_not_late(picture, fps):
    queue, shown, now = DueQueue(fps, capacity=66), 0, 0
    for number in range(250):  # made 160 ms before their time
        due = number * FRAME
        while now <= due - 160 * MS:
            shown += queue.take(now) is not None
            now += 1000 * MS // fps
        queue.put(picture(due, number, (4, 4)))
    assert queue.late == 0
    assert shown == pytest.approx(10 * min(fps, 25), rel=0.05)


def test_a_stall_of_the_camera_leaves_no_lag(picture):
    queue = DueQueue(25)
    for number in range(6):
        queue.put(picture(number * FRAME, number))
    assert queue.take(5 * FRAME + 3 * MS).seq == 5
    assert queue.skipped == 5
    assert queue.late == 0  # they had come in time


def test_bounded_and_counted(picture):
    queue = DueQueue(25, capacity=3)
    for number in range(8):
        queue.put(picture(number * FRAME, number))
    assert len(queue) == 3
    assert queue.overflowed == 5
    assert queue.take(0) is None
    assert queue.take(5 * FRAME).seq == 5
    assert (queue.skipped, queue.overflowed) == (0, 5)


def test_pictures_are_shown_in_order_of_time(picture):
    queue = DueQueue(25)
    for pts in (80, 0, 40):
        queue.put(picture(pts * MS, pts))
    assert [queue.take(now * MS).seq for now in (0, 40, 80)] == [0, 40, 80]


def test_time_never_runs_backwards(picture):
    queue = DueQueue(25)
    queue.put(picture(100 * MS, 0))
    assert queue.take(100 * MS).seq == 0
    queue.put(picture(60 * MS, 1))
    assert queue.take(140 * MS) is None
    assert queue.skipped == 1
    queue.clear()
    queue.put(picture(60 * MS, 2))
    assert queue.take(140 * MS).seq == 2


@pytest.mark.parametrize("drift_ppm", [100, -100])
def test_two_grids_that_drift_past_each_other_do_not_flap(picture, drift_ppm):
    """Ten minutes: the edge is crossed once or twice; each crossing costs one hold or one skip."""
    chance = random.Random(1)
    queue = DueQueue(25)
    frames, lateness = 25 * 600, []
    held, made = 0, 0
    longest_run = 0
    for tick in range(1, frames):
        now = tick * FRAME
        while True:  # the student is ahead of the camera by three pictures
            exact = made * FRAME + made * FRAME * drift_ppm // 1_000_000 + 5 * MS
            if exact > now + 3 * FRAME:
                break
            queue.put(picture(exact + chance.randrange(-3 * MS, 3 * MS), made, (4, 4)))
            made += 1
        shown = queue.take(now)
        if shown is None:
            held += 1
            longest_run = 0
            continue
        lateness.append(now - shown.pts_ns)
        longest_run += 1
    assert held <= 2
    assert queue.skipped <= 3
    assert longest_run > 1000
    assert min(lateness) >= -8 * MS
    assert max(lateness) <= FRAME + 3 * MS


@pytest.mark.parametrize(("fps", "capacity"), [(0, 4), (25, 0), (-1, -1)])
def test_senseless_sizes_are_refused(fps, capacity):
    with pytest.raises(ValueError, match="positive"):
        DueQueue(fps, capacity)


def test_how_early_a_picture_may_come_follows_the_rate(picture):
    queue = DueQueue(25)
    queue.change_rate(50)
    queue.put(picture(100 * MS, 0))
    assert queue.take(95 * MS) is None
    assert queue.take(97 * MS).seq == 0
    with pytest.raises(ValueError, match="positive"):
        queue.change_rate(0)
