"""Deep rest: nobody hears the voice either; it is kept, and nothing of it is lost."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest

from core.bell import Bell
from core.clock import NS_PER_MS, NS_PER_S
from core.messages import SetMuted, State, Stop
from tests.diary import wait_until
from tests.fake_audience import Audience
from tests.fake_sound import FakeVoice
from tests.linux_files import on_linux
from tests.session_bench import Bench


@pytest.fixture
def alone(bench: Bench, audience: Audience, monkeypatch: pytest.MonkeyPatch) -> FakeVoice:
    """Nobody hears the voice either, and that has been noticed."""
    monkeypatch.setattr("core.session.rest_desk.UNHEARD_NS", NS_PER_S // 2)
    bench.settings = replace(bench.settings, speaker="off")
    bench.fall_asleep()
    voice = bench.rooms.voices[0]
    voice.recorded = False
    wait_until(lambda: voice.pauses == 1)
    return voice


def test_the_voice_is_kept_while_nobody_hears_it_and_goes_on_at_the_first_sign(
    bench: Bench, alone: FakeVoice
) -> None:
    time.sleep(0.2)  # what was on its way
    heard, pushes = len(alone.heard), len(bench.rooms.engines[0].pushes)
    time.sleep(1.5)
    assert len(alone.heard) == heard
    assert bench.session.level > 0.5
    assert bench.session.state is State.RUNNING
    alone.recorded = True
    opened_ns = bench.rooms.clock.now_ns()
    wait_until(lambda: len(alone.heard) > heard)
    first_ns = alone.heard[heard][0].t0_ns
    assert first_ns < opened_ns, "of sound from before, not only from now on"
    assert bench.rooms.clock.now_ns() - first_ns < 2 * NS_PER_S
    wait_until(lambda: len(alone.heard) > heard + 100)
    times = [chunk.t0_ns for chunk, _ in alone.heard[heard:]]
    assert {b - a for a, b in pairwise(times)} == {10 * NS_PER_MS}
    assert bench.rests(), "the pictures rest on"
    assert len(bench.rooms.engines[0].pushes) == pushes
    assert bench.session.stats().audio_overflows == 0
    assert not bench.told("mic")


def test_who_sleeps_deeply_seldom_looks_around(
    bench: Bench, alone: FakeVoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: Counter[str] = Counter()

    def counted(thing: object, name: str) -> None:
        inner = getattr(thing, name)

        def call(*given: object) -> object:
            looks[f"{type(thing).__name__}.{name}"] += 1
            return inner(*given)

        monkeypatch.setattr(thing, name, call)

    control = bench.session._control
    rest, desks = control._around.rest, control._desks
    time.sleep(0.3)  # whoever was on his way
    for thing, name in ((rest, "wait"), (rest, "nap"), (desks.signs, "tick")):
        counted(thing, name)
    time.sleep(2.0)
    assert len(looks) == 3, "each of them looks"
    assert max(looks.values()) <= 10, looks


@on_linux
def test_who_begins_to_record_is_heard_of_by_his_sign(
    bench: Bench, bell: Bell, alone: FakeVoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    control, voice = bench.session._control, Bell()
    alone.sign = voice.file
    monkeypatch.setattr(control._desks.rest, "tick", lambda *_: None)
    monkeypatch.setattr("core.session.camera_worker.ASLEEP_NS", 30 * NS_PER_S)
    time.sleep(1.5)
    heard = len(alone.heard)
    alone.recorded = True
    voice.ring()
    began_s = time.monotonic()
    wait_until(lambda: len(alone.heard) > heard)
    assert time.monotonic() - began_s < 1.0
    assert bench.rests()
    assert not control._around.rest.deep


def test_from_a_deep_rest_the_first_mouth_is_as_soon_as_from_a_light_one(
    bench: Bench, audience: Audience, alone: FakeVoice
) -> None:
    late = bench.session.stats().frames_late
    time.sleep(2.0)  # nothing of before is left
    took_ns = bench.opened_to_mouth_ns(audience)
    assert took_ns < 390 * NS_PER_MS, "made of sound from before, not only from now on"
    wait_until(bench.speaks)
    wait_until(lambda: bench.session.stats().frames_model > 20)
    assert bench.session.stats().frames_late - late <= 3


def test_what_is_said_muted_in_a_deep_rest_is_never_heard(bench: Bench, alone: FakeVoice) -> None:
    heard = len(alone.heard)
    bench.session.post(SetMuted(True))
    time.sleep(1.0)
    unmuted_ns = bench.rooms.clock.now_ns()
    bench.session.post(SetMuted(False))
    alone.recorded = True
    wait_until(lambda: any(c.pcm.any() for c, _ in alone.heard[heard:]))
    assert min(c.t0_ns for c, _ in alone.heard[heard:] if c.pcm.any()) > unmuted_ns - 11 * NS_PER_MS


def test_with_a_loudspeaker_no_rest_is_deep(bench: Bench, audience: Audience) -> None:
    bench.settings = replace(bench.settings, speaker="default")
    bench.fall_asleep()
    voice = bench.rooms.voices[0]
    voice.recorded = False
    spoken = len(bench.rooms.speakers[0].chunks)
    wait_until(lambda: len(bench.rooms.speakers[0].chunks) > spoken + 150)
    assert voice.pauses == 0


def test_a_deep_rest_ends_with_the_run(bench: Bench, alone: FakeVoice) -> None:
    bench.session.post(Stop())
    bench.state(State.OFF)
    assert alone.ended
