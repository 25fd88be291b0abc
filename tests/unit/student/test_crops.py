"""The regions of a loop with the generated area hidden: exact, and no more is kept than is seen."""

from __future__ import annotations

import tracemalloc

import numpy as np

from core.region import HIDDEN_FILL, REGION_HEIGHT, REGION_WIDTH, generated_mask
from core.student.crops import CropHider, HiddenCrops
from tests.fake_pictures import fake_avatar

SHAPE = (3, REGION_HEIGHT, REGION_WIDTH)


def test_what_is_hidden_is_hidden_and_the_rest_is_exact() -> None:
    crop = np.random.default_rng(5).integers(0, 256, (*SHAPE[1:], 3), np.uint8)
    hidden = generated_mask().astype(bool)
    planar = np.where(hidden, 0, crop.transpose(2, 0, 1))
    expected = planar * np.float32(1 / 255) + np.where(hidden, np.float32(HIDDEN_FILL), 0)
    hider, out = CropHider(), np.full(SHAPE, 9.0, np.float32)
    hider.write(hider.seen(crop), out)
    assert out.dtype == np.float32
    assert np.array_equal(out, expected)


def test_nothing_is_kept_of_what_is_hidden() -> None:
    avatar = fake_avatar()
    whole = len(avatar.loop) * 3 * REGION_HEIGHT * REGION_WIDTH
    tracemalloc.start()
    crops = HiddenCrops(avatar)
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(crops) == len(avatar.loop)
    assert kept < 0.45 * whole
