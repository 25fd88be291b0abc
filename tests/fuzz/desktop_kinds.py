"""What the desktop and other programs tell the window: keys, calls, reports, translations."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from app.hotkeys import portal
from app.hotkeys.chord import read_chord
from app.hotkeys.keysyms import keysym
from app.hotkeys.libdbus import libdbus
from app.hotkeys.session_bus import ERROR, METHOD_RETURN, SIGNAL, Message, SessionBus
from app.languages.core_words import CoreWords
from app.languages.installing import language_for
from app.one_instance import Call
from app.report.crash import forget_crash, joined, left_crashes, seen_crash
from app.report.scrub import Scrubber
from tests.fuzz import blunt, trees
from tests.fuzz.attempt import Attempt
from tests.fuzz.draw import Draw

_KEYS = (
    "Ctrl+Alt+M",
    "F9",
    "Ctrl+Shift+F35",
    "Meta+Num+5",
    "Media Play",
    "Pause",
    "Ctrl++",
    "Alt+,",
)
_BITS = ("Ctrl", "Alt", "Shift", "Meta", "Num", "+", ",", " ", "F", "99", "Ä", "\U0001f600",
    "\ud800",
         "\0", "é\u0301", "Return", "Volume Mute", "ctrl", "Control", "-", "\u4e2d", "\uffff",
         "\U0010ffff", "Key_A", "M", "%", "\u200b", "{keys}", "{", "Esc", "Launch (0)")  # fmt: skip
_PATHS = ("/home/anna/My Films/a b.mp4", "C:\\Users\\Anna\\x.txt", "https://u:p@host/x?token=1",
    "~/a",
          "anna@example.com", "00:11:22:33:44:55", "192.168.1.7", "token = 'abc'", "/", "//", "\\",
          "Anna's AirPods", "Traceback (most recent call last):\n", "  File \"/a/b.py\", line 3\n",
          "password=", "Bearer abcdefghijk", "'/a b/c", "a/b c/d e/f g/h i", " ", "\n")  # fmt: skip


def _application() -> QCoreApplication:
    return QCoreApplication.instance() or QApplication([])


class Portal:
    """Hears answers and signals of the portal for keys."""

    def __init__(self, _seeds: Path) -> None:
        self._application = _application()

    def make(self, draw: Draw, folder: Path) -> Attempt:
        messages = [_message(draw) for _ in range(draw.random.choice((2, 4, 8)))]
        if draw.random.random() < 0.7:
            messages.insert(0, _granted())
        (folder / "messages").write_text(repr(messages), "utf-8", "surrogatepass")
        return Attempt(lambda: _hear(messages))


class DBus:
    """Reads messages in D-Bus's own form."""

    def __init__(self, _seeds: Path) -> None:
        self._lib = libdbus()
        lib = self._lib
        lib.dbus_message_marshal.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p]
        lib.dbus_message_demarshal.restype = ctypes.c_void_p
        lib.dbus_message_demarshal.argtypes = [ctypes.c_char_p, ctypes.c_int, ctypes.c_void_p]
        self._bus: Any = SessionBus.__new__(SessionBus)
        self._bus._lib = lib
        self._bus._connection = ctypes.c_void_p()
        self._seed = self._written()

    def make(self, draw: Draw, folder: Path) -> Attempt:
        raw = self._seed
        for random in draw.steps():
            raw = blunt.changed(random, raw)
        (folder / "message").write_bytes(raw)
        return Attempt(lambda: self._read(raw))

    def _read(self, raw: bytes) -> None:
        found = self._lib.dbus_message_demarshal(raw, len(raw), None)
        if found:
            message = ctypes.c_void_p(found)
            self._bus._read(message)
            self._lib.dbus_message_unref(message)

    def _written(self) -> bytes:
        from app.hotkeys.libdbus import Place
        from app.hotkeys.session_bus import Variant, _parts

        lib, place = self._lib, Place()
        call = lib.dbus_message_new_method_call(b"a.b", b"/a", b"a.b", b"Do")
        message = ctypes.c_void_p(call)
        lib.dbus_message_set_reply_serial(message, 7)
        lib.dbus_message_iter_init_append(message, ctypes.byref(place))
        values = (
            "text",
            {"k": Variant("v", Variant("s", "x"))},
            [("a", {"b": Variant("i", 3)})],
            2.5,
        )
        for signature, value in zip(_parts("sa{sv}a(sa{sv})d"), values, strict=True):
            self._bus._append(place, signature, value)
        lib.dbus_message_set_serial.argtypes = [ctypes.c_void_p, ctypes.c_uint32]
        lib.dbus_message_set_serial.restype = None
        lib.dbus_message_set_serial(message, 9)
        memory, length = ctypes.c_void_p(), ctypes.c_int()
        lib.dbus_message_marshal(message, ctypes.byref(memory), ctypes.byref(length))
        return ctypes.string_at(memory.value or 0, length.value)


class Hotkeys:
    """Reads the text of a key as the settings hold it."""

    def __init__(self, _seeds: Path) -> None:
        self._application = _application()

    def make(self, draw: Draw, folder: Path) -> Attempt:
        text = draw.random.choice(_KEYS)
        if draw.random.random() < 0.3:
            text = "+".join(draw.random.choices(_BITS, k=3))
        for random in draw.steps() if draw.random.random() < 0.7 else ():
            at = random.randrange(len(text) + 1)
            text = (
                text[:at] + "".join(random.choices(_BITS, k=random.choice((1, 2, 4)))) + text[at:]
            )
            if random.random() < 0.2:
                text = text[random.randrange(len(text)) :] * random.choice((1, 1, 300))
        (folder / "keys").write_text(text, "utf-8", "surrogatepass")
        return Attempt(lambda: keysym(read_chord(text)))


class OneInstanceCall:
    """Understands what a second start says."""

    def __init__(self, _seeds: Path) -> None:
        pass

    def make(self, draw: Draw, folder: Path) -> Attempt:
        tree: Any = {"start": True, "token": "abc"}
        for random in draw.steps():
            tree = trees.changed(random, tree)
        line = trees.text_of(draw.random, tree)
        if draw.random.random() < 0.5:
            line = blunt.changed(draw.random, line)
        (folder / "line").write_bytes(line)
        return Attempt(lambda: Call.decode(line[:4096]).encode())


class CrashReport:
    """Takes in what crashes have left, and takes out of it what is nobody's business."""

    def __init__(self, _seeds: Path) -> None:
        home = "/home/anna"
        self._scrubber = Scrubber(
            home, {"<data>": f"{home}/.local"}, {"anna": "<user>"}, ["Me (1)"]
        )

    def make(self, draw: Draw, folder: Path) -> Attempt:
        text = _report(draw.random)
        raw = text.encode("utf-8", "surrogatepass")
        for random in draw.steps():
            raw = blunt.changed(random, raw)
        for number in range(draw.random.choice((1, 1, 3, 12))):
            (folder / f"crash-{number}-{draw.random.randrange(99)}.txt").write_bytes(raw)
        if draw.random.random() < 0.2:
            (folder / "crash-1-1.txt").unlink(missing_ok=True)
            (folder / "crash-1-1.txt").symlink_to("/dev/zero")
            (folder / "crash-2-x.txt").mkdir()
        return Attempt(lambda: self._use(folder))

    def _use(self, folder: Path) -> None:
        text = joined(left_crashes(folder)) + seen_crash(folder)
        for part in (text[:60_000], text[-2_000:]):
            self._scrubber.prose(part)
            self._scrubber.device(part[:300])
        forget_crash(folder)


class Translations:
    """Puts sentences into a translation's words. Qt's own reading of ``.qm`` files is left out: it
    believes them, and what is damaged in the right place ends the program (docs/fuzzing.md)."""

    def __init__(self, _seeds: Path) -> None:
        self._application = _application()
        self._templates = [
            "{0} is cut off, or no zip file; {1}", "The {0} does not answer.", "{0}.",
            "{0} {1} {2}",
            "The camera cannot be used ({0}): {1}. {2}",
        ]  # fmt: skip

    def make(self, draw: Draw, folder: Path) -> Attempt:
        text = "".join(draw.random.choices((*_PATHS, ". ", "The camera ", "zip; ", "): "), k=12))
        language = "".join(
            draw.random.choices(("de", "_", "-", "zh", "TW", "\ud800", "C", ""), k=3)
        )
        odd = draw.random.choice(("{0", "{9}", "{0.x}", "{0!r:>99}", "{}", "%1"))
        for random in draw.steps():
            raw = blunt.changed(random, text.encode("utf-8", "surrogatepass"))
            text = raw.decode("utf-8", "replace")
        (folder / "text").write_text(text, "utf-8", "surrogatepass")
        return Attempt(lambda: self._use(text, language, odd))

    def _use(self, text: str, language: str, odd: str) -> None:
        language_for(language, [language, "de-DE"])
        CoreWords(self._templates, lambda template: template + odd)(text)


class _Bus:
    """Stands in for the session bus: what is to be heard is given to it."""

    def __init__(self) -> None:
        self.waiting: list[Message] = []
        self.lost, self._serial = False, 0

    def file_number(self) -> int:
        return 0

    def unique_name(self) -> str:
        return ":1.42"

    def listen(self, _rule: str) -> None: ...

    def close(self) -> None: ...

    def call(self, *_words: Any) -> int:
        self._serial += 1
        return self._serial

    def messages(self) -> Iterator[Message]:
        while self.waiting:
            yield self.waiting.pop(0)


_REQUEST = "/org/freedesktop/portal/desktop/request/1_42/lipcam1create"


def _message(draw: Draw) -> Message:
    request = _REQUEST
    shortcuts = "org.freedesktop.portal.GlobalShortcuts"
    kind = draw.random.choice((METHOD_RETURN, ERROR, SIGNAL, SIGNAL, SIGNAL))
    member = draw.random.choice(("Response", "Response", "Activated", "Deactivated", "Closed"))
    good: Any = {
        "Response": [draw.random.choice((0, 0, 1, 2)),
                     {"session_handle": "/s", "shortcuts": [["mute", {"d": "x"}]]}],
        "Activated": ["/s", "mute", 7, {}], "Deactivated": ["/s", "mute", 7, {}], "Closed": [],
    }[member]  # fmt: skip
    if kind == METHOD_RETURN:
        good = [request]
    for random in draw.steps():
        if random.random() < 0.6:
            good = trees.changed(random, good)
    values = tuple(_tupled(each) for each in good) if isinstance(good, list) else ()
    path = draw.random.choice((request, request.replace("create", "bind"), "/s", "", "/x"))
    interface = draw.random.choice((shortcuts, shortcuts, "org.freedesktop.portal.Request", ""))
    return Message(kind, 5, draw.random.choice((2, 3, 0)), "", path, interface, member, "e", values)


def _granted() -> Message:
    """The session is there: what comes then is listened to."""
    values = (0, {"session_handle": "/s"})
    request = "org.freedesktop.portal.Request"
    return Message(SIGNAL, 4, 0, "", _REQUEST, request, "Response", "", values)


def _tupled(value: Any) -> Any:
    """Inner lists as structures, as D-Bus has them."""
    if isinstance(value, list):
        return [tuple(each) if isinstance(each, list) else each for each in value]
    return value


def _hear(messages: list[Message]) -> None:
    bus: Any = _Bus()
    kept = portal.SessionBus, portal.QSocketNotifier
    portal.SessionBus = lambda: bus  # type: ignore[misc,assignment]
    portal.QSocketNotifier = _Notifier  # type: ignore[misc,assignment]
    try:
        keys = portal.PortalKeys()
        keys.bind({"mute": read_chord("Ctrl+Alt+M")}, {"mute": "Mute"})
        bus.waiting = list(messages)
        keys._read()
        keys.close()
    finally:
        portal.SessionBus, portal.QSocketNotifier = kept  # type: ignore[misc]


class _Notifier:
    """Nothing is to be watched."""

    Type = portal.QSocketNotifier.Type

    def __init__(self, *_words: Any) -> None:
        self.activated = self

    def connect(self, _called: Any) -> None: ...

    def setEnabled(self, _on: bool) -> None: ...  # noqa: N802  Qt's name


def _report(random: Random) -> str:
    """A text of much that looks like a path, a name or a secret."""
    if random.random() < 0.3:
        unit = random.choice(
            ("/a ", "a/", "\\", "/", "'/", "a b ", "/a b", "x@", "a.", "s' ", "://", "A")
        )
        return unit * random.choice((50, 2_000, 20_000))
    return "".join(random.choices(_PATHS, k=random.choice((5, 60, 600))))
