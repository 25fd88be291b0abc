"""The blocks of a microphone, their times, and what the watchdog sees of them."""

from __future__ import annotations

import sys

import numpy as np
import pytest

from core.audio.mic import FIRST_BLOCK_GRACE_NS, MicSource
from core.clock import NS_PER_S
from core.errors import MicUnavailable
from core.types import AudioChunk
from tests.mic_bench import MS, SETTLE, deliver, drain, settled, started

# -- blocks and their times ------------------------------------------------------------------------


def test_blocks_come_in_order_at_even_times(with_server, clock) -> None:
    source, stream = started(with_server, clock)
    deliver(stream, clock, 20)
    chunks = drain(source)
    assert len(chunks) == 20 - SETTLE + 1
    assert [chunk.seq for chunk in chunks] == list(range(len(chunks)))
    assert {chunk.rate_hz for chunk in chunks} == {44_100}
    assert {len(chunk.pcm) for chunk in chunks} == {441}
    assert chunks[-1].t0_ns == clock.now_ns() - 10 * MS  # by arrival: a block ago
    assert np.diff([chunk.t0_ns for chunk in chunks]).tolist() == [10 * MS] * (len(chunks) - 1)
    assert not any(chunk.gap for chunk in chunks)
    assert source.overflows == 0
    source.close()


def test_two_channels_are_mixed_and_kept_in_range(portaudio, clock) -> None:
    portaudio.add("hw:0", channels=2)
    source, stream = started(portaudio, clock)
    deliver(stream, clock, SETTLE, value=1.7)
    (chunk,) = drain(source)
    assert chunk.pcm.ndim == 1
    assert chunk.pcm.max() == 1.0
    source.close()


def test_a_burst_of_old_sound_at_the_start_is_not_given(with_server, clock) -> None:
    source, stream = started(with_server, clock)
    clock.advance(70 * MS)
    for _ in range(7):
        stream.deliver()
    deliver(stream, clock, 20)
    chunks = drain(source)
    assert np.diff([chunk.t0_ns for chunk in chunks]).tolist() == [10 * MS] * (len(chunks) - 1)
    assert chunks[-1].t0_ns == clock.now_ns() - 10 * MS
    source.close()


def test_who_reads_all_there_is_gets_all_but_what_only_teaches(with_server, clock) -> None:
    """He comes seldom and reads until nothing comes: at one block each time the ring ran over."""
    source, stream = started(with_server, clock)
    found = []
    for _ in range(12):
        deliver(stream, clock, 10)
        while (chunk := source.read(0.0)) is not None:
            found.append(chunk)
    assert len(found) == 12 * 10 - (SETTLE - 1)
    assert source.overflows == 0
    source.close()


def all_of(source: MicSource) -> list[AudioChunk]:
    found = []
    while (chunk := source.read_all()) is not None:
        found.append(chunk)
    return found


def test_what_has_come_is_given_as_one_block_at_the_times_of_its_parts(with_server, clock) -> None:
    single, single_stream = started(with_server, clock)
    whole, whole_stream = started(with_server, clock)
    drained = []
    for number in range(40):
        clock.advance(10 * MS + number * 20_000 % 90_000)  # they come unevenly
        for stream in (single_stream, whole_stream):
            stream.deliver(0.01 * number)
        if number == 20:
            drained.append((drain(single), all_of(whole)))
    drained.append((drain(single), all_of(whole)))
    for blocks, (run,) in drained[1:]:
        assert len(blocks) == 19
        np.testing.assert_array_equal(run.pcm, np.concatenate([each.pcm for each in blocks]))
        assert run.t0_ns == pytest.approx(blocks[0].t0_ns, abs=MS // 2)
        assert (run.seq, run.gap, run.rate_hz) == (blocks[0].seq, False, blocks[0].rate_hz)
    deliver(single_stream, clock, 1)
    whole_stream.deliver()
    one, other = single.read(0.0), whole.read_all()
    assert one is not None
    assert other is not None
    assert one.seq == other.seq
    assert whole.read_all() is None
    single.close()
    whole.close()


def test_what_has_come_ends_where_sound_was_lost_and_begins_with_a_gap(with_server, clock) -> None:
    source, stream = settled(with_server, clock)
    deliver(stream, clock, 5)
    clock.advance(400 * MS)
    deliver(stream, clock, 1, overflow=True)
    deliver(stream, clock, 4)
    before, after = all_of(source)
    assert [len(each.pcm) // 441 for each in (before, after)] == [5, 5]
    assert (before.gap, after.gap) == (False, True)
    assert after.t0_ns == clock.now_ns() - 50 * MS
    deliver(stream, clock, 150)
    told = all_of(source)
    assert sum(len(each.pcm) for each in told) == 99 * 441
    assert [each.gap for each in told] == [True] + [False] * (len(told) - 1)
    source.close()


def test_a_jump_of_the_time_within_it_is_told_and_the_newest_is_in_its_place(
    with_server, clock
) -> None:
    source, stream = settled(with_server, clock)
    deliver(stream, clock, 5)
    clock.advance(3 * NS_PER_S)
    deliver(stream, clock, 5)
    (chunk,) = all_of(source)
    assert chunk.gap
    assert chunk.t0_ns == clock.now_ns() - 100 * MS
    source.close()


def test_one_that_has_ended_by_itself_says_so_also_to_who_reads_all(with_server, clock) -> None:
    source, stream = settled(with_server, clock)
    deliver(stream, clock, 3)
    stream.unplug()
    chunk = source.read_all()
    assert chunk is not None
    assert len(chunk.pcm) == 441 * 3
    with pytest.raises(MicUnavailable):
        source.read_all()
    source.close()
    assert source.read_all() is None


def test_alsa_is_not_believed_about_the_age_of_sound(with_server, clock) -> None:
    source, stream = started(with_server, clock)
    deliver(stream, clock, SETTLE, age_s=0.03)
    (chunk,) = drain(source)
    assert chunk.t0_ns == clock.now_ns() - 10 * MS
    source.close()


@pytest.mark.parametrize(
    ("age_s", "used_ms"),
    [(0.025, 25), (0.0, 10), (0.001, 10), (0.54, 10), (-0.2, 10)],
    ids=["sensible", "none", "younger than the block", "absurd", "in the future"],
)
def test_other_drivers_are_believed_where_it_makes_sense(
    portaudio, clock, monkeypatch: pytest.MonkeyPatch, age_s: float, used_ms: int
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    portaudio.apis = ["Core Audio"]
    portaudio.add("Built-in", rate_hz=48_000.0)
    source, stream = started(portaudio, clock)
    deliver(stream, clock, SETTLE, age_s=age_s)
    (chunk,) = drain(source)
    assert clock.now_ns() - chunk.t0_ns == pytest.approx(used_ms * MS, abs=1000)
    source.close()


def test_a_reader_that_sleeps_is_told_and_gets_the_newest(with_server, clock) -> None:
    source, stream = settled(with_server, clock)
    deliver(stream, clock, 150)
    assert source.overflows == 150 - 99
    chunks = drain(source)
    assert len(chunks) == 99
    assert [chunk.gap for chunk in chunks] == [True] + [False] * 98
    assert chunks[-1].t0_ns == clock.now_ns() - 10 * MS
    assert chunks[0].t0_ns == clock.now_ns() - 990 * MS
    source.close()


def test_a_loss_in_the_driver_is_a_gap_placed_anew(with_server, clock) -> None:
    source, stream = settled(with_server, clock)
    clock.advance(400 * MS)
    deliver(stream, clock, 1, overflow=True)
    deliver(stream, clock, 1)
    lost, after = drain(source)
    assert (lost.gap, after.gap) == (True, False)
    assert lost.t0_ns == clock.now_ns() - 20 * MS
    assert source.overflows == 1
    source.close()


def test_a_machine_that_slept_is_a_gap_placed_anew(with_server, clock) -> None:
    source, stream = settled(with_server, clock)
    clock.advance(3600 * NS_PER_S)
    deliver(stream, clock, 2)
    first, second = drain(source)
    assert (first.gap, second.gap) == (True, False)
    assert second.t0_ns == clock.now_ns() - 10 * MS
    source.close()


# -- the watchdog's view ---------------------------------------------------------------------------


def test_the_last_block_tells_of_a_dead_callback(with_server, clock) -> None:
    source, stream = started(with_server, clock)
    deliver(stream, clock, 3)
    assert source.last_block_ns == clock.now_ns()
    seen_ns = clock.now_ns()
    clock.advance(600 * MS)
    assert source.last_block_ns == seen_ns
    assert source.read(0.0) is None
    assert not source.ended
    source.close()
    assert source.ended


def test_a_first_block_may_take_its_time_but_not_for_ever(with_server, clock) -> None:
    source, _ = started(with_server, clock)
    start_ns = clock.now_ns()
    clock.advance(FIRST_BLOCK_GRACE_NS - 1)
    assert source.last_block_ns == clock.now_ns()
    clock.advance(1)
    assert source.last_block_ns == start_ns
    source.close()


def test_an_unplugged_device_gives_what_it_had_and_then_says_so(with_server, clock) -> None:
    source, stream = started(with_server, clock)
    deliver(stream, clock, SETTLE + 1)
    stream.unplug()
    assert [source.read(0.0) is not None for _ in range(2)] == [True] * 2
    for _ in range(2):
        with pytest.raises(MicUnavailable, match=r"unplugged .* choose another"):
            source.read(0.0)
    source.close()
    assert source.read(0.0) is None  # closed: nothing to say any more


def test_zeros_for_ever_are_told_once(with_server, clock) -> None:
    source, stream = started(with_server, clock)
    for _ in range(12):
        deliver(stream, clock, 50, value=0.0)
        drain(source)
    (notice,) = source.notices
    assert "no sound at all" in notice
    source.close()


def test_one_sound_is_enough_against_that_notice(with_server, clock) -> None:
    source, stream = started(with_server, clock)
    deliver(stream, clock, 50, value=1e-4)
    drain(source)
    for _ in range(12):
        deliver(stream, clock, 50, value=0.0)
        drain(source)
    assert source.notices == []
    source.close()
