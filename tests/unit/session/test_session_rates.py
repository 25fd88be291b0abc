"""Cameras slower and faster than the engine, which makes 25 pictures a second."""

from __future__ import annotations

from itertools import pairwise

import pytest

from core.setting_rules import LONGEST_DELAY_MS
from core.settings import Settings
from tests.diary import wait_until
from tests.fake_pictures import SIZE
from tests.session_bench import Bench


@pytest.mark.parametrize("fps", [5, 60])
def test_the_mouth_moves_at_the_longest_delay(bench: Bench, fps: int) -> None:
    """All that is made within two seconds waits for its time."""
    bench.settings = Settings(size_px=SIZE, fps=fps, delay_ms=LONGEST_DELAY_MS, mic="m", camera="c")
    bench.run()
    wait_until(lambda: bench.session.stats().frames_model > 10)
    assert bench.session._control._desks.student.active.stage.lane.overflowed == 0
    assert bench.session.stats().delay_ms == LONGEST_DELAY_MS


def test_pictures_that_a_slow_camera_passes_over_are_not_late(bench: Bench) -> None:
    bench.settings = Settings(size_px=SIZE, fps=8, delay_ms=400, mic="m", camera="c")
    bench.run()
    lane = bench.session._control._desks.student.active.stage.lane
    wait_until(lambda: lane.skipped > 50)
    assert bench.session.stats().frames_late < 25  # a busy machine may be late, now and then
    frames = [frame for _, frame in bench.rooms.sinks[0].frames]
    assert all(b.pts_ns - a.pts_ns >= 124_000_000 for a, b in pairwise(frames))
