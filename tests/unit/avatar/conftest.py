"""A valid drawn package, made once, and copies of it to spoil."""

from __future__ import annotations

import hashlib
import json
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.avatar_factory import write_avatar

FRAMES = 25


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A valid package folder named ``face``; look, do not touch."""
    return write_avatar(tmp_path_factory.mktemp("avatars") / "face", conditioning=True)


@pytest.fixture
def copy(package: Path, tmp_path: Path) -> Path:
    """A package folder of the test's own."""
    return Path(shutil.copytree(package, tmp_path / "face"))


@pytest.fixture
def change_manifest() -> Callable[..., None]:
    """change_manifest(folder, key=value, ...) edits top-level fields; None removes one."""

    def change(folder: Path, **fields: Any) -> None:
        path = folder / "manifest.json"
        data = json.loads(path.read_text("utf-8"))
        for key, value in fields.items():
            data.pop(key, None) if value is None else data.update({key: value})
        path.write_text(json.dumps(data), "utf-8")

    return change


@pytest.fixture
def put_file() -> Callable[[Path, str, bytes], None]:
    """put_file(folder, name, raw) replaces a file and lists it rightly in the manifest."""

    def put(folder: Path, name: str, raw: bytes) -> None:
        (folder / name).write_bytes(raw)
        path = folder / "manifest.json"
        data = json.loads(path.read_text("utf-8"))
        data["files"][name] = {"sha256": hashlib.sha256(raw).hexdigest(), "bytes": len(raw)}
        path.write_text(json.dumps(data), "utf-8")

    return put


@pytest.fixture
def pack(tmp_path: Path) -> Callable[[Path], Path]:
    """pack(folder) zips its files flat, like a published package."""

    def zipped(folder: Path) -> Path:
        path = tmp_path / f"{folder.name}.lipavatar"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in sorted(folder.iterdir()):
                archive.write(file, file.name)
        return path

    return zipped
