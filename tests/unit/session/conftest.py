"""A session on fake rooms for each test, and no thread left after it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.diary import our_threads
from tests.session_bench import Bench


@pytest.fixture
def bench() -> Iterator[Bench]:
    found = Bench()
    yield found
    if found._session is not None:
        assert found._session.close()
    assert our_threads() == []
