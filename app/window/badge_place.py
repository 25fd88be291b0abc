"""Where the badge lies in a picture: there, what is written is never shown as in a mirror."""

from __future__ import annotations

from core.compose.badge import Badge
from core.errors import PictureError
from core.settings import Settings

Box = tuple[int, int, int, int]


class BadgePlace:
    """Follows the settings and the size of the pictures."""

    def __init__(self) -> None:
        self._corner, self._style = "", ""  # none
        self._known: dict[tuple[int, int], Box | None] = {}

    def follow(self, settings: Settings) -> None:
        """The badge that these settings ask for."""
        wanted = (settings.badge_corner, settings.badge_style) if settings.badge else ("", "")
        if wanted != (self._corner, self._style):
            (self._corner, self._style), self._known = wanted, {}

    def box(self, size_px: tuple[int, int]) -> Box | None:
        """(x0, y0, x1, y1) px, exclusive ends, in a picture of (w, h) px; None without a badge."""
        if not self._corner:
            return None
        if size_px not in self._known:
            self._known = {size_px: self._found(size_px)}
        return self._known[size_px]

    def _found(self, size_px: tuple[int, int]) -> Box | None:
        try:
            return Badge(size_px, self._corner, self._style).box
        except PictureError:  # its letters are missing, which the session has told
            return None
