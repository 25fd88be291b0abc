"""A run that begins with the weights of an earlier one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

torch = pytest.importorskip("torch")

from core.errors import TrainingError  # noqa: E402
from tests.unit.training.drawn_mouths import make_folder  # noqa: E402
from tests.unit.training.small_runs import SIZES, StepClock, raw_run  # noqa: E402
from training.small.autoencoder import AutoencoderTrainer  # noqa: E402
from training.small.checkpoints import START_FILE  # noqa: E402
from training.small.clips import ClipFolder  # noqa: E402
from training.small.ear import EarTrainer  # noqa: E402
from training.small.forcing import ForcingTrainer  # noqa: E402
from training.small.material import Material  # noqa: E402
from training.small.networks import Networks, build_networks  # noqa: E402
from training.small.parallel import Team  # noqa: E402
from training.small.start import begin_with_start, keep_weights, main  # noqa: E402
from training.small.teacher import TeacherTrainer  # noqa: E402

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


def test_the_stages_begin_with_it_at_a_lower_rate(tmp_path: Path, earlier: Networks) -> None:
    clips = ClipFolder(make_folder(tmp_path / "drawn", clips=6, frames=24, kept_out="valid"))
    run = raw_run(tmp_path / "run")
    keep_weights(earlier, run / START_FILE)
    material = Material(clips, run, torch.device("cpu"), versions=1)
    ear = EarTrainer(material, ALONE, 0, batch=4, clock=StepClock())
    assert same(ear.ear.audio, earlier.audio)
    assert ear.rate < EarTrainer.rate
    ear.train(1, 1)
    forcing = ForcingTrainer(material, ALONE, 0, batch=2, clock=StepClock())
    assert same(forcing.parts.denoiser, earlier.denoiser)
    teacher = TeacherTrainer(material, ALONE, 0, batch=2, clock=StepClock())
    assert same(teacher.teacher.network.denoiser, earlier.denoiser)
    new = tmp_path / "new"
    new.mkdir()
    keep_weights(earlier, new / START_FILE)
    painter = AutoencoderTrainer(clips, new, SIZES, ALONE, 0, batch=4, clock=StepClock())
    assert same(painter.encoder, earlier.encoder)
    assert same(painter.decoder, earlier.decoder)


def test_the_command_brings_a_file_into_a_run(tmp_path: Path, earlier: Networks, capsys) -> None:
    keep_weights(earlier, tmp_path / "kept.safetensors")
    main(["--run", str(tmp_path / "run"), "--from", str(tmp_path / "kept.safetensors")])
    assert (tmp_path / "run" / START_FILE).is_file()
    assert "begins with" in capsys.readouterr().out
    with pytest.raises(TrainingError, match="is missing"):
        main(["--run", str(tmp_path / "run"), "--from", str(tmp_path / "none")])
