"""The command `python -m training.data`: clear errors, and the sheet."""

import re
import shutil
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest
from typer.testing import CliRunner

for needed in ("moderngl", "scipy"):  # parts of the extra `train`
    pytest.importorskip(needed)

from core.region import REGION_HEIGHT, REGION_WIDTH  # noqa: E402
from training.data.__main__ import HEADS_VARIABLE, SPEECH_VARIABLE, app  # noqa: E402
from training.data.store import ClipArrays, ClipStore  # noqa: E402
from training.heads.library import HeadLibrary  # noqa: E402


@pytest.fixture(autouse=True)
def _plain_surroundings(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv(SPEECH_VARIABLE, raising=False)
    monkeypatch.setenv(HEADS_VARIABLE, "")
    monkeypatch.setattr(shutil, "which", lambda name: f"/somewhere/{name}")
    HeadLibrary.find.cache_clear()
    yield
    HeadLibrary.find.cache_clear()


def said_by(*options: str) -> str:
    result = CliRunner().invoke(app, [*options])
    assert result.exit_code == 1, result.output
    assert "Traceback" not in result.output
    return re.sub(r"\s+", " ", result.output)


def test_missing_heads_are_named_with_the_remedy(tmp_path: Path) -> None:
    said = said_by("--out", str(tmp_path / "o"), "--heads", str(tmp_path / "none"))
    assert f"set {HEADS_VARIABLE}" in said
    assert not (tmp_path / "o").exists()


def test_a_missing_flite_is_named_with_the_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert "apt-get install flite" in said_by("--out", str(tmp_path / "o"))


def test_absurd_options_are_refused(tmp_path: Path) -> None:
    assert "--minutes" in said_by("--out", str(tmp_path / "o"), "--minutes", "0")
    assert "--identities" in said_by("--out", str(tmp_path / "o"), "--identities", "0")


def test_motion_without_filmed_speech_says_what_to_give(tmp_path: Path) -> None:
    said = said_by(
        "--out", str(tmp_path / "o"), "--faces", "sketch", "--motion", str(tmp_path / "m")
    )
    assert "GRID" in said
    assert "--speech" in said
    assert not (tmp_path / "o").exists()


def test_a_sheet_of_nothing_says_how_to_make_data(tmp_path: Path) -> None:
    said = said_by("--out", str(tmp_path), "--sheet", str(tmp_path / "s.png"))
    assert "python -m training.data" in said


def test_a_sheet_shows_the_frames_of_the_wanted_clip(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    store = ClipStore(tmp_path, {}, [], "x")
    for name, grey in (("dark", 10), ("light", 250)):
        frames = np.full((14, REGION_HEIGHT, REGION_WIDTH, 3), grey, np.uint8)
        arrays = ClipArrays(
            frames, frames, np.zeros(14 * 640, np.int16), np.zeros((14, 4), np.float32)
        )
        store.append(arrays, id=name, identity="mia", voice="quiet", text="", split="train")
    store.close()
    sheet = tmp_path / "sheet.png"
    done = CliRunner().invoke(
        app, ["--out", str(tmp_path), "--sheet", str(sheet), "--clip", "dark"]
    )
    assert done.exit_code == 0, done.output
    picture = cv2.imread(str(sheet), cv2.IMREAD_GRAYSCALE)
    assert (picture == 10).mean() > 0.2
    assert "no clip 'none'" in said_by("--out", str(tmp_path), "--sheet", "x.png", "--clip", "none")


def test_without_the_training_tools_the_command_that_installs_them_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr("training.data.faces", raising=False)
    monkeypatch.setitem(sys.modules, "training.data.faces", None)
    said = said_by("--out", str(tmp_path / "o"))
    assert "pip install -e '.[cpu,train]'" in said
    assert not (tmp_path / "o").exists()
