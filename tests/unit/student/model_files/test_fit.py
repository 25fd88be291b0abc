"""Whether a model fits: cards that are large, small, busy, unusable, or not there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from core import paths
from core.student.model_files import fit
from core.student.model_files.catalogue import Model, read_catalogue
from core.student.model_files.fit import Gpu, Graphics, Verdict, find_graphics, judge
from core.student.model_files.sizes import GIB

A100 = "NVIDIA A100-SXM4-80GB, 81920, 81049\n"


@pytest.fixture
def student() -> Model:
    """14B: 37 GiB."""
    return read_catalogue(paths.model_catalogue()).model("lipforcing-14b")


def graphics(total_gib: float, free_gib: float | None = None, hint: str = "") -> Graphics:
    free = total_gib if free_gib is None else free_gib
    return Graphics((Gpu("Card", round(total_gib * GIB), round(free * GIB)),), not hint, hint)


@pytest.mark.parametrize(
    ("here", "verdict", "words"),
    [
        (graphics(79), Verdict.FITS, ("It fits.", "15.11 pictures a second")),
        (graphics(37), Verdict.FITS, ("It fits.",)),
        (graphics(79, 30), Verdict.TIGHT, ("once other programs let go", "memory is full")),
        (graphics(24), Verdict.TOO_SMALL, ("does not fit", "24.0 GiB", "memory is full")),
        (graphics(36.99), Verdict.TOO_SMALL, ("does not fit",)),
        (Graphics((), False), Verdict.NO_GPU, ("no GPU was found", "small student")),
        (graphics(79, hint="Install CUDA."), Verdict.FITS, ("Install CUDA.",)),
    ],
)
def test_verdicts(student: Model, here: Graphics, verdict: Verdict, words: tuple[str, ...]) -> None:
    found = judge(student, here)
    assert found.verdict is verdict
    for word in ("37 GiB", *words):
        assert word in found.text


def test_of_several_cards_the_largest_counts(student: Model) -> None:
    small, large = graphics(8).gpus[0], graphics(79).gpus[0]
    assert judge(student, Graphics((small, large), True)).verdict is Verdict.FITS


def test_a_model_without_figures_gets_no_verdict() -> None:
    vae = read_catalogue(paths.model_catalogue()).model("wan-vae")
    assert judge(vae, graphics(79)).verdict is Verdict.UNKNOWN


def test_the_drivers_own_words_are_read() -> None:
    assert fit.parse_nvidia(A100) == [Gpu("NVIDIA A100-SXM4-80GB", 81920 << 20, 81049 << 20)]
    assert fit.parse_nvidia("Odd, name, 100, 200\n") == [Gpu("Odd, name", 100 << 20, 100 << 20)]
    for text in ("", "No devices were found\n", "Card, [N/A], [N/A]\n", "Card, -1, 5", "a,²,³"):
        assert fit.parse_nvidia(text) == []


@pytest.mark.skipif(os.name != "posix", reason="the stand-in for the driver is a shell script")
@pytest.mark.parametrize(
    ("script", "found"),
    [(f"echo '{A100.strip()}'", 1), ("echo broken; exit 9", 0), ("printf '\\377\\376'", 0)],
)
def test_the_drivers_program_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, found: int
) -> None:
    program = tmp_path / "nvidia-smi"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    assert len(fit.nvidia_gpus()) == found


def test_no_program_of_a_driver_is_no_card(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert fit.nvidia_gpus() == []


def test_without_torch_the_driver_is_asked_and_torch_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(fit, "find_spec", lambda name: None)
    cards = fit.parse_nvidia(A100)
    found = find_graphics(lambda: cards)
    assert (found.gpus, found.usable) == (tuple(cards), False)
    assert "torch is not installed" in found.hint
    assert find_graphics(list) == Graphics((), False)


@pytest.mark.torch
def test_a_card_that_the_installed_torch_cannot_use_is_told() -> None:
    torch = pytest.importorskip("torch", reason="needs the torch extra")
    if torch.cuda.is_available():
        pytest.skip("this torch can use a card")
    found = find_graphics(lambda: fit.parse_nvidia(A100))
    assert not found.usable
    assert torch.__version__ in found.hint
    assert "cannot use the card" in found.hint


@pytest.mark.torch
def test_a_card_that_torch_can_use_is_measured(student: Model) -> None:
    torch = pytest.importorskip("torch", reason="needs the torch extra")
    if not torch.cuda.is_available():
        pytest.skip("no GPU that torch can use")
    found = find_graphics()
    assert found.usable
    assert found.best is not None
    assert 0 < found.best.free <= found.best.total
    assert judge(student, found).verdict is not Verdict.NO_GPU
