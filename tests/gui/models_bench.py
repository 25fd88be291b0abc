"""The page of models around a hub on this machine and a list of small files that lie there."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from app.window.models.get_dialog import GetDialog
from app.window.models.page import ModelsPage
from core import paths
from core.student.model_files.fit import Graphics
from core.student.model_files.hub import Hub
from tests.model_hub import (
    LocalHub,
    file_entry,
    model_entry,
    noise,
    safetensors,
    write_catalogue,
)

BIG, SMALL, OWN = noise(3_000_000, 1), noise(20_000, 2), safetensors(500)
FILES = {"tests/repo/sub/big.bin": BIG, "tests/repo/sub/small.bin": SMALL}
PATIENCE_MS = 20_000


def write_models(path: Path) -> Path:
    """A student with a part that can be had and one of the user's own, and a part nobody needs."""
    return write_catalogue(
        path,
        model_entry(
            "engine",
            file_entry("big.bin", BIG),
            name="Big engine",
            use="run",
            needs=["helper", "own"],
            memory={"gib": 9000.0, "basis": "a test"},
        ),
        model_entry("helper", file_entry("small.bin", SMALL), name="Small helper", licence="MIT"),
        model_entry(
            "own", file_entry("own", None, "weights", "own"), name="Own part", note="Yours to make."
        ),
    )


class PageUnderTest:
    """The page, its hub, and hands for it. threads: that asked the card or made a hub."""

    def __init__(self, qtbot: QtBot, hub: LocalHub, patch: pytest.MonkeyPatch, path: Path) -> None:
        catalogue = write_models(path)
        patch.setattr(paths, "model_catalogue", lambda: catalogue)
        self.qtbot, self.hub = qtbot, hub
        self.graphics = Graphics((), False)
        self.threads: list[int] = []
        self.waits: list[float] = []
        self.page = ModelsPage(card=self, make_hub=self._make_hub)
        qtbot.addWidget(self.page)
        self.page.show()
        self.until(lambda: "no GPU was found" in self.shown and self.page.models.current_id())

    @property
    def shown(self) -> str:
        """What the page says of the marked model."""
        return self.page.details.toPlainText()

    def cells(self, model_id: str) -> list[str]:
        """The row of a model, which is marked by it."""
        self.page.models.mark(model_id)
        item = self.page.models.currentItem()
        return [item.text(column) for column in range(self.page.models.columnCount())]

    def until(self, good: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(good()), timeout=PATIENCE_MS)

    def ask_to_get(self, model_id: str) -> GetDialog:
        """Press Get; the dialog that says what that means."""
        self.page.models.mark(model_id)
        self.click(self.page.buttons.get_button)
        self.until(lambda: isinstance(self.page.open_dialog, GetDialog))
        assert isinstance(self.page.open_dialog, GetDialog)
        return self.page.open_dialog

    def question(self) -> QMessageBox:
        self.until(lambda: isinstance(self.page.open_dialog, QMessageBox))
        assert isinstance(self.page.open_dialog, QMessageBox)
        return self.page.open_dialog

    def click(self, button: object) -> None:
        assert button.isEnabled(), "it cannot be pressed"  # type: ignore[attr-defined]
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)  # type: ignore[arg-type]

    def idle(self) -> None:
        """Wait until nothing is being done and what came of it is shown."""
        self.until(lambda: not self.page.work.busy)
        self.until(lambda: not self.page._looking._open)

    def part_size(self) -> int:
        return sum(p.stat().st_size for p in (paths.user_models() / "engine").glob(".*.part"))

    def ask(self) -> Graphics:
        """Stands in for the card."""
        self.threads.append(threading.get_ident())
        return self.graphics

    def stop(self) -> None:
        """Answers at once: nothing to stop."""

    def _make_hub(self, wait: Callable[[float], None]) -> Hub:
        self.threads.append(threading.get_ident())
        return Hub(self.hub.address, f"{self.hub.address}/raw", wait=self.waits.append)
