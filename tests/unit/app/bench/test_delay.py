"""The measuring of the delay itself: stamps in sound and picture, and how they are paired."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from app.bench.beep_pictures import STAMP, NotingCamera, StampingEngine, mouth_places
from app.bench.beeps import beep_times, stamped_sound
from app.bench.delay import _paired
from core.clock import NS_PER_S
from core.features.windows import FeatureStream
from core.messages import State, Stats
from core.session.mouths import PreparesChunks
from core.settings import Settings
from core.student.registry import build_engine
from core.types import AudioChunk, FacePatch, FeatureWindow, Origin, VideoFrame
from tests.avatar_factory import write_avatar
from tests.fake_clocks import HandClock


class Quiet:
    """An engine that does nothing."""

    def __init__(self) -> None:
        self.spec = build_engine("pattern").spec
        self.provider, self.notices = "cpu", ()

    def push(self, window: FeatureWindow, base_index: int) -> Sequence[FacePatch]:
        rgb = np.zeros((128, 160, 3), np.uint8)
        return [FacePatch(rgb, window.t0_ns + n * self.spec.frame_ns, 0) for n in (0, 1)]


def test_every_beep_stamps_the_frame_in_which_it_sounds() -> None:
    engine = StampingEngine(Quiet())
    stream, sound, stamped = FeatureStream(engine.spec), stamped_sound(12.0), []
    for begin in range(0, len(sound), 160):
        chunk = AudioChunk(sound[begin : begin + 160].copy(), 16_000, begin * NS_PER_S // 16_000)
        for window in stream.push(chunk):
            for patch in engine.push(window, 0):
                if tuple(patch.rgb[0, 0]) == STAMP:
                    stamped.append(patch.pts_ns / 1e9)
    times = beep_times(12.0)
    assert len(stamped) == pytest.approx(len(times), abs=2)  # a beep between two frames has both
    for time_s in times:
        nearest = min(stamped, key=lambda s: abs(s + 0.02 - time_s))
        assert nearest - 0.005 <= time_s < nearest + 0.045


def test_what_the_engine_does_between_two_chunks_is_not_left_for_the_chunk() -> None:
    class Careful(Quiet):
        def __init__(self) -> None:
            super().__init__()
            self.prepared: list[int] = []

        def prepare(self, base_index: int) -> None:
            self.prepared.append(base_index)

    engine = Careful()
    stamping = StampingEngine(engine)
    assert isinstance(stamping, PreparesChunks)  # what the session asks
    stamping.prepare(7)
    assert engine.prepared == [7]
    StampingEngine(Quiet()).prepare(7)  # one with nothing to do then


def test_the_camera_notes_the_first_picture_of_a_stamp(tmp_path) -> None:
    clock = HandClock()
    camera = NotingCamera(clock, [(3, 2)])
    plain, magenta = np.full((8, 8, 3), 128, np.uint8), np.full((8, 8, 3), STAMP, np.uint8)
    for number, rgb in enumerate((plain, magenta, magenta, plain, magenta)):
        clock.advance_ms(40)
        camera.send(VideoFrame(rgb.copy(), 0, number, Origin.MODEL))
    start = clock.now_ns() - 200_000_000
    assert [(t - start) // 1_000_000 for t in camera.seen_ns] == [80, 200]


def test_the_stamp_is_looked_for_where_the_mouth_is(tmp_path) -> None:
    from core.avatar.package import load_package

    avatar = load_package(write_avatar(tmp_path / "a", frames=10, size_px=(320, 180)))
    places = mouth_places(avatar, (640, 360))
    assert all(280 < x < 360 and 180 < y < 300 for x, y in places)


def test_beeps_are_paired_with_what_was_seen() -> None:
    began, times = 5 * NS_PER_S, beep_times(9.0)
    seen = [began + round((time_s + 0.17) * NS_PER_S) for time_s in times[1:]]  # the first is lost
    stats = Stats(State.RUNNING, 25, 180, 0, 0, 0, True, "pattern", "cpu", "c", "m")
    found = _paired(began, seen, 10.0, Settings(), stats)
    assert found.lost == 1
    assert np.allclose(found.delay_ms, 170)
    assert np.allclose(found.heard_s, times[1:])
