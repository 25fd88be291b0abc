"""What the bundling command writes, without drawing: colour, and packages as bundled."""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np
import pytest

from core.avatar.package import load_package
from core.errors import TrainingError
from core.region import TEMPLATE_POINTS
from training.heads.identity import bundled_identities
from training.heads.loop_video import write_loop

BUNDLED = Path(__file__).parents[3] / "assets" / "avatars"


def test_a_loop_that_cannot_be_written_is_a_clear_error(tmp_path: Path) -> None:
    picture = np.zeros((48, 64, 3), np.uint8)
    with pytest.raises(TrainingError, match=r"loop\.mp4 cannot be written"):
        write_loop(tmp_path / "none" / "loop.mp4", [picture], 25)


def test_a_written_loop_says_what_its_colours_mean(tmp_path: Path) -> None:
    picture = np.full((48, 64, 3), (200, 120, 60), np.uint8)
    path = tmp_path / "loop.mp4"
    assert write_loop(path, [picture] * 5, 25) == 5
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        frames = [f.to_ndarray(format="rgb24") for f in container.decode(video=0)]
        context = stream.codec_context
        assert (context.colorspace, context.color_range, context.color_primaries) == (1, 1, 1)
        assert context.profile == "High"
        assert stream.average_rate == 25
    assert len(frames) == 5
    assert np.abs(frames[2].astype(int) - picture).max() <= 4


@pytest.mark.parametrize("name", sorted(bundled_identities()))
def test_a_bundled_avatar_is_a_sound_package(name: str) -> None:
    avatar = load_package(BUNDLED / name)
    assert avatar.id == name
    assert avatar.affines.shape == (150, 2, 3)
    assert (BUNDLED / name / "loop.mp4").stat().st_size < 4_000_000
    # Where the mouth region lies must move smoothly and close its loop.
    mouth = np.array([TEMPLATE_POINTS[:, 0].mean(), 40.0])
    turned = np.linalg.inv(avatar.affines[:, :, :2].astype(np.float64))
    at = np.einsum("tij,tj->ti", turned, mouth - avatar.affines[:, :, 2])
    steps = np.linalg.norm(np.diff(np.concatenate([at, at[:1]]), axis=0), axis=1)
    assert steps.max() < 2.5
    assert np.ptp(at, axis=0).max() > 3.0
