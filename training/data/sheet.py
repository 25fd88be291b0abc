"""A picture of one clip to judge it by eye: frames, the sound, the curves, under one time axis."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.errors import TrainingError
from training.data.dataset import Clip, ClipDataset
from training.speech.alignment import PhoneAligner
from training.speech.phones import FPS, SAMPLE_RATE, PhoneSpan

_FRAMES_PER_ROW = 13
_ROW_INCHES = 2.9  # of a strip and its curves


def draw_sheet(folder: Path, target: Path, clip_id: str = "") -> None:
    """Draw a clip, half a second a row: its frames, level, phones as heard, opening and closures.

    The phones come from aligning the stored sound anew, so that the sheet also checks the times.
    Raises TrainingError when the data set or the clip is not there or the file cannot be written.
    """
    data = ClipDataset(folder)
    names = [entry.id for entry in data.entries]
    if not names or (clip_id and clip_id not in names):
        raise TrainingError(f"no clip {clip_id!r} in {folder}")
    clip = data.clip(names.index(clip_id) if clip_id else 0)
    try:
        _draw(clip, _phones(clip), target)
    except OSError as err:
        raise TrainingError(f"the sheet {target} cannot be written: {err}") from err


def _phones(clip: Clip) -> tuple[PhoneSpan, ...]:
    if not clip.entry.text:
        return ()
    try:
        return PhoneAligner().align(np.array(clip.audio), clip.entry.text)
    except TrainingError:
        return ()  # numbers and rare words have no entry in the dictionary


def _draw(clip: Clip, spans: tuple[PhoneSpan, ...], target: Path) -> None:
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    rows = -(-clip.entry.frames // _FRAMES_PER_ROW)
    figure, axes = pyplot.subplots(
        2 * rows, 1, figsize=(26, _ROW_INCHES * rows), squeeze=False,
        gridspec_kw={"height_ratios": [1.25, 1.0] * rows},
    )  # fmt: skip
    for row in range(rows):
        first = row * _FRAMES_PER_ROW
        span = (first / FPS, (first + _FRAMES_PER_ROW) / FPS)
        strip, curve = axes[2 * row, 0], axes[2 * row + 1, 0]
        strip.imshow(
            _strip(clip.frames, first), extent=(*span, 0, 1), aspect="auto", interpolation="none"
        )
        strip.set_axis_off()
        _plot_curves(curve, clip, spans, span)
    head = f"{clip.entry.id} {clip.entry.identity} {clip.entry.voice}: {clip.entry.text}"
    figure.suptitle(head, y=0.999)
    figure.tight_layout(h_pad=0.1)
    figure.savefig(target, dpi=75)
    pyplot.close(figure)


def _strip(frames: NDArray[np.uint8], first: int) -> NDArray[np.uint8]:
    part = np.array(frames[first : first + _FRAMES_PER_ROW])
    missing = _FRAMES_PER_ROW - len(part)
    padded = np.concatenate([part, np.full((missing, *part.shape[1:]), 255, np.uint8)])
    return np.concatenate(list(padded), axis=1)


def _plot_curves(
    axes: object, clip: Clip, spans: tuple[PhoneSpan, ...], window: tuple[float, float]
) -> None:
    times = (np.arange(clip.entry.frames) + 0.5) / FPS
    sound = clip.audio.astype(np.float32) / 32768.0
    seconds = np.arange(sound.size) / SAMPLE_RATE
    shown = (seconds >= window[0]) & (seconds < window[1])
    plot, fill = axes.plot, axes.fill_between  # type: ignore[attr-defined]
    fill(seconds[shown], 0.1 + 0.1 * sound[shown], 0.1, color="0.8", linewidth=0.3)
    plot(times, clip.curves[:, 0], "b.-", label="opening")
    plot(times, clip.curves[:, 1] - clip.curves[0, 1], "g.-", label="width change")
    plot(times, clip.curves[:, 2], "m.-", label="rounding")
    plot(times, 0.22 * clip.curves[:, 3], "r_", markersize=9, label="bilabial")
    for span in spans:
        axes.axvline(span.start_s, color="0.6", linewidth=0.5)  # type: ignore[attr-defined]
        middle = (span.start_s + span.end_s) / 2
        if window[0] <= middle < window[1]:
            axes.text(middle, 0.24, span.phone, ha="center")  # type: ignore[attr-defined]
    axes.set_xlim(window)  # type: ignore[attr-defined]
    axes.set_ylim(-0.08, 0.27)  # type: ignore[attr-defined]
