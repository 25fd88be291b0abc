"""One window for each profile: real programs, real sockets."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.one_instance import Call, OneInstance, _socket_name, bring_to_front, call_for_window
from core import paths
from core.errors import DesktopError

ROOT = Path(__file__).resolve().parents[2]
SECOND = """
import sys
from PySide6.QtCore import QCoreApplication
from app.one_instance import Call, OneInstance
program = QCoreApplication(sys.argv)
place = OneInstance()
print("first" if place.take(Call(start=True)) else "told", flush=True)
{then}
"""
HOLD = "from PySide6.QtCore import QTimer; sys.stdin.readline()"


def start(then: str = "", **environment: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", SECOND.format(then=then)],
        cwd=ROOT,
        env={**os.environ, **environment},
        text=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )


def said(program: subprocess.Popen[str]) -> str:
    assert program.stdout is not None
    return program.stdout.readline().strip()


def end(program: subprocess.Popen[str]) -> None:
    program.kill()
    program.communicate()


def test_a_second_program_tells_the_first_and_ends(qtbot: QtBot) -> None:
    place = OneInstance()
    assert place.take(Call())
    heard: list[Call] = []
    place.called.connect(heard.append)
    second = start()
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=30_000)
    assert said(second) == "told"
    assert heard == [Call(start=True)]
    end(second)
    place.close()


def test_another_profile_is_another_program(tmp_path: Path) -> None:
    place = OneInstance()
    assert place.take(Call())
    other = start(LIPCAM_HOME=str(tmp_path / "other"))
    assert said(other) == "first"
    end(other)
    place.close()


def test_the_place_of_a_killed_program_is_taken_over(qtbot: QtBot) -> None:
    first = start(HOLD)
    assert said(first) == "first"
    first.kill()
    first.communicate()
    leftover = Path(tempfile.gettempdir()) / _socket_name(paths.settings_file().parent)
    if sys.platform == "linux":
        assert leftover.exists(), "the kill has left its socket: the case that is tested"
    place = OneInstance()
    assert place.take(Call(), answer_ms=0)
    heard: list[Call] = []
    place.called.connect(heard.append)
    second = start()
    qtbot.waitUntil(lambda: heard == [Call(start=True)], timeout=30_000)
    end(second)
    place.close()


def test_a_place_that_is_given_up_can_be_had_at_once() -> None:
    one, other = OneInstance(), OneInstance()
    assert one.take(Call())
    one.close()
    one.close()
    assert other.take(Call(), answer_ms=0)
    other.close()


def test_of_many_starts_at_once_one_is_the_first() -> None:
    programs = [start(HOLD) for _ in range(4)]
    try:
        # None of them runs an event loop: the others wait for an answer, and none takes the place.
        assert said(_first_to_speak(programs)) == "first"
        living = [program for program in programs if program.poll() is None]
        assert len(living) == len(programs)
    finally:
        for program in programs:
            end(program)


def _first_to_speak(programs: list[subprocess.Popen[str]]) -> subprocess.Popen[str]:
    import select

    streams = {program.stdout: program for program in programs}
    ready, _, _ = select.select(list(streams), [], [], 30.0)
    assert len(ready) == 1
    return streams[ready[0]]


def test_a_program_that_waits_gets_the_place_when_the_first_ends() -> None:
    first = start(HOLD)
    assert said(first) == "first"
    second = start()  # waits for an answer that does not come
    first.kill()
    assert said(second) == "first"
    end(first)
    end(second)


def test_a_first_program_that_hangs_is_told_of_with_what_to_do() -> None:
    hanging = start(HOLD)
    assert said(hanging) == "first"
    with pytest.raises(DesktopError, match="does not answer"):
        OneInstance().take(Call(), answer_ms=200)
    end(hanging)


def test_settings_that_cannot_be_written_prevent_no_window(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    place = OneInstance(blocked / "config")
    assert place.take(Call())
    place.close()


@pytest.mark.parametrize("line", [b"\xff\n", b"[1]\n", b"[" * 3000 + b"\n", b'{"start": 1}\n'])
def test_nonsense_asks_for_the_window_only(qtbot: QtBot, line: bytes) -> None:
    place = OneInstance()
    assert place.take(Call())
    caller = QLocalSocket()
    with qtbot.waitSignal(place.called, timeout=10_000) as heard:
        caller.connectToServer(_socket_name(paths.settings_file().parent))
        assert caller.waitForConnected(5000)
        caller.write(line)
    assert heard.args == [Call()]
    place.close()


def test_a_call_without_end_is_cut_off(qtbot: QtBot) -> None:
    place = OneInstance()
    assert place.take(Call())
    caller = QLocalSocket()
    caller.connectToServer(_socket_name(paths.settings_file().parent))
    assert caller.waitForConnected(5000)
    with qtbot.waitSignal(caller.disconnected, timeout=10_000):
        caller.write(b"x" * 100_000)
    place.close()


def test_the_users_own_folder_is_taken_where_there_is_one(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with tempfile.TemporaryDirectory(prefix="l") as short:
        monkeypatch.setenv("XDG_RUNTIME_DIR", short)
        assert Path(_socket_name(tmp_path)).parent == Path(short)
        place = OneInstance()
        assert place.take(Call())
        with qtbot.waitSignal(place.called, timeout=30_000):
            second = start()
        assert said(second) == "told"
        end(second)
        place.close()
    for unusable in ("", "relative", "/nowhere", str(tmp_path / ("x" * 90))):
        monkeypatch.setenv("XDG_RUNTIME_DIR", unusable)
        assert "/" not in _socket_name(tmp_path)


def test_a_call_goes_as_it_came(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "leave")
    assert Call.decode(call_for_window(start=True).encode()) == Call(True, "leave")


@pytest.mark.parametrize("how", ["hide", "showMinimized"])
def test_a_window_comes_to_the_front(qtbot: QtBot, how: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    getattr(window, how)()
    bring_to_front(window)
    assert window.isVisible()
    assert not window.isMinimized()


def test_the_socket_is_the_users_alone() -> None:
    place = OneInstance()
    assert place.take(Call())
    assert place._server is not None
    assert place._server.socketOptions() == QLocalServer.SocketOption.UserAccessOption
    if sys.platform == "linux":
        assert os.stat(place._server.fullServerName()).st_mode & 0o077 == 0
    place.close()
