"""Every part of the Lip Forcing network against tensors of the reference implementation."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch")

from core.errors import EngineError  # noqa: E402
from core.models.lipforcing_attention import attend  # noqa: E402
from core.models.lipforcing_audio import audio_groups  # noqa: E402
from core.models.lipforcing_block import modulate  # noqa: E402
from core.models.lipforcing_cache import FrameCache  # noqa: E402
from core.models.lipforcing_dit import LipForcingNetwork, time_waves  # noqa: E402
from core.models.lipforcing_inputs import join_patches, scene_channels  # noqa: E402
from core.models.lipforcing_positions import angles, pair_split, places, rotate  # noqa: E402
from tests.lipforcing_golden import (  # noqa: E402
    GRID,
    apart,
    clip,
    components,
    config,
    inputs,
    network,
)

pytestmark = pytest.mark.torch

CLOSE = 1e-5


@pytest.fixture(scope="module")
def net() -> LipForcingNetwork:
    return network()


def first_call(net: LipForcingNetwork, taps: dict[str, torch.Tensor]) -> torch.Tensor:
    """The very first call of the golden rollout; collects what its parts take and give."""

    def tap(name: str):  # type: ignore[no-untyped-def]
        def hook(_module, given, made):  # type: ignore[no-untyped-def]
            taps[f"{name}_in"], taps[f"{name}_out"] = given[0], made

        return hook

    parts = {"patch": net.patch_embedding, "head": net.head}
    parts |= {f"block{n}": block for n, block in enumerate(net.blocks)}
    hooks = [part.register_forward_hook(tap(name)) for name, part in parts.items()]
    given = clip()
    scene = given.scene(0, 3)
    taps["scene"] = scene
    cache = FrameCache(config(), 7, 24)
    velocity = net(
        inputs("noise")[:, :, :3],
        scene,
        net.embed_time(torch.tensor([0.999], dtype=torch.float64)),
        tuple(layer[:, :3] for layer in net.hear(audio_groups(given.audio, 0, 18))),
        net.text_memory(given.text, fold=False),
        cache,
        places(range(3), *GRID, 32),
    )
    for hook in hooks:
        hook.remove()
    return velocity


def test_every_step_of_the_first_call(net: LipForcingNetwork) -> None:
    taps: dict[str, torch.Tensor] = {}
    with torch.no_grad():
        velocity = first_call(net, taps)
    assert torch.equal(taps["scene"], components("c0.y"))
    assert apart(taps["patch_in"], components("patch.in")) == 0
    assert apart(taps["patch_out"], components("c0.patch_tokens")) <= CLOSE
    for n in range(6):
        assert apart(taps[f"block{n}_in"], components(f"c0.block{n}_in")) <= CLOSE, n
        assert apart(taps[f"block{n}_out"], components(f"c0.block{n}_out")) <= CLOSE, n
    head = taps["head_out"].unflatten(1, (3, 24))
    assert apart(head, components("c0.head_tokens")) <= CLOSE
    assert apart(velocity, components("c0.flow")) <= CLOSE


def test_text_and_time(net: LipForcingNetwork) -> None:
    assert apart(net.embed_text(inputs("text_embeds")), components("c0.context")) <= CLOSE
    for t in (999, 769, 0):
        waves = time_waves(torch.tensor([float(t)], dtype=torch.float64), 256)
        assert apart(waves, components(f"time.sin_{t}")) <= 1e-12
        moment = net.embed_time(torch.tensor([t / 1000], dtype=torch.float64))
        assert apart(moment.embedded[0], components(f"time.emb_{t}")) <= CLOSE
        assert apart(moment.table[0].flatten(1), components(f"time.proj_{t}")) <= CLOSE
    first = net.embed_time(torch.tensor([0.999], dtype=torch.float64))
    assert apart(first.embedded[0], components("c0.t_emb")) <= CLOSE
    assert apart(first.table[0], components("c0.t_mod")) <= CLOSE


def test_audio(net: LipForcingNetwork) -> None:
    groups = audio_groups(inputs("audio_emb").float(), 0, 18)
    packed = net.audio_proj(groups)
    assert apart(packed, components("audio.pack_out")[:, :, 0, 0]) <= CLOSE
    heard = torch.stack(net.hear(groups), dim=1)
    assert apart(heard, components("audio.per_layer")[:, :, :, 0, 0]) <= CLOSE
    part = torch.stack(net.hear(groups[:, 3:6]), dim=1)
    assert apart(part, components("audio.per_layer")[:, :, 3:6, 0, 0]) <= CLOSE


def test_audio_of_a_chunk_needs_only_its_rows(net: LipForcingNetwork) -> None:
    audio = inputs("audio_emb").float()
    whole = audio_groups(audio, 0, 18)
    for start in range(0, 18, 3):
        assert torch.equal(audio_groups(audio, start, 3), whole[:, start : start + 3])
    assert torch.equal(whole[0, 0], audio[0, :1].expand(4, -1))
    assert torch.equal(whole[0, 5], audio[0, 17:21])
    assert torch.equal(audio_groups(audio[:, :9], 0, 3), whole[:, :3])
    with pytest.raises(EngineError, match="need audio of 9 video frames; there are 8"):
        audio_groups(audio[:, :8], 0, 3)


def test_rotations() -> None:
    grid = (4, 6)
    x = components("rope.in")
    for positions, name in (((0, 1), "start0"), ((4, 5), "start4"), ((5, 2), "idx_5_2")):
        assert apart(rotate(x, places(positions, *grid, 32)), components(f"rope.{name}")) <= 1e-6
    wide = places((6,), 2, 3, 128)
    assert apart(rotate(components("rope.in128"), wide), components("rope.out128_start6")) <= 1e-6


def test_rotation_tables_of_the_real_width() -> None:
    assert pair_split(128) == (22, 21, 21)
    assert pair_split(32) == (6, 5, 5)
    for axis, pairs in zip("fhw", pair_split(128), strict=True):
        turned = angles(torch.arange(40), pairs)
        assert apart(turned.cos(), components(f"rope.table128_{axis}_re")) <= 1e-12
        assert apart(turned.sin(), components(f"rope.table128_{axis}_im")) <= 1e-12


def test_rotation_in_float32_is_the_same_but_for_rounding() -> None:
    x = components("rope.in")
    exact = rotate(x, places((0, 6), 4, 6, 32))
    quick = rotate(x, places((0, 6), 4, 6, 32, dtype=torch.float32))
    assert quick.dtype == torch.float32
    assert 0 < apart(quick, exact) <= 2e-6


def test_one_block_alone(net: LipForcingNetwork) -> None:
    block = net.blocks[2]
    x, table = components("block.x"), components("block.e")
    where = places(range(3), *GRID, 32)
    text = block.cross_attn.keys_values(components("block.context"))

    def attended(q, k, v):  # type: ignore[no-untyped-def]
        return attend(rotate(q, where), rotate(k, where), v)

    made = block(x, table, text, None, attended)
    assert apart(made, components("block.out_nocache")) <= CLOSE


def test_norms_and_head(net: LipForcingNetwork) -> None:
    x = components("block.x")
    block = net.blocks[2]
    assert apart(block.self_attn.norm_q(x), components("rmsnorm.out")) <= CLOSE
    still = torch.zeros(1, 1, 96)
    assert apart(modulate(x, still, still), components("norm1.out")) <= CLOSE
    assert apart(block.norm3(x), components("norm3.out")) <= CLOSE
    made = net.head(x, components("head.e")[:, :, 0])
    assert apart(made.unflatten(1, (3, 24)), components("head.out")) <= CLOSE
    joined = join_patches(components("head.out").flatten(1, 2), 3, 4, 6)
    assert apart(joined, components("unpatchify.out")) == 0


def test_another_order_of_the_channels_is_seen(net: LipForcingNetwork) -> None:
    """Guards the tests above: each swap must move the first velocity far beyond tolerance."""
    order = {"first": range(16), "mask": [16], "masked": range(17, 33), "ref": range(33, 49)}
    given = clip()
    scene = given.scene(0, 3)

    def velocity(*names: str) -> torch.Tensor:
        swapped = scene[:, [n for name in names for n in order[name]]]
        with torch.no_grad():
            return net(
                inputs("noise")[:, :, :3],
                swapped,
                net.embed_time(torch.tensor([0.999], dtype=torch.float64)),
                net.hear(audio_groups(given.audio, 0, 3)),
                net.text_memory(given.text),
                FrameCache(config(), 7, 24),
                places(range(3), *GRID, 32),
            )

    wanted = components("c0.flow")
    assert apart(velocity("first", "mask", "masked", "ref"), wanted) <= CLOSE
    for names in (
        ("first", "mask", "ref", "masked"),
        ("mask", "first", "masked", "ref"),
        ("masked", "mask", "first", "ref"),
    ):
        assert apart(velocity(*names), wanted) > 0.1


def test_the_mask_is_turned_over_for_the_network() -> None:
    given = clip()
    made = scene_channels(
        given.first_reference, given.keep_mask, given.masked[:, :, :2], given.reference[:, :, :2]
    )
    assert torch.equal(made[0, 16, 0], 1 - given.keep_mask)
    assert torch.equal(made[0, 16, 1], 1 - given.keep_mask)


def test_misfits_are_told(net: LipForcingNetwork) -> None:
    given = clip()
    with pytest.raises(EngineError, match="not of one shape"):
        scene_channels(
            given.first_reference, given.keep_mask, given.masked, given.reference[:, :, :2]
        )
    with pytest.raises(EngineError, match="a mask of"):
        scene_channels(given.first_reference, torch.ones(8, 8), given.masked, given.reference)
    with pytest.raises(EngineError, match="7 x 12 cells"):
        net.patch_embedding(torch.zeros(1, 65, 1, 7, 12))
