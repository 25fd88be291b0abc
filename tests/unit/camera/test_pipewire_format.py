"""Format descriptions against the public layout of PipeWire's PODs, word by word."""

from __future__ import annotations

import struct

import pytest

from core.camera import pipewire_format as pod
from core.camera.pipewire_format import BGRX, I420


def properties(raw: bytes) -> dict[int, tuple[int, bytes]]:
    """Key → (type, body) of an object, read with nothing but struct."""
    size, kind, _object_type, _parameter = struct.unpack_from("=IIII", raw)
    assert kind == 15
    assert size == len(raw) - 8
    assert len(raw) % 8 == 0
    found, at = {}, 16
    while at < len(raw):
        key, flags, length, value_kind = struct.unpack_from("=IIII", raw, at)
        assert flags == 0
        found[key] = (value_kind, raw[at + 16 : at + 16 + length])
        at += 16 + length + -length % 8
    return found


@pytest.mark.parametrize(
    ("layout", "number", "colour"), [(BGRX, 8, (1, 1)), (I420, 2, (2, 4))], ids=["BGRx", "I420"]
)
def test_a_format_names_size_rate_and_what_its_colours_mean(layout, number, colour):
    raw = pod.video_format(layout, (1280, 720), 25)
    assert struct.unpack_from("=II", raw, 8) == (0x40003, 3)
    found = properties(raw)
    assert found[0x20001] == (3, struct.pack("=I", number))
    assert found[0x20003] == (10, struct.pack("=II", 1280, 720))
    assert found[0x20004] == (11, struct.pack("=II", 25, 1))
    # Range and matrix are said aloud: no reader may guess BT.709 from the height.
    assert found[0x2000C] == (3, struct.pack("=I", colour[0]))
    assert found[0x2000D] == (3, struct.pack("=I", colour[1]))


def test_the_agreed_format_is_read_back():
    for layout in (BGRX, I420):
        raw = pod.video_format(layout, (640, 360), 30)
        assert pod.agreed_format(raw) == layout.spa_id


def test_a_choice_of_one_is_read_as_its_default():
    one = struct.pack("=IIIII", 20, 19, 0, 0, 4) + struct.pack("=II", 3, 8) + b"\0" * 4
    key = struct.pack("=II", 0x20001, 0)
    body = struct.pack("=II", 0x40003, 4) + key + one
    assert pod.agreed_format(struct.pack("=II", len(body), 15) + body) == 8


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\0" * 15,
        struct.pack("=IIII", 8, 4, 0x40003, 4),
        struct.pack("=IIII", 8, 15, 0x40004, 4),
        struct.pack("=IIII", 0xFFFFFFF0, 15, 0x40003, 4),
        struct.pack("=IIII", 24, 15, 0x40003, 4) + struct.pack("=IIII", 0x20001, 0, 0, 3),
        struct.pack("=IIII", 24, 15, 0x40003, 4) + struct.pack("=IIII", 7, 0, 0xFFFFFFF8, 3),
    ],
)
def test_damaged_or_foreign_objects_name_no_format(raw):
    assert pod.agreed_format(raw) is None


def test_buffers_are_as_large_as_a_picture():
    found = properties(pod.buffers(BGRX, (1280, 720)))
    assert found[3] == (4, struct.pack("=i", 1280 * 720 * 4))
    assert found[4] == (4, struct.pack("=i", 1280 * 4))
    found = properties(pod.buffers(I420, (1280, 720)))
    assert found[3] == (4, struct.pack("=i", 1280 * 720 * 3 // 2))
    assert found[4] == (4, struct.pack("=i", 1280))
    assert found[2] == (4, struct.pack("=i", 1))


def test_shapes_cover_the_buffer():
    assert BGRX.shape((64, 48)) == (48, 64, 4)
    assert I420.shape((64, 48)) == (72, 64)
    assert I420.size_bytes((64, 48)) == 72 * 64


def test_what_a_reader_wants_is_answered_with_a_format_and_a_size() -> None:
    agreed = pod.video_format(pod.I420, (1280, 720), 25)
    assert pod.agreed_format(agreed) == pod.I420.spa_id
    assert pod.agreed_size(agreed) == (1280, 720)
    wanted = pod.wanted_format(pod.BGRX)
    assert pod.agreed_format(wanted) == pod.BGRX.spa_id
    assert pod.agreed_size(wanted) == (640, 640), "the default of a range"
    assert len(wanted) % 8 == 0


def test_a_size_that_cannot_be_is_none() -> None:
    assert pod.agreed_size(pod.video_format(pod.I420, (0, 720), 25)) is None
    assert pod.agreed_size(pod.video_format(pod.I420, (1 << 20, 720), 25)) is None
    assert pod.agreed_size(pod.header_meta()) is None
    assert pod.agreed_size(pod.video_format(pod.I420, (1280, 720), 25)[:60]) is None
