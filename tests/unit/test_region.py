"""The mouth region: fit, round trip and masks."""

from __future__ import annotations

import numpy as np
import pytest

from core import region
from core.errors import AvatarError


def _face(scale: float, angle: float, shift: tuple[float, float]) -> np.ndarray:
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    return region.TEMPLATE_POINTS @ (scale * turn).T + np.array(shift)


@pytest.mark.parametrize("scale", [0.3, 1.0, 2.7])
@pytest.mark.parametrize("angle", [-0.5, 0.0, 0.35])
def test_a_similar_face_lands_exactly_on_the_template(scale: float, angle: float) -> None:
    points = _face(scale, angle, (640.0, 300.0))
    affine = region.fit_region_affine(points)
    mapped = points @ affine[:, :2].T + affine[:, 2]
    assert affine.dtype == np.float32
    assert affine.shape == (2, 3)
    np.testing.assert_allclose(mapped, region.TEMPLATE_POINTS, atol=2e-3)


def test_inverse_leads_back_to_the_frame() -> None:
    points = _face(1.4, 0.2, (500.0, 250.0)) + np.array([(2.0, -1.0), (0.0, 3.0), (-1.0, 1.0)])
    full = np.vstack([region.fit_region_affine(points).astype(np.float64), (0, 0, 1)])
    corners = np.array([(0, 0, 1), (160, 0, 1), (160, 128, 1), (0, 128, 1)], dtype=np.float64)
    there_and_back = corners @ np.linalg.inv(full).T @ full.T
    np.testing.assert_allclose(there_and_back, corners, atol=1e-6)


def test_fit_is_a_similarity_even_for_a_distorted_face() -> None:
    affine = region.fit_region_affine([(600.0, 300.0), (735.0, 306.0), (668.0, 395.0)])
    a = affine[:, :2].astype(np.float64)
    scale = np.sqrt(np.linalg.det(a))
    assert scale > 0
    np.testing.assert_allclose(a @ a.T, scale**2 * np.eye(2), atol=1e-5)


def test_fit_is_the_best_similarity() -> None:
    points = np.array([(600.0, 300.0), (735.0, 306.0), (668.0, 395.0)])
    best = region.fit_region_affine(points).astype(np.float64)

    def error(affine: np.ndarray) -> float:
        mapped = points @ affine[:, :2].T + affine[:, 2]
        return float(((mapped - region.TEMPLATE_POINTS) ** 2).sum())

    turned = best.copy()
    turned[:, :2] @= np.array([[np.cos(0.01), -np.sin(0.01)], [np.sin(0.01), np.cos(0.01)]])
    moved = best + np.array([[0, 0, 0.5], [0, 0, 0]])
    assert error(best) < error(turned)
    assert error(best) < error(moved)


@pytest.mark.parametrize(
    "points",
    [
        [(0.0, 0.0), (1.0, 1.0)],
        [(0.0, 0.0), (float("nan"), 1.0), (2.0, 2.0)],
        [(100.0, 100.0), (102.0, 100.0), (101.0, 110.0)],
        [(200.0, 100.0), (100.0, 100.0), (150.0, 160.0)],
        [(100.0, 100.0), (200.0, 100.0), (150.0, 40.0)],
    ],
    ids=["two points", "nan", "eyes too close", "mirrored", "upside down"],
)
def test_points_that_are_no_face_are_refused(points: list[tuple[float, float]]) -> None:
    with pytest.raises(AvatarError, match="anchor points"):
        region.fit_region_affine(points)


def test_generated_mask_is_binary_and_holds_mouth_and_chin() -> None:
    mask = region.generated_mask()
    assert mask.shape == (region.REGION_HEIGHT, region.REGION_WIDTH)
    assert mask.dtype == np.float32
    assert set(np.unique(mask)) == {0.0, 1.0}
    assert mask[40, 80] == 1
    assert mask[118, 80] == 1
    assert mask[:16].sum() == 0
    assert mask[124:].sum() == 0
    assert mask[:, :12].sum() == 0
    assert mask[:, 148:].sum() == 0
    np.testing.assert_array_equal(mask, mask[:, ::-1])


def test_blend_mask_is_smooth_and_stays_inside() -> None:
    blend, hidden = region.blend_mask(), region.generated_mask()
    assert blend.dtype == np.float32
    assert blend.min() == 0.0
    assert blend.max() == 1.0
    assert not blend[hidden == 0].any()
    assert np.abs(np.diff(blend, axis=0)).max() < 0.25
    assert np.abs(np.diff(blend, axis=1)).max() < 0.25
    assert (blend == 1).sum() > 0.6 * hidden.sum()


def test_callers_get_their_own_arrays() -> None:
    region.generated_mask()[:] = 7
    assert region.generated_mask().max() == 1
    with pytest.raises(ValueError, match="read-only"):
        region.TEMPLATE_POINTS[0, 0] = 1
