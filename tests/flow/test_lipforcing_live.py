"""A tiny Lip Forcing speaks through the real chain: files of weights, session, file camera."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import pytest

pytest.importorskip("torch")

from app.bench.beeps import write_wav
from app.render import render
from core.avatar.wide_faces import loop_faces
from core.messages import Notice, Start, State, StateChanged
from core.ports import LipEngine
from core.session import Ports, Session, real_ports
from core.settings import Settings
from core.student.lipforcing_live import LiveOptions
from core.student.torch_lipforcing_open import open_engine
from core.types import Avatar
from tests.diary import Diary, our_threads, wait_until
from tests.flow.conftest import syllables
from tests.lipforcing_factory import FACE_PX, SmallCrops, write_files

pytestmark = [pytest.mark.flow, pytest.mark.torch]


@pytest.fixture
def ports(tmp_path: Path) -> Ports:
    """The real doors, but for the size of everything."""
    files = write_files(tmp_path / "weights")

    def build(settings: Settings) -> LipEngine:
        options = LiveOptions.of(settings)
        return open_engine(files, options, provider="cpu", face_px=FACE_PX)

    def prepare(_settings: Settings, avatar: Avatar) -> Avatar:
        return replace(avatar, faces=SmallCrops(loop_faces(avatar, None, FACE_PX)))

    return replace(real_ports(), build_engine=build, prepare=prepare)


def pictures(path: Path) -> np.ndarray:
    with av.open(str(path)) as film:
        return np.stack([frame.to_ndarray(format="rgb24") for frame in film.decode(video=0)])


def moving_rows(film: np.ndarray) -> np.ndarray:
    """Mean change from picture to picture in each row."""
    return np.abs(np.diff(film.astype(np.float32), axis=0)).mean(axis=(0, 2, 3))


@pytest.mark.timeout(900)  # a busy machine
@pytest.mark.parametrize("mode", ["chunk3", "overlap"])
def test_it_speaks_into_a_file_camera(
    settings: Settings, ports: Ports, tmp_path: Path, mode: str
) -> None:
    out = tmp_path / "out.mp4"
    write_wav(tmp_path / "speech.wav", syllables(6.0))
    chosen = replace(
        settings,
        engine="lipforcing",
        lipforcing_mode=mode,
        lipforcing_lookahead_ms=80,
        mic=f"file:{tmp_path / 'speech.wav'}",
        camera=f"file:{out}",
    )
    diary = Diary()
    session = Session(chosen, on_event=diary, ports=ports)
    try:
        session.post(Start())
        diary.wait_for(lambda e: isinstance(e, StateChanged) and e.state is State.RUNNING, 500)
        diary.wait_for(lambda e: isinstance(e, Notice) and e.key == "mic-ended", 300)
        wait_until(lambda: session.stats().frames_model > 0, 60)
        stats = session.stats()
    finally:
        assert session.close()
    assert our_threads() == []
    least_ms = 13 + (480 if mode == "chunk3" else 160) + 80
    assert stats.delay_ms >= least_ms  # raised from the 180 asked for, and said so
    told = [e.text for e in diary.events if isinstance(e, Notice) and e.key == "delay"]
    assert any("cannot be kept here" in text for text in told)
    assert stats.engine == "lipforcing"
    assert stats.provider == "cpu"
    film = pictures(out)
    assert len(film) > 25
    assert film.mean(axis=(1, 2, 3)).min() > 40  # never black


@pytest.mark.timeout(900)
def test_it_renders_a_file(settings: Settings, ports: Ports, tmp_path: Path) -> None:
    write_wav(tmp_path / "speech.wav", syllables(3.0))
    films = {}
    for engine, doors in (("lipforcing", ports), ("pattern", None)):
        out = tmp_path / f"{engine}.mp4"
        made = render(replace(settings, engine=engine), tmp_path / "speech.wav", out, ports=doors)
        assert made.frames == 75
        films[engine] = pictures(out)
    spoken, drawn = films["lipforcing"], films["pattern"]
    assert spoken.shape == drawn.shape == (75, 180, 320, 3)
    # Random weights paint noise where the mask lets them; all else is the avatar's loop.
    changed = np.abs(spoken.astype(int) - drawn).mean(axis=(0, 3))
    assert changed[:20].max() < 12
    assert changed[:, :60].max() < 12
    assert changed[100:130, 140:180].mean() > 20
    assert moving_rows(spoken).argmax() > 60
