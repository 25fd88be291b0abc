"""A run that begins with the weights of an earlier one."""

from __future__ import annotations

import logging
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

torch = pytest.importorskip("torch")

from core.errors import TrainingError  # noqa: E402
from core.models.small_config import SmallConfig  # noqa: E402
from tests.unit.training.drawn_mouths import make_folder  # noqa: E402
from tests.unit.training.small_runs import SIZES, StepClock, raw_run  # noqa: E402
from training.small.autoencoder import AutoencoderTrainer  # noqa: E402
from training.small.checkpoints import (  # noqa: E402
    START_FILE,
    load_checkpoint,
    save_checkpoint,
)
from training.small.clips import ClipFolder  # noqa: E402
from training.small.ear import EarTrainer  # noqa: E402
from training.small.forcing import ForcingTrainer  # noqa: E402
from training.small.material import Material  # noqa: E402
from training.small.networks import Networks, build_networks  # noqa: E402
from training.small.parallel import Team  # noqa: E402
from training.small.start import begin_with_start, keep_weights, main  # noqa: E402
from training.small.teacher import TeacherTrainer  # noqa: E402
from training.small.trainer import TRAINED_RATE_SHARE, Trainer  # noqa: E402

pytestmark = pytest.mark.torch

ALONE = Team()


@pytest.fixture
def earlier() -> Networks:
    """Networks that nobody would get by chance."""
    torch.manual_seed(41)
    return build_networks(SIZES)


def same(found: torch.nn.Module, wanted: torch.nn.Module) -> bool:
    """Whether two networks' weights agree to float16's rounding."""
    pairs = zip(found.state_dict().values(), wanted.state_dict().values(), strict=True)
    return all(torch.allclose(a.float(), b.float(), rtol=1e-3, atol=1e-6) for a, b in pairs)


def test_weights_come_back_to_the_rounding_of_float16(tmp_path: Path, earlier: Networks) -> None:
    keep_weights(earlier, tmp_path / START_FILE)
    nets = build_networks(SIZES)
    parts = {name: getattr(nets, name) for name in ("encoder", "decoder", "audio", "denoiser")}
    assert not same(nets.denoiser, earlier.denoiser)
    assert begin_with_start(tmp_path, SIZES, parts)
    assert all(same(part, getattr(earlier, name)) for name, part in parts.items())
    assert not (tmp_path / f"{START_FILE}.part").exists()


def test_a_run_without_a_start_keeps_its_own(tmp_path: Path) -> None:
    assert not begin_with_start(tmp_path, SIZES, {})


def test_a_part_that_the_file_lacks_stays_as_it_was(tmp_path: Path, earlier: Networks) -> None:
    keep_weights(earlier, tmp_path / START_FILE, ("denoiser",))
    nets = build_networks(SIZES)
    before = {name: value.clone() for name, value in nets.audio.state_dict().items()}
    assert begin_with_start(tmp_path, SIZES, {"audio": nets.audio, "denoiser": nets.denoiser})
    assert same(nets.denoiser, earlier.denoiser)
    assert not begin_with_start(tmp_path, SIZES, {"audio": nets.audio})
    assert all(torch.equal(before[name], value) for name, value in nets.audio.state_dict().items())


def test_other_sizes_are_refused(tmp_path: Path, earlier: Networks) -> None:
    keep_weights(earlier, tmp_path / START_FILE)
    wider = replace(SIZES, denoiser=replace(SIZES.denoiser, width=2 * SIZES.denoiser.width))
    with pytest.raises(TrainingError, match="other sizes"):
        begin_with_start(tmp_path, wider, {})


@pytest.mark.parametrize("spoil", [lambda b: b[: len(b) // 2], lambda b: b"x" * 64, lambda b: b""])
def test_a_damaged_file_is_named(tmp_path: Path, earlier: Networks, spoil) -> None:
    path = tmp_path / START_FILE
    keep_weights(earlier, path)
    path.write_bytes(spoil(path.read_bytes()))
    with pytest.raises(TrainingError, match=r"start\.safetensors is damaged"):
        begin_with_start(tmp_path, SIZES, {})


@pytest.fixture
def material(tmp_path: Path) -> Material:
    """Drawn mouths and a run that has nothing but an autoencoder."""
    folder = make_folder(tmp_path / "drawn", clips=6, frames=24, kept_out="valid")
    run = raw_run(tmp_path / "run")
    return Material(ClipFolder(folder), run, torch.device("cpu"), versions=1)


def stage(kind: type[Trainer], material: Material) -> Trainer:
    """One of the stages that learn from a run's material."""
    return kind(material, ALONE, 0, batch=2, clock=StepClock())


def painter(material: Material, run: Path) -> AutoencoderTrainer:
    return AutoencoderTrainer(material.clips, run, SIZES, ALONE, 0, batch=4, clock=StepClock())


def test_the_stages_begin_with_it_at_a_lower_rate(
    tmp_path: Path, material: Material, earlier: Networks, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    keep_weights(earlier, material.run / START_FILE)
    ear = stage(EarTrainer, material)
    assert same(ear.ear.audio, earlier.audio)
    ear.train(1, 1)
    forcing = stage(ForcingTrainer, material)
    assert same(forcing.parts.denoiser, earlier.denoiser)
    teacher = stage(TeacherTrainer, material)
    assert same(teacher.teacher.network.denoiser, earlier.denoiser)
    new = tmp_path / "new"
    new.mkdir()
    keep_weights(earlier, new / START_FILE)
    paints = painter(material, new)
    assert same(paints.encoder, earlier.encoder)
    assert same(paints.decoder, earlier.decoder)
    for begun in (ear, forcing, teacher, paints):
        assert begun.rate == TRAINED_RATE_SHARE * type(begun).rate < type(begun).rate
        assert f"{begun.name}: begins with the weights" in caplog.text


def test_a_half_done_stage_keeps_its_rate_whatever_comes_or_goes(
    tmp_path: Path, material: Material, earlier: Networks, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    assert stage(EarTrainer, material).train(4, 1e9)
    new = tmp_path / "new"
    kinds = {kind: partial(stage, kind, material) for kind in (ForcingTrainer, TeacherTrainer)}
    kinds[AutoencoderTrainer] = partial(painter, material, new)
    for run in (material.run, new):
        keep_weights(earlier, run / START_FILE)
    for make in kinds.values():  # one half began with the file, and then it goes
        assert not make().train(100, 2)
    assert caplog.text.count("begins with") == len(kinds)
    for run in (material.run, new):
        (run / START_FILE).unlink()
    for kind, make in kinds.items():
        again = make()
        assert again.steps > 0
        assert again.rate == TRAINED_RATE_SHARE * kind.rate
        again.path.unlink()
        assert not make().train(100, 2)  # the other began without it, and then it comes
    for run in (material.run, new):
        keep_weights(earlier, run / START_FILE)
    for kind, make in kinds.items():
        assert make().rate == kind.rate
    assert caplog.text.count("begins with") == len(kinds)


def test_a_teacher_that_comes_later_leaves_the_rate_of_a_half_done_student(
    material: Material, earlier: Networks
) -> None:
    assert stage(EarTrainer, material).train(4, 1e9)
    keep_weights(earlier, material.run / START_FILE)
    assert not stage(ForcingTrainer, material).train(100, 2)
    (material.run / START_FILE).unlink()
    assert stage(TeacherTrainer, material).train(2, 1e9)
    assert stage(ForcingTrainer, material).rate == TRAINED_RATE_SHARE * ForcingTrainer.rate


def test_a_checkpoint_without_a_rate_goes_on_at_the_full_one(
    material: Material, earlier: Networks
) -> None:
    first = stage(EarTrainer, material)
    assert not first.train(100, 3)
    kept = load_checkpoint(first.path)
    del kept["rate"]
    save_checkpoint(first.path, kept)
    keep_weights(earlier, material.run / START_FILE)
    again = stage(EarTrainer, material)
    assert again.steps == first.steps > 0
    assert again.rate == EarTrainer.rate


def test_a_damaged_start_file_does_not_stop_a_half_done_stage(
    material: Material, earlier: Networks
) -> None:
    assert not stage(EarTrainer, material).train(100, 3)
    (material.run / START_FILE).write_bytes(b"not weights")
    assert stage(EarTrainer, material).steps > 0


def test_the_command_brings_a_file_into_a_run(tmp_path: Path, earlier: Networks, capsys) -> None:
    keep_weights(earlier, tmp_path / "kept.safetensors")
    main(["--run", str(tmp_path / "run"), "--from", str(tmp_path / "kept.safetensors")])
    assert (tmp_path / "run" / START_FILE).is_file()
    assert "begins with" in capsys.readouterr().out


def test_the_command_says_in_one_sentence_what_is_wrong(tmp_path: Path, earlier: Networks) -> None:
    keep_weights(earlier, tmp_path / "kept.safetensors")
    run = raw_run(tmp_path / "run")
    for words, message in (
        (["--from", str(tmp_path / "none")], "none is missing"),
        (["--from", str(tmp_path / "kept.safetensors")], "has an autoencoder already"),
        (["--keep", str(tmp_path / "new.safetensors")], r"student\.pt is missing"),
    ):
        with pytest.raises(SystemExit, match=message) as left:
            main(["--run", str(run), *words])
        assert isinstance(left.value.code, str)  # written to stderr, with the status 1
        assert "\n" not in left.value.code
    assert not (run / START_FILE).exists()


def test_the_shipped_weights_fit_the_usual_sizes(tmp_path: Path) -> None:
    main(["--run", str(tmp_path)])
    nets = build_networks(SmallConfig())
    for name in ("encoder", "decoder", "audio", "denoiser"):
        assert begin_with_start(tmp_path, nets.config, {name: getattr(nets, name)})
