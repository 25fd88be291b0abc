"""``lipcam models`` as a user meets it, as far as it needs no hub: words and exit statuses."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from core import paths
from tests.command_line import lipcam, run_here
from tests.model_hub import file_entry, model_entry, noise, safetensors, write_catalogue

CONTENT = noise(30_000)


@pytest.fixture
def listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A list with one known model, one of the user's own, and a folder with their files."""
    memory = {"gib": 9000.0, "basis": "a test"}
    path = write_catalogue(
        tmp_path / "catalogue.json",
        model_entry("engine", file_entry("engine.bin", CONTENT), use="run", memory=memory),
        model_entry("own", file_entry("own", None, "weights", "own"), note="Yours to make."),
    )
    monkeypatch.setattr(paths, "model_catalogue", lambda: path)
    disk = tmp_path / "disk"
    disk.mkdir()
    (disk / "engine.bin").write_bytes(CONTENT)
    (disk / "mine").write_bytes(safetensors(500))
    return disk


def listing(capsys: pytest.CaptureFixture[str]) -> dict[str, dict[str, Any]]:
    capsys.readouterr()
    assert run_here("models", "list", "--json") == 0
    return {row["id"]: row for row in json.loads(capsys.readouterr().out)["models"]}


def test_the_shipped_list_on_the_terminal() -> None:
    result = lipcam("models", "list")
    assert result.returncode == 0
    line = next(x for x in result.stdout.splitlines() if x.strip().startswith("lipforcing-14b"))
    for word in ("28.6 GB", "missing", "37 GiB", "Apache-2.0", "huggingface.co/JinhyukJang"):
        assert word in line
    assert "lipforcing-14b needs about 37 GiB of graphics memory" in result.stdout


def test_the_shipped_list_for_programs() -> None:
    found = json.loads(lipcam("models", "list", "--json").stdout)
    rows = {row["id"]: row for row in found["models"]}
    assert found["folder"] == str(paths.user_models())
    assert rows["lipforcing-14b"]["bytes"] == 28_588_528_943
    assert rows["lipforcing-14b"]["fit"]["verdict"] in ("fits", "tight", "too small", "no gpu")
    assert rows["lipforcing-1.3b"]["bytes"] is None
    assert rows["lipforcing-1.3b"]["files"][0]["sha256"] is None
    source = rows["wan-vae"]["files"][0]["source"]
    assert source["repo"] == "Wan-AI/Wan2.1-T2V-14B"
    assert not paths.user_models().exists()  # looking makes nothing


def test_import_list_verify_remove(listed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_here("models", "import", str(listed)) == 0
    assert "engine  engine.bin is here, checksum right." in capsys.readouterr().out
    assert run_here("models", "import", str(listed / "mine"), "--model", "own") == 0
    rows = listing(capsys)
    assert (rows["engine"]["status"], rows["own"]["status"]) == ("ready", "ready")
    assert rows["engine"]["fit"]["verdict"] in ("too small", "no gpu")
    assert run_here("models", "verify") == 0
    path = Path(rows["engine"]["files"][0]["path"])
    path.write_bytes(bytes(len(CONTENT)))
    capsys.readouterr()
    assert run_here("models", "verify") == 1
    said = capsys.readouterr()
    assert "engine  engine.bin  damaged" in said.out
    assert "own  own.safetensors  ready" in said.out
    assert "lipcam models get engine" in said.err
    assert listing(capsys)["engine"]["status"] == "damaged"
    assert run_here("models", "remove", "engine", "--yes") == 0
    assert not path.exists()
    assert listing(capsys)["engine"]["status"] == "missing"


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (("get", "engin"), 2, "perhaps 'engine'"),
        (("get", "own"), 2, "Yours to make."),
        (("verify", "nothing"), 2, "no model"),
        (("remove", "engine"), 2, "add --yes"),
        (("remove", "engine", "--yes"), 2, "nothing to remove"),
        (("import", "/no/such/file"), 2, "There is no file or folder"),
        (("import", __file__), 2, "no file of a known model"),
        (("import", __file__, "--model", "own"), 2, "no safetensors file"),
        (("import", __file__, "--model", "engine"), 2, "no file of engine"),
    ],
)
def test_what_cannot_be_is_one_sentence_and_status_2(
    listed: Path,
    capsys: pytest.CaptureFixture[str],
    words: tuple[str, ...],
    status: int,
    said: str,
) -> None:
    assert run_here("models", *words) == status
    error = capsys.readouterr().err
    assert said in error
    assert "Traceback" not in error


def test_a_model_of_which_one_file_is_missing_is_verified(
    listed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    two = (file_entry("engine.bin", CONTENT), file_entry("more.bin", noise(7)))
    write_catalogue(tmp_path / "catalogue.json", model_entry("engine", *two))
    assert run_here("models", "import", str(listed / "engine.bin")) == 0
    path = Path(listing(capsys)["engine"]["files"][0]["path"])
    path.write_bytes(bytes(len(CONTENT)))
    assert run_here("models", "verify") == 1
    assert "engine  engine.bin  damaged" in capsys.readouterr().out


def test_an_engine_whose_memory_nobody_knows_is_listed(
    tmp_path: Path, listed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entry = model_entry("engine", file_entry("engine.bin", CONTENT), use="run")
    write_catalogue(tmp_path / "catalogue.json", entry)
    assert run_here("models", "list") == 0
    assert "How much graphics memory engine needs is not known." in capsys.readouterr().out


def test_without_huggingface_hub_it_says_what_to_install(
    listed: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "huggingface_hub", None)
    assert run_here("models", "get", "engine") == 2
    error = capsys.readouterr().err
    assert f'{sys.executable} -m pip install "huggingface_hub>=1.5"' in error
    assert "lipcam models import" in error
    assert run_here("models", "import", str(listed / "engine.bin")) == 0
    assert run_here("models", "get", "engine") == 0  # nothing to fetch, so nothing is missed


def test_a_folder_with_a_bad_file_takes_the_good_and_ends_with_1(
    listed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = listed / "copy"
    folder.mkdir()
    (folder / "engine.bin").write_bytes(CONTENT[:-5])
    assert run_here("models", "import", str(listed)) == 1
    said = capsys.readouterr()
    assert "engine.bin is here" in said.out
    assert "should have 30000" in said.err
