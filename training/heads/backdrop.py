"""A calm, out-of-focus room behind the head, drawn from a seed."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from training.heads.traits import Backdrop, Colour

_BLUR_SIGMA = 26.0

Floats = NDArray[np.float32]


def draw_backdrop(
    colours: tuple[Colour, Colour],
    seed: int,
    kind: Backdrop = "room",
    width: int = 1280,
    height: int = 720,
) -> NDArray[np.uint8]:
    """Picture of a wall with, by kind, a window and furniture, lights or shelves, all blurred.

    colours: display RGB 0..1 of the wall's light and dark side.
    Returns (height, width, 3) uint8 RGB.
    """
    rng = np.random.default_rng([seed, 41])
    light, dark = (np.array(c, np.float32) for c in colours)
    x = np.linspace(0.0, 1.0, width, dtype=np.float32)[None, :, None]
    y = np.linspace(0.0, 1.0, height, dtype=np.float32)[:, None, None]
    side = float(rng.choice((-1.0, 1.0)))
    shade = np.clip(0.45 + 0.5 * side * (x - 0.5) + 0.6 * (y - 0.4), 0.0, 1.0)
    room = light * (1.0 - shade) + dark * shade
    if kind == "room":
        _furnish(room, rng, side, light, dark)
    elif kind == "shelves":
        _fill_shelves(room, rng)
    # Blurring a small picture is as good and many times faster.
    small = cv2.resize(room, (width // 4, height // 4), interpolation=cv2.INTER_AREA)
    room = cv2.resize(cv2.GaussianBlur(small, (0, 0), _BLUR_SIGMA / 4.0), (width, height))
    if kind == "bokeh":
        _light_up(room, rng)
    vignette = 1.0 - 0.4 * ((x - 0.5) ** 2 + (y - 0.5) ** 2)
    grain = rng.normal(0.0, 0.003, (height, width, 1)).astype(np.float32)  # hides banding
    return np.asarray(np.clip(room * vignette + grain, 0.0, 1.0) * 255.0 + 0.5, np.uint8)


def _furnish(
    room: Floats, rng: np.random.Generator, side: float, light: Floats, dark: Floats
) -> None:
    window_x = 0.5 - side * rng.uniform(0.28, 0.42)
    for pane in (-0.055, 0.055):
        _panel(room, (window_x + pane, 0.3), (0.1, 0.5), np.minimum(light * 1.28, 0.97))
    for _ in range(int(rng.integers(2, 5))):
        centre = (0.5 + side * rng.uniform(0.24, 0.5), rng.uniform(0.25, 1.0))
        size = (rng.uniform(0.06, 0.2), rng.uniform(0.08, 0.45))
        _panel(room, centre, size, (dark * rng.uniform(0.7, 1.25)) * rng.uniform(0.93, 1.07, 3))


def _fill_shelves(room: Floats, rng: np.random.Generator) -> None:
    """Rows of books."""
    for bottom in np.arange(rng.uniform(0.1, 0.3), 1.1, rng.uniform(0.2, 0.34)):
        x = 0.0
        while x < 1.0:
            thick, tall = rng.uniform(0.015, 0.05), rng.uniform(0.10, 0.19)
            colour = rng.uniform(0.08, 0.75) * rng.uniform(0.6, 1.0, 3)
            _panel(room, (x + thick / 2, bottom - tall / 2), (thick, tall), colour)
            x += thick * rng.uniform(1.0, 1.4)


def _light_up(room: Floats, rng: np.random.Generator) -> None:
    """Lamps far behind, each a soft disc."""
    height, width = room.shape[:2]
    glow = np.zeros_like(room)
    for _ in range(int(rng.integers(8, 26))):
        centre = (int(rng.integers(0, width)), int(rng.integers(0, height)))
        radius = int(rng.integers(18, 60))
        warm = np.array((1.0, rng.uniform(0.6, 1.0), rng.uniform(0.3, 1.0)))
        disc = np.zeros_like(glow[..., 0])
        cv2.circle(disc, centre, radius, float(rng.uniform(0.1, 0.5)), -1, cv2.LINE_AA)
        glow += disc[..., None] * warm.astype(np.float32)
    room += cv2.GaussianBlur(glow, (0, 0), 4.0)


def draw_flat_backdrop(
    colours: tuple[Colour, Colour], width: int = 1280, height: int = 720
) -> NDArray[np.uint8]:
    """A plain wall with a large disc behind the head, for drawings.

    colours: display RGB 0..1 of disc and wall. Returns (height, width, 3) uint8 RGB.
    """
    disc, wall = (tuple(float(c) for c in colour) for colour in colours)
    picture = np.empty((2 * height, 2 * width, 3), np.float32)
    picture[:] = wall
    cv2.circle(picture, (width, round(0.95 * height)), round(0.82 * height), disc, -1)
    small = cv2.resize(picture, (width, height), interpolation=cv2.INTER_AREA)
    return np.asarray(small * 255.0 + 0.5, np.uint8)


def _panel(
    room: Floats,
    centre: tuple[float, float],
    size: tuple[float, float],
    colour: NDArray[np.floating],
) -> None:
    """Fills a rectangle; centre and size as shares of the picture."""
    height, width = room.shape[:2]
    corners = [
        (round((centre[0] + k * size[0]) * width), round((centre[1] + k * size[1]) * height))
        for k in (-0.5, 0.5)
    ]
    cv2.rectangle(room, corners[0], corners[1], tuple(float(c) for c in colour), -1)
