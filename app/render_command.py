"""``lipcam render``: a video of an avatar, or of a person in a film, that speaks."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from app.chosen import check_avatar_of, saved_settings, tell, with_given
from app.options import (
    AvatarOption,
    DecoderOption,
    EngineOption,
    LookAheadOption,
    ModeOption,
    PrecisionOption,
    ProviderOption,
    ThreadsOption,
)


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

    settings, notices = saved_settings()
    tell(notices)
    settings = with_given(
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
    check_avatar_of(settings)
    render_with_progress(settings, audio, out, automatic_threads=threads is None)
