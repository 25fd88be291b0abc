"""A tiny drawn avatar for tests: a moving cartoon face whose alignment is known exactly."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from core.avatar.packing import About, write_package
from core.region import TEMPLATE_POINTS, blend_mask, fit_region_affine
from core.types import Conditioning

# How large the face is, and where it rests, as shares of the picture's height and size.
_REGION_PX_IN_HEIGHT = 0.30
_MOUTH = np.array([80.0, 40.0])


def anchor_points(index: int, frames: int, size_px: tuple[int, int]) -> NDArray[np.float64]:
    """(3, 2) frame px: eye corners and nose base of drawn frame ``index``; periodic in frames."""
    width, height = size_px
    turn = 2 * np.pi * index / frames
    angle = 0.04 * np.sin(turn)
    scale = height * _REGION_PX_IN_HEIGHT / 128.0
    spin = scale * np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    centre = np.array([width / 2 + 0.01 * width * np.sin(turn), height * 0.58])
    points: NDArray[np.float64] = (TEMPLATE_POINTS - _MOUTH) @ spin.T + centre
    return points


def draw_frame(index: int, frames: int, size_px: tuple[int, int]) -> NDArray[np.uint8]:
    """uint8 (H, W, 3) RGB: wall, shoulders, head, eyes, a closed mouth."""
    width, height = size_px
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    rgb = np.stack([70 + 60 * x / width, 90 + 50 * y / height, 140 - 40 * x / width], axis=-1)
    affine = fit_region_affine(anchor_points(index, frames, size_px)).astype(np.float64)
    back = np.linalg.inv(np.vstack([affine, (0, 0, 1)]))[:2]
    scale = float(np.hypot(back[0, 0], back[1, 0]))

    def at(px: float, py: float) -> tuple[int, int]:
        u, v = back @ (px, py, 1.0)
        return round(u), round(v)

    def oval(
        centre: tuple[float, float], axes: tuple[float, float], colour: tuple[int, ...]
    ) -> None:
        sides = (max(1, round(axes[0] * scale)), max(1, round(axes[1] * scale)))
        cv2.ellipse(rgb, at(*centre), sides, 0, 0, 360, colour, -1, cv2.LINE_AA)

    oval((80, 260), (190, 130), (60, 70, 110))
    oval((80, -10), (105, 135), (224, 180, 150))
    blink = index % frames == frames // 2
    for eye in (35, 125):
        oval((eye, -61), (20, 3 if blink else 11), (250, 250, 250))
        oval((eye, -61), (8, 2 if blink else 8), (50, 60, 40))
    oval((80, 2), (12, 7), (205, 155, 130))
    oval((80, 40), (30, 5), (170, 80, 80))
    return np.clip(cv2.GaussianBlur(rgb, (0, 0), 0.8), 0, 255).astype(np.uint8)


def write_avatar(
    folder: Path,
    *,
    avatar_id: str | None = None,
    name: str = "Test Face",
    frames: int = 25,
    size_px: tuple[int, int] = (320, 180),
    conditioning: bool = False,
    latent: tuple[int, int, int] = (16, 8, 10),
    encoder_sha256: str = "0" * 64,
) -> Path:
    """Write a valid package as ``folder`` (must not exist; its name is the id) and return it.

    conditioning=True adds latents of the given (channels, h, w): fixed noise, right in shape only.
    """
    pictures = [draw_frame(i, frames, size_px) for i in range(frames)]
    affines = np.stack(
        [fit_region_affine(anchor_points(i, frames, size_px)) for i in range(frames)]
    )
    about = About(
        id=folder.name if avatar_id is None else avatar_id,
        name=name,
        licence="CC0-1.0",
        source="drawn by the tests",
        consent="none: drawn, shows nobody",
    )
    extra = None
    if conditioning:
        cut = cv2.warpAffine(pictures[0], affines[0], blend_mask().shape[::-1])
        noise = np.random.default_rng(0).standard_normal((frames + 1, *latent)).astype(np.float16)
        extra = Conditioning(noise[1:], noise[0], np.asarray(cut, np.uint8), encoder_sha256)
    write_package(folder, about, pictures, affines, blend_mask(), conditioning=extra, crf=18)
    return folder
