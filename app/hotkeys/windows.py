"""Keys under Windows: RegisterHotKey sends their presses to this thread's queue.

It tells no release, so that a held key is looked at until it is up.
https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-registerhotkey
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Mapping
from ctypes import c_int, c_long, c_size_t, c_ssize_t, c_uint, c_uint32, c_void_p
from typing import Any

from PySide6.QtCore import (
    QAbstractNativeEventFilter,
    QByteArray,
    QCoreApplication,
    Qt,
    QTimer,
    Slot,
)

from app.hotkeys import sentences
from app.hotkeys.backend import Backend
from app.hotkeys.chord import Chord

_WM_HOTKEY = 0x0312
_MOD_ALT, _MOD_CONTROL, _MOD_SHIFT, _MOD_WIN, _MOD_NOREPEAT = 1, 2, 4, 8, 0x4000
_LOOK_EVERY_MS = 20
_DOWN = 0x8000
_FIRST_ID = 0x2C00  # of ours; a program may use up to 0xBFFF

_K = Qt.Key
_NAMED: Mapping[int, int] = {
    _K.Key_Backspace.value: 0x08,
    _K.Key_Tab.value: 0x09,
    _K.Key_Return.value: 0x0D,
    _K.Key_Enter.value: 0x0D,
    _K.Key_Pause.value: 0x13,
    _K.Key_Escape.value: 0x1B,
    _K.Key_Space.value: 0x20,
    _K.Key_PageUp.value: 0x21,
    _K.Key_PageDown.value: 0x22,
    _K.Key_End.value: 0x23,
    _K.Key_Home.value: 0x24,
    _K.Key_Left.value: 0x25,
    _K.Key_Up.value: 0x26,
    _K.Key_Right.value: 0x27,
    _K.Key_Down.value: 0x28,
    _K.Key_Print.value: 0x2C,
    _K.Key_Insert.value: 0x2D,
    _K.Key_Delete.value: 0x2E,
    _K.Key_Help.value: 0x2F,
    _K.Key_Menu.value: 0x5D,
    _K.Key_ScrollLock.value: 0x91,
    _K.Key_VolumeMute.value: 0xAD,
    _K.Key_VolumeDown.value: 0xAE,
    _K.Key_VolumeUp.value: 0xAF,
    _K.Key_MediaNext.value: 0xB0,
    _K.Key_MediaPrevious.value: 0xB1,
    _K.Key_MediaStop.value: 0xB2,
    _K.Key_MediaPlay.value: 0xB3,
    _K.Key_MediaTogglePlayPause.value: 0xB3,
}
_KEYPAD_SIGNS = {"*": 0x6A, "+": 0x6B, "-": 0x6D, ".": 0x6E, "/": 0x6F}


class _Message(ctypes.Structure):
    """MSG of Windows, to its identifier."""

    _fields_ = [
        ("window", c_void_p),
        ("message", c_uint),
        ("w_param", c_size_t),
        ("l_param", c_ssize_t),
        ("time", c_uint32),
        ("x", c_long),
        ("y", c_long),
    ]


class _Filter(QAbstractNativeEventFilter):
    """Sees every message of Windows to this thread; takes those of our keys."""

    def __init__(self, heard: Callable[[int], bool]) -> None:
        super().__init__()
        self._heard = heard

    def nativeEventFilter(  # noqa: N802  Qt's name
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> tuple[bool, int]:
        name = kind.data() if isinstance(kind, QByteArray) else kind
        if bytes(name) != b"windows_dispatcher_MSG":
            return False, 0
        told = _Message.from_address(int(message))
        return told.message == _WM_HOTKEY and self._heard(int(told.w_param)), 0


class WindowsKeys(Backend):
    """Starts no thread. user32: the system's library, or one that a test plays."""

    def __init__(self, user32: Any = None) -> None:
        super().__init__()
        self._user32 = _user32() if user32 is None else user32
        self._names: dict[int, str] = {}  # identifier → action
        self._codes: dict[str, int] = {}  # action → virtual key
        self._down: dict[str, int] = {}
        self._next_id = _FIRST_ID
        self._filter = _Filter(self.on_hotkey)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        _application().installNativeEventFilter(self._filter)

    def bind(self, chords: Mapping[str, Chord], titles: Mapping[str, str]) -> None:
        self._give_back()
        unheard: dict[str, str] = {}
        for name, chord in chords.items():
            found = self._virtual_key(chord)
            if found is None:
                unheard[name] = sentences.no_such_key(chord)
                continue
            code, modifiers = found
            number, self._next_id = self._next_id, self._next_id + 1
            flags = modifiers | _MOD_NOREPEAT
            if self._user32.RegisterHotKey(None, number, flags, code):
                self._names[number], self._codes[name] = name, code
            else:
                unheard[name] = sentences.taken(chord)
        self.answered.emit(unheard)

    def close(self) -> None:
        self._timer.stop()
        self._give_back()
        _application().removeNativeEventFilter(self._filter)

    def on_hotkey(self, number: int) -> bool:
        """WM_HOTKEY with this identifier has come; whether it is one of ours."""
        name = self._names.get(number)
        if name is None:
            return False
        if name not in self._down:
            self._down[name] = self._codes[name]
            self._timer.start()
            self.pressed.emit(name)
        return True

    @Slot()
    def _look(self) -> None:
        for name, code in list(self._down.items()):
            if not self._user32.GetAsyncKeyState(code) & _DOWN:
                del self._down[name]
                self.released.emit(name)
        if not self._down:
            self._timer.stop()

    def _give_back(self) -> None:
        for number in self._names:
            self._user32.UnregisterHotKey(None, number)
        self._names.clear()
        self._codes.clear()

    def _virtual_key(self, chord: Chord) -> tuple[int, int] | None:
        """Virtual key and modifiers, as this keyboard makes the sign; None where it cannot."""
        modifiers = (
            _MOD_CONTROL * chord.ctrl
            | _MOD_ALT * chord.alt
            | _MOD_SHIFT * chord.shift
            | _MOD_WIN * chord.meta
        )
        key = chord.key
        if chord.keypad and _K.Key_0.value <= key <= _K.Key_9.value:
            return 0x60 + key - _K.Key_0.value, modifiers
        if chord.keypad and key < 0x80 and chr(key) in _KEYPAD_SIGNS:
            return _KEYPAD_SIGNS[chr(key)], modifiers
        if key in _NAMED:
            return _NAMED[key], modifiers
        if _K.Key_F1.value <= key <= _K.Key_F24.value:
            return 0x70 + key - _K.Key_F1.value, modifiers
        if key >= 0x10000:
            return None
        return self._of_sign(chr(key).lower(), modifiers)

    def _of_sign(self, sign: str, modifiers: int) -> tuple[int, int] | None:
        found = int(self._user32.VkKeyScanW(ord(sign[0])))
        code, shifts = found & 0xFF, (found >> 8) & 0xFF
        if found == -1 or shifts & ~1:  # a sign that needs AltGr
            return None
        return code, modifiers | (_MOD_SHIFT if shifts & 1 else 0)


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    assert application is not None
    return application


def _user32() -> Any:
    user32: Any = ctypes.WinDLL("user32")  # type: ignore[attr-defined, unused-ignore]
    user32.RegisterHotKey.argtypes = [c_void_p, c_int, c_uint, c_uint]
    user32.UnregisterHotKey.argtypes = [c_void_p, c_int]
    user32.GetAsyncKeyState.argtypes = [c_int]
    user32.GetAsyncKeyState.restype = ctypes.c_short
    user32.VkKeyScanW.argtypes = [ctypes.c_wchar]
    user32.VkKeyScanW.restype = ctypes.c_short
    return user32
