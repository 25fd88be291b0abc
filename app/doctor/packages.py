"""The command that installs a part of a Linux system, by distribution."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping

from core.camera.linux_install import Family, linux_install

_TOOLS: Mapping[Family, str] = {
    Family.DEBIAN: "sudo apt install",
    Family.FEDORA: "sudo dnf install",
    Family.RHEL: "sudo dnf install",
    Family.ARCH: "sudo pacman -S --needed",
    Family.SUSE: "sudo zypper install",
}
# Part → its packages in Debian (and Ubuntu), Fedora (and its kin), Arch, openSUSE; one for all.
_NAMES: Mapping[str, str] = {
    "portaudio": "libportaudio2 portaudio portaudio libportaudio2",
    "pactl": "pulseaudio-utils pulseaudio-utils libpulse pulseaudio-utils",
    "alsa-plugin": "libasound2-plugins alsa-plugins-pulseaudio alsa-plugins alsa-plugins-pulse",
    "pipewire-pulse": "pipewire-pulse pipewire-pulseaudio pipewire-pulse pipewire-pulseaudio",
    "pipewire": "pipewire",
    "wireplumber": "wireplumber",
    "portal": "xdg-desktop-portal",
    "portal-gtk": "xdg-desktop-portal-gtk",
    "headers": ("linux-headers-{kernel} kernel-devel-{kernel} linux-headers kernel-default-devel"),
    # Libraries that the window loads: soname → package. As in run.py, which a test compares.
    "libGL.so.1": "libgl1 mesa-libGL libglvnd Mesa-libGL1",
    "libEGL.so.1": "libegl1 mesa-libEGL libglvnd Mesa-libEGL1",
    "libxkbcommon.so.0": "libxkbcommon0 libxkbcommon libxkbcommon libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3 dbus-libs dbus libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1 fontconfig fontconfig fontconfig",
    "libglib-2.0.so.0": "libglib2.0-0 glib2 glib2 libglib-2_0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0 xcb-util-cursor xcb-util-cursor libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4 xcb-util-wm xcb-util-wm libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1 xcb-util-keysyms xcb-util-keysyms libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0 libxcb libxcb libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1 libxcb libxcb libxcb-xkb1",
    "libxkbcommon-x11.so.0": (
        "libxkbcommon-x11-0 libxkbcommon-x11 libxkbcommon-x11 libxkbcommon-x11-0"
    ),
}
_COLUMNS = {Family.DEBIAN: 0, Family.FEDORA: 1, Family.RHEL: 1, Family.ARCH: 2, Family.SUSE: 3}
_WINDOW = tuple(part for part in _NAMES if ".so." in part)


AS_USER = "Start Lipcam as your own user, not as root: the servers of your desktop belong to you."


def runs_as_root() -> bool:
    """Whether this is the administrator of a Linux system, whom a desktop's servers do not know."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def then_log_in(say: str) -> str:
    """The sentence of ``install_step`` for what only runs from the next session on."""
    return f"{say.rstrip(':.')}, then log out and in again{':' if say.endswith(':') else '.'}"


def window_libraries() -> tuple[str, ...]:
    """Libraries of a Linux system that the window loads."""
    return _WINDOW


def install_command(parts: Iterable[str], family: Family | None = None) -> str:
    """One line that installs these parts; "" on a system whose packages are not known. family: this
    system's, unless given."""
    family = family or linux_install().family
    tool, column = _TOOLS.get(family), _COLUMNS.get(family)
    if tool is None or column is None:
        return ""
    names = dict.fromkeys(_name(part, column) for part in parts)
    return f"{tool} {' '.join(names)}"


def install_step(parts: Iterable[str], family: Family | None = None) -> tuple[str, tuple[str, ...]]:
    """(what to say, commands): where the command is not known, the Debian names are told."""
    parts = tuple(parts)
    line = install_command(parts, family)
    if line:
        return "Install what is missing:", (line,)
    names = " ".join(dict.fromkeys(_name(part, 0) for part in parts))
    return f"Install with your system's package tool what Debian calls {names}.", ()


def _name(part: str, column: int) -> str:
    names = _NAMES[part].split()
    return (names[column] if len(names) > 1 else names[0]).format(kernel="$(uname -r)")
