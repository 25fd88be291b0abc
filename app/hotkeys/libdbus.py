"""The calls of libdbus that a small client needs, by ctypes; Qt needs the library anyway."""

from __future__ import annotations

import ctypes
from ctypes import POINTER, c_char_p, c_int, c_uint, c_uint32, c_void_p
from typing import Any

from core.errors import DesktopError


class Place(ctypes.Structure):
    """A DBusMessageIter: where something is read or written in a message."""

    _fields_ = [("opaque", c_void_p * 16)]


class Problem(ctypes.Structure):
    """A DBusError."""

    _fields_ = [("name", c_char_p), ("message", c_char_p), ("opaque", c_void_p * 4)]


def libdbus() -> ctypes.CDLL:
    """The library with the types of its calls. Raises DesktopError where it is missing."""
    try:
        lib = ctypes.CDLL("libdbus-1.so.3")
    except OSError as error:
        raise DesktopError("The library libdbus-1.so.3 is missing.") from error
    place, message, text = POINTER(Place), c_void_p, c_char_p
    calls: dict[str, tuple[Any, list[Any]]] = {
        "dbus_error_init": (None, [POINTER(Problem)]),
        "dbus_error_free": (None, [POINTER(Problem)]),
        "dbus_connection_open_private": (c_void_p, [text, POINTER(Problem)]),
        "dbus_bus_register": (c_uint, [c_void_p, POINTER(Problem)]),
        "dbus_bus_get_unique_name": (text, [c_void_p]),
        "dbus_bus_add_match": (None, [c_void_p, text, c_void_p]),
        "dbus_connection_set_exit_on_disconnect": (None, [c_void_p, c_uint]),
        "dbus_connection_get_is_connected": (c_uint, [c_void_p]),
        "dbus_connection_close": (None, [c_void_p]),
        "dbus_connection_unref": (None, [c_void_p]),
        "dbus_connection_get_unix_fd": (c_uint, [c_void_p, POINTER(c_int)]),
        "dbus_connection_read_write": (c_uint, [c_void_p, c_int]),
        "dbus_connection_pop_message": (c_void_p, [c_void_p]),
        "dbus_connection_send": (c_uint, [c_void_p, message, POINTER(c_uint32)]),
        "dbus_connection_flush": (None, [c_void_p]),
        "dbus_message_new": (c_void_p, [c_int]),
        "dbus_message_new_method_call": (c_void_p, [text] * 4),
        "dbus_message_new_signal": (c_void_p, [text] * 3),
        "dbus_message_set_reply_serial": (c_uint, [message, c_uint32]),
        "dbus_message_set_destination": (c_uint, [message, text]),
        "dbus_message_unref": (None, [message]),
        "dbus_message_get_type": (c_int, [message]),
        "dbus_message_get_serial": (c_uint32, [message]),
        "dbus_message_get_reply_serial": (c_uint32, [message]),
        "dbus_message_get_sender": (text, [message]),
        "dbus_message_get_path": (text, [message]),
        "dbus_message_get_interface": (text, [message]),
        "dbus_message_get_member": (text, [message]),
        "dbus_message_get_error_name": (text, [message]),
        "dbus_message_iter_init": (c_uint, [message, place]),
        "dbus_message_iter_init_append": (None, [message, place]),
        "dbus_message_iter_append_basic": (c_uint, [place, c_int, c_void_p]),
        "dbus_message_iter_open_container": (c_uint, [place, c_int, text, place]),
        "dbus_message_iter_close_container": (c_uint, [place, place]),
        "dbus_message_iter_get_arg_type": (c_int, [place]),
        "dbus_message_iter_get_element_type": (c_int, [place]),
        "dbus_message_iter_get_basic": (None, [place, c_void_p]),
        "dbus_message_iter_recurse": (None, [place, place]),
        "dbus_message_iter_next": (c_uint, [place]),
    }
    for name, (result, arguments) in calls.items():
        function = getattr(lib, name)
        function.restype, function.argtypes = result, arguments
    return lib
