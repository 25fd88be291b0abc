"""Finished pictures: every step of a look, in its order, and nothing where nothing was asked."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from core.compose.badge import Badge
from core.compose.look_compositor import LookCompositor
from core.compose.paste import Compositor
from core.look import Look
from core.region import blend_mask, fit_region_affine
from core.types import Avatar, FacePatch
from tests.avatar_factory import anchor_points, draw_frame

_SIZE = (640, 360)
_FRAMES = 4
_PLAIN = Look(size_px=_SIZE, badge=False)


class _Pictures:
    def __init__(self, frames: list[np.ndarray]) -> None:
        self.frames = frames
        self.size_px = (frames[0].shape[1], frames[0].shape[0])

    def __len__(self) -> int:
        return len(self.frames)

    def frame(self, index: int) -> np.ndarray:
        return self.frames[index].copy()


@pytest.fixture(scope="module")
def avatar() -> Avatar:
    frames = [draw_frame(i, _FRAMES, _SIZE) for i in range(_FRAMES)]
    affines = [fit_region_affine(anchor_points(i, _FRAMES, _SIZE)) for i in range(_FRAMES)]
    return Avatar(
        id="a", name="A", fps=25, loop=_Pictures(frames), affines=np.stack(affines),
        blend_mask=blend_mask(), preview=frames[0], licence="", source="", consent="",
    )  # fmt: skip


@pytest.fixture
def patch() -> FacePatch:
    rgb = np.random.default_rng(2).integers(0, 256, (128, 160, 3), dtype=np.uint8)
    return FacePatch(rgb, 0, 1)


def test_a_look_that_asks_for_nothing_changes_no_pixel(avatar: Avatar, patch: FacePatch) -> None:
    plain, made = Compositor(avatar, _SIZE), LookCompositor(avatar, _PLAIN)
    for strength in (0.0, 0.4, 1.0):
        assert np.array_equal(made.compose(patch, strength), plain.compose(patch, strength))
    for index in range(_FRAMES + 2):
        assert np.array_equal(made.idle(index), plain.idle(index))


@pytest.mark.parametrize("size_px", [_SIZE, (1280, 720), (320, 320)])
def test_a_mirrored_picture_is_the_other_way_round_but_for_its_badge(
    avatar: Avatar, patch: FacePatch, size_px: tuple[int, int]
) -> None:
    wanted = Compositor(avatar, size_px).compose(patch)[:, ::-1].copy()
    Badge(size_px, "bottom-left", "dark").draw(wanted)
    look = replace(_PLAIN, size_px=size_px, flip_output=True, badge=True)
    assert np.array_equal(LookCompositor(avatar, look).compose(patch), wanted)


def test_every_picture_is_fresh_and_writable(avatar: Avatar, patch: FacePatch) -> None:
    for look in (_PLAIN, replace(_PLAIN, flip_output=True), replace(_PLAIN, badge=True)):
        composer = LookCompositor(avatar, look)
        first = composer.idle(0)
        first[:] = 0
        assert composer.idle(0).any()
        composer.compose(patch)[:] = 0
        assert composer.compose(patch).any()
