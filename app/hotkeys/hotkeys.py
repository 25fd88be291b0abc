"""The user's keys, heard whichever program has the focus."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal, Slot

from app.hotkeys import sentences
from app.hotkeys.backend import Backend
from app.hotkeys.chord import Chord, read_chord
from app.hotkeys.registry import open_backend
from core.errors import DesktopError


class Hotkeys(QObject):
    """Made and used in the GUI thread; starts no thread.

    pressed, released: the name of an action, in turns: a held key is one press, and a key that is
    taken away while held is released first. problems: dict of name → sentence with the remedy,
    whenever it changes; empty when all keys are heard.
    """

    pressed = Signal(str)
    released = Signal(str)
    problems = Signal(object)

    def __init__(
        self, parent: QObject | None = None, open_: Callable[[], Backend] = open_backend
    ) -> None:
        super().__init__(parent)
        self._open = open_
        self._backend: Backend | None = None
        self._wanted: dict[str, Chord] = {}
        self._unreadable: dict[str, str] = {}
        self._held: set[str] = set()
        self._said: dict[str, str] = {}

    def bind(self, keys: Mapping[str, str], titles: Mapping[str, str] | None = None) -> None:
        """Hear these keys in place of those before.

        keys: name of the action → Qt's portable text, "" for none. titles: what each does, in the
        user's language: some desktops show it and let the user choose the keys there.
        """
        self._wanted, self._unreadable = _read(keys)
        self._release(self._held - self._wanted.keys())
        if self._backend is None and self._wanted:
            self._backend = self._opened()
        if self._backend is None:
            self._tell({})
            return
        self._backend.bind(self._wanted, titles or {})

    def close(self) -> None:
        """Release what is held and give all keys back; harmless when already closed."""
        self._release(set(self._held))
        if self._backend is not None:
            self._backend.close()
            self._backend = None

    def _opened(self) -> Backend | None:
        try:
            backend = self._open()
        except DesktopError as error:
            text = sentences.nowhere(str(error))
            self._unreadable |= dict.fromkeys(self._wanted, text)
            return None
        backend.setParent(self)
        backend.pressed.connect(self._on_pressed)
        backend.released.connect(self._on_released)
        backend.answered.connect(self._tell)
        return backend

    @Slot(str)
    def _on_pressed(self, name: str) -> None:
        if name in self._wanted and name not in self._held:
            self._held.add(name)
            self.pressed.emit(name)

    @Slot(str)
    def _on_released(self, name: str) -> None:
        self._release({name} & self._held)

    def _release(self, names: set[str]) -> None:
        self._held -= names
        for name in sorted(names):
            self.released.emit(name)

    @Slot(object)
    def _tell(self, unheard: Mapping[str, str]) -> None:
        found = {**unheard, **self._unreadable}
        if found != self._said:
            self._said = found
            self.problems.emit(dict(found))


def _read(keys: Mapping[str, str]) -> tuple[dict[str, Chord], dict[str, str]]:
    chords: dict[str, Chord] = {}
    problems: dict[str, str] = {}
    for name, text in keys.items():
        if not text:
            continue
        try:
            chord = read_chord(text)
        except DesktopError as error:
            problems[name] = str(error)
            continue
        if any(chord.same_keys(other) for other in chords.values()):
            problems[name] = sentences.taken_here(chord)
        else:
            chords[name] = chord
    return chords, problems
