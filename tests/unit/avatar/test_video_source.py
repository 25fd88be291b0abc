"""Films of any camera: upright, in time, forwards and backwards; and what is no film."""

from __future__ import annotations

import os
from collections.abc import Callable
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from core.avatar.video_source import VideoSource
from core.errors import VideoError
from tests.film_factory import number_of, numbered, write_film

SIZE = (160, 96)


def film(path: Path, frames: int = 12, fps: float = 25, **options: object) -> VideoSource:
    write_film(path, (numbered(n, SIZE) for n in range(frames)), fps, **options)  # type: ignore[arg-type]
    return VideoSource(path)


def numbers(source: VideoSource) -> list[int]:
    return [number_of(shown.picture.rgb()) for shown in source.scan()]


@pytest.mark.parametrize("fps", [25, 30, 60, 30_000 / 1001, 12.5])
@pytest.mark.parametrize("ending", ["mp4", "mkv", "mov"])
def test_every_picture_comes_once_at_its_time(tmp_path: Path, fps: float, ending: str) -> None:
    source = film(tmp_path / f"a.{ending}", 20, fps)
    assert numbers(source) == list(range(20))
    assert np.allclose(source.times_s, np.arange(20) / fps, atol=1.1e-3)
    assert source.duration_s == pytest.approx(20 / fps, abs=3e-3)
    assert source.rate == pytest.approx(fps, rel=0.01)
    assert (source.size_px, source.has_sound) == (SIZE, False)


def test_a_variable_rate_stays_variable(tmp_path: Path) -> None:
    times = [0.0, 0.04, 0.05, 0.2, 0.21, 0.5]
    source = film(tmp_path / "a.mkv", 6, times_s=times)
    assert numbers(source) == list(range(6))
    assert np.allclose(source.times_s, times, atol=1.1e-3)
    assert source.duration_s > 0.5


@pytest.mark.parametrize("rotation", [90, -90, 180])
def test_a_turned_telephone_gives_upright_pictures(tmp_path: Path, rotation: int) -> None:
    upright = numbered(5, (96, 160) if rotation != 180 else SIZE)
    stored = np.rot90(upright, {90: -1, -90: 1, 180: 2}[rotation])
    path = tmp_path / "a.mp4"
    write_film(path, [np.ascontiguousarray(stored)] * 3, rotation=rotation)
    source = VideoSource(path)
    shown = next(source.pictures()).picture.rgb()
    assert source.size_px == (upright.shape[1], upright.shape[0])
    assert np.abs(shown.astype(int) - upright).mean() < 4


def test_odd_sides_lose_a_line_and_wide_pixels_become_square(tmp_path: Path) -> None:
    odd = [numbered(3, (161, 97))] * 2
    source = VideoSource(write_film(tmp_path / "a.mkv", odd, form="yuv444p"))
    assert source.size_px == (160, 96)
    wide = [numbered(3, SIZE)] * 2
    source = VideoSource(write_film(tmp_path / "b.mp4", wide, pixel=Fraction(4, 3)))
    assert source.size_px == (214, 96)
    assert number_of(next(source.pictures()).picture.rgb()) == 3


@pytest.mark.parametrize(
    ("codec", "form", "ending"),
    [
        ("libx264", "yuv420p", "mp4"),
        ("libx264", "yuvj420p", "mp4"),
        ("libx264", "yuv422p10le", "mkv"),
        ("mjpeg", "yuvj420p", "avi"),
        ("libx264rgb", "rgb24", "mkv"),
        ("mpeg4", "yuv420p", "avi"),
    ],
)
def test_colours_come_through(tmp_path: Path, codec: str, form: str, ending: str) -> None:
    """FFmpeg writes BT.601, as players expect of small pictures that say nothing."""
    picture = np.zeros((96, 160, 3), np.uint8)
    picture[:] = (203, 150, 121)
    picture[:, :80] = (60, 70, 200)
    quality = {"crf": "4"} if "264" in codec else {"qmin": "1", "qmax": "2"}
    path = tmp_path / f"a.{ending}"
    write_film(path, [picture] * 3, codec=codec, form=form, options=quality)
    found = next(VideoSource(path).pictures()).picture.rgb().astype(int)
    for columns in (slice(0, 60), slice(100, 160)):
        assert np.abs(found[:, columns] - picture[:, columns].astype(int)).mean() < 4


def test_what_a_film_says_of_its_colours_is_kept(tmp_path: Path) -> None:
    source = film(tmp_path / "a.mp4", colour=(9, 16, 9, 1))
    assert (source.colour.primaries, source.colour.transfer, source.colour.matrix) == (9, 16, 9)


def test_pictures_by_number_forwards_backwards_and_anywhere(tmp_path: Path) -> None:
    size = (640, 400)  # so many pixels that not all pictures are kept
    path = tmp_path / "a.mp4"
    options = {"crf": "20", "preset": "ultrafast", "g": "20", "bf": "2"}
    write_film(path, (numbered(n, size) for n in range(130)), 30, options=options)
    source = VideoSource(path)
    source.held_count = lambda: 16  # type: ignore[method-assign]
    assert numbers(source) == list(range(130))
    order = [*range(130), *range(128, 0, -1), *range(40), 77, 77, 3, 129, 128]
    assert [number_of(p.rgb()) for p in source.at(order)] == order


def test_painting_one_copy_leaves_the_next_as_it_was(tmp_path: Path) -> None:
    source = film(tmp_path / "a.mp4")
    list(source.scan())
    for picture in source.at([4, 4, 3, 4]):
        assert picture.i420.max() > 0
        picture.i420[:] = 0


def test_backwards_works_where_a_film_cannot_be_entered(tmp_path: Path) -> None:
    path = tmp_path / "a.ts"
    write_film(path, (numbered(n, SIZE) for n in range(60)), 25, options={"g": "12"})
    source = VideoSource(path)
    source.held_count = lambda: 8  # type: ignore[method-assign]
    assert numbers(source) == list(range(60))
    order = [*range(60), *range(58, 20, -1)]
    assert [number_of(p.rgb()) for p in source.at(order)] == order


def test_late_sound_is_known_to_be_late(tmp_path: Path) -> None:
    hum = np.sin(np.arange(8000) * 0.2).astype(np.float32)
    source = film(tmp_path / "a.mkv", sound=hum, sound_from_s=0.2)
    assert source.has_sound
    assert source.sound_delay_s == pytest.approx(
        0.2, abs=0.07
    )  # AAC begins with a block of silence


def no_film(path: Path) -> None:
    path.write_text("no film")


def empty(path: Path) -> None:
    path.touch()


def folder(path: Path) -> None:
    path.mkdir()


def nothing(path: Path) -> None:
    pass


def only_sound(path: Path) -> None:
    import av

    with av.open(str(path), "w") as container:
        stream = container.add_stream("aac", rate=16_000, layout="mono")
        block = av.AudioFrame.from_ndarray(np.zeros((1, 1024), np.float32), "fltp", "mono")
        block.sample_rate = 16_000
        container.mux(stream.encode(block))
        container.mux(stream.encode(None))


def no_end(path: Path) -> None:
    """As an MP4 is after a crash: its index is missing."""
    write_film(path, [numbered(1, SIZE)] * 30)
    path.write_bytes(path.read_bytes()[:2000])


def a_list_of_others(path: Path) -> None:
    path.write_text("#EXTM3U\n#EXTINF:1,\n/etc/passwd\n")


def tiny(path: Path) -> None:
    write_film(path, [numbered(1, (32, 32))] * 3)


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (no_film, "no video that can be read"),
        (empty, "is empty"),
        (folder, "is a folder"),
        (nothing, "cannot be found"),
        (only_sound, "has no pictures, only sound"),
        (no_end, "no video that can be read"),
        (a_list_of_others, "no video that can be read"),
        (tiny, "smaller than 64 px"),
    ],
)
def test_what_is_no_film_is_refused(
    tmp_path: Path, make: Callable[[Path], None], says: str
) -> None:
    path = tmp_path / "a.mp4"
    make(path)
    with pytest.raises(VideoError, match=says):
        VideoSource(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.mp4")
    with pytest.raises(VideoError, match="pipe"):
        VideoSource(tmp_path / "a.mp4")


@pytest.mark.parametrize("seed", range(4))
def test_a_damaged_film_gives_what_it_has(tmp_path: Path, seed: int) -> None:
    path, random = tmp_path / "a.mkv", np.random.default_rng(seed)
    noise = random.integers(0, 255, (60, *SIZE[::-1], 3), np.uint8)
    write_film(path, noise, options={"g": "10", "crf": "20", "preset": "ultrafast"})
    raw = bytearray(path.read_bytes())
    for place in random.integers(len(raw) // 4, len(raw) - 2000, 5):
        raw[place : place + 900] = random.bytes(900)
    path.write_bytes(raw)
    source = VideoSource(path)
    found = [shown.index for shown in source.scan()]
    assert found == list(range(len(found)))
    assert len(found) >= 15
    assert all(a < b for a, b in pairwise(source.times_s))
    assert len(list(source.at(found[::-1]))) == len(found)


def test_a_film_cut_off_in_its_middle_is_used_as_far_as_it_goes(tmp_path: Path) -> None:
    path = tmp_path / "a.mkv"
    write_film(path, (numbered(n, SIZE) for n in range(60)), options={"g": "10", "crf": "10"})
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    source = VideoSource(path)
    found = numbers(source)
    assert found == list(range(len(found)))
    assert 10 < len(found) < 60
    assert any("ends earlier than it says" in notice for notice in source.notices)


def test_pictures_that_cannot_be_decoded_are_left_out_and_told(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    write_film(path, [numbered(n, SIZE) for n in range(60)], options={"g": "10"})
    raw = path.read_bytes()
    begin, end = raw.index(b"mdat") + 2000, raw.index(b"moov") - 100
    path.write_bytes(raw[:begin] + b"\xff" * (end - begin) + raw[end:])
    source = VideoSource(path)
    found = numbers(source)
    assert 0 < len(found) <= 60
    assert "is damaged" in source.notices[0]


def test_a_film_that_changes_while_it_is_read_is_said(tmp_path: Path) -> None:
    source = film(tmp_path / "a.mp4", 30)
    list(source.scan())
    film(tmp_path / "a.mp4", 5)
    with pytest.raises(VideoError, match="has changed while it was read"):
        list(source.at(range(30)))
