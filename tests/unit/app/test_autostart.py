"""Entries that start Lipcam at login, for all three systems; and the desktop's menu."""

from __future__ import annotations

import os
import plistlib
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from app import autostart as rooms
from app.autostart import LaunchAgent, WindowsRun, XdgAutostart
from app.desktop_file import desktop_entry, read_entry
from app.starting import APP_ID, program_command
from core.errors import DesktopError
from tests.command_line import lipcam

NASTY = ['/home/ä b/it\'s $HOME/`x`/50%/a\\b/"q"/lipcam', "--mic", "file:a b.wav", ""]


def exec_words(text: str) -> list[str]:
    """The command of an entry, read back by the specification's rules, step by step."""
    line = next(line for line in text.splitlines() if line.startswith("Exec="))[5:]
    line = line.replace("\\\\", "\\")  # of every value
    words, rest = [], line
    while rest:
        if rest[0] == '"':
            word, n = "", 1
            while rest[n] != '"':
                n += rest[n] == "\\"
                word += rest[n]
                n += 1
            rest = rest[n + 1 :].lstrip()
        else:
            word, _, rest = rest.partition(" ")
        words.append(word.replace("%%", "%"))
    return words


def test_every_path_comes_through_the_quoting() -> None:
    assert exec_words(desktop_entry(NASTY, {})) == NASTY
    plain = ["/usr/bin/python3", "/opt/lipcam/run.py"]
    assert "Exec=/usr/bin/python3 /opt/lipcam/run.py\n" in desktop_entry(plain, {})
    with pytest.raises(DesktopError, match="line break"):
        desktop_entry(["a\nb"], {})


def test_a_real_reader_of_entries_starts_the_same_command(tmp_path: Path) -> None:
    """GLib's, which GNOME and Xfce use, where its tool is here."""
    if shutil.which("gio") is None:
        pytest.skip("needs gio")
    target = tmp_path / "it's a $folder"
    target.mkdir()
    program = target / "say so"
    program.write_text(f'#!/bin/sh\nprintf "%s|" "$@" > {shlex.quote(str(target / "said"))}\n')
    program.chmod(0o755)
    entry = tmp_path / "one.desktop"
    entry.write_text(desktop_entry([str(program), "50%", 'a "b"', "\\", "$x"], {"Name": "One"}))
    subprocess.run(["gio", "launch", str(entry)], check=True)
    for _ in range(100):
        if (target / "said").exists():
            break
        subprocess.run(["sleep", "0.05"], check=True)
    assert (target / "said").read_text() == '50%|a "b"|\\|$x|'


@pytest.mark.parametrize("way", [XdgAutostart, LaunchAgent])
def test_switched_on_and_off(tmp_path: Path, way: type[XdgAutostart] | type[LaunchAgent]) -> None:
    entry = way(tmp_path / "made" / "when needed")
    assert not entry.enabled()
    entry.disable()
    entry.enable(NASTY, minimised=True)
    assert entry.enabled()
    entry.enable(NASTY, minimised=False)
    assert entry.enabled()
    assert [path.name for path in entry.path.parent.iterdir()] == [entry.path.name]
    entry.disable()
    assert not entry.enabled()
    assert list(entry.path.parent.iterdir()) == []


def test_what_linux_starts(tmp_path: Path) -> None:
    entry = XdgAutostart(tmp_path)
    entry.enable(NASTY, minimised=True)
    assert exec_words(entry.path.read_text()) == [*NASTY, "--minimised"]
    if shutil.which("desktop-file-validate"):
        subprocess.run(["desktop-file-validate", str(entry.path)], check=True)


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_what_the_desktop_has_switched_off_is_off(tmp_path: Path, line: str) -> None:
    entry = XdgAutostart(tmp_path)
    entry.enable(["lipcam"], minimised=False)
    with entry.path.open("a") as file:
        file.write(f"{line}\n")
    assert not entry.enabled()


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\0", b"[Desktop Entry]", b"Exec=lipcam"])
def test_files_that_are_no_entries(tmp_path: Path, content: bytes) -> None:
    for entry in (XdgAutostart(tmp_path), LaunchAgent(tmp_path)):
        entry.path.write_bytes(content)
        assert not entry.enabled()
    assert read_entry(tmp_path) == {}


def test_the_folder_of_the_user_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert XdgAutostart().path == tmp_path / "autostart" / f"{APP_ID}.desktop"
    monkeypatch.setenv("XDG_CONFIG_HOME", "")
    assert XdgAutostart().path.parent == Path.home() / ".config" / "autostart"


def test_what_a_mac_starts(tmp_path: Path) -> None:
    agent = LaunchAgent(tmp_path)
    agent.enable(NASTY, minimised=True)
    found = plistlib.loads(agent.path.read_bytes())
    assert found["ProgramArguments"] == [*NASTY, "--minimised"]
    assert found["Label"] == agent.path.stem


@pytest.mark.parametrize("way", [XdgAutostart, LaunchAgent])
def test_what_cannot_be_written_is_said(
    tmp_path: Path, way: type[XdgAutostart] | type[LaunchAgent]
) -> None:
    (tmp_path / "file").write_text("")
    entry = way(tmp_path / "file" / "folder")
    with pytest.raises(DesktopError, match="cannot be written"):
        entry.enable(["lipcam"], minimised=False)
    entry.disable()


class Registry:
    """winreg, as far as it is used. values: (path, name) → value."""

    HKEY_CURRENT_USER, REG_SZ, KEY_SET_VALUE = 1, 1, 2

    def __init__(self) -> None:
        self.values: dict[tuple[str, str], Any] = {}
        self.forbidden = False

    @contextmanager
    def OpenKey(self, _root: int, path: str, _reserved: int = 0, _access: int = 0) -> Iterator[str]:  # noqa: N802
        if not any(key[0] == path for key in self.values):
            raise FileNotFoundError(2, "not there")
        yield path

    @contextmanager
    def CreateKey(self, _root: int, path: str) -> Iterator[str]:  # noqa: N802
        if self.forbidden:
            raise PermissionError(5, "Access is denied")
        yield path

    def QueryValueEx(self, key: str, name: str) -> tuple[Any, int]:  # noqa: N802
        if (key, name) not in self.values:
            raise FileNotFoundError(2, "not there")
        return self.values[key, name], 1

    def SetValueEx(self, key: str, name: str, _reserved: int, _kind: int, value: Any) -> None:  # noqa: N802
        self.values[key, name] = value

    def DeleteValue(self, key: str, name: str) -> None:  # noqa: N802
        if self.forbidden:
            raise PermissionError(5, "Access is denied")
        if (key, name) not in self.values:
            raise FileNotFoundError(2, "not there")
        del self.values[key, name]


def test_what_windows_starts() -> None:
    registry = Registry()
    entry = WindowsRun(registry)
    assert not entry.enabled()
    entry.disable()
    entry.enable([r"C:\Program Files\Lipcam\lipcam.exe"], minimised=True)
    run = (rooms._RUN, "Lipcam")
    assert registry.values[run] == r'"C:\Program Files\Lipcam\lipcam.exe" --minimised'
    assert entry.enabled()
    registry.values[rooms._APPROVED, "Lipcam"] = b"\x03" + bytes(11)  # by the Task Manager
    assert not entry.enabled()
    entry.enable(["lipcam.exe"], minimised=False)
    assert entry.enabled()
    entry.disable()
    assert registry.values == {}


def test_what_windows_refuses_is_said() -> None:
    registry = Registry()
    entry = WindowsRun(registry)
    with pytest.raises(DesktopError, match="shorter path"):
        entry.enable(["x" * 300], minimised=False)
    registry.values[rooms._RUN, "Lipcam"] = "lipcam"
    registry.forbidden = True
    with pytest.raises(DesktopError, match="shell:startup"):
        entry.enable(["lipcam"], minimised=False)
    with pytest.raises(DesktopError, match="Task Manager"):
        entry.disable()


def test_how_this_program_is_started_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    python = tmp_path / "bin" / "python"
    python.parent.mkdir()
    assert program_command(python, tmp_path) == [str(python), "-m", "app"]
    (tmp_path / "run.py").write_text("")
    assert program_command(python, tmp_path) == [str(python), str(tmp_path / "run.py")]
    python.with_name("lipcam").write_text("")
    assert program_command(python, tmp_path) == [str(python.with_name("lipcam"))]
    windows = tmp_path / "Scripts" / "python.exe"
    windows.parent.mkdir()
    windows.with_name("pythonw.exe").write_text("")
    assert program_command(windows, tmp_path)[0] == str(windows.with_name("pythonw.exe"))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert program_command() == [sys.executable]


def test_the_menu_of_programs(tmp_path: Path) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("Linux only")
    before = os.environ.get("XDG_DATA_HOME")
    os.environ["XDG_DATA_HOME"] = str(tmp_path)
    try:
        assert "in the menu now" in lipcam("desktop", "install").stdout
        entry = tmp_path / "applications" / f"{APP_ID}.desktop"
        assert read_entry(entry)["Icon"] == APP_ID
        assert exec_words(entry.read_text()) == program_command()
        pictures = [path for path in tmp_path.rglob("*.svg") if path.is_file()]
        assert [path.stem for path in pictures] == [APP_ID]
        if shutil.which("desktop-file-validate"):
            subprocess.run(["desktop-file-validate", str(entry)], check=True)
        assert "no longer" in lipcam("desktop", "remove").stdout
        assert not [path for path in tmp_path.rglob("*") if path.is_file()]
        assert lipcam("desktop", "remove").returncode == 0
    finally:
        os.environ.pop("XDG_DATA_HOME")
        if before is not None:
            os.environ["XDG_DATA_HOME"] = before
