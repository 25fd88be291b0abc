"""The words of ``lipcam bench``. What does the work is imported when the command runs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from app.chosen import check_avatar_of, with_given
from app.options import (
    AvatarOption,
    ChunkOption,
    DecoderOption,
    EngineOption,
    JsonOption,
    LookAheadOption,
    ModeOption,
    PrecisionOption,
    ProviderOption,
    ThreadsOption,
)


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
    looks: Annotated[
        bool, typer.Option("--looks", help="Only what badge and backgrounds cost a picture.")
    ] = False,
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

        chosen = with_given(
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
    settings = with_given(
        Settings(), avatar=avatar, engine=engine, threads=threads, chunk_frames=chunk
    )
    if looks:
        from app.avatars import library
        from app.bench.looks import show_looks

        show_looks(library().get(settings.avatar), as_json)
        return
    check_engine(settings)
    check_avatar_of(settings)
    if plot is not None:
        check_plot(plot)
    run_bench(as_json=as_json, plot=plot, seconds=seconds, settings=settings)
