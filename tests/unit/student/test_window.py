"""The cache window: against traces of the published implementation and a plain list of frames."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from core.errors import EngineError
from core.student.slot_cache import SlotCache
from core.student.window import EMPTY, EMPTY_BIAS, CacheWindow

# [frames in the attention window, position of the first live frame] of each chunk, as traced from
# the published implementation: window 7, sink 1.
TRACES = {
    3: [[3, 0], [6, 3], [7, 4], [7, 4], [7, 4], [7, 4]],
    2: [[2, 0], [4, 2], [6, 4], [7, 5], [7, 5], [7, 5]],
    1: [[1, 0], [2, 1], [3, 2], [4, 3], [5, 4], [6, 5], [7, 6], [7, 6], [7, 6], [7, 6]],
}
SIZES = [(7, 1, 2), (7, 1, 3), (7, 1, 1), (7, 0, 2), (9, 3, 2), (7, 1, 6), (4, 2, 1), (3, 1, 2)]


@pytest.mark.parametrize("chunk", TRACES)
def test_the_packed_layout_follows_the_published_traces(chunk: int) -> None:
    window = CacheWindow(total=7, sink=1, chunk=chunk)
    for number, (frames, first_live) in enumerate(TRACES[chunk]):
        past, live = window.packed_positions(done=number * chunk)
        assert len(past) + len(live) == frames
        assert live == tuple(range(first_live, first_live + chunk))
        assert past == tuple(range(first_live))


def test_chunks_of_three_see_the_sink_and_three_frames() -> None:
    window = CacheWindow(total=7, sink=1, chunk=3)
    assert window.visible(0) == ()
    assert window.visible(3) == (0, 1, 2)
    assert window.visible(6) == (0, 3, 4, 5)
    assert window.visible(300) == (0, 297, 298, 299)


def test_a_shorter_last_chunk_sees_more_of_the_past() -> None:
    window = CacheWindow(total=7, sink=1, chunk=3)
    assert window.visible(9, live=1) == (0, 4, 5, 6, 7, 8)
    assert window.packed_positions(9, live=1) == ((0, 1, 2, 3, 4, 5), (6,))


def test_slots_of_the_small_student() -> None:
    window = CacheWindow(total=7, sink=1, chunk=2)
    assert [window.slots(done) for done in (0, 2, 4, 6, 8)] == [
        (EMPTY, EMPTY, EMPTY, EMPTY, EMPTY),
        (0, EMPTY, EMPTY, EMPTY, 1),
        (0, EMPTY, 1, 2, 3),
        (0, 2, 3, 4, 5),
        (0, 4, 5, 6, 7),
    ]
    assert window.slot_positions == ((0, 1, 2, 3, 4), (5, 6))


@pytest.mark.parametrize(("total", "sink", "chunk"), SIZES)
def test_once_full_both_layouts_are_one(total: int, sink: int, chunk: int) -> None:
    window = CacheWindow(total, sink, chunk)
    for done in range(0, 12 * chunk, chunk):
        filled = [n for n in window.slots(done) if n != EMPTY]
        assert filled == list(window.visible(done))
        if done >= total:
            assert window.slots(done) == window.visible(done)
            assert window.slot_positions == window.packed_positions(done)


@pytest.mark.parametrize(("total", "sink", "chunk"), SIZES)
def test_the_moves_lead_from_slots_to_slots(total: int, sink: int, chunk: int) -> None:
    window = CacheWindow(total, sink, chunk)
    held, done = [EMPTY] * window.past_slots, 0
    for live in itertools.islice(itertools.cycle([chunk, chunk, 1]), 30):
        assert tuple(held) == window.slots(done)
        frames = list(range(done, done + live))
        for move in window.moves(done, live):
            source = frames if move.live else held
            apart = move.live or move.start >= move.to + move.frames
            assert apart, "a copy onto itself is undefined in torch"
            held[move.to : move.to + move.frames] = source[move.start : move.start + move.frames]
        done += live


def test_the_bias_silences_empty_slots() -> None:
    window = CacheWindow(total=7, sink=1, chunk=2)
    bias = window.bias(done=2, tokens=3)
    assert bias.dtype == np.float32
    want = [0] * 3 + [EMPTY_BIAS] * 9 + [0] * 3
    np.testing.assert_array_equal(bias, np.array(want, np.float32))
    assert not window.bias(done=6, tokens=3).any()


@pytest.mark.parametrize(("total", "sink", "chunk"), [(2, 1, 2), (7, -1, 2), (7, 1, 0)])
def test_a_window_without_room_is_refused(total: int, sink: int, chunk: int) -> None:
    with pytest.raises(EngineError):
        CacheWindow(total, sink, chunk)


def test_the_slot_cache_moves_keys_and_values_in_place() -> None:
    window, tokens = CacheWindow(total=7, sink=1, chunk=2), 3
    past = {f"past_{name}": np.zeros((1, 2, 15, 4), np.float32) for name in ("key_0", "value_0")}
    past["past_bias"] = np.zeros((1, 1, 1, 15), np.float32)
    live = {name: np.zeros((1, 2, 6, 4), np.float32) for name in ("key_0", "value_0")}
    live["velocity"] = np.zeros((1, 2, 1, 1, 1), np.float32)
    addresses = [array.ctypes.data for array in past.values()]
    cache = SlotCache(window, past, live)
    assert (past["past_bias"] == EMPTY_BIAS).all()
    for chunk in range(5):
        for sign, name in ((1, "key_0"), (-1, "value_0")):
            frames = np.repeat([2 * chunk, 2 * chunk + 1], tokens) + 100
            live[name][...] = sign * frames[None, None, :, None]
        cache.commit()
        want = np.repeat([0 if n == EMPTY else n + 100 for n in window.slots(cache.done)], tokens)
        np.testing.assert_array_equal(past["past_key_0"][0, 1, :, 2], want)
        np.testing.assert_array_equal(past["past_value_0"][0, 0, :, 0], -want)
        np.testing.assert_array_equal(
            past["past_bias"].reshape(-1), window.bias(cache.done, tokens)
        )
    assert cache.done == 10
    cache.clear()
    assert cache.done == 0
    assert not past["past_key_0"].any()
    assert (past["past_bias"] == EMPTY_BIAS).all()
    assert addresses == [array.ctypes.data for array in past.values()]
