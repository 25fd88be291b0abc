"""A window whose code is not there yet opens once it is, and nothing waits for it till then."""

from __future__ import annotations

import sys
import threading

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.window.code_loader import CodeLoader
from app.window.door import Door
from tests.gui.conftest import QUICK_CODE, SLOW_CODE

pytestmark = pytest.mark.gui


def test_code_that_is_there_is_not_waited_for(qtbot: QtBot) -> None:
    opened: list[str] = []
    others = set(threading.enumerate())
    CodeLoader().when_there(["json", "sys"], lambda: opened.append("now"))
    assert opened == ["now"]
    assert not set(threading.enumerate()) - others


def test_other_code_is_loaded_in_a_thread_and_then_it_goes_on(
    qtbot: QtBot, slow_code: threading.Event
) -> None:
    loader, opened = CodeLoader(), list[str]()
    loader.when_there([SLOW_CODE, QUICK_CODE], lambda: opened.append("both"))
    qtbot.waitUntil(lambda: SLOW_CODE in sys.modules)
    loader.when_there([SLOW_CODE], lambda: opened.append("half done"))
    qtbot.wait(50)
    assert opened == [], "what is half loaded is not there"
    slow_code.set()
    qtbot.waitUntil(lambda: opened == ["both", "half done"])
    loader.when_there([QUICK_CODE], lambda: opened.append("at once"))
    assert opened[-1] == "at once"


def test_what_is_forgotten_opens_no_more(qtbot: QtBot, slow_code: threading.Event) -> None:
    loader, opened = CodeLoader(), list[str]()
    loader.when_there([SLOW_CODE], lambda: opened.append("before"))
    loader.forget()
    loader.when_there([QUICK_CODE], lambda: opened.append("after"))
    slow_code.set()
    qtbot.waitUntil(lambda: bool(opened))
    assert opened == ["after"]


def test_who_asks_twice_gets_one_answer(qtbot: QtBot, slow_code: threading.Event) -> None:
    """Else a second press on the key would open a second report."""
    loader, opened = CodeLoader(), list[str]()
    parent = QObject()
    door = Door(loader, [SLOW_CODE], lambda: opened.append("report"), parent)
    door.open()
    door.open()
    loader.when_there([QUICK_CODE], lambda: opened.append("another"))
    slow_code.set()
    qtbot.waitUntil(lambda: "another" in opened)
    assert opened == ["report", "another"]
    door.open()
    assert opened == ["report", "another", "report"]


def test_who_was_forgotten_may_ask_again(qtbot: QtBot, slow_code: threading.Event) -> None:
    loader, opened = CodeLoader(), list[str]()
    parent = QObject()
    door = Door(loader, [SLOW_CODE, QUICK_CODE], lambda: opened.append("again"), parent)
    door.open()
    loader.forget()
    door.open()
    slow_code.set()
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
