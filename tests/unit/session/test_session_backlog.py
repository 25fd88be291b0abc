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
