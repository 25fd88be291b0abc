"""The parts of Lip Forcing's live engine, each against what it stands for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from core.avatar.face_paste import mix_face, paste_face  # noqa: E402
from core.avatar.library import AvatarLibrary  # noqa: E402
from core.avatar.wide_faces import loop_faces  # noqa: E402
from core.errors import EngineError, WeightsError  # noqa: E402
from core.face_mask import FaceMask  # noqa: E402
from core.models.lipforcing_config import LipForcingConfig  # noqa: E402
from core.models.wan_vae import WanVae  # noqa: E402
from core.models.wan_vae_config import WanVaeConfig  # noqa: E402
from core.models.wav2vec2 import FRAME_SAMPLES  # noqa: E402
from core.student import lipforcing_live  # noqa: E402
from core.student.lipforcing_live import WINDOW_FRAMES, LiveOptions  # noqa: E402
from core.student.torch_fp8 import Fp8Linear, shorten  # noqa: E402
from core.student.torch_hearing import RollingHearing  # noqa: E402
from core.student.torch_lipforcing_open import open_engine  # noqa: E402
from core.student.torch_lipforcing_parts import choose_device, open_parts, read_text  # noqa: E402
from core.student.torch_live_decoders import TaehvDecoder, WanDecoder  # noqa: E402
from core.student.torch_live_ear import LiveEar  # noqa: E402
from core.student.torch_live_latents import cached_latents, encode_loop  # noqa: E402
from core.student.torch_live_paste import LivePaste  # noqa: E402
from tests.avatar_factory import write_avatar  # noqa: E402
from tests.lipforcing_factory import FACE_PX, TinySizes, tiny_parts, write_files  # noqa: E402
from tests.unit.student.live_bench import drawn_avatar, speech  # noqa: E402

pytestmark = [pytest.mark.torch, pytest.mark.timeout(600)]  # a busy machine

CPU = torch.device("cpu")


def test_pasted_as_the_reference_pastes(tmp_path: Path) -> None:
    """At full size, on a face at the picture's border too: at most a level beside the exact one."""
    write_avatar(tmp_path / "drawn", frames=3, size_px=(640, 480))
    avatar = AvatarLibrary(tmp_path, tmp_path / "none").get("drawn")
    shifted = avatar.affines.copy()
    shifted[2, :, 2] += shifted[2, :, :2] @ (0.0, -250.0)
    avatar = replace(avatar, affines=shifted)
    wide = loop_faces(avatar, None)
    faces = np.stack([wide.face(index) for index in range(3)])
    paste = LivePaste(avatar, wide, faces, 3, CPU)
    y, x = np.mgrid[0:512, 0:512]
    made = np.stack([0.5 + 0.4 * np.sin((x + y * n) / 30) for n in range(3)], -1).astype(np.float32)
    pictures = torch.from_numpy(made).permute(2, 0, 1)[None].expand(3, -1, -1, -1)
    paste.start(pictures, [2, 0, 1])
    mask = FaceMask()
    for patch, index in zip(paste.finished(), [2, 0, 1], strict=True):
        frame = avatar.loop.frame(index)
        wanted = paste_face(frame, mix_face(made, faces[index], mask), wide.matrix(index))
        (left, top), (height, width) = paste.corner(index), patch.shape[:2]
        pasted = frame.copy()
        pasted[top : top + height, left : left + width] = patch
        assert np.abs(pasted.astype(int) - wanted).max() <= 1
        assert np.abs(wanted.astype(int) - frame).max() > 50
    corners = {paste.corner(index) for index in range(3)}
    assert len(corners) > 1


def test_a_loop_is_encoded_as_a_video_and_goes_round(tmp_path: Path) -> None:
    avatar = drawn_avatar(tmp_path, frames=14)
    wide, network = avatar.faces, WanVae(WanVaeConfig(base_width=4), decoder=False).eval()
    faces = np.stack([wide.face(index) for index in range(14)])
    made = encode_loop(network, wide, faces)
    assert len(made) == 14
    assert made.masked.shape == made.reference.shape == (15, 16, FACE_PX // 8, FACE_PX // 8)
    round_twice = np.concatenate([faces, faces])[:25]
    plain = torch.from_numpy(round_twice).permute(3, 0, 1, 2)[None].float() / 127.5 - 1.0
    hidden = plain * torch.from_numpy(np.array(wide.pixels))
    starts = [14, *(n % 14 for n in range(1, 25, 4))]
    with torch.no_grad():
        for video, stream in ((plain, made.reference), (hidden, made.masked)):
            wanted = network.encode(video)[0].transpose(0, 1)
            assert (wanted - stream[starts]).abs().max() < 1e-5
    keep = torch.from_numpy(np.array(wide.latent)).float()
    scene = made.scene([14, 1, 5], keep)
    assert torch.equal(scene[0, :16, 2], made.reference[14])  # the session's first, always
    assert torch.equal(scene[0, 16, 1], 1 - keep)
    assert torch.equal(scene[0, 17:33, 2], made.masked[5])
    assert torch.equal(scene[0, 33:, 1], made.reference[1])


def test_latents_are_kept_and_made_again_when_anything_changed(tmp_path: Path) -> None:
    avatar, folder = drawn_avatar(tmp_path, frames=4), tmp_path / "kept"
    wide, network = avatar.faces, WanVae(WanVaeConfig(base_width=4), decoder=False).eval()
    faces = np.stack([wide.face(index) for index in range(4)])
    opened: list[int] = []

    def network_again() -> WanVae:
        opened.append(1)
        return network

    first = cached_latents(folder, wide, faces, network_again, "a")
    again = cached_latents(folder, wide, faces, network_again, "a")
    assert len(opened) == 1
    assert torch.equal(first.masked, again.masked)
    assert torch.equal(first.reference, again.reference)
    cached_latents(folder, wide, faces, network_again, "b")
    cached_latents(folder, wide, faces ^ 1, network_again, "a")
    assert len(opened) == 3
    for kept in folder.iterdir():
        kept.write_bytes(kept.read_bytes()[:100])
    cached_latents(folder, wide, faces, network_again, "a")
    assert len(opened) == 4
    (tmp_path / "file").write_text("no folder")
    cached_latents(tmp_path / "file", wide, faces, network_again, "a")  # cannot be kept
    assert len(opened) == 5


def test_the_ear_hears_what_a_stream_hears(tmp_path: Path) -> None:
    parts, ahead = tiny_parts(tmp_path), 2
    ear = LiveEar(parts.ear, WINDOW_FRAMES, ahead)
    pcm = speech(WINDOW_FRAMES + 12)
    stream = RollingHearing(parts.ear, WINDOW_FRAMES, ahead)
    stream.push(pcm)
    stream.take(WINDOW_FRAMES - ahead)
    wanted = stream.take(12)
    heard = ear.groups(pcm[12 * FRAME_SAMPLES :], 3)
    assert heard.shape == (1, 3, 4, wanted.shape[1])
    assert (heard[0].flatten(0, 1) - wanted).abs().max() < 1e-5
    assert (ear.groups(pcm[12 * FRAME_SAMPLES :], 1) - heard[:, 2:]).abs().max() < 1e-6
    silent = ear.silent_groups(3)
    assert torch.equal(silent[0, 0], silent[0, 0, :1].expand(4, -1))
    rows = parts.ear.listen(torch.zeros(ear.samples), WINDOW_FRAMES)
    assert torch.equal(silent[0, 1:].flatten(0, 1), rows[1:9])


@pytest.mark.parametrize("decoder", ["taehv", "wan"])
def test_decoders_go_on_where_they_were(tmp_path: Path, decoder: str) -> None:
    parts = tiny_parts(tmp_path, LiveOptions(decoder=decoder))
    made = parts.decoder()
    assert isinstance(made, TaehvDecoder if decoder == "taehv" else WanDecoder)
    latents = torch.randn(1, 16, 9, 4, 4, generator=torch.Generator().manual_seed(2))
    for _ in range(2):  # the second time the same: nothing is left of the first
        pieces = [made.begin(latents[:, :, :3]).clone()]
        pieces += [made.decode(latents[:, :, at : at + 3]).clone() for at in (3, 6)]
        pictures = torch.cat(pieces)
        with torch.no_grad():
            if decoder == "taehv":
                wanted = made._network.decode(latents.transpose(1, 2))[0]
            else:
                video = made._network.decode(latents)[0].transpose(0, 1)
                wanted = ((video + 1) / 2).clamp(0, 1)
        assert pictures.shape == (9 + 24, 3, 32, 32)
        assert (pictures - wanted).abs().max() < 1e-5


@pytest.mark.parametrize("scaled", [True, False])
def test_8_bit_matrices_come_close(scaled: bool) -> None:
    torch.manual_seed(0)
    linear = torch.nn.Linear(256, 64)
    linear.weight.data[3] *= 100  # rows of very different size
    short = Fp8Linear(linear, CPU, scaled=scaled)
    x = torch.randn(2, 5, 256).bfloat16()
    x[0, 1] *= 1000
    with torch.no_grad():
        wanted, made = linear(x.float()), short(x)
    assert made.shape == wanted.shape
    assert made.dtype is torch.bfloat16
    # Three bits behind the point, of weights and of activations: each product is off by 4 % or so,
    # and a sum by as much of the root of its squared products.
    products = (x.float()[..., None, :] * linear.weight.detach()).norm(dim=-1)
    error = (made.float() - wanted).abs()
    assert (error < 0.2 * products + 0.005 * wanted.abs()).all()
    assert (error / products).mean() < 0.05
    assert short.weight.element_size() == 1


def test_8_bit_replaces_the_large_matrices_of_all_blocks(tmp_path: Path) -> None:
    whole = tiny_parts(tmp_path)
    options = LiveOptions(precision="fp8")
    short = open_parts(write_files(tmp_path), options, provider="cpu")
    kinds = [type(m) for m in short.network.blocks.modules()]
    assert kinds.count(Fp8Linear) == 4 * 10
    assert torch.nn.Linear not in kinds
    assert isinstance(short.network.head.head, torch.nn.Linear)
    assert len(short.notices) <= 1
    keys = [parts.text.layers[0][0].float() for parts in (whole, short)]
    words = min(len(keys[0][0]), len(keys[1][0])) - 4
    error = (keys[1][:, :words] - keys[0][:, :words]).norm() / keys[0][:, :words].norm()
    assert 0 < error < 0.1
    odd = torch.nn.Sequential(torch.nn.Linear(10, 32))
    shorten(odd, CPU)
    assert isinstance(odd[0], torch.nn.Linear)  # not of whole sixteens: stays


def test_files_that_do_not_belong_together_are_refused(tmp_path: Path) -> None:
    files = write_files(tmp_path / "one")
    other = write_files(tmp_path / "other", TinySizes(ear_layers=2, text_features=24))
    with pytest.raises(WeightsError, match="hears 72 values for a picture and the ear makes 96"):
        open_parts(replace(files, ear=other.ear), LiveOptions(), provider="cpu")
    with pytest.raises(WeightsError, match="16 values and the prompt has 24"):
        open_parts(replace(files, text=other.text), LiveOptions(), provider="cpu")
    with pytest.raises(WeightsError, match=r"taew2_1\.pth"):
        open_parts(replace(files, taehv=tmp_path / "taew2_1.pth"), LiveOptions(), provider="cpu")
    with pytest.raises(WeightsError, match="taehv needs its file"):
        open_parts(replace(files, taehv=None), LiveOptions(), provider="cpu")
    damaged = tmp_path / "damaged.pth"
    damaged.write_bytes(files.network.read_bytes()[:-1000])
    with pytest.raises(WeightsError, match=r"damaged\.pth"):
        open_engine(replace(files, network=damaged), LiveOptions(), provider="cpu")


def test_an_embedded_prompt_is_one_tensor_of_numbers(tmp_path: Path) -> None:
    text = torch.ones(1, 4, 8)
    for name, content in (("bare", text), ("table", {"text_emb": text}), ("flat", text[0])):
        path = tmp_path / f"{name}.pt"
        torch.save(content, path)
        assert torch.equal(read_text(path), text)
    bad = {
        "two": {"a": text, "b": text},
        "list": [text],
        "whole": torch.ones(1, 4, 8, dtype=torch.int64),
        "batch": torch.ones(2, 4, 8),
        "nan": text * float("nan"),
    }
    for name, content in bad.items():
        torch.save(content, tmp_path / f"{name}.pt")
        with pytest.raises(WeightsError, match=f"{name}.pt"):
            read_text(tmp_path / f"{name}.pt")
    (tmp_path / "none.safetensors").write_bytes(b"nothing")
    with pytest.raises(WeightsError, match="cannot be read as an embedded prompt"):
        read_text(tmp_path / "none.safetensors")


def test_code_in_a_prompt_is_not_run(tmp_path: Path) -> None:
    class Bomb:
        def __reduce__(self) -> tuple[object, ...]:
            return (Path.touch, (tmp_path / "boom",))

    torch.save({"text_emb": Bomb()}, tmp_path / "bomb.pt")
    with pytest.raises(WeightsError, match="embedded prompt"):
        read_text(tmp_path / "bomb.pt")
    assert not (tmp_path / "boom").exists()


def test_a_device_is_named_or_refused() -> None:
    assert choose_device("cpu") == (CPU, "cpu")
    with pytest.raises(EngineError, match="not on 'rocm'"):
        choose_device("rocm")
    if not torch.cuda.is_available():
        assert choose_device("auto") == (CPU, "cpu")
        with pytest.raises(EngineError, match="no NVIDIA GPU here"):
            choose_device("cuda")


def test_full_sizes_are_those_of_the_paper_and_take_a_gpu() -> None:
    from core.student.lipforcing_work import Work, stated_peak_tflops
    from core.student.torch_lipforcing_random import random_parts, scale_of

    for name, call, linear in (("1.3B", 12.04e12, 7.68e12), ("14B", 92.83e12, 73.44e12)):
        config = scale_of(name).network
        work = Work(config.width, config.feed_forward, config.layers, 1024, 512)
        assert work.call(3, 7) == pytest.approx(call, rel=2e-3)  # section 7.4, chunk 3
        bare = replace(work, text_rows=0)
        assert bare.call(3, 0) == pytest.approx(linear, rel=2e-3)
        assert 0.96 < work.write(3, 7) / work.call(3, 7) < 1.0
        assert isinstance(config, LipForcingConfig)
        if not torch.cuda.is_available():
            with pytest.raises(EngineError, match="size tiny runs anywhere"):
                random_parts(scale_of(name), LiveOptions())
    with pytest.raises(EngineError, match="no size '7B'"):
        scale_of("7B")
    assert stated_peak_tflops("NVIDIA H100 80GB HBM3") == 989.0
    assert stated_peak_tflops("a toaster") is None


def test_options_say_what_a_chunk_waits_for() -> None:
    for mode, pictures in (("chunk3", 12), ("overlap", 4), ("chunk1", 4)):
        for ahead in (0, 80, 320):
            options = LiveOptions(mode=mode, lookahead_ms=ahead)
            spec = options.spec()
            assert spec.chunk_frames == pictures
            assert spec.window_rows == 81 * 640
            assert spec.audio_wait_ms == pictures * 40 + ahead
    for wrong in ({"mode": "chunk2"}, {"decoder": "sd"}, {"precision": "int4"}):
        with pytest.raises(EngineError, match="choose one of"):
            LiveOptions(**wrong)
    for ahead in (-40, 30, 1040):
        with pytest.raises(EngineError, match="multiple of 40 ms"):
            LiveOptions(lookahead_ms=ahead)
    assert lipforcing_live.NAMES == ("lipforcing", "lipforcing-14b", "lipforcing-1.3b")
