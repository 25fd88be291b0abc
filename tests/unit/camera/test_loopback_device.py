"""The bridge's v4l2loopback device: the cure for "opens only once", and every refusal."""

from __future__ import annotations

import errno
import struct

import numpy as np
import pytest
from loopback_kernel import LoopbackKernel

from camera_bridge.v4l2loopback_device import DeviceError, LoopbackDevice, all_devices

PICTURE = np.zeros(64 * 48 * 3 // 2, np.uint8)
I420 = struct.unpack("<I", b"I420")[0]


def opened(kernel: LoopbackKernel, path: str | None = "/dev/video7", **wanted) -> LoopbackDevice:
    notes = wanted.pop("notes", [])
    size = {"width": 64, "height": 48, "fps": 25.0} | wanted
    refusals: list[DeviceError] = []
    try:
        return LoopbackDevice(
            **size,
            fourcc=I420,
            device=path,
            refusals=refusals,
            notes=notes,
            kernel=kernel,
            devices=lambda: ["/dev/video0", kernel.path],
        )
    except RuntimeError:
        raise refusals[0] from None


@pytest.mark.parametrize("version", ["0.12.7", "0.13.2", "new"])
def test_can_be_opened_again_and_again(version):
    kernel = LoopbackKernel(version)
    for _ in range(3):
        camera = opened(kernel)
        camera.send(PICTURE)
        camera.close()
        assert not kernel.dead
    assert len(kernel.frames) == 3


def test_the_model_has_the_bug_that_the_cure_is_for():
    """A writer that only writes leaves a 0.12.7 device dead: what plain pyvirtualcam does."""
    kernel = LoopbackKernel("0.12.7")
    file = kernel.open(kernel.path)
    kernel.write(file, PICTURE)
    kernel.close(file)
    assert kernel.dead


def test_the_stream_is_on_before_the_first_picture():
    kernel = LoopbackKernel("0.12.7")
    camera = opened(kernel)
    camera.send(PICTURE)
    camera.send(PICTURE)
    camera.close()
    after_format = kernel.calls[kernel.calls.index("S_FMT") :]
    assert after_format == ["S_FMT", "S_PARM", "STREAMON", "write", "write", "STREAMOFF", "close"]


def test_a_device_that_somebody_left_dead_is_healed():
    kernel = LoopbackKernel("0.12.7")
    file = kernel.open(kernel.path)
    kernel.write(file, PICTURE)
    kernel.close(file)
    kernel.calls.clear()
    camera = opened(kernel)
    camera.send(PICTURE)
    camera.close()
    heal, close = kernel.calls.index("STREAMON"), kernel.calls.index("close")
    assert heal < close < kernel.calls.index("S_FMT")


def test_a_device_that_goes_while_it_is_healed_is_closed_only_once():
    kernel = LoopbackKernel("0.12.7")
    file = kernel.open(kernel.path)
    kernel.write(file, PICTURE)
    kernel.close(file)
    kernel.fails_later["open"] = errno.EBUSY  # somebody is quicker
    with pytest.raises(DeviceError, match="/dev/video7") as refusal:
        opened(kernel)
    assert refusal.value.kind == "busy"
    assert kernel.open_files == 0


def test_says_size_layout_matrix_and_rate():
    kernel = LoopbackKernel()
    opened(kernel)
    width, height, pixels, field, stride, size, space, magic, _, matrix, levels, _ = struct.unpack(
        "=12I", kernel.format
    )
    assert (width, height, stride, size) == (64, 48, 64, 64 * 48 * 3 // 2)
    assert struct.pack("=I", pixels) == b"YU12"
    assert field == 1
    assert (space, magic, matrix, levels) == (1, 0xFEEDCAFE, 1, 2)  # BT.601, limited range
    assert kernel.rate == (1000, 25000)


def test_another_size_is_refused_while_a_reader_keeps_the_old_one():
    kernel = LoopbackKernel()
    kernel.reader_size = (640, 360)
    with pytest.raises(DeviceError, match="640 × 360 while a program reads") as refusal:
        opened(kernel)
    assert refusal.value.kind == "size"
    assert kernel.calls[-1] == "close"


def test_a_device_with_another_sender_is_busy():
    kernel = LoopbackKernel()
    kernel.other_writer = True
    with pytest.raises(DeviceError, match="another program") as refusal:
        opened(kernel)
    assert refusal.value.kind == "busy"
    assert kernel.calls[-1] == "close"


@pytest.mark.parametrize(
    ("call", "error", "kind"),
    [
        ("open", errno.EACCES, "denied"),
        ("open", errno.ENOENT, "missing"),
        ("open", errno.EBUSY, "busy"),
        ("S_FMT", errno.EBUSY, "busy"),
        ("STREAMON", errno.EIO, "failed"),
    ],
)
def test_trouble_has_a_kind_and_leaves_nothing_open(call, error, kind):
    kernel = LoopbackKernel()
    kernel.fails[call] = error
    with pytest.raises(DeviceError, match="/dev/video7") as refusal:
        opened(kernel)
    assert refusal.value.kind == kind
    assert kernel.calls.count("open") - (call == "open") == kernel.calls.count("close")


def test_a_rate_that_the_driver_refuses_is_no_trouble():
    kernel = LoopbackKernel()
    kernel.fails["S_PARM"] = errno.ENOTTY
    opened(kernel).send(PICTURE)


def test_a_real_webcam_is_never_written_to():
    kernel = LoopbackKernel()
    kernel.driver = b"uvcvideo"
    with pytest.raises(DeviceError, match="not a v4l2loopback"):
        opened(kernel)
    assert "S_FMT" not in kernel.calls


def test_without_a_name_the_first_that_opens_is_taken():
    kernel = LoopbackKernel()
    assert opened(kernel, None).device() == "/dev/video7"


def test_a_partial_write_is_an_error():
    kernel = LoopbackKernel()
    camera = opened(kernel)
    kernel.short_write = True
    with pytest.raises(OSError, match="took 4607 of 4608 bytes"):
        camera.send(PICTURE)


def test_closes_only_once():
    kernel = LoopbackKernel()
    camera = opened(kernel)
    camera.close()
    camera.close()
    assert kernel.calls.count("STREAMOFF") == 1


def test_tells_when_browsers_will_not_list_it():
    kernel = LoopbackKernel()
    kernel.exclusive = False
    notes: list[str] = []
    opened(kernel, notes=notes)
    assert "exclusive_caps=1" in notes[0]
    assert len(notes) == 1


@pytest.mark.parametrize(
    ("card", "told"),
    [
        (b"Dummy video device (0x0000)", True),
        (b"Lipcam", True),
        (b"", True),
        (b"Lipcam AI avatar", False),
        (b"Ada, an AI avatar in 32 letters.", False),
    ],
)
def test_a_name_that_hides_the_avatar_is_told(card, told):
    kernel = LoopbackKernel()
    kernel.card = card
    notes: list[str] = []
    opened(kernel, notes=notes)
    assert any('card_label="Lipcam AI avatar"' in note for note in notes) == told
    assert all(card.decode() in note for note in notes)


def test_devices_are_tried_in_the_order_of_their_numbers(monkeypatch):
    names = ["/dev/video10", "/dev/video2", "/dev/video0"]
    monkeypatch.setattr("camera_bridge.v4l2loopback_device.glob.glob", lambda _: names)
    assert all_devices() == ["/dev/video0", "/dev/video2", "/dev/video10"]
