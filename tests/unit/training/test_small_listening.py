"""Extra speech: parts that resume, what is kept out, and windows that line up."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from core.errors import TrainingError  # noqa: E402
from core.features.log_mel import MEL  # noqa: E402
from core.models.small_config import AudioConfig  # noqa: E402
from training.small import speech_parts  # noqa: E402
from training.small.checkpoints import load_checkpoint, save_checkpoint  # noqa: E402
from training.small.listening import TARGETS, SpeechBank, make_speech  # noqa: E402
from training.small.sequences import MelBank  # noqa: E402
from training.small.speech_parts import SpeechRecipe, part_path  # noqa: E402
from training.speech.phones import ALIGNED, PhoneSpan, Utterance  # noqa: E402
from training.speech.recordings import Recording  # noqa: E402
from training.speech.sentences import split_of  # noqa: E402

pytestmark = pytest.mark.torch

RECORDINGS = tuple(Recording((Path(f"{i}"),), f"words {i}", "lj", "free") for i in range(40))
RECIPE = SpeechRecipe(0.02, 2, 0, ("slt", "joe"), RECORDINGS)


class FakeVoices:
    """Every text is a tone of 2 s; notes what is asked for."""

    asked: list[tuple[str, str]] = []  # noqa: RUF012  one list, looked at by the tests
    closed = 0

    def say(self, text: str, voice: str, pitch: float = 1.0, stretch: float = 1.0) -> Utterance:
        FakeVoices.asked.append((voice, text))
        return self._tone(text, voice)

    def load(self, recording: Recording) -> Utterance:
        FakeVoices.asked.append(("recorded", recording.text))
        return self._tone(recording.text, recording.voice)

    def close(self) -> None:
        FakeVoices.closed += 1

    @staticmethod
    def _tone(text: str, voice: str) -> Utterance:
        pcm = (8000 * np.sin(np.arange(32_000) * 0.1)).astype(np.int16)
        spans = (PhoneSpan("B", 0.2, 0.3, "bah"), PhoneSpan("AA", 0.3, 1.8))
        return Utterance(pcm, spans, text, voice, labels=ALIGNED)


@pytest.fixture(autouse=True)
def _fake_voices(monkeypatch: pytest.MonkeyPatch) -> None:
    torch.set_num_threads(1)
    FakeVoices.asked, FakeVoices.closed = [], 0
    monkeypatch.setattr(speech_parts, "Voices", FakeVoices)
    monkeypatch.setattr(speech_parts, "PART_MINUTES", 0.6)


def test_the_wanted_hours_are_made_and_the_voices_end(tmp_path: Path) -> None:
    hours = make_speech(RECIPE, tmp_path)
    assert 0.02 <= hours < 0.03
    assert RECIPE.parts == 2
    assert FakeVoices.closed == 1
    assert {voice for voice, _ in FakeVoices.asked} >= {"recorded", "slt"}


def test_nothing_of_the_test_is_listened_to(tmp_path: Path) -> None:
    make_speech(SpeechRecipe(0.1, 1, 0, ("slt",), RECORDINGS), tmp_path)
    spoken = [text for voice, text in FakeVoices.asked if voice != "recorded"]
    recorded = [text for voice, text in FakeVoices.asked if voice == "recorded"]
    assert {split_of(text) for text in spoken} == {"train"}
    assert len(set(spoken)) == len(spoken) > 20
    test = speech_parts.recordings_of("test", RECORDINGS)["lj"]
    assert recorded
    assert not set(recorded) & {RECORDINGS[i].text for i in test}


def test_a_run_that_was_cut_makes_only_what_is_missing(tmp_path: Path) -> None:
    make_speech(RECIPE, tmp_path)
    whole = load_checkpoint(tmp_path / "speech.pt")
    kept = part_path(tmp_path, 0).read_bytes()
    part_path(tmp_path, 1).unlink()
    before = len(FakeVoices.asked)
    make_speech(RECIPE, tmp_path)
    assert 0 < len(FakeVoices.asked) - before < before
    assert part_path(tmp_path, 0).read_bytes() == kept
    again = load_checkpoint(tmp_path / "speech.pt")
    assert torch.equal(again["movements"], whole["movements"])
    assert all(map(torch.equal, again["mels"], whole["mels"]))


def test_parts_of_another_recipe_are_refused(tmp_path: Path) -> None:
    make_speech(RECIPE, tmp_path)
    with pytest.raises(TrainingError, match="other options"):
        make_speech(SpeechRecipe(0.02, 2, 1, ("slt",), RECORDINGS), tmp_path)


def test_a_speaker_that_always_fails_is_an_error_and_no_endless_wait(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(self: FakeVoices, *_: object) -> Utterance:
        raise TrainingError("flite is not installed")

    monkeypatch.setattr(FakeVoices, "say", fail)
    with pytest.raises(TrainingError, match="flite is not installed"):
        make_speech(SpeechRecipe(0.02, 1, 0, ("slt",)), tmp_path)


@pytest.mark.parametrize("bad", [{"hours": 0.0}, {"versions": 0}, {"seed": -1}])
def test_recipes_out_of_range_are_refused(bad: dict[str, float]) -> None:
    with pytest.raises(TrainingError):
        SpeechRecipe(**{"hours": 1.0, "versions": 1, "seed": 0, "voices": ("slt",), **bad})


def test_windows_are_those_that_the_clips_have(tmp_path: Path) -> None:
    rng = np.random.default_rng(0)
    sounds = [rng.normal(0, 0.1, 640 * n).astype(np.float32) for n in (20, 31)]
    clips = MelBank(sounds, AudioConfig())
    rows = [torch.from_numpy(speech_parts.log_mel(pcm)).half() for pcm in sounds]
    movements = torch.rand(51, TARGETS).half()
    state = {"frames": [20, 31], "movements": movements, "mels": [torch.cat(rows)]}
    save_checkpoint(tmp_path / "speech.pt", state)
    bank = SpeechBank(tmp_path, AudioConfig(), versions=4)
    for take, begin in ((0, 0), (0, 18), (1, 0), (1, 9), (1, 29)):
        wanted = clips.windows(take, np.array([begin]))[0]
        assert torch.allclose(bank._window(take, begin, 0), wanted, atol=2e-2)
    mel, movement = bank.random(64, rng)
    assert mel.shape == (64, 44, MEL.bands)
    assert movement.shape == (64, 2, TARGETS)
    assert abs(float(movement.mean())) < 0.3
    assert 0.7 < float(movement.std()) < 1.3


def test_speech_of_an_earlier_version_says_so(tmp_path: Path) -> None:
    save_checkpoint(tmp_path / "speech.pt", {"sounds": [], "movements": []})
    with pytest.raises(TrainingError, match="make it again"):
        SpeechBank(tmp_path, AudioConfig(), 2)
