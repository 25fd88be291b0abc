"""Paste-back where the pictures are made: the generated mouth, mixed, turned and feathered (4.7).

Everything about the avatar is known beforehand: its faces, what lies under them, and the weights.
They wait in main memory as bytes and halves, and a chunk's share travels to the device: 2 MB for a
picture, of which a GPU's bus carries a thousand in a second ten times over.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from core.errors import AvatarError
from core.student.torch_graphs import Recorded
from core.types import Avatar, Float32, UInt8, WideFaces

_LEVELS = 255.0


class LivePaste:
    """Lays generated faces into the frames of one avatar. One thread.

    All patches have one size, that of the largest face, so that shapes are constant. faces: uint8
    (N, face_px, face_px, 3), the avatar's faces as ``WideFaces.face`` gives them. pictures: how
    many come at a time. Raises AvatarError when a face lies outside its picture throughout.
    """

    def __init__(
        self,
        avatar: Avatar,
        wide: WideFaces,
        faces: UInt8,
        pictures: int,
        device: torch.device,
    ) -> None:
        self._wide, self._device, self._count = wide, device, pictures
        pinned = device.type == "cuda"
        self._stock = _Stock(avatar, wide, faces, pinned)
        height, width = self._stock.size
        side, (crop_w, crop_h) = wide.face_px, wide.crop_px
        byte, half, double = torch.uint8, torch.float16, torch.float64
        self._face = torch.zeros(pictures, side, side, 3, dtype=byte, device=device)
        self._under = torch.zeros(pictures, height, width, 3, dtype=byte, device=device)
        self._soft = torch.zeros(pictures, height, width, dtype=half, device=device)
        self._laid = torch.zeros(pictures, height, width, dtype=half, device=device)
        self._to_crop = torch.zeros(pictures, 2, 3, dtype=double, device=device)
        self._keep = torch.from_numpy(np.array(wide.keep)).to(device)
        self._crop_hw = (crop_h, crop_w)
        self._pictures = torch.zeros(pictures, 3, side, side, device=device)
        rows = torch.arange(height, dtype=torch.float64, device=device)
        columns = torch.arange(width, dtype=torch.float64, device=device)
        self._rows, self._columns = rows[:, None], columns[None, :]
        self._out = torch.zeros(pictures, height, width, 3, dtype=torch.uint8, pin_memory=pinned)
        self._pasting = Recorded(device)

    def corner(self, index: int) -> tuple[int, int]:
        """(x, y) px of loop frame ``index`` where its patch belongs."""
        return self._stock.corners[index]

    def start(self, pictures: Tensor, indices: list[int]) -> None:
        """Begin to paste: float (n, 3, side, side), 0..1, onto loop frames ``indices``."""
        stock = self._stock
        for slot, index in enumerate(indices):
            self._face[slot].copy_(stock.faces[index], non_blocking=True)
            self._under[slot].copy_(stock.under[index], non_blocking=True)
            self._soft[slot].copy_(stock.soft[index], non_blocking=True)
            self._laid[slot].copy_(stock.laid[index], non_blocking=True)
            self._to_crop[slot].copy_(stock.to_crop[index], non_blocking=True)
        self._pictures.copy_(pictures)
        self._out.copy_(self._pasting.run(self._paste), non_blocking=True)

    def finished(self) -> UInt8:
        """The patches: a new uint8 (n, h, w, 3). On a GPU wait for ``start`` first."""
        return np.array(self._out.numpy())

    def _paste(self) -> Tensor:
        keep = self._keep[None, None]
        aligned = self._face.permute(0, 3, 1, 2).float() / _LEVELS
        mixed = self._pictures * (1 - keep) + aligned * keep
        crop = F.interpolate(mixed, self._crop_hw, mode="bicubic", antialias=True) * _LEVELS
        fill = float(self._wide.fill)
        turned = F.grid_sample(
            crop - fill, self._grid(), mode="bilinear", padding_mode="zeros", align_corners=True
        )
        turned = (turned + fill).permute(0, 2, 3, 1)
        soft, laid = self._soft.float()[..., None], self._laid.float()[..., None]
        blended = laid * turned + (1 - soft) * self._under.float()
        return blended.clamp(0, _LEVELS).to(torch.uint8)

    def _grid(self) -> Tensor:
        """Where each pixel of a patch lies in the crop, -1..1: (n, h, w, 2)."""
        m = self._to_crop[:, :, :, None, None]
        x = m[:, 0, 0] * self._columns + m[:, 0, 1] * self._rows + m[:, 0, 2]
        y = m[:, 1, 0] * self._columns + m[:, 1, 1] * self._rows + m[:, 1, 2]
        height, width = self._crop_hw
        across, down = 2 * x / (width - 1) - 1, 2 * y / (height - 1) - 1
        return torch.stack([across, down], dim=-1).float()


class _Stock:
    """What is known of each loop frame, in main memory. size: (h, w) px of all patches."""

    def __init__(self, avatar: Avatar, wide: WideFaces, faces: UInt8, pinned: bool) -> None:
        frame_w, frame_h = avatar.loop.size_px
        places = [wide.place(index) for index in range(len(wide))]
        height = max(place.soft.shape[0] for place in places)
        width = max(place.soft.shape[1] for place in places)
        if not height or not width:
            raise AvatarError(
                f"The face of avatar {avatar.name!r} lies outside its picture; import it again."
            )
        self.size = (height, width)
        self.corners = [
            (min(place.x0, frame_w - width), min(place.y0, frame_h - height)) for place in places
        ]
        self.faces = [_kept(face, pinned) for face in faces]
        self.under, self.soft, self.laid, self.to_crop = [], [], [], []
        for index, place in enumerate(places):
            x0, y0 = self.corners[index]
            window = avatar.loop.frame(index)[y0 : y0 + height, x0 : x0 + width]
            self.under.append(_kept(window, pinned))
            offset = (place.y0 - y0, place.x0 - x0)
            soft = _kept(_placed(place.soft, offset, self.size), pinned)
            product = place.soft * place.inside
            same = np.array_equal(product, place.soft)  # but for faces of a few pixels
            self.soft.append(soft)
            self.laid.append(soft if same else _kept(_placed(product, offset, self.size), pinned))
            matrix = wide.matrix(index).copy()
            matrix[:, 2] += matrix[:, :2] @ (x0, y0)
            self.to_crop.append(_kept(matrix, pinned))


def _placed(weight: Float32, offset: tuple[int, int], size: tuple[int, int]) -> Any:
    whole = np.zeros(size, np.float16)
    down, right = offset
    whole[down : down + weight.shape[0], right : right + weight.shape[1]] = weight
    return whole


def _kept(values: Any, pinned: bool) -> Tensor:
    kept = torch.from_numpy(np.ascontiguousarray(values))
    return kept.pin_memory() if pinned else kept
