"""What somebody waits for after starting Lipcam, told in the log: what was reached, and when.

Times are those of the machine's monotonic clock, so that another program can compare them with the
moment at which it started this one; `lipcam bench` does.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from dataclasses import dataclass

from core.messages import Event, Stats

log = logging.getLogger("lipcam.start")

WINDOW_VISIBLE = "window visible"
FIRST_SPOKEN = "first speaking picture"
_LINE = re.compile(r" lipcam\.start: reached: ([a-z ]+) at (\d+) ns, on (.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Milestone:
    """at_ns: monotonic. place: the screen or the camera where it was reached."""

    at_ns: int
    place: str


def reached(name: str, at_ns: int, place: str) -> None:
    """Tell the log."""
    log.info("reached: %s at %d ns, on %s", name, at_ns, place)


def read_milestones(log_text: str) -> dict[str, Milestone]:
    """By name, the first of each, from the text of a log file; lines that say other things, or are
    not yet written to their end, are passed over."""
    whole_lines = log_text[: log_text.rfind("\n") + 1]
    found: dict[str, Milestone] = {}
    for name, at_ns, place in _LINE.findall(whole_lines):
        found.setdefault(name, Milestone(int(at_ns), place))
    return found


def first_spoken_teller() -> Callable[[Event], None]:
    """Something to call with every event: it tells the log of the first speaking picture, once."""
    told = False

    def look(event: Event) -> None:
        nonlocal told
        if not told and isinstance(event, Stats) and event.first_spoken_ns:
            told = True
            reached(FIRST_SPOKEN, event.first_spoken_ns, event.camera)

    return look
