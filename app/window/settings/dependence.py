"""Which settings mean something only because of others."""

from __future__ import annotations

from core.settings import Settings

_CALLED = "hotkey_"
_LARGE = "lipforcing"


def has_effect(name: str, settings: Settings) -> bool:
    """Whether changing ``name`` would change anything as things are."""
    if name == "gate_db":
        return settings.gate
    if name in ("badge_corner", "badge_style"):
        return settings.badge
    if name == "chunk_frames":
        return not settings.engine.startswith(_LARGE)
    if name.startswith(_LARGE):
        return settings.engine.startswith(_LARGE)
    if name == "hotkey_talk":
        return settings.hotkeys and settings.push_to_talk
    return settings.hotkeys or not name.startswith(_CALLED)
