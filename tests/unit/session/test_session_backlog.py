"""What is kept while nobody wants to hear: the newest, whole, and torn only where it says so."""

from __future__ import annotations

import numpy as np

from core.clock import NS_PER_MS
from core.session.backlog import Backlog
from core.types import AudioChunk

BLOCK_NS = 10 * NS_PER_MS


def kept(backlog: Backlog, numbers: range, longest_blocks: int) -> None:
    for number in numbers:
        chunk = AudioChunk(np.full(10, number, np.float32), 1000, number * BLOCK_NS)
        backlog.keep(chunk, number % 2 == 1, longest_blocks * BLOCK_NS)


def test_all_of_a_short_time_is_given_back_as_it_was() -> None:
    backlog = Backlog()
    kept(backlog, range(5), 10)
    assert not backlog.torn
    found = backlog.take()
    assert [int(chunk.pcm[0]) for chunk, _ in found] == [0, 1, 2, 3, 4]
    assert [silent for _, silent in found] == [False, True, False, True, False]
    assert not any(chunk.gap for chunk, _ in found)
    assert backlog.take() == []


def test_of_a_long_time_the_newest_is_kept_and_its_beginning_is_a_gap() -> None:
    backlog = Backlog()
    kept(backlog, range(100), 20)
    assert backlog.torn
    found = backlog.take()
    assert [int(chunk.pcm[0]) for chunk, _ in found] == list(range(79, 100))
    assert [chunk.gap for chunk, _ in found] == [True] + [False] * 20
    assert not backlog.torn
    kept(backlog, range(100, 103), 20)
    assert not any(chunk.gap for chunk, _ in backlog.take())


def test_what_is_forgotten_tears_nothing() -> None:
    backlog = Backlog()
    kept(backlog, range(100), 20)
    backlog.clear()
    assert backlog.take() == []
    assert not backlog.torn


def test_long_blocks_are_given_back_as_a_microphone_gives_them() -> None:
    backlog = Backlog()
    backlog.keep(AudioChunk(np.full(10, 7, np.float32), 1000, 0, 6, True), False, BLOCK_NS * 99)
    sound = np.arange(35, dtype=np.float32)
    backlog.keep(AudioChunk(sound, 1000, BLOCK_NS, 7, side=-sound), True, BLOCK_NS * 99)
    first, *rest = backlog.take()
    assert (len(first[0].pcm), first[1], first[0].gap) == (10, False, True)
    assert [len(chunk.pcm) for chunk, _ in rest] == [10, 10, 10, 5]
    assert np.concatenate([chunk.pcm for chunk, _ in rest]).tolist() == sound.tolist()
    assert [chunk.side.tolist() for chunk, _ in rest if chunk.side is not None] == [
        (-chunk.pcm).tolist() for chunk, _ in rest
    ]
    assert [chunk.t0_ns for chunk, _ in rest] == [BLOCK_NS * n for n in (1, 2, 3, 4)]
    assert [chunk.seq for chunk, _ in rest] == [7, 8, 9, 10]
    assert [silent for _, silent in rest] == [True] * 4
    assert not any(chunk.gap for chunk, _ in rest)


def test_of_long_blocks_no_less_is_kept_than_was_asked_for() -> None:
    backlog = Backlog()
    for at in range(0, 400, 25):
        chunk = AudioChunk(np.zeros(250, np.float32), 1000, at * BLOCK_NS)
        backlog.keep(chunk, False, 60 * BLOCK_NS)
    # Who comes finds less than a whole one behind them.
    backlog.keep(AudioChunk(np.zeros(10, np.float32), 1000, 400 * BLOCK_NS), False, 60 * BLOCK_NS)
    kept_blocks = backlog.take()
    assert 60 <= len(kept_blocks) <= 86
    assert kept_blocks[-1][0].t0_ns == 400 * BLOCK_NS
    assert kept_blocks[0][0].gap
