"""Clips from a fake face: composition, reproducibility, plan, resuming, idle life."""

import os
import shutil
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from core.errors import TrainingError
from core.region import REGION_HEIGHT, REGION_WIDTH, blend_mask, generated_mask
from training.data import factory, production
from training.data.dataset import ClipDataset
from training.data.factory import ClipMaker, Rendered
from training.data.idle import idle_motion
from training.data.plan import (
    HELD_OUT_VOICE,
    STRANGERS,
    ClipPlan,
    PlanOptions,
    plan_clips,
    recordings_of,
)
from training.data.production import produce
from training.data.shards import ShardList
from training.data.wear import PictureWear
from training.heads.units import UNIT_NAMES
from training.speech.phones import PhoneSpan, Utterance
from training.speech.recordings import Recording
from training.speech.sentences import RESERVED, split_of

TRANSCRIPTS = tuple(
    f"The {a} of the {b} was found in good order" for a in range(40) for b in range(30)
)
OPTIONS = PlanOptions(
    minutes=20.0,
    identities=30,
    seed=1,
    bundled=("david", "mia"),
    voices=("slt", "rms", "joe"),
    transcripts=(*TRANSCRIPTS, *(f"text number {i} of what a recording says" for i in range(60))),
)
RECORDINGS = [
    Recording((Path(f"{voice}-{i}"),), f"text number {i} of what a recording says", voice, "free")
    for voice in ("lj", "grid")
    for i in range(60)
]
JAW = UNIT_NAMES.index("jawOpen")
BLINK = UNIT_NAMES.index("eyeBlinkLeft")


class FakeFace:
    """Grey pictures: the jaw sets the brightness of the mouth, a blink that of one corner."""

    unit_names = UNIT_NAMES

    def __init__(self, name: str) -> None:
        self.name, self.released = name, False

    def render(self, units, pose, seal) -> Rendered:
        assert not self.released
        assert units.dtype == pose.dtype == seal.dtype == np.float32
        frames = np.full((len(units), REGION_HEIGHT, REGION_WIDTH, 3), 60, np.uint8)
        frames[:, 20:] += np.uint8(150) * (units[:, JAW, None, None, None] > 0.02)
        frames[:, :4, :4] += np.rint(100 * units[:, BLINK, None, None, None]).astype(np.uint8)
        opening = units[:, JAW] * (1.0 - seal)
        return Rendered(frames, opening, opening * 0, opening * 0)

    def release(self) -> None:
        self.released = True


def fake_speech(self, text: str, voice: str, pitch: float, stretch: float) -> Utterance:
    pcm = np.random.default_rng(1).normal(0, 3000, 16_000).astype(np.int16)
    spans = tuple(
        PhoneSpan(p, 0.1 + 0.1 * i, 0.2 + 0.1 * i) for i, p in enumerate(["M", "AA", "P"])
    )
    return Utterance(pcm, spans, text, f"flite-{voice}")


@pytest.fixture(autouse=True)
def _without_flite(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(factory.Voices, "say", fake_speech)


def spoken(number: int, identity: str = "mia", kind: str = "synthetic") -> ClipPlan:
    return ClipPlan(f"c{number}", identity, kind, "train", number, "Map.", "slt", 999)


def test_the_target_differs_from_the_base_only_inside_the_mask_and_only_while_speaking() -> None:
    arrays, take = ClipMaker(FakeFace).make(spoken(2))
    assert len(arrays.frames) == take.pcm.size // 640
    differs = arrays.frames != arrays.base
    assert differs.any()
    assert not differs[:, blend_mask() == 0].any()
    assert not differs[:, generated_mask() == 0].any()
    talking = np.flatnonzero(differs.any(axis=(1, 2, 3))) * 0.04
    assert talking.min() > take.spans[0].start_s - 0.15
    assert talking.max() < take.spans[-1].end_s + 0.2
    assert arrays.curves[:, 3].max() == 1.0
    assert arrays.curves[arrays.curves[:, 3] == 1.0, 0].max() < 1e-6


def test_the_same_plan_gives_the_same_clip() -> None:
    first, second = (ClipMaker(FakeFace).make(spoken(5))[0] for _ in range(2))
    for name in ("frames", "base", "audio", "curves"):
        np.testing.assert_array_equal(getattr(first, name), getattr(second, name))
    other = ClipMaker(FakeFace).make(spoken(6))[0]
    assert other.audio.size != first.audio.size or (other.audio != first.audio).any()


def test_silence_before_speech_differs_from_clip_to_clip() -> None:
    leads = {round(ClipMaker(FakeFace).make(spoken(i))[1].spans[0].start_s, 3) for i in range(6)}
    assert len(leads) == 6
    assert 0.2 <= min(leads) < max(leads) <= 0.6


def test_clips_are_short_and_whole_frames_long() -> None:
    for kind in ("synthetic", "quiet"):
        for number in range(4):
            arrays, _ = ClipMaker(FakeFace).make(spoken(number, kind=kind))
            assert 3.5 * 25 <= len(arrays.frames) <= 5.5 * 25 + 1
            assert arrays.audio.size == 640 * len(arrays.frames)


def test_a_quiet_clip_has_a_closed_mouth_throughout() -> None:
    arrays, _ = ClipMaker(FakeFace).make(spoken(3, kind="quiet"))
    np.testing.assert_array_equal(arrays.frames, arrays.base)
    assert not arrays.curves.any()
    assert arrays.audio.any()


def test_a_face_is_built_once_for_a_run_and_released_before_the_next() -> None:
    made: list[FakeFace] = []

    def build(name: str) -> FakeFace:
        assert all(face.released for face in made)
        made.append(FakeFace(name))
        return made[-1]

    maker = ClipMaker(build)
    for number, identity in enumerate(("mia", "mia", "david")):
        maker.make(spoken(number, identity))
    maker.close()
    assert [face.name for face in made] == ["mia", "david"]
    assert all(face.released for face in made)


def shards_in(folder: Path) -> ShardList:
    return ShardList(folder, {"n": 4}, ["a licence"], "x")


def made_files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.glob("shards/*/*"))
    }


@pytest.fixture
def _small_shards(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(production, "SHARD_CLIPS", 2)


@pytest.mark.usefixtures("_small_shards")
def test_production_goes_on_after_a_cut_and_gives_what_one_run_gives(tmp_path: Path) -> None:
    plans = [spoken(i, "mia" if i < 3 else "david") for i in range(5)]
    assert produce(plans, shards_in(tmp_path / "whole"), FakeFace, []) == 0

    class Cut(Exception):
        pass

    def cut_at_fourth(made: production.Made) -> None:
        if made.plan.id == "c3":
            raise Cut

    with pytest.raises(Cut):
        produce(plans, shards_in(tmp_path / "cut"), FakeFace, [], 1, cut_at_fourth)
    assert shards_in(tmp_path / "cut").finished == ["made-0000"]
    assert [e.id for e in ClipDataset(tmp_path / "cut").entries] == ["c0", "c1"]
    first = {n: c for n, c in made_files(tmp_path / "cut").items() if "made-0000" in n}
    again: list[str] = []
    produce(plans, shards_in(tmp_path / "cut"), FakeFace, [], 1, lambda m: again.append(m.plan.id))
    assert set(again) <= {"c3", "c4"}
    assert made_files(tmp_path / "cut") == made_files(tmp_path / "whole")
    assert first.items() <= made_files(tmp_path / "cut").items()
    assert [e.id for e in ClipDataset(tmp_path / "cut").entries] == [f"c{i}" for i in range(5)]


@pytest.mark.usefixtures("_small_shards")
def test_training_sees_the_shards_that_are_finished(tmp_path: Path) -> None:
    seen: list[int] = []

    def look(made: production.Made) -> None:
        finished = shards_in(tmp_path).finished
        seen.append(len(ClipDataset(tmp_path).entries) if finished else 0)

    produce([spoken(i) for i in range(5)], shards_in(tmp_path), FakeFace, [], 1, look)
    assert seen == [0, 0, 2, 2, 4]


def test_a_clip_that_cannot_be_made_is_left_out_and_counted(tmp_path: Path) -> None:
    plans = [spoken(0), spoken(1, kind="recording"), spoken(2)]
    left_out = produce(plans, shards_in(tmp_path), FakeFace, [])
    assert left_out == 1
    assert [e.id for e in ClipDataset(tmp_path).entries] == ["c0", "c2"]


@pytest.mark.usefixtures("_small_shards")
def test_two_processes_make_what_one_makes(tmp_path: Path) -> None:
    plans = [spoken(i, name, "quiet") for i, name in enumerate(("mia", "mia", "david"))]
    for jobs in (1, 2):
        told: list[production.Made] = []
        shards = shards_in(tmp_path / str(jobs))
        assert produce(plans, shards, FakeFace, [], jobs, told.append) == 0
        assert sorted(m.plan.id for m in told) == sorted(p.id for p in plans)
        assert sorted(shards.finished) == ["made-0000", "made-0001"]
    assert made_files(tmp_path / "1") == made_files(tmp_path / "2")


class DeadlyFace(FakeFace):
    """A face whose process is killed, as by a system without memory."""

    def render(self, units, pose, seal) -> Rendered:
        os._exit(9)


def test_a_killed_process_is_a_clear_error_and_no_endless_wait(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match="fewer --jobs"):
        produce([spoken(1, kind="quiet")], shards_in(tmp_path), DeadlyFace, [], 2)


def test_when_nothing_can_be_made_it_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match="no clip"):
        produce([spoken(1, kind="recording")], shards_in(tmp_path), FakeFace, [])
    assert not (tmp_path / "index.json").exists()


def test_the_plan_keeps_the_test_apart_from_training() -> None:
    plans = plan_clips(OPTIONS, RECORDINGS)
    train = [p for p in plans if p.split == "train"]
    held = [p for p in plans if p.split == "heldout"]
    valid = [p for p in plans if p.split == "valid"]
    assert all(p.voice != HELD_OUT_VOICE for p in plans if p.split != "heldout")
    assert any(p.voice == HELD_OUT_VOICE for p in held)
    for first, second in ((train, held), (train, valid), (valid, held)):
        assert not {p.text for p in first if p.text} & {p.text for p in second if p.text}
    assert not {p.text for p in train} & set(RESERVED)
    for some, split in ((train, "train"), (valid, "valid"), (held, "heldout")):
        assert {split_of(p.text) for p in some if p.text} == {split}
    assert not {p.recording for p in train if p.recording >= 0} & {
        p.recording for p in plans if p.split != "train" and p.recording >= 0
    }
    assert plans[0].split == "train"
    assert len({p.id for p in plans}) == len(plans)


def test_thirty_people_are_never_trained_on() -> None:
    plans = plan_clips(PlanOptions(40.0, 300, 2, ("david", "mia")), RECORDINGS)
    known = {p.identity for p in plans if p.split != "heldout"}
    held = [p.identity for p in plans if p.split == "heldout"]
    strangers = set(held) - {"david", "mia"}
    assert len(strangers) == STRANGERS == 30
    assert not strangers & known
    assert len({p.identity for p in plans if p.split == "train"}) == 302
    assert sum(name in ("david", "mia") for name in held) >= 20


def test_no_synthesiser_says_what_a_recording_says() -> None:
    recorded = {r.text for r in RECORDINGS}
    plans = plan_clips(OPTIONS, RECORDINGS)
    assert {p.text for p in plans} & set(TRANSCRIPTS)
    assert not {p.text for p in plans} & recorded


def test_which_recordings_are_for_the_test_does_not_depend_on_the_others() -> None:
    def words(split: str, recordings: list[Recording]) -> set[tuple[str, str]]:
        found = recordings_of(split, recordings)
        return {(v, recordings[i].text) for v, indices in found.items() for i in indices}

    few = RECORDINGS[::2]
    assert words("test", few) <= words("test", RECORDINGS)
    assert words("train", few) <= words("train", RECORDINGS)
    assert words("train", RECORDINGS) | words("test", RECORDINGS) == {
        (r.voice, r.text) for r in RECORDINGS
    }
    assert 4 <= len(words("test", RECORDINGS)) <= 30


def test_the_plan_has_the_wanted_mixture_and_is_reproducible() -> None:
    plans = plan_clips(OPTIONS, RECORDINGS)
    assert plans == plan_clips(OPTIONS, RECORDINGS)
    train = [p for p in plans if p.split == "train"]
    assert 0.25 < sum(p.identity in OPTIONS.bundled for p in train) / len(train) < 0.35
    assert 0.25 < sum(p.kind == "recording" for p in train) / len(train) < 0.47
    assert 0.01 < sum(p.kind == "quiet" for p in train) / len(train) < 0.1
    assert len({p.identity for p in train}) == OPTIONS.identities + 2
    assert {p.voice for p in train if p.kind == "synthetic"} == set(OPTIONS.voices)
    written = [p.text in OPTIONS.transcripts for p in train if p.kind == "synthetic"]
    assert 0.6 < np.mean(written) < 0.9


def test_the_test_voice_cannot_be_trained_on() -> None:
    with pytest.raises(TrainingError, match="kept for the test"):
        PlanOptions(1.0, 2, 1, (), voices=("slt", HELD_OUT_VOICE))


def test_a_voice_of_one_recording_is_kept_for_the_test() -> None:
    one = [Recording((Path("a.flac"),), "text", "alone", "public domain")]
    for recordings in (one, [*one, *RECORDINGS]):
        plans = plan_clips(OPTIONS, recordings)
        alone = {p.split for p in plans if p.kind == "recording" and p.voice == "alone"}
        assert alone
        assert "train" not in alone


def test_without_recordings_all_voices_are_synthetic() -> None:
    assert {p.kind for p in plan_clips(OPTIONS, [])} == {"synthetic", "quiet"}


@pytest.mark.parametrize(
    "bad", [{"minutes": 0.0}, {"identities": 0}, {"seed": -1}, {"seed": 10**6}]
)
def test_options_out_of_range_are_refused(bad: dict[str, float]) -> None:
    with pytest.raises(TrainingError):
        PlanOptions(**{"minutes": 1.0, "identities": 2, "seed": 1, "bundled": (), **bad})


def test_idle_life_blinks_and_sways_smoothly_with_a_still_jaw() -> None:
    idle = idle_motion(200, UNIT_NAMES, np.random.default_rng(4))
    assert idle.units[:, BLINK].max() == 1.0
    assert not idle.units[:, JAW].any()
    assert 0.01 < np.ptp(idle.pose[:, 0]) < 0.4
    steps = np.abs(np.diff(idle.pose, axis=0)).max(axis=0)
    assert (steps < 0.2 * np.ptp(idle.pose, axis=0)).all()


def test_wear_is_mild_and_the_same_for_the_same_frame() -> None:
    frame = np.random.default_rng(0).integers(60, 200, (1, 128, 160, 3), np.uint8)
    frame = np.repeat(np.repeat(frame[:, ::16, ::16], 16, 1), 16, 2)
    wears = [PictureWear.random(np.random.default_rng(i)) for i in range(12)]
    assert len(set(wears)) > 5
    for wear in wears:
        worn = wear.apply(np.concatenate([frame, frame]))
        np.testing.assert_array_equal(worn[0], worn[1])
        assert np.abs(worn.astype(int).mean() - frame.mean()) < 45


@pytest.mark.skipif(shutil.which("flite") is None, reason="the program flite is not installed")
def test_flite_says_when_its_closures_sound(monkeypatch: pytest.MonkeyPatch) -> None:
    from training.speech.flite import synthesize

    said = synthesize("Papa may buy me a big boat.", "slt")
    power = np.convolve(said.pcm.astype(np.float64) ** 2, np.ones(128) / 128, "same")
    stops = [s for s in said.spans if s.phone in ("P", "B")]
    assert len(stops) == 5
    for stop in stops:
        inside = power[round(stop.start_s * 16_000) : round(stop.end_s * 16_000)]
        after = power[round(stop.end_s * 16_000) :][:1600]
        assert inside.min() < 0.15 * after.max()


ORPHANING = """
import sys
from pathlib import Path
from tests.unit.training.test_data_factory import SlowFace, shards_in, spoken
from training.data.production import produce

if __name__ == "__main__":
    plans = [spoken(i, kind="quiet") for i in range(200)]
    produce(plans, shards_in(Path(sys.argv[1])), SlowFace, [], 2)
"""


class SlowFace(FakeFace):
    """A face that takes its time, and says which process draws it."""

    def render(self, units, pose, seal) -> Rendered:
        time.sleep(0.2)
        return super().render(units, pose, seal)


@pytest.mark.skipif(os.name != "posix", reason="orphans are told by their parent's number")
def test_the_workers_of_a_killed_run_end_by_themselves(tmp_path: Path) -> None:
    psutil = pytest.importorskip("psutil")
    script = tmp_path / "orphaning.py"
    script.write_text(ORPHANING)
    surroundings = {**os.environ, "PYTHONPATH": os.getcwd()}
    parent = psutil.Popen([sys.executable, str(script), str(tmp_path / "set")], env=surroundings)
    try:
        deadline = time.monotonic() + 90
        while not list(tmp_path.glob("set/shards/*/index.json")):
            assert parent.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.05)
        workers = parent.children(recursive=True)
    finally:
        parent.kill()
        parent.wait()
    assert len(workers) >= 2
    _, alive = psutil.wait_procs(workers, timeout=30)
    for worker in alive:
        worker.kill()
    assert not alive
