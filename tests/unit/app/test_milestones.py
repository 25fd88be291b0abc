"""What a start has reached, through the program's real log and back."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.log_file import start_log
from app.milestones import (
    FIRST_SPOKEN,
    WINDOW_VISIBLE,
    Milestone,
    first_spoken_teller,
    reached,
    read_milestones,
)
from core import paths
from core.messages import State, StateChanged, Stats


@pytest.fixture
def log_file(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The log of the program, in the profile of the test."""
    monkeypatch.setattr(logging, "raiseExceptions", logging.raiseExceptions)
    root = logging.getLogger()
    before, level, root.handlers = root.handlers, root.level, []
    start_log()
    yield paths.user_logs() / "lipcam.log"
    for handler in root.handlers:
        handler.close()
    root.handlers = before
    root.setLevel(level)


def stats(first_spoken_ns: int, camera: str = "a camera (front) at 5 ns, on top") -> Stats:
    return Stats(
        State.RUNNING, 25, 180, 0, 0, 0, True, "e", "cpu", camera, "m",
        first_spoken_ns=first_spoken_ns,
    )  # fmt: skip


def test_what_is_reached_is_read_back_to_the_nanosecond(log_file: Path) -> None:
    reached(WINDOW_VISIBLE, 123_456_789_012_345, "xcb")
    logging.getLogger("lipcam.session").info("something else")
    found = read_milestones(log_file.read_text(encoding="utf-8"))
    assert found == {WINDOW_VISIBLE: Milestone(123_456_789_012_345, "xcb")}


def test_the_first_speaking_picture_is_told_once_and_with_its_own_time(log_file: Path) -> None:
    look = first_spoken_teller()
    look(StateChanged(State.RUNNING))
    look(stats(0))
    assert not log_file.exists()
    look(stats(77))
    look(stats(99))  # after another start of the session
    text = log_file.read_text(encoding="utf-8")
    assert text.count(FIRST_SPOKEN) == 1
    milestone = Milestone(77, "a camera (front) at 5 ns, on top")
    assert read_milestones(text) == {FIRST_SPOKEN: milestone}


def test_a_line_that_is_still_being_written_is_not_believed() -> None:
    line = "2026-01-01 INFO lipcam.start: reached: window visible at 1234"
    assert read_milestones(line) == {}
    assert read_milestones(line + "56 ns, on x") == {}
    assert read_milestones(line + "56 ns, on x\n")[WINDOW_VISIBLE].at_ns == 123456


def test_other_lines_are_passed_over_and_the_first_counts() -> None:
    start = " INFO lipcam.start: reached: window visible at "
    text = f"noise\n{start}5 ns, on a\n INFO lipcam.session: reached\n{start}9 ns, on b\n"
    assert read_milestones(text) == {WINDOW_VISIBLE: Milestone(5, "a")}
    assert read_milestones("") == {}
