"""Checks of the way that sound goes: PortAudio, the sound server, ALSA, the loudspeaker."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable

from app.doctor.check import failed, passed, warned
from app.doctor.finding import Finding
from app.doctor.packages import AS_USER, install_step, runs_as_root, then_log_in
from app.doctor.scope import Scope
from core.audio.mic import input_devices, portaudio_version
from core.audio.portaudio import PULSE_DEVICE, SoundDevice, named
from core.audio.pulse_server import ServerInfo, ServerSink, server_info, server_sinks
from core.audio.registry import open_speaker
from core.clock import MonotonicClock
from core.errors import MicUnavailable, SpeakerUnavailable


def check_library(
    _scope: Scope, version: Callable[[], str] | None = None, platform: str = sys.platform
) -> Finding:
    """PortAudio, through which all sound goes."""
    name = "sound.library"
    try:
        return passed(name, f"{(version or portaudio_version)().split(',')[0]}.")
    except MicUnavailable as error:
        cause = str(error).partition(";")[0]
        if platform.startswith("linux"):
            return failed(name, f"{cause}.", *_steps("portaudio"))
        again = f"{sys.executable} -m pip install --force-reinstall sounddevice"
        return failed(name, f"{cause}.", "Install it again:", again)


def check_server(
    _scope: Scope,
    ask: Callable[[], ServerInfo | None] | None = None,
    which: Callable[[str], str | None] = shutil.which,
    cards: Callable[[], list[SoundDevice]] = input_devices,
    is_root: Callable[[], bool] = runs_as_root,
) -> Finding:
    """The sound server of Linux: PipeWire or PulseAudio, and pactl that speaks with it."""
    name = "sound.server"
    if which("pactl") is None:
        return warned(
            name,
            "The program pactl is missing: microphones of the sound server cannot be listed.",
            *_steps("pactl"),
        )
    found = (ask or server_info)()
    if found is None:
        direct = [each for each in _or_none(cards) if not each.is_alias]
        cause = "No sound server answers: PipeWire or PulseAudio does not run for this user."
        if direct:
            return warned(
                name, f"{cause} Sound devices are used directly.", *_start_server(which, is_root())
            )
        return failed(name, cause, *_start_server(which, is_root()))
    if not found.lists:
        return warned(
            name,
            f"{found.name} answers, but this pactl is too old to list its microphones.",
            "The default microphone can be used. For the others, update pulseaudio-utils to "
            "version 16 or newer.",
        )
    return passed(name, f"{found.name} answers.")


def check_plugin(
    _scope: Scope,
    ask: Callable[[], ServerInfo | None] = server_info,
    devices: Callable[[], list[SoundDevice]] = input_devices,
) -> Finding:
    """ALSA's door to the sound server, through which PortAudio reaches it."""
    name = "sound.plugin"
    if ask() is None:
        return passed(name, "Not needed: there is no sound server to reach.")
    found = _or_none(devices)
    if named(found, PULSE_DEVICE) is not None:
        return passed(name, f"ALSA's device “{PULSE_DEVICE}” leads to the sound server.")
    cause = "ALSA has no plug-in for the sound server: its microphones cannot be opened."
    return (warned if found else failed)(name, cause, *_steps("alsa-plugin"))


def check_loudspeaker(
    scope: Scope,
    attempt: Callable[[], str] | None = None,
    sinks: Callable[[], list[ServerSink] | None] = server_sinks,
) -> Finding:
    """Whether the loudspeaker can be opened; what is played is silence."""
    name = "sound.loudspeaker"
    if scope.settings.speaker == "off":
        return passed(name, "Not used: hearing the voice is switched off.")
    if scope.live is not None:
        found = sinks()
        told = f"The system plays to “{found[0].label}”." if found else "In use, or not needed."
        return passed(name, f"{told} Not opened while a session runs.")
    try:
        return passed(name, f"“{(attempt or _open_speaker)()}” can be opened.")
    except SpeakerUnavailable as error:
        return warned(
            name,
            str(error),
            "Only hearing yourself needs it: others get your voice from the microphone.",
        )


def _open_speaker() -> str:
    speaker = open_speaker("default", MonotonicClock())
    try:
        speaker.start()
        return speaker.label
    finally:
        speaker.close()


def _start_server(which: Callable[[str], str | None], is_root: bool) -> tuple[str, ...]:
    if is_root:
        return (AS_USER,)
    if which("pipewire-pulse"):
        line = "systemctl --user restart pipewire pipewire-pulse wireplumber"
        return ("Start it:", line)
    if which("pulseaudio"):
        return ("Start it:", "pulseaudio --start")
    say, lines = install_step(("pipewire", "pipewire-pulse", "wireplumber"))
    return (then_log_in(say), *lines)


def _steps(*parts: str) -> tuple[str, ...]:
    say, lines = install_step(parts)
    return (say, *lines)


def _or_none(devices: Callable[[], list[SoundDevice]]) -> list[SoundDevice]:
    try:
        return devices()
    except MicUnavailable:
        return []
