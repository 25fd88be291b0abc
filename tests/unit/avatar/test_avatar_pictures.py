"""Still pictures: the header decides before anything is decoded."""

from __future__ import annotations

import struct
import zlib

import cv2
import numpy as np
import pytest

from core.avatar.pictures import (
    check_preview,
    mask_bytes,
    preview_bytes,
    read_mask,
    read_preview,
)
from core.errors import AvatarError
from core.region import blend_mask

_REGION = (160, 128)


def _png(width: int, height: int, bits: int = 8, colour: int = 0) -> bytes:
    """A PNG of any claimed size; its pixels are a few bytes of zeros."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        crc = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", crc)

    header = struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, 0)
    pixels = zlib.compress(bytes(1000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels)


@pytest.fixture
def no_decoding(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        pytest.fail("the picture was decoded")

    monkeypatch.setattr(cv2, "imdecode", fail)


def test_the_mask_survives_to_half_a_level() -> None:
    found = read_mask(mask_bytes(blend_mask()), _REGION)
    assert found.dtype == np.float32
    np.testing.assert_allclose(found, blend_mask(), atol=0.5 / 255 + 1e-6)


@pytest.mark.usefixtures("no_decoding")
@pytest.mark.parametrize(
    "raw",
    [
        _png(40_000, 40_000),
        _png(160, 129),
        _png(160, 128, bits=16),
        _png(160, 128, colour=2),
        b"\xff\xd8\xff",
        b"",
    ],
    ids=["40,000 px", "size", "16 bit", "colour", "jpeg", "empty"],
)
def test_other_masks_are_refused_unopened(raw: bytes) -> None:
    with pytest.raises(AvatarError, match=r"mask\.png.*again"):
        read_mask(raw, _REGION)


def test_an_empty_or_damaged_mask_is_refused() -> None:
    with pytest.raises(AvatarError, match="damaged or empty"):
        read_mask(mask_bytes(np.zeros((128, 160), np.float32)), _REGION)
    with pytest.raises(AvatarError, match="damaged or empty"):
        read_mask(mask_bytes(blend_mask())[:60], _REGION)


def test_the_preview_keeps_size_and_colour() -> None:
    rgb = np.full((90, 160, 3), (200, 120, 40), np.uint8)
    raw = preview_bytes(rgb)
    assert check_preview(raw) == (160, 90)
    np.testing.assert_allclose(read_preview(raw).astype(int), rgb, atol=2)


@pytest.mark.usefixtures("no_decoding")
def test_a_huge_preview_is_refused_unopened() -> None:
    raw = bytearray(preview_bytes(np.zeros((16, 16, 3), np.uint8)))
    at = raw.index(b"\xff\xc0")
    raw[at + 5 : at + 9] = struct.pack(">HH", 40_000, 40_000)
    with pytest.raises(AvatarError, match="40000 × 40000 px, at most 2048"):
        read_preview(bytes(raw))


@pytest.mark.usefixtures("no_decoding")
@pytest.mark.parametrize("marker", [0x00, 0x01, 0xD0, 0xD7, 0xFF])
def test_a_size_that_a_decoder_would_not_see_is_refused_unopened(marker: int) -> None:
    """A marker without a length makes a careless reader jump over the true, huge size."""
    raw = bytearray(preview_bytes(np.zeros((16, 16, 3), np.uint8)))
    at = raw.index(b"\xff\xc0")
    raw[at + 5 : at + 9] = struct.pack(">HH", 40_000, 40_000)
    jump = 2 + int.from_bytes(raw[2:4], "big")  # where a reader lands that takes FF E0 as a length
    raw[2:2] = bytes((0xFF, marker))
    small = b"\xff\xc0\x00\x11\x08" + struct.pack(">HH", 16, 16) + bytes(12)
    raw += bytes(max(0, 2 + jump - len(raw)))
    raw[2 + jump : 2 + jump] = small
    with pytest.raises(AvatarError, match="not a JPEG"):
        read_preview(bytes(raw))


@pytest.mark.usefixtures("no_decoding")
def test_a_progressive_preview_is_refused_unopened() -> None:
    rgb = np.zeros((32, 32, 3), np.uint8)
    _, raw = cv2.imencode(".jpg", rgb, [cv2.IMWRITE_JPEG_PROGRESSIVE, 1])
    with pytest.raises(AvatarError, match=r"progressive.*baseline"):
        read_preview(bytes(raw))


@pytest.mark.usefixtures("no_decoding")
@pytest.mark.parametrize("raw", [b"", b"\xff\xd8", b"\xff\xd8\xff\xe0\x00\x00" * 9, _png(64, 64)])
def test_no_jpeg_is_refused_unopened(raw: bytes) -> None:
    with pytest.raises(AvatarError, match="not a JPEG"):
        read_preview(raw)


def test_a_cut_preview_is_refused() -> None:
    raw = preview_bytes(np.zeros((64, 64, 3), np.uint8))
    with pytest.raises(AvatarError, match=r"preview\.jpg"):
        read_preview(raw[: raw.index(b"\xff\xda") + 4])
