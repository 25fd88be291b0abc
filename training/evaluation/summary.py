"""From clips to figures of groups, and from those to the targets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from training.evaluation.curves import mean, offset_ms
from training.evaluation.judge import CURVES
from training.evaluation.rivals import FLOAT32, TEACHER, TWO_STEPS

PLAIN = (
    "opening_range", "curve_jitter", "mouth_psnr", "inner_psnr", "inner_ssim", "perceptual",
    "still_jitter", "seam", "sync_offset_ms", "sync_confidence",
)  # fmt: skip

Figures = dict[str, Any]


@dataclass(frozen=True)
class Measured:
    """One rival on one clip: its groups and its figures (see Judge.figures)."""

    clip: str
    rival: str
    groups: tuple[str, ...]
    figures: Mapping[str, Any]


def summarise(all_measured: Iterable[Measured]) -> dict[str, dict[str, Figures]]:
    """Group -> rival -> figures."""
    cells: dict[str, dict[str, list[Measured]]] = defaultdict(lambda: defaultdict(list))
    for one in all_measured:
        for group in one.groups:
            cells[group][one.rival].append(one)
    return {
        group: {rival: group_figures(list(ones)) for rival, ones in rivals.items()}
        for group, rivals in sorted(cells.items(), key=lambda item: _order(item[0]))
    }


def _order(group: str) -> tuple[int, str]:
    first = ("avatar", "bundled", "unseen", "known", "footage", "voice")
    return next((i for i, word in enumerate(first) if group.startswith(word)), 9), group


def group_figures(ones: Sequence[Measured]) -> Figures:
    """Means over clips; closures count each P, B and M once, whatever its clip."""
    figures: Figures = {"clips": len(ones)}
    for name in (*CURVES, *PLAIN):
        figures[name] = mean([one.figures.get(name) for one in ones])
    for name in ("closed", "shut"):
        flags = [flag for one in ones for flag in one.figures[name]]
        figures[name] = float(np.mean(flags)) if flags else None
        figures[f"{name}_count"] = len(flags)
    # The scores are averaged before their peak is read: short clips have broad peaks.
    scores = np.mean([one.figures["lags"] for one in ones], axis=0)
    figures["offset_ms"] = offset_ms(scores)
    return figures


@dataclass(frozen=True)
class Target:
    """One line of the table of targets. met is None where it could not be measured."""

    name: str
    group: str
    value: float | None
    limit: float
    at_least: bool
    unit: str = ""

    @property
    def met(self) -> bool | None:
        """Reached, missed, or not measured."""
        if self.value is None:
            return None
        return self.value >= self.limit if self.at_least else self.value <= self.limit

    def to_dict(self) -> dict[str, Any]:
        """For the JSON file."""
        return {**asdict(self), "met": self.met}


_LIMITS = {
    "bundled": {"opening": 0.90, "width": 0.75, "rounding": 0.75, "closed": 0.92},
    "unseen": {"opening": 0.85, "width": 0.65, "rounding": 0.65, "closed": 0.88},
}
_TITLES = {
    "opening": "opening correlation",
    "width": "width correlation",
    "rounding": "rounding correlation",
    "closed": "bilabials closed within 40 ms",
}


def targets(
    groups: Mapping[str, Mapping[str, Figures]],
    silence: Mapping[str, Sequence[Figures]],
    drift: Mapping[str, Sequence[Figures]],
    speed: Mapping[str, float],
    agreement: float | None = None,
    *,
    whole_teacher: bool = True,
) -> list[Target]:
    """All lines. silence, drift: figures of single people for "bundled" and "unseen".
    whole_teacher: it took all its steps, so that its pictures count."""
    lines: list[Target] = []
    for group, limits in _LIMITS.items():
        student = groups.get(group, {}).get(TWO_STEPS, {})
        for name, limit in limits.items():
            lines.append(Target(_TITLES[name], group, student.get(name), limit, True))
        offset = student.get("offset_ms")
        size = None if offset is None else abs(offset)
        lines.append(Target("A/V offset, size", group, size, 20.0, False, "ms"))
        loss = _loss(groups.get(group, {}), TEACHER) if whole_teacher else None
        lines.append(Target("mouth PSNR loss to the teacher", group, loss, 0.7, False, "dB"))
        for name, part in (("opening_share", "lips"), ("pixel_share", "pixels")):
            quiet = mean([person[name] for person in silence.get(group, ())])
            title = f"motion in silence, {part}, share of speech"
            lines.append(Target(title, group, quiet, 0.03, False))
        lasting = mean([d["loss_db"] for d in drift.get(group, ()) if d["minutes"] >= 10])
        lines.append(Target("drift after 10 minutes", group, lasting, 0.5, False, "dB"))
    loss = _loss(groups.get("bundled", {}), FLOAT32)
    lines.append(Target("int8 loss to float32", "bundled", loss, 0.1, False, "dB"))
    lines.append(Target("agreement on real people", "footage", agreement, 0.65, True))
    lines.append(
        Target("speed on one thread", "bundled", speed.get("fps_own_time"), 70.0, True, "fps")
    )
    return lines


def _loss(rivals: Mapping[str, Figures], better: str) -> float | None:
    """How much mouth PSNR the two-step student lacks, on the clips that both were judged on."""
    both = rivals.get(f"{TWO_STEPS} where {better}"), rivals.get(better)
    if both[0] is None or both[1] is None:
        return None
    return float(both[1]["mouth_psnr"] - both[0]["mouth_psnr"])


def with_shared_clips(all_measured: Sequence[Measured]) -> list[Measured]:
    """Adds the student again on just those clips on which a slower rival was judged too."""
    extra = []
    for better in (TEACHER, FLOAT32):
        judged = {one.clip for one in all_measured if one.rival == better}
        extra += [
            Measured(one.clip, f"{TWO_STEPS} where {better}", one.groups, one.figures)
            for one in all_measured
            if one.rival == TWO_STEPS and one.clip in judged
        ]
    return [*all_measured, *extra]
