from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import numpy as np
import pytest

from core.audio.ring import SampleRing


def block(number: int, size: int = 4, channels: int = 1) -> bytes:
    return np.full((size, channels), number, np.float32).tobytes()


def write(ring: SampleRing, number: int, size: int = 4) -> None:
    ring.write(block(number, size), adc_s=number / 10, driver_now_s=number, arrival_ns=number * 7)


def test_what_goes_in_comes_out_in_order_with_its_times() -> None:
    ring = SampleRing(blocks=4, block_samples=4)
    assert ring.read() is None
    write(ring, 0)
    write(ring, 1, size=3)
    first, second = ring.read(), ring.read()
    assert first is not None
    assert second is not None
    assert first.pcm.tolist() == [0, 0, 0, 0]
    assert second.pcm.tolist() == [1, 1, 1]
    assert (second.index, second.adc_s, second.driver_now_s, second.arrival_ns) == (1, 0.1, 1, 7)
    assert (second.lost_before, second.xrun) == (0, False)
    assert ring.read() is None


def test_channels_are_mixed_to_their_mean() -> None:
    ring = SampleRing(blocks=2, block_samples=3, channels=2)
    ring.write(np.array([[1, 0], [0.5, -0.5], [0.2, 0.4]], np.float32).tobytes(), 0, 0, 0)
    found = ring.read()
    assert found is not None
    assert found.pcm.tolist() == pytest.approx([0.5, 0.0, 0.3])


def test_what_was_read_is_a_copy() -> None:
    ring = SampleRing(blocks=2, block_samples=4)
    write(ring, 1)
    found = ring.read()
    for number in range(2, 6):
        write(ring, number)
    assert found is not None
    assert found.pcm.tolist() == [1, 1, 1, 1]


@pytest.mark.parametrize("blocks", [2, 3, 8])
@pytest.mark.parametrize("backlog", [0, 1, 5, 8, 23])
def test_the_newest_sound_wins_and_every_loss_is_counted(blocks: int, backlog: int) -> None:
    ring = SampleRing(blocks, block_samples=4)
    for number in range(backlog):
        write(ring, number)
    lost = max(0, backlog - (blocks - 1))
    assert ring.overruns == lost  # known before anybody reads
    found = []
    while (one := ring.read()) is not None:
        found.append(one)
    assert [one.index for one in found] == list(range(lost, backlog))
    assert [one.lost_before for one in found[:1]] == ([lost] if backlog else [])
    assert all(one.lost_before == 0 for one in found[1:])
    assert ring.overruns == lost


def test_random_walks_lose_only_what_is_counted() -> None:
    random = np.random.default_rng(11)
    for _ in range(200):
        ring = SampleRing(int(random.integers(2, 9)), block_samples=1)
        written, accounted, last = 0, 0, -1
        for _ in range(100):
            if random.random() < 0.6:
                write(ring, written, size=1)
                written += 1
            elif (one := ring.read()) is not None:
                assert one.index == last + 1 + one.lost_before
                assert one.pcm[0] == one.index
                accounted += 1 + one.lost_before
                last = one.index
        assert accounted + (written - 1 - last) == written


def test_a_run_is_what_single_reads_would_give() -> None:
    """Whatever lies between: losses of the driver and of the reader, short blocks, the seam."""
    random = np.random.default_rng(5)
    for _ in range(200):
        blocks, channels = int(random.integers(2, 9)), int(random.integers(1, 3))
        one_by_one, at_once = (SampleRing(blocks, 4, channels) for _ in range(2))
        number = 0
        for _ in range(20):
            for _ in range(int(random.integers(0, 12))):
                size, xrun = 4 - 2 * bool(random.random() < 0.1), bool(random.random() < 0.1)
                sound = random.standard_normal((size, channels)).astype(np.float32)
                for ring in (one_by_one, at_once):
                    ring.write(sound.tobytes(), number / 10, number, number * 7, xrun)
                number += 1
            while (run := at_once.read_run()) is not None:
                for place, arrival_ns in enumerate(run.arrival_ns):
                    single, first = one_by_one.read(), run.first
                    assert single is not None
                    assert single.index == first.index + place
                    assert single.arrival_ns == arrival_ns
                    assert single.adc_s == run.adc_s[place]
                    assert single.driver_now_s == run.driver_now_s[place]
                    assert single.lost_before == (first.lost_before if place == 0 else 0)
                    assert single.xrun == (first.xrun if place == 0 else False)
                    part = slice(4 * place, 4 * place + len(single.pcm))
                    np.testing.assert_array_equal(single.pcm, first.pcm[part])
                    assert (single.side is None) == (first.side is None)
                    if single.side is not None and first.side is not None:
                        np.testing.assert_array_equal(single.side, first.side[part])
                assert len(run.arrival_ns) > 1 or len(run.first.pcm) <= 4
            assert one_by_one.read() is None
        assert one_by_one.overruns == at_once.overruns


def test_what_lies_side_by_side_is_one_run() -> None:
    ring = SampleRing(blocks=8, block_samples=4)
    for number in range(6):
        write(ring, number)
    run = ring.read_run()
    assert run is not None
    assert run.first.pcm.tolist() == [number for number in range(6) for _ in range(4)]
    assert run.arrival_ns == [number * 7 for number in range(6)]
    assert ring.read_run() is None


@pytest.mark.usefixtures("quick_switches")
def test_no_run_is_torn_by_its_writer() -> None:
    ring = SampleRing(blocks=8, block_samples=64)
    count = 4000
    writer = threading.Thread(
        target=lambda: [write(ring, number, size=64) for number in range(count)]
    )
    writer.start()
    expected = 0
    while expected < count:
        run = ring.read_run()
        if run is None:
            ring.wait(0.5)
            continue
        found = run.first.pcm.reshape(-1, 64)
        assert run.first.index == expected + run.first.lost_before
        expected = run.first.index + len(found)
        assert np.all(found == np.arange(run.first.index, expected)[:, None]), "torn"
    writer.join()


@pytest.fixture
def quick_switches() -> Iterator[None]:
    """Threads change places as often as Python allows: races show."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("quick_switches")
def test_two_threads_never_see_a_torn_or_repeated_block() -> None:
    ring = SampleRing(blocks=3, block_samples=64)
    count = 4000

    def produce() -> None:
        for number in range(count):
            write(ring, number, size=64)

    writer = threading.Thread(target=produce)
    writer.start()
    expected = received = lost = 0
    while expected < count:
        one = ring.read()
        if one is None:
            ring.wait(0.5)
            continue
        assert np.all(one.pcm == one.index), "torn"
        assert one.index == expected + one.lost_before
        assert one.arrival_ns == one.index * 7
        lost += one.lost_before
        received += 1
        expected = one.index + 1
    writer.join()
    assert received + lost == count
    assert ring.overruns == lost


def test_wait_ends_at_once_when_there_is_sound_and_in_time_when_there_is_none() -> None:
    ring = SampleRing(blocks=4, block_samples=4)
    assert not ring.wait(0.0)
    write(ring, 0)
    assert ring.wait(10.0)
    timer = threading.Timer(0.05, write, (ring, 1))
    ring.read()
    ring.wait(0.0)
    timer.start()
    assert ring.wait(10.0)
    timer.join()


def test_wake_ends_a_wait() -> None:
    ring = SampleRing(blocks=4, block_samples=4)
    timer = threading.Timer(0.05, ring.wake)
    timer.start()
    assert not ring.wait(10.0)
    timer.join()
    ring.wake()
    ring.wake()  # ringing twice is harmless


def test_no_ring_of_nothing() -> None:
    for blocks, samples, channels in ((1, 4, 1), (4, 0, 1), (4, 4, 0)):
        with pytest.raises(ValueError, match="no ring"):
            SampleRing(blocks, samples, channels)
