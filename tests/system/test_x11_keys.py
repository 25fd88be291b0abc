"""Global keys on a real X server, pressed by xdotool while another program has the focus."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.hotkeys.hotkeys import Hotkeys
from app.hotkeys.x11 import X11Keys
from tests.x_screen import needs_x, x_server, xdotool

pytestmark = [pytest.mark.system, pytest.mark.gui, needs_x]

ROOT = Path(__file__).resolve().parents[2]
OTHER_PROGRAM = """
import sys
from PySide6.QtWidgets import QApplication, QLineEdit
application = QApplication(sys.argv)
class Line(QLineEdit):
    def keyPressEvent(self, event):
        print("got", event.text() or event.key(), flush=True)
line = Line()
line.setWindowTitle("Another program")
line.show()
line.activateWindow()
print("there", flush=True)
application.exec()
"""
OTHER_LIPCAM = """
import sys
from PySide6.QtCore import QCoreApplication
from app.hotkeys.hotkeys import Hotkeys
program = QCoreApplication(sys.argv)
keys = Hotkeys()
keys.problems.connect(lambda found: print(found, flush=True))
keys.bind({"mute": "Ctrl+Alt+M"})
print("bound", flush=True)
sys.stdin.readline()
"""


class Heard:
    """What the keys told, in order."""

    def __init__(self, keys: Hotkeys) -> None:
        self.words: list[str] = []
        self.problems: dict[str, str] = {}
        self.keys = keys
        keys.pressed.connect(lambda name: self.words.append(f"+{name}"))
        keys.released.connect(lambda name: self.words.append(f"-{name}"))
        keys.problems.connect(self.problems_are)

    def problems_are(self, problems: dict[str, str]) -> None:
        self.problems = problems


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    with x_server() as name:
        yield name


@pytest.fixture
def heard(display: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Heard]:
    monkeypatch.setenv("DISPLAY", display)
    keys = Hotkeys(open_=X11Keys)
    yield Heard(keys)
    keys.close()
    xdotool(display, "keyup", "m", "keyup", "n", "keyup", "ctrl", "keyup", "alt", "keyup", "F9")


def run_python(code: str, display: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PATH": "/usr/bin:/bin"},
        text=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )


def said(program: subprocess.Popen[str]) -> str:
    assert program.stdout is not None
    return program.stdout.readline().strip()


@pytest.fixture
def other_window(display: str) -> Iterator[subprocess.Popen[str]]:
    """Another program's window, with the focus."""
    program = run_python(OTHER_PROGRAM, display)
    assert said(program) == "there"
    window = xdotool(display, "search", "--sync", "--onlyvisible", "--name", "Another program")
    xdotool(display, "windowfocus", "--sync", window.split()[0])
    yield program
    program.kill()
    program.communicate()


def test_a_key_is_heard_while_another_program_has_the_focus(
    display: str, heard: Heard, other_window: subprocess.Popen[str], qtbot: QtBot
) -> None:
    heard.keys.bind({"mute": "Ctrl+Alt+M", "next": "Ctrl+Alt+N"})
    xdotool(display, "key", "x", "key", "ctrl+alt+m", "key", "ctrl+alt+n", "key", "y")
    qtbot.waitUntil(lambda: len(heard.words) == 4, timeout=10_000)
    assert heard.words == ["+mute", "-mute", "+next", "-next"]
    assert heard.problems == {}
    got = [said(other_window) for _ in range(2)]
    modifiers = [word for word in got if word not in ("got x", "got y")]
    assert got[0] == "got x"
    while len(modifiers) < 20 and (word := said(other_window)) != "got y":
        modifiers.append(word)  # Ctrl and Alt themselves
    assert not [word for word in modifiers if "m" in word.removeprefix("got")], "ours alone"


def test_a_held_key_is_one_press(
    display: str, heard: Heard, other_window: subprocess.Popen[str], qtbot: QtBot
) -> None:
    heard.keys.bind({"talk": "F9"})
    events: list[int] = []
    backend = heard.keys._backend
    assert isinstance(backend, X11Keys)
    real = backend._x.events

    def counted() -> Iterator[object]:
        for event in real():
            events.append(event.kind)
            yield event

    backend._x.events = counted  # type: ignore[method-assign, assignment]
    xdotool(display, "keydown", "F9")
    qtbot.waitUntil(lambda: len(events) > 10, timeout=10_000)  # the server repeats it
    assert heard.words == ["+talk"]
    xdotool(display, "keyup", "F9")
    qtbot.waitUntil(lambda: heard.words == ["+talk", "-talk"], timeout=10_000)


def test_two_keys_can_be_held_and_modifiers_let_go_first(
    display: str, heard: Heard, qtbot: QtBot
) -> None:
    heard.keys.bind({"talk": "Ctrl+Alt+M", "other": "Ctrl+F9"})
    xdotool(display, "keydown", "ctrl", "keydown", "alt", "keydown", "m")
    qtbot.waitUntil(lambda: heard.words == ["+talk"], timeout=10_000)
    xdotool(display, "keyup", "alt")
    xdotool(display, "keyup", "ctrl")
    qtbot.wait(100)
    assert heard.words == ["+talk"], "the key itself is still held"
    xdotool(display, "keyup", "m")
    qtbot.waitUntil(lambda: heard.words == ["+talk", "-talk"], timeout=10_000)
    xdotool(display, "key", "m")
    xdotool(display, "key", "ctrl+F9")
    qtbot.waitUntil(lambda: heard.words[2:] == ["+other", "-other"], timeout=10_000)


@pytest.mark.parametrize("lock", ["Caps_Lock", "Num_Lock"])
def test_locks_make_no_difference(display: str, heard: Heard, qtbot: QtBot, lock: str) -> None:
    heard.keys.bind({"mute": "Ctrl+Alt+M"})
    xdotool(display, "key", lock)
    xdotool(display, "key", "ctrl+alt+m")
    qtbot.waitUntil(lambda: heard.words == ["+mute", "-mute"], timeout=10_000)
    xdotool(display, "key", lock)


def test_a_key_of_another_program_is_told_and_can_be_had_when_that_ends(
    display: str, heard: Heard, qtbot: QtBot
) -> None:
    other = run_python(OTHER_LIPCAM, display)
    assert said(other) == "bound"
    heard.keys.bind({"mute": "Ctrl+Alt+M", "next": "Ctrl+Alt+N"})
    assert list(heard.problems) == ["mute"]
    assert "Ctrl+Alt+M is in use by another program" in heard.problems["mute"]
    xdotool(display, "key", "ctrl+alt+m", "key", "ctrl+alt+n")
    qtbot.waitUntil(lambda: heard.words == ["+next", "-next"], timeout=10_000)
    other.kill()
    other.communicate()
    heard.keys.bind({"mute": "Ctrl+Alt+M"})
    assert heard.problems == {}
    xdotool(display, "key", "ctrl+alt+m")
    qtbot.waitUntil(lambda: heard.words[2:] == ["+mute", "-mute"], timeout=10_000)


def test_keys_are_given_back_at_the_end(display: str, heard: Heard) -> None:
    heard.keys.bind({"mute": "Ctrl+Alt+M"})
    heard.keys.close()
    other = run_python(OTHER_LIPCAM, display)
    assert said(other) == "bound", "and no problem before it"
    other.kill()
    other.communicate()


def test_other_keys_in_their_place(display: str, heard: Heard, qtbot: QtBot) -> None:
    heard.keys.bind({"mute": "Ctrl+Alt+M"})
    heard.keys.bind({"mute": "Ctrl+F9", "sign": "Ctrl+!", "none": ""})
    xdotool(display, "key", "ctrl+alt+m", "key", "ctrl+F9", "key", "ctrl+shift+1")
    qtbot.waitUntil(lambda: len(heard.words) == 4, timeout=10_000)
    assert heard.words == ["+mute", "-mute", "+sign", "-sign"]


def test_a_key_that_is_taken_away_while_held_is_released(
    display: str, heard: Heard, qtbot: QtBot
) -> None:
    heard.keys.bind({"talk": "F9"})
    xdotool(display, "keydown", "F9")
    qtbot.waitUntil(lambda: heard.words == ["+talk"], timeout=10_000)
    heard.keys.bind({})
    assert heard.words == ["+talk", "-talk"]
    heard.keys.bind({"talk": "F9"})
    qtbot.wait(100)
    heard.keys.close()
    assert heard.words.count("-talk") == heard.words.count("+talk")


@pytest.mark.skipif(shutil.which("setxkbmap") is None, reason="needs setxkbmap")
def test_a_changed_keyboard_keeps_the_keys(display: str, heard: Heard, qtbot: QtBot) -> None:
    """On a French keyboard M lies where the semicolon was."""
    heard.keys.bind({"mute": "Ctrl+Alt+M"})
    backend = heard.keys._backend
    assert isinstance(backend, X11Keys)
    before = set(backend._grabs)
    try:
        subprocess.run(["setxkbmap", "-display", display, "fr"], check=True)
        qtbot.waitUntil(lambda: set(backend._grabs) not in (before, set()), timeout=10_000)
        xdotool(display, "key", "ctrl+alt+m")
        qtbot.waitUntil(lambda: heard.words == ["+mute", "-mute"], timeout=10_000)
    finally:
        subprocess.run(["setxkbmap", "-display", display, "us"], check=True)


def test_what_no_keyboard_has_is_said(heard: Heard) -> None:
    heard.keys.bind({"a": "Ctrl+Ж", "b": "Ctrl+Alt+M", "c": "Ctrl+Alt+M", "d": "M"})
    assert list(heard.problems) == ["a", "c", "d"]
    assert "This keyboard has no keys" in heard.problems["a"]
    assert "something else in Lipcam" in heard.problems["c"]
    assert "Add Ctrl or Alt" in heard.problems["d"]


def test_without_a_server_it_is_said(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":4711")
    keys = Heard(Hotkeys(open_=X11Keys))
    keys.keys.bind({"mute": "Ctrl+Alt+M"})
    assert "does not answer" in keys.problems["mute"]
    keys.keys.close()
