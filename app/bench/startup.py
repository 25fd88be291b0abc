"""How long a user waits: from the start of the process to the window, and to a speaking mouth.

The real program is started as a user starts it, several times, each time in a fresh profile and
with the bundled speech for a microphone. Everything that the user has to wait for counts, the start
of the interpreter first of all. The window's last start goes on for a while, for its memory.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median

from app.bench.memory import Memory, memory_of, read_each_second
from app.bench.program import Program, running_program
from app.bench.screens import open_screen, screens
from app.milestones import FIRST_SPOKEN, WINDOW_VISIBLE
from app.polite_end import polite_is_ctrl_c
from core.clock import NS_PER_S
from core.errors import LipcamError
from core.settings import Settings

STARTS = 3
_PATIENCE_S = 60.0  # for one start
_CLEAN = (0, 130)  # 130: ended by Ctrl-C, everything closed


@dataclass
class OneStart:
    """Filled while it is watched. Seconds from the start of the process; None: not reached, problem
    says why. status: with which the program ended when it was asked to, None: it could not be."""

    visible_s: float | None = None
    spoken_s: float | None = None
    camera: str = ""
    memory: Memory | None = None
    status: int | None = 0
    problem: str = ""

    @property
    def clean(self) -> bool:
        """Whether the program closed everything and ended by itself when it was asked to. Nothing
        is held against one that could not be asked."""
        return self.status is None or self.status in _CLEAN


@dataclass(frozen=True)
class Starts:
    """Some starts alike. screen: on which, "" without a window. passed_over: why not on a more
    real screen."""

    each: list[OneStart]
    screen: str = ""
    passed_over: tuple[str, ...] = ()

    @property
    def visible_s(self) -> float | None:
        """Median, None unless every start came to it."""
        return _median_of_all([start.visible_s for start in self.each])

    @property
    def spoken_s(self) -> float | None:
        """Median, None unless every start came to it."""
        return _median_of_all([start.spoken_s for start in self.each])

    @property
    def memory(self) -> Memory | None:
        """Of the start that went on."""
        return next((start.memory for start in self.each if start.memory is not None), None)

    @property
    def camera(self) -> str:
        """Which took the pictures."""
        return next((start.camera for start in self.each if start.camera), "")

    @property
    def problem(self) -> str:
        """Why a figure is missing, "" when none is."""
        return next((start.problem for start in self.each if start.problem), "")


def measure_window_starts(
    settings: Settings,
    seconds: float,
    starts: int = STARTS,
    environment: Mapping[str, str] = os.environ,
) -> Starts:
    """On the most real screen that works; ``seconds``: of the memory figure.

    Never raises for a program or a screen that does not work: that is the answer then.
    """
    passed_over: list[str] = []
    found = Starts([])
    for kind in screens(environment):
        try:
            with polite_is_ctrl_c(), open_screen(kind, environment) as screen:
                each = _window_starts(settings, screen.environment, seconds, starts)
            found = Starts(each, screen.name, tuple(passed_over))
        except LipcamError as error:
            found = Starts([OneStart(problem=str(error))], kind, tuple(passed_over))
        if found.visible_s is not None:
            break  # what may be missing beyond that is not the screen's fault
        passed_over.append(f"{found.screen}: {found.problem}")
    return found  # where no window was seen on any: the answer of the last


def _window_starts(
    settings: Settings, environment: Mapping[str, str], seconds: float, starts: int
) -> list[OneStart]:
    def watch_long(program: Program, start: OneStart) -> None:
        _watch_window(program, start)
        start.memory = memory_of(read_each_second(program.rss_mb, seconds))

    return _several(
        lambda last: _one_start(settings, [], environment, watch_long if last else _watch_window),
        starts,
    )


def measure_headless_starts(
    settings: Settings, starts: int = STARTS, environment: Mapping[str, str] = os.environ
) -> Starts:
    """Without a window. Never raises for a program that does not work."""
    with polite_is_ctrl_c():
        each = _several(
            lambda _last: _one_start(settings, ["--headless"], environment, _watch_mouth), starts
        )
    return Starts(each)


def _several(one: Callable[[bool], OneStart], starts: int) -> list[OneStart]:
    """``one(last)`` again and again, up to the first problem."""
    each: list[OneStart] = []
    for number in range(starts):
        each.append(one(number == starts - 1))
        if each[-1].problem:
            break
    return each


def _watch_window(program: Program, start: OneStart) -> None:
    visible = program.wait_for(WINDOW_VISIBLE, _PATIENCE_S, before=FIRST_SPOKEN)
    start.visible_s = (visible.at_ns - program.began_ns) / NS_PER_S
    _watch_mouth(program, start)


def _watch_mouth(program: Program, start: OneStart) -> None:
    spoken = program.wait_for(FIRST_SPOKEN, _PATIENCE_S)
    start.spoken_s = (spoken.at_ns - program.began_ns) / NS_PER_S
    start.camera = spoken.place


def _one_start(
    settings: Settings,
    options: list[str],
    environment: Mapping[str, str],
    watch: Callable[[Program, OneStart], None],
) -> OneStart:
    """What ``watch`` has noted before a problem is kept."""
    start = OneStart()
    options = [*_options(settings), *options]
    with running_program(options, environment, settings.avatar) as program:
        try:
            watch(program, start)
        except LipcamError as error:
            start.problem = str(error)
        start.status = program.end()
    return start


def _options(settings: Settings) -> list[str]:
    """Of `lipcam`: the settings under measure; what they leave open is the program's own choice,
    but the speech is not played aloud."""
    options = ["live", "--mic", "sample", "--speaker", "off", "--engine", settings.engine]
    options += ["--threads", str(settings.threads)]
    options += ["--chunk", str(settings.chunk_frames)] if settings.chunk_frames else []
    return [*options, "--avatar", settings.avatar] if settings.avatar else options


def _median_of_all(values: list[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return median(known) if values and len(known) == len(values) else None
