"""Weights fit a network whole, or are refused with what is wrong."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch")

from core.errors import WeightsError  # noqa: E402
from core.models.state_fit import check_fit, shape_of, take_over  # noqa: E402

pytestmark = pytest.mark.torch


def network(device: str = "meta") -> torch.nn.Module:
    with torch.device(device):
        return torch.nn.Sequential(torch.nn.Linear(3, 2), torch.nn.Linear(2, 1))


def fitting() -> dict[str, torch.Tensor]:
    return network("cpu").state_dict()


def test_a_fitting_state_is_taken_over() -> None:
    state, net = fitting(), network()
    check_fit(net, state, "net")
    take_over(net, state, torch.float32)
    x = torch.ones(1, 3)
    wanted = (x @ state["0.weight"].T + state["0.bias"]) @ state["1.weight"].T + state["1.bias"]
    assert torch.allclose(net(x), wanted)
    assert not net.training
    assert not any(parameter.requires_grad for parameter in net.parameters())
    assert net[0].weight.data_ptr() == state["0.weight"].data_ptr()  # no second copy


def test_another_dtype_is_converted_not_changed_in_place() -> None:
    state, net = fitting(), network()
    take_over(net, state, torch.bfloat16)
    assert net[0].weight.dtype == torch.bfloat16
    assert state["0.weight"].dtype == torch.float32


def test_all_that_is_wrong_is_named_at_once() -> None:
    state = fitting()
    del state["0.bias"]
    state["extra"] = torch.zeros(1)
    state["1.weight"] = torch.zeros(1, 3)
    state["1.bias"] = torch.zeros(1, dtype=torch.int64)
    with pytest.raises(WeightsError) as caught:
        check_fit(network(), state, "small net")
    text = str(caught.value)
    for said in (
        "small net",
        "1 missing: 0.bias",
        "1 unexpected: extra",
        "1 of the wrong shape: 1.weight (1, 3) instead of (1, 2)",
        "1 not of floating point: 1.bias",
    ):
        assert said in text


def test_known_extras_are_left_aside() -> None:
    check_fit(network(), {**fitting(), "extra": torch.zeros(1)}, "net", unused={"extra"})


def test_a_long_list_is_counted_not_printed() -> None:
    state = {**fitting(), **{f"k{i:03}": torch.zeros(1) for i in range(100)}}
    with pytest.raises(WeightsError, match=r"100 unexpected: k000, k001.* and 94 more") as caught:
        check_fit(network(), state, "net")
    assert "k050" not in str(caught.value)


def test_shapes_are_read_with_care() -> None:
    assert shape_of({"a": torch.zeros(2, 3)}, "a", 2, "net") == (2, 3)
    with pytest.raises(WeightsError, match=r"no net.*no 'b'"):
        shape_of({}, "b", 1, "net")
    with pytest.raises(WeightsError, match=r"\(2, 3\)"):
        shape_of({"a": torch.zeros(2, 3)}, "a", 3, "net")
    with pytest.raises(WeightsError, match=r"\(0, 3\)"):
        shape_of({"a": torch.zeros(0, 3)}, "a", 2, "net")
