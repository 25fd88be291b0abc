"""A shelf for the models of a hub on this machine."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from core.student.model_files.catalogue import read_catalogue
from core.student.model_files.shelf import Shelf
from tests.model_hub import LocalHub, noise, running, write_catalogue

CONTENT = noise(600_000)
MakeShelf = Callable[..., Shelf]


@pytest.fixture
def make_shelf(tmp_path: Path) -> MakeShelf:
    """A shelf for models as ``model_entry`` makes them; calling it again is a new program."""

    def make(*models: dict[str, Any]) -> Shelf:
        path = write_catalogue(tmp_path / "catalogue.json", *models)
        return Shelf(tmp_path / "models", read_catalogue(path))

    return make


@pytest.fixture
def hub() -> Iterator[LocalHub]:
    with running({"tests/repo/sub/weights.bin": CONTENT}) as found:
        yield found
