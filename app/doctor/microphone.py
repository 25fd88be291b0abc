"""Checks of the microphone: permitted, there, really heard. Of what is heard nothing is kept or
shown but how loud it was."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from app.doctor.check import failed, passed, warned
from app.doctor.finding import Finding
from app.doctor.listening import Heard, listen
from app.doctor.scope import Scope
from core.audio.mic_permission import Permission, mic_permission
from core.audio.pulse_server import ServerSource, server_sources
from core.audio.registry import list_mics, open_source, speech_file
from core.clock import MonotonicClock
from core.errors import MicUnavailable
from core.types import Device

_MAC_PAGE = "x-apple.systempreferences:com.apple.preference.security?Privacy_Microphone"
_WINDOWS_PAGE = "start ms-settings:privacy-microphone"
_ENOUGH = 0.5  # of the sound that a second should have


def check_permission(
    _scope: Scope, ask: Callable[[], Permission] = mic_permission, platform: str = sys.platform
) -> Finding:
    """Whether the system lets this program hear (macOS, Windows)."""
    name, said = "sound.permission", ask()
    mac = platform == "darwin"
    page = f'open "{_MAC_PAGE}"' if mac else _WINDOWS_PAGE
    if said is Permission.DENIED:
        who = "this program (or the terminal that started it)" if mac else "desktop programs"
        return failed(
            name,
            f"The system does not let {who} hear the microphone: there would be silence.",
            "Allow it in the page that this opens, then start Lipcam again:",
            page,
        )
    if said is Permission.NOT_ASKED:
        return warned(name, "macOS has not asked yet.", "Press Start and answer Allow.")
    if said is Permission.UNKNOWN:
        return passed(name, "The system does not say; the check of the microphone shows it.")
    return passed(name, "The system lets programs hear the microphone.")


def check_microphones(
    scope: Scope,
    listed: Callable[[], list[Device]] = list_mics,
    platform: str = sys.platform,
) -> Finding:
    """What can be chosen."""
    name, found = "sound.microphones", listed()
    if found:
        labels = [device.label for device in found]
        return passed(name, f"{len(labels)} can be chosen: {', '.join(labels[:4])}.")
    if scope.live is not None and scope.live.mic:
        return passed(name, "None but the one that the running session has open.")
    remedy = "Plug one in, then check again."
    if platform.startswith("linux"):
        remedy = "Plug one in, see that the sound server runs (above), then check again."
    return failed(name, "No microphone was found.", f"{remedy} A sound file can stand in for it.")


def check_microphone(
    scope: Scope,
    hear: Callable[[str], Heard] | None = None,
    sources: Callable[[], list[ServerSource] | None] = server_sources,
) -> Finding:
    """One second of the chosen microphone: whether sound comes, and is not dead silence."""
    name, choice = "sound.microphone", scope.settings.mic
    if scope.live is not None:
        return _live_mic(name, scope)
    path = speech_file(choice)
    if path is not None or choice == "none":
        return _no_mic(name, choice)
    try:
        heard = (hear or _listen)(choice)
    except MicUnavailable as error:
        cause, _, remedy = str(error).partition("; ")
        remedy = remedy[:1].upper() + remedy[1:]
        return failed(name, f"{cause.rstrip('.')}.", f"{remedy.rstrip('.')}." if remedy else "")
    return judge_heard(heard, sources)


def judge_heard(heard: Heard, sources: Callable[[], list[ServerSource] | None]) -> Finding:
    """What a second of a microphone means."""
    name = "sound.microphone"
    if not heard.blocks:
        return failed(
            name,
            f"“{heard.label}” was opened, but delivers nothing.",
            "Plug it in again, or choose another microphone.",
        )
    if heard.peak == 0.0:
        return _silent(name, heard, sources() or [])
    told = f"“{heard.label}” is heard: {heard.rate_hz} samples a second, loudest {heard.peak_db}"
    if heard.seconds < _ENOUGH * heard.waited_s or heard.overflows:
        return warned(
            name,
            f"{told}; only {heard.seconds:.1f} s of sound came in {heard.waited_s:.1f} s.",
            "Close other programs that use it. If it is wireless, plug in its cable.",
        )
    return passed(name, f"{told}.")


def _listen(choice: str) -> Heard:
    clock = MonotonicClock()
    return listen(open_source(choice, clock), clock)


def _live_mic(name: str, scope: Scope) -> Finding:
    live = scope.live
    assert live is not None
    if not live.mic:
        return warned(
            name,
            "The running session has no microphone now.",
            "See what its window says, or choose another microphone there.",
        )
    return passed(name, f"The running session hears “{live.mic}” (level {live.level:.0%}).")


def _no_mic(name: str, choice: str) -> Finding:
    if choice == "none":
        return passed(name, "None is chosen: the avatar stays silent.")
    try:
        source = open_source(choice, MonotonicClock())
        source.start()
        source.close()
    except MicUnavailable as error:
        return failed(name, str(error), "Choose a microphone or another sound file.")
    return passed(name, f"A sound file speaks in its place: {source.label}.")


def _silent(name: str, heard: Heard, sources: Sequence[ServerSource]) -> Finding:
    source = next((each for each in sources if each.label == heard.label), None)
    told = f"“{heard.label}” gives dead silence"
    if source is not None and source.is_muted:
        return warned(
            name,
            f"{told}: it is muted in the system.",
            "Unmute it:",
            f"pactl set-source-mute {source.name} 0",
        )
    if source is not None and source.is_monitor:
        return warned(
            name,
            f"{told}: it hears what the computer plays, and nothing is playing.",
            "Plug in a microphone and choose it as the system's default.",
        )
    where = {
        "darwin": " and whether System Settings, Privacy & Security, Microphone allows it",
        "win32": " and whether Settings, Privacy & security, Microphone allows it",
    }.get(sys.platform, "")
    return failed(
        name,
        f"{told}: not even the noise of a quiet room.",
        f"Look at its mute switch and its level in the system's sound settings{where}.",
    )
