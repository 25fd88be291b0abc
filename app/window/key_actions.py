"""What the user's global keys do: mute, panic, the next avatar, and talking while a key is held."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal, Slot

from app.hotkeys.hotkeys import Hotkeys
from core.messages import Event, State, StateChanged, Stats
from core.settings import Settings

_LIVE = {State.OPENING, State.WARMING, State.RUNNING, State.HOLDING}
_MUTE, _PANIC, _NEXT, _TALK = "mute", "panic", "next_avatar", "talk"
_PROFILE = "profile:"


class KeyActions(QObject):
    """Turns keys into requests, which have the names of those of the Tray.

    mute_asked, panic_asked: on or off. profile_asked: its name. problems: dict of the action → why
    its keys are not heard and what to do; the actions are named like the settings after "hotkey_".
    The keys themselves: ``apply`` the settings at the start and after each change.
    """

    mute_asked = Signal(bool)
    panic_asked = Signal(bool)
    next_avatar_asked = Signal()
    profile_asked = Signal(str)
    problems = Signal(object)

    def __init__(self, parent: QObject | None = None, keys: Hotkeys | None = None) -> None:
        super().__init__(parent)
        self._keys = Hotkeys(self) if keys is None else keys
        self._keys.pressed.connect(self._on_pressed)
        self._keys.released.connect(self._on_released)
        self._keys.problems.connect(self._on_problems)
        self._live, self._push_to_talk, self._held = False, False, False
        self._muted, self._panic = _Switch(), _Switch()
        self._bound: tuple[dict[str, str], dict[str, str]] = ({}, {})
        self._unheard = False

    def apply(self, settings: Settings, profiles: Mapping[str, str] | None = None) -> None:
        """Hear the keys of these settings and no others. profiles: key → name of a profile."""
        wanted = {
            _MUTE: settings.hotkey_mute,
            _PANIC: settings.hotkey_panic,
            _NEXT: settings.hotkey_next_avatar,
            _TALK: settings.hotkey_talk if settings.push_to_talk else "",
        }
        of_profiles = {f"{_PROFILE}{name}": key for key, name in (profiles or {}).items()}
        wanted |= of_profiles
        was, self._push_to_talk = self._push_to_talk, settings.push_to_talk
        titles = self._titles() | {name: self._profile_title(name) for name in of_profiles}
        bound = (wanted if settings.hotkeys else {}, titles)
        if bound != self._bound or self._unheard:
            self._bound = bound
            self._keys.bind(*bound)
        if was != self._push_to_talk and (self._live or self._muted.on):
            self._mute(self._push_to_talk and not self._held)

    @Slot(object)
    def hear(self, event: Event) -> None:
        """An event of the session."""
        if isinstance(event, StateChanged):
            was, self._live = self._live, event.state in _LIVE
            if self._live and not was and self._push_to_talk and not self._held:
                self._mute(True)  # before the first sound is let out
        elif isinstance(event, Stats):
            self._muted.told(event.muted)
            self._panic.told(bool(event.panic))

    @Slot(bool)
    def show_muted(self, muted: bool) -> None:
        """What has just been asked for elsewhere, before the session's next figures tell it."""
        self._muted.ask(muted)

    @Slot(bool)
    def show_panic(self, panic: bool) -> None:
        """The same for panic."""
        self._panic.ask(panic)

    def close(self) -> None:
        """Give the keys back; at the program's end."""
        self._keys.close()

    def _titles(self) -> dict[str, str]:
        return {
            _MUTE: self.tr("Mute the avatar, or let it speak"),
            _PANIC: self.tr("Panic: hide me and mute"),
            _NEXT: self.tr("Change to the next avatar"),
            _TALK: self.tr("Talk while it is held"),
        }

    def _profile_title(self, name: str) -> str:
        return self.tr("Go over to the profile {name}").format(name=name.removeprefix(_PROFILE))

    @Slot(str)
    def _on_pressed(self, name: str) -> None:
        if name == _TALK:
            self._held = True
        if name == _NEXT:
            self.next_avatar_asked.emit()
        elif name.startswith(_PROFILE):
            self.profile_asked.emit(name.removeprefix(_PROFILE))
        elif not self._live:
            return
        elif name == _MUTE:
            self._mute(not self._muted.on)
        elif name == _PANIC:
            self._panic.ask(not self._panic.on)
            self.panic_asked.emit(self._panic.on)
        elif name == _TALK:
            self._mute(False)

    @Slot(object)
    def _on_problems(self, problems: dict[str, str]) -> None:
        self._unheard = bool(problems)
        self.problems.emit(problems)

    @Slot(str)
    def _on_released(self, name: str) -> None:
        if name == _TALK:
            self._held = False
            if self._live and self._push_to_talk:
                self._mute(True)

    def _mute(self, on: bool) -> None:
        self._muted.ask(on)
        self.mute_asked.emit(on)


class _Switch:
    """What is on, from what was asked for and what the session's figures tell. Those of the second
    in which it was asked may still be the old ones."""

    def __init__(self) -> None:
        self.on = False
        self._fresh = False

    def ask(self, on: bool) -> None:
        self.on, self._fresh = on, True

    def told(self, on: bool) -> None:
        if not (self._fresh and on != self.on):
            self.on = on
        self._fresh = False
