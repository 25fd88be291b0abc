"""The pacer keeps an absolute grid, counts what it loses and never catches up in a burst."""

from __future__ import annotations

import itertools
import random

import pytest

from core.camera.pacer import Pacer
from core.clock import NS_PER_MS as MS
from core.clock import NS_PER_S


def test_ticks_lie_on_the_grid(clock):
    pacer = Pacer(25, clock)
    assert [pacer.wait() for _ in range(4)] == [40 * MS, 80 * MS, 120 * MS, 160 * MS]
    assert pacer.missed == 0


def test_a_stall_skips_ticks_and_never_bursts(clock):
    pacer = Pacer(25, clock)
    assert pacer.wait() == 40 * MS
    clock.advance(130 * MS)
    assert pacer.wait() == 160 * MS
    assert pacer.missed == 2
    assert clock.now_ns() == 170 * MS
    assert pacer.wait() == 200 * MS


def test_ticks_that_were_slept_through_on_purpose_are_not_missed(clock):
    pacer = Pacer(25, clock)
    pacer.wait()
    clock.advance(500 * MS)
    assert pacer.wait(slept=True) == 520 * MS
    assert pacer.missed == 0
    clock.advance(80 * MS)
    assert pacer.wait() == 600 * MS
    assert pacer.missed == 1


def test_a_caller_later_than_half_a_tick_waits_for_the_next(clock):
    pacer = Pacer(25, clock)
    pacer.wait()
    clock.advance(61 * MS)  # 21 ms after the tick at 80 ms
    assert pacer.wait() == 120 * MS
    assert clock.now_ns() == 120 * MS
    assert pacer.missed == 1


def test_after_half_a_second_exactly_one_second_of_frames_follows(clock):
    pacer = Pacer(25, clock)
    for _ in range(10):
        pacer.wait()
    clock.advance(500 * MS)
    resumed = clock.now_ns()
    sent = []
    for _ in range(40):
        pacer.wait()
        sent.append(clock.now_ns())
    gaps = [later - earlier for earlier, later in itertools.pairwise(sent)]
    assert 25 <= sum(time < resumed + NS_PER_S for time in sent) <= 26
    assert min(gaps) >= 20 * MS


@pytest.mark.parametrize("fps", [24, 25, 30, 60])
def test_uneven_work_never_moves_the_grid(clock, fps):
    chance = random.Random(fps)
    pacer = Pacer(fps, clock, origin_ns=7)
    last = 7
    for ticks in range(1, 2000):
        due = pacer.wait()
        number = ticks + pacer.missed
        assert due == 7 + number * NS_PER_S // fps
        assert due > last
        last = due
        clock.advance(chance.choice([1, 5, 15, 30, 120]) * MS)
    assert pacer.missed > 0


def test_others_can_find_the_next_tick(clock):
    clock.advance(3 * MS)
    pacer = Pacer(30, clock)
    assert pacer.origin_ns == 3 * MS
    assert pacer.tick_after(3 * MS) == 3 * MS
    first = pacer.tick_after(3 * MS + 1)
    assert first == 3 * MS + NS_PER_S // 30
    assert pacer.tick_after(first) == first
    assert pacer.wait() == first


@pytest.mark.parametrize("fps", [7, 24, 25, 30, 60, 144])
def test_the_next_tick_is_the_first_that_is_not_before(clock, fps):
    chance = random.Random(fps)
    pacer = Pacer(fps, clock, origin_ns=chance.randrange(10**18))
    for _ in range(2000):
        tick = chance.randrange(-1000, 10**7)
        time = pacer.tick_ns(tick) + chance.choice([-1, 0, 1])
        found = pacer.tick_after(time)
        assert found >= time
        assert found == pacer.tick_ns(tick if time <= pacer.tick_ns(tick) else tick + 1)


@pytest.mark.parametrize("fps", [0, -25])
def test_a_senseless_rate_is_refused(clock, fps):
    with pytest.raises(ValueError, match="positive"):
        Pacer(fps, clock)


@pytest.mark.parametrize(("before", "after"), [(25, 50), (50, 25), (25, 30), (30, 7)])
def test_another_rate_keeps_the_origin_and_misses_nothing(clock, before, after):
    pacer = Pacer(before, clock, origin_ns=clock.now_ns() + 3)
    last = [pacer.wait() for _ in range(11)][-1]
    pacer.change_rate(after)
    ticks = [last, *(pacer.wait() for _ in range(40))]
    on_grid = [(tick - pacer.origin_ns) * after / NS_PER_S for tick in ticks[1:]]
    assert all(abs(place - round(place)) < 1e-3 for place in on_grid)
    steps = [b - a for a, b in itertools.pairwise(ticks)]
    assert min(steps) >= NS_PER_S // after - 1
    assert max(steps[1:]) <= NS_PER_S // after + 1
    assert steps[0] < 2 * NS_PER_S // after + 1
    assert pacer.missed == 0
    with pytest.raises(ValueError, match="positive"):
        pacer.change_rate(0)
