"""The commands that install the camera driver, from the files of a system."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.camera.linux_install import Family, linux_install
from core.camera.remedies import LOAD_V4L2LOOPBACK

_BOOT = "sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c"


def system(root: Path, release: str, boot: bytes | None = None, efi: bool = False) -> Path:
    (root / "etc").mkdir(parents=True)
    (root / "etc/os-release").write_text(release)
    if efi or boot is not None:
        (root / _BOOT).parent.mkdir(parents=True)
    if boot is not None:
        (root / _BOOT).write_bytes(boot)
    return root


@pytest.mark.parametrize(
    ("release", "family", "command"),
    [
        ('ID=debian\nPRETTY_NAME="Debian GNU/Linux 12"', Family.DEBIAN, "apt install"),
        ("ID=ubuntu\nID_LIKE=debian", Family.DEBIAN, "apt install"),
        ('ID=linuxmint\nID_LIKE="ubuntu debian"', Family.DEBIAN, "apt install"),
        ("ID=fedora", Family.FEDORA, "dnf install akmod-v4l2loopback"),
        ('ID="rocky"\nID_LIKE="rhel centos fedora"', Family.RHEL, "dnf install akmod"),
        ("ID=arch", Family.ARCH, "pacman -S"),
        ("ID=manjaro\nID_LIKE=arch", Family.ARCH, "pacman -S"),
        ('ID="opensuse-tumbleweed"\nID_LIKE="opensuse suse"', Family.SUSE, "zypper install"),
        ("ID=opensuse-slowroll", Family.SUSE, "zypper install"),
    ],
)
def test_the_right_tool_for_each_family(
    tmp_path: Path, release: str, family: Family, command: str
) -> None:
    found = linux_install(system(tmp_path / "r", release))
    assert found.family is family
    assert command in " ".join(found.install)
    assert "{" not in " ".join(found.install)
    assert found.load == LOAD_V4L2LOOPBACK
    assert all("v4l2loopback" in line for line in found.keep)


def test_fedora_gets_the_package_source_that_has_the_driver(tmp_path: Path) -> None:
    first = linux_install(system(tmp_path / "f", "ID=fedora")).install[0]
    assert "free/fedora/rpmfusion-free-release-$(rpm -E %fedora).noarch.rpm" in first
    first = linux_install(system(tmp_path / "r", "ID=rhel")).install[0]
    assert "free/el/rpmfusion-free-release-$(rpm -E %rhel).noarch.rpm" in first


def test_no_command_is_invented(tmp_path: Path) -> None:
    assert linux_install(system(tmp_path / "v", "ID=void")).family is Family.OTHER
    assert linux_install(system(tmp_path / "n", "ID=nixos")).family is Family.IMAGE
    silverblue = system(tmp_path / "s", "ID=fedora")
    (silverblue / "run").mkdir()
    (silverblue / "run/ostree-booted").touch()
    assert linux_install(silverblue).family is Family.IMAGE
    for root in ("v", "n", "s"):
        assert linux_install(tmp_path / root).install == ()
    assert linux_install(tmp_path / "nowhere").family is Family.OTHER


@pytest.mark.parametrize(
    ("boot", "efi", "secure"),
    [
        (b"\6\0\0\0\1", True, True),
        (b"\6\0\0\0\0", True, False),
        (b"\6", True, None),
        (None, True, None),
        (None, False, False),
    ],
)
def test_secure_boot_is_read_from_the_firmware(
    tmp_path: Path, boot: bytes | None, efi: bool, secure: bool | None
) -> None:
    assert linux_install(system(tmp_path / "r", "ID=debian", boot, efi)).secure_boot is secure


def test_each_family_has_its_own_key(tmp_path: Path) -> None:
    keys = {
        "ID=debian": "/var/lib/dkms/mok.pub",
        "ID=ubuntu\nID_LIKE=debian": "/var/lib/shim-signed/mok/MOK.der",
        "ID=fedora": "/etc/pki/akmods/certs/public_key.der",
        "ID=arch": "",
    }
    for number, (release, key) in enumerate(keys.items()):
        assert linux_install(system(tmp_path / str(number), release)).enrol.endswith(key)


def test_a_hostile_file_is_read_calmly(tmp_path: Path) -> None:
    root = system(tmp_path / "r", 'ID=\'unclosed\n=\n# no\nPRETTY_NAME="x"\nID=' + "a" * 200_000)
    found = linux_install(root)
    assert found.family is Family.OTHER
    assert found.system == "x"
