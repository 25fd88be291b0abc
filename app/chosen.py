"""What a command goes by: the stored settings with the options that were given, and what is told of
them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from core.messages import Notice
    from core.settings import Settings


def saved_settings() -> tuple[Settings, list[Notice]]:
    """The user's settings, and what cannot be used of them."""
    from core import paths
    from core.settings_file import load_settings

    return load_settings(paths.settings_file())


def with_given(settings: Settings, **chosen: object) -> Settings:
    """The settings with those options that were given."""
    given: dict[str, Any] = {name: value for name, value in chosen.items() if value is not None}
    return replace(settings, **given)


def tell(notices: Iterable[Notice]) -> None:
    """Print what the user should know."""
    for notice in notices:
        warn(f"{notice.text} {notice.remedy}")


def warn(text: str) -> None:
    """Print a sentence beside the results."""
    typer.echo(f"lipcam: {text}", err=True)


def check_avatar_of(settings: Settings) -> None:
    """Raise AvatarError for one that cannot be used; tell where another stands in for the first."""
    from app.checks import check_avatar

    for text in check_avatar(settings.avatar):
        warn(text)
