"""The door to ONNX Runtime: what is run stays on this computer."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.onnx_runtime import forbid_telemetry
from core.paths import small_student

ROOT = Path(__file__).resolve().parents[2]
# With any of these it tells nothing of itself; a user's computer has none of them.
QUIET_WITH = ("CI", "TF_BUILD", "GITHUB_ACTIONS", "ORT_")
RUN_A_GRAPH = """
import sys
from pathlib import Path
from core.onnx_runtime import load_runtime
from core.student.onnx_graph import open_session
content = Path(sys.argv[1]).read_bytes()
open_session(load_runtime(), content, ["CPUExecutionProvider"], 1)
"""


def user_env(home: Path) -> dict[str, str]:
    """As on a computer where nobody has ever run it."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("XDG_", *QUIET_WITH))
    }
    return {**kept, "HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(ROOT)}


def test_it_keeps_no_record_of_what_is_run(tmp_path: Path) -> None:
    """Its telemetry begins with an identifier and a store of events in the user's cache folder."""
    graph = next(iter(sorted(small_student().glob("*.onnx"))))
    words = [sys.executable, "-c", RUN_A_GRAPH, str(graph)]
    subprocess.run(words, cwd=tmp_path, env=user_env(tmp_path), check=True)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_nobody_can_ask_for_it_by_accident(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ORT_DISABLE_TELEMETRY", "0")
    forbid_telemetry()
    assert os.environ["ORT_DISABLE_TELEMETRY"] == "1"


def test_training_forbids_it_before_it_loads_anything(tmp_path: Path) -> None:
    program = (
        "import os, sys, training\n"
        "assert 'onnxruntime' not in sys.modules\n"
        "print(os.environ['ORT_DISABLE_TELEMETRY'])\n"
    )
    words = [sys.executable, "-c", program]
    found = subprocess.run(
        words, cwd=tmp_path, env=user_env(tmp_path), check=True, capture_output=True, text=True
    )
    assert found.stdout == "1\n"
