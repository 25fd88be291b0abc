from __future__ import annotations

import pytest

from core.errors import SettingsError
from core.profiles import (
    PROFILE_SETTINGS,
    Profile,
    free_name,
    keep_badge,
    made_to_fit,
    read_profile,
)
from core.settings import Settings


def test_a_profile_is_what_is_chosen_and_comes_back_as_it_was() -> None:
    chosen = Settings(avatar="ada", size_px=(640, 360), background="blur", theme="dark")
    profile = Profile.of("Work", chosen, "Ctrl+Alt+1")
    again, problems = read_profile(profile.to_dict())
    assert (again, problems) == (profile, [])
    assert set(profile.values) == set(PROFILE_SETTINGS)
    now = Settings(threads=4, theme="light")
    assert again.applied_to(now) == Settings(
        avatar="ada", size_px=(640, 360), background="blur", threads=4, theme="light"
    )
    assert again.is_on(chosen)
    assert not again.is_on(now)


def test_what_a_profile_does_not_say_stays_as_it_is() -> None:
    profile, problems = read_profile({"name": "Short", "settings": {"fps": 30}})
    assert problems == []
    assert profile.applied_to(Settings(gain_db=7)) == Settings(gain_db=7, fps=30)


def test_what_cannot_be_used_costs_only_itself_and_is_named() -> None:
    raw = {
        "name": "Odd",
        "hotkey": 3,
        "colour": "red",
        "settings": {"fps": 30, "gain_db": 99, "theme": "dark", "delay": 2, "badge_decided": True},
    }
    profile, problems = read_profile(raw)
    assert (dict(profile.values), profile.hotkey) == ({"fps": 30}, "")
    told = " ".join(problems)
    for name in ("gain_db", "theme", "'delay'", "badge_decided", "colour", "hotkey"):
        assert name in told
    assert len(problems) == 6


@pytest.mark.parametrize(
    "raw",
    [
        [],
        {},
        {"name": 3, "settings": {}},
        {"name": "A"},
        {"name": "A", "settings": [1]},
        {"name": "", "settings": {}},
        {"name": " A", "settings": {}},
        {"name": "A\n", "settings": {}},
        {"name": "\u202eA", "settings": {}},
        {"name": "\ud800", "settings": {}},
        {"name": "A" * 61, "settings": {}},
        {"name": "A", "settings": {}, "version": 2},
    ],
)
def test_what_is_no_profile_is_refused(raw: dict[str, object]) -> None:
    with pytest.raises(SettingsError):
        read_profile(raw)


def test_names_in_every_script_are_names() -> None:
    for name in ("Übung", "仕事", "업무", "👩\u200d💻 at work"):
        assert Profile(name, {}).name == name


def test_a_free_name_has_the_first_number_that_is_free() -> None:
    assert free_name("Work", []) == "Work"
    assert free_name("Work", ["WORK", "Work 2"]) == "Work 3"
    assert free_name("A" * 60, ["A" * 60]) == f"{'A' * 58} 2"


def test_profiles_from_elsewhere_give_way() -> None:
    known = [Profile("Work", {}, "F8", "work-1")]
    theirs = [Profile("work", {"fps": 30}, "F8", "x"), Profile("Work", {}, "F9"), Profile("A", {})]
    fresh = made_to_fit(theirs, known)
    assert [(each.name, each.hotkey, each.id) for each in fresh] == [
        ("work 2", "", ""), ("Work 3", "F9", ""), ("A", "", ""),
    ]  # fmt: skip
    assert dict(fresh[0].values) == {"fps": 30}


def test_no_profile_takes_the_badge_away_before_the_user_has_decided() -> None:
    without = Profile.of("Bare", Settings(badge=False, fps=30))
    assert without.applied_to(Settings()) == Settings(fps=30)
    decided = Settings(badge_decided=True)
    assert without.applied_to(decided) == Settings(badge_decided=True, badge=False, fps=30)
    off = Settings(badge=False)  # it is off now: nothing is taken away
    assert keep_badge(off, off) == off


def test_a_profile_cannot_be_changed() -> None:
    profile = Profile("A", {"fps": 30})
    with pytest.raises(TypeError):
        profile.values["fps"] = 60  # type: ignore[index]
