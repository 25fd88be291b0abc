"""Sentences, takes, augmentation, recordings, synthesiser and aligner."""

import itertools
import shutil
import wave
from pathlib import Path

import numpy as np
import pytest

from core.errors import TrainingError
from training.speech import flite
from training.speech.alignment import PhoneAligner, spoken_words
from training.speech.augment import augment_audio
from training.speech.phones import PhoneSpan, Utterance
from training.speech.recordings import find_recordings, read_sound
from training.speech.sentences import PATTERNS, RESERVED, WORDS, speakable_sentences
from training.speech.takes import as_other_speaker, quiet_take, take_of

needs_flite = pytest.mark.skipif(
    shutil.which("flite") is None, reason="the program flite is not installed"
)


def tone(seconds: float, hz: float = 440.0) -> np.ndarray:
    time_s = np.arange(round(16_000 * seconds)) / 16_000
    return (8000 * np.sin(2 * np.pi * hz * time_s)).astype(np.int16)


def write_wav(path: Path, pcm: np.ndarray, rate: int = 16_000, channels: int = 1) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(channels)
        sound.setsampwidth(2)
        sound.setframerate(rate)
        sound.writeframes(pcm.astype("<i2").tobytes())
    return path


def test_sentences_are_many_different_and_reproducible() -> None:
    first = list(itertools.islice(speakable_sentences(1), 2000))
    assert first == list(itertools.islice(speakable_sentences(1), 2000))
    assert len(set(first)) == 2000
    assert not set(first) & set(RESERVED)
    assert first[:50] != list(itertools.islice(speakable_sentences(2), 50))
    assert not any("{" in s or len(s) > 200 for s in first)
    assert len(set(RESERVED)) == len(RESERVED) >= 40


def test_every_list_of_words_is_used() -> None:
    used = {slot for pattern in PATTERNS for slot in WORDS if "{" + slot + "}" in pattern}
    assert used == set(WORDS)


def test_a_take_keeps_phones_and_sound_together() -> None:
    pcm = np.zeros(48_000, np.int16)
    pcm[16_000:32_000] = tone(1.0)
    said = Utterance(pcm, (PhoneSpan("AA", 1.0, 2.0),), "ah", "v")
    for seed in range(20):
        take = take_of(said, np.random.default_rng(seed))
        assert take.pcm.size % 640 == 0
        assert 3.0 <= take.duration_s <= 10.0
        loud = np.flatnonzero(np.abs(take.pcm) > 4000) / 16_000
        assert abs(loud[0] - take.spans[0].start_s) < 0.005
        assert abs(loud[-1] - take.spans[0].end_s) < 0.005
        assert 0.2 <= take.spans[0].start_s <= 0.8
        assert take.pcm[:2000].any()


def test_long_speech_gets_short_silence() -> None:
    said = Utterance(np.zeros(160_000, np.int16), (PhoneSpan("AA", 0.1, 9.7),), "", "v")
    for seed in range(8):
        take = take_of(said, np.random.default_rng(seed))
        assert 9.9 <= take.duration_s <= 10.04
        assert abs(take.spans[0].start_s - 0.2) < 0.11


def test_speech_too_long_for_a_clip_is_refused() -> None:
    long = Utterance(np.zeros(192_000, np.int16), (PhoneSpan("AA", 0.1, 11.9),), "", "v")
    with pytest.raises(TrainingError, match="too long"):
        take_of(long, np.random.default_rng(0))


@pytest.mark.parametrize("factor", [0.85, 1.0, 1.2])
def test_another_speaker_has_another_pitch_and_times_that_still_fit(factor: float) -> None:
    pcm = np.zeros(32_000, np.int16)
    pcm[8_000:24_000] = tone(1.0, 400.0)
    said = Utterance(pcm, (PhoneSpan("AA", 0.5, 1.5),), "", "v")
    other = as_other_speaker(said, factor)
    loud = np.flatnonzero(np.abs(other.pcm) > 4000) / 16_000
    assert abs(loud[0] - other.spans[0].start_s) < 0.005
    assert abs(loud[-1] - other.spans[0].end_s) < 0.005
    middle = other.pcm[len(other.pcm) // 2 - 2000 : len(other.pcm) // 2 + 2000]
    peak = np.fft.rfftfreq(4000, 1 / 16_000)[np.abs(np.fft.rfft(middle)).argmax()]
    assert abs(peak - 400.0 * factor) < 8.0


def test_a_quiet_take_is_silent_of_speech_and_varied() -> None:
    levels = [np.abs(quiet_take(np.random.default_rng(i)).pcm).mean() for i in range(12)]
    assert max(levels) > 4 * min(levels)
    assert quiet_take(np.random.default_rng(1)).spans == ()


@pytest.mark.parametrize("seed", range(12))
def test_augmentation_never_moves_the_sound_in_time(seed: int) -> None:
    burst = np.zeros(32_000, np.int16)
    burst[16_000:16_800] = tone(0.05, 1000.0)
    heard = augment_audio(burst, np.random.default_rng(seed))
    assert heard.dtype == np.float32
    assert heard.shape == burst.shape
    assert np.abs(heard).max() <= 1.0
    energy = np.convolve(heard.astype(np.float64) ** 2, np.ones(160), "same")
    begin = np.flatnonzero(energy > 0.3 * energy.max())[0]
    assert abs(begin - 16_000) < 160


def test_augmentation_depends_on_the_seed_and_refuses_stereo() -> None:
    pcm = tone(1.0)
    again = [augment_audio(pcm, np.random.default_rng(3)) for _ in range(2)]
    np.testing.assert_array_equal(*again)
    gains = {round(float(np.abs(augment_audio(pcm, np.random.default_rng(i))).max()), 2)
             for i in range(10)}  # fmt: skip
    assert len(gains) > 5
    with pytest.raises(TrainingError, match="mono"):
        augment_audio(np.zeros((2, 100), np.int16), np.random.default_rng(0))
    for odd in (0, 1, 161):
        assert augment_audio(np.zeros(odd, np.int16), np.random.default_rng(1)).shape == (odd,)


def test_recordings_are_found_in_both_layouts(tmp_path: Path) -> None:
    write_wav(tmp_path / "lj" / "LJ1.wav", tone(1.0))
    (tmp_path / "lj" / "transcript.csv").write_text("LJ1|Raw 1|a word\nLJ2|no|no sound\n")
    (tmp_path / "grid" / "clips").mkdir(parents=True)
    for name in ("abc", "def"):
        (tmp_path / "grid" / "clips" / f"{name}.mp4").write_bytes(b"")
    rows = [f"{c}\t0.0\t1.0\t{w}" for c in ("abc", "def", "../x") for w in ("sil", "bin", "blue")]
    (tmp_path / "grid" / "words.tsv").write_text("clip\tstart_s\tend_s\tword\n" + "\n".join(rows))
    found = find_recordings([tmp_path])
    assert [(r.voice, r.text, len(r.files)) for r in found] == [
        ("grid-s1", "bin blue bin blue", 2),
        ("ljspeech", "a word", 1),
    ]
    assert all("http" in r.licence for r in found)


def test_a_missing_or_empty_speech_folder_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match="does not exist"):
        find_recordings([tmp_path / "none"])
    with pytest.raises(TrainingError, match="no recorded speech"):
        find_recordings([tmp_path])
    assert find_recordings([]) == []


def test_sound_is_brought_to_16_khz_mono(tmp_path: Path) -> None:
    stereo = np.repeat(tone(1.0, 220.0), 2)
    pcm = read_sound(write_wav(tmp_path / "s.wav", stereo, rate=8_000, channels=2))
    assert pcm.dtype == np.int16
    assert abs(pcm.size - 32_000) < 64
    peak = np.fft.rfftfreq(16_000, 1 / 16_000)[np.abs(np.fft.rfft(pcm[8000:24_000])).argmax()]
    assert abs(peak - 110.0) < 3.0


@pytest.mark.parametrize("content", [b"", b"RIFF", b"not sound at all" * 50])
def test_a_file_that_is_no_sound_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.wav").write_bytes(content)
    with pytest.raises(TrainingError, match=r"x\.wav"):
        read_sound(tmp_path / "x.wav")
    with pytest.raises(TrainingError, match=r"y\.wav"):
        read_sound(tmp_path / "y.wav")


def test_a_recording_of_hours_is_refused(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "long.wav", np.zeros(16_000 * 40, np.int16))
    with pytest.raises(TrainingError, match="longer than"):
        read_sound(path)


def test_without_flite_the_remedy_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flite.shutil, "which", lambda name: None)
    with pytest.raises(TrainingError, match="apt-get install flite"):
        flite.synthesize("Hello.", "slt")


@pytest.mark.parametrize(
    "bad",
    [{"voice": "nobody"}, {"text": " "}, {"text": "x" * 3000}, {"pitch": 9.0}, {"stretch": 0.0}],
)
def test_flite_is_not_asked_for_nonsense(
    bad: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(flite, "_run_flite", lambda *_: pytest.fail("flite was asked"))
    with pytest.raises(TrainingError):
        flite.synthesize(**{"text": "Hello.", "voice": "slt", **bad})  # type: ignore[arg-type]


@needs_flite
def test_the_aligner_agrees_with_the_synthesiser() -> None:
    pytest.importorskip("pocketsphinx")
    text = "My mother baked a big pie and Bob bought a map."
    said = flite.synthesize(text, "slt")
    aligned = PhoneAligner().align(said.pcm, text)
    truth, found = ([s for s in spans if s.phone in "PBM"] for spans in (said.spans, aligned))
    assert [s.phone for s in truth] == [s.phone for s in found]
    errors = [abs(t.start_s - f.start_s) for t, f in zip(truth, found, strict=True)]
    assert np.median(errors) < 0.02
    assert max(errors) < 0.06


@needs_flite
def test_the_aligner_refuses_words_that_were_not_said() -> None:
    pytest.importorskip("pocketsphinx")
    aligner = PhoneAligner()
    said = flite.synthesize("Hello there.", "slt")
    with pytest.raises(TrainingError, match="no pronunciation for xqzzy"):
        aligner.align(said.pcm, "hello xqzzy")
    with pytest.raises(TrainingError):
        aligner.align(said.pcm, "one two three four five six seven eight nine ten eleven " * 3)
    with pytest.raises(TrainingError, match="cannot be aligned"):
        aligner.align(np.zeros(100, np.int16), "hello")


def test_words_of_a_text() -> None:
    assert spoken_words("Don't stop, Bob's 'big' dog!") == ["don't", "stop", "bob's", "big", "dog"]
