"""Real movement for invented faces: pose removal, the fit, its files, closures, the plan."""

import hashlib
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("av")
pytest.importorskip("scipy")  # a part of the extra `train`

from core.errors import TrainingError
from tests.unit.training.test_data_factory import OPTIONS, RECORDINGS, FakeFace
from training.data import motions
from training.data.factory import ClipMaker, RealMotion
from training.data.motions import MotionFolder, follow, require_some
from training.data.plan import MOTION, ClipPlan, PlanOptions, filmed_for_training, plan_clips
from training.footage.mouth_points import FIGURES, as_reference, mouth_figures, without_head
from training.footage.unit_fit import (
    FITTED_UNITS,
    MouthMotion,
    UnitMap,
    fit_motion,
    learn_response,
    load_map,
    load_motion,
    save_map,
    save_motion,
    solve_units,
)
from training.heads.units import UNIT_NAMES
from training.speech.articulation import ArticulationStyle
from training.speech.phones import PhoneSpan, Utterance
from training.speech.recordings import Filmed, find_filmed
from training.speech.takes import framed_take

JAW, CLOSE = FITTED_UNITS.index("jawOpen"), FITTED_UNITS.index("mouthClose")
PUCKER, SMILE = FITTED_UNITS.index("mouthPucker"), FITTED_UNITS.index("mouthSmile")
UPPER_LIP, LOWER_LIP, CORNERS, EYES = (0, 13, 82, 312, 81, 311), (14, 17, 87, 317, 178, 402), \
    (61, 78, 291, 308), (33, 263)  # fmt: skip

CHIN = (152, 148, 377, 176, 400, 175, 199, 200, 18, 83, 313)


def face() -> np.ndarray:
    """468 points in outer-eye distances; the lips lie where a mouth is, shut."""
    points = np.random.default_rng(3).uniform(-0.8, 0.8, (468, 3)) * (1.0, 1.0, 0.4)
    points[list(EYES)] = [(-0.5, 0.0, 0.0), (0.5, 0.0, 0.0)]
    points[list(UPPER_LIP)], points[list(LOWER_LIP)] = (0.0, 0.75, -0.2), (0.0, 0.755, -0.2)
    points[list(CORNERS)] = [(-0.3, 0.75, -0.1)] * 2 + [(0.3, 0.75, -0.1)] * 2
    return points


def moved(units: np.ndarray) -> np.ndarray:
    """The face with its units moved, (T, 468, 3): lips, corners and chin only."""
    shifts = np.zeros((len(FITTED_UNITS), 468, 3))
    shifts[JAW][[*LOWER_LIP, *CHIN]] = (0.0, 0.25, 0.05)
    shifts[CLOSE][list(LOWER_LIP)] = (0.0, -0.25, 0.0)
    shifts[PUCKER][[61, 78]], shifts[PUCKER][[291, 308]] = (0.1, 0.0, -0.1), (-0.1, 0.0, -0.1)
    shifts[SMILE][[61, 78]], shifts[SMILE][[291, 308]] = (-0.1, -0.1, 0.05), (0.1, -0.1, 0.05)
    return face() + np.einsum("tu,upc->tpc", units, shifts)


def spoken_units(frames: int = 75) -> np.ndarray:
    """Jaw, pucker and smile at different paces, at rest in the first and last fifth."""
    t = np.arange(frames) / 25.0
    units = np.zeros((frames, len(FITTED_UNITS)))
    units[:, JAW] = 0.35 * np.maximum(np.sin(2 * np.pi * 2.1 * t), 0.0)
    units[:, PUCKER] = 0.5 * np.maximum(np.sin(2 * np.pi * 1.3 * t + 1.0), 0.0)
    units[:, SMILE] = 0.4 * np.maximum(-np.sin(2 * np.pi * 1.3 * t + 1.0), 0.0)
    units[: frames // 5] = units[-(frames // 5) :] = 0.0
    return units


def nodding(points: np.ndarray) -> np.ndarray:
    """The same faces on a head that turns, leans, comes nearer, and is seen in pixels."""
    out = []
    for k, one in enumerate(points):
        yaw, roll = 0.1 * np.sin(0.1 * k), 0.08 * np.cos(0.07 * k)
        around_y = np.array(
            [[np.cos(yaw), 0, np.sin(yaw)], [0, 1, 0], [-np.sin(yaw), 0, np.cos(yaw)]]
        )
        around_z = np.array(
            [[np.cos(roll), -np.sin(roll), 0], [np.sin(roll), np.cos(roll), 0], [0, 0, 1]]
        )
        size = 70.0 + 5.0 * np.sin(0.05 * k)
        out.append(size * one @ (around_z @ around_y).T + (160.0 + k, 120.0, 0.0))
    return np.array(out)


def own_map() -> UnitMap:
    """Measured on the face itself, as training/footage/unit_map.py does with rendered heads."""
    rows = np.concatenate([np.zeros((1, len(FITTED_UNITS))), 0.4 * np.eye(len(FITTED_UNITS))])
    rows = np.tile(rows, (20, 1))
    points = moved(rows)
    figures = mouth_figures(without_head(points, as_reference(points[0])))
    return UnitMap(as_reference(points[0]), learn_response(rows, figures - figures[0]))


def test_a_turning_head_leaves_no_trace_in_the_mouth() -> None:
    still = np.repeat(face()[None], 30, axis=0)
    seen = nodding(still)
    assert np.ptp(seen, axis=0).max() > 20.0
    back = without_head(seen, as_reference(face()))
    assert np.abs(back - as_reference(face())).max() < 1e-6


def test_known_units_come_back_from_the_landmarks_of_a_moving_head() -> None:
    wanted = spoken_units()
    found = fit_motion(nodding(moved(wanted)).astype(np.float32), own_map()).units
    for unit in (JAW, PUCKER, SMILE):
        assert np.corrcoef(found[:, unit], wanted[:, unit])[0, 1] > 0.95
    assert np.abs(found[:, JAW] - wanted[:, JAW]).mean() < 0.05
    assert found[:10].max() < 0.05  # at rest nothing moves


def test_the_fit_is_not_late_and_evens_out_trembling() -> None:
    wanted = spoken_units(100)
    trembling = np.random.default_rng(0).normal(0.0, 0.02, (100, FIGURES))
    response = own_map().response
    found = solve_units(wanted @ response + trembling, response)[:, JAW]
    agreement = [np.corrcoef(np.roll(found, -lag), wanted[:, JAW])[0, 1] for lag in range(-3, 4)]
    assert int(np.argmax(agreement)) == 3
    assert found.min() >= 0.0
    assert found.max() <= 1.0


def test_a_jaw_that_drops_behind_shut_lips_does_not_open_the_mouth() -> None:
    units = np.zeros((40, len(FITTED_UNITS)))
    units[10:30, JAW] = units[10:30, CLOSE] = 0.3
    response = own_map().response
    found = solve_units(units @ response, response)
    opened = found[:, JAW] - found[:, CLOSE]
    assert found[15:25, JAW].min() > 0.1
    assert np.abs(opened).max() < 0.05
    assert (found[:, CLOSE] <= found[:, JAW] + 1e-9).all()


def test_lips_are_sealed_where_they_touch_and_only_there() -> None:
    units = spoken_units()
    seal = fit_motion(moved(units).astype(np.float32) * 80.0, own_map()).seal
    assert seal[units[:, JAW] == 0.0].min() > 0.9
    assert seal[units[:, JAW] > 0.15].max() == 0.0


def test_movement_and_map_survive_their_files(tmp_path: Path) -> None:
    motion = MouthMotion(np.full((5, len(FITTED_UNITS)), 0.25, np.float32), np.ones(5, np.float32))
    save_motion(tmp_path / "deep" / "a.npz", motion)
    again = load_motion(tmp_path / "deep" / "a.npz")
    assert (again.units == motion.units).all()
    assert (again.seal == motion.seal).all()
    save_map(tmp_path / "map.npz", own_map())
    assert (load_map(tmp_path / "map.npz").response == own_map().response).all()


def test_hostile_and_damaged_files_are_refused(tmp_path: Path) -> None:
    units, seal = np.zeros((4, len(FITTED_UNITS)), np.float32), np.zeros(4, np.float32)
    good = {"version": np.array(1), "units": units, "seal": seal}
    bad = {
        "pickle": {**good, "seal": np.array([{"a": 1}], dtype=object)},
        "other version": {**good, "version": np.array(2)},
        "other length": {**good, "seal": np.zeros(3, np.float32)},
        "not a number": {**good, "seal": np.full(4, np.nan, np.float32)},
        "too strong": {**good, "units": units + 2},
        "other kind": {**good, "units": units.astype(np.float64)},
        "lacking": {"version": np.array(1), "units": units},
        "huge": {**good, "more": np.zeros(20_000_000, np.uint8)},
    }
    for name, arrays in bad.items():
        path = tmp_path / f"{name}.npz"
        np.savez_compressed(path, **arrays)
        with pytest.raises(TrainingError, match="delete"):
            load_motion(path)
    (tmp_path / "text.npz").write_text("no archive")
    with pytest.raises(TrainingError, match="delete"):
        load_motion(tmp_path / "text.npz")


SPANS = (PhoneSpan("B", 0.80, 0.88), PhoneSpan("AA", 0.88, 1.2), PhoneSpan("M", 1.2, 1.32))


def motion_of(seal_in_b: float, frames: int = 60) -> MouthMotion:
    units = np.full((frames, len(FITTED_UNITS)), 0.2, np.float32)
    seal = np.zeros(frames, np.float32)
    seal[20:22] = seal_in_b
    return MouthMotion(units, seal)


def test_a_closure_is_labelled_only_where_the_filmed_lips_really_close() -> None:
    track = follow(SPANS, motion_of(0.6), UNIT_NAMES, ArticulationStyle())
    assert track.bilabial[20] == track.seal[20] == 1.0
    assert track.bilabial[23:40].max() == 0.0  # the M of this speaker stays open
    open_lips = follow(SPANS, motion_of(0.1), UNIT_NAMES, ArticulationStyle())
    assert open_lips.bilabial.max() == 0.0


def test_nearly_shut_lips_count_as_shut_only_where_a_closure_sounds() -> None:
    movement = motion_of(0.45)
    movement.seal[26:28] = 0.45  # in the vowel: tight lips, not a closure
    track = follow(SPANS, movement, UNIT_NAMES, ArticulationStyle())
    assert track.seal[20] == 1.0
    assert track.seal[26:28].max() == 0.0


def test_long_before_and_after_the_speech_the_face_is_at_rest() -> None:
    track = follow(SPANS, motion_of(0.6), UNIT_NAMES, ArticulationStyle())
    for part in (slice(0, 11), slice(43, 60)):
        assert track.units[part].max() == 0.0
        assert track.seal[part].min() == 1.0
    jaw = track.units[:, UNIT_NAMES.index("jawOpen")]
    assert jaw[18:33] == pytest.approx(0.2, abs=1e-6)


def test_sound_and_movement_stay_in_time_in_a_take() -> None:
    pcm = np.zeros(75 * 640, np.int16)
    pcm[20 * 640] = 20_000  # a click with frame 20
    take = framed_take(Utterance(pcm, SPANS, "bad", "grid-s1"), 7, 9, np.random.default_rng(0))
    assert take.pcm.size == (7 + 75 + 9) * 640
    assert int(np.argmax(take.pcm)) == 27 * 640
    assert take.spans[0].start_s == pytest.approx(0.80 + 7 * 0.04)


FILMED = [Filmed(Path(f"grid-{i}"), f"text number {i}", "grid", "CC BY 4.0") for i in range(60)]


def test_without_motion_the_plan_is_the_one_it_always_was() -> None:
    plans = plan_clips(OPTIONS, RECORDINGS)
    assert plans[:2] == [
        ClipPlan("c00000", "random-1000015", "recording", "train", 1000003, "", "lj", 16),
        ClipPlan("c00001", "mia", "recording", "train", 1000004, "", "grid", 94),
    ]
    written = "\n".join(map(repr, plans)).encode()
    assert hashlib.sha256(written).hexdigest() == (
        "9dfeb85aa219fd7d724f54da92281ae78b17ab9d622fe2210c5cd19a307bf5f8"
    )
    assert plan_clips(OPTIONS, RECORDINGS, FILMED) == plans
    assert list(OPTIONS.to_dict(120)) == [
        "minutes", "identities", "seed", "bundled", "voices", "transcripts", "recordings",
    ]  # fmt: skip


def options(share: float) -> PlanOptions:
    return PlanOptions(40.0, 30, 1, ("david", "mia"), motion_share=share)


def test_the_wanted_share_of_training_clips_moves_as_filmed() -> None:
    filmed = filmed_for_training(FILMED, RECORDINGS)
    plans = plan_clips(options(0.12), RECORDINGS, filmed)
    train = [p for p in plans if p.split == "train"]
    driven = [p for p in plans if p.kind == MOTION]
    assert 0.08 < len(driven) / len(train) < 0.16
    assert {p.split for p in driven} == {"train"}
    assert len({p.recording for p in driven}) == min(len(driven), len(filmed))
    assert options(0.12).to_dict(120, len(filmed))["filmed"] == len(filmed)
    with pytest.raises(TrainingError, match="motion-share"):
        options(0.9)


def test_filmed_speech_that_is_kept_for_the_test_drives_no_face() -> None:
    filmed = filmed_for_training(FILMED, RECORDINGS)
    kept = {p.recording for p in plan_clips(OPTIONS, RECORDINGS) if p.split != "train"}
    files = {path for i in kept if i >= 0 for path in RECORDINGS[i].files}
    assert 40 < len(filmed) < 60
    assert not {clip.path for clip in filmed} & files


def test_clips_of_grid_are_found_with_their_words(tmp_path: Path) -> None:
    (tmp_path / "clips").mkdir()
    (tmp_path / "clips" / "bbaf2n.mp4").write_bytes(b"x")
    rows = ["clip\tstart_s\tend_s\tword"]
    rows += [f"{c}\t0\t1\t{w}" for c in ("bbaf2n", "gone1") for w in ("sil", "bin", "blue", "sil")]
    (tmp_path / "words.tsv").write_text("\n".join(rows))
    (clip,) = find_filmed([tmp_path])
    assert (clip.path.name, clip.text) == ("bbaf2n.mp4", "bin blue")
    assert "CC BY 4.0" in clip.licence


def filmed_in(folder: Path) -> Filmed:
    path = folder / "bbaf2n.mp4"
    path.write_bytes(b"x")
    return Filmed(path, "bad", "grid-s1", "CC BY 4.0")


class OneAligner:
    def align(self, pcm: np.ndarray, text: str) -> tuple[PhoneSpan, ...]:
        return SPANS


def test_a_clip_is_made_of_the_filmed_sound_and_movement(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clip = filmed_in(tmp_path)
    movement = MotionFolder(tmp_path / "motion")
    save_motion(movement._file(clip), motion_of(0.6, 75))
    sound = np.zeros(75 * 640, np.float32)
    sound[20 * 640] = 0.9
    monkeypatch.setattr(motions, "read_clip_sound", lambda path, frames: sound[: frames * 640])
    monkeypatch.setattr("training.speech.voices.PhoneAligner", OneAligner)
    maker = ClipMaker(FakeFace, [], RealMotion((clip,), tmp_path / "motion"))
    plan = ClipPlan("c1", "mia", MOTION, "train", 5, "", "grid-s1", 0)
    arrays, take = maker.make(plan)
    assert (take.voice, take.text) == ("grid-s1", "bad")
    assert len(arrays.frames) >= 88
    click = int(np.argmax(arrays.audio)) // 640
    assert arrays.curves[click, 3] == 1.0  # the closure is where the filmed sound has it
    assert arrays.curves[click, 0] == 0.0
    assert arrays.curves[click + 6, 0] > 0.1
    assert (arrays.audio == maker.make(plan)[0].audio).all()
    with pytest.raises(TrainingError, match="not there"):
        ClipMaker(FakeFace, []).make(plan)


def test_movement_that_was_not_fitted_is_named_with_the_remedy(tmp_path: Path) -> None:
    clip, folder = filmed_in(tmp_path), MotionFolder(tmp_path / "motion")
    with pytest.raises(TrainingError, match="no fitted movement of bbaf2n"):
        folder.load(clip)
    with pytest.raises(TrainingError, match="--face-nets"):
        require_some([clip], folder)


def test_a_clip_that_cannot_be_tracked_is_left_out_and_others_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = filmed_in(tmp_path)
    (tmp_path / "bad.mp4").write_bytes(b"y")
    bad = Filmed(tmp_path / "bad.mp4", "bad", "grid-s1", "CC BY 4.0")
    folder = MotionFolder(tmp_path / "motion")
    save_map(tmp_path / "motion" / motions.MAP_FILE, own_map())
    tracked: list[str] = []

    def track(path: Path, nets: object) -> np.ndarray:
        tracked.append(path.name)
        if path.stem == "bad":
            raise TrainingError("no face")
        return moved(spoken_units()).astype(np.float32) * 80.0

    monkeypatch.setattr(motions, "track_points", track)
    assert folder.fit([bad, good], object()) == {"bad.mp4": "no face"}
    assert folder.load(good).units[:, JAW].max() > 0.2
    assert folder.lacks([bad, good]) == [bad]
    folder.fit([good], object())
    assert tracked == ["bad.mp4", "bbaf2n.mp4"]  # once is enough
