"""The measuring itself: stamps in sound and picture, and how they are paired."""

from __future__ import annotations

import json
from collections.abc import Sequence

import numpy as np
import pytest

from app.bench import live
from app.bench.live import (
    Delays,
    NotingCamera,
    StampingEngine,
    Sustained,
    beep_times,
    mouth_places,
    stamped_sound,
)
from app.bench.report import draw, hardware, live_figures, show_table
from core.clock import NS_PER_S
from core.features.windows import FeatureStream
from core.settings import Settings
from core.student.registry import build_engine
from core.types import AudioChunk, FacePatch, FeatureWindow, Origin, State, Stats, VideoFrame
from tests.avatar_factory import write_avatar
from tests.chain_fakes import HandClock

DELAYS = Delays([1.0, 2.0, 3.0], [150.0, 160.0, 190.0], 1, 180, 180, "pattern on cpu", {"send": 1})
RUN = Sustained(30, 750, 25.0, 0, 0, 0, 2, 11.0, 0.4, 160.0, 0.1, 171.0, 163, 178, [160.0, 160.1])


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
                if tuple(patch.rgb[0, 0]) == live.STAMP:
                    stamped.append(patch.pts_ns / 1e9)
    times = beep_times(12.0)
    assert len(stamped) == pytest.approx(len(times), abs=2)  # a beep between two frames has both
    for time_s in times:
        nearest = min(stamped, key=lambda s: abs(s + 0.02 - time_s))
        assert nearest - 0.005 <= time_s < nearest + 0.045


def test_the_camera_notes_the_first_picture_of_a_stamp(tmp_path) -> None:
    clock = HandClock()
    camera = NotingCamera(clock, [(3, 2)])
    plain, magenta = np.full((8, 8, 3), 128, np.uint8), np.full((8, 8, 3), live.STAMP, np.uint8)
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
    found = live._paired(began, seen, 10.0, Settings(), stats)
    assert found.lost == 1
    assert np.allclose(found.delay_ms, 170)
    assert np.allclose(found.heard_s, times[1:])


def test_the_answer_for_programs_has_all_figures() -> None:
    figures = json.loads(json.dumps({**live_figures(DELAYS, RUN), "hardware": hardware()}))
    assert figures["delay_p50_ms"] == 160.0
    assert figures["delay_p95_ms"] == pytest.approx(187.0)
    assert figures["rss_mb"] == 160.0
    assert figures["sustained_fps"] == 25.0
    assert {"cpu", "cores", "os", "load_average", "onnxruntime"} <= figures["hardware"].keys()


def test_the_table_says_what_misses_its_aim(capsys: pytest.CaptureFixture[str]) -> None:
    figures = {**live_figures(DELAYS, RUN), "hardware": hardware(), "chain_fps_1_thread": 50.0}
    show_table(figures)
    out = capsys.readouterr().out
    assert "missed" in next(line for line in out.splitlines() if "1 thread" in line)
    assert "ok" in next(line for line in out.splitlines() if "95 %" in line)


def test_the_plot_is_a_png(tmp_path) -> None:
    path = tmp_path / "new" / "delays.png"
    draw(DELAYS, path)
    assert path.read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
