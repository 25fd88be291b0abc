"""The user's profiles as the window knows them; reading and writing is done in the background."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from app.window.choices import Choices
from app.window.errands import Errands
from core.errors import SettingsError
from core.messages import Notice
from core.profile_shelf import ProfileShelf
from core.profiles import Profile, free_name, made_to_fit

_Told = tuple[list[Profile], list[Notice]]


class ProfileDesk(QObject):
    """For a window, a menu and hotkeys alike. GUI thread only.

    profiles_changed: there are others, or they are called otherwise. chosen: the name of the one
    that has been gone over to; it has been told to the session and stored by then. told: something
    to say, as for ``AdviceBox.advise``: key, text, remedy. settled: a key that needs no saying any
    more.
    """

    profiles_changed = Signal()
    chosen = Signal(str)
    told = Signal(str, str, str)
    settled = Signal(str)

    def __init__(
        self,
        choices: Choices,
        save: Callable[[], None],
        shelf: ProfileShelf,
        parent: QObject | None = None,
    ) -> None:
        """save: begins to write what waits to be stored."""
        super().__init__(parent)
        self._choices, self._save, self._shelf = choices, save, shelf
        self._errands = Errands("profiles", self)
        self._profiles: tuple[Profile, ...] = ()
        self._notices: list[Notice] = []

    # -- what there is ---------------------------------------------------------------------------

    @property
    def profiles(self) -> tuple[Profile, ...]:
        """By name; empty while nobody has looked."""
        return self._profiles

    def profile(self, name: str) -> Profile:
        """Raises KeyError where there is none of that name."""
        for profile in self._profiles:
            if profile.name == name:
                return profile
        raise KeyError(name)

    def current(self) -> str:
        """The name of the first profile that is as all is now, "" for none."""
        now = self._choices.settings
        return next((each.name for each in self._profiles if each.is_on(now)), "")

    def hotkeys(self) -> Mapping[str, str]:
        """Names of profiles by their keys (Qt's portable text)."""
        return {each.hotkey: each.name for each in self._profiles if each.hotkey}

    def taken_keys(self) -> Mapping[str, str]:
        """What keys do, in words, for ``Supplies.taken_keys``."""
        words = self.tr("Profile {name}")
        return {keys: words.format(name=name) for keys, name in self.hotkeys().items()}

    @Slot()
    def look(self) -> None:
        """Read the profiles; profiles_changed follows."""
        self._do(_nothing)

    # -- what the user does ----------------------------------------------------------------------

    @Slot(str)
    def apply(self, name: str) -> None:
        """Go over to a profile; nothing happens where there is none of that name."""
        try:
            profile = self.profile(name)
        except KeyError:
            return
        wanted = profile.applied_to(self._choices.settings)
        self._choices.apply(wanted)
        self._save()
        if wanted.badge and profile.values.get("badge") is False:
            self.told.emit(
                "profile-badge",
                self.tr(
                    'The profile {name} is without the label "AI avatar". The label stays until '
                    "you decide about it yourself."
                ).format(name=name),
                self.tr("Switch it off in the settings, on the page Picture."),
            )
        self.chosen.emit(name)

    def save_as(self, name: str) -> None:
        """Keep what is chosen now as a new profile."""
        try:
            profile = Profile.of(name.strip(), self._choices.settings)
        except SettingsError as error:
            self._on_failed(error)
            return
        self._do(partial(_add, [profile]))

    def update(self, name: str) -> None:
        """Keep what is chosen now in the profile of that name."""
        known = self.profile(name)
        self._put(replace(Profile.of(name, self._choices.settings, known.hotkey), id=known.id))

    def rename(self, name: str, new: str) -> None:
        """Call a profile otherwise."""
        self._change(name, name=new.strip())

    def set_hotkey(self, name: str, hotkey: str) -> None:
        """hotkey: Qt's portable text, "" for none."""
        self._change(name, hotkey=hotkey)

    def duplicate(self, name: str) -> None:
        """Keep a profile once more, under a name that is free and without a key."""
        known = self.profile(name)
        new = free_name(name, [each.name for each in self._profiles])
        self._do(partial(_add, [replace(known, name=new, hotkey="", id="")]))

    def delete(self, name: str) -> None:
        """Delete a profile. Whoever calls has asked the user."""
        self._do(partial(_remove, self.profile(name).id))

    def take_in(self, profiles: Sequence[Profile]) -> None:
        """Keep profiles from elsewhere: where a name or a key is taken, theirs gives way."""
        self._do(partial(_add, made_to_fit(profiles, self._profiles)))

    def wait(self, timeout_s: float) -> bool:
        """Let what is being written end; True when it has. After the event loop only."""
        return self._errands.wait(timeout_s)

    # -- the disk --------------------------------------------------------------------------------

    def _change(self, known: str, **changes: str) -> None:
        try:
            self._put(replace(self.profile(known), **changes))  # type: ignore[arg-type]
        except SettingsError as error:
            self._on_failed(error)
            self.profiles_changed.emit()  # what the user wrote is not so

    def _put(self, profile: Profile) -> None:
        self._do(partial(_put, profile))

    def _do(self, work: Callable[[ProfileShelf], None]) -> None:
        self._errands.do(partial(_done_and_read, self._shelf, work), self._on_read, self._on_failed)

    def _on_read(self, answer: tuple[_Told, Exception | None]) -> None:
        (profiles, notices), error = answer
        self._profiles = tuple(profiles)
        if notices != self._notices:  # what the user has hidden is not said again
            self._notices = notices
            self.settled.emit("profiles")
            for notice in notices:
                self.told.emit(notice.key, notice.text, notice.remedy)
        if error is None:
            self.settled.emit("profile")
        else:
            self._on_failed(error)
        self.profiles_changed.emit()

    def _on_failed(self, error: Exception) -> None:
        self.told.emit("profile", str(error), "")


def _done_and_read(
    shelf: ProfileShelf, work: Callable[[ProfileShelf], None]
) -> tuple[_Told, Exception | None]:
    """Do something and read what there is then, whatever came of it."""
    problem = None
    try:
        work(shelf)
    except SettingsError as error:
        problem = error
    return shelf.read(), problem


def _nothing(_shelf: ProfileShelf) -> None:
    pass


def _add(profiles: Sequence[Profile], shelf: ProfileShelf) -> None:
    for profile in profiles:
        shelf.add(profile)


def _put(profile: Profile, shelf: ProfileShelf) -> None:
    shelf.put(profile)


def _remove(profile_id: str, shelf: ProfileShelf) -> None:
    shelf.remove(profile_id)
