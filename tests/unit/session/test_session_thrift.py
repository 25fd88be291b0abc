"""When the session gives memory back."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from core.clock import NS_PER_S
from core.messages import StartRecording, State, Stop, StopRecording, SwitchAvatar
from core.session.thrift import EVERY_NS, FIRST_NS, Thrift
from tests.diary import wait_until
from tests.fake_clocks import SleepyClock
from tests.fake_student import QuickEngine
from tests.session_bench import Bench

LOOK_NS = NS_PER_S // 10


@pytest.fixture
def by(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The thread of each time that memory was given back."""
    names: list[str] = []
    note = lambda: names.append(threading.current_thread().name)  # noqa: E731
    monkeypatch.setattr("core.session.thrift.give_back", note)
    return names


def times(by: list[str], stirs_s: set[int], seconds: int) -> list[float]:
    """When memory was given back, in s, where something changed at those times."""
    thrift, found = Thrift(), list[float]()
    for look in range(seconds * 10):
        now_ns = look * LOOK_NS
        if look % 10 == 0 and look // 10 in stirs_s:
            thrift.stir(now_ns)
        count = len(by)
        thrift.tick(now_ns)
        found += [now_ns / NS_PER_S] * (len(by) - count)
    return found


def test_memory_goes_back_after_a_change_and_once_more_when_it_has_settled(by: list[str]) -> None:
    first, every = FIRST_NS / NS_PER_S, EVERY_NS / NS_PER_S
    assert times(by, {20}, 90) == [20 + first, 20 + first + every]


def test_without_a_change_nothing_is_asked_of_the_system(by: list[str]) -> None:
    assert times(by, set(), 60) == []


def test_changes_in_a_row_put_it_neither_off_nor_close_together(by: list[str]) -> None:
    found = times(by, set(range(60)), 60)
    assert found == [FIRST_NS / NS_PER_S + n * EVERY_NS / NS_PER_S for n in range(6)]


def switch_avatar(bench: Bench, _folder: Path) -> None:
    bench.session.post(SwitchAvatar("bob"))
    wait_until(lambda: bench.in_effect("avatar") == ["bob"])


def record(bench: Bench, folder: Path) -> None:
    bench.session.post(StartRecording(str(folder / "talk.mp4")))
    wait_until(lambda: bool(bench.session.stats().recording))
    bench.session.post(StopRecording())
    wait_until(lambda: not bench.session.stats().recording)


def stop(bench: Bench, _folder: Path) -> None:
    bench.session.post(Stop())
    bench.state(State.OFF)


@pytest.mark.parametrize("change", [switch_avatar, record, stop])
def test_what_a_change_left_goes_back_on_the_thread_that_has_time(
    bench: Bench, by: list[str], tmp_path: Path, change: Callable[[Bench, Path], None]
) -> None:
    bench.rooms.engine_kind = QuickEngine  # no other student, whose building gives back by itself
    bench.rooms.clock = clock = SleepyClock()
    bench.run()
    for count, wait_ns in enumerate((FIRST_NS, EVERY_NS), 1):  # what starting left
        clock.slept_ns += wait_ns
        wait_until(partial(lambda least: len(by) >= least, count))
    count = len(by)
    change(bench, tmp_path)
    clock.slept_ns += EVERY_NS
    wait_until(lambda: len(by) > count)
    assert set(by) == {"lipcam-control"}
