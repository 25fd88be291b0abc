"""Which settings a part of the session depends on."""

from __future__ import annotations

from core.setting_rules import PLACES


def names(live: str) -> tuple[str, ...]:
    """The settings that a running session takes in one way (``setting_rules.Place.live``)."""
    return tuple(name for name, place in PLACES.items() if place.live == live)


def student_names() -> tuple[str, ...]:
    """What a student must be built anew for. The avatar is not of it."""
    return "engine", *names("student")


def look_names() -> tuple[str, ...]:
    """What a composer and a slate are made for, beside the avatar."""
    return "size_px", *names("picture")


def camera_names() -> tuple[str, ...]:
    """What a camera is opened for."""
    return names("camera")
