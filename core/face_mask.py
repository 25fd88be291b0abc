"""What Lip Forcing generates of a face, and what stays as it is (mask.png of LatentSync).

Source of the three forms: the specification of Lip Forcing, video preparation and paste-back (arXiv
2606.11180); equal to tensors of the reference (tests/data/golden/face.npz).
"""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from core import paths
from core.errors import AvatarError
from core.types import Float32, UInt8

FACE_PX = 512
"""Side of the square that the published networks see."""

_LATENT_CELL_PX = 8


class FaceMask:
    """What of the face is generated, in the three forms in which it is used.

    keep: float32 (face_px, face_px), 0..1, 1 = stays as it is; the weight of the paste-back.
    pixels: bool (face_px, face_px) and latent: bool (face_px / 8, face_px / 8), True = stays.
    face_px: a multiple of 16; the published networks have 512, others are for tests. Raises
    AvatarError for another side, and when the file is missing or damaged.
    """

    def __init__(self, file: Path | None = None, face_px: int = FACE_PX) -> None:
        if face_px < 2 * _LATENT_CELL_PX or face_px % (2 * _LATENT_CELL_PX):
            raise AvatarError(f"faces of {face_px} px do not make whole pairs of latent cells")
        path = file or paths.lipforcing_mask()
        small = _read_mask(path)
        keep = cv2.resize(small, (FACE_PX, FACE_PX), interpolation=cv2.INTER_LANCZOS4)
        cells = face_px // _LATENT_CELL_PX
        whole = np.asarray(keep, np.float32) / np.float32(255)
        self.keep: Float32 = _shrunk(whole, face_px)
        self.pixels: NDArray[np.bool_] = self.keep > 0.5
        self.latent: NDArray[np.bool_] = _shrunk(whole, cells) > 0.5
        if face_px == FACE_PX:
            share = small.astype(np.float32) / np.float32(255)
            self.pixels, self.latent = (_stays(share, side) for side in (face_px, cells))
        for form in (self.keep, self.pixels, self.latent):
            form.setflags(write=False)


def _read_mask(path: Path) -> UInt8:
    try:
        raw = np.frombuffer(path.read_bytes(), np.uint8)
    except OSError as err:
        raise AvatarError(f"{path} cannot be read ({err.strerror}); install Lipcam again") from err
    found = cv2.imdecode(raw, cv2.IMREAD_GRAYSCALE) if raw.size else None
    if found is None or found.shape != (FACE_PX // 2, FACE_PX // 2):
        raise AvatarError(f"{path} is no mask of 256 x 256 px; install Lipcam again")
    return np.asarray(found, np.uint8)


def _stays(share: Float32, side: int) -> NDArray[np.bool_]:
    resized = cv2.resize(share, (side, side), interpolation=cv2.INTER_LINEAR)
    return np.asarray(resized, np.float32) > 0.5


def _shrunk(mask: Float32, side: int) -> Float32:
    if mask.shape == (side, side):
        return mask
    return np.asarray(cv2.resize(mask, (side, side), interpolation=cv2.INTER_AREA), np.float32)
