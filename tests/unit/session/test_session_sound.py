"""What is done to the voice before student, recording and loudspeaker hear it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from core.audio.voice_front import VoiceFront
from core.clock import NS_PER_MS, NS_PER_S
from core.messages import Start, State, SwitchMic
from core.session.desks import tune
from core.session.wiring import Features
from core.settings import Settings
from core.stats import Percentiles, level_scale
from core.types import AudioChunk, EngineSpec
from tests.diary import wait_until
from tests.fake_pictures import SIZE
from tests.fake_student import FakeFeatures
from tests.session_bench import Bench

PLAIN = Settings(size_px=SIZE, mic="m", camera="c", speaker="default")


@pytest.fixture(autouse=True)
def _real_front(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench.rooms, "_make_front", VoiceFront)


def heard(bench: Bench) -> list[AudioChunk]:
    """What the loudspeaker was given."""
    return bench.rooms.speakers[0].chunks


def start(bench: Bench, settings: Settings) -> None:
    bench.settings = settings
    bench.session.post(Start())
    bench.state(State.RUNNING)
    wait_until(lambda: bool(bench.rooms.speakers) and len(heard(bench)) > 30)


def test_all_hear_the_voice_with_its_gain(bench: Bench) -> None:
    bench.rooms.source_setup = lambda source: setattr(source, "loudness", 0.1)
    start(bench, replace(PLAIN, gain_db=12))
    tops = [float(np.abs(chunk.pcm).max()) for chunk in heard(bench)[5:25]]
    assert min(tops) == pytest.approx(0.1 * 10**0.6, rel=0.02)
    wait_until(lambda: len(bench.rooms.sinks[0].sound) > 10)
    recorded = bench.rooms.sinks[0].sound[5]
    assert np.abs(recorded.pcm).max() == pytest.approx(0.1 * 10**0.6, rel=0.02)
    pushes = bench.rooms.engines[0].pushes
    wait_until(lambda: bool(pushes))
    window, _ = pushes[-1]
    assert window.values[0, 0] == pytest.approx(0.1 * 10**0.6, rel=0.05)
    assert bench.session.level == pytest.approx(level_scale(-20 - 3 + 12), abs=0.02)


def test_a_closed_gate_rests_the_mouth_and_shows_the_level_it_closes_for(bench: Bench) -> None:
    bench.rooms.source_setup = lambda source: setattr(source, "loudness", 0.02)  # -37 dB
    start(bench, replace(PLAIN, gate=True, gate_db=-30))
    assert not bench.session.gate_open
    assert not any(chunk.pcm.any() for chunk in heard(bench)[:30])
    assert bench.session.level == pytest.approx(level_scale(-37), abs=0.02)
    assert bench.session.level < level_scale(-30)
    assert not bench.session.stats().voiced
    desks = bench.session._control._desks
    tune(desks.front, replace(PLAIN, gate=True, gate_db=-50))
    wait_until(lambda: bench.session.gate_open and heard(bench)[-1].pcm.any())


class LateFeatures(FakeFeatures):
    """Notes how far each block reaches."""

    ends: list[int]

    def __init__(self, spec: EngineSpec) -> None:
        super().__init__(spec)
        self.ends = []

    def push(self, chunk: AudioChunk) -> list[object]:
        self.ends.append(chunk.t0_ns + len(chunk.pcm) * NS_PER_S // chunk.rate_hz)
        return list(super().push(chunk))


def test_what_suppression_holds_back_is_part_of_the_delay_that_is_expected(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[LateFeatures] = []
    measured: list[Percentiles] = []

    def keep_costs(count: int) -> Percentiles:
        measured.append(Percentiles(count))
        return measured[-1]

    monkeypatch.setattr("core.session.student_worker.Percentiles", keep_costs)

    def make(spec: EngineSpec) -> Features:
        made.append(LateFeatures(spec))
        return made[-1]

    ports = bench.rooms.ports
    bench.rooms.ports = lambda: replace(ports(), make_features=make)
    start(bench, replace(PLAIN, noise_suppression=True, delay_ms=20, voice="auto"))
    with_ms = bench.session._control._desks.student.active.expected_ms
    voice = bench.rooms.voices[0].heard  # as captured: what the loudspeaker gets has the delay
    wait_until(lambda: len(voice) > 25)
    for (one, _), (other, _) in pairwise(voice[:25]):
        end_ns = one.t0_ns + len(one.pcm) * NS_PER_S // one.rate_hz
        assert abs(other.t0_ns - end_ns) < 2000, "no gap and no repeat in the sound"
    wait_until(lambda: len(made[0].ends) > 21)  # the first is of the warm-up
    ends = made[0].ends[-20:]
    source = bench.rooms.sources[0]
    # Blocks end 5 ms before the microphone's own, which lie 10 ms apart from its first one on.
    assert {(source._began_ns - end) % (10 * NS_PER_MS) // NS_PER_MS for end in ends} <= {4, 5}
    (costs,) = measured
    held_back_ms = bench.session._control._desks.front.delay_ms
    assert held_back_ms >= 5.0
    assert with_ms - 13.0 - 120.0 - costs.at(90) == pytest.approx(held_back_ms)


def test_another_microphone_begins_anew(bench: Bench) -> None:
    start(bench, replace(PLAIN, gate=True, gate_db=-30))
    assert heard(bench)[-1].pcm.any()
    bench.rooms.source_setup = lambda source: setattr(source, "loudness", 0.02)
    before = len(heard(bench))
    bench.session.post(SwitchMic("other"))
    wait_until(lambda: not bench.session.gate_open and len(heard(bench)) > before + 20)
    other = [chunk for chunk in heard(bench) if 0 < np.abs(chunk.pcm).max() < 0.1]
    assert other == [], "the gate of the last one would have held for a fifth of a second"
