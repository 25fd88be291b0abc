"""The command line: ``lipcam`` and ``python -m app``.

Every command imports what it needs when it runs, so that ``--help`` and ``avatars list`` are quick.
Errors of Lipcam become one sentence with its remedy and an exit status: 2 when what was asked for
cannot be used, 1 when something failed while doing it, 130 after Ctrl-C.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from app.avatar_command import avatars
from app.bench.words import bench
from app.check_camera import check_camera, read_camera
from app.chosen import check_avatar_of, saved_settings, tell, warn, with_given
from app.desktop_menu import desktop
from app.doctor.command import do_checks, doctor
from app.models.command import models
from app.options import (
    AvatarOption,
    CameraOption,
    ChunkOption,
    DecoderOption,
    DelayOption,
    EngineOption,
    JsonOption,
    LookAheadOption,
    MicOption,
    ModeOption,
    PrecisionOption,
    ProviderOption,
    SpeakerOption,
    ThreadsOption,
)
from app.render_command import render
from app.report.command import report
from app.settings.command import settings_commands
from app.sync.words import read_call, sync_test
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
app.command()(bench)
app.add_typer(avatars, name="avatars")
app.add_typer(models, name="models")
app.add_typer(settings_commands, name="settings")
app.add_typer(desktop, name="desktop")
app.command("report")(report)


def run() -> None:
    """Entry point; ends the process with the exit status of ``main``."""
    from app.leaving import leave_after

    leave_after(main)


def main() -> None:
    """One command, from start to end. Raises SystemExit with its status."""
    from app.checks import Unusable
    from app.log_file import start_log
    from app.report.crash import CrashWatch
    from core import paths
    from core.onnx_runtime import forbid_telemetry
    from core.process_environment import make_room

    forbid_telemetry()
    make_room()
    _never_fail_to_print()
    start_log()
    watch = CrashWatch(paths.user_logs())
    try:
        app(prog_name="lipcam", obj=watch)  # also where it was started as a module
    except LipcamError as error:
        warn(str(error))
        kinds = Unusable | SettingsError | AvatarError | ModelRefused | _FILE_ERRORS
        sys.exit(UNUSABLE if isinstance(error, kinds) else FAILED)
    except Exception as error:
        watch.note_exception(error)
        raise
    finally:
        watch.stop()


def _never_fail_to_print() -> None:
    """A file's name may hold what no terminal can show; a list of files is not lost for it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    minimised: Annotated[
        bool, typer.Option("--minimised", help="Open the window out of the way.")
    ] = False,
) -> None:
    """Open the window. Without a display: speak the bundled sample into a video file."""
    _watch_for_crashes(context)
    if context.invoked_subcommand is not None:
        return
    settings, notices = saved_settings()
    status = _open_window(settings, notices, minimised=minimised)
    if status is None:
        from app.headless import run_sample

        tell(notices)
        check_avatar_of(settings)
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
    record: Annotated[
        Path | None, typer.Option(help="With --headless: a video of it, beside the camera.")
    ] = None,
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
    saved, notices = saved_settings()
    settings = with_given(saved, **given)
    if not headless and seconds is None:
        if record is not None:
            raise SettingsError("--record needs --headless, or --seconds.")
        # For what was saved the window has words of its own.
        asked = with_given(Settings(), **given)
        check_engine(asked)
        check_devices(asked, over_old=again)
        if avatar is not None:
            check_avatar_of(asked)
        status = _open_window(settings, notices, start=True, saved=saved)
        if status is not None:
            raise typer.Exit(status)
    from app.headless import run_live

    tell(notices)
    check_avatar_of(settings)
    check_engine(settings)
    check_devices(settings, over_old=again)
    raise typer.Exit(run_live(settings, seconds, record))


app.command()(render)


@app.command()
def devices(as_json: JsonOption = False) -> None:
    """List microphones and cameras, and what is missing for more."""
    from app.devices import show_devices

    show_devices(as_json)


app.command("check-camera")(check_camera)
app.command("read-camera", hidden=True)(read_camera)
app.command("sync-test")(sync_test)
app.command("sync-reader", hidden=True)(read_call)
app.command()(doctor)
app.command("doctor-worker", hidden=True)(do_checks)


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


def _watch_for_crashes(context: typer.Context) -> None:
    """Only now: typer has put its own hook for exceptions in place just before."""
    from app.privacy import read_privacy
    from core import paths

    if context.obj is not None and read_privacy(paths.settings_file()).offer_reports:
        context.obj.start()


def _open_window(
    settings: Settings,
    notices: list[Notice],
    start: bool = False,
    saved: Settings | None = None,
    minimised: bool = False,
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
            return run_window(settings, notices, start=start, saved=saved, minimised=minimised)
    typer.echo(f"No window: {problem}.")
    return None
