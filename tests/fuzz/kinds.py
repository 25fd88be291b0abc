"""All kinds of inputs: their names, their shares of a run, and where they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path

from tests.fuzz.attempt import Kind

# Name → share of the inputs, module, class.
KINDS: Mapping[str, tuple[int, str, str]] = {
    "avatar-package": (14, "avatar_kinds", "AvatarPackage"),
    "avatar-folder": (5, "avatar_kinds", "AvatarFolder"),
    "sound": (10, "media_kinds", "Sound"),
    "film": (10, "media_kinds", "Film"),
    "picture": (8, "picture_kind", "Picture"),
    "weights": (8, "weights_kind", "Weights"),
    "student": (5, "student_kind", "Student"),
    "parity": (1, "student_kind", "Parity"),
    "settings": (8, "settings_kinds", "SettingsFile"),
    "profiles": (4, "settings_kinds", "Profiles"),
    "bundle": (5, "settings_kinds", "Bundle"),
    "models": (6, "models_kind", "Models"),
    "command-line": (9, "command_kind", "CommandLine"),
    "program": (1, "command_kind", "Program"),
    "bridge": (4, "bridge_kinds", "Bridge"),
    "bridge-events": (3, "bridge_kinds", "BridgeEvents"),
    "pipewire": (3, "system_kinds", "PipeWire"),
    "sound-server": (3, "system_kinds", "SoundServer"),
    "portal": (4, "desktop_kinds", "Portal"),
    "d-bus": (3, "desktop_kinds", "DBus"),
    "hotkeys": (3, "desktop_kinds", "Hotkeys"),
    "one-instance": (2, "desktop_kinds", "OneInstanceCall"),
    "crash-report": (4, "desktop_kinds", "CrashReport"),
    "translations": (2, "desktop_kinds", "Translations"),
    "doctor": (2, "system_kinds", "Doctor"),
}

_MOST = {"program": 40, "parity": 100}  # each is a program, or a network, of its own

NEED_TORCH = ("weights", "parity", "models")


def load_kind(name: str, seeds: Path) -> Kind:
    """The kind of that name, or "module:Class". seeds: folder that ``make_seeds`` has filled."""
    module, _, kind = name.partition(":")
    if name in KINDS:
        _, module, kind = KINDS[name]
    made: Callable[[Path], Kind] = getattr(import_module(f"tests.fuzz.{module}"), kind)
    return made(seeds)


def shares(inputs: int, names: list[str]) -> dict[str, int]:
    """How many inputs of each kind: about ``inputs`` in all, and one of each at least."""
    whole = sum(KINDS[name][0] for name in names)
    return {
        name: min(_MOST.get(name, inputs), max(1, -(-inputs * KINDS[name][0] // whole)))
        for name in names
    }
