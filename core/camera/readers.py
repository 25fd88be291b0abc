"""Who has our camera open now, in names that people know."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Protocol, runtime_checkable

_NAMES: Mapping[str, str] = {
    "aomhost": "Zoom",
    "brave": "Brave",
    "cheese": "Cheese",
    "chrome": "Chrome",
    "chromium": "Chromium",
    "chromium-browse": "Chromium",  # the kernel keeps fifteen letters of a name
    "chromium-browser": "Chromium",
    "ciscocollabhost": "Webex",
    "discord": "Discord",
    "element-desktop": "Element",
    "epiphany": "GNOME Web",
    "ffmpeg": "FFmpeg",
    "ffplay": "FFplay",
    "firefox": "Firefox",
    "firefox-bin": "Firefox",
    "firefox-esr": "Firefox",
    "google-chrome": "Chrome",
    "gst-launch-1.0": "GStreamer",
    "guvcview": "guvcview",
    "kamoso": "Kamoso",
    "microsoft-edge": "Edge",
    "mpv": "mpv",
    "msedge": "Edge",
    "obs": "OBS Studio",
    "opera": "Opera",
    "pipewire": "PipeWire",  # on behalf of a program that asked the desktop for a camera
    "signal-desktop": "Signal",
    "skype": "Skype",
    "skypeforlinux": "Skype",
    "slack": "Slack",
    "snapshot": "Camera",
    "teams": "Teams",
    "teams-for-linux": "Teams",
    "telegram-desktop": "Telegram",
    "vivaldi": "Vivaldi",
    "vivaldi-bin": "Vivaldi",
    "vlc": "VLC",
    "webex": "Webex",
    "zoom": "Zoom",
    "zoomwebviewhost": "Zoom",
}
# They open every camera for a moment, to list it.
_ONLY_LOOK = frozenset(("wireplumber", "pipewire-media-session"))
_DELETED = " (deleted)"  # what the kernel appends after an update of a running program


@runtime_checkable
class TellsReaders(Protocol):
    """A sink that can tell who reads it. ``readers``: names, sorted, each once; None where that
    cannot be told. It may take half a second. Any thread; raises nothing."""

    def readers(self) -> Sequence[str] | None: ...


def device_readers(
    device: str, own: Collection[int] = (), proc: Path = Path("/proc")
) -> tuple[str, ...] | None:
    """Programs that have ``device`` open, by the links in /proc; None where there is no /proc.

    own: numbers of processes that do not count; this one never does. Processes of other users
    cannot be looked into, so they are not seen. Takes some milliseconds, more where there are very
    many processes.
    """
    paths = {device, os.path.realpath(device)}
    apart = {os.getpid(), *own}
    found = set()
    try:
        numbers = [int(name) for name in os.listdir(proc) if name.isdecimal()]
    except OSError:
        return None
    for number in numbers:
        if number not in apart and _has_open(f"{proc}/{number}/fd", paths):
            name = _name_of(proc / str(number))
            if name not in _ONLY_LOOK:
                found.add(name)
    return tuple(sorted(found, key=str.casefold))


def held_by_children(device: str, proc: Path = Path("/proc")) -> bool:
    """Whether a program that this one has started has ``device`` open."""
    paths = {device, os.path.realpath(device)}
    try:
        numbers = [name for name in os.listdir(proc) if name.isdecimal()]
    except OSError:
        return False
    return any(
        _has_open(f"{proc}/{number}/fd", paths)
        for number in numbers
        if _parent_of(proc / number) == os.getpid()
    )


def program_name(*known: str) -> str:
    """The name that people know a program by, or the first of ``known``: what it is called
    technically, the best first ("" is no name)."""
    given = [name for name in known if name]
    famous = [_NAMES[name.lower()] for name in given if name.lower() in _NAMES]
    return (famous or given or ["?"])[0]


def _parent_of(folder: Path) -> int:
    try:
        stat = (folder / "stat").read_text(errors="replace")
        return int(stat.rpartition(")")[2].split()[1])  # a name may have anything in it
    except (OSError, ValueError, IndexError):
        return 0


def _has_open(folder: str, paths: Collection[str]) -> bool:
    try:
        return any(_leads_to(f"{folder}/{name}", paths) for name in os.listdir(folder))
    except OSError:  # it has ended, or is another user's
        return False


def _leads_to(link: str, paths: Collection[str]) -> bool:
    try:
        return os.readlink(link) in paths
    except OSError:  # closed meanwhile
        return False


def _name_of(folder: Path) -> str:
    try:
        comm = (folder / "comm").read_text(errors="replace").strip()
    except OSError:
        comm = ""
    try:
        program = os.path.basename(os.readlink(folder / "exe").removesuffix(_DELETED))
    except OSError:
        program = ""
    whole = bool(comm) and program.startswith(comm)  # ``comm`` is cut, or a thread's own name
    return program_name(*((program, comm) if whole else (comm, program)))
