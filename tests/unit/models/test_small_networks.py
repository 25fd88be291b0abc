"""Shapes, sizes and the window rule of the small student's networks."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch")

from core.errors import EngineError  # noqa: E402
from core.models.small_audio import SmallAudioEncoder  # noqa: E402
from core.models.small_autoencoder import SmallDecoder, SmallEncoder  # noqa: E402
from core.models.small_config import (  # noqa: E402
    AudioConfig,
    AutoencoderConfig,
    DenoiserConfig,
    SmallConfig,
)
from core.models.small_denoiser import SmallDenoiser  # noqa: E402
from core.student.window import EMPTY, CacheWindow  # noqa: E402

pytestmark = pytest.mark.torch

TINY = DenoiserConfig(conv_width=16, conv_blocks=1, width=32, layers=2, heads=2)


def tiny_denoiser() -> SmallDenoiser:
    """A small denoiser whose answer depends on all its inputs (some layers start at zero)."""
    torch.manual_seed(0)
    net = SmallDenoiser(TINY)
    for parameter in net.parameters():
        if not parameter.abs().sum():
            torch.nn.init.normal_(parameter, std=0.2)
    return net.eval().requires_grad_(False)


def session(chunks: int, clips: int = 1) -> dict[str, torch.Tensor]:
    torch.manual_seed(1)
    c, frames = TINY, TINY.chunk_frames
    grid = (c.latent_channels, c.latent_height, c.latent_width)
    return {
        "noisy": torch.randn(clips, chunks, frames, *grid),
        "hidden": torch.randn(clips, chunks, frames, *grid),
        "reference": torch.randn(clips, *grid),
        "audio": torch.randn(clips, chunks, frames, c.audio_tokens, c.audio_width),
        "t": torch.rand(clips, chunks) * 0.8 + 0.2,
    }


def window() -> CacheWindow:
    return CacheWindow(TINY.past_slots + TINY.chunk_frames, 1, TINY.chunk_frames)


def places(chunks: int) -> tuple[torch.Tensor, torch.Tensor]:
    rule = window()
    starts = [chunk * TINY.chunk_frames for chunk in range(chunks)]
    bias = [torch.from_numpy(rule.bias(done, TINY.frame_tokens)) for done in starts]
    return torch.tensor([rule.slots(done) for done in starts]), torch.stack(bias)


def live_velocities(net: SmallDenoiser, given: dict[str, torch.Tensor]) -> torch.Tensor:
    """Chunk after chunk, the cache assembled by hand from the window rule's slots."""
    tokens, frames_kv, made = TINY.frame_tokens, [], []
    clips = given["noisy"].shape[0]
    empty = torch.zeros(clips, TINY.heads, tokens, TINY.head_width)
    slots, biases = places(given["noisy"].shape[1])
    for chunk, (row, bias) in enumerate(zip(slots.tolist(), biases, strict=True)):
        past = [
            torch.cat([empty if f == EMPTY else frames_kv[f][entry] for f in row], dim=2)
            for entry in range(2 * TINY.layers)
        ]
        velocity, *caches = net(
            given["noisy"][:, chunk], given["hidden"][:, chunk], given["reference"],
            given["audio"][:, chunk], given["t"][:, chunk], bias[None, None, None], *past,
        )  # fmt: skip
        made.append(velocity)
        for frame in range(TINY.chunk_frames):
            span = slice(frame * tokens, (frame + 1) * tokens)
            frames_kv.append([kv[:, :, span] for kv in caches])
    return torch.stack(made, dim=1)


def test_all_chunks_at_once_equal_chunk_after_chunk_with_a_cache() -> None:
    net, given = tiny_denoiser(), session(chunks=5, clips=2)
    at_once = net.forward_chunks(**given, sources=places(5)[0], past_bias=places(5)[1])
    assert torch.allclose(at_once, live_velocities(net, given), atol=1e-4)


def test_a_chunk_sees_the_past_and_never_the_future() -> None:
    net, given = tiny_denoiser(), session(chunks=6)
    before = live_velocities(net, given)
    slots, _ = places(6)
    # Chunk 5 holds frames 10 and 11: it sees the sink, frame 0, and frames 6 to 9.
    assert slots[5].tolist() == [0, 6, 7, 8, 9]
    for changed in range(5):
        other = {key: value.clone() for key, value in given.items()}
        other["noisy"][:, changed] += 1.0
        after = live_velocities(net, other)
        assert torch.equal(after[:, :changed], before[:, :changed])
        assert not torch.allclose(after[:, changed + 1], before[:, changed + 1], atol=1e-5)


def test_a_forgotten_chunk_is_felt_only_through_the_past_of_the_past() -> None:
    net = SmallDenoiser(DenoiserConfig(**{**vars(TINY), "layers": 1})).eval().requires_grad_(False)
    torch.nn.init.normal_(net.head.weight, std=0.2)
    given = session(chunks=6)
    other = {key: value.clone() for key, value in given.items()}
    other["noisy"][:, 2] += 1.0  # frames 4 and 5; with one layer there is no second-hand past
    rule = {"sources": places(6)[0], "past_bias": places(6)[1]}
    before, after = net.forward_chunks(**given, **rule), net.forward_chunks(**other, **rule)
    assert torch.equal(after[:, 5], before[:, 5])
    assert not torch.allclose(after[:, 4], before[:, 4], atol=1e-6)


def test_a_frame_hears_only_its_own_tokens_directly() -> None:
    block = tiny_denoiser().blocks[0]
    x = torch.randn(1, 2 * TINY.frame_tokens, TINY.width)
    audio = torch.randn(2, TINY.audio_tokens, TINY.width)
    other = audio.clone()
    other[1] = torch.randn(TINY.audio_tokens, TINY.width)
    first, second = block._listen(x, audio), block._listen(x, other)
    assert torch.equal(first[:, : TINY.frame_tokens], second[:, : TINY.frame_tokens])
    assert not torch.allclose(first[:, TINY.frame_tokens :], second[:, TINY.frame_tokens :])


def test_time_in_attention_is_relative() -> None:
    net = tiny_denoiser()
    tokens = TINY.frame_tokens
    q = torch.randn(1, TINY.heads, tokens, TINY.head_width)
    k = torch.randn(1, TINY.heads, tokens, TINY.head_width)
    near = net._rotate(q, 3 * tokens) @ net._rotate(k, 1 * tokens).transpose(2, 3)
    same = net._rotate(q, 5 * tokens) @ net._rotate(k, 3 * tokens).transpose(2, 3)
    far = net._rotate(q, 5 * tokens) @ net._rotate(k, 1 * tokens).transpose(2, 3)
    assert torch.allclose(near, same, atol=1e-4)
    assert not torch.allclose(near, far, atol=1e-2)


def test_empty_slots_do_not_count_whatever_lies_in_them() -> None:
    net, given = tiny_denoiser(), session(chunks=1)
    bias = places(1)[1][0][None, None, None]
    shape = (1, TINY.heads, TINY.past_slots * TINY.frame_tokens, TINY.head_width)
    inputs = [value[:, 0] if key != "reference" else value for key, value in given.items()]
    answers = [
        net(*inputs, bias, *[torch.full(shape, fill)] * (2 * TINY.layers))[0] for fill in (0.0, 7.0)
    ]
    assert torch.allclose(answers[0], answers[1], atol=1e-5)


def test_a_view_for_another_chunk_shares_every_weight_and_keeps_the_window() -> None:
    net = tiny_denoiser()
    view = net.for_chunk(1)
    assert (view.config.chunk_frames, view.config.past_slots) == (1, 6)
    assert (net.config.chunk_frames, net.config.past_slots) == (2, 5)
    mine, its = dict(net.named_parameters()), dict(view.named_parameters())
    assert mine.keys() == its.keys()
    assert all(mine[name] is its[name] for name in mine)
    with torch.no_grad():
        net.head.bias.add_(1.0)
    assert torch.equal(view.head.bias, net.head.bias)
    for frames in (0, 8):
        with pytest.raises(EngineError, match=f"chunk of {frames} frames"):
            net.for_chunk(frames)


def test_one_frame_at_a_time_attends_to_six_past_slots() -> None:
    net, tokens = tiny_denoiser(), TINY.frame_tokens
    given = session(chunks=1)
    keys = [torch.randn(1, TINY.heads, 6 * tokens, TINY.head_width) for _ in range(2 * TINY.layers)]
    first = {k: v[:, 0, :1] for k, v in given.items() if k in ("noisy", "hidden", "audio")}
    t, bias = given["t"][:, 0], torch.zeros(1, 1, 1, 6 * tokens)
    one = net.for_chunk(1)(
        first["noisy"], first["hidden"], given["reference"], first["audio"], t, bias, *keys
    )
    assert one[0].shape == (1, 1, 16, 8, 10)
    assert one[1].shape == (1, TINY.heads, tokens, TINY.head_width)
    for slot in range(6):
        emptied = bias.clone()
        emptied[..., slot * tokens : (slot + 1) * tokens] = -1e4
        other = net.for_chunk(1)(
            first["noisy"], first["hidden"], given["reference"], first["audio"], t, emptied, *keys
        )
        assert not torch.allclose(other[0], one[0], atol=1e-5)


def test_a_chunk_as_long_as_the_window_needs_no_past() -> None:
    config = DenoiserConfig(**{**vars(TINY), "chunk_frames": 16, "past_slots": 0})
    torch.manual_seed(0)
    net = SmallDenoiser(config).eval().requires_grad_(False)
    torch.nn.init.normal_(net.head.weight, std=0.2)
    assert net.state_dict().keys() == tiny_denoiser().state_dict().keys()
    grid, audio = (2, 1, 16, 16, 8, 10), (2, 1, 16, TINY.audio_tokens, TINY.audio_width)
    noisy, hidden, reference = torch.randn(grid), torch.randn(grid), torch.randn(2, *grid[3:])
    rest = (torch.randn(audio), torch.rand(2, 1))
    none = (torch.zeros(1, 0, dtype=torch.int64), torch.zeros(1, 0))
    made = net.forward_chunks(noisy, hidden, reference, *rest, *none)
    noisy[:, :, 15] += 1.0
    changed = net.forward_chunks(noisy, hidden, reference, *rest, *none)
    assert not torch.allclose(made[:, :, 0], changed[:, :, 0], atol=1e-5)  # both ways in time


def test_the_decoder_paints_the_whole_region_and_uses_every_input() -> None:
    config = AutoencoderConfig(decoder_widths=(16, 12, 8, 8), encoder_widths=(12, 8, 8))
    torch.manual_seed(0)
    encoder, decoder = SmallEncoder(config).eval(), SmallDecoder(config).eval()
    picture = torch.rand(2, 3, config.region_height, config.region_width)
    latents = encoder(picture)
    assert latents.shape == (2, config.latent_channels, *config.latent_size)
    made = decoder(latents, picture, picture[:1])
    assert made.shape == picture.shape
    for changed in range(3):
        inputs = [latents.clone(), picture.clone(), picture[:1].clone()]
        inputs[changed] += 0.5
        assert not torch.allclose(decoder(*inputs), made, atol=1e-4)


def test_latents_have_unit_variance_while_training() -> None:
    encoder = SmallEncoder(AutoencoderConfig(encoder_widths=(12, 8, 8))).train()
    with torch.no_grad():
        encoder.head.weight.mul_(100.0)  # fresh weights see noise as a nearly even grey
    latents = encoder(torch.rand(8, 3, 128, 160))
    assert torch.allclose(latents.var((0, 2, 3), unbiased=False), torch.ones(16), atol=0.05)
    assert torch.allclose(latents.mean((0, 2, 3)), torch.zeros(16), atol=1e-3)


def test_the_audio_encoder_gives_tokens_for_the_frames_of_the_chunk() -> None:
    config = AudioConfig(width=24, layers=1, heads=2, token_width=8)
    encoder = SmallAudioEncoder(config).eval()
    mel = torch.randn(3, config.window_rows, config.mels)
    assert config.window_rows == 44
    assert encoder(mel).shape == (3, 2, 4, 8)


def test_the_audio_encoder_hears_one_frame_with_the_same_weights() -> None:
    encoder = SmallAudioEncoder(AudioConfig(width=24, layers=1, heads=2, token_width=8)).eval()
    view = encoder.for_chunk(1)
    assert view.config.window_rows == 40
    assert view.position is encoder.position
    mel = torch.randn(3, 40, 80)
    assert view(mel).shape == (3, 1, 4, 8)
    assert not torch.allclose(view(mel), view(mel.flip(1)), atol=1e-4)
    with pytest.raises(EngineError, match="12 frames"):
        encoder.for_chunk(3)


def test_a_config_survives_json_and_refuses_unknown_sizes() -> None:
    config = SmallConfig()
    assert SmallConfig.from_dict(config.to_dict()) == config
    raw = config.to_dict()
    raw["denoiser"]["depth"] = 3
    with pytest.raises(TypeError, match="depth"):
        SmallConfig.from_dict(raw)


def test_the_shipped_sizes_stay_within_the_budget() -> None:
    config = SmallConfig()
    nets = (
        SmallEncoder(config.autoencoder), SmallDecoder(config.autoencoder),
        SmallAudioEncoder(config.audio), SmallDenoiser(config.denoiser),
    )  # fmt: skip
    total = sum(p.numel() for net in nets for p in net.parameters())
    assert total < 18e6  # one byte each in the shipped files, which may have 20 MB
