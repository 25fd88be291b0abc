"""What the user reads when a microphone fails: one sentence, what happened and what to do.

platform: as in ``sys.platform``; each system keeps the permission in another place.
"""

from __future__ import annotations

import sys

from core.audio.portaudio import BUSY, error_code


def no_library(err: BaseException, platform: str = sys.platform) -> str:
    """PortAudio is missing or cannot be loaded."""
    if platform.startswith("linux"):
        return (
            "Microphones need the PortAudio library; install it with: "
            "sudo apt install libportaudio2"
        )
    return f"Microphones need PortAudio ({_reason(err)}); install sounddevice again with pip."


def no_start(err: BaseException) -> str:
    """PortAudio is there but does not start."""
    return (
        f"The sound system cannot be started ({_reason(err)}); check that the sound server runs, "
        "or choose a sound file instead."
    )


def no_device(platform: str = sys.platform) -> str:
    """There is nothing that can record."""
    if platform.startswith("linux"):
        return (
            "No microphone was found; plug one in, check that PipeWire or PulseAudio runs (and "
            "that libasound2-plugins is installed), or choose a sound file instead."
        )
    return (
        f"No microphone was found; plug one in, {_permission(platform)}or choose a sound file "
        "instead."
    )


def not_there(label: str) -> str:
    """The chosen microphone is not among those that are there."""
    return f"The microphone {label} is not there; plug it in or choose another one."


def no_answer(label: str) -> str:
    """The chosen microphone belongs to a sound server that is silent."""
    return (
        f"The sound server that has the microphone {label} does not answer; start PipeWire or "
        "PulseAudio (and install pulseaudio-utils), or choose another one."
    )


def no_plugin() -> str:
    """ALSA has no way to the sound server."""
    return (
        "Microphones of the sound server need ALSA's plug-in for it; install it with: "
        "sudo apt install libasound2-plugins"
    )


def cannot_open(label: str, err: BaseException, platform: str = sys.platform) -> str:
    """PortAudio refused to open it."""
    if error_code(err) == BUSY:
        return (
            f"The microphone {label} is used by another program or has gone; close it there, "
            f"{_permission(platform)}or choose another microphone."
        )
    return (
        f"The microphone {label} cannot be opened ({_reason(err)}); check that it is plugged in "
        f"and that the sound system runs, {_permission(platform)}or choose another microphone."
    )


def stopped(label: str) -> str:
    """It worked and has ended by itself."""
    return (
        f"The microphone {label} has stopped: it was unplugged or the sound server ended; plug it "
        "in again or choose another microphone."
    )


def dead_silence(label: str, platform: str = sys.platform) -> str:
    """It delivers nothing but zeros."""
    return (
        f"The microphone {label} gives no sound at all; check its mute switch and level, "
        f"{_permission(platform)}or choose another microphone."
    )


def _reason(err: BaseException) -> str:
    return str(err.args[0]) if err.args else type(err).__name__


def _permission(platform: str) -> str:
    if platform == "darwin":
        return "allow it in System Settings > Privacy & Security > Microphone, "
    if platform == "win32":
        return "allow it in Settings > Privacy & security > Microphone, "
    return ""
