from __future__ import annotations

import os
import struct
from collections.abc import Callable
from pathlib import Path

import av
import numpy as np
import pytest

from core.audio.sound_file import SoundFile, decode_sound
from core.errors import AudioFormatError, MicUnavailable

WavWriter = Callable[..., Path]


def play(path: Path) -> tuple[np.ndarray, list[str], int]:
    """The whole sound of a file, its notices and its rate."""
    sound = SoundFile(path)
    pcm = np.concatenate(list(sound.blocks()))
    sound.close()
    sound.close()
    return pcm, sound.notices, sound.rate_hz


def encode(path: Path, codec: str, seconds: float = 1.0, rate_hz: int = 48_000) -> Path:
    """A stereo file of a 440 Hz tone at half level."""
    time_s = np.arange(round(seconds * rate_hz)) / rate_hz
    planes = np.repeat((0.5 * np.sin(2 * np.pi * 440 * time_s)).astype(np.float32)[None], 2, axis=0)
    with av.open(str(path), "w") as file:
        stream = file.add_stream(codec, rate=rate_hz, layout="stereo")
        context = stream.codec_context
        converter = av.AudioResampler(
            context.format, "stereo", rate_hz, frame_size=context.frame_size or 4096
        )
        frame = av.AudioFrame.from_ndarray(planes, "fltp", "stereo")
        frame.rate, frame.pts = rate_hz, 0
        for piece in [*converter.resample(frame), *converter.resample(None)]:
            file.mux(stream.encode(piece))
        file.mux(stream.encode(None))
    return path


@pytest.mark.parametrize("rate_hz", [8_000, 11_025, 16_000, 44_100, 96_000])
@pytest.mark.parametrize(("channels", "bits"), [(1, 16), (2, 24), (1, 8), (2, 32)])
def test_every_kind_of_wav_plays(
    write_wav: WavWriter, rate_hz: int, channels: int, bits: int
) -> None:
    path = write_wav(rate_hz=rate_hz, channels=channels, bits=bits)
    pcm, notices, found_hz = play(path)
    assert (found_hz, notices) == (rate_hz, [])
    assert pcm.dtype == np.float32
    true = 0.5 * np.sin(2 * np.pi * 440 * np.arange(rate_hz // 2) / rate_hz)
    assert len(pcm) == len(true)
    assert np.abs(pcm - true).max() < (0.01 if bits == 8 else 1e-4)


def test_stereo_is_mixed_to_the_mean_and_never_clips(tmp_path: Path) -> None:
    planes = np.stack([np.full(4800, 0.9), np.full(4800, 0.5)]).astype(np.float32)
    path = tmp_path / "stereo.wav"
    with av.open(str(path), "w") as file:
        stream = file.add_stream("pcm_f32le", rate=48_000, layout="stereo")
        frame = av.AudioFrame.from_ndarray(
            np.ascontiguousarray(planes.T).reshape(1, -1), "flt", "stereo"
        )
        frame.rate = 48_000
        file.mux(stream.encode(frame))
        file.mux(stream.encode(None))
    assert play(path)[0] == pytest.approx(0.7)


def test_stereo_stays_stereo_where_it_is_wanted(tmp_path: Path, write_wav: WavWriter) -> None:
    stereo = SoundFile(encode(tmp_path / "a.flac", "flac"), most_channels=2)
    assert stereo.channels == 2
    assert {block.shape[0] for block in stereo.blocks()} == {2}
    mono = SoundFile(write_wav(), most_channels=2)
    assert mono.channels == 1
    assert {block.ndim for block in mono.blocks()} == {1}
    six = SoundFile(write_wav(channels=6), most_channels=2)
    assert np.concatenate(list(six.blocks()), axis=1).shape == (2, 8000)


def test_a_header_that_lies_costs_no_memory(write_wav: WavWriter) -> None:
    path = write_wav()
    content = bytearray(path.read_bytes())
    content[16:20] = struct.pack("<I", 0x30000000)  # FFmpeg would set aside as much
    path.write_bytes(content)
    refused(path, "is damaged")


def test_six_channels_play(write_wav: WavWriter) -> None:
    pcm, _, _ = play(write_wav(channels=6, rate_hz=48_000))
    assert len(pcm) == 24_000
    assert 0.3 < np.abs(pcm).max() <= 1.0


@pytest.mark.parametrize(
    ("name", "codec"),
    [
        ("a.mp3", "libmp3lame"),
        ("a.flac", "flac"),
        ("a.ogg", "libopus"),
        ("a.m4a", "aac"),
        ("a.mkv", "aac"),
    ],
)
def test_other_formats_play(tmp_path: Path, name: str, codec: str) -> None:
    pcm, notices, rate_hz = play(encode(tmp_path / name, codec))
    assert (rate_hz, notices) == (48_000, [])
    assert len(pcm) / 48_000 == pytest.approx(1.0, abs=0.06)
    spectrum = np.abs(np.fft.rfft(pcm[4800:43_200]))
    assert np.argmax(spectrum) * 48_000 / 38_400 == pytest.approx(440, abs=2)
    assert np.abs(pcm[4800:43_200]).max() == pytest.approx(0.5, abs=0.06)


def test_a_video_gives_its_sound(tmp_path: Path) -> None:
    path = tmp_path / "film.mp4"
    with av.open(str(path), "w") as file:
        picture = file.add_stream("mpeg4", rate=25)
        picture.width, picture.height, picture.pix_fmt = 64, 48, "yuv420p"
        sound = file.add_stream("aac", rate=48_000, layout="mono")
        for _ in range(10):
            file.mux(picture.encode(av.VideoFrame.from_ndarray(np.zeros((48, 64, 3), np.uint8))))
        for k in range(10):
            frame = av.AudioFrame.from_ndarray(np.full((1, 1024), 0.25, np.float32), "fltp", "mono")
            frame.rate, frame.pts = 48_000, k * 1024
            file.mux(sound.encode(frame))
        file.mux(picture.encode(None))
        file.mux(sound.encode(None))
    pcm, _, _ = play(path)
    assert len(pcm) >= 10 * 1024
    assert pcm[4000:8000].mean() == pytest.approx(0.25, abs=0.02)


# -- bad input -------------------------------------------------------------------------------------


def refused(path: Path, words: str) -> None:
    for use in (SoundFile, lambda each: decode_sound(each, 16_000)):
        with pytest.raises(AudioFormatError, match=words) as caught:
            use(path)
        assert isinstance(caught.value, MicUnavailable)
        sentence = str(caught.value)
        assert sentence.endswith(".")
        assert "choose another file" in sentence
        assert "\n" not in sentence


def test_what_is_not_a_file_is_refused(tmp_path: Path) -> None:
    refused(tmp_path / "missing.wav", rf"^((?!WAV).)*cannot be found in {tmp_path}((?!WAV).)*$")
    refused(Path("http://example.org/a.wav"), "cannot be found")
    refused(Path("name\0zero"), "cannot be found")
    refused(tmp_path, "is a folder")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names on this system")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.wav")
    refused(tmp_path / "pipe.wav", "not a file")
    refused(Path("/dev/zero"), "not a file")


def test_what_is_not_sound_is_refused(tmp_path: Path, write_wav: WavWriter) -> None:
    contents = {
        "empty.wav": (b"", "is empty"),
        "text.wav": (b"hello world\n" * 50, "not a sound file"),
        "random.mp3": (np.random.default_rng(1).bytes(20_000), "not a sound file|no sound"),
        "header.wav": (write_wav().read_bytes()[:44], "no sound in it"),
        "piece.wav": (write_wav().read_bytes()[:20], "is damaged"),
    }
    for name, (content, words) in contents.items():
        (tmp_path / name).write_bytes(content)
        refused(tmp_path / name, words)


def test_a_picture_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "silent.mp4"
    with av.open(str(path), "w") as file:
        stream = file.add_stream("mpeg4", rate=25)
        stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
        file.mux(stream.encode(av.VideoFrame.from_ndarray(np.zeros((48, 64, 3), np.uint8))))
        file.mux(stream.encode(None))
    refused(path, "no sound in it")


def test_playlists_open_no_other_file(tmp_path: Path, write_wav: WavWriter) -> None:
    secret = write_wav("secret.wav")
    hls = f"#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:9,\n{secret}\n#EXT-X-ENDLIST\n"
    for name, text in {
        "hls.wav": hls,
        "list.wav": "ffconcat version 1.0\nfile secret.wav\n",
    }.items():
        (tmp_path / name).write_text(text)
        refused(tmp_path / name, "not a sound file")


@pytest.mark.parametrize(
    ("at", "value", "words"),
    [(24, 0xFFFFFFFF, "not a sound|samples a second"), (24, 0, "."), (24, 1, "1 samples a second")],
)
def test_absurd_rates_are_refused(write_wav: WavWriter, at: int, value: int, words: str) -> None:
    path = write_wav()
    content = bytearray(path.read_bytes())
    content[at : at + 4] = struct.pack("<I", value)
    path.write_bytes(content)
    refused(path, words)


def test_absurd_channels_are_refused(write_wav: WavWriter) -> None:
    path = write_wav()
    content = bytearray(path.read_bytes())
    content[22:24] = struct.pack("<H", 65_535)
    path.write_bytes(content)
    refused(path, ".")


def test_a_file_that_may_not_be_read_says_so(write_wav: WavWriter) -> None:
    path = write_wav()
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")
    refused(path, "may not be read")


def test_samples_that_are_no_numbers_become_silence(tmp_path: Path) -> None:
    values = np.tile(np.array([np.nan, np.inf, -np.inf, 1e30, 0.5], "<f4"), 1000)
    form = struct.pack("<IHHIIHH", 16, 3, 1, 16_000, 64_000, 4, 32)
    head = b"RIFF" + struct.pack("<I", 36 + values.nbytes) + b"WAVEfmt " + form
    path = tmp_path / "nan.wav"
    path.write_bytes(head + b"data" + struct.pack("<I", values.nbytes) + values.tobytes())
    pcm, _, _ = play(path)
    assert pcm[:5].tolist() == [0.0, 1.0, -1.0, 1.0, 0.5]


def test_a_truncated_wav_plays_what_is_there_and_says_so(
    tmp_path: Path, write_wav: WavWriter
) -> None:
    whole = write_wav(rate_hz=44_100, channels=2, bits=24, seconds=2.0).read_bytes()
    path = tmp_path / "cut.wav"
    path.write_bytes(whole[: len(whole) // 3])
    pcm, notices, _ = play(path)
    assert len(pcm) / 44_100 == pytest.approx(2.0 / 3, abs=0.01)
    assert len(notices) == 1
    assert "cut.wav ends earlier" in notices[0]
    assert len(decode_sound(path, 16_000)) / 16_000 == pytest.approx(2.0 / 3, abs=0.01)


@pytest.mark.parametrize("stated", [0, 0xFFFFFFFF])
def test_a_wav_of_unknown_length_is_not_called_cut(write_wav: WavWriter, stated: int) -> None:
    path = write_wav()
    content = bytearray(path.read_bytes())
    at = content.index(b"data") + 4
    content[at : at + 4] = struct.pack("<I", stated)
    path.write_bytes(content)
    pcm, notices, _ = play(path)
    assert len(pcm) == 8000
    assert notices == []


@pytest.mark.parametrize(("name", "codec"), [("a.flac", "flac"), ("a.mkv", "aac")])
def test_a_damaged_file_plays_what_can_be_read(tmp_path: Path, name: str, codec: str) -> None:
    path = encode(tmp_path / name, codec, seconds=3.0)
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 3000] = np.random.default_rng(2).bytes(3000)
    path.write_bytes(content)
    pcm, _, rate_hz = play(path)
    assert 1.0 < len(pcm) / rate_hz < 3.1
    assert np.isfinite(pcm).all()


def test_random_damage_never_escapes_as_another_error(tmp_path: Path) -> None:
    random = np.random.default_rng(9)
    sources = [
        encode(tmp_path / name, codec, seconds=0.3)
        for name, codec in (("a.mp3", "libmp3lame"), ("a.m4a", "aac"), ("a.flac", "flac"))
    ]
    for turn in range(60):
        content = bytearray(sources[turn % 3].read_bytes())
        for at in random.integers(0, len(content), 12):
            content[at] = random.integers(0, 256)
        path = tmp_path / f"damaged{sources[turn % 3].suffix}"
        path.write_bytes(content[: random.integers(1, len(content))])
        try:
            pcm = decode_sound(path, 16_000)
        except AudioFormatError:
            continue
        assert np.isfinite(pcm).all()
        assert np.abs(pcm).max(initial=0.0) <= 1.0


# -- whole files -----------------------------------------------------------------------------------


@pytest.mark.parametrize("rate_hz", [8_000, 16_000, 44_100, 48_000])
def test_decode_sound_gives_the_asked_rate(write_wav: WavWriter, rate_hz: int) -> None:
    pcm = decode_sound(write_wav(rate_hz=rate_hz, channels=2, bits=24), 16_000)
    assert pcm.dtype == np.float32
    assert len(pcm) == 8000
    true = 0.5 * np.sin(2 * np.pi * 440 * np.arange(8000) / 16_000)
    assert np.abs(pcm - true)[200:-200].max() < 2e-3


def test_decode_sound_has_a_limit(write_wav: WavWriter) -> None:
    path = write_wav(seconds=2.0)
    assert len(decode_sound(path, 16_000, limit_s=2.0)) == 32_000
    with pytest.raises(AudioFormatError, match=r"longer than .* minutes"):
        decode_sound(path, 16_000, limit_s=1.9)
