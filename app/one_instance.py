"""One window for each user and profile: a second start wakes the first one and ends.

Who holds the lock beside the settings is the first. Only the holder makes the socket, so it can
take away what a crashed program has left without ever taking it from a living one.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QObject, Qt, QThread, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication, QWidget

from app.file_lock import FileLock
from core import paths
from core.errors import DesktopError

log = logging.getLogger("lipcam.window")

ANSWER_MS = 10_000  # a first program that is itself still loading answers late
_LOOK_EVERY_MS = 50
_CONNECT_MS = 500
_LONGEST = 4096  # bytes of a call
_LONGEST_PATH = 90  # Qt makes the socket under a longer name first
_HEARD = b"heard\n"
_TOKEN = "XDG_ACTIVATION_TOKEN"  # Wayland: a start's right to come to the front


@dataclass(frozen=True, slots=True)
class Call:
    """What a second start asks of the first. start: to begin talking. token: Wayland's leave to
    come to the front, "" elsewhere."""

    start: bool = False
    token: str = ""

    def encode(self) -> bytes:
        """One line of JSON."""
        return json.dumps({"start": self.start, "token": self.token}).encode() + b"\n"

    @classmethod
    def decode(cls, line: bytes) -> Call:
        """Whatever is in the line; what cannot be understood asks for the window only."""
        try:
            raw = json.loads(line)
        except (ValueError, RecursionError):
            return cls()
        if not isinstance(raw, dict):
            return cls()
        token = raw.get("token")
        return cls(raw.get("start") is True, token if isinstance(token, str) else "")


class OneInstance(QObject):
    """The place that one program holds. Made and used in the GUI thread.

    called: a Call of a second start, whose program has already been told that it was heard.
    folder: of the settings; each profile is a program of its own.
    """

    called = Signal(object)

    def __init__(self, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        folder = paths.settings_file().parent if folder is None else folder
        self._lock = FileLock(folder / "window.lock")
        self._name = _socket_name(folder)
        self._server: QLocalServer | None = None

    def take(self, call: Call, answer_ms: int = ANSWER_MS) -> bool:
        """True: the place is ours. False: another program has it and has heard ``call``.

        Before the event loop: it waits for the other program, which may be loading or ending.
        Raises DesktopError when that one does not answer.
        """
        until = QDeadlineTimer(answer_ms)
        while True:
            if self._take_lock():
                self._listen()
                return True
            if _told(self._name, call, until):
                return False
            if until.hasExpired():
                raise DesktopError(
                    "Lipcam is open already, but its window does not answer. Wait a moment and "
                    "start it again; if that does not help, end it in the system's list of "
                    "programs first."
                )
            QThread.msleep(_LOOK_EVERY_MS)

    def close(self) -> None:
        """Give the place to others. At the end of the program, as soon as no call can be heard."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.release()

    def _take_lock(self) -> bool:
        try:
            self._lock.path.parent.mkdir(parents=True, exist_ok=True)
            return self._lock.take()
        except OSError as error:  # settings that cannot be written: two windows are the lesser evil
            log.warning("a second window cannot be prevented: %s", error)
            return True

    def _listen(self) -> None:
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._on_connection)
        QLocalServer.removeServer(self._name)  # of a crashed program: the lock says it is gone
        if not server.listen(self._name):
            log.warning("a second start will not be heard: %s", server.errorString())
        self._server = server

    @Slot()
    def _on_connection(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            caller = _Caller(self._server.nextPendingConnection(), self)
            caller.heard.connect(self.called)
            caller.read()  # the line may have come before anybody listened


class _Caller(QObject):
    """One connection: reads a line, answers, and is gone."""

    heard = Signal(object)

    def __init__(self, socket: QLocalSocket, parent: QObject) -> None:
        super().__init__(parent)
        socket.setParent(self)
        self._socket = socket
        socket.readyRead.connect(self.read)
        socket.disconnected.connect(self.deleteLater)

    @Slot()
    def read(self) -> None:
        """Look whether the line is there."""
        if not self._socket.canReadLine():
            if self._socket.bytesAvailable() > _LONGEST:
                self._socket.abort()
            return
        line = bytes(self._socket.readLine(_LONGEST).data())
        self._socket.readyRead.disconnect(self.read)
        self._socket.write(_HEARD)
        self._socket.flush()
        self._socket.disconnectFromServer()
        self.heard.emit(Call.decode(line))


def call_for_window(start: bool = False) -> Call:
    """The call of this program, with the right to come to the front that it was started with."""
    return Call(start, os.environ.get(_TOKEN, ""))


def bring_to_front(window: QWidget, token: str = "") -> None:
    """Show a window that is hidden, minimised or behind others. token: of a Call."""
    if token:
        os.environ[_TOKEN] = token  # where Qt looks for it
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    QApplication.alert(window)  # where a system lets nobody push itself to the front


def _told(name: str, call: Call, until: QDeadlineTimer) -> bool:
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_CONNECT_MS):
        return False
    _lend_the_front()
    socket.write(call.encode())
    answer = b""
    while _HEARD not in answer:
        if not socket.waitForReadyRead(max(1, until.remainingTime())):
            break  # no answer in time, or it has ended meanwhile
        answer += bytes(socket.readAll().data())
    socket.abort()
    return _HEARD in answer


def _lend_the_front() -> None:
    """Windows lets only the program that the user has just started come to the front, or hand that
    on."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)


def _socket_name(folder: Path) -> str:
    """The same however the profile's folder is written. In the user's own runtime folder, where
    there is one, so that nobody else can be there first; short, because a socket's path may not
    exceed 107 characters."""
    user = str(os.getuid()) if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    key = f"{user}\0{os.path.realpath(folder)}"
    name = f"lipcam-{hashlib.sha256(key.encode()).hexdigest()[:20]}"
    own = os.path.join(os.environ.get("XDG_RUNTIME_DIR", ""), name)
    usable = os.path.isabs(own) and len(os.fsencode(own)) <= _LONGEST_PATH
    return own if usable and os.path.isdir(os.path.dirname(own)) else name
