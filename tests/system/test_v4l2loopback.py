"""The v4l2loopback camera on the real module: Debian's stock kernel in an emulated machine.

It takes a minute or two and downloads about 85 MB of packages once; ``LIPCAM_TEST_QEMU=0`` leaves
it out. No /dev/kvm and no root is needed. The order of the calls is also tested against a stand-in
for the driver: tests/unit/camera/test_loopback_device.py.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest
from v4l2loopback_guest.build import (
    DOWNLOAD_S,
    PROGRAMS,
    PackagesMissing,
    boot,
    build,
    shares_of,
)
from v4l2loopback_guest.guest_run import Findings

ROOT = Path(__file__).resolve().parents[2]
LIMIT_S = 480
NEEDS_S = 170  # of processors; both of them were never busy for longer than 66 s, and 20 s more
MISSING = [name for name in (*PROGRAMS, "ffmpeg") if shutil.which(name) is None]
COLOURS = [[255, 255, 255], [255, 255, 0], [0, 224, 255], [0, 255, 0]]
COLOURS += [[255, 0, 255], [255, 0, 0], [0, 0, 255], [16, 16, 16]]
CAPTURES, OUTPUTS = 1, 2

pytestmark = [
    pytest.mark.system,
    pytest.mark.slow,
    pytest.mark.kernel,
    # Beside the guest: packages to fetch, and a module to build.
    pytest.mark.timeout(LIMIT_S + DOWNLOAD_S + 120),
    pytest.mark.skipif(
        os.environ.get("LIPCAM_TEST_QEMU") == "0", reason="LIPCAM_TEST_QEMU=0 leaves it out"
    ),
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
]


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Findings:
    """What the guest found, on one boot for all tests. One that is late on a machine that is too
    slow is judged by what it has found by then."""
    folder = Path(os.environ.get("LIPCAM_TEST_CACHE", ROOT / "build")) / "v4l2loopback-guest"
    try:
        kernel, initrd = build(folder)
    except PackagesMissing as trouble:
        pytest.skip(str(trouble))
    out = tmp_path_factory.mktemp("guest")
    program = ROOT / "tests" / "system" / "v4l2loopback_guest" / "check.py"
    command = f"PYTHONPATH={ROOT} exec {sys.executable} {program}"
    ended = boot(kernel, initrd, shares_of(ROOT), command, out, LIMIT_S)
    excuse, report = ended.excuse(NEEDS_S), out / "findings.json"
    if excuse and not report.exists():
        pytest.skip(excuse)
    assert report.exists(), f"the guest left no findings:\n{ended.printed[-3000:]}"
    findings = Findings(json.loads(report.read_text()), excuse)
    print(ended.printed[-2000:])
    print(f"processor time {ended.cpu_s:.0f} s")
    print(json.dumps(findings, indent=1))
    assert "error" not in findings, findings["error"]
    return findings


def test_a_missing_module_has_its_remedy(found: dict[str, Any]) -> None:
    ok, detail, remedy = found["without_module"]
    assert not ok
    assert "not loaded" in detail
    assert "modprobe v4l2loopback exclusive_caps=1" in remedy


def test_the_camera_is_listed_by_its_label(found: dict[str, Any]) -> None:
    assert found["probe"][0]
    assert ["v4l2loopback:/dev/video0", "Lipcam AI avatar (/dev/video0)"] in found["listed"]
    assert found["auto"] == "v4l2loopback"


def test_a_device_that_a_plain_writer_left_dead_is_healed(found: dict[str, Any]) -> None:
    status, capabilities = found["plain_writer"]
    assert status == 0
    if found["module"].startswith("0.12."):
        assert capabilities == 0, "this version should have the bug: the test proves nothing"
    assert found["after_cure"] == OUTPUTS


def test_can_be_opened_three_times(found: dict[str, Any]) -> None:
    assert len(found["opens"]) == 3
    for taken, while_open, close_s, after in found["opens"]:
        assert taken > 0
        assert while_open == CAPTURES
        assert after == OUTPUTS
        assert close_s < 20  # emulated: a hundred times slower than the real thing


def test_a_second_sender_is_told_that_the_camera_is_busy(found: dict[str, Any]) -> None:
    assert found["while_sending"][0] is True, "our own camera stays in the list"
    assert found["while_sending_elsewhere"][0] is False
    assert "Another program" in found["while_sending_elsewhere"][1]
    assert "another program already sends" in found["second_sender"]


@pytest.mark.parametrize("reader", ["raw_720", "opencv_360", "ffmpeg_360"])
def test_colours_and_order_in_another_program(found: dict[str, Any], reader: str) -> None:
    report = found[reader]
    assert report["frames"] > 20
    assert report["unstamped"] == 0
    assert report["backwards"] == 0
    for colour, seen in zip(COLOURS, report["colours"], strict=True):
        assert max(abs(a - b) for a, b in zip(colour, seen, strict=True)) <= 2, (colour, seen)


def test_the_camera_check_sees_what_it_sends(found: dict[str, Any]) -> None:
    report = found["camera_check"]
    assert report["outcome"] == "seen", report
    assert report["camera"] == "Lipcam AI avatar"
    assert report["size_px"] == [640, 360]
    assert report["error"] <= 3
    assert report["after"] == OUTPUTS, "the device was left in order"


def test_a_reader_that_stays_keeps_the_size(found: dict[str, Any]) -> None:
    assert "640 × 360 while a program reads it" in found["other_size"]
    assert "Close the program that still reads" in found["other_size"]
    assert found["same_size"] == "it opened"
    assert found["other_size_later"] == "it opened"


def test_a_driver_taken_away_is_told_once_and_comes_back(found: dict[str, Any]) -> None:
    """Who has the device open is ended and the module removed; later it is loaded again."""
    report = found["taken_away"]
    assert report["while_open"] != 0, "a driver in use can be removed: the test proves nothing"
    assert "camera-lost" not in report["told_by_then"], "the vain try has harmed the camera"
    told = [notice for notice in report["notices"] if notice[0].startswith("camera")]
    assert [notice[0] for notice in told] == ["camera-lost", "camera-back"]
    assert "opened again as soon as it is there" in told[0][1]
    meanwhile = report["meanwhile"]
    assert meanwhile["state"] == "HOLDING"
    assert meanwhile["pictures"] > 2  # of 30: emulated
    assert meanwhile["voice"] > 10  # of 300 blocks
    states = report["states"]
    assert any(
        "/dev/video0 is not there" in " ".join(state[1:])
        and "modprobe v4l2loopback exclusive_caps=1" in " ".join(state[1:])
        for state in states
    ), states
    assert states[-1][0] == "RUNNING"
    # Emulated, the bridge needs seconds to start; user-mode has a bound for all of it.
    assert report["noticed_s"] < 2
    assert report["picture_s"] - report["noticed_s"] < 3 * report["first_open_s"] + 1
