"""When a rest begins, deepens and ends, with seconds that are counted by hand."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable

import pytest

from core.bell import Bell
from core.clock import NS_PER_S
from core.session.rest import Rest
from core.session.rest_desk import UNHEARD_NS, UNSEEN_NS, RestDesk
from tests.fake_audience import Audience
from tests.fake_pictures import FakeSink
from tests.fake_rooms import FakeRooms
from tests.linux_files import on_linux


class Watched:
    """A desk whose seconds are counted by hand."""

    def __init__(self) -> None:
        self.audience = Audience()
        self.rest = Rest(self.audience.watched)
        self.rest.preview = False
        self.desk, self.sink = RestDesk(self.rest), FakeSink(FakeRooms().clock)
        self.unheard = False

    def at(self, second: float, recording: bool = False) -> bool:
        now_ns = round(second * NS_PER_S)
        readers = self.audience.readers(self.sink)
        self.desk.tick(now_ns, self.sink, readers, recording, lambda: self.unheard)
        return self.rest.resting

    def deep_at(self, second: float) -> bool:
        self.at(second)
        return self.rest.deep


def test_it_begins_after_five_seconds_without_anybody() -> None:
    watched = Watched()
    assert [watched.at(second) for second in (100, 102, 104.9, 105, 106)] == [
        False,
        False,
        False,
        True,
        True,
    ]
    assert UNSEEN_NS == 5 * NS_PER_S


def test_a_reader_ends_it_and_the_five_seconds_begin_anew_when_he_leaves() -> None:
    watched = Watched()
    watched.at(100)
    assert watched.at(105)
    watched.audience.reads = True
    assert not watched.at(106)
    assert watched.rest.woken_ns == 106 * NS_PER_S
    watched.audience.reads = False
    assert [watched.at(second) for second in (107, 111.9, 112)] == [False, False, True]


def test_who_has_only_looked_in_between_two_rounds_gets_five_seconds() -> None:
    watched = Watched()
    watched.at(100)
    assert watched.at(105)
    watched.rest.end(106 * NS_PER_S)  # by the camera's thread; he has gone already
    assert [watched.at(second) for second in (106.1, 110.9, 111)] == [False, False, True]


def test_whatever_wants_pictures_ends_it() -> None:
    for want in ("preview", "recording", "setting", "unknown", "named"):
        watched = Watched()
        watched.at(100)
        assert watched.at(105)
        if want == "preview":
            watched.rest.preview = True
        elif want == "setting":
            watched.desk.allow(False)
        elif want == "unknown":
            watched.audience.knows = False
        elif want == "named":
            watched.desk.tick(106 * NS_PER_S, watched.sink, ("Zoom",), False)
            assert not watched.rest.resting
            continue
        assert not watched.at(106, recording=want == "recording"), want
        assert not watched.at(120, recording=want == "recording"), want


def test_a_look_around_that_fails_begins_no_rest_and_ends_none() -> None:
    watched = Watched()
    for second in (100, 106):
        watched.desk.tick(second * NS_PER_S, watched.sink, None, False)
        assert not watched.rest.resting
    watched.at(107)
    assert watched.at(112)
    watched.desk.tick(113 * NS_PER_S, watched.sink, None, False)
    assert watched.rest.resting
    watched.audience.reads = True
    watched.desk.tick(114 * NS_PER_S, watched.sink, None, False)
    assert not watched.rest.resting


def test_without_a_camera_and_after_the_end_nothing_rests() -> None:
    watched = Watched()
    watched.at(100)
    assert watched.at(105)
    watched.desk.tick(106 * NS_PER_S, None, None, False)
    assert not watched.rest.resting
    watched.at(107)
    assert watched.at(112)
    watched.desk.stop()
    assert not watched.rest.resting


def test_a_rest_is_deep_after_five_seconds_in_which_nobody_heard_anything_either() -> None:
    watched = Watched()
    watched.unheard = True
    watched.at(100)
    assert [watched.deep_at(second) for second in (105, 109.9, 110, 111)] == [
        False,
        False,
        True,
        True,
    ]
    assert UNHEARD_NS == 5 * NS_PER_S
    watched.unheard = False
    assert not watched.deep_at(112)
    assert watched.rest.resting
    assert watched.rest.heard_ns == 112 * NS_PER_S
    watched.unheard = True
    assert [watched.deep_at(second) for second in (113, 117.9, 118)] == [False, False, True]


def test_who_was_heard_of_between_two_rounds_gets_five_seconds() -> None:
    watched = Watched()
    watched.unheard = True
    watched.at(100)
    assert [watched.deep_at(second) for second in (105, 110)] == [False, True]
    watched.rest.lighten(111 * NS_PER_S)  # by the camera's thread
    assert [watched.deep_at(second) for second in (111.1, 115.9, 116)] == [False, False, True]


def test_a_reader_of_the_pictures_ends_a_deep_one_and_the_next_begins_light() -> None:
    watched = Watched()
    watched.unheard = True
    watched.at(100)
    assert [watched.deep_at(second) for second in (105, 110)] == [False, True]
    watched.audience.reads = True
    assert not watched.deep_at(111)
    watched.audience.reads = False
    assert [watched.deep_at(second) for second in (112, 117, 121.9, 122)] == [
        False,
        False,
        False,
        True,
    ]


def test_nobody_is_asked_who_listens_while_the_pictures_are_seen() -> None:
    watched = Watched()
    watched.audience.reads = True

    def ask() -> bool:
        raise AssertionError

    watched.desk.tick(100 * NS_PER_S, watched.sink, ("Zoom",), False, ask)


# -- Until something happens -----------------------------------------------------------------------


class Waiting(Watched):
    """At rest, with bells that the test rings."""

    def __init__(self) -> None:
        super().__init__()
        self.camera, self.voice = Bell(), Bell()
        self.rest.sign = lambda _sink: self.camera.file
        self.rest.signs = lambda: (self.voice.file,) if self.voice.file is not None else None
        self.rest.begin()
        self.rest.deepen()
        assert self.watched_s(30.0) < 10.0, "that it is deep now has to be looked at"

    def watched_s(self, timeout_s: float) -> float:
        began_s = time.monotonic()
        assert self.rest.watch(self.sink, timeout_s)
        return time.monotonic() - began_s


@on_linux
@pytest.mark.parametrize("word", ["camera", "voice", "end", "disturb"])
def test_who_watches_wakes_at_any_sign(word: str) -> None:
    waiting = Waiting()
    assert waiting.watched_s(0.05) > 0.04
    sign: Callable[[], None] = {
        "camera": waiting.camera.ring,
        "voice": waiting.voice.ring,
        "end": lambda: waiting.rest.end(1),
        "disturb": waiting.rest.disturb,
    }[word]
    timer = threading.Timer(0.05, sign)
    timer.start()
    assert waiting.watched_s(30.0) < 10.0
    timer.join()
    if word not in ("camera", "voice"):
        assert waiting.watched_s(0.05) > 0.04, "once"


@on_linux
def test_who_sleeps_is_not_disturbed_by_what_he_knows() -> None:
    waiting = Waiting()
    waiting.rest.deepen()
    waiting.unheard = True
    waiting.rest.heard_ns = waiting.rest.woken_ns = 0
    for second in (100, 110, 120):
        assert waiting.deep_at(second)
        assert waiting.watched_s(0.05) > 0.04


@on_linux
def test_the_voice_is_no_sign_while_it_is_passed_on_anyway() -> None:
    waiting = Waiting()
    waiting.rest.lighten(1)
    waiting.watched_s(0.0)
    waiting.voice.ring()
    assert waiting.watched_s(0.05) > 0.04
    waiting.voice.close()
    assert waiting.rest.watch(waiting.sink, 0.0)


@pytest.mark.parametrize("who", ["camera", "voice"])
def test_who_gives_no_sign_is_asked_at_each_tick(who: str) -> None:
    waiting = Waiting() if sys.platform == "linux" else None
    if waiting is None:
        assert not Watched().rest.watch(FakeSink(FakeRooms().clock), 30.0)
        return
    getattr(waiting, who).close()
    assert not waiting.rest.watch(waiting.sink, 30.0)
