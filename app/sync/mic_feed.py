"""What speaks in place of the user: a private sink of the sound server whose monitor is the
microphone, and a program that plays into it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from core.audio.pulse_server import pactl
from core.audio.voice_cable import described, owner, remove_left_over
from core.errors import MicUnavailable

SINK = "sync_test_feed"
SOURCE = f"{SINK}.monitor"
_LABEL = "Lipcam sync-test (stands in for a microphone)"
_RATE_HZ = 48_000
_END_S = 2.0


class MicFeed:
    """There from construction until ``close``; what a crash has left is removed first.

    Raises MicUnavailable with a remedy where no server makes it, and SpeakerUnavailable where
    another running test has it.
    """

    def __init__(self) -> None:
        missing = missing_programs()
        if missing:
            raise MicUnavailable(missing)
        remove_left_over(SINK, "Another sync-test is running.")
        self._player: subprocess.Popen[bytes] | None = None
        answer = pactl(
            "load-module",
            "module-null-sink",
            f"sink_name={SINK}",
            f"rate={_RATE_HZ}",
            "channels=1",
            described("sink_properties", _LABEL, owner()),
        )
        if answer is None or not answer.strip().isdecimal():
            raise MicUnavailable(
                "The sound server makes no sink that could stand in for a microphone. Check that "
                "PipeWire (with pipewire-pulse) or PulseAudio runs, and start again."
            )
        self._module: str | None = answer.strip()

    def play(self, sound: Path) -> None:
        """Begin to play a WAV file; returns at once. Raises MicUnavailable."""
        try:
            self._player = subprocess.Popen(
                ["paplay", f"--device={SINK}", str(sound)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        except OSError as error:
            raise MicUnavailable(f"paplay cannot be started: {error}.") from error

    def close(self) -> None:
        """Stop playing, and remove the sink; more than once, never raises."""
        player, self._player = self._player, None
        if player is not None:
            player.terminate()
            try:
                player.wait(_END_S)
            except subprocess.TimeoutExpired:
                player.kill()
                player.wait()
        module, self._module = self._module, None
        if module is not None:
            pactl("unload-module", module)


def missing_programs() -> str:
    """What this system lacks for a feed, and the next step; "" where nothing is missing."""
    if sys.platform in ("win32", "darwin"):
        return (
            "sync-test speaks into the microphone through a sound server that only Linux has. On "
            "this system let a call record itself, and compare a clap with its picture."
        )
    if any(shutil.which(program) is None for program in ("pactl", "paplay")):
        return (
            "sync-test needs the sound server's programs pactl and paplay; install them with: "
            "sudo apt install pulseaudio-utils"
        )
    return ""
