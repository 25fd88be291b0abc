"""The options that several commands share, each with its words."""

from __future__ import annotations

from typing import Annotated

import typer

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
