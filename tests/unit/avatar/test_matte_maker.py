"""Mattes of a scene whose truth is known: nearly exact, steady, none where there is nobody."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from core.avatar.loop_mattes import LoopMattes
from core.avatar.matte_maker import MatteMaker
from core.avatar.onnx_person import PersonNet
from core.errors import MatteError
from tests.matte_scene import SIZE, KnownScene, Pictures, draw_scene


@pytest.fixture(scope="module")
def net() -> PersonNet:
    return PersonNet()


def _made(scene: KnownScene, net: PersonNet) -> LoopMattes:
    maker = MatteMaker(scene.avatar(), net)
    _run(maker)
    assert maker.mattes is not None
    return maker.mattes


def _run(maker: MatteMaker) -> None:
    while maker.step():
        pass


def _whole(mattes: LoopMattes, index: int) -> np.ndarray:
    whole = np.zeros((SIZE[1], SIZE[0]))
    x0, y0, x1, y1 = mattes.box
    whole[y0:y1, x0:x1] = mattes.alpha(index) / 255.0
    return whole


@pytest.mark.parametrize(
    ("how", "least_iou", "most_edge_error"),
    [
        ({}, 0.985, 0.12),
        ({"noise": 5.0}, 0.98, 0.14),
        ({"room": "flat"}, 0.99, 0.07),
        ({"moving": True}, 0.97, 0.25),
    ],
    ids=["room", "noisy camera", "drawn", "moving background"],
)
def test_mattes_are_near_the_truth(
    net: PersonNet, how: dict[str, object], least_iou: float, most_edge_error: float
) -> None:
    scene = draw_scene(**how)  # type: ignore[arg-type]
    mattes = _made(scene, net)
    for index in (0, 3):
        found, true = _whole(mattes, index), scene.alphas[index]
        assert np.minimum(found, true).sum() / np.maximum(found, true).sum() > least_iou
        edge = (true > 0.02) & (true < 0.98)
        assert np.abs(found - true)[edge].mean() < most_edge_error
        assert found[true < 1e-6].mean() < 0.004
    assert (mattes.plate is None) == bool(how.get("moving"))


def test_the_background_is_known_where_it_can_be_seen(net: PersonNet) -> None:
    scene = draw_scene()
    plate = _made(scene, net).plate
    assert plate is not None
    seen = np.max(scene.alphas, axis=0) < 0.01
    assert np.percentile(np.abs(plate.astype(float) - scene.room)[seen], 99) < 3


def test_edges_that_stand_still_do_not_flicker(net: PersonNet) -> None:
    """The shoulders of this scene do not move; only the camera's noise does."""
    scene = draw_scene(noise=4.0)
    mattes = _made(scene, net)
    shoulders = np.stack([_whole(mattes, index)[290:355] for index in range(8)])
    assert np.abs(np.diff(shoulders, axis=0)).mean() < 0.002
    edge = (scene.alphas[0][290:355] > 0.1) & (scene.alphas[0][290:355] < 0.9)
    assert shoulders.std(axis=0)[edge].mean() < 0.06


def test_steps_are_counted_and_end(net: PersonNet) -> None:
    maker = MatteMaker(draw_scene(frames=3).avatar(), net)
    shares = [maker.progress]
    while maker.step():
        assert maker.mattes is None
        shares.append(maker.progress)
    assert shares[0] == 0
    assert shares[-1] > 0.99
    assert shares == sorted(shares)
    assert maker.progress == 1
    assert not maker.step()


def test_a_loop_without_anybody_is_refused(net: PersonNet) -> None:
    scene = draw_scene(frames=2)
    empty = replace(scene, frames=[np.rint(scene.room).astype(np.uint8)] * 2)
    maker = MatteMaker(empty.avatar(), net)
    with pytest.raises(MatteError, match="nobody"):
        _run(maker)


def test_a_tall_loop_has_mattes_too(net: PersonNet) -> None:
    scene = draw_scene(frames=3)
    cut = [np.ascontiguousarray(frame[:, 190:450]) for frame in scene.frames]
    maker = MatteMaker(replace(scene.avatar(), loop=Pictures(cut)), net)
    _run(maker)
    assert maker.mattes is not None
    x0, y0, x1, y1 = maker.mattes.box
    true = scene.alphas[0][y0:y1, 190 + x0 : 190 + x1]
    found = maker.mattes.alpha(0) / 255.0
    assert np.minimum(found, true).sum() / np.maximum(found, true).sum() > 0.97


def test_a_room_full_of_things_behind_a_still_head_leaves_no_rim(net: PersonNet) -> None:
    """What stands behind was never seen and cannot be guessed: the plate must not be gone by."""
    scene, random = draw_scene(frames=1, noise=0.0), np.random.default_rng(3)
    coarse = random.integers(0, 256, (30, 54, 3), dtype=np.uint8)
    room = np.kron(coarse, np.ones((12, 12, 1), np.uint8))[: SIZE[1], : SIZE[0]].astype(float)
    share = scene.alphas[0][..., None]
    mixed = scene.person * share + room * (1 - share)
    frames = [
        np.clip(np.rint(mixed + random.normal(0, 2, mixed.shape)), 0, 255).astype(np.uint8)
        for _ in range(3)
    ]
    mattes = _made(KnownScene(frames, scene.alphas * 3, scene.person, room), net)
    found, true = _whole(mattes, 0), scene.alphas[0]
    assert np.minimum(found, true).sum() / np.maximum(found, true).sum() > 0.94
    outside = np.hypot(*np.gradient(true)) < 1e-6
    assert (found[(true < 1e-6) & outside] > 0.5).mean() < 0.02
