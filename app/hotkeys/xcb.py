"""The few calls of libxcb that hearing keys needs, by ctypes. Qt has the library loaded anyway."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from ctypes import POINTER, byref, c_char_p, c_int, c_uint8, c_uint16, c_uint32, c_void_p
from dataclasses import dataclass

from core.errors import DesktopError

KEY_PRESS, KEY_RELEASE, MAPPING_CHANGED = 2, 3, 34
_ACCESS_DENIED = 10  # BadAccess: somebody else has grabbed it
_ASYNC = 1


class _Cookie(ctypes.Structure):
    _fields_ = [("sequence", c_uint32)]


class _Error(ctypes.Structure):
    _fields_ = [("response_type", c_uint8), ("error_code", c_uint8)]


class _Setup(ctypes.Structure):
    _fields_ = [
        ("before", c_uint8 * 34),
        ("min_keycode", c_uint8),
        ("max_keycode", c_uint8),
    ]


class _Screens(ctypes.Structure):
    _fields_ = [("root", POINTER(c_uint32)), ("rem", c_int), ("index", c_int)]


class _Event(ctypes.Structure):
    _fields_ = [
        ("response_type", c_uint8),
        ("detail", c_uint8),
        ("sequence", c_uint16),
        ("time", c_uint32),
        ("windows_and_places", c_uint8 * 20),
        ("state", c_uint16),
    ]


class _Reply(ctypes.Structure):
    _fields_ = [
        ("response_type", c_uint8),
        ("count", c_uint8),  # keysyms for a keycode, keycodes for a modifier
        ("sequence", c_uint16),
        ("length", c_uint32),  # of what follows the first 32 bytes, in units of 4
    ]


@dataclass(frozen=True, slots=True)
class KeyEvent:
    """kind: KEY_PRESS, KEY_RELEASE or MAPPING_CHANGED. modifiers: the eight bits of the keyboard,
    locks included. time_ms: of the server."""

    kind: int
    keycode: int
    modifiers: int
    time_ms: int


class Xcb:
    """A connection of its own to the X server. All calls in one thread."""

    def __init__(self) -> None:
        """Raises DesktopError when there is no server or no library."""
        self._lib = _library()
        self._free = ctypes.CDLL(None).free
        self._free.argtypes, self._free.restype = [c_void_p], None
        self._connection = c_void_p(self._lib.xcb_connect(None, None))
        if self._lib.xcb_connection_has_error(self._connection):
            self.close()
            raise DesktopError("The X server does not answer.")
        setup = self._lib.xcb_get_setup(self._connection)
        found = ctypes.cast(setup, POINTER(_Setup)).contents
        self._keycodes = range(found.min_keycode, found.max_keycode + 1)
        self._roots = list(self._all_roots(setup))

    def close(self) -> None:
        """The server then gives back what this connection had grabbed."""
        if self._connection:
            self._lib.xcb_disconnect(self._connection)
            self._connection = c_void_p()

    @property
    def lost(self) -> bool:
        """Whether the server has gone."""
        return bool(self._lib.xcb_connection_has_error(self._connection))

    def file_number(self) -> int:
        """What can be watched for events."""
        return int(self._lib.xcb_get_file_descriptor(self._connection))

    def keyboard(self) -> dict[int, tuple[int, ...]]:
        """Keycode → keysyms, in columns: plain, with Shift, second layout plain, with Shift …"""
        count = len(self._keycodes)
        cookie = self._lib.xcb_get_keyboard_mapping(self._connection, self._keycodes.start, count)
        each, symbols = self._reply(self._lib.xcb_get_keyboard_mapping_reply, cookie, c_uint32)
        return {
            code: tuple(symbols[each * n : each * (n + 1)]) for n, code in enumerate(self._keycodes)
        }

    def modifiers(self) -> list[set[int]]:
        """The keycodes of each of the eight modifiers, in the order of their bits."""
        cookie = self._lib.xcb_get_modifier_mapping(self._connection)
        each, codes = self._reply(self._lib.xcb_get_modifier_mapping_reply, cookie, c_uint8)
        return [set(codes[each * n : each * (n + 1)]) - {0} for n in range(8)]

    def held(self) -> set[int]:
        """Keycodes that are down now."""
        cookie = self._lib.xcb_query_keymap(self._connection)
        reply = self._lib.xcb_query_keymap_reply(self._connection, cookie, None)
        if not reply:
            return set()
        bits = ctypes.string_at(reply, 40)[8:]
        self._free(reply)
        return {code for code in range(256) if bits[code // 8] >> (code % 8) & 1}

    def grab(self, keycode: int, modifiers: int) -> bool:
        """Hear a key from now on; False where another program does."""
        for root in self._roots:
            cookie = self._lib.xcb_grab_key_checked(
                self._connection, 1, root, modifiers, keycode, _ASYNC, _ASYNC
            )
            error = self._lib.xcb_request_check(self._connection, cookie)
            if error:
                code = ctypes.cast(error, POINTER(_Error)).contents.error_code
                self._free(error)
                if code != _ACCESS_DENIED:
                    raise DesktopError(f"The X server refuses a key (error {code}).")
                return False
        return True

    def ungrab(self, keycode: int, modifiers: int) -> None:
        """Give a key back; harmless when it is not ours."""
        for root in self._roots:
            self._lib.xcb_ungrab_key(self._connection, keycode, root, modifiers)

    def flush(self) -> None:
        """Send what is still waiting here."""
        self._lib.xcb_flush(self._connection)

    def events(self) -> Iterator[KeyEvent]:
        """All that have arrived; never waits."""
        while found := self._lib.xcb_poll_for_event(self._connection):
            event = ctypes.cast(found, POINTER(_Event)).contents
            told = KeyEvent(
                event.response_type & 0x7F, event.detail, event.state & 0xFF, event.time
            )
            self._free(found)
            if told.kind in (KEY_PRESS, KEY_RELEASE, MAPPING_CHANGED):
                yield told

    def _all_roots(self, setup: int) -> Iterator[int]:
        screens = self._lib.xcb_setup_roots_iterator(setup)
        while screens.rem:
            yield int(screens.root[0])
            self._lib.xcb_screen_next(byref(screens))

    def _reply(
        self, call: ctypes._NamedFuncPointer, cookie: _Cookie, kind: type[c_uint8] | type[c_uint32]
    ) -> tuple[int, list[int]]:
        reply = call(self._connection, cookie, None)
        if not reply:
            raise DesktopError("The X server does not tell its keyboard.")
        head = ctypes.cast(reply, POINTER(_Reply)).contents
        size = 4 * head.length // ctypes.sizeof(kind)
        values = list((kind * size).from_address(reply + 32))
        each = int(head.count)
        self._free(reply)
        return each, values


def _library() -> ctypes.CDLL:
    try:
        lib = ctypes.CDLL("libxcb.so.1")
    except OSError as error:
        raise DesktopError("The library libxcb.so.1 is missing.") from error
    calls: dict[str, tuple[type | None, list[type]]] = {
        "xcb_connect": (c_void_p, [c_char_p, c_void_p]),
        "xcb_connection_has_error": (c_int, [c_void_p]),
        "xcb_disconnect": (None, [c_void_p]),
        "xcb_get_setup": (c_void_p, [c_void_p]),
        "xcb_setup_roots_iterator": (_Screens, [c_void_p]),
        "xcb_screen_next": (None, [c_void_p]),
        "xcb_get_file_descriptor": (c_int, [c_void_p]),
        "xcb_get_keyboard_mapping": (_Cookie, [c_void_p, c_uint8, c_uint8]),
        "xcb_get_keyboard_mapping_reply": (c_void_p, [c_void_p, _Cookie, c_void_p]),
        "xcb_get_modifier_mapping": (_Cookie, [c_void_p]),
        "xcb_get_modifier_mapping_reply": (c_void_p, [c_void_p, _Cookie, c_void_p]),
        "xcb_query_keymap": (_Cookie, [c_void_p]),
        "xcb_query_keymap_reply": (c_void_p, [c_void_p, _Cookie, c_void_p]),
        "xcb_grab_key_checked": (
            _Cookie,
            [c_void_p, c_uint8, c_uint32, c_uint16, c_uint8, c_uint8, c_uint8],
        ),
        "xcb_ungrab_key": (_Cookie, [c_void_p, c_uint8, c_uint32, c_uint16]),
        "xcb_request_check": (c_void_p, [c_void_p, _Cookie]),
        "xcb_poll_for_event": (c_void_p, [c_void_p]),
        "xcb_flush": (c_int, [c_void_p]),
    }
    for name, (result, arguments) in calls.items():
        function = getattr(lib, name)
        function.restype, function.argtypes = result, arguments
    return lib
