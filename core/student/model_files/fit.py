"""Whether a model fits the graphics card of this machine, told before anything is loaded."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from importlib.util import find_spec

from core.student.model_files.catalogue import Model
from core.student.model_files.sizes import GIB

_SMI = ("--query-gpu=name,memory.total,memory.free", "--format=csv,noheader,nounits")
_SMI_WAIT_S = 10.0
_MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Gpu:
    """One graphics card. total, free: bytes."""

    name: str
    total: int
    free: int


@dataclass(frozen=True, slots=True)
class Graphics:
    """What this machine has. gpus: cards, seen by torch or else by the driver. usable: whether the
    installed torch computes on them. hint: "" or what to do about it."""

    gpus: tuple[Gpu, ...]
    usable: bool
    hint: str = ""

    @property
    def best(self) -> Gpu | None:
        """The card with the most memory."""
        return max(self.gpus, key=lambda gpu: gpu.total, default=None)


class Verdict(Enum):
    """Whether a model fits."""

    FITS = "fits"
    TIGHT = "tight"
    TOO_SMALL = "too small"
    NO_GPU = "no gpu"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Fit:
    """text: plain sentences: whether it fits, and what will happen if not."""

    verdict: Verdict
    text: str


def find_graphics(ask_driver: Callable[[], list[Gpu]] | None = None) -> Graphics:
    """Look for cards; may take seconds (it loads torch where that is installed).

    ask_driver: for tests. Never raises for what a driver does.
    """
    ask_driver = ask_driver or nvidia_gpus
    if find_spec("torch") is None:
        cards = tuple(ask_driver())
        hint = "torch is not installed; Lip Forcing needs it." if cards else ""
        return Graphics(cards, False, hint)
    try:
        from core.student.torch_gpus import torch_gpus, torch_version

        seen = tuple(Gpu(*each) for each in torch_gpus())
        version = torch_version()
    except (ImportError, OSError, RuntimeError) as err:
        reason = (str(err).strip().splitlines() or [type(err).__name__])[0][:200]
        return Graphics(tuple(ask_driver()), False, f"torch cannot use a card here ({reason}).")
    if seen:
        return Graphics(seen, True)
    cards = tuple(ask_driver())
    hint = f"The installed torch ({version}) cannot use the card; install one built for CUDA."
    return Graphics(cards, False, hint if cards else "")


def nvidia_gpus(program: str = "nvidia-smi") -> list[Gpu]:
    """What NVIDIA's driver says, through its own program; empty where there is none."""
    path = shutil.which(program)
    if path is None:
        return []
    try:
        answer = subprocess.run(
            [path, *_SMI], capture_output=True, text=True, timeout=_SMI_WAIT_S, check=True
        ).stdout
    except (OSError, ValueError, subprocess.SubprocessError):
        return []
    return parse_nvidia(answer)


def parse_nvidia(answer: str) -> list[Gpu]:
    """Lines of "name, MiB in all, MiB free"; others (a card that says nothing) are left out."""
    found = []
    for line in answer.splitlines():
        name, *sizes = [word.strip() for word in line.rsplit(",", 2)]
        if len(sizes) == 2 and all(size.isascii() and size.isdigit() for size in sizes):
            total, free = (int(size) * _MIB for size in sizes)
            found.append(Gpu(name, total, min(free, total)))
    return found


def judge(model: Model, graphics: Graphics) -> Fit:
    """Compare what a model needs with the largest card."""
    if model.memory is None:
        return Fit(Verdict.UNKNOWN, f"How much graphics memory {model.id} needs is not known.")
    need, card = round(model.memory.gib * GIB), graphics.best
    claim = f"{model.id} needs about {model.memory.gib:g} GiB of graphics memory"
    if card is None:
        return Fit(
            Verdict.NO_GPU,
            f"{claim}; no GPU was found. On the processor it would be far from live (minutes for "
            "a second of speech, and as much main memory): the small student is the one to use.",
        )
    has = f"{card.name} has {card.total / GIB:.1f} GiB, {card.free / GIB:.1f} of them free"
    pace = f" {model.pace}" if model.pace else ""
    hint = f" {graphics.hint}" if graphics.hint else ""
    if need > card.total:
        return Fit(
            Verdict.TOO_SMALL,
            f"{claim}; {has}. It does not fit: loading will end with an error that the memory is "
            f"full, or, where the driver moves it to main memory, be far too slow to be live."
            f"{hint}",
        )
    if need > card.free:
        return Fit(
            Verdict.TIGHT,
            f"{claim}; {has}. It fits once other programs let go of theirs; until then loading "
            f"will end with an error that the memory is full.{pace}{hint}",
        )
    return Fit(Verdict.FITS, f"{claim}; {has}. It fits.{pace}{hint}")
