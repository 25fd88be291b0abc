"""The library: quick lists, broken avatars beside good ones, installs that are whole or nothing."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import core.avatar.library
from core.avatar.library import AvatarLibrary
from core.errors import AvatarError
from tests.avatar_factory import write_avatar

Change = Callable[..., None]
Put = Callable[[Path, str, bytes], None]
Pack = Callable[[Path], Path]


@pytest.fixture
def bundled(package: Path, tmp_path: Path, change_manifest: Change) -> Path:
    folder = tmp_path / "bundled"
    for avatar_id, name in (("zoe", "Zoe"), ("ada", "Ada")):
        shutil.copytree(package, folder / avatar_id)
        change_manifest(folder / avatar_id, id=avatar_id, name=name)
    return folder


@pytest.fixture
def library(bundled: Path, tmp_path: Path) -> AvatarLibrary:
    return AvatarLibrary(bundled, tmp_path / "user")


def _tree(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_the_list_is_by_name_bundled_first(library: AvatarLibrary, package: Path) -> None:
    library.install(package)
    infos = library.list()
    assert [(i.id, i.bundled, i.problem) for i in infos] == [
        ("ada", True, ""),
        ("zoe", True, ""),
        ("face", False, ""),
    ]
    assert infos[0].preview == infos[0].folder / "preview.jpg"
    assert infos[0].licence == "CC0-1.0"
    assert "nobody" in infos[0].consent


def test_the_greeter_stands_before_all_others(
    library: AvatarLibrary, bundled: Path, package: Path, change_manifest: Change
) -> None:
    shutil.copytree(package, bundled / "mia")
    change_manifest(bundled / "mia", id="mia", name="Mia")
    assert [info.id for info in library.list()] == ["mia", "ada", "zoe"]
    assert library.get().id == "mia"


def test_listing_reads_no_video(library: AvatarLibrary, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    original = core.avatar.library.read_known_file
    monkeypatch.setattr(
        core.avatar.library, "read_known_file", lambda p: read.append(p.name) or original(p)
    )
    library.list()
    assert {*read} == {"manifest.json", "preview.jpg"}


def test_folders_that_are_missing_are_empty(tmp_path: Path) -> None:
    library = AvatarLibrary(tmp_path / "a", tmp_path / "b")
    assert library.list() == []
    with pytest.raises(AvatarError, match="no avatar is installed; install one"):
        library.get("")
    assert not (tmp_path / "b").exists()


def test_broken_avatars_are_listed_with_their_problem(
    library: AvatarLibrary, bundled: Path, change_manifest: Change, put_file: Put
) -> None:
    for name in ("cut", "gone", "huge", "moved", "text"):
        shutil.copytree(bundled / "ada", bundled / name)
        change_manifest(bundled / name, id=name)
    (bundled / "cut" / "loop.mp4").write_bytes(b"short")
    (bundled / "gone" / "mask.png").unlink()
    raw = bytearray((bundled / "huge" / "preview.jpg").read_bytes())
    at = raw.index(b"\xff\xc0") + 5
    raw[at : at + 4] = (40_000).to_bytes(2, "big") * 2
    put_file(bundled / "huge", "preview.jpg", bytes(raw))
    change_manifest(bundled / "moved", id="elsewhere")
    (bundled / "text" / "manifest.json").write_text("hello")
    (bundled / "empty").mkdir()
    (bundled / "a file").write_text("x")
    problems = {i.id: i.problem for i in library.list() if i.problem}
    assert {*problems} == {"cut", "gone", "huge", "moved", "text", "empty"}
    assert "cut off or changed" in problems["cut"]
    assert "no mask.png" in problems["gone"]
    assert "40000 × 40000" in problems["huge"]
    assert "rename the folder" in problems["moved"]
    assert all(i.preview is None for i in library.list() if i.problem)
    with pytest.raises(AvatarError, match="no mask"):
        library.get("gone")


def test_a_link_in_a_circle_hides_no_avatar(library: AvatarLibrary, bundled: Path) -> None:
    (bundled / "circle").symlink_to("circle")
    assert [info.id for info in library.list()] == ["ada", "zoe"]


def test_get_loads_by_id_and_the_first_good_one(library: AvatarLibrary, bundled: Path) -> None:
    assert library.get("zoe").name == "Zoe"
    assert library.get().name == "Ada"
    (bundled / "ada" / "loop.mp4").unlink()
    assert library.get("").name == "Zoe"


@pytest.mark.parametrize("seen", [True, False], ids=["at a glance", "in reading"])
@pytest.mark.parametrize(
    ("whose", "remedy"), [("ada", "install Lipcam again"), ("face", "get the package again")]
)
def test_a_damaged_avatar_is_named_with_what_helps(
    library: AvatarLibrary, bundled: Path, package: Path, whose: str, remedy: str, seen: bool
) -> None:
    library.install(package)
    mask = library.choose(whose).info.folder / "mask.png"
    raw = mask.read_bytes()
    mask.write_bytes(raw[:-1] if seen else raw[:-1] + bytes([raw[-1] ^ 1]))
    with pytest.raises(AvatarError, match=rf"^the avatar {whose} cannot .*mask.png.*; {remedy}$"):
        library.get(whose)
    problems = [info.problem for info in library.list() if info.problem]
    assert [problem.rpartition("; ")[2] for problem in problems] == [remedy] * seen


def test_the_first_good_one_is_chosen_with_those_it_stands_in_for(
    library: AvatarLibrary, bundled: Path, package: Path
) -> None:
    library.install(package)
    assert library.choose().passed_over == ()
    (bundled / "ada" / "loop.mp4").write_bytes(b"short")
    (bundled / "zoe" / "mask.png").unlink()
    choice = library.choose()
    assert choice.info.id == library.get().id == "face"
    assert [info.id for info in choice.passed_over] == ["ada", "zoe"]
    assert library.choose("face").passed_over == ()  # asked for by name: nothing stands in


@pytest.mark.parametrize("bad", ["nobody", "../bundled/ada", "ada/", "\0", "."])
def test_an_unknown_id_names_those_there_are(library: AvatarLibrary, bad: str) -> None:
    with pytest.raises(AvatarError, match=r"there is no avatar .* choose one of: ada, zoe"):
        library.get(bad)


def test_install_from_a_file_copies_exactly_what_is_listed(
    library: AvatarLibrary, package: Path, pack: Pack, tmp_path: Path
) -> None:
    info = library.install(pack(package))
    assert info.id == "face"
    assert info.problem == ""
    assert info.folder == tmp_path / "user" / "face"
    assert _tree(info.folder) == _tree(package)
    assert library.get("face").folder == info.folder
    assert os.listdir(tmp_path / "user") == ["face"]


def test_a_folder_zipped_as_it_is_can_be_installed(
    library: AvatarLibrary, package: Path, tmp_path: Path
) -> None:
    zipped = shutil.make_archive(str(tmp_path / "face"), "zip", package.parent, package.name)
    assert library.install(Path(zipped)).problem == ""
    assert _tree(tmp_path / "user" / "face") == _tree(package)


def test_an_id_that_is_taken_is_refused(
    library: AvatarLibrary, bundled: Path, package: Path
) -> None:
    with pytest.raises(AvatarError, match="comes with Lipcam; give yours another id"):
        library.install(bundled / "ada")
    library.install(package)
    with pytest.raises(AvatarError, match=r"already installed; remove it first, .* --replace"):
        library.install(package)


def test_replace_puts_the_new_one_in_place(
    library: AvatarLibrary, package: Path, tmp_path: Path
) -> None:
    library.install(package)
    newer = write_avatar(tmp_path / "newer", avatar_id="face", name="New Face", frames=5)
    assert library.install(newer, replace=True).name == "New Face"
    assert len(library.get("face").loop) == 5
    assert os.listdir(tmp_path / "user") == ["face"]


def test_a_video_that_breaks_later_is_found_at_install(
    library: AvatarLibrary, copy: Path, put_file: Put, tmp_path: Path
) -> None:
    raw = bytearray((copy / "loop.mp4").read_bytes())
    begin = raw.index(b"mdat") + 4
    raw[begin + 1500 : begin + 3500] = bytes(2000)
    put_file(copy, "loop.mp4", bytes(raw))
    with pytest.raises(AvatarError, match="damaged"):
        library.install(copy)
    assert not (tmp_path / "user").exists()


def _spoil(copy: Path, what: str) -> None:
    if what == "hash":
        (copy / "mask.png").write_bytes((copy / "mask.png").read_bytes() + b"x")
    elif what == "missing":
        (copy / "alignment.npz").unlink()
    else:
        (copy / "manifest.json").unlink()


@pytest.mark.parametrize("what", ["hash", "missing", "manifest"])
def test_a_bad_package_leaves_the_library_as_it_was(
    library: AvatarLibrary, package: Path, copy: Path, tmp_path: Path, what: str
) -> None:
    library.install(package)
    before = _tree(tmp_path / "user")
    _spoil(copy, what)
    with pytest.raises(AvatarError):
        library.install(copy, replace=True)
    assert _tree(tmp_path / "user") == before
    assert os.listdir(tmp_path / "user") == ["face"]


@pytest.mark.parametrize("failing", [1, 2])
def test_a_full_disk_leaves_the_old_avatar(
    library: AvatarLibrary,
    package: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    failing: int,
) -> None:
    library.install(package)
    before = _tree(tmp_path / "user")
    newer = write_avatar(tmp_path / "newer", avatar_id="face", frames=5)
    replace, calls = os.replace, []

    def full(src: Any, dst: Any) -> None:
        calls.append(dst)
        if len(calls) == failing:
            raise OSError(28, "No space left on device")
        replace(src, dst)

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(AvatarError, match=r"No space left.*free some space"):
        library.install(newer, replace=True)
    assert _tree(tmp_path / "user") == before


def test_remove_deletes_only_the_users_own(
    library: AvatarLibrary, package: Path, tmp_path: Path
) -> None:
    library.install(package)
    library.remove("face")
    assert os.listdir(tmp_path / "user") == []
    with pytest.raises(AvatarError, match="comes with Lipcam and stays"):
        library.remove("ada")
    for bad in ("face", "..", "../bundled/ada", ""):
        with pytest.raises(AvatarError, match="no avatar"):
            library.remove(bad)
    assert len(library.list()) == 2


def test_remove_takes_broken_ones_and_leaves_what_a_link_points_to(
    library: AvatarLibrary, package: Path, copy: Path, tmp_path: Path
) -> None:
    library.install(package)
    (tmp_path / "user" / "face" / "manifest.json").unlink()
    library.remove("face")
    (tmp_path / "user" / "face").symlink_to(copy)
    library.remove("face")
    assert (copy / "loop.mp4").exists()
    assert os.listdir(tmp_path / "user") == []


def test_listing_is_fast(library: AvatarLibrary, bundled: Path) -> None:
    for number in range(30):
        shutil.copytree(bundled / "ada", bundled / f"a{number}")
    spent: list[int] = []
    read = core.avatar.library.read_known_file

    def counted(path: Path) -> bytes:
        raw = read(path)
        spent.append(len(raw))
        return raw

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(core.avatar.library, "read_known_file", counted)
        assert len(library.list()) == 32
    assert sum(spent) < 32 * 12_000  # bytes read, not seconds: the machine may be busy
    assert np.mean(spent) > 0


def _no_name(folder: Path) -> None:
    (folder / "manifest.json").write_bytes(b'{"format": 1, "name": "\\ud800", "id": "bad"}')


def _no_picture(folder: Path) -> None:
    (folder / "preview.jpg").write_bytes(b"\xff\xd8\xff\xe0\x00\x01")


def _no_list(folder: Path) -> None:
    (folder / "manifest.json").write_bytes(b"[" * 60_000)


def _folder_for_a_file(folder: Path) -> None:
    (folder / "manifest.json").unlink()
    (folder / "manifest.json").mkdir()


def _pipe(folder: Path) -> None:
    (folder / "loop.mp4").unlink()
    os.mkfifo(folder / "loop.mp4")


@pytest.mark.parametrize(
    "damage",
    [
        _no_name,
        _no_picture,
        _no_list,
        _folder_for_a_file,
        pytest.param(
            _pipe, marks=pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
        ),
    ],
)
def test_one_damaged_avatar_hides_no_other(
    library: AvatarLibrary, package: Path, tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    library.install(package)
    damage(Path(shutil.copytree(package, tmp_path / "user" / "bad")))
    infos = {info.id: info.problem for info in library.list()}
    assert {*infos} == {"ada", "zoe", "bad", "face"}
    assert [name for name, problem in infos.items() if problem] == ["bad"]
    assert infos["bad"]


def test_a_file_that_the_disk_cannot_give_is_one_avatars_problem(
    library: AvatarLibrary, bundled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Path.open

    def failing(self: Path, *words: Any, **named: Any) -> Any:
        if self.parent.name == "zoe":
            raise OSError(5, "Input/output error")
        return opened(self, *words, **named)

    monkeypatch.setattr(Path, "open", failing)
    problems = {info.id: info.problem for info in library.list()}
    assert problems["ada"] == ""
    assert "Input/output error" in problems["zoe"]
