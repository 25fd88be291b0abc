"""Clips of the training at scale: shards on disk, their making from videos, the sync reward."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")

import av  # noqa: E402
import cv2  # noqa: E402
from safetensors.torch import save_file  # noqa: E402

from core.errors import TrainingError, WeightsError  # noqa: E402
from core.models.taehv import Taehv  # noqa: E402
from core.models.wan_vae import WanVae  # noqa: E402
from core.models.wav2vec2 import Wav2Vec2  # noqa: E402
from tests.golden_parts import HEADS, taehv_state, tensors  # noqa: E402
from tests.unit.training.lipforcing_runs import CPU, SIZES, write_clips  # noqa: E402
from tests.unit.training.small_runs import StepClock  # noqa: E402
from training.lipforcing import prepare  # noqa: E402
from training.lipforcing.encoding import CLIP_FRAMES, read_aligned, segments  # noqa: E402
from training.lipforcing.reward import SyncReward  # noqa: E402
from training.lipforcing.shards import INDEX, SCENE, ClipShards, ShardWriter  # noqa: E402
from training.lipforcing.syncnet import ChannelNorm, SyncNet, mfcc  # noqa: E402
from training.small.sync_network import confidence, offset_distances  # noqa: E402

pytestmark = pytest.mark.torch

SIZE = 32


@pytest.fixture(autouse=True)
def _one_thread() -> None:
    torch.set_num_threads(1)


def test_clips_come_back_as_they_were(tmp_path: Path) -> None:
    shards = write_clips(tmp_path, train=4, valid=2)
    assert (shards.count("train"), shards.count("valid")) == (4, 2)
    batch = shards.batch("train", [3, 0], CPU)
    draw = torch.Generator().manual_seed(2)
    torch.randn(7, 8, generator=draw)
    clips = [
        {part: torch.randn(s, generator=draw) for part, s in SIZES.shapes().items()}
        for _ in range(4)
    ]
    for row, n in enumerate((3, 0)):
        assert torch.equal(batch.target[row], clips[n]["target"].bfloat16().float())
        assert torch.equal(batch.clip.masked[row], clips[n]["masked"].bfloat16().float())
        assert torch.equal(batch.clip.reference[row], clips[n]["reference"].bfloat16().float())
        assert torch.equal(batch.clip.audio[row], clips[n]["audio"].bfloat16().float())
        assert float((batch.pcm[row] - 3000 * clips[n]["pcm"] / 32768).abs().max()) < 1e-4
    assert torch.equal(batch.clip.first_reference, batch.clip.reference[:, :, :1])
    assert batch.clip.text.shape == (2, 7, 8)
    assert batch.negative_text is None
    drawn = shards.draw(3, np.random.default_rng(0), CPU)
    assert drawn.target.shape == (3, *SIZES.shapes()["target"])


def test_a_writer_goes_on_and_refuses_other_clips(tmp_path: Path) -> None:
    write_clips(tmp_path)
    text, mask = torch.ones(2, 8), torch.ones(4, 6)
    with pytest.raises(TrainingError, match="another mask or another text"):
        ShardWriter(tmp_path, SIZES, {"keep_mask": mask, "text": text})
    fresh = ShardWriter(tmp_path / "new", SIZES, {"keep_mask": mask, "text": text})
    clip = {part: torch.zeros(shape) for part, shape in SIZES.shapes().items()}
    fresh.add("one", "train", clip)
    with pytest.raises(TrainingError, match="cannot be called"):
        fresh.add("one", "train", clip)
    with pytest.raises(TrainingError, match=r"is .*, not"):
        fresh.add("two", "train", {**clip, "audio": torch.zeros(3, 6)})
    with pytest.raises(TrainingError, match="no numbers"):
        fresh.add("two", "train", {**clip, "target": clip["target"] / 0})
    fresh.settle()
    with pytest.raises(TrainingError, match="has no clips"):
        ClipShards(tmp_path / "new")  # a shard has more clips than that
    fresh.close()
    assert ClipShards(tmp_path / "new").count() == 1
    again = ShardWriter(tmp_path / "new", SIZES, {"keep_mask": mask, "text": text})
    assert again.names == {"one"}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"format": 2}, "format is 2"),
        ({"sizes": {"channels": 16}}, "no sizes"),
        (
            {"sizes": dict.fromkeys(("channels", "frames", "height", "width", "features"), -1)},
            "siz",
        ),
        ({"shards": [{"file": "../x.safetensors", "split": "train", "clips": ["a"]}]}, "is none"),
        ({"shards": [{"file": "x.safetensors", "split": "train", "clips": [3]}]}, "no names"),
        ({"shards": None}, "damaged"),
    ],
)
def test_a_damaged_index_is_named(tmp_path: Path, change: dict[str, object], words: str) -> None:
    write_clips(tmp_path)
    index = json.loads((tmp_path / INDEX).read_text(encoding="utf-8"))
    (tmp_path / INDEX).write_text(json.dumps({**index, **change}), encoding="utf-8")
    with pytest.raises(TrainingError, match=words):
        ClipShards(tmp_path)


def test_damaged_files_are_named(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match=r"training\.lipforcing\.prepare"):
        ClipShards(tmp_path)
    shards = write_clips(tmp_path)
    shard = tmp_path / "00000.safetensors"
    shard.write_bytes(shard.read_bytes()[:-100])
    with pytest.raises(TrainingError, match=shard.name):
        shards.batch("train", [0], CPU)
    save_file({"text": torch.ones(2, 8)}, tmp_path / SCENE)
    with pytest.raises(TrainingError, match="no mask and text"):
        ClipShards(tmp_path)


def test_references_are_what_follows_or_what_was_before() -> None:
    assert segments(80) == []
    assert segments(81) == [(0, 0)]
    assert segments(100) == [(0, 19)]
    assert segments(162) == [(0, 81), (81, 0)]
    assert segments(250) == [(0, 81), (81, 162), (162, 0)]


def write_video(path: Path, frames: int, *, rate: int = 25, size: int = SIZE) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(frames)
    with av.open(str(path), "w") as media:
        video = media.add_stream("mpeg4", rate=rate)
        video.width = video.height = size
        video.pix_fmt = "yuv420p"
        sound = media.add_stream("aac", rate=16000, layout="mono")
        for _ in range(frames):
            picture = np.full((size, size, 3), rng.integers(256), np.uint8)
            for packet in video.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")):
                media.mux(packet)
        samples = (8000 * rng.standard_normal((1, frames * 640))).astype(np.int16)
        block = av.AudioFrame.from_ndarray(samples, format="s16", layout="mono")
        block.sample_rate, block.pts, block.time_base = 16000, 0, Fraction(1, 16000)
        for stream, given in ((sound, block), (sound, None), (video, None)):
            for packet in stream.encode(given):
                media.mux(packet)


def prepare_arguments(folder: Path) -> list[str]:
    save_file(tensors("tiny_wanvae_weights"), folder / "vae.safetensors")
    save_file(tensors("tiny_wav2vec_weights"), folder / "ear.safetensors")
    save_file({"text": torch.randn(1, 5, 8)}, folder / "text.safetensors")
    mask = np.full((64, 64), 255, np.uint8)
    mask[32:, 12:-12] = 0
    cv2.imwrite(str(folder / "mask.png"), mask)
    files = {"vae": "vae", "wav2vec": "ear", "text": "text"}
    return [
        "--videos", str(folder / "videos"), "--data", str(folder / "data"), "--mask",
        str(folder / "mask.png"), "--size", str(SIZE), "--ear-heads", str(HEADS), "--device", "cpu",
        *(word for k, v in files.items() for word in (f"--{k}", str(folder / f"{v}.safetensors"))),
    ]  # fmt: skip


@pytest.mark.slow
def test_videos_become_clips_and_are_not_made_twice(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_video(tmp_path / "videos" / "a" / "long.mp4", 170)
    write_video(tmp_path / "videos" / "b.mp4", 85)
    write_video(tmp_path / "videos" / "fast.mp4", 90, rate=30)
    write_video(tmp_path / "videos" / "large.mp4", 5, size=48)
    write_video(tmp_path / "videos" / "short.mp4", 20)
    (tmp_path / "videos" / "broken.mp4").write_bytes(b"no video")
    arguments = prepare_arguments(tmp_path)
    # The first look of the clock begins, the next is before a video: one video in this slice.
    args = prepare.parser().parse_args([*arguments, "--slice-minutes", str(1.5 / 60)])
    assert not prepare.prepare(args, CPU, StepClock())
    assert ClipShards(tmp_path / "data").count() == 2
    prepare.main([*arguments, "--valid-share", "1.0"])
    said = capsys.readouterr().err
    for words in ("30 pictures a second", "48 x 48", "a clip has 81", "damaged or no video"):
        assert words in said
    shards = ClipShards(tmp_path / "data")
    assert (shards.count("train"), shards.count("valid")) == (2, 1)
    assert len(list((tmp_path / "data").glob("0*.safetensors"))) == 2

    pictures, sound = read_aligned(tmp_path / "videos" / "a" / "long.mp4", SIZE)
    assert pictures.shape == (170, SIZE, SIZE, 3)
    batch = shards.batch("train", [0, 1], CPU)
    video = torch.from_numpy(pictures).permute(3, 0, 1, 2)[None].float() / 127.5 - 1
    keep = torch.ones(SIZE, SIZE)
    keep[16:, 6:-6] = 0
    vae = WanVae.from_state(tensors("tiny_wanvae_weights"))
    ear = Wav2Vec2.from_state(tensors("tiny_wav2vec_weights"), heads=HEADS)
    with torch.no_grad():
        for n, at in enumerate((0, 81)):
            part = video[:, :, at : at + CLIP_FRAMES]
            wanted, hidden = vae.encode(part), vae.encode(part * keep)
            assert float((batch.target[n] - wanted[0]).abs().max()) < 0.02  # bfloat16 on disk
            assert float((batch.clip.masked[n] - hidden[0]).abs().max()) < 0.02
            pcm = torch.from_numpy(sound[at * 640 :][: CLIP_FRAMES * 640] / 32768.0).float()
            rows = ear.listen(pcm, CLIP_FRAMES)
            assert float((batch.clip.audio[n] - rows).abs().max()) < 0.02 * float(rows.abs().max())
            assert torch.equal(batch.pcm[n], pcm)
    assert torch.equal(batch.clip.reference[0], batch.target[1])
    assert torch.equal(batch.clip.reference[1], batch.target[0])
    assert shards.keep_mask.tolist() == [[1] * 4, [1] * 4, [1, 0, 0, 1], [1, 0, 0, 1]]


def test_what_is_missing_is_said(tmp_path: Path) -> None:
    write_video(tmp_path / "videos" / "short.mp4", 20)
    arguments = prepare_arguments(tmp_path)
    with pytest.raises(SystemExit, match="none of the 1 videos"):
        prepare.main(arguments)
    (tmp_path / "mask.png").write_bytes(b"")
    with pytest.raises(SystemExit, match="no mask picture"):
        prepare.main(arguments)
    save_file({"text": torch.randn(3)}, tmp_path / "text.safetensors")
    with pytest.raises(TrainingError, match="one text"):
        prepare.read_text(tmp_path / "text.safetensors")


def test_the_sound_features_are_those_that_syncnet_learned() -> None:
    """Recorded from python_speech_features 0.6, with its defaults."""
    golden = np.load(Path(__file__).with_name("golden_mfcc.npz"))
    found = mfcc(torch.from_numpy(golden["samples"].astype(np.float64))).numpy()
    assert np.abs(found - golden["mfcc"]).max() < 1e-9
    assert bool(mfcc(torch.zeros(1600, dtype=torch.float64)).isfinite().all())


@pytest.mark.slow
def test_the_reward_is_the_offset_search_over_decoded_pictures(tmp_path: Path) -> None:
    torch.manual_seed(0)
    judge = SyncNet().eval()
    for layer in judge.modules():  # fresh running figures would let no signal through 1 to 1
        if isinstance(layer, ChannelNorm):
            layer.running_var.fill_(0.3)
    path = tmp_path / "syncnet.safetensors"
    counters = {"netfclip.1.num_batches_tracked": torch.tensor(7)}  # as the public file has them
    save_file({**judge.state_dict(), **counters}, path)
    save_file(taehv_state(), tmp_path / "taehv.safetensors")
    reward = SyncReward.from_files(tmp_path / "taehv.safetensors", path, CPU)
    latents, pcm = torch.randn(1, 16, 6, 2, 2), 0.1 * torch.randn(1, 21 * 640)
    found = reward.confidence(latents, pcm)
    assert found.shape == (1,)
    decoder = Taehv.from_state(taehv_state())
    with torch.no_grad():
        pictures = decoder.decode(latents[0].transpose(0, 1)[None])[0]
        small = torch.nn.functional.interpolate(pictures, size=(224, 224), mode="bilinear")
        windows = [255 * small[n : n + 5].flip(1).transpose(0, 1)[None] for n in range(16)]
        mouth = torch.cat([judge.netfclip(judge.netcnnlip(w).flatten(1)) for w in windows])
        told = mfcc(pcm[0].double() * 32768).float()
        rows = torch.stack([told[4 * n : 4 * n + 20].T for n in range(16)])[:, None]
        sound = judge.netfcaud(judge.netcnnaud(rows).flatten(1))
    wanted = confidence(offset_distances(mouth[None], sound[None]))
    assert found[0].item() == pytest.approx(wanted.item(), rel=1e-4)
    assert found.min() > 0
    with pytest.raises(TrainingError, match="too short"):
        reward.confidence(latents[:, :, :4], pcm)
    state = judge.state_dict()
    state.pop("netfcaud.0.bias")
    save_file(state, path)
    with pytest.raises(WeightsError, match=r"netfcaud\.0\.bias"):
        SyncNet.from_file(path)
