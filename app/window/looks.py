"""The looks of the whole program: light or dark, and the size of its text."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from app.window.measures import resized
from app.window.palettes import DARK, LIGHT, palette_of
from app.window.text_growth import TextGrowth

STYLE = "Fusion"  # the same everywhere, and it keeps to the palette


class Looks(QObject):
    """Gives the application its style, palette and font, and follows the system's change from
    light to dark. One for each application, made before its widgets."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._theme, self._percent = "system", 100
        self._font = QFont(application.font())  # the system's
        self._growth = TextGrowth(application)
        self._hints = application.styleHints()
        application.setStyle(STYLE)
        self._hints.colorSchemeChanged.connect(self._on_system)
        self._paint()

    def apply(self, theme: str, text_percent: int) -> None:
        """theme: one of ``setting_rules.THEMES``. text_percent: of the system's size of text."""
        if text_percent != self._percent:
            self._percent = text_percent
            self._write()
        if theme != self._theme:
            self._theme = theme
            self._tell_system()
            self._paint()

    def finish(self) -> None:
        """Show at once what is still coming to one window after the other."""
        self._growth.finish()

    @property
    def dark(self) -> bool:
        """Whether the dark colours are shown."""
        if self._theme == "system":
            return self._hints.colorScheme() is Qt.ColorScheme.Dark
        return self._theme == "dark"

    def _tell_system(self) -> None:
        """The frame around the window follows, where the system can do that."""
        if hasattr(self._hints, "setColorScheme"):  # since Qt 6.8
            asked = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
            self._hints.setColorScheme(asked.get(self._theme, Qt.ColorScheme.Unknown))

    @Slot()
    def _on_system(self) -> None:
        self._paint()

    def _paint(self) -> None:
        own = not (self._theme == "system" and self._high_contrast())
        palette = palette_of(DARK if self.dark else LIGHT) if own else QPalette()
        self._application.setPalette(palette)
        QToolTip.setPalette(palette)

    def _high_contrast(self) -> bool:
        """Whether the user has asked the system for its colours of high contrast."""
        if not hasattr(self._hints, "accessibility"):  # since Qt 6.10
            return False
        wanted = self._hints.accessibility().contrastPreference()
        return wanted is Qt.ContrastPreference.HighContrast

    def _write(self) -> None:
        factor = self._percent / 100
        self._growth.begin(resized(self._font, factor, bold=self._font.bold()))
