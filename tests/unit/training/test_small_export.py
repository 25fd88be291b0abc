"""The exported student: same answers as its networks, accepted by the live chain's engine."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")

from core.errors import TrainingError  # noqa: E402
from core.models.small_config import (  # noqa: E402
    AudioConfig,
    AutoencoderConfig,
    DenoiserConfig,
    SmallConfig,
)
from core.region import blend_mask  # noqa: E402
from core.student.manifest import read_manifest  # noqa: E402
from core.student.onnx_small import DEFAULT_SEED  # noqa: E402
from core.student.small_sizes import check_sizes  # noqa: E402
from tests.unit.training.drawn_mouths import make_folder  # noqa: E402
from training.small import export  # noqa: E402
from training.small.calibration import calibration_samples  # noqa: E402
from training.small.clips import ClipFolder, frame_range  # noqa: E402
from training.small.networks import Networks, build_networks  # noqa: E402
from training.small.onnx_graphs import random_feeds, student_graphs  # noqa: E402
from training.evaluation.playback import Speaker  # noqa: E402
from training.small.rollout import generate  # noqa: E402
from training.small.sequences import MelBank  # noqa: E402

pytestmark = pytest.mark.torch

TINY = SmallConfig(
    autoencoder=AutoencoderConfig(encoder_widths=(16, 12, 8), decoder_widths=(16, 12, 8, 8)),
    audio=AudioConfig(width=32, layers=1, heads=2, token_width=16),
    denoiser=DenoiserConfig(
        audio_width=16, conv_width=16, conv_blocks=1, width=32, layers=2, heads=2
    ),
)


@pytest.fixture(autouse=True)
def _one_thread() -> None:
    torch.set_num_threads(1)


def lively_networks() -> Networks:
    """Fresh networks, the layers that start at zero woken up."""
    torch.manual_seed(0)
    nets = build_networks(TINY).freeze()
    for parameter in (*nets.denoiser.parameters(), *nets.audio.parameters()):
        if not parameter.abs().sum():
            torch.nn.init.normal_(parameter, std=0.1)
    return nets


@pytest.fixture(scope="module")
def clips(tmp_path_factory: pytest.TempPathFactory) -> ClipFolder:
    return ClipFolder(make_folder(tmp_path_factory.mktemp("drawn"), clips=5, frames=26))


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory, clips: ClipFolder) -> Path:
    """A folder with the float32 and the eight-bit student."""
    torch.set_num_threads(1)
    out = tmp_path_factory.mktemp("student")
    samples = calibration_samples(lively_networks(), clips)
    provenance = {"commit": "none", "data": export.data_sources(clips.licences)}
    export.export_student(lively_networks(), samples, out / "int8", out / "float32", provenance)
    return out


@pytest.mark.parametrize("kind", ["int8", "float32"])
def test_the_runtime_accepts_the_directory(exported: Path, kind: str) -> None:
    manifest = read_manifest(exported / kind)
    check_sizes(manifest)
    assert manifest.licence == "Apache-2.0"
    assert manifest.data[0]["licence"] == "public domain"
    assert {f.name for f in (exported / kind).iterdir()} == {*manifest.files, "manifest.json"}


def test_training_and_live_chain_make_the_same_pictures(exported: Path, clips: ClipFolder) -> None:
    """The rollout that training learns on, drawn with the engine's noise, is what the engine shows.

    Five chunks: first chunk without past, filling window, full window with a sink.
    """
    nets, clip, chunks = lively_networks(), clips.clips[0], 5
    frames = frame_range(clip)[: 2 * chunks]
    base = clips.base_bytes(frames)
    random = np.random.default_rng(DEFAULT_SEED)

    def draw(shape: torch.Size) -> torch.Tensor:
        return torch.from_numpy(random.standard_normal(tuple(shape), dtype=np.float32))

    hidden_rgb, reference = clips.hide(clips.base(frames)), clips.base(frames[:1])
    mel = MelBank([clips.sound(clip)], TINY.audio).windows(0, 2 * np.arange(chunks))
    hidden = nets.encoder(hidden_rgb).half().float().reshape(1, chunks, 2, 16, 8, 10)
    latents = generate(
        nets.denoiser, hidden, nets.encoder(reference).half().float(), nets.audio(mel)[None], draw
    )
    made = nets.decoder(latents.reshape(-1, 16, 8, 10), hidden_rgb, reference).clamp(0, 1)
    mask = blend_mask()[..., None]
    painted = np.rint(made.permute(0, 2, 3, 1).numpy() * 255)
    wanted = mask * painted + (1 - mask) * base
    shown = Speaker(exported / "float32").speak(base, clips.sound(clip))
    assert np.abs(shown - wanted).max() <= 1.01
    assert np.abs(painted - base).mean() > 5  # fresh networks paint nonsense, not the base


def test_eight_bits_stay_close_to_float32(exported: Path) -> None:
    metrics = json.loads((exported / "int8" / "manifest.json").read_text())["metrics"]["int8"]
    assert set(metrics) == {"audio_encoder", "denoiser", "decoder", "encoder"}
    for name, figures in metrics.items():
        assert figures["float32_difference"] < 1e-3, name
        assert 0 < figures["int8_relative_error"] < 0.1, name


def test_calibration_meets_early_and_late_calls_of_a_session(clips: ClipFolder) -> None:
    samples = calibration_samples(lively_networks(), clips)
    feeds = samples["denoiser"]
    assert {round(float(f["t"][0]), 3) for f in feeds} == {0.999, 0.769}
    assert any((f["past_bias"] < 0).all() for f in feeds)
    assert any((f["past_bias"] == 0).all() for f in feeds)


def test_a_graph_that_differs_from_its_network_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nets, rng = lively_networks(), np.random.default_rng(0)
    samples = {g.name: [random_feeds(g, rng)] for g in student_graphs(nets)}
    monkeypatch.setattr(export, "LARGEST_DIFFERENCE", 0.0)
    with pytest.raises(TrainingError, match="differs from its network"):
        export.export_student(nets, samples, tmp_path / "a", tmp_path / "b", {})


def test_a_student_that_is_too_large_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nets, rng = lively_networks(), np.random.default_rng(0)
    samples = {g.name: [random_feeds(g, rng)] for g in student_graphs(nets)}
    monkeypatch.setattr(export, "LARGEST_BYTES", 1000)
    with pytest.raises(TrainingError, match="make it smaller"):
        export.export_student(nets, samples, tmp_path / "a", tmp_path / "b", {})
