"""Engines by name."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from core.errors import EngineError, WeightsError
from core.student.registry import (
    ENGINES,
    SHIPPED,
    build_engine,
    build_syncer,
    probe,
    read_spec,
)
from tests.unit.student.tiny_student import write_student


def test_every_name_builds(tmp_path: Path) -> None:
    folder = write_student(tmp_path)
    for name in SHIPPED:
        engine = build_engine(name, folder=folder)
        assert engine.spec.name == name
        assert probe(name, folder).ok
        engine.close()
    assert read_spec(folder) == build_engine("onnx_small", folder=folder).spec


def test_the_chunk_size_is_chosen_by_name(tmp_path: Path) -> None:
    folder = write_student(tmp_path, single=True)
    for name in SHIPPED:
        for frames, made in ((None, 2), (1, 1), (2, 2)):
            engine = build_engine(name, folder=folder, chunk_frames=frames)
            assert engine.spec.chunk_frames == made
            assert engine.notices == ()
    assert read_spec(folder, 1) == build_engine("onnx_small", folder=folder, chunk_frames=1).spec
    with pytest.raises(EngineError, match="at least 1 frame"):
        build_engine("pattern", chunk_frames=0)


def test_a_student_without_single_frames_goes_on_with_its_own(tmp_path: Path) -> None:
    folder = write_student(tmp_path)
    engine = build_engine("onnx_small", folder=folder, chunk_frames=1)
    assert engine.spec == read_spec(folder) == read_spec(folder, 1)
    assert len(engine.notices) == 1


def test_an_unknown_name_or_no_threads_are_refused() -> None:
    with pytest.raises(EngineError, match="no engine 'onnx_large'; choose one of: onnx_small"):
        build_engine("onnx_large")
    with pytest.raises(EngineError, match="no engine"):
        probe("onnx_large")
    with pytest.raises(EngineError, match="at least 1 thread"):
        build_engine("pattern", threads=0)
    with pytest.raises(EngineError, match="at least 1 thread"):
        build_syncer("pattern", threads=0)


def test_missing_weights_say_so(tmp_path: Path) -> None:
    found = probe("onnx_small", tmp_path)
    assert not found.ok
    assert found.detail.endswith("cannot be read (No such file or directory).")
    assert "Install Lipcam again" in found.remedy
    write_student(tmp_path)
    (tmp_path / "encoder.onnx").unlink()
    assert "encoder.onnx is missing" in probe("onnx_small", tmp_path).detail
    write_student(tmp_path, single=True)
    (tmp_path / "denoiser_c1.onnx").unlink()
    assert "denoiser_c1.onnx is missing" in probe("onnx_small", tmp_path).detail
    (tmp_path / "decoder.onnx").unlink()
    with pytest.raises(WeightsError, match=r"decoder\.onnx.*get its files again\.$"):
        build_engine("onnx_small", folder=tmp_path)


def test_a_missing_runtime_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_student(tmp_path)
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    found = probe("onnx_small", folder)
    assert not found.ok
    assert "pip install onnxruntime" in f"{found.detail} {found.remedy}"
    with pytest.raises(EngineError, match="pip install onnxruntime"):
        build_engine("onnx_small", folder=folder)
    build_engine("pattern").close()


@pytest.mark.parametrize("name", [name for name in ENGINES if name not in SHIPPED])
def test_a_student_that_is_not_here_is_named_with_all_it_needs(name: str) -> None:
    found = probe(name)
    assert not found.ok
    for build in (build_engine, build_syncer):
        with pytest.raises(WeightsError) as refused:
            build(name)
        assert str(refused.value) == f"{found.detail}\n{found.remedy}"
    text = str(refused.value)
    for words in ("507.6 MB, licence Apache-2.0", "22.7 MB, licence MIT", "lipcam models get"):
        assert words in text
    assert ("28.6 GB" in text) == (name != "lipforcing-1.3b")
    assert "lipcam models import FILE --model prompt" in text
