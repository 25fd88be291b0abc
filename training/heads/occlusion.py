"""How much sky and key light each vertex sees, found by drawing depth from many directions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import moderngl
import numpy as np
from numpy.typing import NDArray

from training.heads.library import Floats

Draw = Callable[[bytes], None]
"""Draws all shading parts with a projection (4 x 4 float32, column by column)."""


@dataclass(frozen=True, slots=True)
class Fineness:
    """Effort of the baking: picture size in px, directions for the sky and for the key light."""

    size: int
    sky: int
    key: int


FINE = Fineness(448, 32, 8)
COARSE = Fineness(256, 12, 4)
_KEY_SPREAD = 0.16  # softness of the key light, as an offset of its direction
_BIAS = 0.022  # decimetres; nearer than this a surface does not shade itself


class OcclusionBaker:
    """Draws depth pictures with a caller's draw function and looks vertices up in them."""

    def __init__(self, context: moderngl.Context, fineness: Fineness) -> None:
        self._context, self._fineness = context, fineness
        self._depth = context.depth_texture((fineness.size, fineness.size))
        self._target = context.framebuffer(depth_attachment=self._depth)

    def release(self) -> None:
        """Gives the OpenGL memory back."""
        self._target.release()
        self._depth.release()

    def sky(self, draw: Draw, vertices: Floats, normals: Floats) -> Floats:
        """Share of the sky over each vertex that is free, (N,) 0..1, weighted by the cosine."""
        free = np.zeros(len(vertices), np.float32)
        total = np.full(len(vertices), 1e-4, np.float32)
        for direction in _sphere(self._fineness.sky):
            weight = np.maximum(normals @ direction, 0.0)
            free += weight * self._visible(draw, vertices, normals, direction)
            total += weight
        return np.asarray(free / total, np.float32)

    def key(self, draw: Draw, vertices: Floats, normals: Floats, direction: Floats) -> Floats:
        """Share of a soft light from a direction that reaches each vertex, (N,) 0..1."""
        seen = np.zeros(len(vertices), np.float32)
        for offset in _sphere(self._fineness.key):
            towards = direction / np.linalg.norm(direction) + _KEY_SPREAD * offset
            towards = towards / np.linalg.norm(towards)
            seen += self._visible(draw, vertices, normals, towards.astype(np.float32))
        return np.asarray(seen / self._fineness.key, np.float32)

    def _visible(
        self, draw: Draw, vertices: Floats, normals: Floats, direction: Floats
    ) -> NDArray[np.float32]:
        matrix = _look_along(direction, vertices)
        size = self._fineness.size
        self._target.use()
        self._target.clear(depth=1.0)
        self._context.enable_only(moderngl.DEPTH_TEST)
        draw(np.ascontiguousarray(matrix.T, np.float32).tobytes())
        depth = np.frombuffer(self._depth.read(), np.float32).reshape(size, size)
        raised = vertices + _BIAS * normals
        clip = raised @ matrix[:3, :3].T + matrix[:3, 3]
        px = np.clip(((clip[:, :2] * 0.5 + 0.5) * size).astype(np.int32), 0, size - 1)
        bias = _BIAS * abs(matrix[2, :3]).max() * 0.5
        return np.asarray(clip[:, 2] * 0.5 + 0.5 <= depth[px[:, 1], px[:, 0]] + bias, np.float32)


def _sphere(count: int) -> Floats:
    """Evenly spread unit vectors (count, 3)."""
    k = np.arange(count) + 0.5
    z = 1.0 - 2.0 * k / count
    turn = np.pi * (1.0 + 5.0**0.5) * k
    r = np.sqrt(1.0 - z * z)
    return np.stack([r * np.cos(turn), r * np.sin(turn), z], axis=1).astype(np.float32)


def _look_along(direction: Floats, vertices: Floats) -> Floats:
    """Parallel projection (4, 4) that sees all vertices from a direction."""
    up = np.array([0.0, 1.0, 0.0]) if abs(direction[1]) < 0.9 else np.array([1.0, 0.0, 0.0])
    x = np.cross(up, direction)
    x /= np.linalg.norm(x)
    axes = np.stack([x, np.cross(direction, x), -direction])
    seen = vertices @ axes.T
    low, high = seen.min(axis=0) - 0.05, seen.max(axis=0) + 0.05
    matrix = np.eye(4)
    matrix[:3, :3] = axes * (2.0 / (high - low))[:, None]
    matrix[:3, 3] = -(high + low) / (high - low)
    return np.asarray(matrix, np.float32)
