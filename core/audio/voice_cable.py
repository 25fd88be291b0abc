"""Our own virtual microphone on Linux: a sink that we play to, and a source that calls record from.

Made and removed through the sound server (PulseAudio, or PipeWire, which answers to the same
program); no root, nothing installed. What a crashed program has left is removed first.
"""

from __future__ import annotations

import os
import re
import shutil
import sys

from core.audio.pulse_server import OWN, pactl, server_modules
from core.errors import SpeakerUnavailable

SINK = f"{OWN}voice"
SOURCE = f"{OWN}microphone"
SOURCE_LABEL = "Lipcam microphone"
_SINK_LABEL = "Lipcam voice (for its microphone)"
_RATE_HZ = 48_000
_STEREO = ("channels=2", "channel_map=front-left,front-right")
# From version 16 on. Without it PulseAudio works out the sink's first two seconds in one go, and
# then takes no sound until they are over.
SHORT_BLOCKS = "norewinds=1"
_OWNER = re.compile(r"\blipcam\.pid=(\d+)")


class VoiceCable:
    """The two ends of the virtual microphone, there from construction until ``close``.

    Raises SpeakerUnavailable with a remedy where no server makes them, or another running Lipcam
    has them.
    """

    def __init__(self) -> None:
        if sys.platform in ("win32", "darwin") or shutil.which("pactl") is None:
            raise SpeakerUnavailable(
                "A Lipcam microphone needs the sound server's program pactl; install it with: "
                "sudo apt install pulseaudio-utils"
            )
        remove_left_over(SINK, f"Another Lipcam has the {SOURCE_LABEL} already.")
        self._modules: list[int] = []
        try:
            self._load_sink()
            self._load(
                "module-remap-source",
                f"master={SINK}.monitor",
                f"source_name={SOURCE}",
                *_STEREO,
                described("source_properties", SOURCE_LABEL),
            )
        except SpeakerUnavailable:
            self.close()
            raise
        except BaseException:  # asked to end, perhaps before the server's answer had come
            remove_left_over(SINK, "")
            raise

    def close(self) -> None:
        """Remove both ends. Any thread, more than once, never raises."""
        modules, self._modules = self._modules, []
        for module in reversed(modules):
            _unload(module)

    def _load_sink(self) -> None:
        words = (
            "module-null-sink",
            f"sink_name={SINK}",
            f"rate={_RATE_HZ}",
            *_STEREO,
            described("sink_properties", _SINK_LABEL, owner()),
        )
        try:
            self._load(*words, SHORT_BLOCKS)
        except SpeakerUnavailable:  # an older server
            self._load(*words)

    def _load(self, *words: str) -> None:
        answer = pactl("load-module", *words)
        if answer is None or not answer.strip().isdecimal():
            raise SpeakerUnavailable(
                f"The sound server does not make the {SOURCE_LABEL}. Check that PipeWire (with "
                "pipewire-pulse) or PulseAudio runs, and start again."
            )
        self._modules.append(int(answer))


def described(what: str, label: str, *more: str) -> str:
    """A module's argument that names the end for people; both servers read this form."""
    return " ".join([f"{what}=\"device.description='{label}'", *more]) + '"'


def owner() -> str:
    """A property of a sink of ours: by it a later program knows whether we are gone."""
    return f"lipcam.pid={os.getpid()}"


def remove_left_over(sink: str, busy: str) -> None:
    """Remove a sink of that name, and what stands on it, that a program which is gone has left
    behind. Raises SpeakerUnavailable where it is not gone. busy: how that is told."""
    modules = [each for each in server_modules() if f"={sink}" in each.argument]
    owners = [
        int(match.group(1))
        for module in modules
        if f"sink_name={sink}" in module.argument.split()
        and (match := _OWNER.search(module.argument)) is not None
    ]
    for pid in owners:
        if pid != os.getpid() and _runs(pid):
            raise SpeakerUnavailable(f"{busy} Close that one first.")
    if owners:
        for module in reversed(modules):
            _unload(module.index)


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:  # it is someone else's
        return True
    return True


def _unload(module: int) -> None:
    pactl("unload-module", str(module))
