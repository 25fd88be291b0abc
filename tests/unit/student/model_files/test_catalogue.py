"""The list of models: strict where a stranger could have written it, honest where it is ours."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from core import paths
from core.errors import ModelRefused, WeightsError
from core.student.model_files.catalogue import Catalogue, read_catalogue
from tests.model_hub import REVISION, file_entry, model_entry, write_catalogue

GOOD = file_entry("weights.pth", b"weights")


def read(tmp_path: Path, *models: dict[str, Any]) -> Catalogue:
    return read_catalogue(write_catalogue(tmp_path / "catalogue.json", *models))


def test_the_shipped_list_names_what_lip_forcing_needs() -> None:
    catalogue = read_catalogue(paths.model_catalogue())
    ids = {model.id for model in catalogue.with_needs(["lipforcing-14b"])}
    assert ids == {"lipforcing-14b", "wan-vae", "taehv", "wav2vec2", "mouth-mask", "prompt"}
    student = catalogue.model("lipforcing-14b")
    # 14,294,081,696 weights in bfloat16 and 321 bytes around each of 1,137 tensors: the file that
    # the specification describes (sections 2.1 and 6).
    assert student.bytes == 2 * 14_294_081_696 + 321 * 1137 + 574
    assert student.licence == "Apache-2.0"
    assert student.memory is not None
    assert student.memory.gib == 37


def test_the_shipped_list_claims_nothing_for_files_that_nobody_has() -> None:
    catalogue = read_catalogue(paths.model_catalogue())
    for model_id in ("lipforcing-1.3b", "prompt"):
        model = catalogue.model(model_id)
        assert not model.obtainable
        assert model.bytes is None
        assert model.files[0].sha256 is None
        assert model.note
    assert catalogue.model("lipforcing-teacher").bytes is None


def test_every_public_file_is_named_by_a_whole_commit() -> None:
    for model in read_catalogue(paths.model_catalogue()).models:
        for file in model.files:
            assert file.source.kind == "own" or len(file.source.revision) == 40


def test_needs_are_followed_once_and_in_circles(tmp_path: Path) -> None:
    a = model_entry("a", GOOD, needs=["b", "c"])
    b = model_entry("b", GOOD, needs=["c", "a"])
    catalogue = read(tmp_path, a, b, model_entry("c", GOOD))
    assert [model.id for model in catalogue.with_needs(["a"])] == ["a", "b", "c"]
    assert [model.id for model in catalogue.needed_by("c")] == ["a", "b"]


def test_an_unknown_id_gets_the_nearest_one(tmp_path: Path) -> None:
    with pytest.raises(ModelRefused, match="perhaps 'wan-vae'"):
        read(tmp_path, model_entry("wan-vae", GOOD)).model("wanvae")


@pytest.mark.parametrize(
    "name",
    [
        *("../up", "/etc/passwd", "a/b", "..", ".hidden", "a\\b", "c:x", "a.", "a b", "", "ä"),
        *("CON", "com1.pth", "nul.bin", "record.json", "a\nb", "x" * 101),
    ],
)
def test_names_that_leave_their_folder_are_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(WeightsError, match="name"):
        read(tmp_path, model_entry("a", {**GOOD, "name": name}))


@pytest.mark.parametrize("model_id", ["..", "A", "a/b", "", "-a", "a..b", "x" * 41])
def test_ids_that_are_no_names_of_folders_are_refused(tmp_path: Path, model_id: str) -> None:
    with pytest.raises(WeightsError, match="id"):
        read(tmp_path, model_entry(model_id, GOOD))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("revision", "main"),
        ("revision", REVISION[:8]),
        ("path", "../x"),
        ("path", "/x"),
        ("repo", "a/../b"),
        ("repo", "one"),
        ("kind", "ftp"),
        ("host", "example.org"),
    ],
)
def test_sources_that_could_move_or_escape_are_refused(
    tmp_path: Path, key: str, value: str
) -> None:
    entry = {**GOOD, "source": {**GOOD["source"], key: value}}
    with pytest.raises(WeightsError):
        read(tmp_path, model_entry("a", entry))


@pytest.mark.parametrize(
    ("changed", "word"),
    [
        ({"use": "play"}, "use"),
        ({"page": "javascript:alert(1)"}, "page"),
        ({"needs": ["nothing"]}, "nothing"),
        ({"needs": ["a"]}, "no other model"),
        ({"memory": {"gib": -1, "basis": ""}}, "gib"),
        ({"note": "two\nlines"}, "note"),
        ({"note": "\x1b[31mred"}, "note"),
        ({"files": []}, "files"),
        ({"files": [GOOD, {**GOOD, "name": "WEIGHTS.pth"}]}, "twice"),
        ({"files": [{**GOOD, "bytes": None}]}, "bytes"),
        ({"files": [{**GOOD, "bytes": True}]}, "bytes"),
        ({"files": [{**GOOD, "sha256": "ab"}]}, "sha256"),
        ({"extra": 1}, "unknown"),
    ],
)
def test_entries_out_of_range_are_named(tmp_path: Path, changed: dict[str, Any], word: str) -> None:
    with pytest.raises(WeightsError, match=word):
        read(tmp_path, model_entry("a", GOOD, **changed))


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{", b"\xff", b'{"format":1,"format":1}', b"[" * 9999]
)
def test_what_is_no_list_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "catalogue.json"
    path.write_bytes(content)
    with pytest.raises(WeightsError):
        read_catalogue(path)


def test_a_list_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="cannot be read"):
        read_catalogue(tmp_path / "none.json")


def test_an_id_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="twice"):
        read(tmp_path, model_entry("a", GOOD), model_entry("a", GOOD))
