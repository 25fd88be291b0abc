"""Recordings, read back through PyAV: places, colours, sound beside pictures, full disks."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np
import pytest

import core.camera.recording_disk
from core.camera.file_sink import FileSink
from core.errors import BadFrame, CameraUnavailable, RecordingError
from core.types import AudioChunk, Origin, VideoFrame

_SIZE = (160, 96)
_TICK = 40_000_000
_ZERO = 987_654_321_012
_RATE = 16_000


@dataclass
class Played:
    """A recording as a player sees it: times in seconds, sound from time 0 on."""

    times: list[float]
    frames: list[np.ndarray]
    sound: np.ndarray
    rate_hz: int


def _play(path: Path) -> Played:
    with av.open(str(path)) as container:
        video = [(f.time, f.to_ndarray(format="rgb24")) for f in container.decode(video=0)]
    with av.open(str(path)) as container:
        heard = [(f.time, f.sample_rate, f.to_ndarray()[0]) for f in container.decode(audio=0)]
    rate_hz = heard[0][1] if heard else 0
    sound = np.zeros(0, np.float32)
    if heard:
        sound = np.zeros(round(heard[-1][0] * rate_hz) + len(heard[-1][2]), np.float32)
    for time, _, part in heard:
        sound[round(time * rate_hz) :][: len(part)] = part
    return Played([t for t, _ in video], [rgb for _, rgb in video], sound, rate_hz)


def _frame(place: float, colour: tuple[int, int, int] = (90, 120, 60)) -> VideoFrame:
    rgb = np.full((_SIZE[1], _SIZE[0], 3), colour, np.uint8)
    return VideoFrame(rgb, _ZERO + round(place * _TICK), 0, Origin.MODEL)


def _sound(begin_s: float, pcm: np.ndarray, rate_hz: int = _RATE) -> AudioChunk:
    return AudioChunk(pcm.astype(np.float32), rate_hz, _ZERO + round(begin_s * 1e9))


def _sink(path: Path, **rest: int) -> FileSink:
    return FileSink(path, _SIZE, 25, rest.pop("audio_rate_hz", _RATE), **rest)


def _grey(frame: np.ndarray) -> int:
    return int(frame[_SIZE[1] // 2, _SIZE[0] // 2].mean())


def test_pictures_come_back_in_order_and_on_the_grid(tmp_path: Path) -> None:
    sink = _sink(tmp_path / "a.mp4")
    for k in range(30):
        sink.send(_frame(k, (50 + 5 * k,) * 3))
    sink.close()
    played = _play(tmp_path / "a.mp4")
    np.testing.assert_allclose(played.times, np.arange(30) / 25, atol=1e-4)
    assert [round((_grey(f) - 50) / 5) for f in played.frames] == list(range(30))
    assert (sink.frames, sink.dropped) == (30, 0)


def test_missed_ticks_repeat_the_picture_before(tmp_path: Path) -> None:
    sink = _sink(tmp_path / "a.mp4")
    for k, colour in ((0, 60), (1, 100), (4, 140), (4.1, 250), (5, 180)):
        sink.send(_frame(k, (colour,) * 3))
    sink.close()
    played = _play(tmp_path / "a.mp4")
    np.testing.assert_allclose(played.times, np.arange(6) / 25, atol=1e-4)
    np.testing.assert_allclose([_grey(f) for f in played.frames], [60, 100, 100, 100, 140, 180],
                               atol=3)  # fmt: skip
    assert sink.dropped == 1


def test_after_a_long_gap_pictures_and_sound_are_still_in_place(tmp_path: Path) -> None:
    sink = _sink(tmp_path / "a.mp4")
    later = 15_000  # the machine slept for ten minutes
    click = np.r_[np.zeros(1600), np.full(160, 0.9), np.zeros(1440)]
    for k in (0, 1, 2, *range(later, later + 5)):
        sink.send(_frame(k))
    sink.write_audio(_sound(600.0, click))
    sink.close()
    played = _play(tmp_path / "a.mp4")
    np.testing.assert_allclose(played.times[3:], 600 + np.arange(5) / 25, atol=1e-3)
    heard = np.flatnonzero(np.abs(played.sound) > 0.3)[0] / played.rate_hz
    assert heard == pytest.approx(600.1, abs=0.005)


@pytest.mark.parametrize("rate_hz", [16_000, 44_100, 48_000, 96_000])
@pytest.mark.parametrize("finished", [True, False], ids=["finished", "still growing"])
def test_sound_and_picture_stay_together(tmp_path: Path, rate_hz: int, finished: bool) -> None:
    path = tmp_path / "a.mp4"
    sink = _sink(path, audio_rate_hz=rate_hz)
    frames, block = 200, rate_hz // 100
    pcm = np.zeros(frames * rate_hz // 25)
    flashes = list(range(10, frames, 50))
    for k in flashes:
        pcm[k * rate_hz // 25 :][: rate_hz // 100] = 0.9
    blocks = [(b / 100, pcm[b * block : (b + 1) * block]) for b in range(len(pcm) // block)]
    for k in range(frames):
        while blocks and blocks[0][0] < (k + 5) / 25:  # 200 ms ahead, as behind a camera's delay
            sink.write_audio(_sound(blocks[0][0], blocks[0][1], rate_hz))
            blocks.pop(0)
        sink.send(_frame(k, (250, 250, 250) if k in flashes else (20, 20, 20)))
    if finished:
        sink.close()
    played = _play(path)
    sink.close()
    seen = [t for t, f in zip(played.times, played.frames, strict=True) if _grey(f) > 128]
    loud = np.flatnonzero(np.abs(played.sound) > 0.3)
    heard = loud[np.r_[True, np.diff(loud) > played.rate_hz]] / played.rate_hz
    want = [k / 25 for k in flashes if finished or k < 150]
    np.testing.assert_allclose(seen, want, atol=1e-3)
    np.testing.assert_allclose(heard, want, atol=0.004)
    assert played.times[0] == 0.0
    if finished:
        assert len(played.sound) / played.rate_hz == pytest.approx(8.0, abs=0.07)


def test_sound_before_the_first_picture_is_cut_off_at_it(tmp_path: Path) -> None:
    sink = _sink(tmp_path / "a.mp4")
    ramp = np.r_[np.full(_RATE, 0.8), np.zeros(_RATE)]  # one second loud up to the first picture
    for k in range(200):
        sink.write_audio(_sound(-1 + k / 100, ramp[k * 160 : (k + 1) * 160]))
    for k in range(25):
        sink.send(_frame(k))
    sink.close()
    played = _play(tmp_path / "a.mp4")
    assert np.abs(played.sound[400:]).max() < 0.05
    assert len(played.sound) / _RATE == pytest.approx(1.0, abs=0.07)


def test_a_given_zero_keeps_the_sound_before_the_first_picture(tmp_path: Path) -> None:
    sink = FileSink(tmp_path / "a.mp4", _SIZE, 25, _RATE, zero_ns=0)
    pcm = np.r_[np.full(1600, 0.8), np.zeros(3 * _RATE)].astype(np.float32)
    sink.write_audio(AudioChunk(pcm, _RATE, 0))  # a whole file at once, before any picture
    for k in range(2, 75):
        sink.send(VideoFrame(_frame(0).rgb, k * _TICK, k, Origin.MODEL))
    sink.close()
    played = _play(tmp_path / "a.mp4")
    assert np.abs(played.sound[:1200]).max() > 0.7
    assert played.times[0] == pytest.approx(0.08, abs=1e-3)


def test_gaps_in_the_sound_are_silence_and_overlaps_are_trimmed(tmp_path: Path) -> None:
    sink = _sink(tmp_path / "a.mp4")
    sink.send(_frame(0))
    tone = 0.5 * np.sin(np.arange(_RATE // 2) * 2 * np.pi * 500 / _RATE)
    sink.write_audio(_sound(0.0, tone))
    sink.write_audio(_sound(1.0, tone))
    sink.write_audio(_sound(1.25, tone))  # its first half is there already
    for k in range(1, 50):
        sink.send(_frame(k))
    sink.close()
    sound = _play(tmp_path / "a.mp4").sound
    loud = [np.abs(sound[int(s * _RATE) : int((s + 0.1) * _RATE)]).max() for s in
            (0.2, 0.7, 1.1, 1.4, 1.6)]  # fmt: skip
    assert [level > 0.3 for level in loud] == [True, False, True, True, True]
    assert loud[1] < 0.02
    assert len(sound) / _RATE == pytest.approx(1.75, abs=0.07)


def test_without_sound_the_file_does_not_wait_for_it(tmp_path: Path) -> None:
    sink = _sink(tmp_path / "a.mp4")
    for k in range(12 * 25):
        sink.send(_frame(k))
    growing = _play(tmp_path / "a.mp4")  # not closed
    assert growing.times[-1] > 4.0
    sink.close()
    assert len(_play(tmp_path / "a.mp4").times) == 300


def _bars() -> np.ndarray:
    colours = [(235, 235, 235), (220, 200, 30), (40, 200, 210), (50, 180, 60), (200, 60, 180),
               (190, 40, 50), (40, 60, 190), (224, 172, 142)]  # fmt: skip
    rgb = np.array(colours, np.uint8)[None].repeat(20, axis=1).repeat(_SIZE[1], axis=0)
    return np.ascontiguousarray(rgb)


def test_colours_come_back_within_three_levels(tmp_path: Path) -> None:
    sink = _sink(tmp_path / "a.mp4")
    for k in range(10):
        sink.send(VideoFrame(_bars(), _ZERO + k * _TICK, k, Origin.MODEL))
    sink.close()
    for frame in _play(tmp_path / "a.mp4").frames:
        middle = np.s_[10:80, 10::20]
        assert np.abs(frame[middle].astype(int) - _bars()[middle]).max() <= 3


def test_the_file_states_its_colours(tmp_path: Path) -> None:
    sink = _sink(tmp_path / "a.mp4")
    sink.send(_frame(0))
    sink.close()
    with av.open(str(tmp_path / "a.mp4")) as container:
        frame = next(container.decode(video=0))
        context = container.streams.video[0].codec_context
        assert context.name == "h264"
        assert (frame.colorspace, frame.color_range) == (1, 1)
        assert (context.color_primaries, context.color_trc, context.pix_fmt) == (1, 1, "yuv420p")
    assert b"colrnclx\0\1\0\1\0\1" in (tmp_path / "a.mp4").read_bytes()


def test_a_finished_file_is_a_plain_mp4(tmp_path: Path) -> None:
    sink = _sink(tmp_path / "a.mp4")
    for k in range(120):
        sink.send(_frame(k))
    sink.close()
    raw, kinds, at = (tmp_path / "a.mp4").read_bytes(), [], 0
    while at < len(raw):
        kinds.append(raw[at + 4 : at + 8])
        at += int.from_bytes(raw[at : at + 4], "big")
    assert kinds.count(b"moov") == 1
    assert b"moof" not in kinds


# -- what goes wrong -------------------------------------------------------------------------------


def test_places_that_cannot_be_written_are_refused(tmp_path: Path) -> None:
    (tmp_path / "folder.mp4").mkdir()
    (tmp_path / "file").write_text("x")
    with pytest.raises(RecordingError, match="is a folder; name a file in it"):
        _sink(tmp_path / "folder.mp4")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        with pytest.raises(RecordingError, match="a device or a pipe"):
            _sink(tmp_path / "pipe")
    with pytest.raises(RecordingError, match=r"cannot write .*choose another folder"):
        _sink(tmp_path / "file" / "a.mp4")
    with pytest.raises(RecordingError, match="even sides"):
        FileSink(tmp_path / "a.mp4", (161, 96), 25, _RATE)
    assert issubclass(RecordingError, CameraUnavailable)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="needs folder rights")
def test_a_folder_without_rights_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(RecordingError, match="Permission denied"):
        _sink(tmp_path / "a.mp4")


def test_missing_folders_are_made(tmp_path: Path) -> None:
    sink = _sink(tmp_path / "new" / "deep" / "a.mp4")
    sink.send(_frame(0))
    sink.close()
    assert len(_play(tmp_path / "new" / "deep" / "a.mp4").times) == 1


def test_a_recording_beside_others_overwrites_none(tmp_path: Path) -> None:
    (tmp_path / "a-3.mp4").mkdir()
    names = []
    for k in range(3):
        sink = FileSink(tmp_path / "a.mp4", _SIZE, 25, _RATE, overwrite=False)
        names.append(sink.label)
        told = f"{tmp_path / 'a.mp4'} stays as it is; the recording is in {tmp_path / 'a'}-"
        assert (told in "".join(sink.notices)) == (k > 0)
        for n in range(k + 1):
            sink.send(_frame(n))
        sink.close()
    assert names == ["file a.mp4", "file a-2.mp4", "file a-4.mp4"]
    for k, name in enumerate(names, 1):
        assert len(_play(tmp_path / name.removeprefix("file ")).times) == k


def test_closing_twice_and_closing_unused_leave_nothing_odd(tmp_path: Path) -> None:
    sink = _sink(tmp_path / "a.mp4")
    sink.write_audio(_sound(0, np.zeros(1600)))
    sink.close()
    sink.close()
    assert not (tmp_path / "a.mp4").exists()
    with pytest.raises(RecordingError, match="has ended"):
        sink.send(_frame(0))
    with pytest.raises(RecordingError, match="has ended"):
        sink.write_audio(_sound(0, np.zeros(10)))


def test_pictures_of_another_size_are_our_fault_and_end_nothing(tmp_path: Path) -> None:
    sink = _sink(tmp_path / "a.mp4")
    with pytest.raises(BadFrame, match="want pictures"):
        sink.send(VideoFrame(np.zeros((90, 160, 3), np.uint8), _ZERO, 0, Origin.MODEL))
    sink.send(_frame(0))
    sink.close()
    assert len(_play(tmp_path / "a.mp4").times) == 1


def _record_noise(sink: FileSink, frames: int) -> None:
    noise = np.random.default_rng(1).integers(100, 156, (_SIZE[1], _SIZE[0], 3), dtype=np.uint8)
    for k in range(frames):
        sink.write_audio(_sound(k / 25, np.zeros(640)))
        moved = np.roll(noise, k * 7, axis=1)
        sink.send(VideoFrame(moved, _ZERO + k * _TICK, k, Origin.MODEL))


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EFBIG])
def test_a_full_disk_ends_the_recording_and_keeps_it_playable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    left, write = [400_000], os.write

    def limited(handle: int, data: bytes) -> int:
        if not left[0]:
            raise OSError(code, "full")
        count = write(handle, bytes(data[: left[0]]))
        left[0] -= count
        return count

    monkeypatch.setattr(core.camera.recording_disk.os, "write", limited)
    sink = _sink(tmp_path / "a.mp4")
    with pytest.raises(RecordingError, match=r"disk is full.*whole until then.*Free some space"):
        _record_noise(sink, 5000)
    sent = sink.frames
    with pytest.raises(RecordingError, match="has ended"):
        sink.send(_frame(sent + 1))
    sink.close()
    kept = _play(tmp_path / "a.mp4")
    assert len(kept.times) >= 50
    assert len(kept.times) >= sent - 100  # at most two fragments are lost
    np.testing.assert_allclose(kept.times, np.arange(len(kept.times)) / 25, atol=1e-3)


def test_a_disk_that_is_full_only_at_the_end_keeps_the_fragments(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sink = _sink(tmp_path / "a.mp4")
    for k in range(130):
        sink.write_audio(_sound(k / 25, np.zeros(640)))
        sink.send(_frame(k, (k + 60,) * 3))

    def full(handle: int, data: bytes) -> int:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(core.camera.recording_disk.os, "write", full)
    sink.close()
    kept = _play(tmp_path / "a.mp4")
    assert len(kept.times) == 100


def test_closing_on_a_full_disk_never_raises_and_lets_go_of_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sink = _sink(tmp_path / "a.mp4")
    for k in range(110):
        if k < 52:  # the last sound to be written lets a fragment of pictures go to the disk
            sink.write_audio(_sound(k / 25, np.zeros(640)))
        sink.send(_frame(k, (k + 60,) * 3))
    tried: list[int] = []

    def full(handle: int, data: bytes) -> int:
        tried.append(len(data))
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(core.camera.recording_disk.os, "write", full)
    sink.close()
    assert tried
    with pytest.raises(OSError, match="Bad file"):
        os.fstat(sink._disk._handle)
    with pytest.raises(RecordingError, match="has ended"):
        sink.send(_frame(111))


def test_a_video_writer_that_cannot_be_made_leaves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_: object, **__: object) -> None:
        raise av.error.EncoderNotFoundError(1, "no libx264")

    monkeypatch.setattr(av, "open", missing)
    with pytest.raises(RecordingError, match=r"no libx264.*nothing could be kept"):
        _sink(tmp_path / "a.mp4")
    assert not (tmp_path / "a.mp4").exists()


def test_a_disk_that_was_full_from_the_first_byte_leaves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(handle: int, data: bytes) -> int:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(core.camera.recording_disk.os, "write", full)
    sink = _sink(tmp_path / "a.mp4")
    with pytest.raises(RecordingError, match="nothing could be kept"):
        _record_noise(sink, 400)
    assert not (tmp_path / "a.mp4").exists()


_CHILD = """
import os, sys
import numpy as np
from core.camera.file_sink import FileSink
from core.errors import RecordingError
from core.types import Origin, VideoFrame
limit = int(sys.argv[2])
if limit:
    import resource
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
sink = FileSink(sys.argv[1], (160, 96), 25, 16000)
noise = np.random.default_rng(1).integers(100, 156, (96, 160, 3), dtype=np.uint8)
try:
    for k in range(400):
        sink.send(VideoFrame(np.roll(noise, k * 7, axis=1), k * 40_000_000, k, Origin.MODEL))
except RecordingError as err:
    print(err, flush=True)
os._exit(0)  # as if the program had been killed: nothing is closed
"""


def _child(path: Path, limit: int) -> str:
    done = subprocess.run(
        [sys.executable, "-c", _CHILD, str(path), str(limit)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[3],
        timeout=120,
    )
    return done.stdout


def test_a_killed_program_leaves_a_playable_file(tmp_path: Path) -> None:
    assert _child(tmp_path / "a.mp4", 0) == ""
    times = _play(tmp_path / "a.mp4").times
    assert len(times) >= 250  # all but what waited for sound that never came
    np.testing.assert_allclose(times, np.arange(len(times)) / 25, atol=1e-3)


@pytest.mark.skipif(sys.platform == "win32", reason="the limit is a Unix one")
def test_a_limit_of_the_system_counts_as_a_full_disk(tmp_path: Path) -> None:
    said = _child(tmp_path / "a.mp4", 150_000)
    assert "disk is full" in said
    assert len(_play(tmp_path / "a.mp4").times) >= 50
