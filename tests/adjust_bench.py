"""Words for tests of settings that change while live and while off."""

from __future__ import annotations

from itertools import pairwise

from core.messages import Adjust, Adjusted
from core.types import VideoFrame
from tests.diary import wait_until
from tests.fake_clocks import Driver
from tests.fake_pictures import index_of
from tests.session_bench import Bench

SMALL = (160, 320)


def answers(bench: Bench) -> list[dict[str, object]]:
    return [dict(event.values) for event in bench.diary.events if isinstance(event, Adjusted)]


def adjust(bench: Bench, **changes: object) -> dict[str, object]:
    """What is in effect after it."""
    count = len(answers(bench))
    bench.session.post(Adjust(tuple(changes.items())))
    wait_until(lambda: len(answers(bench)) > count)
    return answers(bench)[count]


def shape(frame: VideoFrame) -> tuple[int, int]:
    return frame.rgb.shape[1], frame.rgb.shape[0]


def head_is_steady(shown: list[VideoFrame], loop_fps: int = 25) -> bool:
    """Each loop frame follows from time alone."""
    return all(
        (index_of(after) - index_of(before)) % 100
        == round((after.pts_ns - before.pts_ns) * loop_fps / 1e9)
        for before, after in pairwise(shown)
    )


def gated(bench: Bench) -> Driver:
    """The next engine is not ready before this is set."""
    gate = Driver()
    bench.rooms.engine_setup = lambda engine: setattr(engine, "wait", gate)
    return gate
