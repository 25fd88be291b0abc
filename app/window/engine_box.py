"""Who makes the lips: the engines in plain words, those that are not installed too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.window.choice_box import ChoiceBox
from app.window.engines import BEST, TEST_PATTERN, EngineFound
from app.window.words import engine_words

_SMALL = "onnx_small"


class EngineBox(ChoiceBox):
    """chosen: the user picked an engine that is there; its name. wanted: one that is not."""

    chosen = Signal(str)
    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Engine"))
        self._found: Sequence[EngineFound] = [EngineFound(_SMALL, True)]
        self._marked, self._provider = _SMALL, ""
        self.activated.connect(self._on_activated)
        self._show()

    def show_found(self, found: Sequence[EngineFound]) -> None:
        """What a look around has found."""
        self._found = found
        self._show()

    def show_provider(self, provider: str) -> None:
        """What the marked engine computes with, as the session names it; "" while not live."""
        if provider != self._provider:
            self._provider = provider
            self._show()

    def mark(self, choice: str) -> None:
        """Mark an engine, announcing no choice."""
        self._marked = choice
        self._show()

    def _show(self) -> None:
        with QSignalBlocker(self):
            self.clear()
            for engine in self._listed():
                provider = self._provider if engine.name == self._marked else ""
                text = engine_words(engine.name, provider)
                if not engine.ready:
                    text = self.tr("{engine} – not installed: get it…").format(engine=text)
                self.addItem(text, engine.name)
                tip = "\n".join(filter(None, (text, engine.why_not)))
                self.setItemData(self.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)
            self.setCurrentIndex(self.findData(self._marked))
        self.update()

    def _listed(self) -> list[EngineFound]:
        """A test pattern, and the name that stands for another, only for who has chosen them."""
        listed = [
            engine
            for engine in self._found
            if engine.name == self._marked or engine.name not in (TEST_PATTERN, BEST)
        ]
        if all(engine.name != self._marked for engine in listed):
            listed.append(EngineFound(self._marked, True))
        return listed

    @Slot(int)
    def _on_activated(self, row: int) -> None:
        name = str(self.itemData(row))
        if any(engine.name == name and not engine.ready for engine in self._found):
            self.mark(self._marked)
            self.wanted.emit(name)
        elif name != self._marked:
            self.mark(name)
            self.chosen.emit(name)
