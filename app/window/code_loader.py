"""Code that is loaded when it is first needed, without making the window wait."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module

from PySide6.QtCore import QObject

from app.window.errands import Errands


class CodeLoader(QObject):
    """Loads modules in a thread of its own. GUI thread only."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._errands = Errands("load", self)
        self._loading: list[str] = []
        self._waiting: list[Callable[[], None]] = []

    def when_there(self, modules: Sequence[str], then: Callable[[], None]) -> None:
        """Call ``then`` once all of them are loaded: at once where they are. Who is waiting for
        that already is called once all the same.

        What cannot be loaded is left for ``then`` to stumble over, as without a loader.
        """
        missing = [module for module in modules if not self._is_there(module)]
        if not missing:
            then()
            return
        if then in self._waiting:
            return
        self._waiting.append(then)
        self.load(missing[:-1])
        self._loading.append(missing[-1])
        last = partial(self._on_last, then)
        self._errands.do(partial(import_module, missing[-1]), last, last)

    def load(self, modules: Sequence[str]) -> None:
        """Load them for later."""
        for module in modules:
            if not self._is_there(module):
                self._loading.append(module)
                self._errands.do(partial(import_module, module), self._on_one, self._on_one)

    def forget(self) -> None:
        """Nobody waits any more: what was asked for is loaded, and nothing is called."""
        self._waiting.clear()

    def _is_there(self, module: str) -> bool:
        # While anything is being loaded, what is found may be half done.
        return not self._loading and module in sys.modules

    def _on_one(self, _answer: object) -> None:
        self._loading.pop(0)

    def _on_last(self, then: Callable[[], None], _answer: object) -> None:
        self._loading.pop(0)
        if then in self._waiting:
            self._waiting.remove(then)
            then()
