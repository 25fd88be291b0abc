"""Another avatar for a student that can change it without being built anew."""

from __future__ import annotations

import threading
from dataclasses import replace
from itertools import pairwise

import pytest

from core.clock import NS_PER_MS
from core.errors import AvatarError
from core.messages import Adjust, Fault, Notice, Start, State, Stop, SwitchAvatar
from tests.adjust_bench import adjust, answers, head_is_steady
from tests.diary import our_threads, wait_until
from tests.fake_clocks import Driver
from tests.fake_pictures import has_badge, index_of, mouth_of
from tests.fake_student import QuickEngine
from tests.session_bench import Bench

TICK = 40 * NS_PER_MS


@pytest.fixture
def quick(bench: Bench) -> Bench:
    """The engine changes its avatar without being built anew."""
    bench.rooms.engine_kind = QuickEngine
    bench.settings = replace(bench.settings, delay_ms=400)
    bench.run()
    return bench


def engine(bench: Bench) -> QuickEngine:
    found = bench.rooms.engines[0]
    assert isinstance(found, QuickEngine)
    return found


def test_another_avatar_needs_no_other_student(quick: Bench) -> None:
    sink = quick.rooms.sinks[0]
    count = len(sink.frames)
    quick.session.post(SwitchAvatar("bob"))
    wait_until(lambda: quick.in_effect("avatar") == ["bob"])
    assert engine(quick).changed == ["bob"]
    assert len(quick.rooms.engines) == 1
    shown = len(sink.frames)
    wait_until(lambda: len(sink.frames) > shown + 5 and quick.speaks())
    began = next(
        n
        for n, ((_, a), (_, b)) in enumerate(pairwise(sink.frames[count - 1 :]), count)
        if index_of(b) != (index_of(a) + round((b.pts_ns - a.pts_ns) / TICK)) % 100
    )
    assert index_of(sink.frames[began][1]) < 20  # its loop begins at its beginning
    assert mouth_of(sink.frames[began][1]) in (60, 155)  # and with no mouth of the other
    wait_until(lambda: len(sink.frames) > began + 20)
    assert head_is_steady([frame for _, frame in sink.frames[began:]])
    pushes = [base for _, base in engine(quick).pushes[-3:]]
    assert [(b - a) % 100 for a, b in pairwise(pushes)] == [2, 2]
    quick.session.post(SwitchAvatar("cat"))
    wait_until(lambda: quick.in_effect("avatar") == ["bob", "cat"])
    assert quick.session.settings.avatar == "cat"


def test_its_mouths_are_made_for_the_frames_that_are_shown(quick: Bench) -> None:
    quick.session.post(SwitchAvatar("bob"))
    wait_until(lambda: quick.in_effect("avatar") == ["bob"])
    wait_until(quick.speaks)
    wait_until(lambda: len(engine(quick).pushes) > 40)
    window, base = engine(quick).pushes[-12]
    due = window.t0_ns + 400 * NS_PER_MS
    sink = quick.rooms.sinks[0]
    wait_until(lambda: sink.frames[-1][1].pts_ns > due + TICK)
    shown = next(frame for _, frame in sink.frames if 0 <= frame.pts_ns - due < TICK)
    assert index_of(shown) == base


def test_an_avatar_that_the_student_refuses_changes_nothing(quick: Bench) -> None:
    engine(quick).refusal = AvatarError("bob was prepared for another student; import it again")
    quick.session.post(SwitchAvatar("bob"))
    assert "import it again" in quick.fault("student").text
    wait_until(lambda: quick.in_effect("avatar") == [""])
    assert quick.session.settings.avatar == ""
    assert quick.session.state is State.RUNNING
    count = quick.session.stats().frames_model
    wait_until(lambda: quick.session.stats().frames_model > count + 10)
    assert len(quick.rooms.engines) == 1


def test_an_avatar_comes_in_the_look_of_the_moment(quick: Bench) -> None:
    """Whichever of the two is ready first."""
    gate = Driver()
    quick.rooms.compose_setup = lambda settings: gate.wait(30)
    quick.session.post(SwitchAvatar("bob"))
    assert gate.entered.wait(10)
    quick.session.post(Adjust((("badge", False),)))
    count = len(quick.rooms.sinks[0].frames)
    wait_until(lambda: len(quick.rooms.sinks[0].frames) > count + 5, 2)  # nobody waits
    gate.set()
    wait_until(lambda: quick.in_effect("avatar") == ["bob"])
    wait_until(lambda: answers(quick) == [{"badge": False}])
    count = len(quick.rooms.sinks[0].frames)
    wait_until(lambda: len(quick.rooms.sinks[0].frames) > count + 5 and quick.speaks())
    assert not has_badge(quick.rooms.sinks[0].frames[-1][1])
    assert engine(quick).changed == ["bob"]


def test_an_avatar_that_was_prepared_for_another_student_is_prepared_anew(quick: Bench) -> None:
    gate = Driver()
    quick.rooms.compose_setup = lambda settings: gate.wait(30)
    quick.session.post(SwitchAvatar("bob"))
    assert gate.entered.wait(10)
    assert adjust(quick, threads=2) == {"threads": 2}
    gate.set()
    wait_until(lambda: quick.in_effect("avatar") == ["bob"])
    assert quick.rooms.engines[1].warmed == ["ada"]
    assert quick.rooms.engines[2].warmed == ["bob"]
    assert quick.session.settings.threads == 2


def test_another_engine_is_built_for_the_avatar_of_the_moment(quick: Bench) -> None:
    quick.session.post(SwitchAvatar("bob"))
    wait_until(lambda: quick.in_effect("avatar") == ["bob"])
    assert adjust(quick, threads=2) == {"threads": 2}
    assert quick.rooms.engines[1].warmed == ["bob"]
    assert quick.session.settings.avatar == "bob"


def test_an_avatar_that_hangs_is_given_up(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.session.staging.ANSWER_NS", 300_000_000)
    bench.run()
    gate = threading.Event()
    bench.rooms.compose_setup = lambda settings: gate.wait(30)
    bench.session.post(SwitchAvatar("bob"))
    assert "does not answer" in bench.notice("avatar").text
    wait_until(lambda: bench.in_effect("avatar") == [""])
    gate.set()


def test_stopping_waits_for_no_avatar_that_hangs_at_the_start(bench: Bench) -> None:
    gate = Driver()
    bench.rooms.compose_setup = lambda settings: gate.wait(30)
    bench.session.post(Start())
    assert gate.entered.wait(10)
    bench.session.post(Stop())
    bench.state(State.OFF)
    assert not any(isinstance(event, Fault | Notice) for event in bench.diary.events)
    gate.set()
    wait_until(lambda: not [name for name in our_threads() if "avatar" in name])
