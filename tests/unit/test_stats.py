from __future__ import annotations

import numpy as np
import pytest

from core.clock import NS_PER_MS
from core.stats import LiveMeters, Percentiles, level_scale, rss_mb
from core.types import Origin


def test_percentiles_of_the_newest_values_only() -> None:
    meter = Percentiles(kept=100)
    assert meter.at(50) == 0.0
    for value in range(1000):
        meter.add(value)
    assert meter.at(0) == 900
    assert meter.at(100) == 999
    assert meter.at(50) == pytest.approx(949.5)
    assert meter.count == 1000


@pytest.mark.parametrize("count", [1, 2, 7, 64])
def test_percentiles_are_numpys(count: int) -> None:
    values = np.random.default_rng(count).normal(size=count)
    meter = Percentiles(kept=64)
    for value in values:
        meter.add(value)
    for percent in (0, 1, 50, 75, 90, 99, 100):
        assert meter.at(percent) == pytest.approx(np.percentile(values, percent))


def test_the_highest_of_the_newest() -> None:
    meter = Percentiles(kept=4)
    assert meter.highest_of_newest(3) == 0.0
    for value in (9, 1, 2, 3, 4):
        meter.add(value)
    assert meter.highest_of_newest(2) == 4
    assert meter.highest_of_newest(50) == 4  # the 9 is forgotten
    meter.clear()
    assert meter.highest_of_newest(2) == 0.0


def test_the_rate_of_pictures() -> None:
    meters = LiveMeters()
    assert meters.fps == 0.0
    for number in range(200):
        meters.sent(number * 40 * NS_PER_MS, Origin.MODEL if number % 2 else Origin.IDLE)
    assert meters.fps == pytest.approx(25.0)
    meters.rested()
    assert meters.fps == 0.0
    for tick in range(2000, 2002):
        meters.sent(tick * 40 * NS_PER_MS, Origin.MODEL)
    assert meters.fps == pytest.approx(25.0), "the rest is no slow picture"
    assert meters.origins == {Origin.MODEL: 102, Origin.HELD: 0, Origin.IDLE: 100}


def test_the_first_spoken_picture_is_the_first_that_a_camera_took() -> None:
    meters = LiveMeters()
    meters.sent(10, Origin.MODEL)  # its turn came, but no camera was there
    meters.taken(20, Origin.IDLE)
    assert meters.first_spoken_ns == 0
    meters.taken(30, Origin.MODEL)
    meters.taken(40, Origin.MODEL)
    assert meters.first_spoken_ns == 30


def test_medians_of_each_stage() -> None:
    meters = LiveMeters()
    for value in (1.0, 2.0, 9.0):
        meters.stage("send", value)
    assert meters.stage_medians() == {"send": 2.0}


def test_memory_is_that_of_a_running_python() -> None:
    assert 5 < rss_mb() < 8192
    assert rss_mb(with_children=True) >= rss_mb() * 0.9


def test_the_scale_of_levels_reaches_60_db_down() -> None:
    assert [level_scale(each) for each in (-90.0, -60.0, -30.0, 0.0, 6.0)] == [0, 0, 0.5, 1, 1]
