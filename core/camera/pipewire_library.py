"""libpipewire-0.3 through ctypes: the few functions and structures that a camera node needs.

Nothing is loaded on import. The structures follow the public headers of PipeWire 0.3.65; they are
a stable ABI, so the same code runs with 1.x.
"""

from __future__ import annotations

import ctypes
import os
import sys
import threading
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from core.errors import CameraUnavailable

Pointer = ctypes.c_void_p
_LIBRARY = "libpipewire-0.3.so.0"
INSTALL = "Install it (Debian/Ubuntu: sudo apt install pipewire wireplumber) and log in again."
START = (
    "Start it: systemctl --user start pipewire wireplumber (if they are not installed: sudo apt "
    "install pipewire wireplumber)."
)
RESTART = "Restart it: systemctl --user restart pipewire wireplumber"

# What each function returns and takes.
_FUNCTIONS: dict[str, tuple[Any, list[Any]]] = {
    "pw_init": (None, [Pointer, Pointer]),
    "pw_get_library_version": (ctypes.c_char_p, []),
    "pw_thread_loop_new": (Pointer, [ctypes.c_char_p, Pointer]),
    "pw_thread_loop_get_loop": (Pointer, [Pointer]),
    "pw_thread_loop_start": (ctypes.c_int, [Pointer]),
    "pw_thread_loop_stop": (None, [Pointer]),
    "pw_thread_loop_destroy": (None, [Pointer]),
    "pw_thread_loop_lock": (None, [Pointer]),
    "pw_thread_loop_unlock": (None, [Pointer]),
    "pw_properties_new_string": (Pointer, [ctypes.c_char_p]),
    "pw_properties_set": (ctypes.c_int, [Pointer, ctypes.c_char_p, ctypes.c_char_p]),
    "pw_context_new": (Pointer, [Pointer, Pointer, ctypes.c_size_t]),
    "pw_context_connect": (Pointer, [Pointer, Pointer, ctypes.c_size_t]),
    "pw_context_destroy": (None, [Pointer]),
    "pw_proxy_destroy": (None, [Pointer]),
    "pw_stream_new_simple": (Pointer, [Pointer, ctypes.c_char_p, Pointer, Pointer, Pointer]),
    "pw_stream_connect": (
        ctypes.c_int,
        [Pointer, ctypes.c_int, ctypes.c_uint32, ctypes.c_int, Pointer, ctypes.c_uint32],
    ),
    "pw_stream_update_params": (ctypes.c_int, [Pointer, Pointer, ctypes.c_uint32]),
    "pw_stream_dequeue_buffer": (Pointer, [Pointer]),
    "pw_stream_queue_buffer": (ctypes.c_int, [Pointer, Pointer]),
    "pw_stream_trigger_process": (ctypes.c_int, [Pointer]),
    "pw_stream_destroy": (None, [Pointer]),
    "pw_stream_get_node_id": (ctypes.c_uint32, [Pointer]),
}

StateChanged = ctypes.CFUNCTYPE(None, Pointer, ctypes.c_int, ctypes.c_int, ctypes.c_char_p)
ParamChanged = ctypes.CFUNCTYPE(None, Pointer, ctypes.c_uint32, Pointer)
BufferChanged = ctypes.CFUNCTYPE(None, Pointer, Pointer)


class StreamEvents(ctypes.Structure):
    """``struct pw_stream_events``, version 2; NULL members are not called."""

    _fields_ = (
        ("version", ctypes.c_uint32),
        ("destroy", Pointer),
        ("state_changed", StateChanged),
        ("control_info", Pointer),
        ("io_changed", Pointer),
        ("param_changed", ParamChanged),
        ("add_buffer", Pointer),
        ("remove_buffer", BufferChanged),
        ("process", Pointer),
        ("drained", Pointer),
        ("command", Pointer),
        ("trigger_done", Pointer),
    )


class Chunk(ctypes.Structure):
    """``struct spa_chunk``: the valid part of a block."""

    _fields_ = (
        ("offset", ctypes.c_uint32),
        ("size", ctypes.c_uint32),
        ("stride", ctypes.c_int32),
        ("flags", ctypes.c_int32),
    )


class Data(ctypes.Structure):
    """``struct spa_data``: one block of memory."""

    _fields_ = (
        ("type", ctypes.c_uint32),
        ("flags", ctypes.c_uint32),
        ("fd", ctypes.c_int64),
        ("mapoffset", ctypes.c_uint32),
        ("maxsize", ctypes.c_uint32),
        ("data", Pointer),
        ("chunk", ctypes.POINTER(Chunk)),
    )


class Meta(ctypes.Structure):
    """``struct spa_meta``."""

    _fields_ = (("type", ctypes.c_uint32), ("size", ctypes.c_uint32), ("data", Pointer))


class MetaHeader(ctypes.Structure):
    """``struct spa_meta_header``: time and number of a picture."""

    _fields_ = (
        ("flags", ctypes.c_uint32),
        ("offset", ctypes.c_uint32),
        ("pts", ctypes.c_int64),
        ("dts_offset", ctypes.c_int64),
        ("seq", ctypes.c_uint64),
    )


class SpaBuffer(ctypes.Structure):
    """``struct spa_buffer``."""

    _fields_ = (
        ("n_metas", ctypes.c_uint32),
        ("n_datas", ctypes.c_uint32),
        ("metas", ctypes.POINTER(Meta)),
        ("datas", ctypes.POINTER(Data)),
    )


class StreamBuffer(ctypes.Structure):
    """``struct pw_buffer``, its first member only: that is all we read."""

    _fields_ = (("buffer", ctypes.POINTER(SpaBuffer)),)


class _Callbacks(ctypes.Structure):
    _fields_ = (("functions", Pointer), ("data", Pointer))


class _Interface(ctypes.Structure):
    """``struct spa_interface``: what a proxy begins with."""

    _fields_ = (("type", ctypes.c_char_p), ("version", ctypes.c_uint32), ("calls", _Callbacks))


class _DictItem(ctypes.Structure):
    _fields_ = (("key", ctypes.c_char_p), ("value", ctypes.c_char_p))


class _Dict(ctypes.Structure):
    _fields_ = (
        ("flags", ctypes.c_uint32),
        ("n_items", ctypes.c_uint32),
        ("items", ctypes.POINTER(_DictItem)),
    )


_Global = ctypes.CFUNCTYPE(
    None,
    Pointer,
    ctypes.c_uint32,
    ctypes.c_uint32,
    ctypes.c_char_p,
    ctypes.c_uint32,
    ctypes.POINTER(_Dict),
)
_Done = ctypes.CFUNCTYPE(None, Pointer, ctypes.c_uint32, ctypes.c_int)


class _RegistryEvents(ctypes.Structure):
    _fields_ = (("version", ctypes.c_uint32), ("added", _Global), ("removed", Pointer))


class _CoreEvents(ctypes.Structure):
    _fields_ = (
        ("version", ctypes.c_uint32),
        ("info", Pointer),
        ("done", _Done),
        ("unused", Pointer * 6),
    )


def load() -> Any:
    """The library with its functions declared and initialised.

    Raises CameraUnavailable where there is none (other systems, PipeWire not installed).
    """
    if not sys.platform.startswith("linux"):
        raise CameraUnavailable("A PipeWire camera exists only on Linux. Choose another camera.")
    try:
        library = ctypes.CDLL(_LIBRARY, use_errno=True)
        for name, (result, arguments) in _FUNCTIONS.items():
            function = getattr(library, name)
            function.restype, function.argtypes = result, arguments
    except (OSError, AttributeError) as error:
        raise CameraUnavailable(f"PipeWire's library is missing ({error}). {INSTALL}") from error
    library.pw_init(None, None)
    return library


def made(thing: Any) -> Any:
    """What a constructor of the library returned.

    Raises CameraUnavailable for NULL, which any later call would crash on: the library is there,
    but its plug-ins or its own settings are not.
    """
    if not thing:
        raise CameraUnavailable(f"PipeWire's library lacks files that belong to it. {INSTALL}")
    return thing


def properties(library: Any, values: dict[str, str]) -> Any:
    """A new ``pw_properties`` with these values; whoever takes it owns it."""
    made = library.pw_properties_new_string(b"")
    for key, value in values.items():
        library.pw_properties_set(made, key.encode(), value.encode())
    return made


def global_properties(library: Any, timeout_s: float = 2.0) -> Sequence[dict[str, str]]:
    """Properties of all objects that the server knows: clients, nodes, devices, links. "object.id"
    and "object.type" are among them.

    Raises CameraUnavailable when no server answers within ``timeout_s`` or the library is broken.
    """
    loop = made(library.pw_thread_loop_new(b"lipcam-look", None))
    context = None
    look = _Look()
    try:
        context = made(library.pw_context_new(library.pw_thread_loop_get_loop(loop), None, 0))
        core = library.pw_context_connect(context, None, 0)
        if not core:
            raise CameraUnavailable(no_server(os.strerror(ctypes.get_errno())))
        look.begin(core)
        library.pw_thread_loop_start(loop)
        if not look.complete.wait(timeout_s):
            raise CameraUnavailable(no_server(f"no answer within {timeout_s:g} s"))
        return look.found
    finally:
        # The loop first: afterwards nobody calls back into structures that are about to go.
        library.pw_thread_loop_stop(loop)
        if look.registry:  # is not freed with its connection
            library.pw_proxy_destroy(look.registry)
        if context is not None:
            library.pw_context_destroy(context)
        library.pw_thread_loop_destroy(loop)


def no_server(reason: str) -> str:
    """The sentences for a server that does not answer; the last is ``START``."""
    return f"The PipeWire server does not answer ({reason}). {START}"


class _Look:
    """One round trip to the server's registry; keeps its callbacks alive."""

    def __init__(self) -> None:
        self.found: list[dict[str, str]] = []
        self.complete = threading.Event()
        self.registry: Any = None  # its proxy; whoever ends the connection destroys it first
        self._registry_events = _RegistryEvents(0, _Global(self._added), None)
        self._core_events = _CoreEvents(0, None, _Done(self._done))
        # struct spa_hook is 48 bytes; the library links them into its own lists.
        self._hooks = [ctypes.create_string_buffer(64) for _ in range(2)]

    def begin(self, core: Any) -> None:
        """Ask for the registry and for a sign that all of it has been sent."""
        core_hook, registry_hook = self._hooks
        # Numbers of struct pw_core_methods: 1 add_listener, 3 sync, 6 get_registry.
        _method(core, 1, Pointer, Pointer, Pointer)(
            core_hook, ctypes.byref(self._core_events), None
        )
        registry = _method(core, 6, ctypes.c_uint32, ctypes.c_size_t, result=Pointer)(3, 0)
        self.registry = registry
        _method(registry, 1, Pointer, Pointer, Pointer)(
            registry_hook, ctypes.byref(self._registry_events), None
        )
        _method(core, 3, ctypes.c_uint32, ctypes.c_int)(0, 0)

    def _done(self, _data: Any, _id: int, _sequence: int) -> None:
        self.complete.set()

    def _added(
        self, _data: Any, number: int, _rights: int, kind: bytes | None, _version: int, values: Any
    ) -> None:
        known = {"object.type": _text(kind), "object.id": str(number)}
        if values:
            for item in values.contents.items[: values.contents.n_items]:
                known[_text(item.key)] = _text(item.value)
        self.found.append(known)


def _text(raw: bytes | None) -> str:
    return (raw or b"").decode(errors="replace")


def _method(proxy: Any, number: int, *kinds: Any, result: Any = ctypes.c_int) -> Callable[..., Any]:
    """Method ``number`` of a proxy's table (entry 0 is the table's version)."""
    calls = ctypes.cast(proxy, ctypes.POINTER(_Interface)).contents.calls
    table = ctypes.cast(calls.functions, ctypes.POINTER(Pointer))
    function = ctypes.CFUNCTYPE(result, Pointer, *kinds)(table[number])
    return partial(function, calls.data)
