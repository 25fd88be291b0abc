"""``lipcam settings``: showing, exporting, importing."""

from __future__ import annotations

import json
from pathlib import Path

import typer

from app.chosen import saved_settings, tell, warn
from core import paths
from core.errors import SettingsError
from core.profile_shelf import ProfileShelf
from core.profiles import made_to_fit
from core.setting_rules import PLACES
from core.settings import Settings
from core.settings_bundle import SettingsBundle, read_bundle, write_bundle
from core.settings_file import update_settings


def show(as_json: bool) -> None:
    """All settings that are stored."""
    settings, notices = saved_settings()
    tell(notices)
    values, usual = settings.to_dict(), Settings().to_dict()
    if as_json:
        typer.echo(json.dumps(values, indent=2))
        return
    width = max(map(len, values))
    for name in PLACES:
        star = " " if values[name] == usual[name] else "*"
        typer.echo(f"{star} {name:<{width}}  {json.dumps(values[name], ensure_ascii=False)}")


def export(path: Path, replace: bool) -> None:
    """Write what is stored to ``path``. Raises SettingsError."""
    if path.exists() and not replace:
        raise SettingsError(f"{path} is there already; add --replace to write over it.")
    settings, notices = saved_settings()
    profiles, more = ProfileShelf(paths.user_profiles()).read()
    tell([*notices, *more])
    write_bundle(path, settings, profiles)
    typer.echo(f"{path}  all settings and {len(profiles)} profiles")
    typer.echo("It names devices, folders and files of this computer.", err=True)


def take_in(path: Path, yes: bool) -> None:
    """Change what is stored to what ``path`` says. Raises SettingsError."""
    bundle = read_bundle(path)
    now, notices = saved_settings()
    shelf = ProfileShelf(paths.user_profiles())
    known, more = shelf.read()
    tell([*notices, *more])
    changes = _changes(bundle, now)
    profiles = made_to_fit(bundle.profiles, known)
    for name, value in changes.items():
        typer.echo(f"{name}: {json.dumps(value, ensure_ascii=False)}")
    for profile in profiles:
        typer.echo(f"new profile: {profile.name}")
    _warn_of(bundle, now)
    if not changes and not profiles:
        typer.echo("Nothing would change.")
        return
    if not yes and not typer.confirm("Take this over?"):
        return
    if changes:
        update_settings(paths.settings_file(), changes, Settings())
    for profile in profiles:
        shelf.add(profile)
    typer.echo(f"{len(changes)} settings changed, {len(profiles)} profiles added.")


def _changes(bundle: SettingsBundle, now: Settings) -> dict[str, object]:
    wanted = bundle.applied_to(now)
    return {
        name: getattr(wanted, name)
        for name in PLACES
        if getattr(wanted, name) != getattr(now, name)
    }


def _warn_of(bundle: SettingsBundle, now: Settings) -> None:
    for path in bundle.missing_paths():
        warn(f"{path} is not on this computer; it is kept all the same.")
    for problem in bundle.problems:
        warn(f"left out: {problem}")
    off = (bundle.settings or {}).get("badge") is False
    if off and bundle.applied_to(now).badge:
        warn('the label "AI avatar" stays in the picture until you decide about it in the window.')
