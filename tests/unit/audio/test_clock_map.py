from __future__ import annotations

import numpy as np
import pytest

from core.audio.clock_map import DriverClock, at_rest

MS = 1_000_000
BLOCK = 10 * MS
SHIFT = 123_456 * MS  # where our time stands when the driver's begins


def settled_clock(settle: int = 10, patience: int = 100) -> tuple[DriverClock, int]:
    """A clock that has learnt the offset, and the driver time of the next block."""
    clock = DriverClock(settle, patience)
    for k in range(settle + 1):
        clock.place(k * BLOCK, k * BLOCK + SHIFT)
    assert clock.settled
    return clock, (settle + 1) * BLOCK


def test_an_even_driver_is_mapped_exactly() -> None:
    clock, at = settled_clock()
    for k in range(100):
        assert clock.place(at + k * BLOCK, at + k * BLOCK + SHIFT) == at + k * BLOCK + SHIFT
    assert clock.resets == 0


def test_a_burst_of_old_blocks_at_the_start_does_not_count() -> None:
    clock = DriverClock(settle=10)
    # Seven blocks come at once, with the age of the seventh; then the driver is even.
    for k in range(11):
        seen = max(6 * BLOCK, k * BLOCK) + SHIFT
        clock.place(k * BLOCK, seen)
        assert clock.settled == (k == 10)
    assert clock.place(11 * BLOCK, 11 * BLOCK + SHIFT) == 11 * BLOCK + SHIFT
    assert not clock.jumped


def test_the_earliest_of_the_first_blocks_sets_the_time() -> None:
    clock = DriverClock(settle=10)
    for k in range(10):
        clock.place(k * BLOCK, k * BLOCK + SHIFT + (0 if k == 4 else 30 * MS))
    at = 10 * BLOCK
    assert clock.place(at, at + SHIFT) == at + SHIFT


def test_lateness_by_chance_hardly_moves_the_time() -> None:
    clock, at = settled_clock()
    late_ms = np.random.default_rng(2).exponential(5.0, 2000).clip(0, 60)
    placed = np.array(
        [
            clock.place(at + k * BLOCK, at + k * BLOCK + SHIFT + round(late * MS))
            for k, late in enumerate(late_ms)
        ]
    )
    errors_ms = (placed - SHIFT - at - np.arange(len(placed)) * BLOCK) / MS
    assert errors_ms.min() >= 0
    assert errors_ms.max() < 5.0
    steps = np.diff(placed)
    assert steps.min() > 8 * MS  # joined, rising
    assert steps.max() < 12 * MS
    assert clock.resets == 0


def test_a_slow_crystal_is_followed() -> None:
    clock, at = settled_clock()
    drift = 1.0002  # 200 parts in a million: 12 ms a minute
    for k in range(6000):
        truth = round((at + k * BLOCK) * drift) + SHIFT
        placed = clock.place(at + k * BLOCK, truth)
    assert abs(placed - truth) < 1 * MS
    assert clock.resets == 0


def test_sixty_nine_ms_are_smoothed() -> None:
    clock, at = settled_clock()
    for off_ms in (69, -69):
        before = clock.place(at, at + SHIFT)
        placed = clock.place(at + BLOCK, at + BLOCK + SHIFT + off_ms * MS)
        assert abs(placed - before - BLOCK) <= 1 * MS
        assert not clock.jumped
        clock, at = settled_clock()


def test_one_block_that_is_300_ms_late_changes_nothing() -> None:
    clock, at = settled_clock()
    assert clock.place(at, at + SHIFT + 300 * MS) == at + SHIFT
    assert not clock.jumped
    assert clock.place(at + BLOCK, at + BLOCK + SHIFT) == at + BLOCK + SHIFT


def test_a_loss_of_300_ms_sets_the_time_anew_once() -> None:
    clock, at = settled_clock(patience=30)
    random = np.random.default_rng(6)
    jumps = []
    for k in range(60):
        late = 300 * MS + round(random.exponential(5.0) * MS)
        placed = clock.place(at + k * BLOCK, at + k * BLOCK + SHIFT + late)
        jumps.append(clock.jumped)
    assert jumps.index(True) == 29
    assert jumps.count(True) == clock.resets == 1
    # Not by the one block that happened to be the last: by the earliest of them.
    assert abs(placed - (at + 59 * BLOCK + SHIFT + 300 * MS)) < 2 * MS


def test_a_backlog_that_passes_changes_nothing() -> None:
    clock, at = settled_clock()
    for k in range(90):
        late = 400 * MS if 5 <= k < 85 else 0  # 0.8 s of it
        assert clock.place(at + k * BLOCK, at + k * BLOCK + SHIFT + late) == at + k * BLOCK + SHIFT
    assert clock.resets == 0


def test_nothing_is_seen_before_it_was_heard() -> None:
    clock, at = settled_clock()
    assert clock.place(at, at + SHIFT - 71 * MS) == at + SHIFT - 71 * MS
    assert clock.jumped


def test_doubts_must_come_in_a_row() -> None:
    clock, at = settled_clock(patience=3)
    for k in range(30):
        late = 300 * MS if k % 3 else 0
        clock.place(at + k * BLOCK, at + k * BLOCK + SHIFT + late)
    assert clock.resets == 0


def test_more_than_two_seconds_set_the_time_anew_at_once() -> None:
    clock, at = settled_clock()
    assert clock.place(at, at + SHIFT + 2_001 * MS) == at + SHIFT + 2_001 * MS
    assert clock.jumped
    clock.place(at + BLOCK, at + BLOCK + SHIFT + 2_001 * MS)
    assert not clock.jumped


@pytest.mark.parametrize("blocks", [5, 40, 250])
@pytest.mark.parametrize("lost", [True, False])
def test_a_burst_of_old_blocks_after_a_stall_does_not_count(blocks: int, lost: bool) -> None:
    """Else a clock that was set anew by the first of them would be late by up to 70 ms."""
    clock, at = settled_clock()
    late = 2_001 * MS  # the driver has stood
    for k in range(blocks + 11):
        seen = max(blocks, k) * BLOCK + SHIFT + late
        placed = clock.place(at + k * BLOCK, at + seen, lost=lost and k == 0)
        if k >= blocks:
            assert placed == at + seen
            assert clock.jumped == (k == blocks)
    assert clock.resets == 1
    # From then on it is smoothed as ever.
    before = clock.place(at, at + SHIFT + late)
    assert abs(clock.place(at + BLOCK, at + BLOCK + SHIFT + late - 50 * MS) - before) >= 9 * MS


def test_a_loss_that_the_driver_tells_of_is_believed_at_once() -> None:
    clock, at = settled_clock()
    assert clock.place(at, at + SHIFT + 200 * MS, lost=True) == at + SHIFT + 200 * MS
    assert clock.jumped
    # A small one is smoothed all the same: the block only came late.
    placed = clock.place(at + BLOCK, at + BLOCK + SHIFT + 205 * MS, lost=True)
    assert placed - (at + SHIFT + 200 * MS) < 11 * MS
    assert not clock.jumped


@pytest.mark.parametrize("spread_ms", [0, 10, 30])
def test_a_clock_at_rest_goes_nowhere_among_the_same_blocks(spread_ms: int) -> None:
    seen = [5_000 * MS + n % 3 * spread_ms * MS // 2 for n in range(42)]
    clock = at_rest(seen)
    assert clock.offset_ns is not None
    begun_ns = clock.offset_ns
    assert 0 <= begun_ns - 5_000 * MS <= spread_ms * MS / 2
    for _ in range(20):
        for offset_ns in seen:
            clock.place(0, offset_ns)
    assert abs(clock.offset_ns - begun_ns) < 0.05 * MS
    assert clock.settled
    assert clock.resets == 0
