"""The ablations on drawn mouths and tiny networks: fair, resumable, and what they write."""

from __future__ import annotations

import json
from argparse import Namespace
from dataclasses import asdict
from pathlib import Path

import pytest

torch = pytest.importorskip("torch")

from tests.unit.training.drawn_mouths import make_folder  # noqa: E402
from tests.unit.training.small_runs import StepClock, forced_run  # noqa: E402
from training.ablation import command  # noqa: E402
from training.ablation.bench import Bench  # noqa: E402
from training.ablation.report import Judged, Report  # noqa: E402
from training.ablation.rows import RECIPE, ROWS  # noqa: E402
from training.ablation.students import Learned, Students  # noqa: E402
from training.slices import SLICE_OVER  # noqa: E402
from training.small.checkpoints import FORCING_FILE, load_checkpoint  # noqa: E402
from training.small.clips import ClipFolder  # noqa: E402
from training.small.distil import DistilTrainer  # noqa: E402
from training.small.material import Material  # noqa: E402
from training.small.parallel import Team  # noqa: E402
from training.small.student import options_of  # noqa: E402

pytestmark = [pytest.mark.torch, pytest.mark.slow]

ROWS_TRIED = ("truth", "start", "dmd-off", "one-call", "teacher")
STEPS = 6  # of each student: the clock of these tests counts them
STUDENTS = ("dmd-off", "one-call")


@pytest.fixture(scope="module")
def options(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Options of all calls: data, a run with a forced student, and little of everything."""
    torch.set_num_threads(1)
    data = make_folder(tmp_path_factory.mktemp("drawn"), clips=10, frames=30)
    run = forced_run(data, tmp_path_factory.mktemp("run")).run
    small = "--device cpu --threads 1 --versions 1 --batch 2 --chunks 4 --painted 4"
    few = f"--critic-updates 1 --teacher-steps 2 --minutes {STEPS / 60}"
    return [*f"--data {data} --run {run} {small} {few}".split(), "--only", *ROWS_TRIED]


def call(options: list[str], *more: str) -> int:
    """The command's exit status."""
    try:
        command.main([*options, *more], clock=StepClock())
    except SystemExit as left:
        return int(left.code or 0)
    return 0


@pytest.fixture(scope="module")
def out(options: list[str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A finished table of a few rows, two seeds each, made in slices shorter than a student."""
    out = tmp_path_factory.mktemp("out")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(command, "_SHORTEST_S", 4.0)  # one of them for a look at the material
        short = ["--out", str(out), "--slice-minutes", "1e-6"]
        assert call(options, *short, "--only", "truth") == SLICE_OVER
        assert len(list((out / "kept").iterdir())) == 1  # of two clips
        assert call(options, *short, "--only", "dmd-off") == SLICE_OVER
        state = load_checkpoint(out / "students" / "dmd-off-0.pt")
        assert (state["steps"], state["finished"]) == (3, False)
    assert call(options, "--out", str(out)) == 0
    return out


def rows_in(out: Path) -> dict:
    return json.loads((out / "ablation.json").read_text())["rows"]


def test_all_students_had_the_same_start_and_the_same_minutes(options: list[str], out: Path):
    run = Path(options[options.index("--run") + 1])
    start = load_checkpoint(run / FORCING_FILE)["averaged"]["denoiser"]
    seen = {}
    for name in STUDENTS:
        for seed in (0, 1):
            state = load_checkpoint(out / "students" / f"{name}-{seed}.pt")
            assert "optimiser" not in state  # cut down to what is needed
            assert (state["steps"], state["spent_s"]) == (STEPS, STEPS)
            moved = [
                (v - start[k]).abs().max().item() for k, v in state["averaged"]["denoiser"].items()
            ]
            assert 0 < max(moved) < 0.1  # near the start, and not it
            seen[name, seed] = (state["options"], len(state["times"]), max(moved))
    assert len({moved for _, _, moved in seen.values()}) == len(seen)
    assert seen["dmd-off", 0][1] == 2 > seen["one-call", 0][1]
    assert seen["dmd-off", 0][0]["dmd"] == 0.0 < seen["one-call", 0][0]["dmd"]


def test_each_row_differs_from_the_recipe_in_one_thing():
    given = vars(command.parse(["--reward", "1.5"]))
    wanted = {
        row.name: asdict(options_of(Namespace(**{**given, **(row.options or {})})))
        for row in ROWS
        if row.trained
    }
    recipe = wanted.pop(RECIPE)
    assert (recipe["guided"], recipe["reward"], recipe["steps"]) == ("window", 1.5, 2)
    changed = {
        name: {key: value for key, value in asked.items() if value != recipe[key]}
        for name, asked in wanted.items()
    }
    assert changed == {
        "never": {"guided": "never"},
        "always": {"guided": "always"},
        "reward-off": {"reward": 0.0},
        "dmd-off": {"dmd": 0.0},
        "four-calls": {"steps": 4},
        "one-call": {"steps": 1},
    }


def test_training_shows_in_the_figures_and_the_instruments_know_the_truth(out: Path):
    rows = rows_in(out)
    assert list(rows) == [row.name for row in ROWS if row.name in ROWS_TRIED]
    truth, start = (rows[name]["mean"] for name in ("truth", "start"))
    assert truth["opening"] > 0.9 > start["opening"]
    assert truth["inner_psnr"] == 60.0
    for name in STUDENTS:
        seeds = rows[name]["seeds"]
        assert [one["seed"] for one in seeds] == [0, 1]
        each = [one["figures"]["inner_psnr"] for one in seeds]
        assert each[0] != each[1]
        # The decoder of this start knows nothing: even a few true pictures must show.
        assert min(each) > start["inner_psnr"]
        assert rows[name]["mean"]["inner_psnr"] == pytest.approx(sum(each) / 2)
        assert {one["figures"]["clips"] for one in seeds} == {2}


def test_table_and_plot_are_written(out: Path):
    import cv2

    table = (out / "ablation.md").read_text()
    rows = rows_in(out)
    one, two = (s["figures"]["inner_ssim"] for s in rows["one-call"]["seeds"])
    mean = rows["one-call"]["mean"]["inner_ssim"]
    line = next(x for x in table.splitlines() if "with one call" in x and f"{mean:.3f}" in x)
    assert f"{mean:.3f} ({one:.3f} {two:.3f})" in line
    plot = cv2.imread(str(out / "ablation.png"))
    assert plot is not None
    assert plot.std() > 5


def test_what_is_done_is_kept_and_other_conditions_are_refused(
    options: list[str], out: Path, monkeypatch: pytest.MonkeyPatch, caplog
):
    before = {path: path.stat().st_mtime_ns for path in (out / "students").iterdir()}
    table = (out / "ablation.md").read_text()

    def never(*args: object) -> None:
        raise AssertionError("done already")

    monkeypatch.setattr(Students, "train", never)
    monkeypatch.setattr(Bench, "_look", never)
    assert call(options, "--out", str(out)) == 0
    assert {path: path.stat().st_mtime_ns for path in before} == before
    assert (out / "ablation.md").read_text() == table
    assert call(options, "--out", str(out), "--minutes", "3") == 1
    assert f"minutes {STEPS / 60}, now 3.0" in (Path(options[3]) / "ablate.log").read_text()


def test_a_start_that_is_not_finished_is_refused(options: list[str], tmp_path: Path):
    run = Path(options[3])
    for path in run.glob("*.pt"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    torch.save({**load_checkpoint(run / FORCING_FILE), "finished": False}, tmp_path / FORCING_FILE)
    assert call(options, "--run", str(tmp_path)) == 1
    assert "not finished" in (tmp_path / "ablate.log").read_text()


def test_what_could_not_be_measured_is_called_unknown():
    figures = {"opening": 0.5, "offset_ms": -12.3, "inner_psnr": 20.0}
    assert command._brief(figures) == "opening 0.500, A/V offset -12 ms, inner mouth 20.00 dB"
    nothing = dict.fromkeys(figures)
    expected = "opening unknown, A/V offset unknown, inner mouth unknown"
    assert command._brief(nothing) == expected


def test_a_student_that_goes_on_draws_other_noise(options: list[str], tmp_path: Path):
    args = command.parse([*options, "--out", str(tmp_path)])
    material = Material(ClipFolder(args.data), args.run, torch.device("cpu"), args.versions)
    students = Students(args, material, Team(), tmp_path)
    row = next(row for row in ROWS if row.name == "dmd-off")
    streams: dict[int, list[tuple[int, float]]] = {}
    step = DistilTrainer.step

    def watched(trainer: DistilTrainer) -> float:
        streams[seed].append((torch.initial_seed(), float(trainer.rng.random())))
        return step(trainer)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(DistilTrainer, "step", watched)
        for seed in (0, 1):
            streams[seed] = []
            assert not students.train(row, seed, 3.0, StepClock())
            assert not students.train(row, seed, 3.0, StepClock())
            assert len(streams[seed]) == 4
    for seen in streams.values():
        first, second = ({noise for noise, _ in part} for part in (seen[:2], seen[2:]))
        assert not first & second  # the noise of the networks
        assert len({drawn for _, drawn in seen}) == 4  # the choice of clips
    assert not set(streams[0]) & set(streams[1])


def test_missing_figures_are_dashes_and_do_not_spoil_the_mean(tmp_path: Path):
    report = Report({"minutes": 1.0}, ["a"], 50)
    row = next(row for row in ROWS if row.name == "never")
    figures = {"opening": 0.5, "inner_psnr": 20.0, "sync_confidence": 1.0}
    report.add(row, Judged({**figures, "offset_ms": None}, 0, Learned(7, 1.0)))
    report.add(row, Judged({**figures, "offset_ms": 40.0}, 1, Learned(9, 1.0)))
    report.write_tables(tmp_path)
    assert "| +40.0 (– +40.0) |" in (tmp_path / "ablation.md").read_text()
    assert "| 2 | 7 9 |" in (tmp_path / "ablation.md").read_text()
