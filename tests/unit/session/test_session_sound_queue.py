"""Sound on its way to a student: bounded, in order, and torn only where it says so."""

from __future__ import annotations

import threading

import numpy as np

from core.clock import NS_PER_S
from core.session.sound_queue import LONGEST_NS, Heard, SoundQueue
from core.session.timing import Timing
from core.types import AudioChunk

TIMING = Timing(180_000_000, 0, 25)
RATE_HZ = 1000
BLOCK_NS = NS_PER_S // 100


def heard(number: int, anew: bool = False) -> Heard:
    """10 ms of sound."""
    chunk = AudioChunk(np.full(10, number, np.float32), RATE_HZ, number * BLOCK_NS)
    return Heard(chunk, TIMING, anew)


def number_of(found: Heard | None) -> int:
    assert found is not None
    assert found.chunk is not None
    return int(found.chunk.pcm[0])


def test_what_was_heard_comes_in_order_and_as_it_was() -> None:
    queue = SoundQueue()
    for n in range(3):
        queue.put(heard(n, anew=n == 0))
    end = Heard(None, TIMING)
    queue.put(end)
    found = [queue.take(0.0) for _ in range(3)]
    assert [number_of(each) for each in found] == [0, 1, 2]
    assert [each.anew for each in found if each is not None] == [True, False, False]
    assert queue.take(0.0) is end
    assert queue.take(0.0) is None
    assert queue.dropped == 0


def test_the_newest_wins_and_what_follows_the_loss_begins_anew() -> None:
    queue = SoundQueue()
    room = LONGEST_NS // BLOCK_NS
    for n in range(room + 7):
        queue.put(heard(n))
    assert queue.dropped == 7
    first, second = queue.take(0.0), queue.take(0.0)
    assert (number_of(first), number_of(second)) == (7, 8)
    assert first is not None
    assert first.anew
    assert second is not None
    assert not second.anew
    for n in range(room + 7, room + 9):  # there is room again
        queue.put(heard(n))
    assert queue.dropped == 7


def test_one_block_longer_than_all_still_comes() -> None:
    queue = SoundQueue()
    pcm = np.zeros(RATE_HZ * 10, np.float32)
    queue.put(Heard(AudioChunk(pcm, RATE_HZ, 0), TIMING))
    assert queue.take(0.0) is not None


def test_who_waits_is_woken() -> None:
    queue, found = SoundQueue(), list[Heard | None]()
    thread = threading.Thread(target=lambda: found.append(queue.take(30.0)))
    thread.start()
    queue.put(heard(5))
    thread.join(10.0)
    assert not thread.is_alive()
    assert number_of(found[0]) == 5


def test_at_rest_only_the_newest_is_kept_and_nothing_counts_as_lost() -> None:
    queue = SoundQueue()
    for n in range(100):
        queue.put(heard(n))
    queue.keep(20 * BLOCK_NS)
    for n in range(100, 150):
        queue.put(heard(n))
    queue.keep(None)
    first = queue.take(0.0)
    assert number_of(first) == 130
    assert first is not None
    assert first.anew
    assert queue.dropped == 0
    for n in range(150, 250):
        queue.put(heard(n))
    assert number_of(queue.take(0.0)) == 131


def test_what_is_cleared_is_not_heard_and_what_follows_begins_anew() -> None:
    queue = SoundQueue()
    for n in range(5):
        queue.put(heard(n))
    queue.clear()
    assert queue.take(0.0) is None
    queue.put(heard(7))
    found = queue.take(0.0)
    assert number_of(found) == 7
    assert found is not None
    assert found.anew
    queue.clear()  # nothing waits: nothing is torn
    queue.put(heard(8))
    found = queue.take(0.0)
    assert found is not None
    assert not found.anew
    assert queue.dropped == 0
    room = LONGEST_NS // BLOCK_NS
    for n in range(room):
        queue.put(heard(n))
    assert queue.dropped == 0, "the length is counted from what still waits"
