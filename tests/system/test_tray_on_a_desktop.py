"""The sign in a real tray: Qt's own D-Bus icon, with the desktop's side of it played here."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from app.hotkeys.session_bus import METHOD_CALL, METHOD_RETURN, Message, SessionBus, Variant
from tests.x_screen import needs_x, x_server

pytestmark = [pytest.mark.system, pytest.mark.gui, needs_x]

if shutil.which("dbus-daemon") is None:
    pytest.skip("needs dbus-daemon", allow_module_level=True)

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 30.0
WATCHER = "org.kde.StatusNotifierWatcher"
PROGRAM = """
import sys
from PySide6.QtCore import QSocketNotifier
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QWidget
from app.window.tray import Tray
from core.messages import State, StateChanged
class Window(QWidget):
    def closeEvent(self, event: QCloseEvent) -> None:
        if self.tray.keeps(True):
            event.ignore()
application = QApplication(sys.argv)
window = Window()
window.tray = Tray(window)
window.show()
tell = lambda text: print(text, flush=True)
window.tray.window_asked.connect(lambda shown: tell(f"window {shown}"))
window.tray.quit_asked.connect(application.quit)
def obey() -> None:
    word = sys.stdin.readline().strip()
    if word == "close":
        window.close()
        tell(f"visible {window.isVisible()}")
    else:
        window.tray.hear(StateChanged(State(word)))
        tell("heard")
notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
notifier.activated.connect(obey)
tell(f"tray {window.tray.available}")
application.exec()
window.tray.close()
"""


class Desktop:
    """The part of a desktop that shows signs."""

    def __init__(self) -> None:
        self.bus = SessionBus()
        self.items: list[str] = []
        self.said: list[str] = []
        self._answers: dict[int, Message] = {}
        for name in (WATCHER, "org.freedesktop.Notifications"):
            service, path = "org.freedesktop.DBus", "/org/freedesktop/DBus"
            self.bus.call(service, path, service, "RequestName", "su", name, 0)

    def work(self) -> None:
        for message in self.bus.messages():
            if message.kind == METHOD_CALL:
                self._serve(message)
            elif message.kind == METHOD_RETURN:
                self._answers[message.answers] = message

    def ask(self, *words: Any) -> Message:
        serial = self.bus.call(self.items[0], "/StatusNotifierItem", *words)
        self.wait(lambda: serial in self._answers)
        return self._answers[serial]

    def property(self, name: str) -> Any:
        interface = "org.freedesktop.DBus.Properties"
        answer = self.ask(interface, "Get", "ss", "org.kde.StatusNotifierItem", name)
        return answer.values[0]

    def wait(self, there: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE_S
        while not there():
            assert time.monotonic() < end
            self.work()
            time.sleep(0.01)

    def _serve(self, call: Message) -> None:
        if call.member == "RegisterStatusNotifierItem":
            self.items.append(call.sender)
            self.bus.answer(call, "")
        elif call.member == "Get":
            self.bus.answer(call, "v", Variant("b", True))
        elif call.member == "GetAll":
            values = {"IsStatusNotifierHostRegistered": Variant("b", True)}
            self.bus.answer(call, "a{sv}", values)
        elif call.member == "Notify":
            self.said.append(call.values[3])
            self.bus.answer(call, "u", 1)
        elif call.member == "GetCapabilities":
            self.bus.answer(call, "as", ["body"])
        elif call.member == "Introspect":
            self.bus.answer(call, "s", "<node/>")
        else:
            self.bus.answer(call, "")


@pytest.fixture
def desktop(monkeypatch: pytest.MonkeyPatch) -> Iterator[Desktop]:
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address"]
    daemon = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert daemon.stdout is not None
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", daemon.stdout.readline().strip())
    played = Desktop()
    yield played
    played.bus.close()
    daemon.kill()
    daemon.communicate()


def test_the_sign_is_there_and_keeps_the_program(desktop: Desktop) -> None:
    with x_server() as display:
        env = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        program = subprocess.Popen(
            [sys.executable, "-c", PROGRAM],
            cwd=ROOT,
            env=env,
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        assert program.stdin is not None
        assert program.stdout is not None
        os.set_blocking(program.stdout.fileno(), False)
        lines: list[str] = []

        def said(word: str) -> bool:
            lines.extend(line.strip() for line in program.stdout or () if line)
            return word in lines

        def tell(word: str) -> None:
            assert program.stdin is not None
            program.stdin.write(f"{word}\n")
            program.stdin.flush()

        try:
            desktop.wait(lambda: said("tray True"))
            desktop.wait(lambda: bool(desktop.items))
            assert desktop.property("ToolTip")[2] == "Lipcam: off"
            width, height, pixels = desktop.property("IconPixmap")[-1]
            assert len(pixels) == width * height * 4
            assert len(set(pixels)) > 2, "a picture, not an empty square"
            tell("running")
            desktop.wait(lambda: said("heard"))
            assert desktop.property("ToolTip")[2] == "Lipcam: live"
            assert desktop.property("IconPixmap")[-1][2] != pixels
            tell("close")
            desktop.wait(lambda: said("visible False"))
            desktop.wait(lambda: desktop.said == ["Lipcam goes on in the tray"])
            assert program.poll() is None
            desktop.ask("org.kde.StatusNotifierItem", "Activate", "ii", 0, 0)
            desktop.wait(lambda: said("window True"))
        finally:
            program.kill()
            program.communicate()
