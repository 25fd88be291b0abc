"""A calm, out-of-focus room behind the head, drawn from a seed."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from training.heads.identity import Colour

_BLUR_SIGMA = 22.0


def draw_backdrop(
    colours: tuple[Colour, Colour], seed: int, width: int = 1280, height: int = 720
) -> NDArray[np.uint8]:
    """Picture of a wall with blurred furniture.

    colours: display RGB 0..1 of the wall's light and dark side.
    Returns (height, width, 3) uint8 RGB.
    """
    rng = np.random.default_rng([seed, 41])
    light, dark = (np.array(c, np.float32) for c in colours)
    x = np.linspace(0.0, 1.0, width, dtype=np.float32)[None, :, None]
    y = np.linspace(0.0, 1.0, height, dtype=np.float32)[:, None, None]
    side = float(rng.choice((-1.0, 1.0)))
    shade = np.clip(0.5 + 0.45 * side * (x - 0.5) + 0.55 * (y - 0.35), 0.0, 1.0)
    room = light * (1.0 - shade) + dark * shade
    for _ in range(int(rng.integers(3, 6))):
        _add_furniture(room, rng, light, dark)
    room = cv2.GaussianBlur(room, (0, 0), _BLUR_SIGMA)
    vignette = 1.0 - 0.22 * ((x - 0.5) ** 2 + (y - 0.5) ** 2) * 2.0
    grain = rng.normal(0.0, 0.004, (height, width, 1)).astype(np.float32)  # hides banding
    return np.asarray(np.clip(room * vignette + grain, 0.0, 1.0) * 255.0 + 0.5, np.uint8)


def _add_furniture(
    room: NDArray[np.float32], rng: np.random.Generator, light: np.ndarray, dark: np.ndarray
) -> None:
    height, width = room.shape[:2]
    mixed = light + (dark - light) * rng.uniform(-0.6, 1.3)
    colour = np.clip(mixed * rng.uniform(0.85, 1.15, 3), 0.0, 1.0)
    x, y = rng.uniform(0.0, width), rng.uniform(0.05, 0.8) * height
    w, h = rng.uniform(0.06, 0.22) * width, rng.uniform(0.15, 0.6) * height
    if abs(x + w / 2 - width / 2) < 0.16 * width:  # keep the middle calm, the head is there
        x += 0.3 * width
    corner, opposite = (int(x), int(y)), (int(x + w), int(y + h))
    cv2.rectangle(room, corner, opposite, tuple(float(c) for c in colour), -1)
