"""The renderer against the assets: closed lips, agreement of region and frame, measurements."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np
import pytest

from core.region import REGION_HEIGHT, REGION_WIDTH, TEMPLATE_POINTS

pytest.importorskip("moderngl")
pytest.importorskip("scipy")

from training.heads.identity import bundled_identities, random_identity
from training.heads.library import HeadLibrary, HeadsMissing
from training.heads.renderer import HeadRenderer
from training.heads.units import UNIT_NAMES, unit_vector

AA = unit_vector({"jawOpen": 0.7, "mouthLowerDown": 0.3})
OO = unit_vector({"mouthPucker": 0.8, "mouthFunnel": 0.4, "jawOpen": 0.1})
EE = unit_vector({"jawOpen": 0.1, "mouthSmile": 0.4, "mouthStretch": 0.3})
REST = np.zeros(len(UNIT_NAMES), np.float32)
STRAIGHT = np.zeros((1, 6), np.float32)
TURNED = np.array([[0.25, 0.1, -0.08, 0.1, -0.05, 0.2]], np.float32)


def _build(name: str, regions_only: bool = False) -> HeadRenderer:
    identity = bundled_identities().get(name) or random_identity(int(name))
    try:
        return HeadRenderer(identity, regions_only=regions_only)
    except HeadsMissing as err:
        pytest.skip(str(err))


@pytest.fixture(scope="module")
def mia() -> Iterator[HeadRenderer]:
    renderer = _build("mia")
    yield renderer
    renderer.release()


def test_shapes_and_types(mia: HeadRenderer) -> None:
    frames = mia.render_region(np.stack([REST, AA]), np.repeat(STRAIGHT, 2, axis=0))
    assert frames.shape == (2, REGION_HEIGHT, REGION_WIDTH, 3)
    assert frames.dtype == np.uint8
    assert mia.render_frame(REST, STRAIGHT[0]).shape == (720, 1280, 3)


@pytest.mark.parametrize("pose", [STRAIGHT, TURNED], ids=["straight", "turned"])
def test_a_region_is_the_cut_of_its_frame(mia: HeadRenderer, pose: np.ndarray) -> None:
    region = mia.render_region(AA[None], pose)[0]
    frame = mia.render_frame(AA, pose[0])
    cut = cv2.warpAffine(frame, mia.affines(pose)[0], (REGION_WIDTH, REGION_HEIGHT))
    assert np.abs(region.astype(int) - cut).mean() < 2.0
    moved = np.roll(cut, 2, axis=1)
    assert np.abs(region.astype(int) - moved).mean() > 3.0


def test_the_eyes_and_nose_land_near_the_template(mia: HeadRenderer) -> None:
    affine = mia.affines(STRAIGHT)[0]
    landed = mia.anchor_pixels(STRAIGHT[0]) @ affine[:, :2].T + affine[:, 2]
    assert np.abs(landed - TEMPLATE_POINTS).max() < 12.0


def test_speech_does_not_move_the_window(mia: HeadRenderer) -> None:
    ajar = unit_vector({"jawOpen": 0.2})
    frames = mia.render_region(np.stack([REST, ajar]), np.repeat(STRAIGHT, 2, axis=0)).astype(int)
    change = np.abs(frames[1] - frames[0])
    assert change[:8, 40:120].mean() < 4.0
    assert change[25:70, 50:110].mean() > 10.0


def test_a_drawing_has_flat_tones_and_ink_and_its_region_is_the_cut_of_its_frame() -> None:
    luna, mia = _build("luna"), _build("mia", regions_only=True)
    try:
        region, plain = (r.render_region(AA[None], STRAIGHT)[0] for r in (luna, mia))
        cut = cv2.warpAffine(
            luna.render_frame(AA, STRAIGHT[0]),
            luna.affines(STRAIGHT)[0],
            (REGION_WIDTH, REGION_HEIGHT),
        )
    finally:
        luna.release()
        mia.release()
    assert np.abs(region.astype(int) - cut).mean() < 4.0  # lines are as thick in both
    ink = region.max(axis=2) < 60
    assert 100 < np.count_nonzero(ink) < 0.15 * ink.size
    colours = [len(np.unique(p[:60].reshape(-1, 3), axis=0)) for p in (region, plain)]
    assert colours[0] < 0.5 * colours[1]


def test_a_drawing_moves_as_a_photograph_does() -> None:
    luna = _build("luna", regions_only=True)
    try:
        rest, aa, oo, ee = luna.measure(np.stack([REST, AA, OO, EE]))
    finally:
        luna.release()
    assert rest[0] == 0.0
    assert aa[0] > 0.2
    assert oo[1] < rest[1] < ee[1]


@pytest.mark.parametrize("name", ["mia", "david", "omar", "finn", "17"])
def test_lips_at_rest_and_sealed_lips_touch(name: str) -> None:
    renderer = _build(name, regions_only=True)
    try:
        units = np.stack([REST, AA, AA, AA])
        opening = renderer.measure(units, np.array([0.0, 0.0, 0.5, 1.0]))[:, 0]
        assert opening[0] == 0.0
        assert opening[1] > 0.2
        assert opening[2] == pytest.approx(opening[1] / 2.0, rel=0.15)
        assert opening[3] < 0.01
    finally:
        renderer.release()


def test_measurements_follow_the_shape_of_the_mouth(mia: HeadRenderer) -> None:
    rest, aa, oo, ee = mia.measure(np.stack([REST, AA, OO, EE]))
    assert 0.35 < rest[1] < 0.7
    assert oo[1] < rest[1] < ee[1]
    assert rest[2] == 0.0
    assert oo[2] > 0.05 > max(aa[2], ee[2])
    assert oo[0] < aa[0]


def test_an_open_mouth_is_dark_inside_and_a_closed_one_is_not(mia: HeadRenderer) -> None:
    closed, opened = mia.render_region(np.stack([REST, AA]), np.repeat(STRAIGHT, 2, axis=0))
    mouth = (slice(25, 85), slice(55, 105))
    assert np.count_nonzero(opened[mouth].max(axis=2) < 90) > 300
    assert np.count_nonzero(closed[mouth].max(axis=2) < 90) < 40


def test_rendering_is_repeatable_after_another_head(mia: HeadRenderer) -> None:
    before = mia.render_region(AA[None], TURNED)
    other = _build("8", regions_only=True)
    different = other.render_region(AA[None], TURNED)
    other.release()
    np.testing.assert_array_equal(before, mia.render_region(AA[None], TURNED))
    assert np.abs(before.astype(int) - different).mean() > 5.0


def test_wrong_shapes_are_refused(mia: HeadRenderer) -> None:
    with pytest.raises(ValueError, match="units"):
        mia.render_region(REST[None, :50], STRAIGHT)
    with pytest.raises(ValueError, match="seal"):
        mia.render_region(REST[None], STRAIGHT, np.zeros(3, np.float32))


def test_missing_assets_say_which_variable_to_set(
    monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    monkeypatch.setenv("LIPCAM_HEADS", str(tmp_path))
    HeadLibrary.find.cache_clear()
    with pytest.raises(HeadsMissing, match="LIPCAM_HEADS"):
        HeadLibrary.find()
    HeadLibrary.find.cache_clear()
