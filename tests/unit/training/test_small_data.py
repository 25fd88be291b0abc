"""Reading clips, audio windows and checkpoints for training the small student."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from core.errors import TrainingError  # noqa: E402
from core.models.small_config import AudioConfig, SmallConfig  # noqa: E402
from tests.unit.training.drawn_mouths import make_folder  # noqa: E402
from training.data.dataset import ClipDataset  # noqa: E402
from training.small.checkpoints import Budget, load_checkpoint, save_checkpoint  # noqa: E402
from training.small.clips import ClipFolder, frame_range, pick_frames  # noqa: E402
from training.small.export import data_sources  # noqa: E402
from training.small.rollout import chunk_sources  # noqa: E402
from training.small.sequences import Latents, MelBank, Sequences, fall_silent  # noqa: E402

pytestmark = pytest.mark.torch


@pytest.fixture(autouse=True)
def _one_thread() -> None:
    torch.set_num_threads(1)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_folder(tmp_path_factory.mktemp("drawn"), clips=5, frames=30)


def fake_latents(frames: int) -> Latents:
    """Latents that say their frame's number, their kind in the second channel."""
    numbers = torch.arange(frames, dtype=torch.float16)[:, None, None, None].repeat(1, 16, 8, 10)
    kinds = [numbers.clone() for _ in range(3)]
    for kind, latents in enumerate(kinds):
        latents[:, 1] = kind
    return Latents(*kinds)


def test_hidden_pictures_keep_the_face_and_lose_the_mouth(folder: Path) -> None:
    clips = ClipFolder(folder)
    frames = frame_range(clips.clips[0])
    hidden = clips.hide(clips.base(frames))
    assert torch.all(hidden[:, :, 40, 80] == 0.5)
    assert torch.equal(hidden[:, :, 2, :], clips.base(frames)[:, :, 2, :])


def test_no_frame_of_a_kept_out_clip_is_drawn_for_training(folder: Path) -> None:
    clips = ClipFolder(folder)
    kept_out = np.concatenate([frame_range(c) for c in clips.of("heldout")])
    assert kept_out.size
    first, second = pick_frames(clips.of("train"), 500, np.random.default_rng(0))
    assert not np.isin(first, kept_out).any()
    assert not np.isin(second, kept_out).any()


def test_a_short_file_is_refused(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "cut", clips=2, frames=10)
    with (folder / "base.u8").open("r+b") as file:
        file.truncate(1000)
    with pytest.raises(TrainingError, match=r"base\.u8 has 1000 bytes"):
        ClipFolder(folder)


def test_audio_windows_are_those_of_the_data_set(folder: Path) -> None:
    clips, reader = ClipFolder(folder), ClipDataset(folder)
    bank = MelBank([clips.sound(c) for c in clips.clips], AudioConfig())
    for clip, first in ((0, 0), (1, 12), (3, 26)):
        wanted = reader.window(clip, first, 4).chunk_mels()
        got = bank.windows(clip, first + 2 * np.arange(2)).numpy()
        inside = (first + 4 + 1) * 4 < 30 * 4  # at the very end only the reader looks further
        assert np.allclose(got, wanted, atol=1e-4) or not inside
        assert np.allclose(got[:, :32], wanted[:, :32], atol=1e-4)


def test_windows_line_up_sound_latents_and_curves(folder: Path) -> None:
    clips = ClipFolder(folder)
    entries = clips.of("train")
    sequences = Sequences(clips, entries, fake_latents(clips.frames), SmallConfig(), versions=1)
    batch = sequences.windows([(1, 6), (2, 0)], chunks=3)
    start = entries[1].start_frame + 6
    assert batch.target[0, :, :, 0, 0, 0].flatten().tolist() == list(range(start, start + 6))
    assert batch.reference[1, 0, 0, 0] == entries[2].start_frame
    assert [float(t[0, 0, 0, 1, 0, 0]) for t in (batch.target, batch.hidden, batch.base)] == [
        0.0, 1.0, 2.0,
    ]  # fmt: skip
    told = batch.curves[0].flatten(0, 1).numpy() * sequences.curve_spread + sequences.curve_mean
    assert np.allclose(told, clips.curves(entries[1])[6:12, :3], atol=1e-5)
    assert batch.mel.shape == (2, 3, 44, 80)


def test_another_clips_sound_changes_the_sound_alone(folder: Path) -> None:
    clips = ClipFolder(folder)
    latents = fake_latents(clips.frames)
    sequences = Sequences(clips, clips.of("train"), latents, SmallConfig(), versions=1)
    own = sequences.windows([(0, 4)], 2)
    other = sequences.windows([(0, 4)], 2, sound_of=[1])
    assert torch.equal(own.target, other.target)
    assert not torch.equal(own.mel, other.mel)
    assert torch.equal(other.mel, sequences.windows([(1, 4)], 2).mel)


def test_a_silent_lane_hears_a_room_and_shows_the_neutral_mouth(folder: Path) -> None:
    clips = ClipFolder(folder)
    latents = fake_latents(clips.frames)
    sequences = Sequences(clips, clips.of("train"), latents, SmallConfig(), versions=1)
    batch = sequences.windows([(0, 4), (1, 4)], 2)
    lanes = torch.tensor([False, True])
    silent = fall_silent(batch, lanes, np.random.default_rng(0))
    assert torch.equal(silent.target[1], batch.base[1])
    assert torch.equal(silent.target[0], batch.target[0])
    assert torch.equal(silent.mel[0], batch.mel[0])
    assert silent.mel[1].max() < batch.mel[0].max() - 1.0
    assert torch.isnan(silent.curves[1]).all()
    assert batch.held[1].any()
    assert not silent.held[1].any()
    # A room sounds alike everywhere, yet windows of one lane must continue each other.
    assert torch.equal(silent.mel[1, 0, 8:], silent.mel[1, 1, :-8])


def test_the_first_chunk_of_a_session_has_no_past() -> None:
    slots, bias = chunk_sources(SmallConfig().denoiser, 4)
    assert slots[0].tolist() == [-1] * 5
    assert slots[3].tolist() == [0, 2, 3, 4, 5]
    assert (bias[0] < -1000).all()
    assert (bias[3] == 0).all()


def test_a_damaged_checkpoint_is_named(tmp_path: Path) -> None:
    path = tmp_path / "student.pt"
    with pytest.raises(TrainingError, match="is missing"):
        load_checkpoint(path)
    save_checkpoint(path, {"steps": 3, "weights": torch.ones(2)})
    assert load_checkpoint(path)["steps"] == 3
    path.write_bytes(path.read_bytes()[:200])
    with pytest.raises(TrainingError, match="damaged"):
        load_checkpoint(path)


def test_a_checkpoint_cannot_carry_code(tmp_path: Path) -> None:
    path = tmp_path / "student.pt"
    torch.save({"steps": Path}, path)
    with pytest.raises(TrainingError, match="damaged"):
        load_checkpoint(path)


def test_a_budget_counts_over_slices() -> None:
    now = iter([0.0, 4.0, 8.0])
    budget = Budget(total_s=20.0, slice_s=6.0, spent_s=10.0, clock=lambda: next(now))
    budget.update()
    assert (budget.spent_s, budget.slice_over, budget.progress) == (14.0, False, 0.7)
    budget.update()
    assert budget.slice_over
    assert not budget.finished
    with pytest.raises(TrainingError, match="longer than zero"):
        Budget(total_s=0.0, slice_s=1.0)


def test_licence_lines_become_manifest_entries() -> None:
    lines = ["heads: CC0", "Corpus (voice: A, 2006): CC BY 4.0, https://example.org/a"]
    first, second = data_sources(lines)
    assert first == {"name": "heads", "licence": "CC0", "source": "see its name"}
    assert second["name"] == "Corpus (voice: A, 2006)"
    assert second["licence"] == "CC BY 4.0"
    assert second["source"] == "https://example.org/a"
