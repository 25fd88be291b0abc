"""One check: its name, its words, and how long it may take."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from app.doctor.finding import Finding, Verdict
from app.doctor.scope import Scope


class Group(Enum):
    """What a check is about, in the order that a user needs it."""

    PROGRAM = "Program"
    STUDENT = "Lip motion"
    SOUND = "Sound"
    CAMERA = "Camera"
    AVATARS = "Avatars"
    WINDOW = "Window"
    GRAPHICS = "Graphics card"
    MODELS = "Larger models"


class Lane(Enum):
    """Checks of one lane run one after another, in a program of their own; lanes side by side."""

    FILES = "files"
    SOUND = "sound"
    CAMERA = "camera"
    READER = "reader"
    WINDOW = "window"
    GRAPHICS = "graphics"
    ALONE = "alone"  # once all others have ended: it takes times


@dataclass(frozen=True, slots=True)
class Check:
    """name: stable. title: a few words. run: returns a finding of this name; may raise, hang or
    crash. limit_s: how long it may take; thorough_s: the same for a thorough look."""

    name: str
    title: str
    group: Group
    lane: Lane
    run: Callable[[Scope], Finding]
    limit_s: float = 6.0
    thorough_s: float = 60.0

    def limit(self, scope: Scope) -> float:
        """Seconds that it may take."""
        return max(self.limit_s, self.thorough_s) if scope.thorough else self.limit_s


def passed(name: str, detail: str) -> Finding:
    """All is well."""
    return Finding(name, Verdict.PASS, detail)


def warned(name: str, detail: str, remedy: str = "", *commands: str) -> Finding:
    """Less than it could be."""
    return Finding(name, Verdict.WARN, detail, remedy, commands)


def failed(name: str, detail: str, remedy: str = "", *commands: str) -> Finding:
    """It does not work."""
    return Finding(name, Verdict.FAIL, detail, remedy, commands)
