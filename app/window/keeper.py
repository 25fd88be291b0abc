"""What the user changed, on its way to the disk."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from core.settings import Settings


class Keeper:
    """Remembers changes at once and writes them when there is time: many in one go if need be.

    Only what the user changes in the window comes here, never what was asked for this time only.
    saved: what is stored. write: puts changes into the file; gets the settings to use where there
    is no file. May raise SettingsError; the changes then wait for the next write.
    """

    def __init__(
        self, saved: Settings, write: Callable[[Mapping[str, Any], Settings], None]
    ) -> None:
        self._write_changes = write
        self._lock = threading.Lock()
        self._written = saved
        self._changes: dict[str, Any] = {}

    @property
    def stored(self) -> Settings:
        """What the next start finds once everything is written."""
        with self._lock:
            return replace(self._written, **self._changes)

    def keep(self, **changes: Any) -> None:
        """Remember these settings for the next ``write``. Never waits for the disk."""
        with self._lock:
            self._changes.update(changes)

    def write(self) -> None:
        """Store what waits. In the disk's thread; raises SettingsError."""
        with self._lock:
            changes, before = self._changes.copy(), self._written
        if not changes:
            return
        self._write_changes(changes, before)
        with self._lock:
            self._written = replace(before, **changes)
            for name, value in changes.items():
                if self._changes[name] == value:  # else it was changed again meanwhile
                    del self._changes[name]
