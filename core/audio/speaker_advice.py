"""What the user reads when a loudspeaker fails: one sentence, what happened and what to do."""

from __future__ import annotations

import sys

from core.audio.portaudio import BUSY, error_code

_ON = "The picture goes on without it."


def no_library(err: BaseException, platform: str = sys.platform) -> str:
    """PortAudio is missing or cannot be loaded."""
    if platform.startswith("linux"):
        return (
            f"The sound cannot be played without the PortAudio library. {_ON} Install it with: "
            "sudo apt install libportaudio2"
        )
    return (
        f"The sound cannot be played without PortAudio ({_reason(err)}). {_ON} Install sounddevice "
        "again with pip."
    )


def no_start(err: BaseException) -> str:
    """PortAudio is there but does not start."""
    return (
        f"The sound cannot be played: the sound system does not start ({_reason(err)}). {_ON} "
        "Check that the sound server runs."
    )


def no_device() -> str:
    """There is nothing that can play."""
    return (
        f"The sound cannot be played: no loudspeaker was found. {_ON} Plug in loudspeakers or "
        "headphones and start again."
    )


def cannot_open(label: str, err: BaseException) -> str:
    """PortAudio refused to open it."""
    if error_code(err) == BUSY:
        return (
            f"The sound cannot be played: {label} is used by another program or has gone. {_ON} "
            "Close the other program and start again."
        )
    return (
        f"The sound cannot be played: {label} cannot be opened ({_reason(err)}). {_ON} Check that "
        "it is plugged in and that the sound system runs, and start again."
    )


def _reason(err: BaseException) -> str:
    return str(err.args[0]) if err.args else type(err).__name__
