"""Listing v4l2loopback devices and explaining why there is none, against a stand-in driver."""

from __future__ import annotations

import errno
import os
import struct
import sys
from pathlib import Path

import pytest

from core.camera import v4l2
from core.camera.v4l2 import Condition

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="V4L2 exists only on Linux")
OUTPUT, CAPTURE = 2, 1
LOOPBACK = b"v4l2 loopback"


class FakeKernel:
    """path → (driver, capabilities), or an error number for open."""

    def __init__(self, devices: dict[str, tuple[bytes, int] | int]) -> None:
        self.devices = devices
        self.files: dict[int, str] = {}

    def open(self, path: str) -> int:
        found = self.devices[path]
        if isinstance(found, int):
            raise OSError(found, os.strerror(found))
        self.files[len(self.files) + 3] = path
        return len(self.files) + 2

    def ioctl(self, file: int, request: int, argument: bytearray) -> None:
        assert request == 0x80685600
        driver, caps = self.devices[self.files[file]]
        if driver == b"broken":
            raise OSError(errno.ENOTTY, "no ioctl")
        argument[: len(driver)] = driver
        struct.pack_into("=I", argument, 88, caps)

    def close(self, file: int) -> None:
        del self.files[file]


@pytest.fixture
def sysfs(tmp_path: Path):
    """Makes /sys/class/video4linux with devices, virtual ones or real ones."""
    listing = tmp_path / "class" / "video4linux"
    listing.mkdir(parents=True)

    def make(number: int, label: str = "Lipcam", virtual: bool = True) -> Path:
        home = tmp_path / "devices" / ("virtual" if virtual else "pci0") / "video4linux"
        (home / f"video{number}").mkdir(parents=True, exist_ok=True)
        (home / f"video{number}" / "name").write_text(label + "\n")
        (listing / f"video{number}").symlink_to(home / f"video{number}")
        return listing

    make.folder = listing
    make.none = tmp_path / "no-module"
    return make


def test_finds_loopback_devices_in_order_and_leaves_webcams_alone(sysfs):
    for number, label in ((10, "Second"), (2, "First"), (0, "Webcam"), (1, "Odd")):
        sysfs(number, label, virtual=number != 0)
    (sysfs.folder / "v4l-subdev0").mkdir()
    kernel = FakeKernel(
        {
            "/dev/video0": (b"uvcvideo", CAPTURE),
            "/dev/video1": (b"broken", 0),
            "/dev/video2": (LOOPBACK, OUTPUT),
            "/dev/video10": (LOOPBACK, OUTPUT | CAPTURE),
        }
    )
    found = v4l2.loopback_devices(sysfs.folder, kernel)
    assert [(info.path, info.label) for info in found] == [
        ("/dev/video2", "First"),
        ("/dev/video10", "Second"),
    ]
    assert not kernel.files, "a device was left open"
    assert [device.id for device in v4l2.as_devices(found)] == [
        "v4l2loopback:/dev/video2",
        "v4l2loopback:/dev/video10",
    ]


@pytest.mark.parametrize(
    ("state", "condition"),
    [
        ((LOOPBACK, OUTPUT), Condition.FREE),
        ((LOOPBACK, OUTPUT | CAPTURE), Condition.FREE),
        ((LOOPBACK, 0), Condition.FREE),  # left dead by another writer; the bridge heals it
        ((LOOPBACK, CAPTURE), Condition.BUSY),
        (errno.EACCES, Condition.DENIED),
        (errno.EBUSY, Condition.BUSY),
    ],
)
def test_condition_of_a_device(sysfs, state, condition):
    folder = sysfs(4)
    found = v4l2.loopback_devices(folder, FakeKernel({"/dev/video4": state}))
    assert [info.condition for info in found] == [condition]
    assert bool(v4l2.as_devices(found)) == (condition is Condition.FREE)


def test_the_camera_in_use_by_us_stays_in_the_list(sysfs):
    folder = sysfs(4)
    sysfs(5)
    kernel = FakeKernel({"/dev/video4": (LOOPBACK, CAPTURE), "/dev/video5": (LOOPBACK, CAPTURE)})
    found = v4l2.loopback_devices(folder, kernel, lambda path: path == "/dev/video5")
    assert [info.condition for info in found] == [Condition.BUSY, Condition.OURS]
    assert [device.id for device in v4l2.as_devices(found)] == ["v4l2loopback:/dev/video5"]


@pytest.mark.parametrize("error", [errno.EACCES, errno.EBUSY, errno.ENODEV])
def test_a_webcam_that_cannot_be_opened_is_not_taken_for_ours(sysfs, error):
    folder = sysfs(0, "Webcam", virtual=False)
    assert not v4l2.loopback_devices(folder, FakeKernel({"/dev/video0": error}))


def test_a_missing_driver_has_the_exact_remedy(tmp_path):
    found = v4l2.probe(tmp_path / "nowhere", FakeKernel({}), tmp_path / "no-module")
    assert not found.ok
    assert "sudo apt install v4l2loopback-dkms" in found.remedy
    assert 'modprobe v4l2loopback exclusive_caps=1 card_label="Lipcam AI avatar"' in found.remedy


def test_a_driver_without_device_is_loaded_again(sysfs, tmp_path):
    found = v4l2.probe(sysfs.folder, FakeKernel({}), tmp_path)
    assert "has no device" in found.detail
    assert "modprobe -r" in found.remedy


@pytest.mark.parametrize(
    ("state", "detail", "remedy"),
    [
        (errno.EACCES, "may not open /dev/video3", "usermod -aG video"),
        ((LOOPBACK, CAPTURE), "Another program", "Close the other program"),
    ],
)
def test_probe_explains(sysfs, state, detail, remedy):
    found = v4l2.probe(sysfs(3), FakeKernel({"/dev/video3": state}), sysfs.none)
    assert not found.ok
    assert detail in found.detail
    assert remedy in found.remedy


def test_probe_names_the_device_that_may_not_be_opened(sysfs):
    sysfs(1)
    folder = sysfs(2)
    kernel = FakeKernel({"/dev/video1": (LOOPBACK, CAPTURE), "/dev/video2": errno.EACCES})
    assert "/dev/video2" in v4l2.probe(folder, kernel, sysfs.none).detail


def test_probe_names_the_first_free_device(sysfs):
    sysfs(1, "Busy one")
    folder = sysfs(2, "Free one")
    kernel = FakeKernel({"/dev/video1": (LOOPBACK, CAPTURE), "/dev/video2": (LOOPBACK, OUTPUT)})
    found = v4l2.probe(folder, kernel, sysfs.none)
    assert found.ok
    assert "Free one" in found.detail


def test_other_systems_have_none(monkeypatch):
    monkeypatch.setattr(v4l2.sys, "platform", "darwin")
    assert "only on Linux" in v4l2.probe().detail
