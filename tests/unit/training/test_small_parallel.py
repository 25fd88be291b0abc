"""Several processes train one set of weights: two on the processor, as torchrun starts them."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

torch = pytest.importorskip("torch")

from core.errors import TrainingError  # noqa: E402
from training.small import parallel  # noqa: E402
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


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> list[torch.Tensor]:
    """What C++ holds of each exchange, as gloo does."""
    graphs: list[torch.Tensor] = []

    def exchange(sent: torch.Tensor) -> None:
        graphs.append(torch.ones(1, requires_grad=True) * sent)

    monkeypatch.setattr(torch.distributed, "all_reduce", exchange)
    return graphs


def test_the_last_exchange_is_let_go_of_before_the_end(
    kept: list[torch.Tensor], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A thread of gloo that frees a tensor while the interpreter ends aborts the process."""
    monkeypatch.setattr(parallel.time, "sleep", lambda _: kept.clear())
    parallel._exchange_last(torch.device("cpu"))
    assert not kept


def test_an_exchange_that_is_kept_for_good_is_told(
    kept: list[torch.Tensor], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(parallel.time, "sleep", lambda _: None)
    parallel._exchange_last(torch.device("cpu"))
    assert kept
    assert "still holds the last exchange" in caplog.text


def test_a_missing_device_is_named() -> None:
    assert choose_device("cpu").type == "cpu"
    with pytest.raises(TrainingError, match="no device is called 'tpu'"):
        choose_device("tpu")
    if not torch.cuda.is_available():
        assert choose_device("auto").type == "cpu"
        with pytest.raises(TrainingError, match="no CUDA device"):
            choose_device("cuda")
