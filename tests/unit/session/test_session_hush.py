"""Muted, and the panic key: what the user lets out."""

from __future__ import annotations

import threading
from itertools import pairwise

import numpy as np
import pytest

from core.messages import SetMuted, SetPanic, Start, State, Stop, SwitchCamera
from core.session.hush import Hush
from core.session.outgoing import Outgoing
from core.settings import Settings
from core.types import AudioChunk, Origin, VideoFrame
from tests.diary import wait_until
from tests.fake_pictures import SIZE, SLATE_GREY, index_of, mouth_of
from tests.fake_sound import RATE_HZ
from tests.session_bench import Bench

BLOCK = RATE_HZ // 100
BLOCK_NS = 10_000_000


def block(number: int) -> AudioChunk:
    return AudioChunk(np.full(BLOCK, 0.5, np.float32), RATE_HZ, number * BLOCK_NS)


def loud(chunk: AudioChunk) -> bool:
    return bool(np.abs(chunk.pcm).max() > 0.05)


def is_slate(frame: VideoFrame) -> bool:
    return bool((frame.rgb == SLATE_GREY).all())


# -- The rules, by hand ----------------------------------------------------------------------------


def test_silence_takes_the_place_of_sound_sample_for_sample() -> None:
    hush = Hush()
    assert hush.hushed(block(0)).pcm.tolist() == block(0).pcm.tolist()
    hush.muted = True
    blocks = [hush.hushed(block(n)) for n in range(1, 4)]
    assert [(len(b.pcm), b.t0_ns, b.gap) for b in blocks] == [
        (BLOCK, n * BLOCK_NS, False) for n in range(1, 4)
    ]
    assert [loud(b) for b in blocks] == [True, False, False]  # faded within one block
    assert not blocks[0].pcm[BLOCK // 2 :].any()
    assert np.abs(np.diff(blocks[0].pcm)).max() < 0.01
    assert not np.concatenate([b.pcm for b in blocks[1:]]).any()


def test_what_is_said_long_after_is_not_let_in_to_fade_it() -> None:
    hush = Hush()
    hush.muted = True
    assert not hush.hushed(block(0)).pcm.any()  # the first of all
    hush.muted = False
    hush.hushed(block(1))
    hush.hushed(block(2))
    hush.muted = True  # and then nobody listens for a while
    assert not hush.hushed(block(50)).pcm.any()


def test_after_it_sound_comes_back_within_one_block() -> None:
    hush = Hush()
    hush.muted = True
    hush.hushed(block(0))
    hush.muted = False
    first, second = hush.hushed(block(1)), hush.hushed(block(2))
    assert first.pcm[0] == 0.0
    assert first.pcm[-1] == second.pcm[0] == 0.5


@pytest.mark.parametrize("how", ["mute", "hide"])
def test_what_was_said_meanwhile_is_not_let_in_when_it_comes_too_late(how: str) -> None:
    """A sound server, or the listening thread, has stood still all the time."""
    hush = Hush()
    hush.hushed(block(0))
    on, off = {"mute": (True, False), "hide": ("idle", "")}[how]
    getattr(hush, how)(on, 1 * BLOCK_NS)
    getattr(hush, how)(off, 5 * BLOCK_NS + 1)
    blocks = [hush.hushed(block(n)) for n in range(1, 8)]
    assert not any(b.pcm[BLOCK // 2 :].any() for b in blocks[:1])  # faded
    assert not any(loud(b) for b in blocks[1:5])
    assert [loud(b) for b in blocks[5:]] == [True, True]
    getattr(hush, how)(off, 20 * BLOCK_NS)  # once more, which changes nothing
    assert loud(hush.hushed(block(8)))


@pytest.mark.parametrize("picture", ["idle", "slate", "no such word"])
def test_a_panic_lets_no_sound_in(picture: str) -> None:
    hush = Hush()
    hush.panic = picture
    hush.hushed(block(0))
    assert not hush.hushed(block(1)).pcm.any()


def test_nor_does_sound_leave_that_was_heard_before_it() -> None:
    outgoing = Outgoing(Hush())
    for n in range(30):
        outgoing.put(block(n))
    assert [loud(c) for c in outgoing.due(3 * BLOCK_NS)] == [True] * 4
    outgoing.hush.panic = "idle"
    hidden = outgoing.due(7 * BLOCK_NS)
    assert [c.t0_ns // BLOCK_NS for c in hidden] == [4, 5, 6, 7]
    assert not any(c.pcm.any() for c in hidden)
    outgoing.hush.panic = ""
    assert [loud(c) for c in outgoing.due(9 * BLOCK_NS)] == [True] * 2


def test_while_muted_what_was_said_before_still_leaves() -> None:
    outgoing = Outgoing(Hush())
    outgoing.put(block(0))
    outgoing.hush.muted = True
    assert [loud(c) for c in outgoing.due(0)] == [True]


def test_what_is_taken_back_is_silent_when_its_time_comes() -> None:
    outgoing = Outgoing(Hush())
    for n in range(10):
        outgoing.put(block(n), 2 * BLOCK_NS)  # captured two blocks before
    outgoing.hush.take_back(1 * BLOCK_NS, 4 * BLOCK_NS)
    assert [loud(chunk) for chunk in outgoing.due(2**62)] == [n not in (3, 4, 5) for n in range(10)]
    assert [outgoing.hush.keeps_back(n * BLOCK_NS) for n in range(6)] == [0, 1, 1, 1, 0, 0]


# -- In a session ----------------------------------------------------------------------------------


def live(bench: Bench) -> None:
    """A loudspeaker, too; and a delay that a busy machine keeps."""
    bench.settings = Settings(
        size_px=SIZE, delay_ms=400, mic="mic-a", camera="cam-a", speaker="default"
    )
    bench.run()
    wait_until(lambda: bench.rooms.speakers != [] and bench.rooms.speakers[0].chunks != [])


def test_muted_nobody_hears_anything_and_the_mouth_closes(bench: Bench) -> None:
    live(bench)
    sink, speaker, engine = bench.rooms.sinks[0], bench.rooms.speakers[0], bench.rooms.engines[0]
    bench.session.post(SetMuted(True))
    wait_until(lambda: not loud(speaker.chunks[-1]))
    wait_until(lambda: sink.sound != [] and not loud(sink.sound[-1]))
    wait_until(lambda: mouth_of(sink.frames[-1][1]) == 60)
    assert not engine.pushes[-1][0].values.any()
    assert bench.session.level > 0.5  # the microphone works, and one sees it
    assert bench.session.stats().muted
    assert bench.session.state is State.RUNNING
    count = len(sink.frames)
    wait_until(lambda: len(sink.frames) > count + 10)
    assert {mouth_of(frame) for _, frame in sink.frames[count:]} == {60}
    assert not any(loud(chunk) for chunk in speaker.chunks[-10:])
    bench.session.post(SetMuted(False))
    wait_until(bench.speaks)
    wait_until(lambda: loud(speaker.chunks[-1]) and loud(sink.sound[-1]))
    # Not a sample was left out or moved on the way.
    assert all(b.t0_ns - a.t0_ns == BLOCK_NS for a, b in pairwise(sink.sound))
    assert all(b.t0_ns - a.t0_ns == BLOCK_NS for a, b in pairwise(speaker.chunks))


def test_it_takes_one_block(bench: Bench) -> None:
    live(bench)
    speaker = bench.rooms.speakers[0]
    bench.session.post(SetMuted(True))
    count = len(speaker.chunks)
    wait_until(lambda: len(speaker.chunks) > count + 10)
    assert not any(loud(chunk) for chunk in speaker.chunks[count + 2 :])  # one was on its way


@pytest.mark.parametrize("picture", ["idle", "slate"])
def test_a_panic_shows_its_picture_from_the_next_tick_on(bench: Bench, picture: str) -> None:
    live(bench)
    sink = bench.rooms.sinks[0]
    bench.session.post(SetPanic(picture))
    count = len(sink.frames)
    wait_until(lambda: len(sink.frames) > count + 12)
    shown = [frame for _, frame in sink.frames[count + 1 :]]  # one may have been made already
    assert {frame.origin for frame in shown} == {Origin.IDLE}
    if picture == "slate":
        assert all(is_slate(frame) for frame in shown)
    else:
        assert {mouth_of(frame) for frame in shown} == {60}
        assert len({index_of(frame) for frame in shown}) > 1  # the loop goes on
    assert not any(loud(chunk) for chunk in sink.sound[-4:])
    assert bench.session.stats().panic == picture
    bench.session.post(SetPanic(""))
    wait_until(bench.speaks)
    assert len(bench.rooms.engines) == 1  # the student has gone on all the while
    assert bench.session.stats().panic == ""


def test_after_a_panic_speech_is_shown_as_soon_as_ever(bench: Bench) -> None:
    live(bench)
    sink = bench.rooms.sinks[0]
    bench.session.post(SetPanic("idle"))
    wait_until(lambda: mouth_of(sink.frames[-1][1]) == 60)
    wait_until(lambda: not bench.session.stats().voiced)
    bench.session.post(SetPanic(""))
    ended_ns = bench.rooms.clock.now_ns()
    wait_until(bench.speaks)
    first_ns = next(ns for ns, f in sink.frames if ns > ended_ns and mouth_of(f) > 60)
    assert first_ns - ended_ns < 500_000_000  # what is said now is seen after the delay of 400 ms


def test_a_panic_takes_back_what_the_loudspeaker_was_given(bench: Bench) -> None:
    live(bench)
    speaker = bench.rooms.speakers[0]
    began_ns, count = bench.rooms.clock.now_ns(), len(speaker.chunks)
    bench.session.post(SetPanic("idle"))
    wait_until(lambda: any(c.gap for c in speaker.chunks[count:]))
    back = next(c for c in speaker.chunks[count:] if c.gap)
    assert not back.pcm.any()
    assert began_ns <= back.t0_ns < began_ns + 200_000_000  # far before the sound that is planned
    count = len(speaker.chunks)
    wait_until(lambda: len(speaker.chunks) > count + 10)
    assert sum(c.gap for c in speaker.chunks[1:]) == 1  # once; the first of all is one, too


def test_before_the_start_and_while_warming_it_holds_too(bench: Bench) -> None:
    gate = threading.Event()
    bench.rooms.engine_setup = lambda engine: setattr(engine, "wait", gate)
    bench.session.post(SetPanic("slate"))
    bench.session.post(SetMuted(True))
    assert bench.session.stats().panic == "slate"
    bench.session.post(Start())
    bench.state(State.WARMING)
    wait_until(lambda: len(bench.rooms.sinks[0].frames) > 3)
    assert all(is_slate(frame) for _, frame in bench.rooms.sinks[0].frames)
    bench.session.post(SetPanic(""))
    wait_until(lambda: mouth_of(bench.rooms.sinks[0].frames[-1][1]) == 60)
    bench.session.post(SetPanic("slate"))
    wait_until(lambda: is_slate(bench.rooms.sinks[0].frames[-1][1]))
    gate.set()
    bench.state(State.RUNNING)
    bench.session.post(SetPanic(""))
    wait_until(lambda: bench.session.stats().frames_model + bench.session.stats().frames_idle > 40)
    assert not bench.speaks()  # muted all the time
    bench.session.post(Stop())
    bench.state(State.OFF)
    assert bench.session.stats().muted  # until the user says otherwise


def test_no_driver_that_hangs_delays_it(bench: Bench) -> None:
    bench.run()
    gate = threading.Event()
    bench.rooms.sink_setup = lambda sink: gate.wait(30)
    bench.session.post(SwitchCamera("cam-b"))
    bench.session.post(SetPanic("slate"))
    sink = bench.rooms.sinks[0]
    wait_until(lambda: is_slate(sink.frames[-1][1]), 2)
    gate.set()
