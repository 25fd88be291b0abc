"""The fuzzer sees every fault, also in one who catches all that is raised."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.fuzz import fleet
from tests.fuzz.draw import Draw
from tests.fuzz.faulty_kind import FAULTS
from tests.fuzz.fleet import run_kind

pytestmark = [
    pytest.mark.flow,
    pytest.mark.slow,
    pytest.mark.timeout(420),  # a process for each fault
    pytest.mark.skipif(sys.platform != "linux", reason="its limits and its watch are Linux's"),
]
_FAULTY = "faulty_kind:Faulty"
_NAMES = list(FAULTS)


def test_every_fault_is_found_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fleet, "RUNNING_S", 2.0)
    out = tmp_path / "out"
    for number, name in enumerate(_NAMES):
        where = tmp_path / "work"
        tally = run_kind(_FAULTY, "x", [number], tmp_path, where, out)
        assert list(tally.verdicts) == [FAULTS[name][1]], (name, tally.findings)
    kept = {json.loads(path.read_text())["number"] for path in out.glob("*/finding.json")}
    bad = {n for n, name in enumerate(_NAMES) if FAULTS[name][1] not in fleet.GOOD}
    assert kept == bad


def test_those_after_a_crash_have_their_turn(tmp_path: Path) -> None:
    numbers = [_NAMES.index(name) for name in ("nothing", "crash", "refuse", "raise", "nothing")]
    tally = run_kind(_FAULTY, "x", numbers, tmp_path, tmp_path / "work", None)
    assert tally.verdicts == {"accepted": 2, "crash": 1, "refused": 1, "exception": 1}


def test_a_seed_makes_the_same_changes_each_alone() -> None:
    whole, less = Draw("a,b", "kind", 7), Draw("a,b", "kind", 7, frozenset({0}))
    first = [random.random() for random in whole.steps()]
    assert [random.random() for random in less.steps()] == first[1:]
    assert Draw("b", "kind", 7).random.random() == Draw("a,b", "kind", 7).random.random()
    assert Draw("a", "kind", 7).random.random() != Draw("a,b", "kind", 7).random.random()
