"""The text of a report: all that helps to find a fault and nothing that is private."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, fields
from datetime import datetime

from app.log_file import last_lines
from app.report.crash import seen_crash
from app.report.facts import Lines, device_lines, program_lines, system_lines
from app.report.scrub import Scrubber
from core import paths
from core.avatar.library import AvatarLibrary
from core.errors import LipcamError
from core.messages import Stats
from core.settings import Settings

_LOG_LINES = 200
_MOST_SECONDS = 60
_CHOICES = ("mic", "camera", "speaker", "background")  # "kind:what", the second part private
_PLAIN_CHOICES = ("auto", "default", "sample", "none", "off", "window", "own", "blur", "key")
_LONGEST = 1_000_000  # characters


@dataclass(frozen=True, slots=True)
class Matter:
    """What a report is about. stats: of the last minute, oldest first, may be empty. crash: what a
    crash left, "" for none. screen: lines about the window's system, known in its thread only."""

    settings: Settings
    stats: Sequence[Stats] = ()
    crash: str = ""
    screen: Sequence[str] = ()


def make_report(matter: Matter) -> str:
    """Collect and scrub. Asks drivers and disks, seconds perhaps: not for the window's thread.
    Never raises for what it cannot learn."""
    bundled, own = _avatars()
    scrubber = Scrubber.here(own)
    crash = matter.crash or seen_crash(paths.user_logs())
    parts: Mapping[str, Lines] = {
        "System": [*system_lines(), *matter.screen],
        "Devices": device_lines(scrubber.device),
        "Settings that were changed": settings_lines(matter.settings, bundled),
        "Last minute": stats_lines(matter.stats),
        "Crash": crash.splitlines(),
        "Log": last_lines(_LOG_LINES),
    }
    text = f"Lipcam report of {datetime.now().isoformat(' ', 'minutes')}\n"
    # Four figures of a version look like an address: this part alone is not scrubbed.
    text += "\n== Program ==\n" + "\n".join(program_lines()) + "\n"
    for title, lines in parts.items():
        body = "\n".join(lines) or "nothing"
        text += f"\n== {title} ==\n{scrubber.prose(body)}\n"
    return text[:_LONGEST]


def settings_lines(settings: Settings, bundled: Sequence[str]) -> Lines:
    """Only those that are not as they come. bundled: ids of avatars that everybody has."""
    usual, lines = Settings(), []
    for name in (field.name for field in fields(Settings)):
        value = getattr(settings, name)
        if value == getattr(usual, name):
            continue
        if name == "avatar" and value not in bundled:
            value = "<own avatar>"
        elif name == "recordings_folder":
            value = "<path>"
        elif name in _CHOICES and value not in _PLAIN_CHOICES:
            kind, colon, _ = str(value).partition(":")
            value = f"{kind}:<…>" if colon and not value.startswith("colour:") else value
        lines.append(f"{name} = {value!r}")
    return lines


def stats_lines(stats: Sequence[Stats]) -> Lines:
    """A line for each second, and once what does not change."""
    newest = list(stats)[-_MOST_SECONDS:]
    if not newest:
        return []
    last = newest[-1]
    lines = [
        f"engine {last.engine} on {last.provider}, camera {last.camera}, microphone {last.mic}",
        f"pictures: {last.frames_model} spoken, {last.frames_held} held, {last.frames_idle} idle, "
        f"{last.frames_late} late, {last.ticks_missed} ticks missed; "
        f"{last.audio_overflows} gaps in the sound; {last.rss_mb:.0f} MiB",
        "stages (ms): " + ", ".join(f"{name} {ms:.1f}" for name, ms in last.stage_ms.items()),
        "state  fps  delay p50 p95 of setting  skew",
    ]
    lines += [
        f"{each.state.value} {each.fps:.1f} {each.delay_p50_ms:.0f} {each.delay_p95_ms:.0f} "
        f"of {each.delay_ms:.0f} {each.skew_ms:+.0f}"
        for each in newest
    ]
    return lines


def _avatars() -> tuple[list[str], list[str]]:
    """Ids of the bundled avatars; ids and names of the user's own."""
    bundled: list[str] = []
    own: list[str] = []
    with suppress(LipcamError, OSError):
        for info in AvatarLibrary(paths.bundled_avatars(), paths.user_avatars()).list():
            if info.bundled:
                bundled.append(info.id)
            else:
                own += [info.id, info.name, info.folder.name]
    with suppress(OSError):
        own += [path.name for path in paths.user_avatars().iterdir()]
    return bundled, [name for name in dict.fromkeys(own) if name and name not in bundled]
