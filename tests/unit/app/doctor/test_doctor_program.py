"""Version, folders, disk and settings: what is found, and the exact next step."""

from __future__ import annotations

import errno
import json
import os
import sys
from pathlib import Path

import pytest

from app.doctor import program
from app.doctor.finding import Finding, Verdict
from app.doctor.program import check_disk, check_folders, check_settings, check_version
from app.doctor.scope import Scope
from core import paths
from core.settings import Settings

PASS, WARN, FAIL = Verdict.PASS, Verdict.WARN, Verdict.FAIL


def test_an_old_python_and_one_of_32_bits_fail_and_the_step_is_named() -> None:
    assert check_version(Scope()).verdict is PASS
    old = check_version(Scope(), (3, 9, 2))
    assert old.verdict is FAIL
    assert old.remedy == "Install Python 3.10 or newer and start Lipcam with it: python run.py"
    narrow = check_version(Scope(), (3, 11, 0), 2**31 - 1)
    assert narrow.verdict is FAIL
    assert narrow.remedy == "Install a Python of 64 bits and start Lipcam with it: python run.py"


def test_looking_at_folders_makes_none_and_leaves_nothing(tmp_path: Path) -> None:
    found = check_folders(Scope())
    assert found.verdict is PASS
    assert found.detail == "All can be written: settings, data, cache, logs, films."
    assert not list(tmp_path.rglob("*"))


def test_a_file_in_the_way_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "lipcam-home").write_text("in the way")
    found = check_folders(Scope())
    assert found.verdict is FAIL
    assert found.remedy == f"Move that file elsewhere: {tmp_path / 'lipcam-home'}"
    assert found.commands == ()


@pytest.mark.skipif(sys.platform == "win32", reason="chown is no word of Windows")
@pytest.mark.parametrize(
    ("number", "remedy", "command"),
    [
        (errno.EACCES, "Make it yours again:", 'sudo chown -R "$USER" {folder}'),
        (errno.ENOSPC, "Free some space on that disk.", ""),
        (errno.EROFS, "That disk can only be read: choose a folder on another one.", ""),
    ],
)
def test_what_to_do_about_a_folder_depends_on_why(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, number: int, remedy: str, command: str
) -> None:
    def refuse(**_: object) -> object:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(program.tempfile, "TemporaryFile", refuse)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    own = tmp_path / "my films"
    own.mkdir()
    found = check_folders(Scope(), {"films": own})
    assert (found.verdict, found.remedy) == (WARN, remedy), "films are not vital"
    assert found.commands == ((command.format(folder=f"'{own}'"),) if command else ())
    assert check_folders(Scope(), {"data": own}).verdict is FAIL


def test_a_folder_that_is_not_in_the_home_is_not_to_be_taken_over(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(program, "_unwritable", lambda folder: "Permission denied")
    found = check_folders(Scope(), {"films": tmp_path})
    assert found.commands == ()
    assert found.remedy == f"Let your user write in {tmp_path}, or choose another folder."


def test_the_folder_for_films_is_the_chosen_one(tmp_path: Path) -> None:
    (tmp_path / "films").write_text("a file")
    scope = Scope(Settings(recordings_folder=str(tmp_path / "films")))
    assert f"films ({tmp_path / 'films'})" in check_folders(scope).detail


def test_a_disk_that_is_nearly_full_or_full_or_gone() -> None:
    def look(size: int) -> Finding:
        return check_disk(Scope(), lambda path: size)

    assert look(50_000_000_000).verdict is PASS
    assert look(500_000_000).verdict is WARN
    assert look(1_000_000).verdict is FAIL
    assert look(1_000_000).remedy.startswith("Free some space on the disk of ")

    def gone(_path: Path) -> int:
        raise OSError(errno.EIO, "Input/output error")

    found = check_disk(Scope(), gone)
    assert (found.verdict, found.remedy) == (WARN, "Check that the disk is connected and well.")


def write_settings(text: str) -> Path:
    path = paths.settings_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def test_settings_are_only_looked_at() -> None:
    assert check_settings(Scope()).detail == "Nothing was saved yet: the defaults are used."
    path = write_settings(json.dumps(Settings().to_dict()))
    assert check_settings(Scope()).verdict is PASS
    write_settings('{"delay_ms": "soon"}')
    found = check_settings(Scope())
    assert found.verdict is WARN
    assert "delay_ms" in found.detail
    assert found.remedy == f"Choose again in the settings, or mend it in {path}."
    write_settings("{ broken")
    found = check_settings(Scope())
    assert found.verdict is FAIL
    assert found.remedy.startswith(f"Mend {path} in an editor")
    assert [entry.name for entry in path.parent.iterdir()] == ["settings.json"], "not put aside"


def test_settings_that_cannot_be_read(tmp_path: Path) -> None:
    found = check_settings(Scope(), tmp_path)  # a folder
    assert found.verdict is FAIL
    assert "nothing is saved" in found.detail
    assert found.remedy
