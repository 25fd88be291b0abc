"""Lip Forcing's alignment and paste-back: equal to the reference, and what bad input does."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from core.avatar.face_crop import (
    FaceCropFitter,
    cut_crop,
    cut_face,
    stretch_crop,
)
from core.avatar.face_paste import face_weight, mix_face, paste_face
from core.avatar.face_warp import resize_bicubic, warp_bilinear
from core.errors import AvatarError, BadFrame
from core.face_mask import FACE_PX, FaceMask

GOLDEN = Path(__file__).resolve().parents[2] / "data" / "golden"
WHOLE = (560, 420)


@pytest.fixture(scope="module")
def figures() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((GOLDEN / "face.json").read_text())
    return found


@pytest.fixture(scope="module")
def golden() -> dict[str, NDArray[Any]]:
    with np.load(GOLDEN / "face.npz") as stored:
        return {name: stored[name] for name in stored.files}


@pytest.fixture(scope="module")
def generated() -> NDArray[np.float32]:
    """The golden README's synthetic face."""
    y, x = np.mgrid[:FACE_PX, :FACE_PX]
    waves = [0.5 + 0.4 * np.sin(x / 50), 0.5 + 0.4 * np.cos(y / 70)]
    return np.stack([*waves, 0.5 + 0.3 * np.sin((x - y) / 90)], axis=2).astype(np.float32)


def differs(found: NDArray[Any], wanted: NDArray[Any]) -> tuple[int, float]:
    """The largest difference in levels, and the share of values that differ."""
    apart = np.abs(found.astype(int) - wanted.astype(int))
    return int(apart.max()), float((apart > 0).mean())


def test_the_transform_and_its_smoothing_follow_the_reference(figures: dict[str, Any]) -> None:
    fitter = FaceCropFitter()
    for step in figures["sequence"]:
        matrix = fitter.fit(step["landmarks"])
        # The reference computes in float32: its shifts of some 400 px are known to 3e-4.
        assert np.abs(matrix[:, :2] - np.array(step["matrix"])[:, :2]).max() < 1e-6
        assert np.abs(matrix[:, 2] - np.array(step["matrix"])[:, 2]).max() < 5e-4
        assert fitter.bias is not None
        assert np.abs(fitter.bias - step["bias"]).max() < 1e-6


def test_without_its_past_the_bias_is_another(figures: dict[str, Any]) -> None:
    first, second = figures["sequence"][:2]
    fitter = FaceCropFitter()
    fitter.fit(first["landmarks"])
    fitter.reset()
    fitter.fit(second["landmarks"])
    assert fitter.bias is not None
    assert np.abs(fitter.bias - second["bias"]).max() > 1e-3


def test_the_crop_follows_the_reference(golden: dict[str, NDArray[Any]]) -> None:
    matrix = golden["matrix"][0].astype(np.float64)
    crop = cut_crop(golden["image"], matrix)
    most, share = differs(crop, golden["crop"])
    assert most <= 1
    assert share < 0.01
    assert differs(stretch_crop(golden["crop"]), golden["face512"]) == (0, 0.0)
    assert differs(cut_face(golden["image"], matrix), golden["face512"])[0] <= 2


def test_the_masks_follow_the_reference(golden: dict[str, NDArray[Any]]) -> None:
    mask = FaceMask()
    pixels = np.unpackbits(golden["pixel_mask512"], axis=1).astype(bool)
    assert (mask.pixels == pixels).all()
    assert (mask.latent == golden["latent_mask64"].astype(bool)).all()
    assert int((~mask.latent).sum()) == 1680


def test_the_mix_follows_the_reference(
    golden: dict[str, NDArray[Any]], generated: NDArray[np.float32]
) -> None:
    mixed = mix_face(generated, golden["face512"], FaceMask())
    copy = np.rint(mixed * 255).transpose(2, 0, 1)
    assert differs(copy, golden["composited_face"])[0] <= 1


def test_the_paste_back_follows_the_reference(
    golden: dict[str, NDArray[Any]], figures: dict[str, Any], generated: NDArray[np.float32]
) -> None:
    matrix = golden["matrix"][0].astype(np.float64)
    height, width = golden["image"].shape[:2]
    place = face_weight(matrix, (width, height))
    assert place.inside.sum() == pytest.approx(figures["restore_debug"]["area"], rel=1e-6)
    soft = np.zeros((height, width), np.float32)
    x0, y0, x1, y1 = place.box
    soft[y0:y1, x0:x1] = place.soft
    assert differs(np.rint(soft * 255), golden["soft_mask"])[0] <= 1
    pasted = paste_face(golden["image"], mix_face(generated, golden["face512"], FaceMask()), matrix)
    most, share = differs(pasted, golden["restored"])
    assert most <= 1
    assert share < 0.002


def test_a_face_at_the_border_changes_nothing_beyond_its_box() -> None:
    frame = np.random.default_rng(1).integers(0, 255, (200, 160, 3), np.uint8)
    for shift in (-300.0, 0.0, 250.0, 5000.0):
        matrix = np.array([[2.0, 0.1, shift], [-0.1, 2.0, -shift]])
        face = np.zeros((FACE_PX, FACE_PX, 3), np.float32)
        pasted = paste_face(frame, face, matrix)
        x0, y0, x1, y1 = face_weight(matrix, (160, 200)).box
        outside = np.ones(frame.shape[:2], bool)
        outside[y0:y1, x0:x1] = False
        assert (pasted[outside] == frame[outside]).all()
        assert cut_crop(frame, matrix).shape == (*WHOLE, 3)
    assert (paste_face(frame, face, np.array([[2.0, 0, 0], [0, 2.0, 0]]), 0.0) == frame).all()


def test_a_crop_beyond_the_frame_is_grey() -> None:
    frame = np.full((50, 50, 3), 255, np.uint8)
    assert (cut_crop(frame, np.array([[1.0, 0, 5000.0], [0, 1.0, 0]])) == 127).all()
    half = cut_crop(frame, np.array([[1.0, 0, 0.5], [0, 1.0, 0.0]]))
    assert half[10, 0, 0] == (127 + 255) // 2  # the fill is mixed in over the last pixel


def test_the_warp_is_exact_between_pixels() -> None:
    ramp = np.tile(np.arange(100, dtype=np.float32)[None, :, None], (100, 1, 1))
    moved = warp_bilinear(ramp, np.array([[1.0, 0, 0.017], [0, 1.0, 0]]), (10, 10, 90, 90), 0.0)
    assert np.abs(moved[..., 0] - (np.arange(10, 90) + 0.017)).max() < 1e-5


def test_the_cubic_resize_keeps_a_flat_picture_and_a_ramp() -> None:
    flat = np.full((64, 48, 3), 0.25, np.float32)
    assert np.abs(resize_bicubic(flat, (37, 90)) - 0.25).max() < 1e-6
    ramp = np.tile(np.arange(64, dtype=np.float32)[:, None, None], (1, 48, 1))
    rows = resize_bicubic(ramp, (48, 32))[4:-4, 0, 0]
    assert np.abs(rows - (np.arange(4, 28) * 2 + 0.5)).max() < 1e-3


@pytest.mark.parametrize(
    "points", [[(1, 2), (3, 4)], [(1, 2), (3, np.nan), (5, 6)], [(5, 5), (5, 5), (5, 5)]]
)
def test_points_of_no_face_are_refused(points: list[tuple[float, float]]) -> None:
    with pytest.raises(AvatarError):
        FaceCropFitter().fit(points)


def test_mirrored_points_never_give_a_mirror() -> None:
    matrix = FaceCropFitter().fit([(373, 202), (266, 206), (322, 279)])
    assert np.linalg.det(matrix[:, :2]) > 0


def test_a_damaged_mask_and_faces_of_another_size_are_refused(tmp_path: Path) -> None:
    for content in (b"", b"no picture"):
        (tmp_path / "mask.png").write_bytes(content)
        with pytest.raises(AvatarError, match="install Lipcam again"):
            FaceMask(tmp_path / "mask.png")
    with pytest.raises(AvatarError, match="cannot be read"):
        FaceMask(tmp_path / "none.png")
    with pytest.raises(BadFrame):
        mix_face(np.zeros((4, 4, 3), np.float32), np.zeros((4, 4, 3), np.uint8), FaceMask())
