"""Keys by the desktop portal, over a real session bus; the portal itself is played here."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QSocketNotifier
from pytestqt.qtbot import QtBot

from app.hotkeys.hotkeys import Hotkeys
from app.hotkeys.portal import PortalKeys
from app.hotkeys.session_bus import METHOD_CALL, Message, SessionBus, Variant

pytestmark = [pytest.mark.system, pytest.mark.gui]

if shutil.which("dbus-daemon") is None:
    pytest.skip("needs dbus-daemon", allow_module_level=True)

NAME = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"


class Portal(QObject):
    """As the specification says, with the user's answer decided before. given: the names that it
    listens for, None: all."""

    def __init__(self) -> None:
        super().__init__()
        self.bus = SessionBus()
        self.code = 0
        self.given: list[str] | None = None
        self.calls: list[Message] = []
        self.session = ""
        self._notifier = QSocketNotifier(self.bus.file_number(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self.work)
        service, path = "org.freedesktop.DBus", "/org/freedesktop/DBus"
        self.bus.call(service, path, service, "RequestName", "su", NAME, 0)

    @property
    def members(self) -> list[str]:
        return [call.member for call in self.calls]

    def work(self) -> None:
        for message in self.bus.messages():
            if message.kind == METHOD_CALL:
                self.calls.append(message)
                getattr(self, f"on_{message.member.lower()}")(message)

    def on_register(self, call: Message) -> None:
        self.bus.answer(call, "")

    def on_createsession(self, call: Message) -> None:
        options = call.values[0]
        self.session = self._path("session", call, options["session_handle_token"])
        self._respond(call, options, {"session_handle": Variant("s", self.session)})

    def on_bindshortcuts(self, call: Message) -> None:
        session, shortcuts, _parent, options = call.values
        assert session == self.session
        names = [name for name, _ in shortcuts if self.given is None or name in self.given]
        told = [(name, {"trigger_description": Variant("s", "keys")}) for name in names]
        self._respond(call, options, {"shortcuts": Variant("a(sa{sv})", told)})

    def on_close(self, call: Message) -> None:
        assert call.path == self.session
        self.session = ""
        self.bus.answer(call, "")

    def tell(self, member: str, name: str) -> None:
        signature = "osta{sv}"
        self.bus.signal(PATH, SHORTCUTS, member, signature, self.session, name, 1, {})

    def _respond(self, call: Message, options: Any, results: dict[str, Variant]) -> None:
        request = self._path("request", call, options["handle_token"])
        self.bus.answer(call, "o", request)
        interface = "org.freedesktop.portal.Request"
        self.bus.signal(request, interface, "Response", "ua{sv}", self.code, results)

    def _path(self, kind: str, call: Message, token: str) -> str:
        return f"{PATH}/{kind}/{call.sender[1:].replace('.', '_')}/{token}"


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address"]
    daemon = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert daemon.stdout is not None
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", daemon.stdout.readline().strip())
    yield
    daemon.kill()
    daemon.communicate()


@pytest.fixture
def portal(bus: None, qtbot: QtBot) -> Iterator[Portal]:
    played = Portal()
    yield played
    played.bus.close()


@pytest.fixture
def keys(bus: None, qtbot: QtBot) -> Iterator[Hotkeys]:
    made = Hotkeys(open_=PortalKeys)
    made.words = []  # type: ignore[attr-defined]
    made.found = []  # type: ignore[attr-defined]
    made.pressed.connect(lambda name: made.words.append(f"+{name}"))  # type: ignore[attr-defined]
    made.released.connect(lambda name: made.words.append(f"-{name}"))  # type: ignore[attr-defined]
    made.problems.connect(made.found.append)  # type: ignore[attr-defined]
    yield made
    made.close()


def test_keys_are_asked_for_and_heard(portal: Portal, keys: Any, qtbot: QtBot) -> None:
    keys.bind({"mute": "Ctrl+Alt+M", "talk": "F9"}, {"mute": "Mute, at once"})
    qtbot.waitUntil(lambda: "BindShortcuts" in portal.members, timeout=10_000)
    assert portal.members == ["Register", "CreateSession", "BindShortcuts"]
    assert portal.calls[-1].values[1] == [
        ("mute", {"description": "Mute, at once", "preferred_trigger": "CTRL+ALT+m"}),
        ("talk", {"description": "talk", "preferred_trigger": "F9"}),
    ]
    portal.tell("Activated", "mute")
    portal.tell("Deactivated", "mute")
    portal.tell("Activated", "of another program")
    portal.tell("Activated", "talk")
    qtbot.waitUntil(lambda: len(keys.words) == 3, timeout=10_000)
    assert keys.words == ["+mute", "-mute", "+talk"]
    keys.close()
    assert keys.words[3:] == ["-talk"], "a held key does not stay held"
    qtbot.waitUntil(lambda: portal.session == "", timeout=10_000)
    assert keys.found == []


def test_the_same_keys_are_not_asked_for_twice(portal: Portal, keys: Any, qtbot: QtBot) -> None:
    keys.bind({"mute": "Ctrl+Alt+M"})
    qtbot.waitUntil(lambda: "BindShortcuts" in portal.members, timeout=10_000)
    keys.bind({"mute": "Ctrl+Alt+M"})
    keys.bind({"mute": "Ctrl+Alt+N"})
    qtbot.waitUntil(lambda: portal.members.count("BindShortcuts") == 2, timeout=10_000)
    assert portal.members[3:] == ["Close", "CreateSession", "BindShortcuts"]


def test_what_the_user_does_not_allow_is_said(portal: Portal, keys: Any, qtbot: QtBot) -> None:
    portal.code = 1
    keys.bind({"mute": "Ctrl+Alt+M"})
    qtbot.waitUntil(lambda: bool(keys.found), timeout=10_000)
    assert "were not allowed" in keys.found[0]["mute"]


def test_what_the_desktop_leaves_out_is_said(portal: Portal, keys: Any, qtbot: QtBot) -> None:
    portal.given = ["mute"]
    keys.bind({"mute": "Ctrl+Alt+M", "talk": "F9"})
    qtbot.waitUntil(lambda: bool(keys.found), timeout=10_000)
    assert list(keys.found[0]) == ["talk"]
    assert "not given F9" in keys.found[0]["talk"]


def test_a_desktop_without_a_portal_is_said(keys: Any, qtbot: QtBot) -> None:
    keys.bind({"mute": "Ctrl+Alt+M"})
    qtbot.waitUntil(lambda: bool(keys.found), timeout=10_000)
    assert "does not let programs hear keys" in keys.found[0]["mute"]


def test_a_session_that_the_desktop_ends_is_said(portal: Portal, keys: Any, qtbot: QtBot) -> None:
    keys.bind({"mute": "Ctrl+Alt+M"})
    qtbot.waitUntil(lambda: "BindShortcuts" in portal.members, timeout=10_000)
    portal.tell("Activated", "mute")
    qtbot.waitUntil(lambda: keys.words == ["+mute"], timeout=10_000)
    portal.bus.signal(portal.session, "org.freedesktop.portal.Session", "Closed", "")
    qtbot.waitUntil(lambda: bool(keys.found), timeout=10_000)
    assert keys.words == ["+mute", "-mute"]
    assert "taken the keys back" in keys.found[0]["mute"]


def test_without_a_bus_it_is_said(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    keys = Hotkeys(open_=PortalKeys)
    found: list[dict[str, str]] = []
    keys.problems.connect(found.append)
    keys.bind({"mute": "Ctrl+Alt+M"})
    assert "no session bus" in found[0]["mute"]


def test_all_kinds_of_values_come_as_they_went(bus: None, qtbot: QtBot) -> None:
    one = SessionBus()
    one.listen("type='signal',interface='a.b'")
    signature = "ybnqiuxtdsoga{sv}a(sa{sv})asv(is)"
    values = (
        1, True, -2, 3, -4, 5, -6, 7, 0.5, "ä\U0001f600", "/a/b", "a{sv}",
        {"x": Variant("as", ["1"])}, [("n", {"y": Variant("b", False)})], [],
        Variant("(is)", (1, "z")), (2, "w"),
    )  # fmt: skip
    one.signal("/p", "a.b", "Told", signature, *values)
    came: list[Message] = []

    def look() -> bool:
        came.extend(message for message in one.messages() if message.member == "Told")
        return bool(came)

    qtbot.waitUntil(look, timeout=10_000)
    plain = (
        *values[:12], {"x": ["1"]}, [("n", {"y": False})], [], (1, "z"), (2, "w"),
    )  # fmt: skip
    assert came[0].values == plain
    one.close()
    one.close()
