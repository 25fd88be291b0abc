"""A student's manifest is read strictly: what is wrong is named, with a remedy."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core.errors import WeightsError
from core.features.windows import check_features
from core.student.manifest import DENOISER, load_file, read_manifest
from core.student.sampler import CacheWrite
from core.student.small_sizes import check_sizes
from tests.unit.student.tiny_student import write_student


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_student(tmp_path / "student")


def change(folder: Path, edit: Callable[[dict[str, Any]], object]) -> None:
    path = folder / "manifest.json"
    raw = json.loads(path.read_text())
    edit(raw)
    path.write_text(json.dumps(raw))


def test_a_good_manifest(folder: Path) -> None:
    manifest = read_manifest(folder)
    check_sizes(manifest)
    assert manifest.times == (0.999, 0.769)
    assert manifest.window.past_slots == 5
    assert manifest.cache_write is CacheWrite.SECOND_STEP
    spec = manifest.spec()
    assert (spec.name, spec.fps, spec.chunk_frames, spec.size_px) == (
        "onnx_small",
        25,
        2,
        (160, 128),
    )
    assert spec.window_rows == 44
    assert spec.audio_wait_ms == 127.5
    check_features(spec)
    assert load_file(folder, DENOISER, manifest) == (folder / DENOISER).read_bytes()


EDITS: list[tuple[str, Callable[[dict[str, Any]], object]]] = [
    ("'fps' is missing", lambda m: m.pop("fps")),
    ("'surprise' is unknown", lambda m: m.update(surprise=1)),
    ("another version", lambda m: m.update(format=2)),
    ("'format'", lambda m: m.update(format=True)),
    ("'kind'", lambda m: m.update(kind="torch_pickle")),
    ("'name'", lambda m: m.update(name=7)),
    ("'name'", lambda m: m.update(name="x" * 5000)),
    ("'fps'", lambda m: m.update(fps=25.5)),
    ("'fps'", lambda m: m.update(fps=10**9)),
    ("'sample_rate'", lambda m: m.update(sample_rate="16000")),
    ("'times'", lambda m: m.update(times=[0.769, 0.999])),
    ("'times'", lambda m: m.update(times=[0.999, 0.5, 0.5])),
    ("'times'", lambda m: m.update(times=[0.999, 0.5, 0.0])),
    ("'times'", lambda m: m.update(times=[1.5, 0.5])),
    ("'times'", lambda m: m.update(times=[])),
    ("'times'", lambda m: m.update(times=[0.999 - 0.1 * n for n in range(9)])),
    ("'times'", lambda m: m.update(times=0.999)),
    ("'times'", lambda m: m.update(times=[0.999, None])),
    ("cannot hold", lambda m: m.update(window={"total": 2, "sink": 1})),
    ("window: 'total'", lambda m: m.update(window={"total": -7, "sink": 1})),
    ("'depth' is unknown", lambda m: m["window"].update(depth=3)),
    ("'cache_write'", lambda m: m.update(cache_write="sometimes")),
    ("'region'", lambda m: m.update(region=[160])),
    ("mouth region", lambda m: m.update(region=[96, 96])),
    ("'latent'", lambda m: m.update(latent=[16, 8, 10**9])),
    ("'latent'", lambda m: m.update(latent=[16, 8, True])),
    ("mel", lambda m: m.update(mel=[1, 2])),
    ("'hop'", lambda m: m["mel"].pop("hop")),
    ("hop", lambda m: m["mel"].update(hop=150)),
    ("'bands'", lambda m: m["mel"].update(bands="80")),
    ("'lookahead_ms'", lambda m: m.update(lookahead_ms=45)),
    ("'lookahead_ms'", lambda m: m.update(lookahead_ms=-40)),
    ("'denoiser.onnx' is missing", lambda m: m["files"].pop("denoiser.onnx")),
    ("is unknown", lambda m: m["files"].update({"../../etc/passwd": {}})),
    ("'sha256'", lambda m: m["files"]["decoder.onnx"].update(sha256="0" * 63 + "G")),
    ("'bytes'", lambda m: m["files"]["decoder.onnx"].update(bytes=10**12)),
    ("'noisy'", lambda m: m["files"]["denoiser.onnx"]["inputs"].update(noisy=[])),
    ("'past_key_1'", lambda m: m["files"]["denoiser.onnx"]["inputs"].pop("past_key_1")),
    ("'past_key_1'", lambda m: m["files"]["denoiser.onnx"]["inputs"].pop("past_value_1")),
    ("'extra'", lambda m: m["files"]["denoiser.onnx"]["inputs"].update(extra=[1])),
    ("'hidden'", lambda m: m["files"]["denoiser.onnx"]["inputs"].update(hidden=[1, 2, 2, 2, 3])),
    ("'mel'", lambda m: m.update(past_frames=9)),
    ("'past_bias'", lambda m: m["files"]["denoiser.onnx"]["inputs"].update(past_bias=[10])),
    ("'data'", lambda m: m.update(data="none")),
    (r"data\[0\]", lambda m: m.update(data=["none"])),
    ("metrics", lambda m: m.update(metrics=None)),
]


@pytest.mark.parametrize(("words", "edit"), EDITS, ids=[words for words, _ in EDITS])
def test_what_is_wrong_is_named(
    folder: Path, words: str, edit: Callable[[dict[str, Any]], object]
) -> None:
    change(folder, edit)
    with pytest.raises(WeightsError, match=words) as caught:
        check_sizes(read_manifest(folder))
    assert "nstall" in str(caught.value), "no remedy"


def test_a_student_may_offer_two_chunk_sizes(tmp_path: Path) -> None:
    manifest = read_manifest(write_student(tmp_path, single=True))
    check_sizes(manifest)
    assert manifest.chunks == (2, 1)
    assert manifest.files[DENOISER].file == "denoiser.onnx"
    single = manifest.for_chunk(1)
    assert {part: entry.file for part, entry in single.files.items()} == {
        "audio_encoder.onnx": "audio_encoder_c1.onnx",
        "denoiser.onnx": "denoiser_c1.onnx",
        "decoder.onnx": "decoder_c1.onnx",
        "encoder.onnx": "encoder.onnx",
    }
    assert single.window.past_slots == 6
    assert len(manifest.file_names) == 7
    check_features(single.spec())


def _files_of_one(files: dict[str, Any]) -> dict[str, Any]:
    return {name: files[name] for name in files if "_c1" not in name}


CHUNK_EDITS: list[tuple[str, Callable[[dict[str, Any]], object]]] = [
    ("'chunks' is not a list", lambda m: m.update(chunks=2)),
    ("'chunks' is not a list", lambda m: m.update(chunks=[])),
    ("begins with 2", lambda m: m.update(chunks=[1, 2])),
    ("'chunks' is not a list", lambda m: m.update(chunks=[2, 1, 1])),
    ("'chunks' is not a list", lambda m: m.update(chunks=[2, True])),
    ("'chunks' is not a list", lambda m: m.update(chunks=[2, 0])),
    ("'chunks' is not a list", lambda m: m.update(chunks=[2, "../1"])),
    ("'chunks' is not a list", lambda m: m.update(chunks=[2, *range(3, 60)])),
    ("is unknown", lambda m: m.pop("chunks")),
    ("'audio_encoder_c1.onnx' is missing", lambda m: m.update(files=_files_of_one(m["files"]))),
    ("'audio_encoder_c3.onnx' is missing", lambda m: m.update(chunks=[2, 1, 3])),
    ("denoiser_c1.onnx in its", lambda m: m["files"]["denoiser_c1.onnx"]["inputs"].pop("t")),
    ("_c1.onnx in its", lambda m: m["files"].update({
        "decoder_c1.onnx": m["files"]["decoder.onnx"],
    })),
    ("denoiser_c1.onnx: 'past_bias'", lambda m: m["files"]["denoiser_c1.onnx"].update(inputs={})),
]  # fmt: skip


@pytest.mark.parametrize(("words", "edit"), CHUNK_EDITS)
def test_what_is_wrong_with_a_second_chunk_size_is_named(
    tmp_path: Path, words: str, edit: Callable[[dict[str, Any]], object]
) -> None:
    folder = write_student(tmp_path, single=True)
    change(folder, edit)
    with pytest.raises(WeightsError, match=words) as caught:
        check_sizes(read_manifest(folder))
    assert "nstall" in str(caught.value), "no remedy"


@pytest.mark.parametrize(
    ("words", "edit"),
    [
        ("preparation.onnx in its", lambda f: f["preparation.onnx"]["inputs"].pop("audio")),
        ("preparation.onnx in its", lambda f: f["preparation.onnx"]["inputs"].pop("past_key_1")),
        ("denoiser.onnx in its", lambda f: f["preparation.onnx"]["outputs"].pop("heard")),
        ("denoiser.onnx in its", lambda f: f["preparation.onnx"]["outputs"].update(more=[1])),
        ("denoiser.onnx in its", lambda f: f["preparation.onnx"]["outputs"].update(heard=[1, 2])),
        ("denoiser.onnx in its", lambda f: f.pop("preparation.onnx")),
        ("gives 'noisy'", lambda f: f["preparation.onnx"]["outputs"].update(noisy=[1, 2])),
        (
            "gives 'past_value_0'",
            lambda f: f["preparation.onnx"]["outputs"].update(past_value_0=[1]),
        ),
        ("'preparation_c3.onnx' is unknown", lambda f: f.update({"preparation_c3.onnx": {}})),
    ],
)
def test_a_preparation_must_fit_its_denoiser(
    tmp_path: Path, words: str, edit: Callable[[dict[str, Any]], object]
) -> None:
    folder = write_student(tmp_path, prepared=True)
    check_sizes(read_manifest(folder))
    change(folder, lambda manifest: edit(manifest["files"]))
    with pytest.raises(WeightsError, match=words):
        check_sizes(read_manifest(folder))


def test_a_chunk_that_the_window_cannot_hold_is_named(tmp_path: Path) -> None:
    folder = write_student(tmp_path, single=True)

    def edit(manifest: dict[str, Any]) -> None:
        for stem in ("audio_encoder", "denoiser", "decoder"):
            files = manifest["files"]
            files[f"{stem}_c9.onnx"] = files.pop(f"{stem}_c1.onnx")
        manifest["chunks"] = [2, 9]

    change(folder, edit)
    with pytest.raises(WeightsError, match="chunks of 9: a window of 7 frames cannot hold"):
        check_sizes(read_manifest(folder))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        '{"format": NaN}',
        '{"format": 1, "format": 1}',
        "[" * 200_000,
        '"' + "x" * 2_000_000,
        "\x00",
    ],
    ids=["empty", "cut", "list", "nan", "twice", "deep", "large", "zero"],
)
def test_what_is_no_manifest_is_refused(folder: Path, text: str) -> None:
    (folder / "manifest.json").write_text(text)
    with pytest.raises(WeightsError, match=r"manifest\.json"):
        read_manifest(folder)


def test_bytes_that_are_no_text_are_refused(folder: Path) -> None:
    (folder / "manifest.json").write_bytes(b"\xff\xfe\x00garbage")
    with pytest.raises(WeightsError, match=r"manifest\.json"):
        read_manifest(folder)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes and devices with names are POSIX")
@pytest.mark.parametrize("kind", ["pipe", "endless"])
def test_a_manifest_that_is_no_plain_file_is_refused(folder: Path, kind: str) -> None:
    path = folder / "manifest.json"
    path.unlink()
    if kind == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to("/dev/zero")
    with pytest.raises(WeightsError, match="not a plain file"):
        read_manifest(folder)


def test_a_hostile_name_does_not_fill_the_screen(folder: Path) -> None:
    name = "x" * 100_000
    change(folder, lambda m: m["mel"].update({name: "80"}))
    with pytest.raises(WeightsError, match="xxx") as caught:
        read_manifest(folder)
    assert len(str(caught.value)) < 1000


def test_a_missing_student_is_named(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="cannot be read"):
        read_manifest(tmp_path / "nowhere")


@pytest.mark.parametrize("damage", ["flipped", "cut", "missing", "folder"])
def test_a_damaged_file_is_refused(folder: Path, damage: str) -> None:
    manifest, path = read_manifest(folder), folder / DENOISER
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.unlink()
    if damage == "flipped":
        path.write_bytes(content)
    elif damage == "cut":
        path.write_bytes(content[:-1])
    elif damage == "folder":
        path.mkdir()
    with pytest.raises(WeightsError, match=r"denoiser\.onnx"):
        load_file(folder, DENOISER, manifest)
