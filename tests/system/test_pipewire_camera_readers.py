"""Who reads the PipeWire camera: one or two, leaving, dying, and how the camera knows of them."""

from __future__ import annotations

import ctypes
import gc
import itertools
import shutil
import signal
import time

import numpy as np
import pytest
from bars_sender import numbers

from core.camera import pipewire_library
from tests.waiting import until

pytestmark = [
    pytest.mark.system,
    pytest.mark.skipif(shutil.which("gst-launch-1.0") is None, reason="not installed: GStreamer"),
]


def test_a_reader_that_leaves_harms_nobody(sender, reader):
    first = reader()
    numbers(first, 5)
    assert sender.camera.watched
    first.close()
    until(lambda: not sender.camera.watched, "notice that the reader has left", 5.0)
    before = sender.number
    until(lambda: sender.number > before + 5, "pictures after the reader left", 5.0)
    assert sender.error is None
    assert numbers(reader(), 5)[0] > before


def test_two_readers_see_the_same(sender, reader):
    # In turns: a reader that stops reading keeps the buffers that all readers share.
    first, second = reader("I420"), reader("I420")
    pairs = [(numbers(first, 1)[0], numbers(second, 1)[0]) for _ in range(25)]
    assert {number for number, _ in pairs} & {number for _, number in pairs}
    assert pairs[-1][0] > pairs[0][0]
    assert pairs[-1][1] > pairs[0][1]


def test_the_first_reader_stays_when_the_second_dies(sender, reader):
    first, second = reader(), reader()
    numbers(first, 2)
    numbers(second, 2)
    second._process.kill()
    last = numbers(first, 25)
    assert all(earlier < later for earlier, later in itertools.pairwise(last))


def test_buffers_that_killed_readers_have_taken_along_are_used_again(sender, reader) -> None:
    """Killed readers do so one time in ten; here all that are there go at once."""
    source = reader()
    source.frame()
    node, gone = sender.camera._node, []
    node._library.pw_thread_loop_lock(node._loop)
    try:
        while held := node._library.pw_stream_dequeue_buffer(node._stream):
            node._buffers.give(held, sender.clock.now_ns())
            gone.append(held)
    finally:
        node._library.pw_thread_loop_unlock(node._loop)
    assert len(gone) >= 2
    found = numbers(source, 60)[-30:]
    assert np.median(np.diff(found)) == 1, "every picture comes"


def test_a_program_that_reads_is_told_while_it_reads(pipewire_server, sender, reader):
    assert sender.camera.readers() == ()
    first = reader()
    numbers(first, 2)
    until(lambda: sender.camera.readers() == ("GStreamer",), "name of the reader", 5.0)
    second = reader()
    numbers(second, 2)
    assert sender.camera.readers() == ("GStreamer",), "each name once"
    second.close()
    begin = time.monotonic()
    assert sender.camera.readers() == ("GStreamer",)
    print(f"asked in {(time.monotonic() - begin) * 1000:.1f} ms")
    first.close()
    until(lambda: sender.camera.readers() == (), "end of the reader", 5.0)
    daemon = next(p for p in pipewire_server._processes if p.args[0] == "pipewire")
    third = reader()
    numbers(third, 2)
    daemon.send_signal(signal.SIGSTOP)
    try:
        begin = time.monotonic()
        assert sender.camera.readers() is None, "a server that hangs tells nothing"
        assert time.monotonic() - begin < 2
    finally:
        daemon.send_signal(signal.SIGCONT)


def heap_bytes() -> int:
    """What glibc has given out."""

    class Info(ctypes.Structure):
        _fields_ = tuple((name, ctypes.c_size_t) for name in "abcdefghij")

    look = getattr(ctypes.CDLL(None), "mallinfo2", None)
    if look is None:
        pytest.skip("this C library does not tell")
    look.restype = Info
    gc.collect()
    return look().h


def test_looking_for_readers_again_and_again_leaves_nothing_behind(pipewire_server) -> None:
    library = pipewire_library.load()
    looks = 400
    for _ in range(looks):
        assert pipewire_library.global_properties(library)
    before = heap_bytes()
    for _ in range(looks):
        pipewire_library.global_properties(library)
    assert (heap_bytes() - before) / looks < 70  # a proxy that is left is 120
