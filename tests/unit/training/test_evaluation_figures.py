"""The measures of the judgement, on curves and pictures of which the answer is known."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

pytest.importorskip("torch")

from core.errors import TrainingError
from core.region import blend_mask
from training.evaluation import pictures as look
from training.evaluation.curves import (
    closures,
    correlation,
    held_runs,
    jitter,
    lag_scores,
    offset_ms,
    speech_span,
)
from training.evaluation.kept import KeptResults, fingerprint_of_student
from training.evaluation.side_by_side import sheet_moments, write_clip, write_sheet
from training.evaluation.summary import Measured, group_figures, targets, with_shared_clips

pytestmark = pytest.mark.torch


def waves(at: NDArray[np.float64]) -> NDArray[np.float64]:
    """A lively, smooth curve at these frame numbers."""
    return np.sin(at * 0.5) + 0.6 * np.sin(at * 0.83 + 1.0) + 0.3 * np.sin(at * 0.21)


def faces(count: int = 6, noise: float = 0.0, seed: int = 0) -> NDArray[np.uint8]:
    """Smooth pictures that change slowly, with or without noise."""
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[0:128, 0:160]
    clips = [128 + 60 * np.sin(x / 11 + k / 3) + 50 * np.cos(y / 9) for k in range(count)]
    pictures = np.repeat(np.stack(clips)[..., None], 3, axis=-1)
    return (pictures + noise * rng.standard_normal(pictures.shape)).clip(0, 255).astype(np.uint8)


@pytest.mark.parametrize("late_frames", [0.0, 0.3, -0.4, 1.5, -2.25])
def test_the_offset_is_read_in_parts_of_a_frame(late_frames: float) -> None:
    at = np.arange(150.0)
    found = offset_ms(lag_scores(waves(at - late_frames), waves(at)))
    assert found == pytest.approx(late_frames * 40, abs=2.0)


def test_no_offset_is_made_up_for_strangers() -> None:
    rng = np.random.default_rng(1)
    scores = np.mean(
        [lag_scores(rng.normal(size=200), rng.normal(size=200)) for _ in range(8)], axis=0
    )
    assert offset_ms(scores) is None
    assert correlation(np.zeros(9), np.arange(9)) == 0.0


def test_closures_count_lips_not_sounds() -> None:
    truth = np.full(60, 1.0)
    held = np.zeros(60)
    for first in (10, 30, 50):
        held[first : first + 2], truth[first : first + 2] = 1.0, 0.0
    speech = slice(5, 55)
    assert held_runs(held > 0.5) == [(10, 12), (30, 32), (50, 52)]
    perfect = closures(truth, truth, held, speech)
    assert perfect.closed == (True,) * 3
    assert all(perfect.shut)
    late = np.roll(truth + 0.002 * np.arange(60), 1)
    assert closures(late, truth, held, speech).closed[0]
    assert sum(closures(late, truth, held, speech).shut) == 3  # one of each two frames
    lively = 0.5 + 0.4 * np.sin(np.arange(60) * 0.9)
    lively[held > 0.5] = 0.9
    lively[np.roll(held, 1) + np.roll(held, -1) > 0.5] = 0.9
    open_lips = closures(lively, truth, held, speech)
    assert not any(open_lips.closed)
    assert not any(open_lips.shut)
    # Barely lower than the rest of a half-open mouth: closed by rank, but not shut.
    half = 0.6 + 0.4 * truth
    assert all(closures(half, truth, held, speech).closed)
    assert not any(closures(half, truth, held, speech).shut)


def test_speech_is_found_between_quiet_ends() -> None:
    sound = np.full(50 * 640, 1e-4, np.float32)
    sound[20 * 640 : 30 * 640] = 0.3
    assert speech_span(sound, 50) == slice(20, 30)


def test_jitter_sees_trembling_not_movement() -> None:
    slope = np.linspace(0, 1, 50)
    assert jitter(slope) < 1e-12
    assert jitter(slope + 0.1 * (np.arange(50) % 2)) > 0.15


def test_equal_pictures_are_alike_in_every_way() -> None:
    same = faces()
    assert look.psnr(same, same) == 60.0
    assert look.ssim(same, same) == pytest.approx(1.0)
    assert look.perceptual(same, same) == pytest.approx(0.0, abs=1e-6)
    assert look.seam(same, same) == pytest.approx(1.0)
    assert look.still_jitter(same, same) == 0.0


def test_psnr_is_the_textbook_figure() -> None:
    truth = np.full((2, 128, 160, 3), 100, np.uint8)
    assert look.psnr(truth + 5, truth) == pytest.approx(10 * np.log10(255**2 / 25), abs=1e-4)


def test_blur_costs_likeness() -> None:
    rng = np.random.default_rng(0)
    sharp = rng.integers(0, 255, (3, 128, 160, 3), dtype=np.uint8)
    soft, softer = (
        np.stack([cv2.GaussianBlur(p, (0, 0), sigma) for p in sharp]) for sigma in (1.0, 3.0)
    )
    assert look.ssim(soft, sharp) > look.ssim(softer, sharp)
    assert 0 < look.perceptual(soft, sharp) < look.perceptual(softer, sharp)


def test_a_step_at_the_border_is_a_seam_and_texture_is_not() -> None:
    truth = faces(2)
    darker = np.round(truth - 40.0 * blend_mask()[..., None]).clip(0, 255).astype(np.uint8)
    grain = faces(2, noise=4.0)
    assert look.seam(darker, truth) > 1.2
    assert look.seam(grain, truth) == pytest.approx(1.0, abs=0.1)


def test_flicker_on_a_resting_face_is_found() -> None:
    resting = np.repeat(faces(1), 6, axis=0)
    flicker = resting.copy()
    flicker[::2] += 3
    assert look.still_jitter(flicker, resting) == pytest.approx(6.0, abs=0.01)
    moving = np.stack([np.roll(p, 4 * k, axis=1) for k, p in enumerate(resting)])
    assert look.motion(moving, moving) == 0.0
    assert look.motion(moving, resting) > 5.0


def test_kept_results_are_kept_until_something_changes(tmp_path: Path) -> None:
    calls = []

    def make() -> dict[str, int]:
        calls.append(1)
        return {"n": len(calls)}

    kept = KeptResults(tmp_path)
    assert kept.get("part", {"weights": "a"}, make) == {"n": 1}
    assert KeptResults(tmp_path).get("part", {"weights": "a"}, make) == {"n": 1}
    assert kept.get("part", {"weights": "b"}, make) == {"n": 2}
    for path in tmp_path.glob("*.json"):
        path.write_text("{cut off")
    assert kept.get("part", {"weights": "a"}, make) == {"n": 3}


def test_names_from_a_data_set_are_only_names(tmp_path: Path) -> None:
    kept = KeptResults(tmp_path / "kept")
    kept.get("clip-../../../outside", {}, lambda: {"n": 1})
    assert [path.parent for path in tmp_path.rglob("*.json")] == [tmp_path / "kept"]


def test_a_missing_student_is_named(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match="no student in"):
        fingerprint_of_student(tmp_path)


def one(clip: str, rival: str, psnr: float, closed: list[bool]) -> Measured:
    figures = {
        "opening": 0.95, "width": 0.7, "rounding": 0.8, "mouth_psnr": psnr, "closed": closed,
        "shut": closed, "lags": [0.1] * 10 + [0.9] + [0.1] * 10,
    }  # fmt: skip
    return Measured(clip, rival, ("bundled",), figures)


def test_targets_compare_on_the_same_clips_only() -> None:
    student, teacher = "student, 2 steps", "teacher"
    measured = with_shared_clips(
        [
            one("a", student, 30.0, [True, True, True]),
            one("a", teacher, 30.5, [True]),
            one("b", student, 20.0, [False]),
        ]
    )
    groups = {
        "bundled": {
            rival: group_figures([m for m in measured if m.rival == rival])
            for rival in {m.rival for m in measured}
        }
    }
    silence = {"bundled": [{"opening_share": 0.01, "pixel_share": 0.08}]}
    drift = {"bundled": [{"loss_db": 9.0, "minutes": 1}]}
    lines = targets(groups, silence, drift, {"fps_own_time": 80.0})
    found = {(line.name, line.group): line for line in lines}
    assert found["opening correlation", "bundled"].met is True
    assert found["width correlation", "bundled"].met is False
    assert found["opening correlation", "unseen"].met is None
    assert found["bilabials closed within 40 ms", "bundled"].value == 0.75
    assert found["mouth PSNR loss to the teacher", "bundled"].value == pytest.approx(0.5)
    assert found["A/V offset, size", "bundled"].value == pytest.approx(0.0)
    assert found["drift after 10 minutes", "bundled"].value is None  # a minute is not ten
    assert found["motion in silence, lips, share of speech", "bundled"].met is True
    assert found["motion in silence, pixels, share of speech", "bundled"].met is False


def test_sheet_and_clip_are_readable_files(tmp_path: Path) -> None:
    import av

    moments = sheet_moments(40)
    assert 0 < moments[0] < moments[-1] < 40
    write_sheet(tmp_path / "sheet.png", {"a clip": {"truth": faces(3), "student": faces(3)}})
    sheet = cv2.imread(str(tmp_path / "sheet.png"))
    assert sheet is not None
    assert sheet.shape == (24 + 2 * 128, 150 + 3 * 160, 3)
    rows = list(zip(faces(10), faces(10), faces(10), faces(10), strict=True))
    sound = np.zeros(10 * 640, np.float32)
    write_clip(tmp_path / "clip.mp4", ["a", "b", "c", "d"], rows, sound)
    with av.open(str(tmp_path / "clip.mp4")) as media:
        frames = list(media.decode(video=0))
        assert (len(frames), frames[0].width, frames[0].height) == (10, 640, 2 * (256 + 24))
        assert media.streams.audio
