"""Both stages at scale in test size: learn, be cut, go on, be exported, be loaded strictly."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

torch = pytest.importorskip("torch")

from core.errors import TrainingError  # noqa: E402
from core.student.torch_lipforcing_sampler import StudentSession, roll_out  # noqa: E402
from core.student.torch_weights import Adapter, load_network  # noqa: E402
from tests.unit.training.lipforcing_runs import (  # noqa: E402
    ALPHA,
    CONFIG,
    CPU,
    options,
    steps,
    write_clips,
)
from tests.unit.training.small_runs import StepClock  # noqa: E402
from training.lipforcing import distil as distil_command  # noqa: E402
from training.lipforcing import export as export_command  # noqa: E402
from training.lipforcing import forcing as forcing_command  # noqa: E402
from training.lipforcing.cast import CastOptions, distil_cast, forcing_cast  # noqa: E402
from training.lipforcing.distil import DistilOptions, DistilTrainer  # noqa: E402
from training.lipforcing.forcing import ForcingTrainer  # noqa: E402
from training.lipforcing.shards import ClipShards  # noqa: E402
from training.small.checkpoints import load_checkpoint  # noqa: E402
from training.small.parallel import Team  # noqa: E402

pytestmark = pytest.mark.torch

ALONE = Team()


@pytest.fixture(autouse=True)
def _one_thread() -> None:
    torch.set_num_threads(1)
    torch.manual_seed(0)


@pytest.fixture
def shards(tmp_path: Path) -> ClipShards:
    return write_clips(tmp_path / "clips")


class CountingReward:
    """Stands in for SyncNet, whose weights nobody can ship: counts what it is shown."""

    def __init__(self) -> None:
        self.shown: list[tuple[torch.Size, torch.Size]] = []

    def confidence(self, latents: torch.Tensor, pcm: torch.Tensor) -> torch.Tensor:
        assert not latents.requires_grad
        self.shown.append((latents.shape, pcm.shape))
        return torch.linspace(0.0, 1.0, len(latents))


def forcing(
    run: Path, shards: ClipShards, wanted: CastOptions, **changed: object
) -> ForcingTrainer:
    most = changed.pop("most_steps", 3)
    return ForcingTrainer(
        run, shards, forcing_cast(wanted, ALONE, sharded=False), ALONE, 0, steps(**changed),
        wanted.record(), most_steps=most, clock=StepClock(),
    )  # fmt: skip


def distil(
    run: Path, shards: ClipShards, wanted: CastOptions, losses: DistilOptions, **changed: object
) -> DistilTrainer:
    most = changed.pop("most_steps", 6)
    reward = changed.pop("reward", None)
    return DistilTrainer(
        run, shards, distil_cast(wanted, ALONE, sharded=False), ALONE, 0, steps(**changed), losses,
        wanted.record(), reward=reward, most_steps=most, clock=StepClock(),
    )  # fmt: skip


def moved(trainer: ForcingTrainer | DistilTrainer, before: dict[str, torch.Tensor]) -> set[str]:
    now = trainer.student.tensors()
    return {name for name, tensor in before.items() if not torch.equal(tensor, now[name])}


def copied(trainer: ForcingTrainer | DistilTrainer) -> dict[str, torch.Tensor]:
    return {name: t.detach().clone() for name, t in trainer.student.tensors().items()}


@pytest.mark.parametrize("adaptation", ["lora", "full"])
def test_forcing_learns_the_clips(tmp_path: Path, shards: ClipShards, adaptation: str) -> None:
    wanted = options(tmp_path, adaptation=adaptation)
    trainer = forcing(
        tmp_path / "run", shards, wanted, rate=3e-3, accumulate=2, warm_up=5, most_steps=40
    )
    before, said = copied(trainer), trainer.judge()
    losses = [trainer._step_at(0.0) for _ in range(40)]
    assert sum(losses[-10:]) < 0.9 * sum(losses[:10])
    assert len(moved(trainer, before)) > 0.95 * len(before)
    assert said != trainer.judge()


def test_both_stages_to_a_student_that_loads_strictly(tmp_path: Path, shards: ClipShards) -> None:
    """Through the commands, as a user would."""
    networks = options(tmp_path)
    run, files = tmp_path / "run", tmp_path / "files"
    shared = [
        "--data", str(shards.folder), "--run", str(run), "--base", str(networks.base),
        "--adapter", str(networks.adapter), "--heads", "2", "--rank", "4", "--alpha", "2",
        "--rate", "1e-3", "--batch", "1", "--accumulate", "2", "--threads", "1",
        "--device", "cpu", "--seed", "1",
    ]  # fmt: skip
    with pytest.raises(SystemExit, match="is missing"):
        distil_command.main([*shared, "--reward", "0", "--steps", "6"])
    forcing_command.main([*shared, "--steps", "3", "--chunks", "3", "1"])
    assert load_checkpoint(run / "forcing.pt")["steps"] == 3
    with pytest.raises(SystemExit, match="reward needs"):
        distil_command.main([*shared, "--steps", "6"])
    distil_command.main([*shared, "--reward", "0", "--steps", "6", "--chunks", "3", "1"])
    state = load_checkpoint(run / "distil.pt")
    assert state["steps"] == 6
    assert state["finished"]

    adapter, merged = files / "student.safetensors", files / "merged.safetensors"
    export_command.main(
        ["--run", str(run), "--adapter", str(adapter), "--merged", str(merged),
         "--base", str(networks.base), "--heads", "2"]
    )  # fmt: skip
    student, whole, teacher = (
        load_network(path, adapters=adapters, heads=2, dtype=torch.float32)
        for path, adapters in (
            (networks.base, [Adapter(adapter, alpha=ALPHA)]),
            (merged, []),
            (networks.base, [Adapter(networks.adapter, alpha=ALPHA)]),
        )
    )
    batch = shards.batch("train", [0], CPU)
    noise, fresh = torch.randn(2, *batch.target.shape)
    made = [
        roll_out(
            StudentSession(net, net.text_memory(batch.clip.text), (4, 6)),
            batch.clip,
            noise,
            fresh,
            3,
        )
        for net in (student, whole, teacher)
    ]
    assert all(bool(clip.isfinite().all()) for clip in made)
    size = float(made[0].square().mean().sqrt())
    assert float((made[0] - made[1]).square().mean().sqrt()) < 0.03 * size  # bfloat16
    assert float((made[0] - made[2]).square().mean().sqrt()) > 1e-3 * size  # it has learned


def test_the_student_learns_every_fifth_time_and_the_critic_always(
    tmp_path: Path, shards: ClipShards
) -> None:
    reward = CountingReward()
    trainer = distil(tmp_path / "run", shards, options(tmp_path), DistilOptions(), reward=reward)
    students, critics = [], []
    for _ in range(7):
        before = copied(trainer)
        critic = {k: v.detach().clone() for k, v in trainer.critic.tensors().items()}
        teacher = {k: v.detach().clone() for k, v in trainer.teacher.tensors().items()}
        trainer._step_at(0.0)
        students.append(bool(moved(trainer, before)))
        critics.append(
            any(not torch.equal(critic[k], v) for k, v in trainer.critic.tensors().items())
        )
        for name, tensor in trainer.teacher.tensors().items():
            assert torch.equal(tensor, teacher[name])
    assert students == [True, False, False, False, False, True, False]
    assert critics == [True] * 7
    assert reward.shown == [((2, 16, 9, 4, 6), (2, 33 * 640))] * 2


def test_whole_networks_are_trained_apart(tmp_path: Path, shards: ClipShards) -> None:
    wanted = options(tmp_path, adaptation="full")
    trainer = distil(tmp_path / "run", shards, wanted, DistilOptions(reward=0.0), most_steps=2)
    assert trainer.train(1e9, 1e9)
    networks = [p.actor.network for p in (trainer.student, trainer.critic, trainer.teacher)]
    start = load_network(
        wanted.base, adapters=[Adapter(wanted.adapter, alpha=ALPHA)], heads=2, dtype=torch.float32
    ).state_dict()
    kept = [
        all(torch.equal(tensor, start[name]) for name, tensor in network.state_dict().items())
        for network in networks
    ]
    assert kept == [False, False, True]
    path = tmp_path / "whole.safetensors"
    state = load_checkpoint(tmp_path / "run" / "distil.pt")
    export_command.write_merged(state, None, path, heads=2)
    assert load_network(path, heads=2).config == CONFIG
    with pytest.raises(TrainingError, match="trained whole"):
        export_command.write_adapter(state, path)


def test_half_precision_and_recomputing_learn_too(tmp_path: Path, shards: ClipShards) -> None:
    wanted = options(tmp_path, precision="bfloat16", recompute=True)
    trainer = distil(tmp_path / "run", shards, wanted, DistilOptions(reward=0.0), batch=1)
    network = trainer.student.actor.network
    assert network.blocks[0].self_attn.q.weight.dtype is torch.bfloat16
    assert all(t.dtype is torch.float32 for t in trainer.student.tensors().values())
    before = copied(trainer)
    assert math.isfinite(trainer._step_at(0.0))
    assert len(moved(trainer, before)) > 0.9 * len(before)


@pytest.mark.parametrize("stage", ["forcing", "distil"])
def test_a_cut_training_goes_on_where_it_stopped(
    tmp_path: Path, shards: ClipShards, stage: str
) -> None:
    def begun(**changed: object) -> ForcingTrainer | DistilTrainer:
        if stage == "forcing":
            return forcing(tmp_path / "run", shards, options(tmp_path), **changed)
        losses = DistilOptions(reward=0.0)
        return distil(tmp_path / "run", shards, options(tmp_path), losses, **changed)

    first = begun(most_steps=4)
    assert not first.train(1e9, 3.0)
    assert 0 < first.steps < 4
    second = begun(most_steps=4)
    assert second.steps == first.steps
    assert not moved(second, copied(first))
    for one, other in zip(first.optimisers(), second.optimisers(), strict=True):
        memories = [list(each.state.values()) for each in (one, other)]
        assert memories[0]
        for a, b in zip(*memories, strict=True):
            assert all(torch.equal(a[part], b[part]) for part in ("step", "exp_avg", "exp_avg_sq"))
    assert second.train(1e9, 1e9)
    assert second.steps == 4
    with pytest.raises(TrainingError, match=r"other options \(rate\)"):
        begun(rate=5e-4)


def test_the_second_stage_takes_a_finished_first_one_of_the_same_base(
    tmp_path: Path, shards: ClipShards
) -> None:
    run, wanted = tmp_path / "run", options(tmp_path)
    trainer = forcing(run, shards, wanted)
    assert not trainer.train(1e9, 3.0)
    state = load_checkpoint(run / "forcing.pt")
    with pytest.raises(TrainingError, match="not been finished"):
        distil_command.start_of(state, wanted.record())
    assert trainer.train(1e9, 1e9)
    state = load_checkpoint(run / "forcing.pt")
    start = distil_command.start_of(state, wanted.record())
    assert all(torch.equal(start[name], t) for name, t in trainer.student.tensors().items())
    with pytest.raises(TrainingError, match="another alpha"):
        distil_command.start_of(state, options(tmp_path, alpha=9.0).record())


def test_a_loss_that_is_no_number_stops_the_training(tmp_path: Path, shards: ClipShards) -> None:
    trainer = forcing(tmp_path / "run", shards, options(tmp_path))
    before = copied(trainer)
    with pytest.raises(TrainingError, match="not a number"):
        trainer.learn(
            "student", lambda _: trainer.student.tensors()["audio_proj.proj.bias"].sum() * math.nan
        )
    assert not moved(trainer, before)
