"""A look: what settings ask for, read and refused."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from core.errors import SettingsError
from core.look import KEY_GREEN, Background, Look
from core.settings import Settings


def test_backgrounds_are_read_as_settings_write_them() -> None:
    assert Background.parse("own").kind == "own"
    assert Background.parse("blur").kind == "blur"
    assert Background.parse("key") == Background("colour", KEY_GREEN)
    assert Background.parse("colour:#10fF07") == Background("colour", (16, 255, 7))
    found = Background.parse("picture:/a:b/c d.jpg")
    assert (found.kind, found.path) == ("picture", Path("/a:b/c d.jpg"))


@pytest.mark.parametrize(
    "text", ["", "Own", "own:", "blur:9", "colour:", "colour:#12345", "colour:#gggggg", "picture:"]
)
def test_other_backgrounds_are_refused_with_what_is_known(text: str) -> None:
    with pytest.raises(SettingsError, match="colour:#RRGGBB"):
        Background.parse(text)
    with pytest.raises(SettingsError):
        Look(background=text)


@pytest.mark.parametrize("change", [{"badge_corner": "middle"}, {"badge_style": "loud"}])
def test_unknown_badges_are_refused(change: dict[str, str]) -> None:
    with pytest.raises(SettingsError, match="one of"):
        replace(Look(), **change)


def test_a_look_takes_its_fields_from_what_was_chosen() -> None:
    chosen = Look((960, 540), "key", True, False, "top-right", "light")
    settings = Settings(
        size_px=(960, 540), background="key", flip_output=True, badge=False,
        badge_corner="top-right", badge_style="light",
    )  # fmt: skip
    assert Look.of(settings) == chosen
    assert Look.of(Settings()) == Look()


@pytest.mark.parametrize("text", ["own", "blur", "key", "colour:#aB01ff", "picture:x"])
def test_what_settings_allow_a_look_understands(text: str) -> None:
    assert Look.of(Settings(background=text)).behind
