"""A picture of a film as its decoder gives it, of which only what is painted over ever changes."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from core.colour import Matrix, i420_to_rgb, rgb_to_i420
from core.types import Float32, UInt8

Box = tuple[int, int, int, int]
_VISIBLE = 0.5 / 255.0


@dataclass(slots=True, eq=False)
class YuvPicture:
    """i420: uint8 (H · 3/2, W), limited range, H and W even. matrix: which RGB it stands for."""

    i420: UInt8
    matrix: Matrix

    @property
    def size_px(self) -> tuple[int, int]:
        """(w, h)."""
        return self.i420.shape[1], self.i420.shape[0] * 2 // 3

    def even_box(self, box: Box) -> Box:
        """The smallest box of whole 2 x 2 blocks that holds ``box`` as far as it is inside the
        picture; x0, y0, x1, y1 px, exclusive ends, possibly empty."""
        width, height = self.size_px
        x0, y0 = max(0, box[0]) // 2 * 2, max(0, box[1]) // 2 * 2
        x1, y1 = min(width, -(-box[2] // 2) * 2), min(height, -(-box[3] // 2) * 2)
        return min(x0, width), min(y0, height), max(x1, min(x0, width)), max(y1, min(y0, height))

    def rgb(self, box: Box | None = None) -> UInt8:
        """The picture, or an even, not empty box of it: a fresh uint8 (h, w, 3) RGB."""
        if box is None:
            return i420_to_rgb(self.i420, self.matrix)
        # Two more on each side, so that colours at the box's edge are those of the whole picture.
        x0, y0, x1, y1 = self.even_box((box[0] - 2, box[1] - 2, box[2] + 2, box[3] + 2))
        luma, chroma = self._planes()
        part = np.concatenate(
            [
                np.ascontiguousarray(luma[y0:y1, x0:x1]).ravel(),
                np.ascontiguousarray(chroma[:, y0 // 2 : y1 // 2, x0 // 2 : x1 // 2]).ravel(),
            ]
        )
        rgb = i420_to_rgb(part.reshape((y1 - y0) * 3 // 2, x1 - x0), self.matrix)
        return np.ascontiguousarray(rgb[box[1] - y0 : box[3] - y0, box[0] - x0 : box[2] - x0])

    def small_rgb(self, most_px: int) -> tuple[UInt8, float]:
        """The picture made smaller until its longer side is at most ``most_px``, and how many px of
        the picture are one of it."""
        width, height = self.size_px
        scale = max(1.0, max(width, height) / most_px)
        if scale == 1.0:
            return self.rgb(), 1.0
        size = (max(2, round(width / scale / 2) * 2), max(2, round(height / scale / 2) * 2))
        luma, chroma = self._planes()
        half = (size[0] // 2, size[1] // 2)
        planes = [cv2.resize(luma, size, interpolation=cv2.INTER_AREA)]
        planes += [cv2.resize(plane, half, interpolation=cv2.INTER_AREA) for plane in chroma]
        packed = np.concatenate([np.ravel(plane) for plane in planes])
        return i420_to_rgb(packed.reshape(size[1] * 3 // 2, size[0]), self.matrix), width / size[0]

    def put(self, box: Box, rgb: UInt8, weight: Float32) -> None:
        """Lay a box back where its weight (float32 (h, w)) can be seen; the rest keeps its bits."""
        x0, y0, x1, y1 = box
        height, width = y1 - y0, x1 - x0
        painted = rgb_to_i420(np.ascontiguousarray(rgb), self.matrix)
        seen = weight > _VISIBLE
        luma, chroma = self._planes()
        np.copyto(luma[y0:y1, x0:x1], painted[:height], where=seen)
        blocks = seen.reshape(height // 2, 2, width // 2, 2).any(axis=(1, 3))
        parts = painted[height:].reshape(2, height // 2, width // 2)
        np.copyto(chroma[:, y0 // 2 : y1 // 2, x0 // 2 : x1 // 2], parts, where=blocks)

    def _planes(self) -> tuple[UInt8, NDArray[np.uint8]]:
        """Views: luma (H, W), chroma (2, H/2, W/2)."""
        width, height = self.size_px
        return self.i420[:height], self.i420[height:].reshape(2, height // 2, width // 2)
