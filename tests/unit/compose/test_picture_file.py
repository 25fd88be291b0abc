"""Background pictures: every honest one fits, and no other does any harm."""

from __future__ import annotations

import os
import struct
import tracemalloc
import zlib
from pathlib import Path

import cv2
import numpy as np
import pytest

from core.compose.picture_file import read_background
from core.errors import PictureError

_SIZE = (640, 360)


def _quarters(width: int, height: int) -> np.ndarray:
    """Red, green / blue, white."""
    rgb = np.zeros((height, width, 3), np.uint8)
    rgb[: height // 2, : width // 2] = (200, 30, 30)
    rgb[: height // 2, width // 2 :] = (30, 200, 30)
    rgb[height // 2 :, : width // 2] = (30, 30, 200)
    rgb[height // 2 :, width // 2 :] = (230, 230, 230)
    return rgb


def _write(path: Path, rgb: np.ndarray) -> Path:
    assert cv2.imwrite(str(path), rgb[..., ::-1])
    return path


def _corners(picture: np.ndarray) -> np.ndarray:
    h, w = picture.shape[:2]
    at = [(h // 4, w // 4), (h // 4, -w // 4), (-h // 4, w // 4), (-h // 4, -w // 4)]
    return np.array([picture[y, x] for y, x in at]).astype(int)


_WANTED = np.array([(200, 30, 30), (30, 200, 30), (30, 30, 200), (230, 230, 230)])


@pytest.mark.parametrize("kind", ["jpg", "png", "webp", "bmp"])
@pytest.mark.parametrize(
    "found_px", [(640, 360), (1, 1), (3000, 200), (200, 3000), (4100, 3000), (37, 41)]
)
def test_a_picture_of_any_size_and_kind_covers_the_output(
    tmp_path: Path, kind: str, found_px: tuple[int, int]
) -> None:
    path = _write(tmp_path / f"a.{kind}", _quarters(*found_px))
    made = read_background(path, _SIZE)
    assert made.shape == (360, 640, 3)
    assert made.dtype == np.uint8
    if min(found_px) > 30:
        assert np.abs(_corners(made) - _WANTED).max() < 40


def test_nothing_is_stretched(tmp_path: Path) -> None:
    rgb = np.zeros((900, 900, 3), np.uint8)
    cv2.circle(rgb, (450, 450), 200, (255, 255, 255), -1)
    made = read_background(_write(tmp_path / "a.png", rgb), _SIZE)[..., 0] > 127
    rows, columns = made.any(axis=1).sum(), made.any(axis=0).sum()
    assert rows == pytest.approx(columns, abs=2)


@pytest.mark.parametrize(("turn", "rotated"), [(3, 180), (6, 270), (8, 90), (1, 0)])
@pytest.mark.parametrize("found_px", [(640, 360), (5200, 3000)])
def test_a_photo_that_lies_on_its_side_is_set_upright(
    tmp_path: Path, turn: int, rotated: int, found_px: tuple[int, int]
) -> None:
    """EXIF orientation: the stored pixels are the upright picture turned back."""
    upright = _quarters(*found_px)
    stored = np.rot90(upright, rotated // 90 if turn != 6 else 1)
    if turn == 8:
        stored = np.rot90(upright, 3)
    _, raw = cv2.imencode(".jpg", np.ascontiguousarray(stored[..., ::-1]))
    tiff = b"MM\0*\0\0\0\x08" + struct.pack(">HHHIHHI", 1, 0x0112, 3, 1, turn, 0, 0)
    exif = b"Exif\0\0" + tiff
    whole = b"\xff\xd8\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + bytes(raw)[2:]
    (tmp_path / "a.jpg").write_bytes(whole)
    made = read_background(tmp_path / "a.jpg", _SIZE)
    assert np.abs(_corners(made) - _WANTED).max() < 40


def test_grey_deep_and_transparent_pictures(tmp_path: Path) -> None:
    grey = np.full((90, 160), 90, np.uint8)
    cv2.imwrite(str(tmp_path / "grey.png"), grey)
    assert (read_background(tmp_path / "grey.png", _SIZE) == 90).all()
    cv2.imwrite(str(tmp_path / "deep.png"), np.full((90, 160, 3), 40000, np.uint16))
    assert np.abs(read_background(tmp_path / "deep.png", _SIZE).astype(int) - 156).max() <= 1
    clear = np.zeros((90, 160, 4), np.uint8)
    clear[:, 80:] = (10, 20, 250, 255)
    cv2.imwrite(str(tmp_path / "clear.png"), clear)
    made = read_background(tmp_path / "clear.png", _SIZE)
    assert (made[100, 500] == (250, 20, 10)).all()
    assert made[100, 100].max() < 60


def _png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        head = struct.pack(">I", len(data)) + kind + data
        return head + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


@pytest.mark.parametrize(
    ("content", "match"),
    [
        (b"", "not a JPEG, PNG"),
        (b"GIF89a" + bytes(40), "not a JPEG, PNG"),
        (b"<svg onload='x'/>", "not a JPEG, PNG"),
        (b"\0\0\0\x18ftypheic" + bytes(40), "save it as JPEG or PNG"),
        (b"\xff\xd8", "damaged"),
        (b"\xff\xd8\xff\xe0\0\x10" + bytes(20), "damaged"),
        (b"\xff\xd8" + b"\xff" * 100, "damaged"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "damaged"),
        (_png(100, 100), "damaged"),
        (_png(30_000, 30_000), "too large"),
        (_png(100_000, 2), "px"),
        (_png(0, 10), "px"),
        (b"RIFF\0\0\0\0WEBPVP8Q" + bytes(40), "damaged"),
        (b"BM" + bytes(12), "damaged"),
    ],
)
def test_what_is_no_usable_picture_is_told(tmp_path: Path, content: bytes, match: str) -> None:
    (tmp_path / "a.png").write_bytes(content)
    with pytest.raises(PictureError, match=match):
        read_background(tmp_path / "a.png", _SIZE)


def test_a_jpeg_of_endless_scans_is_refused(tmp_path: Path) -> None:
    _, raw = cv2.imencode(".jpg", _quarters(64, 64))
    (tmp_path / "a.jpg").write_bytes(bytes(raw) + b"\xff\xda\0\x08" * 1000)
    with pytest.raises(PictureError, match="scans"):
        read_background(tmp_path / "a.jpg", _SIZE)


def test_progressive_jpegs_are_welcome(tmp_path: Path) -> None:
    options = [cv2.IMWRITE_JPEG_PROGRESSIVE, 1]
    cv2.imwrite(str(tmp_path / "a.jpg"), _quarters(800, 600)[..., ::-1], options)
    assert np.abs(_corners(read_background(tmp_path / "a.jpg", _SIZE)) - _WANTED).max() < 40


def test_damaged_files_never_crash(tmp_path: Path) -> None:
    random = np.random.default_rng(4)
    for kind in (".jpg", ".png", ".webp", ".bmp"):
        _, raw = cv2.imencode(kind, _quarters(120, 80))
        for _ in range(40):
            bad = bytearray(bytes(raw)[: random.integers(1, raw.size + 1)])
            for place in random.integers(0, len(bad), 5):
                bad[place] = random.integers(256)
            (tmp_path / "a").write_bytes(bytes(bad))
            try:
                assert read_background(tmp_path / "a", (64, 36)).shape == (36, 64, 3)
            except PictureError:
                continue


def test_what_is_no_file_is_refused_at_once(tmp_path: Path) -> None:
    with pytest.raises(PictureError, match="cannot be read"):
        read_background(tmp_path / "none.jpg", _SIZE)
    with pytest.raises(PictureError, match="not a file"):
        read_background(tmp_path, _SIZE)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        with pytest.raises(PictureError, match="not a file"):
            read_background(tmp_path / "pipe", _SIZE)
    with (tmp_path / "big").open("wb") as file:
        file.truncate(65 << 20)
    with pytest.raises(PictureError, match="more than 64 MB"):
        read_background(tmp_path / "big", _SIZE)


def test_a_large_picture_with_transparency_takes_no_multiple_of_its_size(tmp_path: Path) -> None:
    path, side = tmp_path / "large.png", 3000
    cv2.imwrite(str(path), np.full((side, side, 4), 90, np.uint8))
    tracemalloc.start()
    read_background(path, (1280, 720))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 3 * side * side * 4  # in floats it would be ten times as much
