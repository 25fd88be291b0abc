"""Whether the installed torch really computes on a graphics card: one product, compared."""

from __future__ import annotations

import warnings
from typing import Any

import torch

from core.student.kernel_trial import KernelTrial

_SIDE = 256


def try_kernel() -> KernelTrial:
    """Multiply two small matrices on the first card. Makes a context on it; takes seconds. Raises
    nothing for what a driver says."""
    version: Any = torch.version
    name, toolkit = ("CUDA", version.cuda) if version.cuda else ("ROCm", version.hip)
    built_for = f"{name} {toolkit}" if toolkit else ""
    base = KernelTrial(str(torch.__version__), built_for)
    cuda: Any = torch.cuda
    card = arch = ""
    archs: tuple[str, ...] = ()
    with warnings.catch_warnings(record=True) as told:  # torch tells there why it sees no card
        warnings.simplefilter("always")
        try:
            if built_for and cuda.is_available():
                card = str(cuda.get_device_name(0))
                arch = "sm_{}{}".format(*cuda.get_device_capability(0))
                archs = tuple(str(each) for each in cuda.get_arch_list())
                ok = _right()
                problem = "" if ok else "the result was wrong"
                return KernelTrial(base.torch, built_for, card, arch, archs, ok, problem)
        except (RuntimeError, AssertionError, OSError) as error:
            return KernelTrial(base.torch, built_for, card, arch, archs, False, _first(error))
    problem = _first(told[-1].message) if told else ""
    return KernelTrial(base.torch, built_for, problem=problem)


def _right() -> bool:
    """Whole numbers, small enough that every order of adding gives the same."""
    left = torch.arange(_SIDE * _SIDE, dtype=torch.float32).reshape(_SIDE, _SIDE) % 7
    right = torch.arange(_SIDE * _SIDE, dtype=torch.float32).reshape(_SIDE, _SIDE) % 5
    found = (left.to("cuda") @ right.to("cuda")).cpu()
    return bool(torch.equal(found, left @ right))


def _first(said: object) -> str:
    lines = str(said).strip().splitlines()
    return (lines[0] if lines else type(said).__name__)[:240]
