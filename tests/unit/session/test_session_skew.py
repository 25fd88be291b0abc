"""How far sound and picture are apart where they leave the program, by a clock that is moved."""

from __future__ import annotations

import numpy as np
import pytest

from core.clock import NS_PER_MS
from core.session.camera_worker import CameraWorker
from core.session.feed import Feed, Lane
from core.session.hush import Hush
from core.session.outgoing import Outgoing
from core.session.pictures import DuePicture
from core.session.timing import LEAD_NS, MARGIN_NS
from core.slots import LatestSlot
from core.stats import LiveMeters
from core.types import FacePatch, VideoFrame
from tests.fake_clocks import HandClock
from tests.fake_pictures import FakeComposer, fake_avatar


@pytest.mark.parametrize(("late_ms", "voice_late_ms"), [(0, 0), (25, 0), (25, 12), (0, -7)])
def test_a_picture_that_leaves_late_is_behind_its_sound(late_ms: int, voice_late_ms: int) -> None:
    clock, meters, avatar = HandClock(), LiveMeters(), fake_avatar()
    mouth, lane = np.full((6, 8, 3), 250, np.uint8), Lane(25)
    composer = FakeComposer(avatar)
    compose = composer.compose

    def slow(patch: FacePatch, strength: float = 1.0) -> np.ndarray:
        clock.advance_ms(LEAD_NS / NS_PER_MS + late_ms)
        return compose(patch, strength)

    composer.compose = slow  # type: ignore[method-assign]
    feed = Feed(avatar, composer, np.zeros((2, 2, 3), np.uint8), lane)
    preview, outgoing = LatestSlot[VideoFrame](), Outgoing(Hush())
    worker = CameraWorker(feed, None, 25, clock, meters, preview, outgoing, lambda report: None)
    meters.voice_late_ns = voice_late_ms * NS_PER_MS
    for tick in range(1, 10):
        due_ns = worker.timing.grid_ns + tick * 40 * NS_PER_MS - MARGIN_NS
        patch = FacePatch(mouth, due_ns - 180 * NS_PER_MS, 0)
        lane.put(DuePicture(due_ns, patch, True))
        worker.step()
        if tick == 5:
            meters.voice_late_ns = None  # it is not heard just now: nothing is known
        if tick == 7:
            meters.voice_late_ns = voice_late_ms * NS_PER_MS
    expected = -MARGIN_NS / NS_PER_MS - late_ms + voice_late_ms
    assert meters.skew_ms.at(50) == pytest.approx(expected)
    assert meters.skew_ms.of_size(95) == pytest.approx(abs(expected))
    assert meters.skew_ms.count == 7
