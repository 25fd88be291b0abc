"""The graphics cards that the installed torch can use."""

from __future__ import annotations

from typing import Any

import torch


def torch_gpus() -> list[tuple[str, int, int]]:
    """(name, bytes in all, bytes free now) of each card; empty where torch can use none.

    Asking a card makes a context on it. Raises RuntimeError when a driver fails.
    """
    cuda: Any = torch.cuda
    if not cuda.is_available():
        return []
    found = []
    for index in range(cuda.device_count()):
        free, total = cuda.mem_get_info(index)
        found.append((str(cuda.get_device_name(index)), int(total), int(free)))
    return found


def card_of(device: torch.device) -> tuple[str, float]:
    """(name, MiB of its memory that this program holds) of a device; ("", 0.0) for none."""
    if device.type != "cuda":
        return "", 0.0
    cuda: Any = torch.cuda
    return str(cuda.get_device_name(device)), float(cuda.memory_reserved(device)) / 2**20


def torch_version() -> str:
    """With its build, for example "2.13.0+cpu"."""
    return str(torch.__version__)
