"""How the driver stands, from the files of a system."""

from __future__ import annotations

import gzip
import lzma
from pathlib import Path

import pytest

from core.camera.loopback_driver import look_at_driver

KERNEL = "6.1.0-18-amd64"
SIGNED = b"\x7fELF code ~Module signature appended~\n"


def module(
    root: Path, name: str, content: bytes, kernel: str = KERNEL, listed: bool = True
) -> None:
    folder = root / "lib/modules" / kernel
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    if listed:
        lines = f"kernel/drivers/media/v4l2-core/videodev.ko: x\n{name}: kernel/videodev.ko\n"
        (folder / "modules.dep").write_text(lines)


def test_nothing_is_there(tmp_path: Path) -> None:
    found = look_at_driver(tmp_path, KERNEL)
    assert found.module is None
    assert not any((found.loaded, found.source, found.headers, found.others))
    assert found.signed is None


@pytest.mark.parametrize(
    ("suffix", "packed"),
    [(".ko", SIGNED), (".ko.gz", gzip.compress(SIGNED)), (".ko.xz", lzma.compress(SIGNED))],
)
@pytest.mark.parametrize("listed", [True, False])
def test_it_is_found_and_its_signature_seen(
    tmp_path: Path, suffix: str, packed: bytes, listed: bool
) -> None:
    name = f"updates/dkms/v4l2loopback{suffix}"
    module(tmp_path, name, packed, listed=listed)
    found = look_at_driver(tmp_path, KERNEL)
    assert found.module == tmp_path / "lib/modules" / KERNEL / name
    assert found.signed is True


@pytest.mark.parametrize(
    ("name", "content", "signed"),
    [
        ("extra/v4l2loopback.ko", b"\x7fELF code", False),
        ("extra/v4l2loopback.ko.xz", b"not packed at all", None),
        ("extra/v4l2loopback.ko.gz", gzip.compress(SIGNED)[:-9], None),
        ("extra/v4l2loopback.ko.zst", b"packed another way", None),
    ],
)
def test_a_signature_that_is_missing_or_cannot_be_seen(
    tmp_path: Path, name: str, content: bytes, signed: bool | None
) -> None:
    module(tmp_path, name, content)
    found = look_at_driver(tmp_path, KERNEL)
    assert found.module is not None
    assert found.signed is signed


def test_it_is_there_for_another_kernel_only(tmp_path: Path) -> None:
    module(tmp_path, "updates/dkms/v4l2loopback.ko", SIGNED, kernel="5.10.0")
    (tmp_path / "lib/modules" / KERNEL / "build").mkdir(parents=True)
    (tmp_path / "usr/src/v4l2loopback-0.12.7").mkdir(parents=True)
    found = look_at_driver(tmp_path, KERNEL)
    assert (found.module, found.others) == (None, ("5.10.0",))
    assert found.source
    assert found.headers


def test_a_list_that_names_what_is_not_there_is_not_believed(tmp_path: Path) -> None:
    folder = tmp_path / "lib/modules" / KERNEL
    folder.mkdir(parents=True)
    (folder / "modules.dep").write_text("extra/v4l2loopback.ko:\n")
    assert look_at_driver(tmp_path, KERNEL).module is None


def test_it_is_loaded(tmp_path: Path) -> None:
    (tmp_path / "sys/module/v4l2loopback").mkdir(parents=True)
    (tmp_path / "sys/module/v4l2loopback/version").write_text("0.13.2\n")
    found = look_at_driver(tmp_path, KERNEL)
    assert (found.loaded, found.version) == (True, "0.13.2")
