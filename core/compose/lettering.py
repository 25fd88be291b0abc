"""Words as grey pictures, set from letters that were drawn once (training/lettering.py)."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from core import paths
from core.errors import PictureError
from core.types import Float32, UInt8

_LONGEST_TEXT = 120
_LARGEST_BYTES = 4 << 20
_UNKNOWN = "?"


@dataclass(frozen=True, slots=True)
class _Place:
    """A letter on the sheet. x, y, width, left, advance: px at the size of the sheet."""

    x: int
    y: int
    width: int
    left: int
    advance: float


class Lettering:
    """The letters in a folder. Any thread.

    Raises PictureError when they are missing or damaged.
    """

    def __init__(self, folder: Path | None = None) -> None:
        folder = paths.lettering() if folder is None else folder
        try:
            self._read(_content(folder / "letters.png"), _content(folder / "letters.json"))
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as err:
            raise PictureError(
                f"the letters in {folder} cannot be used ({err}); install Lipcam again"
            ) from err

    def _read(self, picture: bytes, text: bytes) -> None:
        sheet = cv2.imdecode(np.frombuffer(picture, np.uint8), cv2.IMREAD_GRAYSCALE)
        stated: Mapping[str, Any] = json.loads(text)
        if sheet is None:
            raise ValueError("the sheet is no picture")
        self._sheet: UInt8 = np.asarray(sheet, np.uint8)
        self._height = int(stated["height"])
        self._cap_height = float(stated["cap_height"])
        self._baseline = float(stated["baseline"])
        self._kerning = {str(k): float(v) for k, v in stated["kerning"].items()}
        self._places = {
            str(letter): _Place(int(p[0]), int(p[1]), int(p[2]), int(p[3]), float(p[4]))
            for letter, p in stated["letters"].items()
        }
        for place in (*self._places.values(), self._places[_UNKNOWN]):
            if place.x < 0 or place.y < 0 or place.width < 1 or place.x + place.width > (
                self._sheet.shape[1]
            ):  # fmt: skip
                raise ValueError("a letter lies beside the sheet")

    def set(self, text: str, cap_px: float, most_px: float = np.inf, spacing: float = 0.0) -> UInt8:
        """One line of text as a new uint8 (h, w): how much of each pixel a letter covers.

        cap_px: height of a capital letter; the picture reaches from the highest accent to the
        lowest foot, with the middle of a capital in its middle. most_px: text that would be wider
        is set smaller. spacing: more room between letters, in heights of a capital. Letters that
        are not drawn lose their accent, or become a question mark.
        """
        line = self._line(self._known(text), spacing * self._cap_height)
        scale = min(cap_px / self._cap_height, most_px / line.shape[1])
        size = (max(1, round(line.shape[1] * scale)), max(1, round(line.shape[0] * scale)))
        how = cv2.INTER_AREA if scale < 1.0 else cv2.INTER_CUBIC
        return np.asarray(cv2.resize(line, size, interpolation=how), np.uint8)

    def _known(self, text: str) -> str:
        found = []
        for letter in unicodedata.normalize("NFC", " ".join(text.split()))[:_LONGEST_TEXT]:
            plain = unicodedata.normalize("NFKD", letter)[0]
            found.append(next((c for c in (letter, plain) if c in self._places), _UNKNOWN))
        return "".join(found)

    def _line(self, text: str, spacing: float) -> UInt8:
        starts, at = [], 0.0
        for number, letter in enumerate(text):
            at += self._kerning.get(text[number - 1 : number + 1], 0.0) if number else 0.0
            starts.append(at)
            at += self._places[letter].advance + spacing
        above = self._baseline - self._cap_height / 2.0  # of the capital's middle
        half = round(max(above, self._height - above))
        shift = half - round(above)
        edge = max((-self._places[letter].left for letter in text), default=0)
        line = np.zeros((2 * half, max(1, round(at - spacing)) + 2 * edge), np.uint8)
        for start, letter in zip(starts, text, strict=True):
            place = self._places[letter]
            cut = self._sheet[place.y : place.y + self._height, place.x : place.x + place.width]
            self._put(line, cut, edge + start + place.left, shift)
        return line

    @staticmethod
    def _put(line: UInt8, cut: UInt8, x: float, y: int) -> None:
        x0 = max(0, round(x))
        part = line[y : y + cut.shape[0], x0 : x0 + cut.shape[1]]
        np.maximum(part, cut[: part.shape[0], : part.shape[1]], out=part)


def over(under: UInt8, colour: tuple[int, int, int], alpha: Float32) -> UInt8:
    """One colour laid over a picture. under: uint8 (h, w, 3). alpha: float32 (h, w), 0..1."""
    share = alpha[:, :, None]
    mixed = under * (1.0 - share) + np.array(colour, np.float32) * share
    return np.asarray(np.rint(mixed), np.uint8)


def _content(path: Path) -> bytes:
    with path.open("rb") as file:
        raw = file.read(_LARGEST_BYTES + 1)
    if len(raw) > _LARGEST_BYTES:
        raise ValueError(f"{path.name} is too large")
    return raw
