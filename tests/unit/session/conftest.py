"""A session on fake rooms for each test, and no thread left after it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from core.bell import Bell
from core.clock import NS_PER_S
from core.settings import Settings
from tests.diary import our_threads
from tests.fake_audience import Audience
from tests.fake_pictures import SIZE
from tests.session_bench import Bench


@pytest.fixture
def bench() -> Iterator[Bench]:
    found = Bench()
    yield found
    if found._session is not None:
        assert found._session.close()
    assert our_threads() == []


@pytest.fixture
def audience(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> Audience:
    """Who reads the camera: nobody at first. After half a second without anybody it rests."""
    monkeypatch.setattr("core.session.rest_desk.UNSEEN_NS", NS_PER_S // 2)
    found, ports = Audience(), bench.rooms.ports
    bench.rooms.ports = lambda: replace(  # type: ignore[method-assign]
        ports(), sink_watched=found.watched, sink_readers=found.readers
    )
    bench.settings = Settings(size_px=SIZE, delay_ms=400, mic="m", camera="c", voice="auto")
    return found


@pytest.fixture
def bell(bench: Bench, audience: Audience) -> Bell:
    """The camera's: who comes rings it."""
    ports, found = bench.rooms.ports, Bell()
    bench.rooms.ports = lambda: replace(  # type: ignore[method-assign]
        ports(), sink_sign=lambda _sink: found.file
    )
    return found
