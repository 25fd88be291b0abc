"""How this Linux gets the driver v4l2loopback: the exact commands. Reads files, starts nothing.

Package names as the distributions publish them (Debian and Ubuntu: v4l2loopback-dkms; Fedora:
akmod-v4l2loopback of RPM Fusion; Arch: v4l2loopback-dkms; openSUSE: v4l2loopback-kmp-default).
"""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from core.camera.remedies import LOAD_V4L2LOOPBACK

_LONGEST = 1 << 16  # of a file that is only glanced at
_SECURE_BOOT = "SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c"
_RPM_FUSION = (
    "sudo dnf install https://mirrors.rpmfusion.org/free/{kind}/"
    "rpmfusion-free-release-$(rpm -E %{kind2}).noarch.rpm"
)
_KEEP = (
    "echo v4l2loopback | sudo tee /etc/modules-load.d/v4l2loopback.conf",
    "echo 'options v4l2loopback exclusive_caps=1 card_label=\"Lipcam AI avatar\"' "
    "| sudo tee /etc/modprobe.d/v4l2loopback.conf",
)


class Family(Enum):
    """Distributions that install alike."""

    DEBIAN = "debian"
    FEDORA = "fedora"
    RHEL = "rhel"
    ARCH = "arch"
    SUSE = "suse"
    IMAGE = "image"  # the system is an image that packages are not simply put into
    OTHER = "other"


_FAMILIES: Mapping[str, Family] = {
    "debian": Family.DEBIAN,
    "ubuntu": Family.DEBIAN,
    "fedora": Family.FEDORA,
    "rhel": Family.RHEL,
    "centos": Family.RHEL,
    "arch": Family.ARCH,
    "suse": Family.SUSE,
    "opensuse": Family.SUSE,
}
_INSTALL: Mapping[Family, tuple[str, ...]] = {
    Family.DEBIAN: ("sudo apt install v4l2loopback-dkms",),
    Family.FEDORA: (
        _RPM_FUSION.format(kind="fedora", kind2="fedora"),
        "sudo dnf install akmod-v4l2loopback && sudo akmods",
    ),
    Family.RHEL: (
        _RPM_FUSION.format(kind="el", kind2="rhel"),
        "sudo dnf install akmod-v4l2loopback && sudo akmods",
    ),
    Family.ARCH: ("sudo pacman -S --needed v4l2loopback-dkms linux-headers",),
    Family.SUSE: ("sudo zypper install v4l2loopback-kmp-default",),
}
# Where each keeps the key that it signs its own drivers with.
_KEYS: Mapping[Family, str] = {
    Family.DEBIAN: "/var/lib/dkms/mok.pub",
    Family.FEDORA: "/etc/pki/akmods/certs/public_key.der",
    Family.RHEL: "/etc/pki/akmods/certs/public_key.der",
}
_UBUNTU_KEY = "/var/lib/shim-signed/mok/MOK.der"


@dataclass(frozen=True, slots=True)
class LinuxInstall:
    """system: its name for people, "" unknown. install: commands, () where they are not known.
    load: makes the camera now; keep: commands that make it at every start of the computer.
    secure_boot: True: only signed drivers load; None: not known. enrol: the command that lets the
    computer trust this system's own drivers, "" where that is not known."""

    system: str
    family: Family
    install: tuple[str, ...]
    secure_boot: bool | None
    enrol: str
    load: str = LOAD_V4L2LOOPBACK
    keep: tuple[str, ...] = _KEEP


def linux_install(root: Path = Path("/")) -> LinuxInstall:
    """The commands for the system whose files lie under ``root``."""
    release = _release(root)
    family = _family(release)
    if (root / "run/ostree-booted").exists() or family is Family.OTHER:
        image = (root / "run/ostree-booted").exists() or release.get("ID") == "nixos"
        family = Family.IMAGE if image else Family.OTHER
    key = _UBUNTU_KEY if "ubuntu" in _ids(release) else _KEYS.get(family, "")
    return LinuxInstall(
        system=release.get("PRETTY_NAME", ""),
        family=family,
        install=_INSTALL.get(family, ()),
        secure_boot=_secure_boot(root),
        enrol=f"sudo mokutil --import {key}" if key else "",
    )


def _release(root: Path) -> dict[str, str]:
    """os-release(5); a broken line is passed over."""
    for name in ("etc/os-release", "usr/lib/os-release"):
        try:
            with (root / name).open(encoding="utf-8", errors="replace") as file:
                text = file.read(_LONGEST)
        except OSError:
            continue
        found = {}
        for line in text.splitlines():
            key, equals, value = line.strip().partition("=")
            if equals and not key.startswith("#"):
                try:
                    found[key] = " ".join(shlex.split(value))
                except ValueError:
                    continue
        return found
    return {}


def _ids(release: Mapping[str, str]) -> list[str]:
    return [release.get("ID", ""), *release.get("ID_LIKE", "").split()]


def _family(release: Mapping[str, str]) -> Family:
    for name in _ids(release):
        known = _FAMILIES.get(name) or _FAMILIES.get(name.partition("-")[0])
        if known is not None:
            return known
    return Family.OTHER


def _secure_boot(root: Path) -> bool | None:
    """The firmware's own word: four bytes of attributes, then 1 or 0."""
    try:
        raw = (root / "sys/firmware/efi/efivars" / _SECURE_BOOT).read_bytes()
    except OSError:
        return None if (root / "sys/firmware/efi").exists() else False
    return raw[4] == 1 if len(raw) >= 5 else None
