"""Drawn faces: what is measured is what is drawn."""

from __future__ import annotations

import shutil

import numpy as np
import pytest
from typer.testing import CliRunner

from core.region import generated_mask
from training.data.sketch import SketchFace
from training.heads.units import UNIT_NAMES


def _units(frames: int, **values: float) -> np.ndarray:
    units = np.zeros((frames, len(UNIT_NAMES)), np.float32)
    for name, value in values.items():
        for found in (name, f"{name}Left", f"{name}Right"):
            if found in UNIT_NAMES:
                units[:, UNIT_NAMES.index(found)] = value
    return units


def _render(units: np.ndarray, seal: float = 0.0):
    frames = len(units)
    pose = np.zeros((frames, 6), np.float32)
    return SketchFace("random-3").render(units, pose, np.full(frames, seal, np.float32))


def test_an_opening_jaw_opens_the_mouth_and_a_seal_shuts_it():
    units = _units(3, jawOpen=0.0)
    units[:, UNIT_NAMES.index("jawOpen")] = (0.0, 0.2, 0.4)
    free, sealed = _render(units), _render(units, seal=1.0)
    assert free.opening[0] == 0.0
    assert np.all(np.diff(free.opening) > 0.02)
    assert sealed.opening == pytest.approx(np.zeros(3))


def test_spreading_widens_and_puckering_narrows_and_protrudes():
    rest, spread = _render(_units(1)), _render(_units(1, mouthStretch=0.5, mouthSmile=0.4))
    round_ = _render(_units(1, mouthPucker=0.9))
    assert spread.width[0] > 1.1 * rest.width[0]
    assert round_.width[0] < 0.8 * rest.width[0]
    assert round_.rounding[0] > rest.rounding[0] + 0.03


def test_a_moving_mouth_changes_nothing_but_the_generated_area():
    rest, wide = _render(_units(1)), _render(_units(1, jawOpen=0.45))
    changed = np.abs(rest.frames.astype(int) - wide.frames).max(-1)[0] > 24
    inside = generated_mask() > 0.5
    assert changed[inside].mean() > 0.02
    assert changed[~inside].mean() < 0.02


def test_a_name_is_a_face_and_the_size_is_the_region():
    units, pose, seal = _units(1), np.zeros((1, 6), np.float32), np.ones(1, np.float32)
    first, again, other = (SketchFace(n).render(units, pose, seal) for n in ("a", "a", "b"))
    assert first.frames.shape == (1, 128, 160, 3)
    assert np.array_equal(first.frames, again.frames)
    assert not np.array_equal(first.frames, other.frames)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("flite") is None, reason="needs flite: apt-get install flite")
def test_a_data_set_of_sketches_needs_no_assets(tmp_path):
    pytest.importorskip("pocketsphinx", reason="needs the training tools")
    from training.data.__main__ import app
    from training.data.shards import MappedData

    options = ("--out", str(tmp_path / "data"), "--faces", "sketch", "--minutes", "0.3")
    result = CliRunner().invoke(app, [*options, "--identities", "2"])
    assert result.exit_code == 0, result.output
    data = MappedData(tmp_path / "data")
    assert {clip.split for clip in data.clips} == {"train", "valid", "heldout"}
    assert any("sketched" in line for line in data.licences)
