"""A mouth in the light of its picture."""

from __future__ import annotations

import numpy as np
import pytest

from core.compose.tone import match_tone
from core.errors import BadFrame
from core.region import blend_mask


def crop() -> np.ndarray:
    y, x = np.mgrid[:128, :160]
    return np.stack([150 + x // 4, 110 + y // 4, 90 + x // 8], axis=2).astype(np.uint8)


def test_an_equal_patch_stays_as_it_is() -> None:
    assert np.array_equal(match_tone(crop(), crop(), blend_mask()), crop())


def test_another_light_is_taken_over_and_the_mouth_stays_a_mouth() -> None:
    patch = crop().copy()
    patch[50:70, 60:100] = (50, 20, 20)
    dark = np.clip(patch.astype(int) - (12, 8, 4), 0, 255).astype(np.uint8)
    found = match_tone(dark, crop(), blend_mask()).astype(int)
    assert np.abs(found - patch).max() <= 2


def test_light_from_one_side_is_followed() -> None:
    slope = np.linspace(-12, 12, 160)[None, :, None]
    under = np.clip(crop() + slope, 0, 255).astype(np.uint8)
    found = match_tone(crop(), under, blend_mask()).astype(int)
    before = np.abs(crop().astype(int) - under)[40:100, [20, 139]].mean()
    after = np.abs(found - under)[40:100, [20, 139]].mean()
    assert after < 0.35 * before


def test_what_is_no_question_of_light_is_limited() -> None:
    found = match_tone(np.zeros_like(crop()), np.full_like(crop(), 255), blend_mask())
    assert found.max() <= 25


def test_nothing_to_paint_changes_nothing_and_other_sizes_are_refused() -> None:
    nothing = np.zeros((128, 160), np.float32)
    assert np.array_equal(match_tone(crop(), crop()[::-1], nothing), crop())
    with pytest.raises(BadFrame):
        match_tone(crop(), crop()[:-1], nothing)
