"""Loading packages: good ones in both forms, and every kind of bad one."""

from __future__ import annotations

import json
import os
import shutil
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.avatar.arrays import npz_bytes
from core.avatar.package import load_package, save_conditioning
from core.avatar.packing import About, write_package
from core.errors import AvatarError
from core.region import blend_mask
from core.types import Avatar, Conditioning
from tests.avatar_factory import draw_frame, write_avatar

_FRAMES = 25
Put = Callable[[Path, str, bytes], None]
Change = Callable[..., None]
Pack = Callable[[Path], Path]


def _assert_face(avatar: Avatar) -> None:
    assert (avatar.id, avatar.name, avatar.fps) == ("face", "Test Face", 25)
    assert len(avatar.loop) == _FRAMES
    assert avatar.loop.size_px == (320, 180)
    assert avatar.affines.shape == (_FRAMES, 2, 3)
    assert avatar.affines.dtype == np.float32
    assert avatar.preview.shape == (180, 320, 3)
    np.testing.assert_allclose(avatar.blend_mask, blend_mask(), atol=0.002)
    assert avatar.conditioning is not None
    assert avatar.conditioning.hidden_latents.shape == (_FRAMES, 16, 8, 10)
    assert avatar.conditioning.encoder_sha256 == "0" * 64
    assert "nobody" in avatar.consent
    drawn = draw_frame(3, _FRAMES, (320, 180)).astype(int)
    assert np.abs(avatar.loop.frame(3) - drawn).mean() < 1.5


def test_a_folder_loads(package: Path) -> None:
    avatar = load_package(package)
    _assert_face(avatar)
    assert avatar.folder == package


def test_a_file_loads(package: Path, pack: Pack) -> None:
    avatar = load_package(pack(package))
    _assert_face(avatar)
    assert avatar.folder is None


def test_shared_arrays_cannot_be_written(package: Path) -> None:
    avatar = load_package(package)
    for array in (avatar.affines, avatar.blend_mask, avatar.preview):
        assert not array.flags.writeable


def test_other_files_beside_the_package_do_no_harm(copy: Path) -> None:
    (copy / "LICENSE.txt").write_text("CC0")
    (copy / "conditioning-old.npz").write_bytes(b"x")
    _assert_face(load_package(copy))


def test_a_missing_package_says_so(tmp_path: Path) -> None:
    with pytest.raises(AvatarError, match=r"cannot be read.*check that the file exists"):
        load_package(tmp_path / "nowhere.lipavatar")
    with pytest.raises(AvatarError, match=r"is not an avatar.*choose an avatar's folder"):
        load_package(tmp_path)


@pytest.mark.parametrize("name", ["loop.mp4", "alignment.npz", "mask.png", "preview.jpg"])
def test_a_missing_file_is_named(copy: Path, name: str) -> None:
    (copy / name).unlink()
    with pytest.raises(AvatarError, match=f"has no {name}; get the package again"):
        load_package(copy)


@pytest.mark.parametrize("name", ["loop.mp4", "alignment.npz", "conditioning.npz"])
def test_a_changed_byte_is_noticed(copy: Path, name: str) -> None:
    raw = bytearray((copy / name).read_bytes())
    raw[len(raw) // 2] ^= 1
    (copy / name).write_bytes(raw)
    with pytest.raises(AvatarError, match=f"{name}.*sha256"):
        load_package(copy)


def test_a_truncated_package_is_refused(package: Path, pack: Pack) -> None:
    path = pack(package)
    raw = path.read_bytes()
    for share in (0.0, 0.3, 0.9, 0.999):
        path.write_bytes(raw[: int(len(raw) * share)])
        with pytest.raises(AvatarError, match=r"face\.lipavatar is cut off.*again"):
            load_package(path)


def test_a_path_outside_the_package_is_refused(package: Path, pack: Pack) -> None:
    path = pack(package)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("../../evil.txt", "x")
    with pytest.raises(AvatarError, match="path outside itself"):
        load_package(path)


def test_a_file_over_its_limit_is_not_read(copy: Path) -> None:
    with (copy / "preview.jpg").open("r+b") as file:
        file.truncate(8 << 30)  # a hole: costs no disk, would cost 8 GB to read
    with pytest.raises(AvatarError, match=r"preview\.jpg is larger"):
        load_package(copy)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_and_pipes_are_not_followed(copy: Path, tmp_path: Path) -> None:
    secret = shutil.move(copy / "mask.png", tmp_path / "mask.png")
    (copy / "mask.png").symlink_to(secret)
    with pytest.raises(AvatarError, match="not a plain file"):
        load_package(copy)
    (copy / "mask.png").unlink()
    os.mkfifo(copy / "mask.png")
    with pytest.raises(AvatarError, match="not a plain file"):
        load_package(copy)
    with pytest.raises(AvatarError, match="is not a file"):
        load_package(copy / "mask.png")


def test_a_wrong_frame_count_is_refused(copy: Path, change_manifest: Change, put_file: Put) -> None:
    affines = np.tile(np.float32([[1, 0, -80], [0, 1, -40]]), (24, 1, 1))
    put_file(copy, "alignment.npz", npz_bytes({"affine": affines}))
    change_manifest(copy, frames=24)
    with pytest.raises(AvatarError, match=r"has 25 frames, the manifest says 24"):
        load_package(copy)


def test_an_alignment_for_other_frames_is_refused(copy: Path, put_file: Put) -> None:
    put_file(copy, "alignment.npz", npz_bytes({"affine": np.ones((24, 2, 3), np.float32)}))
    with pytest.raises(AvatarError, match=r"\(24, 2, 3\), want <f4 \(25, 2, 3\)"):
        load_package(copy)


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (np.nan, "no numbers"),
        (np.inf, "no numbers"),
        (0.0, "outside the picture"),
        (1e30, "outside the picture"),
        (1e-30, "outside the picture"),
    ],
)
def test_impossible_alignments_are_refused(
    copy: Path, put_file: Put, value: float, reason: str
) -> None:
    affines = np.tile(np.float32([[1, 0, -80], [0, 1, -40]]), (_FRAMES, 1, 1))
    affines[7, :, :2] = [[value, 0], [0, value]]
    put_file(copy, "alignment.npz", npz_bytes({"affine": affines}))
    with pytest.raises(AvatarError, match=reason):
        load_package(copy)


def test_a_mouth_outside_the_picture_is_refused(copy: Path, put_file: Put) -> None:
    affines = np.tile(np.float32([[1, 0, -5000], [0, 1, -40]]), (_FRAMES, 1, 1))
    put_file(copy, "alignment.npz", npz_bytes({"affine": affines}))
    with pytest.raises(AvatarError, match="outside the picture"):
        load_package(copy)


def _conditioning(frames: int = _FRAMES, **changes: Any) -> dict[str, np.ndarray]:
    good = {
        "hidden_latents": np.ones((frames, 4, 2, 3), np.float16),
        "reference_latent": np.ones((4, 2, 3), np.float16),
        "reference_rgb": np.zeros((128, 160, 3), np.uint8),
        "encoder_sha256": np.array("a" * 64),
    }
    return {**good, **changes}


@pytest.mark.parametrize(
    "arrays",
    [
        _conditioning(frames=24),
        _conditioning(reference_latent=np.ones((4, 3, 3), np.float16)),
        _conditioning(hidden_latents=np.full((25, 4, 2, 3), np.nan, np.float16)),
        _conditioning(reference_rgb=np.zeros((64, 64, 3), np.uint8)),
        _conditioning(encoder_sha256=np.array(7)),
    ],
    ids=["frames", "shapes", "nan", "region", "key"],
)
def test_conditionings_that_do_not_fit_are_refused(
    copy: Path, put_file: Put, arrays: dict[str, np.ndarray]
) -> None:
    put_file(copy, "conditioning.npz", npz_bytes(arrays))
    with pytest.raises(AvatarError, match=r"conditioning\.npz"):
        load_package(copy)


def _record(**changes: Any) -> Conditioning:
    a = _conditioning(**changes)
    key = str(a["encoder_sha256"])
    return Conditioning(a["hidden_latents"], a["reference_latent"], a["reference_rgb"], key)


def test_a_conditioning_is_saved_and_replaced(tmp_path: Path) -> None:
    folder = write_avatar(tmp_path / "face")
    assert load_package(folder).conditioning is None
    for key in ("a" * 64, "b" * 64):
        save_conditioning(folder, _record(encoder_sha256=np.array(key)))
        found = load_package(folder).conditioning
        assert found is not None
        assert found.encoder_sha256 == key
    assert not [p.name for p in folder.iterdir() if p.name.startswith(".")]


def test_a_conditioning_of_another_loop_is_not_saved(copy: Path) -> None:
    with pytest.raises(AvatarError):
        save_conditioning(copy, _record(frames=3))
    _assert_face(load_package(copy))


def test_a_save_that_fails_leaves_a_whole_avatar(
    copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace, calls = os.replace, []

    def full(src: object, dst: object) -> None:
        calls.append(dst)
        if len(calls) == 3:
            raise OSError(28, "No space left on device")
        replace(src, dst)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(AvatarError, match=r"No space left.*free some space"):
        save_conditioning(copy, _record())
    assert load_package(copy).conditioning is None
    assert not [p.name for p in copy.iterdir() if p.name.startswith(".")]


# -- writing ---------------------------------------------------------------------------------------

_ABOUT = About("face", "Face", "CC0", "drawn", "nobody")
_AFFINES = np.tile(np.float32([[1, 0, -80], [0, 1, -40]]), (3, 1, 1))
_PICTURES = [np.full((180, 320, 3), 90, np.uint8)] * 3


def test_a_written_package_is_whole(tmp_path: Path) -> None:
    write_package(tmp_path / "face", _ABOUT, iter(_PICTURES), _AFFINES, blend_mask())
    assert len(load_package(tmp_path / "face").loop) == 3
    assert [p.name for p in tmp_path.iterdir() if "lipcam" not in p.name] == ["face"]


@pytest.mark.parametrize(
    ("about", "pictures", "affines"),
    [
        (_ABOUT, [], _AFFINES),
        (_ABOUT, _PICTURES[:2], _AFFINES),
        (_ABOUT, [*_PICTURES[:2], np.zeros((90, 160, 3), np.uint8)], _AFFINES),
        (_ABOUT, [np.zeros((181, 321, 3), np.uint8)] * 3, _AFFINES),
        (About("../x", "Face", "CC0", "drawn", "nobody"), _PICTURES, _AFFINES),
        (About("face", "Face", "CC0", "drawn", ""), _PICTURES, _AFFINES),
    ],
    ids=["no frame", "one short", "two sizes", "odd", "id", "no consent"],
)
def test_what_does_not_fit_is_not_written(
    tmp_path: Path, about: About, pictures: list[np.ndarray], affines: np.ndarray
) -> None:
    with pytest.raises(AvatarError):
        write_package(tmp_path / "face", about, pictures, affines, blend_mask())
    assert not [p.name for p in tmp_path.iterdir() if "lipcam" not in p.name]


def test_nothing_is_overwritten(copy: Path) -> None:
    with pytest.raises(AvatarError, match="already there"):
        write_package(copy, _ABOUT, _PICTURES, _AFFINES, blend_mask())
    _assert_face(load_package(copy))


def test_manifests_list_what_is_there(package: Path) -> None:
    listed = json.loads((package / "manifest.json").read_text("utf-8"))["files"]
    assert {*listed, "manifest.json"} == {p.name for p in package.iterdir()}
