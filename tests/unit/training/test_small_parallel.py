"""Several processes train one set of weights: two on the processor, as torchrun starts them."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest

torch = pytest.importorskip("torch")

from core.errors import TrainingError  # noqa: E402
from training.small.parallel import Team, choose_device  # noqa: E402

pytestmark = [pytest.mark.torch, pytest.mark.slow, pytest.mark.timeout(900)]


def start(folder: Path, rank: int, size: int, port: int) -> subprocess.Popen[str]:
    team = {"RANK": rank, "LOCAL_RANK": rank, "WORLD_SIZE": size, "MASTER_PORT": port}
    environment = {**os.environ, "MASTER_ADDR": "127.0.0.1", **{k: str(v) for k, v in team.items()}}
    return subprocess.Popen(
        [sys.executable, "-m", "tests.unit.training.parallel_worker", str(folder)],
        env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip


def run_together(folder: Path, size: int) -> list[dict[str, object]]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    workers = [start(folder, rank, size, port) for rank in range(size)]
    said = [worker.communicate(timeout=150)[0] for worker in workers]
    assert [worker.returncode for worker in workers] == [0] * size, "\n".join(said)
    return [torch.load(folder / f"result{size}_{rank}.pt") for rank in range(size)]


def test_two_processes_are_one_with_the_joined_batch(tmp_path: Path) -> None:
    first, second = run_together(tmp_path, 2)
    (alone,) = run_together(tmp_path, 1)
    assert len(first["drawn"]) == len(second["drawn"]) == len(alone["drawn"]) > 1
    assert first["drawn"][0] != second["drawn"][0]  # each has a random stream of its own
    for name, value in first["weights"].items():
        assert torch.equal(value, second["weights"][name]), name
        assert torch.allclose(value, alone["weights"][name], atol=1e-5), name
    assert (tmp_path / "size2.pt").is_file()
    state = torch.load(tmp_path / "size2.pt")
    assert torch.equal(state["trained"]["body.0.weight"], first["weights"]["body.0.weight"])


def test_alone_nothing_is_sent() -> None:
    layer = torch.nn.Linear(2, 1)
    layer(torch.ones(1, 2)).sum().backward()
    before = layer.weight.grad.clone()
    team = Team()
    team.same_weights(layer)
    team.average_gradients(layer.parameters())
    assert torch.equal(layer.weight.grad, before)
    assert team.decide(True)
    assert not team.decide(False)


def test_an_answer_is_kept_by_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """A thread of gloo that frees a tensor while the interpreter goes aborts the process."""
    graphs: list[torch.Tensor] = []

    def exchange(said: torch.Tensor, *_: object) -> None:
        graphs.append(torch.ones(1, requires_grad=True) * said)  # C++ holds it, as gloo does
        threading.Timer(0.05, graphs.clear).start()

    monkeypatch.setattr(torch.distributed, "broadcast", exchange)
    assert Team(size=2).decide(True)
    assert not graphs


def test_a_missing_device_is_named() -> None:
    assert choose_device("cpu").type == "cpu"
    with pytest.raises(TrainingError, match="no device is called 'tpu'"):
        choose_device("tpu")
    if not torch.cuda.is_available():
        assert choose_device("auto").type == "cpu"
        with pytest.raises(TrainingError, match="no CUDA device"):
            choose_device("cuda")
