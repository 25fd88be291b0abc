from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from core.camera.registry import overwritten_file
from core.errors import SettingsError
from core.profiles import Profile
from core.settings import Settings
from core.settings_bundle import read_bundle, write_bundle

CHOSEN = Settings(avatar="ada", size_px=(640, 360), theme="dark", wizard_done=True)
WORK = Profile.of("Work", CHOSEN, "Ctrl+Alt+1")


def written(path: Path, content: object) -> Path:
    path.write_text(json.dumps(content))
    return path


def test_what_is_exported_is_imported(tmp_path: Path) -> None:
    path = tmp_path / "all.lipcam-settings"
    write_bundle(path, CHOSEN, [WORK])
    bundle = read_bundle(path)
    assert (bundle.profiles, bundle.problems) == ((WORK,), ())
    assert bundle.applied_to(Settings()) == Settings(avatar="ada", size_px=(640, 360), theme="dark")


def test_profiles_alone_change_no_setting(tmp_path: Path) -> None:
    path = tmp_path / "one.lipcam-settings"
    write_bundle(path, None, [WORK])
    bundle = read_bundle(path)
    assert bundle.settings is None
    assert bundle.applied_to(CHOSEN) == CHOSEN


def test_no_file_decides_what_only_the_user_can(tmp_path: Path) -> None:
    settings = {"badge": False, "badge_decided": True, "wizard_done": True, "fps": 30}
    raw = {"kind": "lipcam settings", "version": 1, "settings": settings}
    bundle = read_bundle(written(tmp_path / "a", raw))
    assert bundle.applied_to(Settings()) == Settings(fps=30)
    decided = Settings(badge_decided=True)
    assert bundle.applied_to(decided) == Settings(badge_decided=True, badge=False, fps=30)


def test_bad_parts_are_named_and_cost_only_themselves(tmp_path: Path) -> None:
    raw = {
        "kind": "lipcam settings",
        "run": "rm -rf /",
        "settings": {"fps": 999, "threads": 2, "__class__": 1},
        "profiles": [
            3,
            {"name": "", "settings": {}},
            {"name": "Good", "settings": {"fps": 30, "theme": 1}},
        ],
    }
    bundle = read_bundle(written(tmp_path / "a", raw))
    assert bundle.settings == {"threads": 2}
    assert [profile.name for profile in bundle.profiles] == ["Good"]
    told = " ".join(bundle.problems)
    for part in ("'run'", "'fps'", "__class__", "Profile 1", "Profile 2", "'Good'"):
        assert part in told
    assert len(bundle.problems) == 6


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ({}, "no file of Lipcam's settings"),
        ({"kind": "lipcam settings"}, "nothing in it"),
        ({"kind": "lipcam settings", "version": 2, "settings": {}}, "newer"),
        ({"kind": "lipcam settings", "settings": 3}, "not a list"),
        ({"kind": "lipcam settings", "profiles": {"a": 1}}, "not a list"),
        ([1], "not a list"),
        ("x" * 5_000_000, "far too long"),
    ],
)
def test_what_is_no_such_file_is_refused_in_one_sentence(
    tmp_path: Path, content: object, why: str
) -> None:
    path = written(tmp_path / "a", content)
    with pytest.raises(SettingsError, match=why) as refused:
        read_bundle(path)
    assert str(path) in str(refused.value)
    assert len(str(refused.value)) < 400


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        read_bundle(tmp_path / "gone")
    with pytest.raises(SettingsError, match="cannot be written"):
        write_bundle(tmp_path / "a" / ("n" * 300), CHOSEN)


def test_paths_of_another_computer_are_kept_and_told(tmp_path: Path) -> None:
    here = tmp_path / "here.png"
    here.write_bytes(b"")
    away = Settings(
        background="picture:/there/a.png",
        mic=r"file:C:\there\b.wav",
        camera=f"file:{tmp_path}/new.mp4",
        recordings_folder="/there/films",
    )
    path = tmp_path / "all.lipcam-settings"
    write_bundle(path, away, [Profile.of("P", Settings(background=f"picture:{here}"))])
    bundle = read_bundle(path)
    assert bundle.applied_to(Settings()) == replace(away, camera=f"file-new:{tmp_path}/new.mp4")
    assert bundle.missing_paths() == ("/there/films", "/there/a.png", r"C:\there\b.wav")


def test_no_file_from_elsewhere_lets_a_video_be_written_over_one_of_the_users(
    tmp_path: Path,
) -> None:
    settings = Settings(camera="file:/home/me/thesis.mp4")
    path = tmp_path / "all.lipcam-settings"
    write_bundle(path, settings, [Profile.of("Talk", settings)])
    found = read_bundle(path)
    (profile,) = found.profiles
    for applied in (found.applied_to(Settings()), profile.applied_to(Settings())):
        assert overwritten_file(applied.camera) is None
        assert applied.camera == "file-new:/home/me/thesis.mp4"


@pytest.mark.parametrize("content", ["", "[" * 9_000, "[]", '{"kind": "lipcam settings"}'])
def test_a_file_that_is_none_is_refused_with_a_way_out(tmp_path: Path, content: str) -> None:
    path = tmp_path / "all.lipcam-settings"
    path.write_text(content)
    with pytest.raises(SettingsError, match=r"all\.lipcam-settings .*[Cc]hoose"):
        read_bundle(path)
