"""The speed measurement runs the real chain and hands out plain figures."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

from app.bench import peer as peer_module
from app.bench.chain import Chain, ChainSpeed
from app.bench.figures import speed_figures
from app.bench.peer import build_peer
from app.bench.speed import PeerSpeed, Speed, measure_speed, one_opencv_thread
from core.errors import EngineError
from tests.unit.student.tiny_student import make_avatar, write_student

SOUND = (np.random.default_rng(0).standard_normal(16_000) * 0.1).astype(np.float32)
PARTS = [
    "log-mel", "audio encoder", "step 1", "step 2", "cache", "decode", "pixels", "loop frame",
    "paste-back", "I420",
]  # fmt: skip


@pytest.fixture(scope="module")
def student(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_student(tmp_path_factory.mktemp("student"))


@pytest.mark.parametrize("threads", [1, 2])
def test_the_chain_ends_in_camera_bytes_and_times_every_part(student: Path, threads: int) -> None:
    chain = Chain(make_avatar(), student, SOUND, threads, (320, 180))
    with one_opencv_thread():  # as the measurement itself runs it
        chain.round(1, counts=False)
        chain.round(9)
        chain.round(9)
    assert chain._bytes.shape == (180 * 3 // 2, 320)
    assert chain._bytes.std() > 5
    speed = chain.speed()
    assert list(speed.stages_ms) == PARTS
    assert all(value > 0 for value in speed.stages_ms.values())
    assert speed.fps == pytest.approx(1000 / speed.ms_per_frame)
    if threads == 1:
        assert speed.ms_per_frame > 0.8 * sum(speed.stages_ms.values())
        assert 0 < speed.cpu_ms_per_frame < 1.2 * speed.ms_per_frame


def test_single_frames_are_measured_where_they_are_asked_for(tmp_path: Path) -> None:
    folder = write_student(tmp_path, single=True)
    for frames, made in ((1, 1), (None, 2)):
        chain = Chain(make_avatar(), folder, SOUND, 1, (320, 180), chunk_frames=frames)
        with one_opencv_thread():
            chain.round(3)
        assert chain._frames == 3 * made
        assert chain.chunk_frames == made
        assert list(chain.speed().stages_ms) == PARTS


def test_the_chunk_that_was_really_made_is_told(student: Path) -> None:
    chain = Chain(make_avatar(), student, SOUND, 1, (320, 180), chunk_frames=1)
    assert chain.chunk_frames == 2  # this student has no graphs for one
    made = ChainSpeed(1, 80.0, 12.5, 9.0, {})
    peer = PeerSpeed("int8", 2, 50.0, 20.0)
    speed = Speed(made, made, peer, peer, "cpu", chain.chunk_frames, 1, 0.0)
    assert speed_figures(speed)["chunk_frames"] == 2


def test_all_frames_go_through_with_one_thread_and_with_two(
    student: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: dict[int, list[bytes]] = {}
    for threads in (1, 2):
        chain, seen = Chain(make_avatar(), student, SOUND, threads, (320, 180)), []
        compose = chain._compositor.compose

        def note(patch, compose=compose, seen=seen):  # type: ignore[no-untyped-def]
            picture = compose(patch)
            seen.append(picture.tobytes())
            return picture

        monkeypatch.setattr(chain._compositor, "compose", note)
        chain.round(5)
        shown[threads] = seen
    assert len(shown[1]) == 10
    assert shown[1] == shown[2]


@pytest.mark.parametrize("threads", [1, 2])
def test_a_picture_that_fails_ends_the_measurement(
    student: Path, monkeypatch: pytest.MonkeyPatch, threads: int
) -> None:
    chain = Chain(make_avatar(), student, SOUND, threads, (320, 180))
    monkeypatch.setattr(chain._compositor, "compose", lambda patch: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        chain.round(1)


def test_other_numbers_of_threads_are_refused(student: Path) -> None:
    with pytest.raises(EngineError, match="1 or 2"):
        Chain(make_avatar(), student, SOUND, 3, (320, 180))


def test_one_run_measures_us_and_the_peer(student: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(peer_module, "build_peer", lambda precision: build_peer(precision, 1 / 16))
    before = cv2.getNumThreads()
    speed = measure_speed(make_avatar(), student, turns=2)
    assert cv2.getNumThreads() == before
    assert (speed.chain_1.threads, speed.chain_2.threads, speed.peer_int8.threads) == (1, 2, 2)
    assert (speed.peer_int8.precision, speed.peer_float32.precision) == ("int8", "float32")
    assert min(speed.chain_1.fps, speed.chain_2.fps, speed.peer_int8.fps) > 1
    assert 0 <= speed.busy_elsewhere <= 1
    assert (speed.provider, speed.chunk_frames, speed.turns) == ("cpu", 2, 2)


def test_times_peer_compares_the_chain_on_two_threads_with_the_int8_peer() -> None:
    chains = [ChainSpeed(n, fps, 1000 / fps, 9.0, {}) for n, fps in ((1, 80.0), (2, 120.0))]
    peers = [PeerSpeed("int8", 2, 50.0, 20.0), PeerSpeed("float32", 2, 30.0, 33.3)]
    assert Speed(*chains, *peers, "cpu", 2, 1, 0.0).times_peer == pytest.approx(2.4)
