"""The data set on disk: round trip, resuming, and what harmed files are answered with."""

import json
from pathlib import Path

import numpy as np
import pytest

from core.errors import TrainingError
from core.features.log_mel import log_mel
from core.region import REGION_HEIGHT, REGION_WIDTH
from training.data.dataset import ClipDataset
from training.data.shards import MappedData, ShardList
from training.data.store import SAMPLES_PER_FRAME, ClipArrays, ClipStore, read_index

PLAN = {"minutes": 1.0, "seed": 3}


def arrays(frames: int, seed: int = 0) -> ClipArrays:
    rng = np.random.default_rng(seed)
    shape = (frames, REGION_HEIGHT, REGION_WIDTH, 3)
    return ClipArrays(
        rng.integers(0, 256, shape, np.uint8),
        rng.integers(0, 256, shape, np.uint8),
        rng.integers(-9000, 9000, frames * SAMPLES_PER_FRAME, np.int16),
        rng.random((frames, 4), np.float32),
    )


def labels(name: str, split: str = "train") -> dict[str, str]:
    return {"id": name, "identity": "mia", "voice": "slt", "text": f"text {name}", "split": split}


def store_at(folder: Path, plan: dict[str, float] | None = None) -> ClipStore:
    return ClipStore(folder, plan or PLAN, ["a licence"], "abc")


def filled(folder: Path) -> Path:
    store = store_at(folder)
    for number, (frames, split) in enumerate([(8, "train"), (12, "heldout"), (9, "train")]):
        store.append(arrays(frames, number), **labels(f"c{number}", split))
    store.close()
    return folder


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    data = ClipDataset(filled(tmp_path))
    assert [data.clip(i).entry.id for i in range(3)] == ["c0", "c1", "c2"]
    for number in range(3):
        wanted, clip = arrays(clip_frames := (8, 12, 9)[number], number), data.clip(number)
        assert clip.entry.frames == clip_frames
        for name in ("frames", "base", "audio", "curves"):
            np.testing.assert_array_equal(getattr(clip, name), getattr(wanted, name))
    index = read_index(tmp_path)
    assert index["licences"] == ["a licence"]
    assert index["commit"] == "abc"


def test_a_split_is_only_its_own_clips(tmp_path: Path) -> None:
    data = ClipDataset(filled(tmp_path), ("heldout",))
    assert [e.id for e in data.entries] == ["c1"]
    assert data.total_frames == 12
    np.testing.assert_array_equal(data.clip(0).frames, arrays(12, 1).frames)


def test_a_run_that_was_cut_off_goes_on_without_the_half_written_clip(tmp_path: Path) -> None:
    store = store_at(tmp_path)
    store.append(arrays(5, 0), **labels("c0"))
    store.publish()
    store.append(arrays(7, 1), **labels("lost"))
    for raw in store._raw.values():  # the process dies: bytes are there, the index is not
        raw.close()
    again = store_at(tmp_path)
    assert [c.id for c in again.clips] == ["c0"]
    again.append(arrays(6, 2), **labels("c1"))
    again.close()
    again.close()
    data = ClipDataset(tmp_path)
    assert data.entries[1].start_frame == 5
    np.testing.assert_array_equal(data.clip(1).base, arrays(6, 2).base)
    assert (tmp_path / "curves.f32").stat().st_size == 11 * 16


def test_readers_see_new_clips_after_refresh(tmp_path: Path) -> None:
    store = store_at(tmp_path)
    store.append(arrays(5, 0), **labels("c0"))
    store.publish()
    data = ClipDataset(tmp_path)
    store.append(arrays(7, 1), **labels("c1"))
    assert data.refresh() == 1
    store.publish()
    assert data.refresh() == 2
    np.testing.assert_array_equal(data.clip(1).frames, arrays(7, 1).frames)
    store.close()


def test_another_plan_does_not_go_into_the_same_folder(tmp_path: Path) -> None:
    filled(tmp_path)
    with pytest.raises(TrainingError, match="other options"):
        store_at(tmp_path, {"minutes": 2.0, "seed": 3})


def test_a_folder_that_cannot_be_made_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(TrainingError, match="cannot be written"):
        store_at(tmp_path / "file" / "below")


def test_arrays_of_a_wrong_shape_are_refused() -> None:
    good = arrays(4)
    with pytest.raises(TrainingError, match="audio"):
        ClipArrays(good.frames, good.base, good.audio[:-1], good.curves)
    with pytest.raises(TrainingError, match="base"):
        ClipArrays(good.frames, good.base[:3], good.audio, good.curves)


def test_a_bad_label_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    store = store_at(tmp_path)
    with pytest.raises(TrainingError, match="split"):
        store.append(arrays(4), **labels("c0", "exam"))
    assert store.total_frames == 0
    store.append(arrays(4), **labels("c0"))
    store.close()
    assert ClipDataset(tmp_path).total_frames == 4


@pytest.mark.parametrize(
    ("harm", "message"),
    [
        (lambda i: i.update(format=3), "format is 3"),
        (lambda i: i.update(format=2), "no list of shards"),
        (lambda i: i["clips"][0].update(source="dream"), "source"),
        (lambda i: i["clips"][0].update(source="footage"), "mixes"),
        (lambda i: i.update(width=320), "width is 320"),
        (lambda i: i.update(clips="none"), "no list"),
        (lambda i: i["clips"][0].update(extra=1), "wrong fields"),
        (lambda i: i["clips"][1].update(start_frame=3), "starts at frame 3"),
        (lambda i: i["clips"][0].update(frames=-8), "whole"),
        (lambda i: i["clips"][0].update(frames=True), "whole"),
        (lambda i: i["clips"][2].update(frames=10**9), "damaged"),
        (lambda i: i["clips"][0].update(split="../.."), "split"),
        (lambda i: i["clips"][0].update(text=["x"]), "texts"),
    ],
)
def test_a_harmed_index_is_refused_with_the_reason(tmp_path: Path, harm, message: str) -> None:
    path = filled(tmp_path) / "index.json"
    index = json.loads(path.read_text())
    harm(index)
    path.write_text(json.dumps(index))
    with pytest.raises(TrainingError, match=message):
        ClipDataset(tmp_path)


@pytest.mark.parametrize("text", ["", "{", "[]", "\x00", "[" * 100_000])
def test_an_index_that_is_no_index_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "index.json").write_text(text)
    with pytest.raises(TrainingError):
        ClipDataset(tmp_path)


def test_missing_data_names_the_command_that_makes_it(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match=r"python -m training\.data"):
        ClipDataset(tmp_path)


def test_a_missing_or_short_raw_file_is_refused(tmp_path: Path) -> None:
    filled(tmp_path)
    with (tmp_path / "audio.i16").open("r+b") as raw:
        raw.truncate(100)
    with pytest.raises(TrainingError, match="damaged"):
        ClipDataset(tmp_path)
    (tmp_path / "audio.i16").unlink()
    with pytest.raises(TrainingError, match="cannot be read"):
        ClipDataset(tmp_path)


def test_a_window_hears_what_the_live_student_hears(tmp_path: Path) -> None:
    data = ClipDataset(filled(tmp_path))
    clip = data.clip(1)
    window = data.window(1, 4, 6)
    np.testing.assert_array_equal(window.frames, clip.frames[4:10])
    np.testing.assert_array_equal(window.curves, clip.curves[4:10])
    np.testing.assert_array_equal(window.reference, clip.base[0])
    assert window.mel.shape == (4 * (6 + 9), 80)
    # Rows 4 * (4 - 8) .. 4 * (10 + 1) of the clip; before its start there is silence.
    rows = log_mel(np.array(clip.audio, np.float32) / 32768.0)
    np.testing.assert_allclose(window.mel[16 + 1 :], rows[1:44], atol=2e-4)
    assert window.mel[:15].max() == window.mel[:15].min()
    chunks = window.chunk_mels()
    assert chunks.shape == (3, 44, 80)
    np.testing.assert_array_equal(chunks[1], window.mel[8:52])


def test_random_windows_depend_on_the_seed_and_fit_into_clips(tmp_path: Path) -> None:
    data = ClipDataset(filled(tmp_path))
    windows = [data.random_window(np.random.default_rng(7), 8) for _ in range(2)]
    np.testing.assert_array_equal(windows[0].mel, windows[1].mel)
    rng = np.random.default_rng(0)
    seen = {(w.entry.id, w.start) for w in (data.random_window(rng, 9) for _ in range(60))}
    assert seen == {("c1", 0), ("c1", 1), ("c1", 2), ("c1", 3), ("c2", 0)}
    with pytest.raises(TrainingError, match="no clip"):
        data.random_window(rng, 13)
    with pytest.raises(TrainingError, match="not 5"):
        data.window(0, 5, 4)


def test_a_disk_that_fills_up_while_publishing_is_a_clear_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    store = store_at(tmp_path)
    store.append(arrays(4), **labels("c0"))
    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", full)
        with pytest.raises(TrainingError, match="No space left"):
            store.publish()
    assert not (tmp_path / "index.json").exists()
    store.close()
    assert ClipDataset(tmp_path).total_frames == 4


def footage(frames: int, seed: int = 0) -> ClipArrays:
    whole = arrays(frames, seed)
    return ClipArrays(whole.frames, None, whole.audio, whole.curves)


def set_of_three(folder: Path) -> ShardList:
    """Shards of 8 + 12 + 9 rendered frames, of 7 frames of footage, and one that is unfinished."""
    shards = ShardList(folder, PLAN, ["a licence"], "abc")
    filled(shards.place("first"))
    shards.finish("first")
    film = ClipStore(shards.place("film"), PLAN, ["consent of all"], "abc", "footage")
    film.append(footage(7, 9), **labels("f0"))
    film.close()
    shards.finish("film")
    filled(shards.place("unfinished"))
    return shards


def test_shards_are_read_as_one_data_set(tmp_path: Path) -> None:
    set_of_three(tmp_path)
    data = MappedData(tmp_path)
    assert [c.id for c in data.clips] == ["c0", "c1", "c2", "f0"]
    assert [c.start_frame for c in data.clips] == [0, 8, 20, 29]
    assert [c.source for c in data.clips] == ["rendered"] * 3 + ["footage"]
    assert data.frames == 36
    assert data.licences == ["a licence", "consent of all"]
    numbers = np.array([35, 0, 8, 29, 19, 8])
    film, second = footage(7, 9).frames, arrays(12, 1).frames
    wanted = [film[6], arrays(8, 0).frames[0], second[0], film[0], second[11], second[0]]
    np.testing.assert_array_equal(data.pictures("speaking", numbers), np.stack(wanted))
    np.testing.assert_array_equal(data.pictures("base", numbers)[0], wanted[0])
    np.testing.assert_array_equal(data.pictures("base", numbers)[1], arrays(8, 0).base[0])
    with pytest.raises(TrainingError, match=r"frames 0\.\.35"):
        data.pictures("base", np.array([36]))
    with pytest.raises(TrainingError, match=r"frames 0\.\.35"):
        data.pictures("base", np.array([-1]))


def test_every_reader_understands_shards_and_footage(tmp_path: Path) -> None:
    set_of_three(tmp_path)
    data = ClipDataset(tmp_path)
    film = data.clip(3)
    np.testing.assert_array_equal(film.frames, film.base)
    np.testing.assert_array_equal(film.audio, footage(7, 9).audio)
    np.testing.assert_array_equal(data.clip(2).curves, arrays(9, 2).curves)
    assert not (tmp_path / "shards" / "film" / "base.u8").exists()


def test_frame_numbers_stay_when_more_shards_are_finished(tmp_path: Path) -> None:
    shards = set_of_three(tmp_path)
    before = MappedData(tmp_path).clips
    shards.finish("unfinished")
    shards.finish("unfinished")
    after = MappedData(tmp_path).clips
    assert after[: len(before)] == before
    assert len(after) == len(before) + 3
    assert ShardList(tmp_path, PLAN, [], "later").finished == ["first", "film", "unfinished"]


def test_footage_has_no_base_and_only_footage(tmp_path: Path) -> None:
    store = ClipStore(tmp_path / "film", PLAN, [], "abc", "footage")
    with pytest.raises(TrainingError, match="no base"):
        store.append(arrays(4), **labels("c0"))
    drawn = store_at(tmp_path / "drawn")
    with pytest.raises(TrainingError, match="no base"):
        drawn.append(footage(4), **labels("c0"))
    store.close()
    drawn.close()


def test_a_set_of_another_plan_or_the_first_format_is_refused(tmp_path: Path) -> None:
    set_of_three(tmp_path / "set")
    with pytest.raises(TrainingError, match="other options"):
        ShardList(tmp_path / "set", {"seed": 4}, [], "abc")
    filled(tmp_path / "bare")
    with pytest.raises(TrainingError, match="another folder"):
        ShardList(tmp_path / "bare", PLAN, [], "abc")


def test_an_empty_shard_or_a_missing_one_is_not_finished(tmp_path: Path) -> None:
    shards = ShardList(tmp_path, PLAN, [], "abc")
    with pytest.raises(TrainingError, match="no data set"):
        shards.finish("never")
    assert not (tmp_path / "index.json").exists()


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (["../first"], "cannot be the name"),
        (["first/.."], "cannot be the name"),
        ([7], "cannot be the name"),
        (["first", "first"], "twice"),
        ("first", "no list"),
        (["gone"], "no data set"),
    ],
)
def test_a_harmed_list_of_shards_is_refused(tmp_path: Path, names: object, message: str) -> None:
    set_of_three(tmp_path)
    path = tmp_path / "index.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), "shards": names}))
    with pytest.raises(TrainingError, match=message):
        MappedData(tmp_path)
