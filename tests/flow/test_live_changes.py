"""The real chain with the small student: muted, hidden, recorded and adjusted while it speaks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import av
import numpy as np
import pytest

from core import paths
from core.messages import (
    Adjust,
    Adjusted,
    ChoiceInEffect,
    Event,
    Fault,
    Recording,
    SetMuted,
    SetPanic,
    Start,
    StartRecording,
    State,
    StateChanged,
    StopRecording,
    SwitchAvatar,
)
from core.session import Session, real_ports
from core.settings import Settings
from core.types import Origin, VideoFrame
from tests.diary import Diary, our_threads, wait_until

pytestmark = [
    pytest.mark.flow,
    pytest.mark.skipif(not paths.small_student().is_dir(), reason="no small student"),
]

SIZE, SMALL = (640, 360), (320, 180)


class Camera:
    """Keeps what a viewer would see."""

    def __init__(self, size_px: tuple[int, int]) -> None:
        self.label, self.closed = f"camera of {size_px}", False
        self.frames: list[VideoFrame] = []

    def send(self, frame: VideoFrame) -> None:
        self.frames.append(frame)

    def close(self) -> None:
        self.closed = True


class Stage:
    """A session that speaks, and what its cameras got."""

    def __init__(self) -> None:
        self.cameras: list[Camera] = []
        self.diary = Diary()
        ports = replace(
            real_ports(),
            open_sink=lambda choice, size_px, fps, clock: self._opened(size_px),
            sink_notices=lambda sink: (),
            opens_beside=lambda choice, sink: True,
        )
        # The delay can be kept on a busy machine, too.
        settings = Settings(
            avatar="mia", mic="sample", speaker="off", size_px=SIZE, delay_ms=500, camera="watched"
        )
        self.session = Session(settings, on_event=self.diary, ports=ports)

    def _opened(self, size_px: tuple[int, int]) -> Camera:
        self.cameras.append(Camera(size_px))
        return self.cameras[-1]

    @property
    def frames(self) -> list[VideoFrame]:
        return self.cameras[-1].frames

    def shown(self, count: int = 5) -> list[VideoFrame]:
        """The next pictures."""
        frames = self.frames
        before = len(frames)
        wait_until(lambda: len(frames) > before + count, 20)
        return frames[before + 1 : before + 1 + count]

    def speaks(self) -> None:
        before = self.session.stats().frames_model
        wait_until(lambda: self.session.stats().frames_model > before + 15, 30)
        wait_until(lambda: self.frames[-1].origin is Origin.MODEL, 30)

    def decided(self, **values: object) -> None:
        def fits(event: Event) -> bool:
            return isinstance(event, Adjusted) and dict(event.values) == values

        self.diary.wait_for(fits, 60)


@pytest.fixture
def stage(_clean_profile: None) -> Iterator[Stage]:
    made = Stage()
    made.session.post(Start())
    made.diary.wait_for(
        lambda e: isinstance(e, StateChanged) and e.state is State.RUNNING, timeout_s=60
    )
    made.speaks()
    yield made
    assert made.session.close()
    assert our_threads() == []


def sound_of(path: Path) -> tuple[np.ndarray, int]:
    with av.open(str(path)) as file:
        parts = [(f.time, f.sample_rate, f.to_ndarray()[0]) for f in file.decode(audio=0)]
    rate_hz = parts[0][1]
    whole = np.zeros(round(parts[-1][0] * rate_hz) + len(parts[-1][2]), np.float32)
    for time, _, part in parts:
        whole[round(time * rate_hz) :][: len(part)] = part
    return whole, rate_hz


def sizes_of(path: Path) -> list[tuple[int, int]]:
    with av.open(str(path)) as file:
        return [(frame.width, frame.height) for frame in file.decode(video=0)]


def test_all_of_it_while_it_speaks(stage: Stage, tmp_path: Path) -> None:
    session = stage.session
    session.post(StartRecording(str(tmp_path / "talk.mp4")))
    stage.diary.wait_for(lambda e: isinstance(e, Recording) and e.active)
    stage.speaks()
    # Muted: the mouth comes to rest, and the meter still shows the microphone.
    session.post(SetMuted(True))
    stage.shown(35)  # what was said before is shown to its end
    assert {frame.origin for frame in stage.shown(15)} == {Origin.IDLE}
    wait_until(lambda: session.level > 0.3, 20)
    muted_s = session.stats().recorded_s
    session.post(SetMuted(False))
    stage.speaks()
    # Hidden behind a still picture, and back.
    session.post(SetPanic("slate"))
    first, *others = stage.shown(8)
    assert all((frame.rgb == first.rgb).all() for frame in others)
    session.post(SetPanic("idle"))
    assert any((frame.rgb != first.rgb).any() for frame in stage.shown(4))
    session.post(SetPanic(""))
    stage.speaks()
    # Another student, and another size with it: camera and recording get it at one tick.
    changes = {"threads": 2, "size_px": SMALL}
    session.post(Adjust(tuple(changes.items())))
    stage.decided(**changes)
    stage.speaks()
    assert {frame.rgb.shape[1::-1] for frame in stage.cameras[0].frames} == {SIZE}
    assert {frame.rgb.shape[1::-1] for frame in stage.cameras[1].frames} == {SMALL}
    assert stage.cameras[0].closed
    wait_until(lambda: session.stats().recording.endswith("talk-2.mp4"), 20)
    session.post(StopRecording())
    wait_until(lambda: session.stats().recording == "", 20)
    assert not any(isinstance(event, Fault) for event in stage.diary.events)
    assert session.state is State.RUNNING
    sound, rate_hz = sound_of(tmp_path / "talk.mp4")
    quiet = sound[round((muted_s - 0.6) * rate_hz) : round((muted_s - 0.1) * rate_hz)]
    assert np.abs(quiet).max() < 0.003
    assert np.abs(sound).max() > 0.05
    assert set(sizes_of(tmp_path / "talk.mp4")) == {SIZE}
    assert set(sizes_of(tmp_path / "talk-2.mp4")) == {SMALL}


def test_another_avatar_without_a_dark_or_frozen_picture(stage: Stage) -> None:
    before = stage.shown(3)[-1].rgb.astype(int)
    began = len(stage.frames)
    stage.session.post(SwitchAvatar("david"))
    stage.diary.wait_for(lambda e: isinstance(e, ChoiceInEffect) and e.choice == "david", 30)
    stage.speaks()
    shown = stage.frames[began:]
    changed = [float(np.abs(frame.rgb.astype(int) - before).mean()) > 15 for frame in shown]
    assert changed == sorted(changed)  # once, and never back
    assert changed[-1]
    assert min(float(frame.rgb.mean()) for frame in shown) > 40
    again = [bool((b.rgb == a.rgb).all()) for a, b in pairwise(shown)]
    assert not any(x and y and z for x, y, z in zip(again, again[1:], again[2:], strict=False))
    assert not any(isinstance(event, Fault) for event in stage.diary.events)
