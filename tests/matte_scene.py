"""A head with soft hair before a room, put together from known parts: mattes are judged by it."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from core.region import blend_mask, fit_region_affine
from core.types import Avatar

SIZE = (640, 360)
_FINE = 4


class Pictures:
    """A FrameLoop of ready pictures."""

    def __init__(self, frames: list[np.ndarray]) -> None:
        self.frames = frames
        self.size_px = (frames[0].shape[1], frames[0].shape[0])

    def __len__(self) -> int:
        return len(self.frames)

    def frame(self, index: int) -> np.ndarray:
        return self.frames[index].copy()


@dataclass(frozen=True)
class KnownScene:
    """frames: uint8 pictures, C = a F + (1 - a) B. alphas: float (h, w), their true mattes.
    person: float (h, w, 3), F. room: float (h, w, 3), B."""

    frames: list[np.ndarray]
    alphas: list[np.ndarray]
    person: np.ndarray
    room: np.ndarray

    def avatar(self, digest: str = "") -> Avatar:
        points = np.array([(270.0, 150.0), (370.0, 150.0), (320.0, 205.0)], np.float32)
        affine = fit_region_affine(points)
        return Avatar(
            id="a", name="A", fps=25, loop=Pictures(self.frames),
            affines=np.repeat(affine[None], len(self.frames), 0), blend_mask=blend_mask(),
            preview=self.frames[0], licence="", source="", consent="", loop_digest=digest,
        )  # fmt: skip


def draw_scene(
    frames: int = 8, noise: float = 1.5, room: str = "room", moving: bool = False
) -> KnownScene:
    """room: "room" (gradient, window, shelf) or "flat" (one colour and a disc of another).
    moving: whether the room moves behind the person."""
    random = np.random.default_rng(7)
    behind, person = _room(room), _person()
    pictures, alphas = [], []
    for index in range(frames):
        turn = 2 * np.pi * index / frames
        alpha = _alpha(3.0 * np.sin(turn), 2.0 * np.cos(turn))
        there = np.roll(behind, 40 * index, axis=1) if moving else behind
        mixed = person * alpha[..., None] + there * (1 - alpha[..., None])
        noisy = mixed + random.normal(0, noise, mixed.shape)
        pictures.append(np.clip(np.rint(noisy), 0, 255).astype(np.uint8))
        alphas.append(alpha)
    return KnownScene(pictures, alphas, person, behind)


def _room(kind: str) -> np.ndarray:
    y, x = np.mgrid[0 : SIZE[1], 0 : SIZE[0]].astype(np.float64)
    if kind == "flat":
        made = np.full((SIZE[1], SIZE[0], 3), (130.0, 190, 205))
        cv2.circle(made, (320, 160), 150, (170.0, 215, 222), -1, cv2.LINE_AA)
        return made
    made = np.stack([110 + x / 12, 130 - y / 20, 140 - x / 30], -1)
    cv2.rectangle(made, (40, 40), (140, 190), (215.0, 220, 205), -1)
    cv2.rectangle(made, (520, 120), (600, 240), (60.0, 62, 75), -1)
    return np.asarray(cv2.GaussianBlur(made, (0, 0), 4))


def _person() -> np.ndarray:
    """Skin in the middle, dark hair around it, a red shirt below; everywhere, for any alpha."""
    y, x = np.mgrid[0 : SIZE[1], 0 : SIZE[0]].astype(np.float64)
    made = np.full((SIZE[1], SIZE[0], 3), (62.0, 40, 32))
    made += 8 * np.sin(x / 3)[..., None]
    made[y > 262] = (165, 52, 48)
    face = ((x - 320) / 52) ** 2 + ((y - 165) / 72) ** 2 < 1
    neck = (np.abs(x - 320) < 30) & (y > 200) & (y < 266)
    made[face | neck] = (208, 158, 132)
    for eye in (297, 343):
        cv2.circle(made, (eye, 150), 6, (40.0, 30, 30), -1)
    cv2.ellipse(made, (320, 200), (18, 6), 0, 0, 360, (150.0, 60, 66), -1)
    return np.asarray(cv2.GaussianBlur(made, (0, 0), 0.8))


def _alpha(right: float, down: float) -> np.ndarray:
    """Head, shoulders and a dozen loose locks, without steps."""
    fine = np.zeros((SIZE[1] * _FINE, SIZE[0] * _FINE), np.uint8)

    def at(x: float, y: float) -> tuple[int, int]:
        return round((x + right) * _FINE), round((y + down) * _FINE)

    def still(x: float, y: float) -> tuple[int, int]:
        return round(x * _FINE), round(y * _FINE)

    cv2.ellipse(fine, at(320, 158), (68 * _FINE, 92 * _FINE), 0, 0, 360, 255, -1)
    cv2.ellipse(fine, still(320, 372), (170 * _FINE, 112 * _FINE), 0, 0, 360, 255, -1)
    cv2.rectangle(fine, still(288, 230), still(352, 300), 255, -1)
    for number in range(12):
        turn = np.pi + np.pi * (number + 0.5) / 12
        begin = at(320 + 62 * np.cos(turn), 158 + 86 * np.sin(turn))
        end = at(320 + 82 * np.cos(turn + 0.08), 158 + 106 * np.sin(turn + 0.08))
        cv2.line(fine, begin, end, 255, round(2.2 * _FINE))
    soft = cv2.GaussianBlur(fine.astype(np.float64) / 255, (0, 0), 0.6 * _FINE)
    return np.asarray(cv2.resize(soft, SIZE, interpolation=cv2.INTER_AREA))
