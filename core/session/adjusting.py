"""Changes of settings that have no command of their own: all or none of each, live or off."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from core.errors import SettingsError
from core.messages import Adjust, Adjusted, Event, Notice
from core.session.choices import Choices
from core.session.desks import Desks, tune
from core.session.feed import Feed
from core.session.fence import advice
from core.session.kinds import camera_names, look_names, names, student_names
from core.session.staging import Staging, Work, in_look_of, restaged
from core.session.wiring import Ports
from core.setting_rules import PLACES
from core.settings import Settings

_ADJUSTABLE = ("sound", "rest", "picture", "student", "camera")
_PICTURE = "picture"  # this kind of staging


@dataclass(frozen=True, slots=True, eq=False)
class _Asked:
    """One Adjust. changes: what of it is still to be done. also: earlier ones that it makes
    needless, answered with it."""

    names: tuple[str, ...]
    changes: dict[str, Any]
    also: list[_Asked] = field(default_factory=list)


class Adjusting:
    """Each Adjust takes the quickest way that it can: sound at once; a picture once its composer is
    made; what needs another student once that is ready, with all else that was asked with it.

    Belongs to the control thread.
    """

    def __init__(
        self, choices: Choices, ports: Ports, staging: Staging, emit: Callable[[Event], None]
    ) -> None:
        self._choices, self._ports, self._staging, self._emit = choices, ports, staging, emit
        self._parked: list[_Asked] = []  # wait for a student
        self._before: dict[str, Any] = {}  # what they have changed of it, as it was
        self._pictures: deque[_Asked] = deque()  # wait for a composer; the first is being worked on

    @property
    def target(self) -> Settings:
        """The settings with what is to come with the next student."""
        return _changed(self._choices.settings, self._parked)

    def begin(self, command: Adjust) -> None:
        """Carry out, or begin to."""
        asked = _Asked(tuple(dict(command.changes)), dict(command.changes))
        settings, desks = self._choices.settings, self._choices.desks
        try:
            _refuse_others(asked.names)
            wanted = replace(settings, **asked.changes)
        except SettingsError as error:
            self._emit(Notice("settings", *advice(error)))
            self._answer([asked])
            return
        for earlier in self._parked:  # the newest wish counts
            for name in asked.names:
                earlier.changes.pop(name, None)
        if desks is None:
            self._choices.settings = wanted
            self._answer([asked])
        elif _differ(settings, wanted, student_names()):
            self._begin_student(asked, desks)
        elif self._pictures or _differ(settings, wanted, (*look_names(), *camera_names())):
            self._pictures.append(asked)
            self._paint()
        else:
            self._commit([asked], desks)
            self._answer([asked])

    def paint_anew(self) -> None:
        """The same settings give another picture now."""
        self._pictures.append(_Asked((), {}))
        self._paint()

    def look(self) -> None:
        """See whether what waited for a student has been decided."""
        desks = self._choices.desks
        if self._parked and desks is not None and not desks.student.undecided:
            parked, self._parked = self._parked, []
            before, self._before = self._before, {}
            if desks.student.active is None:  # nor is there an old one to go on
                self._build_as(before, desks)
            self._answer(parked)

    def commit_parked(self, desks: Desks) -> None:
        """The student is in for which they waited; all else of theirs is in place."""
        self._commit(self._parked, desks)
        self._before = {}

    def end(self) -> None:
        """The run is over: what was not decided counts at the next start."""
        left = [*self._parked, *self._pictures]
        self._parked, self._pictures, self._before = [], deque(), {}
        self._choices.settings = _changed(self._choices.settings, left)
        self._answer(left)

    # -- What needs another student ----------------------------------------------------------------

    def _begin_student(self, asked: _Asked, desks: Desks) -> None:
        part = {name: asked.changes.pop(name) for name in student_names() if name in asked.changes}
        self._parked.append(asked)
        for name in part:
            self._before.setdefault(name, getattr(self._choices.settings, name))
        self._build_as(part, desks)

    def _build_as(self, part: Mapping[str, Any], desks: Desks) -> None:
        self._choices.settings = replace(self._choices.settings, **part)
        assert self._choices.stage is not None  # there is one while there are desks
        desks.student.build(self._choices.for_student, self._choices.stage)

    # -- Pictures ----------------------------------------------------------------------------------

    def _paint(self) -> None:
        if self._pictures and not self._staging.busy_with(_PICTURE):
            self._staging.ask(_PICTURE, self._painting, self._painted, self._not_painted)

    def _painting(self) -> Work:
        pictures, ports = self._pictures, self._ports
        while len(pictures) > 1 and set(pictures[0].names) <= set(pictures[1].names):
            needless = pictures.popleft()
            pictures[0].also.extend([*needless.also, needless])
        wanted = _changed(self._choices.settings, [pictures[0]])
        stages = self._stages()
        return lambda: [restaged(ports, stage, wanted) for stage in stages]

    def _painted(self, feeds: list[Feed]) -> None:
        desks = self._choices.desks
        if desks is None or not self._pictures:
            return
        if all(_of(stage, feeds) is not None for stage in self._stages()):
            asked = self._pictures[0]
            if self._show(_changed(self._choices.settings, [asked]), feeds, desks):
                self._commit([asked], desks)
            self._pictures.popleft()
            self._answer([*asked.also, asked])
        self._paint()  # the next; or the same once more, where another avatar has come meanwhile

    def _not_painted(self, text: str, remedy: str) -> None:
        asked = self._pictures.popleft()
        self._emit(Notice("picture", text, remedy))
        self._answer([*asked.also, asked])
        self._paint()

    def _stages(self) -> list[Feed]:
        """What is shown now, and what is to be shown once a student is ready for it."""
        desks, coming = self._choices.desks, self._choices.stage
        active = desks.student.active if desks is not None else None
        found = [active.stage] if active is not None else []
        if coming is not None and _of(coming, found) is None:
            found.append(coming)
        return found

    def _show(self, wanted: Settings, feeds: list[Feed], desks: Desks) -> bool:
        """Let the camera show it, in another size or rate if need be. Raises Abandoned."""
        active, coming = desks.student.active, self._choices.stage
        assert coming is not None
        shown = active.stage if active is not None else coming
        fresh = in_look_of(shown, _of(shown, feeds))
        if not _differ(self._choices.settings, wanted, camera_names()):
            desks.camera.show(fresh)
        elif desks.camera.reshape(wanted, fresh):
            desks.delay.retime()
        else:
            return False
        if active is not None:
            active.stage = fresh
        self._choices.stage = in_look_of(coming, _of(coming, feeds))
        return True

    # -- The end of each ---------------------------------------------------------------------------

    def _commit(self, asked: list[_Asked], desks: Desks) -> None:
        before = self._choices.settings
        settings = self._choices.settings = _changed(before, asked)
        if _differ(before, settings, names("sound")):
            tune(desks.front, settings)
            desks.voice.follow(settings)
        desks.rest.allow(settings.rest_when_unseen)

    def _answer(self, asked: list[_Asked]) -> None:
        settings = self._choices.settings
        for each in (each for each in asked if each.names):
            known = [name for name in each.names if name in PLACES]
            self._emit(Adjusted(tuple((name, getattr(settings, name)) for name in known)))


def _refuse_others(asked: Iterable[str]) -> None:
    for name in asked:
        if name not in PLACES or PLACES[name].live not in _ADJUSTABLE:
            raise SettingsError(f"The setting {name[:80]!r} cannot be changed like this.")


def _changed(settings: Settings, asked: Iterable[_Asked]) -> Settings:
    changes: Mapping[str, Any] = {name: value for a in asked for name, value in a.changes.items()}
    return replace(settings, **changes)


def _differ(one: Settings, other: Settings, among: Iterable[str]) -> bool:
    return any(getattr(one, name) != getattr(other, name) for name in among)


def _of(stage: Feed, feeds: Iterable[Feed]) -> Feed | None:
    """The one of the same avatar."""
    return next((feed for feed in feeds if feed.avatar.loop is stage.avatar.loop), None)
