"""The environment: its list stays where it is, and a copy is whole, whatever threads do."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.process_environment import for_child, make_room

_LATER = ("PULSE_SOURCE", "XDG_ACTIVATION_TOKEN", "HF_HUB_DISABLE_TELEMETRY")
_GROWING = """
import ctypes, os, sys
from core.process_environment import make_room
make_room()
place = ctypes.c_void_p.in_dll(ctypes.CDLL(None), "environ")
before, kept = place.value, []
for size in range(1, 2000):  # others want memory, too: nothing is free behind the list
    kept.append(ctypes.create_string_buffer(512 + size % 64))
    kept.append(ctypes.create_string_buffer(size))
for turn in range(100):
    for names in (sys.argv[1:2], sys.argv[1:]):
        for name in names:
            os.environ[name] = str(turn)
            kept.append(ctypes.create_string_buffer(600))
        assert place.value == before, (turn, names)
        for name in names:
            del os.environ[name]
print("stayed")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="looks into the C library of Linux")
def test_the_list_of_variables_stays_where_it_is() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _GROWING, *_LATER],
        env={name: text for name, text in os.environ.items() if name not in _LATER},
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert (done.stdout, done.stderr) == ("stayed\n", "")


def test_the_variables_are_the_same_afterwards() -> None:
    before = dict(os.environ)
    make_room()
    assert dict(os.environ) == before


def test_the_environment_for_a_child_is_whole_while_variables_go(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A thread takes one away between its name and its text, once."""
    read = type(os.environ).__getitem__
    going = [True]

    def get(self: os._Environ[str], name: str) -> str:
        if name == "PULSE_SOURCE" and going.pop():
            del os.environ[name]
            going.append(False)
        return read(self, name)

    monkeypatch.setenv("PULSE_SOURCE", "mine")
    monkeypatch.setenv("PULSE_SINK", "theirs")
    monkeypatch.setattr(type(os.environ), "__getitem__", get)
    found = for_child(LC_ALL="C.UTF-8")
    assert "PULSE_SOURCE" not in found
    assert (found["PULSE_SINK"], found["LC_ALL"]) == ("theirs", "C.UTF-8")
