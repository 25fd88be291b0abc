"""Changes of settings while live and while off: all or none, sound and looks."""

from __future__ import annotations

import threading
import time
from dataclasses import replace

import numpy as np
import pytest

from core.errors import BadFrame
from core.messages import Adjust, SetDelay, Start, State
from tests.adjust_bench import SMALL, adjust, answers, head_is_steady, shape
from tests.diary import our_threads, wait_until
from tests.fake_clocks import Driver
from tests.fake_pictures import has_badge, mouth_of
from tests.session_bench import Bench


@pytest.mark.parametrize(
    "bad", [("fps", 0), ("badge", "yes"), ("mic", "b"), ("no such", 1), ("theme", "dark")]
)
@pytest.mark.parametrize("live", [False, True])
def test_all_or_none(bench: Bench, bad: tuple[str, object], live: bool) -> None:
    if live:
        bench.run()
    name, value = bad
    found = adjust(bench, gain_db=6, **{name: value})
    assert found["gain_db"] == 0
    assert found.get(name) == getattr(bench.settings, name, None)
    assert repr(name)[1:-1] in bench.notice("settings").text
    assert bench.session.settings == bench.settings
    assert all(front.tuned[-1][0] == 0 for front in bench.rooms.fronts)


def test_while_off_it_counts_at_the_next_start(bench: Bench) -> None:
    changes = {"gain_db": 6, "badge": False, "threads": 2, "fps": 50, "size_px": SMALL}
    assert adjust(bench, **changes) == changes
    bench.session.post(Start())
    bench.state(State.RUNNING)
    assert bench.rooms.built[0].threads == 2
    assert bench.rooms.fronts[-1].tuned == [(6, False, -50, False)]
    wait_until(lambda: bench.rooms.sinks[0].frames != [])
    assert shape(bench.rooms.sinks[0].frames[0][1]) == SMALL
    assert not has_badge(bench.rooms.sinks[0].frames[0][1])


def test_sound_follows_at_once(bench: Bench) -> None:
    bench.run()
    sink = bench.rooms.sinks[0]
    wait_until(lambda: sink.sound != [])
    assert adjust(bench, gain_db=6, gate=True) == {"gain_db": 6, "gate": True}
    assert bench.rooms.fronts[-1].tuned[-1] == (6, True, -50, False)
    wait_until(lambda: np.abs(sink.sound[-1].pcm).max() > 0.55)  # it was 0.3
    assert len(bench.rooms.engines) == len(bench.rooms.sinks) == len(bench.rooms.composed) == 1


def test_another_look_comes_between_two_ticks(bench: Bench) -> None:
    bench.settings = replace(bench.settings, delay_ms=400)
    bench.run()
    sink = bench.rooms.sinks[0]
    count = len(sink.frames)
    assert adjust(bench, badge=False) == {"badge": False}
    answered = len(sink.frames)
    wait_until(lambda: len(sink.frames) > answered + 5)
    shown = [frame for _, frame in sink.frames[count:]]
    looks = [has_badge(frame) for frame in shown]
    assert looks == sorted(looks, reverse=True)  # once, and never back
    assert not any(looks[answered - count + 1 :])  # in effect means: from the next tick on
    assert {mouth_of(frame) for frame in shown} == {250}  # it spoke on
    assert head_is_steady(shown)
    assert len(bench.rooms.engines) == 1
    assert not bench.session.settings.badge


def test_nobody_waits_for_a_slow_composer(bench: Bench) -> None:
    bench.settings = replace(bench.settings, delay_ms=400)
    bench.run()
    gate = Driver()
    bench.rooms.compose_setup = lambda settings: gate.wait(30)
    bench.session.post(Adjust((("background", "picture:/slow/disk.jpg"),)))
    assert gate.entered.wait(10)
    bench.session.post(SetDelay(420))
    wait_until(lambda: bench.session.settings.delay_ms == 420, 2)
    count = len(bench.rooms.sinks[0].frames)
    wait_until(lambda: len(bench.rooms.sinks[0].frames) > count + 10, 2)
    assert answers(bench) == []
    assert bench.session.settings.background == "own"
    gate.set()
    wait_until(lambda: answers(bench) == [{"background": "picture:/slow/disk.jpg"}])


def test_a_look_that_cannot_be_had_leaves_the_old_one(bench: Bench) -> None:
    bench.run()

    def no_picture(settings: object) -> None:
        raise BadFrame("there is no such picture; choose another one")

    bench.rooms.compose_setup = no_picture
    found = adjust(bench, background="picture:/gone.jpg", badge=False, gain_db=6)
    assert found == {"background": "own", "badge": True, "gain_db": 0}
    assert "choose another one" in bench.notice("picture").text
    assert bench.session.settings == bench.settings
    assert bench.rooms.fronts[-1].tuned[-1][0] == 0
    count = len(bench.rooms.sinks[0].frames)
    wait_until(lambda: len(bench.rooms.sinks[0].frames) > count + 3)
    assert has_badge(bench.rooms.sinks[0].frames[-1][1])


def test_a_disk_that_never_answers_is_given_up(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.session.staging.ANSWER_NS", 300_000_000)
    bench.run()
    gate = threading.Event()
    bench.rooms.compose_setup = lambda settings: gate.wait(30)
    assert adjust(bench, badge=False) == {"badge": True}
    assert "does not answer" in bench.notice("picture").text
    bench.rooms.compose_setup = lambda settings: None
    assert adjust(bench, badge=False) == {"badge": False}
    gate.set()  # what comes now is of no interest
    count = len(bench.rooms.sinks[0].frames)
    wait_until(lambda: len(bench.rooms.sinks[0].frames) > count + 3)
    assert not has_badge(bench.rooms.sinks[0].frames[-1][1])


def test_of_many_wishes_only_the_first_and_the_last_are_worked_on(bench: Bench) -> None:
    bench.run()
    gate = Driver()
    bench.rooms.compose_setup = lambda settings: gate.wait(30)
    colours = [f"colour:#0000{n:02x}" for n in range(10)]
    for colour in colours:
        bench.session.post(Adjust((("background", colour),)))
    assert gate.entered.wait(10)
    gate.set()
    wait_until(lambda: len(answers(bench)) == 10)
    made = [settings.background for settings in bench.rooms.composed[1:]]
    assert made[-1] == colours[-1]
    assert len(made) <= 3
    assert answers(bench)[-2:] == [{"background": colours[-1]}] * 2
    assert bench.session.settings.background == colours[-1]


def test_stopping_waits_for_no_disk_of_a_background(bench: Bench) -> None:
    bench.run()
    gate = Driver()
    bench.rooms.compose_setup = lambda settings: gate.wait(30)
    bench.session.post(Adjust((("background", "picture:/gone/disk.jpg"),)))
    assert gate.entered.wait(10)
    began = time.monotonic()
    assert not bench.session.close()  # its thread is still there: nobody is told otherwise
    assert time.monotonic() - began < 2.0
    gate.set()
    wait_until(lambda: our_threads() == [])
    assert bench.session.close()
