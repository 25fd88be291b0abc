"""The clock: fine steps on every system."""

from __future__ import annotations

import time

import pytest

from core.clock import NS_PER_MS, MonotonicClock


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_no_step_is_coarser_than_a_millisecond(
    platform: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows, with a Python before 3.13, counts its monotonic time in steps of 15.6 ms."""
    if platform == "win32":
        step, fine = 15_625_000, time.monotonic_ns
        monkeypatch.setattr("core.clock.time.monotonic_ns", lambda: fine() // step * step)
    clock, steps = MonotonicClock(platform), []
    before = end = clock.now_ns()
    end += 50 * NS_PER_MS
    while before < end:
        now = clock.now_ns()
        steps += [now - before] if now > before else []
        before = now
    assert min(steps) < NS_PER_MS


def test_it_sleeps_until_the_time_and_not_before() -> None:
    clock = MonotonicClock()
    due = clock.now_ns() + 20 * NS_PER_MS
    clock.sleep_until(due)
    assert clock.now_ns() >= due
    clock.sleep_until(due)  # past: at once
