"""Which buffer of a stream is taken for lost."""

from __future__ import annotations

from core.camera.pipewire_buffers import HELD_NS, LOST_NS, StreamBuffers


def test_the_one_that_is_out_for_longest_is_overdue_and_only_after_a_while() -> None:
    buffers = StreamBuffers()
    assert buffers.overdue(10 * LOST_NS) is None, "none was given yet"
    for number, buffer in enumerate((11, 12, 13, 14)):
        buffers.give(buffer, number)
    assert buffers.overdue(LOST_NS - 1) is None
    assert buffers.overdue(LOST_NS) == 11
    buffers.give(11, LOST_NS)
    assert buffers.overdue(LOST_NS + 1) == 12


def test_one_that_the_others_overtake_is_passed_over() -> None:
    buffers = StreamBuffers()
    assert buffers.passed_over(0) is None
    buffers.give(11, 0)
    for at in range(20):
        assert buffers.passed_over(HELD_NS) == (11 if at >= 12 else None), at
        buffers.give(12 + at % 3, at)
    buffers.give(11, 20)
    assert buffers.passed_over(HELD_NS) is None


def test_one_that_a_slow_reader_works_on_is_left_to_it() -> None:
    buffers = StreamBuffers()
    buffers.give(11, 0)
    for at in range(100):
        buffers.give(12 + at % 3, at)
    assert buffers.passed_over(HELD_NS - 1) is None
    assert buffers.passed_over(HELD_NS) == 11


def test_buffers_that_come_back_in_turn_are_never_passed_over() -> None:
    for count in (1, 2, 4, 8):
        buffers = StreamBuffers()
        for at in range(50):
            assert buffers.passed_over(at * HELD_NS) is None
            buffers.give(at % count, at * HELD_NS)  # however slowly


def test_one_that_is_no_more_is_not_handed_out() -> None:
    buffers = StreamBuffers()
    buffers.give(11, 0)
    buffers.give(12, 1)
    buffers.end(11)
    buffers.end(99)  # of which nothing was known
    assert buffers.overdue(9 * LOST_NS) == 12
    buffers.end(12)
    assert buffers.overdue(9 * LOST_NS) is None
