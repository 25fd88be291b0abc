"""Between PortAudio's thread and ours: one writer, one reader, no lock."""

from __future__ import annotations

import threading
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.audio.stereo import split

Float32 = NDArray[np.float32]
# Of the block in a slot: bytes, adc_s, driver_now_s, arrival_ns, xrun.
_Told = tuple[int, float, float, int, bool]


@dataclass(frozen=True, slots=True, eq=False)
class RingBlock:
    """One block as the driver delivered it.

    pcm: float32 (n,) −1..1, a copy: the mean of the channels. side: half the difference of two
    channels, None where they are the same or there are not two. index: counts blocks since the ring
    was made, lost ones too. adc_s: driver time of the first sample; driver_now_s: driver time of
    the delivery (both in the driver's own scale, 0 where it has none). arrival_ns: monotonic time
    of the delivery.
    lost_before: blocks that nobody read in time, just before this one. xrun: the driver itself lost
    sound before this block.
    """

    pcm: Float32
    index: int
    adc_s: float
    driver_now_s: float
    arrival_ns: int
    lost_before: int
    xrun: bool
    side: Float32 | None = None


@dataclass(frozen=True, slots=True, eq=False)
class RingRun:
    """Blocks that follow one another, as one sound.

    first: as one block, its ``pcm`` and ``side`` those of all of them. adc_s, driver_now_s,
    arrival_ns: of each."""

    first: RingBlock
    adc_s: list[float]
    driver_now_s: list[float]
    arrival_ns: list[int]


def alone(block: RingBlock) -> RingRun:
    """A run of one."""
    return RingRun(block, [block.adc_s], [block.driver_now_s], [block.arrival_ns])


class SampleRing:
    """A ring of blocks; the writer never waits, the newest sound wins.

    A reader that falls behind by more than ``blocks`` loses the oldest sound, and is told how much.
    ``write`` belongs to one thread (PortAudio's), both ways to read to one other;
    ``wake`` and the counters are for any thread. ``write`` does as little as it can.

    The writer fills a slot and then publishes it by one store to ``_written``. The reader copies a
    slot and then looks whether the writer has come round meanwhile; if so the copy is thrown away.
    """

    def __init__(self, blocks: int, block_samples: int, channels: int = 1) -> None:
        if blocks < 2 or block_samples < 1 or channels < 1:
            raise ValueError(f"no ring of {blocks} x {block_samples} x {channels}")
        self._slots = np.zeros((blocks, block_samples, channels), np.float32)
        self._bytes = self._slots.data.cast("B")
        self._slot_bytes = self._slots[0].nbytes
        self._told: list[_Told] = [(0, 0.0, 0.0, 0, False)] * blocks
        # One slot fewer than there are: the writer may be filling the oldest at any moment.
        self._readable = blocks - 1
        self._written = 0  # stored by the writer only
        self._read = 0  # stored by the reader only
        self._lost = 0  # stored by the reader only
        # A bell, not a mutex: locked means silent. The writer only ever unlocks it.
        self._bell = threading.Lock()
        self._bell.acquire()

    @property
    def written(self) -> int:
        """Blocks written since the ring was made."""
        return self._written

    @property
    def overruns(self) -> int:
        """Blocks lost because nobody read in time, also those that the reader does not know of."""
        return self._lost + max(0, self._written - self._read - self._readable)

    def write(
        self,
        block: bytes | memoryview,
        adc_s: float,
        driver_now_s: float,
        arrival_ns: int,
        xrun: bool = False,
    ) -> None:
        """Copy a block in. block: the bytes of float32 (n, channels), n at most
        ``block_samples``."""
        slot = self._written % len(self._told)
        start, size = slot * self._slot_bytes, len(block)
        self._bytes[start : start + size] = block
        self._told[slot] = (size, adc_s, driver_now_s, arrival_ns, xrun)
        self._written += 1
        self.wake()

    def wake(self) -> None:
        """Make a waiting reader look again. Never waits."""
        if self._bell.locked():
            try:
                self._bell.release()
            except RuntimeError:  # another thread rang in the same instant
                return

    def wait(self, timeout_s: float) -> bool:
        """Wait until there is a block to read or ``wake`` was called. True when there is one."""
        if self._written > self._read:
            return True
        self._bell.acquire(timeout=max(0.0, timeout_s))
        return self._written > self._read

    def read(self) -> RingBlock | None:
        """The oldest block still there, or None. Never waits."""
        lost_before = 0
        while self._written > self._read:
            lost_before += self._skip_overwritten()
            block = self._copy(lost_before)
            # The slot being filled now is the one of block ``written``: it must not be ours.
            if self._written - self._read <= self._readable:
                self._read += 1
                return block
        return None

    def read_run(self) -> RingRun | None:
        """The oldest block still there with those that continue it, or None; more may wait behind
        it. For much less than reading each of them. Never waits."""
        lost_before = 0
        while self._written > self._read:
            lost_before += self._skip_overwritten()
            count = self._unbroken()
            run = self._copy_run(count, lost_before)
            if self._written - self._read <= self._readable:
                self._read += count
                return run
        return None

    def _unbroken(self) -> int:
        """How many blocks, one at least, lie whole and side by side from the next one on."""
        slot = self._read % len(self._told)
        first, *rest = self._told[slot : slot + self._written - self._read]
        if first[0] != self._slot_bytes:
            return 1
        for count, (size, *_, xrun) in enumerate(rest, 1):
            if xrun or size != self._slot_bytes:
                return count
        return 1 + len(rest)

    def _copy_run(self, count: int, lost_before: int) -> RingRun:
        slot = self._read % len(self._told)
        first, told = self._copy(lost_before, count), self._told[slot : slot + count]
        return RingRun(
            first,
            [each[1] for each in told],
            [each[2] for each in told],
            [each[3] for each in told],
        )

    def _skip_overwritten(self) -> int:
        oldest = self._written - self._readable
        lost = max(0, oldest - self._read)
        self._lost += lost
        self._read += lost
        return lost

    def _copy(self, lost_before: int, count: int = 1) -> RingBlock:
        """The next block, or so many that lie whole and side by side, told of as the first."""
        slot, channels = self._read % len(self._told), self._slots.shape[2]
        size_bytes, adc_s, driver_now_s, arrival_ns, xrun = self._told[slot]
        sound = self._slots[slot : slot + count].reshape(-1, channels)
        middle, side = split(sound[: count * size_bytes // (4 * channels)])
        return RingBlock(
            pcm=middle,
            side=side,
            index=self._read,
            adc_s=adc_s,
            driver_now_s=driver_now_s,
            arrival_ns=arrival_ns,
            lost_before=lost_before,
            xrun=xrun,
        )
