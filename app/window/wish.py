"""Something switched on or off by the user that the session has to do first."""

from __future__ import annotations

_PATIENCE = 2  # answers that may have been on their way before the session heard of the wish


class Wish:
    """Shows at once what the user wants, and after that what is. Figures of the session that were
    on their way when the user chose do not flip it back."""

    def __init__(self) -> None:
        self._value, self._patience = "", 0

    @property
    def value(self) -> str:
        """What to show; "" for off."""
        return self._value

    def want(self, value: str) -> None:
        """The user has chosen."""
        self._value, self._patience = value, _PATIENCE

    def hear(self, value: str) -> bool:
        """The session says what is. True when what is to be shown has changed by it."""
        if value == self._value:
            self._patience = 0
            return False
        if self._patience:
            self._patience -= 1
            return False
        self._value = value
        return True

    def forget(self) -> None:
        """A new run begins."""
        self._value, self._patience = "", 0
