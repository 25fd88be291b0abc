"""The stages of a run in test size: each learns, resumes, and hands on what the next one needs."""

from __future__ import annotations

import shutil
from dataclasses import replace
from functools import cached_property
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from core.errors import TrainingError  # noqa: E402
from core.features.log_mel import MEL  # noqa: E402
from tests.unit.training.drawn_mouths import make_folder  # noqa: E402
from tests.unit.training.small_runs import ALONE, SIZES, StepClock, forced_run, raw_run  # noqa: E402
from training.small import trainer as trainer_module  # noqa: E402
from training.small.autoencoder import AutoencoderTrainer  # noqa: E402
from training.small.blend import main as blend_command  # noqa: E402
from training.small.checkpoints import (  # noqa: E402
    AUTOENCODER_FILE,
    EAR_FILE,
    FORCING_FILE,
    STUDENT_FILE,
    TEACHER_FILE,
    Budget,
    load_checkpoint,
)
from training.small.clips import ClipFolder  # noqa: E402
from training.small.distil import DistilOptions, DistilTrainer  # noqa: E402
from training.small.ear import Ear, EarTrainer  # noqa: E402
from training.small.forcing import ForcingTrainer  # noqa: E402
from training.small.latents import Latents  # noqa: E402
from training.small.lessons import Lessons  # noqa: E402
from training.small.material import Material  # noqa: E402
from training.small.networks import build_networks, load_run  # noqa: E402
from training.small.parallel import Team  # noqa: E402
from training.small.rollout import exit_estimates, generate, seeded_noise  # noqa: E402
from training.small.sequences import REACH_FRAMES, MelBank, single_windows  # noqa: E402
from training.small.student import main, parser, start_of, train_student  # noqa: E402
from training.small.sync import SyncTrainer  # noqa: E402
from training.small.teacher import TeacherTrainer  # noqa: E402
from training.small.teacher_network import (  # noqa: E402
    Teacher,
    load_teacher,
    sample_teacher,
    time_grid,
)
from training.small.trainer import Trainer  # noqa: E402

pytestmark = [pytest.mark.torch, pytest.mark.slow, pytest.mark.timeout(900)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_folder(tmp_path_factory.mktemp("drawn"), clips=10, frames=40, kept_out="valid")


@pytest.fixture(scope="module")
def material(tmp_path_factory: pytest.TempPathFactory, folder: Path) -> Material:
    """Drawn mouths and a run that has got as far as a teacher and a forced student."""
    torch.set_num_threads(1)
    return forced_run(folder, tmp_path_factory.mktemp("run"))


def distil(
    material: Material, file: str = STUDENT_FILE, start: str = FORCING_FILE, **options: object
) -> DistilTrainer:
    wanted = DistilOptions(**{"critic_updates": 1, "painted": 2, **options})
    return DistilTrainer(
        material, ALONE, 0, file, start, wanted, batch=2, chunks=4, clock=StepClock()
    )


def test_single_windows_are_those_of_an_encoder_for_single_frames(material: Material) -> None:
    entry = material.clips.clips[0]
    pair_bank = MelBank([material.clips.sound(entry)], SIZES.audio)
    pairs = pair_bank.windows(0, 2 * np.arange(4))
    singles = single_windows(pairs).flatten(0, 1)
    rows = pair_bank.span(0, -8, 8 + 8 + 1)
    for frame in range(8):
        assert torch.equal(singles[frame], rows[4 * frame : 4 * frame + 40])


def test_the_sound_around_a_window_is_the_clips_own(material: Material) -> None:
    batch = material.judge_set.windows([(0, 20)], 4)
    inside = batch.around[0, 4 * REACH_FRAMES :][: 8 * 4]
    assert torch.equal(inside[:8], batch.mel[0, 0, 32:40])
    assert torch.equal(inside[-8:-4], batch.mel[0, 3, 32:36])
    beyond = batch.around[0, -4 * (20 + 8 + REACH_FRAMES - 40) :]  # the clip has 40 frames
    assert (beyond == MEL.silence).all()


def test_clips_held_out_for_the_last_figures_are_not_judged_by(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "data", clips=5, frames=20)
    material = Material(ClipFolder(folder), raw_run(tmp_path), torch.device("cpu"))
    with pytest.raises(TrainingError, match="'valid'"):
        material.judge_entries()


def test_guidance_draws_away_from_the_guess_without_sound() -> None:
    torch.manual_seed(0)
    teacher = Teacher(SIZES).eval().requires_grad_(False)
    for parameter in teacher.parameters():
        if not parameter.abs().sum():
            torch.nn.init.normal_(parameter, std=0.2)
    noisy, hidden = torch.randn(2, 16, 16, 8, 10), torch.randn(2, 16, 16, 8, 10)
    audio, t = torch.randn(2, 16, 4, 32), torch.tensor([0.7, 0.95])
    told = (hidden, torch.randn(2, 16, 8, 10))
    heard = teacher.network.clean(noisy, *told, audio, t)
    deaf = teacher.network.clean(noisy, *told, teacher.null(audio), t)
    made = teacher.guided(noisy, *told, audio, t, torch.tensor([4.5, 1.0]))
    assert torch.allclose(made[0], heard[0] + 3.5 * (heard[0] - deaf[0]), atol=1e-4)
    assert torch.equal(made[1], heard[1])
    assert not torch.allclose(made[0], heard[0], atol=1e-3)


def test_the_many_step_sampler_arrives_at_what_the_teacher_sees() -> None:
    teacher = Teacher(SIZES)
    goal = torch.randn(1, 40, 16, 8, 10)

    def knows(noisy: torch.Tensor, hidden: torch.Tensor, *_: torch.Tensor) -> torch.Tensor:
        return hidden  # stands for the answer; wrong places would show as seams

    teacher.guided = knows
    mel = torch.zeros(1, 20, 44, 80)
    made = sample_teacher(teacher, goal, goal[:, 0], mel, seeded_noise(0), steps=5)
    assert torch.allclose(made, goal, atol=1e-5)
    grid = time_grid(50)
    assert (len(grid), grid[0], grid[-1]) == (51, 1.0, 0.0)
    assert [round(grid[j], 4) for j in (20, 30, 40)] == [0.8824, 0.7692, 0.5556]


def test_the_student_begins_as_the_teacher(material: Material, tmp_path: Path) -> None:
    teacher = load_checkpoint(material.run / TEACHER_FILE)
    assert teacher["finished"]
    forcing = ForcingTrainer(material, ALONE, 0, 2)
    forcing.path = tmp_path / "none.pt"
    student = load_checkpoint(material.run / FORCING_FILE)["trained"]
    mine = teacher["averaged"]["denoiser"]
    assert mine.keys() == forcing.parts.denoiser.state_dict().keys()
    for name, value in mine.items():  # three steps later the weights are near the teacher's still
        assert (student[f"denoiser.{name}"] - value).abs().max() < 5e-3
    assert load_teacher(material.run).null.tokens.shape == (4, 32)


def test_only_the_exit_call_of_each_chunk_carries_a_gradient(material: Material) -> None:
    nets = ForcingTrainer(material, ALONE, 0, 2).parts
    batch = material.train_set.random(2, 3, np.random.default_rng(0))
    audio = nets.ear.hear(batch.mel).detach()
    for exit_call, single in ((0, False), (1, False), (1, True)):
        seen = batch.in_single_frames() if single else batch
        heard = audio.flatten(1, 2)[:, :, None] if single else audio
        view = nets.denoiser.for_chunk(seen.hidden.shape[2])
        heard = heard.clone().requires_grad_()
        made = exit_estimates(view, seen.hidden, seen.reference, heard, (0.999, 0.769), exit_call)
        assert made.shape == seen.target.shape
        # A chunk's estimate depends on its own sound; what it passes on carries no gradient.
        made[:, -1].sum().backward()
        felt = heard.grad.abs().flatten(2).sum(2)
        assert (felt[:, -1] > 0).all()
        assert (felt[:, :-1] == 0).all()


@pytest.mark.parametrize("guided", ["never", "always", "window"])
def test_the_last_stage_learns_with_every_guidance(
    material: Material, guided: str, tmp_path: Path
) -> None:
    torch.manual_seed(0)
    trainer = distil(material, file=f"{guided}.pt", guided=guided)
    before = {k: v.clone() for k, v in trainer.parts.denoiser.state_dict().items()}
    critic = trainer.critic.denoiser.head.weight.clone()
    assert trainer.train(2.0, 1e9)
    after = trainer.parts.denoiser.state_dict()
    assert any(not torch.equal(before[k], after[k]) for k in before)
    assert not torch.equal(critic, trainer.critic.denoiser.head.weight)
    teacher = load_teacher(material.run).network.state_dict()
    kept = trainer.teacher.network.state_dict()
    assert all(torch.equal(teacher[k], kept[k]) for k in teacher)


def test_the_matching_loss_reaches_student_and_decoder_stays(material: Material) -> None:
    trainer = distil(material, file="matched.pt", latent=0.0, picture=0.0)
    head = trainer.parts.denoiser.head.weight.clone()
    painter = trainer.parts.decoder.head.weight.clone()
    trainer.weight_decay = 0.0
    trainer.step()
    assert not torch.equal(head, trainer.parts.denoiser.head.weight)
    assert trainer.parts.decoder.head.weight.grad is None
    assert torch.equal(painter, trainer.parts.decoder.head.weight)


def test_a_cut_run_goes_on_where_it_stopped(material: Material) -> None:
    first = distil(material, file="cut.pt", critic_fresh=False)
    assert not first.train(6.0, 3.0)
    again = distil(material, file="cut.pt", critic_fresh=False)
    assert again.steps == first.steps > 0
    assert again.spent_s == first.spent_s
    mine, its = first.critic.state_dict(), again.critic.state_dict()
    assert all(torch.equal(mine[k], its[k]) for k in mine)
    assert again.train(6.0, 1e9)
    assert distil(material, file="cut.pt", critic_fresh=False).train(6.0, 1e9)  # nothing left
    with pytest.raises(TrainingError, match="other options"):
        distil(material, file="cut.pt", critic_fresh=False, guided="never")


def test_the_commands_make_a_two_step_and_a_one_step_student(
    material: Material, folder: Path
) -> None:
    folders = ["--run", str(material.run), "--device", "cpu", "--threads", "1", "--seed", "0"]
    data = ["--data", str(folder)]
    small = ["--batch", "2", "--chunks", "4", "--versions", "1", "--painted", "2"]
    few = ["--critic-updates", "1", "--minutes", "0.01"]
    main([*folders, *data, *small, *few])
    two = load_run(material.run)
    main([*folders, *data, *small, *few, "--steps", "1", "--rate", "1e-4"])
    saved = load_checkpoint(material.run / "student_one_step.pt")
    assert saved["times"] == [0.999]
    assert saved["rate"] == 1e-4
    one = load_run(material.run, "student_one_step.pt")
    batch = material.judge_set.windows([(0, 0)], 3)
    audio = Ear(SIZES.audio).hear(batch.mel)
    for nets, times in ((two, (0.999, 0.769)), (one, (0.999,))):
        made = generate(
            nets.denoiser, batch.hidden, batch.reference, audio, seeded_noise(0), times=times
        )
        assert torch.isfinite(made).all()


def test_all_frames_of_a_session_share_their_noise(material: Material) -> None:
    """Live too (see the engine's tests): what moves then comes from sound and head alone."""
    nets = build_networks(SIZES)
    batch = material.judge_set.windows([(0, 0), (0, 2)], 3)
    audio = Ear(SIZES.audio).hear(batch.mel)
    seen: list[torch.Tensor] = []
    generate(
        nets.denoiser, batch.hidden, batch.reference, audio, seeded_noise(0),
        watch=lambda inputs: seen.append(inputs[0]),
    )  # fmt: skip
    first = torch.stack(seen[::2])  # (chunks, sessions, frames, c, h, w) of each chunk's first call
    assert len(first) == 3
    assert (first == first[:1, :, :1]).all()
    assert not torch.equal(first[0, 0], first[0, 1])
    assert not torch.equal(seen[0], seen[1])


def test_a_frame_that_holds_the_lips_counts_more(material: Material) -> None:
    lessons = Lessons(material, 2, 4, 0.0)
    batch = material.judge_set.windows([(0, 0)], 4)
    off = batch.target.clone()
    off[:, 1, 0] += 0.1
    told = []
    for where in ((1, 0), (2, 0)):
        held = torch.zeros_like(batch.held)
        held[0][where] = 1.0
        told.append(float(lessons.latent_loss(off, replace(batch, held=held))))
    assert told[0] > 2 * told[1] > 0


def test_a_blend_is_the_mean_of_students_that_fit(
    material: Material, capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    for name, seed in (("one.pt", 0), ("two.pt", 1)):
        trainer = distil(material, file=name, dmd=0.0)
        torch.manual_seed(seed)
        with torch.no_grad():
            for weight in trainer.averages["denoiser"].weights.values():
                weight.add_(0.01 * torch.randn_like(weight))
        assert trainer.train(1.0, 1e9)
    options = ["--run", str(material.run), "--data", str(folder)]
    blend_command([*options, "one.pt", "two.pt", "two.pt", "--out", "both.pt", "--judge"])
    assert "correlation with own sound" in capsys.readouterr().out
    one, two, both = (load_checkpoint(material.run / f"{n}.pt") for n in ("one", "two", "both"))
    for part, weights in both["averaged"].items():
        for name, value in weights.items():
            wanted = (one["averaged"][part][name] + 2 * two["averaged"][part][name]) / 3
            assert torch.allclose(value, wanted, atol=1e-6)
    assert load_run(material.run, "both.pt").config == SIZES
    assert distil(material, file="both.pt", dmd=0.0).train(1.0, 1e9)  # finished: nothing is left
    assert not distil(material, file="begun.pt", dmd=0.0).train(100.0, 2.0)
    with pytest.raises(SystemExit, match="no finished student"):
        blend_command([*options, "one.pt", "begun.pt", "--out", "unfit.pt"])
    with pytest.raises(SystemExit, match="no finished student"):
        blend_command([*options, FORCING_FILE, "--out", "unfit.pt"])
    assert not (material.run / "unfit.pt").exists()


def test_a_student_cannot_be_its_own_start() -> None:
    with pytest.raises(TrainingError, match="cannot be both"):
        start_of(parser().parse_args(["--from", "student.pt"]))


@pytest.mark.parametrize("name", ["listen", "sync", "teach", "forcing", "autoencoder"])
def test_a_cut_stage_does_not_draw_the_same_again(
    material: Material, tmp_path: Path, name: str
) -> None:
    def begin(rank: int = 0) -> tuple[Trainer, list[float]]:
        """A trainer in another folder, and what its two streams would give at this point."""
        torch.manual_seed(0)
        if name == "autoencoder":
            trainer = AutoencoderTrainer(material.clips, tmp_path, SIZES, team[rank], 0, batch=2)
        else:
            trainer = STAGES[name](here, StepClock(), team[rank])
        trainer._clock = StepClock()
        return trainer, [float(trainer.rng.random()), float(torch.rand(()))]

    team = [ALONE, Team(rank=1)]
    here = Material(material.clips, tmp_path, torch.device("cpu"), versions=1)
    before = {"autoencoder": (), "listen": (AUTOENCODER_FILE,)}
    for file in before.get(name, (AUTOENCODER_FILE, EAR_FILE)):
        shutil.copyfile(material.run / file, tmp_path / file)
    trainer, at_start = begin()
    seen = {tuple(at_start)}
    for _ in range(2):
        steps = trainer.steps
        assert not trainer.train(100.0, 2.0)
        assert trainer.steps > steps
        trainer, drawn = begin()
        assert begin()[1] == drawn  # told by the steps that are done
        seen.add(tuple(drawn))
    seen.add(tuple(begin(rank=1)[1]))
    assert [len(set(stream)) for stream in zip(*seen, strict=True)] == [4, 4]


class SlowMaterial(Material):
    """Takes 100 seconds to encode the clips."""

    def __init__(self, folder: Path, run: Path, clock: StepClock) -> None:
        super().__init__(ClipFolder(folder), run, torch.device("cpu"), versions=1)
        self._clock = clock

    @cached_property
    def latents(self) -> Latents:
        for _ in range(100):
            self._clock()
        return super().latents


STAGES = {
    "listen": lambda material, clock, team=ALONE: EarTrainer(material, team, 0, 4, clock),
    "sync": lambda material, clock, team=ALONE: SyncTrainer(material, team, 0, 4, clock),
    "teach": lambda material, clock, team=ALONE: TeacherTrainer(
        material, team, 0, 2, 2, clock=clock
    ),
    "forcing": lambda material, clock, team=ALONE: ForcingTrainer(
        material, team, 0, 2, clock=clock
    ),
}


@pytest.fixture(params=STAGES)
def slow_stage(request: pytest.FixtureRequest, folder: Path, tmp_path: Path) -> Trainer:
    """A stage that has not begun, in a run that has an ear where it needs one."""
    run, clock = raw_run(tmp_path / "run"), StepClock()
    if request.param in ("teach", "forcing"):
        material = Material(ClipFolder(folder), run, torch.device("cpu"), versions=1)
        assert EarTrainer(material, ALONE, 0, batch=4, clock=StepClock()).train(1.0, 1e9)
    return STAGES[request.param](SlowMaterial(folder, run, clock), clock)


def test_reading_the_material_costs_no_training_time(slow_stage: Trainer) -> None:
    at_first_step: list[set[str]] = []
    step = slow_stage.step

    def watched() -> float:
        at_first_step.append(set(vars(slow_stage.material)))
        return step()

    slow_stage.step = watched
    assert slow_stage.train(4.0, 1e9)
    assert slow_stage.steps >= 3
    assert "train_set" in at_first_step[0]
    assert at_first_step[-1] - {"config"} == at_first_step[0] - {"config"}  # nothing was left


def test_reading_the_material_counts_for_the_slice(slow_stage: Trainer) -> None:
    assert not slow_stage.train(1000.0, 120.0)
    assert 5 <= slow_stage.steps <= 20
    assert slow_stage.used_s >= 100 + slow_stage.spent_s
    again = type(slow_stage)(slow_stage.material, ALONE, 0, 2, clock=StepClock())
    assert not again.train(1000.0, 20.0)  # all is read by now
    assert again.used_s < 40


def test_a_slice_shorter_than_the_reading_still_comes_further(slow_stage: Trainer) -> None:
    assert not slow_stage.train(1000.0, 50.0)
    assert slow_stage.spent_s == 1
    with pytest.raises(TrainingError, match="longer than zero"):
        slow_stage.train(1000.0, 0.0)


def test_stages_that_follow_get_what_reading_left_of_the_slice(
    folder: Path, tmp_path: Path
) -> None:
    run, clock = raw_run(tmp_path / "run"), StepClock()
    words = ["--batch", "2", "--chunks", "4", "--painted", "2", "--dmd-weight", "0", "--seed", "0"]
    args = parser().parse_args([*words, "--minutes", "0.5"])
    slices: list[float] = []

    class Watched(Budget):
        def __post_init__(self) -> None:
            super().__post_init__()
            slices.append(self.slice_s)

    args.slice_minutes = 300 / 60
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(trainer_module, "Budget", Watched)
        patch.setattr(Material, "make_ready", lambda self: [clock() for _ in range(30)])
        assert train_student(args, SlowMaterial(folder, run, clock), ALONE, clock)
    listen, forcing, distil = slices
    assert listen <= 200  # of 300: the latents took 100
    assert forcing < listen - 4 - 30  # what listening took, and its own reading
    assert distil < forcing - 12 - 30
