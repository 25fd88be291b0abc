"""Windowed against whole-file hearing: that the study's figures are right."""

from __future__ import annotations

import json
import wave
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("safetensors")

from core.errors import TrainingError  # noqa: E402
from core.models.wav2vec2 import FRAME_SAMPLES, Wav2Vec2  # noqa: E402
from tests.golden_parts import FOLDER, HEADS, tensors  # noqa: E402
from training.hearing.gap import Listening, chunk_lengths, live_rows, measure  # noqa: E402
from training.live_audio_gap import LOOKAHEADS_MS, main  # noqa: E402

pytestmark = pytest.mark.torch

WEIGHTS = FOLDER / "tiny_wav2vec_weights.safetensors"


@pytest.fixture(autouse=True)
def _one_thread() -> None:
    torch.set_num_threads(1)


@pytest.fixture(scope="module")
def ear() -> Wav2Vec2:
    return Wav2Vec2.from_state(tensors("tiny_wav2vec_weights"), heads=HEADS)


def speech(frames: float, seed: int = 5) -> np.ndarray:
    rng = np.random.default_rng(seed)
    samples = round(frames * FRAME_SAMPLES)
    swell = 0.05 + 0.2 * np.sin(np.arange(samples) / 1700) ** 2
    return (rng.standard_normal(samples) * swell).astype(np.float32)


def write_wav(path: Path, pcm: np.ndarray) -> Path:
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(16_000)
        sound.writeframes((pcm * 32767).astype("<i2").tobytes())
    return path


def test_without_end_there_is_no_gap(ear: Wav2Vec2) -> None:
    found = measure(ear, [speech(50.4), speech(33)], [Listening(None, None)])[0]
    assert found.gap == found.newest == 0.0
    assert not any(found.by_state)
    assert found.rows == 45 + 33
    assert found.correlation == pytest.approx(1.0, abs=1e-9)
    assert found.worst == pytest.approx(1.0, abs=1e-9)


def test_the_figures_are_those_of_plain_arithmetic(ear: Wav2Vec2) -> None:
    """Both sounds together, from rows that are cut out by hand."""
    way, sounds = Listening(2, 24), [speech(47), speech(22, seed=6)]
    pairs = []
    for pcm in sounds:
        whole = ear.listen(torch.from_numpy(pcm)).double().numpy()
        live, start = [], 0
        for frames in (9, *[12] * ((len(pcm) // FRAME_SAMPLES - 9) // 12)):
            end = min(start + frames + 2, -(-len(pcm) // FRAME_SAMPLES))
            first = max(0, end - 24)
            cut = torch.from_numpy(pcm[first * FRAME_SAMPLES : end * FRAME_SAMPLES])
            live.append(ear.listen(cut)[start - first : start - first + frames])
            start += frames
        mean = whole.mean(0)
        pairs.append((torch.cat(live).double().numpy() - mean, whole[:start] - mean))
    heard, true = (np.concatenate(part) for part in zip(*pairs, strict=True))
    assert len(heard) == 45 + 21

    def ratio(rows: slice | list[int], columns: slice) -> float:
        off, spread = (heard - true)[rows, columns], true[rows, columns]
        return float(np.sqrt((off**2).sum() / (spread**2).sum()))

    found = measure(ear, sounds, [way])[0]
    everything = slice(None)
    assert found.gap == pytest.approx(ratio(everything, everything), rel=1e-6)
    newest = [8, 20, 32, 44, 45 + 8, 45 + 20]
    assert found.newest == pytest.approx(ratio(newest, everything), rel=1e-6)
    wanted = [ratio(everything, slice(48 * at, 48 * at + 48)) for at in range(1, 14)]
    assert found.by_state == pytest.approx(wanted, rel=1e-6)
    cosine = (heard * true).sum(1) / np.linalg.norm(heard, axis=1) / np.linalg.norm(true, axis=1)
    assert found.correlation == pytest.approx(cosine.mean(), rel=1e-6)
    assert found.worst == pytest.approx(np.quantile(cosine, 0.05), rel=1e-6)


def test_sound_after_the_look_ahead_is_never_heard(ear: Wav2Vec2) -> None:
    """A live stream cannot be: what comes later must not change the rows of a chunk."""
    pcm = speech(45)
    other = np.concatenate([pcm[: 23 * FRAME_SAMPLES], speech(22, seed=8)])
    rows = [live_rows(ear, sound, Listening(2, 81)) for sound in (pcm, other)]
    assert torch.equal(rows[0][:21], rows[1][:21])
    assert not torch.equal(rows[0][21:], rows[1][21:])


@pytest.mark.parametrize(
    ("chunk", "lengths"), [(3, [9, 12]), (2, [5, 8, 8]), (1, [1, 4, 4, 4, 4, 4])]
)
def test_chunks_are_those_of_a_session(chunk: int, lengths: list[int]) -> None:
    assert chunk_lengths(21 * FRAME_SAMPLES, chunk) == lengths
    assert chunk_lengths(21 * FRAME_SAMPLES + 100, chunk) == lengths


def test_a_sound_shorter_than_a_chunk_or_silent_is_refused(ear: Wav2Vec2) -> None:
    with pytest.raises(TrainingError, match="shorter than one chunk"):
        measure(ear, [speech(8.9)], [Listening(0, 81)])
    with pytest.raises(TrainingError, match="nothing to compare"):
        measure(ear, [np.zeros(20_000, np.float32)], [Listening(0, 81)])


def test_the_command_prints_and_writes_the_figures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], ear: Wav2Vec2
) -> None:
    sounds = [write_wav(tmp_path / f"{i}.wav", speech(50, seed=i)) for i in range(2)]
    out = tmp_path / "gap.json"
    main(
        [str(sound) for sound in sounds]
        + ["--weights", str(WEIGHTS), "--heads", str(HEADS), "--json", str(out)]
    )
    printed = capsys.readouterr().out
    written = json.loads(out.read_text())
    assert [gap["lookahead_ms"] for gap in written["gaps"]] == list(LOOKAHEADS_MS)
    assert "90 rows" in printed
    assert "not of wav2vec2-base size" in printed
    heard = [(speech(50, seed=i) * 32767).astype("<i2") / np.float32(32768) for i in range(2)]
    ways = [Listening(ahead // 40, 81) for ahead in LOOKAHEADS_MS]
    for gap, wanted in zip(written["gaps"], measure(ear, heard, ways), strict=True):
        assert gap["gap"] == pytest.approx(wanted.gap, rel=1e-6)
        assert gap["newest"] == pytest.approx(wanted.newest, rel=1e-6)
        assert f"{gap['lookahead_ms']:7} ms  {gap['gap']:6.3f}" in printed
    assert len({gap["gap"] for gap in written["gaps"]}) == len(LOOKAHEADS_MS)


def test_without_weights_it_says_what_to_get(tmp_path: Path) -> None:
    sound = write_wav(tmp_path / "a.wav", speech(20))
    with pytest.raises(SystemExit, match=r"facebook/wav2vec2-base-960h.*--weights"):
        main([str(sound)])
    with pytest.raises(SystemExit, match="missing"):
        main([str(sound), "--weights", str(tmp_path / "none.safetensors")])


class _Bomb:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return Path.touch, (Path("ran-the-code"),)  # type: ignore[return-value]


def test_damaged_and_hostile_weights_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    sound = str(write_wav(tmp_path / "a.wav", speech(20)))
    cut = tmp_path / "cut.safetensors"
    cut.write_bytes(WEIGHTS.read_bytes()[:5000])
    bomb = tmp_path / "bomb.bin"
    torch.save({"a": _Bomb()}, bomb)
    nested = tmp_path / "nested.bin"
    torch.save({"model": {"a": torch.zeros(1)}}, nested)
    other = tmp_path / "other.bin"
    torch.save({"a": torch.zeros(1)}, other)
    for path, said in (
        (cut, "cannot be read as weights"),
        (bomb, "cannot be read as weights"),
        (nested, "no flat table"),
        (other, "no wav2vec2-base ear"),
    ):
        with pytest.raises(SystemExit, match=said):
            main([sound, "--weights", str(path)])
    assert not (tmp_path / "ran-the-code").exists()


def test_a_look_ahead_of_part_of_a_frame_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(["a.wav", "--weights", str(WEIGHTS), "--lookahead-ms", "50"])
    assert "multiples of 40 ms" in capsys.readouterr().err


def test_sound_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.wav").write_bytes(b"no sound")
    with pytest.raises(SystemExit, match=r"a\.wav cannot be read as sound"):
        main([str(tmp_path / "a.wav"), "--weights", str(WEIGHTS), "--heads", str(HEADS)])
