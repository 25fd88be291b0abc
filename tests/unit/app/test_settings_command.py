"""``lipcam settings``: shown, taken along in a file, taken in from one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core import paths
from core.profile_shelf import ProfileShelf
from core.profiles import Profile
from core.settings import Settings
from core.settings_bundle import read_bundle, write_bundle
from core.settings_file import load_settings, save_settings
from tests.command_line import lipcam, run_here

CHOSEN = Settings(theme="dark", gain_db=5, size_px=(640, 360))


def shelf() -> ProfileShelf:
    return ProfileShelf(paths.user_profiles())


def stored() -> Settings:
    return load_settings(paths.settings_file())[0]


def test_all_settings_are_shown_and_what_was_changed_has_a_star() -> None:
    save_settings(CHOSEN, paths.settings_file())
    lines = lipcam("settings", "show").stdout.splitlines()
    assert len(lines) == len(CHOSEN.to_dict())
    starred = [line.split()[1] for line in lines if line.startswith("*")]
    assert sorted(starred) == ["gain_db", "size_px", "theme"]
    assert json.loads(lipcam("settings", "show", "--json").stdout) == CHOSEN.to_dict()


def test_settings_and_profiles_go_out_and_come_in(tmp_path: Path) -> None:
    save_settings(CHOSEN, paths.settings_file())
    shelf().add(Profile.of("Work", CHOSEN))
    path = tmp_path / "a.lipcam-settings"
    assert lipcam("settings", "export", str(path)).returncode == 0
    assert read_bundle(path).applied_to(Settings()) == CHOSEN
    again = lipcam("settings", "export", str(path))
    assert (again.returncode, "--replace" in again.stderr) == (2, True)
    assert lipcam("settings", "export", str(path), "--replace").returncode == 0

    save_settings(Settings(threads=3), paths.settings_file())
    result = lipcam("settings", "import", str(path), "--yes")
    assert result.returncode == 0
    assert 'theme: "dark"' in result.stdout
    assert stored() == Settings(theme="dark", gain_db=5, size_px=(640, 360))
    assert [profile.name for profile in shelf().read()[0]] == ["Work", "Work 2"]


def test_nothing_is_taken_over_without_a_yes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.lipcam-settings"
    write_bundle(path, CHOSEN, [Profile.of("Work", CHOSEN)])
    monkeypatch.setattr("typer.confirm", lambda _text: False)
    assert run_here("settings", "import", str(path)) == 0
    assert "new profile: Work" in capsys.readouterr().out
    assert stored() == Settings()
    assert shelf().read() == ([], [])


def test_what_is_kept_or_left_out_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.lipcam-settings"
    settings = {"badge": False, "fps": 999, "recordings_folder": "/no/such"}
    path.write_text(json.dumps({"kind": "lipcam settings", "settings": settings}))
    result = lipcam("settings", "import", str(path), "--yes")
    assert result.returncode == 0
    for part in ("/no/such is not on this computer", "left out: The setting 'fps'", "stays in the"):
        assert part in result.stderr
    assert stored() == Settings(recordings_folder="/no/such")
    assert "Nothing would change" in lipcam("settings", "import", str(path), "--yes").stdout


def test_a_file_that_is_none_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("{}")
    for name in (path, tmp_path / "gone"):
        result = lipcam("settings", "import", str(name))
        assert result.returncode == 2
        assert len(result.stderr.splitlines()) == 1
        assert str(name) in result.stderr
