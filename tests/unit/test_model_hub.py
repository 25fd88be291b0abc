"""The hub of the tests leaves nothing behind."""

from __future__ import annotations

import threading
from http.client import HTTPConnection

import pytest

from tests.model_hub import REVISION, LocalHub, noise, running, sha256

_FILE = noise(200_000)


def _ask(hub: LocalHub, path: str) -> HTTPConnection:
    """A connection that has asked, and stays open."""
    connection = HTTPConnection(hub.address.removeprefix("http://"), timeout=10)
    connection.request("GET", path)
    return connection


def _ask_again(connection: HTTPConnection) -> None:
    connection.request("GET", "/nothing")
    connection.getresponse()


def test_connections_that_are_kept_end_with_the_hub() -> None:
    others = set(threading.enumerate())
    with running({"tests/repo/a.bin": _FILE}) as hub:
        kept = [_ask(hub, f"/tests/repo/resolve/{REVISION}/a.bin") for _ in range(5)]
        for connection in kept:
            answer = connection.getresponse()
            assert answer.status == 302
            assert not answer.will_close
            answer.read()
        gone = _ask(hub, "/nothing")
        gone.close()
        assert len(set(threading.enumerate()) - others) > 5, "one for each"
    assert not set(threading.enumerate()) - others
    for connection in kept:
        with pytest.raises(ConnectionError):
            _ask_again(connection)
        connection.close()


def test_a_slow_transfer_ends_with_the_hub() -> None:
    others = set(threading.enumerate())
    with running({"tests/repo/a.bin": _FILE}) as hub:
        hub.faults.slow_s = 600
        connection = _ask(hub, f"/cdn/{sha256(_FILE)}?signature=1")
        assert connection.getresponse().status == 200
    assert not set(threading.enumerate()) - others
    connection.close()
