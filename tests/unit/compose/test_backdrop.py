"""Another background: the true mixture at every edge, nothing of the old one, in every shape."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from core.avatar.loop_mattes import LoopMattes, pack
from core.compose.badge import Badge
from core.compose.look_compositor import LookCompositor
from core.compose.paste import Compositor
from core.errors import BadFrame, PictureError
from core.look import KEY_GREEN, Look
from core.types import Avatar, FacePatch
from tests.matte_scene import SIZE, KnownScene, draw_scene

_BOX = (120, 20, 520, 360)
_LOOK = Look(size_px=SIZE, badge=False)


@pytest.fixture(scope="module")
def scene() -> KnownScene:
    return draw_scene(frames=3, noise=0.0)


def _with_truth(scene: KnownScene, plate: bool = True) -> Avatar:
    x0, y0, x1, y1 = _BOX
    packed = [pack(np.rint(alpha[y0:y1, x0:x1] * 255).astype(np.uint8)) for alpha in scene.alphas]
    behind = np.rint(scene.room).astype(np.uint8) if plate else None
    return replace(scene.avatar(), mattes=LoopMattes(_BOX, behind, packed))


def _true(scene: KnownScene, index: int, colour: tuple[int, int, int]) -> np.ndarray:
    share = scene.alphas[index][..., None]
    return np.asarray(scene.person * share + np.array(colour) * (1 - share))


@pytest.mark.parametrize("colour", ["#FFFFFF", "#000000", "#00B140", "#ff00ff"])
def test_edges_are_the_true_mixture_of_person_and_new_background(
    scene: KnownScene, colour: str
) -> None:
    """No rim of the old background: the error at the edge is that of rounding."""
    wanted = tuple(bytes.fromhex(colour[1:]))
    look = replace(_LOOK, background=f"colour:{colour}")
    composer = LookCompositor(_with_truth(scene), look)
    for index in range(3):
        made = composer.idle(index).astype(float)
        error = np.abs(made - _true(scene, index, wanted)).max(axis=2)
        edge = (scene.alphas[index] > 0.02) & (scene.alphas[index] < 0.98)
        assert edge.sum() > 1000
        assert error[edge].max() <= 4
        assert error.max() <= 4


def test_an_unknown_background_leaves_less_than_half_of_a_rim(scene: KnownScene) -> None:
    look = replace(_LOOK, background="key")
    made = LookCompositor(_with_truth(scene, plate=False), look).idle(0).astype(float)
    edge = (scene.alphas[0] > 0.02) & (scene.alphas[0] < 0.98)
    error = np.abs(made - _true(scene, 0, KEY_GREEN)).max(axis=2)
    old = np.abs(scene.frames[0] - _true(scene, 0, KEY_GREEN)).max(axis=2)
    assert error[edge].mean() < 0.5 * old[edge].mean()
    assert error[~edge].max() <= 3


def test_far_from_the_person_there_is_nothing_but_the_new_background(scene: KnownScene) -> None:
    made = LookCompositor(_with_truth(scene), replace(_LOOK, background="key")).idle(1)
    none = scene.alphas[1] < 1e-6
    assert (made[none] == KEY_GREEN).all()


def test_the_person_is_untouched_and_so_is_a_mouth(scene: KnownScene) -> None:
    avatar = _with_truth(scene)
    patch = FacePatch(
        np.random.default_rng(1).integers(0, 256, (128, 160, 3), dtype=np.uint8), 0, 1
    )
    plain = Compositor(avatar, SIZE).compose(patch)
    made = LookCompositor(avatar, replace(_LOOK, background="colour:#ffffff")).compose(patch)
    whole = np.zeros((SIZE[1], SIZE[0]), np.uint8)
    x0, y0, x1, y1 = _BOX
    assert avatar.mattes is not None
    whole[y0:y1, x0:x1] = avatar.mattes.alpha(1)
    assert np.array_equal(made[whole == 255], plain[whole == 255])
    assert (plain != Compositor(avatar, SIZE).idle(1)).any()


@pytest.mark.parametrize("size_px", [(1280, 720), (1920, 1080), (480, 270), (360, 360), (200, 360)])
def test_other_sizes_show_the_same(scene: KnownScene, size_px: tuple[int, int]) -> None:
    """The background is replaced at the output's size, along the person's own edge there."""
    avatar = _with_truth(scene)
    look = replace(_LOOK, size_px=size_px, background="colour:#ffffff")
    made = LookCompositor(avatar, look).idle(0).astype(float)
    x, y, width, height = Compositor(avatar, size_px).cut
    true = _true(scene, 0, (255, 255, 255))[y : y + height, x : x + width].astype(np.float32)
    how = cv2.INTER_AREA if size_px[0] < width else cv2.INTER_CUBIC
    wanted = cv2.resize(true, size_px, interpolation=how)
    error = np.abs(made - wanted).max(axis=2)
    assert error.mean() < 2.0
    assert np.percentile(error, 99) < 30


def test_a_person_outside_the_cut_is_no_fault(scene: KnownScene) -> None:
    x0, y0, x1, y1 = box = (600, 300, 640, 360)
    packed = [pack(np.full((y1 - y0, x1 - x0), 255, np.uint8))] * 3
    avatar = replace(scene.avatar(), mattes=LoopMattes(box, None, packed))
    look = replace(_LOOK, size_px=(200, 360), background="key")
    assert (LookCompositor(avatar, look).idle(0) == KEY_GREEN).all()


def _writing(path: Path, size: tuple[int, int] = SIZE) -> np.ndarray:
    """A picture whose left half is dark and whose right half is bright."""
    rgb = np.zeros((size[1], size[0], 3), np.uint8)
    rgb[:, size[0] // 2 :] = (200, 220, 240)
    cv2.imwrite(str(path), rgb[..., ::-1])
    return rgb


def test_a_picture_is_the_right_way_round_even_when_the_person_is_mirrored(
    scene: KnownScene, tmp_path: Path
) -> None:
    wanted = _writing(tmp_path / "a.png")
    look = replace(_LOOK, background=f"picture:{tmp_path / 'a.png'}")
    there = LookCompositor(_with_truth(scene), look).idle(1)
    back = LookCompositor(_with_truth(scene), replace(look, flip_output=True)).idle(1)
    for made, alpha in ((there, scene.alphas[1]), (back, scene.alphas[1][:, ::-1])):
        assert np.array_equal(made[alpha < 1e-6], wanted[alpha < 1e-6])
    sure = scene.alphas[1] > 0.999
    assert np.array_equal(there[sure], back[:, ::-1][sure])


@pytest.mark.parametrize("plate", [True, False])
def test_a_blurred_room_is_soft_and_free_of_the_person(scene: KnownScene, plate: bool) -> None:
    made = LookCompositor(_with_truth(scene, plate), replace(_LOOK, background="blur")).idle(0)
    none = cv2.erode((scene.alphas[0] < 1e-6).astype(np.uint8), np.ones((3, 3))) > 0
    wanted = cv2.GaussianBlur(scene.room, (0, 0), 0.028 * SIZE[1])
    error = np.abs(made - wanted).max(axis=2)
    assert np.percentile(error[none], 95) < 14  # a smeared person would be red or dark: 60 and more
    sharp = np.abs(cv2.Laplacian(scene.frames[0].astype(float), cv2.CV_64F))[none].max()
    assert np.abs(cv2.Laplacian(made.astype(float), cv2.CV_64F))[none].max() < sharp
    sure = scene.alphas[0] > 0.999
    assert np.array_equal(made[sure], scene.frames[0][sure])


def test_without_mattes_the_avatars_own_background_is_shown(scene: KnownScene) -> None:
    avatar = scene.avatar()
    composer = LookCompositor(avatar, replace(_LOOK, background="key"))
    assert composer.waits
    assert np.array_equal(composer.idle(0), scene.frames[0])
    assert not LookCompositor(avatar, _LOOK).waits
    assert not LookCompositor(_with_truth(scene), replace(_LOOK, background="key")).waits


def test_its_own_background_needs_no_mattes(scene: KnownScene) -> None:
    assert np.array_equal(LookCompositor(_with_truth(scene), _LOOK).idle(0), scene.frames[0])


def test_the_badge_lies_on_the_new_background(scene: KnownScene) -> None:
    look = replace(_LOOK, background="key", flip_output=True)
    wanted = LookCompositor(_with_truth(scene), look).idle(0)
    Badge(SIZE, "bottom-left", "dark").draw(wanted)
    assert np.array_equal(
        LookCompositor(_with_truth(scene), replace(look, badge=True)).idle(0), wanted
    )


def test_every_picture_is_fresh(scene: KnownScene) -> None:
    for background in ("key", "blur"):
        composer = LookCompositor(_with_truth(scene), replace(_LOOK, background=background))
        first = composer.idle(0)
        kept = first.copy()
        first[:] = 7
        assert np.array_equal(composer.idle(0), kept)


def test_mattes_of_another_loop_and_a_missing_picture_are_told(scene: KnownScene) -> None:
    avatar = replace(scene.avatar(), mattes=LoopMattes((0, 0, 2000, 9), None, [b""]))
    with pytest.raises(BadFrame):
        LookCompositor(avatar, replace(_LOOK, background="key"))
    with pytest.raises(PictureError, match="cannot be read"):
        LookCompositor(_with_truth(scene), replace(_LOOK, background="picture:/no/such.png"))
