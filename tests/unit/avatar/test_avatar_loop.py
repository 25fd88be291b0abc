"""The loop: right pictures in any order, fresh arrays, bounded memory, hostile videos refused."""

from __future__ import annotations

import io
import random
import subprocess
import sys
import threading
import weakref
from pathlib import Path
from typing import Any

import av
import cv2
import numpy as np
import pytest

import core.avatar.loop
from core.avatar.loop import JpegLoop
from core.avatar.loop_video import LoopVideo
from core.avatar.video import encode_loop
from core.errors import AvatarError
from tests.avatar_factory import draw_frame

_SIZE = (320, 180)
_FRAMES = 60  # more than two groups of pictures


@pytest.fixture(scope="module")
def drawn() -> list[np.ndarray]:
    return [draw_frame(i, _FRAMES, _SIZE) for i in range(_FRAMES)]


@pytest.fixture(scope="module")
def raw(drawn: list[np.ndarray], tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("loop") / "loop.mp4"
    encode_loop(path, drawn, 25, crf=12)
    return path.read_bytes()


def _video(
    frames: int,
    size_px: tuple[int, int] = _SIZE,
    codec: str = "libx264",
    pix_fmt: str = "yuv420p",
    matrix: int = 1,
    **options: str,
) -> bytes:
    """A foreign MP4: frame i is a grey of 60 + 4 i with a red square."""
    whole = io.BytesIO()
    with av.open(whole, "w", format="mp4") as container:
        stream = container.add_stream(codec, rate=25, options=options)
        stream.width, stream.height, stream.pix_fmt = *size_px, pix_fmt
        stream.codec_context.colorspace = matrix
        for index in range(frames):
            rgb = np.full((size_px[1], size_px[0], 3), 60 + 4 * index, np.uint8)
            rgb[40:120, 40:120] = (200, 60, 50)
            frame = av.VideoFrame.from_ndarray(rgb, format="rgb24").reformat(
                format=pix_fmt, src_colorspace=matrix, dst_colorspace=matrix
            )
            frame.pts = index
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return whole.getvalue()


def test_frames_are_the_source_within_three_levels(raw: bytes, drawn: list[np.ndarray]) -> None:
    loop = JpegLoop(raw, _SIZE, _FRAMES)
    for index in (0, 1, 30, 59):
        found, want = loop.frame(index).astype(int), drawn[index].astype(int)
        # Edges of colour lose some sharpness in 4:2:0; flat areas may not be off.
        smooth = cv2.GaussianBlur(drawn[index], (0, 0), 2).astype(int)
        flat = np.abs(smooth - want).max(axis=2) <= 2
        assert flat.mean() > 0.8
        assert np.percentile(np.abs(found - want)[flat], 99) <= 3
        assert np.abs((found - want)[flat].mean(axis=0)).max() < 0.7  # no tint, no darkening


@pytest.mark.parametrize("matrix", [1, 5, 6, 2], ids=["709", "601", "601 ntsc", "not stated"])
def test_the_stated_matrix_is_used(matrix: int) -> None:
    actual = 1 if matrix == 2 else 5 if matrix == 6 else matrix
    raw = _video(2, crf="8", matrix=actual)
    if matrix == 2:
        raw = raw.replace(b"colrnclx\0\x02\0\x02\0\x01", b"colrnclx\0\x02\0\x02\0\x02")
    rgb = JpegLoop(raw, _SIZE, 2).frame(0)
    np.testing.assert_allclose(rgb[80, 80].astype(int), (200, 60, 50), atol=3)
    np.testing.assert_allclose(rgb[10, 300].astype(int), (60, 60, 60), atol=2)


def test_any_order_gives_the_same_pictures(raw: bytes) -> None:
    forward, mixed = JpegLoop(raw, _SIZE, _FRAMES), JpegLoop(raw, _SIZE, _FRAMES)
    want = [forward.frame(i) for i in range(_FRAMES)]
    order = list(range(_FRAMES)) * 2
    random.Random(3).shuffle(order)
    for index in order:
        np.testing.assert_array_equal(mixed.frame(index), want[index])


def test_foreign_groups_of_pictures_decode_in_any_order() -> None:
    raw = _video(40, crf="10", bf="3", g="20", **{"x264-params": "open-gop=1"})
    loop = JpegLoop(raw, _SIZE, 40)
    for index in (39, 19, 20, 21, 0, 38, 5):
        grey = loop.frame(index)[10:30, 200:300].mean()
        assert grey == pytest.approx(60 + 4 * index, abs=1.9)


def test_frames_are_fresh_and_writable(raw: bytes) -> None:
    loop = JpegLoop(raw, _SIZE, _FRAMES)
    for index in (0, 7):
        first = loop.frame(index)
        kept = first.copy()
        assert first.flags.writeable
        assert first.flags.c_contiguous
        first[:] = 0
        np.testing.assert_array_equal(loop.frame(index), kept)


def test_two_readers_far_apart_do_not_make_each_other_start_over(
    raw: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    restarts = []
    original = core.avatar.loop_video._Decoder.restart

    def counted(self: Any, key: int, time: int) -> None:
        restarts.append(key)
        original(self, key, time)

    monkeypatch.setattr(core.avatar.loop_video._Decoder, "restart", counted)
    video = LoopVideo(raw, _SIZE, _FRAMES)
    for index in range(25):
        video.frame(index)
        video.frame(index + 30)
    assert len(restarts) <= 3


def test_many_threads_may_ask(raw: bytes) -> None:
    calm, busy = JpegLoop(raw, _SIZE, _FRAMES), JpegLoop(raw, _SIZE, _FRAMES)
    want = [calm.frame(i) for i in range(_FRAMES)]
    wrong: list[int] = []

    def look(seed: int) -> None:
        order = random.Random(seed).sample(range(_FRAMES), 20)
        wrong.extend(i for i in order if not np.array_equal(busy.frame(i), want[i]))

    threads = [threading.Thread(target=look, args=(seed,)) for seed in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert not wrong


def test_prepare_keeps_everything_and_lets_the_video_go(raw: bytes) -> None:
    loop = JpegLoop(raw, _SIZE, _FRAMES)
    loop.frame(30)
    steps = 0
    while loop.prepare():
        steps += 1
    assert steps == _FRAMES - 2  # frame 0 comes with the first one asked for
    assert loop._video is None


def test_what_stands_still_is_kept_once(raw: bytes) -> None:
    loop = JpegLoop(raw, _SIZE, _FRAMES)
    while loop.prepare():
        pass
    boxes = [stored.box for stored in loop._stored if stored is not None and stored.jpeg.size]
    shares = [(x1 - x0) * (y1 - y0) / (320 * 180) for x0, y0, x1, y1 in boxes]
    assert max(shares) <= 0.65
    assert len(boxes) > _FRAMES // 2


def test_noise_everywhere_stays_inside_the_budget(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(core.avatar.loop, "_STORE_BYTES", 6 * 12_000)
    rng = np.random.default_rng(1)
    noise = [rng.integers(60, 190, (180, 320, 3), dtype=np.uint8) for _ in range(6)]
    encode_loop(tmp_path / "loop.mp4", noise, 25, crf=20)
    loop = JpegLoop((tmp_path / "loop.mp4").read_bytes(), _SIZE, 6)
    while loop.prepare():
        pass
    assert max(s.jpeg.size for s in loop._stored if s) < 20_000  # 55 kB at the best quality


def test_noise_that_no_quality_can_hold_is_blurred_and_stays_in_place(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A few bytes of motion vectors move a whole picture of noise: 500 frames would be a GB."""
    most = 3000
    monkeypatch.setattr(core.avatar.loop, "_STORE_BYTES", 6 * most)
    noise = np.random.default_rng(1).integers(0, 256, (180, 320, 3), dtype=np.uint8)
    noise[:, 160:] //= 4  # the right half is dark
    frames = [np.roll(noise, 8 * k, axis=0) for k in range(6)]
    encode_loop(tmp_path / "loop.mp4", frames, 25, crf=20)
    loop = JpegLoop((tmp_path / "loop.mp4").read_bytes(), _SIZE, 6)
    found = loop.frame(3)
    assert found.shape == (180, 320, 3)
    assert found[:, :140].mean() > 100
    assert found[:, 180:].mean() < 45
    while loop.prepare():
        pass
    assert max(s.jpeg.size for s in loop._stored if s) <= most


_MEMORY = """
import sys
import psutil
import numpy as np
from pathlib import Path
import av, cv2
from core.avatar.loop import JpegLoop
raw = Path(sys.argv[1]).read_bytes()
before = psutil.Process().memory_info().rss
loop = JpegLoop(raw, (960, 540), 40)
for turn in range(3):
    for index in range(40):
        loop.frame(index)
print((psutil.Process().memory_info().rss - before) / 1e6)
"""


def test_memory_stays_far_below_the_pixels(tmp_path: Path) -> None:
    path = tmp_path / "loop.mp4"
    encode_loop(path, (draw_frame(i, 40, (960, 540)) for i in range(40)), 25)
    done = subprocess.run(
        [sys.executable, "-c", _MEMORY, str(path)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[3],
    )
    assert float(done.stdout) < 35  # 40 frames are 62 MB as pixels


# -- hostile ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (lambda: b"", "damaged"),
        (lambda: b"not a video at all" * 99, "damaged"),
        (lambda: _video(3, codec="mpeg4"), "want H.264"),
        (lambda: _video(3, pix_fmt="yuv444p"), "yuv444p, want H.264 with 8-bit 4:2:0"),
        (lambda: _video(3, (640, 360)), "640 × 360 px, the manifest says 320 × 180"),
        (lambda: _video(4), "has 4 frames, the manifest says 3"),
    ],
    ids=["empty", "text", "codec", "pixels", "size", "count"],
)
def test_other_videos_are_refused(raw: Any, reason: str) -> None:
    with pytest.raises(AvatarError, match=reason):
        JpegLoop(raw(), _SIZE, 3)


def test_a_second_stream_is_refused() -> None:
    whole = io.BytesIO()
    with av.open(whole, "w", format="mp4") as container:
        for _ in range(2):
            stream = container.add_stream("libx264", rate=25)
            stream.width, stream.height, stream.pix_fmt = 320, 180, "yuv420p"
        for stream in container.streams:
            frame = av.VideoFrame.from_ndarray(np.zeros((180, 320, 3), np.uint8), format="rgb24")
            frame.pts = 0
            container.mux(stream.encode(frame.reformat(format="yuv420p")))
            container.mux(stream.encode())
    with pytest.raises(AvatarError, match="one video and nothing else"):
        JpegLoop(whole.getvalue(), _SIZE, 1)


def test_a_picture_larger_than_the_limit_is_never_decoded() -> None:
    raw = _video(1, (4096, 2304), crf="40", preset="ultrafast")
    with pytest.raises(AvatarError, match="damaged"):
        JpegLoop(raw, (4096, 2304), 1).frame(0)


def test_a_lie_about_the_size_is_refused() -> None:
    raw = bytearray(_video(2, (640, 360)))
    at = raw.index(b"avc1", 100) + 28
    raw[at : at + 4] = (320).to_bytes(2, "big") + (180).to_bytes(2, "big")
    with pytest.raises(AvatarError, match=r"360|damaged"):
        JpegLoop(bytes(raw), _SIZE, 2).frame(1)


def _all_frames(raw: bytes) -> list[np.ndarray]:
    loop = JpegLoop(raw, _SIZE, _FRAMES)
    return [loop.frame(index) for index in range(_FRAMES)]


def _claiming(raw: bytes, samples: int) -> bytes:
    """The same video, whose header claims ``samples`` frames of 16 bytes each in its first part."""
    lying = bytearray(raw)
    header = lying.index(b"moov")
    for kind, place, words in ((b"stsz", 8, (16, samples)), (b"stsc", 12, (1, samples))):
        at = lying.index(kind, header) + place
        lying[at : at + 8] = b"".join(word.to_bytes(4, "big") for word in words)
    return bytes(lying)


def _box_in_header(raw: bytes, kind: bytes, content: bytes) -> bytes:
    """The same video with one box more at the end of its ``moov``, which ends the file."""
    size_at = raw.index(b"moov") - 4
    box = (8 + len(content)).to_bytes(4, "big") + kind + content
    size = len(raw) - size_at + len(box)
    return raw[:size_at] + size.to_bytes(4, "big") + raw[size_at + 4 :] + box


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (lambda raw: _claiming(raw, 50_000_000), "claims more than a loop"),  # 2.4 GB for FFmpeg
        (lambda raw: _box_in_header(raw, b"elst", b"\0\0\0\0\0\0\0\x05"), "claims more"),
        (lambda raw: _box_in_header(raw, b"stsz", b"\0\0"), "claims more"),
        (lambda raw: _box_in_header(raw, b"mvex", bytes(8)), "compressed or made of fragments"),
        (lambda raw: _box_in_header(raw, b"udta", bytes(300_000)), "of the usual size"),
        (lambda raw: raw + raw[raw.index(b"moov") - 4 :], "one description"),
        (lambda raw: raw + b"\0\0\0\x08moof", "parts that a loop has not"),
        (lambda raw: raw + b"\0\0\0\0mdat", "cut off"),
        (lambda raw: raw + b"\0\0", "cut off"),
    ],
    ids=["samples", "edits", "cut", "mvex", "header", "twice", "fragment", "endless", "rest"],
)  # fmt: skip
def test_a_video_bomb_is_refused_unopened(
    raw: bytes, monkeypatch: pytest.MonkeyPatch, spoil: Any, reason: str
) -> None:
    LoopVideo(_box_in_header(raw, b"free", bytes(8)), _SIZE, _FRAMES)  # the way of adding is sound
    monkeypatch.setattr(av, "open", lambda *_, **__: pytest.fail("FFmpeg saw it"))
    with pytest.raises(AvatarError, match=reason):
        LoopVideo(spoil(raw), _SIZE, _FRAMES)


def test_frames_that_share_their_bytes_are_refused_before_they_fill_the_memory(raw: bytes) -> None:
    lying = bytearray(raw)
    header, begin = lying.index(b"moov"), lying.index(b"mdat") + 4
    at = lying.index(b"stsz", header) + 16
    sizes = [int.from_bytes(lying[at + 4 * k : at + 4 * k + 4], "big") for k in range(30)]
    lying[at : at + 4 * _FRAMES] = sum(sizes).to_bytes(4, "big") * _FRAMES  # each: the first 30
    at = lying.index(b"stsc", header) + 16
    lying[at : at + 4] = (1).to_bytes(4, "big")  # each frame in a part of its own
    at = lying.index(b"stco", header)
    added = 4 * (_FRAMES - 1)
    lying[at + 8 : at + 16] = _FRAMES.to_bytes(4, "big") + begin.to_bytes(4, "big") * _FRAMES
    for kind in (b"moov", b"trak", b"mdia", b"minf", b"stbl", b"stco"):
        size_at = lying.index(kind, header) - 4
        size = int.from_bytes(lying[size_at : size_at + 4], "big") + added
        lying[size_at : size_at + 4] = size.to_bytes(4, "big")
    with pytest.raises(AvatarError, match="damaged"):
        LoopVideo(bytes(lying), _SIZE, _FRAMES)


def test_a_video_cut_off_is_refused_or_found_out(raw: bytes) -> None:
    for share in (0.1, 0.5, 0.9, 0.99):
        with pytest.raises(AvatarError, match=r"damaged|has \d+ frames"):
            _all_frames(raw[: int(len(raw) * share)])


def test_spoiled_bytes_end_in_pictures_or_in_our_error(raw: bytes) -> None:
    rng = np.random.default_rng(5)
    for _ in range(40):
        spoiled = np.frombuffer(raw, np.uint8).copy()
        spoiled[rng.integers(0, len(spoiled), 12)] = rng.integers(0, 256, 12)
        try:
            loop = JpegLoop(spoiled.tobytes(), _SIZE, _FRAMES)
            for index in (0, 30, 59):
                assert loop.frame(index).shape == (180, 320, 3)
        except AvatarError:
            pass


@pytest.mark.usefixtures("no_collector")
@pytest.mark.parametrize("whole", [False, True])
def test_decoders_go_with_their_last_user(raw: bytes, whole: bool) -> None:
    loop: JpegLoop | None = JpegLoop(raw, _SIZE, _FRAMES)
    assert loop is not None
    loop.frame(0)
    loop.frame(50)  # far ahead: a decoder of its own
    video = loop._video
    assert video is not None
    decoders = [weakref.ref(decoder) for decoder in video._decoders]
    containers = [decoder.container for decoder in video._decoders]
    assert len(decoders) == 2
    del video
    if whole:
        while loop.prepare():
            pass
    else:
        loop = None
    assert [decoder() for decoder in decoders] == [None, None]
    for container in containers:
        with pytest.raises(AssertionError, match="not open"):
            container.seek(0)
