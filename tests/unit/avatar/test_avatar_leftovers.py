"""What a killed install leaves is removed, and nothing else; nobody's only avatar goes with it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from core.avatar import leftovers
from core.avatar.leftovers import STALE_S, clear_leftovers, work_folder
from core.avatar.library import AvatarLibrary
from tests.avatar_factory import write_avatar

ROOT = Path(__file__).parents[3]
NOW_S = 2_000_000_000.0


@pytest.fixture
def user(tmp_path: Path) -> Path:
    folder = tmp_path / "user"
    folder.mkdir()
    return folder


@pytest.fixture
def gone_pid() -> int:
    """The number of a program that has ended."""
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        pass
    return ended.pid


def _age(folder: Path, seconds: float) -> None:
    for path in (*folder.rglob("*"), folder):
        os.utime(path, (NOW_S - seconds,) * 2, follow_symlinks=False)


def _leftover(user: Path, name: str, age_s: float = STALE_S + 1) -> Path:
    work = user / name
    (work / "avatar").mkdir(parents=True)
    (work / "avatar" / "loop.mp4").write_bytes(b"half")
    _age(work, age_s)
    return work


def test_old_ones_go_and_young_ones_stay(user: Path, gone_pid: int) -> None:
    _leftover(user, ".installing-abc_1234")
    _leftover(user, f".installing-{gone_pid}-abc_1234")
    _leftover(user, ".installing-young", STALE_S - 1)
    removed = clear_leftovers(user, NOW_S)
    assert sorted(removed) == sorted([".installing-abc_1234", f".installing-{gone_pid}-abc_1234"])
    assert os.listdir(user) == [".installing-young"]


def test_a_file_that_was_just_written_keeps_its_folder(user: Path) -> None:
    work = _leftover(user, ".installing-abc")
    os.utime(work / "avatar", (NOW_S - 1,) * 2)
    assert clear_leftovers(user, NOW_S) == []
    assert (work / "avatar" / "loop.mp4").exists()


def test_the_folder_of_a_running_program_stays_whatever_its_age(user: Path) -> None:
    own = _leftover(user, f".installing-{os.getpid()}-abc")
    later_s = time.time() + 10 * STALE_S
    for path in (own / "avatar", own):
        os.utime(path, (later_s - 2 * STALE_S,) * 2)
    assert clear_leftovers(user, later_s) == []
    assert own.exists()


def test_a_number_that_another_program_got_later_protects_nothing(user: Path) -> None:
    reused = _leftover(user, f".installing-{os.getpid()}-abc")
    began_long_ago_s = time.time() - 100 * STALE_S  # long before this process began
    for path in (reused / "avatar", reused):
        os.utime(path, (began_long_ago_s,) * 2)
    assert clear_leftovers(user, time.time()) == [reused.name]


def test_links_are_neither_followed_nor_removed(user: Path, tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "letter").write_text("dear")
    (user / ".installing-link").symlink_to(precious)
    os.utime(user / ".installing-link", (0, 0), follow_symlinks=False)
    work = _leftover(user, ".installing-holds")
    (work / "avatar" / "inner").symlink_to(precious)
    (work / "old").symlink_to(precious)
    _age(work, STALE_S + 1)
    assert clear_leftovers(user, NOW_S) == [".installing-holds"]
    assert (precious / "letter").read_text() == "dear"
    assert (user / ".installing-link").is_symlink()


def test_no_avatar_is_taken_from_behind_a_link(user: Path, package: Path, tmp_path: Path) -> None:
    for name in ("avatar", "old"):
        shutil.copytree(package, tmp_path / "elsewhere" / name)
    _age(tmp_path / "elsewhere", STALE_S + 1)
    (user / ".installing-link").symlink_to(tmp_path / "elsewhere")
    assert clear_leftovers(user, NOW_S) == []
    assert sorted(os.listdir(tmp_path / "elsewhere")) == ["avatar", "old"]
    assert os.listdir(user) == [".installing-link"]


def test_only_work_folders_are_touched(user: Path, package: Path) -> None:
    shutil.copytree(package, user / "face")
    for name in ("installing-abc", ".installing-", ".installing-A b", ".hidden"):
        _leftover(user, name)
    (user / ".installing-file").write_text("x")
    _age(user, 10 * STALE_S)
    before = sorted(str(path) for path in user.rglob("*"))
    assert clear_leftovers(user, NOW_S) == []
    assert sorted(str(path) for path in user.rglob("*")) == before


def test_no_folder_is_no_trouble(tmp_path: Path) -> None:
    assert clear_leftovers(tmp_path / "none", NOW_S) == []


def test_what_cannot_be_removed_stays_and_the_rest_goes(
    user: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    for name in (".installing-a", ".installing-b"):
        _leftover(user, name)
    rmtree = shutil.rmtree

    def refuses(path: Path) -> None:
        if path.name.endswith("a"):
            raise PermissionError(13, "Permission denied")
        rmtree(path)

    monkeypatch.setattr(leftovers.shutil, "rmtree", refuses)
    assert clear_leftovers(user, NOW_S) == [".installing-b"]
    assert "stays" in caplog.text
    caplog.clear()


def test_an_avatar_whose_replacement_was_cut_off_comes_back(
    user: Path, package: Path, tmp_path: Path
) -> None:
    work = user / ".installing-abc"
    newer = write_avatar(tmp_path / "newer", avatar_id="face", name="New Face", frames=5)
    work.mkdir()
    shutil.copytree(newer, work / "avatar")
    shutil.copytree(package, work / "old")
    _age(work, STALE_S + 1)
    library = AvatarLibrary(tmp_path / "bundled", user)
    assert library.list() == []
    library.clear_leftovers(NOW_S)
    assert [(info.id, info.problem) for info in library.list()] == [("face", "")]
    assert len(library.get("face").loop) == len(AvatarLibrary(package.parent, user).get().loop)
    assert os.listdir(user) == ["face"]


def test_an_avatar_that_is_there_is_not_replaced_by_its_old_one(user: Path, package: Path) -> None:
    shutil.copytree(package, user / "face")
    work = user / ".installing-abc"
    for name in ("avatar", "old"):
        shutil.copytree(package, work / name)
    (work / "old" / "manifest.json").write_text("old")
    _age(work, STALE_S + 1)
    clear_leftovers(user, NOW_S)
    assert os.listdir(user) == ["face"]
    assert (user / "face" / "manifest.json").read_text() != "old"


def test_an_error_between_the_two_moves_loses_no_avatar(
    user: Path, package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = AvatarLibrary(tmp_path / "bundled", user)
    library.install(package)
    newer = write_avatar(tmp_path / "newer", avatar_id="face", frames=5)
    replace, calls = os.replace, list[object]()

    def interrupted(src: Path, dst: Path) -> None:
        calls.append(dst)
        if len(calls) == 2:
            raise KeyboardInterrupt
        replace(src, dst)

    monkeypatch.setattr(os, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        library.install(newer, replace=True)
    assert os.listdir(user) == ["face"]
    assert len(library.get("face").loop) == 25


_KILLED = """
import sys, time
from pathlib import Path
import core.avatar.library as rooms
def hang(*_):
    print("moving", flush=True)
    time.sleep(600)
rooms._swap = hang
rooms.AvatarLibrary(Path(sys.argv[1]) / "none", Path(sys.argv[1])).install(Path(sys.argv[2]))
"""


def test_an_install_that_is_killed_is_cleared_up_later_and_a_living_one_is_not(
    user: Path, package: Path
) -> None:
    command = [sys.executable, "-c", _KILLED, str(user), str(package)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as install:
        assert install.stdout is not None
        assert install.stdout.readline() == "moving\n"
        (work,) = user.iterdir()
        later_s = time.time() + 2 * STALE_S
        assert clear_leftovers(user, later_s) == []
        install.send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))
        install.wait(10)
    assert clear_leftovers(user, time.time()) == []
    assert clear_leftovers(user, later_s) == [work.name]
    assert os.listdir(user) == []


def test_the_folder_is_gone_after_the_work(user: Path) -> None:
    with work_folder(user) as work:
        (work / "avatar").mkdir()
        assert work.parent == user
    assert os.listdir(user) == []
