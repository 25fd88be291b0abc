"""The judgement from end to end on drawn mouths and fresh networks."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")

from core.errors import TrainingError  # noqa: E402
from tests.unit.training.drawn_mouths import make_folder  # noqa: E402
from tests.unit.training.test_small_export import lively_networks  # noqa: E402
from training.evaluation import command  # noqa: E402
from training.evaluation.endurance import drift, silence  # noqa: E402
from training.evaluation.kept import KeptResults  # noqa: E402
from training.evaluation.line_up import LineUp  # noqa: E402
from training.evaluation.options import Options, parse  # noqa: E402
from training.evaluation.playback import there_and_back  # noqa: E402
from training.evaluation.probes import Probes  # noqa: E402
from training.evaluation.rivals import TRUTH, TWO_STEPS, WRONG, kept_out, scene_of  # noqa: E402
from training.evaluation.sync_meter import NetworkSyncMeter  # noqa: E402
from training.evaluation.torch_rivals import Autoencoder, ManySteps, TorchStudent  # noqa: E402
from training.small import export  # noqa: E402
from training.small.checkpoints import (  # noqa: E402
    AUTOENCODER_FILE,
    SYNC_FILE,
    TEACHER_FILE,
    save_checkpoint,
)
from training.small.clips import ClipFolder  # noqa: E402
from training.small.sync_network import SyncNetwork  # noqa: E402
from training.small.teacher_network import Teacher  # noqa: E402

pytestmark = [pytest.mark.torch, pytest.mark.slow]


def test_quick_asks_for_less() -> None:
    whole, quick = parse(["--run", "runs/x"]), parse(["--run", "runs/x", "--quick", "--limit", "2"])
    assert whole.out == Path("runs/x/evaluation")
    assert whole.teacher_steps == 50 > quick.teacher_steps
    assert whole.drift_minutes == 10 > quick.drift_minutes
    assert quick.limit == 2 < whole.limit


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    torch.set_num_threads(1)
    return make_folder(tmp_path_factory.mktemp("drawn"), clips=10, frames=30)


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory, data: Path) -> Path:
    """A run with a fresh autoencoder and a fresh student, exported both ways."""
    run, nets, clips = tmp_path_factory.mktemp("run"), lively_networks(), ClipFolder(data)
    state = {"config": nets.config.to_dict(), "encoder": nets.encoder.state_dict()}
    save_checkpoint(run / AUTOENCODER_FILE, {**state, "decoder": nets.decoder.state_dict()})
    provenance = {"commit": "none", "data": export.data_sources(clips.licences)}
    folders = {form: run / form for form in export.FORMS}
    export.export_student(nets, clips, folders, provenance)
    return run


def options(data: Path, run: Path, out: Path) -> Options:
    return Options(
        student=run / "int8", data=data, out=out, run=run, json=out / "all.json",
        drift_minutes=0.05, drift_people=1, shown=2, clips=True, manifest=True,
    )  # fmt: skip


def test_the_truth_is_best_and_files_are_written(data: Path, run: Path, tmp_path: Path) -> None:
    report = command.evaluate(options(data, run, tmp_path))
    bundled = report["groups"]["bundled"]
    truth, student, wrong = (bundled[name] for name in (TRUTH, TWO_STEPS, WRONG))
    assert truth["opening"] > 0.9 > student["opening"]
    assert truth["mouth_psnr"] == 60.0 > student["mouth_psnr"]
    assert truth["closed"] == 1.0
    assert abs(truth["offset_ms"]) < 8
    assert wrong["mouth_psnr"] < 60.0
    assert {"autoencoder", "student, float32"} <= set(bundled)
    assert "teacher" in report["not_judged"]
    loss = next(t for t in report["targets"] if t["name"].startswith("int8"))
    assert abs(loss["value"]) < 3
    assert report["speed"]["fps"] > 0
    names = {path.name for path in tmp_path.iterdir()}
    plots = {"curves.png", "targets.png", "silence.png", "drift.png", "sheet.png"}
    assert {*plots, "figures.json", "all.json"} <= names
    assert {p.name for p in (tmp_path / "clips").iterdir()} == {"drawn0.mp4", "drawn1.mp4"}
    stored = json.loads((run / "int8" / "manifest.json").read_text())["metrics"]["kept_out"]
    assert stored["groups"]["bundled"]["opening"] == student["opening"]


def test_a_judgement_that_was_cut_goes_on(
    data: Path, run: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Cut(Exception):
        """Stands for the power going out."""

    def evaluation() -> command.Evaluation:
        chosen = options(data, run, tmp_path)
        line_up = LineUp.of(chosen.student, None)
        return command.Evaluation(chosen, ClipFolder(data), line_up, KeptResults(tmp_path / "k"))

    (tmp_path / "kept").mkdir()
    first, seen = evaluation(), []

    def cut(words: str) -> None:
        seen.append(words)
        if len(seen) == 3:
            raise Cut

    first.tick = cut
    with pytest.raises(Cut):
        first.judge_all()
    again, made = evaluation(), []
    student = again.line_up.student
    whole = type(student).show
    monkeypatch.setattr(
        type(student), "show", lambda self, scene: made.append(1) or whole(self, scene)
    )
    again.judge_all()
    assert len(again.measured) == 8  # two kept-out clips, four rivals
    assert len(made) == 4  # one session of the first clip and three of the second were left


def test_wrong_sound_is_another_clips(data: Path) -> None:
    clips = ClipFolder(data)
    entries = kept_out(clips, 10)
    assert [e.identity for e in entries] == ["drawn0", "drawn1"]
    scene = scene_of(clips, entries[0], entries)
    assert np.array_equal(scene.wrong_sound, clips.sound(entries[1]))
    assert scene.reference is not None
    assert np.array_equal(scene.reference, scene.base[0])


def test_too_little_data_is_said(tmp_path: Path) -> None:
    clips = ClipFolder(make_folder(tmp_path, clips=5, frames=12))
    with pytest.raises(TrainingError, match="fewer than two kept-out clips"):
        kept_out(clips, 10)


class TrueSpeaker:
    """A speaker that shows the truth, or anything else, frame by frame."""

    def __init__(self, pictures: np.ndarray, spoil: int = 0) -> None:
        self._pictures, self._spoil = pictures, spoil

    def session(self, loop, frames, sound, name="", reference=None):  # type: ignore[no-untyped-def]
        for index in range(frames):
            picture = self._pictures[index % len(self._pictures)]
            worse = self._spoil * index // frames
            yield index, np.clip(picture.astype(int) + worse, 0, 255).astype(np.uint8)


def test_drift_is_found_where_there_is_some(data: Path) -> None:
    clips = ClipFolder(data)
    entries, probes = kept_out(clips, 2), Probes(clips)
    scene = scene_of(clips, entries[0], entries)
    steady = drift(TrueSpeaker(scene.truth), scene, probes, 0.2)
    fading = drift(TrueSpeaker(scene.truth, spoil=20), scene, probes, 0.2)
    assert steady["loss_db"] == pytest.approx(0.0, abs=0.01)
    assert steady["opening_last"] > 0.9
    assert fading["loss_db"] > 5
    assert len(fading["psnr"]) == 3
    # A share of the sentence is as hard to draw as you like: spans are of whole sentences.
    uneven = scene.truth.copy()
    uneven[:10] = 0
    odd = drift(TrueSpeaker(uneven), scene, probes, 0.25)
    assert odd["loss_db"] == pytest.approx(0.0, abs=1e-6)


def test_a_restless_mouth_is_found(data: Path) -> None:
    clips = ClipFolder(data)
    entries, probes = kept_out(clips, 2), Probes(clips)
    scene = scene_of(clips, entries[0], entries)
    loop = there_and_back(scene.base)
    total = 50 + 2 * len(scene.truth) + 100
    still = loop[np.arange(total) % len(loop)].copy()
    talking = still.copy()
    talking[50 : 50 + len(scene.truth)] = scene.truth
    restless = np.resize(scene.truth, talking.shape)
    quiet = silence(TrueSpeaker(talking), scene, probes)
    assert quiet["pixel_share"] < 0.01
    assert quiet["opening_share"] < 0.1
    loud = silence(TrueSpeaker(restless), scene, probes)
    assert loud["pixel_share"] > 0.5
    assert loud["opening_share"] > 0.5


def test_the_torch_rivals_make_whole_clips(data: Path, run: Path) -> None:
    clips = ClipFolder(data)
    entries = kept_out(clips, 2)
    scene = scene_of(clips, entries[0], entries)
    rebuilt = Autoencoder(run).show(scene)
    nets = lively_networks()
    path = run / AUTOENCODER_FILE
    one, two = (
        TorchStudent("x", nets, times, path).show(scene) for times in ((0.999,), (0.999, 0.769))
    )
    for made in (rebuilt, one, two):
        assert made.shape == scene.truth.shape
        assert np.array_equal(made[:, :4], scene.base[:, :4])  # outside the paste-back
    assert np.abs(one.astype(int) - two).mean() > 0.02


def test_the_teacher_makes_whole_clips_and_follows_its_sound(
    data: Path, run: Path, tmp_path: Path
) -> None:
    torch.manual_seed(0)
    nets = lively_networks()
    teacher = Teacher(nets.config)
    teacher.network.denoiser.load_state_dict(nets.denoiser.state_dict())
    teacher.audio.load_state_dict(nets.audio.state_dict())
    averaged = {
        "denoiser": teacher.network.denoiser.state_dict(),
        "audio": teacher.audio.state_dict(),
        "null": teacher.null.state_dict(),
    }
    state = {"config": nets.config.to_dict(), "averaged": averaged}
    save_checkpoint(tmp_path / TEACHER_FILE, state)
    (tmp_path / AUTOENCODER_FILE).write_bytes((run / AUTOENCODER_FILE).read_bytes())
    clips = ClipFolder(data)
    entries = kept_out(clips, 2)
    scene = scene_of(clips, entries[0], entries)
    rival = ManySteps(tmp_path, steps=4)
    own, other = rival.show(scene), rival.show(replace(scene, sound=scene.wrong_sound))
    assert own.shape == scene.truth.shape
    assert np.array_equal(own, rival.show(scene))
    assert (own != other).any()
    fewer = ManySteps(tmp_path, steps=2)
    assert (own != fewer.show(scene)).any()
    # What was kept before steps counted must not be taken for the result of these.
    assert rival.fingerprint.endswith(" 4 steps")
    assert fewer.fingerprint == rival.fingerprint.replace(" 4 steps", " 2 steps")


def test_the_sync_network_tells_late_from_early(
    data: Path, run: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With towers that both see nothing but loudness and opening, the sign is what counts."""
    save_checkpoint(tmp_path / SYNC_FILE, {"averaged": {"network": SyncNetwork().state_dict()}})
    (tmp_path / AUTOENCODER_FILE).write_bytes((run / AUTOENCODER_FILE).read_bytes())
    meter = NetworkSyncMeter(tmp_path)
    curve = np.random.default_rng(0).random(60)

    def mouth(_: torch.Tensor) -> torch.Tensor:
        return features(np.roll(curve, 3))  # three frames late

    def features(values: np.ndarray) -> torch.Tensor:
        windows = torch.from_numpy(values).float().unfold(0, 5, 1)
        return torch.nn.functional.normalize(windows - 0.5, dim=1)[None]

    monkeypatch.setattr(meter._network, "embed_mouth", mouth)
    monkeypatch.setattr(meter._network, "embed_sound", lambda _: features(curve))
    pictures = np.zeros((60, 128, 160, 3), np.uint8)
    late_ms, sure = meter.measure(pictures, np.zeros(60 * 640, np.float32))
    assert late_ms == pytest.approx(120, abs=12)
    assert sure > 0.3
