"""The colours of the window, light and dark, as data. Contrasts are measured in a test."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette

_Role = QPalette.ColorRole


@dataclass(frozen=True, slots=True)
class Tone:
    """fill: behind, ink: of text and icon on it; #rrggbb."""

    fill: str
    ink: str


@dataclass(frozen=True, slots=True)
class Scheme:
    """window: behind everything; base: of fields; border: around fields and buttons; quiet: text of
    less weight; accent: what is marked, with on_accent for text on it; tones: by their names."""

    window: str
    base: str
    button: str
    border: str
    text: str
    quiet: str
    faint: str
    accent: str
    on_accent: str
    tones: dict[str, Tone]


LIGHT = Scheme(
    window="#f3f4f6",
    base="#ffffff",
    button="#ffffff",
    border="#868c96",
    text="#1b1d21",
    quiet="#575d67",
    faint="#868c95",
    accent="#1f5fbf",
    on_accent="#ffffff",
    tones={
        "neutral": Tone("#e1e4e9", "#363b43"),
        "good": Tone("#cfeedd", "#0b4f28"),
        "calm": Tone("#d8e7fb", "#153e7e"),
        "warn": Tone("#fce8bd", "#634000"),
        "bad": Tone("#fbdad7", "#8a1510"),
        "start": Tone("#1a7a3c", "#ffffff"),
        "stop": Tone("#bd261c", "#ffffff"),
    },
)

DARK = Scheme(
    window="#1d1f23",
    base="#27292e",
    button="#303339",
    border="#7d848f",
    text="#eceef2",
    quiet="#a9b0bb",
    faint="#7b828d",
    accent="#8ab4f8",
    on_accent="#10141c",
    tones={
        "neutral": Tone("#383c43", "#e2e5ea"),
        "good": Tone("#173f27", "#a2e8b9"),
        "calm": Tone("#1e3558", "#bcd6ff"),
        "warn": Tone("#4a3709", "#ffdb93"),
        "bad": Tone("#571d19", "#ffc7c1"),
        "start": Tone("#1f8443", "#ffffff"),
        "stop": Tone("#c9362c", "#ffffff"),
    },
)


def is_dark(palette: QPalette) -> bool:
    """Whether the window is darker than its text."""
    window, text = palette.color(_Role.Window), palette.color(_Role.WindowText)
    return window.lightness() < text.lightness()


def scheme_of(palette: QPalette) -> Scheme:
    """The scheme that fits a palette, also the system's own."""
    return DARK if is_dark(palette) else LIGHT


def tone_of(palette: QPalette, name: str) -> Tone:
    """A tone of the scheme that fits."""
    return scheme_of(palette).tones[name]


def palette_of(scheme: Scheme) -> QPalette:
    """The scheme as Qt wants it."""
    palette = QPalette()
    for role, colour in _roles(scheme).items():
        palette.setColor(role, QColor(colour))
    for role in (_Role.Text, _Role.WindowText, _Role.ButtonText, _Role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(scheme.faint))
    for role in (_Role.Highlight, _Role.Accent):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(scheme.border))
    return palette


def _roles(scheme: Scheme) -> dict[QPalette.ColorRole, str]:
    return {
        _Role.Window: scheme.window,
        _Role.WindowText: scheme.text,
        _Role.Base: scheme.base,
        _Role.AlternateBase: scheme.window,
        _Role.Text: scheme.text,
        _Role.Button: scheme.button,
        _Role.ButtonText: scheme.text,
        _Role.BrightText: scheme.tones["bad"].ink,
        _Role.PlaceholderText: scheme.quiet,
        _Role.ToolTipBase: scheme.base,
        _Role.ToolTipText: scheme.text,
        _Role.Highlight: scheme.accent,
        _Role.HighlightedText: scheme.on_accent,
        _Role.Accent: scheme.accent,
        _Role.Link: scheme.accent,
        _Role.LinkVisited: scheme.accent,
        _Role.Mid: scheme.border,
    }
