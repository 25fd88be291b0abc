"""What a program of the doctor says is heard, whatever it is."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from queue import SimpleQueue

import pytest

from app.doctor.finding import Finding, Verdict
from app.doctor.lane_program import LaneProgram, Said


@pytest.mark.parametrize("line", ["[" * 20_000, '{"a": ' + "9" * 9_000 + "}", "[1]", "x"])
def test_lines_that_are_no_answers_are_passed_over(tmp_path: Path, line: str) -> None:
    (tmp_path / "said").write_text(f'{line}\n{{"event": "begin"}}\n', encoding="utf-8")
    said: SimpleQueue[Said] = SimpleQueue()
    code = "import sys; sys.stdout.write(open('said').read())"
    program = LaneProgram([sys.executable, "-c", code], tmp_path, {}, said)
    assert said.get(timeout=30).words == {"event": "begin"}
    assert said.get(timeout=30).words is None
    assert program.status() == 0


def test_a_time_without_end_is_no_finding() -> None:
    words = Finding("sound", Verdict.PASS, "It is well.").to_dict() | {"took_ms": float("inf")}
    assert json.dumps(words)  # such numbers do come as JSON
    found = Said(None, words).finding("sound")  # type: ignore[arg-type]
    assert (found.name, found.verdict) == ("sound", Verdict.WARN)
