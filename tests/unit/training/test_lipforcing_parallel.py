"""Networks shared out over two processes (FSDP, gloo) learn what one with all of it does."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

torch = pytest.importorskip("torch")

from tests.unit.training.lipforcing_runs import options, steps, write_clips  # noqa: E402
from tests.unit.training.small_runs import StepClock  # noqa: E402
from training.lipforcing.cast import distil_cast  # noqa: E402
from training.lipforcing.distil import DistilOptions, DistilTrainer  # noqa: E402
from training.lipforcing.shards import ClipShards  # noqa: E402
from training.small.checkpoints import load_checkpoint  # noqa: E402
from training.small.parallel import Team  # noqa: E402

pytestmark = [pytest.mark.torch, pytest.mark.slow, pytest.mark.timeout(1800)]

WORKER = "tests.unit.training.lipforcing_worker"


def run_together(folder: Path, adaptation: str, precision: str, size: int) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    workers = []
    for rank in range(size):
        team = {"RANK": rank, "LOCAL_RANK": rank, "WORLD_SIZE": size, "MASTER_PORT": port}
        told = {**os.environ, "MASTER_ADDR": "127.0.0.1", **{k: str(v) for k, v in team.items()}}
        command = [sys.executable, "-m", WORKER, str(folder), adaptation, precision]
        workers.append(
            subprocess.Popen(
                command, env=told, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
            )
        )
    said = [worker.communicate(timeout=800)[0] for worker in workers]
    assert [worker.returncode for worker in workers] == [0] * size, "\n".join(said)[-6000:]


def learned(folder: Path, name: str, file: str) -> dict[str, Any]:
    return load_checkpoint(folder / name / file)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_clips(tmp_path / "clips")
    options(tmp_path)
    return tmp_path


@pytest.mark.parametrize("adaptation", ["lora", "full"])
def test_two_processes_are_one_with_all_of_it(folder: Path, adaptation: str) -> None:
    for size in (1, 2):
        run_together(folder, adaptation, "float32", size)
    for file, players in (("forcing.pt", ["student"]), ("distil.pt", ["student", "critic"])):
        alone, shared = (learned(folder, f"{adaptation}_float32_{n}", file) for n in (1, 2))
        assert list(alone["trained"]) == list(shared["trained"]) == players
        for player in players:
            first, second = alone["trained"][player], shared["trained"][player]
            assert first.keys() == second.keys()
            for name, tensor in first.items():
                assert type(second[name]) is torch.Tensor
                assert torch.allclose(tensor, second[name], atol=2e-5), (file, player, name)
            memory = shared["optimiser"][player]
            for name, parts in alone["optimiser"][player].items():
                scale = float(parts["exp_avg"].abs().max()) + 1e-12
                off = float((parts["exp_avg"] - memory[name]["exp_avg"]).abs().max())
                assert off < 1e-3 * scale + 1e-7, (file, player, name)
    goes_on_alone(folder, adaptation)


def goes_on_alone(folder: Path, adaptation: str) -> None:
    """One process takes up what two have written."""
    wanted, team = options(folder, adaptation=adaptation), Team()
    trainer = DistilTrainer(
        folder / f"{adaptation}_float32_2", ClipShards(folder / "clips"),
        distil_cast(wanted, team, sharded=False), team, 0, steps(), DistilOptions(reward=0.0),
        wanted.record(), most_steps=4, clock=StepClock(),
    )  # fmt: skip
    assert trainer.steps == 3
    before = load_checkpoint(trainer.path)["trained"]["critic"]
    assert all(torch.equal(before[name], t) for name, t in trainer.critic.tensors().items())
    trainer.finished = False
    assert trainer.train(1e9, 1e9)
    assert any(not torch.equal(before[name], t) for name, t in trainer.critic.tensors().items())


def test_half_precision_and_recomputing_go_together_with_sharding(folder: Path) -> None:
    run_together(folder, "lora", "bfloat16", 2)
    state = learned(folder, "lora_bfloat16_2", "distil.pt")
    assert state["steps"] == 3
    for tensors in state["trained"].values():
        assert all(bool(t.isfinite().all()) and t.dtype is torch.float32 for t in tensors.values())
