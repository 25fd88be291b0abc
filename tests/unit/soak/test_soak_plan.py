"""Times and order of faults."""

from __future__ import annotations

from collections import Counter

from tests.soak.plan import Plan


def test_each_kind_comes_often_enough_in_an_hour_and_the_seed_decides_when() -> None:
    kinds = [f"kind {n}" for n in range(18)]
    plans = [Plan(kinds, seed) for seed in (1, 1, 2)]
    rows = [[plan.next() for _ in range(18 * 21)] for plan in plans]
    assert rows[0] == rows[1] != rows[2]
    within = Counter(kind for at_s, kind in rows[0] if at_s < 3600)
    assert min(within[kind] for kind in kinds) >= 20
    times = [at_s for at_s, _ in rows[0]]
    assert times == sorted(times)
