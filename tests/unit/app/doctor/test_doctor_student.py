"""The small student, its runtime and its speed."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from app.doctor import student
from app.doctor.finding import Verdict
from app.doctor.scope import Live, Scope
from app.doctor.speed import check_speed, judge_speed, time_chunks
from app.doctor.student import (
    check_engine,
    check_files,
    check_providers,
    check_runtime,
    check_threads,
)
from core import paths
from core.errors import EngineError
from core.settings import Settings
from core.student.pattern import Pattern
from core.types import Avatar

PASS, WARN, FAIL = Verdict.PASS, Verdict.WARN, Verdict.FAIL
PIP = f"{sys.executable} -m pip"
LIVE = Live("USB", "Cam", "onnx_small", "cpu", 24.9, 0.2, {"student": 30.0})


def test_the_files_that_come_with_lipcam_are_whole_and_a_changed_one_is_named(
    tmp_path: Path,
) -> None:
    assert check_files(Scope()).verdict is PASS
    copy = Path(shutil.copytree(paths.small_student(), tmp_path / "small"))
    last = copy / "decoder_c1.onnx"  # of the chunk size that is not preferred
    last.write_bytes(last.read_bytes()[:-1] + b"?")
    found = check_files(Scope(), copy)
    assert found.verdict is FAIL
    assert "decoder_c1.onnx" in found.detail
    assert found.remedy == "Install Lipcam again: its files were changed or cut off."
    (copy / "manifest.json").unlink()
    assert check_files(Scope(), copy).verdict is FAIL


def test_two_runtimes_in_one_folder_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    assert check_runtime(Scope(), lambda name: "1.2" * (name == "onnxruntime")).verdict is PASS
    both = check_runtime(Scope(), lambda name: "1.2", lambda: True)
    assert both.verdict is WARN
    assert both.commands == (
        f"{PIP} uninstall -y onnxruntime onnxruntime-gpu",
        f"{PIP} install onnxruntime-gpu",
    )
    both = check_runtime(Scope(), lambda name: "1.2", lambda: False)
    assert both.commands[-1] == f"{PIP} install onnxruntime"
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    missing = check_runtime(Scope(), lambda name: "")
    assert missing.verdict is FAIL
    assert missing.commands == (f"{PIP} install --force-reinstall onnxruntime",)


def test_what_is_only_listed_is_told_apart_from_what_computes() -> None:
    answers = {
        "auto": ("cpu", ""),
        "cuda": ("cpu", "cuda is not usable here (no libcudnn.so.9)."),
        "coreml": ("coreml", ""),
    }

    def look(chosen: str) -> tuple[Verdict, str, str]:
        scope = Scope(Settings(provider=chosen))
        found = check_providers(scope, lambda: ["cuda", "coreml", "cpu"], answers.__getitem__)
        return found.verdict, found.detail, found.remedy

    verdict, detail, _ = look("auto")
    assert verdict is PASS
    assert "Listed, but not usable here: cuda. cuda is not usable here (no libcudnn" in detail
    verdict, detail, remedy = look("cuda")
    assert verdict is WARN, "the fall back to the processor is not silent"
    assert detail.startswith("“cuda” is chosen, but the processor computes: ")
    assert "install NVIDIA's driver and onnxruntime-gpu" in remedy
    assert look("coreml")[:2] == (
        PASS,
        "“coreml” is chosen; computed on: coreml. Listed, but not usable here: cuda. "
        "cuda is not usable here (no libcudnn.so.9).",
    )


def test_a_provider_that_works_and_was_not_asked_for_is_told() -> None:
    granted = {"cpu": ("cpu", ""), "cuda": ("cuda", "")}
    scope = Scope(Settings(provider="cpu"))
    found = check_providers(scope, lambda: ["cpu", "cuda"], granted.__getitem__)
    assert found.detail == "“cpu” is chosen; computed on: cpu. Also usable: cuda."


def test_a_student_that_cannot_be_built_is_not_blamed_on_the_provider() -> None:
    def fails(_provider: str) -> tuple[str, str]:
        raise EngineError("It is broken.")

    assert check_providers(Scope(), lambda: ["cpu"], fails).verdict is FAIL


def test_more_threads_than_cores() -> None:
    assert check_threads(Scope(), 2).verdict is PASS
    many = check_threads(Scope(Settings(threads=8)), 4)
    assert many.verdict is WARN
    assert many.remedy == "Choose 3 for Processor cores in Settings, Lip motion."
    assert check_threads(Scope(), 1).verdict is WARN


@pytest.mark.parametrize(
    ("took", "frames", "verdict", "words"),
    [
        ([20.0] * 20, 2, PASS, "20 ms for a chunk (2 pictures); there are 80 ms: keeps 25"),
        ([70.0] * 20, 2, WARN, "70 ms for a chunk (2 pictures); there are 80 ms: little to spare"),
        ([20.0] * 8 + [75.0] * 12, 2, WARN, "20 ms when nothing disturbs: little to spare"),
        ([20.0] * 8 + [200.0] * 12, 2, WARN, "20 ms when nothing disturbs"),
        ([90.0] * 20, 2, FAIL, "too slow for 25 pictures a second"),
        ([41.0] * 20, 1, FAIL, "41 ms for a chunk (a picture); there are 40 ms: too slow"),
    ],
)
def test_times_are_judged_by_the_time_that_there_is(
    took: list[float], frames: int, verdict: Verdict, words: str
) -> None:
    found = judge_speed(took, frames, 25)
    assert found.verdict is verdict
    assert words in found.detail
    assert bool(found.remedy) is (verdict is not PASS)


class _Clock:
    """Every look takes a millisecond."""

    def __init__(self) -> None:
        self.now = 0

    def now_ns(self) -> int:
        self.now += 1_000_000
        return self.now

    def sleep_until(self, due_ns: int) -> None:
        raise AssertionError


def test_real_chunks_are_timed(drawn: Avatar) -> None:
    assert time_chunks(Pattern(), drawn, _Clock(), 10) == [1.0] * 6


@pytest.fixture
def drawn(tmp_path: Path) -> Avatar:
    from core.avatar.package import load_package
    from tests.avatar_factory import write_avatar

    write_avatar(tmp_path / "ada", avatar_id="ada", name="Ada")
    return load_package(tmp_path / "ada")


def test_the_real_student_is_timed() -> None:
    found = check_speed(Scope(), chunks=6)
    assert "for a chunk (2 pictures); there are 80 ms" in found.detail


def test_while_live_nothing_is_computed_and_the_sessions_figures_count(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("core.student.registry.build_engine", None)
    scope = Scope(live=LIVE)
    found = check_speed(scope)
    assert found.detail == ("The running session shows 24.9 pictures a second (student 30 ms).")
    slow = Live("USB", "Cam", "onnx_small", "cpu", 14.0, 0.2)
    assert check_speed(Scope(live=slow)).verdict is WARN
    monkeypatch.setattr(student, "_granted", None)
    assert check_providers(scope).detail == "The running session computes on: cpu."
    fallen = check_providers(Scope(Settings(provider="cuda"), live=LIVE))
    assert fallen.verdict is WARN
    assert fallen.remedy


def test_the_chosen_engine_must_start() -> None:
    assert check_engine(Scope()).verdict is PASS
    found = check_engine(Scope(Settings(engine="lipforcing-14b")))
    assert found.verdict is FAIL
    assert found.detail
    assert found.remedy
