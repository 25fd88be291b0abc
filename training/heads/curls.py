"""Tightly curled hair of our own: a stack of shells around the skull with ever more gaps.

Seen together the shells look like a solid mass of curls with a soft rim.
"""

from __future__ import annotations

import functools

import cv2
import numpy as np
from numpy.typing import NDArray

from training.heads.library import Floats, Ints

SHELLS = 24
_RINGS, _SPOKES = 30, 72
_AXIS = np.array((0.0, 0.80, -0.60), np.float32)  # out of the crown, where the hair is thickest
_RIM = 1.70  # radians from the axis to the hairline
_FULL = 0.85  # radians over which the hair rises from nothing at the hairline
_SIDE = 768
_CURL_PX = 3.0
_UNEVEN = 0.7  # of the distance between two shells
_TEXTURE_REACH = 1.1 * _RIM


def curl_shells(skull: Floats, centre: Floats, length: float) -> tuple[Floats, Ints, Floats]:
    """Shells over a skull: vertices (SHELLS, V, 3), quads (Q, 4) of one shell, its uvs (V, 2).

    skull: (N, 3) points of the bare head. centre: (3,) inside of it. length: of the hair at the
    crown. All in decimetres.
    """
    angle, turn = np.meshgrid(
        np.linspace(0.0, _RIM, _RINGS), np.linspace(0.0, 2 * np.pi, _SPOKES, False), indexing="ij"
    )
    side = np.array((1.0, 0.0, 0.0), np.float32)
    up = np.cross(_AXIS, side)
    around = np.cos(turn)[..., None] * side + np.sin(turn)[..., None] * up
    direction = np.cos(angle)[..., None] * _AXIS + np.sin(angle)[..., None] * around
    flat = direction.reshape(-1, 3).astype(np.float32)
    radius = _skull_radius(skull - centre, flat)
    rise = np.clip((_RIM - angle.ravel()) / _FULL, 0.0, 1.0)
    rise = rise**0.7
    rng = np.random.default_rng(23)
    lumps = rng.normal(size=rise.shape)
    shells = []
    for k in range(SHELLS):
        # Even shells would show as rings around the rim.
        uneven = 0.05 * lumps + _UNEVEN / SHELLS * rng.normal(size=rise.shape)
        lift = length * rise * np.clip((k + 1) / SHELLS + uneven * (k + 1) / SHELLS, 0.0, None)
        shells.append(centre + flat * (radius + 0.012 + lift)[:, None])
    i, j = np.meshgrid(np.arange(_RINGS - 1), np.arange(_SPOKES), indexing="ij")
    j2 = (j + 1) % _SPOKES
    quads = np.stack(
        [i * _SPOKES + j, (i + 1) * _SPOKES + j, (i + 1) * _SPOKES + j2, i * _SPOKES + j2], axis=-1
    )
    reach = angle / _TEXTURE_REACH / 2.0
    uvs = np.stack([0.5 + reach * np.cos(turn), 0.5 + reach * np.sin(turn)], axis=-1)
    return (
        np.asarray(shells, np.float32),
        quads.reshape(-1, 4).astype(np.int32),
        uvs.reshape(-1, 2).astype(np.float32),
    )


def _skull_radius(points: Floats, directions: Floats) -> Floats:
    """How far the skull reaches in each direction, smoothed."""
    distance = np.linalg.norm(points, axis=1)
    towards = points / np.maximum(distance, 1e-6)[:, None]
    near = np.exp((directions @ towards.T - 1.0) / 0.008)
    return np.asarray((near @ distance) / np.maximum(near.sum(axis=1), 1e-12), np.float32)


@functools.lru_cache(maxsize=SHELLS)
def shell_picture(shell: int) -> NDArray[np.uint8]:
    """Texture of a shell, (768, 768, 4) uint8 RGBA: tight curls, the outer ones brighter."""
    # Each shell a little aside of the one below, or the curls would be straight rods.
    turn = 1.2 * shell
    aside = (round(_CURL_PX * np.cos(turn)), round(_CURL_PX * np.sin(turn)))
    curls = np.roll(_curl_field(), aside, axis=(0, 1))
    height = (shell + 1) / SHELLS
    y, x = np.mgrid[0:_SIDE, 0:_SIDE].astype(np.float32) / (_SIDE - 1) - 0.5
    angle = np.hypot(x, y) * 2.0 * _TEXTURE_REACH
    to_rim = np.clip((_RIM - angle) / 0.10, 0.0, 1.0)
    level = 0.12 + 0.68 * height + 0.30 * (1.0 - to_rim)
    alpha = np.clip((curls - level) * 6.0 + 0.75, 0.0, 1.0) * (to_rim > 0)
    brightness = np.clip(0.25 + 0.35 * height * height + 0.45 * curls, 0.0, 1.0)
    picture = np.empty((_SIDE, _SIDE, 4), np.uint8)
    picture[..., :3] = (brightness * 255.0)[..., None]
    picture[..., 3] = alpha * 255.0
    return picture


@functools.lru_cache(maxsize=1)
def _curl_field() -> Floats:
    """Heights 0..1, evenly spread, of little rings lying over each other."""
    rng = np.random.default_rng(17)
    field = np.zeros((_SIDE, _SIDE), np.float32)
    for _ in range(14000):
        centre = tuple(int(v) for v in rng.integers(0, _SIDE, 2))
        radius = int(rng.integers(2, 6))
        start, shade = float(rng.uniform(0, 360)), float(rng.uniform(0.2, 1.0))
        cv2.ellipse(field, centre, (radius, radius), start, 0, 260, shade, 1, cv2.LINE_8)
    field = cv2.GaussianBlur(field, (0, 0), 0.9)
    lumps = cv2.GaussianBlur(rng.normal(size=field.shape).astype(np.float32), (0, 0), 9.0)
    field += 0.25 * field.std() * lumps / lumps.std()
    rank = np.empty(field.size, np.float32)
    rank[np.argsort(field, axis=None)] = np.linspace(0.0, 1.0, field.size, dtype=np.float32)
    return np.asarray(rank.reshape(field.shape), np.float32)
