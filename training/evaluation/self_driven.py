"""Real people say their own words again: does the made mouth agree with the true one?

The face is tracked, the mouth hidden, the student speaks the clip's own sound, its mouth is laid
back into the frames, and the face is tracked once more, in the same boxes. There is no exact truth
as for rendered people; the tracked true mouth takes its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.progress import track
from rich.table import Table

from core.avatar.onnx_faces import FaceNets
from core.errors import FaceError, TrainingError
from training.evaluation.curves import correlation, lag_scores, mean, offset_ms
from training.evaluation.playback import Speaker
from training.evaluation.side_by_side import sheet_moments, write_clip, write_sheet
from training.footage.tracking import (
    TrackedClip,
    measure_mouth,
    paste_region,
    read_frames,
    track_clip,
)
from training.footage.videos import find_videos

MEASURES = ("inner opening", "outer opening", "width")

_BEST_WITHIN = 4
_FEWEST_FRAMES = 25
_SHOWN = 6

Pictures = NDArray[np.uint8]
Curves = NDArray[np.float32]


def agreement(made: Curves, truth: Curves) -> dict[str, float]:
    """How two tracked mouths agree: (T, 3) each, inner opening, outer opening, width.

    agreement: mean correlation of the three at no shift. best: the same at the shift within four
    frames where it is highest. each: by name. error: mean absolute difference of the inner opening
    as a share of the truth's spread.
    """
    each = {name: correlation(made[:, i], truth[:, i]) for i, name in enumerate(MEASURES)}
    shifted = [lag_scores(made[:, i], truth[:, i], _BEST_WITHIN) for i in range(len(MEASURES))]
    spread = max(float(np.std(truth[:, 0])), 1e-6)
    return {
        "agreement": float(np.mean(list(each.values()))),
        "best": float(np.mean(shifted, axis=0).max()),
        "error": float(np.abs(made[:, 0] - truth[:, 0]).mean()) / spread,
        **each,
    }


def real_people(
    speaker: Speaker, folder: Path, nets_folder: Path, out: Path, most: int
) -> dict[str, Any]:
    """Judge the student on video files of people; clips that cannot be tracked are named.

    Writes a sheet and, for the first clips, videos to out. Returns means over clips and each clip.
    Raises TrainingError when networks or clips are missing or no clip can be used.
    """
    nets = FaceNets(nets_folder)
    paths = _spread(find_videos(folder), most)
    clips: dict[Path, TrackedClip] = {}
    left_out: dict[str, str] = {}
    for path in track(paths, description="tracking", transient=True):
        try:
            clip = track_clip(path, nets)
        except (TrainingError, FaceError) as err:
            left_out[path.name] = str(err)
            continue
        if len(clip) < _FEWEST_FRAMES or not clip.seen.all():
            left_out[path.name] = "too short, or the face is lost for a while"
            continue
        clips[path] = clip
    if len(clips) < 2:
        reasons = "; ".join(f"{n}: {r}" for n, r in list(left_out.items())[:3])
        raise TrainingError(f"fewer than two clips in {folder} can be used ({reasons})")
    judged = [_judge(speaker, nets, path, clips, out, n) for n, path in _numbered(clips)]
    sheet = {j["clip"]: j.pop("sheet") for j in judged if "sheet" in j}
    write_sheet(out / "footage_sheet.png", sheet)
    return _means(judged, left_out)


def _numbered(clips: dict[Path, TrackedClip]) -> Iterator[tuple[int, Path]]:
    yield from enumerate(track(list(clips), description="speaking again", transient=True))


def _judge(
    speaker: Speaker,
    nets: FaceNets,
    path: Path,
    clips: dict[Path, TrackedClip],
    out: Path,
    number: int,
) -> dict[str, Any]:
    clip = clips[path]
    order = list(clips)
    other = clips[order[(order.index(path) + 1) % len(order)]]
    wrong = np.resize(other.sound, clip.sound.shape)
    closed = clip.regions[int(np.argmin(clip.curves[:, 0]))]
    truth = np.stack([clip.curves[:, 0], clip.outer, clip.curves[:, 1]], axis=1)
    found: dict[str, Any] = {"clip": path.name, "frames": len(clip)}
    shown: dict[str, Pictures] = {"truth": clip.regions}
    for name, sound in (("own", clip.sound), ("wrong", wrong)):
        made = speaker.speak(clip.regions, sound, path.stem, closed)
        mouth = _track_again(nets, path, clip, made)
        found[name] = agreement(mouth, truth)
        if name == "own":
            found["offset_ms"] = offset_ms(lag_scores(mouth[:, 0], truth[:, 0]))
        shown["student" if name == "own" else "wrong audio"] = made
    if number < _SHOWN:
        at = sheet_moments(len(clip))
        found["sheet"] = {name: pictures[at] for name, pictures in shown.items()}
        rows = zip(*shown.values(), strict=True)
        write_clip(out / "footage" / f"{path.stem}.mp4", list(shown), rows, clip.sound)
    return found


def _track_again(
    nets: FaceNets, path: Path, clip: TrackedClip, made: Pictures
) -> NDArray[np.float32]:
    """(T, 3) measures of the made mouth, laid back into the clip's frames.

    A face that is lost because of the made mouth counts as a mouth that does not move.
    """
    points: list[NDArray[np.float32]] = []
    for index, frame in enumerate(read_frames(path)):
        if index >= len(clip):
            break
        pasted = paste_region(frame, made[index], clip.affines[index])
        face = nets.follow(pasted, clip.boxes[index])
        if face is None:
            face = points[-1] if points else np.zeros((468, 3), np.float32)
        points.append(face)
    return measure_mouth(np.stack(points))[:, :3]


def _spread(paths: Sequence[Path], most: int) -> list[Path]:
    step = max(1, len(paths) // max(most, 1))
    return list(paths[::step])[:most]


def _means(judged: Sequence[dict[str, Any]], left_out: dict[str, str]) -> dict[str, Any]:
    means: dict[str, Any] = {"clips": len(judged), "left_out": left_out, "each": list(judged)}
    for name in ("own", "wrong"):
        means[name] = {key: mean([j[name][key] for j in judged]) for key in judged[0][name]}
    means["offset_ms"] = mean([j["offset_ms"] for j in judged])
    means["agreement"] = means["own"]["agreement"]
    return means


def print_agreement(console: Console, found: dict[str, Any]) -> None:
    """Own sound beside the wrong one."""
    table = Table(title=f"real people, {found['clips']} clips", title_justify="left")
    table.add_column("agreement with the true mouth")
    table.add_column("own sound", justify="right")
    table.add_column("wrong sound", justify="right")
    titles = {
        "agreement": "mean of the three, no shift", "best": "mean, best shift within 4 frames",
        **{name: name for name in MEASURES}, "error": "inner opening, error / spread",
    }  # fmt: skip
    for key, words in titles.items():
        table.add_row(words, f"{found['own'][key]:.3f}", f"{found['wrong'][key]:.3f}")
    console.print(table)
    for name, reason in found["left_out"].items():
        console.print(f"left out: {name}: {reason}", style="dim", markup=False)
