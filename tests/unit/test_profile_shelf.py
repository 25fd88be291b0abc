from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from core import paths
from core.errors import SettingsError
from core.profile_shelf import MOST, ProfileShelf
from core.profiles import Profile
from core.settings import Settings

WORK = Profile.of("Work", Settings(avatar="ada"), "Ctrl+Alt+1")


def names(shelf: ProfileShelf) -> list[str]:
    return [profile.name for profile in shelf.read()[0]]


def test_no_folder_is_no_profile_without_a_word(tmp_path: Path) -> None:
    assert ProfileShelf(tmp_path / "none").read() == ([], [])


def test_a_profile_is_kept_changed_and_deleted(tmp_path: Path) -> None:
    shelf = ProfileShelf(tmp_path / "deep" / "profiles")
    work = shelf.add(WORK)
    assert shelf.read() == ([work], [])
    assert (work.id, [p.name for p in shelf.folder.iterdir()]) == ("work-1", ["work-1.json"])
    home = replace(work, name="Home", hotkey="")
    shelf.put(home)
    assert shelf.read() == ([home], [])
    shelf.remove(home.id)
    shelf.remove(home.id)
    assert shelf.read() == ([], [])
    with pytest.raises(SettingsError, match="no profile 'Home'"):
        shelf.put(home)


def test_a_name_is_taken_once(tmp_path: Path) -> None:
    shelf = ProfileShelf(tmp_path)
    shelf.add(WORK)
    home = shelf.add(replace(WORK, name="Home"))
    for again in (lambda: shelf.add(replace(WORK, name="WORK")),
                  lambda: shelf.put(replace(home, name="work"))):  # fmt: skip
        with pytest.raises(SettingsError, match="already"):
            again()
    assert names(shelf) == ["Home", "Work"]


@pytest.mark.parametrize("name", ["../../evil", "con", "仕事", "a/b\\c:d", "...", "x" * 60])
def test_every_name_gets_a_file_of_its_own_in_the_folder(tmp_path: Path, name: str) -> None:
    shelf = ProfileShelf(tmp_path / "profiles")
    first = shelf.add(replace(WORK, name=name))
    second = shelf.add(replace(WORK, name=f"{name[:50]} b"))
    assert first.id != second.id
    files = sorted(path.name for path in shelf.folder.iterdir())
    assert files == sorted([f"{first.id}.json", f"{second.id}.json"])
    assert [path.name for path in tmp_path.iterdir()] == ["profiles"]
    assert all(len(each) < 60 and each.isascii() for each in files)


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"\xff\xfe", b"[" * 100_000, b'{"name": "' + b"x" * 300_000, b"{}"],
    ids=lambda content: repr(content[:8]),
)
def test_a_broken_file_costs_only_itself_and_is_named(tmp_path: Path, content: bytes) -> None:
    shelf = ProfileShelf(tmp_path)
    work = shelf.add(WORK)
    (tmp_path / "bad.json").write_bytes(content)
    (tmp_path / "notes.txt").write_text("not ours")
    found, notices = shelf.read()
    assert found == [work]
    assert [notice.key for notice in notices] == ["profiles"]
    assert "bad.json cannot be used" in notices[0].text
    assert len(notices[0].text) < 400
    assert str(tmp_path) in notices[0].remedy
    assert (tmp_path / "bad.json").read_bytes() == content


def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    shelf = ProfileShelf(tmp_path)
    (tmp_path / "folder.json").mkdir()
    (tmp_path / "circle.json").symlink_to("circle.json")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.json")
    found, notices = shelf.read()
    assert found == []
    assert "circle.json" in notices[0].text
    assert "folder.json" in notices[0].text


def test_a_change_of_a_partly_broken_profile_keeps_it_aside(tmp_path: Path) -> None:
    shelf = ProfileShelf(tmp_path)
    content = json.dumps({"name": "Odd", "settings": {"fps": 30, "gain_db": 99}})
    (tmp_path / "odd.json").write_text(content)
    (odd,), notices = shelf.read()
    assert "gain_db" in notices[0].text
    shelf.put(replace(odd, name="Even"))
    assert (tmp_path / "odd.json.broken-1").read_text() == content
    (even,), notices = shelf.read()
    assert (even.name, dict(even.values), notices) == ("Even", {"fps": 30}, [])


def test_two_files_with_one_name_are_two_profiles(tmp_path: Path) -> None:
    shelf = ProfileShelf(tmp_path)
    work = shelf.add(WORK)
    (tmp_path / "copied.json").write_text((tmp_path / f"{work.id}.json").read_text())
    assert names(shelf) == ["Work", "Work 2"]


def test_a_shelf_that_is_too_full_is_said(tmp_path: Path) -> None:
    shelf = ProfileShelf(tmp_path)
    for number in range(MOST + 1):
        raw = {"name": f"N{number:03}", "settings": {}}
        (tmp_path / f"{number:03}.json").write_text(json.dumps(raw))
    found, notices = shelf.read()
    assert len(found) == MOST
    assert f"Only {MOST} of {MOST + 1}" in notices[0].text
    with pytest.raises(SettingsError, match="delete some"):
        shelf.add(WORK)


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    shelf = ProfileShelf(tmp_path / "file" / "profiles")
    assert shelf.read()[0] == []
    with pytest.raises(SettingsError, match="cannot be saved"):
        shelf.add(WORK)


def test_the_shelf_of_the_user_lies_beside_the_settings() -> None:
    assert paths.user_profiles().parent == paths.settings_file().parent
