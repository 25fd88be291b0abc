"""What is said where a private server does not do what it is asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.sync.private_server import FOREIGN_VARIABLES, PrivateServer, serving
from core.errors import LipcamError

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the other program is a script")

_OLD = """#!/bin/sh
echo "$@" >> "$0.asked"
case "$*" in
  *norewinds*) echo "no such argument" >&2; exit 1;;
  load-module*) {load};;
  *) echo '[{"name": "talk.monitor"}]';;
esac
"""


@pytest.fixture
def server() -> Iterator[PrivateServer]:
    made = PrivateServer()
    yield made
    made.stop()


def _pactl(folder: Path, monkeypatch: pytest.MonkeyPatch, load: str) -> Path:
    """A pactl of an older server, which knows no short blocks, and does ``load`` without them."""
    program = folder / "pactl"
    program.write_text(_OLD.replace("{load}", load))
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=":")
    return folder / "pactl.asked"


def test_a_sink_that_cannot_be_loaded_says_why_both_times(
    server: PrivateServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _pactl(tmp_path, monkeypatch, 'echo "connection refused" >&2; exit 1')
    with pytest.raises(LipcamError) as caught:
        server.load_sink("talk")
    text = str(caught.value)
    assert "no such argument" in text, "of the first try"
    assert "connection refused" in text, "of the second one"


def test_an_older_server_gets_its_sink_without_short_blocks(
    server: PrivateServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = _pactl(tmp_path, monkeypatch, "true")
    assert server.add_sink("talk", 16000) == "talk.monitor"
    loads = [line for line in asked.read_text().splitlines() if line.startswith("load-module")]
    assert ["norewinds" in line for line in loads] == [True, False]
    assert all("rate=16000" in line for line in loads)


def test_a_process_finds_the_server_and_has_its_own_environment_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What is the same before and after is not touched: other threads may be reading it."""

    class Named(PrivateServer):
        def start(self) -> None:
            self.env["PULSE_SERVER"] = "unix:there"

    for name in FOREIGN_VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PULSE_SERVER", "unix:mine")
    monkeypatch.setenv("PULSE_SINK", "mine")
    before, touched = dict(os.environ), list[str]()
    put, unset = os.putenv, os.unsetenv
    monkeypatch.setattr(os, "putenv", lambda name, text: (touched.append(name), put(name, text)))
    monkeypatch.setattr(os, "unsetenv", lambda name: (touched.append(name), unset(name)))
    server = Named()
    with serving(server):
        assert os.environ["PULSE_SERVER"] == "unix:there"
        assert "PULSE_SINK" not in os.environ
    assert dict(os.environ) == before
    names = {os.fsdecode(name) for name in touched}
    assert {name for name in names if "ROOM" not in name} == {*server.env, "PULSE_SINK"}
