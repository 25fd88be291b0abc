"""What a viewer of a video would notice: its pictures, its mouths, its sound."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np

_INSIDE_RGB = (44, 14, 18)  # what the drawing engine paints inside a mouth


@dataclass
class Watched:
    """times_s: of the pictures. brightness: mean of each. openings: share of the picture that is
    the inside of a mouth. sound: float32 (channels, n) at rate_hz, from time 0 on."""

    times_s: list[float]
    brightness: list[float]
    openings: np.ndarray
    sound: np.ndarray
    rate_hz: int

    def loudness(self) -> np.ndarray:
        """RMS of the sound under each picture."""
        mono, found = self.sound.mean(axis=0), []
        for time_s in self.times_s:
            begin = round(time_s * self.rate_hz)
            piece = mono[begin : begin + self.rate_hz // 25]
            found.append(float(np.sqrt(np.mean(piece**2))) if len(piece) else 0.0)
        return np.array(found)

    def agreement(self, lag_frames: int = 0) -> float:
        """Correlation of mouth and loudness, the mouth taken ``lag_frames`` later."""
        mouth, sound = self.openings, self.loudness()
        if lag_frames > 0:
            mouth, sound = mouth[lag_frames:], sound[:-lag_frames]
        elif lag_frames < 0:
            mouth, sound = mouth[:lag_frames], sound[-lag_frames:]
        return float(np.corrcoef(mouth, sound)[0, 1])

    def best_lag(self) -> int:
        """The lag in frames at which mouth and sound agree best."""
        return max(range(-6, 7), key=self.agreement)


def opening(rgb: np.ndarray) -> float:
    """Share of the picture in the colour of a mouth's inside."""
    return float((np.abs(rgb.astype(int) - _INSIDE_RGB).max(axis=2) < 40).mean())


def teeth_and_dark(place: tuple[int, int], scale: float) -> Callable[[np.ndarray], float]:
    """A measure for rendered people: the share of the mouth's surroundings that is neither skin
    nor lips, which are red. place: (x, y) of the mouth; scale: 1 for a picture 1280 px wide."""
    x, y = place
    rows = slice(y - round(35 * scale), y + round(45 * scale))
    columns = slice(x - round(50 * scale), x + round(50 * scale))

    def share(rgb: np.ndarray) -> float:
        red, green, blue = np.moveaxis(rgb[rows, columns].astype(int), 2, 0)
        return float((red - (green + blue) // 2 < 30).mean())

    return share


def watch(path: Path, opening: Callable[[np.ndarray], float] = opening) -> Watched:
    """Look at all of a video. opening: how much of a picture is the inside of a mouth."""
    times_s, brightness, openings = [], [], []
    with av.open(str(path)) as container:
        for frame in container.decode(video=0):
            rgb = frame.to_ndarray(format="rgb24")
            times_s.append(float(frame.pts * frame.time_base))
            brightness.append(float(rgb.mean()))
            openings.append(opening(rgb))
    with av.open(str(path)) as container:
        stream = container.streams.audio[0]
        rate_hz, pieces, begin = stream.rate, [], None
        for frame in container.decode(stream):
            begin = float(frame.pts * frame.time_base) if begin is None else begin
            pieces.append(frame.to_ndarray())
    sound = np.concatenate(pieces, axis=1)
    before = round((begin or 0.0) * rate_hz)
    sound = np.pad(sound, ((0, 0), (before, 0))) if before > 0 else sound[:, -before:]
    return Watched(times_s, brightness, np.array(openings), sound, rate_hz)
