"""Keys on a Mac: Carbon's RegisterEventHotKey, which needs no permission of the user.

Written after Apple's headers (CarbonEvents.h, Events.h); not yet run on a Mac.
"""

from __future__ import annotations

import ctypes
from collections.abc import Mapping
from ctypes import CFUNCTYPE, POINTER, byref, c_int32, c_uint32, c_ulong, c_void_p
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt

from app.hotkeys import sentences
from app.hotkeys.backend import Backend
from app.hotkeys.chord import Chord
from core.errors import DesktopError

translate = QCoreApplication.translate

_CARBON = "/System/Library/Frameworks/Carbon.framework/Carbon"
_COMMAND, _SHIFT, _OPTION, _CONTROL = 1 << 8, 1 << 9, 1 << 11, 1 << 12
_PRESSED, _RELEASED = 5, 6  # kEventHotKeyPressed, kEventHotKeyReleased
_NOT_OURS = -9874  # eventNotHandledErr

# kVK_… of Events.h: places on a keyboard, named by what a US keyboard has there.
_SIGNS: Mapping[str, int] = {
    "A": 0x00, "S": 0x01, "D": 0x02, "F": 0x03, "H": 0x04, "G": 0x05, "Z": 0x06, "X": 0x07,
    "C": 0x08, "V": 0x09, "B": 0x0B, "Q": 0x0C, "W": 0x0D, "E": 0x0E, "R": 0x0F, "Y": 0x10,
    "T": 0x11, "1": 0x12, "2": 0x13, "3": 0x14, "4": 0x15, "6": 0x16, "5": 0x17, "=": 0x18,
    "9": 0x19, "7": 0x1A, "-": 0x1B, "8": 0x1C, "0": 0x1D, "]": 0x1E, "O": 0x1F, "U": 0x20,
    "[": 0x21, "I": 0x22, "P": 0x23, "L": 0x25, "J": 0x26, "'": 0x27, "K": 0x28, ";": 0x29,
    "\\": 0x2A, ",": 0x2B, "/": 0x2C, "N": 0x2D, "M": 0x2E, ".": 0x2F, "`": 0x32,
}  # fmt: skip
_PAD: Mapping[str, int] = {
    ".": 0x41, "*": 0x43, "+": 0x45, "/": 0x4B, "-": 0x4E, "=": 0x51, "0": 0x52, "1": 0x53,
    "2": 0x54, "3": 0x55, "4": 0x56, "5": 0x57, "6": 0x58, "7": 0x59, "8": 0x5B, "9": 0x5C,
}  # fmt: skip
_K = Qt.Key
_NAMED: Mapping[int, int] = {
    _K.Key_Return.value: 0x24,
    _K.Key_Tab.value: 0x30,
    _K.Key_Space.value: 0x31,
    _K.Key_Backspace.value: 0x33,
    _K.Key_Escape.value: 0x35,
    _K.Key_Enter.value: 0x4C,
    _K.Key_Help.value: 0x72,
    _K.Key_Home.value: 0x73,
    _K.Key_PageUp.value: 0x74,
    _K.Key_Delete.value: 0x75,
    _K.Key_End.value: 0x77,
    _K.Key_PageDown.value: 0x79,
    _K.Key_Left.value: 0x7B,
    _K.Key_Right.value: 0x7C,
    _K.Key_Down.value: 0x7D,
    _K.Key_Up.value: 0x7E,
}
_FUNCTION_KEYS = (
    0x7A,
    0x78,
    0x63,
    0x76,
    0x60,
    0x61,
    0x62,
    0x64,
    0x65,
    0x6D,
    0x67,
    0x6F,
    0x69,
    0x6B,
    0x71,
    0x6A,
    0x40,
    0x4F,
    0x50,
    0x5A,
)  # fmt: skip  F1 to F20


def _four(code: str) -> int:
    """A four-letter code as Apple's headers write it."""
    return int.from_bytes(code.encode("ascii"), "big")


class _KeyId(ctypes.Structure):
    _fields_ = [("signature", c_uint32), ("number", c_uint32)]


class _EventType(ctypes.Structure):
    _fields_ = [("event_class", c_uint32), ("kind", c_uint32)]


_Handler = CFUNCTYPE(c_int32, c_void_p, c_void_p, c_void_p)


class MacKeys(Backend):
    """Starts no thread: Carbon calls from the main thread's run loop, which Qt runs."""

    def __init__(self) -> None:
        """Raises DesktopError where Carbon cannot be used."""
        super().__init__()
        self._carbon = _carbon()
        self._keys: dict[int, tuple[str, c_void_p]] = {}
        self._next = 1
        self._down: set[str] = set()
        # Carbon keeps the address of both: they must live as long as they are registered.
        self._handler = _Handler(self._on_event)
        self._registration = c_void_p()
        kinds = (_EventType * 2)(
            _EventType(_four("keyb"), _PRESSED), _EventType(_four("keyb"), _RELEASED)
        )
        status = self._carbon.InstallEventHandler(
            self._carbon.GetEventDispatcherTarget(),
            self._handler,
            2,
            kinds,
            None,
            byref(self._registration),
        )
        if status:
            raise DesktopError(translate("hotkeys", "The system refuses to tell keys."))

    def bind(self, chords: Mapping[str, Chord], titles: Mapping[str, str]) -> None:
        self._give_back()
        unheard: dict[str, str] = {}
        for name, chord in chords.items():
            code = _key_code(chord)
            if code is None:
                unheard[name] = sentences.no_such_key(chord)
            elif not self._register(name, code, _modifiers(chord)):
                unheard[name] = sentences.taken(chord)
        self.answered.emit(unheard)

    def close(self) -> None:
        self._give_back()
        if self._registration:
            self._carbon.RemoveEventHandler(self._registration)
            self._registration = c_void_p()

    def _register(self, name: str, code: int, modifiers: int) -> bool:
        number, self._next = self._next, self._next + 1
        found = c_void_p()
        status = self._carbon.RegisterEventHotKey(
            code,
            modifiers,
            _KeyId(_four("LipC"), number),
            self._carbon.GetEventDispatcherTarget(),
            0,
            byref(found),
        )
        if status == 0:
            self._keys[number] = (name, found)
        return bool(status == 0)

    def _give_back(self) -> None:
        for _name, key in self._keys.values():
            self._carbon.UnregisterEventHotKey(key)
        self._keys.clear()

    def _on_event(self, _next: int | None, event: int | None, _data: int | None) -> int:
        told = _KeyId()
        status = self._carbon.GetEventParameter(
            event,
            _four("----"),
            _four("hkid"),
            None,
            ctypes.sizeof(told),
            None,
            byref(told),
        )
        if status or told.signature != _four("LipC"):
            return _NOT_OURS
        name = self._keys[told.number][0] if told.number in self._keys else ""
        pressed = self._carbon.GetEventKind(event) == _PRESSED
        if pressed and name and name not in self._down:
            self._down.add(name)
            self.pressed.emit(name)
        elif not pressed and name in self._down:
            self._down.remove(name)
            self.released.emit(name)
        return 0


def _key_code(chord: Chord) -> int | None:
    key = chord.key
    if key in _NAMED:
        return _NAMED[key]
    number = key - _K.Key_F1.value
    if 0 <= number < len(_FUNCTION_KEYS):
        return _FUNCTION_KEYS[number]
    if key >= 0x80:
        return None
    return (_PAD if chord.keypad else _SIGNS).get(chr(key))


def _modifiers(chord: Chord) -> int:
    return (
        _COMMAND * chord.ctrl | _OPTION * chord.alt | _SHIFT * chord.shift | _CONTROL * chord.meta
    )


def _carbon() -> Any:
    try:
        carbon = ctypes.CDLL(_CARBON)
    except OSError as error:
        raise DesktopError(translate("hotkeys", "The system's Carbon is missing.")) from error
    calls: dict[str, tuple[Any, list[Any]]] = {
        "GetEventDispatcherTarget": (c_void_p, []),
        "InstallEventHandler": (
            c_int32,
            [c_void_p, _Handler, c_ulong, POINTER(_EventType), c_void_p, POINTER(c_void_p)],
        ),
        "RemoveEventHandler": (c_int32, [c_void_p]),
        "RegisterEventHotKey": (
            c_int32,
            [c_uint32, c_uint32, _KeyId, c_void_p, c_uint32, POINTER(c_void_p)],
        ),
        "UnregisterEventHotKey": (c_int32, [c_void_p]),
        "GetEventKind": (c_uint32, [c_void_p]),
        "GetEventParameter": (
            c_int32,
            [c_void_p, c_uint32, c_uint32, c_void_p, c_ulong, c_void_p, c_void_p],
        ),
    }
    for name, (result, arguments) in calls.items():
        function = getattr(carbon, name)
        function.restype, function.argtypes = result, arguments
    return carbon
