"""Every setting has words, and they are fit to be read."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.window.settings.editors.making import Supplies
from app.window.settings.page import SettingsPage, groups, names_of
from app.window.settings.words import page_title, plain, words_of
from core.setting_rules import PLACES, Flag, OneOf, Place, Whole
from core.student.onnx_graph import PROVIDERS
from core.student.registry import ENGINES

pytestmark = pytest.mark.gui

SHOWN = [name for name, place in PLACES.items() if place.group]


@pytest.mark.parametrize("name", SHOWN)
def test_every_setting_of_a_page_has_words(name: str) -> None:
    words = words_of(name)
    assert words.name
    assert words.label.count("&") == 1
    assert words.help.endswith(".")
    rule = PLACES[name].rule
    if isinstance(rule, OneOf):
        assert set(words.choices) == set(rule.choices)
    if isinstance(rule, Whole) and words.choices:
        assert {int(value) for value in words.choices} == set(range(rule.low, rule.high + 1))


def test_the_lists_of_words_are_those_of_what_there_is() -> None:
    assert set(words_of("engine").choices) == set(ENGINES)
    assert set(words_of("provider").choices) == set(PROVIDERS)


def test_a_new_setting_without_words_is_found(
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    more = {**PLACES, "new_thing": Place("sound", True, "", Flag())}
    monkeypatch.setattr("app.window.settings.page.PLACES", more)
    assert "new_thing" in names_of("sound")
    with pytest.raises(KeyError, match="new_thing"):
        SettingsPage("sound", Supplies())


def test_no_words_are_left_over() -> None:
    from app.window.settings import words_live as live
    from app.window.settings import words_program as program

    found: list[str] = []
    for words in (
        live.sound_words, live.picture_words, live.camera_words, live.engine_words,
        program.window_words, program.key_words, program.privacy_words,
    ):  # fmt: skip
        found += words()
    assert sorted(found) == sorted(SHOWN)


@pytest.mark.parametrize("group", groups())
def test_the_keys_of_a_page_do_not_clash(group: str) -> None:
    assert page_title(group)
    labels = [words_of(name).label for name in names_of(group)]
    labels += ["Reset this &page", "&Undo the reset", "Cl&ose", "&Export or import"]
    keys = [label[label.index("&") + 1].casefold() for label in labels]
    assert len(set(keys)) == len(keys), sorted(keys)


def test_a_label_is_read_without_its_key() -> None:
    assert plain("Cl&ose this && that") == "Close this & that"
