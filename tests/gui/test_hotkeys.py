"""The rules of keys without a desktop, and what Windows and a Mac would be told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.hotkeys import mac
from app.hotkeys.backend import Backend
from app.hotkeys.chord import Chord, read_chord
from app.hotkeys.hotkeys import Hotkeys
from app.hotkeys.keysyms import keysym
from app.hotkeys.registry import BACKENDS, open_backend, session_kind
from app.hotkeys.windows import WindowsKeys, _Message
from core.errors import DesktopError
from core.settings import Settings


class Played(Backend):
    """Keeps what it was told; the test speaks for it."""

    def __init__(self) -> None:
        super().__init__()
        self.bound: list[dict[str, str]] = []
        self.closed = 0

    def bind(self, chords: Mapping[str, Chord], titles: Mapping[str, str]) -> None:
        self.bound.append({name: chord.shown for name, chord in chords.items()})
        self.answered.emit({})

    def close(self) -> None:
        self.closed += 1


def recorded(keys: Hotkeys) -> list[str]:
    words: list[str] = []
    keys.pressed.connect(lambda name: words.append(f"+{name}"))
    keys.released.connect(lambda name: words.append(f"-{name}"))
    return words


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Ctrl+K, M", "one after another"),
        ("gibberish", "no keys"),
        ("Ctrl+", "no keys"),
        ("Ctrl+Alt", "no keys"),
        ("M", "Add Ctrl or Alt"),
        ("Shift+Return", "Add Ctrl or Alt"),
    ],
)
def test_keys_that_nobody_can_have(text: str, why: str) -> None:
    with pytest.raises(DesktopError, match=why):
        read_chord(text)


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("Ctrl+Alt+M", (0x6D, "m")),
        ("F9", (0xFFC6, "F9")),
        ("Pause", (0xFF13, "Pause")),
        ("Ctrl+!", (0x21, "exclam")),
        ("Ctrl+Num+5", (0xFFB5, "KP_5")),
        ("Ctrl+Num++", (0xFFAB, "KP_Add")),
        ("Media Play", (0x1008FF14, "XF86AudioPlay")),
        ("Ctrl+Ж", (0x01000436, "U0436")),
        ("Meta+Ä", (0xE4, "U00E4")),
    ],
)
def test_keysyms(text: str, symbol: tuple[int, str]) -> None:
    assert keysym(read_chord(text)) == symbol


def test_the_usual_keys_of_the_settings_can_be_had() -> None:
    usual = Settings()
    for text in (usual.hotkey_mute, usual.hotkey_panic, usual.hotkey_next_avatar):
        assert read_chord(text).ctrl


@pytest.mark.parametrize(
    ("system", "environment", "kind"),
    [
        ("linux", {"DISPLAY": ":0"}, "x11"),
        ("linux", {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "wayland"),
        ("linux", {"DISPLAY": ":0", "XDG_SESSION_TYPE": "wayland"}, "wayland"),
        ("linux", {}, ""),
        ("win32", {}, "win32"),
        ("darwin", {"DISPLAY": ":0"}, "darwin"),
    ],
)
def test_which_way_fits(system: str, environment: dict[str, str], kind: str) -> None:
    assert session_kind(system, environment) == kind
    assert kind in {*BACKENDS, ""}


def test_where_there_is_no_way_it_is_said(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("app.hotkeys.registry.session_kind", lambda: "")
    with pytest.raises(DesktopError):
        open_backend()
    keys = Hotkeys()
    found: list[dict[str, str]] = []
    keys.problems.connect(found.append)
    keys.bind({"mute": "Ctrl+Alt+M", "none": ""})
    assert list(found[0]) == ["mute"]
    assert "Use the window instead" in found[0]["mute"]
    keys.bind({})
    assert found[1] == {}


def test_presses_and_releases_take_turns(qtbot: QtBot) -> None:
    backend = Played()
    keys = Hotkeys(open_=lambda: backend)
    words = recorded(keys)
    keys.bind({"talk": "F9", "mute": "Ctrl+Alt+M"})
    backend.released.emit("talk")
    backend.pressed.emit("talk")
    backend.pressed.emit("talk")
    backend.pressed.emit("unknown")
    backend.pressed.emit("mute")
    keys.bind({"mute": "Ctrl+Alt+M"})
    assert words == ["+talk", "+mute", "-talk"]
    keys.close()
    keys.close()
    assert words[3:] == ["-mute"]
    assert backend.closed == 1


def test_without_keys_nothing_is_opened(qtbot: QtBot) -> None:
    opened: list[int] = []

    def open_() -> Backend:
        opened.append(1)
        return Played()

    keys = Hotkeys(open_=open_)
    keys.bind({"mute": "", "talk": "nonsense"})
    assert not opened
    keys.bind({"mute": "F9"})
    keys.bind({"mute": "F8"})
    assert len(opened) == 1


class User32:
    """What Windows would be asked. held: virtual keys that are down. taken: of other programs."""

    def __init__(self) -> None:
        self.registered: dict[int, tuple[int, int]] = {}
        self.held: set[int] = set()
        self.taken: set[tuple[int, int]] = set()

    def RegisterHotKey(self, _window: None, number: int, flags: int, code: int) -> bool:  # noqa: N802
        if (flags, code) in self.taken:
            return False
        self.registered[number] = (flags, code)
        return True

    def UnregisterHotKey(self, _window: None, number: int) -> None:  # noqa: N802
        del self.registered[number]

    def GetAsyncKeyState(self, code: int) -> int:  # noqa: N802
        return -32768 if code in self.held else 0

    def VkKeyScanW(self, sign: int) -> int:  # noqa: N802
        return {"m": 0x4D, "!": 0x131, "@": 0x640}.get(chr(sign), -1)


def test_windows_tells_presses_and_is_asked_for_releases(qtbot: QtBot) -> None:
    user32 = User32()
    backend = WindowsKeys(user32)
    keys = Hotkeys(open_=lambda: backend)
    words = recorded(keys)
    keys.bind({"mute": "Ctrl+Alt+M", "talk": "F9", "sign": "Ctrl+!"})
    registered = {code: (number, flags) for number, (flags, code) in user32.registered.items()}
    assert {code: flags for code, (_, flags) in registered.items()} == {
        0x4D: 0x4003,
        0x78: 0x4000,
        0x31: 0x4006,
    }
    user32.held.add(0x78)
    message = _Message(None, 0x0312, registered[0x78][0], 0, 0, 0, 0)
    import ctypes

    taken = backend._filter.nativeEventFilter(b"windows_dispatcher_MSG", ctypes.addressof(message))
    assert taken == (True, 0)
    assert backend._filter.nativeEventFilter(b"xcb_generic_event_t", 0) == (False, 0)
    assert not backend.on_hotkey(1), "of another library in this program"
    qtbot.wait(60)
    assert words == ["+talk"]
    user32.held.clear()
    qtbot.waitUntil(lambda: words == ["+talk", "-talk"], timeout=5000)
    keys.close()
    assert user32.registered == {}


def test_windows_says_what_is_taken_and_what_is_not_there(qtbot: QtBot) -> None:
    user32 = User32()
    user32.taken.add((0x4003, 0x4D))
    keys = Hotkeys(open_=lambda: WindowsKeys(user32))
    found: list[dict[str, str]] = []
    keys.problems.connect(found.append)
    keys.bind({"mute": "Ctrl+Alt+M", "b": "Ctrl+@", "c": "Ctrl+Ж"})
    assert "another program" in found[0]["mute"]
    assert "no keys" in found[0]["b"], "@ needs AltGr here"
    assert "no keys" in found[0]["c"]
    keys.close()


@pytest.mark.parametrize(
    ("text", "code", "modifiers"),
    [
        ("Ctrl+Alt+M", 0x2E, 0x900),  # Command and Option
        ("Meta+Shift+F9", 0x65, 0x1200),  # Control and Shift
        ("Ctrl+Num+5", 0x57, 0x100),
        ("Ctrl+Ж", None, 0x100),
    ],
)
def test_where_keys_are_on_a_mac(text: str, code: int | None, modifiers: int) -> None:
    chord = read_chord(text)
    assert mac._key_code(chord) == code
    assert mac._modifiers(chord) == modifiers


def test_a_mac_without_carbon_is_said(qtbot: QtBot) -> None:
    import sys

    if sys.platform == "darwin":
        pytest.skip("this one has it")
    keys = Hotkeys(open_=mac.MacKeys)
    found: list[Any] = []
    keys.problems.connect(found.append)
    keys.bind({"mute": "Ctrl+Alt+M"})
    assert "Carbon" in found[0]["mute"]


@pytest.mark.parametrize("text", ["tr\uffff,M", "\ud800", "Ctrl+" + "\u0007" * 300, "\u202eA"])
def test_a_text_with_odd_signs_is_refused_in_words_that_can_be_shown(text: str) -> None:
    with pytest.raises(DesktopError) as refused:
        read_chord(text)
    assert str(refused.value).isprintable()
    assert len(str(refused.value)) < 250


@pytest.mark.parametrize("results", [[], 0.5, "x", {"shortcuts": 7}, {"shortcuts": [(), 7]}])
def test_a_portal_that_answers_in_another_form_has_granted_nothing(results: object) -> None:
    from app.hotkeys.portal import _granted

    assert _granted(results) == set()
