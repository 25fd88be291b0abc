"""Truth and student beside each other: a sheet of pictures, a video with sound."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

import av
import cv2
import numpy as np
from numpy.typing import NDArray

from core.errors import TrainingError

Pictures = NDArray[np.uint8]

_FPS = 25
_RATE = 16_000
_SAMPLES_AT_ONCE = 1024


def write_sheet(
    path: Path, pairs: Sequence[tuple[Pictures, Pictures]], rows: int = 8, columns: int = 12
) -> None:
    """A PNG; for each clip a row of true frames and below it the student's at the same times.

    Raises TrainingError when the file cannot be written.
    """
    step = max(1, len(pairs) // rows)
    lines = []
    for truth, made in pairs[::step][:rows]:
        start = len(truth) // 4  # past the silence before the first word
        at = np.linspace(start, len(truth) * 3 // 4, columns).astype(int)
        lines += [np.concatenate(list(truth[at]), axis=1), np.concatenate(list(made[at]), axis=1)]
    sheet = np.concatenate(lines, axis=0)
    path.parent.mkdir(parents=True, exist_ok=True)
    if not cv2.imwrite(str(path), cv2.cvtColor(sheet, cv2.COLOR_RGB2BGR)):
        raise TrainingError(f"the sheet {path} cannot be written")


def write_clip(
    path: Path, truth: Pictures, made: Pictures, pcm: NDArray[np.float32], scale: int = 3
) -> None:
    """An MP4: truth on the left, the student on the right, with the speech.

    truth, made: uint8 (n, h, w, 3) at 25 fps; pcm: float32 at 16 kHz.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    height, width = truth.shape[1] * scale, truth.shape[2] * 2 * scale
    with av.open(str(path), "w") as container:
        video = container.add_stream("libx264", rate=_FPS, options={"crf": "18"})
        video.width, video.height, video.pix_fmt = width, height, "yuv420p"
        audio = container.add_stream("aac", rate=_RATE, layout="mono")
        for left, right in zip(truth, made, strict=True):
            both = np.concatenate([left, right], axis=1)
            large = cv2.resize(both, (width, height), interpolation=cv2.INTER_CUBIC)
            container.mux(video.encode(av.VideoFrame.from_ndarray(large, format="rgb24")))
        container.mux(video.encode(None))
        for first in range(0, len(pcm), _SAMPLES_AT_ONCE):
            block = pcm[None, first : first + _SAMPLES_AT_ONCE]
            frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(block), "fltp", "mono")
            frame.sample_rate, frame.pts, frame.time_base = _RATE, first, Fraction(1, _RATE)
            container.mux(audio.encode(frame))
        container.mux(audio.encode(None))
