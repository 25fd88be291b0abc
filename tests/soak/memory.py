"""Growth of memory, apart from what the choice of an avatar makes of it. Pure."""

from __future__ import annotations

import numpy as np

from tests.soak.calm import calm
from tests.soak.raw import Raw
from tests.soak.types import Floats

WARM_UP_S = 600.0  # half of a run that is shorter than twice that
_NS_PER_H = 3.6e12
_LEAST = 10


def warm_up_s(raw: Raw) -> float:
    """How much at the beginning does not count."""
    return min(WARM_UP_S, raw.seconds / 2)


def growth_per_h(raw: Raw) -> float | None:
    """MiB an hour, of the program with its children (PSS), in calm after the warm-up.

    By least squares on time, with a level of its own for each avatar: a loop of another length
    takes another amount."""
    at = np.array([line["at_ns"] for line in raw.process], np.int64)
    if not len(at):
        return None
    kept = calm(at, raw.spans_ns, raw.ready_ns, raw.end_ns)
    kept &= at > raw.ready_ns + warm_up_s(raw) * 1e9
    if kept.sum() < _LEAST:
        return None
    memory = np.array([line["pss_mb"] for line in raw.process])[kept]
    hours = (at[kept] - at[kept][0]) / _NS_PER_H
    levels = _levels(raw, at[kept].astype(np.float64))
    solved = np.linalg.lstsq(np.column_stack([hours, levels]), memory, rcond=None)[0]
    return float(solved[0])


def _levels(raw: Raw, at: Floats) -> Floats:
    """(n, avatars), 1 where that avatar is shown."""
    changes = [
        (line["at_ns"], line["choice"])
        for line in raw.told
        if line["kind"] == "ChoiceInEffect" and line.get("choice_kind") == "avatar"
    ]
    names = np.array(["", *(name for _, name in changes)])
    times = np.array([when for when, _ in changes], np.float64)
    shown = names[np.searchsorted(times, at)]
    return np.column_stack([shown == name for name in np.unique(shown)]).astype(np.float64)
