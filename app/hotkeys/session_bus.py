"""A small D-Bus client on libdbus.

Qt's own D-Bus classes cannot be used from Python here: arrays of structures, which the portal of
keys takes, need types that are registered in C++.
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Iterator, Mapping, Sequence
from ctypes import byref, c_char_p, c_int, c_uint32, c_void_p
from dataclasses import dataclass
from typing import Any

from app.hotkeys.libdbus import Place, Problem, libdbus
from core.errors import DesktopError

METHOD_CALL, METHOD_RETURN, ERROR, SIGNAL = 1, 2, 3, 4
_NUMBERS: Mapping[str, Any] = {
    "y": ctypes.c_uint8,
    "b": c_uint32,
    "n": ctypes.c_int16,
    "q": ctypes.c_uint16,
    "i": ctypes.c_int32,
    "u": c_uint32,
    "x": ctypes.c_int64,
    "t": ctypes.c_uint64,
    "d": ctypes.c_double,
}
_TEXTS = "sog"


@dataclass(frozen=True, slots=True)
class Variant:
    """A value with its own signature."""

    signature: str
    value: Any


@dataclass(frozen=True, slots=True)
class Message:
    """One that has arrived. kind: METHOD_CALL … SIGNAL. serial: of it; answers: of the call that it
    answers. values: structures are tuples, dictionaries dicts, variants what they hold."""

    kind: int
    serial: int
    answers: int
    sender: str
    path: str
    interface: str
    member: str
    error: str
    values: tuple[Any, ...]


class SessionBus:
    """A connection of its own to the session bus. All calls in one thread; none but the first waits
    for an answer."""

    def __init__(self) -> None:
        """Raises DesktopError when there is no bus or no library."""
        self._lib = libdbus()
        problem = Problem()
        self._lib.dbus_error_init(byref(problem))
        # By its address: the library's own way remembers the first bus of the process for ever.
        found = self._lib.dbus_connection_open_private(_address().encode(), byref(problem))
        self._connection = c_void_p(found)
        if not found or not self._lib.dbus_bus_register(self._connection, byref(problem)):
            text = (problem.message or b"").decode(errors="replace")
            self._lib.dbus_error_free(byref(problem))
            self.close()
            raise DesktopError(f"There is no session bus ({text}).")
        self._lib.dbus_connection_set_exit_on_disconnect(self._connection, 0)

    def close(self) -> None:
        """Harmless when already closed."""
        if self._connection:
            self._lib.dbus_connection_close(self._connection)
            self._lib.dbus_connection_unref(self._connection)
            self._connection = c_void_p()

    def file_number(self) -> int:
        """What can be watched for messages."""
        number = c_int(-1)
        self._lib.dbus_connection_get_unix_fd(self._connection, byref(number))
        return number.value

    def unique_name(self) -> str:
        """The name that the bus gave this connection, ":1.42"."""
        return _text(self._lib.dbus_bus_get_unique_name(self._connection))

    def listen(self, rule: str) -> None:
        """Ask for signals; see the D-Bus specification for match rules."""
        self._lib.dbus_bus_add_match(self._connection, rule.encode(), None)

    def call(
        self, service: str, path: str, interface: str, member: str, signature: str, *values: Any
    ) -> int:
        """Send a call; returns the serial that its answer will name."""
        words = (each.encode() for each in (service, path, interface, member))
        message = c_void_p(self._lib.dbus_message_new_method_call(*words))
        return self._send(message, signature, values)

    def signal(self, path: str, interface: str, member: str, signature: str, *values: Any) -> None:
        """Send a signal to whoever listens."""
        words = (each.encode() for each in (path, interface, member))
        message = c_void_p(self._lib.dbus_message_new_signal(*words))
        self._send(message, signature, values)

    def answer(self, call: Message, signature: str, *values: Any) -> None:
        """Answer a call that has arrived."""
        message = c_void_p(self._lib.dbus_message_new(METHOD_RETURN))
        self._lib.dbus_message_set_reply_serial(message, call.serial)
        self._lib.dbus_message_set_destination(message, call.sender.encode())
        self._send(message, signature, values)

    def messages(self) -> Iterator[Message]:
        """All that have arrived; never waits."""
        while self._connection:
            self._lib.dbus_connection_read_write(self._connection, 0)
            found = self._lib.dbus_connection_pop_message(self._connection)
            if not found:
                return
            message = c_void_p(found)
            try:
                told = self._read(message)
            finally:
                self._lib.dbus_message_unref(message)
            yield told

    @property
    def lost(self) -> bool:
        """Whether the bus has gone."""
        return not self._lib.dbus_connection_get_is_connected(self._connection)

    def _send(self, message: c_void_p, signature: str, values: Sequence[Any]) -> int:
        place = Place()
        self._lib.dbus_message_iter_init_append(message, byref(place))
        for each, value in zip(_parts(signature), values, strict=True):
            self._append(place, each, value)
        serial = c_uint32(0)
        self._lib.dbus_connection_send(self._connection, message, byref(serial))
        self._lib.dbus_message_unref(message)
        self._lib.dbus_connection_flush(self._connection)
        return serial.value

    def _append(self, place: Place, signature: str, value: Any) -> None:
        kind = signature[0]
        lib = self._lib
        if kind in _NUMBERS:
            number = _NUMBERS[kind](value)
            lib.dbus_message_iter_append_basic(byref(place), ord(kind), byref(number))
            return
        if kind in _TEXTS:
            text = c_char_p(value.encode(errors="replace").replace(b"\0", b""))
            lib.dbus_message_iter_append_basic(byref(place), ord(kind), byref(text))
            return
        within, opened, items = _contents(signature, value)
        inner = Place()
        lib.dbus_message_iter_open_container(
            byref(place), ord(opened), within.encode() if within else None, byref(inner)
        )
        for each, item in items:
            self._append(inner, each, item)
        lib.dbus_message_iter_close_container(byref(place), byref(inner))

    def _read(self, message: c_void_p) -> Message:
        lib = self._lib
        place = Place()
        has_values = lib.dbus_message_iter_init(message, byref(place))
        return Message(
            lib.dbus_message_get_type(message),
            lib.dbus_message_get_serial(message),
            lib.dbus_message_get_reply_serial(message),
            _text(lib.dbus_message_get_sender(message)),
            _text(lib.dbus_message_get_path(message)),
            _text(lib.dbus_message_get_interface(message)),
            _text(lib.dbus_message_get_member(message)),
            _text(lib.dbus_message_get_error_name(message)),
            tuple(self._all(place)) if has_values else (),
        )

    def _all(self, place: Place) -> Iterator[Any]:
        while kind := self._lib.dbus_message_iter_get_arg_type(byref(place)):
            yield self._value(place, chr(kind))
            if not self._lib.dbus_message_iter_next(byref(place)):
                return

    def _value(self, place: Place, kind: str) -> Any:
        lib = self._lib
        if kind in _NUMBERS:
            number = _NUMBERS[kind]()
            lib.dbus_message_iter_get_basic(byref(place), byref(number))
            return bool(number.value) if kind == "b" else number.value
        if kind in _TEXTS:
            text = c_char_p()
            lib.dbus_message_iter_get_basic(byref(place), byref(text))
            return _text(text.value)
        inner = Place()
        lib.dbus_message_iter_recurse(byref(place), byref(inner))
        of = lib.dbus_message_iter_get_element_type(byref(place)) if kind == "a" else 0
        items = list(self._all(inner))
        if kind == "v":
            return items[0] if items else None
        if kind in "re":
            return tuple(items)
        return dict(items) if chr(of) == "e" else items


def _contents(signature: str, value: Any) -> tuple[str, str, list[tuple[str, Any]]]:
    """Of a container: the signature of what is in it ("" where D-Bus wants none), its kind, and the
    items with their signatures."""
    if signature == "v":
        return value.signature, "v", [(value.signature, value.value)]
    if signature[0] == "(":
        return "", "r", list(zip(_parts(signature[1:-1]), value, strict=True))
    if signature[0] == "{":
        return "", "e", list(zip(_parts(signature[1:-1]), value, strict=True))
    of = signature[1:]
    items = value.items() if of[0] == "{" else value
    return of, "a", [(of, item) for item in items]


def _parts(signature: str) -> list[str]:
    """A signature cut into complete types: "sa{sv}" is "s" and "a{sv}"."""
    parts, depth, begin = [], 0, 0
    for n, sign in enumerate(signature):
        depth += (sign in "({") - (sign in ")}")
        if depth == 0 and sign != "a":
            parts.append(signature[begin : n + 1])
            begin = n + 1
    return parts


def _text(found: bytes | None) -> str:
    return (found or b"").decode(errors="replace")


def _address() -> str:
    named = os.environ.get("DBUS_SESSION_BUS_ADDRESS")
    return named or f"unix:path={os.environ.get('XDG_RUNTIME_DIR', '')}/bus"
