"""Readings of memory: what is settled, what is the highest, what is only the start."""

from __future__ import annotations

import time

import pytest

from app.bench.memory import memory_of, read_each_second


def test_after_the_first_minute_of_a_long_run() -> None:
    loading, settled = [900.0] + [300.0] * 59, [200.0] * 100 + [260.0] + [204.0] * 40
    found = memory_of(loading + settled)
    assert (found.settled_mb, found.highest_mb, found.peak_mb) == (200.0, 260.0, 900.0)
    assert found.growth_mb == 4.0


def test_the_second_half_of_a_short_run() -> None:
    found = memory_of([500.0, 400.0, 300.0, 100.0, 110.0, 120.0])
    assert (found.settled_mb, found.highest_mb, found.peak_mb) == (110.0, 120.0, 500.0)


def test_the_median_is_not_the_highest() -> None:
    found = memory_of([1.0, 1.0, 1.0, 9.0])
    assert (found.settled_mb, found.highest_mb) == (5.0, 9.0)
    assert memory_of([7.0]).settled_mb == 7.0


def test_nothing_read_is_no_figure() -> None:
    with pytest.raises(ValueError, match="single reading"):
        memory_of([])


def test_it_reads_at_once_and_then_each_second() -> None:
    began, readings = time.monotonic(), iter(range(100))
    assert read_each_second(lambda: float(next(readings)), 1.3) == [0.0, 1.0]
    assert 1.2 < time.monotonic() - began < 3.0
