"""What the page of models knows without a window: pace, words, proposals, and the graphics card."""

from __future__ import annotations

import json
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("PySide6")

from app.window.models import card as card_module
from app.window.models.card import CardProgram
from app.window.models.pace import Pace
from app.window.models.sight import propose, user_shelf, wanted_ids
from app.window.models.wording import licence_of, missing, pace_words, state_sentence
from core import paths
from core.clock import NS_PER_S
from core.errors import ModelRefused
from core.student.model_files.fit import Gpu, Graphics
from core.student.model_files.importing import take_in
from core.student.model_files.standing import ModelState
from core.student.model_files.watch import Step
from tests.model_hub import file_entry, model_entry, noise, safetensors, write_catalogue

CONTENT = noise(30_000)
HUGE = Graphics((Gpu("Huge card", 1 << 44, 1 << 44),), True)


def test_the_pace_is_that_of_the_last_seconds_and_of_one_file() -> None:
    pace = Pace()
    for second, done in enumerate((500, 600, 700)):  # 500 were there before
        pace.hear(Step("fetch", "a", done, 1000), second * NS_PER_S)
    assert pace.bytes_per_s == pytest.approx(100)
    assert pace.seconds_left(Step("fetch", "a", 700, 1000)) == pytest.approx(3)
    for second in range(3, 30):  # it has come to a stand
        pace.hear(Step("fetch", "a", 700, 1000), second * NS_PER_S)
    assert pace.bytes_per_s == 0
    assert pace.seconds_left(Step("fetch", "a", 700, 1000)) is None
    pace.hear(Step("check", "a", 10, 1000), 30 * NS_PER_S)
    assert pace.bytes_per_s is None, "nobody can tell yet"


@pytest.mark.parametrize(
    ("speed", "left", "words"),
    [
        (None, None, ""),
        (2_500_000, 30.0, "2.5 MB a second, 30 s left"),
        (2_500_000, 600.0, "2.5 MB a second, 10 min left"),
        (0.0, None, "0 bytes a second"),
        (45e6, 7500.0, "45.0 MB a second, 2.1 h left"),
    ],
)
def test_pace_in_words(speed: float | None, left: float | None, words: str) -> None:
    assert pace_words(speed, left) == words


@pytest.fixture
def listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    def write(*models: dict[str, Any]) -> None:
        path = write_catalogue(tmp_path / "catalogue.json", *models)
        monkeypatch.setattr(paths, "model_catalogue", lambda: path)

    write(
        model_entry(
            "mine",
            file_entry("mine", None, "weights", "own"),
            use="run",
            needs=["part"],
            memory={"gib": 8.0, "basis": "a test"},
            licence="unknown",
        ),
        model_entry("part", file_entry("part.bin", CONTENT), licence="BSD-3-Clause"),
    )
    return write


def states() -> dict[str, ModelState]:
    return {state.model.id: state for state in user_shelf().states()}


def test_of_a_model_without_a_public_file_the_parts_can_be_got(
    listed: object, tmp_path: Path
) -> None:
    found = states()
    assert wanted_ids(found["mine"], found) == ("part",)
    proposal = propose("mine")
    assert [model.id for model, _ in proposal.whole.plan.to_fetch] == ["part"]
    assert proposal.alone is None
    (tmp_path / "part.bin").write_bytes(CONTENT)
    take_in(user_shelf(), tmp_path / "part.bin", None)
    found = states()
    assert wanted_ids(found["mine"], found) == ()
    with pytest.raises(ModelRefused, match="Nothing of Model mine is left to get"):
        propose("mine")


def test_what_is_missing_becomes_less(listed: object, tmp_path: Path) -> None:
    found = states()
    model = found["mine"].model
    lines = missing(model, found, Graphics((), False), ("torch",), engines=("onnx_small",))
    assert [line.split(":")[0].split(",")[0] for line in lines] == [
        "Model mine",
        "Model part",
        "Python packages",
        "A graphics card with 8 GiB of memory",
        "A newer Lipcam",
    ]
    assert f"{sys.executable} -m pip install torch" in lines[2]
    (tmp_path / "part.bin").write_bytes(CONTENT)
    (tmp_path / "mine").write_bytes(safetensors(100))
    take_in(user_shelf(), tmp_path / "part.bin", None)
    take_in(user_shelf(), tmp_path / "mine", "mine")
    found = states()
    assert missing(model, found, HUGE, (), engines=("onnx_small", "lipforcing-14b")) == []
    unusable = Graphics(HUGE.gpus, False, "no CUDA")
    left = missing(model, found, unusable, (), engines=("lipforcing",))
    assert left == ["A torch that can use the graphics card"]


def test_licences_nobody_knows_are_not_made_better(listed: object) -> None:
    found = states()
    assert "nobody has stated its terms" in licence_of(found["mine"].model).meaning
    other = licence_of(found["part"].model)
    assert (other.name, other.address) == ("BSD-3-Clause", "")
    assert "see its page" in other.meaning
    assert "import your own" in state_sentence(found["mine"])


def test_the_card_is_asked_in_another_program() -> None:
    said = {
        "graphics": {
            "gpus": [{"name": "Card", "bytes": 8 << 30, "free_bytes": 7 << 30}],
            "usable_by_torch": True,
            "hint": "",
        }
    }
    command = [sys.executable, "-c", f"print({json.dumps(said)!r})"]
    assert CardProgram(command).ask() == Graphics((Gpu("Card", 8 << 30, 7 << 30),), True)


@pytest.mark.parametrize(
    "program",
    ["raise SystemExit(1)", "print('no JSON')", "print('{}')", "print('{\"graphics\": 3}')"],
)
def test_a_program_that_fails_to_answer_leaves_it_to_the_driver(
    program: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = Gpu("Of the driver", 4 << 30, 4 << 30)
    monkeypatch.setattr(card_module, "nvidia_gpus", lambda: [card])
    found = CardProgram([sys.executable, "-c", program]).ask()
    assert found.gpus == (card,)
    assert not found.usable
    assert "not known" in found.hint


def test_a_program_that_nobody_waits_for_is_ended() -> None:
    asked = CardProgram([sys.executable, "-c", "import time; time.sleep(60)"])
    thread = threading.Thread(target=asked.ask)
    thread.start()
    while asked._process is None:
        assert thread.is_alive()
        time.sleep(0.01)
    asked.stop()
    thread.join(20)
    assert not thread.is_alive()
    assert asked.ask().gpus == (), "it is not started again"


@pytest.mark.slow
def test_the_real_program_answers() -> None:
    found = CardProgram().ask()
    assert "while asking" not in found.hint
