"""Reading a data set of several shards, footage among them, for training."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from tests.unit.training.drawn_mouths import draw_clip  # noqa: E402
from training.data.shards import ShardList  # noqa: E402
from training.data.store import FOOTAGE, RENDERED, ClipArrays, ClipStore  # noqa: E402
from training.small.clips import ClipFolder, frame_range, pick_frames  # noqa: E402

pytestmark = pytest.mark.torch


@pytest.fixture(scope="module")
def drawn() -> list[ClipArrays]:
    rng = np.random.default_rng(4)
    return [draw_clip(frames, 0, rng) for frames in (9, 12, 15)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, drawn: list[ClipArrays]) -> Path:
    """Two rendered clips in a shard, the third as footage in another."""
    folder = tmp_path_factory.mktemp("set")
    shards = ShardList(folder, {}, [], "none")
    film = ClipArrays(drawn[2].frames, None, drawn[2].audio, drawn[2].curves)
    for name, source, clips in (("made", RENDERED, drawn[:2]), ("film", FOOTAGE, [film])):
        store = ClipStore(shards.place(name), {}, [f"{name}: free"], "none", source)
        for number, arrays in enumerate(clips):
            labels = {"identity": "one", "voice": "buzz", "text": "", "split": "train"}
            store.append(arrays, id=f"{name}{number}", **labels)
        store.close()
        shards.finish(name)
    return folder


@pytest.mark.parametrize("in_memory", [False, True])
def test_all_shards_are_one_data_set(
    folder: Path, drawn: list[ClipArrays], in_memory: bool
) -> None:
    clips = ClipFolder(folder, in_memory=in_memory)
    assert clips.frames == 36
    assert clips.shards() == [("made", 0, 21), ("film", 21, 15)]
    assert clips.licences == ["made: free", "film: free"]
    for entry, arrays in zip(clips.clips, drawn, strict=True):
        frames = frame_range(entry)
        assert np.array_equal(clips.speaking_bytes(frames), arrays.frames)
        assert np.allclose(clips.sound(entry) * 32768.0, arrays.audio)
        assert np.array_equal(clips.curves(entry), arrays.curves)
    mixed = np.array([35, 0, 20, 21])
    shown = clips.speaking(mixed).permute(0, 2, 3, 1).numpy() * 255
    wanted = [drawn[2].frames[14], drawn[0].frames[0], drawn[1].frames[11], drawn[2].frames[0]]
    assert np.allclose(shown, np.stack(wanted), atol=1e-3)


def test_footage_has_itself_as_base_and_its_most_closed_frame_as_reference(folder: Path) -> None:
    clips = ClipFolder(folder)
    first, _, film = clips.clips
    assert [c.source for c in (first, film)] == [RENDERED, FOOTAGE]
    frames = frame_range(film)
    assert np.array_equal(clips.base_bytes(frames), clips.speaking_bytes(frames))
    assert torch.equal(clips.base(frames), clips.speaking(frames))
    assert not np.array_equal(
        clips.base_bytes(frame_range(first)), clips.speaking_bytes(frame_range(first))
    )
    chosen = clips.reference_frame(film) - film.start_frame
    assert clips.curves(film)[chosen, 0] == clips.curves(film)[:, 0].min()
    assert clips.reference_frame(first) == first.start_frame


def test_pairs_of_frames_stay_within_their_clip(folder: Path) -> None:
    clips = ClipFolder(folder)
    first, second = pick_frames(clips.clips, 300, np.random.default_rng(0))
    owner = np.concatenate([np.full(c.frames, i) for i, c in enumerate(clips.clips)])
    assert np.array_equal(owner[first], owner[second])
    assert set(owner[first]) == {0, 1, 2}
