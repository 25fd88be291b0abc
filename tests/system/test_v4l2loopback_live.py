"""The real program in a kernel with the real v4l2loopback and ALSA loopback: call programs see its
pictures and hear its voice.

``LIPCAM_TEST_QEMU=1``: Debian's stock kernel, emulated, where drawing mouths is what there is time
for. ``LIPCAM_TEST_UML=1``: a user-mode kernel, built once (minutes), where the student speaks.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest
from v4l2loopback_guest import build as emulated
from v4l2loopback_guest import user_mode

ROOT = Path(__file__).resolve().parents[2]
GUEST = ROOT / "tests" / "system" / "v4l2loopback_guest"
CACHE = Path(os.environ.get("LIPCAM_TEST_CACHE", ROOT / "build"))
LIMIT_S = 300
OPTIONS = "exclusive_caps=1 video_nr=0 'card_label=\"Lipcam AI avatar\"'"
ORDERS: dict[str, dict[str, Any]] = {
    "emulated": {"engine": "pattern", "size_px": [640, 360], "fps": 15, "seconds": 12},
    "user-mode": {"engine": "onnx_small", "size_px": [640, 360], "fps": 15, "seconds": 12},
}
VARIABLES = {"emulated": "LIPCAM_TEST_QEMU", "user-mode": "LIPCAM_TEST_UML"}
PROGRAMS = {"emulated": emulated.PROGRAMS, "user-mode": user_mode.PROGRAMS}
IN_THE_GUEST = ("ffmpeg", "arecord")

pytestmark = [pytest.mark.system, pytest.mark.slow, pytest.mark.timeout(LIMIT_S + 1800)]


@pytest.fixture(scope="module", params=list(ORDERS))
def found(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What the guest found, on one boot for all tests."""
    kind = request.param
    if os.environ.get(VARIABLES[kind]) != "1":
        pytest.skip(f"set {VARIABLES[kind]}=1")
    missing = [name for name in (*PROGRAMS[kind], *IN_THE_GUEST) if shutil.which(name) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    out = tmp_path_factory.mktemp("guest")
    printed = BOOTS[kind](ORDERS[kind], out)
    report = out / "findings.json"
    assert report.exists(), f"the guest left no findings:\n{printed[-3000:]}"
    findings: dict[str, Any] = json.loads(report.read_text())
    print(printed[-2000:])
    print(json.dumps(findings, indent=1))
    assert "error" not in findings, findings["error"]
    return findings


def _boot_emulated(order: dict[str, Any], out: Path) -> str:
    kernel, initrd = emulated.build(CACHE / "v4l2loopback-guest")
    shares = emulated.shares_of(ROOT)
    load = f"/busybox insmod /modules/v4l2loopback.ko {OPTIONS}"
    return emulated.boot(kernel, initrd, shares, f"{load}\n{_program(order, '/out')}", out, LIMIT_S)


def _boot_user_mode(order: dict[str, Any], out: Path) -> str:
    kernel, module = user_mode.build(CACHE / "user-mode-guest")
    load = f"insmod /run/v4l2loopback.ko {OPTIONS}"
    return user_mode.boot(kernel, module, f"{load}\n{_program(order, '/tmp/out')}", out, LIMIT_S)


BOOTS = {"emulated": _boot_emulated, "user-mode": _boot_user_mode}


def _program(order: dict[str, Any], out: str) -> str:
    text = json.dumps({**order, "out": out, "limit_s": 90})
    return f"PYTHONPATH={ROOT}:{GUEST.parent} {sys.executable} {GUEST / 'live.py'} '{text}'"


@pytest.mark.parametrize("program", ["opencv", "ffmpeg"])
def test_pictures_arrive_as_they_were_sent(found: dict[str, Any], program: str) -> None:
    report = found[program]
    assert report["frames"] > 50
    assert report["unstamped"] == 0
    assert report["backwards"] == 0
    assert len(report["psnr_db"]) >= 3
    assert min(report["psnr_db"]) > 40


@pytest.mark.parametrize("program", ["opencv", "ffmpeg"])
def test_the_voice_comes_with_its_lips(found: dict[str, Any], program: str) -> None:
    report = found[program]
    skews = [
        1000 * (beep - min(report["marks_s"], key=lambda mark: abs(mark - beep)))
        for beep in report["beeps_s"]
    ]
    assert len(skews) >= 5
    print(program, skews)
