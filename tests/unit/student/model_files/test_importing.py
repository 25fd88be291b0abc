"""Models without a network: files and folders of the user, and those of somebody who means harm."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from core.errors import ModelRefused, WeightsError
from core.student.model_files.importing import take_in
from core.student.model_files.shelf import Shelf
from core.student.model_files.sizes import SPARE_BYTES
from core.student.model_files.standing import Status
from core.student.model_files.watch import Stopped, Watch
from tests.model_hub import file_entry, model_entry, noise, safetensors
from tests.unit.student.model_files.conftest import MakeShelf

ONE, TWO, THREE = noise(50_000, 1), noise(50_000, 2), noise(70_000, 3)
SHARDS = model_entry(
    "shards", *(file_entry(f"part-{n}.bin", c) for n, c in enumerate((ONE, TWO, THREE)))
)
OWN = model_entry("own", file_entry("student", None, "weights", "own"), note="Yours.")


@pytest.fixture
def shelf(make_shelf: MakeShelf) -> Shelf:
    return make_shelf(SHARDS, OWN)


def leftovers(shelf: Shelf) -> list[str]:
    return [p.name for p in shelf.root.rglob(".*") if p.is_file() and p.name != ".lock"]


def test_a_file_is_known_by_its_content_not_its_name(shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "renamed"
    path.write_bytes(TWO)  # of the same size as another
    outcome = take_in(shelf, path)
    assert outcome.taken == (("shards", "part-1.bin"),)
    assert (shelf.root / "shards" / "part-1.bin").read_bytes() == TWO
    assert path.read_bytes() == TWO
    assert shelf.state("shards").status is Status.MISSING  # the others


def test_a_folder_is_looked_through(shelf: Shelf, tmp_path: Path) -> None:
    deep = tmp_path / "disk" / "a" / "b"
    deep.mkdir(parents=True)
    for name, content in (("x", ONE), ("y", TWO), ("z", THREE), ("other", noise(10))):
        (deep / name).write_bytes(content)
    outcome = take_in(shelf, tmp_path / "disk")
    assert len(outcome.taken) == 3
    assert set(shelf.locate("shards")) == {"part-0.bin", "part-1.bin", "part-2.bin"}
    again = take_in(shelf, tmp_path / "disk")
    assert again.taken == ()
    assert len(again.there) == 3


def test_a_cache_of_links_into_itself_is_taken_and_links_out_are_not(
    shelf: Shelf, tmp_path: Path
) -> None:
    cache = tmp_path / "models--tests--repo"
    (cache / "blobs").mkdir(parents=True)
    (cache / "snapshots").mkdir()
    (cache / "blobs" / "abc").write_bytes(ONE)
    (cache / "snapshots" / "part-0.bin").symlink_to("../blobs/abc")
    outside = tmp_path / "outside"
    outside.write_bytes(TWO)
    (cache / "snapshots" / "part-1.bin").symlink_to(outside)
    (cache / "loop").symlink_to(cache)
    outcome = take_in(shelf, cache)
    assert outcome.taken == (("shards", "part-0.bin"),)
    assert any("leads out of" in text for text in outcome.refused)
    with pytest.raises(ModelRefused, match="leads out of"):
        take_in(shelf, cache / "snapshots")
    assert take_in(shelf, cache / "snapshots" / "part-1.bin").taken  # named by the user


def test_the_right_size_with_other_content_is_refused(shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "part-2.bin"
    path.write_bytes(noise(len(THREE), 99))
    with pytest.raises(ModelRefused, match="other content"):
        take_in(shelf, path)
    assert leftovers(shelf) == []
    assert shelf.state("shards").on_disk == 0


def test_a_cut_off_file_is_named(shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "part-2.bin"
    path.write_bytes(THREE[:-1])
    with pytest.raises(ModelRefused, match="69999 bytes"):
        take_in(shelf, path)


@pytest.mark.parametrize("kind", ["nothing", "empty folder", "stranger"])
def test_what_is_no_model_is_said(shelf: Shelf, tmp_path: Path, kind: str) -> None:
    path = tmp_path / "x"
    if kind == "empty folder":
        path.mkdir()
    if kind == "stranger":
        path.write_bytes(b"hello")
    with pytest.raises(ModelRefused):
        take_in(shelf, path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_neither_read_nor_waited_for(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    os.mkfifo(tmp_path / "disk" / "part-0.bin")
    for path in (tmp_path / "disk", tmp_path / "disk" / "part-0.bin"):
        with pytest.raises(ModelRefused):
            take_in(shelf, path)


def test_a_hard_link_takes_no_room(shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "z"
    path.write_bytes(THREE)
    take_in(shelf, path, link=True, free=lambda folder: 0)
    stored = shelf.root / "shards" / "part-2.bin"
    assert stored.samefile(path)
    os.utime(path, ns=(0, 0))  # the original is touched: the shelf sees it
    assert shelf.state("shards").files[2].status is Status.UNCHECKED


def test_no_room_is_said_before_copying(shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "z"
    path.write_bytes(THREE)
    with pytest.raises(ModelRefused, match="free some space"):
        take_in(shelf, path, free=lambda folder: SPARE_BYTES)
    assert leftovers(shelf) == []


def test_a_stop_leaves_nothing_half(shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "z"
    path.write_bytes(THREE)
    with pytest.raises(Stopped):
        take_in(shelf, path, watch=Watch(stop=lambda: True))
    assert leftovers(shelf) == []
    assert shelf.state("shards").on_disk == 0


def test_unknown_content_needs_a_named_model_and_is_pinned(shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "mine.whatever"
    path.write_bytes(safetensors(3000))
    with pytest.raises(ModelRefused, match="--model ID"):
        take_in(shelf, path)
    assert take_in(shelf, path, "own").taken == (("own", "student.safetensors"),)
    assert shelf.locate("own")["student"].name == "student.safetensors"
    path.write_bytes(safetensors(3000, seed=2))
    with pytest.raises(ModelRefused, match="another file than the one"):
        take_in(shelf, path, "own")
    shelf.remove("own")
    assert take_in(shelf, path, "own").taken


def test_unknown_content_must_be_weights(shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "student.safetensors"
    path.write_bytes(safetensors(3000)[:-1])
    with pytest.raises(ModelRefused, match="cut off"):
        take_in(shelf, path, "own")
    assert leftovers(shelf) == []
    assert shelf.state("own").status is Status.MISSING


def test_a_link_in_the_place_of_a_file_is_not_replaced(shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "z"
    path.write_bytes(THREE)
    victim = tmp_path / "victim"
    victim.write_bytes(b"mine")
    (shelf.root / "shards").mkdir(parents=True)
    (shelf.root / "shards" / "part-2.bin").symlink_to(victim)
    with pytest.raises(WeightsError, match="is a link"):
        take_in(shelf, path)
    assert victim.read_bytes() == b"mine"


def test_a_folder_that_is_a_link_is_not_entered(shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "z"
    path.write_bytes(THREE)
    (tmp_path / "elsewhere").mkdir()
    shelf.root.mkdir()
    (shelf.root / "shards").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(ModelRefused, match="folder of its own"):
        take_in(shelf, path)
    assert list((tmp_path / "elsewhere").iterdir()) == []
    with pytest.raises(ModelRefused):
        shelf.remove("shards")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_said(shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "z"
    path.write_bytes(THREE)
    shelf.root.mkdir()
    shelf.root.chmod(0o500)
    with pytest.raises(WeightsError, match="cannot be made"):
        take_in(shelf, path)
    shelf.root.chmod(0o700)
