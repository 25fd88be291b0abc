"""What a try of torch on a graphics card has shown; known also where torch is not installed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KernelTrial:
    """torch: its version. built_for: "CUDA 12.8", "ROCm 6.2" or "" for the processor alone. card,
    arch: of the first card that torch sees, "" for none; arch as "sm_90". archs: those that this
    torch has code for. ok: the card's product was right. problem: "" or what torch said."""

    torch: str
    built_for: str
    card: str = ""
    arch: str = ""
    archs: tuple[str, ...] = ()
    ok: bool = False
    problem: str = ""
