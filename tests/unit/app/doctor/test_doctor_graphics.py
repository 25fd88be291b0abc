"""The graphics card: absent is no trouble, there and unused is."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from app.doctor.finding import Finding, Verdict
from app.doctor.graphics import Smi, ask_smi, check_driver, pci_cards
from app.doctor.scope import Live, Scope
from app.doctor.torch_card import check_torch, why_not
from core.settings import Settings
from core.student.kernel_trial import KernelTrial

PASS, WARN, FAIL = Verdict.PASS, Verdict.WARN, Verdict.FAIL
PIP = f"{sys.executable} -m pip install"
LARGE = Scope(Settings(engine="lipforcing"))
H200 = KernelTrial("2.9", "CUDA 12.8", "NVIDIA H200", "sm_90", ("sm_80", "sm_90"), True)


def driver(said: Smi | None, *makers: str) -> Finding:
    return check_driver(Scope(), lambda: said, lambda: list(makers))


def test_no_card_is_no_trouble() -> None:
    assert driver(None).detail == (
        "No graphics card was found. The small student does not need one."
    )
    assert driver(None, "AMD").verdict is PASS
    assert driver(Smi((), "No devices were found")).verdict is PASS


def test_a_card_without_its_driver_and_a_driver_in_trouble() -> None:
    assert driver(Smi(("NVIDIA H200, driver 570",)), "NVIDIA").detail == "NVIDIA H200, driver 570."
    lame = driver(None, "NVIDIA")
    assert lame.verdict is WARN
    assert "restart the computer" in lame.remedy
    mixed = driver(Smi((), "Failed to initialize NVML: Driver/library version mismatch"), "NVIDIA")
    assert (mixed.verdict, mixed.remedy) == (WARN, "Restart the computer.")
    stuck = driver(Smi((), "no answer within 8 s"), "NVIDIA")
    assert stuck.remedy == "Restart the computer; if it stays, install the driver again."


@pytest.mark.skipif(sys.platform == "win32", reason="nvidia-smi stands in as a shell script")
def test_what_nvidia_smi_says_is_read(tmp_path: Path) -> None:
    program = tmp_path / "smi"
    assert ask_smi(str(program)) is None
    program.write_text("#!/bin/sh\necho 'NVIDIA H200, 570.1, 143771 MiB, 143000 MiB'\n")
    program.chmod(0o755)
    cards = ("NVIDIA H200, driver 570.1, 143771 MiB of memory, 143000 MiB free",)
    assert ask_smi(str(program)) == Smi(cards)
    program.write_text("#!/bin/sh\necho 'no NVML' >&2; exit 9\n")
    assert ask_smi(str(program)) == Smi((), "no NVML")


def test_cards_are_read_from_the_bus(tmp_path: Path) -> None:
    for number, (kind, maker) in enumerate(
        [("0x030000", "0x10de"), ("0x020000", "0x8086"), ("0x038000", "0x1002")]
    ):
        (tmp_path / str(number)).mkdir()
        (tmp_path / str(number) / "class").write_text(f"{kind}\n")
        (tmp_path / str(number) / "vendor").write_text(f"{maker}\n")
    (tmp_path / "odd").mkdir()
    assert pci_cards(tmp_path) == ["NVIDIA", "AMD"]


def look(trial: KernelTrial | Exception, scope: Scope = LARGE, nvidia: bool = True) -> Finding:
    def attempt() -> KernelTrial:
        if isinstance(trial, Exception):
            raise trial
        return trial

    return check_torch(scope, lambda: True, attempt, lambda: nvidia)


def test_a_card_that_computes() -> None:
    assert look(H200).detail == (
        "torch 2.9 (CUDA 12.8) has computed on NVIDIA H200 (sm_90), and the result was right."
    )


def test_without_torch_only_who_chose_lip_forcing_has_a_trouble() -> None:
    assert check_torch(Scope(), lambda: False).verdict is PASS
    found = check_torch(LARGE, lambda: False)
    assert (found.verdict, found.remedy) == (FAIL, "Install it:")
    assert found.commands == (f'{PIP} "lipcam[lipforcing]"',)


def test_torch_for_the_processor_beside_a_card_is_told() -> None:
    cpu = KernelTrial("2.9+cpu", "")
    assert look(cpu, Scope()).verdict is WARN
    found = look(cpu)
    assert found.verdict is FAIL
    assert "is made for the processor alone" in found.detail
    assert why_not(cpu, "linux")[1:] == (
        "Install one that is made for CUDA:",
        (f"{PIP} --force-reinstall torch",),
    )
    assert "pytorch.org/get-started/locally" in why_not(cpu, "win32")[1]
    assert look(cpu, Scope(), nvidia=False).verdict is PASS
    assert look(cpu, LARGE, nvidia=False).remedy == (
        "Choose the small student in Settings, Lip motion."
    )


def test_a_card_that_is_too_new_for_torch() -> None:
    new = KernelTrial("2.6", "CUDA 12.4", "RTX 5090", "sm_120", ("sm_80", "sm_90"), False, "odd")
    cause, _, commands = why_not(new, "linux")
    assert "has no code for RTX 5090 (sm_120); it has: sm_80, sm_90." in cause
    assert commands == (f"{PIP} --upgrade torch",)
    later = KernelTrial("2.6", "CUDA 12.4", "L4", "sm_89", ("sm_80",), False, "out of memory")
    assert "cannot compute on it (out of memory)" in why_not(later)[0], "sm_80's code runs on it"
    ptx = KernelTrial("2.6", "CUDA 12.4", "X", "sm_120", ("compute_90",), False, "busy")
    assert "cannot compute on it (busy)" in why_not(ptx)[0]


def test_torch_that_sees_no_card_says_why() -> None:
    old = KernelTrial("2.9", "CUDA 12.8", problem="The NVIDIA driver on your system is too old")
    found = look(old)
    assert found.verdict is FAIL
    assert "sees no card (The NVIDIA driver on your system is too old)" in found.detail
    assert found.remedy.startswith("Install an NVIDIA driver that knows CUDA 12.8")


def test_torch_that_cannot_be_loaded() -> None:
    found = look(OSError("libcudart.so.12: cannot open shared object file"))
    assert found.verdict is FAIL
    assert "libcudart.so.12" in found.detail
    assert found.commands == (f"{PIP} --force-reinstall torch",)


def test_a_live_session_on_the_card_is_left_alone() -> None:
    live = Live("USB", "Cam", "lipforcing-1.3b", "cuda", 25.0, 0.1)
    found = check_torch(Scope(live=live), attempt=lambda: pytest.fail("the card was used"))
    assert found.detail == "The running session computes on: cuda."


def test_the_real_torch_is_tried() -> None:
    pytest.importorskip("torch", reason="torch is not installed")
    from core.student.torch_kernel import try_kernel

    trial = try_kernel()
    assert trial.torch
    assert trial.ok is bool(trial.card) or trial.problem
