"""The soak in short: the whole program, a reader, and some faults; only whether it all works."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.sound_library import skip_without_sound

pytestmark = [pytest.mark.system, pytest.mark.slow, pytest.mark.timeout(300)]

PROGRAMS = ("dbus-daemon", "pipewire", "wireplumber", "pipewire-pulse", "pw-cli", "pactl")
KINDS = (
    "microphone switched",
    "reader killed",
    "student failed",
    "panic",
    "avatar switched",
    "program asleep",
)


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A finished soak of 40 s."""
    skip_without_sound()
    pytest.importorskip("onnxruntime", reason="onnxruntime is missing")
    missing = [name for name in PROGRAMS if shutil.which(name) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    from tests.soak.conductor import Conductor, Orders
    from tests.soak.report import write_report

    folder = tmp_path_factory.mktemp("soak")
    Conductor(Orders(seconds=40.0, out=folder, kinds=KINDS, seed=5, per_hour=90.0)).run()
    write_report(folder)
    return folder


def test_the_program_goes_on_whatever_happens(out: Path) -> None:
    found = json.loads((out / "report.json").read_text())
    assert found["faults"] >= 2  # how many fit into the time, is for the machine to say
    assert found["died"] == 0
    assert found["needed_user"] == 0, found["by_kind"]
    assert found["black"] == 0
    targets = {row["what"]: row for row in found["targets"]}
    assert targets["ends when asked"]["met"]


def test_sound_and_picture_were_seen_together(out: Path) -> None:
    found = json.loads((out / "report.json").read_text())
    assert found["talking"] > 100
    assert found["marks_paired"] >= 1
    assert found["lips"] is None or found["lips"] > 1.0


def test_there_is_something_to_look_at(out: Path) -> None:
    for name in ("sync.png", "pictures.png", "process.png", "recovery.png"):
        assert (out / name).stat().st_size > 10_000
    assert "| skew, sound minus picture, p50 |" in (out / "report.md").read_text()
