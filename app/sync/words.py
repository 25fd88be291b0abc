"""The words of ``lipcam sync-test``. What does the work is imported when the command runs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from app.chosen import check_avatar_of, saved_settings, tell, with_given
from app.options import (
    AvatarOption,
    CameraOption,
    ChunkOption,
    DelayOption,
    EngineOption,
    JsonOption,
    ProviderOption,
    ThreadsOption,
)


def sync_test(
    as_json: JsonOption = False,
    plot: Annotated[Path | None, typer.Option(help="PNG of it to write.")] = None,
    seconds: Annotated[
        float, typer.Option(help="Length of what is spoken; beginning and end come on top.", min=8)
    ] = 30.0,
    private: Annotated[
        bool,
        typer.Option("--private", help="Linux: start sound and camera servers only for the test."),
    ] = False,
    camera: CameraOption = None,
    avatar: AvatarOption = None,
    engine: EngineOption = None,
    provider: ProviderOption = None,
    threads: ThreadsOption = None,
    chunk: ChunkOption = None,
    delay_ms: DelayOption = None,
) -> None:
    """Measure whether a call gets sound and picture together: delay, skew and pacing.

    Beeps and speech go through the whole live chain, and a reader of its own opens the camera and
    the Lipcam microphone as a call program does. Nothing is heard aloud.
    """
    from app.checks import check_engine, check_plot
    from app.sync.command import run_sync_test

    saved, notices = saved_settings()
    settings = with_given(
        saved,
        camera=camera or ("pipewire" if private else None),
        avatar=avatar,
        engine=engine,
        provider=provider,
        threads=threads,
        chunk_frames=chunk,
        delay_ms=delay_ms,
    )
    tell(notices)
    check_avatar_of(settings)
    check_engine(settings)
    if plot is not None:
        check_plot(plot)
    run_sync_test(settings, seconds, private=private, as_json=as_json, plot=plot)


def read_call() -> None:
    """The reading half, for a program that was frozen into one file."""
    from app.sync.reader import main

    raise typer.Exit(main())
