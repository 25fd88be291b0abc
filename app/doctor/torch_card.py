"""The check of torch on the graphics card: only the large models of Lip Forcing need it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib.util import find_spec

from app.doctor.check import failed, passed, warned
from app.doctor.finding import Finding
from app.doctor.graphics import NOT_NEEDED, has_nvidia
from app.doctor.scope import Scope
from core.student.kernel_trial import KernelTrial
from core.student.lipforcing_live import NAMES as LIP_FORCING


def check_torch(
    scope: Scope,
    installed: Callable[[], bool] | None = None,
    attempt: Callable[[], KernelTrial] | None = None,
    nvidia: Callable[[], bool] | None = None,
) -> Finding:
    """Whether torch computes on the card, by doing it: falling back to the processor is silent."""
    name = "gpu.torch"
    needed = scope.settings.engine in LIP_FORCING
    if scope.live is not None and scope.live.engine in LIP_FORCING:
        return passed(name, f"The running session computes on: {scope.live.provider}.")
    if not (installed or _torch_is_there)():
        return _without_torch(name, needed)
    try:
        found = (attempt or _attempt)()
    except (ImportError, OSError) as error:
        cause = f"torch is installed, but cannot be loaded ({_first(error)})."
        again = f"{_pip()} --force-reinstall torch"
        return (failed if needed else warned)(name, cause, "Install it again:", again)
    if found.ok:
        told = f"torch {found.torch} ({found.built_for}) has computed on {found.card}"
        return passed(name, f"{told} ({found.arch}), and the result was right.")
    if not found.card and not (nvidia or has_nvidia)():
        return _without_card(name, found, needed)
    cause, remedy, commands = why_not(found)
    return (failed if needed else warned)(name, cause, remedy, *commands)


def _without_torch(name: str, needed: bool) -> Finding:
    if not needed:
        return passed(name, "torch is not installed; only the large models of Lip Forcing use it.")
    told = "Lip Forcing is chosen, but torch is not installed."
    return failed(name, told, "Install it:", f'{_pip()} "lipcam[lipforcing]"')


def _without_card(name: str, found: KernelTrial, needed: bool) -> Finding:
    told = f"torch {found.torch} computes on the processor: there is no NVIDIA card."
    if not needed:
        return passed(name, f"{told} {NOT_NEEDED}")
    told = f"{told} Lip Forcing is chosen and would be far from live."
    return failed(name, told, "Choose the small student in Settings, Lip motion.")


def why_not(found: KernelTrial, platform: str = sys.platform) -> tuple[str, str, tuple[str, ...]]:
    """(cause, remedy, commands) for a card that torch does not compute on."""
    again = (f"{_pip()} --force-reinstall torch",)
    if not found.built_for:
        return (
            f"There is an NVIDIA card, but this torch ({found.torch}) is made for the processor "
            "alone: all would be computed there, slowly.",
            *_cuda_torch(again, platform),
        )
    reason = f" ({found.problem})" if found.problem else ""
    if found.card and _has_no_code(found):
        return (
            f"This torch ({found.torch}, {found.built_for}) has no code for {found.card} "
            f"({found.arch}); it has: {', '.join(found.archs)}.",
            *_cuda_torch((f"{_pip()} --upgrade torch",), platform),
        )
    if found.card:
        return (
            f"torch {found.torch} sees {found.card} ({found.arch}), but cannot compute on it"
            f"{reason}.",
            "Close programs that use the card, and check again; if it stays, restart the computer "
            "and install the newest NVIDIA driver.",
            (),
        )
    return (
        f"torch {found.torch} is made for {found.built_for}, but sees no card{reason}: all would "
        "be computed on the processor, slowly.",
        f"Install an NVIDIA driver that knows {found.built_for} (the newest does), and restart the "
        "computer.",
        (),
    )


def _has_no_code(found: KernelTrial) -> bool:
    """A cubin runs on its own major version from its minor one on, PTX on all later ones."""
    if "no kernel image" in found.problem:
        return True
    mine = _number(found.arch)
    for each in found.archs:
        theirs = _number(each)
        if each.startswith("compute_") and theirs <= mine:
            return False
        if theirs[0] == mine[0] and theirs[1] <= mine[1]:
            return False
    return bool(found.archs)


def _number(arch: str) -> tuple[int, int]:
    digits = "".join(letter for letter in arch.partition("_")[2] if letter.isdigit())
    return (int(digits[:-1] or 0), int(digits[-1])) if digits else (0, 0)


def _cuda_torch(commands: tuple[str, ...], platform: str) -> tuple[str, tuple[str, ...]]:
    """What pip gives is made for CUDA on Linux only."""
    if platform.startswith("linux"):
        return "Install one that is made for CUDA:", commands
    return (
        "Install a torch for CUDA, with the command that pytorch.org/get-started/locally shows for "
        "this system.",
        (),
    )


def _attempt() -> KernelTrial:
    from core.student.torch_kernel import try_kernel

    return try_kernel()


def _torch_is_there() -> bool:
    return find_spec("torch") is not None


def _pip() -> str:
    return f"{sys.executable} -m pip install"


def _first(error: Exception) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:200]
