"""``lipcam bench --looks``: what each look costs for one picture, turn by turn in one run."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import cv2
import numpy as np
import typer

from app.bench.speed import one_opencv_thread
from core.avatar.matte_cache import find_mattes
from core.clock import NS_PER_MS, MonotonicClock
from core.compose.look_compositor import LookCompositor
from core.look import Look
from core.region import REGION_HEIGHT, REGION_WIDTH
from core.types import Avatar, FacePatch

_ROUNDS, _PICTURES = 12, 10  # of each look in a round
_SIZES = ((1280, 720), (1920, 1080), (960, 540), (720, 720))
_PLAIN = "as recorded"


@dataclass(frozen=True, slots=True)
class LookCost:
    """size_px: of the output. ms: median for one picture, its loop frame and paste-back included,
    one thread. more_ms, times: against the picture as recorded at that size, in the same rounds."""

    look: str
    size_px: tuple[int, int]
    ms: float
    more_ms: float
    times: float


def measure_looks(
    avatar: Avatar, sizes: Sequence[tuple[int, int]] = _SIZES, rounds: int = _ROUNDS
) -> list[LookCost]:
    """Measure in this process, after half a minute the first time for the avatar's mattes.

    Raises AvatarError, MatteError or PictureError when something bundled is damaged.
    """
    avatar = replace(avatar, mattes=find_mattes(avatar))
    for index in range(len(avatar.loop)):
        avatar.loop.frame(index)
    costs: list[LookCost] = []
    with TemporaryDirectory() as folder, one_opencv_thread():
        picture = Path(folder) / "picture.png"
        _write_picture(picture)
        for size_px in sizes:
            costs += _costs(avatar, _looks(size_px, picture), size_px, rounds)
    return costs


def show_looks(avatar: Avatar, as_json: bool) -> None:
    """Measure and print. Raises what ``measure_looks`` raises."""
    costs = measure_looks(avatar)
    if as_json:
        rows = [
            {
                "look": cost.look,
                "size": list(cost.size_px),
                "ms": round(cost.ms, 3),
                "more_ms": round(cost.more_ms, 3),
                "times": round(cost.times, 3),
            }
            for cost in costs
        ]
        typer.echo(json.dumps(rows, indent=2))
        return
    from rich.console import Console
    from rich.table import Table

    table = Table(title="one picture, one thread, median")
    for column in ("size", "look", "ms", "more", "times"):
        table.add_column(column, justify="left" if column == "look" else "right")
    for cost in costs:
        size = f"{cost.size_px[0]} × {cost.size_px[1]}"
        figures = (f"{cost.ms:.2f}", f"{cost.more_ms:+.2f}", f"{cost.times:.2f}")
        table.add_row(size, cost.look, *figures)
    Console().print(table)


def _looks(size_px: tuple[int, int], picture: Path) -> Mapping[str, Look]:
    plain = Look(size_px=size_px, badge=False)
    return {
        _PLAIN: plain,
        "badge": replace(plain, badge=True),
        "mirrored": replace(plain, flip_output=True),
        "colour": replace(plain, background="colour:#336699"),
        "picture": replace(plain, background=f"picture:{picture}"),
        "blur": replace(plain, background="blur"),
        "picture, mirrored, badge": replace(
            plain, background=f"picture:{picture}", flip_output=True, badge=True
        ),
    }


def _costs(
    avatar: Avatar, looks: Mapping[str, Look], size_px: tuple[int, int], rounds: int
) -> list[LookCost]:
    clock, frames = MonotonicClock(), len(avatar.loop)
    composers = {name: LookCompositor(avatar, look) for name, look in looks.items()}
    noise = np.random.default_rng(1).integers(0, 256, (REGION_HEIGHT, REGION_WIDTH, 3))
    rgb = noise.astype(np.uint8)
    took: dict[str, list[float]] = {name: [] for name in looks}
    for turn in range(rounds + 1):  # the first is not counted
        patches = [FacePatch(rgb, 0, (turn * 7 + n) % frames) for n in range(_PICTURES)]
        for name, composer in composers.items():
            began_ns = clock.now_ns()
            for patch in patches:
                composer.compose(patch)
            if turn:
                took[name].append((clock.now_ns() - began_ns) / _PICTURES / NS_PER_MS)
    plain = took[_PLAIN]
    return [
        LookCost(
            name,
            size_px,
            median(times),
            median(one - other for one, other in zip(times, plain, strict=True)),
            median(one / other for one, other in zip(times, plain, strict=True)),
        )
        for name, times in took.items()
    ]


def _write_picture(path: Path) -> None:
    y, x = np.mgrid[0:1080, 0:1920]
    rgb = np.stack([x * 255 // 1919, y * 255 // 1079, (x + y) % 256], axis=-1).astype(np.uint8)
    cv2.imwrite(str(path), rgb)
