"""The whole two-step student against rollouts of the reference implementation."""

from __future__ import annotations

from collections.abc import Callable

import pytest

torch = pytest.importorskip("torch")

from core.errors import EngineError  # noqa: E402
from core.models.lipforcing_audio import audio_groups  # noqa: E402
from core.student import sampler, schedule  # noqa: E402
from core.student.schedule import CLEAN, TIMES  # noqa: E402
from core.student.torch_lipforcing_sampler import (  # noqa: E402
    LIP_FORCING_WINDOW,
    Chunk,
    Numbering,
    StudentSession,
    roll_out,
)
from core.student.window import CacheWindow  # noqa: E402
from tests.lipforcing_golden import (  # noqa: E402
    LATENT_SIZE,
    apart,
    clip,
    inputs,
    meta,
    network,
    outputs,
)

pytestmark = pytest.mark.torch

CLOSE = 1e-4
ATTENTION_BF16, MODEL_BF16, MODEL_BF16_RMS = 0.016, 0.054, 0.012


def rollout(
    frames: int = 18,
    window: CacheWindow = LIP_FORCING_WINDOW,
    numbering: Numbering = Numbering.WINDOW,
    dtype: torch.dtype = torch.float32,
    attention: torch.dtype | None = None,
    fold: bool = True,
) -> tuple[torch.Tensor, StudentSession]:
    net, given = network(dtype, attention), clip(dtype)
    text = net.text_memory(given.text, fold=fold)
    session = StudentSession(net, text, LATENT_SIZE, window=window, numbering=numbering)
    noises = (inputs(name)[:, :, :frames].to(dtype) for name in ("noise", "renoise"))
    return roll_out(session, given, *noises, window.chunk), session


def test_the_published_rules() -> None:
    said = meta()
    assert (LIP_FORCING_WINDOW.total, LIP_FORCING_WINDOW.sink, LIP_FORCING_WINDOW.chunk) == (
        said["local_attn_size"],
        said["sink_size"],
        said["chunk"],
    )
    assert [*TIMES, CLEAN] == said["t_list"]


def test_main_rollout_and_its_cache() -> None:
    made, session = rollout()
    assert apart(made, outputs("main.x0")) <= CLOSE
    assert made.dtype == torch.float32
    for layer in (0, 5):
        keys, values = session.cache.contents(layer)
        assert apart(keys, outputs(f"main.final_cache{layer}.k")) <= CLOSE
        assert apart(values, outputs(f"main.final_cache{layer}.v")) <= CLOSE


def test_every_call_of_the_main_rollout() -> None:
    net, given = network(), clip()
    session = StudentSession(net, net.text_memory(given.text), LATENT_SIZE)
    calls: list[tuple[torch.Tensor, torch.Tensor, torch.Tensor]] = []
    plain = session.predict

    def watched(noisy: torch.Tensor, t: float) -> torch.Tensor:
        velocity = plain(noisy, t)
        calls.append((noisy, velocity, noisy - t * velocity))
        return velocity

    session.predict = watched  # type: ignore[method-assign]
    for b in range(6):
        part = slice(3 * b, 3 * b + 3)
        heard = session.hear(audio_groups(given.audio, 3 * b, 3))
        session.open(Chunk(given.scene(3 * b, 3 * b + 3), heard))
        session.settle(session.sample(inputs("noise")[:, :, part], inputs("renoise")[:, :, part]))
        for step, found in enumerate(calls[-2:]):
            for name, tensor in zip(("input", "flow", "x0"), found, strict=True):
                wanted = outputs(f"main.chunk{b}.step{step}.{name}")
                assert apart(tensor, wanted) <= CLOSE, (b, step, name)
        for layer in (0, 5):
            ends = (outputs(f"main.chunk{b}.cache{layer}.{end}_end") for end in ("local", "global"))
            assert [int(end) for end in ends] == [session.cache.tokens, 24 * session.done]
    assert len(calls) == 12  # two a chunk; the third call is the short clean pass


def window_of(chunk: int, frames: int | None = None) -> CacheWindow:
    return CacheWindow(7, 1, chunk) if frames is None else CacheWindow(frames, 0, chunk)


@pytest.mark.parametrize(
    ("name", "window", "numbering"),
    [
        ("window_abs", window_of(3), Numbering.SESSION),
        ("full_abs", window_of(3, 12), Numbering.SESSION),
        ("full_dyn", window_of(3, 12), Numbering.WINDOW),
        ("chunk1", window_of(1), Numbering.WINDOW),
        ("chunk2", window_of(2), Numbering.WINDOW),
    ],
)
def test_variants(name: str, window: CacheWindow, numbering: Numbering) -> None:
    wanted = outputs(f"{name}.x0")
    made, _ = rollout(wanted.shape[2], window, numbering)
    assert apart(made, wanted) <= CLOSE


def test_attention_in_bfloat16() -> None:
    made, _ = rollout(attention=torch.bfloat16, fold=False)
    assert apart(made, outputs("attn_bf16.x0")) <= ATTENTION_BF16
    assert 1e-3 < apart(made, outputs("main.x0")) <= ATTENTION_BF16


def test_everything_in_bfloat16() -> None:
    made, _ = rollout(dtype=torch.bfloat16, fold=False)
    assert made.dtype == torch.bfloat16
    for name in ("model_bf16.x0", "main.x0"):
        wanted = outputs(name).double()
        assert apart(made, wanted) <= MODEL_BF16, name
        assert float((made.double() - wanted).square().mean().sqrt()) <= MODEL_BF16_RMS, name


def test_folded_padding_in_bfloat16_is_no_less_exact() -> None:
    wanted = outputs("main.x0").double()
    for fold in (False, True):
        made, _ = rollout(dtype=torch.bfloat16, fold=fold)
        assert float((made.double() - wanted).square().mean().sqrt()) <= MODEL_BF16_RMS, fold


# What must not go unnoticed. Each change of the rules is far beyond the tolerance.


@pytest.mark.parametrize(
    "window",
    [CacheWindow(7, 0, 3), CacheWindow(8, 1, 3), CacheWindow(6, 1, 3), CacheWindow(7, 2, 3)],
)
def test_another_window_is_seen(window: CacheWindow) -> None:
    made, _ = rollout(window=window)
    wanted = outputs("main.x0")
    assert apart(made[:, :, :6], wanted[:, :, :6]) <= CLOSE  # before the window rolls
    assert apart(made, wanted) > 0.1


def test_other_positions_are_seen() -> None:
    assert apart(rollout(numbering=Numbering.SESSION)[0], outputs("main.x0")) > 0.1


def newest_but_one(self: CacheWindow, done: int, live: int | None = None) -> tuple[int, ...]:
    """Forgets the frame just before the chunk instead of the oldest."""
    room = self.total - (self.chunk if live is None else live)
    if done <= room:
        return tuple(range(done))
    return (*range(self.sink), *range(done - room + self.sink - 1, done - 1))


def test_another_rule_of_forgetting_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(CacheWindow, "visible", newest_but_one)
    assert apart(rollout()[0], outputs("main.x0")) > 0.1


@pytest.mark.parametrize(
    ("name", "changed"),
    [
        ("add_noise", lambda clean, noise, t: clean * (1.0 - t) + noise),
        ("to_clean", lambda noisy, velocity, t: noisy - velocity),
    ],
)
def test_another_schedule_is_seen(
    name: str, changed: Callable[..., torch.Tensor], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert getattr(sampler, name) is getattr(schedule, name)
    monkeypatch.setattr(sampler, name, changed)
    assert apart(rollout(3)[0], outputs("main.x0")[:, :, :3]) > 1e-3


@pytest.mark.parametrize("times", [(0.999, 0.75), (0.98, 0.769), (1.0, 0.769)])
def test_other_times_are_seen(times: tuple[float, float]) -> None:
    net, given = network(), clip()
    session = StudentSession(net, net.text_memory(given.text), LATENT_SIZE, times=times)
    noises = (inputs(name)[:, :, :3] for name in ("noise", "renoise"))
    assert apart(roll_out(session, given, *noises, 3), outputs("main.x0")[:, :, :3]) > 1e-3


def test_a_session_begins_again_and_its_memory_is_constant() -> None:
    net, given = network(), clip()
    session = StudentSession(net, net.text_memory(given.text), LATENT_SIZE)
    first = roll_out(session, given, inputs("noise"), inputs("renoise"), 3)
    address = session.cache.contents(0)[0].data_ptr()
    session.reset()
    again = roll_out(session, given, inputs("noise"), inputs("renoise"), 3)
    assert torch.equal(first, again)
    assert session.cache.contents(0)[0].data_ptr() == address
    assert session.cache.held == 7
    assert session.done == 18


def test_two_sessions_in_one_batch_are_two_sessions() -> None:
    net, given = network(), clip()
    double = [torch.cat([inputs(n)[:, :, :9], -inputs(n)[:, :, :9]]) for n in ("noise", "renoise")]
    made = []
    for rows in (slice(0, 1), slice(1, 2), slice(0, 2)):
        count = rows.stop - rows.start
        part = given.__class__(
            given.text.repeat(count, 1, 1),
            given.audio.repeat(count, 1, 1),
            given.first_reference.repeat(count, 1, 1, 1, 1),
            given.keep_mask,
            given.masked.repeat(count, 1, 1, 1, 1),
            given.reference.repeat(count, 1, 1, 1, 1),
        )
        session = StudentSession(net, net.text_memory(part.text), LATENT_SIZE, batch=count)
        made.append(roll_out(session, part, *(noise[rows] for noise in double), 3))
    assert apart(torch.cat(made[:2]), made[2]) <= 1e-5


def test_misuse_is_refused() -> None:
    net, given = network(), clip()
    session = StudentSession(net, net.text_memory(given.text), LATENT_SIZE)
    with pytest.raises(EngineError, match="no chunk is open"):
        session.sample(inputs("noise")[:, :, :3], inputs("renoise")[:, :, :3])
    with pytest.raises(EngineError, match="whole chunks of 4"):
        roll_out(session, given, inputs("noise"), inputs("renoise"), 4)
    with pytest.raises(EngineError, match="8 x 11 cells"):
        StudentSession(net, net.text_memory(given.text), (8, 11))
