"""Schedule, two-step sampler and chunk loop, against tensors of the published implementation."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from core.errors import EngineError
from core.student.sampler import CacheWrite, ChunkLoop, few_step, two_step
from core.student.schedule import ONE_STEP_TIMES, TIMES, add_noise, to_clean

# Start noise, network inputs, velocities and results of two chunks, cut to a few latent cells.
GOLDEN = dict(np.load(Path(__file__).with_name("golden_sampler.npz")))


class Replay:
    """Answers with the golden velocities; remembers what it was asked."""

    def __init__(self, chunk: int) -> None:
        self.chunk = chunk
        self.asked: list[tuple[np.ndarray, float]] = []
        self.log: list[str] = []

    def predict(self, noisy: np.ndarray, t: float) -> np.ndarray:
        step = len(self.asked)
        self.asked.append((noisy.copy(), t))
        self.log.append(f"predict {t}")
        if step == 2:
            return np.zeros_like(noisy)
        return GOLDEN[f"chunk{self.chunk}.step{step}.flow"]

    def commit(self) -> None:
        self.log.append("commit")


def test_times_are_those_of_the_published_student() -> None:
    assert TIMES == (0.999, 0.769)


@pytest.mark.parametrize("chunk", [0, 3])
def test_two_calls_with_the_golden_inputs_and_result(chunk: int) -> None:
    network = Replay(chunk)
    result = two_step(
        GOLDEN[f"chunk{chunk}.noise"], GOLDEN[f"chunk{chunk}.renoise"], network.predict
    )
    assert [t for _, t in network.asked] == [0.999, 0.769]
    for step, (noisy, _) in enumerate(network.asked):
        np.testing.assert_allclose(noisy, GOLDEN[f"chunk{chunk}.step{step}.input"], atol=1e-5)
    np.testing.assert_allclose(result, GOLDEN[f"chunk{chunk}.result"], atol=1e-5)
    assert result.dtype == np.float32


def test_one_call_is_the_first_half_of_two() -> None:
    network = Replay(0)
    made = few_step((GOLDEN["chunk0.noise"],), network.predict, ONE_STEP_TIMES)
    assert [t for _, t in network.asked] == [0.999]
    rough = (GOLDEN["chunk0.step1.input"] - 0.769 * GOLDEN["chunk0.renoise"]) / (1.0 - 0.769)
    np.testing.assert_allclose(made, rough, atol=1e-4)


def test_every_call_needs_its_own_noise() -> None:
    with pytest.raises(EngineError, match="2 calls need as many draws of noise, not 1"):
        few_step((GOLDEN["chunk0.noise"],), Replay(0).predict)


@pytest.mark.parametrize("times", [(1.0, 0.769), (0.999, 0.75), (0.999, 0.8)])
def test_another_schedule_misses_the_golden_inputs(times: tuple[float, float]) -> None:
    network = Replay(0)
    two_step(GOLDEN["chunk0.noise"], GOLDEN["chunk0.renoise"], network.predict, times)
    assert np.abs(network.asked[1][0] - GOLDEN["chunk0.step1.input"]).max() > 1e-4


def test_noising_and_its_inverse() -> None:
    x, e = np.array([1.5, -0.25, 0.0, 3.0]), np.array([-0.5, 2.0, 1.0, 0.125])
    want = [-0.03799999877810478, 1.4802500009536743, 0.7689999938011169, 0.7891250252723694]
    np.testing.assert_allclose(add_noise(x, e, 0.769), want, atol=1e-7)
    want = [1.8845000267028809, -1.7879999876022339, -0.7689999938011169, 2.9038751125335693]
    np.testing.assert_allclose(to_clean(x, e, 0.769), want, atol=1e-7)
    np.testing.assert_allclose(to_clean(add_noise(x, e, 0.4), e - x, 0.4), x, atol=1e-12)


def test_each_chunk_may_have_a_time_of_its_own() -> None:
    x, e = np.random.default_rng(2).standard_normal((2, 3, 4))
    t = np.array([0.999, 0.769, 0.3])[:, None]
    noisy = add_noise(x, e, t)
    for row, time in enumerate(t[:, 0]):
        np.testing.assert_array_equal(noisy[row], add_noise(x[row], e[row], float(time)))
    np.testing.assert_allclose(to_clean(noisy, e - x, t), x, atol=1e-12)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_the_dtype_stays(dtype: type) -> None:
    x = np.ones(3, dtype)
    assert add_noise(x, x, 0.3).dtype == dtype
    assert two_step(x, x, lambda noisy, _: noisy).dtype == dtype


def test_the_second_step_writes_the_cache() -> None:
    network = Replay(0)
    loop = ChunkLoop(network, CacheWrite.SECOND_STEP)
    latents = loop.sample(GOLDEN["chunk0.noise"], GOLDEN["chunk0.renoise"])
    assert network.log == ["predict 0.999", "predict 0.769"]
    loop.settle(latents)
    assert network.log == ["predict 0.999", "predict 0.769", "commit"]


def test_the_clean_pass_writes_the_cache_from_the_result() -> None:
    network = Replay(0)
    loop = ChunkLoop(network, CacheWrite.CLEAN_PASS)
    latents = loop.sample(GOLDEN["chunk0.noise"], GOLDEN["chunk0.renoise"])
    loop.settle(latents)
    assert network.log == ["predict 0.999", "predict 0.769", "predict 0.0", "commit"]
    np.testing.assert_array_equal(network.asked[2][0], latents)


@pytest.mark.torch
def test_torch_tensors_pass_through() -> None:
    torch = pytest.importorskip("torch")
    noise, fresh = (torch.from_numpy(GOLDEN[f"chunk0.{name}"]) for name in ("noise", "renoise"))
    flows = iter([torch.from_numpy(GOLDEN[f"chunk0.step{n}.flow"]) for n in range(2)])
    result = two_step(noise, fresh, lambda _noisy, _t: next(flows))
    np.testing.assert_allclose(result.numpy(), GOLDEN["chunk0.result"], atol=1e-5)
