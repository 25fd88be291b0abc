"""Settings that have no list of their own: told to the session, stored, and taken back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from app.window.choices import Choices
from app.window.keeper import Keeper
from core.errors import SettingsError
from core.messages import Adjust, Adjusted, Command, SetDelay, SwitchAvatar, SwitchEngine
from core.settings import Settings

pytestmark = pytest.mark.gui


class Desk:
    """Choices, what they told the session and what they stored."""

    def __init__(self, settings: Settings) -> None:
        self.told: list[Command] = []
        self.stored: dict[str, Any] = {}
        self.keeper = Keeper(settings, self._write)
        self.choices = Choices(settings, self.keeper, self.told.append)

    def _write(self, changes: Mapping[str, Any], _others: Settings) -> None:
        self.stored |= changes

    def store(self) -> dict[str, Any]:
        self.keeper.write()
        return self.stored


def test_a_change_is_told_and_stored_only_as_far_as_it_concerns_the_session() -> None:
    desk = Desk(Settings())
    desk.choices.change(gain_db=6, theme="dark", delay_ms=300)
    assert desk.told == [SetDelay(300), Adjust((("gain_db", 6),))]
    assert desk.store() == {"gain_db": 6, "theme": "dark", "delay_ms": 300}
    assert desk.choices.settings == Settings(gain_db=6, theme="dark", delay_ms=300)


def test_a_change_that_cannot_be_leaves_all_as_it_was() -> None:
    desk = Desk(Settings())
    with pytest.raises(SettingsError, match="gain_db"):
        desk.choices.change(theme="dark", gain_db=99)
    assert (desk.told, desk.store(), desk.choices.settings) == ([], {}, Settings())


def test_a_profile_tells_only_what_differs() -> None:
    desk = Desk(Settings(avatar="ada", gate_db=-40))
    wanted = Settings(avatar="ben", gate_db=-40, badge_style="light", engine="pattern")
    desk.choices.apply(wanted)
    assert desk.told == [
        Adjust((("badge_style", "light"),)),
        SwitchAvatar("ben"),
        SwitchEngine("pattern"),
    ]
    assert desk.store() == {"avatar": "ben", "badge_style": "light", "engine": "pattern"}
    assert desk.choices.settings == wanted


def test_what_the_session_could_not_have_is_taken_back() -> None:
    desk = Desk(Settings())
    desk.choices.change(background="picture:/gone.png", gain_db=3)
    answer = Adjusted((("background", "own"), ("gain_db", 3)))
    assert desk.choices.adjusted(answer) == ("background",)
    assert desk.store() == {"background": "own", "gain_db": 3}
    assert desk.choices.settings == Settings(gain_db=3)
