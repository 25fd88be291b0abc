"""The rolling ear: it hears what it may, no more, whatever the blocks in which sound arrives."""

from __future__ import annotations

import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("safetensors")

from core.errors import EngineError  # noqa: E402
from core.models.wav2vec2 import FRAME_SAMPLES, Wav2Vec2  # noqa: E402
from core.student.torch_hearing import WINDOW_FRAMES, RollingHearing  # noqa: E402
from tests.golden_parts import HEADS, tensors  # noqa: E402

pytestmark = pytest.mark.torch

CHUNKS = (9, 12, 12, 12, 12)


@pytest.fixture(autouse=True)
def _one_thread() -> None:
    torch.set_num_threads(1)


@pytest.fixture(scope="module")
def ear() -> Wav2Vec2:
    return Wav2Vec2.from_state(tensors("tiny_wav2vec_weights"), heads=HEADS)


def speech(frames: float, seed: int = 3) -> np.ndarray:
    """Noise that swells and fades, float32."""
    rng = np.random.default_rng(seed)
    samples = round(frames * FRAME_SAMPLES)
    swell = 0.05 + 0.3 * np.sin(np.arange(samples) / 1500) ** 2
    return (rng.standard_normal(samples) * swell).astype(np.float32)


def rows_of(hearing: RollingHearing, pcm: np.ndarray, chunks: tuple[int, ...]) -> torch.Tensor:
    """All sound at once, then all rows."""
    hearing.push(pcm)
    hearing.finish()
    return torch.cat([hearing.take(frames) for frames in chunks])


def test_with_all_sound_known_it_is_the_whole_file(ear: Wav2Vec2) -> None:
    pcm = speech(57.3)
    rows = rows_of(RollingHearing(ear, None, None), pcm, CHUNKS)
    assert torch.equal(rows, ear.listen(torch.from_numpy(pcm), 57))


@pytest.mark.parametrize("ahead", [0, 2, 8])
@pytest.mark.parametrize("window", [24, None])
def test_each_chunk_hears_its_own_window(ear: Wav2Vec2, ahead: int, window: int | None) -> None:
    pcm, start = speech(80), 0
    hearing = RollingHearing(ear, window, ahead)
    hearing.push(pcm)
    for frames in CHUNKS:
        end = start + frames + ahead
        first = 0 if window is None else max(0, end - window)
        cut = torch.from_numpy(pcm[first * FRAME_SAMPLES : end * FRAME_SAMPLES])
        wanted = ear.listen(cut)[start - first : start - first + frames]
        assert hearing.next_frame == start
        assert torch.equal(hearing.take(frames), wanted)
        start += frames


@pytest.mark.parametrize("ahead", [0, 4])
def test_it_hears_up_to_its_look_ahead_and_no_further(ear: Wav2Vec2, ahead: int) -> None:
    pcm = speech(60)
    plain = RollingHearing(ear, WINDOW_FRAMES, ahead)
    end = (9 + ahead) * FRAME_SAMPLES
    plain.push(pcm)
    row = plain.take(9)
    for at, same in ((end, True), (end - FRAME_SAMPLES, False)):
        other = pcm.copy()
        other[at:] = speech(60, seed=4)[at:]
        hearing = RollingHearing(ear, WINDOW_FRAMES, ahead)
        hearing.push(other)
        assert torch.equal(hearing.take(9), row) is same


@pytest.mark.parametrize("block", [160, 441, 640, 30_000])
def test_blocks_of_any_size_give_the_same_rows(ear: Wav2Vec2, block: int) -> None:
    pcm = speech(59)
    wanted = rows_of(RollingHearing(ear, 30, 2), pcm, CHUNKS)
    hearing, todo, rows = RollingHearing(ear, 30, 2), list(CHUNKS), []
    for start in range(0, len(pcm), block):
        hearing.push(pcm[start : start + block])
        while todo and hearing.ready(todo[0]):
            rows.append(hearing.take(todo.pop(0)))
    assert not todo
    assert torch.equal(torch.cat(rows), wanted)


def test_it_is_ready_with_the_last_sample_and_not_before(ear: Wav2Vec2) -> None:
    hearing, need = RollingHearing(ear, 30, 2), 11 * FRAME_SAMPLES
    hearing.push(speech(11)[: need - 1])
    assert not hearing.ready(9)
    with pytest.raises(EngineError, match="has not been heard yet"):
        hearing.take(9)
    hearing.push(np.zeros(1, np.float32))
    assert hearing.ready(9)
    assert len(hearing.take(9)) == 9


def test_memory_is_constant(ear: Wav2Vec2) -> None:
    hearing, held = RollingHearing(ear, 20, 1), []
    hearing.push(speech(1))
    for turn in range(40):
        hearing.push(speech(4, seed=turn))
        hearing.take(4)
        held.append(hearing.held_samples)
    assert max(held) == held[-1] == 20 * FRAME_SAMPLES


def test_the_end_of_the_stream_is_the_end_of_a_file(ear: Wav2Vec2) -> None:
    """The last look-ahead is cut short there, not filled with silence that no file has."""
    pcm = speech(20.5)
    wanted = ear.listen(torch.from_numpy(pcm), 21)[9:]
    assert torch.equal(rows_of(RollingHearing(ear, None, 8), pcm, (9, 12))[9:], wanted)


def test_after_the_end_comes_silence(ear: Wav2Vec2) -> None:
    pcm = speech(10)
    rows = rows_of(RollingHearing(ear, None, 0), pcm, (9, 12))
    assert torch.equal(rows[9:], ear.listen(torch.from_numpy(pcm), 21)[9:])


def test_a_finished_stream_takes_no_more_and_a_reset_one_does(ear: Wav2Vec2) -> None:
    hearing, pcm = RollingHearing(ear), speech(30)
    first = rows_of(hearing, pcm, (9, 12))
    with pytest.raises(EngineError, match="reset"):
        hearing.push(pcm)
    hearing.reset()
    assert hearing.next_frame == 0
    assert torch.equal(rows_of(hearing, pcm, (9, 12)), first)


def test_windows_without_room_are_refused(ear: Wav2Vec2) -> None:
    with pytest.raises(EngineError, match="no room"):
        RollingHearing(ear, 8, 8)
    with pytest.raises(EngineError, match="no room"):
        RollingHearing(ear, 8, -1)
    with pytest.raises(EngineError, match="without end"):
        RollingHearing(ear, 81, None)
    hearing = RollingHearing(ear, 20, 8)
    hearing.push(speech(60))
    hearing.take(12)
    with pytest.raises(EngineError, match="more than a window of 20"):
        hearing.take(13)
    assert len(hearing.take(12)) == 12  # nothing was lost by asking
