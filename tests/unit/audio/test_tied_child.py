"""A child that ends with its parent, however that ends."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from core.audio.pulse_server import pactl
from core.audio.tied_child import TiedChild, started
from tests.diary import wait_until

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="for Linux's sound servers")

# Tells its number, and then does nothing, whatever happens: not even a closed pipe ends it.
_STUBBORN = 'import os, time; os.write(1, b"%d\\n" % os.getpid()); time.sleep(1000)'
_IN_A_SHELL = ("/bin/sh", "-c", f"{sys.executable} -S -c '{_STUBBORN}' && echo")
_DEAF = """#!/bin/sh
echo $$ > {number}
trap '' TERM
while :; do sleep 0.1; done
"""
_PARENT = """
import sys, time
from core.audio.tied_child import TiedChild
child = TiedChild(sys.argv[1:])
said = b""
while b"\\n" not in said:
    said += child.read(100)
    time.sleep(0.01)
sys.stdout.write(said.decode())
sys.stdout.flush()
time.sleep(1000)
"""


def number_of(child: TiedChild) -> int:
    said = b""

    def whole() -> bool:
        nonlocal said
        said += child.read(100)
        return b"\n" in said

    wait_until(whole)
    return int(said)


def test_lines_come_whole_and_a_long_one_keeps_its_end() -> None:
    child = TiedChild(
        ["/bin/sh", "-c", "printf 'one\\ntw'; sleep 0.2; printf 'o\\n%0500dend\\nlast' 0"]
    )
    try:
        found: list[bytes] = []

        def all_said() -> bool:
            found.extend(child.lines(64))
            return len(found) == 3

        wait_until(all_said)
        assert found[:2] == [b"one", b"two"]
        assert found[2].endswith(b"000end")
        assert len(found[2]) < 300
    finally:
        child.close()


def test_what_is_not_installed_is_not_started() -> None:
    assert started(["no-such-program-at-all"]) is None


def test_it_is_heard_and_ended() -> None:
    child = TiedChild([sys.executable, "-S", "-c", _STUBBORN])
    number = number_of(child)
    assert not child.ended
    child.close()
    child.close()
    assert child.ended
    wait_until(lambda: not psutil.pid_exists(number))


def test_one_that_ends_by_itself_leaves_nothing() -> None:
    before = set(psutil.Process().children(recursive=True))
    child = TiedChild([sys.executable, "-S", "-c", "pass"])
    wait_until(lambda: child.ended)
    child.close()
    assert set(psutil.Process().children(recursive=True)) <= before


@pytest.mark.parametrize("command", [(sys.executable, "-S", "-c", _STUBBORN), _IN_A_SHELL])
def test_it_ends_with_a_parent_that_is_killed(command: tuple[str, ...]) -> None:
    """So do programs that it has started itself."""
    line = [sys.executable, "-c", _PARENT, *command]
    parent = subprocess.Popen(line, stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    with parent, parent.stdout:
        try:
            number = int(parent.stdout.readline())
            assert psutil.pid_exists(number)
        finally:
            parent.kill()
    wait_until(lambda: not psutil.pid_exists(number))


def test_a_pactl_that_never_ends_is_ended_and_so_are_its_children(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program, number = tmp_path / "pactl", tmp_path / "number"
    program.write_text(_DEAF.format(number=number))
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    monkeypatch.setattr("core.audio.pulse_server._PATIENCE_S", 0.3)
    assert pactl("info") is None
    wait_until(lambda: not psutil.pid_exists(int(number.read_text())))


def test_nor_does_one_outlive_a_program_that_is_killed_meanwhile(tmp_path: Path) -> None:
    program, number = tmp_path / "pactl", tmp_path / "number"
    program.write_text(_DEAF.format(number=number))
    program.chmod(0o755)
    code = "from core.audio.pulse_server import pactl; pactl('info')"
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    parent = subprocess.Popen([sys.executable, "-c", code], env=dict(os.environ, PATH=path))
    with parent:
        try:
            wait_until(lambda: number.exists() and number.read_text().strip() != "")
        finally:
            parent.kill()
    wait_until(lambda: not psutil.pid_exists(int(number.read_text())))
