"""The file under a recording: one failed write, and what was whole stays whole."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

import core.camera.recording_disk
from core.camera.recording_disk import RecordingDisk, refuse_other_than_file, refuse_own_sound
from core.errors import RecordingError


def _box(kind: bytes, size: int) -> bytes:
    return size.to_bytes(4, "big") + kind + bytes(size - 8)


@pytest.fixture
def room(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """room[0] bytes fit onto the disk."""
    left = [1 << 30]
    write = os.write

    def limited(handle: int, data: bytes) -> int:
        if not left[0]:
            raise OSError(errno.ENOSPC, "No space left on device")
        count = write(handle, bytes(data[: min(left[0], 100)]))  # in pieces, as a disk may
        left[0] -= count
        return count

    monkeypatch.setattr(core.camera.recording_disk.os, "write", limited)
    return left


@pytest.mark.usefixtures("room")
def test_it_is_a_file(tmp_path: Path) -> None:
    disk = RecordingDisk(tmp_path / "a")
    assert disk.write(b"0123456789" * 50) == 500
    assert disk.seek(4) == 4
    disk.write(b"xx")
    assert disk.tell() == 6
    assert disk.seek(-1, os.SEEK_CUR) == 5
    assert disk.read(3) == b"x67"
    assert disk.seek(0, os.SEEK_END) == 500
    disk.close()
    disk.close()
    assert (tmp_path / "a").read_bytes()[:8] == b"0123xx67"
    assert disk.kept_bytes == 500
    assert disk.error is None


def test_a_full_disk_is_remembered_and_ends_all_writing(tmp_path: Path, room: list[int]) -> None:
    disk = RecordingDisk(tmp_path / "a")
    room[0] = 1250
    disk.write(_box(b"ftyp", 32) + _box(b"moov", 168))
    disk.write(_box(b"moof", 100) + _box(b"mdat", 700))
    assert disk.write(_box(b"moof", 100) + _box(b"mdat", 700)) == 800
    assert disk.error is not None
    assert disk.error.errno == errno.ENOSPC
    room[0] = 1 << 30
    disk.seek(0)
    disk.write(b"ruin")
    assert disk.seek(10, os.SEEK_CUR) == 14
    disk.close()
    kept = (tmp_path / "a").read_bytes()
    assert kept[4:8] == b"ftyp"
    assert len(kept) == disk.kept_bytes == 32 + 168 + 800


@pytest.mark.parametrize("fits", [0, 10, 250, 900])
def test_a_file_of_which_nothing_is_whole_goes_away(
    tmp_path: Path, room: list[int], fits: int
) -> None:
    disk = RecordingDisk(tmp_path / "a")
    room[0] = fits
    disk.write(_box(b"ftyp", 32) + _box(b"moov", 168) + _box(b"moof", 100) + _box(b"mdat", 700))
    disk.close()
    assert not (tmp_path / "a").exists()
    assert disk.kept_bytes == 0


def test_a_file_that_is_there_can_be_spared(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"kept")
    with pytest.raises(FileExistsError):
        RecordingDisk(tmp_path / "a", overwrite=False)
    assert (tmp_path / "a").read_bytes() == b"kept"


def test_a_video_in_the_place_of_its_own_sound_is_refused(tmp_path: Path) -> None:
    sound, video = tmp_path / "a.wav", tmp_path / "a.mp4"
    sound.write_bytes(b"speech")
    refuse_own_sound(video, sound)
    video.symlink_to(sound)
    with pytest.raises(RecordingError, match="is the sound itself"):
        refuse_own_sound(video, sound)
    sound.unlink()  # the link leads nowhere yet
    with pytest.raises(RecordingError, match="is the sound itself"):
        refuse_own_sound(video, sound)


def test_whether_a_file_is_there_is_told(tmp_path: Path) -> None:
    there, link = tmp_path / "a.mp4", tmp_path / "link.mp4"
    link.symlink_to(there)
    assert not refuse_other_than_file(there)
    assert not refuse_other_than_file(link)
    there.touch()
    assert refuse_other_than_file(there)
    assert refuse_other_than_file(link)
    assert not refuse_other_than_file(there / "b.mp4")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    for name in ("n" * 300, "loop"):
        with pytest.raises(RecordingError, match=rf"{name} cannot be written \(.+\); choose"):
            refuse_other_than_file(tmp_path / name)


def test_an_unused_file_goes_away(tmp_path: Path) -> None:
    RecordingDisk(tmp_path / "a").close()
    assert not (tmp_path / "a").exists()
