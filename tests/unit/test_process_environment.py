"""The C library's list of variables: it stays where it is while threads may be reading it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.process_environment import make_room

_GROWING = """
import ctypes, os, sys
from core.process_environment import make_room
place = ctypes.c_void_p.in_dll(ctypes.CDLL(None), "environ")
if sys.argv[1] == "with room":
    make_room()
before = place.value
kept = []
several = ["XDG_ACTIVATION_TOKEN", "PULSE_SINK", "ORT_DISABLE_TELEMETRY"]
for turn in range(50):
    for names in (["PULSE_SOURCE"], several):
        for name in names:
            os.environ[name] = str(turn)
            kept.append(ctypes.create_string_buffer(64))  # others want memory, too
        for name in names:
            del os.environ[name]
print("moved" if place.value != before else "stayed")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="looks into the C library of Linux")
@pytest.mark.parametrize(("room", "list_of_variables"), [("with room", "stayed"), ("-", "moved")])
def test_the_list_of_variables_stays_where_it_is(room: str, list_of_variables: str) -> None:
    names = ("PULSE_SOURCE", "PULSE_SINK", "XDG_ACTIVATION_TOKEN", "ORT_DISABLE_TELEMETRY")
    done = subprocess.run(
        [sys.executable, "-c", _GROWING, room],
        env={name: text for name, text in os.environ.items() if name not in names},
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert (done.stdout, done.stderr) == (f"{list_of_variables}\n", "")


def test_the_variables_are_the_same_afterwards() -> None:
    before = dict(os.environ)
    make_room()
    assert dict(os.environ) == before
