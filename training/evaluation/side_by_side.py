"""Rivals beside each other: a sheet of pictures, a video with sound."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from pathlib import Path

import av
import cv2
import numpy as np
from numpy.typing import NDArray

from core.errors import TrainingError
from core.region import REGION_HEIGHT, REGION_WIDTH

Pictures = NDArray[np.uint8]

SHEET_COLUMNS = 10

_FPS = 25
_RATE = 16_000
_SAMPLES_AT_ONCE = 1024
_TEXT_HEIGHT = 24
_LABEL_WIDTH = 150
_INK = (235, 235, 235)


def sheet_moments(frames: int, columns: int = SHEET_COLUMNS) -> NDArray[np.int64]:
    """Frames of a clip to show on a sheet: the middle half, past the silence at its ends."""
    return np.linspace(frames // 4, frames * 3 // 4, columns).astype(np.int64)


def write_sheet(path: Path, clips: Mapping[str, Mapping[str, Pictures]]) -> None:
    """A PNG; for each clip one row of pictures for each rival, at the same moments.

    clips: clip's title -> rival -> uint8 (columns, 128, 160, 3).
    Raises TrainingError when the file cannot be written or there is nothing to show.
    """
    lines = []
    for title, rivals in clips.items():
        width = _LABEL_WIDTH + REGION_WIDTH * max(len(p) for p in rivals.values())
        lines.append(_text(title, width, _TEXT_HEIGHT))
        for rival, pictures in rivals.items():
            row = np.concatenate([_text(rival, _LABEL_WIDTH, REGION_HEIGHT), *pictures], axis=1)
            lines.append(np.pad(row, ((0, 0), (0, width - row.shape[1]), (0, 0))))
    if not lines:
        raise TrainingError("there are no pictures for a sheet")
    path.parent.mkdir(parents=True, exist_ok=True)
    widest = max(line.shape[1] for line in lines)
    sheet = np.concatenate(
        [np.pad(line, ((0, 0), (0, widest - line.shape[1]), (0, 0))) for line in lines]
    )
    if not cv2.imwrite(str(path), cv2.cvtColor(sheet, cv2.COLOR_RGB2BGR)):
        raise TrainingError(f"the sheet {path} cannot be written")


def write_clip(
    path: Path,
    names: Sequence[str],
    frames: Iterable[Sequence[Pictures]],
    pcm: NDArray[np.float32],
    scale: int = 2,
) -> None:
    """An MP4 with sound: rivals beside each other, two or three in a row, each under its name.

    frames: for each moment one uint8 (128, 160, 3) for each name, 25 a second. pcm: float32 at
    16 kHz. Raises TrainingError when the file cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    size = (REGION_WIDTH * scale, REGION_HEIGHT * scale)
    titles = [_text(name, size[0], _TEXT_HEIGHT) for name in names]
    try:
        with av.open(str(path), "w") as container:
            video = container.add_stream("libx264", rate=_FPS, options={"crf": "18"})
            video.pix_fmt = "yuv420p"
            audio = container.add_stream("aac", rate=_RATE, layout="mono")
            for moment in frames:
                picture = _arranged(titles, moment, size)
                if not video.codec_context.is_open:
                    video.height, video.width = picture.shape[:2]
                frame = av.VideoFrame.from_ndarray(picture, format="rgb24")
                container.mux(video.encode(frame))
            container.mux(video.encode(None))
            for first in range(0, len(pcm), _SAMPLES_AT_ONCE):
                block = pcm[None, first : first + _SAMPLES_AT_ONCE]
                sound = av.AudioFrame.from_ndarray(np.ascontiguousarray(block), "fltp", "mono")
                sound.sample_rate, sound.pts, sound.time_base = _RATE, first, Fraction(1, _RATE)
                container.mux(audio.encode(sound))
            container.mux(audio.encode(None))
    except (OSError, av.FFmpegError) as err:
        raise TrainingError(f"the clip {path} cannot be written: {err}") from err


def _arranged(
    titles: Sequence[Pictures], moment: Sequence[Pictures], size: tuple[int, int]
) -> Pictures:
    cells = [
        np.concatenate([title, cv2.resize(picture, size, interpolation=cv2.INTER_CUBIC)])
        for title, picture in zip(titles, moment, strict=True)
    ]
    across = 3 if len(cells) > 4 else min(2, len(cells))
    cells += [np.zeros_like(cells[0])] * (-len(cells) % across)
    rows = [np.concatenate(cells[i : i + across], axis=1) for i in range(0, len(cells), across)]
    return np.ascontiguousarray(np.concatenate(rows))


def _text(words: str, width: int, height: int) -> Pictures:
    field = np.zeros((height, width, 3), np.uint8)
    at = (4, height // 2 + 5)
    plain = words.encode("ascii", "replace").decode()  # all that OpenCV's letters can draw
    cv2.putText(field, plain, at, cv2.FONT_HERSHEY_SIMPLEX, 0.42, _INK, 1, cv2.LINE_AA)
    return field
