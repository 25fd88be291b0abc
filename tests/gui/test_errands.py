"""Errands: in one other thread, in order, answered in the GUI thread, whatever happens to them."""

from __future__ import annotations

import gc
import threading

import pytest
from pytestqt.qtbot import QtBot

from app.window.errands import Errands

pytestmark = pytest.mark.gui


def _unwanted(answer: object) -> None:
    raise AssertionError(answer)


def test_they_run_in_order_in_one_other_thread_and_answer_in_this_one(qtbot: QtBot) -> None:
    errands, answers = Errands("errands"), list[tuple[int, int, int]]()

    def then(answer: tuple[int, int]) -> None:
        answers.append((*answer, threading.get_ident()))

    for number in range(5):
        errands.do(lambda number=number: (number, threading.get_ident()), then, _unwanted)
    assert answers == [], "answered before the event loop had its turn"
    qtbot.waitUntil(lambda: len(answers) == 5)
    assert [number for number, _, _ in answers] == [0, 1, 2, 3, 4]
    assert {here for _, _, here in answers} == {threading.get_ident()}
    assert len({there for _, there, _ in answers} - {threading.get_ident()}) == 1


def test_one_that_fails_says_so_and_the_next_one_runs(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    errands, failures, answers = Errands("errands"), list[Exception](), list[int]()

    def fails() -> int:
        raise ValueError("no disk")

    errands.do(fails, _unwanted, failures.append)
    errands.do(lambda: 1, answers.append, _unwanted)
    qtbot.waitUntil(lambda: answers == [1])
    assert [str(error) for error in failures] == ["no disk"]
    assert "no disk" in caplog.text
    caplog.clear()


def test_waiting_has_an_end(qtbot: QtBot) -> None:
    errands, go_on = Errands("errands"), threading.Event()
    assert errands.wait(0.0), "nothing to wait for"
    answers: list[bool] = []
    errands.do(lambda: go_on.wait(10), answers.append, _unwanted)
    assert not errands.wait(0.05)
    go_on.set()
    assert errands.wait(10)
    qtbot.waitUntil(lambda: answers == [True])


def test_at_the_end_all_is_done_and_nothing_more_begins_or_is_told(qtbot: QtBot) -> None:
    errands, done = Errands("errands"), list[str]()
    for name in ("first", "second"):
        errands.do(lambda name=name: done.append(name), _unwanted, _unwanted)
    assert errands.finish(10)
    assert done == ["first", "second"]
    qtbot.wait(50)
    errands.do(lambda: done.append("late"), _unwanted, _unwanted)
    qtbot.wait(50)
    assert errands.wait(10)
    assert done == ["first", "second"]


def test_its_thread_ends_with_it() -> None:
    errands, threads = Errands("errands"), list[threading.Thread]()
    errands.do(lambda: threads.append(threading.current_thread()), lambda _: None, _unwanted)
    assert errands.wait(10)
    del errands
    gc.collect()
    threads[0].join(10)
    assert not threads[0].is_alive()
