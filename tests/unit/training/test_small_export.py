"""The exported student: same answers as its networks, accepted by the live chain's engine."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")

from core.errors import TrainingError  # noqa: E402
from core.models.small_config import TINY  # noqa: E402
from core.models.small_denoiser import SmallDenoiser  # noqa: E402
from core.region import blend_mask  # noqa: E402
from core.student.manifest import read_manifest  # noqa: E402
from core.student.onnx_small import DEFAULT_SEED  # noqa: E402
from core.student.schedule import ONE_STEP_TIMES, TIMES  # noqa: E402
from core.student.small_sizes import check_sizes  # noqa: E402
from tests.unit.training.drawn_mouths import make_folder  # noqa: E402
from training.evaluation.playback import Speaker  # noqa: E402
from training.small import calibration, export, likeness, onnx_graphs  # noqa: E402
from training.small.calibration import calibration_samples  # noqa: E402
from training.small.checkpoints import (  # noqa: E402
    AUTOENCODER_FILE,
    ONE_STEP_FILE,
    save_checkpoint,
)
from training.small.clips import ClipFolder, frame_range  # noqa: E402
from training.small.live_denoiser import LiveDenoiser  # noqa: E402
from training.small.networks import Networks, build_networks  # noqa: E402
from training.small.onnx_graphs import chunk_networks  # noqa: E402
from training.small.rollout import generate  # noqa: E402
from training.small.sequences import MelBank  # noqa: E402

pytestmark = pytest.mark.torch

PROVENANCE: dict[str, Any] = {"commit": "none", "data": []}


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
    with torch.no_grad():
        nets.decoder.stem.weight *= 20.0  # what the denoiser makes shall be seen
    return nets


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_folder(tmp_path_factory.mktemp("drawn"), clips=5, frames=26)


@pytest.fixture(scope="module")
def clips(data: Path) -> ClipFolder:
    return ClipFolder(data)


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory, clips: ClipFolder) -> Path:
    """A folder with the student in all forms."""
    torch.set_num_threads(1)
    out = tmp_path_factory.mktemp("student")
    provenance = {**PROVENANCE, "data": export.data_sources(clips.licences)}
    export.export_student(lively_networks(), clips, in_folders(out), provenance)
    return out


def in_folders(out: Path) -> dict[str, Path]:
    return {form: out / form for form in export.FORMS}


@pytest.mark.parametrize("form", export.FORMS)
def test_the_runtime_accepts_the_directory(exported: Path, form: str) -> None:
    manifest = read_manifest(exported / form)
    check_sizes(manifest)
    assert manifest.licence == "Apache-2.0"
    assert manifest.data[0]["licence"] == "public domain"
    assert manifest.chunks == (2, 1)
    written = {file.name for file in (exported / form).iterdir()}
    assert written == {*manifest.file_names, "manifest.json"}
    assert written >= {"preparation.onnx", "preparation_c1.onnx", "decoder_c1.onnx"}


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


def metrics_of(exported: Path, form: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((exported / form / "manifest.json").read_text())["metrics"]
    return found


@pytest.mark.parametrize(("form", "error"), [("int8", 0.1), ("float16", 2e-3)])
def test_each_graph_stays_close_to_float32(exported: Path, form: str, error: float) -> None:
    figures = metrics_of(exported, form)[form]
    parts = {"audio_encoder", "preparation", "denoiser", "decoder"}
    assert set(figures) == {*parts, *(f"{part}_c1" for part in parts), "encoder"}
    for part, found in figures.items():
        assert found["float32_difference"] < 1e-3, part
        assert 0 < found[f"{form}_relative_error"] < error, part


def test_how_like_the_networks_each_form_is_stands_in_its_manifest(exported: Path) -> None:
    for chunk in ("chunk_2", "chunk_1"):
        likeness = [metrics_of(exported, form)["likeness"][chunk] for form in export.FORMS]
        exact, half, eight_bits = (figures["to_networks_db"] for figures in likeness)
        assert exact > half > eight_bits > 24
        assert exact > 55
        assert half > 40
        assert abs(likeness[0]["loss_db"]) < 0.01


def test_single_frames_and_pairs_come_from_the_same_weights(
    exported: Path, clips: ClipFolder
) -> None:
    """Each chunk size against the networks' own view for it; the other size's is another one."""
    nets = lively_networks()
    made, ours = [], []
    for frames in (2, 1):
        chunked = chunk_networks(nets, frames)
        sentence = likeness.sentences(clips, chunked)[0]
        made.append(likeness.spoken_by_folder(exported / "float32", sentence, frames))
        ours.append(likeness.spoken_by_networks(chunked, clips, sentence))
    for pictures, wanted in zip(made, ours, strict=True):
        assert np.abs(pictures.astype(int) - wanted).max() <= 1
    assert np.abs(made[0].astype(int) - made[1]).max() > 1  # more than rounding apart


@pytest.mark.parametrize("frames", [2, 1])
def test_calibration_meets_early_and_late_calls_of_a_session(
    clips: ClipFolder, frames: int
) -> None:
    samples = calibration_samples(chunk_networks(lively_networks(), frames), clips)
    feeds = samples.graphs["denoiser"]
    assert {round(float(f["t"][0]), 3) for f in feeds} == {0.999, 0.769}
    assert any((f["past_bias"] < 0).all() for f in feeds)
    assert any((f["past_bias"] == 0).all() for f in feeds)
    assert len(samples.calls) == len(feeds) == len(samples.graphs["preparation"])


def test_a_graph_that_differs_from_its_network_is_refused(
    clips: ClipFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export, "LARGEST_DIFFERENCE", 0.0)
    with pytest.raises(TrainingError, match="differs from its network"):
        export.export_student(lively_networks(), clips, in_folders(tmp_path), {})
    assert not list(tmp_path.iterdir())


def test_the_first_look_at_the_pictures_stays_in_floats(exported: Path) -> None:
    import onnx

    graph = onnx.load(exported / "int8" / "decoder.onnx").graph
    weights = {tensor.name: tensor.data_type for tensor in graph.initializer}
    kinds = {node.name: weights.get(node.input[1]) for node in graph.node if node.op_type == "Conv"}
    exact = [name for name, kind in kinds.items() if kind == onnx.TensorProto.FLOAT]
    assert exact == ["/decoder/see.0/Conv"]
    assert len(kinds) > 10


def test_every_person_is_looked_at_before_scales_are_fixed(
    clips: ClipFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beside the few whose sentences are spoken."""
    monkeypatch.setattr(calibration, "_speak", lambda *_: None)
    samples = calibration_samples(lively_networks(), clips)
    seen = np.stack([feeds["hidden_rgb"][0] for feeds in samples.graphs["decoder"]])
    for entry in {clip.identity: clip for clip in clips.of("train")}.values():
        own = clips.hide(clips.base(frame_range(entry))).numpy()
        assert min(np.abs(picture - own).max(axis=(1, 2, 3)).min() for picture in seen) < 1e-6


class Wrong(LiveDenoiser):
    """Writes the network's layers together with a mistake."""

    def __init__(self, net: SmallDenoiser) -> None:
        super().__init__(net)
        self.own_tables[0, 2] += 0.01


def test_a_denoiser_that_computes_something_else_is_refused(
    clips: ClipFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A graph that is true to its own module is not enough: the module must be the network."""
    monkeypatch.setattr(onnx_graphs, "LiveDenoiser", Wrong)
    with pytest.raises(TrainingError, match=r"denoiser\.onnx with its preparation differs"):
        export.export_student(lively_networks(), clips, in_folders(tmp_path), {})
    assert not list(tmp_path.iterdir())


def test_a_form_that_is_not_like_the_networks_replaces_nothing(
    clips: ClipFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders = in_folders(tmp_path)
    folders["int8"].mkdir()
    (folders["int8"] / "decoder.onnx").write_bytes(b"what was there")
    monkeypatch.setitem(export.LOWEST_LIKENESS_DB, "int8", 90.0)
    with pytest.raises(TrainingError, match="the int8 student for chunks of 2 is only"):
        export.export_student(lively_networks(), clips, folders, PROVENANCE)
    assert [path.read_bytes() for path in tmp_path.rglob("*.onnx")] == [b"what was there"]


def test_an_older_student_is_replaced_whole_and_other_files_stay(tmp_path: Path) -> None:
    staged, folder = tmp_path / "staged", tmp_path / "folder"
    for path in (staged, folder):
        path.mkdir()
    for name in ("decoder.onnx", "decoder_c3.onnx", "preparation.onnx", "mine.onnx", "notes.txt"):
        (folder / name).write_text("old")
    for name in ("decoder.onnx", "manifest.json"):
        (staged / name).write_text("new")
    export._replace(staged, folder)
    assert {path.name: path.read_text() for path in folder.iterdir()} == {
        "decoder.onnx": "new", "manifest.json": "new", "mine.onnx": "old", "notes.txt": "old",
    }  # fmt: skip


@pytest.mark.slow
def test_a_one_step_student_is_exported_by_the_command(
    clips: ClipFolder, data: Path, tmp_path: Path
) -> None:
    nets, run, out = lively_networks(), tmp_path / "run", tmp_path / "out"
    state = {"config": nets.config.to_dict(), "encoder": nets.encoder.state_dict()}
    save_checkpoint(run / AUTOENCODER_FILE, state)
    parts = {name: getattr(nets, name).state_dict() for name in ("decoder", "audio", "denoiser")}
    save_checkpoint(run / ONE_STEP_FILE, {"config": nets.config.to_dict(), "averaged": parts})
    export.main(["--run", str(run), "--data", str(data), "--out", str(out), "--steps", "1"])
    assert read_manifest(out).times == (0.999,)
    assert read_manifest(run / "one_step" / "float16").times == (0.999,)
    chunked = chunk_networks(nets, 1)
    sentence = likeness.sentences(clips, chunked)[0]
    made = likeness.spoken_by_folder(run / "one_step" / "float32", sentence, 1)
    once, twice = (
        likeness.spoken_by_networks(chunked, clips, sentence, times)
        for times in (ONE_STEP_TIMES, TIMES)
    )
    assert np.abs(made.astype(int) - once).max() <= 1
    assert np.abs(made.astype(int) - twice).max() > 5


def test_a_student_that_is_too_large_is_refused() -> None:
    export._check_size({"files": {"a": {"bytes": 30_000_000}}})
    with pytest.raises(TrainingError, match="make it smaller"):
        export._check_size({"files": {"a": {"bytes": 29_999_999}, "b": {"bytes": 2}}})
