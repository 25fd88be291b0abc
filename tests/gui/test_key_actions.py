"""What global keys ask for; pressed here by their back end's signals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.hotkeys.backend import Backend
from app.hotkeys.chord import Chord
from app.hotkeys.hotkeys import Hotkeys
from app.window.key_actions import KeyActions
from core.messages import State, StateChanged, Stats
from core.settings import Settings

TALKING = Settings(hotkey_talk="F9", push_to_talk=True)


class Keyboard(Backend):
    """Pressed by the test."""

    def __init__(self) -> None:
        super().__init__()
        self.bound: dict[str, str] = {}
        self.binds = 0
        self.titles: dict[str, str] = {}

    def bind(self, chords: Mapping[str, Chord], titles: Mapping[str, str]) -> None:
        self.bound = {name: chord.shown for name, chord in chords.items()}
        self.titles = dict(titles)
        self.binds += 1
        self.answered.emit({})

    def close(self) -> None:
        self.bound = {}

    def press(self, name: str) -> None:
        self.pressed.emit(name)
        self.released.emit(name)


class Bench:
    """The actions, their keyboard, and what was asked for."""

    def __init__(self, settings: Settings) -> None:
        self.keyboard = Keyboard()
        self.actions = KeyActions(keys=Hotkeys(open_=lambda: self.keyboard))
        self.asked: list[Any] = []
        self.actions.mute_asked.connect(lambda on: self.asked.append(("mute", on)))
        self.actions.panic_asked.connect(lambda on: self.asked.append(("panic", on)))
        self.actions.next_avatar_asked.connect(lambda: self.asked.append("next"))
        self.actions.apply(settings)

    def live(self) -> None:
        self.actions.hear(StateChanged(State.RUNNING))

    def second(self, muted: bool = False, panic: str = "") -> None:
        plain = dict.fromkeys(("fps", "delay_ms", "delay_p50_ms", "delay_p95_ms", "level"), 0.0)
        named = dict.fromkeys(("engine", "provider", "camera", "mic"), "")
        self.actions.hear(
            Stats(
                state=State.RUNNING,
                voiced=False,
                muted=muted,
                panic=panic,
                **plain,  # type: ignore[arg-type]
                **named,  # type: ignore[arg-type]
            )
        )


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench(Settings())


def test_keys_are_those_of_the_settings(bench: Bench) -> None:
    assert bench.keyboard.bound == {
        "mute": "Ctrl+Alt+M",
        "panic": "Ctrl+Alt+P",
        "next_avatar": "Ctrl+Alt+N",
    }
    assert "mute" in bench.keyboard.titles["panic"]
    bench.actions.apply(replace(TALKING, hotkey_mute=""))
    assert sorted(bench.keyboard.bound) == ["next_avatar", "panic", "talk"]
    bench.actions.apply(replace(Settings(), hotkeys=False))
    assert bench.keyboard.bound == {}


def test_mute_and_panic_are_switches_of_a_running_session(bench: Bench) -> None:
    for name in ("mute", "panic", "next_avatar"):
        bench.keyboard.press(name)
    assert bench.asked == ["next"], "nothing runs"
    bench.live()
    for name in ("mute", "mute", "panic", "panic"):
        bench.keyboard.press(name)
    assert bench.asked[1:] == [
        ("mute", True),
        ("mute", False),
        ("panic", True),
        ("panic", False),
    ]


def test_what_was_muted_elsewhere_is_let_speak(bench: Bench) -> None:
    bench.live()
    bench.second(muted=True)
    bench.keyboard.press("mute")
    assert bench.asked == [("mute", False)]
    bench.second(muted=True)  # figures of before the key
    bench.keyboard.press("mute")
    assert bench.asked[1:] == [("mute", True)]
    bench.second(muted=True)
    bench.second(muted=False)  # by the window
    bench.keyboard.press("mute")
    assert bench.asked[2:] == [("mute", True)]


def test_what_was_muted_in_one_run_is_in_the_next(bench: Bench) -> None:
    bench.live()
    bench.keyboard.press("mute")
    bench.actions.hear(StateChanged(State.OFF))
    bench.live()
    bench.keyboard.press("mute")
    assert bench.asked == [("mute", True), ("mute", False)], "as the session has it"


def test_what_the_window_has_just_asked_for_counts(bench: Bench) -> None:
    bench.live()
    bench.actions.show_muted(True)
    bench.actions.show_panic(True)
    bench.keyboard.press("mute")
    bench.keyboard.press("panic")
    assert bench.asked == [("mute", False), ("panic", False)]


def test_panic_is_heard_while_it_opens(bench: Bench) -> None:
    bench.actions.hear(StateChanged(State.OPENING))
    bench.keyboard.press("panic")
    assert bench.asked == [("panic", True)]


def test_who_pushes_to_talk_is_muted_before_the_first_sound(qtbot: QtBot) -> None:
    bench = Bench(TALKING)
    bench.actions.hear(StateChanged(State.OPENING))
    assert bench.asked == [("mute", True)]
    bench.actions.hear(StateChanged(State.WARMING))
    bench.live()
    assert bench.asked == [("mute", True)]


def test_without_push_to_talk_the_next_run_is_not_muted_by_it(qtbot: QtBot) -> None:
    bench = Bench(TALKING)
    bench.live()
    bench.actions.hear(StateChanged(State.OFF))
    bench.actions.apply(Settings())
    assert bench.asked == [("mute", True), ("mute", False)]


def test_the_same_keys_are_not_asked_for_again(bench: Bench) -> None:
    before = bench.keyboard.binds
    bench.actions.apply(replace(Settings(), theme="dark"))
    assert bench.keyboard.binds == before
    bench.keyboard.answered.emit({"mute": "taken"})
    bench.actions.apply(Settings())
    assert bench.keyboard.binds == before + 1, "it may be free now"


def test_who_pushes_to_talk_is_muted_but_for_the_key(qtbot: QtBot) -> None:
    bench = Bench(TALKING)
    bench.keyboard.press("talk")
    assert bench.asked == []
    bench.live()
    bench.actions.hear(StateChanged(State.HOLDING))
    bench.live()
    assert bench.asked == [("mute", True)], "from the first moment, and once"
    bench.keyboard.pressed.emit("talk")
    bench.keyboard.released.emit("talk")
    assert bench.asked[1:] == [("mute", False), ("mute", True)]


def test_a_key_held_at_the_start_counts(qtbot: QtBot) -> None:
    bench = Bench(TALKING)
    bench.keyboard.pressed.emit("talk")
    bench.live()
    bench.keyboard.released.emit("talk")
    assert bench.asked == [("mute", True)]


def test_changed_while_live(bench: Bench) -> None:
    bench.live()
    bench.actions.apply(TALKING)
    assert bench.asked == [("mute", True)]
    bench.keyboard.pressed.emit("talk")
    bench.actions.apply(replace(TALKING, fps=30))
    bench.actions.apply(Settings())
    assert bench.asked[1:] == [("mute", False), ("mute", False)]


def test_keys_taken_away_while_held_leave_nobody_heard(qtbot: QtBot) -> None:
    bench = Bench(TALKING)
    bench.live()
    bench.keyboard.pressed.emit("talk")
    bench.actions.close()
    assert bench.asked[-1] == ("mute", True)


def test_why_keys_are_not_heard_is_told(bench: Bench) -> None:
    found: list[dict[str, str]] = []
    bench.actions.problems.connect(found.append)
    bench.actions.apply(replace(Settings(), hotkey_mute="M"))
    assert list(found[0]) == ["mute"]
