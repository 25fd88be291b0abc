"""Settings, profiles and bundles: JSON that people mend by hand, or that strangers send."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any

from app.privacy import read_privacy
from core.errors import SettingsError
from core.messages import Notice
from core.profile_shelf import ProfileShelf
from core.profiles import Profile, made_to_fit
from core.settings import Settings
from core.settings_bundle import read_bundle, write_bundle
from core.settings_file import load_settings, save_settings, update_settings
from tests.fuzz import blunt, trees
from tests.fuzz.attempt import Attempt, BadText
from tests.fuzz.draw import Draw
from tests.fuzz.wording import fault


class SettingsFile:
    """Loads the settings, changes one of them, and loads them again."""

    def __init__(self, _seeds: Path) -> None:
        self._tree = Settings(avatar="mia", recordings_folder="films").to_dict()

    def make(self, draw: Draw, folder: Path) -> Attempt:
        path = folder / "settings.json"
        path.write_bytes(_mutated(draw, self._tree))
        return Attempt(lambda: _load(path), (path.name, "setting"))


class Profiles:
    """Reads the profiles, applies and changes them."""

    def __init__(self, _seeds: Path) -> None:
        self._tree = Profile.of("Work", Settings(), "Ctrl+Alt+1").to_dict()

    def make(self, draw: Draw, folder: Path) -> Attempt:
        shelf = folder / "profiles"
        shelf.mkdir()
        for number in range(draw.random.choice((1, 1, 2, 3))):
            name = draw.random.choice(("a", "b c", "Ä", "con", "x" * 90, ".hidden", "work-1"))
            (shelf / f"{name}{number}.json").write_bytes(_mutated(draw, self._tree))
        if draw.random.random() < 0.05:
            (shelf / "folder.json").mkdir()
            (shelf / "circle.json").symlink_to("circle.json")
            (shelf / "out.json").symlink_to("/dev/zero")
        return Attempt(lambda: _shelf(shelf), ("profile", "Work", ".json"))


class Bundle:
    """Takes in a bundle as `lipcam settings import` does."""

    def __init__(self, _seeds: Path) -> None:
        self._tree: dict[str, Any] = {
            "kind": "lipcam settings",
            "version": 1,
            "settings": {**Settings().to_dict(), "background": "picture:sea.jpg"},
            "profiles": [
                Profile.of("Work", Settings(), "Ctrl+Alt+1").to_dict(),
                Profile.of("Play", Settings(camera="file:film.mp4")).to_dict(),
            ],
        }

    def make(self, draw: Draw, folder: Path) -> Attempt:
        path = folder / "strange.lipcam-settings"
        path.write_bytes(_mutated(draw, self._tree))
        return Attempt(lambda: _take_in(path), (path.name,))


def _mutated(draw: Draw, tree: Any) -> bytes:
    for random in draw.steps():
        tree = trees.changed(random, tree)
    raw = trees.text_of(draw.random, tree)
    if draw.random.random() < 0.15:
        raw = blunt.changed(draw.random, raw)
    return _flooded(draw.random, raw) if draw.random.random() < 0.03 else raw


def _flooded(random: Random, raw: bytes) -> bytes:
    """With thousands of names that nobody knows."""
    begin = raw.find(b"{") + 1
    many = random.choice((500, 9_000, 14_000))
    names = ",".join(
        f'"{random.choice(("fp", "gai", "x", "ba"))}{n:x}":{n % 3}' for n in range(many)
    )
    return (
        raw[:begin]
        + names.encode()
        + (b"," if raw[begin : begin + 1] != b"}" else b"")
        + raw[begin:]
    )


def _load(path: Path) -> None:
    read_privacy(path)
    settings, notices = load_settings(path)
    _check(notices)
    try:
        update_settings(path, {"fps": 30}, settings)
    except SettingsError as error:
        if path.exists() and not path.is_file():
            return
        raise BadText(f"settings cannot be changed: {str(error)[:300]}") from error
    again, problems = load_settings(path)
    if problems or again.fps != 30:
        raise BadText(f"the mended settings are not: {problems}")


def _shelf(folder: Path) -> None:
    shelf = ProfileShelf(folder)
    found, notices = shelf.read()
    _check(notices)
    now = Settings()
    for profile in found[:3]:
        now = profile.applied_to(now)
        save_settings(now, folder.with_name("settings.json"))
        shelf.put(profile)
    for profile in made_to_fit(found[:3], found):
        shelf.remove(shelf.add(profile).id)


def _take_in(path: Path) -> None:
    bundle = read_bundle(path)
    bundle.missing_paths()
    now = bundle.applied_to(Settings())
    _check([Notice("settings", problem, "Mend it.") for problem in bundle.problems[:3]])
    save_settings(now, path.with_name("settings.json"))
    write_bundle(path.with_name("again.lipcam-settings"), now, bundle.profiles)
    read_bundle(path.with_name("again.lipcam-settings"))
    shelf = ProfileShelf(path.with_name("profiles"))
    for profile in made_to_fit(bundle.profiles[:3], ()):
        shelf.add(profile)
    shutil.rmtree(path.with_name("profiles"), ignore_errors=True)


def _check(notices: Sequence[Notice]) -> None:
    for notice in notices:
        wrong = fault(f"{notice.text} {notice.remedy}", ())
        if wrong:
            raise BadText(f"{wrong}: {notice.text[:500]!r}")
