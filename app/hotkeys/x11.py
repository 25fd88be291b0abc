"""Keys under X11: grabbed on the root window, so that the server sends them here alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain, combinations

from PySide6.QtCore import QSocketNotifier, QTimer, Slot

from app.hotkeys import sentences
from app.hotkeys.backend import Backend
from app.hotkeys.chord import Chord
from app.hotkeys.keysyms import keysym, on_keypad
from app.hotkeys.xcb import KEY_PRESS, KEY_RELEASE, KeyEvent, Xcb
from core.errors import DesktopError

_SHIFT, _CAPS_LOCK, _CONTROL = 1, 2, 4
_ALT_KEYS = {0xFFE9, 0xFFEA}
_SUPER_KEYS = {0xFFEB, 0xFFEC}
_LOCK_KEYS = {0xFF7F, 0xFF14}  # Num Lock, Scroll Lock
_USUAL_ALT, _USUAL_SUPER = 8, 64  # Mod1, Mod4
# A repeat is a release and a press of the same millisecond; they are sent together.
_REPEAT_MS = 15
_LOOK_EVERY_MS = 1000
_Grab = tuple[int, int]  # keycode, modifiers without the locks


class X11Keys(Backend):
    """Starts no thread: Qt watches the connection."""

    def __init__(self) -> None:
        """Raises DesktopError when the server does not answer."""
        super().__init__()
        self._x = Xcb()
        self._chords: dict[str, Chord] = {}
        self._titles: dict[str, str] = {}
        self._grabs: dict[_Grab, str] = {}
        self._locks: list[int] = [0]
        self._down: dict[int, str] = {}  # keycode → name
        self._let_go: dict[int, int] = {}  # keycode → time of a release that may be a repeat's
        self._closed = False
        self._notifier = QSocketNotifier(self._x.file_number(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)
        self._settle = self._timer(_REPEAT_MS, self._on_settled, once=True)
        self._watch = self._timer(_LOOK_EVERY_MS, self._on_watch)
        self._anew = self._timer(_REPEAT_MS, self._grab_anew, once=True)

    def bind(self, chords: Mapping[str, Chord], titles: Mapping[str, str]) -> None:
        self._chords, self._titles = dict(chords), dict(titles)
        self._grab_anew()

    def close(self) -> None:
        if self._closed:
            return
        self._closed = True
        for timer in (self._settle, self._watch, self._anew):
            timer.stop()
        self._notifier.setEnabled(False)
        self._give_back()
        self._x.flush()
        self._x.close()

    # -- grabbing --------------------------------------------------------------------------------

    @Slot()
    def _grab_anew(self) -> None:
        if self._closed:
            return
        self._give_back()
        unheard: dict[str, str] = {}
        try:
            keyboard, modifiers = self._x.keyboard(), self._x.modifiers()
            self._locks = _lock_masks(keyboard, modifiers)
            for name, chord in self._chords.items():
                place = _place(chord, keyboard, modifiers)
                if place is None:
                    unheard[name] = sentences.no_such_key(chord)
                elif not self._grab(place):
                    unheard[name] = sentences.taken(chord)
                else:
                    self._grabs[place] = name
        except DesktopError as error:
            text = sentences.nowhere(str(error))
            unheard |= {name: text for name in self._chords if name not in self._grabs.values()}
        self._x.flush()
        heard = set(self._grabs.values())
        for keycode, name in list(self._down.items()):
            if name not in heard:
                self._release(keycode)
        self.answered.emit(unheard)
        self._read()  # events that came along with the answers wake nobody

    def _grab(self, place: _Grab) -> bool:
        keycode, modifiers = place
        for done, lock in enumerate(self._locks):
            if not self._x.grab(keycode, modifiers | lock):
                for other in self._locks[:done]:
                    self._x.ungrab(keycode, modifiers | other)
                return False
        return True

    def _give_back(self) -> None:
        for keycode, modifiers in self._grabs:
            for lock in self._locks:
                self._x.ungrab(keycode, modifiers | lock)
        self._grabs.clear()

    # -- hearing ---------------------------------------------------------------------------------

    @Slot()
    def _read(self) -> None:
        for event in self._x.events():
            if event.kind == KEY_PRESS:
                self._on_press(event)
            elif event.kind == KEY_RELEASE:
                if event.keycode in self._down:
                    self._let_go[event.keycode] = event.time_ms
                    self._settle.start()
            else:
                self._anew.start()
        if not self._closed and self._x.lost:
            self._notifier.setEnabled(False)
            self._release_all()

    def _on_press(self, event: KeyEvent) -> None:
        for keycode, released_ms in list(self._let_go.items()):
            del self._let_go[keycode]
            if (keycode, released_ms) != (event.keycode, event.time_ms):
                self._release(keycode)
        if event.keycode in self._down:
            return
        name = self._name_of(event)
        if name:
            self._down[event.keycode] = name
            self._watch.start()
            self.pressed.emit(name)

    def _name_of(self, event: KeyEvent) -> str:
        """The action of a press. Its modifiers are those of one of our grabs, whatever the locks:
        the server has compared them."""
        for (keycode, modifiers), name in self._grabs.items():
            if keycode == event.keycode and modifiers == event.modifiers & ~self._all_locks():
                return name
        return ""

    def _all_locks(self) -> int:
        return max(self._locks)

    @Slot()
    def _on_settled(self) -> None:
        self._read()
        for keycode in list(self._let_go):
            del self._let_go[keycode]
            self._release(keycode)

    @Slot()
    def _on_watch(self) -> None:
        """A release that went elsewhere (the screen was locked, say) must not leave a key held."""
        held = self._x.held()
        self._read()
        for keycode in [code for code in self._down if code not in held]:
            self._release(keycode)

    def _release(self, keycode: int) -> None:
        name = self._down.pop(keycode, "")
        if not self._down:
            self._watch.stop()
        if name:
            self.released.emit(name)

    def _release_all(self) -> None:
        for keycode in list(self._down):
            self._release(keycode)

    def _timer(self, after_ms: int, call: object, once: bool = False) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(after_ms)
        timer.setSingleShot(once)
        timer.timeout.connect(call)
        return timer


def _place(
    chord: Chord, keyboard: Mapping[int, tuple[int, ...]], modifiers: list[set[int]]
) -> _Grab | None:
    """Where a chord is on this keyboard; a sign that needs Shift adds it."""
    symbol = keysym(chord)
    if symbol is None:
        return None
    alt = _bit_of(_ALT_KEYS, keyboard, modifiers) or _USUAL_ALT
    meta = _bit_of(_SUPER_KEYS, keyboard, modifiers) or _USUAL_SUPER
    held = _CONTROL * chord.ctrl | alt * chord.alt | _SHIFT * chord.shift | meta * chord.meta
    for column in range(4):
        for keycode, symbols in keyboard.items():
            if column < len(symbols) and symbols[column] == symbol[0]:
                shifted = column % 2 == 1 and not on_keypad(symbol[0])
                return keycode, held | (_SHIFT if shifted else 0)
    return None


def _bit_of(
    symbols: set[int], keyboard: Mapping[int, tuple[int, ...]], modifiers: list[set[int]]
) -> int:
    """The bit of the modifier that has one of these keys; 0 for none."""
    for number, keycodes in enumerate(modifiers):
        if any(symbols & set(keyboard.get(keycode, ())) for keycode in keycodes):
            return 1 << number
    return 0


def _lock_masks(keyboard: Mapping[int, tuple[int, ...]], modifiers: list[set[int]]) -> list[int]:
    """All ways in which Caps Lock, Num Lock and Scroll Lock may be on."""
    bits = {_CAPS_LOCK} | {_bit_of({key}, keyboard, modifiers) for key in _LOCK_KEYS} - {0}
    return [sum(some) for some in _subsets(sorted(bits))]


def _subsets(bits: list[int]) -> Iterator[tuple[int, ...]]:
    return chain.from_iterable(combinations(bits, size) for size in range(len(bits) + 1))
