"""What the real doors make of the settings."""

from __future__ import annotations

import pytest

from core.session import real_ports
from core.settings import Settings


@pytest.mark.parametrize(("chosen", "made"), [(0, 2), (1, 1), (2, 2)])
def test_the_engine_makes_as_many_frames_at_a_time_as_is_chosen(chosen: int, made: int) -> None:
    engine = real_ports().build_engine(Settings(engine="pattern", chunk_frames=chosen))
    assert engine.spec.chunk_frames == made


def test_single_frames_need_40_ms_less_of_sound() -> None:
    build = real_ports().build_engine
    waits = [
        build(Settings(engine="pattern", chunk_frames=frames)).spec.audio_wait_ms
        for frames in (2, 1)
    ]
    assert waits[0] - waits[1] == pytest.approx(40.0)
