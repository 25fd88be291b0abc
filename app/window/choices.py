"""The user's choices: what is chosen, what the session goes by and what is stored, in step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from app.window.keeper import Keeper
from core.messages import (
    Adjust,
    Adjusted,
    ChoiceInEffect,
    Command,
    SetDelay,
    SwitchAvatar,
    SwitchCamera,
    SwitchEngine,
    SwitchMic,
    SwitchSpeaker,
)
from core.setting_rules import PLACES
from core.settings import Settings

_COMMANDS: dict[str, Callable[[str], Command]] = {
    "avatar": SwitchAvatar,
    "engine": SwitchEngine,
    "mic": SwitchMic,
    "camera": SwitchCamera,
    "speaker": SwitchSpeaker,
}
_ADJUSTED = ("sound", "picture", "student", "camera")  # ways in which a session takes a change


@dataclass(frozen=True)
class _Before:
    """How things were before a choice that is not decided yet."""

    in_effect: str
    setting: str
    stored: str


class Choices:
    """One choice for each kind: "avatar", "engine", "mic", "camera" and "speaker", as the settings
    name them; and every other setting.

    post: hands a command to the session. settings: what the session begins with; follows the user.
    """

    def __init__(self, settings: Settings, keeper: Keeper, post: Callable[[Command], None]) -> None:
        self.settings = settings
        self._keeper, self._post = keeper, post
        self._in_effect = {kind: self.of(kind) for kind in _COMMANDS}
        self._undecided: dict[str, _Before] = {}

    def of(self, kind: str) -> str:
        """What the user chose."""
        return str(getattr(self.settings, kind))

    def in_effect(self, kind: str) -> str:
        """What the session goes by, or will once it has done what it was told."""
        return self._in_effect[kind]

    def confirmed(self, kind: str) -> str:
        """What the session goes by now, as far as it has answered."""
        before = self._undecided.get(kind)
        return self._in_effect[kind] if before is None else before.in_effect

    def is_the_same(self, kind: str, choice: str) -> None:
        """The session means ``choice`` by what it goes by already (the first avatar, by its id)."""
        self._in_effect[kind] = choice

    def choose(self, kind: str, choice: str) -> None:
        """The user's choice: remembered to be stored, and told to the session."""
        before = self._now(kind)
        self._set(kind, choice, choice)
        self._tell(kind, choice, before)

    def use(self, kind: str, choice: str) -> None:
        """Let the session go by ``choice`` unless it does so already. Not stored: it stands in for
        what the user chose."""
        if self._in_effect[kind] != choice:
            self._tell(kind, choice, self._now(kind))

    def decided(self, event: ChoiceInEffect) -> bool:
        """Hear what is in effect. True when that is not what was told, so that the window must show
        it; the choice that could not be had is then not the user's any more."""
        kind, choice = event.kind, event.choice
        if kind not in _COMMANDS:
            return False
        before = self._undecided.pop(kind, None)
        if choice == self._in_effect[kind]:
            return False
        self._in_effect[kind] = choice
        if before is not None and before.in_effect == choice:
            self._set(kind, before.setting, before.stored)
        else:
            self._set(kind, choice, choice)
        return True

    def change(self, **changes: object) -> None:
        """The user's other settings: remembered to be stored, and told to the session where they
        are anything to it. Values have been checked: raises SettingsError for one that cannot be.
        """
        self.settings = replace(self.settings, **changes)  # type: ignore[arg-type]  # any setting
        self._keeper.keep(**changes)
        if "delay_ms" in changes:
            self._post(SetDelay(self.settings.delay_ms))
        told = {name: changes[name] for name in changes if PLACES[name].live in _ADJUSTED}
        if told:
            self._post(Adjust(tuple(told.items())))

    def apply(self, wanted: Settings) -> None:
        """Go over to other settings, a profile's: only what differs is told and stored."""
        names = [name for name in PLACES if getattr(wanted, name) != getattr(self.settings, name)]
        self.change(**{name: getattr(wanted, name) for name in names if name not in _COMMANDS})
        for kind in _COMMANDS:
            if kind in names:
                self.choose(kind, str(getattr(wanted, kind)))

    def adjusted(self, event: Adjusted) -> tuple[str, ...]:
        """Hear what came of an Adjust; the names of those settings that are now other than the
        user wanted, which the window must show."""
        others = {
            name: value for name, value in event.values if getattr(self.settings, name) != value
        }
        if others:
            self.settings = replace(self.settings, **others)  # type: ignore[arg-type]
            self._keeper.keep(**others)
        return tuple(others)

    def _set(self, kind: str, choice: str, stored: str) -> None:
        self.settings = replace(self.settings, **{kind: choice})
        self._keeper.keep(**{kind: stored})

    def _now(self, kind: str) -> _Before:
        stored = str(getattr(self._keeper.stored, kind))
        return _Before(self._in_effect[kind], self.of(kind), stored)

    def _tell(self, kind: str, choice: str, before: _Before) -> None:
        self._undecided.setdefault(kind, before)  # of several, the first: that is in effect
        self._in_effect[kind] = choice
        self._post(_COMMANDS[kind](choice))
