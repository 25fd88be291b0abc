"""The sources and sinks of sound by name: what settings and the command line may ask for."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path

from core import paths
from core.audio.file_source import FileSource
from core.audio.mic import MicSource, input_devices
from core.audio.paced_source import SilentSource
from core.audio.portaudio import SoundDevice
from core.audio.pulse_server import ServerSource, server_sources
from core.audio.speaker import SpeakerSink, output_devices
from core.audio.virtual_mic import VirtualMic
from core.errors import MicUnavailable, SpeakerUnavailable
from core.ports import AudioSink, AudioSource, Clock, VoiceSink
from core.types import Device, Probe

_EXACT: Mapping[str, Callable[[Clock], AudioSource]] = {
    "": MicSource,
    "default": MicSource,
    "sample": lambda clock: FileSource(paths.sample_speech(), clock, loop=True),
    "none": SilentSource,
}
_PREFIXED: Mapping[str, Callable[[str, Clock], AudioSource]] = {
    "pulse:": lambda rest, clock: MicSource(clock, source=rest),
    "device:": lambda rest, clock: MicSource(clock, device=_index_or_name(rest)),
    "file:": lambda rest, clock: FileSource(_path(rest), clock),
    "file-loop:": lambda rest, clock: FileSource(_path(rest), clock, loop=True),
}


def open_source(choice: str, clock: Clock) -> AudioSource:
    """The source for a choice, not started; nothing is opened yet.

    choice: "default", "pulse:<source name>", "device:<PortAudio name or index>", "file:<path>",
    "file-loop:<path>", "sample" (bundled speech, again and again), "none" (silence in real time).
    Raises MicUnavailable for a choice that has no meaning.
    """
    if choice in _EXACT:
        return _EXACT[choice](clock)
    for prefix, make in _PREFIXED.items():
        rest = choice.removeprefix(prefix)
        if rest != choice and rest:
            return make(rest, clock)
    raise MicUnavailable(
        f"There is no microphone {choice!r}; `lipcam devices` lists them, or use file:<path>."
    )


def speech_file(choice: str) -> Path | None:
    """The sound file that a choice reads; None where it reads none. Looks at no disk."""
    if choice == "sample":
        return paths.sample_speech()
    name, _, rest = choice.partition(":")
    return _path(rest) if name in ("file", "file-loop") and rest else None


def open_speaker(choice: str, clock: Clock) -> AudioSink:
    """The loudspeaker for a choice, not started; nothing is opened yet.

    choice: "" or "default", what the system plays to. Raises SpeakerUnavailable for any other.
    """
    if choice not in ("", "default"):
        raise SpeakerUnavailable(f"There is no loudspeaker {choice!r}; the only choice is default.")
    return SpeakerSink(clock)


def open_voice(choice: str, clock: Clock, kept_back: Callable[[int], bool]) -> VoiceSink:
    """The virtual microphone for a choice, not started; nothing is opened yet.

    choice: "auto" or "device:<name of an output>". kept_back: see ``VirtualMic``. Raises
    SpeakerUnavailable for a choice that has no meaning.
    """
    name = choice.removeprefix("device:")
    if choice != "auto" and name == choice:
        raise SpeakerUnavailable(
            f"The voice cannot go to {choice!r}; choose auto or device:<name of an output>."
        )
    return VirtualMic(clock, None if choice == "auto" else name, kept_back)


def list_outputs() -> list[Device]:
    """What can play, for those who carry the voice to calls by a device of their choice; empty
    where there is none. Takes 0.1 to 0.3 s: not for the thread of a window."""
    try:
        devices = output_devices()
    except SpeakerUnavailable:
        return []
    return [_listed(device) for device in devices if not device.is_alias]


def list_mics() -> list[Device]:
    """The microphones that can be chosen: the default first, monitors of loudspeakers last.

    Empty where there is none, or no PortAudio (``probe`` says why). Takes 0.1 to 0.3 s: not for the
    thread of a window.
    """
    try:
        devices = input_devices()
    except MicUnavailable:
        return []
    sources = server_sources() if any(device.name == "pulse" for device in devices) else None
    if not devices or sources == []:
        return []
    mics = [source for source in sources or () if not source.is_monitor]
    monitors = [source for source in sources or () if source.is_monitor]
    return [
        Device("default", f"System default ({_default_label(devices, sources)})", "system", True),
        *(Device(f"pulse:{mic.name}", mic.label, "sound server") for mic in mics),
        *(_listed(device) for device in devices if not device.is_alias),
        *(Device(f"pulse:{each.name}", each.label, "sound server") for each in monitors),
    ]


def probe() -> Probe:
    """Whether there is a microphone, and what to do when not."""
    try:
        devices = input_devices()
    except MicUnavailable as err:
        what, _, remedy = str(err).partition("; ")
        return Probe("microphone", False, f"{what}.", remedy[:1].upper() + remedy[1:])
    if not devices:
        return Probe(
            "microphone",
            False,
            "No microphone was found.",
            "Plug one in and check that the sound server runs; a sound file can stand in for it.",
        )
    mics = list_mics()
    return Probe("microphone", True, mics[0].label if mics else devices[0].name)


def _listed(device: SoundDevice) -> Device:
    return Device(f"device:{device.name}", device.name, device.host_api)


def _default_label(devices: list[SoundDevice], sources: list[ServerSource] | None) -> str:
    if sources:
        return next((each.label for each in sources if each.is_default), sources[0].label)
    return next((each.name for each in devices if each.is_default), devices[0].name)


def _index_or_name(text: str) -> int | str:
    return int(text) if text.isdecimal() and len(text) < 6 else text


def _path(text: str) -> Path:
    return Path(os.path.expanduser(text))  # Path.expanduser raises for a user that is not there
