"""Command `python -m training.footage.motion_check`: does a head's mouth move as the clip's does?

Clips of a speaker drive one of our heads, its pictures go through the same networks as the clips
did, and the figures of both mouths are compared: correlation over the clip, mean over clips, and
how large the head's movement is against the speaker's. Nothing of it is stored but the sheet.
"""

from __future__ import annotations

import os
from itertools import chain
from pathlib import Path
from typing import Annotated

import cv2
import numpy as np
import typer
from numpy.typing import NDArray
from rich.console import Console

from core.avatar.onnx_faces import FaceNets, face_nets_folder
from core.errors import FaceError, TrainingError
from core.region import REGION_HEIGHT, REGION_WIDTH, cut_region, fit_region_affine
from training.data.motions import MotionFolder, head_units
from training.footage.tracking import (
    ANCHORS,
    follow_face,
    measure_mouth,
    read_frames,
    track_points,
)
from training.footage.unit_fit import MouthMotion
from training.heads.identity import bundled_identities
from training.heads.library import HEADS_VARIABLE
from training.heads.renderer import HeadRenderer
from training.speech.recordings import Filmed, find_filmed

_NAMES = ("inner opening", "outer opening", "width")
_PICTURE = (640, 360)
_SHEET_COLUMNS, _SHEET_CLIPS = 13, 4
_FIRST_SHOWN = 12  # before that a speaker of GRID is silent

Picture = NDArray[np.uint8]
console = Console()
app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


@app.command()
def main(
    speech: Annotated[Path, typer.Option(help="Folder with GRID: clips/*.mp4 and words.tsv")],
    motion: Annotated[Path, typer.Option(help="Folder of fitted movement; grows")],
    face_nets: Annotated[Path | None, typer.Option(help="Else $LIPCAM_FACE_NETS")] = None,
    heads: Annotated[Path | None, typer.Option(help=f"Else ${HEADS_VARIABLE}")] = None,
    identity: Annotated[str, typer.Option(help="Which bundled head")] = "kenji",
    clips: Annotated[int, typer.Option(min=1, max=200, help="How many clips")] = 6,
    sheet: Annotated[Path | None, typer.Option(help="PNG: speaker above, head below")] = None,
) -> None:
    """Compare the mouths of real clips with those of a head that they drive."""
    if heads is not None:
        os.environ[HEADS_VARIABLE] = str(heads.resolve())
    try:
        _check(speech, motion, face_nets, identity, clips, sheet)
    except (TrainingError, FaceError) as err:
        console.print(str(err), style="red", markup=False)
        raise typer.Exit(1) from err


def _check(
    speech: Path,
    motion: Path,
    face_nets: Path | None,
    identity: str,
    count: int,
    sheet: Path | None,
) -> None:
    nets = FaceNets(face_nets_folder(face_nets))
    found = find_filmed([speech])
    if not found or identity not in bundled_identities():
        raise TrainingError(f"no filmed clips in {speech}, or no bundled head {identity!r}")
    # Evenly spread, beginning between two steps: other clips than the first of a list.
    step = max(1, len(found) // count)
    chosen = found[step // 2 :: step][:count]
    folder = MotionFolder(motion)
    folder.fit(chosen, nets)
    head = HeadRenderer(bundled_identities()[identity])
    rows, strips = [], []
    for clip in chosen:
        row, strip = _compare(clip, folder.load(clip), head, nets)
        rows.append(row)
        strips.append(strip)
        console.print(f"{clip.path.stem}: " + ", ".join(f"{v:.2f}" for v in row[:3]))
    head.release()
    for name, corr, size in zip(_NAMES, *np.split(np.mean(rows, axis=0), 2), strict=True):
        console.print(f"{name}: correlation {corr:.3f}, movement {size:.2f} of the speaker's")
    if sheet is not None and not cv2.imwrite(
        str(sheet), np.concatenate(strips[:_SHEET_CLIPS])[..., ::-1]
    ):
        raise TrainingError(f"the sheet {sheet} cannot be written")


def _compare(
    clip: Filmed, motion: MouthMotion, head: HeadRenderer, nets: FaceNets
) -> tuple[NDArray[np.float64], Picture]:
    """Three correlations and three ratios of movement; two rows of mouths, speaker and head."""
    points = track_points(clip.path, nets)
    units, still = head_units(motion), np.zeros(6, np.float32)
    frames = [
        cv2.resize(
            head.render_frame(units[k], still, float(motion.seal[k])), _PICTURE,
            interpolation=cv2.INTER_AREA,
        )
        for k in range(len(units))
    ]  # fmt: skip
    tracked, _ = follow_face(chain(frames[:1], frames), nets)
    if any(p is None for p in tracked):
        raise TrainingError("the face networks lost the rendered head")
    again = np.stack([p for p in tracked[1:] if p is not None])
    count = min(len(points), len(again))
    real, made = measure_mouth(points[:count])[:, :3], measure_mouth(again[:count])[:, :3]
    alike = [np.corrcoef(real[:, i], made[:, i])[0, 1] for i in range(3)]
    shown = np.arange(_FIRST_SHOWN, count, 2)[:_SHEET_COLUMNS]
    speaker = _mouths(list(read_frames(clip.path)), points, shown)
    strip = np.concatenate([speaker, _mouths(frames, again, shown)])
    return np.array([*alike, *(made.std(0) / np.maximum(real.std(0), 1e-6))]), strip


def _mouths(
    frames: list[Picture], points: NDArray[np.float32], shown: NDArray[np.int64]
) -> Picture:
    blank = np.zeros((REGION_HEIGHT, REGION_WIDTH * _SHEET_COLUMNS, 3), np.uint8)
    for column, k in enumerate(shown):
        affine = fit_region_affine(points[k, ANCHORS, :2])
        at = column * REGION_WIDTH
        blank[:, at : at + REGION_WIDTH] = cut_region(frames[k], affine)
    return blank


if __name__ == "__main__":
    app()
