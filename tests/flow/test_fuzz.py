"""A slice of the fuzzer (docs/fuzzing.md): some of the same inputs each time, some of each day."""

from __future__ import annotations

import sys
from datetime import datetime, timezone
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.fuzz.fleet import run_kind
from tests.fuzz.kinds import KINDS, NEED_TORCH, shares
from tests.fuzz.seeds import make_seeds

pytestmark = [
    pytest.mark.flow,
    pytest.mark.slow,
    pytest.mark.timeout(600),
    pytest.mark.skipif(sys.platform != "linux", reason="its limits and its watch are Linux's"),
]

_INPUTS = 640
_SLOW = ("program", "parity")  # a program or a network for each input: left to the whole run


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("fuzz") / "seeds"
    make_seeds(folder)
    return folder


def _kinds() -> list[str]:
    left_out = _SLOW + (() if find_spec("torch") else NEED_TORCH)
    return [kind for kind in KINDS if kind not in left_out]


@pytest.mark.parametrize(("kind", "count"), shares(_INPUTS, _kinds()).items())
def test_malformed_inputs_are_accepted_or_refused(
    kind: str, count: int, seeds: Path, tmp_path: Path
) -> None:
    seed = f"slice,{datetime.now(timezone.utc):%Y-%m-%d}"
    print(f"python -m tests.fuzz --seed {seed} --only {kind}")
    tally = run_kind(kind, seed, range(count), seeds, tmp_path / "work", None)
    told = [f"#{f.number} {f.verdict} {f.mark}\n{f.why}" for f in tally.findings.values()]
    assert not told, "\n\n".join(told)
    assert tally.verdicts["unmade"] <= count // 10
    assert sum(tally.verdicts.values()) == count
