"""``lipcam parity`` as a user calls it: what it prints and its exit status."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

torch = pytest.importorskip("torch")

from safetensors.torch import save_file  # noqa: E402

from tests.command_line import lipcam, run_here  # noqa: E402
from tests.lipforcing_golden import FOLDER  # noqa: E402
from tests.parity_factory import Sizes, write_folder  # noqa: E402

pytestmark = pytest.mark.torch

NAMES = ["attn_bf16", "chunk1", "chunk2", "full_abs", "full_dyn", "model_bf16", "window_abs"]


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("good")
    write_folder(folder, Sizes(), ["chunk1"])
    return folder


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    outputs = write_folder(tmp_path, Sizes(), ["chunk1"])
    outputs["main.x0"][0, 0, 0, 0, 0] += 1
    outputs["chunk1.x0"][0, 0, 0, 0, 0] = float("nan")
    (tmp_path / "dit_outputs.safetensors").unlink()
    save_file(outputs, tmp_path / "dit_outputs.safetensors")
    return tmp_path


def test_the_reference_as_a_user_compares_it() -> None:
    result = lipcam("parity", str(FOLDER))
    assert result.returncode == 0, result.stderr
    lines = result.stdout.splitlines()
    assert [line.split()[0] for line in lines[1:-1]] == ["main.x0", *(f"{n}.x0" for n in NAMES)]
    assert all("largest absolute error" in line and line.endswith("ok") for line in lines[1:-1])
    assert "width 96, 3 heads, 6 layers, latents 8 x 12" in lines[0]


def test_for_programs(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_here("parity", str(good), "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert found["passed"] is True
    assert found["config"]["width"] == 40
    assert [result["name"] for result in found["results"]] == ["main.x0", "chunk1.x0"]
    for result in found["results"]:
        assert 0 <= result["max_abs_error"] <= result["tolerance"] == 1e-4
        assert result["passed"] is True


def test_above_tolerance(bad: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_here("parity", str(bad)) == 1
    told = capsys.readouterr().out
    assert told.count("FAILED") == 2
    assert "not a finite number" in told
    assert run_here("parity", str(bad), "--json") == 1
    found = json.loads(capsys.readouterr().out)
    assert found["passed"] is False
    assert found["results"][0]["max_abs_error"] == pytest.approx(1, abs=1e-3)
    assert found["results"][1]["max_abs_error"] is None


def test_a_folder_that_cannot_be_compared(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_here("parity", str(tmp_path / "gone")) == 2
    assert "is not a folder" in capsys.readouterr().err
    assert run_here("parity", str(tmp_path), "--json") == 2
    printed = capsys.readouterr()
    assert "lacks tiny_dit_weights.safetensors" in printed.err
    found = json.loads(printed.out)
    assert found["passed"] is False
    assert "lacks" in found["error"]


def test_other_times_are_mentioned(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_folder(tmp_path, Sizes(frames=3))
    meta = tmp_path / "dit_meta.json"
    raw = json.loads(meta.read_text(encoding="utf-8"))
    meta.write_text(json.dumps({**raw, "t_list": [0.99, 0.7, 0.0]}), encoding="utf-8")
    assert run_here("parity", str(tmp_path)) == 1
    assert "the shipped student's are (0.999, 0.769)" in capsys.readouterr().out


def test_without_torch(
    good: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in [name for name in sys.modules if name.startswith("core.student.torch_")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "torch", None)
    assert run_here("parity", str(good)) == 2
    assert 'pip install "lipcam[lipforcing]"' in capsys.readouterr().err
