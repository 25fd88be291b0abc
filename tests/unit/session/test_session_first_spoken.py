"""The moment of the first speaking picture, compared with what a camera really got."""

from __future__ import annotations

from core.errors import CameraUnavailable
from core.messages import Start, State
from tests.diary import wait_until
from tests.fake_pictures import mouth_of
from tests.session_bench import Bench


def test_it_is_when_the_camera_got_the_first_mouth_that_is_not_idle(bench: Bench) -> None:
    bench.session.post(Start())
    assert bench.session.stats().first_spoken_ns == 0
    bench.state(State.RUNNING)
    wait_until(bench.speaks)
    frames = bench.rooms.sinks[0].frames
    idle = mouth_of(frames[0][1])
    first = next(n for n, (_, frame) in enumerate(frames) if mouth_of(frame) != idle)
    told_ns, count = bench.session.stats().first_spoken_ns, len(frames)
    assert frames[first - 1][0] < told_ns <= frames[first][0]
    wait_until(lambda: len(frames) > count + 5)
    assert bench.session.stats().first_spoken_ns == told_ns


def test_a_mouth_that_no_camera_takes_does_not_count(bench: Bench) -> None:
    bench.session.post(Start())
    wait_until(lambda: len(bench.rooms.sinks) == 1)
    bench.rooms.camera_errors = 1000
    bench.rooms.sinks[0].error = CameraUnavailable("The fake camera is gone. Plug it in.")
    wait_until(lambda: bench.session.stats().frames_model > 3)
    assert bench.session.stats().first_spoken_ns == 0
