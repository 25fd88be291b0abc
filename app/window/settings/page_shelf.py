"""The pages of settings, each made when it is first needed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from app.window.settings.page import SettingsPage, groups


class PageShelf(Mapping[str, SettingsPage]):
    """By their groups, in their order. To look one up makes it.

    make: the page of a group, put where it belongs.
    """

    def __init__(self, make: Callable[[str], SettingsPage]) -> None:
        self._make = make
        self._made: dict[str, SettingsPage] = {}

    @property
    def made(self) -> Mapping[str, SettingsPage]:
        """Those that there are by now."""
        return self._made

    def __getitem__(self, group: str) -> SettingsPage:
        if group not in groups():
            raise KeyError(group)
        if group not in self._made:
            self._made[group] = self._make(group)
        return self._made[group]

    def __iter__(self) -> Iterator[str]:
        return iter(groups())

    def __len__(self) -> int:
        return len(groups())

    def __contains__(self, group: object) -> bool:
        return group in groups()
