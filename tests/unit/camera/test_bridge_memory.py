"""Writer and reader of the shared pictures: two programs, one layout, and nobody ever waits."""

from __future__ import annotations

import os
import random
import struct

import numpy as np
import pytest

from camera_bridge.frame_memory import FrameMemory
from core.camera.bridge_memory import BridgeMemory

BYTES = 96


@pytest.fixture
def writer():
    memory = BridgeMemory(BYTES)
    yield memory
    memory.close()


def put(writer: BridgeMemory, level: int) -> int:
    slot, target = writer.free_slot()
    target[:] = level
    writer.publish(slot)
    return slot


def test_both_sides_have_the_same_layout(writer):
    reader = FrameMemory(writer.place, BYTES)
    assert reader.take() is None
    put(writer, 7)
    assert (reader.take() == 7).all()
    assert writer.taken == writer.published == 1
    reader.done()
    assert reader.take() is None


def test_the_newest_wins(writer):
    reader = FrameMemory(writer.place, BYTES)
    for level in range(1, 10):
        put(writer, level)
    assert (reader.take() == 9).all()
    assert writer.taken == 9


def test_a_picture_in_use_is_never_overwritten(writer):
    reader = FrameMemory(writer.place, BYTES)
    chance = random.Random(3)
    level, held, expected = 0, None, 0
    for _ in range(3000):
        if chance.random() < 0.6:
            level = (level + 1) % 251
            put(writer, level)
        elif held is None:
            held = reader.take()
            expected = level
        else:
            assert (held == expected).all()
            held = None
            reader.done()
    assert writer.published > 1000


@pytest.mark.parametrize("damage", [b"NOTOURS!", struct.pack("<8sI", b"LIPCAMFB", 2)])
def test_another_layout_is_refused(writer, damage):
    os.pwrite(writer.inherited[0], damage, 0)
    with pytest.raises(ValueError, match="layout"):
        FrameMemory(writer.place, BYTES)


@pytest.mark.parametrize("size", [0, 63, 1 << 40])
def test_senseless_sizes_are_refused(writer, size):
    with pytest.raises(ValueError, match="bytes"):
        FrameMemory(writer.place | {"bytes": size}, BYTES)


def test_a_picture_larger_than_the_slots_is_refused(writer):
    with pytest.raises(ValueError, match="layout"):
        FrameMemory(writer.place, BYTES * 2)


def test_closing_leaves_nothing_behind():
    before = set(os.listdir("/dev/shm")) if os.path.isdir("/dev/shm") else set()
    memory = BridgeMemory(1 << 20)
    slot, held = memory.free_slot()
    held[:] = 1
    descriptor = memory.inherited[0]
    memory.close()
    memory.close()
    assert slot in range(3)
    assert (np.asarray(held) == 1).all()  # still ours until we let it go
    with pytest.raises(OSError, match="descriptor"):
        os.fstat(descriptor)
    after = set(os.listdir("/dev/shm")) if os.path.isdir("/dev/shm") else set()
    assert not {name for name in after - before if "lipcam" in name}
