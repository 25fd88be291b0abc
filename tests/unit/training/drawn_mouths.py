"""A tiny stand-in for rendered heads: drawn mouths that follow synthetic vowels, on disk.

The sound is a buzz whose loudness and colour follow the curves, so sound and mouth truly belong
together and a network can learn one from the other within a test.
"""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from core.region import REGION_HEIGHT, REGION_WIDTH, blend_mask
from training.data.store import SAMPLES_PER_FRAME, ClipArrays, ClipStore

_SKINS = ((205, 165, 140), (140, 98, 75))
_RATE = 16_000


def make_folder(
    folder: Path, clips: int = 10, frames: int = 40, seed: int = 0, kept_out: str = "heldout"
) -> Path:
    """Write a data folder of drawn mouths; every fifth clip is kept out of training.

    kept_out: the split of those, "heldout" or "valid".
    """
    rng = np.random.default_rng(seed)
    store = ClipStore(folder, {"drawn": seed}, ["drawn mouths: public domain"], "none")
    for number in range(clips):
        split = kept_out if number % 5 == 4 else "train"
        store.append(
            draw_clip(frames, number % 2, rng),
            id=f"clip{number}",
            identity=f"drawn{number % 2}",
            voice="buzz",
            text="",
            split=split,
        )
    store.close()
    return folder


def draw_clip(frames: int, identity: int, rng: np.random.Generator) -> ClipArrays:
    """One clip: curves first, then its sound and its pictures."""
    curves = _curves(frames, rng)
    silent = np.zeros_like(curves)
    shift = np.cumsum(rng.normal(0, 0.2, (frames, 2)), axis=0)
    base = np.stack([_face(c, identity, s) for c, s in zip(silent, shift, strict=True)])
    spoken = np.stack([_face(c, identity, s) for c, s in zip(curves, shift, strict=True)])
    mask = blend_mask()[..., None]
    mixed = np.round(mask * spoken + (1 - mask) * base).astype(np.uint8)
    return ClipArrays(mixed, base, _buzz(curves), curves)


def _curves(frames: int, rng: np.random.Generator) -> NDArray[np.float32]:
    """Syllables: opening rises and falls, rounding comes and goes more slowly."""
    curves = np.zeros((frames, 4), np.float32)
    at = 2
    while at < frames:
        length = int(rng.integers(4, 9))
        bump = np.sin(np.linspace(0, np.pi, length)) ** 2
        stop = min(frames, at + length)
        curves[at:stop, 0] = (rng.uniform(0.08, 0.3) * bump)[: stop - at]
        curves[at:stop, 2] = (rng.choice([0.0, 0.06]) * bump)[: stop - at]
        at = stop + int(rng.integers(0, 4))
    curves[:, 1] = 0.5 - curves[:, 2]
    curves[:, 3] = curves[:, 0] < 1e-4
    return curves


def _buzz(curves: NDArray[np.float32]) -> NDArray[np.int16]:
    frames = len(curves)
    samples = np.arange(frames * SAMPLES_PER_FRAME)
    at = (samples - SAMPLES_PER_FRAME / 2) / SAMPLES_PER_FRAME
    opening = np.interp(at, np.arange(frames), curves[:, 0])
    rounding = np.interp(at, np.arange(frames), curves[:, 2])
    time_s = samples / _RATE
    voice = np.sin(2 * np.pi * 150 * time_s) + np.sin(2 * np.pi * 700 * time_s)
    voice += (1 - rounding / 0.06) * np.sin(2 * np.pi * 2400 * time_s)
    return np.round(voice * opening * 20_000).clip(-32767, 32767).astype(np.int16)


def _face(
    curves: NDArray[np.float32], identity: int, shift: NDArray[np.float64]
) -> NDArray[np.uint8]:
    picture = np.full((REGION_HEIGHT, REGION_WIDTH, 3), _SKINS[identity], np.uint8)
    opening, _, rounding = curves[:3]
    centre = (round(80 + shift[0]), round(40 + shift[1] + 40 * opening))
    half_width, half_height = round(32 - 160 * rounding), round(3 + 130 * opening / 2)
    lips = (170, 70, 80) if identity == 0 else (120, 50, 60)
    cv2.ellipse(
        picture, centre, (half_width + 5, half_height + 5), 0, 0, 360, lips, -1, cv2.LINE_AA
    )
    if opening > 0.02:
        inside = (half_width, max(1, half_height - 1))
        cv2.ellipse(picture, centre, inside, 0, 0, 360, (40, 10, 15), -1, cv2.LINE_AA)
    nose = (round(80 + shift[0]), round(8 + shift[1]))
    cv2.circle(picture, nose, 6, tuple(int(c * 0.8) for c in _SKINS[identity]), -1, cv2.LINE_AA)
    return picture
