"""What a way to hear keys must offer."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from app.hotkeys.chord import Chord


class Backend(QObject):
    """Lives in the GUI thread. The names are those of the actions that the keys stand for.

    pressed, released: the name; repeats of a held key are not told. answered: what became of the
    last ``bind``, a dict with a sentence for each name whose keys are not heard; may come later
    than ``bind`` returns, and again when something changes.
    """

    pressed = Signal(str)
    released = Signal(str)
    answered = Signal(object)

    def bind(self, chords: Mapping[str, Chord], titles: Mapping[str, str]) -> None:
        """Hear these keys and no others. titles: what each does, for systems that show it."""
        raise NotImplementedError

    def close(self) -> None:
        """Hear nothing any more and give the keys back; harmless when already closed."""
        raise NotImplementedError
