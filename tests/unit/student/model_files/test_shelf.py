"""What lies on the shelf: believed only when it was checked and not touched since."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from core.errors import ModelRefused, WeightsError
from core.student.model_files.importing import take_in
from core.student.model_files.shelf import Shelf
from core.student.model_files.standing import Status
from core.student.model_files.watch import Stopped, Watch
from tests.model_hub import file_entry, model_entry, noise, safetensors, sha256
from tests.unit.student.model_files.conftest import MakeShelf

CONTENT = noise(40_000)
KNOWN = model_entry("known", file_entry("known.bin", CONTENT))
OWN = model_entry("own", file_entry("student", None, "weights", "own"), note="Make one.")
WATCH = Watch()


@pytest.fixture
def shelf(make_shelf: MakeShelf, tmp_path: Path) -> Shelf:
    """With the known model on it."""
    made = make_shelf(KNOWN, OWN)
    source = tmp_path / "source"
    source.write_bytes(CONTENT)
    take_in(made, source)
    return made


@pytest.fixture
def file(shelf: Shelf) -> Path:
    return shelf.locate("known")["known.bin"]


def spoil(file: Path, *, hide: bool) -> None:
    """Change one byte; hide: as a failing disk does, with no new time of change."""
    before = file.stat()
    content = bytearray(file.read_bytes())
    content[20_000] ^= 1
    file.write_bytes(content)
    if hide:
        os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def test_verify_finds_a_changed_byte_and_it_stays_found(
    shelf: Shelf, file: Path, make_shelf: MakeShelf
) -> None:
    assert shelf.verify("known", WATCH).status is Status.READY
    spoil(file, hide=True)
    assert shelf.state("known").status is Status.READY  # nobody has read it
    found = shelf.verify("known", WATCH)
    assert found.status is Status.DAMAGED
    assert make_shelf(KNOWN, OWN).state("known").status is Status.DAMAGED
    with pytest.raises(WeightsError, match=r"known\.bin is damaged"):
        shelf.locate("known")


def test_a_touched_file_is_not_handed_out_before_it_is_checked(shelf: Shelf, file: Path) -> None:
    os.utime(file, ns=(1, 1))
    with pytest.raises(WeightsError, match="lipcam models verify known"):
        shelf.locate("known")
    shelf.verify("known", WATCH)
    assert shelf.locate("known") == {"known.bin": file}


def test_a_cut_off_file_is_damaged_at_first_sight(shelf: Shelf, file: Path) -> None:
    os.truncate(file, 100)
    state = shelf.state("known")
    assert state.status is Status.DAMAGED
    assert "100 bytes" in state.files[0].detail


def test_a_record_written_by_a_stranger_proves_nothing(shelf: Shelf, file: Path) -> None:
    spoil(file, hide=False)
    record = {
        "sha256": sha256(file.read_bytes()),
        "bytes": len(CONTENT),
        "mtime_ns": file.stat().st_mtime_ns,
        "origin": "nowhere",
        "damaged": False,
    }
    path = file.parent / "record.json"
    path.write_text(json.dumps({"format": 1, "files": {"known.bin": record}}))
    assert shelf.state("known").status is Status.UNCHECKED
    assert shelf.verify("known", WATCH).status is Status.DAMAGED


@pytest.mark.parametrize("content", ["", "[]", '{"format": 2, "files": {}}', "{" * 5000, "link"])
def test_a_broken_record_means_check_again(shelf: Shelf, file: Path, content: str) -> None:
    path = file.parent / "record.json"
    path.unlink()
    if content == "link":
        path.symlink_to("/dev/zero")
    else:
        path.write_text(content)
    assert shelf.state("known").status is Status.UNCHECKED
    assert shelf.verify("known", WATCH).status is Status.READY
    assert shelf.state("known").status is Status.READY


def test_unknown_content_is_pinned_by_the_first_check(shelf: Shelf) -> None:
    folder = shelf.root / "own"
    folder.mkdir()
    (folder / "student.safetensors").write_bytes(safetensors(500))
    (first,) = shelf.verify("own", WATCH).files
    assert (first.status, first.sha256) == (Status.READY, sha256(safetensors(500)))
    assert "counts from now on" in first.detail
    (folder / "student.safetensors").write_bytes(safetensors(500, seed=2))
    assert shelf.verify("own", WATCH).status is Status.DAMAGED


def test_verify_pins_nothing_that_is_no_file_of_weights(shelf: Shelf) -> None:
    (shelf.root / "own").mkdir()
    (shelf.root / "own" / "student.pth").write_bytes(b"\x80\x04cos\nsystem\n")
    state = shelf.verify("own", WATCH)
    assert state.status is Status.DAMAGED
    assert shelf.state("own").status is Status.UNCHECKED


def test_a_stopped_check_changes_nothing(shelf: Shelf, file: Path) -> None:
    spoil(file, hide=True)
    with pytest.raises(Stopped):
        shelf.verify("known", Watch(stop=lambda: True))
    assert shelf.state("known").status is Status.READY


def test_missing_models_say_what_to_get(shelf: Shelf) -> None:
    shelf.remove("known")
    with pytest.raises(WeightsError, match=r"40\.0 kB, Apache-2\.0, from https://example\.org"):
        shelf.locate("known")
    with pytest.raises(WeightsError, match=r"Make one\..*lipcam models import FILE --model own"):
        shelf.locate("own")
    with pytest.raises(ModelRefused, match="perhaps 'known'"):
        shelf.locate("knwon")


def test_remove_takes_all_of_the_model_and_nothing_else(shelf: Shelf, file: Path) -> None:
    part = file.parent / ".known.bin.0123456789abcdef.part"
    part.write_bytes(b"half")
    stranger = file.parent / "notes.txt"
    stranger.write_text("mine")
    assert shelf.remove("known") == len(CONTENT) + 4
    assert list(file.parent.iterdir()) == [stranger]
    stranger.unlink()
    file.parent.rmdir()
    with pytest.raises(ModelRefused, match="nothing to remove"):
        shelf.remove("known")


def test_remove_does_not_follow_links(shelf: Shelf, file: Path, tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_bytes(b"mine")
    file.unlink()
    file.symlink_to(victim)
    assert shelf.state("known").status is Status.DAMAGED
    shelf.remove("known")
    assert victim.read_bytes() == b"mine"
    assert not file.parent.exists()
