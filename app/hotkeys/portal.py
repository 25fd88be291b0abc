"""Keys under Wayland: the desktop hears them and tells, by xdg-desktop-portal's GlobalShortcuts.

The desktop shows the user what is asked for and has the last word on the keys.
https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.GlobalShortcuts.html
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QSocketNotifier, Slot

from app.hotkeys import sentences
from app.hotkeys.backend import Backend
from app.hotkeys.chord import Chord
from app.hotkeys.keysyms import keysym
from app.hotkeys.session_bus import ERROR, METHOD_RETURN, SIGNAL, Message, SessionBus, Variant
from app.starting import APP_ID

log = logging.getLogger("lipcam.window")

translate = QCoreApplication.translate

_PORTAL = "org.freedesktop.portal.Desktop"
_PATH = "/org/freedesktop/portal/desktop"
_SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
_GRANTED, _REFUSED, _FAILED = 0, 1, 2  # answers of a request


class PortalKeys(Backend):
    """Starts no thread: Qt watches the connection, and no call waits for its answer."""

    def __init__(self) -> None:
        """Raises DesktopError when there is no session bus."""
        super().__init__()
        self._bus = SessionBus()
        self._chords: dict[str, Chord] = {}
        self._titles: dict[str, str] = {}
        self._round = 0
        self._session = ""
        self._asked: dict[int, str] = {}  # serial of a call → "create" or "bind"
        self._requests: dict[str, str] = {}  # path of a request → the same
        self._down: set[str] = set()
        self._closed = False
        self._notifier = QSocketNotifier(self._bus.file_number(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)
        self._bus.listen(f"type='signal',sender='{_PORTAL}',path_namespace='{_PATH}'")
        # Portals since 1.20 ask programs outside a sandbox who they are; others do not know this.
        registry = "org.freedesktop.host.portal.Registry"
        self._bus.call(_PORTAL, _PATH, registry, "Register", "sa{sv}", APP_ID, {})

    def bind(self, chords: Mapping[str, Chord], titles: Mapping[str, str]) -> None:
        wanted, named = dict(chords), dict(titles)
        if self._round and (wanted, named) == (self._chords, self._titles):
            return  # asking again would show the user the desktop's question again
        self._chords, self._titles = wanted, named
        self._end_session()
        self._round += 1
        if not wanted:
            self.answered.emit({})
            return
        options = {
            "handle_token": Variant("s", self._token("create")),
            "session_handle_token": Variant("s", f"lipcam{self._round}"),
        }
        self._ask("create", "CreateSession", "a{sv}", options)

    def close(self) -> None:
        if self._closed:
            return
        self._closed = True
        self._notifier.setEnabled(False)
        self._end_session()
        self._bus.close()

    # -- asking ----------------------------------------------------------------------------------

    def _ask(self, what: str, member: str, signature: str, *values: Any) -> None:
        sender = self._bus.unique_name().removeprefix(":").replace(".", "_")
        self._requests = {f"{_PATH}/request/{sender}/{self._token(what)}": what}
        serial = self._bus.call(_PORTAL, _PATH, _SHORTCUTS, member, signature, *values)
        self._asked = {serial: what}
        self._read()

    def _token(self, what: str) -> str:
        return f"lipcam{self._round}{what}"

    def _ask_for_keys(self) -> None:
        wanted = [
            (
                name,
                {
                    "description": Variant("s", self._titles.get(name) or name),
                    "preferred_trigger": Variant("s", _trigger(chord)),
                },
            )
            for name, chord in self._chords.items()
        ]
        options = {"handle_token": Variant("s", self._token("bind"))}
        self._ask("bind", "BindShortcuts", "oa(sa{sv})sa{sv}", self._session, wanted, "", options)

    def _end_session(self) -> None:
        self._requests, self._asked = {}, {}
        for name in sorted(self._down):
            self._release(name)
        if self._session:
            interface = "org.freedesktop.portal.Session"
            self._bus.call(_PORTAL, self._session, interface, "Close", "")
            self._session = ""

    # -- hearing ---------------------------------------------------------------------------------

    @Slot()
    def _read(self) -> None:
        for message in self._bus.messages():
            if message.kind == SIGNAL:
                self._on_signal(message)
            elif message.kind in (METHOD_RETURN, ERROR):
                self._on_answer(message)
        if not self._closed and self._bus.lost:
            self._notifier.setEnabled(False)
            self._session = ""
            self._end_session()
            self._fail(translate("hotkeys", "The session bus has gone."))

    def _on_answer(self, message: Message) -> None:
        what = self._asked.pop(message.answers, "")
        if not what:
            return
        if message.kind == ERROR:
            log.info("no keys by the portal: %s %s", message.error, message.values)
            self._fail(
                translate("hotkeys", "This desktop (Wayland) does not let programs hear keys.")
            )
        elif message.values and isinstance(message.values[0], str):
            self._requests[message.values[0]] = what  # portals before 0.9 choose the path

    def _on_signal(self, message: Message) -> None:
        values = message.values
        if message.member == "Response" and message.path in self._requests:
            what = self._requests[message.path]
            self._requests = {}
            code, results = values if len(values) == 2 else (_FAILED, {})
            self._on_response(what, code, results)
        elif message.path == self._session and message.member == "Closed":
            self._session = ""
            self._end_session()
            self._fail(translate("hotkeys", "The desktop has taken the keys back."))
        elif message.interface == _SHORTCUTS and len(values) >= 2 and values[0] == self._session:
            name = str(values[1])  # whatever it is
            if message.member == "Activated" and name in self._chords:
                self._down.add(name)
                self.pressed.emit(name)
            elif message.member == "Deactivated":
                self._release(name)

    def _on_response(self, what: str, code: int, results: Any) -> None:
        session = results.get("session_handle") if isinstance(results, dict) else None
        if code == _REFUSED:
            self._fail(
                translate(
                    "hotkeys", "The keys were not allowed. Allow them in the system's settings."
                )
            )
        elif code != _GRANTED or (what == "create" and not session):
            self._fail(translate("hotkeys", "The desktop's service for keys has failed."))
        elif what == "create":
            self._session = str(session)
            self._ask_for_keys()
        else:
            granted = _granted(results)
            unheard = [name for name in self._chords if granted and name not in granted]
            self.answered.emit({name: sentences.not_given(self._chords[name]) for name in unheard})

    def _release(self, name: str) -> None:
        if name in self._down:
            self._down.remove(name)
            self.released.emit(name)

    def _fail(self, why: str) -> None:
        self.answered.emit(dict.fromkeys(self._chords, sentences.nowhere(why)))


def _granted(results: Any) -> set[str]:
    """The names that the desktop listens for; empty where it does not say."""
    shortcuts = results.get("shortcuts") if isinstance(results, dict) else None
    if not isinstance(shortcuts, list):
        return set()
    return {str(each[0]) for each in shortcuts if isinstance(each, tuple) and each}


def _trigger(chord: Chord) -> str:
    """In the words of the shortcuts specification: "CTRL+ALT+m"; "" where there are none."""
    symbol = keysym(chord)
    if symbol is None:
        return ""
    held = {"CTRL": chord.ctrl, "ALT": chord.alt, "SHIFT": chord.shift, "LOGO": chord.meta}
    return "+".join([name for name, down in held.items() if down] + [symbol[1]])
