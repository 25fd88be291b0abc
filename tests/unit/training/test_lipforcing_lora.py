"""Adapters on a shared base: whose turn it is, what they are called, and that they merge."""

from __future__ import annotations

from pathlib import Path

import pytest

torch = pytest.importorskip("torch")

from safetensors.torch import load_file  # noqa: E402

from core.errors import TrainingError  # noqa: E402
from core.student.torch_weights import Adapter, load_network  # noqa: E402
from tests import lipforcing_golden as golden  # noqa: E402
from tests.unit.training.lipforcing_runs import ALPHA, CONFIG, CPU, options, write_clips  # noqa: E402
from training.lipforcing.actor import Actor, Window  # noqa: E402
from training.lipforcing.cast import Player, distil_cast, forcing_cast  # noqa: E402
from training.lipforcing.lora import (  # noqa: E402
    CRITIC,
    STUDENT,
    TEACHER,
    adapt,
    load_adapter,
    role_tensors,
)
from training.lipforcing.shards import Batch  # noqa: E402
from training.small.parallel import Team  # noqa: E402

pytestmark = pytest.mark.torch

ROLES = (STUDENT, CRITIC, TEACHER)


@pytest.fixture
def batch(tmp_path: Path) -> Batch:
    return write_clips(tmp_path / "clips").batch("train", [0, 1], CPU)


def played(player: Player | Actor, batch: Batch) -> torch.Tensor:
    torch.manual_seed(5)
    noises = [torch.randn_like(batch.target) for _ in range(2)]
    with torch.no_grad():
        return player("roll_out", batch.clip, noises, 1, Window())


def test_a_fresh_adapter_changes_nothing() -> None:
    network, window = golden.network(), Window()
    noises = [golden.inputs("noise")[:, :, :6]] * 2
    given = ("roll_out", golden.clip(frames=6), noises, 1, window)
    with torch.no_grad():
        before = Actor(network)(*given)
        adapt(network, [STUDENT, CRITIC], rank=4)
        assert torch.equal(Actor(network)(*given), before)
    learning = {name for name, p in network.named_parameters() if p.requires_grad}
    assert len(learning) == 2 * len(role_tensors(network, STUDENT))
    assert all(CRITIC in name or STUDENT in name for name in learning)


def test_the_tensors_have_the_published_names_and_shapes() -> None:
    network = golden.network()
    adapt(network, ROLES, rank=5)
    names = {name: tuple(t.shape) for name, t in role_tensors(network, STUDENT).items()}
    assert names == {name: tuple(t.shape) for name, t in role_tensors(network, CRITIC).items()}
    assert names["blocks.0.self_attn.q.lora_A.default.weight"] == (5, 96)
    assert names["blocks.5.ffn.2.lora_B.default.weight"] == (96, 5)
    # 10 layers of each of 6 blocks; patch embedding 2, AudioPack 4, two layers' audio 2 each.
    assert len(names) == 6 * 10 * 2 + 2 + 4 + 2 * 2
    whole = {name for name in names if "lora" not in name}
    assert whole == {name for name in golden.weights() if name.startswith(("audio", "patch"))}
    assert not any(p.requires_grad for p in role_tensors(network, TEACHER).values())


def test_adapters_on_the_base_are_the_merged_network(tmp_path: Path, batch: Batch) -> None:
    wanted = options(tmp_path)
    cast = forcing_cast(wanted, Team(), sharded=False)
    adapter = Adapter(wanted.adapter, alpha=ALPHA)
    merged = load_network(wanted.base, adapters=[adapter], heads=CONFIG.heads, dtype=torch.float32)
    made, same = played(cast.student, batch), played(Actor(merged), batch)
    assert golden.apart(made, same) < 1e-4 * float(same.abs().max())


def test_every_role_has_its_own(tmp_path: Path, batch: Batch) -> None:
    cast = distil_cast(options(tmp_path), Team(), sharded=False)
    assert cast.student.actor is cast.critic.actor is cast.teacher.actor
    before = [played(player, batch) for player in (cast.student, cast.critic, cast.teacher)]
    assert torch.equal(before[0], before[1])
    assert torch.equal(before[0], before[2])
    with torch.no_grad():
        for tensor in cast.critic.tensors().values():
            tensor.add_(0.1)
    assert torch.equal(played(cast.student, batch), before[0])
    assert torch.equal(played(cast.teacher, batch), before[0])
    assert golden.apart(played(cast.critic, batch), before[0]) > 1e-3


def test_a_teacher_of_another_size_stands_alone(tmp_path: Path, batch: Batch) -> None:
    whole = tmp_path / "large.safetensors"
    from safetensors.torch import save_file

    from core.models.lipforcing_config import LipForcingConfig
    from tests.parity_factory import random_weights

    larger = LipForcingConfig(
        width=32, feed_forward=40, heads=2, layers=6, text_features=8, audio_features=6,
        time_features=16,
    )  # fmt: skip
    save_file(random_weights(larger), whole)
    cast = distil_cast(options(tmp_path, teacher=whole), Team(), sharded=False)
    assert cast.teacher.actor is not cast.student.actor
    assert cast.critic.actor is cast.student.actor
    assert played(cast.teacher, batch).shape == batch.target.shape
    other = LipForcingConfig(
        width=32, feed_forward=40, heads=2, layers=6, text_features=8, audio_features=7
    )
    save_file(random_weights(other), whole)
    with pytest.raises(TrainingError, match="do not take the same"):
        distil_cast(options(tmp_path, teacher=whole), Team(), sharded=False)


def test_an_adapter_must_fit_exactly(tmp_path: Path) -> None:
    wanted = options(tmp_path)
    network = forcing_cast(wanted, Team(), sharded=False).student.actor.network
    tensors = load_file(wanted.adapter)
    load_adapter(network, STUDENT, tensors)
    some = next(iter(tensors))
    with pytest.raises(TrainingError, match="1 differ"):
        load_adapter(network, STUDENT, {k: v for k, v in tensors.items() if k != some})
    with pytest.raises(TrainingError, match="--rank"):
        forcing_cast(options(tmp_path, rank=3), Team(), sharded=False)
    with pytest.raises(TrainingError, match="rank of 1"):
        options(tmp_path, rank=0)
