"""The command that gives all commands: order, going on, failure, and slices of time."""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path

import pytest

from core.errors import TrainingError
from training.recipes import RECIPES, Recipe, Stage
from training.run import Folders, Progress, command_of, run_and_log, run_recipe
from training.slices import SLICE_OVER

STAGES = (
    Stage("data", "some.data", ("--out", "{data}")),
    Stage("teach", "some.teacher", ("--run", "{run}"), minutes=2.0, several=True),
    Stage("judge", "some.judge", ("--student", "{student}")),
)
RECIPE = Recipe("test", "three stages", STAGES)


class _Commands:
    """Stands in for processes: remembers what was asked and answers with given statuses."""

    def __init__(self, *statuses: int, takes_s: float = 0.0) -> None:
        self.statuses, self.asked = list(statuses), []
        self.now_s, self._takes_s = 0.0, takes_s

    def __call__(self, command, log: Path) -> int:
        self.asked.append(command)
        self.now_s += self._takes_s
        return self.statuses.pop(0) if self.statuses else 0

    def clock(self) -> float:
        return self.now_s

    def modules(self) -> list[str]:
        return [command[2] for command in self.asked]


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "work", tmp_path / "data", tmp_path / "student")


def _go(folders: Folders, commands: _Commands, **options) -> bool:
    return run_recipe(
        RECIPE, folders, commands, say=lambda line: None, clock=commands.clock, **options
    )


def test_stages_run_in_order_and_once(folders):
    commands = _Commands()
    assert _go(folders, commands)
    assert commands.modules() == ["some.data", "some.teacher", "some.judge"]
    assert _go(folders, commands)
    assert len(commands.asked) == 3


def test_a_failed_stage_is_named_and_given_again(folders):
    commands = _Commands(0, 1)
    with pytest.raises(TrainingError, match=r"'teach' ended with status 1.*02 teach\.log"):
        _go(folders, commands)
    again = _Commands()
    assert _go(folders, again)
    assert again.modules() == ["some.teacher", "some.judge"]


def test_a_stage_that_wants_to_go_on_is_not_done(folders):
    assert not _go(folders, _Commands(0, SLICE_OVER))
    again = _Commands()
    assert _go(folders, again)
    assert again.modules() == ["some.teacher", "some.judge"]


def test_a_slice_is_shared_by_its_stages_and_ends_between_them(folders):
    commands = _Commands(takes_s=60.0)
    assert not _go(folders, commands, slice_s=130.0)
    data, teach = commands.asked
    assert "--slice-minutes" not in data
    assert teach[teach.index("--slice-minutes") + 1] == "1.167"
    assert commands.modules() == ["some.data", "some.teacher"]


def test_again_from_repeats_a_stage_and_what_follows(folders):
    _go(folders, _Commands())
    commands = _Commands()
    _go(folders, commands, again_from="teach")
    assert commands.modules() == ["some.teacher", "some.judge"]
    with pytest.raises(TrainingError, match="no stage 'tich'"):
        _go(folders, commands, again_from="tich")


def test_several_processes_only_where_they_help(folders):
    data = command_of(STAGES[0], folders, math.inf, 4)
    teach = command_of(STAGES[1], folders, math.inf, 4)
    assert data[:3] == [sys.executable, "-m", "some.data"]
    assert data[3:] == ["--out", str(folders.data)]
    assert teach[1:3] == ["-m", "torch.distributed.run"]
    assert teach[teach.index("--nproc-per-node") + 1] == "4"


def test_a_folder_of_another_recipe_and_a_broken_memory_are_refused(folders):
    folders.work.mkdir(parents=True)
    memory = folders.work / "progress.json"
    memory.write_text(json.dumps({"recipe": "other", "done": ["data"]}))
    with pytest.raises(TrainingError, match="another recipe"):
        Progress(folders.work, RECIPE)
    memory.write_text("{")
    with pytest.raises(TrainingError, match="cannot be read"):
        Progress(folders.work, RECIPE)


def test_output_is_shown_and_kept_and_the_status_comes_back(tmp_path, capfdbinary):
    log = tmp_path / "logs" / "01 x.log"
    code = "import sys; print('hello'); print('oh', file=sys.stderr); sys.exit(75)"
    assert run_and_log([sys.executable, "-c", code], log) == SLICE_OVER
    assert {b"hello", b"oh"} <= set(log.read_bytes().split())
    assert b"hello" in capfdbinary.readouterr().out


def test_recipes_have_the_same_stages_in_the_same_order():
    names = {name: [s.name for s in recipe.stages] for name, recipe in RECIPES.items()}
    assert names["smoke"] == names["laptop"] == names["gpu"]
