"""The whole training by one command, on sketched faces: every stage, from data to judgement."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

for needed in ("torch", "pocketsphinx", "scipy"):
    pytest.importorskip(needed, reason="needs the training tools")

from core.student.onnx_small import OnnxSmall  # noqa: E402
from training.evaluation.playback import Speaker  # noqa: E402
from training.recipes import SMOKE  # noqa: E402
from training.small.clips import ClipFolder, frame_range  # noqa: E402

pytestmark = [pytest.mark.flow, pytest.mark.torch, pytest.mark.slow, pytest.mark.timeout(1200)]


@pytest.mark.skipif(shutil.which("flite") is None, reason="needs flite: apt-get install flite")
def test_the_smoke_recipe_makes_a_student_that_the_live_engine_loads(tmp_path: Path) -> None:
    work = tmp_path / "work"
    command = [sys.executable, "-m", "training.run", "--recipe", "smoke", "--work", str(work)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=1100, check=False)
    assert done.returncode == 0, done.stdout[-3000:]
    progress = json.loads((work / "progress.json").read_text())
    assert progress["done"] == [stage.name for stage in SMOKE.stages]

    assert OnnxSmall(work / "student").spec.chunk_frames == 2
    assert OnnxSmall(work / "student", chunk_frames=1).spec.chunk_frames == 1
    clips = ClipFolder(work / "data")
    clip = clips.of("heldout")[0]
    base = clips.base_bytes(frame_range(clip))
    made = Speaker(work / "student").speak(base, clips.sound(clip))
    assert made.shape == base.shape
    assert np.abs(made.astype(int) - base).mean() > 0.1  # it painted something
    assert (work / "report" / "figures.json").is_file()
