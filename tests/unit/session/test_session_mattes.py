"""Another background: cut out in the background, once for each avatar, while all goes on."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace

from core.errors import MatteError, PictureError
from core.messages import Adjust, Adjusted, Notice, Start, State, Stop, SwitchAvatar
from core.settings import Settings
from core.types import Avatar
from tests.diary import our_threads, wait_until
from tests.fake_pictures import SIZE
from tests.session_bench import Bench

PLAIN = Settings(size_px=SIZE, mic="m", camera="c")


def start(bench: Bench, settings: Settings) -> None:
    bench.settings = settings
    bench.session.post(Start())
    bench.state(State.RUNNING)


def notices(bench: Bench, key: str) -> list[str]:
    told = [event for event in bench.diary.events if isinstance(event, Notice)]
    return [event.text for event in told if event.key == key]


def answers(bench: Bench) -> list[Adjusted]:
    return [event for event in bench.diary.events if isinstance(event, Adjusted)]


def test_it_is_replaced_once_the_avatar_is_cut_out_and_nothing_waits_for_that(
    bench: Bench,
) -> None:
    go_on = threading.Event()
    bench.rooms.mattes_setup = lambda _avatar, _wanted: go_on.wait(20)
    start(bench, replace(PLAIN, background="blur"))
    wait_until(lambda: "cut out" in " ".join(notices(bench, "background")))
    before, shown = len(bench.rooms.composed), len(bench.rooms.sinks[0].frames)
    wait_until(lambda: len(bench.rooms.sinks[0].frames) > shown + 5)
    go_on.set()
    wait_until(lambda: "replaced now" in " ".join(notices(bench, "background")))
    wait_until(lambda: len(bench.rooms.composed) > before)
    assert bench.rooms.cut_out == ["ada"]
    assert answers(bench) == [], "nobody has asked for anything"


def test_a_change_while_live_is_cut_out_too(bench: Bench) -> None:
    start(bench, PLAIN)
    assert bench.rooms.cut_out == []
    bench.session.post(Adjust((("background", "key"),)))
    wait_until(lambda: "replaced now" in " ".join(notices(bench, "background")))
    wait_until(lambda: bool(answers(bench)))
    assert bench.session.settings.background == "key"


def test_an_avatar_that_cannot_be_cut_out_keeps_its_own_and_is_not_tried_for_ever(
    bench: Bench,
) -> None:
    tries = []

    def fail(avatar: object, wanted: object) -> None:
        tries.append(avatar)
        raise MatteError("nobody is seen in this loop; use its own background")

    bench.rooms.mattes_setup = fail
    start(bench, replace(PLAIN, background="blur"))
    wait_until(lambda: "own background stays" in " ".join(notices(bench, "background")))
    shown = len(bench.rooms.sinks[0].frames)
    wait_until(lambda: len(bench.rooms.sinks[0].frames) > shown + 15)
    assert len(tries) == 1


def test_stop_ends_the_work(bench: Bench) -> None:
    ended = threading.Event()

    def slowly(_avatar: object, wanted) -> None:  # type: ignore[no-untyped-def]
        while wanted():
            ended.wait(0.01)
        ended.set()

    bench.rooms.mattes_setup = slowly
    start(bench, replace(PLAIN, background="blur"))
    wait_until(lambda: bool(notices(bench, "background")))
    bench.session.post(Stop())
    bench.state(State.OFF)
    assert ended.wait(5)
    wait_until(lambda: not [name for name in our_threads() if "mattes" in name])


def test_a_background_picture_that_is_gone_does_not_stop_the_start(bench: Bench) -> None:
    def refuse(settings: Settings) -> None:
        if settings.background != "own":
            raise PictureError("The picture beach.png is not there. Choose another one.")

    bench.rooms.compose_setup = refuse
    start(bench, replace(PLAIN, background="picture:beach.png"))
    (text,) = notices(bench, "picture")
    assert "own background is shown" in text
    assert "beach.png is not there" in text
    assert [dict(event.values) for event in answers(bench)] == [{"background": "own"}]


def held(bench: Bench, tries: list[str]) -> threading.Event:
    """The work goes on until the event is set, or nobody wants it any more."""
    go_on = threading.Event()

    def find(avatar: Avatar, wanted: Callable[[], bool]) -> None:
        tries.append(avatar.id)
        while wanted() and not go_on.wait(0.01):
            pass

    bench.rooms.mattes_setup = find
    return go_on


def test_what_a_stop_has_ended_is_begun_again_after_the_next_start(bench: Bench) -> None:
    tries: list[str] = []
    go_on = held(bench, tries)
    start(bench, replace(PLAIN, background="blur"))
    wait_until(lambda: len(tries) == 1)
    bench.session.post(Stop())
    bench.state(State.OFF)
    bench.rooms.cut_out.clear()
    bench.diary.forget()
    bench.session.post(Start())
    wait_until(lambda: len(tries) == 2)
    go_on.set()
    wait_until(lambda: "replaced now" in " ".join(notices(bench, "background")))


def test_what_is_not_wanted_any_more_ends_in_silence_and_may_be_wanted_again(bench: Bench) -> None:
    tries: list[str] = []
    go_on = held(bench, tries)
    start(bench, replace(PLAIN, background="blur"))
    wait_until(lambda: len(tries) == 1)
    bench.session.post(Adjust((("background", "own"),)))
    wait_until(lambda: len(answers(bench)) == 1)
    wait_until(lambda: not [name for name in our_threads() if "mattes" in name])
    bench.rooms.cut_out.clear()
    bench.session.post(Adjust((("background", "key"),)))
    wait_until(lambda: len(tries) == 2)
    assert "replaced now" not in " ".join(notices(bench, "background"))
    go_on.set()
    wait_until(lambda: "replaced now" in " ".join(notices(bench, "background")))


def test_another_avatar_does_not_wait_for_the_one_before(bench: Bench) -> None:
    tries: list[str] = []
    held(bench, tries)
    start(bench, replace(PLAIN, background="blur"))
    wait_until(lambda: tries == ["ada"])
    bench.session.post(SwitchAvatar("bob"))
    wait_until(lambda: tries == ["ada", "bob"])
    assert "replaced now" not in " ".join(notices(bench, "background"))
