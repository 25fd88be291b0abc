"""A window whose code is not there yet opens once it is, and nothing waits for it till then."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.window.code_loader import CodeLoader
from app.window.door import Door

pytestmark = pytest.mark.gui

_SLOW = "code_that_takes_its_time"
_QUICK = "code_that_is_quick"


@pytest.fixture
def gate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Until it is set, the slow module is half loaded."""
    door = ModuleType("door_of_the_slow_code")
    door.gate = threading.Event()  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, door.__name__, door)
    (tmp_path / f"{_SLOW}.py").write_text("import door_of_the_slow_code as d\nd.gate.wait(10)\n")
    (tmp_path / f"{_QUICK}.py").write_text("")
    monkeypatch.syspath_prepend(tmp_path)
    yield door.gate  # type: ignore[attr-defined]
    door.gate.set()  # type: ignore[attr-defined]
    for name in (_SLOW, _QUICK):
        sys.modules.pop(name, None)


def test_code_that_is_there_is_not_waited_for(qtbot: QtBot) -> None:
    opened: list[str] = []
    CodeLoader().when_there(["json", "sys"], lambda: opened.append("now"))
    assert opened == ["now"]
    assert "load" not in [thread.name for thread in threading.enumerate()]


def test_other_code_is_loaded_in_a_thread_and_then_it_goes_on(
    qtbot: QtBot, gate: threading.Event
) -> None:
    loader, opened = CodeLoader(), list[str]()
    loader.when_there([_SLOW, _QUICK], lambda: opened.append("both"))
    qtbot.waitUntil(lambda: _SLOW in sys.modules)
    loader.when_there([_SLOW], lambda: opened.append("half done"))
    qtbot.wait(50)
    assert opened == [], "what is half loaded is not there"
    gate.set()
    qtbot.waitUntil(lambda: opened == ["both", "half done"])
    loader.when_there([_QUICK], lambda: opened.append("at once"))
    assert opened[-1] == "at once"


def test_what_is_forgotten_opens_no_more(qtbot: QtBot, gate: threading.Event) -> None:
    loader, opened = CodeLoader(), list[str]()
    loader.when_there([_SLOW], lambda: opened.append("before"))
    loader.forget()
    loader.when_there([_QUICK], lambda: opened.append("after"))
    gate.set()
    qtbot.waitUntil(lambda: bool(opened))
    assert opened == ["after"]


def test_who_asks_twice_gets_one_answer(qtbot: QtBot, gate: threading.Event) -> None:
    """Else a second press on the key would open a second report."""
    loader, opened = CodeLoader(), list[str]()
    parent = QObject()
    door = Door(loader, [_SLOW], lambda: opened.append("report"), parent)
    door.open()
    door.open()
    loader.when_there([_QUICK], lambda: opened.append("another"))
    gate.set()
    qtbot.waitUntil(lambda: "another" in opened)
    assert opened == ["report", "another"]
    door.open()
    assert opened == ["report", "another", "report"]


def test_who_was_forgotten_may_ask_again(qtbot: QtBot, gate: threading.Event) -> None:
    loader, opened = CodeLoader(), list[str]()
    parent = QObject()
    door = Door(loader, [_SLOW, _QUICK], lambda: opened.append("again"), parent)
    door.open()
    loader.forget()
    door.open()
    gate.set()
    qtbot.waitUntil(lambda: bool(opened))
    loader.when_there(["sys"], lambda: opened.append("the next"))
    qtbot.waitUntil(lambda: opened[-1] == "the next")
    assert opened == ["again", "the next"]


def test_what_cannot_be_loaded_is_for_the_one_who_asked(qtbot: QtBot) -> None:
    loader, opened = CodeLoader(), list[str]()
    loader.when_there(["no_such_module_at_all"], lambda: opened.append("tried"))
    qtbot.waitUntil(lambda: opened == ["tried"])
    loader.when_there(["sys"], lambda: opened.append("the next"))
    assert opened[-1] == "the next"
