"""What each setting may be, as data: the settings check themselves by it, and a page of settings
can be made from it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from core.messages import PANIC_PICTURES

LIPFORCING_MODES = ("chunk3", "overlap", "chunk1")
LIPFORCING_DECODERS = ("taehv", "wan")
LIPFORCING_PRECISIONS = ("auto", "bf16", "fp8", "float32")
BADGE_CORNERS = ("top-left", "top-right", "bottom-left", "bottom-right")
BADGE_STYLES = ("dark", "light", "outline")
THEMES = ("system", "light", "dark")
LONGEST_DELAY_MS = 2000
VERSION = 1
_LONGEST_TEXT = 4096
_LONGEST_SHOWN = 80  # of a bad value, in a sentence for the user
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


class Rule(Protocol):
    """What a value must be."""

    def problem(self, value: object) -> str:
        """What ``value`` would have to be, for a sentence; empty when it is."""
        ...


@dataclass(frozen=True, slots=True)
class Text:
    """Any text of a sensible length."""

    def problem(self, value: object) -> str:
        fits = isinstance(value, str) and len(value) <= _LONGEST_TEXT and "\0" not in value
        return "" if fits else "a text"


@dataclass(frozen=True, slots=True)
class Flag:
    """On or off."""

    def problem(self, value: object) -> str:
        return "" if isinstance(value, bool) else "true or false"


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number from low to high, in steps from 0."""

    low: int
    high: int
    step: int = 1

    def problem(self, value: object) -> str:
        fits = isinstance(value, int) and not isinstance(value, bool)
        if fits and value in range(self.low, self.high + 1, self.step):
            return ""
        kind = "a whole number" if self.step == 1 else f"a multiple of {self.step}"
        return f"{kind} from {self.low} to {self.high}"


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of a few words."""

    choices: tuple[str, ...]

    def problem(self, value: object) -> str:
        fits = isinstance(value, str) and value in self.choices
        return "" if fits else f"one of {', '.join(self.choices)}"


@dataclass(frozen=True, slots=True)
class Size:
    """(width, height) of a picture in px, both even."""

    low: int = 160
    high: int = 3840

    def problem(self, value: object) -> str:
        fits = (
            isinstance(value, tuple)
            and len(value) == 2
            and all(isinstance(side, int) and not isinstance(side, bool) for side in value)
            and all(self.low <= side <= self.high and side % 2 == 0 for side in value)
        )
        return "" if fits else f"[width, height], two even numbers from {self.low} to {self.high}"


@dataclass(frozen=True, slots=True)
class Voice:
    """Where the delayed voice goes: "off", "auto" (a Lipcam microphone, or the cable that the user
    has installed) or "device:NAME" of an output."""

    def problem(self, value: object) -> str:
        if isinstance(value, str) and len(value) <= _LONGEST_TEXT and "\0" not in value:
            kind, colon, name = value.partition(":")
            if (kind in ("off", "auto") and not colon) or (kind == "device" and name):
                return ""
        return "off, auto or device:NAME"


@dataclass(frozen=True, slots=True)
class Background:
    """What is behind the avatar: "own", "blur" (its own, blurred), "key" (green, to be replaced by
    another program), "colour:#RRGGBB" or "picture:PATH"."""

    def problem(self, value: object) -> str:
        if isinstance(value, str) and len(value) <= _LONGEST_TEXT and "\0" not in value:
            kind, colon, rest = value.partition(":")
            if (
                (kind in ("own", "blur", "key") and not colon)
                or (kind == "colour" and _COLOUR.fullmatch(rest))
                or (kind == "picture" and rest)
            ):
                return ""
        return "own, blur, key, colour:#RRGGBB or picture:PATH"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a setting belongs. group: a page of settings, or "" for what no page shows. profile:
    whether it goes with a profile rather than with the program. live: what a running session does
    with a change: "switch" (a command of its own), "sound", "rest", "picture", "student" or
    "camera" (Adjust), "" (it is nothing to the session)."""

    group: str
    profile: bool
    live: str
    rule: Rule


_TEXT, _FLAG = Text(), Flag()

PLACES: Mapping[str, Place] = {
    "version": Place("", False, "", Whole(VERSION, VERSION)),
    "avatar": Place("", True, "switch", _TEXT),
    "mic": Place("sound", True, "switch", _TEXT),
    "gain_db": Place("sound", True, "sound", Whole(-20, 30)),
    "gate": Place("sound", True, "sound", _FLAG),
    "gate_db": Place("sound", True, "sound", Whole(-80, -20)),
    "noise_suppression": Place("sound", True, "sound", _FLAG),
    "speaker": Place("sound", True, "switch", _TEXT),
    "voice": Place("sound", False, "sound", Voice()),
    "size_px": Place("picture", True, "camera", Size()),
    "fps": Place("picture", True, "camera", Whole(5, 60)),
    "background": Place("picture", True, "picture", Background()),
    "flip_output": Place("picture", True, "picture", _FLAG),
    "mirror_preview": Place("picture", False, "", _FLAG),
    "badge": Place("picture", True, "picture", _FLAG),
    "badge_corner": Place("picture", True, "picture", OneOf(BADGE_CORNERS)),
    "badge_style": Place("picture", True, "picture", OneOf(BADGE_STYLES)),
    "camera": Place("camera", True, "switch", _TEXT),
    "rest_when_unseen": Place("camera", False, "rest", _FLAG),
    "delay_ms": Place("engine", True, "switch", Whole(0, LONGEST_DELAY_MS)),
    "engine": Place("engine", True, "switch", _TEXT),
    "provider": Place("engine", False, "student", _TEXT),
    "threads": Place("engine", False, "student", Whole(1, 64)),
    "chunk_frames": Place("engine", True, "student", Whole(0, 2)),
    "lipforcing_mode": Place("engine", True, "student", OneOf(LIPFORCING_MODES)),
    "lipforcing_decoder": Place("engine", True, "student", OneOf(LIPFORCING_DECODERS)),
    "lipforcing_precision": Place("engine", True, "student", OneOf(LIPFORCING_PRECISIONS)),
    "lipforcing_lookahead_ms": Place("engine", True, "student", Whole(0, 1000, 40)),
    "language": Place("window", False, "", _TEXT),
    "theme": Place("window", False, "", OneOf(THEMES)),
    "text_percent": Place("window", False, "", Whole(100, 200)),
    "close_to_tray": Place("window", False, "", _FLAG),
    "start_minimised": Place("window", False, "", _FLAG),
    "start_with_system": Place("window", False, "", _FLAG),
    "recordings_folder": Place("window", False, "", _TEXT),
    "hotkeys": Place("keys", False, "", _FLAG),
    "hotkey_mute": Place("keys", False, "", _TEXT),
    "hotkey_panic": Place("keys", False, "", _TEXT),
    "hotkey_next_avatar": Place("keys", False, "", _TEXT),
    "push_to_talk": Place("keys", False, "", _FLAG),
    "hotkey_talk": Place("keys", False, "", _TEXT),
    "panic_shows": Place("keys", False, "", OneOf(PANIC_PICTURES)),
    "keep_log": Place("privacy", False, "", _FLAG),
    "offer_reports": Place("privacy", False, "", _FLAG),
    "badge_decided": Place("", False, "", _FLAG),
    "wizard_done": Place("", False, "", _FLAG),
    "tray_told": Place("", False, "", _FLAG),
}
"""The place of every setting, in the order in which pages show them."""


def shown(value: object) -> str:
    """A value from outside in a sentence: not too long of it."""
    text = repr(value)
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]} …"
