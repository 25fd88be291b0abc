"""The pictures on the parts of a head: as published, or with a beard painted into the skin."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from training.heads.curls import shell_picture
from training.heads.library import Floats, HeadLibrary
from training.heads.shape import Shape
from training.heads.stack import CURLS, Material, Part
from training.heads.traits import Identity

_GAMMA = 2.2
_ENDS = 0.1  # outer-eye distances over which a beard fades at its rim


def part_picture(
    part: Part, identity: Identity, shape: Shape, library: HeadLibrary
) -> NDArray[np.uint8] | None:
    """Texture of a part, (H, W, 4) uint8 RGBA with v = 0 first, or None where it has none."""
    if part.texture is None:
        return None
    if part.texture.startswith(CURLS):
        return shell_picture(int(part.texture.removeprefix(CURLS)))
    picture = library.texture(part.texture)
    if part.material is Material.SKIN and identity.beard and identity.style == "rendered":
        return _bearded(picture, part, identity, shape, library.uv_mask("lips"))
    return picture


# ---- beards ---------------------------------------------------------------------------------


def beard_weight(at: Floats) -> Floats:
    """Where a beard grows, 0..1; at (N, 3): places relative to the nose base in outer-eye units."""
    x, y, z = np.abs(at[:, 0]), at[:, 1], at[:, 2]
    cheek = 0.08 - 0.36 * _step(x, 0.20, 0.42) + 0.85 * _step(x, 0.46, 0.86)
    grown = _step(cheek - y, 0.0, _ENDS) * _step(y, -1.15, -0.85)
    # Bare: the hollows beside the lower lip, the nose, and everything behind the ears.
    soul = 0.35 * np.exp(-(((x - 0.26) / 0.07) ** 2) - ((y + 0.36) / 0.08) ** 2)
    grown *= (1.0 - soul) * _step(z, -1.25, -1.05)
    nostrils = _step(y, -0.045, 0.0) * (1.0 - _step(x, 0.2, 0.3))
    return np.asarray(grown * (1.0 - nostrils), np.float32)


def _step(value: Floats, low: float, high: float) -> Floats:
    t = np.clip((value - low) / (high - low), 0.0, 1.0)
    return np.asarray(t * t * (3.0 - 2.0 * t), np.float32)


def _bearded(
    picture: NDArray[np.uint8], part: Part, identity: Identity, shape: Shape, lips: Floats
) -> NDArray[np.uint8]:
    """A copy of a skin with hair painted where a beard grows."""
    assert identity.beard is not None
    weight = beard_weight((shape.rest - shape.anchors[2]) / np.float32(shape.eye_distance))
    per_triangle = weight[part.triangles].mean(axis=1)
    chosen = np.flatnonzero(per_triangle > 0.01)
    side = picture.shape[0]
    places = part.corner_uvs[chosen] * side
    low = np.maximum(places.reshape(-1, 2).min(axis=0).astype(int) - 12, 0)
    high = np.minimum(places.reshape(-1, 2).max(axis=0).astype(int) + 12, side)
    mask = np.zeros((high[1] - low[1], high[0] - low[0]), np.float32)
    for triangle, value in zip(places - low, per_triangle[chosen], strict=True):
        cv2.fillConvexPoly(mask, np.rint(triangle).astype(np.int32), float(value))
    mask = cv2.GaussianBlur(mask, (0, 0), side / 340.0)
    bare = cv2.resize(lips[::-1], (side, side))[low[1] : high[1], low[0] : high[0]]
    mask *= 1.0 - _step(bare, 0.45, 0.9)
    changed = picture.copy()
    window = changed[low[1] : high[1], low[0] : high[0], :3]
    window[:] = _haired(window, mask, identity)
    return np.asarray(changed, np.uint8)


def _haired(skin: NDArray[np.uint8], mask: Floats, identity: Identity) -> NDArray[np.uint8]:
    beard = identity.beard
    assert beard is not None
    rng = np.random.default_rng([identity.backdrop_seed, 5])
    grain = cv2.GaussianBlur(rng.normal(size=mask.shape).astype(np.float32), (0, 0), 0.9)
    clumps = cv2.GaussianBlur(rng.normal(size=mask.shape).astype(np.float32), (0, 0), 5.0)
    grain, clumps = grain / grain.std(), clumps / clumps.std()
    cover = mask * (beard.density + (0.22 * grain + 0.08 * clumps) * (1.2 - beard.density))
    white = _step(rng.normal(size=mask.shape).astype(np.float32), 0.0, 1.0)
    white = beard.grey * cv2.GaussianBlur(white, (0, 0), 0.8)[..., None] * 1.6
    # The shader multiplies by the tint of the skin; hair has its own colour.
    tint = np.maximum(np.array(identity.skin_tint, np.float32), 0.05)
    hair = np.array(beard.colour, np.float32) * (1.0 - np.clip(white, 0, 1)) + 0.42 * white
    linear = (skin.astype(np.float32) / 255.0) ** _GAMMA
    share = np.clip(cover, 0.0, 0.96)[..., None]
    mixed = linear * (1.0 - share) + np.clip(hair / tint, 0.0, 1.0) * share
    return np.asarray(np.clip(mixed, 0.0, 1.0) ** (1.0 / _GAMMA) * 255.0 + 0.5, np.uint8)
