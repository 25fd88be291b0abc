"""Clips from a fake face: composition, reproducibility, plan, resuming, idle life."""

import os
import shutil
from pathlib import Path

import numpy as np
import pytest

from core.errors import TrainingError
from core.region import REGION_HEIGHT, REGION_WIDTH, blend_mask, generated_mask
from training.data import factory
from training.data.dataset import ClipDataset
from training.data.factory import ClipMaker, Rendered
from training.data.idle import idle_motion
from training.data.plan import HELD_OUT_VOICE, ClipPlan, PlanOptions, plan_clips
from training.data.production import produce
from training.data.store import ClipStore
from training.data.wear import PictureWear
from training.heads.units import UNIT_NAMES
from training.speech.phones import PhoneSpan, Utterance
from training.speech.recordings import Recording
from training.speech.sentences import RESERVED

OPTIONS = PlanOptions(minutes=20.0, identities=30, seed=1, bundled=("david", "mia"))
RECORDINGS = [
    Recording((Path(f"{voice}-{i}.flac"),), f"text {i}", voice, "public domain")
    for voice in ("lj", "grid") for i in range(60)
]  # fmt: skip
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


def fake_speech(text: str, voice: str, pitch: float, stretch: float) -> Utterance:
    pcm = np.random.default_rng(1).normal(0, 3000, 16_000).astype(np.int16)
    spans = tuple(
        PhoneSpan(p, 0.1 + 0.1 * i, 0.2 + 0.1 * i) for i, p in enumerate(["M", "AA", "P"])
    )
    return Utterance(pcm, spans, text, f"flite-{voice}")


@pytest.fixture(autouse=True)
def _without_flite(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(factory, "synthesize", fake_speech)


def spoken(number: int, identity: str = "mia", kind: str = "flite") -> ClipPlan:
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
    assert 0.2 <= min(leads) < max(leads) <= 0.8


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
    maker.release()
    assert [face.name for face in made] == ["mia", "david"]
    assert all(face.released for face in made)


def test_production_goes_on_after_a_cut_and_gives_what_one_run_gives(tmp_path: Path) -> None:
    plans = [spoken(i, "mia" if i < 2 else "david") for i in range(4)]

    def run(folder: Path, some: list[ClipPlan]) -> int:
        return produce(some, ClipStore(folder, {"n": 4}, [], "x"), FakeFace, [])

    assert run(tmp_path / "whole", plans) == 0
    run(tmp_path / "cut", plans[:2])
    run(tmp_path / "cut", plans)
    for name in ("frames.u8", "base.u8", "audio.i16", "curves.f32"):
        whole, cut = (tmp_path / d / name for d in ("whole", "cut"))
        assert whole.read_bytes() == cut.read_bytes()
    assert [e.id for e in ClipDataset(tmp_path / "cut").entries] == ["c0", "c1", "c2", "c3"]


def test_a_clip_that_cannot_be_made_is_left_out_and_counted(tmp_path: Path) -> None:
    plans = [spoken(0), spoken(1, kind="recording"), spoken(2)]
    left_out = produce(plans, ClipStore(tmp_path, {}, [], "x"), FakeFace, [])
    assert left_out == 1
    assert [e.id for e in ClipDataset(tmp_path).entries] == ["c0", "c2"]


def test_two_processes_make_what_one_makes(tmp_path: Path) -> None:
    plans = [spoken(i, name, "quiet") for i, name in enumerate(("mia", "mia", "david"))]
    for jobs in (1, 2):
        store = ClipStore(tmp_path / str(jobs), {}, [], "x")
        assert produce(plans, store, FakeFace, [], jobs) == 0
    for name in ("index.json", "frames.u8", "base.u8", "audio.i16", "curves.f32"):
        one, two = (tmp_path / d / name for d in ("1", "2"))
        assert one.read_bytes() == two.read_bytes()


class DeadlyFace(FakeFace):
    """A face whose process is killed, as by a system without memory."""

    def render(self, units, pose, seal) -> Rendered:
        os._exit(9)


def test_a_killed_process_is_a_clear_error_and_no_endless_wait(tmp_path: Path) -> None:
    store = ClipStore(tmp_path, {}, [], "x")
    with pytest.raises(TrainingError, match="fewer --jobs"):
        produce([spoken(1, kind="quiet")], store, DeadlyFace, [], 2)


def test_when_nothing_can_be_made_it_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match="no clip"):
        produce([spoken(1, kind="recording")], ClipStore(tmp_path, {}, [], "x"), FakeFace, [])


def test_the_plan_keeps_the_test_apart_from_training() -> None:
    plans = plan_clips(OPTIONS, RECORDINGS)
    train = [p for p in plans if p.split == "train"]
    held = [p for p in plans if p.split == "heldout"]
    assert all(p.voice != HELD_OUT_VOICE for p in plans if p.split != "heldout")
    assert any(p.voice == HELD_OUT_VOICE for p in held)
    assert not {p.text for p in train if p.text} & {p.text for p in held}
    assert not {p.text for p in train} & set(RESERVED)
    assert not {p.recording for p in train if p.recording >= 0} & {
        p.recording for p in plans if p.split != "train" and p.recording >= 0
    }
    strangers = {p.identity for p in held} - set(OPTIONS.bundled)
    assert len(strangers) >= 4
    assert not strangers & {p.identity for p in train}
    assert sum(p.identity in OPTIONS.bundled for p in held) >= 20
    assert plans[0].split == "train"
    assert len({p.id for p in plans}) == len(plans)


def test_the_plan_has_the_wanted_mixture_and_is_reproducible() -> None:
    plans = plan_clips(OPTIONS, RECORDINGS)
    assert plans == plan_clips(OPTIONS, RECORDINGS)
    train = [p for p in plans if p.split == "train"]
    assert 0.2 < sum(p.identity in OPTIONS.bundled for p in train) / len(train) < 0.3
    assert 0.25 < sum(p.kind == "recording" for p in train) / len(train) < 0.47
    assert 0.01 < sum(p.kind == "quiet" for p in train) / len(train) < 0.1
    assert len({p.identity for p in train}) == OPTIONS.identities + 2


def test_a_voice_of_one_recording_is_kept_for_the_test() -> None:
    one = [Recording((Path("a.flac"),), "text", "alone", "public domain")]
    for recordings in (one, [*one, *RECORDINGS]):
        plans = plan_clips(OPTIONS, recordings)
        alone = {p.split for p in plans if p.kind == "recording" and p.voice == "alone"}
        assert alone
        assert "train" not in alone


def test_without_recordings_all_voices_are_synthetic() -> None:
    assert {p.kind for p in plan_clips(OPTIONS, [])} == {"flite", "quiet"}


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
