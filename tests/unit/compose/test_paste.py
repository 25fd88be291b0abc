"""Paste-back: exact where nothing may change, faithful where the mouth goes, seamless between."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest

from core.compose.paste import Compositor
from core.errors import BadFrame
from core.region import blend_mask, cut_region, fit_region_affine
from core.types import Avatar, FacePatch
from tests.avatar_factory import anchor_points, draw_frame

_SIZE = (640, 360)
_FRAMES = 6


class _Pictures:
    """A FrameLoop of ready pictures."""

    def __init__(self, frames: list[np.ndarray]) -> None:
        self.frames = frames
        self.size_px = (frames[0].shape[1], frames[0].shape[0])

    def __len__(self) -> int:
        return len(self.frames)

    def frame(self, index: int) -> np.ndarray:
        return self.frames[index].copy()


def _avatar(frames: list[np.ndarray], affines: np.ndarray) -> Avatar:
    return Avatar(
        id="a", name="A", fps=25, loop=_Pictures(frames), affines=affines.astype(np.float32),
        blend_mask=blend_mask(), preview=frames[0], licence="", source="", consent="",
    )  # fmt: skip


@pytest.fixture(scope="module")
def avatar() -> Avatar:
    frames = [draw_frame(i, _FRAMES, _SIZE) for i in range(_FRAMES)]
    affines = [fit_region_affine(anchor_points(i, _FRAMES, _SIZE)) for i in range(_FRAMES)]
    return _avatar(frames, np.stack(affines))


def _turned(scale: float, degrees: float, centre: tuple[float, float]) -> np.ndarray:
    """Affine with the region's middle at ``centre``; scale: region px for one frame px."""
    affine = cv2.getRotationMatrix2D(centre, degrees, scale)
    affine[:, 2] += np.array([80.0, 64.0]) - centre
    return affine.astype(np.float32)


def _smooth(size_px: tuple[int, int] = _SIZE) -> np.ndarray:
    y, x = np.mgrid[0 : size_px[1], 0 : size_px[0]].astype(np.float64)
    channels = [128 + 90 * np.sin(x / 37 + k) * np.cos(y / 29 - k) for k in range(3)]
    return np.stack(channels, axis=-1).round().astype(np.uint8)


def _patch(rgb: np.ndarray, index: int = 0) -> FacePatch:
    return FacePatch(np.ascontiguousarray(rgb), 0, index)


def _flat(colour: tuple[int, int, int]) -> np.ndarray:
    return np.full((128, 160, 3), colour, np.uint8)


def _weight(affine: np.ndarray, size_px: tuple[int, int] = _SIZE) -> np.ndarray:
    """Blend weight of every frame pixel, worked out pixel by pixel in double precision."""
    y, x = np.mgrid[0 : size_px[1], 0 : size_px[0]].astype(np.float64)
    a = affine.astype(np.float64)
    u, v = (a[r, 0] * x + a[r, 1] * y + a[r, 2] for r in (0, 1))
    mask = np.pad(blend_mask().astype(np.float64), 2)
    u, v = np.clip(u + 2, 0, 162.999), np.clip(v + 2, 0, 130.999)
    left, top = u.astype(int), v.astype(int)
    fu, fv = u - left, v - top
    weight: np.ndarray = (
        mask[top, left] * (1 - fu) * (1 - fv)
        + mask[top, left + 1] * fu * (1 - fv)
        + mask[top + 1, left] * (1 - fu) * fv
        + mask[top + 1, left + 1] * fu * fv
    )
    return weight


@pytest.mark.parametrize(
    ("scale", "degrees", "centre"),
    [
        (1.0, 0.0, (300.0, 170.0)),
        (0.7, 12.0, (333.3, 201.7)),
        (1.6, -25.0, (290.4, 150.2)),
        (1.0, 5.0, (20.0, 340.0)),
        (1.0, 0.0, (630.0, 10.0)),
    ],
    ids=["plain", "large face", "small turned face", "corner", "other corner"],
)
def test_the_bases_own_region_changes_next_to_nothing(
    scale: float, degrees: float, centre: tuple[float, float]
) -> None:
    base, affine = _smooth(), _turned(scale, degrees, centre)
    made = Compositor(_avatar([base], affine[None]), _SIZE).compose(
        _patch(cut_region(base, affine))
    )
    change = np.abs(made.astype(int) - base)
    assert change.max() <= 2
    assert not change[_weight(affine) == 0].any()


@pytest.mark.parametrize("index", range(_FRAMES))
def test_every_pixel_is_the_weighted_mean(avatar: Avatar, index: int) -> None:
    made = Compositor(avatar, _SIZE).compose(_patch(_flat((250, 10, 120)), index))
    base = avatar.loop.frame(index).astype(np.float64)
    weight = _weight(avatar.affines[index])[..., None]
    want = weight * (250, 10, 120) + (1 - weight) * base
    # OpenCV turns pictures in steps of 1/32 px: up to 240 levels × 1/8 a px × 1/32.
    assert np.abs(made - want).max() <= 2.0
    np.testing.assert_array_equal(made[weight[..., 0] == 0], base[weight[..., 0] == 0])
    assert (np.abs(made - base).max(axis=2) > 50).sum() > 1000


def test_the_patch_lies_where_the_region_was_cut(avatar: Avatar) -> None:
    rgb = _flat((0, 0, 0))
    rgb[39:42, 79:82] = 255  # the mouth's middle
    made = Compositor(avatar, _SIZE).compose(_patch(rgb, 2)).astype(int).sum(axis=2)
    y, x = np.mgrid[0:360, 0:640]
    bright = np.where(_weight(avatar.affines[2]) > 0.9999, made, 0)
    found = np.array([(bright * x).sum(), (bright * y).sum()]) / bright.sum()
    at = avatar.affines[2][:, :2] @ found + avatar.affines[2][:, 2]
    np.testing.assert_allclose(at, (80, 40), atol=0.5)


@pytest.mark.parametrize("strength", [0.0, 0.25, 0.5, 1.0])
def test_strength_blends_to_the_base(avatar: Avatar, strength: float) -> None:
    compositor, patch = Compositor(avatar, _SIZE), _patch(_flat((255, 255, 255)), 1)
    base = compositor.idle(1).astype(float)
    full = compositor.compose(patch).astype(float)
    made = compositor.compose(patch, strength).astype(float)
    assert np.abs(made - (base + strength * (full - base))).max() <= 1.0


@pytest.mark.parametrize("strength", [-1.0, 0.0, float("nan")])
def test_no_strength_is_exactly_idle(avatar: Avatar, strength: float) -> None:
    compositor = Compositor(avatar, _SIZE)
    made = compositor.compose(_patch(_flat((9, 9, 9)), 3), strength)
    np.testing.assert_array_equal(made, compositor.idle(3))


def test_more_than_full_strength_is_full(avatar: Avatar) -> None:
    compositor, patch = Compositor(avatar, _SIZE), _patch(_flat((9, 200, 9)))
    np.testing.assert_array_equal(compositor.compose(patch, 7.0), compositor.compose(patch))


def test_the_seam_is_no_sharper_than_the_picture() -> None:
    """A mouth region that came out 12 levels too bright shows no edge: along the border of the
    blended area no step between neighbours grows by more than 4 levels."""
    base, affine = _smooth(), _turned(1.0, 8.0, (320.0, 180.0))
    brighter = np.clip(cut_region(base, affine).astype(int) + 12, 0, 255).astype(np.uint8)
    made = Compositor(_avatar([base], affine[None]), _SIZE).compose(_patch(brighter))
    border = cv2.dilate((_weight(affine) == 0).astype(np.uint8), np.ones((5, 5))) > 0
    for axis in (0, 1):
        steps = np.abs(np.diff(made.astype(int), axis=axis)).max(axis=2)
        before = np.abs(np.diff(base.astype(int), axis=axis)).max(axis=2)
        near = border[: steps.shape[0], : steps.shape[1]]
        assert (steps - before)[near].max() <= 4
    assert np.abs(made.astype(int) - base).max() >= 10  # and yet the mouth itself is brighter


def test_pictures_are_fresh_and_the_loop_is_never_drawn_on(avatar: Avatar) -> None:
    before = [avatar.loop.frame(i) for i in range(_FRAMES)]
    for size_px in (_SIZE, (320, 180), (360, 360), (1280, 720), (200, 360)):
        compositor = Compositor(avatar, size_px)
        for made in (compositor.compose(_patch(_flat((1, 2, 3)))), compositor.idle(0)):
            assert made.flags.writeable
            assert made.flags.c_contiguous
            assert made.shape == (size_px[1], size_px[0], 3)
            made[:] = 77
    for index, frame in enumerate(before):
        np.testing.assert_array_equal(avatar.loop.frame(index), frame)


def test_indices_go_round_the_loop(avatar: Avatar) -> None:
    compositor = Compositor(avatar, _SIZE)
    patch = _patch(_flat((1, 2, 3)), 2)
    np.testing.assert_array_equal(compositor.idle(_FRAMES + 2), compositor.idle(2))
    np.testing.assert_array_equal(
        compositor.compose(replace(patch, base_index=2 - _FRAMES)), compositor.compose(patch)
    )


@pytest.mark.parametrize(
    "size_px", [(1920, 1080), (960, 540), (320, 180), (128, 72), (360, 360), (480, 360), (202, 360)]
)
def test_other_sizes_show_the_middle_without_bars(size_px: tuple[int, int]) -> None:
    y, x = np.mgrid[0:360, 0:640]
    base = np.stack([x / 640 * 255, y / 360 * 255, 0 * x + 90], axis=-1).astype(np.uint8)
    made = Compositor(_avatar([base], _turned(1, 0, (320, 180))[None]), size_px).idle(0)
    zoom = max(size_px[0] / 640, size_px[1] / 360)
    across = (np.arange(size_px[0]) + 0.5 - size_px[0] / 2) / zoom + 319.5
    down = (np.arange(size_px[1]) + 0.5 - size_px[1] / 2) / zoom + 179.5
    # A cut in the middle may be half a pixel off where the sides are odd; one px is 0.7 level.
    np.testing.assert_allclose(made[5, :, 0], across / 640 * 255, atol=1.8)
    np.testing.assert_allclose(made[:, 5, 1], down / 360 * 255, atol=1.8)
    assert np.abs(made[..., 2].astype(int) - 90).max() <= 1


def test_a_mouth_outside_the_picture_changes_nothing() -> None:
    base = _smooth()
    compositor = Compositor(_avatar([base], _turned(1, 0, (-500, 180))[None]), _SIZE)
    np.testing.assert_array_equal(compositor.compose(_patch(_flat((255, 0, 0)))), base)


def test_only_the_box_around_the_mouth_is_touched(
    avatar: Avatar, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes: list[tuple[int, int]] = []
    original = cv2.warpAffine

    def noted(src: np.ndarray, m: np.ndarray, size: tuple[int, int], **rest: int) -> np.ndarray:
        sizes.append(size)
        turned: np.ndarray = original(src, m, size, **rest)
        return turned

    monkeypatch.setattr(cv2, "warpAffine", noted)
    Compositor(avatar, _SIZE).compose(_patch(_flat((9, 9, 9))))
    assert sizes
    assert all(w * h < 0.15 * 640 * 360 for w, h in sizes)


@pytest.mark.parametrize("shape", [(128, 161, 3), (160, 128, 3), (256, 320, 3)])
def test_patches_of_another_size_are_refused(avatar: Avatar, shape: tuple[int, ...]) -> None:
    with pytest.raises(BadFrame, match="patch"):
        Compositor(avatar, _SIZE).compose(_patch(np.zeros(shape, np.uint8)))


def test_avatars_and_sizes_that_do_not_fit_are_refused(avatar: Avatar) -> None:
    with pytest.raises(BadFrame, match="affines"):
        Compositor(replace(avatar, affines=avatar.affines[:-1]), _SIZE)
    for size_px in ((641, 360), (640, 361), (0, 360)):
        with pytest.raises(BadFrame, match="even sides"):
            Compositor(avatar, size_px)


def test_a_patch_with_a_corner_is_laid_as_it_is(avatar: Avatar) -> None:
    width, height = avatar.loop.size_px
    rgb = np.full((20, 30, 3), (10, 200, 90), np.uint8)
    compositor = Compositor(avatar, (width, height))
    placed = FacePatch(rgb, 0, 1, corner=(5, 7))
    idle, whole, half = (
        compositor.idle(1),
        compositor.compose(placed),
        compositor.compose(placed, 0.5),
    )
    inside = np.zeros(idle.shape[:2], bool)
    inside[7:27, 5:35] = True
    assert np.array_equal(whole[~inside], idle[~inside])
    assert (whole[inside] == (10, 200, 90)).all()
    mixed = (idle[inside] + np.array((10.0, 200.0, 90.0))) / 2
    assert np.abs(half[inside] - mixed).max() <= 1
    assert np.array_equal(compositor.compose(placed, 0.0), idle)
    for corner in ((-1, 0), (width - 29, 0), (0, height - 19)):
        with pytest.raises(BadFrame, match="leaves a frame"):
            compositor.compose(FacePatch(rgb, 0, 1, corner=corner))
