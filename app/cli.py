"""The command line: ``lipcam`` and ``python -m app``.

Every command imports what it needs when it runs, so that ``--help`` and ``avatars list`` are quick.
Errors of Lipcam become one sentence with its remedy and an exit status: 2 when what was asked for
cannot be used, 1 when something failed while doing it, 130 after Ctrl-C.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from app.models.command import models
from core.errors import (
    AudioFormatError,
    AvatarError,
    FaceError,
    LipcamError,
    ModelRefused,
    SettingsError,
    VideoError,
)

if TYPE_CHECKING:
    from core.messages import Notice
    from core.settings import Settings

UNUSABLE, FAILED, INTERRUPTED = 2, 1, 130
_FILE_ERRORS = AudioFormatError | VideoError | FaceError


class _Commands(TyperGroup):
    """Ctrl-C in any command: by now all is closed, and one word says so. Typer itself would end
    without one."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            typer.echo("Stopped.", err=True)
            raise typer.Exit(INTERRUPTED) from None


app = typer.Typer(
    name="lipcam",
    cls=_Commands,
    help="A virtual webcam that speaks for you: an avatar says your words, lips in time.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
avatars = typer.Typer(help="Show, install and remove avatars.", no_args_is_help=True)
app.add_typer(avatars, name="avatars")
app.add_typer(models, name="models")

AvatarOption = Annotated[str | None, typer.Option("--avatar", help="Its id; see avatars list.")]
MicOption = Annotated[
    str | None,
    typer.Option("--mic", help="default, sample, none, file:PATH, or an id of `lipcam devices`."),
]
CameraOption = Annotated[
    str | None,
    typer.Option("--camera", help="auto, none, file:PATH, or an id of `lipcam devices`."),
]
SpeakerOption = Annotated[
    str | None,
    typer.Option("--speaker", help="auto (speech from a file is heard), default, off."),
]
EngineOption = Annotated[
    str | None,
    typer.Option(
        "--engine", help="onnx_small, pattern, lipforcing (lipforcing-14b, lipforcing-1.3b)."
    ),
]
ModeOption = Annotated[
    str | None,
    typer.Option("--mode", help="Lip Forcing: chunk3 (as trained), overlap or chunk1."),
]
DecoderOption = Annotated[
    str | None, typer.Option("--decoder", help="Lip Forcing: taehv (fast) or wan.")
]
PrecisionOption = Annotated[
    str | None, typer.Option("--precision", help="Lip Forcing: auto, bf16, fp8 or float32.")
]
LookAheadOption = Annotated[
    int | None,
    typer.Option("--look-ahead-ms", help="Lip Forcing: sound awaited after a chunk.", min=0),
]
ProviderOption = Annotated[str | None, typer.Option("--provider", help="auto, cpu, cuda …")]
ThreadsOption = Annotated[int | None, typer.Option("--threads", help="For the engine.", min=1)]
ChunkOption = Annotated[
    int | None,
    typer.Option(
        "--chunk",
        help="Pictures in one go; 1, where the student offers it, allows 40 ms less delay.",
        min=1,
        max=2,
    ),
]
DelayOption = Annotated[
    int | None, typer.Option("--delay-ms", help="From sound to picture.", min=0, max=2000)
]
JsonOption = Annotated[bool, typer.Option("--json", help="For programs.")]


def main() -> None:
    """Entry point; ends the process with an exit status."""
    from app.checks import Unusable
    from app.log_file import start_log

    start_log()
    try:
        app(prog_name="lipcam")  # also where it was started as a module
    except LipcamError as error:
        _warn(str(error))
        kinds = Unusable | SettingsError | AvatarError | ModelRefused | _FILE_ERRORS
        sys.exit(UNUSABLE if isinstance(error, kinds) else FAILED)


@app.callback(invoke_without_command=True)
def start(context: typer.Context) -> None:
    """Open the window. Without a display: speak the bundled sample into a video file."""
    if context.invoked_subcommand is not None:
        return
    settings, notices = _saved_settings()
    status = _open_window(settings, notices)
    if status is None:
        from app.headless import run_sample

        _tell(notices)
        _check_avatar(settings)
        status = run_sample(settings)
    raise typer.Exit(status)


@app.command()
def live(
    headless: Annotated[bool, typer.Option("--headless", help="Without a window.")] = False,
    seconds: Annotated[
        float | None, typer.Option(help="Stop after so many; else Ctrl-C.", min=0.1)
    ] = None,
    mic: MicOption = None,
    camera: CameraOption = None,
    again: Annotated[
        bool, typer.Option("--replace", help="Record over a video that is there.")
    ] = False,
    speaker: SpeakerOption = None,
    avatar: AvatarOption = None,
    engine: EngineOption = None,
    provider: ProviderOption = None,
    threads: ThreadsOption = None,
    chunk: ChunkOption = None,
    mode: ModeOption = None,
    decoder: DecoderOption = None,
    precision: PrecisionOption = None,
    look_ahead_ms: LookAheadOption = None,
    delay_ms: DelayOption = None,
) -> None:
    """Speak now: microphone to camera, with live statistics."""
    from app.checks import check_devices, check_engine
    from core.settings import Settings

    given: dict[str, Any] = {
        "mic": mic,
        "camera": camera,
        "avatar": avatar,
        "engine": engine,
        "provider": provider,
        "threads": threads,
        "chunk_frames": chunk,
        "lipforcing_mode": mode,
        "lipforcing_decoder": decoder,
        "lipforcing_precision": precision,
        "lipforcing_lookahead_ms": look_ahead_ms,
        "delay_ms": delay_ms,
        "speaker": speaker or ("off" if headless else None),
    }
    saved, notices = _saved_settings()
    settings = _with(saved, **given)
    if not headless and seconds is None:
        asked = _with(Settings(), **given)  # for what was saved the window has words of its own
        check_engine(asked)
        check_devices(asked, over_old=again)
        if avatar is not None:
            _check_avatar(asked)
        status = _open_window(settings, notices, start=True, saved=saved)
        if status is not None:
            raise typer.Exit(status)
    from app.headless import run_live

    _tell(notices)
    _check_avatar(settings)
    check_engine(settings)
    check_devices(settings, over_old=again)
    raise typer.Exit(run_live(settings, seconds))


@app.command()
def render(
    out: Annotated[Path, typer.Option("--out", "-o", help="Video to write: .mp4, .mov or .mkv.")],
    audio: Annotated[
        Path | None, typer.Option(help="Speech: WAV, MP3, a video … With --video: else its own.")
    ] = None,
    video: Annotated[
        Path | None,
        typer.Option(help="A film of a person who shall say it, in place of an avatar."),
    ] = None,
    avatar: AvatarOption = None,
    engine: EngineOption = None,
    provider: ProviderOption = None,
    threads: ThreadsOption = None,
    mode: ModeOption = None,
    decoder: DecoderOption = None,
    precision: PrecisionOption = None,
    look_ahead_ms: LookAheadOption = None,
) -> None:
    """Make a video of an avatar, or of a person in a film, that speaks a sound file."""
    from app.checks import check_engine, check_film, check_video
    from app.render import render_with_progress

    settings, notices = _saved_settings()
    _tell(notices)
    settings = _with(
        settings,
        avatar=avatar,
        engine=engine,
        provider=provider,
        threads=threads,
        lipforcing_mode=mode,
        lipforcing_decoder=decoder,
        lipforcing_precision=precision,
        lipforcing_lookahead_ms=look_ahead_ms,
    )
    check_engine(settings)
    if video is not None:
        from app.film.command import revoice_with_progress

        check_film(out, video, audio, avatar, hurried=mode is not None or look_ahead_ms is not None)
        revoice_with_progress(settings, video, audio, out, automatic_threads=threads is None)
        return
    audio = check_video(out, audio)
    _check_avatar(settings)
    render_with_progress(settings, audio, out, automatic_threads=threads is None)


@app.command()
def devices(as_json: JsonOption = False) -> None:
    """List microphones and cameras, and what is missing for more."""
    from app.devices import show_devices

    show_devices(as_json)


@app.command()
def bench(
    as_json: JsonOption = False,
    plot: Annotated[Path | None, typer.Option(help="PNG of the delays to write.")] = None,
    seconds: Annotated[
        float, typer.Option(help="Length of the sustained run; 300 for a thorough one.", min=5)
    ] = 30.0,
    avatar: AvatarOption = None,
    engine: EngineOption = None,
    threads: ThreadsOption = None,
    chunk: ChunkOption = None,
    size: Annotated[
        str, typer.Option(help="Lip Forcing: 1.3B, 14B, or tiny to see that it works.")
    ] = "14B",
    mode: ModeOption = None,
    decoder: DecoderOption = None,
    precision: PrecisionOption = None,
    look_ahead_ms: LookAheadOption = None,
    provider: ProviderOption = None,
    chunks: Annotated[int, typer.Option(help="Lip Forcing: chunks that are timed.", min=1)] = 50,
    teacher: Annotated[
        bool, typer.Option("--teacher", help="Lip Forcing: time the 14B teacher too.")
    ] = False,
    teacher_steps: Annotated[
        int, typer.Option(help="Lip Forcing: of the 50, how many are timed.", min=1, max=50)
    ] = 4,
) -> None:
    """Measure speed, delay, start and memory on this machine; compare with a known network.

    With --engine lipforcing: the large student with random weights, its parts, and how much faster
    it is than the bidirectional network.
    """
    from app.bench.command import run_bench
    from app.checks import check_engine, check_plot
    from core.settings import Settings

    if engine == "lipforcing":
        from app.bench.lip_forcing import run_lip_forcing_bench
        from core.student.lipforcing_live import LiveOptions

        chosen = _with(
            Settings(),
            lipforcing_mode=mode,
            lipforcing_decoder=decoder,
            lipforcing_precision=precision,
            lipforcing_lookahead_ms=look_ahead_ms,
        )
        run_lip_forcing_bench(
            size,
            LiveOptions.of(chosen),
            provider=provider or "auto",
            avatar_id=avatar or "",
            chunks=chunks,
            teacher_steps=teacher_steps,
            teacher=teacher,
            as_json=as_json,
        )
        return
    settings = _with(Settings(), avatar=avatar, engine=engine, threads=threads, chunk_frames=chunk)
    check_engine(settings)
    _check_avatar(settings)
    if plot is not None:
        check_plot(plot)
    run_bench(as_json=as_json, plot=plot, seconds=seconds, settings=settings)


@app.command()
def parity(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="Weights, inputs and outputs of another one.")
    ],
    as_json: JsonOption = False,
) -> None:
    """Compare the Lip Forcing network with recorded rollouts of another implementation."""
    from app.parity import run_parity

    raise typer.Exit(0 if run_parity(folder, as_json=as_json) else FAILED)


@avatars.command("list")
def list_avatars(as_json: JsonOption = False) -> None:
    """One avatar a line, its id first."""
    from app.avatars import show_avatars

    show_avatars(as_json)


@avatars.command("install")
def install_avatar(
    package: Annotated[Path, typer.Argument(help="Its folder, or a zip of it (.zip, .lipavatar).")],
    again: Annotated[bool, typer.Option("--replace", help="Also where the id is taken.")] = False,
) -> None:
    """Check an avatar package and copy it into your library."""
    from app.avatars import install

    install(package, replace=again)


@avatars.command("remove")
def remove_avatar(avatar_id: Annotated[str, typer.Argument(metavar="ID")]) -> None:
    """Delete one of your own avatars."""
    from app.avatars import remove

    remove(avatar_id)


def _saved_settings() -> tuple[Settings, list[Notice]]:
    from core import paths
    from core.settings_file import load_settings

    return load_settings(paths.settings_file())


def _with(settings: Settings, **chosen: object) -> Settings:
    """The settings with those options that were given."""
    given: dict[str, Any] = {name: value for name, value in chosen.items() if value is not None}
    return replace(settings, **given)


def _tell(notices: list[Notice]) -> None:
    for notice in notices:
        _warn(f"{notice.text} {notice.remedy}")


def _warn(text: str) -> None:
    typer.echo(f"lipcam: {text}", err=True)


def _check_avatar(settings: Settings) -> None:
    """Raise AvatarError for one that cannot be used; tell where another stands in for the first."""
    from app.checks import check_avatar

    for text in check_avatar(settings.avatar):
        _warn(text)


def _open_window(
    settings: Settings,
    notices: list[Notice],
    start: bool = False,
    saved: Settings | None = None,
) -> int | None:
    """Show the window until it is closed; None where there can be none, which is told."""
    from app.display import display_problem

    problem = display_problem()
    if not problem:
        try:
            from app.window.main import run_window
        except ImportError as error:  # a library of the system that Qt needs
            problem = f"the window cannot be loaded ({error})"
        else:
            return run_window(settings, notices, start=start, saved=saved)
    typer.echo(f"No window: {problem}.")
    return None
