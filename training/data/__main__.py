"""Command `python -m training.data`: make a data set, or draw a sheet of one clip."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from core.errors import FaceError, TrainingError
from training.commit import current_commit
from training.data import sketch
from training.data.factory import Face, RealMotion
from training.data.motions import MotionFolder, require_some
from training.data.plan import MOTION, ClipPlan, PlanOptions, filmed_for_training, plan_clips
from training.data.production import Made, produce
from training.data.shards import MappedData, ShardList
from training.data.speech_sources import pronounceable, speech_licences, training_voices
from training.heads.identity import bundled_identities
from training.heads.library import HEADS_VARIABLE
from training.speech import flite
from training.speech.phones import FPS
from training.speech.recordings import (
    Recording,
    find_filmed,
    find_recordings,
    find_transcripts,
)

SPEECH_VARIABLE = "LIPCAM_SPEECH"


class Faces(str, Enum):
    """What speaks: rendered heads, or plain drawings that need no assets."""

    HEADS = "heads"
    SKETCH = "sketch"


console = Console()
app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


@app.command()
def main(
    out: Annotated[Path, typer.Option(help="Folder of the data set")] = Path("data/small"),
    minutes: Annotated[float, typer.Option(help="Minutes of video in all")] = 40.0,
    identities: Annotated[int, typer.Option(help="Random people to train on")] = 300,
    seed: Annotated[int, typer.Option(help="Another seed, another data set")] = 1,
    heads: Annotated[Path | None, typer.Option(help=f"Head assets; else ${HEADS_VARIABLE}")] = None,
    speech: Annotated[
        list[Path] | None, typer.Option(help=f"Recorded speech; else ${SPEECH_VARIABLE}")
    ] = None,
    jobs: Annotated[int, typer.Option(min=1, max=64, help="Processes")] = 1,
    faces: Annotated[
        Faces, typer.Option(help="sketch: plain drawings, to try things without assets")
    ] = Faces.HEADS,
    sheet: Annotated[Path | None, typer.Option(help="Draw a clip to this PNG instead")] = None,
    clip: Annotated[str, typer.Option(help="Which clip to draw; else the first")] = "",
    add_clips: Annotated[
        Path | None, typer.Option(help="Add videos of real people, with their consent, instead")
    ] = None,
    face_nets: Annotated[
        Path | None,
        typer.Option(help="Face networks for --add-clips and --motion; else $LIPCAM_FACE_NETS"),
    ] = None,
    motion: Annotated[
        Path | None,
        typer.Option(help="Some clips move as filmed speakers do; fitted movement is kept here"),
    ] = None,
    motion_share: Annotated[
        float, typer.Option(help="Share of the training clips that do, with --motion")
    ] = 0.12,
) -> None:
    """Make talking heads with exactly timed speech, look at one (--sheet FILE.png), or add videos
    of real people (--add-clips DIR)."""
    try:
        if add_clips is not None:
            _add(add_clips, out, face_nets)
            return
        if sheet is not None:
            from training.data.sheet import draw_sheet

            draw_sheet(out, sheet, clip)
            console.print(f"drawn: {sheet}")
            return
        if heads is not None:
            os.environ[HEADS_VARIABLE] = str(heads.resolve())
        bundled = tuple(sorted(bundled_identities())) if faces is Faces.HEADS else ()
        if motion is None and face_nets is not None:
            motion = out / "motion"
        share = motion_share if motion is not None else 0.0
        options = PlanOptions(minutes, identities, seed, bundled, motion_share=share)
        _make(out, options, faces, speech, jobs, motion, face_nets)
    except (TrainingError, FaceError) as err:
        console.print(str(err), style="red", markup=False)
        raise typer.Exit(1) from err


def _face_maker(faces: Faces) -> tuple[Callable[[str], Face], tuple[str, ...]]:
    """What builds a face by its name, and the licences of what it is built from."""
    if faces is Faces.SKETCH:
        return sketch.SketchFace, sketch.LICENCES
    try:
        from training.data import faces as heads
    except ImportError as err:
        raise TrainingError(
            f"making data needs the training tools ({err}); install them with "
            "`pip install -e '.[cpu,train]'` in the project's environment"
        ) from err
    heads.require_heads()
    return heads.HeadFace, heads.LICENCES


def _make(
    out: Path,
    options: PlanOptions,
    faces: Faces,
    speech: list[Path] | None,
    jobs: int,
    motion: Path | None = None,
    face_nets: Path | None = None,
) -> None:
    flite.find_flite()
    make_face, face_licences = _face_maker(faces)
    folders = speech if speech else _speech_from_environment()
    recordings = find_recordings(folders)
    known_words = set(pronounceable([r.text for r in recordings]))
    recordings = [r for r in recordings if r.text in known_words]
    options = replace(
        options, voices=training_voices(), transcripts=pronounceable(find_transcripts(folders))
    )
    filmed = filmed_for_training(find_filmed(folders), recordings) if motion is not None else []
    if motion is not None and not filmed:
        raise TrainingError("--motion wants filmed speech: give the folder of GRID with --speech")
    plans = plan_clips(options, recordings, filmed)
    licences = [*speech_licences(options.voices, recordings), *face_licences]
    licences += sorted({clip.licence for clip in filmed})
    shards = ShardList(
        out, options.to_dict(len(recordings), len(filmed)), licences, current_commit()
    )
    _log_to(out / "making.log")
    _share_processors(jobs)
    movement = RealMotion(tuple(filmed), motion) if motion is not None else None
    if movement is not None:
        _fit_motion(movement, plans, face_nets)
    known = len(MappedData(out).clips) if shards.finished else 0
    console.print(_summary(len(plans), known, recordings, options))
    with Progress(
        TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed}/{task.total}"),
        TimeRemainingColumn(), console=console,
    ) as progress:  # fmt: skip
        task = progress.add_task("clips", total=len(plans), completed=known)

        def report(made: Made) -> None:
            progress.update(task, advance=1, description=made.plan.id)

        left_out = produce(plans, shards, make_face, recordings, jobs, report, movement)
    data = MappedData(out)
    console.print(
        f"{len(data.clips)} clips, {data.frames / FPS / 60:.1f} minutes in {out}; "
        f"{left_out} left out (see {out / 'making.log'})"
    )


def _fit_motion(motion: RealMotion, plans: Sequence[ClipPlan], face_nets: Path | None) -> None:
    """Track the filmed clips that the plan uses and that were not tracked before."""
    from core.avatar.onnx_faces import FaceNets, face_nets_folder

    numbers = sorted({plan.recording for plan in plans if plan.kind == MOTION})
    wanted = [motion.clips[number] for number in numbers]
    folder = MotionFolder(motion.folder)
    if not folder.lacks(wanted):
        return
    try:
        place = face_nets_folder(face_nets)
    except FaceError:
        if face_nets is not None:
            raise
        require_some(wanted, folder)
        return  # the others are left out, and named
    nets = FaceNets(place)
    with console.status("fitting face units to filmed speech") as status:
        left_out = folder.fit(wanted, nets, lambda name: status.update(f"{name} fitted"))
    for name, reason in left_out.items():
        console.print(f"left out: {name}: {reason}", style="dim", markup=False)


def _add(folder: Path, out: Path, face_nets: Path | None) -> None:
    from core.avatar.onnx_faces import FaceNets, face_nets_folder
    from training.footage.import_clips import import_clips

    nets = FaceNets(face_nets_folder(face_nets))
    with console.status("tracking faces") as status:
        done = import_clips(
            folder, out, nets, current_commit(), lambda path: status.update(f"{path.name} done")
        )
    for name, reason in done.left_out.items():
        console.print(f"left out: {name}: {reason}", style="dim", markup=False)
    console.print(
        f"{done.clips} clips, {done.frames / FPS / 60:.1f} minutes of footage added to {out}; "
        f"{done.known} files were there already, {len(done.left_out)} left out"
    )


def _share_processors(jobs: int) -> None:
    """Keep processes from crowding each other: the OpenGL driver takes all processors else."""
    threads = max(1, (os.cpu_count() or 1) // jobs)
    for name in ("LP_NUM_THREADS", "OMP_NUM_THREADS"):
        os.environ.setdefault(name, str(threads))


def _summary(plans: int, known: int, recordings: list[Recording], options: PlanOptions) -> str:
    voices = sorted({r.voice for r in recordings})
    real = f"{len(recordings)} recordings of {', '.join(voices)}" if recordings else (
        f"no recorded speech (give --speech or ${SPEECH_VARIABLE}); synthetic voices only"
    )  # fmt: skip
    return (
        f"{plans} clips planned, {known} already there; {real}; voices {', '.join(options.voices)};"
        f" {len(options.transcripts) or 'no'} transcripts besides the grammar"
    )


def _speech_from_environment() -> list[Path]:
    return [Path(p) for p in os.environ.get(SPEECH_VARIABLE, "").split(os.pathsep) if p]


def _log_to(path: Path) -> None:
    handler = logging.FileHandler(path, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logger = logging.getLogger("training.data")
    logger.setLevel(logging.INFO)
    logger.addHandler(handler)


if __name__ == "__main__":
    app()
